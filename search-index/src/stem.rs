//! A light stemmer: forms of one Dutch word get one stem.
//!
//! It takes away endings of plural, adjective and weak verb and undoes the spelling changes that
//! come with them (`brieven`, `gezinnen`, `gevaren`). It never takes a prefix, except the `ge-` of
//! participles in -eerd, where it cannot be anything else. The stem need not be a word.

use std::collections::BTreeMap;

use crate::rules::Rules;

/// The stem of a folded word.
pub fn stem(word: &str) -> String {
    Stemmer::new(&[]).stem(word)
}

/// The stemmer of one site: the rules, and the words that its owner wants kept as they are.
#[derive(Debug, Clone)]
pub(crate) struct Stemmer {
    rules: &'static Rules,
    protected: BTreeMap<String, String>,
}

impl Stemmer {
    pub(crate) fn new(protected: &[String]) -> Self {
        let protected = protected.iter().map(|word| (word.clone(), word.clone())).collect();
        Self { rules: Rules::dutch(), protected }
    }

    pub(crate) fn rules(&self) -> &'static Rules {
        self.rules
    }

    pub(crate) fn stem(&self, word: &str) -> String {
        if let Some(known) = self.protected.get(word).or_else(|| self.rules.protected.get(word)) {
            return known.clone();
        }
        if word.is_empty() || word.bytes().any(|byte| !byte.is_ascii_lowercase()) {
            return word.to_owned();
        }
        self.collapse(self.without_ending(word))
    }

    fn without_ending(&self, word: &str) -> String {
        if let Some(rewritten) = self.rewrite(self.without_prefix(word)) {
            return rewritten;
        }
        if let Some(root) = self.plural_s(word) {
            return self.without_ending(root);
        }
        let ending = self.rules.endings.iter().find_map(|end| word.strip_suffix(end.as_str()));
        match ending.filter(|root| self.takes_ending(root)) {
            Some(root) => self.plain(&self.close(root)),
            None => self.plain(word),
        }
    }

    fn rewrite(&self, word: &str) -> Option<String> {
        self.rules.rewrite.iter().find_map(|rule| {
            let root = word.strip_suffix(rule.from.as_str())?;
            let fits = root.len() >= rule.root && root.contains(|c| self.rules.is_vowel(c));
            fits.then(|| format!("{root}{}", rule.to))
        })
    }

    fn without_prefix<'w>(&self, word: &'w str) -> &'w str {
        let rule = &self.rules.participle;
        word.strip_prefix(rule.prefix.as_str())
            .filter(|rest| {
                rule.suffixes
                    .iter()
                    .filter_map(|end| rest.strip_suffix(end.as_str()))
                    .any(|root| root.len() >= rule.root)
            })
            .unwrap_or(word)
    }

    /// The word without the -s of a plural, which stands after certain endings only.
    fn plural_s<'w>(&self, word: &'w str) -> Option<&'w str> {
        let root = word.strip_suffix('s').filter(|root| root.len() > self.rules.shortest_stem)?;
        self.rules.plural_s_after.iter().any(|end| root.ends_with(end.as_str())).then_some(root)
    }

    /// A word in its own form may still end in the -e that other forms lose: `gemeente`, `gemeenten`.
    fn plain(&self, word: &str) -> String {
        match word.strip_suffix('e') {
            Some(root) if self.takes_ending(root) => self.close(root),
            _ => word.to_owned(),
        }
    }

    /// Whether `root` can stand before -e or -en: it has a vowel and ends in a consonant.
    pub(crate) fn takes_ending(&self, root: &str) -> bool {
        let is_vowel = |c| self.rules.is_vowel(c);
        root.len() >= self.rules.shortest_stem
            && root.contains(is_vowel)
            && !root.ends_with(is_vowel)
    }

    /// Spells a syllable that was open before the ending as a closed one.
    pub(crate) fn close(&self, root: &str) -> String {
        let mut letters: Vec<char> = root.chars().collect();
        let length = letters.len();
        let (before, last) = (letters[length - 2], letters[length - 1]);
        if before == last {
            letters.pop();
        } else if self.rules.is_vowel(before) && self.is_open_and_stressed(&letters) {
            letters.insert(length - 1, before);
        }
        if let Some(last) = letters.last_mut() {
            *last = self.rules.devoice.get(last).copied().unwrap_or(*last);
        }
        letters.into_iter().collect()
    }

    /// Whether the vowel before the last consonant was long by standing open, as in `gevar-en`.
    fn is_open_and_stressed(&self, letters: &[char]) -> bool {
        let length = letters.len();
        let vowel = letters[length - 2];
        let single = length < 3 || !self.rules.is_vowel(letters[length - 3]);
        let syllables = letters.iter().filter(|c| self.rules.is_vowel(**c)).count();
        let unstressed = syllables > 1 && vowel == 'e';
        let latin_agent =
            length > 4 && letters.ends_with(&['t', 'o', 'r']) && letters[length - 4] != 'n';
        single && !unstressed && !latin_agent && vowel != 'i' && vowel != 'y'
    }

    /// A long word loses the second e of its last syllable, because an open one does not tell:
    /// `probleem` and `problemen`, `financieel` and `financiele`.
    pub(crate) fn collapse(&self, mut word: String) -> String {
        let letters = word.as_bytes();
        let length = letters.len();
        if length > 4
            && letters[length - 3..length - 1] == *b"ee"
            && !self.rules.is_vowel(letters[length - 1].into())
        {
            let is_long = word[..length - 3].contains(|c| self.rules.is_vowel(c));
            if is_long {
                word.remove(length - 2);
            }
        }
        word
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
            "jongen jongens",
            "wagen wagens",
            "meisje meisjes",
            "professional professionals",
            "analyse analyses",
            "mogelijkheid mogelijkheden",
            "proces processen",
            "partij partijen",
            "indicator indicatoren indicators",
            "probleem problemen",
            "financieel financiele",
            "onderdeel onderdelen",
            "evalueren evalueert evalueerde geevalueerd evalueer",
            "radicaliseren radicaliseert geradicaliseerd geradicaliseerde",
            "idee ideeen",
            "theorie theorieen",
            "provincie provincien provincies",
            "team teams",
            "kind kinderen",
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
            ("gemeente", "menen"),
            ("gezin", "zin"),
            ("gedrag", "drag"),
            ("geweld", "wel"),
            ("integratie", "in"),
            ("gezond", "zon"),
            ("huis", "hui"),
            ("proces", "proc"),
            ("weerbaarheid", "weer"),
            ("maan", "man"),
        ];
        for (one, other) in pairs {
            assert_ne!(stem(one), stem(other), "{one} and {other}");
        }
    }
}
