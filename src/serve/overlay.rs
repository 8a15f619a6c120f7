//! What is wrong, over the page: with the lines of the file and what to do now.

use axum::extract::State;
use axum::response::Html;
use serde::Serialize;

use super::edit::form_address;
use super::http::Http;
use super::state::{Shared, State as Moment};
use crate::build::manual_address;
use crate::diagnostic::{Catalogue, Diagnostic, Place};

/// More than these nobody reads at once.
const MOST: usize = 20;

/// The overlay as it is now; nothing if nothing is wrong.
pub(super) async fn fragment(State(http): State<Http>) -> Html<String> {
    Html(render(&http.shared, &http.shared.current()))
}

/// The overlay of `moment`.
pub(super) fn render(shared: &Shared, moment: &Moment) -> String {
    let errors: Vec<&Diagnostic> = moment.problems.iter().filter(|one| one.is_error()).collect();
    if errors.is_empty() {
        return String::new();
    }
    shared.templates.render("overlay.html", &Overlay::new(&errors, shared.catalogue()))
}

#[derive(Serialize)]
struct Overlay {
    errors: usize,
    more: usize,
    problems: Vec<ProblemView>,
}

/// A diagnostic for a page.
#[derive(Serialize)]
pub(super) struct ProblemView {
    code: &'static str,
    /// Where the manual says more.
    explained: String,
    message: String,
    hint: String,
    place: String,
    /// Where the file can be edited, if it can.
    edit: String,
    lines: Vec<LineView>,
}

#[derive(Serialize)]
struct LineView {
    number: usize,
    before: String,
    marked: String,
    after: String,
}

impl Overlay {
    fn new(errors: &[&Diagnostic], catalogue: &Catalogue) -> Self {
        let shown = errors.iter().take(MOST);
        Self {
            errors: errors.len(),
            more: errors.len().saturating_sub(MOST),
            problems: shown.map(|problem| ProblemView::new(problem, catalogue)).collect(),
        }
    }
}

impl ProblemView {
    /// `problem` in the language of `catalogue`.
    pub(super) fn new(problem: &Diagnostic, catalogue: &Catalogue) -> Self {
        let place = &problem.place;
        let path = ("path", place.path().to_owned());
        let label = place.position().and_then(|at| {
            let args = [path.clone(), ("line", at.line.to_string())];
            catalogue.format("serve-place", None, &args)
        });
        Self {
            code: problem.code.id(),
            explained: manual_address(problem.code),
            message: problem.message(catalogue),
            hint: problem.hint(catalogue).unwrap_or_default(),
            place: label.unwrap_or(path.1),
            edit: match place.source.text().is_empty() || place.path().starts_with("theme/") {
                true => String::new(),
                false => form_address(place.path()),
            },
            lines: lines(place),
        }
    }
}

/// The line of a place, with the one before and the one after it.
fn lines(place: &Place) -> Vec<LineView> {
    let Some(at) = place.position() else { return Vec::new() };
    let text = place.source.text();
    let line = |number: usize| Some((number, text.lines().nth(number.checked_sub(1)?)?));
    let around = [at.line.checked_sub(1), Some(at.line), Some(at.line + 1)];
    let lines = around.into_iter().flatten().filter_map(line).map(|(number, line)| {
        if number != at.line {
            let (before, marked, after) = (line.to_owned(), String::new(), String::new());
            return LineView { number, before, marked, after };
        }
        let length = text.get(place.span.clone()).map_or(1, |marked| marked.chars().count());
        let mut characters = line.chars();
        let before = characters.by_ref().take(at.column - 1).collect();
        let marked = characters.by_ref().take(length.max(1)).collect();
        LineView { number, before, marked, after: characters.collect() }
    });
    lines.collect()
}
