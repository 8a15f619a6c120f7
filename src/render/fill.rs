//! Fills the holes of a page: addresses, images and citations.

use std::collections::BTreeMap;

use crate::content::{CitationGroup, PageCitations, Prose};
use crate::markdown::{Cited, Fragment, HoleKind, PageText, escape};
use crate::site::Site;

/// The words of all citations of one page.
pub(super) struct Citations {
    /// The citations and the list of sources.
    pub(super) page: PageCitations,
    /// The citations in which each source stands: `verwijzing-N` by key.
    pub(super) backlinks: BTreeMap<String, Vec<usize>>,
}

impl Citations {
    /// For texts that stand on another page than their own, without their citations.
    pub(super) fn none() -> Self {
        Self { page: PageCitations::default(), backlinks: BTreeMap::new() }
    }

    /// Formats the citations of a page.
    pub(super) fn of(site: &Site, cited: &[Cited]) -> Self {
        let groups: Vec<CitationGroup> = cited.iter().map(|cited| cited.group.clone()).collect();
        let mut backlinks: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for (number, group) in groups.iter().enumerate() {
            for item in &group.items {
                let numbers = backlinks.entry(item.key.clone()).or_default();
                if numbers.last() != Some(&number) {
                    numbers.push(number);
                }
            }
        }
        let page = match groups.is_empty() {
            true => PageCitations::default(),
            false => site.content.bibliography.cite(&groups),
        };
        Self { page, backlinks }
    }

    fn write(&self, number: usize, out: &mut String) {
        let Some(citation) = self.page.citations.get(number) else { return };
        let html = citation.html_with(|part| {
            // `2021-a` must not become two lines.
            let unbroken = part.html.replace("z.d.-", "z.d.\u{2011}");
            format!("<a href=\"#bron-{}\">{}</a>", search_index::slug(&part.key), unbroken)
        });
        out.push_str(&format!("<span class=\"cite\" id=\"verwijzing-{number}\">{html}</span>"));
    }
}

/// Fills the fragments of one page.
pub(super) struct Filler<'a> {
    pub(super) site: &'a Site,
    /// The file, for links relative to it.
    pub(super) file: &'a str,
    pub(super) text: &'a PageText,
    pub(super) citations: &'a Citations,
    /// Whether the text stands on its own page. Elsewhere it is only words: the anchors of its
    /// glossary terms and citations are not there.
    pub(super) own: bool,
}

impl Filler<'_> {
    /// A fragment as HTML.
    pub(super) fn html(&self, fragment: &Fragment) -> String {
        let mut out = String::new();
        fragment.write(&mut out, |hole, out| self.fill(hole, out));
        out
    }

    /// A text of the front matter as HTML.
    pub(super) fn prose(&self, prose: &Prose) -> String {
        let Some(fragment) = self.text.of(prose) else { return String::new() };
        match self.own {
            true => self.html(fragment),
            false => escape(&fragment.words()),
        }
    }

    fn fill(&self, hole: &HoleKind, out: &mut String) {
        match hole {
            HoleKind::Citation(number) => self.citations.write(*number, out),
            HoleKind::Link { target, .. } => {
                let resolved = self.site.resolve(self.file, target).ok();
                match resolved {
                    Some(resolved) => out.push_str(&escape(&href(self.site, &resolved.path))),
                    None => out.push('#'),
                }
            }
            HoleKind::Image { target, alt, .. } => {
                let Some(asset) = self.site.image(self.file, target) else { return };
                let size = asset
                    .size
                    .map(|(width, height)| format!(" width=\"{width}\" height=\"{height}\""));
                out.push_str(&format!(
                    "<img src=\"{}\" alt=\"{}\"{} loading=\"lazy\">",
                    escape(&href(self.site, &asset.output)),
                    escape(alt),
                    size.unwrap_or_default(),
                ));
            }
        }
    }
}

/// A path below the base path as the value of `href`. A link within the page stays as it is.
pub(super) fn href(site: &Site, path: &str) -> String {
    if path.starts_with('#') {
        return path.to_owned();
    }
    format!("{}{}", site.content.config.base_path(), path.trim_start_matches('/'))
}
