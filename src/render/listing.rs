//! The lists of pages for programs: the feed for readers of news, the sitemap for search engines.

use serde::Serialize;
use tera::Context;

use super::fill::href;
use super::pages::Renderer;
use super::parts::{DatedLink, last_change};
use super::view::Link;
use crate::site::{Address, Route};

/// The most entries of the feed.
const FEED_LENGTH: usize = 20;

impl Renderer<'_> {
    pub(super) fn feed(&self, context: &mut Context) -> &'static str {
        let newest = self.newest();
        let entries: Vec<FeedEntry> = newest
            .into_iter()
            .take(FEED_LENGTH)
            .map(|id| {
                let DatedLink { link, day } = self.dated(id);
                let url = self.absolute(&link.href);
                FeedEntry { url, updated: day.map(|day| day.iso).unwrap_or_default(), link }
            })
            .collect();
        let updated = entries.first().map(|entry| entry.updated.clone());
        context.insert("updated", &updated.unwrap_or_else(|| self.site.date.to_string()));
        context.insert("entries", &entries);
        "feed.xml"
    }

    pub(super) fn sitemap(&self, context: &mut Context) -> &'static str {
        let entries: Vec<SitemapEntry> = self
            .site
            .routes()
            .iter()
            .filter(|route| route.is_listed())
            .filter_map(|route| {
                let page = match route {
                    Route::Page(id) => Some(*id),
                    Route::Home => self.site.at(&Address::root()),
                    _ => None,
                };
                let changed = page.and_then(|id| last_change(&self.site.page(id).document.common));
                let address = route.address(self.site)?;
                Some(SitemapEntry {
                    url: self.absolute(&href(self.site, address.as_str())),
                    changed: changed.map(|date| date.to_string()),
                })
            })
            .collect();
        context.insert("entries", &entries);
        "sitemap.xml"
    }
}

#[derive(Serialize)]
struct SitemapEntry {
    url: String,
    changed: Option<String>,
}

#[derive(Serialize)]
struct FeedEntry {
    #[serde(flatten)]
    link: Link,
    url: String,
    updated: String,
}
