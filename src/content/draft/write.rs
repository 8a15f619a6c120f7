//! Values as YAML that is not there yet.

use super::Draft;

/// The lines of a map at `indent`.
pub(super) fn write_entries(entries: &[(String, Draft)], indent: usize, out: &mut String) {
    for (key, draft) in entries.iter().filter(|(_, draft)| *draft != Draft::Nothing) {
        out.push_str(&" ".repeat(indent));
        out.push_str(key);
        out.push(':');
        write_value(draft, indent, false, out);
    }
}

/// What stands after the colon of a key at `indent`, with the end of the line.
pub(super) fn write_value(draft: &Draft, indent: usize, flow: bool, out: &mut String) {
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

/// The lines of one item of a list, whose dash stands at `indent`.
pub(super) fn write_item(draft: &Draft, indent: usize, out: &mut String) {
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
pub(super) fn encode(text: &str) -> String {
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

/// A text between quotation marks.
pub(super) fn quote(text: &str) -> String {
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
