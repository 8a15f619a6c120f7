//! From text to words: what is indexed, and what a query asks for.

use crate::fold::fold;
use crate::rules::Rules;
use crate::stem::Stemmer;
use crate::token::tokens;

/// A word of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Word {
    /// Its place among the words; words that are left out keep theirs.
    pub(crate) position: usize,
    /// Its first byte in the text.
    pub(crate) start: usize,
    /// The byte after its last.
    pub(crate) end: usize,
    /// As written, folded.
    pub(crate) form: String,
    pub(crate) stem: String,
    /// So common that it tells pages not apart.
    pub(crate) is_stop: bool,
}

/// The analysis of one site.
#[derive(Debug, Clone)]
pub(crate) struct Analyser {
    stemmer: Stemmer,
}

impl Analyser {
    pub(crate) fn new(protected: &[String]) -> Self {
        let protected: Vec<String> = protected.iter().map(|word| fold(word)).collect();
        Self { stemmer: Stemmer::new(&protected) }
    }

    pub(crate) fn stemmer(&self) -> &Stemmer {
        &self.stemmer
    }

    pub(crate) fn rules(&self) -> &'static Rules {
        self.stemmer.rules()
    }

    /// The words of `text`; those that are too long to be words are left out.
    pub(crate) fn words(&self, text: &str) -> Vec<Word> {
        tokens(text)
            .enumerate()
            .filter_map(|(position, token)| {
                let form = fold(token.text);
                let length = form.chars().count();
                if length == 0 || length > self.rules().longest_word {
                    return None;
                }
                let stem = self.stemmer.stem(&form);
                let is_stop = self.is_stop(&form);
                Some(Word {
                    position,
                    start: token.start,
                    end: token.range().end,
                    form,
                    stem,
                    is_stop,
                })
            })
            .collect()
    }

    /// Common words, and letters that stand alone (`foto's`).
    pub(crate) fn is_stop(&self, form: &str) -> bool {
        let mut letters = form.chars();
        let is_letter =
            matches!((letters.next(), letters.next()), (Some(c), None) if !c.is_numeric());
        is_letter || self.rules().stop_words.contains(form)
    }

    /// Runs of words with a hyphen between each two, as first and last index in `words`.
    pub(crate) fn hyphenated(&self, text: &str, words: &[Word]) -> Vec<(usize, usize)> {
        let mut runs = Vec::new();
        let mut first = 0;
        for at in 0..words.len() {
            let goes_on =
                words.get(at + 1).is_some_and(|next| is_hyphen(&text[words[at].end..next.start]));
            if !goes_on {
                if at > first {
                    runs.push((first, at));
                }
                first = at + 1;
            }
        }
        runs
    }
}

/// What may stand between the parts of one word.
pub(crate) const HYPHENS: [char; 3] = ['-', '\u{2010}', '\u{2011}'];

/// Whether `text` is one hyphen and no more.
pub(crate) fn is_hyphen(text: &str) -> bool {
    text.strip_prefix(HYPHENS).is_some_and(str::is_empty)
}

/// The words of a run written as one.
pub(crate) fn joined(words: &[Word]) -> String {
    words.iter().map(|word| word.form.as_str()).collect()
}
