//! Compiles all texts of one page, which share their ids, citations and terms.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::fragment::Fragment;
use super::walk::{Base, Walk};
use super::{Dialect, PageText, events};
use crate::content::Prose;
use crate::diagnostic::{Diagnostic, SourceText};

/// Compiles the texts of one page, which share ids, citations and terms.
pub(super) struct Compiler<'a> {
    pub(super) source: &'a Arc<SourceText>,
    pub(super) dialect: &'a Dialect<'a>,
    pub(super) page: PageText,
    pub(super) ids: BTreeSet<String>,
    pub(super) problems: Vec<Diagnostic>,
}

impl<'a> Compiler<'a> {
    pub(super) fn new(source: &'a Arc<SourceText>, dialect: &'a Dialect<'a>) -> Self {
        Self {
            source,
            dialect,
            page: PageText::default(),
            ids: BTreeSet::new(),
            problems: Vec::new(),
        }
    }

    /// The headings, citations and terms of everything compiled so far, and all problems.
    pub(super) fn finish(self) -> (PageText, Vec<Diagnostic>) {
        (self.page, self.problems)
    }

    /// A text of the front matter: one paragraph, without the `p` around it.
    pub(super) fn prose(&mut self, prose: &Prose) -> Fragment {
        let written = self.source.text().get(prose.span.clone()).unwrap_or_default();
        // Quotes and folded lines move the words; then the whole value is the best place.
        let exact = written.find(&prose.text).map(|at| prose.span.start + at);
        let place = match exact {
            Some(start) => Base::Offset(start),
            None => Base::Whole(prose.span.clone()),
        };
        let markdown = events::clean(&prose.text);
        let mut walk = Walk::new(self, &markdown, place);
        walk.inline = true;
        walk.fragment()
    }

    /// A body that begins at byte `offset` of the file.
    pub(super) fn body(&mut self, markdown: &str, offset: usize) -> Fragment {
        let markdown = events::clean(markdown);
        Walk::new(self, &markdown, Base::Offset(offset)).fragment()
    }
}
