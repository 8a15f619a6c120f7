//! Which pages are published on the day of the build.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::SiteOptions;
use crate::content::{Common, Document};

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

/// Takes the documents: the published ones, and the paths of the others with the reason.
pub(super) fn split(
    documents: &mut Vec<Document>,
    options: SiteOptions,
) -> (Vec<Document>, BTreeMap<String, Publication>) {
    let mut unpublished = BTreeMap::new();
    let all = std::mem::take(documents);
    let published = all
        .into_iter()
        .filter(|document| {
            let state = Publication::on(&document.common, options.date);
            let shown = options.drafts || state == Publication::Published;
            if !shown {
                unpublished.insert(document.source.path().to_owned(), state);
            }
            shown
        })
        .collect();
    (published, unpublished)
}
