//! Pages that are like a page: tantivy's more-like-this, for all pages of a site at once.
//!
//! A page is asked for by the words that tell most of it, and each other page gets tantivy's BM25
//! for them. tantivy's own version picks words by walking a hash map, so that ties fall
//! differently each time, and looks every word up again for every page. Here ties go by the word,
//! the dictionary is read once, and the work of one page has a bound, whatever the size of the site.

use std::collections::HashMap;
use std::sync::Arc;

use tantivy::fieldnorm::FieldNormReader;
use tantivy::postings::TermInfo;
use tantivy::query::Bm25Weight;
use tantivy::schema::IndexRecordOption;
use tantivy::{InvertedIndexReader, SegmentReader};

use crate::document::Document;
use crate::error::Error;
use crate::index::{Field, Index, handle};
use crate::lexicon::Lexicon;
use crate::search::Hit;

/// Words that stand for a page.
const WORDS: usize = 25;
/// A word of one page only leads nowhere.
const LEAST_PAGES: u32 = 2;
/// A word on more than one page in so many says little about any of them...
const COMMON: u32 = 4;
/// ...in a site that has more pages than this.
const FEW_PAGES: u32 = 50;
/// No more words are taken when they stand on so many pages together.
const MOST_POSTINGS: u32 = 20_000;
/// The pages nearest by their words are put in order by their facets too.
const CANDIDATES: usize = 128;
/// What the facets that two pages share count beside their words.
const FACETS_SHARE: f32 = 0.5;

/// Finds the pages that are like a page.
pub struct Likeness<'i> {
    index: &'i Index,
    numbers: HashMap<&'i str, u32>,
    /// `None` where there are no pages.
    body: Option<Body>,
}

/// The field of all running text, ready to be asked for many words.
struct Body {
    postings: Arc<InvertedIndexReader>,
    lengths: FieldNormReader,
    /// Words in a page on average.
    length: f32,
    /// For each stem of the lexicon where it stands, if more than one page has it.
    words: Vec<Option<TermInfo>>,
}

/// What the search for one page leaves for the next, so that nothing is allocated again.
#[derive(Default)]
pub struct Scratch {
    /// For each page its score, 0 between two searches.
    scores: Vec<f32>,
    /// The pages with another score than 0.
    touched: Vec<u32>,
}

impl Index {
    /// What finds the pages that are like one.
    ///
    /// # Errors
    ///
    /// A failure in tantivy.
    pub fn likeness(&self) -> Result<Likeness<'_>, Error> {
        let addresses = self.documents.iter().map(|page| page.address.as_str());
        let body = self.segment().map(|segment| Body::open(segment, &self.lexicon)).transpose()?;
        Ok(Likeness { index: self, numbers: addresses.zip(0..).collect(), body })
    }
}

impl Body {
    fn open(segment: &SegmentReader, lexicon: &Lexicon) -> Result<Self, Error> {
        let postings = segment.inverted_index(handle(Field::Body))?;
        let mut words = vec![None; lexicon.stems.len()];
        // Both are in the same order, and every term of the body is a stem of the lexicon.
        let mut stems = lexicon.stems.iter().zip(&mut words);
        let mut terms = postings.terms().stream()?;
        while terms.advance() {
            let info = terms.value();
            let place = stems.find(|(stem, _)| stem.text.as_bytes() == terms.key());
            if let Some((_, word)) = place.filter(|_| info.doc_freq >= LEAST_PAGES) {
                *word = Some(info.clone());
            }
        }
        let length = postings.total_num_tokens() as f32 / segment.num_docs() as f32;
        let lengths = segment.get_fieldnorms_reader(handle(Field::Body))?;
        Ok(Self { postings, lengths, length, words })
    }

    /// Adds the scores of one word, `weight` times.
    fn add(
        &self,
        (info, pages): (&TermInfo, u64),
        weight: f32,
        scratch: &mut Scratch,
    ) -> Result<(), Error> {
        let of_word =
            Bm25Weight::for_one_term_without_explain(info.doc_freq.into(), pages, self.length)
                .boost_by(weight);
        let record = IndexRecordOption::WithFreqs;
        let mut block = self.postings.read_block_postings_from_terminfo(info, record)?;
        while !block.docs().is_empty() {
            for (page, frequency) in block.docs().iter().zip(block.freqs()) {
                let score = &mut scratch.scores[*page as usize];
                if *score == 0.0 {
                    scratch.touched.push(*page);
                }
                *score += of_word.score(self.lengths.fieldnorm_id(*page), *frequency);
            }
            block.advance();
        }
        Ok(())
    }
}

