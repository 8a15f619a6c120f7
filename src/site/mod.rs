//! All records joined: addresses, menu, terms, citations and links between pages. Immutable once
//! made, and made without reading, writing or rendering anything.

mod address;
mod asset;
mod evidence;
mod guide;
mod matrix;
mod memory;
mod output;
mod publication;
mod resolve;
mod routes;
mod tree;

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use jiff::civil::Date;
use rayon::prelude::*;

pub use address::Address;
pub use asset::Asset;
pub(crate) use asset::hashed_name;
pub(crate) use evidence::{
    COUNTRIES, DESIGNS, EVALUATION_TYPES, INTERVENTION_TYPES, OUTCOMES, TARGET_GROUPS,
};
pub use evidence::{Cell, Evidence, FindingId, FindingRef, Profile};
pub use matrix::{Matrix, MatrixCell, MatrixRow};
pub use memory::Memory;
pub use output::{DataFile, HostFile, Order, Picture};
pub use publication::Publication;
pub use resolve::{LinkProblem, Resolved};
pub use routes::Route;

use crate::content::{Content, Details, Document};
use crate::diagnostic::{Catalogue, Diagnostic};
use crate::markdown::{Dialect, GlossaryIndex, HoleKind, PageText};

/// The place of a page in [`Site::pages`].
pub type PageId = usize;

/// A published page.
#[derive(Debug, Clone)]
pub struct Page {
    /// The record.
    pub document: Arc<Document>,
    /// Its text.
    pub text: Arc<PageText>,
    /// Where it is.
    pub address: Address,
    /// The title as it is sorted.
    sort_title: Arc<str>,
    /// The section that it belongs to; the start page has none.
    pub parent: Option<PageId>,
    /// The pages of this section, in reading order.
    pub children: Vec<PageId>,
}

impl Page {
    /// The heading of the page.
    pub fn title(&self) -> &str {
        &self.document.common.title
    }

    /// The name of the page in menus: short where the record has a short one.
    pub fn label(&self) -> &str {
        match &self.document.details {
            Details::InterventionType(details) => details.label.as_deref().unwrap_or(self.title()),
            _ => self.title(),
        }
    }

    /// The file name without its ending: the id of a tool or an intervention type.
    pub fn id(&self) -> &str {
        self.address.last_part()
    }
}

/// The whole site on one day. A clone shares what it can with the original.
#[derive(Debug, Clone)]
pub struct Site {
    /// The records that are not pages: configuration, vocabularies, glossary, bibliography.
    pub content: Arc<Content>,
    /// The day that decides what is published.
    pub date: Date,
    /// The published pages, sorted by address.
    pub pages: Vec<Page>,
    /// The text of the glossary.
    pub glossary: Arc<PageText>,
    /// The texts of the guide, by the id of the question or the result.
    pub guide: Arc<BTreeMap<String, PageText>>,
    /// Files that are copied, by path in the content folder.
    pub assets: Arc<BTreeMap<String, Asset>>,
    /// Old addresses and the page that they lead to.
    pub redirects: Arc<BTreeMap<Address, PageId>>,
    by_address: Arc<HashMap<Address, PageId>>,
    by_path: Arc<HashMap<String, PageId>>,
    /// Pages that are not published on this day, with the reason. They are checked all the same.
    pub unpublished: Arc<Vec<(Page, Publication)>>,
    hidden: Arc<HashMap<String, usize>>,
    cited_by: Arc<BTreeMap<String, Vec<PageId>>>,
    linked_by: Arc<BTreeMap<PageId, Vec<PageId>>>,
    /// The findings of all studies.
    pub evidence: Arc<Evidence>,
    /// Pages by vocabulary key and term.
    by_term: Arc<BTreeMap<String, BTreeMap<String, Vec<PageId>>>>,
    /// The pages that no file stands for, by address.
    generated: Arc<BTreeMap<Address, Route>>,
    top: Vec<PageId>,
}

/// A site made with a [`Memory`].
pub struct Assembled {
    /// The site.
    pub site: Arc<Site>,
    /// What is wrong with it.
    pub problems: Vec<Diagnostic>,
    /// The pages that have another text, if the site is otherwise that of last time.
    pub touched: Option<Vec<PageId>>,
}

