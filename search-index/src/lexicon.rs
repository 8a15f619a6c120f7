//! The words of the collection: forms, stems, and the parts of its compounds.

use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};

use crate::analyse::{Analyser, Word};
use crate::document::Settings;
use crate::reading::Reading;

/// A form of a word as it stands in pages.
#[derive(Debug, Clone)]
pub(crate) struct Form {
    pub(crate) text: String,
    pub(crate) stem: String,
    /// How many pages have it.
    pub(crate) pages: u32,
}

/// What a spelling, with its capitals and diacritics, stands for.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Spelling {
    /// The number of its form.
    pub(crate) form: u32,
    /// The number of its stem.
    pub(crate) stem: u32,
}

/// What the forms of one word have in common.
#[derive(Debug, Clone)]
pub(crate) struct Stem {
    pub(crate) text: String,
    /// The numbers of its forms.
    pub(crate) forms: Vec<usize>,
    /// Of a compound the stems of its parts.
    pub(crate) parts: Vec<String>,
}

impl Stem {
    /// Whether its forms are told apart: only if there is more than one.
    pub(crate) fn has_exact(&self) -> bool {
        self.forms.len() > 1
    }
}

/// What the pages tell about words.
#[derive(Debug)]
pub(crate) struct Lexicon {
    /// In the order of their text.
    pub(crate) forms: Vec<Form>,
    /// In the order of their text.
    pub(crate) stems: Vec<Stem>,
    /// For each spelling of the reading what it stands for, if it is searched.
    pub(crate) spellings: Vec<Option<Spelling>>,
}

impl Lexicon {
    /// The words of `reading`, the texts of so many pages.
    pub(crate) fn new(
        reading: &Reading,
        (pages, settings): (usize, &Settings),
        analyser: &Analyser,
    ) -> Self {
        let word = |(spelling, _): &(String, u32)| {
            analyser.words(spelling).into_iter().find(|word| !word.is_stop)
        };
        let words: Vec<Option<Word>> = reading.spellings.par_iter().map(word).collect();
        let forms = forms(&words, reading);
        let mut lexicon = Self { stems: stems(&forms), forms, spellings: Vec::new() };
        let splitter = Splitter::new(&lexicon, analyser, (pages, settings));
        let parts = |stem: &Stem| splitter.parts(&lexicon.forms[lexicon.commonest(stem)].text);
        let parts: Vec<Vec<String>> = lexicon.stems.par_iter().map(parts).collect();
        for (stem, parts) in lexicon.stems.iter_mut().zip(parts) {
            stem.parts = parts;
        }
        let spelling = |word: &Option<Word>| {
            let word = word.as_ref()?;
            let form = lexicon.forms.binary_search_by(|form| form.text.cmp(&word.form)).ok()?;
            let stem = lexicon.stem_number(&word.stem)?;
            Some(Spelling { form: form as u32, stem: stem as u32 })
        };
        lexicon.spellings = words.par_iter().map(spelling).collect();
        lexicon
    }

    fn stem_number(&self, text: &str) -> Option<usize> {
        self.stems.binary_search_by(|stem| stem.text.as_str().cmp(text)).ok()
    }

    /// What is known of a stem, if any page has it.
    pub(crate) fn stem(&self, text: &str) -> Option<&Stem> {
        self.stem_number(text).map(|number| &self.stems[number])
    }

    /// Whether the forms of a stem are told apart.
    pub(crate) fn has_exact(&self, stem: &str) -> bool {
        self.stem(stem).is_some_and(Stem::has_exact)
    }

    pub(crate) fn parts_of(&self, stem: &str) -> &[String] {
        self.stem(stem).map_or(&[], |stem| stem.parts.as_slice())
    }

    fn commonest(&self, stem: &Stem) -> usize {
        let forms = stem.forms.iter().copied();
        let best = forms.max_by_key(|at| (self.forms[*at].pages, usize::MAX - at));
        best.expect("a stem has a form")
    }
}

/// Brings spellings that differ in case and diacritics together. A page that has two of them
/// counts twice: the number orders suggestions, no more.
fn forms(words: &[Option<Word>], reading: &Reading) -> Vec<Form> {
    let spelled = words.iter().zip(&reading.spellings);
    let mut forms: Vec<Form> = spelled
        .filter_map(|(word, (_, pages))| {
            let Word { form, stem, .. } = word.as_ref()?;
            Some(Form { text: form.clone(), stem: stem.clone(), pages: *pages })
        })
        .collect();
    forms.par_sort_by(|one, other| one.text.cmp(&other.text));
    forms.dedup_by(|next, kept| {
        let is_same = next.text == kept.text;
        if is_same {
            kept.pages += next.pages;
        }
        is_same
    });
    forms
}

