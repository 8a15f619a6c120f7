//! Other pages of an editor: what is wrong with a page, a new page, a page that goes.

use axum::extract::{Form, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use serde::Serialize;

use super::asking::{Asking, Refusal, change, look};
use super::form::{Editing, Opened};
use super::frame::{Frame, Place, Row, linking};
use super::{Pairs, form_address, show};
use crate::check::{accept, advise_page, readability};
use crate::serve::guard::refuse;
use crate::serve::http::Http;
use crate::serve::overlay::ProblemView;
use crate::serve::save::{FileChange, Saved, read};

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
    look(http, query, |asking| asking.page("check.html", &check_view(asking))).await
}

fn check_view(asking: &Asking) -> CheckView {
    let (state, path) = (asking.shared().current(), asking.file());
    let catalogue = asking.catalogue();
    let site = &asking.shown.loaded.site;
    let page = site.of_file(path).map(|id| site.page(id));
    // An acceptance that accepts nothing is told by a check of the whole site.
    let advice = page.map(|page| accept(site, advise_page(site, page), |_| false));
    let advice = advice.unwrap_or_default();
    let own = state.problems.iter().filter(|problem| problem.place.path() == path).chain(&advice);
    CheckView {
        frame: Frame::new(asking.shared(), &asking.shown),
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
    }
}

#[derive(Serialize)]
struct NewView {
    #[serde(flatten)]
    frame: Frame,
    #[serde(flatten)]
    place: Place,
    #[serde(flatten)]
    refusal: Refusal,
}

/// A form for the place of a new page; with a place, the form of the page itself.
pub(crate) async fn new_page(State(http): State<Http>, Query(query): Query<Pairs>) -> Response {
    look(http, query, |asking| {
        let folder = asking.sent.text("map").unwrap_or_default().trim_matches('/');
        let name = asking.sent.text("naam").unwrap_or_default();
        let mut refusal = Refusal::default();
        if !name.is_empty() {
            let slug = search_index::slug(name.trim_end_matches(".md"));
            let path = path_in(folder, &format!("{slug}.md"));
            match Opened::new(asking.shared(), &path).filter(|_| !slug.is_empty()) {
                Some(opened) => {
                    let editing = Editing::new(&asking.shown, &opened, false);
                    return show(asking, StatusCode::OK, editing.view(asking.shared()));
                }
                None => refusal.message = asking.catalogue().text("edit-bad-name"),
            }
        }
        let place = Place::new(&asking.shown.loaded.site, folder, name);
        let frame = Frame::new(asking.shared(), &asking.shown);
        asking.page("new.html", &NewView { frame, place, refusal })
    })
    .await
}

/// The path of a file in a folder, which may be the content folder itself.
pub(super) fn path_in(folder: &str, name: &str) -> String {
    if folder.is_empty() { name.to_owned() } else { format!("{folder}/{name}") }
}

#[derive(Serialize)]
struct DeleteView {
    #[serde(flatten)]
    frame: Frame,
    #[serde(flatten)]
    refusal: Refusal,
    path: String,
    title: String,
    before: String,
    edit: String,
    linked: Vec<Row>,
}

fn delete_view(asking: &Asking) -> Option<DeleteView> {
    let (site, path) = (&asking.shown.loaded.site, asking.file());
    let bytes = read(asking.shared().content(), path).filter(|_| path.ends_with(".md"))?;
    let title = site.of_file(path).map(|id| site.page(id).title().to_owned());
    Some(DeleteView {
        frame: Frame::new(asking.shared(), &asking.shown),
        refusal: Refusal::default(),
        path: path.to_owned(),
        title: title.unwrap_or_else(|| path.to_owned()),
        before: blake3::hash(&bytes).to_hex().to_string(),
        edit: form_address(path),
        linked: linking(site, path),
    })
}

/// Asks whether a page should go, and shows who links to it.
pub(crate) async fn delete(State(http): State<Http>, Query(query): Query<Pairs>) -> Response {
    look(http, query, |asking| match delete_view(asking) {
        Some(view) => asking.page("delete.html", &view),
        None => refuse(StatusCode::NOT_FOUND),
    })
    .await
}

/// Removes a page, unless that would break others.
pub(crate) async fn really_delete(State(http): State<Http>, Form(pairs): Form<Pairs>) -> Response {
    change(http, pairs, |asking| {
        let before = asking.sent.text("was").and_then(|hash| blake3::Hash::from_hex(hash).ok());
        let (Some(mut view), Some(before)) = (delete_view(asking), before) else {
            return refuse(StatusCode::NOT_FOUND);
        };
        let path = asking.file().to_owned();
        match asking.save(vec![FileChange { path, bytes: None, before: Some(before) }]) {
            Some(Saved::Done) => Redirect::to("/.watwerkt/redactie").into_response(),
            Some(saved) => {
                let texts = ("delete-refused", "delete-changed");
                let (status, refusal) = Refusal::new(saved, texts, asking.catalogue());
                view.refusal = refusal;
                asking.page_with(status, ("delete.html", &view))
            }
            None => refuse(StatusCode::SERVICE_UNAVAILABLE),
        }
    })
    .await
}
