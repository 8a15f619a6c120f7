//! Search: the pages of a site as documents of an index, and what the index says of each page.
//! How the index works is the business of the crate `search_index`.

mod documents;

use std::collections::BTreeMap;

use documents::Documents;
use rayon::prelude::*;
use search_index::{Error, Index, Request};
use tracing::info_span;

pub use documents::KINDS;

use crate::diagnostic::Catalogue;
use crate::site::{Address, PageId, Site};

/// The most pages that 'Lees ook' can name.
const RELATED: usize = 4;
/// How many are asked for, because sections above and below the page fall out.
const CANDIDATES: usize = 16;

/// What a site shows of its index. Without it there is no search, and pages have no 'Lees ook'.
#[derive(Default)]
pub struct Search {
    /// The path of the script that the search page loads.
    pub script: String,
    /// The files that the script reads, by path in the output folder.
    pub files: BTreeMap<String, Vec<u8>>,
    related: BTreeMap<Address, Vec<Address>>,
    /// The questions of the site that the index cannot answer as a whole.
    pub unanswered: Vec<Unanswered>,
}

/// A question of the site that finds no page, or only pages without some of its words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unanswered {
    /// The question.
    pub question: String,
    /// How many pages it finds.
    pub pages: usize,
    /// The words that no page has.
    pub missing: Vec<String>,
}

impl Search {
    /// Indexes the pages of `site`; `words` has the labels.
    ///
    /// # Errors
    /// If the index cannot be made.
    pub fn of(site: &Site, words: &Catalogue) -> Result<Self, Error> {
        let index = Self::index(site, words)?;
        let export = info_span!("export").in_scope(|| index.export())?;
        let _span = info_span!("related").entered();
        let related: Result<BTreeMap<Address, Vec<Address>>, Error> = (0..site.pages.len())
            .into_par_iter()
            .map(|id| Ok((site.page(id).address.clone(), related(site, &index, id)?)))
            .collect();
        let unanswered = unanswered(site, &index)?;
        Ok(Self { script: export.script, files: export.files, related: related?, unanswered })
    }

    /// The index of `site` alone, without files and related pages.
    ///
    /// # Errors
    /// If the index cannot be made.
    pub fn index(site: &Site, words: &Catalogue) -> Result<Index, Error> {
        let documents = Documents { site, words };
        Index::build(documents.all(), documents.settings())
    }

    /// The pages of `site` that are most like a page, the nearest first. Never the page itself, a
    /// section above it, or a page below it. The index may be older than the site.
    pub fn related(&self, site: &Site, page: PageId) -> Vec<PageId> {
        let addresses = self.related.get(&site.page(page).address).into_iter().flatten();
        addresses.filter_map(|address| site.at(address)).collect()
    }
}

fn related(site: &Site, index: &Index, id: PageId) -> Result<Vec<Address>, Error> {
    let page = site.page(id);
    let above = site.trail(id);
    let near = |other: PageId| {
        other == id || above.contains(&other) || site.page(other).parent == Some(id)
    };
    let hits = index.related(page.address.as_str(), CANDIDATES)?;
    let pages = hits.iter().filter_map(|hit| site.at(&Address::from_written(&hit.address)));
    let root = site.at(&Address::root());
    let pages = pages.filter(|other| !near(*other) && Some(*other) != root).take(RELATED);
    Ok(pages.map(|other| site.page(other).address.clone()).collect())
}

/// The questions of `site` that find nothing or leave words out, in the order of their file.
fn unanswered(site: &Site, index: &Index) -> Result<Vec<Unanswered>, Error> {
    let mut unanswered = Vec::new();
    for question in &site.content.questions {
        let request = Request { query: question.clone(), limit: 1, ..Request::default() };
        let results = index.answer(&request)?;
        let struck = results.words.into_iter().filter(|word| word.is_struck);
        let missing: Vec<String> = struck.map(|word| word.typed).collect();
        if results.total == 0 || !missing.is_empty() {
            let (question, pages) = (question.clone(), results.total);
            unanswered.push(Unanswered { question, pages, missing });
        }
    }
    Ok(unanswered)
}