/// What decides how a site is put together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SiteOptions {
    /// The day of the build.
    pub date: Date,
    /// Whether pages that are not published yet are shown all the same.
    pub drafts: bool,
}

impl Site {
    /// Joins `content`; every problem that one file alone could not show is reported.
    pub fn assemble(
        content: Content,
        options: SiteOptions,
        catalogue: &Catalogue,
    ) -> (Self, Vec<Diagnostic>) {
        let memory = (catalogue, &mut Memory::default());
        let Assembled { site, problems, .. } = Self::assemble_again(content, options, memory);
        (Arc::unwrap_or_clone(site), problems)
    }

    /// Joins `content` with the texts that `memory` has of earlier times, all of which were
    /// compiled with the same catalogue. What comes out is the same.
    pub fn assemble_again(
        mut content: Content,
        options: SiteOptions,
        (catalogue, memory): (&Catalogue, &mut Memory),
    ) -> Assembled {
        let index = GlossaryIndex::new(&content.glossary);
        let raw_html = content.config.raw_html;
        let dialect = Dialect { glossary: &index, catalogue, raw_html };
        let documents = std::mem::take(&mut content.documents);
        memory.belong_to(&content.glossary_source, raw_html);
        tracing::info_span!("markdown").in_scope(|| memory.compile(documents, &dialect));
        let patched = memory.patch(&content, options);
        let (site, mut problems, touched) = match patched {
            Some((site, problems, touched)) => (site, problems, Some(touched)),
            None => {
                let (site, problems) = Self::join(content, options, (memory.pages(), catalogue));
                (site, problems, None)
            }
        };
        let site = Arc::new(site);
        memory.keep(&site, options, &problems);
        problems.extend(memory.problems());
        Assembled { site, problems, touched }
    }

    /// Joins compiled pages; the problems are those that no page has by itself.
    fn join(
        content: Content,
        options: SiteOptions,
        (pages, catalogue): (Vec<Page>, &Catalogue),
    ) -> (Self, Vec<Diagnostic>) {
        let mut problems = Vec::new();
        let (pages, unpublished) = publication::split(pages, options);
        let raw_html = content.config.raw_html;
        let no_terms = Dialect { glossary: &GlossaryIndex::default(), catalogue, raw_html };
        let definitions = content.glossary.iter().map(|entry| &entry.definition);
        let (glossary, wrong) =
            PageText::compile_prose(&content.glossary_source, definitions, &no_terms);
        problems.extend(wrong);
        let guide = guide::compile(&content, &no_terms, &mut problems);
        let (pages, by_address) = address::assign(pages, &mut problems);
        let by_path = pages
            .iter()
            .enumerate()
            .map(|(id, page)| (page.document.source.path().to_owned(), id))
            .collect();
        let mut site = Self {
            date: options.date,
            pages,
            glossary: Arc::new(glossary),
            guide: Arc::new(guide),
            assets: Arc::new(asset::collect(&content.assets)),
            redirects: Arc::default(),
            by_address: Arc::new(by_address),
            by_path: Arc::new(by_path),
            hidden: Arc::new(publication::by_name(&unpublished)),
            unpublished: Arc::new(unpublished),
            cited_by: Arc::default(),
            linked_by: Arc::default(),
            evidence: Arc::default(),
            by_term: Arc::default(),
            generated: Arc::default(),
            top: Vec::new(),
            content: Arc::new(content),
        };
        tree::grow(&mut site);
        site.cited_by = Arc::new(site.citations());
        site.by_term = Arc::new(site.terms());
        site.evidence = Arc::new(Evidence::gather(&site));
        site.generated = Arc::new(site.find_generated());
        address::redirects(&mut site, &mut problems);
        site.linked_by = Arc::new(site.links());
        (site, problems)
    }

    /// The page at `id`.
    pub fn page(&self, id: PageId) -> &Page {
        &self.pages[id]
    }

    /// The page at an address.
    pub fn at(&self, address: &Address) -> Option<PageId> {
        self.by_address.get(address).copied()
    }

