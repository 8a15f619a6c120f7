//! What reads bytes of others, each as a function that must come back whatever it is given. The
//! fuzzer makes up the bytes; a usual run of the tests gives them those that it kept.

use std::fs;
use std::sync::{Arc, LazyLock};

use search_index::{Index, Request};
use tempfile::TempDir;
use watwerkt::build::messages;
use watwerkt::check::check;
use watwerkt::content::{Content, read_bibtex};
use watwerkt::diagnostic::{Diagnostic, Language, SourceText, frame};
use watwerkt::import::{ImportOptions, import_studies};
use watwerkt::render::{Inputs, Theme, render};
use watwerkt::search::{Gathered, Search};
use watwerkt::site::{Route, Site, SiteOptions};
use watwerkt::source::{SourceFile, Tree};

const CONFIG: &str = "title: P\nbase_url: https://example.org\nkinds:\n  onderzoek: study\n  typen: intervention_type\n";
const TERMS: [(&str, &str); 3] = [
    (
        "vocabulaires/typen.yaml",
        "key: intervention_types\nlabel: Type\nterms:\n  - {id: training, label: Training}\n",
    ),
    (
        "vocabulaires/ontwerp.yaml",
        "key: design\nlabel: Ontwerp\nterms:\n  - {id: quasi-experiment, label: Quasi}\n",
    ),
    (
        "vocabulaires/uitkomst.yaml",
        "key: outcome\nlabel: Uitkomst\nterms:\n  - {id: kennis, label: Kennis}\n",
    ),
];
const SOURCE: (&str, &str) =
    ("referenties.bib", "@book{jansen2020, title = {T}, author = {Jansen, A.}, year = {2020}}\n");
const GLOSSARY: (&str, &str) =
    ("begrippen.yaml", "- term: Weerbaarheid\n  definition: Een houding.\n");

static THEME: LazyLock<Arc<Theme>> = LazyLock::new(|| {
    let theme = Theme::load(&Tree::default(), Language::Dutch);
    Arc::new(theme.unwrap_or_else(|problems| panic!("the theme of the program: {problems:?}")))
});

/// A site of these files; later ones replace earlier ones.
fn tree(files: &[(&str, &[u8])]) -> Tree {
    let mut tree = Tree::default();
    for (path, bytes) in files {
        tree.files.retain(|file| file.path != *path);
        tree.files.push(SourceFile::in_memory(*path, (*bytes).into()));
    }
    tree.files.sort_by(|a, b| a.path.cmp(&b.path));
    tree
}

/// Every problem has a place in its file and can be shown.
fn tell(problems: &[Diagnostic]) {
    for problem in problems {
        let (span, text) = (&problem.place.span, problem.place.source.text());
        assert!(span.start <= span.end && span.end <= text.len(), "{problem:?}");
        assert!(!frame(problem, messages(Language::Dutch), false).is_empty());
    }
}

/// Reads a site, joins it, checks it and renders its pages.
fn site(files: &[(&str, &[u8])]) -> Option<Site> {
    let mut all: Vec<(&str, &[u8])> = vec![("watwerkt.yaml", CONFIG.as_bytes())];
    all.extend(
        TERMS.iter().chain([&SOURCE, &GLOSSARY]).map(|(path, text)| (*path, text.as_bytes())),
    );
    all.extend_from_slice(files);
    let (content, problems) = Content::read(&tree(&all));
    tell(&problems);
    let options = SiteOptions { date: jiff::civil::date(2026, 11, 25), drafts: true };
    let (site, problems) = Site::assemble(content?, options, &THEME.catalogue);
    tell(&problems);
    tell(&check(&site));
    let search = Search::default();
    let inputs = Inputs { site: &site, theme: &THEME, search: &search };
    for route in site.routes().iter().filter(|route| matches!(route, Route::Page(_))) {
        render(&inputs, route).unwrap_or_else(|problem| panic!("{problem:?}"));
    }
    Some(site)
}

