//! Adds sources to the bibliography of the site. What is there stays as it is, to the byte.

use std::sync::Arc;

use crate::content::{BIBLIOGRAPHY_FILE, BibEntry, Bibliography, Content, read_bibtex};
use crate::diagnostic::{Code, Diagnostic, Place, SourceText};
use crate::source::SourceFile;

/// The bibliography of the site.
pub(super) struct Own<'a> {
    known: &'a Bibliography,
    source: Arc<SourceText>,
    bytes: &'a [u8],
}

/// What the bibliography of the site becomes.
#[derive(Debug, Default)]
pub(super) struct Added {
    /// The keys that are new, in the order of the imported file.
    pub(super) keys: Vec<String>,
    /// The whole file; `None` if nothing is new.
    pub(super) bytes: Option<Vec<u8>>,
    /// Sources that read otherwise in the two files, or that cannot be read by themselves.
    pub(super) problems: Vec<Diagnostic>,
}

impl<'a> Own<'a> {
    /// The bibliography of `content`, which is in `file` if there is one.
    pub(super) fn new(content: &'a Content, file: Option<&'a SourceFile>) -> Self {
        let source = file.and_then(|file| file.decode().ok());
        Self {
            known: &content.bibliography,
            source: source.unwrap_or_else(|| SourceText::new(BIBLIOGRAPHY_FILE, "")),
            bytes: file.map(|file| &*file.bytes).unwrap_or_default(),
        }
    }

    /// The line end that the file has.
    fn line_end(&self) -> &'static str {
        if self.bytes.windows(2).any(|pair| pair == b"\r\n") { "\r\n" } else { "\n" }
    }
}

/// Adds the entries of `file`, whose text is `source`, that the site does not have.
pub(super) fn add(own: &Own<'_>, source: &Arc<SourceText>, file: &SourceFile) -> Added {
    let (brought, _) = Bibliography::parse(source.text());
    // The entries once more as they are in the file, with the line ends that they have there.
    let text = String::from_utf8_lossy(&file.bytes);
    let (exact, _) = Bibliography::parse(&text);
    let mut entries: Vec<&BibEntry> = brought.keys().filter_map(|key| brought.entry(key)).collect();
    entries.sort_by_key(|entry| entry.span.start);
    let mut added = Added::default();
    let mut bytes = own.bytes.to_vec();
    for entry in entries {
        if let Some(known) = own.known.entry(&entry.key) {
            let problem = other(entry, known).then(|| {
                let place = Place::new(source, entry.span.clone());
                let problem = Diagnostic::new(Code::ImportOtherSource, place);
                let first = Place::new(&own.source, known.span.clone());
                problem.arg("key", &entry.key).arg("file", BIBLIOGRAPHY_FILE).related(first)
            });
            added.problems.extend(problem);
            continue;
        }
        added.problems.extend(alone(entry, source));
        let written = exact.entry(&entry.key).unwrap_or(entry);
        append(&mut bytes, &written.bibtex, own.line_end());
        added.keys.push(entry.key.clone());
    }
    added.bytes = (!added.keys.is_empty()).then_some(bytes);
    added
}

/// Whether two entries say something else, spaces aside.
fn other(one: &BibEntry, two: &BibEntry) -> bool {
    !one.bibtex.split_whitespace().eq(two.bibtex.split_whitespace())
}

/// What is wrong with an entry by itself: it leaves the abbreviations of its file behind.
fn alone(entry: &BibEntry, source: &Arc<SourceText>) -> Vec<Diagnostic> {
    // Spaces before it keep the entry at its place.
    let text = " ".repeat(entry.span.start) + &entry.bibtex;
    let (_, wrong) = read_bibtex(&SourceText::new(source.path(), text));
    let errors = wrong.into_iter().filter(Diagnostic::is_error);
    let placed = errors.map(|mut problem| {
        problem.place = Place::new(source, problem.place.span);
        problem
    });
    placed.collect()
}

/// Adds an entry after an empty line.
fn append(bytes: &mut Vec<u8>, entry: &str, line_end: &str) {
    if !bytes.is_empty() {
        if !bytes.ends_with(b"\n") {
            bytes.extend_from_slice(line_end.as_bytes());
        }
        bytes.extend_from_slice(line_end.as_bytes());
    }
    bytes.extend_from_slice(entry.as_bytes());
    bytes.extend_from_slice(line_end.as_bytes());
}
