//! Many small remarks about many pages, for a terminal: by page, and what to do only once.

use super::{Catalogue, Diagnostic};

/// `diagnostics`, which are sorted by path, grouped by page and within a page by kind.
pub fn grouped(diagnostics: &[Diagnostic], catalogue: &Catalogue) -> String {
    let mut text = String::new();
    for page in diagnostics.chunk_by(|one, other| one.place.path() == other.place.path()) {
        if let Some(first) = page.first() {
            text.push_str(&format!("{}\n", first.place.path()));
        }
        let mut page: Vec<&Diagnostic> = page.iter().collect();
        page.sort_by_key(|said| (said.code, said.place.span.start));
        for kind in page.chunk_by(|one, other| one.code == other.code) {
            for said in kind {
                text.push_str(&line(said, catalogue));
            }
            if let Some(hint) = kind.first().and_then(|said| said.hint(catalogue)) {
                let label = catalogue.text("severity-hint");
                text.push_str(&format!("      {label}: {hint}\n"));
            }
        }
        text.push('\n');
    }
    text
}

fn line(said: &Diagnostic, catalogue: &Catalogue) -> String {
    let line = said.place.position().map(|at| at.line.to_string()).unwrap_or_default();
    format!("{line:>5} {} [{}]\n", said.message(catalogue), said.code.id())
}