/// A page of its own, and the same bytes as a study and an intervention type.
pub fn front_matter(data: &[u8]) {
    site(&[("a.md", data), ("onderzoek/b.md", data), ("typen/training.md", data)]);
}

/// The body of a page, with everything to refer to.
pub fn markdown(data: &[u8]) {
    let page = [b"---\ntitle: x\nsummary:\n  - Kort.\n---\n", data].concat();
    site(&[("a.md", &page), ("b.md", b"---\ntitle: B\n---\n## Kop\n")]);
}

/// A bibliography, and a page that cites it.
pub fn bibtex(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    let (_, problems) = read_bibtex(&SourceText::new("bron.bib", &*text));
    tell(&problems);
    site(&[
        ("referenties.bib", data),
        ("a.md", b"---\ntitle: x\n---\nTekst [@jansen2020, p. 1].\n"),
    ]);
}

/// A vocabulary, and a page that uses it.
pub fn vocabulary(data: &[u8]) {
    site(&[
        ("vocabulaires/x.yaml", data),
        ("begrippen.yaml", data),
        ("a.md", b"---\ntitle: x\nthema: [a]\n---\nTekst.\n"),
    ]);
}

/// A table of findings for an import, which plans and writes nothing.
pub fn table(data: &[u8]) {
    static FOLDER: LazyLock<TempDir> = LazyLock::new(|| {
        let folder = tempfile::tempdir().unwrap_or_else(|error| panic!("{error}"));
        let write = |path: &str, text: &str| {
            let path = folder.path().join(path);
            fs::create_dir_all(path.parent().unwrap_or(&path)).and_then(|()| fs::write(&path, text))
        };
        let files = TERMS.iter().chain([&("watwerkt.yaml", CONFIG)]);
        for (path, text) in files {
            write(&format!("content/{path}"), text).unwrap_or_else(|error| panic!("{error}"));
        }
        write("bron.bib", SOURCE.1).unwrap_or_else(|error| panic!("{error}"));
        folder
    });
    let path = |name: &str| FOLDER.path().join(name);
    // Each thread has a table of its own.
    let name = format!("tabel-{:?}.csv", std::thread::current().id());
    fs::write(path(&name), data).unwrap_or_else(|error| panic!("{error}"));
    for partial in [false, true] {
        let (content, table) = (path("content"), path(&name));
        let options = ImportOptions {
            content,
            table,
            bibliography: path("bron.bib"),
            partial,
            dry_run: true,
        };
        let outcome = import_studies(&options).unwrap_or_else(|error| panic!("{error}"));
        tell(&outcome.diagnostics);
    }
}

/// A question to the index: what it finds is on the site, and no more than was asked for.
pub fn query(data: &[u8]) {
    static INDEX: LazyLock<Index> = LazyLock::new(|| {
        let pages: [(&str, &[u8]); 3] = [
            ("a.md", b"---\ntitle: Aanpak van radicalisering\n---\n## Jongerenwerk\n\nDe gemeente werkt samen met scholen.\n"),
            ("b.md", b"---\ntitle: Weerbaarheidstraining\n---\nEen training voor jongeren op school.\n"),
            ("c.md", b"---\ntitle: Evaluatie\n---\nPlanevaluatie en effectevaluatie, in wijken.\n"),
        ];
        let site = site(&pages).unwrap_or_else(|| panic!("the pages are right"));
        let gathered = Gathered::of(&site, &THEME.catalogue);
        let index = gathered.and_then(|gathered| gathered.index());
        index.unwrap_or_else(|error| panic!("{error}"))
    });
    let text = String::from_utf8_lossy(data);
    for complete in [false, true] {
        let request =
            Request { query: text.clone().into_owned(), limit: 5, complete, ..Request::default() };
        let results = INDEX.answer(&request).unwrap_or_else(|error| panic!("{error}"));
        assert!(results.hits.len() <= 5 && results.hits.len() <= results.total);
    }
    for token in search_index::tokens(&text) {
        assert!(!format!("{token:?}").is_empty());
    }
    let slug = search_index::slug(&text);
    assert_eq!(slug, search_index::slug(&slug));
}
