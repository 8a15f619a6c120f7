//! The state of the whole site, for editors.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Response};
use serde::Serialize;

use super::pages::{Frame, Row};
use crate::content::{Details, HarmStatus};
use crate::serve::guard::refuse;
use crate::serve::http::Http;
use crate::serve::overlay::ProblemView;
use crate::site::{Page, PageId, Site};

#[derive(Serialize)]
struct Newsroom {
    #[serde(flatten)]
    frame: Frame,
    pages: usize,
    errors: usize,
    warnings: usize,
    lists: Vec<List>,
    problems: Vec<ProblemView>,
}

/// Pages that ask for the same thing.
#[derive(Serialize)]
struct List {
    /// The name of its heading in the catalogue.
    name: &'static str,
    rows: Vec<Row>,
}

/// How far ahead a review is announced, in days.
const REVIEW_SOON: i64 = 60;

/// The state of the site.
pub(crate) async fn newsroom(State(http): State<Http>) -> Response {
    let state = http.shared.current();
    let Some(shown) = &state.shown else { return refuse(StatusCode::SERVICE_UNAVAILABLE) };
    let site = &shown.loaded.site;
    let catalogue = http.shared.catalogue();
    let errors = state.problems.iter().filter(|problem| problem.is_error()).count();
    let first = state.problems.iter().take(100);
    let view = Newsroom {
        frame: Frame::new(&http.shared, shown),
        pages: site.pages.len(),
        errors,
        warnings: state.problems.len() - errors,
        lists: lists(site),
        problems: first.map(|problem| ProblemView::new(problem, catalogue)).collect(),
    };
    Html(http.shared.templates.render("newsroom.html", &view)).into_response()
}

fn lists(site: &Site) -> Vec<List> {
    let rows = |name, note: &dyn Fn(PageId, &Page) -> Option<String>| {
        let pages = site.pages.iter().enumerate();
        let mut rows: Vec<(String, Row)> = pages
            .filter_map(|(id, page)| Some((id, page, note(id, page)?)))
            .map(|(_, page, note)| (note.clone(), Row::new(site, page, note)))
            .collect();
        rows.sort_by(|a, b| a.0.cmp(&b.0).then_with(|| a.1.title.cmp(&b.1.title)));
        List { name, rows: rows.into_iter().map(|(_, row)| row).collect() }
    };
    let due = |page: &Page| page.document.common.review_due.as_ref().map(|due| due.value);
    let soon = site.date.saturating_add(jiff::Span::new().days(REVIEW_SOON));
    let is_type = |page: &Page| matches!(page.document.details, Details::InterventionType(_));
    let mut lists = vec![
        rows("newsroom-overdue", &|_, page| {
            due(page).filter(|due| *due < site.date).map(|due| due.to_string())
        }),
        rows("newsroom-soon", &|_, page| {
            due(page).filter(|due| *due >= site.date && *due <= soon).map(|due| due.to_string())
        }),
        rows("newsroom-no-studies", &|_, page| {
            let profile = site.evidence.profile_of(page.id());
            (is_type(page) && profile.is_none_or(|profile| profile.studies.is_empty()))
                .then(String::new)
        }),
        rows("newsroom-no-harms", &|_, page| match &page.document.details {
            Details::InterventionType(details) => details.harms.is_empty().then(String::new),
            Details::Study(study) => {
                let status = study.harms.as_ref().map_or(HarmStatus::Unknown, |harms| harms.status);
                (status == HarmStatus::Unknown).then(String::new)
            }
            _ => None,
        }),
        rows("newsroom-no-source", &|_, page| {
            let claims = matches!(page.document.details, Details::Chapter(_)) || is_type(page);
            (claims && page.text.citations.is_empty() && !page.document.is_section())
                .then(String::new)
        }),
        rows("newsroom-changed", &|_, page| {
            page.document.common.changes.iter().map(|change| change.date.to_string()).max()
        }),
    ];
    if let Some(changed) = lists.last_mut() {
        changed.rows.reverse();
        changed.rows.truncate(15);
    }
    let hidden = site.unpublished.iter().map(|(page, state)| {
        let mut row = Row::new(site, page, state.word().to_owned());
        row.href = String::new();
        row
    });
    lists.push(List { name: "newsroom-unpublished", rows: hidden.collect() });
    lists
}
