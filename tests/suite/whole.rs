//! The chapters on one page, and the glossary by letter.

use std::collections::BTreeSet;

use crate::support::{TestSite, stderr};

#[test]
fn the_chapters_stand_on_one_page_whose_links_stay_on_it() {
    let config = "title: Proef\nbase_url: https://example.org/kennis\nkinds: {toolkit: chapter}\n";
    let table = "| A | B |\n|---|---|\n| 1 | 2 |\n";
    let site = TestSite::new()
        .with("content/watwerkt.yaml", config)
        .with("content/over.md", "---\ntitle: Over\n---\nx\n")
        .with("content/begrippen.yaml", "- {term: Meting, definition: Een getal.}\n")
        .with(
            "content/referenties.bib",
            "@misc{a, author = {A}, title = {Een}}\n@misc{b, author = {A}, title = {Twee}}\n",
        )
        .with("content/toolkit/_index.md", format!("---\ntitle: Toolkit\n---\n{table}\nZie [meten](deel/meten.md#doel) [@a].\n"))
        .with("content/toolkit/deel/_index.md", format!("---\ntitle: Deel\nweight: 1\n---\n## Doel\n\nEen meting.\n\n{table}\n"))
        .with("content/toolkit/deel/meten.md", format!("---\ntitle: Meten\nsummary: [\"Kort [@b].\"]\n---\n## Doel\n\n{table}\nEen meting, [terug](../_index.md), [over](../../over.md) [@b].\n\n### Verder\n\nx\n"));
    let output = site.run(&["build"]);
    assert!(output.status.success(), "{}", stderr(&output));
    let read = |path: &str| std::fs::read_to_string(site.path(path)).expect("was built");
    let page = read("public/toolkit/alles/index.html");
    assert!(page.contains("<meta name=\"robots\" content=\"noindex\">"), "{page}");
    assert!(!read("public/sitemap.xml").contains("alles"));
    assert!(read("public/toolkit/index.html").contains("href=\"/kennis/toolkit/alles/\""));

    let values = |attribute: &str| -> Vec<String> {
        let start = format!(" {attribute}=\"");
        let parts = page.split(&start).skip(1);
        parts.filter_map(|part| part.split('"').next()).map(str::to_owned).collect()
    };
    let ids = values("id");
    let unique: BTreeSet<&String> = ids.iter().collect();
    assert_eq!(unique.len(), ids.len(), "{ids:?}");
    for link in values("href").iter().filter_map(|link| link.strip_prefix('#')) {
        assert!(unique.contains(&link.to_owned()), "#{link} leads nowhere: {ids:?}");
    }
    for part in [
        "<h2 id=\"hoofdstuk-3\">Meten</h2>",
        "<h3 id=\"hoofdstuk-3-doel\">Doel</h3>",
        "<h4 id=\"hoofdstuk-3-verder\">Verder</h4>",
        "<a href=\"#hoofdstuk-3-doel\">meten</a>",
        "<a href=\"#hoofdstuk-1\">terug</a>",
        "<a href=\"/kennis/over/\">over</a>",
        // Two sources with one author and no year are told apart on the whole page.
        "z.d.\u{2011}a",
        "z.d.\u{2011}b",
    ] {
        assert!(page.contains(part), "{part}: {page}");
    }
    assert_eq!(page.matches("id=\"begrip-meting\"").count(), 1);
    let labels: Vec<String> = values("aria-label");
    let tables: BTreeSet<&String> = labels.iter().filter(|label| label.contains(" (")).collect();
    assert_eq!(tables.len(), 3, "{labels:?}");
}

#[test]
fn the_glossary_has_only_the_letters_that_it_needs() {
    let words = "- {term: Ångström, definition: Een maat.}\n- {term: 9-puntsschaal, definition: Een maat.}\n\
                 - {term: aanpak, definition: Een plan.}\n- {term: Één loket, definition: Een plek.}\n";
    let site = TestSite::new().with("content/begrippen.yaml", words);
    assert!(site.run(&["build"]).status.success());
    let page =
        std::fs::read_to_string(site.path("public/begrippen/index.html")).expect("was built");
    let letters: Vec<&str> = page
        .split("<li><a href=\"#letter-")
        .skip(1)
        .filter_map(|part| part.split_once('>')?.1.split_once('<').map(|(letter, _)| letter))
        .collect();
    assert_eq!(letters, ["0–9", "A", "E"], "{page}");
    for id in ["letter-0-9", "letter-a", "letter-e"] {
        assert_eq!(page.matches(&format!("id=\"{id}\"")).count(), 1, "{id}: {page}");
    }
    let at = |word: &str| page.find(&format!(">{word}</dt>")).expect("is there");
    assert!(at("aanpak") < at("Ångström") && at("Ångström") < at("Één loket"));
}
