//! The lists of pages for programs: the feed for readers of news, the sitemap for search engines.

use serde::Serialize;
use tera::Context;

use super::fill::href;
use super::pages::Renderer;
use super::parts::DatedLink;
use super::view::Link;
use crate::site::{Address, PageId, Route};

/// The most entries of the feed.
const FEED_LENGTH: usize = 20;

/// The longest short name of a search, in characters, and the longest long one (OpenSearch 1.1).
const SHORT_NAME: usize = 16;
const LONG_NAME: usize = 48;

impl Renderer<'_> {
    /// The newest pages, of one section if there is one.
    pub(super) fn feed(&self, section: Option<PageId>, context: &mut Context) -> &'static str {
        let is_in = |id: &PageId| {
            section.is_none_or(|section| *id == section || self.site.trail(*id).contains(&section))
        };
        let (title, route, home) = match section {
            Some(id) => (self.feed_title(id), Route::SectionFeed(id), Route::Page(id)),
            None => (self.site.content.config.title.clone(), Route::Feed, Route::Home),
        };
        context.insert("title", &title);
        context.insert("url", &self.absolute(&self.href_of(&home)));
        let own = self.absolute(&href(self.site, &route.file(self.site)));
        context.insert("own", &own);
        let entries: Vec<FeedEntry> = self
            .newest()
            .into_iter()
            .filter(is_in)
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

    fn feed_title(&self, section: PageId) -> String {
        format!("{} | {}", self.site.page(section).label(), self.site.content.config.title)
    }

    /// The feed of the section that a page is in.
    pub(super) fn feeds_of(&self, id: PageId) -> Vec<Link> {
        let mut sections = self.site.trail(id);
        sections.push(id);
        let with_feed = sections.into_iter().filter(|id| self.site.has_feed(*id));
        let feeds = with_feed.map(|id| Link {
            title: self.feed_title(id),
            href: href(self.site, &Route::SectionFeed(id).file(self.site)),
            description: String::new(),
            current: "",
        });
        feeds.collect()
    }

    /// How browsers search the site.
    pub(super) fn open_search(&self, context: &mut Context) -> &'static str {
        let title = &self.site.content.config.title;
        context.insert("short_name", &shortened(title, SHORT_NAME));
        context.insert("long_name", &shortened(title, LONG_NAME));
        context.insert("search", &self.absolute(&self.href_of(&Route::Search)));
        context.insert("icon", &self.absolute(&self.asset("icon.svg")));
        "opensearch.xml"
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
                let changed = page.and_then(|id| self.site.page(id).document.common.last_change());
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

/// As many whole words of `text` as fit in `most` characters, or its first characters.
fn shortened(text: &str, most: usize) -> String {
    let fits = |text: &str| text.chars().count() <= most;
    if fits(text) {
        return text.to_owned();
    }
    let mut ends = text.match_indices(' ').map(|(at, _)| &text[..at]);
    match ends.rfind(|start| fits(start)) {
        Some(start) => start.to_owned(),
        None => text.chars().take(most).collect(),
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

#[cfg(test)]
mod tests {
    use super::shortened;

    #[test]
    fn a_short_name_ends_with_a_word() {
        assert_eq!(shortened("Wat werkt?", 16), "Wat werkt?");
        assert_eq!(shortened("Wat werkt bij preventie", 16), "Wat werkt bij");
        assert_eq!(shortened("Radicaliseringspreventie", 16), "Radicaliseringsp");
    }
}
