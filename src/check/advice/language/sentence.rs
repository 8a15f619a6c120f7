//! Sentences and words of Dutch text.

use std::ops::Range;

/// Abbreviations whose point ends no sentence, in lower case and without that point.
const WITH_POINT: &[&str] = &[
    "a.d.h.v", "art", "bijv", "blz", "bv", "ca", "d.d", "d.m.v", "d.w.z", "dhr", "dr", "drs",
    "evt", "excl", "i.p.v", "i.v.m", "incl", "ing", "ir", "jl", "m.b.t", "m.b.v", "m.i.v", "max",
    "mevr", "mfl", "min", "mr", "mw", "n.a.v", "nr", "nrs", "o.a", "o.b.v", "o.l.v", "p", "pp",
    "prof", "resp", "st", "t.a.v", "t.b.v", "t.o.v", "tel", "vgl", "vs",
];

/// The sentences of `text` as ranges of bytes, without the blanks around them.
pub(super) fn sentences(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut start = 0;
    let marks = text.char_indices().filter(|(_, c)| matches!(c, '.' | '!' | '?' | '…'));
    for (at, mark) in marks {
        let after = at + mark.len_utf8();
        if at < start {
            continue;
        }
        let closing = |c: char| matches!(c, ')' | ']' | '"' | '\'' | '”' | '’' | '.' | '!' | '?');
        let rest = text[after..].trim_start_matches(closing);
        let end = text.len() - rest.len();
        if ends_here(&text[start..at], mark, rest) {
            found.extend(trimmed(text, start..end));
            start = end;
        }
    }
    found.extend(trimmed(text, start..text.len()));
    found
}

/// Whether a mark between `before` and `rest` ends a sentence.
fn ends_here(before: &str, mark: char, rest: &str) -> bool {
    let next = rest.trim_start();
    if next.is_empty() {
        return true;
    }
    if next.len() == rest.len() {
        return false;
    }
    let begins = |c: char| c.is_uppercase() || c.is_ascii_digit() || "‘'“\"(".contains(c);
    if !next.starts_with(begins) {
        return false;
    }
    let word = before.rsplit(|c: char| c.is_whitespace() || c == '(').next().unwrap_or_default();
    let initial = word.chars().count() == 1 && word.chars().all(char::is_uppercase);
    mark != '.' || !(initial || WITH_POINT.contains(&word.to_lowercase().as_str()))
}

fn trimmed(text: &str, range: Range<usize>) -> Option<Range<usize>> {
    let part = &text[range.clone()];
    let start = range.start + part.len() - part.trim_start().len();
    let end = range.start + part.trim_end().len();
    text.get(start..end)?.contains(char::is_alphanumeric).then_some(start..end)
}

/// The words of `text` as ranges of bytes: letters and digits, with hyphens and apostrophes inside.
pub(super) fn words(text: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    for (at, c) in text.char_indices() {
        let end = at + c.len_utf8();
        let joins = matches!(c, '-' | '\'' | '’') && text[end..].starts_with(char::is_alphanumeric);
        match found.last_mut() {
            Some(last) if last.end == at && (c.is_alphanumeric() || joins) => last.end = end,
            _ if c.is_alphanumeric() => found.push(at..end),
            _ => {}
        }
    }
    found
}

/// The letters that are heard as one vowel, the longest first.
const VOWELS: &[&str] = &[
    "aai", "ooi", "oei", "eeuw", "ieuw", "eau", "ieu", "eeu", "aa", "ee", "oo", "uu", "ie", "oe",
    "eu", "ui", "ij", "ei", "ai", "oi", "au", "ou",
];

/// The number of syllables in a Dutch word, counted as groups of vowels. A trema begins a new one.
/// Digits are read out, so each counts as one.
pub(super) fn syllables(word: &str) -> usize {
    let word = word.to_lowercase();
    let mut rest = word.as_str();
    let mut count = 0;
    while let Some(c) = rest.chars().next() {
        let group = VOWELS.iter().find(|group| rest.starts_with(**group));
        let is_vowel = "aeiouyáàâäéèêëíìîïóòôöúùûü".contains(c);
        if is_vowel || c.is_ascii_digit() {
            count += 1;
        }
        rest = &rest[group.map_or(c.len_utf8(), |group| group.len())..];
    }
    count.max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn split(text: &str) -> Vec<&str> {
        sentences(text).into_iter().map(|range| &text[range]).collect()
    }

    #[test]
    fn a_point_inside_a_sentence_does_not_end_it() {
        let text =
            "Dit kost 1.500 euro, bijv. Voor een zaal. ‘Wat nu?’ vroeg dr. Jansen. (Niets.) O";
        assert_eq!(
            split(text),
            [
                "Dit kost 1.500 euro, bijv. Voor een zaal.",
                "‘Wat nu?’ vroeg dr. Jansen.",
                "(Niets.)",
                "O"
            ]
        );
        assert_eq!(split("Zie p. 12. Of niet... maar wel"), ["Zie p. 12.", "Of niet... maar wel"]);
        assert_eq!(split("  \n. "), [""; 0]);
    }

    #[test]
    fn words_keep_their_hyphens_and_apostrophes() {
        let text = "De anti-radicale foto’s - van 2021 - zijn 'oud'.";
        let found: Vec<&str> = words(text).into_iter().map(|range| &text[range]).collect();
        assert_eq!(found, ["De", "anti-radicale", "foto’s", "van", "2021", "zijn", "oud"]);
    }

    #[test]
    fn syllables_as_counted_by_hand() {
        let counted = "een 1 idee 2 evaluatie 5 radicalisering 6 gemeente 3 jeugd 1 leeuw 1 nieuw 1 \
            mooie 2 weerbaarheid 3 coördinator 5 geïnteresseerd 5 ruimte 2 vrij 1 bijeenkomst 3 \
            interventie 4 politie 3 onderzoek 3 theorie 3 gezin 2 school 1 vriend 1 eeuwen 2 \
            buurthuis 2 praktijk 2 preventie 3 jongeren 3 uitvoering 3 partij 2 effect 2 begeleiding 4 \
            draaien 2 groeien 2 cadeau 2 kraai 1 foto’s 2 beïnvloeden 4 reële 3 zeeën 2 schooltje 2";
        let mut parts = counted.split_whitespace();
        let mut wrong = Vec::new();
        while let (Some(word), Some(number)) = (parts.next(), parts.next()) {
            let said = syllables(word);
            if said.to_string() != number {
                wrong.push(format!("{word}: {said}, not {number}"));
            }
        }
        assert!(wrong.is_empty(), "{wrong:?}");
    }
}
