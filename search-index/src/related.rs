//! Pages that are like a page: tantivy's more-like-this, for all pages of a site at once.
//!
//! A page is asked for by the words that tell most of it, and each other page gets the BM25 that
//! tantivy would give for them. tantivy's own version picks words by walking a hash map, so that
//! ties fall differently each time, and looks every word up again for every page. Here ties go by
//! the word, no index is needed, and the work of one page has a bound, whatever the size of the site.

use std::collections::HashMap;

use rayon::prelude::*;
use tantivy::fieldnorm::FieldNormReader;
use tantivy::query::Bm25Weight;

use crate::collection::Collection;
use crate::document::Document;
use crate::error::Error;

/// Words that stand for a page.
const WORDS: usize = 25;
/// A word of one page only leads nowhere.
const LEAST_PAGES: usize = 2;
/// A word on more than one page in so many says little about any of them...
const COMMON: usize = 4;
/// ...in a site that has more pages than this.
const FEW_PAGES: usize = 50;
/// No more words are taken when they stand on so many pages together.
const MOST_POSTINGS: usize = 20_000;
/// So many pages nearest by their words are put in order by their facets too.
const CANDIDATES: usize = 64;
/// What the facets that two pages share count beside their words.
const FACETS_SHARE: f32 = 0.5;

/// Finds the pages that are like a page.
pub struct Likeness<'c> {
    pages: &'c Collection,
    numbers: HashMap<&'c str, u32>,
    /// For each page its words, by number of the stem, and how often each stands there.
    words: Vec<Vec<(u32, u32)>>,
    /// For each stem the pages that have it, one stem after the other, and how often.
    postings: Vec<(u32, u32)>,
    /// For each stem the place of its first posting; one more at the end.
    first: Vec<usize>,
    /// For each page tantivy's code of its length.
    lengths: Vec<u8>,
    /// Words in a page on average.
    average: f32,
    /// For each page the numbers of its facets and values.
    facets: Vec<Vec<(u32, u32)>>,
}

/// What the search for one page leaves for the next, so that nothing is allocated again.
#[derive(Default)]
pub struct Scratch {
    /// For each page its score, 0 between two searches.
    scores: Vec<f32>,
    /// The pages with another score than 0.
    touched: Vec<u32>,
}

impl Collection {
    /// What finds the pages that are like one.
    pub fn likeness(&self) -> Likeness<'_> {
        let words: Vec<Vec<(u32, u32)>> =
            (0..self.len()).into_par_iter().map(|page| self.words_of(page)).collect();
        let lengths = words.iter().map(|words| words.iter().map(|(_, count)| count).sum::<u32>());
        let lengths: Vec<u32> = lengths.collect();
        let all: u64 = lengths.iter().copied().map(u64::from).sum();
        let (postings, first) = postings(&words, self.lexicon.stems.len());
        let addresses = self.documents.iter().map(|page| page.address.as_str());
        Likeness {
            pages: self,
            numbers: addresses.zip(0..).collect(),
            words,
            postings,
            first,
            lengths: lengths.into_iter().map(FieldNormReader::fieldnorm_to_id).collect(),
            average: all as f32 / self.len() as f32,
            facets: facets(&self.documents),
        }
    }

    /// The stems of a page in order, and how often each stands there.
    fn words_of(&self, page: usize) -> Vec<(u32, u32)> {
        let texts = &self.reading.texts[self.reading.of_page(page)];
        let spellings = texts.iter().flat_map(|text| &text.words);
        let spellings = spellings.filter_map(|word| self.lexicon.spellings[*word as usize]);
        let mut stems: Vec<u32> = spellings.map(|spelling| spelling.stem).collect();
        stems.sort_unstable();
        let same = stems.chunk_by(|one, other| one == other);
        same.map(|same| (same[0], same.len() as u32)).collect()
    }
}

/// The postings of all stems, and where those of each begin.
fn postings(words: &[Vec<(u32, u32)>], stems: usize) -> (Vec<(u32, u32)>, Vec<usize>) {
    let mut first = vec![0; stems + 1];
    for (stem, _) in words.iter().flatten() {
        first[*stem as usize + 1] += 1;
    }
    for at in 0..stems {
        first[at + 1] += first[at];
    }
    let mut next = first.clone();
    let mut postings = vec![(0, 0); first[stems]];
    for (page, words) in (0..).zip(words) {
        for (stem, count) in words {
            let at = &mut next[*stem as usize];
            postings[*at] = (page, *count);
            *at += 1;
        }
    }
    (postings, first)
}

/// For each page the numbers of its facets and values, in order.
fn facets(documents: &[Document]) -> Vec<Vec<(u32, u32)>> {
    let mut names: HashMap<&str, u32> = HashMap::new();
    let mut number = |name| {
        let next = names.len() as u32;
        *names.entry(name).or_insert(next)
    };
    let of_page = documents.iter().map(|page| {
        let values = page.facets.iter().flat_map(|(facet, values)| {
            values.iter().map(move |value| (facet.as_str(), value.as_str()))
        });
        let mut values: Vec<(u32, u32)> =
            values.map(|(facet, value)| (number(facet), number(value))).collect();
        values.sort_unstable();
        values.dedup();
        values
    });
    of_page.collect()
}

