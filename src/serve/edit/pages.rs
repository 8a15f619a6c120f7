//! Other pages of an editor: what is wrong with a page, a new page, a page that goes.

use std::sync::mpsc::channel;

use axum::extract::{Form, Query, State};
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Redirect, Response};
use serde::Serialize;

use super::form::{Editing, Opened};
use super::submitted::Submitted;
use super::{Pairs, find, form_address, in_background, show};
use crate::check::{accept, advise_page, readability};
use crate::serve::guard::refuse;
use crate::serve::http::Http;
use crate::serve::overlay::ProblemView;
use crate::serve::save::{FileChange, Save, Saved, read};
use crate::serve::state::{Shared, Shown};
use crate::serve::worker::Job;
use crate::site::{Page, Site};

/// What every page of the program shows.
#[derive(Serialize)]
pub(super) struct Frame {
    language: &'static str,
    stylesheet: String,
    home: String,
    token: String,
}

impl Frame {
    pub(super) fn new(shared: &Shared, shown: &Shown) -> Self {
        let base = shown.loaded.site.content.config.base_path();
        let css = shown.loaded.theme.assets.get("site.css");
        Self {
            language: shared.language().code(),
            stylesheet: css.map(|css| format!("{base}{}", css.output)).unwrap_or_default(),
            home: base,
            token: shared.token.clone(),
        }
    }
}

/// A page with what there is to say of it.
#[derive(Serialize)]
pub(super) struct Row {
    pub(super) title: String,
    /// Empty for a page that nobody can visit.
    pub(super) href: String,
    edit: String,
    note: String,
}

impl Row {
    pub(super) fn new(site: &Site, page: &Page, note: String) -> Self {
        let base = site.content.config.base_path();
        Self {
            title: page.title().to_owned(),
            href: format!("{base}{}", page.address.as_str().trim_start_matches('/')),
            edit: form_address(page.document.source.path()),
            note,
        }
    }
}

#[derive(Serialize)]
struct CheckView {
    #[serde(flatten)]
    frame: Frame,
    path: String,
    edit: String,
    problems: Vec<ProblemView>,
    /// Words in a sentence, Flesch-Douma and Leesindex A; empty for a page with few words.
    readability: Vec<String>,
    linked: Vec<Row>,
}

/// What is wrong with one page and what could be better, how it reads, and who links to it.
pub(crate) async fn check_page(State(http): State<Http>, Query(query): Query<Pairs>) -> Response {
    let state = http.shared.current();
    let Some(shown) = &state.shown else { return refuse(StatusCode::SERVICE_UNAVAILABLE) };
    let path = find(&query, "bestand").unwrap_or_default();
    let catalogue = http.shared.catalogue();
    let site = &shown.loaded.site;
    let page = site.of_file(path).map(|id| site.page(id));
    // An acceptance that accepts nothing is told by a check of the whole site.
    let advice = page.map(|page| accept(site, advise_page(site, page), |_| false));
    let advice = advice.unwrap_or_default();
    let own = state.problems.iter().filter(|problem| problem.place.path() == path).chain(&advice);
    let view = CheckView {
        frame: Frame::new(&http.shared, shown),
        path: path.to_owned(),
        edit: form_address(path),
        problems: own.map(|problem| ProblemView::new(problem, catalogue)).collect(),
        readability: page.and_then(|page| readability(site, page)).map_or_else(
            Vec::new,
            |figures| {
                let figures =
                    [figures.words_per_sentence, figures.flesch_douma(), figures.leesindex_a()];
                figures.map(|figure| format!("{figure:.0}")).to_vec()
            },
        ),
        linked: linking(site, path),
    };
    Html(http.shared.templates.render("check.html", &view)).into_response()
}

fn linking(site: &Site, path: &str) -> Vec<Row> {
    let pages = site.of_file(path).map(|id| site.linking_to(id).to_vec()).unwrap_or_default();
    pages.into_iter().map(|id| Row::new(site, site.page(id), String::new())).collect()
}

#[derive(Serialize)]
struct NewView {
    #[serde(flatten)]
    frame: Frame,
    folders: Vec<String>,
    folder: String,
    name: String,
    message: String,
}

