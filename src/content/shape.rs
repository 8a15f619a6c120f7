//! What an editor fills in: the schema of the records, for forms.

use super::config::Config;
use super::glossary::Entry;
use super::reader::Record;
use super::schema::{Chapter, Common, InterventionType, Kind, Tool};
use super::study::Study;
use super::vocabulary::Vocabulary;
use crate::diagnostic::Catalogue;

/// What a value looks like to who fills it in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Shape {
    /// Words in one line.
    Text,
    /// Markdown of one paragraph.
    Prose,
    /// Yes or no.
    Switch,
    /// A number, whole or with a point.
    Number,
    /// Two numbers: the ends of an interval.
    Pair,
    /// A day.
    Date,
    /// An address on the web.
    Address,
    /// One of these words.
    Choice(&'static [&'static str]),
    /// Any number of such values.
    List(Box<Shape>),
    /// Fields of its own.
    Record(Vec<FieldShape>),
}

/// A key of a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldShape {
    /// The key in front matter.
    pub key: &'static str,
    /// Whether it may not be left out.
    pub required: bool,
    /// What it takes.
    pub shape: Shape,
}

/// The keys of every kind, then those of `kind`; terms of vocabularies come on top of these.
pub fn fields_of(kind: Kind) -> (Vec<FieldShape>, Vec<FieldShape>) {
    let own = match kind {
        Kind::Page | Kind::News => Vec::new(),
        Kind::Chapter => Chapter::fields(),
        Kind::InterventionType => InterventionType::fields(),
        Kind::Tool => Tool::fields(),
        Kind::Study => Study::fields(),
    };
    (Common::fields(), own)
}

/// The records whose keys [`fields_named`] knows, in the order of the manual.
pub const RECORDS: [&str; 8] =
    ["common", "chapter", "intervention_type", "tool", "study", "vocabulary", "glossary", "config"];

/// The keys of a record by its name in the manual; `None` for a record that does not exist.
pub fn fields_named(record: &str) -> Option<Vec<FieldShape>> {
    Some(match record {
        "common" => Common::fields(),
        "chapter" => Chapter::fields(),
        "intervention_type" => InterventionType::fields(),
        "tool" => Tool::fields(),
        "study" => Study::fields(),
        "vocabulary" => Vocabulary::fields(),
        "glossary" => Entry::fields(),
        "config" => Config::fields(),
        _ => return None,
    })
}

/// What a word that can be chosen for `key` means; the word itself where it speaks for itself.
pub(crate) fn word_text(key: &str, word: &str, catalogue: &Catalogue) -> String {
    let family = if key == "status" { "harms" } else { key };
    let text = catalogue.format(&format!("{family}-{word}"), None, &[]);
    text.unwrap_or_else(|| word.to_owned())
}
