//! Editing a page in the browser: a form made from the schema that checks the page, which is
//! written back value by value.

mod asking;
mod fields;
mod form;
mod frame;
mod newsroom;
mod pages;
mod picture;
pub(super) mod rename;
mod submitted;
pub(super) mod upload;

use std::sync::mpsc::channel;

use axum::extract::{Form, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

use super::guard::refuse;
use super::http::Http;
use super::save::{FileChange, Saved};
use super::worker::{Job, Preview};
use asking::{Asking, Refusal, change, look};
use form::{Editing, FormView, Opened};
pub(super) use newsroom::newsroom;
pub(super) use pages::{check_page, delete, new_page, really_delete};

type Pairs = Vec<(String, String)>;

/// The address of the form for a file.
pub(super) fn form_address(path: &str) -> String {
    format!("/.watwerkt/bewerken?bestand={}", utf8_percent_encode(path, NON_ALPHANUMERIC))
}

/// The form for a file.
pub(super) async fn open(State(http): State<Http>, Query(query): Query<Pairs>) -> Response {
    look(http, query, |asking| {
        let as_text = asking.sent.text("als") == Some("tekst");
        match Opened::read(asking.shared(), asking.file()) {
            Some(opened) => {
                let editing = Editing::new(&asking.shown, &opened, as_text);
                show(asking, StatusCode::OK, editing.view(asking.shared()))
            }
            None => refuse(StatusCode::NOT_FOUND),
        }
    })
    .await
}

/// What a form sends: to be kept, or to be looked at.
pub(super) async fn save(State(http): State<Http>, Form(pairs): Form<Pairs>) -> Response {
    change(http, pairs, keep).await
}

fn keep(asking: &Asking) -> Response {
    let Some(opened) = Opened::sent(asking.shared(), &asking.sent) else {
        return refuse(StatusCode::BAD_REQUEST);
    };
    let editing = Editing::sent(&asking.shown, &opened, &asking.sent);
    let mut view = editing.view(asking.shared());
    let Some(text) = editing.text() else {
        view.refusal.message = asking.catalogue().text("edit-unsure");
        return show(asking, StatusCode::OK, view);
    };
    let change = FileChange {
        path: opened.path.clone(),
        bytes: Some(opened.encode(&text)),
        before: opened.before,
    };
    if asking.sent.text("doe") == Some("voorbeeld") {
        return preview(asking, change, view);
    }
    match asking.save(vec![change]) {
        Some(Saved::Done) => Redirect::to(&address_of(&asking.http, &opened.path)).into_response(),
        Some(saved) => {
            if let Saved::Changed { now } = &saved {
                view.theirs = now.as_ref().map(|now| String::from_utf8_lossy(now).into_owned());
                view.mine = Some(text);
            }
            let texts = ("edit-refused", "edit-changed");
            let (status, refusal) = Refusal::new(saved, texts, asking.catalogue());
            view.refusal = refusal;
            show(asking, status, view)
        }
        None => refuse(StatusCode::SERVICE_UNAVAILABLE),
    }
}

/// The form with the page that it would make.
fn preview(asking: &Asking, change: FileChange, mut view: FormView) -> Response {
    let path = change.path.clone();
    let (answer, heard) = channel();
    if asking.http.jobs.send(Job::Preview(change, answer)).is_ok()
        && let Ok(Preview { loaded, problems }) = heard.recv()
    {
        view.preview = form::preview(loaded.as_ref(), &asking.shared().search(), &path);
        view.problems(&problems, asking.catalogue());
    }
    show(asking, StatusCode::OK, view)
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

fn show(asking: &Asking, status: StatusCode, mut view: FormView) -> Response {
    view.frame(asking.shared(), &asking.shown);
    asking.page_with(status, ("edit.html", &view))
}
