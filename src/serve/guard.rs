//! Who may ask for what. The server listens on the own machine only, but every site in the browser
//! of that machine can reach it: a name that leads to 127.0.0.1 (DNS rebinding), or a form on
//! another site.

use std::time::Duration;

use axum::extract::{Request, State};
use axum::http::header::{self, HeaderMap, HeaderValue};
use axum::http::{Method, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use super::http::Http;

/// What every answer says: nothing from elsewhere, nothing kept, nobody's frame.
const HEADERS: [(header::HeaderName, &str); 6] = [
    (header::CACHE_CONTROL, "no-store"),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::REFERRER_POLICY, "same-origin"),
    (header::X_FRAME_OPTIONS, "DENY"),
    (header::CONTENT_SECURITY_POLICY, POLICY),
    (CROSS_ORIGIN_RESOURCE_POLICY, "same-origin"),
];

const CROSS_ORIGIN_RESOURCE_POLICY: header::HeaderName =
    header::HeaderName::from_static("cross-origin-resource-policy");

const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; \
    font-src 'self'; media-src 'self'; connect-src 'self'; manifest-src 'self'; \
    frame-ancestors 'none'; form-action 'self'; base-uri 'none'";

/// How long a form may take to arrive and to be dealt with.
const FORM_TIMEOUT: Duration = Duration::from_secs(30);

/// Lets a request through that comes from this machine's browser and from our own pages.
pub(super) async fn check(State(http): State<Http>, request: Request, next: Next) -> Response {
    let mut answer = match verdict(&http, &request) {
        Ok(()) if request.method() == Method::POST => {
            let answer = tokio::time::timeout(FORM_TIMEOUT, next.run(request)).await;
            answer.unwrap_or_else(|_| refuse(StatusCode::REQUEST_TIMEOUT))
        }
        Ok(()) => next.run(request).await,
        Err(status) => refuse(status),
    };
    let headers = answer.headers_mut();
    for (name, value) in HEADERS {
        headers.insert(name, HeaderValue::from_static(value));
    }
    answer
}

fn verdict(http: &Http, request: &Request) -> Result<(), StatusCode> {
    let port = http.shared.address.port();
    let hosts = ["127.0.0.1", "localhost", "[::1]"].map(|host| format!("{host}:{port}"));
    let host = text(request.headers(), &header::HOST).unwrap_or_default();
    if !hosts.iter().any(|known| known.eq_ignore_ascii_case(host)) {
        return Err(StatusCode::MISDIRECTED_REQUEST);
    }
    match *request.method() {
        Method::GET | Method::HEAD => Ok(()),
        Method::POST if is_own(request.headers(), host) => Ok(()),
        Method::POST => Err(StatusCode::FORBIDDEN),
        _ => Err(StatusCode::METHOD_NOT_ALLOWED),
    }
}

/// Whether a form was sent from one of our own pages.
fn is_own(headers: &HeaderMap, host: &str) -> bool {
    match text(headers, &header::ORIGIN) {
        Some(origin) => origin.strip_prefix("http://") == Some(host),
        None => false,
    }
}

fn text<'h>(headers: &'h HeaderMap, name: &header::HeaderName) -> Option<&'h str> {
    headers.get(name).and_then(|value| value.to_str().ok())
}

/// An answer without a page.
pub(super) fn refuse(status: StatusCode) -> Response {
    let reason = status.canonical_reason().unwrap_or_default();
    (status, [(header::CONTENT_TYPE, "text/plain; charset=utf-8")], reason).into_response()
}
