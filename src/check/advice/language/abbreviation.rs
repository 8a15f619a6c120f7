//! Abbreviations that nobody explains.

use std::collections::BTreeSet;
use std::ops::Range;

use super::sentence::words;

const KNOWN: &str = include_str!("known-abbreviations.txt");

/// How long an abbreviation in capitals is. A longer one is the name of something.
const LETTERS: std::ops::RangeInclusive<usize> = 2..=5;

/// The words in capitals in `text` that may be abbreviations.
pub(super) fn abbreviations(text: &str) -> Vec<Range<usize>> {
    // A text in capitals throughout is a shout, not a row of abbreviations.
    if !text.contains(char::is_lowercase) {
        return Vec::new();
    }
    words(text).into_iter().filter(|at| is_abbreviation(&text[at.clone()])).collect()
}

fn is_abbreviation(word: &str) -> bool {
    let capitals = word.chars().all(|c| c.is_ascii_uppercase());
    let roman = word.chars().all(|c| "IVX".contains(c));
    let known = || KNOWN.lines().skip(1).any(|line| line.split(' ').any(|other| other == word));
    capitals && LETTERS.contains(&word.len()) && !roman && !known()
}

/// The abbreviations that the texts of a page explain: *lange naam (LN)* or *LN (lange naam)*.
pub(super) fn explained<'a>(texts: impl Iterator<Item = &'a str>) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for text in texts {
        for (before, inside) in brackets(text) {
            let word = |text: &str| text.trim_matches(|c: char| !c.is_alphanumeric()).to_owned();
            let last = before.split_whitespace().next_back().map(word).unwrap_or_default();
            let first = inside.split([',', ';', ' ']).next().map(word).unwrap_or_default();
            if inside.contains(' ') && is_abbreviation(&last) {
                found.insert(last);
            }
            if !before.trim().is_empty() && is_abbreviation(&first) {
                found.insert(first);
            }
        }
    }
    found
}

/// What stands before and between each pair of brackets.
fn brackets(text: &str) -> Vec<(&str, &str)> {
    let open = text.match_indices('(');
    open.filter_map(|(at, _)| {
        let inside = text[at + 1..].split_once(')')?.0;
        Some((&text[..at], inside))
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_explanation_stands_in_or_before_brackets() {
        let text = "De Expertise-unit (ESS) en de RVB (raad van bestuur) en PO (po).";
        let found: Vec<String> = explained([text].into_iter()).into_iter().collect();
        assert_eq!(found, ["ESS", "RVB"]);
    }

    #[test]
    fn names_numbers_and_known_ones_are_none() {
        let text = "De AVG, deel III, BOUNCEN, het XTB-blad en het WQX.";
        let found: Vec<&str> = abbreviations(text).into_iter().map(|at| &text[at]).collect();
        assert_eq!(found, ["WQX"]);
        assert!(abbreviations("LET OP").is_empty());
    }
}
