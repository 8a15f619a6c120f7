//! Where in the text of YAML a value stands, and what has to be put there.

use std::ops::Range;

use super::Draft;
use super::write::{encode, quote, write_entries, write_item, write_value};
use crate::content::yaml::{Node, Value};

/// Changes to the text of a map, which are made all at once.
pub(super) struct Edits<'y> {
    yaml: &'y str,
    list: Vec<(Range<usize>, String)>,
}

impl<'y> Edits<'y> {
    /// No changes yet.
    pub(super) fn new(yaml: &'y str) -> Self {
        Self { yaml, list: Vec::new() }
    }

    /// Changes the values of a map to those that are wanted.
    pub(super) fn map(&mut self, entries: &[(Node, Node)], wanted: &[(String, Draft)]) {
        let mut added = Vec::new();
        for (name, draft) in wanted {
            match entries.iter().find(|(key, _)| key.scalar() == Some(name)) {
                Some((_, value)) if draft.is_same(value) => {}
                Some((key, value)) if *draft == Draft::Nothing => {
                    let end = self.content_end(value).max(key.span.end);
                    self.list
                        .push((self.line_start(key.span.start)..self.line_end(end), String::new()));
                }
                Some((key, value)) => self.value(key, value, draft),
                None if *draft == Draft::Nothing => {}
                None => added.push((name.clone(), draft.clone())),
            }
        }
        if let Some((key, value)) = entries.last().filter(|_| !added.is_empty()) {
            let at = self.line_end(self.content_end(value).max(key.span.end));
            let mut text = String::new();
            if !self.yaml[..at].ends_with('\n') {
                text.push('\n');
            }
            write_entries(&added, self.column(entries[0].0.span.start), &mut text);
            self.list.push((at..at, text));
        }
    }

    /// Changes the value of a key that is there.
    fn value(&mut self, key: &Node, value: &Node, draft: &Draft) {
        let indent = self.column(key.span.start);
        let is_flow = self.yaml[value.span.start..].starts_with(['[', '{']);
        match (draft, &value.value) {
            (Draft::Text(text), Value::Scalar { .. }) if !value.is_null() => {
                self.scalar(value, text);
            }
            (Draft::List(drafts), Value::List(items))
                if !is_flow && drafts.iter().any(|(origin, _)| origin.is_some()) =>
            {
                self.items(items, drafts);
            }
            (Draft::Map(drafts), Value::Map(entries)) if !is_flow => self.map(entries, drafts),
            _ => {
                let end = self.content_end(value).max(self.colon(key));
                let mut text = String::new();
                write_value(draft, indent, is_flow, &mut text);
                self.list.push((self.colon(key)..end, text.trim_end().to_owned()));
            }
        }
    }

    fn scalar(&mut self, value: &Node, text: &str) {
        let quoted = self.yaml[value.span.start..].starts_with('"');
        let end = self.content_end(value);
        let text = if quoted { quote(text) } else { encode(text) };
        self.list.push((self.start(value)..end, text));
    }

    fn items(&mut self, items: &[Node], drafts: &[(Option<usize>, Draft)]) {
        for (at, item) in items.iter().enumerate() {
            let kept = drafts.iter().find(|(origin, _)| *origin == Some(at));
            match kept.map(|(_, draft)| draft) {
                Some(draft) if draft.is_same(item) => {}
                Some(Draft::Text(text)) if item.scalar().is_some() => self.scalar(item, text),
                Some(Draft::Map(drafts)) => match &item.value {
                    Value::Map(entries) if !self.yaml[item.span.start..].starts_with('{') => {
                        self.map(entries, drafts);
                    }
                    _ => self.item(item, &Draft::Map(drafts.clone())),
                },
                Some(draft) => self.item(item, draft),
                None => {
                    let start = self.line_start(self.start(item));
                    self.list.push((start..self.line_end(self.content_end(item)), String::new()));
                }
            }
        }
        let added = drafts.iter().filter(|(origin, _)| origin.is_none());
        if let Some(last) = items.last() {
            let line = &self.yaml[self.line_start(self.start(last))..];
            let indent = line.len() - line.trim_start_matches(' ').len();
            let at = self.line_end(self.content_end(last));
            let mut text = String::new();
            for (_, draft) in added {
                write_item(draft, indent, &mut text);
            }
            if !text.is_empty() {
                let gap = if self.yaml[..at].ends_with('\n') { "" } else { "\n" };
                self.list.push((at..at, format!("{gap}{text}")));
            }
        }
    }

    /// Writes an item of a list anew.
    fn item(&mut self, item: &Node, draft: &Draft) {
        let indent = self.column(item.span.start).saturating_sub(2);
        let mut text = String::new();
        write_item(draft, indent, &mut text);
        let text = text.trim_start().trim_start_matches("- ").trim_end().to_owned();
        self.list.push((self.start(item)..self.content_end(item), text));
    }

    /// Where the words of a node end, without the comments and empty lines after it. The end of a
    /// list or map in the parser is where the next thing begins.
    fn content_end(&self, node: &Node) -> usize {
        let inner = match &node.value {
            Value::List(items) => items.iter().map(|item| self.content_end(item)).max(),
            Value::Map(entries) => {
                let ends = entries
                    .iter()
                    .map(|(key, value)| self.content_end(value).max(key.span.end + 1));
                ends.max()
            }
            Value::Scalar { .. } => {
                let text = &self.yaml[node.span.clone()];
                return node.span.start + text.trim_end().len();
            }
        };
        let start = node.span.start;
        match self.yaml[start..].chars().next() {
            Some('[') => self.closing(inner.unwrap_or(start), ']'),
            Some('{') => self.closing(inner.unwrap_or(start), '}'),
            _ => inner.unwrap_or(node.span.end),
        }
    }

    /// Where a node begins. That of a text over more lines (`|` or `>`) is in the parser where its
    /// first word stands.
    fn start(&self, node: &Node) -> usize {
        let Value::Scalar { plain: false, .. } = &node.value else { return node.span.start };
        let before = self.yaml[..node.span.start].trim_end();
        let from = before.rfind(char::is_whitespace).map_or(0, |at| at + 1);
        let is_header = before[from..]
            .strip_prefix(['|', '>'])
            .is_some_and(|rest| rest.chars().all(|c| c.is_ascii_digit() || "+-".contains(c)));
        if is_header { from } else { node.span.start }
    }

    fn closing(&self, from: usize, bracket: char) -> usize {
        self.yaml[from..].find(bracket).map_or(from, |at| from + at + 1)
    }

    fn colon(&self, key: &Node) -> usize {
        let after = &self.yaml[key.span.end..];
        key.span.end + after.find(':').map_or(0, |at| at + 1)
    }

    fn line_start(&self, at: usize) -> usize {
        self.yaml[..at].rfind('\n').map_or(0, |newline| newline + 1)
    }

    /// The start of the line after `at`.
    fn line_end(&self, at: usize) -> usize {
        self.yaml[at..].find('\n').map_or(self.yaml.len(), |newline| at + newline + 1)
    }

    fn column(&self, at: usize) -> usize {
        at - self.line_start(at)
    }

    /// The text with all changes.
    pub(super) fn apply(mut self) -> String {
        self.list.sort_by_key(|(range, _)| (range.start, range.end));
        let mut out = String::with_capacity(self.yaml.len());
        let mut from = 0;
        for (range, text) in &self.list {
            if range.start < from {
                continue;
            }
            out.push_str(&self.yaml[from..range.start]);
            out.push_str(text);
            from = range.end;
        }
        out.push_str(&self.yaml[from..]);
        out
    }
}
