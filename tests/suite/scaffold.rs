//! New pages and new sites.

use std::fs;

use crate::support::{TestSite, files, run_in, stderr};

const DATE: &str = "2026-11-25";
const BIB: &str = "@book{jansen2020,\n  title = {Praten helpt},\n  author = {Jansen, A.},\n  \
    year = {2020}\n}\n";

#[test]
fn a_new_site_builds_without_a_word_and_is_never_written_over() {
    let folder = tempfile::tempdir().expect("a folder for the test");
    let arguments = ["init", "site", "--title", "Wat \"werkt\" hier: de site", "--date", DATE];
    let made = run_in(folder.path(), &arguments);
    assert!(made.status.success(), "{}", stderr(&made));
    let site = folder.path().join("site");
    let built = run_in(&site, &["build", "--date", DATE]);
    assert!(built.status.success() && !stderr(&built).contains("WW"), "{}", stderr(&built));
    // Nobody but the owner can say who that is; all else is in order.
    let checked = stderr(&run_in(&site, &["check", "--strict", "--date", DATE]));
    assert_eq!(checked.matches("[WW").count(), checked.matches("[WW820]").count(), "{checked}");
    let config = site.join("content/watwerkt.yaml");
    let told = fs::read_to_string(&config).expect("is there");
    let filled = ["publisher", "  name", "license", "data_themes"]
        .iter()
        .fold(told, |told, key| told.replace(&format!("\n#{key}"), &format!("\n{key}")));
    fs::write(&config, filled).expect("can write");
    let checked = run_in(&site, &["check", "--strict", "--date", DATE]);
    assert!(checked.status.success(), "{}", stderr(&checked));
    let home = fs::read_to_string(site.join("public/index.html")).expect("was built");
    assert!(home.contains("Wat &quot;werkt&quot; hier: de site"), "{home}");
    assert!(!home.contains("%TITLE%"));
    for page in ["toolkit/eerste-pagina", "interventies/voorbeeldaanpak", "bewijskaart"] {
        assert!(site.join("public").join(page).join("index.html").exists(), "{page}");
    }
    let before = files(&site.join("content"));
    let again = run_in(folder.path(), &["init", "site"]);
    assert_eq!(again.status.code(), Some(2));
    assert!(stderr(&again).contains("niet leeg"), "{}", stderr(&again));
    assert_eq!(before, files(&site.join("content")));
}

#[test]
fn a_page_of_every_kind_is_a_draft_that_builds() {
    let folder = tempfile::tempdir().expect("a folder for the test");
    assert!(run_in(folder.path(), &["init", "."]).status.success());
    fs::write(folder.path().join("bron.bib"), BIB).expect("can write");
    let kinds: [&[&str]; 6] = [
        &["chapter", "--title", "Wie doet er mee?"],
        &["study", "--bibtex", "bron.bib"],
        &["type", "--title", "Huisbezoek", "--definition", "Bij mensen thuis praten."],
        &["tool", "--title", "Vijf stappen", "--tool-format", "step_plan"],
        &["news", "--title", "Nieuw: %KEY%", "--date", DATE],
        &["page", "--title", "Meedoen", "--section", "over"],
    ];
    for kind in kinds {
        let made = run_in(folder.path(), &[&["new"], kind].concat());
        assert!(made.status.success(), "{kind:?}: {}", stderr(&made));
        assert!(stderr(&made).contains("draft"), "{}", stderr(&made));
    }
    let made = [
        "toolkit/wie-doet-er-mee",
        "onderzoek/jansen2020",
        "interventies/huisbezoek",
        "hulpmiddelen/vijf-stappen",
        "nieuws/2026-11-25-nieuw-key",
        "over/meedoen",
    ];
    let built = run_in(folder.path(), &["build", "--drafts", "--date", DATE]);
    assert!(built.status.success(), "{}", stderr(&built));
    for page in made {
        let html = folder.path().join("public").join(page).join("index.html");
        assert!(html.exists(), "{page}: {}", stderr(&built));
        let text = fs::read_to_string(folder.path().join(format!("content/{page}.md")));
        assert!(text.expect("is there").contains("draft: true"), "{page}");
    }
    let sources = fs::read_to_string(folder.path().join("content/referenties.bib"));
    let sources = sources.expect("is there");
    assert!(sources.contains("Een verzonnen bron") && sources.ends_with(BIB), "{sources}");
    let plain = run_in(folder.path(), &["build", "--date", DATE]);
    assert!(plain.status.success(), "{}", stderr(&plain));
    assert!(!folder.path().join("public/toolkit/wie-doet-er-mee").exists());
}

#[test]
fn a_page_that_cannot_be_made_changes_nothing() {
    let site = TestSite::new()
        .with(
            "content/watwerkt.yaml",
            "title: P\nbase_url: https://example.org\nkinds:\n  toolkit: chapter\n  onderzoek: study\n",
        )
        .with("content/referenties.bib", BIB)
        .with("content/toolkit/plan.md", "---\ntitle: Plan\n---\nx\n")
        .with("twee.bib", format!("{BIB}@book{{b2021, title = {{B}}, year = {{2021}}}}\n"));
    let before = files(&site.path("content"));
    let refused = [
        (["new", "chapter", "--title", "Plan"].as_slice(), "toolkit/plan.md"),
        (&["new", "chapter", "--title", "?!"], "--slug"),
        (&["new", "chapter", "--title", "A", "--section", "../weg"], ".."),
        (&["new", "chapter", "--title", "A", "--section", "onderzoek"], "onderzoek"),
        (&["new", "news", "--title", "A"], "kinds"),
        (&["new", "chapter"], "--title"),
        (&["new", "study"], "jansen2020"),
        (&["new", "study", "--bibtex", "twee.bib"], "b2021"),
        (&["new", "study", "--bibtex", "weg.bib"], "weg.bib"),
    ];
    for (arguments, words) in refused {
        let output = site.run(arguments);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}: {}", stderr(&output));
        assert!(stderr(&output).contains(words), "{arguments:?}: {}", stderr(&output));
    }
    assert_eq!(before, files(&site.path("content")));
    // The publication is there already: it is used and not added again.
    let made = site.run(&["new", "study", "--bibtex", "twee.bib", "--key", "jansen2020"]);
    assert!(made.status.success(), "{}", stderr(&made));
    assert_eq!(fs::read_to_string(site.path("content/referenties.bib")).ok().as_deref(), Some(BIB));
}
