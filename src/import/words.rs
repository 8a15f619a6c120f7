//! From words of a table to terms of a vocabulary.

use crate::content::{Term, Vocabulary};

/// What a cell says in the terms of a vocabulary.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Found {
    /// The ids of terms, in the order of the cell, each once.
    pub(super) terms: Vec<String>,
    /// Words that are no term.
    pub(super) unknown: Vec<String>,
}

/// Reads a cell: as a whole, without remarks between brackets, and else part by part.
pub(super) fn look_up(cell: &str, vocabulary: &Vocabulary) -> Found {
    let mut found = Found::default();
    let plain = without_remarks(cell);
    let whole = written_as(cell, vocabulary).or_else(|| find(cell, vocabulary));
    if let Some(term) = whole.or_else(|| find(&plain, vocabulary)) {
        found.take(term);
        return found;
    }
    for part in parts(&plain, &["/", ";", ","]) {
        if let Some(term) = find(part, vocabulary) {
            found.take(term);
            continue;
        }
        for word in parts(part, &[" en "]) {
            match find(word, vocabulary) {
                Some(term) => found.take(term),
                None => found.unknown.push(word.to_owned()),
            }
        }
    }
    found
}

/// The term of which the vocabulary says that tables write it like `cell`.
fn written_as<'v>(cell: &str, vocabulary: &'v Vocabulary) -> Option<&'v Term> {
    let cell = folded(cell);
    let is_written = |term: &&Term| term.written_as.iter().any(|known| folded(known) == cell);
    vocabulary.terms.iter().find(is_written)
}

impl Found {
    fn take(&mut self, term: &Term) {
        if !self.terms.contains(&term.id.value.0) {
            self.terms.push(term.id.value.0.clone());
        }
    }
}

/// Every word that names a term.
pub(super) fn known(vocabulary: &Vocabulary) -> impl Iterator<Item = &str> {
    vocabulary.terms.iter().flat_map(names)
}

fn names(term: &Term) -> impl Iterator<Item = &str> {
    let own = [term.id.value.0.as_str(), term.label.as_str()];
    own.into_iter().chain(term.synonyms.iter().map(String::as_str))
}

/// The term that `word` names. An id or label says more than a synonym, and a synonym that two
/// terms have says nothing.
fn find<'v>(word: &str, vocabulary: &'v Vocabulary) -> Option<&'v Term> {
    let word = folded(word);
    let own = |term: &&Term| names(term).take(2).any(|name| folded(name) == word);
    let mut other = vocabulary.terms.iter().filter(|term| names(term).any(|n| folded(n) == word));
    vocabulary.terms.iter().find(own).or_else(|| other.next().filter(|_| other.next().is_none()))
}

/// `text` in the one form in which words are compared: `Exit/deradicalisering` is
/// `exit en deradicalisering`, and a hyphen is a space.
fn folded(text: &str) -> String {
    let text = search_index::fold(text).replace('/', " en ").replace('-', " ");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn parts<'t>(text: &'t str, marks: &[&str]) -> Vec<&'t str> {
    marks.iter().fold(vec![text], |parts, mark| {
        let parts = parts.into_iter().flat_map(|part| part.split(mark)).map(str::trim);
        parts.filter(|part| !part.is_empty()).collect()
    })
}

/// `text` without what stands between round brackets.
fn without_remarks(text: &str) -> String {
    let mut depth = 0_usize;
    let mut kept = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            _ if depth == 0 => kept.push(c),
            _ => {}
        }
    }
    kept.trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::{Located, Slug};

    fn vocabulary() -> Vocabulary {
        let term = |id: &str, label: &str, synonyms: &[&str]| Term {
            id: Located { value: Slug(id.to_owned()), span: 0..0 },
            label: label.to_owned(),
            definition: None,
            synonyms: synonyms.iter().map(|word| (*word).to_owned()).collect(),
            written_as: Vec::new(),
            collective: false,
        };
        Vocabulary {
            key: Located { value: "settings".to_owned(), span: 0..0 },
            label: "Setting".to_owned(),
            label_plural: None,
            definition: None,
            open: false,
            terms: vec![
                term("school", "School", &["onderwijs", "les"]),
                term("wijk-en-buurt", "Wijk en buurt", &["Café", "straat"]),
                term("cursus", "Cursus", &["les", "straat"]),
                term("straat", "Op straat", &[]),
            ],
        }
    }

    #[test]
    fn words_become_terms() {
        let found = |cell: &str| {
            let Found { terms, unknown } = look_up(cell, &vocabulary());
            format!("{} | {}", terms.join(" "), unknown.join(", "))
        };
        assert_eq!(found("Onderwijs"), "school | ");
        assert_eq!(found("wijk/buurt"), "wijk-en-buurt | ");
        assert_eq!(found("CAFE; wijk en buurt/school (VIP; MIJ)"), "wijk-en-buurt school | ");
        assert_eq!(found("school en trein"), "school | trein");
        assert_eq!(found("straat"), "straat | ", "an id is worth more than a synonym");
        assert_eq!(found("les"), " | les", "a synonym of two terms");
        assert_eq!(found("schoolplein"), " | schoolplein");
        assert_eq!(found("school, op straat"), "school straat | ");
        let mut vocabulary = vocabulary();
        vocabulary.terms[0].written_as.push("School, in de les (10)".to_owned());
        assert_eq!(look_up("school, in de les (10)", &vocabulary).terms, ["school"]);
    }
}
