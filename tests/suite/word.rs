//! Pages of Word files. The Word files are made with pandoc, which `tests/run` installs.

use std::path::Path;
use std::process::{Command, Output};

use crate::support::{TestSite, files, stderr};

const SITE: &str = "title: P\nbase_url: https://example.org\nkinds:\n  toolkit: chapter\n";

/// A picture of one pixel.
const GIF: &[u8] = b"GIF89a\x01\0\x01\0\x80\0\0\0\0\0\xff\xff\xff!\xf9\x04\x01\0\0\0\0,\0\0\0\0\x01\0\x01\0\0\x02\x02D\x01\0;";

fn site(markdown: &str) -> TestSite {
    let site = TestSite::new().with("content/watwerkt.yaml", SITE).with("p.gif", GIF);
    site.write("bron.md", markdown);
    let made = Command::new("pandoc")
        .current_dir(site.path(""))
        .args(["bron.md", "-o", "bron.docx"])
        .output()
        .expect("pandoc is installed: tests/run does that");
    assert!(made.status.success(), "{}", stderr(&made));
    site
}

fn import(site: &TestSite) -> (Output, String) {
    let output = site.run(&["import", "docx", "bron.docx", "--to", "toolkit"]);
    let pages = files(&site.path("content/toolkit"));
    let page =
        pages.iter().find(|(path, _)| Path::new(path).extension().is_some_and(|e| e == "md"));
    let text = page.map(|(_, bytes)| String::from_utf8_lossy(bytes).into_owned());
    (output, text.unwrap_or_default())
}

#[test]
fn a_page_holds_what_word_can_say_in_markdown() {
    let site = site(
        "# De aanpak\n\n### Een *kop*\n\nMet **vet** en een [uitleg van het plan](https://example.org/a_b).[^1]\n\n\
        [^1]: De noot.\n\n# Daarna\n\n- een\n- twee\n    1. a\n    2. b\n\n> Een citaat.\n\n\
        | A | B |\n|---|---|\n| 1 | 2 |\n\n![Een kaart](p.gif)\n\n2\\*3 is \\#6 [\\@niemand]\n",
    );
    let (output, page) = import(&site);
    assert!(output.status.success(), "{}", stderr(&output));
    for expected in [
        "title: \"bron\"\n",
        "draft: true\n",
        "\n## De aanpak\n",
        "\n### Een *kop*\n",
        "Met **vet** en een [uitleg van het plan](<https://example.org/a_b>).[^1]\n",
        "\n[^1]: De noot.\n",
        "\n- een\n- twee\n  1. a\n  2. b\n",
        "\n> Een citaat.\n",
        "\n| A | B |\n|---|---|\n| 1 | 2 |\n",
        "\n![Een kaart](bron-1.gif)\n",
        "\n2\\*3 is #6 \\[@niemand\\]\n",
    ] {
        assert!(page.contains(expected), "{expected:?} is not in:\n{page}");
    }
    let built = site.run(&["build", "--drafts"]);
    assert!(built.status.success(), "{}", stderr(&built));
    let again = site.run(&["import", "docx", "bron.docx", "--to", "toolkit"]);
    assert_eq!(again.status.code(), Some(2), "{}", stderr(&again));
}

#[test]
fn what_is_lost_and_what_reviewers_wrote_is_reported() {
    let site = site(
        "---\ntitle: Plan\n---\n\n# Eerst\n\n#### Te diep\n\n\
        Dit is [nieuw]{.insertion author=\"Jan\" date=\"2026-01-01T00:00:00Z\"} en \
        [oud]{.deletion author=\"Jan\" date=\"2026-01-01T00:00:00Z\"} hier. \
        [Klopt dit -- wel?]{.comment-start id=\"0\" author=\"Piet\" date=\"2026-01-01T00:00:00Z\"}\
        Ja[]{.comment-end id=\"0\"}.\n\nx^2^ en [wenk]{.underline}.\n\n![](p.gif)\n\n\
        Naar [de kop](#eerst).\n\n$$a^2$$\n",
    );
    let (output, page) = import(&site);
    let said = stderr(&output);
    assert!(output.status.success(), "{said}");
    assert!(
        page.contains("title: \"Plan\"") && page.contains("\n## Eerst\n\n### Te diep\n"),
        "{page}"
    );
    for expected in
        ["Jan: nieuw", "Jan: oud", "Piet: Klopt dit", "Te diep", "wenk", "a^{2}", "pandoc"]
    {
        assert!(said.contains(expected), "{expected:?} is not in:\n{said}");
    }
    let line = page.lines().find(|line| line.starts_with("Dit is nieuw en")).expect(&page);
    assert!(line.contains("hier. Ja. <!--") && line.contains("verwijderd door Jan: oud"), "{line}");
    assert!(page.contains("![Vul aan: wat is hier te zien?](plan-1.gif)"), "{page}");
    assert!(site.run(&["build", "--drafts"]).status.success());
    let html = std::fs::read_to_string(site.path("public/toolkit/plan/index.html"));
    let html = html.expect("was built");
    assert!(!html.contains("Klopt dit") && html.contains("hier. Ja."), "{html}");
}

#[test]
fn a_page_with_errors_is_there_to_be_mended() {
    let site = site("# Plan\n\nZie [klik hier](https://example.org).\n");
    let (output, page) = import(&site);
    assert_eq!(output.status.code(), Some(1));
    assert!(stderr(&output).contains("WW304") && page.contains("klik hier"), "{}", stderr(&output));
}

#[test]
fn no_pandoc_and_no_word_file_are_told_apart() {
    let site = site("Tekst.\n");
    let missing = Command::new(env!("CARGO_BIN_EXE_watwerkt"))
        .current_dir(site.path(""))
        .env("PATH", "")
        .env("LC_ALL", "nl_NL.UTF-8")
        .args(["import", "docx", "bron.docx", "--to", "toolkit"])
        .output()
        .expect("the program starts");
    assert_eq!(missing.status.code(), Some(2));
    assert!(stderr(&missing).contains("pandoc.org"), "{}", stderr(&missing));
    site.write("kapot.docx", "geen zip");
    let broken = site.run(&["import", "docx", "kapot.docx", "--to", "toolkit"]);
    assert_eq!(broken.status.code(), Some(2));
    assert!(stderr(&broken).contains(".docx"), "{}", stderr(&broken));
    assert!(files(&site.path("content")).iter().all(|(path, _)| path == "watwerkt.yaml"));
}
