//! Finds glossary terms in running text, in singular, plural and inflected forms.

use std::collections::HashMap;
use std::ops::Range;

use search_index::{Token, fold, stem, tokens};

use crate::content::Entry;

/// All forms of all terms, ready to be found.
#[derive(Debug, Default)]
pub struct GlossaryIndex {
    /// Forms by the stem of their first word, the longest form first.
    by_first: HashMap<String, Vec<Form>>,
    ids: Vec<String>,
}

#[derive(Debug)]
struct Form {
    entry: usize,
    stems: Vec<String>,
    /// Abbreviations count only as they are written: `PGA`, not `pga`.
    exact: Option<String>,
}

impl GlossaryIndex {
    /// An index of `entries`, which are named by their place in the list.
    pub fn new(entries: &[Entry]) -> Self {
        let mut index = Self { ids: entries.iter().map(Entry::id).collect(), ..Self::default() };
        for (entry, definition) in entries.iter().enumerate() {
            for form in definition.forms() {
                index.add(entry, form);
            }
        }
        #[expect(clippy::iter_over_hash_type, reason = "each list is sorted by itself")]
        for forms in index.by_first.values_mut() {
            forms.sort_by_key(|form| (std::cmp::Reverse(form.stems.len()), form.entry));
        }
        index
    }

    fn add(&mut self, entry: usize, form: &str) {
        let stems: Vec<String> = tokens(form).map(|token| stem(&fold(token.text))).collect();
        let is_abbreviation = !form.chars().any(char::is_lowercase);
        let exact = is_abbreviation.then(|| form.to_owned());
        if let Some(first) = stems.first() {
            let forms = self.by_first.entry(first.clone()).or_default();
            forms.push(Form { entry, stems, exact });
        }
    }

    /// The id of an entry on the page of all terms.
    pub fn id(&self, entry: usize) -> &str {
        self.ids.get(entry).map(String::as_str).unwrap_or_default()
    }

    /// The terms in `text` in order, the longest where two begin at the same word.
    pub fn find(&self, text: &str) -> Vec<(usize, Range<usize>)> {
        if self.by_first.is_empty() {
            return Vec::new();
        }
        let words: Vec<(Token<'_>, String)> =
            tokens(text).map(|token| (token, stem(&fold(token.text)))).collect();
        let mut found = Vec::new();
        let mut at = 0;
        while let Some((_, first)) = words.get(at) {
            let forms = self.by_first.get(first).map(Vec::as_slice).unwrap_or_default();
            match forms.iter().find(|form| form.matches(text, &words[at..])) {
                Some(form) => {
                    let last = at + form.stems.len() - 1;
                    found.push((form.entry, words[at].0.start..words[last].0.range().end));
                    at = last + 1;
                }
                None => at += 1,
            }
        }
        found
    }
}

impl Form {
    fn matches(&self, text: &str, words: &[(Token<'_>, String)]) -> bool {
        if words.len() < self.stems.len() {
            return false;
        }
        let words = &words[..self.stems.len()];
        let same = self.stems.iter().zip(words).all(|(stem, (_, word))| stem == word);
        let gap = |pair: &[(Token<'_>, String)]| &text[pair[0].0.range().end..pair[1].0.start];
        let together = words.windows(2).all(|pair| matches!(gap(pair), " " | "-" | "\n"));
        let exact = self
            .exact
            .as_ref()
            .is_none_or(|exact| text[words[0].0.start..].starts_with(exact.as_str()));
        // Half of a compound with a hyphen, such as `plan-` in `plan- en procesevaluatie`, is no use.
        same && together && exact
    }
}