fn stems(forms: &[Form]) -> Vec<Stem> {
    let mut numbers: Vec<usize> = (0..forms.len()).collect();
    numbers.par_sort_by(|one, other| forms[*one].stem.cmp(&forms[*other].stem));
    let same = numbers.chunk_by(|one, other| forms[*one].stem == forms[*other].stem);
    same.map(|group| Stem {
        text: forms[group[0]].stem.clone(),
        forms: group.to_vec(),
        parts: Vec::new(),
    })
    .collect()
}

/// Finds the parts of compounds among the words of the collection.
struct Splitter<'l> {
    analyser: &'l Analyser,
    /// How many pages have each stem that may be a part.
    weights: FxHashMap<&'l str, u32>,
    vocabulary: FxHashSet<String>,
    /// In a small collection a compound is split though one of its parts stands nowhere alone.
    takes_lone_part: bool,
}

/// Compounds of compounds are split so often.
const DEPTH: usize = 2;

impl<'l> Splitter<'l> {
    fn new(
        lexicon: &'l Lexicon,
        analyser: &'l Analyser,
        (pages, settings): (usize, &Settings),
    ) -> Self {
        let least = match pages {
            0..200 => 1,
            200..2000 => 2,
            _ => 5,
        };
        let weights = lexicon
            .stems
            .iter()
            .map(|stem| {
                let pages = stem.forms.iter().map(|at| lexicon.forms[*at].pages).sum();
                (stem.text.as_str(), pages)
            })
            .filter(|(_, pages)| *pages >= least)
            .collect();
        let known = settings.vocabulary.iter().chain(settings.synonyms.iter().flatten());
        let vocabulary = known
            .flat_map(|text| analyser.words(text))
            .filter(|word| !word.is_stop)
            .map(|word| word.stem)
            .collect();
        Self { analyser, weights, vocabulary, takes_lone_part: least < 5 }
    }

    /// The stems of the parts of `form`, and of the parts of those.
    fn parts(&self, form: &str) -> Vec<String> {
        let mut parts = Vec::new();
        if form.bytes().all(|byte| byte.is_ascii_lowercase()) {
            self.collect(form, DEPTH, &mut parts);
        }
        parts
    }

    fn collect(&self, form: &str, depth: usize, parts: &mut Vec<String>) {
        let Some((_, left, right)) = self.best(form, depth) else { return };
        for part in [left, right].into_iter().flatten() {
            let stem = self.analyser.stemmer().stem(part);
            if !parts.contains(&stem) {
                parts.push(stem);
            }
            if depth > 0 {
                self.collect(part, depth - 1, parts);
            }
        }
    }

    /// The best cut: the one whose rarer part is the most common.
    fn best<'f>(
        &self,
        form: &'f str,
        depth: usize,
    ) -> Option<(u32, Option<&'f str>, Option<&'f str>)> {
        let rules = &self.analyser.rules().compound;
        let mut best: Option<(u32, Option<&str>, Option<&str>)> = None;
        let mut lone: Option<(u32, Option<&str>, Option<&str>)> = None;
        for cut in rules.shortest_part..=form.len().saturating_sub(rules.shortest_part) {
            let right = &form[cut..];
            let right_weight = self.weight(right);
            for link in &rules.links {
                let Some(left) = form[..cut].strip_suffix(link.as_str()) else { continue };
                let left_weight = self.weight(left);
                let rest = right_weight.or_else(|| {
                    (depth > 0 && left_weight.is_some())
                        .then(|| self.best(right, depth - 1))?
                        .map(|cut| cut.0)
                });
                let found = match (left_weight, rest) {
                    (Some(one), Some(other)) => {
                        keep(&mut best, (one.min(other), Some(left), Some(right)));
                        continue;
                    }
                    (Some(weight), None) if self.is_lone(left, right) => (weight, Some(left), None),
                    (None, Some(weight)) if self.is_lone(right, &form[..cut]) => {
                        (weight, None, Some(right))
                    }
                    _ => continue,
                };
                keep(&mut lone, found);
            }
        }
        best.or(lone.filter(|_| self.takes_lone_part && depth == DEPTH))
    }

    fn weight(&self, part: &str) -> Option<u32> {
        let rules = &self.analyser.rules().compound;
        if part.len() < rules.shortest_part || rules.never_part.contains(part) {
            return None;
        }
        let stem = self.analyser.stemmer().stem(part);
        if rules.never_part.contains(&stem) {
            return None;
        }
        let known = self.vocabulary.contains(&stem).then_some(1);
        self.weights.get(stem.as_str()).copied().or(known)
    }

    fn is_lone(&self, part: &str, rest: &str) -> bool {
        let rules = &self.analyser.rules().compound;
        let is_vowel = |c| self.analyser.rules().is_vowel(c);
        part.len() >= rules.lone_part
            && rest.len() >= rules.lone_rest
            && rest.contains(is_vowel)
            && !rules.never_part.contains(rest)
    }
}

fn keep<'f>(
    best: &mut Option<(u32, Option<&'f str>, Option<&'f str>)>,
    found: (u32, Option<&'f str>, Option<&'f str>),
) {
    if best.is_none_or(|best| found.0 > best.0) {
        *best = Some(found);
    }
}
