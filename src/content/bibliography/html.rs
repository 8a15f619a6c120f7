//! From hayagriva's tree of a reference to HTML, and the text that cannot stay as it is in it.

use hayagriva::citationberg::{FontStyle, VerticalAlign};
use hayagriva::{ElemChild, ElemChildren, Formatted, Formatting};

/// Stands in the style for the date, which depends on the page.
pub(super) const DATE: char = '\u{e000}';

/// Stands for the authors that a bibliography does not name.
pub(super) const OTHERS: char = '\u{e001}';

/// Whether a character has a meaning here or is invisible, so that no field may have it.
pub(super) fn is_reserved(c: char) -> bool {
    c == DATE || c == OTHERS || c.is_control()
}

/// Writes a text so that HTML shows it as it is, also in an attribute.
pub(super) fn escape(text: &str) -> String {
    let mut html = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            c => html.push(c),
        }
    }
    html
}

/// The HTML of a reference, before and after its date.
pub(super) fn reference(tree: &ElemChildren) -> (String, String) {
    let mut runs = Vec::new();
    collect(tree, &mut runs);
    tidy(&mut runs);
    let html: String = runs.iter().map(Run::html).collect();
    let html = [format!("&amp; {OTHERS}."), format!("&amp; {OTHERS}"), OTHERS.to_string()]
        .iter()
        .fold(html, |html, others| html.replace(others.as_str(), "et al."));
    match html.split_once(DATE) {
        Some((before, after)) => (before.to_owned(), after.to_owned()),
        None => (String::new(), html),
    }
}

/// A piece of text that looks the same throughout.
struct Run {
    text: String,
    looks: Formatting,
    is_link: bool,
}

fn collect(tree: &ElemChildren, runs: &mut Vec<Run>) {
    for child in &tree.0 {
        match child {
            ElemChild::Text(text) => runs.push(Run::new(text, false)),
            ElemChild::Elem(element) => collect(&element.children, runs),
            ElemChild::Link { text, .. } => runs.push(Run::new(text, true)),
            ElemChild::Markup(text) => {
                let looks = Formatting::default();
                runs.push(Run { text: text.clone(), looks, is_link: false });
            }
            ElemChild::Transparent { .. } => {}
        }
    }
}

/// Takes away the full stop after a title that ends with a mark of its own.
fn tidy(runs: &mut [Run]) {
    let mut last = ' ';
    for run in runs.iter_mut().filter(|run| !run.text.is_empty()) {
        if matches!(last, '?' | '!' | '.' | '…')
            && run.text.starts_with('.')
            && !run.text.starts_with("...")
        {
            run.text.remove(0);
        }
        for mark in ['?', '!'] {
            run.text = run.text.replace(&format!("{mark}. "), &format!("{mark} "));
        }
        last = run.text.chars().next_back().unwrap_or(last);
    }
}

impl Run {
    fn new(text: &Formatted, is_link: bool) -> Self {
        Self { text: text.text.clone(), looks: text.formatting, is_link }
    }

    fn html(&self) -> String {
        let mut html = escape(&self.text);
        if self.is_link && ["https://", "http://"].iter().any(|web| self.text.starts_with(web)) {
            html = format!("<a href=\"{html}\">{html}</a>");
        }
        if self.looks.font_style == FontStyle::Italic {
            html = format!("<i>{html}</i>");
        }
        match self.looks.vertical_align {
            VerticalAlign::Sup => format!("<sup>{html}</sup>"),
            VerticalAlign::Sub => format!("<sub>{html}</sub>"),
            _ => html,
        }
    }
}
