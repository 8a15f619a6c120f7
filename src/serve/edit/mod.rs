//! Editing a page in the browser: a form made from the schema that checks the page, which is
//! written back value by value.

mod fields;
mod form;
mod newsroom;
mod pages;
pub(super) mod rename;
mod submitted;

use std::sync::mpsc::channel;

use axum::extract::{Form, Query, State};
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Redirect, Response};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

use super::guard::refuse;
use super::http::Http;
use super::save::{FileChange, Save, Saved};
use super::state::Shown;
use super::worker::{Job, Preview};
use form::{Editing, FormView, Opened};
pub(super) use newsroom::newsroom;
pub(super) use pages::{check_page, delete, new_page, really_delete};
use submitted::Submitted;

type Pairs = Vec<(String, String)>;

/// The address of the form for a file.
pub(super) fn form_address(path: &str) -> String {
    format!("/.watwerkt/bewerken?bestand={}", utf8_percent_encode(path, NON_ALPHANUMERIC))
}

/// The value of a field in the address.
fn find<'p>(pairs: &'p Pairs, name: &str) -> Option<&'p str> {
    pairs.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
}

/// The form for a file.
pub(super) async fn open(State(http): State<Http>, Query(query): Query<Pairs>) -> Response {
    in_background(move || {
        let Some(shown) = http.shared.current().shown.clone() else {
            return refuse(StatusCode::SERVICE_UNAVAILABLE);
        };
        let path = find(&query, "bestand").unwrap_or_default();
        let as_text = find(&query, "als") == Some("tekst");
        match Opened::read(&http.shared, path) {
            Some(opened) => {
                let editing = Editing::new(&shown, &opened, as_text);
                show(&http, &shown, editing.view(&http.shared))
            }
            None => refuse(StatusCode::NOT_FOUND),
        }
    })
    .await
}

/// What a form sends: to be kept, or to be looked at.
pub(super) async fn save(State(http): State<Http>, Form(pairs): Form<Pairs>) -> Response {
    in_background(move || {
        let sent = Submitted::new(pairs);
        if sent.text("token") != Some(&http.shared.token) {
            return refuse(StatusCode::FORBIDDEN);
        }
        let Some(shown) = http.shared.current().shown.clone() else {
            return refuse(StatusCode::SERVICE_UNAVAILABLE);
        };
        keep(&http, &shown, &sent)
    })
    .await
}

async fn in_background(work: impl FnOnce() -> Response + Send + 'static) -> Response {
    let done = tokio::task::spawn_blocking(work).await;
    done.unwrap_or_else(|_| refuse(StatusCode::INTERNAL_SERVER_ERROR))
}

fn keep(http: &Http, shown: &Shown, sent: &Submitted) -> Response {
    let Some(opened) = Opened::sent(&http.shared, sent) else {
        return refuse(StatusCode::BAD_REQUEST);
    };
    let editing = Editing::sent(shown, &opened, sent);
    let mut view = editing.view(&http.shared);
    let Some(text) = editing.text() else {
        view.message = http.shared.catalogue().text("edit-unsure");
        return show(http, shown, view);
    };
    let change = FileChange {
        path: opened.path.clone(),
        bytes: Some(opened.encode(&text)),
        before: opened.before,
    };
    if sent.text("doe") == Some("voorbeeld") {
        let (answer, heard) = channel();
        if http.jobs.send(Job::Preview(change, answer)).is_ok()
            && let Ok(Preview { loaded, problems }) = heard.recv()
        {
            view.preview = form::preview(loaded.as_ref(), &http.shared.search(), &opened.path);
            view.problems(&problems, http.shared.catalogue());
        }
        return show(http, shown, view);
    }
    let (answer, heard) = channel();
    let sent = http.jobs.send(Job::Save(Save { changes: vec![change] }, answer)).is_ok();
    match heard.recv().ok().filter(|_| sent) {
        Some(Saved::Done) => Redirect::to(&address_of(http, &opened.path)).into_response(),
        Some(Saved::Refused(problems)) => {
            view.message = http.shared.catalogue().text("edit-refused");
            view.problems(&problems, http.shared.catalogue());
            with_status(StatusCode::UNPROCESSABLE_ENTITY, show(http, shown, view))
        }
        Some(Saved::Changed { now, .. }) => {
            view.message = http.shared.catalogue().text("edit-changed");
            view.theirs = now.map(|now| String::from_utf8_lossy(&now).into_owned());
            view.mine = Some(text);
            with_status(StatusCode::CONFLICT, show(http, shown, view))
        }
        Some(Saved::Failed(detail)) => {
            let detail = [("detail", detail)];
            let said = http.shared.catalogue().format("edit-failed", None, &detail);
            view.message = said.unwrap_or_default();
            with_status(StatusCode::INTERNAL_SERVER_ERROR, show(http, shown, view))
        }
        None => refuse(StatusCode::SERVICE_UNAVAILABLE),
    }
}

fn with_status(status: StatusCode, mut answer: Response) -> Response {
    *answer.status_mut() = status;
    answer
}

/// Where the page of a file is now; the start page for a file that is no page.
fn address_of(http: &Http, path: &str) -> String {
    let state = http.shared.current();
    let base = state.base_path();
    let site = state.shown.as_ref().map(|shown| &shown.loaded.site);
    let page = site.and_then(|site| site.of_file(path).map(|id| site.page(id).address.as_str()));
    match page {
        Some(address) => format!("{base}{}", address.trim_start_matches('/')),
        None => form_address(path),
    }
}

fn show(http: &Http, shown: &Shown, mut view: FormView) -> Response {
    view.frame(&http.shared, shown);
    Html(http.shared.templates.render("edit.html", &view)).into_response()
}
