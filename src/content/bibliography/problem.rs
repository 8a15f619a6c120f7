//! What can be wrong in a bibliography, with its place.

use std::ops::Range;

use thiserror::Error;

/// Something wrong in a bibliography.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BibProblem {
    /// What is wrong.
    pub kind: BibProblemKind,
    /// Where it is, in bytes of the text.
    pub span: Range<usize>,
    /// Another place that has to do with it.
    pub related: Option<Range<usize>>,
}

impl BibProblem {
    /// A problem with one place.
    pub(super) fn new(kind: BibProblemKind, span: Range<usize>) -> Self {
        Self { kind, span, related: None }
    }
}

/// The kinds of problems.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum BibProblemKind {
    /// Text that is not BibTeX. The entry is left out.
    #[error("{message}")]
    Syntax {
        /// What the parser stumbled over.
        message: SyntaxMessage,
    },
    /// A second entry with the same key. The first is kept.
    #[error("the key {key:?} is used twice")]
    DuplicateKey {
        /// The key.
        key: String,
        /// Where it is used first.
        first: Range<usize>,
        /// Where it is used again.
        second: Range<usize>,
    },
    /// An entry without a title.
    #[error("{key:?} has no title")]
    MissingTitle {
        /// The key of the entry.
        key: String,
    },
    /// An entry without a date; only a hint, as the reference then says `z.d.`. Web pages
    /// (`@online`) often have none and are not reported.
    #[error("{key:?} has no year")]
    MissingYear {
        /// The key of the entry.
        key: String,
    },
    /// A field with a value that cannot be used or that holds an unknown TeX command. The field
    /// is left out or shown without the command; the entry is kept.
    #[error("the field {field:?} of {key:?} cannot be used")]
    InvalidField {
        /// The key of the entry.
        key: String,
        /// The name of the field.
        field: String,
    },
}

/// Why a text is not BibTeX.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum SyntaxMessage {
    /// The entry never ends: a brace or a quotation mark is missing.
    #[error("the entry is not closed")]
    Unclosed,
    /// A field without a value between braces or quotation marks.
    #[error("expected a value between braces or quotation marks")]
    ExpectedValue,
    /// Something else was expected here.
    #[error("expected {0}")]
    Expected(&'static str),
    /// This cannot stand here.
    #[error("unexpected {0}")]
    Unexpected(&'static str),
    /// A word without braces that no `@string` defines.
    #[error("the abbreviation {0:?} is not defined")]
    UnknownAbbreviation(String),
    /// A `@string` that is made of other ones or is defined twice.
    #[error("an abbreviation must be defined once, and as text")]
    BadAbbreviation,
    /// A `$` without a second one, or a TeX command that is not finished.
    #[error("a `$` or a TeX command is not closed")]
    BadTex,
    /// An entry without a key, or with one that has invisible characters.
    #[error("the entry has no usable key")]
    NoKey,
    /// Braces in braces without end.
    #[error("braces are nested too deep")]
    TooDeep,
}

impl SyntaxMessage {
    /// A short name without spaces, to choose a translation by.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Unclosed => "unclosed",
            Self::ExpectedValue => "expected-value",
            Self::Expected(_) => "expected",
            Self::Unexpected(_) => "unexpected",
            Self::UnknownAbbreviation(_) => "unknown-abbreviation",
            Self::BadAbbreviation => "bad-abbreviation",
            Self::BadTex => "bad-tex",
            Self::NoKey => "no-key",
            Self::TooDeep => "too-deep",
        }
    }
}
