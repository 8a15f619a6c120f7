//! Letters without case and diacritics.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::rules::Rules;

/// `text` in lower case without diacritics: `Privé` becomes `prive`, `Ærø` becomes `aero`.
pub fn fold(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    let rules = Rules::dutch();
    let mut folded = String::with_capacity(text.len());
    for c in text.nfkd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase) {
        match rules.fold.get(&c) {
            Some(letters) => folded.push_str(letters),
            None => folded.push(c),
        }
    }
    folded
}

/// `text` as a part of an address: letters and digits with single hyphens between the words.
/// Letters outside ASCII that do not fold are left out; the slug of a text without any letter that
/// stays is empty.
pub fn slug(text: &str) -> String {
    let mut slug = String::with_capacity(text.len());
    for c in fold(text).chars() {
        if c.is_ascii_alphanumeric() {
            slug.push(c);
        } else if !matches!(c, '\'' | '’' | '‘') && !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    slug.truncate(slug.trim_end_matches('-').len());
    slug
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn diacritics_and_case_fold_away() {
        assert_eq!(fold("Re-integratie Privé ÉÉN Ærø"), "re-integratie prive een aero");
    }

    #[test]
    fn slugs_are_readable() {
        assert_eq!(slug("Wat vraagt dit van de gemeente?"), "wat-vraagt-dit-van-de-gemeente");
        assert_eq!(slug("  Foto's & cliënten (2021) "), "fotos-clienten-2021");
        assert_eq!(slug("日本"), "");
    }
}
