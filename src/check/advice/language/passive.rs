//! Sentences in which nobody does anything: *worden* with a past participle.

use std::ops::Range;

use super::sentence::words;

const AUXILIARIES: &[&str] = &["word", "worden", "wordt", "werd", "werden"];

/// Participles on -en, which no rule tells from a plural.
const STRONG: &[&str] = &[
    "aangeboden",
    "aangenomen",
    "afgesloten",
    "begonnen",
    "bekeken",
    "beschreven",
    "besproken",
    "betrokken",
    "bewezen",
    "gebleken",
    "gebroken",
    "gedaan",
    "gedragen",
    "gegeven",
    "gehouden",
    "geholpen",
    "gekozen",
    "gekregen",
    "gelezen",
    "genomen",
    "geschreven",
    "gesloten",
    "gesproken",
    "getrokken",
    "gevonden",
    "gevraagd",
    "gewezen",
    "gezien",
    "ingegrepen",
    "meegenomen",
    "ondernomen",
    "onderzocht",
    "ontvangen",
    "opgenomen",
    "overwogen",
    "toegewezen",
    "uitgesproken",
    "verboden",
    "vergeleken",
    "verkregen",
    "voorgeschreven",
    "weergegeven",
];

/// Words that look like a participle and are none.
const NO_PARTICIPLES: &[&str] = &[
    "beeld",
    "bekend",
    "beleid",
    "bericht",
    "bestand",
    "bewind",
    "bewust",
    "breed",
    "gebied",
    "gebod",
    "geduld",
    "gehalte",
    "geheid",
    "geld",
    "gelijkwaardigheid",
    "gemeenschappelijkheid",
    "gerecht",
    "gericht",
    "gevecht",
    "geweld",
    "gewicht",
    "gezicht",
    "gezind",
    "gezond",
    "gezondheid",
    "kwijt",
    "onbekend",
    "onbewust",
    "onderwijsgeld",
    "toestand",
    "verband",
    "verbod",
    "verstand",
    "voorbeeld",
    "weerstand",
    "bevoegdheid",
    "betrouwbaarheid",
    "bekendheid",
    "verbondenheid",
    "veiligheid",
    "verscheidenheid",
    "bewustheid",
    "gelegenheid",
    "overheid",
    "eenheid",
    "gewoonheid",
];

const PREFIXES: &[&str] = &[
    "aan", "achter", "af", "bij", "binnen", "door", "in", "mee", "mede", "na", "om", "onder", "op",
    "over", "samen", "tegen", "terug", "toe", "uit", "vast", "vol", "voor", "weg", "weer",
];

/// The passive verb of a sentence, if it has one: the bytes of *worden* or a form of it.
pub(super) fn passive(sentence: &str) -> Option<Range<usize>> {
    let words = words(sentence);
    let word = |at: &Range<usize>| sentence[at.clone()].to_lowercase();
    let auxiliary = words.iter().find(|at| AUXILIARIES.contains(&word(at).as_str()))?;
    words.iter().any(|at| is_participle(&word(at))).then(|| auxiliary.clone())
}

fn is_participle(word: &str) -> bool {
    if STRONG.contains(&word) {
        return true;
    }
    if NO_PARTICIPLES.contains(&word) || word.len() < 6 || !word.ends_with(['d', 't']) {
        return false;
    }
    let stem = PREFIXES.iter().find_map(|prefix| word.strip_prefix(prefix)).unwrap_or(word);
    let begins = |word: &str| ["ge", "be", "ver", "ont", "her"].iter().any(|p| word.starts_with(p));
    !word.ends_with("heid") && (begins(word) || stem.starts_with("ge"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_form_of_worden_with_a_participle_is_passive() {
        let passive_ones = [
            "De cursus werd door de gemeente uitgevoerd.",
            "Er worden gesprekken gevoerd.",
            "Wordt het plan beschreven?",
        ];
        let others = [
            "De groep wordt groter.",
            "Jongeren worden ouder en de gemeenten ook.",
            "Zij heeft het plan uitgevoerd.",
            "Dat wordt beleid in dit gebied.",
        ];
        for sentence in passive_ones {
            assert!(passive(sentence).is_some(), "{sentence}");
        }
        for sentence in others {
            assert!(passive(sentence).is_none(), "{sentence}");
        }
    }
}
