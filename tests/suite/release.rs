//! Releases, and the promise that no address vanishes.

use std::fs;
use std::process::Command;

use crate::support::{TestSite, files, stderr};

pub(crate) fn site() -> TestSite {
    TestSite::new()
        .with("content/_index.md", "---\ntitle: Start\n---\n## Welkom\n\n[Plan](plan.md)\n")
        .with("content/plan.md", "---\ntitle: Plan\n---\n## Doel\n\nHallo.\n")
        .with(
            "content/vocabulaires/typen.yaml",
            "key: intervention_types\nlabel: Type\nterms:\n  - {id: training, label: Training}\n",
        )
        .with(
            "content/vocabulaires/ontwerp.yaml",
            "key: design\nlabel: Ontwerp\nterms:\n  - {id: quasi-experiment, label: Quasi}\n",
        )
        .with(
            "content/vocabulaires/uit.yaml",
            "key: outcome\nlabel: Uitkomst\nterms:\n  - {id: kennis, label: Kennis}\n",
        )
        .with(
            "content/referenties.bib",
            "@book{jansen2020, title = {T}, author = {Jansen, A.}, year = {2020}}\n",
        )
        .with("content/onderzoek/jansen2020.md", study("positive"))
        .with(
            "content/watwerkt.yaml",
            "title: P\nbase_url: https://example.org\nkinds:\n  onderzoek: study\n",
        )
}

fn study(direction: &str) -> String {
    format!(
        "---\ntitle: Onderzoek\nreference: jansen2020\nseen: full_text\n\
         intervention_types: [training]\ndesign: quasi-experiment\nfindings:\n  - id: een\n    \
         outcome: kennis\n    direction: {direction}\n    certainty: low\n    why_certainty: Klein.\n---\nTekst.\n"
    )
}

fn run(site: &TestSite, arguments: &[&str]) -> (Option<i32>, String) {
    let output = site.run(arguments);
    (output.status.code(), stderr(&output))
}

#[test]
fn the_same_content_and_day_give_the_same_release() {
    let make = || {
        let site = site();
        let (code, said) = run(&site, &["release", "--date", "2026-11-25", "--tag", "v1"]);
        assert_eq!(code, Some(0), "{said}");
        (files(&site.path("uitgaven")), fs::read(site.path("content/adressen.lock")).ok(), site)
    };
    let (notes, ledger, site) = make();
    let (other_notes, other_ledger, _) = make();
    assert_eq!((&notes, &ledger), (&other_notes, &other_ledger));
    let ledger = String::from_utf8(ledger.expect("was written")).expect("is text");
    for line in
        ["release\t2026-11-25\tv1\n", "\n/plan/\t", "\n/plan/#doel\t-\t2026-11-25\t2026-11-25\n"]
    {
        assert!(ledger.contains(line), "{line:?} is not in:\n{ledger}");
    }
    assert!(!site.path("public/adressen.lock").exists());
    // Who has the site can check it with a tool that everybody has.
    let checked = Command::new("sha256sum")
        .current_dir(site.path("public"))
        .args(["--check", "--quiet", "../uitgaven/v1.sha256"])
        .output()
        .expect("sha256sum is there");
    assert!(checked.status.success(), "{}", stderr(&checked));
    let listed = fs::read_to_string(site.path("uitgaven/v1.sha256")).expect("was written");
    assert_eq!(listed.lines().count(), files(&site.path("public")).len());
}

#[test]
fn only_a_release_writes_the_ledger_and_a_name_is_used_once() {
    let site = site();
    assert_eq!(run(&site, &["build", "--date", "2026-11-25"]).0, Some(0));
    assert!(!site.path("content/adressen.lock").exists());
    assert_eq!(run(&site, &["release", "--date", "2026-11-25"]).0, Some(0));
    let ledger = || fs::read(site.path("content/adressen.lock")).expect("was written");
    let before = ledger();
    for refused in [
        ["release", "--date", "2026-11-25"].as_slice(),
        &["release", "--date", "2026-11-24", "--tag", "eerder"],
        &["release", "--tag", "../weg"],
        &["release", "--drafts"],
    ] {
        let (code, said) = run(&site, refused);
        assert_eq!(code, Some(2), "{refused:?}: {said}");
    }
    assert_eq!(run(&site, &["build", "--date", "2027-01-01"]).0, Some(0));
    assert_eq!(before, ledger());
}

#[test]
fn an_address_vanishes_only_when_something_takes_its_place() {
    let site = site();
    assert_eq!(run(&site, &["release", "--date", "2026-11-01"]).0, Some(0));
    fs::remove_file(site.path("content/plan.md")).expect("was there");
    site.write("content/_index.md", "---\ntitle: Start\n---\n## Welkom\n\nHallo.\n");
    site.write("content/plannen.md", "---\ntitle: Plannen\n---\n## Doel\n\nHallo.\n");
    for command in ["build", "check", "release"] {
        let (code, said) = run(&site, &[command, "--date", "2026-11-25"]);
        assert_eq!(code, Some(1), "{command}: {said}");
        assert!(said.contains("WW901") && said.contains("- /plan/"), "{command}: {said}");
        assert!(!said.contains("#doel"), "{command}: {said}");
    }
    // A build for a day before the release knows nothing of it.
    assert_eq!(run(&site, &["build", "--date", "2026-10-01"]).0, Some(0));
    site.write(
        "content/plannen.md",
        "---\ntitle: Plannen\naliases:\n  - /plan/\nchanges:\n  - date: 2026-11-20\n    \
         text: Een nieuwe naam.\n  - date: 2026-10-20\n    text: Al oud.\n---\n## Doel\n\nHallo.\n",
    );
    site.write("content/onderzoek/jansen2020.md", study("negative"));
    let (code, said) = run(&site, &["release", "--date", "2026-11-25"]);
    assert_eq!(code, Some(0), "{said}");
    let notes = fs::read_to_string(site.path("uitgaven/2026-11-25.md")).expect("was written");
    for line in [
        "sinds uitgave 2026-11-01",
        "- Training, Kennis: was Zoals gehoopt",
        "is nu Kan schaden",
        "- 2026-11-20, Plannen (/plannen/): Een nieuwe naam.",
        "- Plannen: /plannen/",
        "- /plan/ → /plannen/",
    ] {
        assert!(notes.contains(line), "{line:?} is not in:\n{notes}");
    }
    assert!(!notes.contains("Al oud"), "{notes}");
    // The old address is remembered, with the last day on which it was a page.
    let ledger = fs::read_to_string(site.path("content/adressen.lock")).expect("was written");
    let line = ledger.lines().find(|line| line.starts_with("/plan/\t")).expect("is there");
    assert!(line.ends_with("2026-11-01\t2026-11-01"), "{line}");
}
