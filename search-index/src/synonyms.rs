//! Words and phrases that mean the same.

use std::collections::BTreeMap;

use crate::analyse::Analyser;

/// A phrase as form and stem of each of its words.
pub(crate) type Phrase = Vec<(String, String)>;

/// For the stems of a phrase, joined by spaces, the phrases that mean the same.
#[derive(Debug)]
pub(crate) struct Synonyms {
    pub(crate) entries: BTreeMap<String, Vec<Phrase>>,
    /// The most words that a phrase has.
    pub(crate) longest: usize,
}

impl Synonyms {
    pub(crate) fn new(groups: &[Vec<String>], analyser: &Analyser) -> Self {
        let mut entries: BTreeMap<String, Vec<Phrase>> = BTreeMap::new();
        let mut longest = 0;
        for group in groups {
            let phrases: Vec<Phrase> = group.iter().map(|text| phrase(text, analyser)).collect();
            for phrase in phrases.iter().filter(|phrase| !phrase.is_empty()) {
                longest = longest.max(phrase.len());
                let others =
                    entries.entry(key(phrase.iter().map(|word| word.1.as_str()))).or_default();
                for other in phrases.iter().filter(|other| *other != phrase && !other.is_empty()) {
                    if !others.contains(other) {
                        others.push(other.clone());
                    }
                }
            }
        }
        entries.retain(|_, others| !others.is_empty());
        Self { entries, longest }
    }

    /// What means the same as the phrase of these stems.
    pub(crate) fn of<'s>(&self, stems: impl Iterator<Item = &'s str>) -> &[Phrase] {
        self.entries.get(&key(stems)).map_or(&[], Vec::as_slice)
    }
}

fn key<'s>(stems: impl Iterator<Item = &'s str>) -> String {
    stems.collect::<Vec<_>>().join(" ")
}

fn phrase(text: &str, analyser: &Analyser) -> Phrase {
    let words = analyser.words(text).into_iter().filter(|word| !word.is_stop);
    words.map(|word| (word.form, word.stem)).collect()
}
