//! Which pages are published on the day of the build.

use std::collections::HashMap;

use jiff::civil::Date;

use super::{Page, SiteOptions};
use crate::content::Common;

/// Why a page is not published.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Publication {
    /// It is published.
    Published,
    /// It says `draft: true`.
    Draft,
    /// Its day has not come.
    Later(Date),
    /// Its time is over.
    Expired(Date),
}

impl Publication {
    /// The state of a page on `date`.
    pub fn on(common: &Common, date: Date) -> Self {
        if common.draft {
            return Self::Draft;
        }
        if let Some(start) = common.publish_on.as_ref().filter(|start| start.value > date) {
            return Self::Later(start.value);
        }
        if let Some(end) = common.expires_on.as_ref().filter(|end| end.value <= date) {
            return Self::Expired(end.value);
        }
        Self::Published
    }

    /// The word for it in the catalogue.
    pub fn word(self) -> &'static str {
        match self {
            Self::Published => "published",
            Self::Draft => "draft",
            Self::Later(_) => "later",
            Self::Expired(_) => "expired",
        }
    }
}

/// The published pages, and the others with the reason.
pub(super) fn split(
    pages: Vec<Page>,
    options: SiteOptions,
) -> (Vec<Page>, Vec<(Page, Publication)>) {
    let mut unpublished = Vec::new();
    let mut published = Vec::with_capacity(pages.len());
    for page in pages {
        match Publication::on(&page.document.common, options.date) {
            Publication::Published => published.push(page),
            _ if options.drafts => published.push(page),
            state => unpublished.push((page, state)),
        }
    }
    (published, unpublished)
}

/// The places of unpublished pages in their list, by path and by address. A path has no slash at
/// its ends, an address has both.
pub(super) fn by_name(unpublished: &[(Page, Publication)]) -> HashMap<String, usize> {
    let mut names = HashMap::new();
    for (at, (page, _)) in unpublished.iter().enumerate() {
        for name in [page.document.source.path(), page.address.as_str()] {
            names.entry(name.to_owned()).or_insert(at);
        }
    }
    names
}
