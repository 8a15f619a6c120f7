//! Pages that are like a page: tantivy's more-like-this, in an order that never varies.
//!
//! tantivy's own version picks terms by walking a hash map, so that ties fall differently each time.
//! This one takes the same measure and breaks ties by the term.

use std::collections::BTreeMap;

use tantivy::query::{BooleanQuery, BoostQuery, Query, TermQuery};
use tantivy::schema::{IndexRecordOption, Term};

use crate::document::Document;
use crate::error::Error;
use crate::index::{Field, Index, handle};
use crate::search::Hit;
use crate::token::tokens;

/// Terms that stand for a page.
const TERMS: usize = 25;
/// A term of one page only leads nowhere.
const LEAST_PAGES: u64 = 2;
/// What the facets that two pages share count beside their words.
const FACETS_SHARE: f32 = 0.5;

impl Index {
    /// The `count` pages that are most like the one at `address`: by their words, and by the facets
    /// they share. Never the page itself, nor the one above it.
    ///
    /// # Errors
    ///
    /// No page has the address, or a failure in tantivy.
    pub fn related(&self, address: &str, count: usize) -> Result<Vec<Hit>, Error> {
        let Some(page) = self.documents.iter().find(|page| page.address == address) else {
            return Err(Error::Unknown { address: address.to_owned() });
        };
        let mut found = self.collect(&BooleanQuery::union(self.terms_of(page)?))?;
        let best = found.iter().map(|(_, score)| *score).fold(f32::MIN_POSITIVE, f32::max);
        for (number, score) in &mut found {
            *score = *score / best + FACETS_SHARE * shared_facets(page, self.document(*number));
        }
        let is_other = |other: &Document| {
            other.address != address && page.parent.as_ref() != Some(&other.address)
        };
        found.retain(|(number, _)| is_other(self.document(*number)));
        let order = |one: &(u32, f32), other: &(u32, f32)| {
            other.1.total_cmp(&one.1).then(one.0.cmp(&other.0))
        };
        // Nearly every page shares a word with every other: only the best are put in order.
        if found.len() > count {
            found.select_nth_unstable_by(count, order);
            found.truncate(count);
        }
        found.sort_by(order);
        Ok(found.into_iter().map(|(number, score)| self.hit(number, score)).collect())
    }

    /// Queries for the terms that tell most of `page`, best first.
    fn terms_of(&self, page: &Document) -> Result<Vec<Box<dyn Query>>, Error> {
        let mut counts: BTreeMap<String, u32> = BTreeMap::new();
        // Each spelling was analysed when the index was made.
        for token in page.texts().flat_map(tokens) {
            if let Some(word) = self.lexicon.spellings.get(token.text) {
                *counts.entry(word.stem.clone()).or_default() += 1;
            }
        }
        let mut terms = Vec::new();
        for (stem, count) in counts {
            let term = Term::from_field_text(handle(Field::Body), &stem);
            let pages = self.searcher.doc_freq(&term)?;
            if pages >= LEAST_PAGES {
                let rarity = (self.len() as f32 / pages as f32).ln() + 1.0;
                terms.push((count as f32 * rarity, term));
            }
        }
        // Stable: terms of one weight stay in the order of the alphabet.
        terms.sort_by(|one, other| other.0.total_cmp(&one.0));
        let best = terms.first().map_or(1.0, |term| term.0);
        let queries = terms.into_iter().take(TERMS).map(|(weight, term)| -> Box<dyn Query> {
            let query = TermQuery::new(term, IndexRecordOption::WithFreqs);
            Box::new(BoostQuery::new(Box::new(query), weight / best))
        });
        Ok(queries.collect())
    }
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
