//! How hard a page is to read, by two old formulas. An indication: a formula counts letters, not
//! sense, and a high figure does not show that a text is clear.

use super::sentence::{sentences, syllables, words};
use crate::markdown::{PassageKind, Passages};

/// The figures of one page.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Readability {
    /// Words in running text.
    pub words: usize,
    /// Sentences in running text.
    pub sentences: usize,
    /// Words in a sentence, on average.
    pub words_per_sentence: f64,
    /// Syllables in a hundred words.
    pub syllables_per_100_words: f64,
}

/// Fewer words than this say nothing about a page.
const ENOUGH_WORDS: usize = 100;

impl Readability {
    /// The figures of the running text of a page: paragraphs, points and the prose of the front
    /// matter, without headings and tables. `None` for a page with too few words.
    pub fn of(passages: &Passages) -> Option<Self> {
        let running = passages
            .list
            .iter()
            .filter(|passage| !matches!(passage.kind, PassageKind::Heading(_) | PassageKind::Cell));
        let (mut word_count, mut sentence_count, mut syllable_count) = (0, 0, 0);
        for passage in running {
            sentence_count += sentences(&passage.text).len();
            for word in words(&passage.text) {
                word_count += 1;
                syllable_count += syllables(&passage.text[word]);
            }
        }
        if word_count < ENOUGH_WORDS || sentence_count == 0 {
            return None;
        }
        let share = |part: usize, whole: usize| part as f64 / whole as f64;
        Some(Self {
            words: word_count,
            sentences: sentence_count,
            words_per_sentence: share(word_count, sentence_count),
            syllables_per_100_words: share(syllable_count, word_count) * 100.0,
        })
    }

    /// Flesch-Douma, the form of Flesch's reading ease that W.H. Douma made for Dutch (1960):
    /// 206.84 - 0.77 x syllables in 100 words - 0.93 x words in a sentence. About 0 to 100; higher
    /// is easier. The formula as given by Wikipedia (nl), 'Leesbaarheid', and by the DBNL.
    pub fn flesch_douma(&self) -> f64 {
        206.84 - 0.77 * self.syllables_per_100_words - 0.93 * self.words_per_sentence
    }

    /// Leesindex A of R.H.M. Brouwer (1963): 195 - 2/3 x syllables in 100 words - 2 x words in a
    /// sentence. About 0 to 100; higher is easier. The formula as given by the same sources.
    pub fn leesindex_a(&self) -> f64 {
        195.0 - self.syllables_per_100_words * 2.0 / 3.0 - 2.0 * self.words_per_sentence
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_formulas_on_figures_that_were_worked_out_by_hand() {
        let page = Readability {
            words: 200,
            sentences: 20,
            words_per_sentence: 10.0,
            syllables_per_100_words: 150.0,
        };
        // 206.84 - 115.5 - 9.3 and 195 - 100 - 20.
        assert!((page.flesch_douma() - 82.04).abs() < 1e-9);
        assert!((page.leesindex_a() - 75.0).abs() < 1e-9);
    }
}
