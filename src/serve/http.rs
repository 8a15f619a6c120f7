//! Answers a browser.

use std::io;
use std::net::{Ipv4Addr, TcpListener};
use std::sync::Arc;
use std::sync::mpsc::Sender;
use std::thread::JoinHandle;
use std::time::Duration;

use axum::Router;
use axum::extract::{DefaultBodyLimit, State};
use axum::http::{StatusCode, Uri};
use axum::middleware::from_fn_with_state;
use axum::response::Response;
use axum::routing::{get, post};
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::service::TowerToHyperService;
use tokio::sync::{Semaphore, oneshot};

use super::state::Shared;
use super::worker::Job;
use super::{DEFAULT_PORT, ServeError, assets, edit, guard, live, overlay, page};
use crate::build::MANUAL_BASE;

/// What every request can use.
#[derive(Clone)]
pub(super) struct Http {
    pub(super) shared: Arc<Shared>,
    /// The thread that knows the files.
    pub(super) jobs: Sender<Job>,
}

/// How many ports are tried.
const PORTS: u16 = 50;

/// The largest form that is read, in bytes: more than the largest text that a site may have.
const LARGEST_BODY: usize = 3 << 20;

/// The largest head of a request, in bytes.
const LARGEST_HEAD: usize = 32 << 10;

/// How long a browser may take to send the head of a request.
const HEAD_TIMEOUT: Duration = Duration::from_secs(10);

/// Browsers open six connections each, and one waits for the next change.
const MOST_CONNECTIONS: usize = 256;

/// Listens on the own machine only.
pub(super) fn listen(port: Option<u16>) -> Result<TcpListener, ServeError> {
    let bind = |port| {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port))?;
        listener.set_nonblocking(true)?;
        io::Result::Ok(listener)
    };
    let wanted = port.unwrap_or(DEFAULT_PORT);
    let last = if port.is_some() { wanted } else { wanted + PORTS };
    let mut failure = None;
    for port in wanted..=last {
        match bind(port) {
            Ok(listener) => return Ok(listener),
            Err(error) => failure = failure.or(Some(error)),
        }
    }
    let source = failure.unwrap_or_else(|| io::ErrorKind::AddrInUse.into());
    Err(ServeError::Port { port: wanted, source })
}

/// Serves in a thread of its own until `stopped` is told.
pub(super) fn run(
    http: Http,
    listener: TcpListener,
    stopped: oneshot::Receiver<()>,
) -> io::Result<JoinHandle<()>> {
    let runtime =
        tokio::runtime::Builder::new_current_thread().enable_io().enable_time().build()?;
    let listener = runtime.block_on(async { tokio::net::TcpListener::from_std(listener) })?;
    let serve = move || {
        runtime.block_on(async {
            tokio::select! {
                () = accept(listener, routes(http)) => {}
                _ = stopped => {}
            }
        });
        runtime.shutdown_background();
    };
    std::thread::Builder::new().name("watwerkt http".to_owned()).spawn(serve)
}

async fn accept(listener: tokio::net::TcpListener, routes: Router) {
    let places = Arc::new(Semaphore::new(MOST_CONNECTIONS));
    loop {
        let Ok(place) = Arc::clone(&places).acquire_owned().await else { return };
        let stream = match listener.accept().await {
            Ok((stream, _)) => stream,
            // Too many open files, or a browser that left at once: others may do better.
            Err(_) => {
                tokio::time::sleep(Duration::from_millis(50)).await;
                continue;
            }
        };
        // A page is one small write; waiting for more would only delay it.
        let _ = stream.set_nodelay(true);
        let service = TowerToHyperService::new(routes.clone());
        tokio::spawn(async move {
            let mut connection = http1::Builder::new();
            connection.timer(TokioTimer::new()).header_read_timeout(HEAD_TIMEOUT);
            connection.max_buf_size(LARGEST_HEAD);
            // What goes wrong here is a browser that left or sent nonsense.
            let _ = connection.serve_connection(TokioIo::new(stream), service).await;
            drop(place);
        });
    }
}

fn routes(http: Http) -> Router {
    Router::new()
        .route("/.watwerkt/events", get(live::events))
        .route("/.watwerkt/overlay", get(overlay::fragment))
        .route("/.watwerkt/bewerken", get(edit::open).post(edit::save))
        .route("/.watwerkt/controle", get(edit::check_page))
        .route("/.watwerkt/nieuw", get(edit::new_page))
        .route("/.watwerkt/redactie", get(edit::newsroom))
        .route("/.watwerkt/verwijderen", get(edit::delete).post(edit::really_delete))
        .route(
            "/.watwerkt/afbeelding",
            post(edit::upload::add).layer(DefaultBodyLimit::max(edit::upload::LARGEST)),
        )
        .route("/.watwerkt/verplaatsen", get(edit::rename::ask).post(edit::rename::really))
        .route("/.watwerkt/", get(manual))
        .route("/.watwerkt/{*path}", get(manual))
        .fallback(get(site))
        .layer(DefaultBodyLimit::max(LARGEST_BODY))
        .layer(from_fn_with_state(http.clone(), guard::check))
        .with_state(http)
}

/// A file of the site.
async fn site(State(http): State<Http>, uri: Uri) -> Response {
    in_background(move || page::answer(&http.shared, uri.path())).await
}

/// A file of the program itself, or a page of its manual.
async fn manual(State(http): State<Http>, uri: Uri) -> Response {
    let own = uri.path().strip_prefix(MANUAL_BASE).and_then(assets::file);
    match own {
        Some(file) => file,
        None => in_background(move || page::answer_manual(&http.shared, uri.path())).await,
    }
}

/// Does `work`, which may take a while, where it keeps no other request waiting.
pub(super) async fn in_background(work: impl FnOnce() -> Response + Send + 'static) -> Response {
    let done = tokio::task::spawn_blocking(work).await;
    done.unwrap_or_else(|_| guard::refuse(StatusCode::INTERNAL_SERVER_ERROR))
}
