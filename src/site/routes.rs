//! Every output of the site by name.

use std::collections::BTreeMap;

use search_index::slug;

use super::{Address, PageId, Site};

/// One output of the site.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Route {
    /// The start page.
    Home,
    /// A page of the content folder.
    Page(PageId),
    /// All terms of the glossary.
    Glossary,
    /// All sources.
    Sources,
    /// One source, with the pages that use it.
    Source(String),
    /// All vocabularies.
    Topics,
    /// The pages with one term of a vocabulary: its key and the id of the term.
    Term(String, String),
    /// What a visitor sees who asks for a page that is not there.
    NotFound,
    /// An old address.
    Redirect(Address),
    /// The newest pages, for feed readers.
    Feed,
    /// All pages, for search engines.
    Sitemap,
    /// What search engines may read.
    Robots,
    /// A file of the content folder that is copied.
    Asset(String),
}

impl Site {
    /// Every output, in a stable order.
    pub fn routes(&self) -> Vec<Route> {
        let root = self.at(&Address::root());
        let pages = (0..self.pages.len()).filter(|id| Some(*id) != root).map(Route::Page);
        let mut routes = vec![Route::Home];
        routes.extend(pages);
        routes.extend(self.generated.values().cloned());
        routes.extend(self.redirects.keys().cloned().map(Route::Redirect));
        routes.extend([Route::NotFound, Route::Feed, Route::Sitemap, Route::Robots]);
        routes.extend(self.assets.keys().cloned().map(Route::Asset));
        routes
    }

    /// The pages that no file stands for: glossary, sources, terms. Only those with something on
    /// them.
    pub(super) fn find_generated(&self) -> BTreeMap<Address, Route> {
        let mut routes = Vec::new();
        if !self.content.glossary.is_empty() {
            routes.push(Route::Glossary);
        }
        if !self.cited_by.is_empty() {
            routes.push(Route::Sources);
            routes.extend(self.cited_by.keys().cloned().map(Route::Source));
        }
        let terms: Vec<Route> = self
            .used_terms()
            .into_iter()
            .flat_map(|(key, ids)| {
                ids.into_iter().map(move |(id, _)| Route::Term(key.to_owned(), id.to_owned()))
            })
            .collect();
        if !terms.is_empty() {
            routes.push(Route::Topics);
        }
        routes.extend(terms);
        let with_address = |route: Route| Some((route.address(self)?, route));
        routes.into_iter().filter_map(with_address).collect()
    }

    /// The terms that pages have, by vocabulary key and in the order of the vocabulary, with the
    /// number of pages. Terms of an open list that it does not name come last, by id.
    pub fn used_terms(&self) -> BTreeMap<&str, Vec<(&str, usize)>> {
        self.by_term
            .iter()
            .map(|(key, pages)| {
                let order = |id: &str| {
                    let vocabulary = self.content.vocabularies.get(key);
                    vocabulary.and_then(|vocabulary| {
                        vocabulary.terms.iter().position(|term| term.id.value.0 == id)
                    })
                };
                let mut ids: Vec<(&str, usize)> =
                    pages.iter().map(|(id, pages)| (id.as_str(), pages.len())).collect();
                ids.sort_by_key(|(id, _)| (order(id).unwrap_or(usize::MAX), *id));
                (key.as_str(), ids)
            })
            .collect()
    }
}

impl Route {
    /// The address, for routes that are pages.
    pub fn address(&self, site: &Site) -> Option<Address> {
        let root = Address::root();
        match self {
            Self::Home => Some(root),
            Self::Page(id) => Some(site.page(*id).address.clone()),
            Self::Glossary => Some(root.join("begrippen")),
            Self::Sources => Some(root.join("bronnen")),
            Self::Source(key) => Some(root.join("bronnen").join(&slug(key))),
            Self::Topics => Some(root.join("onderwerpen")),
            Self::Term(key, id) => {
                let vocabulary = site.content.vocabularies.get(key);
                let label = vocabulary.map_or(key.as_str(), |vocabulary| &vocabulary.label);
                Some(root.join("onderwerpen").join(&slug(label)).join(&slug(id)))
            }
            Self::Redirect(address) => Some(address.clone()),
            _ => None,
        }
    }

    /// The file in the output folder.
    pub fn file(&self, site: &Site) -> String {
        match self {
            Self::NotFound => "404.html".to_owned(),
            Self::Feed => "feed.xml".to_owned(),
            Self::Sitemap => "sitemap.xml".to_owned(),
            Self::Robots => "robots.txt".to_owned(),
            Self::Asset(path) => {
                site.assets.get(path).map_or_else(|| path.clone(), |asset| asset.output.clone())
            }
            _ => self.address(site).map(|address| address.file()).unwrap_or_default(),
        }
    }

    /// Whether search engines should know it.
    pub fn is_listed(&self) -> bool {
        matches!(
            self,
            Self::Home
                | Self::Page(_)
                | Self::Glossary
                | Self::Sources
                | Self::Source(_)
                | Self::Topics
                | Self::Term(..)
        )
    }
}
