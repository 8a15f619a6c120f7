//! Search on the command line, and what a search service is given.

use std::fs;

use serde_json::Value;

use crate::support::TestSite;

/// Three pages, of which two are about one thing in other words.
fn site() -> TestSite {
    TestSite::new()
        .with("content/vocabulaires/doelgroepen.yaml", "key: target_groups\nlabel: Doelgroep\nlabel_plural: Doelgroepen\nterms:\n  - id: jongeren\n    label: Jongeren\n  - id: ouders\n    label: Ouders\n")
        .with("content/aanpak.md", "---\ntitle: De radicaliseringsaanpak\ntarget_groups: [jongeren]\n---\nEen plan voor de gemeente tegen radicalisering.\n")
        .with("content/evaluatie.md", "---\ntitle: Evalueren\ntarget_groups: [ouders]\n---\nZo kijkt u terug op een aanpak.\n")
        .with("content/anders.md", "---\ntitle: Iets anders\n---\nOver het weer.\n")
}

fn ask(site: &TestSite, arguments: &[&str]) -> Value {
    let output = site.run(&[&["search", "--format", "json"], arguments].concat());
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).expect("is JSON")
}

fn addresses(answer: &Value) -> Vec<&str> {
    let pages = answer["pages"].as_array().expect("has pages");
    pages.iter().map(|page| page["address"].as_str().expect("has an address")).collect()
}

#[test]
fn the_command_line_finds_what_the_page_finds() {
    let site = site();
    let both = ask(&site, &["aanpak radicalisering"]);
    assert_eq!(addresses(&both), ["/aanpak/", "/evaluatie/"], "a page with both words comes first");
    assert_eq!(both["pages"][1]["missing"], serde_json::json!(["radicalisering"]));
    assert_eq!(addresses(&ask(&site, &["aanpak \"radicalisering\""])), ["/aanpak/"]);
    assert_eq!(addresses(&ask(&site, &["evaluatie"])), ["/evaluatie/"]);
    let corrected = ask(&site, &["evalueern"]);
    assert_eq!(addresses(&corrected), ["/evaluatie/"]);
    assert!(corrected["words"][0]["corrected"].is_string());
    // By the label or by the key, and live counts beside it.
    for facet in ["Doelgroep=Ouders", "target_groups=ouders"] {
        let answer = ask(&site, &["aanpak", "--filter", facet]);
        assert_eq!(addresses(&answer), ["/evaluatie/"]);
        assert_eq!(
            answer["facets"]["target_groups"],
            serde_json::json!([["jongeren", 1], ["ouders", 1]])
        );
    }
    let explained = ask(&site, &["aanpak", "--explain", "--limit", "1"]);
    let parts = explained["pages"][0]["explanation"].as_array().expect("has parts");
    let sum: f64 = parts.iter().filter_map(|part| part["score"].as_f64()).sum();
    let score = explained["pages"][0]["score"].as_f64().expect("has a score");
    assert!((sum - score).abs() < 1e-4, "the parts make up the score");
}

#[test]
fn wrong_filters_and_broken_sites_are_told() {
    let site = site();
    let output = site.run(&["search", "aanpak", "--filter", "doelgroep=niemand"]);
    assert!(!output.status.success());
    assert!(String::from_utf8_lossy(&output.stderr).contains("doelgroep=niemand"));
    site.write("content/stuk.md", "---\ntitel: x\n---\n");
    assert_eq!(site.run(&["search", "aanpak"]).status.code(), Some(1));
}

#[test]
fn a_service_is_given_every_page_and_how_to_index_it() {
    let site = site();
    for (target, settings, lines) in
        [("quickwit", "index-config.json", 1), ("opensearch", "index.json", 2)]
    {
        let folder = site.path(target);
        let to = folder.to_str().expect("is text");
        let output = site.run(&["export", "search", "--target", target, "--to", to]);
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        let text = fs::read_to_string(folder.join("documents.ndjson")).expect("is there");
        let documents: Vec<Value> =
            text.lines().map(|line| serde_json::from_str(line).expect("is JSON")).collect();
        let pages: Vec<&Value> =
            documents.iter().filter(|line| line["address"].is_string()).collect();
        assert_eq!(documents.len(), pages.len() * lines);
        let page = pages.iter().find(|page| page["address"] == "/aanpak/").expect("is there");
        assert!(
            page["parts"].as_str().expect("is text").contains("aanpak"),
            "compounds are taken apart"
        );
        let settings = fs::read_to_string(folder.join(settings)).expect("is there");
        let settings: Value = serde_json::from_str(&settings).expect("is JSON");
        assert!(settings.to_string().contains("title_stems"));
    }
}
