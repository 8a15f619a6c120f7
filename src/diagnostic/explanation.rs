//! What a code means whatever the place: for the manual of editors and for the command line.

use super::{Catalogue, Code, Severity};

/// A code in words, without the file and the word that a diagnostic is about.
#[derive(Debug)]
pub struct Explanation {
    /// The code.
    pub code: Code,
    /// How its message can read.
    pub messages: Vec<String>,
    /// What is the matter, for codes whose message does not say all.
    pub meaning: Option<String>,
    /// What to do; one of these.
    pub advice: Vec<String>,
}

impl Explanation {
    /// `code` in the language of `catalogue`.
    pub fn of(code: Code, catalogue: &Catalogue) -> Self {
        let id = code.id().to_ascii_lowercase();
        Self {
            code,
            messages: catalogue.readings(&id, None),
            meaning: catalogue.format(&id, Some("meaning"), &[]),
            advice: catalogue.readings(&id, Some(super::DEFAULT_HINT)),
        }
    }
}

impl Severity {
    /// The word for it in the catalogue.
    pub fn text_id(self) -> &'static str {
        match self {
            Self::Error => "severity-error",
            Self::Warning => "severity-warning",
            Self::Advice => "severity-advice",
        }
    }
}
