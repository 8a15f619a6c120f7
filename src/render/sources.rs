//! The list of all sources, and a page for each.

use tera::Context;

use super::pages::Renderer;
use super::view::SourceView;
use crate::site::Route;

impl Renderer<'_> {
    pub(super) fn sources(&self, context: &mut Context) -> &'static str {
        let title = self.theme.catalogue.text("all-sources");
        let description = self.theme.catalogue.text("all-sources-text");
        context.insert("page", &self.frame(Route::Sources, title, description));
        let mut sources: Vec<SourceView> = self
            .site
            .cited_keys()
            .map(|key| self.source_view(key, self.reference(key), Vec::new()))
            .collect();
        sources.sort_by_cached_key(|source| {
            let entry = self.site.content.bibliography.entry(&source.key);
            entry.map(|entry| {
                let author = if entry.authors.is_empty() { &entry.title } else { &entry.authors };
                (search_index::fold(author), entry.year, entry.title.clone())
            })
        });
        context.insert("sources", &sources);
        "sources.html"
    }

    pub(super) fn source(&self, key: &str, context: &mut Context) -> &'static str {
        let entry = self.site.content.bibliography.entry(key);
        let title = entry.map_or_else(|| key.to_owned(), |entry| entry.title.clone());
        let year = entry.and_then(|entry| entry.year).map(|year| year.to_string());
        let label = match year {
            Some(year) => format!("{title} ({year}) – {key}"),
            None => format!("{title} – {key}"),
        };
        let description = self.theme.catalogue.text("source-description");
        let mut frame = self.frame(Route::Source(key.to_owned()), label, description);
        frame.trail.push(self.route_link(&Route::Sources, "all-sources"));
        context.insert("page", &frame);
        context.insert("heading", &title);
        context.insert("reference", &self.reference(key));
        context.insert("bibtex", entry.map_or("", |entry| entry.bibtex.as_str()));
        context.insert("files", &self.source_files(key));
        context.insert("used", &self.links(self.site.citing(key).iter().copied()));
        "source.html"
    }
}