impl<'c> Likeness<'c> {
    /// The addresses of all pages.
    pub fn addresses(&self) -> impl Iterator<Item = &'c str> + use<'c> {
        self.pages.documents.iter().map(|page| page.address.as_str())
    }

    /// The `count` pages that are most like the one at `address`: by their words, and by the facets
    /// they share. Never the page itself, nor the one above it.
    ///
    /// # Errors
    ///
    /// No page has the address.
    pub fn of(
        &self,
        address: &str,
        count: usize,
        scratch: &mut Scratch,
    ) -> Result<Vec<&'c Document>, Error> {
        let Some(number) = self.numbers.get(address) else {
            return Err(Error::Unknown { address: address.to_owned() });
        };
        let documents = &self.pages.documents;
        scratch.scores.resize(documents.len(), 0.0);
        let words = self.telling_words(*number);
        let best = words.first().map_or(1.0, |(weight, _)| *weight);
        for (weight, stem) in words {
            self.add(stem, weight / best, scratch);
        }
        let scores = &mut scratch.scores;
        let scored = scratch.touched.drain(..);
        let scored = scored.map(|page| (page, std::mem::take(&mut scores[page as usize])));
        let mut found: Vec<(u32, f32)> = scored.collect();
        let parent = documents[*number as usize].parent.as_deref();
        let parent = parent.and_then(|parent| self.numbers.get(parent));
        found.retain(|(other, _)| other != number && Some(other) != parent);
        keep_best(&mut found, CANDIDATES.max(count));
        let best = found.first().map_or(1.0, |(_, score)| *score);
        let own = &self.facets[*number as usize];
        for (other, score) in &mut found {
            let shared = shared(own, &self.facets[*other as usize]);
            *score = *score / best + FACETS_SHARE * shared;
        }
        keep_best(&mut found, count);
        Ok(found.into_iter().map(|(page, _)| &documents[page as usize]).collect())
    }

    fn postings_of(&self, stem: u32) -> &[(u32, u32)] {
        &self.postings[self.first[stem as usize]..self.first[stem as usize + 1]]
    }

    /// The words that tell most of a page, best first, with their weights.
    fn telling_words(&self, page: u32) -> Vec<(f32, u32)> {
        let pages = self.pages.len();
        let most = (pages / COMMON).max(FEW_PAGES);
        let weighed = self.words[page as usize].iter().filter_map(|(stem, count)| {
            let having = self.postings_of(*stem).len();
            let rarity = (pages as f32 / having as f32).ln() + 1.0;
            (LEAST_PAGES..=most).contains(&having).then_some((*count as f32 * rarity, *stem))
        });
        // Stems are numbered by their letters, so that ties go by the word.
        let mut words: Vec<(f32, u32)> = weighed.collect();
        let order = |one: &(f32, u32), other: &(f32, u32)| {
            other.0.total_cmp(&one.0).then(one.1.cmp(&other.1))
        };
        words.sort_unstable_by(order);
        words.truncate(WORDS);
        let mut postings = 0;
        let is_within = |(_, stem): &(f32, u32)| {
            postings += self.postings_of(*stem).len();
            postings <= MOST_POSTINGS.max(most)
        };
        words.into_iter().take_while(is_within).collect()
    }

    /// Adds the scores of one word, `weight` times.
    fn add(&self, stem: u32, weight: f32, scratch: &mut Scratch) {
        let (postings, pages) = (self.postings_of(stem), self.pages.len() as u64);
        let having = postings.len() as u64;
        let bm25 = Bm25Weight::for_one_term_without_explain(having, pages, self.average);
        let bm25 = bm25.boost_by(weight);
        for (page, count) in postings {
            let score = &mut scratch.scores[*page as usize];
            if *score == 0.0 {
                scratch.touched.push(*page);
            }
            *score += bm25.score(self.lengths[*page as usize], *count);
        }
    }
}

/// Puts the `count` best first, in order, and drops the others. Ties go by number.
fn keep_best(found: &mut Vec<(u32, f32)>, count: usize) {
    let order =
        |one: &(u32, f32), other: &(u32, f32)| other.1.total_cmp(&one.1).then(one.0.cmp(&other.0));
    if found.len() > count {
        found.select_nth_unstable_by(count, order);
        found.truncate(count);
    }
    found.sort_unstable_by(order);
}

/// Which part of the values that both pages have in the facets of one they share, from 0 to 1.
fn shared(one: &[(u32, u32)], other: &[(u32, u32)]) -> f32 {
    let is_asked = |facet: u32| one.iter().any(|(known, _)| *known == facet);
    let others = other.iter().filter(|(facet, _)| is_asked(*facet));
    let (mut both, mut all) = (0, one.len());
    for value in others {
        match one.contains(value) {
            true => both += 1,
            false => all += 1,
        }
    }
    if all == 0 { 0.0 } else { both as f32 / all as f32 }
}
