//! The bytes of one file of the site, with what only an editor sees.

use axum::body::Body;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use percent_encoding::{NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};
use serde::Serialize;

use super::edit::form_address;
use super::guard::refuse;
use super::overlay;
use super::save::read;
use super::state::{Shared, Shown, State, Target};
use crate::build::{Loaded, MANUAL_BASE};
use crate::render::{Inputs, render};
use crate::search::Search;
use crate::site::{Address, Route};

/// Stands before what only an editor sees.
pub const ADDED: &str = "<!-- watwerkt serve: begin -->";
/// Stands after what only an editor sees.
pub const ADDED_END: &str = "<!-- watwerkt serve: einde -->";

/// Where the manual begins.
const MANUAL: &str = "/.watwerkt/redactie/";

/// A site that answers, and where it begins.
struct Answering<'a> {
    shared: &'a Shared,
    state: &'a State,
    shown: &'a Shown,
    search: &'a Search,
    base: &'a str,
}

/// The answer to a request for a page of the site.
pub(super) fn answer(shared: &Shared, path: &str) -> Response {
    let state = shared.current();
    let Some(shown) = &state.shown else {
        return html(
            StatusCode::SERVICE_UNAVAILABLE,
            with_extras((shared, &state), None, Vec::new()),
        );
    };
    let (search, base) = (shared.search(), state.base_path());
    Answering { shared, state: &state, shown, search: &search, base: &base }.answer(path)
}

/// The answer to a request for a page of the manual.
pub(super) fn answer_manual(shared: &Shared, path: &str) -> Response {
    let state = shared.current();
    let Some(manual) = &state.manual else { return refuse(StatusCode::SERVICE_UNAVAILABLE) };
    if path == MANUAL_BASE {
        return Redirect::temporary(MANUAL).into_response();
    }
    let (shown, search) = (&manual.shown, manual.search());
    Answering { shared, state: &state, shown, search, base: MANUAL_BASE }.answer(path)
}

impl Answering<'_> {
    fn answer(&self, path: &str) -> Response {
        let base = self.base;
        let Ok(path) = percent_decode_str(path).decode_utf8() else {
            return refuse(StatusCode::BAD_REQUEST);
        };
        let Some(below) = path.strip_prefix(base) else {
            let is_above = path == "/" || base.strip_suffix('/') == Some(&path);
            return match is_above {
                true => Redirect::temporary(base).into_response(),
                false => self.not_found(),
            };
        };
        let file = match below.is_empty() || below.ends_with('/') {
            true => format!("{below}index.html"),
            false => below.to_owned(),
        };
        if let Some(target) = self.shown.table.get(&file) {
            return self.found(target, &file);
        }
        if let Some(bytes) = self.search.files.get(&file) {
            return ([(header::CONTENT_TYPE, content_type(&file))], bytes.clone()).into_response();
        }
        match self.shown.table.get(&format!("{file}/index.html")) {
            Some(_) => Redirect::temporary(&format!("{base}{file}/")).into_response(),
            // Browsers ask for it on pages that name no icon.
            None if file == "favicon.ico" => StatusCode::NO_CONTENT.into_response(),
            None => self.not_found(),
        }
    }

    fn found(&self, target: Target<'_>, file: &str) -> Response {
        let loaded = &self.shown.loaded;
        let source = match target {
            Target::Route(Route::Home) => loaded.site.at(&Address::root()),
            Target::Route(Route::Page(id)) => Some(*id),
            _ => None,
        };
        let source = source.map(|id| loaded.site.page(id).document.source.path());
        // A page of the manual may be one that the site has no file for.
        let source = source
            .filter(|path| self.base != MANUAL_BASE || read(self.shared.content(), path).is_some());
        let rendered = match target {
            Target::Route(route) => {
                let Loaded { site, theme, .. } = loaded;
                render(&Inputs { site, theme, search: self.search }, route)
            }
            Target::ThemeAsset(name) => {
                let asset = loaded.theme.assets.get(name);
                Ok(asset.map(|asset| asset.bytes.clone()).unwrap_or_default())
            }
        };
        match rendered {
            Ok(bytes) if file.ends_with(".html") => {
                html(StatusCode::OK, with_extras((self.shared, self.state), source, bytes))
            }
            Ok(bytes) => ([(header::CONTENT_TYPE, content_type(file))], bytes).into_response(),
            Err(problem) => {
                let problems = vec![*problem].into();
                let failed = State { shown: None, problems, ..self.state.clone() };
                let page = with_extras((self.shared, &failed), None, Vec::new());
                html(StatusCode::INTERNAL_SERVER_ERROR, page)
            }
        }
    }

    fn not_found(&self) -> Response {
        let Loaded { site, theme, .. } = &self.shown.loaded;
        let page = render(&Inputs { site, theme, search: self.search }, &Route::NotFound);
        let page = with_extras((self.shared, self.state), None, page.unwrap_or_default());
        html(StatusCode::NOT_FOUND, page)
    }
}

fn html(status: StatusCode, page: Vec<u8>) -> Response {
    (status, [(header::CONTENT_TYPE, "text/html; charset=utf-8")], Body::from(page)).into_response()
}

#[derive(Serialize)]
struct Extras {
    build: String,
    /// The addresses of the form and of the check of the page; empty for what is no file's page.
    edit: String,
    check: String,
    /// The number of its problems.
    count: usize,
}

/// `page` with the bar, the script and the overlay before the end of its body.
fn with_extras(
    (shared, state): (&Shared, &State),
    file: Option<&str>,
    mut page: Vec<u8>,
) -> Vec<u8> {
    const END: &[u8] = b"</body>";
    if page.is_empty() {
        page = b"<!doctype html>\n<html lang=\"nl\">\n<head>\n<meta charset=\"utf-8\">\n\
            <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
            <title>watwerkt</title>\n</head>\n<body>\n</body>\n</html>\n"
            .to_vec();
    }
    let file = file.unwrap_or_default();
    let query = utf8_percent_encode(file, NON_ALPHANUMERIC);
    let extras = Extras {
        build: format!("{}.{}", shared.run, state.number),
        edit: if file.is_empty() { String::new() } else { form_address(file) },
        check: format!("/.watwerkt/controle?bestand={query}"),
        count: state.problems.iter().filter(|one| one.place.path() == file).count(),
    };
    let bar = shared.templates.render("bar.html", &extras);
    let overlay = overlay::render(shared, state);
    let added = format!("{ADDED}\n{bar}<div id=\"watwerkt-problems\">{overlay}</div>\n{ADDED_END}");
    let end = page.windows(END.len()).rposition(|window| window == END).unwrap_or(page.len());
    page.splice(end..end, added.into_bytes());
    page
}

/// The kind of a file by its ending.
fn content_type(file: &str) -> &'static str {
    match file.rsplit_once('.').map(|(_, ending)| ending).unwrap_or_default() {
        "css" => "text/css; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "webp" => "image/webp",
        "avif" => "image/avif",
        "gif" => "image/gif",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "docx" => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "pdf" => "application/pdf",
        "json" => "application/json",
        "jsonld" => "application/ld+json",
        "webmanifest" => "application/manifest+json",
        "xml" => "application/xml",
        "csv" => "text/csv; charset=utf-8",
        "txt" | "md" | "bib" | "ris" => "text/plain; charset=utf-8",
        "zip" => "application/zip",
        _ => "application/octet-stream",
    }
}
