//! Search: the pages of a site as documents of an index, and what the index says of each page.
//! How the index works is the business of the crate `search_index`.

mod documents;

use std::collections::BTreeMap;
use std::sync::Arc;

use documents::Documents;
use rayon::prelude::*;
use search_index::{Collection, Error, Export, Index, Likeness, Request, Scratch};
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
    /// Whether there is an index, or will be one when the pages are shown.
    pub is_there: bool,
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

/// The pages of a site, read but not indexed. To index them and to find which are alike are two
/// things that can be done at once.
pub struct Gathered(Arc<Collection>);

impl Gathered {
    /// Reads the pages of `site`; `words` has the labels.
    ///
    /// # Errors
    /// If two pages have one address.
    pub fn of(site: &Site, words: &Catalogue) -> Result<Self, Error> {
        let documents = Documents { site, words };
        Ok(Self(Arc::new(Collection::read(documents.all(), documents.settings())?)))
    }

    /// The same, unless the site has no search.
    ///
    /// # Errors
    /// If two pages have one address.
    pub fn for_visitors(site: &Site, words: &Catalogue) -> Result<Option<Self>, Error> {
        let is_wanted = !site.content.config.no_search;
        is_wanted.then(|| Self::of(site, words)).transpose()
    }

    /// The index of the pages.
    ///
    /// # Errors
    /// If it cannot be made.
    pub fn index(&self) -> Result<Index, Error> {
        Index::of(Arc::clone(&self.0))
    }

    /// The index of the pages, as files.
    ///
    /// # Errors
    /// If it cannot be made.
    pub fn export(&self) -> Result<Export, Error> {
        let index = info_span!("index").in_scope(|| self.index())?;
        info_span!("export").in_scope(|| index.export())
    }

    /// What pages show of the index: all but its script and its files.
    ///
    /// # Errors
    /// If a page of `site` is not among those that were read.
    pub fn related(&self, site: &Site) -> Result<Search, Error> {
        let _span = info_span!("related").entered();
        let likeness = self.0.likeness();
        let related: Result<BTreeMap<Address, Vec<Address>>, Error> = (0..site.pages.len())
            .into_par_iter()
            .map_init(Scratch::default, |scratch, id| {
                Ok((site.page(id).address.clone(), related(site, &likeness, scratch, id)?))
            })
            .collect();
        Ok(Search { is_there: true, related: related?, ..Search::default() })
    }
}

impl Search {
    /// Indexes the pages of `site`, unless it has no search; `words` has the labels.
    ///
    /// # Errors
    /// If the index cannot be made.
    pub fn of(site: &Site, words: &Catalogue) -> Result<Self, Error> {
        let Some(gathered) = Gathered::for_visitors(site, words)? else {
            return Ok(Self::default());
        };
        let export = || -> Result<(Export, Vec<Unanswered>), Error> {
            let index = info_span!("index").in_scope(|| gathered.index())?;
            let unanswered = unanswered(site, &index)?;
            let export = info_span!("export").in_scope(|| index.export())?;
            Ok((export, unanswered))
        };
        let (made, search) = rayon::join(export, || gathered.related(site));
        let ((export, unanswered), mut search) = (made?, search?);
        search.take(export);
        search.unanswered = unanswered;
        Ok(search)
    }

    /// Takes the script and the files of the index in.
    pub fn take(&mut self, export: Export) {
        self.script = export.script;
        self.files = export.files;
    }

    /// The pages of `site` that are most like a page, the nearest first. Never the page itself, a
    /// section above it, or a page below it. The index may be older than the site.
    pub fn related(&self, site: &Site, page: PageId) -> Vec<PageId> {
        let addresses = self.related.get(&site.page(page).address).into_iter().flatten();
        addresses.filter_map(|address| site.at(address)).collect()
    }
}

fn related(
    site: &Site,
    likeness: &Likeness<'_>,
    scratch: &mut Scratch,
    id: PageId,
) -> Result<Vec<Address>, Error> {
    let page = site.page(id);
    let above = site.trail(id);
    let near = |other: PageId| {
        other == id || above.contains(&other) || site.page(other).parent == Some(id)
    };
    let found = likeness.of(page.address.as_str(), CANDIDATES, scratch)?;
    let pages = found.iter().filter_map(|like| site.at(&Address::from_written(&like.address)));
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
