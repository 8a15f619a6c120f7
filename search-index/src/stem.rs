//! A light stemmer: forms of one Dutch word get one stem.
//!
//! It takes away endings of plural and adjective, never a prefix, and undoes the spelling changes
//! that come with those endings (`brieven`, `gezinnen`, `gevaren`). The stem need not be a word.

/// Words that the rules would join with another word, or miss, with their stem.
const PROTECTED: &[(&str, &str)] = &[
    ("casus", "casus"),
    ("casussen", "casus"),
    ("kinderen", "kind"),
    ("leden", "lid"),
    ("media", "media"),
    ("mensen", "mens"),
    ("sinds", "sinds"),
    ("slechts", "slechts"),
    ("soms", "soms"),
    ("steden", "stad"),
    ("steeds", "steeds"),
    ("thuis", "thuis"),
    ("wegen", "weg"),
];

/// No stem is shorter, so that short words stay apart.
const SHORTEST_STEM: usize = 3;

/// The stem of a folded word.
pub fn stem(word: &str) -> String {
    if let Ok(at) = PROTECTED.binary_search_by(|(protected, _)| (*protected).cmp(word)) {
        return PROTECTED[at].1.to_owned();
    }
    if !word.is_ascii() || word.bytes().any(|byte| !byte.is_ascii_lowercase()) {
        return word.to_owned();
    }
    if let Some(root) = word.strip_suffix("heden").filter(|root| root.len() >= SHORTEST_STEM) {
        return format!("{root}heid");
    }
    if let Some(root) = plural_s(word) {
        return plain(root);
    }
    let ending = ["en", "e"].iter().find_map(|end| word.strip_suffix(end));
    match ending.filter(|root| root.len() >= SHORTEST_STEM && takes_ending(root)) {
        Some(root) => plain(&close(root)),
        None => plain(word),
    }
}

/// The word without the -s of a plural: after -ie, -te, -de, -ge and the unstressed -el, -em, -en, -er, -or.
fn plural_s(word: &str) -> Option<&str> {
    let root = word.strip_suffix('s').filter(|root| root.len() > SHORTEST_STEM)?;
    let takes_s = ["ie", "te", "de", "ge", "el", "em", "en", "er", "or", "aar", "ing"];
    takes_s.iter().any(|end| root.ends_with(end)).then_some(root)
}

/// A word in its own form may still end in the -e that other forms lose: `gemeente`, `gemeenten`.
fn plain(word: &str) -> String {
    match word.strip_suffix('e') {
        Some(root) if root.len() >= SHORTEST_STEM && takes_ending(root) => close(root),
        _ => word.to_owned(),
    }
}

/// Whether `root` can stand before -e or -en: it has a vowel and ends in a consonant.
fn takes_ending(root: &str) -> bool {
    root.contains(is_vowel) && !root.ends_with(is_vowel)
}

fn is_vowel(c: char) -> bool {
    "aeiouy".contains(c)
}

/// Spells a syllable that was open before the ending as a closed one.
fn close(root: &str) -> String {
    let mut letters: Vec<char> = root.chars().collect();
    let length = letters.len();
    let (before, last) = (letters[length - 2], letters[length - 1]);
    if before == last {
        letters.pop();
    } else if is_vowel(before) && is_open_and_stressed(&letters) {
        letters.insert(length - 1, before);
    }
    if let Some(last) = letters.last_mut() {
        *last = match *last {
            'v' => 'f',
            'z' => 's',
            other => other,
        };
    }
    letters.into_iter().collect()
}

/// Whether the vowel before the last consonant was long by standing open, as in `gevar-en`.
fn is_open_and_stressed(letters: &[char]) -> bool {
    let length = letters.len();
    let vowel = letters[length - 2];
    let single = length < 3 || !is_vowel(letters[length - 3]);
    let syllables = letters.iter().filter(|c| is_vowel(**c)).count();
    let unstressed = syllables > 1 && matches!(vowel, 'e' | 'i');
    let latin_agent =
        length > 4 && letters.ends_with(&['t', 'o', 'r']) && letters[length - 4] != 'n';
    single && !unstressed && !latin_agent && vowel != 'i' && vowel != 'y'
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn protected_words_are_sorted() {
        assert!(PROTECTED.is_sorted());
    }

    #[test]
    fn forms_of_one_word_share_a_stem() {
        let families = [
            "gemeente gemeenten gemeentes",
            "gezin gezinnen",
            "maatregel maatregelen",
            "interventie interventies",
            "subsidie subsidies",
            "studie studies",
            "evaluatie evaluaties",
            "huis huizen",
            "brief brieven",
            "effectief effectieve",
            "gevaar gevaren",
            "schuld schulden",
            "school scholen",
            "les lessen",
            "ouder ouders",
            "jongere jongeren",
            "sleutelfiguur sleutelfiguren",
            "sleutelpersoon sleutelpersonen",
            "training trainingen trainings",
            "mogelijkheid mogelijkheden",
            "proces processen",
            "partij partijen",
            "indicator indicatoren indicators",
        ];
        for family in families {
            let stems: Vec<String> = family.split_whitespace().map(stem).collect();
            assert!(stems.windows(2).all(|pair| pair[0] == pair[1]), "{family}: {stems:?}");
        }
    }

    #[test]
    fn other_words_stay_apart() {
        let pairs = [
            ("gemeente", "gemeen"),
            ("gezin", "zin"),
            ("gedrag", "drag"),
            ("geweld", "wel"),
            ("integratie", "in"),
            ("gezond", "zon"),
            ("huis", "hui"),
            ("proces", "proc"),
        ];
        for (one, other) in pairs {
            assert_ne!(stem(one), stem(other), "{one} and {other}");
        }
    }
}
