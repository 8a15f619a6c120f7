//! YAML as a tree in which every node knows its bytes in the file.
//!
//! The only module that names a YAML library. It needs the position of every value after parsing,
//! so that a wrong vocabulary term or a second equal key is shown in its own line, and later so
//! that an editor can change one value and leave all other bytes alone. Deserializers lose those
//! positions and stop at the first problem; an event parser gives both.

use std::ops::Range;

use saphyr_parser::{Event, Parser, ScalarStyle, ScanError, Span};

use crate::diagnostic::Code;

/// A value with its place.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Node {
    /// Bytes in the file.
    pub(crate) span: Range<usize>,
    /// What stands there.
    pub(crate) value: Value,
}

/// A YAML value. Scalars stay text: what they mean depends on the schema.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Value {
    /// A text, number, date or `true`; `plain` if it stands there without quotes.
    Scalar {
        /// The text, after quotes and folding.
        text: String,
        /// Whether it is written without quotes.
        plain: bool,
    },
    /// A list.
    List(Vec<Node>),
    /// Keys with values, in the order of the file, repeated keys included.
    Map(Vec<(Node, Node)>),
}

impl Node {
    /// The text of a scalar.
    pub(crate) fn scalar(&self) -> Option<&str> {
        match &self.value {
            Value::Scalar { text, .. } => Some(text),
            Value::List(_) | Value::Map(_) => None,
        }
    }

    /// Whether the value is missing: nothing at all, `~` or `null`.
    pub(crate) fn is_null(&self) -> bool {
        matches!(&self.value, Value::Scalar { text, plain: true }
            if matches!(text.as_str(), "" | "~" | "null"))
    }
}

/// Why a text is not YAML.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct YamlError {
    /// The kind of problem.
    pub(crate) code: Code,
    /// Where it is, in bytes of the file.
    pub(crate) span: Range<usize>,
    /// What the parser says, for the rare cases without words of our own.
    pub(crate) detail: String,
}

/// No schema is deeper than six levels.
const MAX_DEPTH: usize = 24;

/// Reads one YAML document, which begins `offset` bytes into the file. An empty document is `None`.
///
/// # Errors
/// The first thing that is not YAML, or that watwerkt does not take: anchors and aliases, which
/// can make a small file endlessly large, and nesting without end.
pub(crate) fn parse(yaml: &str, offset: usize) -> Result<Option<Node>, YamlError> {
    let index = CharIndex::new(yaml, offset);
    let mut builder = Builder::default();
    for event in Parser::new_from_str(yaml) {
        let (event, span) = event.map_err(|error| explain(yaml, &index, &error))?;
        let span = index.bytes(span);
        let refuse = |code| YamlError { code, span: span.clone(), detail: String::new() };
        let anchor = match &event {
            Event::Alias(id) => *id,
            Event::Scalar(_, _, id, _) => *id,
            Event::SequenceStart(id, _) | Event::MappingStart(id, _) => *id,
            _ => 0,
        };
        if anchor != 0 || matches!(event, Event::Alias(_)) {
            return Err(refuse(Code::YamlAlias));
        }
        if builder.open.len() > MAX_DEPTH {
            return Err(refuse(Code::YamlTooDeep));
        }
        builder.take(event, span);
    }
    Ok(builder.root.filter(|node| !node.is_null()))
}

#[derive(Default)]
struct Builder {
    open: Vec<Open>,
    root: Option<Node>,
}

enum Open {
    List(usize, Vec<Node>),
    Map(usize, Vec<(Node, Node)>, Option<Node>),
}

impl Builder {
    fn take(&mut self, event: Event<'_>, span: Range<usize>) {
        match event {
            Event::Scalar(text, style, ..) => {
                let plain = style == ScalarStyle::Plain;
                let value = Value::Scalar { text: text.into_owned(), plain };
                self.add(Node { span, value });
            }
            Event::SequenceStart(..) => self.open.push(Open::List(span.start, Vec::new())),
            Event::MappingStart(..) => self.open.push(Open::Map(span.start, Vec::new(), None)),
            Event::SequenceEnd | Event::MappingEnd => self.close(span.end),
            _ => {}
        }
    }

