//! Words of one family: `evalueren` and `evaluatie`, `handhaven` and `handhaving`.

use crate::stem::Stemmer;

/// How many steps apart two words of one family may stand: `radicalisatie`, `radicaliseren`,
/// `radicalisering`.
const STEPS: usize = 2;

impl Stemmer {
    /// The stems that would be family of `stem`, nearest first. Most of them are no words: ask the
    /// index which exist.
    pub(crate) fn relatives(&self, stem: &str) -> Vec<String> {
        let mut found = vec![stem.to_owned()];
        let mut from = 0;
        for _ in 0..STEPS {
            let to = found.len();
            for at in from..to {
                for relative in self.siblings(&found[at]) {
                    if !found.contains(&relative) {
                        found.push(relative);
                    }
                }
            }
            from = to;
        }
        found.remove(0);
        found
    }

    fn siblings(&self, stem: &str) -> Vec<String> {
        let mut found = Vec::new();
        if !stem.bytes().all(|byte| byte.is_ascii_lowercase()) {
            return found;
        }
        for family in &self.rules().families {
            for own in &family.suffixes {
                let Some(root) = stem.strip_suffix(own.as_str()) else { continue };
                if root.len() < family.root {
                    continue;
                }
                for other in family.suffixes.iter().filter(|other| *other != own) {
                    found.extend(self.respell(root, (own, other)));
                }
            }
        }
        found
    }

    /// `root` with the ending `other` in place of `own`, in each spelling that the change may ask.
    fn respell(&self, root: &str, (own, other): (&str, &str)) -> Vec<String> {
        let starts_with_vowel = |ending: &str| ending.starts_with(|c| self.rules().is_vowel(c));
        if other.is_empty() && starts_with_vowel(own) && self.takes_ending(root) {
            return vec![self.collapse(self.close(root))];
        }
        let mut spellings = vec![format!("{root}{other}")];
        if own.is_empty() && starts_with_vowel(other) {
            let opened = self.opened(root);
            for base in [self.voiced(root), opened.clone(), self.voiced(&opened), doubled(root)] {
                let spelling = format!("{base}{other}");
                if !spellings.contains(&spelling) {
                    spellings.push(spelling);
                }
            }
        }
        spellings
    }

    /// `maak` as it stands before a vowel: `mak`.
    fn opened(&self, root: &str) -> String {
        let letters = root.as_bytes();
        let length = letters.len();
        let is_double = length > 2
            && letters[length - 3] == letters[length - 2]
            && self.rules().is_vowel(letters[length - 2].into());
        if is_double {
            format!("{}{}", &root[..length - 2], &root[length - 1..])
        } else {
            root.to_owned()
        }
    }

    /// `werf` as it stands before a vowel: `werv`.
    fn voiced(&self, root: &str) -> String {
        let last = root.chars().next_back();
        let voiced = self.rules().devoice.iter().find(|(_, silent)| Some(**silent) == last);
        match voiced {
            Some((voiced, _)) => format!("{}{voiced}", &root[..root.len() - 1]),
            None => root.to_owned(),
        }
    }
}

fn doubled(root: &str) -> String {
    format!("{root}{}", &root[root.len() - 1..])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn families_hold_together() {
        let stemmer = Stemmer::new(&[]);
        let pairs = [
            ("evaluatie", "evalueren"),
            ("radicalisatie", "radicalisering"),
            ("preventie", "preventief"),
            ("weerbaar", "weerbaarheid"),
            ("handhaven", "handhaving"),
            ("werven", "werving"),
            ("stellen", "stelling"),
            ("werken", "werkt"),
            ("communicatie", "communiceren"),
            ("extremisme", "extremistische"),
            ("ideologie", "ideologische"),
            ("radicaal", "radicalisering"),
            ("analyse", "analyseren"),
        ];
        for (one, other) in pairs {
            let (one, other) = (stemmer.stem(one), stemmer.stem(other));
            assert!(stemmer.relatives(&one).contains(&other), "{one} has no {other}");
            assert!(stemmer.relatives(&other).contains(&one), "{other} has no {one}");
        }
    }
}
