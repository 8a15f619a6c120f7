//! English sentences in a Dutch text, told by the small words of both languages.

use super::sentence::words;

const ENGLISH: &[&str] = &[
    "a", "about", "all", "and", "are", "as", "at", "be", "been", "by", "can", "could", "did", "do",
    "does", "for", "from", "had", "has", "have", "how", "if", "into", "it", "its", "may", "more",
    "not", "on", "or", "our", "should", "such", "than", "that", "the", "their", "them", "there",
    "these", "they", "this", "those", "to", "we", "were", "what", "when", "where", "which", "who",
    "will", "with", "would", "you", "your",
];

const DUTCH: &[&str] = &[
    "aan", "alle", "als", "bij", "dat", "de", "deze", "die", "dit", "door", "een", "en", "er",
    "geen", "had", "heeft", "het", "hoe", "hun", "je", "kan", "kunnen", "maar", "meer", "met",
    "moet", "naar", "niet", "nog", "of", "om", "ook", "op", "over", "te", "tot", "u", "uit", "uw",
    "van", "voor", "waar", "wat", "werd", "wie", "wij", "worden", "zich", "zij", "zijn",
];

/// The fewest words of which a language can be told.
const ENOUGH_WORDS: usize = 7;
/// The fewest small English words in such a sentence.
const ENOUGH_ENGLISH: usize = 3;

/// Whether a sentence is English rather than Dutch.
pub(super) fn is_english(sentence: &str) -> bool {
    let words: Vec<String> =
        words(sentence).into_iter().map(|at| sentence[at].to_lowercase()).collect();
    let count = |list: &[&str]| words.iter().filter(|word| list.contains(&word.as_str())).count();
    let english = count(ENGLISH);
    words.len() >= ENOUGH_WORDS && english >= ENOUGH_ENGLISH && english > 2 * count(DUTCH)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_borrowed_word_or_a_title_makes_no_sentence_english() {
        assert!(is_english("The programme was evaluated by the team that had made it."));
        assert!(!is_english("Het programma heet 'Being and becoming' en is van de gemeente."));
        assert!(!is_english("Community policing in New York"));
        assert!(!is_english("De evaluatie van het team die het maakte, is al wat ouder."));
    }
}