    fn close(&mut self, end: usize) {
        let (start, value) = match self.open.pop() {
            Some(Open::List(start, items)) => (start, Value::List(items)),
            Some(Open::Map(start, entries, _)) => (start, Value::Map(entries)),
            None => return,
        };
        self.add(Node { span: start..end.max(start), value });
    }

    fn add(&mut self, node: Node) {
        match self.open.last_mut() {
            Some(Open::List(_, items)) => items.push(node),
            Some(Open::Map(_, entries, key)) => match key.take() {
                Some(key) => entries.push((key, node)),
                None => *key = Some(node),
            },
            // A second document in one file adds nothing: the first one is the data.
            None => {
                self.root.get_or_insert(node);
            }
        }
    }
}

/// From characters, which the parser counts, to bytes of the file.
struct CharIndex {
    /// Byte of each character; empty for ASCII, where both are the same.
    bytes: Vec<usize>,
    length: usize,
    offset: usize,
}

impl CharIndex {
    fn new(yaml: &str, offset: usize) -> Self {
        let bytes = match yaml.is_ascii() {
            true => Vec::new(),
            false => yaml.char_indices().map(|(at, _)| at).collect(),
        };
        Self { bytes, length: yaml.len(), offset }
    }

    fn byte(&self, character: usize) -> usize {
        let inside = match self.bytes.is_empty() {
            true => character.min(self.length),
            false => self.bytes.get(character).copied().unwrap_or(self.length),
        };
        inside + self.offset
    }

    fn bytes(&self, span: Span) -> Range<usize> {
        let start = self.byte(span.start.index());
        start..self.byte(span.end.index()).max(start)
    }
}

/// Names the mistakes that editors make every week in words of their own.
fn explain(yaml: &str, index: &CharIndex, error: &ScanError) -> YamlError {
    let at = index.byte(error.marker().index());
    let inside = at - index.offset;
    let detail = error.info().to_owned();
    let found = |code, span: Range<usize>| YamlError {
        code,
        span: span.start + index.offset..span.end + index.offset,
        detail: detail.clone(),
    };
    if detail.contains("anchor") {
        return found(Code::YamlAlias, inside..inside + 1);
    }
    if detail.contains("recursion limit") {
        return found(Code::YamlTooDeep, inside..inside + 1);
    }
    if let Some(tab) = leading_tab(yaml, inside) {
        return found(Code::TabInYaml, tab..tab + 1);
    }
    let line = line_around(yaml, inside);
    if let Some(quote) = open_quote(yaml, inside) {
        return found(Code::StrayQuote, quote..quote + 1);
    }
    if let Some(colon) = second_colon(&yaml[line.clone()]) {
        let colon = line.start + colon;
        return found(Code::UnquotedColon, colon..colon + 1);
    }
    let inside = inside.min(yaml.len().saturating_sub(1));
    found(Code::YamlSyntax, inside..inside + 1)
}

/// The bytes of the line that holds `at`; of the last line with text if `at` is past the end.
fn line_around(yaml: &str, at: usize) -> Range<usize> {
    let at = at.min(yaml.trim_end().len());
    let start = yaml[..at].rfind('\n').map_or(0, |newline| newline + 1);
    let end = yaml[start..].find('\n').map_or(yaml.len(), |newline| start + newline);
    start..end
}

/// A tab in the indent of the line of the error, or of the line before it.
fn leading_tab(yaml: &str, at: usize) -> Option<usize> {
    let line = line_around(yaml, at);
    let before = line_around(yaml, line.start.saturating_sub(1));
    [line, before].into_iter().find_map(|line| {
        let text = &yaml[line.clone()];
        let indent = &text[..text.len() - text.trim_start().len()];
        indent.find('\t').map(|tab| line.start + tab)
    })
}

