//! The texts of all pages, cut into words once. Everything after works with numbers of spellings.

use std::ops::Range;

use rayon::prelude::*;
use rustc_hash::FxHashMap;

use crate::analyse::{Analyser, HYPHENS, is_hyphen};
use crate::document::Document;
use crate::fold::fold;
use crate::token::tokens;

/// Pages are read in so many groups at once, if there are enough.
const GROUPS: usize = 16;
/// Fewer pages are not worth a group.
const LEAST_PAGES: usize = 64;

/// A title, a heading or a running text.
#[derive(Debug, Default)]
pub(crate) struct Text {
    /// Its words in order, as numbers of spellings.
    pub(crate) words: Vec<u32>,
    /// What it writes with a hyphen, as one word: the place of the first, and the form.
    pub(crate) joins: Vec<(usize, String)>,
}

/// The texts of a collection.
#[derive(Debug, Default)]
pub(crate) struct Reading {
    /// Every spelling, and how many pages have it, in the order of the texts of the spellings.
    pub(crate) spellings: Vec<(String, u32)>,
    /// The texts of all pages, one page after the other: title, headings, running text.
    pub(crate) texts: Vec<Text>,
    /// For each page the number of its first text; one more at the end.
    first: Vec<usize>,
}

/// What was read of some pages, with numbers of their own.
#[derive(Default)]
struct Group<'d> {
    numbers: FxHashMap<&'d str, u32>,
    /// By number.
    spellings: Vec<Counted<'d>>,
    /// The texts of each page.
    pages: Vec<Vec<Text>>,
}

/// A spelling with the number of pages that have it, and the last of them.
struct Counted<'d> {
    text: &'d str,
    pages: u32,
    last: usize,
}

impl Reading {
    pub(crate) fn new(documents: &[Document], analyser: &Analyser) -> Self {
        let size = documents.len().div_ceil(GROUPS).max(LEAST_PAGES);
        let mut groups: Vec<Group<'_>> =
            documents.par_chunks(size).map(|pages| Group::read(pages, analyser)).collect();
        let mut counts: FxHashMap<&str, u32> = FxHashMap::default();
        for group in &groups {
            for spelling in &group.spellings {
                *counts.entry(spelling.text).or_default() += spelling.pages;
            }
        }
        let mut spellings: Vec<(&str, u32)> = counts.into_iter().collect();
        spellings.par_sort_unstable();
        let numbers: FxHashMap<&str, u32> =
            spellings.iter().map(|(spelling, _)| *spelling).zip(0..).collect();
        groups.par_iter_mut().for_each(|group| group.renumber(&numbers));
        let mut reading = Self::default();
        for page in groups.into_iter().flat_map(|group| group.pages) {
            reading.first.push(reading.texts.len());
            reading.texts.extend(page);
        }
        reading.first.push(reading.texts.len());
        reading.spellings =
            spellings.into_iter().map(|(text, pages)| (text.to_owned(), pages)).collect();
        reading
    }

    /// The numbers of the texts of a page.
    pub(crate) fn of_page(&self, page: usize) -> Range<usize> {
        self.first[page]..self.first[page + 1]
    }
}

impl<'d> Group<'d> {
    fn read(documents: &'d [Document], analyser: &Analyser) -> Self {
        let mut group = Self::default();
        for (page, document) in documents.iter().enumerate() {
            let texts = document.texts().map(|text| Text {
                words: tokens(text).map(|token| group.number(token.text, page)).collect(),
                joins: joins(text, analyser),
            });
            let texts = texts.collect();
            group.pages.push(texts);
        }
        group
    }

    /// The number of a spelling that stands on `page`.
    fn number(&mut self, text: &'d str, page: usize) -> u32 {
        let next = self.spellings.len() as u32;
        let number = *self.numbers.entry(text).or_insert(next);
        if number == next {
            self.spellings.push(Counted { text, pages: 1, last: page });
        }
        let spelling = &mut self.spellings[number as usize];
        if spelling.last != page {
            spelling.pages += 1;
            spelling.last = page;
        }
        number
    }

    /// Gives the spellings the numbers that they have in the whole collection.
    fn renumber(&mut self, numbers: &FxHashMap<&str, u32>) {
        let own: Vec<u32> = self.spellings.iter().map(|spelling| numbers[spelling.text]).collect();
        for word in self.pages.iter_mut().flatten().flat_map(|text| &mut text.words) {
            *word = own[*word as usize];
        }
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
