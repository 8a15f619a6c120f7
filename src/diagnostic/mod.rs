//! What is wrong, where, and what to do now.
//!
//! A [`Diagnostic`] is a value: a stable code, the arguments of its message and a place in a file.
//! The terminal, the JSON output and the browser overlay all show the same value. This module knows
//! nothing about what can go wrong, only how to say it; [`code::Code`] lists what can.

mod catalogue;
mod code;
mod explanation;
mod grouped;
mod machine;
mod report;
mod text;

pub use catalogue::{Catalogue, Language};
pub use code::{Code, Severity};
pub use explanation::Explanation;
pub use grouped::grouped;
pub use machine::{github, sarif};
pub use report::{Described, Position, frame};
pub use text::{Place, SourceText};

/// One problem in the content, the configuration or the theme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// What kind of problem it is.
    pub code: Code,
    /// Where it is.
    pub place: Place,
    /// Other places that belong to it: the first of two equal ids, the key it clashes with.
    pub related: Vec<Place>,
    /// The variables of the message.
    pub args: Vec<(&'static str, String)>,
    /// Which hint of the message applies.
    hint: &'static str,
}

/// The hint that a message shows when no other one was chosen.
const DEFAULT_HINT: &str = "hint";
/// The hint that names the nearest known value.
const NEAREST_HINT: &str = "nearest";

impl Diagnostic {
    /// A problem of kind `code` at `place`.
    pub fn new(code: Code, place: Place) -> Self {
        Self { code, place, related: Vec::new(), args: Vec::new(), hint: DEFAULT_HINT }
    }

    /// Sets a variable of the message.
    #[must_use]
    pub fn arg(mut self, name: &'static str, value: impl ToString) -> Self {
        self.args.push((name, value.to_string()));
        self
    }

    /// Adds a place that belongs to the problem.
    #[must_use]
    pub fn related(mut self, place: Place) -> Self {
        self.related.push(place);
        self
    }

    /// Names the known value that looks most like `word`, if one is near enough.
    #[must_use]
    pub fn nearest<'a>(self, word: &str, known: impl IntoIterator<Item = &'a str>) -> Self {
        match nearest(word, known) {
            Some(best) => Self { hint: NEAREST_HINT, ..self.arg("suggestion", best) },
            None => self,
        }
    }

    /// Whether the problem stops a build.
    pub fn is_error(&self) -> bool {
        self.code.severity() == Severity::Error
    }

    /// Whether it is advice: nothing is wrong.
    pub fn is_advice(&self) -> bool {
        self.code.severity() == Severity::Advice
    }

    /// The message in the language of `catalogue`.
    pub fn message(&self, catalogue: &Catalogue) -> String {
        catalogue
            .format(&self.code.id().to_ascii_lowercase(), None, &self.args)
            .unwrap_or_else(|| self.code.id().to_owned())
    }

    /// What to do about it, in the language of `catalogue`.
    pub fn hint(&self, catalogue: &Catalogue) -> Option<String> {
        let id = self.code.id().to_ascii_lowercase();
        catalogue
            .format(&id, Some(self.hint), &self.args)
            .or_else(|| catalogue.format(&id, Some(DEFAULT_HINT), &self.args))
    }
}

/// Sorts by path, place and code, and drops exact repeats.
pub fn sort(diagnostics: &mut Vec<Diagnostic>) {
    diagnostics.sort_by(|a, b| {
        let key = |d: &Diagnostic| (d.place.path().to_owned(), d.place.span.start, d.code.id());
        key(a).cmp(&key(b)).then_with(|| a.args.cmp(&b.args))
    });
    diagnostics.dedup();
}

/// The share of a word that may differ before a suggestion is more puzzling than helpful.
const SIMILAR_ENOUGH: f64 = 0.6;

/// The known word that looks most like `word`; the first of equals, so the answer is stable.
fn nearest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let word = word.to_lowercase();
    let mut best: Option<(f64, &str)> = None;
    for candidate in known {
        let likeness = strsim::normalized_damerau_levenshtein(&word, &candidate.to_lowercase());
        if likeness >= SIMILAR_ENOUGH && best.is_none_or(|(highest, _)| likeness > highest) {
            best = Some((likeness, candidate));
        }
    }
    best.map(|(_, candidate)| candidate)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_word_is_named_only_when_it_is_near() {
        let known = ["title", "description", "prevention_level"];
        assert_eq!(nearest("prevention-level", known), Some("prevention_level"));
        assert_eq!(nearest("Tilte", known), Some("title"));
        assert_eq!(nearest("bedrag", known), None);
    }

    #[test]
    fn problems_are_sorted_by_place_and_told_once() {
        let text = SourceText::new("b.md", "abc");
        let at = |n: usize| Diagnostic::new(Code::RawHtml, Place::new(&text, n..n + 1));
        let mut all = vec![at(2), at(1), at(2)];
        sort(&mut all);
        assert_eq!(all, vec![at(1), at(2)]);
    }
}
