//! `referenties.bib`: the sources, and how a page cites them in Dutch APA style.
//!
//! The style itself comes from hayagriva, which writes each reference once and by itself. What
//! depends on the other sources of a page (2021a and 2021b, the order of the list, names that are
//! told apart) is done here: hayagriva's own pass over a page takes some 25 ms, leaves sources
//! without the letter they need, and puts shortened names into the list. Nothing here reads a file
//! or knows how a page links to its list.

mod cite;
mod date;
mod field;
mod html;
mod label;
mod name;
mod parse;
mod problem;
mod record;
mod ris;
mod style;

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

pub use cite::{Citation, CitationGroup, CitationItem, CitationPart, PageCitations, Reference};
pub use problem::{BibProblem, BibProblemKind, SyntaxMessage};
pub use record::BibEntry;

use label::Label;
use record::Record;

/// All sources of a site.
#[derive(Debug, Default)]
pub struct Bibliography {
    records: BTreeMap<String, Record>,
}

impl Bibliography {
    /// Reads BibTeX or BibLaTeX. What is wrong is reported and left out; the rest is kept.
    pub fn parse(text: &str) -> (Self, Vec<BibProblem>) {
        let (records, problems) = parse::parse(text);
        (Self { records }, problems)
    }

    /// Whether there is a source with this key.
    pub fn contains(&self, key: &str) -> bool {
        self.records.contains_key(key)
    }

    /// All keys, sorted.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.records.keys().map(String::as_str)
    }

    /// What is known of a source.
    pub fn entry(&self, key: &str) -> Option<&BibEntry> {
        self.records.get(key).map(|record| &record.entry)
    }

    /// Writes the citations of one page, in the order of the page, and its list of references.
    pub fn cite(&self, groups: &[CitationGroup]) -> PageCitations {
        cite::page(&self.records, groups)
    }

    /// The reference to one source by itself, as HTML.
    pub fn reference(&self, key: &str) -> Option<String> {
        self.records.get(key).map(|record| record.reference(""))
    }

    /// The source in the RIS format.
    pub fn ris(&self, key: &str) -> Option<String> {
        self.records.get(key).map(ris::write)
    }

    /// The source in running text, without markup: `Jugl et al. (2021)`.
    pub fn short_name(&self, key: &str) -> Option<String> {
        let record = self.records.get(key)?;
        let year = record.date.year("");
        let names = match record.names.is_empty() {
            true if record.short_title.is_empty() => record.entry.title.clone(),
            true => record.short_title.clone(),
            false => record.names.in_citation(record.names.usual(), false),
        };
        Some(format!("{names} ({year})"))
    }

    /// The citation of one source by itself, as HTML: `(Jugl et al., 2021)`.
    pub fn inline(&self, key: &str) -> Option<String> {
        let label = Label::new(self.records.get(key)?);
        Some(format!("({}, {})", label.names, label.year))
    }
}
