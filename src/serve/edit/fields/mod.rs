//! The fields of a form as HTML, made from the schema that checks them.
//!
//! The name of a field is its path in front matter: `findings.0.effect.value`. An item of a list
//! that is left empty, or ticked to be taken away, is not there.

mod controls;
#[cfg(test)]
mod tests;

use controls::{boxes, id, select};

use crate::content::{Draft, FieldShape, Shape, Vocabularies, word_text};
use crate::diagnostic::Catalogue;
use crate::markdown::escape;

/// What the choices of a field come from.
pub(super) struct Fields<'a> {
    pub(super) catalogue: &'a Catalogue,
    pub(super) vocabularies: &'a Vocabularies,
    /// Ids of tools and reasons, with their names.
    pub(super) tools: Vec<(String, String)>,
    pub(super) reasons: Vec<(String, String)>,
}

/// A field and where it stands.
#[derive(Clone, Copy)]
struct At<'p> {
    path: &'p str,
    key: &'p str,
    required: bool,
}

/// Ends the name of the box that takes an item away.
pub(super) const REMOVE: &str = ".@weg";

impl Fields<'_> {
    /// The fields of `shapes` with the values of `draft`.
    pub(super) fn html(&self, shapes: &[FieldShape], draft: &Draft) -> String {
        let mut out = String::new();
        for field in shapes {
            let at = At { path: field.key, key: field.key, required: field.required };
            let value = draft.get(field.key).unwrap_or(&Draft::Nothing);
            self.field(at, (&field.shape, value), &mut out);
        }
        out
    }

    /// A field for the terms of every vocabulary.
    pub(super) fn terms(&self, draft: &Draft) -> String {
        let mut out = String::new();
        for (key, vocabulary) in self.vocabularies.iter().filter(|(key, _)| *key != OUTCOME) {
            let chosen = words(draft.get(key).unwrap_or(&Draft::Nothing));
            let options: Vec<(String, String)> = vocabulary
                .terms
                .iter()
                .map(|term| (term.id.value.0.clone(), term.label.clone()))
                .collect();
            let label = vocabulary.label_plural.as_ref().unwrap_or(&vocabulary.label);
            let help = vocabulary.definition.clone().unwrap_or_default();
            if vocabulary.open {
                self.open_list((key, label, &help), &chosen, &mut out);
            } else {
                boxes((key, label, &help), (&options, &chosen), &mut out);
            }
        }
        out
    }

    /// Terms of a list to which an editor may add, between commas.
    fn open_list(
        &self,
        (key, label, help): (&str, &str, &str),
        chosen: &[String],
        out: &mut String,
    ) {
        let help = format!("{help} {}", self.catalogue.text("edit-commas"));
        let value = escape(&chosen.join(", "));
        out.push_str(&format!(
            "<div class=\"w-field\"><label for=\"v-{key}\">{}</label>",
            escape(label)
        ));
        self.help(key, help.trim(), out);
        out.push_str(&format!(
            "<input id=\"v-{key}\" name=\"{key}\" value=\"{value}\" aria-describedby=\"h-{key}\"></div>\n"
        ));
    }

    fn help(&self, id: &str, help: &str, out: &mut String) {
        if !help.is_empty() {
            out.push_str(&format!("<p class=\"w-help\" id=\"h-{id}\">{}</p>", escape(help)));
        }
    }

    fn label(&self, key: &str) -> (String, String) {
        let id = format!("form-{key}");
        let help = self.catalogue.format(&id, Some("help"), &[]);
        (self.catalogue.text(&id), help.unwrap_or_default())
    }

    /// The words that can be chosen for a text with a fixed meaning.
    fn options(&self, key: &str) -> Option<Vec<(String, String)>> {
        match key {
            "tools" => Some(self.tools.clone()),
            "lowered_by" => Some(self.reasons.clone()),
            OUTCOME => {
                let terms = &self.vocabularies.get(OUTCOME)?.terms;
                let option =
                    |term: &crate::content::Term| (term.id.value.0.clone(), term.label.clone());
                Some(terms.iter().map(option).collect())
            }
            _ => None,
        }
    }

    fn field(&self, at: At<'_>, (shape, value): (&Shape, &Draft), out: &mut String) {
        match shape {
            Shape::List(inner) => self.list(at, (inner, value), out),
            Shape::Record(fields) => {
                let (label, help) = self.label(at.key);
                out.push_str(&format!(
                    "<fieldset class=\"w-record\"><legend>{}</legend>",
                    escape(&label)
                ));
                self.help(&id(at.path), &help, out);
                // What a record needs is needed only if there is one.
                let is_there = at.required || *value != Draft::Nothing;
                self.record((at.path, is_there), (fields, value), out);
                out.push_str("</fieldset>\n");
            }
            Shape::Switch => {
                let (label, help) = self.label(at.key);
                let checked = if value.text() == Some("true") { " checked" } else { "" };
                let id = id(at.path);
                out.push_str(&format!(
                    "<div class=\"w-field w-switch\"><input type=\"checkbox\" id=\"v-{id}\" name=\"{}\" \
                     value=\"true\"{checked}> <label for=\"v-{id}\">{}</label>",
                    at.path,
                    escape(&label)
                ));
                self.help(&id, &help, out);
                out.push_str("</div>\n");
            }
            _ => {
                let (label, help) = self.label(at.key);
                let id = id(at.path);
                let mark =
                    if at.required { self.catalogue.text("edit-required") } else { String::new() };
                let mark = if mark.is_empty() {
                    mark
                } else {
                    format!(" <span>({})</span>", escape(&mark))
                };
                out.push_str(&format!(
                    "<div class=\"w-field\"><label for=\"v-{id}\">{}{mark}</label>",
                    escape(&label)
                ));
                self.help(&id, &help, out);
                let described = if help.is_empty() {
                    String::new()
                } else {
                    format!(" aria-describedby=\"h-{id}\"")
                };
                out.push_str(&self.control(at, (shape, value), (&id, &described)));
                out.push_str("</div>\n");
            }
        }
    }

    fn record(
        &self,
        (path, is_there): (&str, bool),
        (fields, value): (&[FieldShape], &Draft),
        out: &mut String,
    ) {
        for field in fields {
            let path = format!("{path}.{}", field.key);
            let at = At { path: &path, key: field.key, required: field.required && is_there };
            let value = value.get(field.key).unwrap_or(&Draft::Nothing);
            self.field(at, (&field.shape, value), out);
        }
    }

    fn control(
        &self,
        at: At<'_>,
        (shape, value): (&Shape, &Draft),
        (id, described): (&str, &str),
    ) -> String {
        let mut out = String::new();
        let text = escape(value.text().unwrap_or_default());
        let name = at.path;
        let begin = format!("id=\"v-{id}\" name=\"{name}\"{described}");
        let options = match shape {
            Shape::Choice(words) => {
                let option =
                    |word: &&str| ((*word).to_owned(), word_text(at.key, word, self.catalogue));
                Some(words.iter().map(option).collect())
            }
            Shape::Text => self.options(at.key),
            _ => None,
        };
        match (shape, options) {
            (_, Some(options)) => {
                let nothing = self.catalogue.text("edit-no-choice");
                let chosen = value.text().unwrap_or_default();
                out.push_str(&select((&nothing, &begin), &options, chosen));
            }
            (Shape::Prose, _) => {
                out.push_str(&format!(
                    "<textarea {begin} rows=\"3\" data-markdown>\n{text}</textarea>"
                ));
            }
            (Shape::Pair, _) => {
                let ends = words(value);
                for (place, word) in ["low", "high"].iter().zip(0..2) {
                    let end = escape(ends.get(word).map(String::as_str).unwrap_or_default());
                    let label = escape(&self.catalogue.text(&format!("edit-{place}")));
                    let own = if word == 0 { format!("id=\"v-{id}\" ") } else { String::new() };
                    out.push_str(&format!(
                        "<input {own}name=\"{name}.{word}\" value=\"{end}\" inputmode=\"decimal\" \
                         aria-label=\"{label}\" class=\"w-short\"> "
                    ));
                }
            }
            (Shape::Date, _) => {
                out.push_str(&format!(
                    "<input type=\"date\" {begin} value=\"{text}\" class=\"w-short\">"
                ));
            }
            (Shape::Number, _) => {
                out.push_str(&format!(
                    "<input inputmode=\"decimal\" {begin} value=\"{text}\" class=\"w-short\">"
                ));
            }
            (Shape::Address, _) => {
                out.push_str(&format!("<input type=\"url\" {begin} value=\"{text}\">"));
            }
            _ if at.key == "description" => {
                out.push_str(&format!("<textarea {begin} rows=\"2\">\n{text}</textarea>"));
            }
            _ if at.key == "reference" => {
                out.push_str(&format!("<input {begin} value=\"{text}\" list=\"bronnen\">"));
            }
            _ => out.push_str(&format!("<input {begin} value=\"{text}\">")),
        }
        out
    }

    fn list(&self, at: At<'_>, (inner, value): (&Shape, &Draft), out: &mut String) {
        let (label, help) = self.label(at.key);
        if let Some(options) = self.options(at.key) {
            boxes((at.path, &label, &help), (&options, &words(value)), out);
            return;
        }
        let nothing = Vec::new();
        let items = match value {
            Draft::List(items) => items,
            _ => &nothing,
        };
        out.push_str(&format!("<fieldset class=\"w-list\"><legend>{}</legend>", escape(&label)));
        self.help(&id(at.path), &help, out);
        for (place, (_, item)) in items.iter().enumerate() {
            out.push_str(&self.item(at, (place, inner), Some(item)));
        }
        out.push_str(&self.item(at, (items.len(), inner), None));
        out.push_str("</fieldset>\n");
    }

    /// An item of a list, or the empty one at its end.
    fn item(&self, at: At<'_>, (place, shape): (usize, &Shape), item: Option<&Draft>) -> String {
        let mut out = String::new();
        let path = format!("{}.{place}", at.path);
        let id = id(&path);
        let value = item.unwrap_or(&Draft::Nothing);
        let name = ("name", self.label(at.key).0);
        let number = ("value", (place + 1).to_string());
        let text = match item {
            Some(_) => self.catalogue.format("edit-item", None, &[name, number]),
            None => self.catalogue.format("edit-new-item", None, &[name, number]),
        };
        let text = escape(&text.unwrap_or_default());
        if let Shape::Record(fields) = shape {
            let title =
                title_of(value).map(|title| format!(": {}", escape(&title))).unwrap_or_default();
            out.push_str(&format!("<details class=\"w-item\"><summary>{text}{title}</summary>"));
            self.record((&path, item.is_some()), (fields, value), &mut out);
            if item.is_some() {
                let remove = escape(&self.catalogue.text("edit-remove"));
                out.push_str(&format!(
                    "<p class=\"w-switch\"><input type=\"checkbox\" id=\"v-{id}-weg\" \
                     name=\"{path}{REMOVE}\" value=\"true\"> <label for=\"v-{id}-weg\">{remove}</label></p>"
                ));
            }
            out.push_str("</details>\n");
            return out;
        }
        out.push_str(&format!("<div class=\"w-field\"><label for=\"v-{id}\">{text}</label>"));
        let at = At { path: &path, key: at.key, required: false };
        out.push_str(&self.control(at, (shape, value), (&id, "")));
        out.push_str("</div>\n");
        out
    }
}

const OUTCOME: &str = "outcome";

/// What tells an item from others in a closed list.
fn title_of(draft: &Draft) -> Option<String> {
    let text = ["id", "text", "scheme", "date"].into_iter().find_map(|key| draft.get(key)?.text());
    text.map(|text| text.chars().take(60).collect())
}

/// The texts of a value that may be one text or a list of them.
pub(super) fn words(draft: &Draft) -> Vec<String> {
    match draft {
        Draft::Text(text) => vec![text.clone()],
        Draft::List(items) => {
            items.iter().filter_map(|(_, item)| item.text().map(str::to_owned)).collect()
        }
        _ => Vec::new(),
    }
}
