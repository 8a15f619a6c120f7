//! What was compiled before, so that a change of one page costs the compiling of one page.

use std::sync::Arc;

use rayon::prelude::*;
use search_index::fold;

use super::{Address, Page, PageId, Site, SiteOptions};
use crate::content::{Content, Document};
use crate::diagnostic::{Diagnostic, SourceText};
use crate::markdown::{Dialect, HoleKind, PageText};

/// The texts of pages that were compiled before, all of them with the same catalogue.
#[derive(Default)]
pub struct Memory {
    /// The glossary, and whether HTML is kept.
    dialect: Option<(Arc<SourceText>, bool)>,
    /// By path.
    pages: Vec<Arc<Compiled>>,
    joined: Option<Joined>,
}

/// The site that was joined last, and what it was joined of.
struct Joined {
    site: Arc<Site>,
    frame: blake3::Hash,
    options: SiteOptions,
    /// What was wrong between the pages.
    problems: Vec<Diagnostic>,
    pages: Vec<Arc<Compiled>>,
}

/// A page by itself.
struct Compiled {
    document: Arc<Document>,
    text: Arc<PageText>,
    problems: Vec<Diagnostic>,
    address: Address,
    sort_title: Arc<str>,
}

impl Memory {
    /// Forgets what was compiled with another glossary.
    pub(super) fn belong_to(&mut self, glossary: &Arc<SourceText>, raw_html: bool) {
        let same = |(known, raw): &(Arc<SourceText>, bool)| known == glossary && *raw == raw_html;
        if !self.dialect.as_ref().is_some_and(same) {
            self.pages.clear();
            self.dialect = Some((Arc::clone(glossary), raw_html));
        }
    }

    /// Compiles the documents that are new, in parallel. Remembers these documents and no others.
    pub(super) fn compile(&mut self, documents: Vec<Arc<Document>>, dialect: &Dialect<'_>) {
        let known = std::mem::take(&mut self.pages);
        let compile = |(place, document): (usize, Arc<Document>)| {
            let is_it = |page: &&Arc<Compiled>| Arc::ptr_eq(&page.document, &document);
            let compiled = known.get(place).filter(is_it).or_else(|| {
                let path = document.source.path();
                let at = known.binary_search_by(|page| page.document.source.path().cmp(path));
                at.ok().map(|at| &known[at]).filter(is_it)
            });
            match compiled {
                Some(compiled) => Arc::clone(compiled),
                None => Arc::new(Compiled::new(document, dialect)),
            }
        };
        self.pages = documents.into_par_iter().enumerate().map(compile).collect();
    }

    /// The pages that were compiled last.
    pub(super) fn pages(&self) -> Vec<Page> {
        self.pages.iter().map(|compiled| compiled.page()).collect()
    }

    /// What is wrong with the texts that were compiled last.
    pub(super) fn problems(&self) -> impl Iterator<Item = Diagnostic> {
        self.pages.iter().flat_map(|page| page.problems.iter().cloned())
    }

    /// The site of last time with the texts that were compiled now, if nothing else can differ:
    /// same files that are no pages, same pages, and in each page the same front matter, headings,
    /// citations and links. Then no other page can see that a text is another one.
    pub(super) fn patch(&self, content: &Content, options: SiteOptions) -> Option<Patched> {
        let joined = self.joined.as_ref()?;
        let same_frame = joined.frame == content.frame
            && joined.options == options
            && joined.site.content.config.base_url == content.config.base_url
            && joined.site.content.unread.pages == content.unread.pages
            && joined.pages.len() == self.pages.len();
        let pairs = || joined.pages.iter().zip(&self.pages);
        let changed = || pairs().filter(|(before, now)| !Arc::ptr_eq(before, now));
        if !same_frame || !changed().all(|(before, now)| before.looks_like(now)) {
            return None;
        }
        let mut site = Site::clone(&joined.site);
        let mut touched = Vec::new();
        for (_, now) in changed() {
            let id = site.of_file(now.document.source.path())?;
            site.pages[id].document = Arc::clone(&now.document);
            site.pages[id].text = Arc::clone(&now.text);
            touched.push(id);
        }
        Some((site, joined.problems.clone(), touched))
    }

    /// Remembers the site that the pages were joined to.
    pub(super) fn keep(&mut self, site: &Arc<Site>, options: SiteOptions, problems: &[Diagnostic]) {
        self.joined = Some(Joined {
            site: Arc::clone(site),
            frame: site.content.frame,
            options,
            problems: problems.to_vec(),
            pages: self.pages.clone(),
        });
    }
}

/// A site, what is wrong between its pages, and the pages whose text is another one.
type Patched = (Site, Vec<Diagnostic>, Vec<PageId>);

impl Compiled {
    fn new(document: Arc<Document>, dialect: &Dialect<'_>) -> Self {
        let (text, problems) = PageText::compile(&document, dialect);
        Self {
            address: Address::of(&document),
            sort_title: fold(&document.common.title).into(),
            text: Arc::new(text),
            problems,
            document,
        }
    }

    /// Whether another page can tell no difference between this one and `other`.
    fn looks_like(&self, other: &Self) -> bool {
        fn front(document: &Document) -> Option<&str> {
            document.source.text().get(..document.body.start)
        }
        fn keys(text: &PageText) -> impl Iterator<Item = &str> {
            let items = text.citations.iter().flat_map(|cited| &cited.group.items);
            items.map(|item| item.key.as_str())
        }
        fn links(text: &PageText) -> impl Iterator<Item = &str> {
            let holes = text.fragments().flat_map(|fragment| fragment.holes());
            holes.filter_map(|hole| match hole {
                HoleKind::Link { target, .. } => Some(target.as_str()),
                _ => None,
            })
        }
        let (a, b) = (&self.document, &other.document);
        a.source.path() == b.source.path()
            && front(a) == front(b)
            && self.text.headings == other.text.headings
            && keys(&self.text).eq(keys(&other.text))
            && links(&self.text).eq(links(&other.text))
    }

    fn page(&self) -> Page {
        Page {
            document: Arc::clone(&self.document),
            text: Arc::clone(&self.text),
            address: self.address.clone(),
            sort_title: Arc::clone(&self.sort_title),
            parent: None,
            children: Vec::new(),
        }
    }
}
