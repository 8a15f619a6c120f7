//! The words of the collection: forms, stems, and the parts of its compounds.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use crate::analyse::{Analyser, HYPHENS, is_hyphen};
use crate::document::{Document, Settings};
use crate::fold::fold;
use crate::token::tokens;

/// A form of a word as it stands in pages.
#[derive(Debug, Clone)]
pub(crate) struct Form {
    pub(crate) text: String,
    pub(crate) stem: String,
    /// How many pages have it.
    pub(crate) pages: u32,
}

/// What a spelling, with its capitals and diacritics, stands for.
#[derive(Debug, Clone, Default)]
pub(crate) struct Spelling {
    pub(crate) stem: String,
    /// The form, where it is told apart from its stem.
    pub(crate) exact: Option<String>,
    pub(crate) parts: Vec<String>,
}

/// What the pages tell about words.
#[derive(Debug)]
pub(crate) struct Lexicon {
    /// In the order of their text.
    pub(crate) forms: Vec<Form>,
    /// For each stem its forms, as indices.
    pub(crate) stems: BTreeMap<String, Vec<usize>>,
    /// For each stem of a compound the stems of its parts.
    pub(crate) parts: BTreeMap<String, Vec<String>>,
    /// Every spelling in the pages that is searched, so that each is analysed once.
    pub(crate) spellings: HashMap<String, Spelling>,
}

impl Lexicon {
    pub(crate) fn new(documents: &[Document], settings: &Settings, analyser: &Analyser) -> Self {
        let counts = count_spellings(documents);
        let forms = merge(&counts, analyser);
        let mut stems: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for (at, form) in forms.iter().enumerate() {
            stems.entry(form.stem.clone()).or_default().push(at);
        }
        let mut lexicon = Self { forms, stems, parts: BTreeMap::new(), spellings: HashMap::new() };
        let splitter = Splitter::new(&lexicon, analyser, (documents.len(), settings));
        let parts = lexicon
            .stems
            .iter()
            .filter_map(|(stem, forms)| {
                let parts = splitter.parts(&lexicon.forms[lexicon.commonest(forms)].text);
                (!parts.is_empty()).then(|| (stem.clone(), parts))
            })
            .collect();
        lexicon.parts = parts;
        lexicon.spellings = counts
            .into_keys()
            .filter_map(|spelling| {
                let known = lexicon.spelling(&spelling, analyser)?;
                Some((spelling, known))
            })
            .collect();
        lexicon
    }

    fn spelling(&self, text: &str, analyser: &Analyser) -> Option<Spelling> {
        let word = analyser.words(text).into_iter().find(|word| !word.is_stop)?;
        Some(Spelling {
            exact: self.has_exact(&word.stem).then_some(word.form),
            parts: self.parts_of(&word.stem).to_vec(),
            stem: word.stem,
        })
    }

    /// Whether the form is told apart from its stem: only where the stem has more than one form.
    pub(crate) fn has_exact(&self, stem: &str) -> bool {
        self.stems.get(stem).is_some_and(|forms| forms.len() > 1)
    }

    pub(crate) fn parts_of(&self, stem: &str) -> &[String] {
        self.parts.get(stem).map_or(&[], Vec::as_slice)
    }

    fn commonest(&self, forms: &[usize]) -> usize {
        let best = forms.iter().copied().max_by_key(|at| (self.forms[*at].pages, usize::MAX - at));
        best.expect("a stem has a form")
    }
}

/// How many pages have each spelling.
fn count_spellings(documents: &[Document]) -> BTreeMap<String, u32> {
    let mut ids: HashMap<String, usize> = HashMap::new();
    let mut counts: Vec<(u32, usize)> = Vec::new();
    for (at, document) in documents.iter().enumerate() {
        for text in document.texts() {
            for token in tokens(text) {
                let id = match ids.get(token.text) {
                    Some(id) => *id,
                    None => {
                        ids.insert(token.text.to_owned(), counts.len());
                        counts.push((0, usize::MAX));
                        counts.len() - 1
                    }
                };
                let (pages, last) = &mut counts[id];
                if *last != at {
                    (*pages, *last) = (*pages + 1, at);
                }
            }
        }
    }
    ids.into_iter().map(|(text, id)| (text, counts[id].0)).collect()
}

/// Brings spellings that differ in case and diacritics together. A page that has two of them
/// counts twice: the number orders suggestions, no more.
fn merge(spellings: &BTreeMap<String, u32>, analyser: &Analyser) -> Vec<Form> {
    let mut forms: BTreeMap<String, Form> = BTreeMap::new();
    for (spelling, pages) in spellings {
        for word in analyser.words(spelling) {
            if !word.is_stop {
                forms
                    .entry(word.form.clone())
                    .or_insert(Form { text: word.form, stem: word.stem, pages: 0 })
                    .pages += pages;
            }
        }
    }
    forms.into_values().collect()
}

/// Finds the parts of compounds among the words of the collection.
struct Splitter<'l> {
    analyser: &'l Analyser,
    /// How many pages have each stem that may be a part.
    weights: BTreeMap<&'l str, u32>,
    vocabulary: BTreeSet<String>,
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
            .map(|(stem, forms)| {
                (stem.as_str(), forms.iter().map(|at| lexicon.forms[*at].pages).sum())
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

impl Document {
    /// All text that is searched.
    pub(crate) fn texts(&self) -> impl Iterator<Item = &str> {
        std::iter::once(self.title.as_str())
            .chain(self.headings.iter().map(String::as_str))
            .chain(std::iter::once(self.body.as_str()))
    }
}

/// The forms of words that a text writes with a hyphen, as one word, with the place of their first.
pub(crate) fn joins(text: &str, analyser: &Analyser) -> Vec<(usize, String)> {
    let mut joins = Vec::new();
    if !text.contains(HYPHENS) {
        return joins;
    }
    let mut run: Vec<(usize, &str)> = Vec::new();
    let mut end = 0;
    for (position, token) in tokens(text).enumerate() {
        if !is_hyphen(&text[end..token.start]) {
            join(&mut run, analyser, &mut joins);
        }
        run.push((position, token.text));
        end = token.range().end;
    }
    join(&mut run, analyser, &mut joins);
    joins
}

fn join(run: &mut Vec<(usize, &str)>, analyser: &Analyser, joins: &mut Vec<(usize, String)>) {
    if run.len() > 1 {
        let form: String = run.iter().map(|(_, text)| fold(text)).collect();
        if form.chars().count() <= analyser.rules().longest_word {
            joins.push((run[0].0, form));
        }
    }
    run.clear();
}
