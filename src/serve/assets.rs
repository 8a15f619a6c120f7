//! The files of the program itself.

use axum::extract::Path;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};

use super::guard::refuse;

const FILES: [(&str, &str, &str); 4] = [
    ("live.js", "text/javascript; charset=utf-8", include_str!("assets/live.js")),
    ("edit.js", "text/javascript; charset=utf-8", include_str!("assets/edit.js")),
    ("edit.css", "text/css; charset=utf-8", include_str!("assets/edit.css")),
    ("live.css", "text/css; charset=utf-8", include_str!("assets/live.css")),
];

/// A script or a style sheet.
pub(super) async fn file(Path(name): Path<String>) -> Response {
    match FILES.iter().find(|(known, _, _)| *known == name) {
        Some((_, kind, text)) => ([(header::CONTENT_TYPE, *kind)], *text).into_response(),
        None => refuse(StatusCode::NOT_FOUND),
    }
}