impl Likeness<'_> {
    /// The `count` pages that are most like the one at `address`: by their words, and by the facets
    /// they share. Never the page itself, nor the one above it.
    ///
    /// # Errors
    ///
    /// No page has the address, or a failure in tantivy.
    pub fn of(
        &self,
        address: &str,
        count: usize,
        scratch: &mut Scratch,
    ) -> Result<Vec<Hit>, Error> {
        let Some(number) = self.numbers.get(address) else {
            return Err(Error::Unknown { address: address.to_owned() });
        };
        let Some(body) = &self.body else { return Ok(Vec::new()) };
        let page = self.index.document(*number);
        let pages = self.index.len() as u64;
        scratch.scores.resize(self.index.len(), 0.0);
        let words = self.words_of(*number, body);
        let best = words.first().map_or(1.0, |(weight, _)| *weight);
        for (weight, info) in words {
            body.add((info, pages), weight / best, scratch)?;
        }
        let mut found: Vec<(u32, f32)> = scratch
            .touched
            .drain(..)
            .map(|page| (page, std::mem::take(&mut scratch.scores[page as usize])))
            .collect();
        let parent = page.parent.as_deref().and_then(|parent| self.numbers.get(parent));
        found.retain(|(other, _)| other != number && Some(other) != parent);
        keep_best(&mut found, CANDIDATES.max(count));
        let best = found.first().map_or(1.0, |(_, score)| *score);
        for (other, score) in &mut found {
            let shared = shared_facets(page, self.index.document(*other));
            *score = *score / best + FACETS_SHARE * shared;
        }
        keep_best(&mut found, count);
        Ok(found.into_iter().map(|(page, score)| self.index.hit(page, score)).collect())
    }

    /// The words that tell most of page `number`, best first, with their weights.
    fn words_of<'b>(&self, number: u32, body: &'b Body) -> Vec<(f32, &'b TermInfo)> {
        let Index { reading, lexicon, .. } = self.index;
        let pages = self.index.len() as u32;
        let most = (pages / COMMON).max(FEW_PAGES);
        let texts = &reading.texts[reading.of_page(number as usize)];
        let spellings = texts.iter().flat_map(|text| &text.words);
        let spellings = spellings.filter_map(|word| lexicon.spellings[*word as usize]);
        let mut stems: Vec<u32> = spellings.map(|spelling| spelling.stem).collect();
        stems.sort_unstable();
        let weighed = stems.chunk_by(|one, other| one == other).filter_map(|same| {
            let info = body.words[same[0] as usize].as_ref()?;
            let rarity = (pages as f32 / info.doc_freq as f32).ln() + 1.0;
            (info.doc_freq <= most).then_some((same.len() as f32 * rarity, same[0], info))
        });
        // Stems are numbered by their letters, so that ties go by the word.
        let mut words: Vec<_> = weighed.collect();
        words.sort_unstable_by(|one, other| other.0.total_cmp(&one.0).then(one.1.cmp(&other.1)));
        words.truncate(WORDS);
        let mut postings = 0;
        let within = words.into_iter().take_while(|(_, _, info)| {
            postings += info.doc_freq;
            postings <= MOST_POSTINGS.max(most)
        });
        within.map(|(weight, _, info)| (weight, info)).collect()
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

/// Which part of the values of both pages they share, from 0 to 1.
fn shared_facets(one: &Document, other: &Document) -> f32 {
    let (mut shared, mut all) = (0, 0);
    for (facet, values) in &one.facets {
        let others = other.facets.get(facet).map_or(&[][..], Vec::as_slice);
        let both = values.iter().filter(|value| others.contains(value)).count();
        shared += both;
        all += values.len() + others.len() - both;
    }
    if all == 0 { 0.0 } else { shared as f32 / all as f32 }
}
