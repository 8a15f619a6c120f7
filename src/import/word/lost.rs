//! What did not come along from a Word file, or came along in another form.

use std::collections::BTreeMap;

/// One thing that an editor should know about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Lost {
    /// A tracked insertion; the text is kept.
    Insertion,
    /// A tracked deletion; the text is left out.
    Deletion,
    /// A comment.
    Comment,
    /// A picture without a description.
    NoAlt,
    /// A picture in a form that browsers do not show.
    Picture,
    /// A table that Markdown cannot show as it was.
    Table,
    /// Letters that are underlined, small capitals, raised or lowered.
    Style,
    /// A heading on another level than it had.
    Heading,
    /// A link inside the Word file, or of a kind that is not allowed.
    Link,
    /// A formula.
    Formula,
    /// A line, or a thing that pandoc has no name for.
    Other,
}

impl Lost {
    /// Whether a reviewer wrote it.
    pub fn is_of_reviewer(self) -> bool {
        matches!(self, Self::Insertion | Self::Deletion | Self::Comment)
    }

    /// The name of its message.
    pub fn message(self) -> &'static str {
        match self {
            Self::Insertion => "word-insertion",
            Self::Deletion => "word-deletion",
            Self::Comment => "word-comment",
            Self::NoAlt => "word-no-alt",
            Self::Picture => "word-picture",
            Self::Table => "word-table",
            Self::Style => "word-style",
            Self::Heading => "word-heading",
            Self::Link => "word-link",
            Self::Formula => "word-formula",
            Self::Other => "word-other",
        }
    }
}

/// Everything of each kind, in the words of the file, in order.
pub type Report = BTreeMap<Lost, Vec<String>>;
