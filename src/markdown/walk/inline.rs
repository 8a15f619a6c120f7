//! What stands in a line: links, images, citations, terms and words.

use std::ops::Range;

use pulldown_cmark::{CowStr, Event};

use super::Walk;
use crate::content::{CitationGroup, has_mixed_host};
use crate::diagnostic::Code;
use crate::markdown::events::{self, Located};
use crate::markdown::fragment::{HoleKind, escape};
use crate::markdown::link::{Target, says_nothing};
use crate::markdown::punctuation::dutch_apostrophes;
use crate::markdown::{Cited, citation, component};

impl Walk<'_, '_, '_> {
    pub(super) fn link(&mut self, address: &str, content: &[Located<'_>], span: &Range<usize>) {
        let text = events::plain(content);
        if says_nothing(&text) {
            self.report(Code::EmptyLinkText, span, |problem| problem.arg("text", text.trim()));
        }
        let html = match Target::of(address) {
            Target::Local(target) => {
                let (target, span) = (target.to_owned(), self.file_span(span));
                let href = self.hole(HoleKind::Link { target, span });
                format!("<a href=\"{href}\">")
            }
            Target::Web(address) => {
                if has_mixed_host(address) {
                    self.report(Code::MixedHost, span, |problem| problem.arg("address", address));
                }
                format!("<a class=\"external\" href=\"{}\">", escape(address))
            }
            Target::Contact(address) => format!("<a href=\"{}\">", escape(address)),
            Target::Unsafe => {
                self.report(Code::UnsafeLink, span, |problem| problem.arg("address", address));
                "<a>".to_owned()
            }
        };
        self.html(html);
        self.unmarked += 1;
    }

    pub(super) fn image(&mut self, address: &str, alt: &str, span: &Range<usize>) {
        if alt.trim().is_empty() {
            self.report(Code::ImageWithoutAlt, span, |problem| problem.arg("image", address));
        }
        match Target::of(address) {
            Target::Local(target) => {
                let (target, alt) = (target.to_owned(), alt.trim().to_owned());
                let span = self.file_span(span);
                let image = self.hole(HoleKind::Image { target, alt, span });
                self.html(image);
            }
            Target::Web(_) => {
                self.report(Code::RemoteImage, span, |problem| problem.arg("address", address));
            }
            Target::Contact(_) | Target::Unsafe => {
                self.report(Code::UnsafeLink, span, |problem| problem.arg("address", address));
            }
        }
    }

    pub(super) fn citation(&mut self, reference: &str, span: &Range<usize>) {
        match citation::parse(reference) {
            Some(group) => {
                let html = self.cite(group, span);
                self.html(html);
            }
            None => {
                self.report(Code::BadCitation, span, |problem| problem.arg("text", reference));
            }
        }
    }

    pub(super) fn cite(&mut self, group: CitationGroup, span: &Range<usize>) -> String {
        let span = self.file_span(span);
        let number = self.compiler.page.citations.len();
        self.compiler.page.citations.push(Cited { group, span });
        self.hole(HoleKind::Citation(number))
    }

    pub(super) fn raw_html(&mut self, text: &str, span: &Range<usize>) {
        if self.compiler.dialect.raw_html {
            self.html(text.to_owned());
            return;
        }
        let text = text.trim();
        let is_comment = text.starts_with("<!--") || text.ends_with("-->");
        // One message for an element, not one for each of its lines and its end.
        if is_comment || text.is_empty() || text.starts_with("</") || self.reported_html {
            return;
        }
        self.reported_html = self.in_html_block;
        self.report(Code::RawHtml, span, |problem| problem.arg("html", text));
    }

    pub(super) fn text(&mut self, text: &str, span: &Range<usize>) {
        if self.in_fence {
            self.out.push(Event::Text(CowStr::from(text.to_owned())));
            return;
        }
        if component::looks_like_call(text) && !self.inline {
            self.unmatched += 1;
            self.report(Code::ComponentPlace, span, |problem| {
                problem.arg("name", "").arg("reason", "alone")
            });
        }
        if let Some(label) = note_without_text(text).filter(|_| self.unmarked == 0) {
            self.report(Code::UnknownFootnote, span, |problem| problem.arg("label", label));
        }
        let fixed = dutch_apostrophes(text);
        let text = fixed.as_deref().unwrap_or(text);
        let mut from = 0;
        if self.unmarked == 0 {
            let glossary = self.compiler.dialect.glossary;
            for (entry, range) in glossary.find(text) {
                if self.compiler.page.terms.contains(&entry) {
                    continue;
                }
                self.compiler.page.terms.push(entry);
                self.plain_text(&text[from..range.start]);
                self.html(format!(
                    "<a class=\"term\" href=\"#begrip-{}\">{}</a>",
                    glossary.id(entry),
                    escape(&text[range.clone()])
                ));
                from = range.end;
            }
        }
        self.plain_text(&text[from..]);
    }

    pub(super) fn plain_text(&mut self, text: &str) {
        if !text.is_empty() {
            self.out.push(Event::Text(CowStr::from(text.to_owned())));
        }
    }
}

/// The label of a footnote that the parser left in the text, because nothing defines it.
fn note_without_text(text: &str) -> Option<&str> {
    let label = text.split_once("[^")?.1.split_once(']')?.0;
    (!label.is_empty() && !label.contains(char::is_whitespace)).then_some(label)
}
