//! What an editor fills in: the schema of the records, for forms.

use super::reader::Record;
use super::schema::{Chapter, Common, InterventionType, Kind, Tool};
use super::study::Study;

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
