//! All records joined: addresses, menu, terms, citations and links between pages. Immutable once
//! made, and made without reading, writing or rendering anything.

mod address;
mod asset;
mod evidence;
mod matrix;
mod output;
mod publication;
mod resolve;
mod routes;
mod tree;

use std::collections::BTreeMap;

use jiff::civil::Date;
use rayon::prelude::*;

pub use address::Address;
pub use asset::Asset;
pub(crate) use asset::hashed_name;
pub(crate) use evidence::{COUNTRIES, DESIGNS, INTERVENTION_TYPES, OUTCOMES, TARGET_GROUPS};
pub use evidence::{Cell, Evidence, FindingId, FindingRef, Profile};
pub use matrix::{Matrix, MatrixCell, MatrixRow};
pub use output::{DataFile, Order, Picture};
pub use publication::Publication;
pub use resolve::{LinkProblem, Resolved};
pub use routes::Route;

use crate::content::{Content, Details, Document};
use crate::diagnostic::{Catalogue, Diagnostic};
use crate::markdown::{Dialect, GlossaryIndex, PageText};

/// The place of a page in [`Site::pages`].
pub type PageId = usize;

/// A published page.
#[derive(Debug)]
pub struct Page {
    /// The record.
    pub document: Document,
    /// Its text.
    pub text: PageText,
    /// Where it is.
    pub address: Address,
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

/// The whole site on one day.
#[derive(Debug)]
pub struct Site {
    /// The records that are not pages: configuration, vocabularies, glossary, bibliography.
    pub content: Content,
    /// The day that decides what is published.
    pub date: Date,
    /// The published pages, sorted by address.
    pub pages: Vec<Page>,
    /// The text of the glossary.
    pub glossary: PageText,
    /// Files that are copied, by path in the content folder.
    pub assets: BTreeMap<String, Asset>,
    /// Old addresses and the page that they lead to.
    pub redirects: BTreeMap<Address, PageId>,
    by_address: BTreeMap<Address, PageId>,
    by_path: BTreeMap<String, PageId>,
    /// Pages that are not published on this day, with the reason. They are checked all the same.
    pub unpublished: Vec<(Page, Publication)>,
    cited_by: BTreeMap<String, Vec<PageId>>,
    /// The findings of all studies.
    pub evidence: Evidence,
    /// Pages by vocabulary key and term.
    by_term: BTreeMap<String, BTreeMap<String, Vec<PageId>>>,
    /// The pages that no file stands for, by address.
    generated: BTreeMap<Address, Route>,
    top: Vec<PageId>,
}

/// What decides how a site is put together.
#[derive(Debug, Clone, Copy)]
pub struct SiteOptions {
    /// The day of the build.
    pub date: Date,
    /// Whether pages that are not published yet are shown all the same.
    pub drafts: bool,
}

impl Site {
    /// Joins `content`; every problem that one file alone could not show is reported.
    pub fn assemble(
        mut content: Content,
        options: SiteOptions,
        catalogue: &Catalogue,
    ) -> (Self, Vec<Diagnostic>) {
        let index = GlossaryIndex::new(&content.glossary);
        let raw_html = content.config.raw_html;
        let dialect = Dialect { glossary: &index, catalogue, raw_html };
        let mut problems = Vec::new();
        let documents = std::mem::take(&mut content.documents);
        let pages = compile(documents, &dialect, &mut problems);
        let (pages, unpublished) = publication::split(pages, options);
        let no_terms = Dialect { glossary: &GlossaryIndex::default(), catalogue, raw_html };
        let definitions = content.glossary.iter().map(|entry| &entry.definition);
        let (glossary, wrong) =
            PageText::compile_prose(&content.glossary_source, definitions, &no_terms);
        problems.extend(wrong);
        let (pages, by_address) = address::assign(pages, &mut problems);
        let assets = asset::collect(&content.assets);
        let by_path = pages
            .iter()
            .enumerate()
            .map(|(id, page)| (page.document.source.path().to_owned(), id))
            .collect();
        let mut site = Self {
            content,
            date: options.date,
            pages,
            glossary,
            assets,
            redirects: BTreeMap::new(),
            by_address,
            by_path,
            unpublished,
            cited_by: BTreeMap::new(),
            evidence: Evidence::default(),
            by_term: BTreeMap::new(),
            generated: BTreeMap::new(),
            top: Vec::new(),
        };
        tree::grow(&mut site);
        site.cited_by = site.citations();
        site.by_term = site.terms();
        site.evidence = Evidence::gather(&site);
        site.generated = site.find_generated();
        address::redirects(&mut site, &mut problems);
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
        let mut by_term: BTreeMap<String, BTreeMap<String, Vec<PageId>>> = BTreeMap::new();
        for (id, page) in self.pages.iter().enumerate() {
            for (key, terms) in &page.document.terms {
                let by_id = by_term.entry(key.clone()).or_default();
                for term in terms {
                    let pages = by_id.entry(term.value.clone()).or_default();
                    if pages.last() != Some(&id) {
                        pages.push(id);
                    }
                }
            }
            for finding in self.study(id).into_iter().flat_map(|study| &study.findings) {
                let by_id = by_term.entry(OUTCOMES.to_owned()).or_default();
                let pages = by_id.entry(finding.outcome.value.clone()).or_default();
                if pages.last() != Some(&id) {
                    pages.push(id);
                }
            }
        }
        by_term
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
        for cited in self.glossary.citations.iter().flat_map(|cited| &cited.group.items) {
            if self.content.bibliography.contains(&cited.key) {
                cited_by.entry(cited.key.clone()).or_default();
            }
        }
        cited_by
    }
}

/// Compiles the text of all pages, in parallel.
fn compile(
    documents: Vec<Document>,
    dialect: &Dialect<'_>,
    problems: &mut Vec<Diagnostic>,
) -> Vec<Page> {
    let compiled: Vec<(Page, Vec<Diagnostic>)> = documents
        .into_par_iter()
        .map(|document| {
            let (text, wrong) = PageText::compile(&document, dialect);
            let address = Address::of(&document);
            (Page { document, text, address, parent: None, children: Vec::new() }, wrong)
        })
        .collect();
    let mut pages = Vec::with_capacity(compiled.len());
    for (page, wrong) in compiled {
        pages.push(page);
        problems.extend(wrong);
    }
    pages
}
