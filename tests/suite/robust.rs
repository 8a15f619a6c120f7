//! Whatever an editor writes, the library answers with a page or with a diagnostic.

use std::path::Path;
use std::sync::LazyLock;

use proptest::prelude::*;
use tempfile::TempDir;
use watwerkt::build::{BuildOptions, Loaded, load};
use watwerkt::render::{Inputs, render};
use watwerkt::search::Search;

/// Pieces that mean something in front matter, Markdown, components and citations.
const PIECES: &[&str] = &[
    "---\n",
    "title: ",
    "x\n",
    "\n",
    "\n\n",
    "## ",
    "# ",
    "- ",
    "1. ",
    "> ",
    "[!TIP]",
    "[!X]",
    "{{ steps() }}",
    "{{ end }}",
    "{{ accordion(title=\"a\") }}",
    "{{ quote(source=\"a\", cite=\"k\") }}",
    "{{ figure(src=\"a.png\", alt=\"b\") }}",
    "[@k, p. 1]",
    "[@k; @m]",
    "[@",
    "](a.md)",
    "[a",
    "![a](b.png)",
    "[^1]",
    "[^1]: a",
    "| a | b |\n",
    "|---|---|\n",
    "<b>",
    "<!--",
    "-->",
    "**",
    "'",
    "\"",
    "`",
    "```\n",
    "é",
    "\u{f8f0}",
    "\u{f8f1}",
    "\u{0}",
    "\t",
    "\r\n",
    ": ",
    "a: [b, c]\n",
    "summary:\n",
    "  - z\n",
    "&a",
    "*a",
    "'s ",
    "{#x}",
    "~~",
    "- [ ] ",
    "Term\n: uitleg\n",
    "weight: 1\n",
    "draft: yes\n",
    "date: 2026-13-01\n",
    "sleutelfiguren",
    "PGA",
    "\\",
    "&amp;",
    "https://a.nl",
    "javascript:",
    "日本",
    "\u{202e}",
];

static FOLDER: LazyLock<TempDir> = LazyLock::new(|| tempfile::tempdir().expect("a folder"));

/// Loads a site with one page and renders everything of it.
fn survive(page: &str, glossary: &str, bibliography: &str) {
    let content = FOLDER.path();
    let write =
        |name: &str, text: &str| std::fs::write(content.join(name), text).expect("can write");
    write("watwerkt.yaml", "title: P\nbase_url: https://example.org\nbanner: b\n");
    write("a.md", page);
    write("begrippen.yaml", glossary);
    write("referenties.bib", bibliography);
    let options = BuildOptions {
        content: content.to_owned(),
        theme: Path::new("/nergens").to_owned(),
        output: Path::new("/nergens").to_owned(),
        date: jiff::civil::date(2026, 11, 25),
        drafts: true,
        base_url: None,
        no_search: false,
    };
    let (loaded, diagnostics) = load(&options).expect("the folder can be read");
    for diagnostic in &diagnostics {
        let text = diagnostic.place.source.text();
        let span = &diagnostic.place.span;
        assert!(span.start <= span.end && span.end <= text.len(), "{diagnostic:?}");
        for language in [Default::default(), watwerkt::diagnostic::Language::English] {
            let catalogue = watwerkt::build::messages(language);
            assert!(!watwerkt::diagnostic::frame(diagnostic, catalogue, false).is_empty());
        }
    }
    if let Some(Loaded { site, theme, .. }) = &loaded {
        let search = Search::of(site, &theme.catalogue).expect("every site can be indexed");
        let inputs = Inputs { site, theme, search: &search };
        for route in site.routes() {
            render(&inputs, &route).expect("the theme fits every page");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_input_makes_the_library_panic(
        front in prop::collection::vec(0..PIECES.len(), 0..12),
        body in prop::collection::vec(0..PIECES.len(), 0..40),
        data in prop::collection::vec(0..PIECES.len(), 0..12),
        noise in "\\PC{0,40}",
        fenced in any::<bool>(),
    ) {
        let join = |at: &[usize]| at.iter().map(|at| PIECES[*at]).collect::<String>();
        let page = match fenced {
            true => format!("---\ntitle: x\n{}\n---\n{}{noise}", join(&front), join(&body)),
            false => format!("---\ntitle: x\n---\n{}{noise}", join(&body)),
        };
        let glossary = format!("- term: Sleutelfiguur\n  definition: {}{noise}\n", join(&data));
        let bibliography = format!("@misc{{k, title={{{}}}}}\n@online{{m,title={{a}},year={{2020}}}}{}", noise, join(&data));
        survive(&page, &glossary, &bibliography);
    }
}
