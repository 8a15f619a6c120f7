//! The citations of one page and its list of references.

use std::collections::BTreeMap;

use super::html::escape;
use super::label::{Label, labels};
use super::record::Record;

/// Sources that are cited together, between one pair of parentheses.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CitationGroup {
    /// The sources, in any order: APA sorts them.
    pub items: Vec<CitationItem>,
}

/// One source in a citation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CitationItem {
    /// The key of the source.
    pub key: String,
    /// The part of the source that is meant: `p. 12`, `pp. 3-5`, `hoofdstuk 2`.
    pub locator: Option<String>,
}

/// What a page needs to cite its sources.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PageCitations {
    /// One citation for each group, in the same order.
    pub citations: Vec<Citation>,
    /// Every source of the page once, in the order of the list.
    pub references: Vec<Reference>,
}

/// A citation in a sentence: `(Beelmann, 2021; Jugl et al., 2021, p. 12)`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Citation {
    /// The sources, in the order in which they are shown.
    pub parts: Vec<CitationPart>,
}

/// One source in a citation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CitationPart {
    /// The key of the source.
    pub key: String,
    /// The words, as HTML.
    pub html: String,
    /// What stands before it: `(`, `; ` or, if the names are not repeated, `, `.
    pub before: &'static str,
}

/// A reference in the list of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reference {
    /// The key of the source.
    pub key: String,
    /// The reference as HTML.
    pub html: String,
}

impl Citation {
    /// The citation as HTML.
    pub fn html(&self) -> String {
        self.html_with(|part| part.html.clone())
    }

    /// The citation as HTML in which `write` wraps every source, for example in a link.
    pub fn html_with(&self, mut write: impl FnMut(&CitationPart) -> String) -> String {
        let mut html = String::new();
        for part in &self.parts {
            html.push_str(part.before);
            html.push_str(&write(part));
        }
        if !self.parts.is_empty() {
            html.push(')');
        }
        html
    }
}

/// Writes the citations and the list of a page.
pub(super) fn page(records: &BTreeMap<String, Record>, groups: &[CitationGroup]) -> PageCitations {
    let items = groups.iter().flat_map(|group| &group.items);
    let mut cited: Vec<&Record> = items.filter_map(|item| records.get(&item.key)).collect();
    cited.sort_by(|a, b| a.order.cmp(&b.order));
    cited.dedup_by(|a, b| a.entry.key == b.entry.key);
    let labels = labels(&cited);
    let named = cited.iter().map(|record| record.entry.key.as_str()).zip(&labels);
    let places = named.enumerate().map(|(at, (key, label))| (key, (at, label))).collect();
    let references = cited.iter().zip(&labels).map(|(record, label)| Reference {
        key: record.entry.key.clone(),
        html: record.reference(&label.suffix),
    });
    PageCitations {
        citations: groups.iter().map(|group| citation(group, &places)).collect(),
        references: references.collect(),
    }
}

/// Writes one citation. A key that is not in the bibliography is shown as it is, at the end.
fn citation(group: &CitationGroup, places: &BTreeMap<&str, (usize, &Label)>) -> Citation {
    let mut items: Vec<(&CitationItem, Option<&(usize, &Label)>)> =
        group.items.iter().map(|item| (item, places.get(item.key.as_str()))).collect();
    items.sort_by_key(|(_, place)| place.map_or(usize::MAX, |(at, _)| *at));
    let mut parts: Vec<CitationPart> = Vec::new();
    let mut last: Option<&Label> = None;
    for (item, place) in items {
        let label = place.map(|(_, label)| *label);
        let repeats = last.zip(label).is_some_and(|(last, label)| last.names == label.names);
        let locator = item.locator.as_deref().map(locator).unwrap_or_default();
        // `(Lewis, 2020, p. 5, 2021)` would not say which of them has the page.
        last = label.filter(|_| locator.is_empty());
        let words = match label {
            Some(label) if repeats => label.year.clone(),
            Some(label) => format!("{}, {}", label.names, label.year),
            None => escape(&item.key),
        };
        let before = match (parts.is_empty(), repeats) {
            (true, _) => "(",
            (false, true) => ", ",
            (false, false) => "; ",
        };
        let html = format!("{words}{locator}");
        parts.push(CitationPart { key: item.key.clone(), html, before });
    }
    Citation { parts }
}

/// `, p. 12`: pages with a space and a dash, all else as it is written.
fn locator(text: &str) -> String {
    let text = text.trim();
    let page = ["pp.", "p."].iter().find_map(|label| Some((label, text.strip_prefix(label)?)));
    match page {
        _ if text.is_empty() => String::new(),
        Some((label, pages)) => {
            format!(", {label} {}", escape(&pages.trim().replace("--", "–").replace('-', "–")))
        }
        None => format!(", {}", escape(text)),
    }
}
