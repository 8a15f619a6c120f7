//! `begrippen.yaml`: the words that a reader may not know.

use super::field::{LocalAddress, Located, Prose};
use super::reader::{Field, Reader, choice, record};
use super::yaml::Node;
use crate::diagnostic::{Code, Place};

/// The name of the file, in the content folder.
pub const GLOSSARY_FILE: &str = "begrippen.yaml";

choice! {
    /// Where a definition comes from.
    pub enum Origin {
        /// From a source, in other words.
        Source = "source",
        /// From the makers of the site.
        Own = "own",
    }
}

record! {
    /// One word with its meaning.
    pub struct Entry {
        /// The word.
        term: Located<String>,
        /// The word for more than one.
        plural: Option<String>,
        /// Other words for the same.
        synonyms: Vec<String>,
        /// Its abbreviation.
        abbreviation: Option<String>,
        /// What it means.
        definition: Prose,
        /// Where the meaning comes from.
        origin: Option<Origin>,
        /// A page that says more.
        see: Option<Located<LocalAddress>>,
    }
}

impl Entry {
    /// Every form in which the word can stand in a text.
    pub fn forms(&self) -> impl Iterator<Item = &str> {
        std::iter::once(self.term.value.as_str())
            .chain(self.plural.as_deref())
            .chain(self.synonyms.iter().map(String::as_str))
            .chain(self.abbreviation.as_deref())
    }

    /// The id of the word on the page of all words.
    pub fn id(&self) -> String {
        search_index::slug(&self.term.value)
    }
}

/// Reads the root node of the glossary and reports words that are there twice.
pub(crate) fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Vec<Entry>> {
    let entries = Vec::<Entry>::read(node, reader)?;
    for (at, entry) in entries.iter().enumerate() {
        if let Some(first) = entries[..at].iter().find(|first| first.id() == entry.id()) {
            let problem = reader.problem(Code::DuplicateId, &entry.term.span);
            let first = Place::new(reader.source, first.term.span.clone());
            reader.report::<()>(problem.arg("id", &entry.term.value).related(first));
        }
    }
    Some(entries)
}
