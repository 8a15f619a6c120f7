//! Where a site leads to other sites.

use std::sync::Arc;

use crate::content::{BIBLIOGRAPHY_FILE, Details, is_web_address};
use crate::diagnostic::{Place, SourceText};
use crate::markdown::Passages;
use crate::site::{Page, Site};

/// A link to another site.
pub(super) struct WebLink {
    /// The address as written.
    pub(super) address: String,
    /// Where it stands.
    pub(super) place: Place,
}

/// Every link to another site, in the order of the pages; the bibliography last.
pub(super) fn web_links(site: &Site) -> Vec<WebLink> {
    let mut links: Vec<WebLink> = site.pages.iter().flat_map(of_page).collect();
    for key in site.cited_keys() {
        let Some(entry) = site.content.bibliography.entry(key) else { continue };
        let doi = entry.doi.as_ref().map(|doi| format!("https://doi.org/{doi}"));
        let addresses = entry.url.clone().into_iter().chain(doi);
        links.extend(addresses.filter(|address| is_web_address(address)).map(|address| {
            let place = Place::file(BIBLIOGRAPHY_FILE);
            WebLink { address, place }
        }));
    }
    links
}

fn of_page(page: &Page) -> Vec<WebLink> {
    let source = &page.document.source;
    let in_text = Passages::of(&page.document).web_links;
    let mut links: Vec<WebLink> = in_text
        .into_iter()
        .map(|(address, span)| WebLink { address, place: Place::new(source, span) })
        .collect();
    let fields: Vec<&str> = match &page.document.details {
        Details::InterventionType(details) => {
            details.external_ratings.iter().map(|rating| rating.url.0.as_str()).collect()
        }
        Details::Study(study) => study.seen_at.iter().map(|address| address.0.as_str()).collect(),
        _ => Vec::new(),
    };
    links.extend(fields.into_iter().map(|address| in_front_matter(source, address)));
    links
}

fn in_front_matter(source: &Arc<SourceText>, address: &str) -> WebLink {
    let at = source.text().find(address).unwrap_or_default();
    let place = Place::new(source, at..at + address.len());
    WebLink { address: address.to_owned(), place }
}
