//! Hard words with easier ones, from a list of our own.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::LazyLock;

use super::sentence::words;

/// The list; its head says how it is written.
const LIST: &str = include_str!("hard-words.tsv");

/// The entries by their first word: the other words of the form, and the alternatives.
type ByFirstWord = BTreeMap<&'static str, Vec<(Vec<&'static str>, &'static str)>>;

static BY_FIRST_WORD: LazyLock<ByFirstWord> = LazyLock::new(|| {
    let mut by_word = ByFirstWord::new();
    for (form, alternatives) in entries() {
        let mut form = form.split(' ');
        let first = form.next().unwrap_or_default();
        by_word.entry(first).or_default().push((form.collect(), alternatives));
    }
    // The longest form first: `ten einde` must not hide in a shorter one.
    for forms in by_word.values_mut() {
        forms.sort_by_key(|(rest, _)| std::cmp::Reverse(rest.len()));
    }
    by_word
});

/// Every form in the list with its alternatives.
fn entries() -> impl Iterator<Item = (&'static str, &'static str)> {
    let lines = LIST.lines().filter(|line| !line.starts_with('#'));
    let entries = lines.filter_map(|line| line.split_once('\t'));
    entries.flat_map(|(forms, alternatives)| {
        forms.split(',').map(move |form| (form.trim(), alternatives))
    })
}

/// A hard word in a text.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct HardWord {
    /// Its bytes in the text.
    pub(super) range: Range<usize>,
    /// What can stand in its place.
    pub(super) alternatives: &'static str,
}

/// The hard words of `text`, in order.
pub(super) fn hard_words(text: &str) -> Vec<HardWord> {
    let places = words(text);
    let lower: Vec<String> = places.iter().map(|at| text[at.clone()].to_lowercase()).collect();
    let mut found = Vec::new();
    let mut at = 0;
    while at < lower.len() {
        let forms = BY_FIRST_WORD.get(lower[at].as_str()).into_iter().flatten();
        let fitting = forms.into_iter().find(|(rest, _)| {
            rest.iter()
                .enumerate()
                .all(|(n, word)| lower.get(at + 1 + n).is_some_and(|w| w == word))
        });
        let Some((rest, alternatives)) = fitting else {
            at += 1;
            continue;
        };
        let last = at + rest.len();
        found.push(HardWord { range: places[at].start..places[last].end, alternatives });
        at = last + 1;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_entry_has_alternatives_that_are_not_hard_themselves() {
        let lines = LIST.lines().filter(|line| !line.starts_with('#'));
        let mut seen = std::collections::BTreeSet::new();
        for line in lines {
            let (forms, alternatives) = line.split_once('\t').expect(line);
            assert!(!alternatives.trim().is_empty(), "{line}");
            assert_eq!(hard_words(alternatives), [], "{line}");
            for form in forms.split(',') {
                assert!(seen.insert(form.trim()), "{form} is there twice");
                assert_eq!(hard_words(form.trim()).len(), 1, "{form} is not found");
            }
        }
        assert!(seen.len() > 200);
    }

    #[test]
    fn a_form_of_more_words_is_one_hard_word() {
        let text = "Teneinde in het kader van Indien, tot slot.";
        let found: Vec<&str> =
            hard_words(text).iter().map(|word| &text[word.range.clone()]).collect();
        assert_eq!(found, ["Teneinde", "in het kader van", "Indien"]);
    }
}
