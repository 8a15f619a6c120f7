//! Gives a page another place: its old address leads to the new one, and every link is rewritten.

use std::sync::mpsc::channel;

use axum::extract::{Form, Query, State};
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Redirect, Response};
use serde::Serialize;

use super::form::Opened;
use super::pages::{Frame, folders};
use super::submitted::Submitted;
use super::{Pairs, address_of, find, form_address, in_background};
use crate::content::{Draft, rewrite, values};
use crate::diagnostic::Catalogue;
use crate::markdown::HoleKind;
use crate::serve::guard::refuse;
use crate::serve::http::Http;
use crate::serve::overlay::ProblemView;
use crate::serve::save::{FileChange, Save, Saved};
use crate::serve::state::{Shared, Shown};
use crate::serve::worker::Job;
use crate::site::{Page, PageId};

#[derive(Serialize)]
struct MoveView {
    #[serde(flatten)]
    frame: Frame,
    path: String,
    title: String,
    edit: String,
    folders: Vec<String>,
    folder: String,
    name: String,
    message: String,
    problems: Vec<ProblemView>,
}

/// A page that can have another place: one with a file of its own, which is not that of a folder.
fn find_page<'s>(shown: &'s Shown, path: &str) -> Option<(PageId, &'s Page)> {
    let site = &shown.loaded.site;
    let id = site.of_file(path)?;
    Some((id, site.page(id))).filter(|(_, page)| !page.document.is_section())
}

fn view(http: &Http, shown: &Shown, path: &str) -> Option<MoveView> {
    let (_, page) = find_page(shown, path)?;
    let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
    Some(MoveView {
        frame: Frame::new(&http.shared, shown),
        path: path.to_owned(),
        title: page.title().to_owned(),
        edit: form_address(path),
        folders: folders(&shown.loaded.site),
        folder: folder.to_owned(),
        name: name.trim_end_matches(".md").to_owned(),
        message: String::new(),
        problems: Vec::new(),
    })
}

/// Asks for the new place.
pub(crate) async fn ask(State(http): State<Http>, Query(query): Query<Pairs>) -> Response {
    in_background(move || {
        let Some(shown) = http.shared.current().shown.clone() else {
            return refuse(StatusCode::SERVICE_UNAVAILABLE);
        };
        match view(&http, &shown, find(&query, "bestand").unwrap_or_default()) {
            Some(view) => Html(http.shared.templates.render("move.html", &view)).into_response(),
            None => refuse(StatusCode::NOT_FOUND),
        }
    })
    .await
}

/// Moves the page, unless that would break others.
pub(crate) async fn really(State(http): State<Http>, Form(pairs): Form<Pairs>) -> Response {
    in_background(move || {
        let sent = Submitted::new(pairs);
        if sent.text("token") != Some(&http.shared.token) {
            return refuse(StatusCode::FORBIDDEN);
        }
        let Some(shown) = http.shared.current().shown.clone() else {
            return refuse(StatusCode::SERVICE_UNAVAILABLE);
        };
        let path = sent.text("bestand").unwrap_or_default().to_owned();
        let Some(mut view) = view(&http, &shown, &path) else {
            return refuse(StatusCode::NOT_FOUND);
        };
        let folder = sent.text("map").unwrap_or_default().trim_matches('/').to_owned();
        let name = search_index::slug(sent.text("naam").unwrap_or_default());
        let new =
            if folder.is_empty() { format!("{name}.md") } else { format!("{folder}/{name}.md") };
        let catalogue = http.shared.catalogue();
        let free = !name.is_empty() && Opened::new(&http.shared, &new).is_some();
        let changes = if free { changes(&http.shared, &shown, (&path, &new)) } else { None };
        let status = match changes {
            None => {
                view.message = catalogue.text("edit-bad-name");
                StatusCode::UNPROCESSABLE_ENTITY
            }
            Some(changes) => {
                let (answer, heard) = channel();
                let _ = http.jobs.send(Job::Save(Save { changes }, answer));
                match heard.recv() {
                    Ok(Saved::Done) => {
                        return Redirect::to(&address_of(&http, &new)).into_response();
                    }
                    Ok(failed) => explain(&mut view, failed, catalogue),
                    Err(_) => return refuse(StatusCode::SERVICE_UNAVAILABLE),
                }
            }
        };
        (view.folder, view.name) = (folder, sent.text("naam").unwrap_or_default().to_owned());
        (status, Html(http.shared.templates.render("move.html", &view))).into_response()
    })
    .await
}

