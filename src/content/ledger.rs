//! `adressen.lock`: every address that was ever published, written by `watwerkt release` alone.
//!
//! One line is one thing, with tabs between its parts, sorted, so that a change is easy to see:
//!
//! ```text
//! release <tab> day <tab> tag
//! /address/ <tab> hash of what it showed <tab> first day <tab> last day
//! /address/#heading <tab> - <tab> first day <tab> last day
//! conclusion <tab> intervention type <tab> outcome <tab> conclusion <tab> certainty
//! ```

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use jiff::civil::Date;

use crate::diagnostic::{Code, Diagnostic, Place, SourceText};

/// The name of the ledger, in the content folder.
pub const LEDGER_FILE: &str = "adressen.lock";

const RELEASE: &str = "release";
const CONCLUSION: &str = "conclusion";

/// What was published at an address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Published {
    /// A hash of what the page showed; `-` for a heading.
    pub hash: String,
    /// The first day on which it was released.
    pub first: Date,
    /// The last one.
    pub last: Date,
    /// Its line in the file.
    pub span: Range<usize>,
}

/// Everything that was ever published.
#[derive(Debug, Clone, Default)]
pub struct Ledger {
    /// The day and the name of the last release.
    pub release: Option<(Date, String)>,
    /// Pages by address; headings have `#` and their id after it.
    pub addresses: BTreeMap<String, Published>,
    /// Conclusion and certainty by intervention type and outcome, as words of the schema.
    pub conclusions: BTreeMap<(String, String), (String, String)>,
}

impl Ledger {
    /// Reads the ledger. A line that is none is reported: what it said would be forgotten.
    pub(crate) fn read(source: &Arc<SourceText>) -> (Self, Vec<Diagnostic>) {
        let mut ledger = Self::default();
        let mut problems = Vec::new();
        let mut at = 0;
        for line in source.text().split_inclusive('\n') {
            let span = at..at + line.trim_end().len();
            at += line.len();
            let text = line.trim_end();
            let is_empty = text.is_empty() || text.starts_with('#');
            if !is_empty && ledger.read_line(text, &span).is_none() {
                let place = Place::new(source, span);
                problems.push(Diagnostic::new(Code::LedgerLine, place));
            }
        }
        (ledger, problems)
    }

    fn read_line(&mut self, line: &str, span: &Range<usize>) -> Option<()> {
        let parts: Vec<&str> = line.split('\t').collect();
        match parts.as_slice() {
            [RELEASE, day, tag] => self.release = Some((day.parse().ok()?, (*tag).to_owned())),
            [CONCLUSION, kind, outcome, conclusion, certainty] => {
                let about = ((*kind).to_owned(), (*outcome).to_owned());
                let known = ((*conclusion).to_owned(), (*certainty).to_owned());
                self.conclusions.insert(about, known);
            }
            [address, hash, first, last] if address.starts_with('/') => {
                let published = Published {
                    hash: (*hash).to_owned(),
                    first: first.parse().ok()?,
                    last: last.parse().ok()?,
                    span: span.clone(),
                };
                self.addresses.insert((*address).to_owned(), published);
            }
            _ => return None,
        }
        Some(())
    }

    /// The file. The same ledger gives the same bytes.
    pub fn write(&self) -> String {
        let mut text = String::from(
            "# Elk adres dat ooit is gepubliceerd. Geschreven door `watwerkt release`.\n\
             # Verander dit niet met de hand, en bewaar het bij de inhoud.\n",
        );
        if let Some((day, tag)) = &self.release {
            text.push_str(&format!("{RELEASE}\t{day}\t{tag}\n"));
        }
        for (address, Published { hash, first, last, .. }) in &self.addresses {
            text.push_str(&format!("{address}\t{hash}\t{first}\t{last}\n"));
        }
        for ((kind, outcome), (conclusion, certainty)) in &self.conclusions {
            text.push_str(&format!("{CONCLUSION}\t{kind}\t{outcome}\t{conclusion}\t{certainty}\n"));
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_ledger_reads_what_it_wrote_and_reports_the_rest() {
        let text = "# x\nrelease\t2026-11-25\tv1\n/\tab\t2026-11-25\t2026-11-25\n\
            /a/#kop\t-\t2026-01-01\t2026-11-25\nconclusion\ttheater\tkennis\tmixed\tlow\n";
        let (ledger, problems) = Ledger::read(&SourceText::new(LEDGER_FILE, text));
        assert_eq!(problems, []);
        assert_eq!(ledger.release.as_ref().map(|(_, tag)| tag.as_str()), Some("v1"));
        let written = ledger.write();
        assert_eq!(
            written.lines().skip(2).collect::<Vec<_>>(),
            text.lines().skip(1).collect::<Vec<_>>()
        );
        let broken = "/a/\tab\t2026-13-25\t2026-11-25\n<<<<<<< HEAD\n/b/\tab\n";
        let (_, problems) = Ledger::read(&SourceText::new(LEDGER_FILE, broken));
        assert_eq!(problems.len(), 3);
    }
}
