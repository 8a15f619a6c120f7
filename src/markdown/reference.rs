//! What the manual of editors says of the program: tables and lists made from what the program
//! itself goes by, so that they cannot lie.

use super::Heading;
use super::component::{COMPONENTS, Form};
use super::fragment::escape;
use crate::content::{FieldShape, Shape, fields_named, word_text};
use crate::diagnostic::{Catalogue, Code, Explanation};

/// A table of the keys of a record, with the keys below them.
pub(super) fn fields(record: &str, words: &Catalogue) -> String {
    let mut rows = String::new();
    let fields = fields_named(record).unwrap_or_default();
    field_rows((record, &[]), &fields, (words, &mut rows));
    let columns = ["manual-key", "manual-what", "manual-required", "manual-value"];
    let name = words.text(&format!("manual-record-{record}"));
    table(&name, &columns, (&rows, words))
}

fn field_rows(
    (record, above): (&str, &[&str]),
    fields: &[FieldShape],
    (words, out): (&Catalogue, &mut String),
) {
    for field in fields {
        let path: Vec<&str> = above.iter().copied().chain([field.key]).collect();
        let keys: Vec<String> = path.iter().map(|key| format!("<code>{key}</code>")).collect();
        let required = if field.required { "manual-yes" } else { "manual-no" };
        out.push_str(&format!(
            "<tr><th scope=\"row\">{}</th><td>{}</td><td>{}</td><td>{}</td></tr>\n",
            keys.join(" › "),
            label(record, &path, words),
            escape(&words.text(required)),
            value(field.key, &field.shape, words),
        ));
        if let Some(below) = record_in(&field.shape) {
            field_rows((record, &path), below, (words, out));
        }
    }
}

/// The name of a key and what it is for. A key that means something else in some records, or below
/// another key, has a text of its own there.
fn label(record: &str, path: &[&str], words: &Catalogue) -> String {
    let key = path.last().copied().unwrap_or_default();
    let ids = [
        format!("form-{record}-{}", path.join("-")),
        format!("form-{record}-{key}"),
        format!("form-{key}"),
    ];
    let found = ids.iter().find_map(|id| Some((id, words.format(id, None, &[])?)));
    let Some((id, name)) = found else { return escape(key) };
    let help = words.format(id, Some("help"), &[]).map(|help| format!(". {help}"));
    prose(&format!("{name}{}", help.unwrap_or_default()))
}

/// What is written for a key.
fn value(key: &str, shape: &Shape, words: &Catalogue) -> String {
    let word = |id: &str| escape(&words.text(id));
    match shape {
        Shape::Text => word("manual-text"),
        Shape::Prose => word("manual-prose"),
        Shape::Switch => prose(&words.text("manual-switch")),
        Shape::Number => word("manual-number"),
        Shape::Pair => prose(&words.text("manual-pair")),
        Shape::Date => prose(&words.text("manual-date")),
        Shape::Address => word("manual-address"),
        Shape::Record(_) => word("manual-record"),
        Shape::List(inner) => match &**inner {
            Shape::Record(_) => word("manual-records"),
            inner => format!("{}: {}", word("manual-list"), value(key, inner, words)),
        },
        Shape::Choice(choices) => {
            let choice = |choice: &&str| match word_text(key, choice, words) {
                text if text == **choice => format!("<code>{choice}</code>"),
                text => format!("<code>{choice}</code> ({})", escape(&text)),
            };
            let choices: Vec<String> = choices.iter().map(choice).collect();
            format!("{}: {}", word("manual-choice"), choices.join(", "))
        }
    }
}

/// The keys of a record, or of the records of a list.
fn record_in(shape: &Shape) -> Option<&[FieldShape]> {
    match shape {
        Shape::Record(fields) => Some(fields),
        Shape::List(inner) => record_in(inner),
        _ => None,
    }
}

/// A table of all components with their arguments.
pub(super) fn components(words: &Catalogue) -> String {
    let mut rows = String::new();
    for component in COMPONENTS {
        let argument = |argument: &super::component::Argument| {
            let form = words.text(argument.form.text_id());
            let required = if argument.required { "manual-must" } else { "manual-may" };
            let (form, required) = (escape(&form), escape(&words.text(required)));
            format!("<code>{}</code>: {form} ({required})", argument.name)
        };
        let arguments: Vec<String> = component.arguments.iter().map(argument).collect();
        let arguments = match arguments.is_empty() {
            true => escape(&words.text("manual-none")),
            false => arguments.join("<br>"),
        };
        let end = if component.container { "manual-yes" } else { "manual-no" };
        rows.push_str(&format!(
            "<tr><th scope=\"row\"><code>{}</code></th><td>{}</td><td>{arguments}</td><td>{}</td></tr>\n",
            component.name,
            prose(&words.text(&format!("manual-component-{}", component.name))),
            escape(&words.text(end)),
        ));
    }
    let columns = ["manual-component", "manual-what", "manual-arguments", "manual-end"];
    table(&words.text("manual-components"), &columns, (&rows, words))
}

