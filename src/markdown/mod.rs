//! Turns Markdown into HTML with holes: everything that this page alone decides is written, and
//! what needs the rest of the site (the address of a link, the words of a citation, the size of an
//! image) is a [`Hole`] that `render` fills. Pure: same text, same result.

mod callout;
mod citation;
mod compile;
mod component;
mod fragment;
mod glossary;
mod events;
mod link;
mod punctuation;
mod reference;
mod passage;
mod walk;

use std::collections::BTreeMap;
use std::ops::Range;

pub(crate) use fragment::escape;
pub use fragment::{Fragment, Hole, HoleKind, words};
pub use glossary::GlossaryIndex;
pub use passage::{Passage, PassageKind, Passages};

use crate::content::{CitationGroup, Document, Prose};
use crate::diagnostic::{Catalogue, Diagnostic};

/// What Markdown means on a site.
pub struct Dialect<'a> {
    /// The words that are marked and explained.
    pub glossary: &'a GlossaryIndex,
    /// The words of callouts and labels.
    pub catalogue: &'a Catalogue,
    /// Whether HTML in Markdown is kept.
    pub raw_html: bool,
}

/// A heading of a body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heading {
    /// 2 to 6.
    pub level: u8,
    /// What `#` in a link names.
    pub id: String,
    /// The words, without markup.
    pub text: String,
}

/// One place where sources are cited.
#[derive(Debug, Clone)]
pub struct Cited {
    /// The sources, in the order in which they stand there.
    pub group: CitationGroup,
    /// Bytes in the file.
    pub span: Range<usize>,
}

/// All text of one page.
#[derive(Debug, Clone, Default)]
pub struct PageText {
    /// The body.
    pub body: Fragment,
    /// The prose of the front matter, by where it begins in the file.
    prose: BTreeMap<usize, Fragment>,
    /// The headings of the body, in order.
    pub headings: Vec<Heading>,
    /// The citations, in order; a [`HoleKind::Citation`] counts in this list.
    pub citations: Vec<Cited>,
    /// The glossary entries that the page uses, in order of their first use.
    pub terms: Vec<usize>,
}

impl PageText {
    /// All text of `document`, and what is wrong with it.
    pub fn compile(document: &Document, dialect: &Dialect<'_>) -> (Self, Vec<Diagnostic>) {
        let mut compiler = compile::Compiler::new(&document.source, dialect);
        let mut prose = BTreeMap::new();
        for text in document.common.prose().into_iter().chain(document.details.prose()) {
            prose.insert(text.span.start, compiler.prose(text));
        }
        let body = compiler.body(document.body(), document.body.start);
        let (page, problems) = compiler.finish();
        (Self { body, prose, ..page }, problems)
    }

    /// The glossary definitions of a site as the text of one page.
    pub fn compile_prose<'p>(
        source: &std::sync::Arc<crate::diagnostic::SourceText>,
        texts: impl IntoIterator<Item = &'p Prose>,
        dialect: &Dialect<'_>,
    ) -> (Self, Vec<Diagnostic>) {
        let mut compiler = compile::Compiler::new(source, dialect);
        let prose = texts.into_iter().map(|text| (text.span.start, compiler.prose(text))).collect();
        let (page, problems) = compiler.finish();
        (Self { prose, ..page }, problems)
    }

    /// A text of the front matter.
    pub fn of(&self, prose: &Prose) -> Option<&Fragment> {
        self.prose.get(&prose.span.start)
    }

    /// Every fragment of the page, the front matter first.
    pub fn fragments(&self) -> impl Iterator<Item = &Fragment> {
        self.prose.values().chain(std::iter::once(&self.body))
    }

    /// Whether a link to `#id` leads somewhere.
    pub fn has_anchor(&self, id: &str) -> bool {
        self.headings.iter().any(|heading| heading.id == id)
    }
}

#[cfg(test)]
mod tests;
