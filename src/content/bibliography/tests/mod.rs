//! Tests of the bibliography.

mod cite;
mod parse;
mod reference;
mod robust;

use super::{BibProblem, Bibliography, CitationGroup, CitationItem};

/// The bibliography of the site itself.
const REAL: &str = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/content/referenties.bib"));

fn read(text: &str) -> Bibliography {
    let (bibliography, problems) = Bibliography::parse(text);
    assert_eq!(problems, [], "{text}");
    bibliography
}

fn problems(text: &str) -> Vec<BibProblem> {
    Bibliography::parse(text).1
}

/// `lewis2024, p. 3; jugl2021` as a group.
fn group(text: &str) -> CitationGroup {
    let items = text.split("; ").map(|item| match item.split_once(", ") {
        Some((key, locator)) => {
            CitationItem { key: key.to_owned(), locator: Some(locator.to_owned()) }
        }
        None => CitationItem { key: item.to_owned(), locator: None },
    });
    CitationGroup { items: items.collect() }
}

/// The citations of a page, then its references.
fn page(bibliography: &Bibliography, groups: &[&str]) -> (Vec<String>, Vec<String>) {
    let groups: Vec<_> = groups.iter().map(|text| group(text)).collect();
    let page = bibliography.cite(&groups);
    let citations = page.citations.iter().map(super::Citation::html).collect();
    (citations, page.references.into_iter().map(|reference| reference.html).collect())
}
