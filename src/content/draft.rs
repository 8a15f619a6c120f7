//! Changes values of front matter in place: every other byte of the file stays, with its comments,
//! order and quotation marks.

use std::ops::Range;

use super::front_matter::split_front;
use super::yaml::{self, Node, Value};

/// What a value should be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Draft {
    /// The key is not there.
    Nothing,
    /// A text, number, date or `true`.
    Text(String),
    /// Values, each with its place in the list that stands there now, if it has one.
    List(Vec<(Option<usize>, Draft)>),
    /// Values by key. Keys that are not named here stay as they are.
    Map(Vec<(String, Draft)>),
}

/// Why values cannot be changed in place. Nothing is lost; the file has to be edited as text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum DraftError {
    /// The front matter cannot be read.
    #[error("the front matter cannot be read")]
    Unreadable,
    /// What would be written reads as something else.
    #[error("the front matter is written in a way that cannot be changed in place")]
    Unsure,
}

impl Draft {
    /// The value of `key`.
    pub fn get(&self, key: &str) -> Option<&Self> {
        let Self::Map(entries) = self else { return None };
        entries.iter().find(|(name, _)| name == key).map(|(_, value)| value)
    }

    /// The text, if it is one.
    pub fn text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }

    fn is_same(&self, node: &Node) -> bool {
        match (self, &node.value) {
            (Self::Nothing, Value::List(items)) => items.is_empty(),
            (Self::Nothing, _) => node.is_null(),
            (Self::Text(text), Value::Scalar { text: now, .. }) => text.trim() == now.trim(),
            (Self::List(drafts), Value::List(items)) => {
                let same = |((_, draft), item): (&(_, Draft), &Node)| draft.is_same(item);
                drafts.len() == items.len() && drafts.iter().zip(items).all(same)
            }
            (Self::Map(drafts), Value::Map(entries)) => drafts.iter().all(|(key, draft)| {
                let entry = entries.iter().find(|(name, _)| name.scalar() == Some(key));
                entry.map_or(*draft == Self::Nothing, |(_, value)| draft.is_same(value))
            }),
            _ => false,
        }
    }

    fn of(node: &Node) -> Self {
        match &node.value {
            _ if node.is_null() => Self::Nothing,
            Value::Scalar { text, .. } => Self::Text(text.clone()),
            Value::List(items) => {
                let items = items.iter().enumerate();
                Self::List(items.map(|(at, item)| (Some(at), Self::of(item))).collect())
            }
            Value::Map(entries) => {
                let entry =
                    |(key, value): &(Node, Node)| Some((key.scalar()?.to_owned(), Self::of(value)));
                Self::Map(entries.iter().filter_map(entry).collect())
            }
        }
    }
}

/// The values of the front matter of `text` and its body, whether or not they fit a schema.
///
/// # Errors
/// If it cannot be read at all.
pub fn values(text: &str) -> Result<(Draft, &str), DraftError> {
    let (front, body) = split_front(text).ok_or(DraftError::Unreadable)?;
    let node = yaml::parse(&text[front], 0).map_err(|_| DraftError::Unreadable)?;
    let values = match node {
        None => Draft::Map(Vec::new()),
        Some(node) => Draft::of(&node),
    };
    match values {
        Draft::Map(_) => Ok((values, &text[body])),
        _ => Err(DraftError::Unreadable),
    }
}

/// `text` with the values of `wanted` and with `body`. What is the same already keeps its bytes.
///
/// # Errors
/// If the front matter cannot be read, or not be changed without doubt.
pub fn rewrite(text: &str, wanted: &[(String, Draft)], body: &str) -> Result<String, DraftError> {
    let (front, old_body) = split_front(text).ok_or(DraftError::Unreadable)?;
    let yaml = &text[front.clone()];
    let changed = rewrite_yaml(yaml, wanted)?;
    let new_body = if text[old_body.clone()].trim_end() == body.trim_end() {
        text[old_body.clone()].to_owned()
    } else {
        format!("{}\n", body.trim_end())
    };
    let fence = &text[front.end..old_body.start];
    Ok(format!("{}{changed}{fence}{new_body}", &text[..front.start]))
}

fn rewrite_yaml(yaml: &str, wanted: &[(String, Draft)]) -> Result<String, DraftError> {
    let node = yaml::parse(yaml, 0).map_err(|_| DraftError::Unreadable)?;
    let goal = Draft::Map(wanted.to_vec());
    let Some(node) = node else {
        let mut out = yaml.to_owned();
        write_entries(wanted, 0, &mut out);
        return sure(out, &goal);
    };
    if goal.is_same(&node) {
        return Ok(yaml.to_owned());
    }
    let mut edits = Edits { yaml, list: Vec::new() };
    match &node.value {
        Value::Map(entries) => edits.map(entries, wanted),
        _ => return Err(DraftError::Unreadable),
    }
    sure(edits.apply(), &goal)
}