/// A value that begins with a quotation mark which is not its last character, in the line of the
/// error or one before it, where the parser lost its way.
fn open_quote(yaml: &str, at: usize) -> Option<usize> {
    let end = line_around(yaml, at).end;
    let mut start = 0;
    for line in yaml[..end].split_inclusive('\n') {
        let value = value_of(line);
        if let Some(quote @ ('"' | '\'')) = line[value..].chars().next() {
            let rest = line[value + 1..].trim_end();
            let closed = rest.find(quote).is_some_and(|close| {
                let after = rest[close + 1..].trim_start();
                after.is_empty() || after.starts_with(['#', ',', ']', '}', quote])
            });
            if !closed {
                return Some(start + value);
            }
        }
        start += line.len();
    }
    None
}

/// Where the value of a `key: value` or `- value` line begins.
fn value_of(line: &str) -> usize {
    let mut at = line.len() - line.trim_start_matches([' ', '-']).len();
    if let Some(colon) = line[at..].find(": ")
        && !line[at..].starts_with(['"', '\''])
    {
        at += colon + 1;
    }
    at + (line[at..].len() - line[at..].trim_start().len())
}

/// A colon that makes a value look like a key: the second `: ` of a line whose value has no quotes.
fn second_colon(line: &str) -> Option<usize> {
    let value = value_of(line);
    let text = &line[value..];
    if text.starts_with(['"', '\'', '[', '{', '|', '>']) {
        return None;
    }
    text.find(": ")
        .or_else(|| text.trim_end().ends_with(':').then(|| text.trim_end().len() - 1))
        .map(|colon| value + colon)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn problem(yaml: &str) -> (Code, usize, usize) {
        let error = parse(yaml, 0).expect_err("is not YAML");
        let before = &yaml[..error.span.start];
        let line_start = before.rfind('\n').map_or(0, |at| at + 1);
        (error.code, before.matches('\n').count() + 1, error.span.start - line_start + 1)
    }

    #[test]
    fn nodes_know_their_bytes() {
        let yaml = "titel: één\nlijst:\n  - a\n  - \"b: c\"\nleeg:\n";
        let node = parse(yaml, 100).expect("is YAML").expect("is not empty");
        let Value::Map(entries) = &node.value else { panic!("is a map") };
        let text = |node: &Node| &yaml[node.span.start - 100..node.span.end - 100];
        assert_eq!(text(&entries[0].0), "titel");
        assert_eq!(text(&entries[0].1), "één");
        let Value::List(items) = &entries[1].1.value else { panic!("is a list") };
        assert_eq!(text(&items[1]), "\"b: c\"");
        assert_eq!(items[1].scalar(), Some("b: c"));
        assert!(entries[2].1.is_null());
    }

    #[test]
    fn daily_mistakes_have_a_code_and_a_place() {
        assert_eq!(problem("title: Beleid: wat werkt\n"), (Code::UnquotedColon, 1, 14));
        assert_eq!(problem("a: 1\ntags:\n\t- x\n"), (Code::TabInYaml, 3, 1));
        assert_eq!(problem("title: 'Wat' werkt\nb: 1\n"), (Code::StrayQuote, 1, 8));
        assert_eq!(problem("a: 1\ntitle: \"Wat werkt\nb: 1\n"), (Code::StrayQuote, 2, 8));
        assert_eq!(problem("a: [1, 2\nb: 3\n").0, Code::YamlSyntax);
    }

    #[test]
    fn aliases_and_deep_nesting_are_refused() {
        assert_eq!(problem("a: &x [1]\nb: *x\n").0, Code::YamlAlias);
        let deep = format!("a: {}1{}\n", "[".repeat(200), "]".repeat(200));
        assert_eq!(problem(&deep).0, Code::YamlTooDeep);
    }

    #[test]
    fn an_empty_document_is_nothing() {
        assert_eq!(parse("", 0), Ok(None));
        assert_eq!(parse("# alleen uitleg\n", 0), Ok(None));
    }
}