fn explain(view: &mut MoveView, failed: Saved, catalogue: &Catalogue) -> StatusCode {
    match failed {
        Saved::Refused(problems) => {
            view.message = catalogue.text("move-refused");
            view.problems =
                problems.iter().map(|problem| ProblemView::new(problem, catalogue)).collect();
            StatusCode::UNPROCESSABLE_ENTITY
        }
        Saved::Failed(detail) => {
            let said = catalogue.format("edit-failed", None, &[("detail", detail)]);
            view.message = said.unwrap_or_default();
            StatusCode::INTERNAL_SERVER_ERROR
        }
        Saved::Changed { .. } | Saved::Done => {
            view.message = catalogue.text("delete-changed");
            StatusCode::CONFLICT
        }
    }
}

/// Everything that has to be written when the page at `old` goes to `new`.
fn changes(shared: &Shared, shown: &Shown, (old, new): (&str, &str)) -> Option<Vec<FileChange>> {
    let site = &shown.loaded.site;
    let (id, page) = find_page(shown, old)?;
    let opened = Opened::read(shared, old)?;
    let text = with_alias(&opened.text, page.address.as_str())?;
    let moved = relink(&text, page, |target| {
        let (path, anchor) = split(target);
        let is_relative = !path.is_empty() && !path.starts_with('/');
        let file = site.file_path(old, path).filter(|_| is_relative)?;
        let file = if file == old { new.to_owned() } else { file };
        Some(format!("/{file}{anchor}"))
    });
    let mut changes =
        vec![FileChange { path: new.to_owned(), bytes: Some(opened.encode(&moved)), before: None }];
    for &other in site.linking_to(id) {
        let other = site.page(other);
        let path = other.document.source.path();
        let opened = Opened::read(shared, path)?;
        let text = relink(&opened.text, other, |target| {
            let (named, anchor) = split(target);
            let is_it = site.file_path(path, named).as_deref() == Some(old);
            is_it.then(|| format!("/{new}{anchor}"))
        });
        if text != opened.text {
            let bytes = Some(opened.encode(&text));
            changes.push(FileChange { path: path.to_owned(), bytes, before: opened.before });
        }
    }
    changes.push(FileChange { path: old.to_owned(), bytes: None, before: opened.before });
    Some(changes)
}

fn split(target: &str) -> (&str, &str) {
    target.split_at(target.find('#').unwrap_or(target.len()))
}

/// `text` with `address` among the addresses that lead to it.
fn with_alias(text: &str, address: &str) -> Option<String> {
    let (now, body) = values(text).ok()?;
    let mut aliases = match now.get("aliases") {
        Some(Draft::List(aliases)) => aliases.clone(),
        _ => Vec::new(),
    };
    aliases.push((None, Draft::Text(address.to_owned())));
    rewrite(text, &[("aliases".to_owned(), Draft::List(aliases))], body).ok()
}

/// `text` with another target for the links and images of `page` that `new` has one for.
fn relink(text: &str, page: &Page, new: impl Fn(&str) -> Option<String>) -> String {
    let mut text = text.to_owned();
    for hole in page.text.fragments().flat_map(|fragment| fragment.holes()) {
        let (HoleKind::Link { target, .. } | HoleKind::Image { target, .. }) = hole else {
            continue;
        };
        let Some(new) = new(target) else { continue };
        // In Markdown a target stands between parentheses, in a component between quotes.
        for (before, after) in [("(", ")"), ("(", " "), ("\"", "\"")] {
            text =
                text.replace(&format!("{before}{target}{after}"), &format!("{before}{new}{after}"));
        }
    }
    text
}
