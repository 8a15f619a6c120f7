//! The state of the whole site, for editors.

use axum::extract::State;
use axum::response::Response;
use rayon::prelude::*;
use serde::Serialize;

use super::Pairs;
use super::asking::{Asking, look};
use super::frame::{Frame, Row};
use crate::build::Loaded;
use crate::check::{Readability, readability};
use crate::content::{Details, HarmStatus, QUESTIONS_FILE};
use crate::diagnostic::Catalogue;
use crate::release::{Since, since_release};
use crate::render::Inputs;
use crate::search::Search;
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
    /// The name of the last release; empty if there was none.
    released: String,
    lists: Vec<List>,
    problems: Vec<ProblemView>,
}

/// Pages that ask for the same thing.
#[derive(Serialize)]
struct List {
    /// The name of its heading in the catalogue.
    name: &'static str,
    /// What it is about and why somebody looks at it, if the heading does not say so.
    note: &'static str,
    /// Whether its rows can be seen at once.
    open: bool,
    rows: Vec<Row>,
}

/// How far ahead a review is announced, in days.
const REVIEW_SOON: i64 = 60;

/// The state of the site.
pub(crate) async fn newsroom(State(http): State<Http>) -> Response {
    look(http, Pairs::new(), |asking| asking.page("newsroom.html", &view(asking))).await
}

fn view(asking: &Asking) -> Newsroom {
    let (state, search) = (asking.shared().current(), asking.shared().search());
    let Loaded { site, theme, .. } = &asking.shown.loaded;
    let catalogue = asking.catalogue();
    let errors = state.problems.iter().filter(|problem| problem.is_error()).count();
    let first = state.problems.iter().take(100);
    let since = since_release(&Inputs { site, theme, search: &search }).unwrap_or_default();
    let mut lists = lists(site);
    if !since.tag.is_empty() {
        lists.insert(0, changed(site, &since, catalogue));
    }
    if !site.content.questions.is_empty() {
        lists.push(questions(&search, catalogue));
    }
    lists.push(reading(site, catalogue));
    Newsroom {
        frame: Frame::new(asking.shared(), &asking.shown),
        pages: asking.shown.table.pages,
        errors,
        warnings: state.problems.len() - errors,
        released: since.tag,
        lists,
        problems: first.map(|problem| ProblemView::new(problem, catalogue)).collect(),
    }
}

/// The pages that the next release would change, the new ones first.
fn changed(site: &Site, since: &Since, catalogue: &Catalogue) -> List {
    let row = |id: &PageId, text: &str| Row::new(site, site.page(*id), catalogue.text(text));
    let new = since.new.iter().map(|id| row(id, "newsroom-new"));
    let rows = new.chain(since.changed.iter().map(|id| row(id, "newsroom-other"))).collect();
    List { name: "newsroom-since", note: "", open: true, rows }
}

/// The questions of the site that the search cannot answer.
fn questions(search: &Search, catalogue: &Catalogue) -> List {
    let rows = search.unanswered.iter().map(|one| {
        let args = [("count", one.pages.to_string()), ("list", one.missing.join(", "))];
        let note = catalogue.format("newsroom-question", None, &args).unwrap_or_default();
        Row::file(one.question.clone(), QUESTIONS_FILE, note)
    });
    let rows = rows.collect();
    List { name: "newsroom-questions", note: "newsroom-questions-note", open: true, rows }
}

/// How every page reads, the hardest first.
fn reading(site: &Site, catalogue: &Catalogue) -> List {
    let figures = site.pages.par_iter().filter_map(|page| Some((page, readability(site, page)?)));
    let mut figures: Vec<(&Page, Readability)> = figures.collect();
    figures.sort_by(|(one_page, one), (other_page, other)| {
        let harder = one.flesch_douma().total_cmp(&other.flesch_douma());
        harder.then_with(|| one_page.address.cmp(&other_page.address))
    });
    let rows = figures.into_iter().map(|(page, figures)| {
        let args = [
            ("value", format!("{:.0}", figures.flesch_douma())),
            ("words", format!("{:.0}", figures.words_per_sentence)),
        ];
        let note = catalogue.format("newsroom-figures", None, &args).unwrap_or_default();
        Row::new(site, page, note)
    });
    let rows = rows.collect();
    List { name: "newsroom-reading", note: "check-readability-note", open: false, rows }
}

fn lists(site: &Site) -> Vec<List> {
    let rows = |name, note: &dyn Fn(PageId, &Page) -> Option<String>| {
        let pages = site.pages.iter().enumerate();
        let mut rows: Vec<(String, Row)> = pages
            .filter_map(|(id, page)| Some((id, page, note(id, page)?)))
            .map(|(_, page, note)| (note.clone(), Row::new(site, page, note)))
            .collect();
        rows.sort_by(|a, b| a.0.cmp(&b.0).then_with(|| a.1.title.cmp(&b.1.title)));
        let rows: Vec<Row> = rows.into_iter().map(|(_, row)| row).collect();
        List { name, note: "", open: !rows.is_empty(), rows }
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
    let rows: Vec<Row> = hidden.collect();
    lists.push(List { name: "newsroom-unpublished", note: "", open: !rows.is_empty(), rows });
    lists
}
