//! Gives a page or a section another place: old addresses lead to the new ones, and every link is
//! rewritten.

mod relink;

use axum::extract::{Form, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use serde::Serialize;

use super::asking::{Asking, Refusal, change, look};
use super::frame::{Frame, Place};
use super::pages::path_in;
use super::{Pairs, address_of, form_address};
use crate::serve::guard::refuse;
use crate::serve::http::Http;
use crate::serve::save::Saved;
use crate::site::Page;
use relink::{Move, changes};

/// The file of the page of a folder.
const SECTION_FILE: &str = "_index.md";

#[derive(Serialize)]
struct MoveView {
    #[serde(flatten)]
    frame: Frame,
    #[serde(flatten)]
    place: Place,
    #[serde(flatten)]
    refusal: Refusal,
    path: String,
    title: String,
    edit: String,
    /// How many pages move along with that of a section.
    along: usize,
}

/// A page that can have another place: every one but the start page.
fn find_page<'a>(asking: &'a Asking, path: &str) -> Option<&'a Page> {
    let site = &asking.shown.loaded.site;
    Some(site.page(site.of_file(path)?)).filter(|_| path != SECTION_FILE)
}

fn view(asking: &Asking) -> Option<MoveView> {
    let path = asking.file();
    let page = find_page(asking, path)?;
    let site = &asking.shown.loaded.site;
    let section = path.strip_suffix(SECTION_FILE);
    let whole = section.unwrap_or(path).trim_end_matches('/').trim_end_matches(".md");
    let (folder, name) = whole.rsplit_once('/').unwrap_or(("", whole));
    let along = section.map_or(0, |folder| {
        let below = |page: &&Page| page.document.source.path().starts_with(folder);
        site.pages.iter().filter(below).count() - 1
    });
    Some(MoveView {
        frame: Frame::new(asking.shared(), &asking.shown),
        place: Place::new(site, folder, name),
        refusal: Refusal::default(),
        path: path.to_owned(),
        title: page.title().to_owned(),
        edit: form_address(path),
        along,
    })
}

/// Asks for the new place.
pub(crate) async fn ask(State(http): State<Http>, Query(query): Query<Pairs>) -> Response {
    look(http, query, |asking| match view(asking) {
        Some(view) => asking.page("move.html", &view),
        None => refuse(StatusCode::NOT_FOUND),
    })
    .await
}

/// Moves the page, and with that of a section all pages and files in it, unless that would break
/// others.
pub(crate) async fn really(State(http): State<Http>, Form(pairs): Form<Pairs>) -> Response {
    change(http, pairs, |asking| {
        let Some(mut view) = view(asking) else { return refuse(StatusCode::NOT_FOUND) };
        let folder = asking.sent.text("map").unwrap_or_default().trim_matches('/').to_owned();
        let typed = asking.sent.text("naam").unwrap_or_default().to_owned();
        let name = search_index::slug(&typed);
        let new = path_in(&folder, &name);
        let path = asking.file();
        let moving = match path.strip_suffix(SECTION_FILE) {
            Some(old) => Move::Folder { old: old.to_owned(), new: format!("{new}/") },
            None => Move::Page { old: path.to_owned(), new: format!("{new}.md") },
        };
        let changes = (!name.is_empty()).then(|| changes(asking, &moving)).flatten();
        (view.place.folder, view.place.name) = (folder, typed);
        let Some(changes) = changes else {
            view.refusal.message = asking.catalogue().text("edit-bad-name");
            return asking.page_with(StatusCode::UNPROCESSABLE_ENTITY, ("move.html", &view));
        };
        match asking.save(changes) {
            Some(Saved::Done) => {
                Redirect::to(&address_of(&asking.http, &moving.of(path))).into_response()
            }
            Some(saved) => {
                let texts = ("move-refused", "move-changed");
                let (status, refusal) = Refusal::new(saved, texts, asking.catalogue());
                view.refusal = refusal;
                asking.page_with(status, ("move.html", &view))
            }
            None => refuse(StatusCode::SERVICE_UNAVAILABLE),
        }
    })
    .await
}
