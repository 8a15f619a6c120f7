//! Callouts: `> [!TIP]` and its family, with names of our own for examples and own advice.

/// The kinds of callout; the word is what an editor writes, and in lower case the name of its title
/// in the catalogue and its class.
const KINDS: &[&str] = &["CAUTION", "EXAMPLE", "IMPORTANT", "NOTE", "OWN", "TIP", "WARNING"];

/// The kinds that an editor can choose from.
pub(super) fn kinds() -> impl Iterator<Item = &'static str> {
    KINDS.iter().copied()
}

/// The word in `[!WORD]` at the beginning of a quotation.
pub(super) fn marker(quotation: &str) -> Option<&str> {
    let inside = quotation.trim_start_matches(['>', ' ']);
    let word = inside.strip_prefix("[!")?.split_once(']')?.0;
    let is_word = !word.is_empty() && word.chars().all(|c| c.is_alphanumeric() || c == '_');
    is_word.then_some(word)
}

/// The kind that `word` names.
pub(super) fn kind(word: &str) -> Option<&'static str> {
    KINDS.iter().copied().find(|kind| kind.eq_ignore_ascii_case(word))
}