impl Form {
    /// The name of its text in the catalogue.
    fn text_id(self) -> &'static str {
        match self {
            Self::Record => "manual-form-record",
            Self::Text => "manual-text",
            Self::WebAddress => "manual-address",
            Self::MailAddress => "manual-form-mail",
            Self::Citation => "manual-form-citation",
            Self::Image => "manual-form-image",
        }
    }
}

/// A table in the box in which wide ones scroll.
fn table(name: &str, columns: &[&str], (rows, words): (&str, &Catalogue)) -> String {
    let label = escape(&format!("{}: {name}", words.text("table")));
    let head: String = columns
        .iter()
        .map(|id| format!("<th scope=\"col\">{}</th>", escape(&words.text(id))))
        .collect();
    format!(
        "<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"{label}\">\n<table>\n\
         <thead><tr>{head}</tr></thead>\n<tbody>\n{rows}</tbody>\n</table>\n</div>\n"
    )
}

/// The level of the heading of a code in the contents of a page, which go no deeper than three.
const BELOW_CONTENTS: u8 = 4;

/// Every code under a heading of its own, by the first digit of its number.
pub(super) fn messages(words: &Catalogue) -> (String, Vec<Heading>) {
    let (mut html, mut headings) = (String::new(), Vec::new());
    let mut group = "";
    for code in Code::ALL {
        let id = code.id();
        let (first, anchor) = (&id[..3], id.to_ascii_lowercase());
        if group != first {
            group = first;
            let id = first.to_ascii_lowercase();
            let text = words.text(&format!("manual-{id}"));
            html.push_str(&format!("<h2 id=\"{id}\">{}</h2>\n", escape(&text)));
            headings.push(Heading { level: 2, id, text });
        }
        let explanation = Explanation::of(*code, words);
        let text = format!("{id} {}", explanation.messages.first().cloned().unwrap_or_default());
        html.push_str(&entry(&explanation, &anchor, words));
        headings.push(Heading { level: BELOW_CONTENTS, id: anchor, text });
    }
    (html, headings)
}

fn entry(explanation: &Explanation, anchor: &str, words: &Catalogue) -> String {
    let code = explanation.code;
    let severity = escape(&words.text(code.severity().text_id()));
    let mut html = format!("<h3 id=\"{anchor}\"><code>{}</code> ({severity})</h3>\n", code.id());
    let said: Vec<String> = explanation.messages.iter().map(|text| prose(text)).collect();
    html.push_str(&format!("<p><strong>{}</strong></p>\n", said.join("<br>")));
    if let Some(meaning) = &explanation.meaning {
        html.push_str(&format!("<p>{}</p>\n", prose(meaning)));
    }
    let advice: Vec<String> = explanation.advice.iter().map(|text| prose(text)).collect();
    let title = escape(&words.text("manual-advice"));
    match advice.as_slice() {
        [one] => html.push_str(&format!("<p>{title}: {one}</p>\n")),
        many => {
            let items: String = many.iter().map(|one| format!("<li>{one}</li>")).collect();
            html.push_str(&format!("<p>{title}:</p>\n<ul>{items}</ul>\n"));
        }
    }
    html
}

/// A text of the catalogue, in which backticks stand around what is written as it is.
fn prose(text: &str) -> String {
    let parts = text.split('`').enumerate().map(|(at, part)| match at % 2 {
        0 => escape(part),
        _ => format!("<code>{}</code>", escape(part)),
    });
    parts.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::RECORDS;
    use crate::diagnostic::Language;

    #[test]
    fn every_code_key_and_component_has_its_words() {
        for language in [Language::Dutch, Language::English] {
            let words = Catalogue::embedded(language);
            let (messages, headings) = messages(words);
            for code in Code::ALL {
                let anchor = code.id().to_ascii_lowercase();
                assert!(messages.contains(&format!("id=\"{anchor}\"")), "{anchor}");
                assert!(headings.iter().any(|heading| heading.id == anchor), "{anchor}");
            }
            let tables: String = RECORDS.iter().map(|record| fields(record, words)).collect();
            let all = format!("{messages}{tables}{}", components(words));
            for unknown in [">manual-", " manual-", ">form-", "<td></td>", ">severity-"] {
                assert!(!all.contains(unknown), "{unknown}: {all}");
            }
            // A key without a name shows the key in its place.
            for row in tables.lines().filter(|line| line.starts_with("<tr><th scope=\"row\">")) {
                let key = row.split("</code></th>").next().and_then(|head| head.rsplit('>').next());
                let key = key.unwrap_or_default();
                assert!(!row.contains(&format!("<td>{key}</td>")), "{row}");
            }
        }
    }
}
