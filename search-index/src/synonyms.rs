//! Words and phrases that mean the same.

use std::collections::BTreeMap;

use crate::analyse::Analyser;

/// A phrase as form and stem of each of its words.
pub(crate) type Phrase = Vec<(String, String)>;

/// For the stems of a phrase, joined by spaces, the phrases that mean the same.
#[derive(Debug)]
pub(crate) struct Synonyms {
    entries: BTreeMap<String, Vec<Phrase>>,
    /// The same as the browser gets it: groups on a line, phrases between commas.
    pub(crate) written: String,
    /// The most words that a phrase has.
    pub(crate) longest: usize,
}

impl Synonyms {
    pub(crate) fn new(groups: &[Vec<String>], analyser: &Analyser) -> Self {
        let mut entries: BTreeMap<String, Vec<Phrase>> = BTreeMap::new();
        let (mut longest, mut written) = (0, Vec::new());
        for group in groups {
            let phrases = group.iter().map(|text| phrase(text, analyser));
            let phrases: Vec<Phrase> = phrases.filter(|phrase| !phrase.is_empty()).collect();
            written.push(write(&phrases));
            for phrase in &phrases {
                longest = longest.max(phrase.len());
                let others =
                    entries.entry(key(phrase.iter().map(|word| word.1.as_str()))).or_default();
                for other in phrases.iter().filter(|other| *other != phrase) {
                    if !others.contains(other) {
                        others.push(other.clone());
                    }
                }
            }
        }
        entries.retain(|_, others| !others.is_empty());
        Self { entries, written: written.join("\n"), longest }
    }

    /// What means the same as the phrase of these stems.
    pub(crate) fn of<'s>(&self, stems: impl Iterator<Item = &'s str>) -> &[Phrase] {
        self.entries.get(&key(stems)).map_or(&[], Vec::as_slice)
    }
}

fn write(phrases: &[Phrase]) -> String {
    let phrases = phrases.iter().map(|phrase| key(phrase.iter().map(|word| word.0.as_str())));
    phrases.collect::<Vec<_>>().join(",")
}

fn key<'s>(words: impl Iterator<Item = &'s str>) -> String {
    words.collect::<Vec<_>>().join(" ")
}

fn phrase(text: &str, analyser: &Analyser) -> Phrase {
    let words = analyser.words(text).into_iter().filter(|word| !word.is_stop);
    words.map(|word| (word.form, word.stem)).collect()
}
