//! Words in a text.

use std::ops::Range;

/// A word and where it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Token<'t> {
    /// The word as written.
    pub text: &'t str,
    /// Its first byte in the text.
    pub start: usize,
}

impl Token<'_> {
    /// The bytes of the word.
    pub fn range(&self) -> Range<usize> {
        self.start..self.start + self.text.len()
    }
}

/// The words of `text` in order: runs of letters, digits and combining marks.
pub fn tokens(text: &str) -> impl Iterator<Item = Token<'_>> {
    let is_part = |c: char| c.is_alphanumeric() || ('\u{300}'..='\u{36f}').contains(&c);
    let mut rest = 0;
    std::iter::from_fn(move || {
        let start = rest + text[rest..].find(is_part)?;
        let length = text[start..].find(|c| !is_part(c)).unwrap_or(text.len() - start);
        rest = start + length;
        Some(Token { text: &text[start..rest], start })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_know_where_they_stand() {
        let text = "Eén foto's (PGA)";
        let words: Vec<_> = tokens(text).map(|token| token.text).collect();
        assert_eq!(words, ["Eén", "foto", "s", "PGA"]);
        assert!(tokens(text).all(|token| &text[token.range()] == token.text));
    }
}
