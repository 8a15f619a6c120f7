//! The files of the program itself.

use axum::http::header;
use axum::response::{IntoResponse, Response};

const FILES: [(&str, &str, &str); 4] = [
    ("live.js", "text/javascript; charset=utf-8", include_str!("assets/live.js")),
    ("edit.js", "text/javascript; charset=utf-8", include_str!("assets/edit.js")),
    ("edit.css", "text/css; charset=utf-8", include_str!("assets/edit.css")),
    ("live.css", "text/css; charset=utf-8", include_str!("assets/live.css")),
];

/// A script or a style sheet of the program, if `name` is one.
pub(super) fn file(name: &str) -> Option<Response> {
    let (_, kind, text) = FILES.iter().find(|(known, _, _)| *known == name)?;
    Some(([(header::CONTENT_TYPE, *kind)], *text).into_response())
}