/// A form for the place of a new page; with a place, the form of the page itself.
pub(crate) async fn new_page(State(http): State<Http>, Query(query): Query<Pairs>) -> Response {
    in_background(move || {
        let Some(shown) = http.shared.current().shown.clone() else {
            return refuse(StatusCode::SERVICE_UNAVAILABLE);
        };
        let folder = find(&query, "map").unwrap_or_default().trim_matches('/').to_owned();
        let name = find(&query, "naam").unwrap_or_default().to_owned();
        let mut message = String::new();
        if !name.is_empty() {
            let slug = search_index::slug(name.trim_end_matches(".md"));
            let path = if folder.is_empty() {
                format!("{slug}.md")
            } else {
                format!("{folder}/{slug}.md")
            };
            match Opened::new(&http.shared, &path).filter(|_| !slug.is_empty()) {
                Some(opened) => {
                    let editing = Editing::new(&shown, &opened, false);
                    return show(&http, &shown, editing.view(&http.shared));
                }
                None => message = http.shared.catalogue().text("edit-bad-name"),
            }
        }
        let folders = folders(&shown.loaded.site);
        let frame = Frame::new(&http.shared, &shown);
        let view = NewView { frame, folders, folder, name, message };
        Html(http.shared.templates.render("new.html", &view)).into_response()
    })
    .await
}

/// The folders that have pages.
pub(super) fn folders(site: &Site) -> Vec<String> {
    let folder_of = |page: &Page| {
        let path = page.document.source.path();
        path.rsplit_once('/').map_or("", |(folder, _)| folder).to_owned()
    };
    let mut folders: Vec<String> = site.pages.iter().map(folder_of).collect();
    folders.sort();
    folders.dedup();
    folders
}

#[derive(Serialize)]
struct DeleteView {
    #[serde(flatten)]
    frame: Frame,
    path: String,
    title: String,
    before: String,
    edit: String,
    linked: Vec<Row>,
    message: String,
    problems: Vec<ProblemView>,
}

fn delete_view(http: &Http, shown: &Shown, path: &str) -> Option<DeleteView> {
    let site = &shown.loaded.site;
    let bytes = read(http.shared.content(), path).filter(|_| path.ends_with(".md"))?;
    let title = site.of_file(path).map(|id| site.page(id).title().to_owned());
    Some(DeleteView {
        frame: Frame::new(&http.shared, shown),
        path: path.to_owned(),
        title: title.unwrap_or_else(|| path.to_owned()),
        before: blake3::hash(&bytes).to_hex().to_string(),
        edit: form_address(path),
        linked: linking(site, path),
        message: String::new(),
        problems: Vec::new(),
    })
}

/// Asks whether a page should go, and shows who links to it.
pub(crate) async fn delete(State(http): State<Http>, Query(query): Query<Pairs>) -> Response {
    in_background(move || {
        let Some(shown) = http.shared.current().shown.clone() else {
            return refuse(StatusCode::SERVICE_UNAVAILABLE);
        };
        match delete_view(&http, &shown, find(&query, "bestand").unwrap_or_default()) {
            Some(view) => Html(http.shared.templates.render("delete.html", &view)).into_response(),
            None => refuse(StatusCode::NOT_FOUND),
        }
    })
    .await
}

/// Removes a page, unless that would break others.
pub(crate) async fn really_delete(State(http): State<Http>, Form(pairs): Form<Pairs>) -> Response {
    in_background(move || {
        let sent = Submitted::new(pairs);
        if sent.text("token") != Some(&http.shared.token) {
            return refuse(StatusCode::FORBIDDEN);
        }
        let Some(shown) = http.shared.current().shown.clone() else {
            return refuse(StatusCode::SERVICE_UNAVAILABLE);
        };
        let path = sent.text("bestand").unwrap_or_default().to_owned();
        let before = sent.text("was").and_then(|hash| blake3::Hash::from_hex(hash).ok());
        let view = delete_view(&http, &shown, &path);
        let (Some(mut view), Some(before)) = (view, before) else {
            return refuse(StatusCode::NOT_FOUND);
        };
        let change = FileChange { path, bytes: None, before: Some(before) };
        let (answer, heard) = channel();
        let _ = http.jobs.send(Job::Save(Save { changes: vec![change] }, answer));
        let catalogue = http.shared.catalogue();
        let status = match heard.recv() {
            Ok(Saved::Done) => return Redirect::to("/.watwerkt/redactie").into_response(),
            Ok(Saved::Refused(problems)) => {
                view.message = catalogue.text("delete-refused");
                view.problems =
                    problems.iter().map(|problem| ProblemView::new(problem, catalogue)).collect();
                StatusCode::UNPROCESSABLE_ENTITY
            }
            Ok(Saved::Changed { .. }) => {
                view.message = catalogue.text("delete-changed");
                StatusCode::CONFLICT
            }
            Ok(Saved::Failed(detail)) => {
                let said = catalogue.format("edit-failed", None, &[("detail", detail)]);
                view.message = said.unwrap_or_default();
                StatusCode::INTERNAL_SERVER_ERROR
            }
            Err(_) => return refuse(StatusCode::SERVICE_UNAVAILABLE),
        };
        let page = http.shared.templates.render("delete.html", &view);
        (status, Html(page)).into_response()
    })
    .await
}