/// Reads back what was made: it must say what was wanted.
fn sure(yaml: String, goal: &Draft) -> Result<String, DraftError> {
    match yaml::parse(&yaml, 0) {
        Ok(Some(node)) if goal.is_same(&node) => Ok(yaml),
        _ => Err(DraftError::Unsure),
    }
}

struct Edits<'y> {
    yaml: &'y str,
    list: Vec<(Range<usize>, String)>,
}

impl Edits<'_> {
    fn map(&mut self, entries: &[(Node, Node)], wanted: &[(String, Draft)]) {
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

    fn apply(mut self) -> String {
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

fn write_entries(entries: &[(String, Draft)], indent: usize, out: &mut String) {
    for (key, draft) in entries.iter().filter(|(_, draft)| *draft != Draft::Nothing) {
        out.push_str(&" ".repeat(indent));
        out.push_str(key);
        out.push(':');
        write_value(draft, indent, false, out);
    }
}

/// What stands after the colon of a key at `indent`, with the end of the line.
fn write_value(draft: &Draft, indent: usize, flow: bool, out: &mut String) {
    match draft {
        Draft::Nothing => out.push('\n'),
        Draft::Text(text) => out.push_str(&format!(" {}\n", encode(text))),
        Draft::List(items) if flow || items.iter().all(|(_, item)| is_word(item)) => {
            let words: Vec<String> = items.iter().map(|(_, item)| flow_text(item)).collect();
            out.push_str(&format!(" [{}]\n", words.join(", ")));
        }
        Draft::List(items) => {
            out.push('\n');
            for (_, item) in items {
                write_item(item, indent + 2, out);
            }
        }
        Draft::Map(_) if flow => out.push_str(&format!(" {}\n", flow_text(draft))),
        Draft::Map(entries) => {
            out.push('\n');
            write_entries(entries, indent + 2, out);
        }
    }
}

fn write_item(draft: &Draft, indent: usize, out: &mut String) {
    let start = " ".repeat(indent);
    match draft {
        Draft::Map(entries) => {
            let mut inner = String::new();
            write_entries(entries, indent + 2, &mut inner);
            out.push_str(&format!("{start}- {}", inner.trim_start()));
        }
        Draft::Text(text) => out.push_str(&format!("{start}- {}\n", encode(text))),
        other => out.push_str(&format!("{start}- {}\n", flow_text(other))),
    }
}

fn is_word(draft: &Draft) -> bool {
    let plain = |c: char| c.is_ascii_alphanumeric() || "-_./".contains(c);
    draft.text().is_some_and(|text| text.len() < 40 && text.chars().all(plain))
}

fn flow_text(draft: &Draft) -> String {
    match draft {
        Draft::Nothing => "null".to_owned(),
        Draft::Text(text) if is_word(draft) && !text.is_empty() => encode(text),
        Draft::Text(text) => quote(text),
        Draft::List(items) => {
            let items: Vec<String> = items.iter().map(|(_, item)| flow_text(item)).collect();
            format!("[{}]", items.join(", "))
        }
        Draft::Map(entries) => {
            let entries = entries.iter().filter(|(_, draft)| *draft != Draft::Nothing);
            let entries: Vec<String> =
                entries.map(|(key, draft)| format!("{key}: {}", flow_text(draft))).collect();
            format!("{{{}}}", entries.join(", "))
        }
    }
}

/// A text as YAML in one line: without quotation marks where that reads the same.
fn encode(text: &str) -> String {
    const BEGINS: &[char] = &[
        '-', '?', ':', ',', '[', ']', '{', '}', '#', '&', '*', '!', '|', '>', '\'', '"', '%', '@',
        '`',
    ];
    let is_negative = text.strip_prefix('-').is_some_and(|rest| rest.starts_with(char::is_numeric));
    let is_plain = !text.is_empty()
        && text.trim() == text
        && (is_negative || !text.starts_with(BEGINS))
        && !text.contains(": ")
        && !text.contains(" #")
        && !text.ends_with(':')
        && !text.chars().any(|c| c.is_control() || c == '\u{feff}')
        && !matches!(text, "~" | "null" | "---" | "...");
    if is_plain { text.to_owned() } else { quote(text) }
}

fn quote(text: &str) -> String {
    let mut quoted = String::with_capacity(text.len() + 2);
    quoted.push('"');
    for c in text.chars() {
        match c {
            '"' | '\\' => quoted.extend(['\\', c]),
            '\n' => quoted.push_str("\\n"),
            '\t' => quoted.push_str("\\t"),
            c if c.is_control() => quoted.push_str(&format!("\\u{:04x}", u32::from(c))),
            c => quoted.push(c),
        }
    }
    quoted.push('"');
    quoted
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = "---\n# Wie dit leest\ntitle: Oud # de kop\nsummary:\n  - Eerste zin.\n  \
        # tussendoor\n  - >-\n    Tweede\n    zin.\nthema: [rust, zorg]  # twee\nfindings:\n  - id: een\n    \
        effect:\n      value: 0.50\n      ci: [0.2, 0.8]\n  - id: twee   # laatste\nleeg:\n\n# Slot\n---\n\nTekst.\n";

    fn set(key: &str, draft: Draft) -> String {
        let (_, body) = values(FILE).expect("can be read");
        rewrite(FILE, &[(key.to_owned(), draft)], body).expect("can be changed")
    }

    fn text(text: &str) -> Draft {
        Draft::Text(text.to_owned())
    }

    #[test]
    fn what_is_the_same_keeps_its_bytes() {
        let (Draft::Map(entries), body) = values(FILE).expect("can be read") else {
            panic!("a map")
        };
        assert_eq!(rewrite(FILE, &entries, body).as_deref(), Ok(FILE));
    }

    #[test]
    fn one_value_changes_in_place() {
        assert_eq!(set("title", text("Nieuw")), FILE.replace("Oud #", "Nieuw #"));
        assert_eq!(set("title", text("Nu: anders")), FILE.replace("Oud #", "\"Nu: anders\" #"));
        assert_eq!(set("leeg", text("vol")), FILE.replace("leeg:\n", "leeg: vol\n"));
        assert_eq!(set("title", Draft::Nothing), FILE.replace("title: Oud # de kop\n", ""));
        let words = Draft::List(vec![(Some(0), text("rust")), (None, text("werk"))]);
        assert_eq!(set("thema", words), FILE.replace("[rust, zorg]", "[rust, werk]"));
        assert_eq!(set("nieuw", text("x")), FILE.replace("leeg:\n", "leeg:\nnieuw: x\n"));
    }

    #[test]
    fn items_are_changed_added_and_taken_away() {
        let list = |items: Vec<(Option<usize>, Draft)>| Draft::List(items);
        let kept = list(vec![
            (Some(0), text("Eerste zin.")),
            (Some(1), text("Tweede zin.")),
            (None, text("Derde.")),
        ]);
        assert_eq!(set("summary", kept), FILE.replace("    zin.\n", "    zin.\n  - Derde.\n"));
        let gone = list(vec![(Some(1), text("Tweede zin."))]);
        assert_eq!(set("summary", gone), FILE.replace("  - Eerste zin.\n", ""));
        let changed = list(vec![(Some(0), text("Eerste zin.")), (Some(1), text("Anders."))]);
        assert_eq!(set("summary", changed), FILE.replace(">-\n    Tweede\n    zin.", "Anders."));
        let none = set("summary", Draft::Nothing);
        assert!(!none.contains("zin") && none.contains("thema"), "{none}");
    }

    #[test]
    fn a_value_deep_inside_changes_alone() {
        let effect = |value: &str| {
            Draft::Map(vec![(
                "effect".to_owned(),
                Draft::Map(vec![("value".to_owned(), text(value))]),
            )])
        };
        let findings =
            Draft::List(vec![(Some(0), effect("0.61")), (Some(1), Draft::Map(Vec::new()))]);
        assert_eq!(set("findings", findings), FILE.replace("0.50", "0.61"));
        let added = Draft::List(vec![
            (Some(0), Draft::Map(Vec::new())),
            (Some(1), effect("1")),
            (None, Draft::Map(vec![("id".to_owned(), text("drie"))])),
        ]);
        let expected = FILE.replace(
            "twee   # laatste\n",
            "twee   # laatste\n    effect:\n      value: 1\n  - id: drie\n",
        );
        assert_eq!(set("findings", added), expected);
    }

    #[test]
    fn any_text_reads_back() {
        for word in [
            "", "a: b", "- x", "# y", "null", "~", "'", "\"q\"", "a #b", "é\n\tz", "[x", "x:",
            "@k", "-1", "\u{7}",
        ] {
            let made = set("title", text(word));
            let (values, _) = values(&made).expect("can be read");
            assert_eq!(
                values.get("title").and_then(Draft::text).unwrap_or_default().trim(),
                word.trim()
            );
        }
    }
}
