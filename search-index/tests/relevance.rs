//! The Dutch cases against the index itself. `browser/test/` asks the reader the same.

use std::collections::BTreeMap;

use search_index::{Collection, Document, Index, Request, Scratch, Settings};
use serde::Deserialize;

#[derive(Deserialize)]
struct Cases {
    pages: BTreeMap<String, String>,
    cases: Vec<Case>,
}

#[derive(Deserialize)]
#[serde(default)]
#[derive(Default)]
struct Case {
    group: String,
    query: String,
    complete: bool,
    find: Vec<String>,
    never: Vec<String>,
}

fn cases() -> Cases {
    serde_json::from_str(include_str!("../../tests/relevance/dutch.json"))
        .expect("the cases are JSON")
}

fn index(pages: &BTreeMap<String, String>, settings: Settings) -> Index {
    let page = |(name, text): (&String, &String)| Document {
        address: name.clone(),
        title: format!("Bladzijde {}", name.len()),
        body: text.clone(),
        ..Document::default()
    };
    Index::build(pages.iter().map(page).collect(), settings).expect("addresses differ")
}

#[test]
fn every_dutch_case_passes() {
    let Cases { pages, cases } = cases();
    let index = index(&pages, Settings::default());
    let mut failures = Vec::new();
    for case in &cases {
        let request = Request {
            query: case.query.clone(),
            complete: case.complete,
            limit: 100,
            ..Request::default()
        };
        let results = index.answer(&request).unwrap();
        let found: Vec<&str> = results.hits.iter().map(|hit| hit.address.as_str()).collect();
        let missing = case.find.iter().filter(|page| !found.contains(&page.as_str()));
        let wrong = case.never.iter().filter(|page| found.contains(&page.as_str()));
        let problems: Vec<String> = missing
            .map(|page| format!("misses {page}"))
            .chain(wrong.map(|page| format!("wrongly finds {page}")))
            .collect();
        if !problems.is_empty() {
            failures.push(format!("{} '{}': {}", case.group, case.query, problems.join(", ")));
        }
    }
    assert!(
        failures.is_empty(),
        "{} of {} cases fail:\n{}",
        failures.len(),
        cases.len(),
        failures.join("\n")
    );
}

#[test]
fn synonyms_and_abbreviations_are_found() {
    let pages: BTreeMap<String, String> = [
        ("een", "De persoonsgerichte aanpak loopt."),
        ("twee", "De PGA loopt ook."),
        ("drie", "Sleutelfiguren helpen mee."),
    ]
    .map(|(name, text)| (name.to_owned(), text.to_owned()))
    .into();
    let group = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect();
    let settings = Settings {
        synonyms: vec![
            group(&["PGA", "persoonsgerichte aanpak"]),
            group(&["sleutelpersonen", "sleutelfiguren"]),
        ],
        ..Settings::default()
    };
    let index = index(&pages, settings);
    for (query, total) in [("pga", 2), ("persoonsgerichte aanpak", 2), ("sleutelpersoon", 1)] {
        let results = index.search(query, &BTreeMap::new(), 10).unwrap();
        assert_eq!(results.total, total, "{query}");
    }
}

#[test]
fn the_same_pages_give_the_same_files() {
    let pages = cases().pages;
    let one = index(&pages, Settings::default()).files().unwrap();
    let other = index(&pages, Settings::default()).files().unwrap();
    assert!(one == other);
}

#[test]
fn bad_input_is_answered() {
    let index = index(&cases().pages, Settings::default());
    let long = "a".repeat(10_000);
    let words = "gemeente ".repeat(2_000);
    for query in [
        "",
        "de het een",
        "\u{0}\u{1}\u{7f}",
        &long,
        &words,
        "\"",
        "-",
        "\"\"\"",
        "--- \"-",
        "\u{1f600}",
        "<b>",
    ] {
        assert!(index.search(query, &BTreeMap::new(), 10).is_ok(), "{query:.20}");
    }
    for query in [long.as_str(), "?", "\u{0}\u{1}", "\u{1f600}"] {
        assert_eq!(index.search(query, &BTreeMap::new(), 10).unwrap().total, 0, "{query:.20}");
    }
    assert!(index.search("de het een", &BTreeMap::new(), 10).unwrap().only_common_words);
}

#[test]
fn related_pages_leave_out_the_page_and_its_parent() {
    let text = "Training in weerbaarheid voor ouders en jongeren.";
    let page = |address: &str, parent: Option<&str>| Document {
        address: address.to_owned(),
        body: text.to_owned(),
        parent: parent.map(str::to_owned),
        ..Document::default()
    };
    let pages = vec![page("a", Some("c")), page("b", None), page("c", None)];
    let pages = Collection::read(pages, Settings::default()).unwrap();
    let related = pages.likeness().of("a", 5, &mut Scratch::default()).unwrap();
    assert_eq!(related.iter().map(|hit| hit.address.as_str()).collect::<Vec<_>>(), ["b"]);
}

#[test]
fn an_empty_site_can_be_searched() {
    let index = Index::build(Vec::new(), Settings::default()).unwrap();
    assert_eq!(index.search("gemeente", &BTreeMap::new(), 10).unwrap().total, 0);
    assert!(!index.files().unwrap().is_empty());
}
