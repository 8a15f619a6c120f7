//! One Markdown file: front matter between `---` lines, then the body.

use std::ops::Range;
use std::sync::Arc;

use super::Unread;
use super::config::Config;
use super::reader::{Entries, Reader, Record};
use super::schema::{Chapter, Common, Details, InterventionType, Kind, Tool};
use super::study::Study;
use super::vocabulary::{Terms, Vocabularies, read_terms};
use crate::diagnostic::{Code, Diagnostic, Place, SourceText};

/// A Markdown file whose front matter is as its schema says.
#[derive(Debug, Clone)]
pub struct Document {
    /// The file.
    pub source: Arc<SourceText>,
    /// What every kind says.
    pub common: Common,
    /// What its kind says.
    pub details: Details,
    /// Its terms by vocabulary key.
    pub terms: Terms,
    /// The bytes of the body.
    pub body: Range<usize>,
}

impl Document {
    /// The Markdown after the front matter.
    pub fn body(&self) -> &str {
        self.source.text().get(self.body.clone()).unwrap_or_default()
    }

    /// Whether the file is the page of its folder.
    pub fn is_section(&self) -> bool {
        let name = self.source.path();
        name == SECTION_FILE || name.ends_with("/_index.md")
    }
}

/// What the front matter of a page is checked against.
pub(crate) struct Schema<'a> {
    /// The configuration: which kind belongs to which folder.
    pub(crate) config: &'a Config,
    /// The vocabularies: which keys take which terms.
    pub(crate) vocabularies: &'a Vocabularies,
    /// What could not be read.
    pub(crate) unread: &'a Unread,
}

const SECTION_FILE: &str = "_index.md";
const FENCE: &str = "---";

/// Reads one Markdown file.
///
/// # Errors
/// All problems of the file, when there is no document because of them.
pub(crate) fn read(
    source: &Arc<SourceText>,
    schema: &Schema<'_>,
) -> (Option<Document>, Vec<Diagnostic>) {
    let mut reader = Reader::new(source);
    let document = read_document(&mut reader, schema);
    (document, reader.problems)
}

fn read_document(reader: &mut Reader<'_>, schema: &Schema<'_>) -> Option<Document> {
    if name_is_empty(reader.source.path()) {
        let problem = Diagnostic::new(Code::BadFileName, Place::file(reader.source.path()));
        return reader.report(problem);
    }
    let (front, body) = split(reader)?;
    let Some(node) = reader.yaml(front.clone()) else {
        if reader.problems.is_empty() {
            let problem = reader.problem(Code::MissingKey, &front).arg("key", "title");
            reader.problems.push(problem);
        }
        return None;
    };
    let mut entries = Entries::of(&node, reader)?;
    let common = Common::read_from(&mut entries, reader);
    let kind = schema.config.kind_of_file(reader.source.path());
    let details = read_details(kind, &mut entries, reader);
    let terms = read_terms(&mut entries, schema.vocabularies, reader);
    // A key that nobody knows may belong to a vocabulary that could not be read.
    if !schema.unread.vocabularies {
        entries.finish(schema.vocabularies.keys().map(String::as_str), reader);
    }
    let (common, details) = (common?, details?);
    check(&common, kind, &front, reader);
    Some(Document { source: Arc::clone(reader.source), common, details, terms, body })
}

fn read_details(kind: Kind, entries: &mut Entries<'_>, reader: &mut Reader<'_>) -> Option<Details> {
    match kind {
        Kind::Page => Some(Details::Page),
        Kind::News => Some(Details::News),
        Kind::Chapter => Chapter::read_from(entries, reader).map(Details::Chapter),
        Kind::Tool => Tool::read_from(entries, reader).map(Details::Tool),
        Kind::Study => {
            Study::read_from(entries, reader).map(|study| Details::Study(Box::new(study)))
        }
        Kind::InterventionType => InterventionType::read_from(entries, reader)
            .map(|details| Details::InterventionType(Box::new(details))),
    }
}

/// What no single key can show to be wrong.
fn check(common: &Common, kind: Kind, front: &Range<usize>, reader: &mut Reader<'_>) {
    if let (Some(start), Some(end)) = (&common.publish_on, &common.expires_on)
        && end.value <= start.value
    {
        let problem = reader.problem(Code::Contradiction, &end.span);
        reader.problems.push(problem.arg("first", "publish_on").arg("second", "expires_on"));
    }
    if kind == Kind::News && common.date.is_none() {
        let first_line = front.start..front.start + 1;
        let problem = reader.problem(Code::MissingKey, &first_line).arg("key", "date");
        reader.problems.push(problem);
    }
}

/// The bytes of the front matter and of the body.
fn split(reader: &mut Reader<'_>) -> Option<(Range<usize>, Range<usize>)> {
    let text = reader.source.text();
    if let Some(found) = split_front(text) {
        return Some(found);
    }
    let problem = match text.lines().next().is_some_and(is_fence) {
        true => reader.problem(Code::UnclosedFrontMatter, &(0..FENCE.len())),
        false => reader.problem(Code::NoFrontMatter, &(0..0)),
    };
    reader.report(problem)
}

fn is_fence(line: &str) -> bool {
    line.trim_end() == FENCE
}

/// The bytes of the front matter and of the body of `text`.
pub(super) fn split_front(text: &str) -> Option<(Range<usize>, Range<usize>)> {
    let mut lines = text.split_inclusive('\n');
    let first = lines.next().filter(|line| is_fence(line))?;
    let mut at = first.len();
    for line in lines {
        if is_fence(line) {
            return Some((first.len()..at, at + line.len()..text.len()));
        }
        at += line.len();
    }
    None
}

/// Whether some part of the path has no letter or digit that can stand in an address.
fn name_is_empty(path: &str) -> bool {
    path.trim_end_matches(".md").split('/').any(|part| search_index::slug(part).is_empty())
}

/// The folder that a page lies in, where `folder/_index.md` is the page `folder`.
pub(super) fn folder_of_page(path: &str) -> &str {
    let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
    match path.rsplit('/').next() {
        Some(SECTION_FILE) => folder.rsplit_once('/').map_or("", |(parent, _)| parent),
        _ => folder,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_section_file_is_a_page_of_the_folder_above() {
        assert_eq!(folder_of_page("a.md"), "");
        assert_eq!(folder_of_page("a/b.md"), "a");
        assert_eq!(folder_of_page("a/_index.md"), "");
        assert_eq!(folder_of_page("a/b/_index.md"), "a");
    }
}
