//! Footnotes: numbered where they are used, listed at the end.

use std::collections::BTreeMap;
use std::ops::Range;

use pulldown_cmark::html;

use super::Walk;
use crate::diagnostic::Code;
use crate::markdown::events::Located;
use crate::markdown::fragment::escape;

/// The footnotes of one text.
#[derive(Default)]
pub(super) struct Footnotes {
    /// Numbers by label, in order of first use.
    numbers: BTreeMap<String, usize>,
    used: Vec<(String, Range<usize>)>,
    texts: BTreeMap<String, String>,
}

impl Walk<'_, '_, '_> {
    pub(super) fn footnote_reference(&mut self, label: &str, span: &Range<usize>) {
        let notes = &mut self.footnotes;
        let next = notes.numbers.len() + 1;
        let number = *notes.numbers.entry(label.to_owned()).or_insert(next);
        let first = !notes.used.iter().any(|(used, _)| used == label);
        notes.used.push((label.to_owned(), span.clone()));
        let id = if first { format!(" id=\"voetnootverwijzing-{number}\"") } else { String::new() };
        let words = escape(&self.compiler.dialect.catalogue.text("footnote"));
        self.html(format!(
            "<sup><a class=\"footnote\" href=\"#voetnoot-{number}\"{id}>\
             <span class=\"visually-hidden\">{words} </span>{number}</a></sup>"
        ));
    }

    /// Compiles the text of a footnote by itself; its place is at the end of the page.
    pub(super) fn footnote_text(&mut self, events: &[Located<'_>], label: &str) {
        let before = std::mem::take(&mut self.out);
        self.depth += 1;
        self.blocks(events);
        self.depth -= 1;
        let note = std::mem::replace(&mut self.out, before);
        let mut html = String::new();
        html::push_html(&mut html, note.into_iter());
        self.footnotes.texts.insert(label.to_owned(), html);
    }

    pub(super) fn footnote_list(&mut self) {
        let notes = std::mem::take(&mut self.footnotes);
        for (label, span) in &notes.used {
            if !notes.texts.contains_key(label) {
                self.report(Code::UnknownFootnote, span, |problem| problem.arg("label", label));
            }
        }
        let mut numbered: Vec<(usize, &String)> = notes
            .numbers
            .iter()
            .filter_map(|(label, number)| Some((*number, notes.texts.get(label)?)))
            .collect();
        numbered.sort();
        if numbered.is_empty() {
            return;
        }
        let words = self.compiler.dialect.catalogue;
        let mut list = format!(
            "<section class=\"footnotes\" aria-label=\"{}\"><ol>\n",
            escape(&words.text("footnotes"))
        );
        let back = escape(&words.text("back-to-text"));
        for (number, html) in numbered {
            list.push_str(&format!(
                "<li id=\"voetnoot-{number}\">{} <a href=\"#voetnootverwijzing-{number}\">\
                 <span aria-hidden=\"true\">↩</span><span class=\"visually-hidden\">{back}</span></a></li>\n",
                unwrap_paragraph(html.trim())
            ));
        }
        list.push_str("</ol></section>\n");
        self.html(list);
    }
}

/// A note of one paragraph without its `p`, so that the way back stands on its last line.
fn unwrap_paragraph(html: &str) -> &str {
    let inside = html.strip_prefix("<p>").and_then(|html| html.strip_suffix("</p>"));
    inside.filter(|inside| !inside.contains("<p>")).unwrap_or(html)
}
