//! Where pages are, and what becomes of old addresses.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fmt;
use std::sync::Arc;

use search_index::slug;

use super::{Page, PageId, Site};
use crate::content::{Document, is_slug};
use crate::diagnostic::{Code, Diagnostic, Place};

/// The address of a page below the base path: `/` or `/toolkit/planevaluatie/`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Address(Arc<str>);

impl Address {
    /// The address of the start page.
    pub fn root() -> Self {
        Self("/".into())
    }

    /// An address as an editor writes it, with or without the last slash.
    pub fn from_written(written: &str) -> Self {
        let path = written.trim_matches('/');
        if path.is_empty() { Self::root() } else { Self(format!("/{path}/").into()) }
    }

    /// The address that a file gets: its folders and its name, or the slug that it asks for.
    pub(super) fn of(document: &Document) -> Self {
        let path = document.source.path().trim_end_matches(".md");
        let mut parts: Vec<String> = path.split('/').map(part).collect();
        if document.is_section() {
            parts.pop();
        }
        if let (Some(last), Some(slug)) = (parts.last_mut(), &document.common.slug) {
            last.clone_from(&slug.value.0);
        }
        Self::from_written(&parts.join("/"))
    }

    /// The address of something below this one.
    pub fn join(&self, part: &str) -> Self {
        Self(format!("{}{part}/", self.0).into())
    }

    /// With a slash at both ends.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The last part, without slashes; empty for the start page.
    pub fn last_part(&self) -> &str {
        self.0.trim_matches('/').rsplit('/').next().unwrap_or_default()
    }

    /// The addresses above this one, the nearest first.
    pub fn ancestors(&self) -> impl Iterator<Item = Self> {
        let mut at = self.0.trim_end_matches('/').to_owned();
        std::iter::from_fn(move || {
            let (parent, _) = at.rsplit_once('/')?;
            at = parent.to_owned();
            Some(Self(format!("{at}/").into()))
        })
    }

    /// The file in the output folder.
    pub fn file(&self) -> String {
        format!("{}index.html", self.0.trim_start_matches('/'))
    }
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A folder or file name as a part of an address.
fn part(name: &str) -> String {
    if is_slug(name) { name.to_owned() } else { slug(name) }
}

/// Sorts the pages by address and reports those that clash. The first of two stays.
pub(super) fn assign(
    mut pages: Vec<Page>,
    problems: &mut Vec<Diagnostic>,
) -> (Vec<Page>, HashMap<Address, PageId>) {
    pages.sort_by(|a, b| {
        let path = |page: &Page| Arc::clone(&page.document.source);
        a.address.cmp(&b.address).then_with(|| path(a).path().cmp(path(b).path()))
    });
    let mut kept: Vec<Page> = Vec::with_capacity(pages.len());
    let mut by_address = HashMap::with_capacity(pages.len());
    let mut by_folded: HashMap<String, PageId> = HashMap::with_capacity(pages.len());
    for page in pages {
        let folded = page.document.source.path().to_lowercase();
        let clash = by_address.get(&page.address).or_else(|| by_folded.get(&folded));
        if let Some(&first) = clash {
            problems.push(clash_of(&page, &kept[first]));
            continue;
        }
        by_address.insert(page.address.clone(), kept.len());
        by_folded.insert(folded, kept.len());
        kept.push(page);
    }
    (kept, by_address)
}

fn clash_of(page: &Page, first: &Page) -> Diagnostic {
    let (path, other) = (page.document.source.path(), first.document.source.path());
    let code = match path.eq_ignore_ascii_case(other) {
        true => Code::CaseClash,
        false => Code::DuplicateAddress,
    };
    let place = |page: &Page| {
        let slug = page.document.common.slug.as_ref();
        Place::new(&page.document.source, slug.map_or(0..3, |slug| slug.span.clone()))
    };
    Diagnostic::new(code, place(page))
        .arg("address", &page.address)
        .arg("other", other)
        .related(place(first))
}

/// Fills in the redirects, and reports aliases that are taken.
pub(super) fn redirects(site: &mut Site, problems: &mut Vec<Diagnostic>) {
    let files = site.files_without_address();
    let is_taken = |address: &Address| site.is_generated(address) || lies_in(address, &files);
    let mut redirects: BTreeMap<Address, PageId> = BTreeMap::new();
    for (id, page) in site.pages.iter().enumerate() {
        for alias in &page.document.common.aliases {
            let address = Address::from_written(&alias.value.0);
            let taken_by = site.at(&address).or_else(|| redirects.get(&address).copied());
            if taken_by.is_some() || is_taken(&address) {
                let place = Place::new(&page.document.source, alias.span.clone());
                let problem =
                    Diagnostic::new(Code::DuplicateAddress, place).arg("address", &address).arg(
                        "other",
                        taken_by.map_or("none", |id| site.page(id).document.source.path()),
                    );
                let first = taken_by.map(|id| Place::new(&site.page(id).document.source, 0..3));
                problems.push(first.into_iter().fold(problem, Diagnostic::related));
            } else {
                redirects.insert(address, id);
            }
        }
    }
    for page in &site.pages {
        if is_taken(&page.address) && page.address != Address::root() {
            let place = Place::new(&page.document.source, 0..3);
            let problem = Diagnostic::new(Code::DuplicateAddress, place);
            problems.push(problem.arg("address", &page.address).arg("other", "none"));
        }
    }
    site.redirects = Arc::new(redirects);
}

/// Whether a page at `address` would make a folder of one of the files, or lie in it.
fn lies_in(address: &Address, files: &BTreeSet<String>) -> bool {
    let path = address.as_str().trim_matches('/');
    let ends = path.match_indices('/').map(|(at, _)| at).chain([path.len()]);
    ends.into_iter().any(|end| files.contains(&path[..end]))
}

impl Site {
    /// The files of the program that are no pages: `404.html`, `feed.xml` and the like.
    fn files_without_address(&self) -> BTreeSet<String> {
        let routes = self.routes().into_iter();
        let files = routes.filter(|route| route.address(self).is_none());
        files.map(|route| route.file(self)).collect()
    }

    /// Whether the program itself makes a page at `address`.
    pub fn is_generated(&self, address: &Address) -> bool {
        self.generated.contains_key(address)
    }
}
