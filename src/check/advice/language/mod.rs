//! *Taalcheck*: what makes a Dutch text harder to read than it need be. All of it is advice, and
//! none of it proves that a text is clear.

mod abbreviation;
mod foreign;
mod passive;
mod readability;
mod sentence;
mod words;

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

pub use readability::Readability;

use crate::content::Entry;
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::markdown::{Passage, PassageKind, Passages};
use crate::site::Page;

/// The most words in a sentence. Guides for government texts ask for 15 on average.
const LONG_SENTENCE: usize = 25;
/// The most words in a paragraph: about eight lines on a screen.
const LONG_PARAGRAPH: usize = 100;
/// The most words between two headings.
const LONG_SECTION: usize = 400;
/// So many passive sentences are a habit, and fewer are a choice.
const MANY_PASSIVES: usize = 4;
/// The share of sentences, in hundredths, from which passive ones are a habit.
const PASSIVE_SHARE: usize = 15;
/// How many words of a sentence a message repeats.
const QUOTED_WORDS: usize = 6;

/// Advice about the language of a Dutch page.
pub(super) fn advise(page: &Page, passages: &Passages, glossary: &[Entry]) -> Vec<Diagnostic> {
    let text = Text { page, passages };
    let mut advice = text.sentences();
    advice.extend(text.passives());
    advice.extend(text.hard_words(glossary));
    advice.extend(text.abbreviations(glossary));
    advice.extend(text.long_paragraphs());
    advice.extend(text.long_sections());
    advice
}

/// The text of one page.
struct Text<'a> {
    page: &'a Page,
    passages: &'a Passages,
}

impl<'a> Text<'a> {
    fn at(&self, code: Code, passage: &Passage, range: Range<usize>) -> Diagnostic {
        let place = Place::new(&self.page.document.source, passage.place(range));
        Diagnostic::new(code, place)
    }

    /// The passages in words of this site.
    fn own(&self) -> impl Iterator<Item = &'a Passage> {
        self.passages.list.iter().filter(|passage| !passage.quoted)
    }

    /// The passages in sentences. The words in a cell are no sentence.
    fn running(&self) -> impl Iterator<Item = &'a Passage> {
        let in_sentences = |kind| !matches!(kind, PassageKind::Heading(_) | PassageKind::Cell);
        self.own().filter(move |passage| in_sentences(passage.kind))
    }

    /// Sentences that are long, or English.
    fn sentences(&self) -> Vec<Diagnostic> {
        let mut advice = Vec::new();
        for passage in self.running() {
            for range in sentence::sentences(&passage.text) {
                let sentence = &passage.text[range.clone()];
                let count = sentence::words(sentence).len();
                let code = if foreign::is_english(sentence) {
                    Code::EnglishPassage
                } else if count > LONG_SENTENCE {
                    Code::LongSentence
                } else {
                    continue;
                };
                let said = self.at(code, passage, range).arg("count", count);
                advice.push(said.arg("begin", beginning(sentence)));
            }
        }
        advice
    }

    fn passives(&self) -> Option<Diagnostic> {
        let mut first = None;
        let (mut passives, mut all) = (0, 0);
        for passage in self.running() {
            for range in sentence::sentences(&passage.text) {
                all += 1;
                let sentence = &passage.text[range.clone()];
                let Some(verb) = passive::passive(sentence) else { continue };
                passives += 1;
                first.get_or_insert_with(|| {
                    let verb = range.start + verb.start..range.start + verb.end;
                    let said = self.at(Code::PassiveVoice, passage, verb);
                    said.arg("begin", beginning(sentence))
                });
            }
        }
        let habit = passives >= MANY_PASSIVES && passives * 100 >= all * PASSIVE_SHARE;
        first.filter(|_| habit).map(|said| said.arg("passives", passives).arg("sentences", all))
    }

    /// Hard words, each once a page. A word that the glossary explains may stay.
    fn hard_words(&self, glossary: &[Entry]) -> Vec<Diagnostic> {
        let explained: BTreeSet<String> =
            glossary.iter().flat_map(Entry::forms).map(str::to_lowercase).collect();
        let mut found: BTreeMap<String, (usize, Diagnostic)> = BTreeMap::new();
        for passage in self.own() {
            for hard in words::hard_words(&passage.text) {
                let word = passage.text[hard.range.clone()].to_lowercase();
                if explained.contains(&word) {
                    continue;
                }
                let entry = found.entry(word.clone()).or_insert_with(|| {
                    let said = self.at(Code::HardWord, passage, hard.range.clone());
                    (0, said.arg("word", word).arg("alternatives", hard.alternatives))
                });
                entry.0 += 1;
            }
        }
        found.into_values().map(|(count, said)| said.arg("count", count)).collect()
    }

    /// Abbreviations without an explanation, each once a page.
    fn abbreviations(&self, glossary: &[Entry]) -> Vec<Diagnostic> {
        let title = self.page.title();
        let texts = self.passages.list.iter().map(|passage| passage.text.as_str());
        let mut explained = abbreviation::explained(texts.chain([title]));
        explained.extend(glossary.iter().flat_map(Entry::forms).map(str::to_owned));
        let mut advice = Vec::new();
        for passage in self.own() {
            for range in abbreviation::abbreviations(&passage.text) {
                let short = &passage.text[range.clone()];
                if explained.insert(short.to_owned()) {
                    let said = self.at(Code::UnknownAbbreviation, passage, range.clone());
                    advice.push(said.arg("short", short));
                }
            }
        }
        advice
    }

    fn long_paragraphs(&self) -> Vec<Diagnostic> {
        let paragraphs = self.own().filter(|passage| passage.kind == PassageKind::Paragraph);
        let counted = paragraphs.map(|passage| (passage, sentence::words(&passage.text).len()));
        let long = counted.filter(|(_, count)| *count > LONG_PARAGRAPH);
        long.map(|(passage, count)| {
            let said = self.at(Code::LongParagraph, passage, 0..passage.text.len());
            said.arg("count", count).arg("begin", beginning(&passage.text))
        })
        .collect()
    }

    /// Stretches without a heading; tables do not count, because nobody reads them in one go.
    fn long_sections(&self) -> Vec<Diagnostic> {
        let mut advice = Vec::new();
        let mut section: Option<(&Passage, usize)> = None;
        let mut end = |section: Option<(&Passage, usize)>| {
            let Some((first, count)) = section.filter(|(_, count)| *count > LONG_SECTION) else {
                return;
            };
            let said = self.at(Code::LongSection, first, 0..first.text.len());
            advice.push(said.arg("count", count).arg("begin", beginning(&first.text)));
        };
        for passage in &self.passages.list {
            match passage.kind {
                PassageKind::Heading(_) => end(section.take()),
                PassageKind::Paragraph | PassageKind::Item => {
                    let words = sentence::words(&passage.text).len();
                    let (first, count) = section.unwrap_or((passage, 0));
                    section = Some((first, count + words));
                }
                PassageKind::Cell | PassageKind::Prose => {}
            }
        }
        end(section);
        advice
    }
}

/// The first words of a text, for a message.
fn beginning(text: &str) -> String {
    let words = sentence::words(text);
    match words.get(QUOTED_WORDS) {
        Some(_) => format!("{}…", &text[..words[QUOTED_WORDS - 1].end]),
        None => text.to_owned(),
    }
}