    /// The page that a file became.
    pub fn of_file(&self, path: &str) -> Option<PageId> {
        self.by_path.get(path).copied()
    }

    /// The pages that cite a source, by address.
    pub fn citing(&self, key: &str) -> &[PageId] {
        self.cited_by.get(key).map(Vec::as_slice).unwrap_or_default()
    }

    /// The pages that link to a page, by address.
    pub fn linking_to(&self, id: PageId) -> &[PageId] {
        self.linked_by.get(&id).map(Vec::as_slice).unwrap_or_default()
    }

    /// The sources that some page cites, by key.
    pub fn cited_keys(&self) -> impl Iterator<Item = &str> {
        self.cited_by.keys().map(String::as_str)
    }

    /// The pages with a term of a vocabulary, by address.
    pub fn with_term(&self, key: &str, term: &str) -> &[PageId] {
        let pages = self.by_term.get(key).and_then(|terms| terms.get(term));
        pages.map(Vec::as_slice).unwrap_or_default()
    }

    fn terms(&self) -> BTreeMap<String, BTreeMap<String, Vec<PageId>>> {
        let mut by_term: BTreeMap<&str, BTreeMap<&str, Vec<PageId>>> = BTreeMap::new();
        for (id, page) in self.pages.iter().enumerate() {
            let terms = page.document.terms.iter().flat_map(|(key, terms)| {
                terms.iter().map(move |term| (key.as_str(), term.value.as_str()))
            });
            let findings = self.study(id).into_iter().flat_map(|study| &study.findings);
            let outcomes = findings.map(|finding| (OUTCOMES, finding.outcome.value.as_str()));
            for (key, term) in terms.chain(outcomes) {
                let pages = by_term.entry(key).or_default().entry(term).or_default();
                if pages.last() != Some(&id) {
                    pages.push(id);
                }
            }
        }
        let owned = |terms: BTreeMap<&str, Vec<PageId>>| {
            terms.into_iter().map(|(term, pages)| (term.to_owned(), pages)).collect()
        };
        by_term.into_iter().map(|(key, terms)| (key.to_owned(), owned(terms))).collect()
    }

    fn citations(&self) -> BTreeMap<String, Vec<PageId>> {
        let mut cited_by: BTreeMap<String, Vec<PageId>> = BTreeMap::new();
        for (id, page) in self.pages.iter().enumerate() {
            let items = page.text.citations.iter().flat_map(|cited| &cited.group.items);
            let about = match &page.document.details {
                Details::Study(study) => Some(&study.reference.value),
                _ => None,
            };
            let keys = items.map(|item| &item.key).chain(about);
            for key in keys.filter(|key| self.content.bibliography.contains(key)) {
                let pages = cited_by.entry(key.clone()).or_default();
                if pages.last() != Some(&id) {
                    pages.push(id);
                }
            }
        }
        let texts = std::iter::once(&*self.glossary).chain(self.guide.values());
        let cited = texts.flat_map(|text| &text.citations);
        for cited in cited.flat_map(|cited| &cited.group.items) {
            if self.content.bibliography.contains(&cited.key) {
                cited_by.entry(cited.key.clone()).or_default();
            }
        }
        cited_by
    }

    fn links(&self) -> BTreeMap<PageId, Vec<PageId>> {
        let links: Vec<Vec<PageId>> =
            self.pages.par_iter().map(|page| self.links_of(page)).collect();
        let mut linked_by: BTreeMap<PageId, Vec<PageId>> = BTreeMap::new();
        for (id, links) in links.into_iter().enumerate() {
            for to in links.into_iter().filter(|to| *to != id) {
                let pages = linked_by.entry(to).or_default();
                if pages.last() != Some(&id) {
                    pages.push(id);
                }
            }
        }
        linked_by
    }

    /// The pages that a page links to.
    fn links_of(&self, page: &Page) -> Vec<PageId> {
        let holes = page.text.fragments().flat_map(|fragment| fragment.holes());
        let links = holes.filter_map(|hole| match hole {
            HoleKind::Link { target, .. } => {
                self.resolve(page.document.source.path(), target).ok()?.page
            }
            _ => None,
        });
        links.collect()
    }
}
