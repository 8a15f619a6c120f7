//! The site in a browser while it is being written: a change of a file is on the screen as soon as
//! the file is saved.
//!
//! One thread (`worker`) looks at the files when a bell rings, makes a new immutable state of
//! them and puts it in the place of the old one. Another one (`http`) answers a browser from
//! whatever state is current: a request renders that page with the function that a build uses. So
//! nothing is kept that could be stale, and a page holds the bytes that a build would write; only
//! the script that reloads it and the bar of the editor are added, both between two marks.
//!
//! Everything of the program itself lies below `/.watwerkt/`. No page of a site can have such an
//! address, because no part of one begins with a full stop.

mod assets;
mod edit;
mod guard;
mod http;
mod index;
mod live;
mod overlay;
mod page;
mod save;
mod state;
mod template;
mod worker;

use std::io;
use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::mpsc::Sender;
use std::thread::JoinHandle;
use std::time::Duration;

pub use page::{ADDED, ADDED_END};
pub use worker::Event;

use crate::build::{BuildError, BuildOptions};
use crate::diagnostic::Language;
use crate::emit::clear_leftovers;
use crate::source::Deaf;

/// Where the search for a free port begins.
pub const DEFAULT_PORT: u16 = 1111;

/// How long no file may have changed before the site is made anew.
pub const QUIET: Duration = Duration::from_millis(80);

/// How long changes may keep coming before the site is made anew all the same.
pub const AT_LATEST: Duration = Duration::from_millis(500);

/// How often to look where no change is told.
pub const POLL: Duration = Duration::from_millis(1000);

/// What a server needs to know.
#[derive(Debug, Clone)]
pub struct ServeOptions {
    /// The site; nothing is written to its output folder.
    pub build: BuildOptions,
    /// The port on the own machine; without one the first that is free from [`DEFAULT_PORT`] on.
    /// Port 0 takes any.
    pub port: Option<u16>,
    /// How long no file may have changed before the site is made anew; more than nothing.
    pub quiet: Duration,
    /// How often to look, in place of waiting for the system to tell of a change.
    pub poll: Option<Duration>,
    /// The language of messages.
    pub language: Language,
}

/// Why there is no server.
#[derive(Debug, thiserror::Error)]
pub enum ServeError {
    /// The content cannot be read at all.
    #[error(transparent)]
    Build(#[from] BuildError),
    /// The port cannot be had.
    #[error("cannot listen on port {port}")]
    Port {
        /// The port.
        port: u16,
        /// Why.
        source: io::Error,
    },
    /// The system gives no threads or no random numbers.
    #[error("cannot start the server")]
    Start(#[source] io::Error),
}

/// A running server. It ends when it is dropped.
pub struct Server {
    address: SocketAddr,
    base_path: String,
    worker: Sender<worker::Job>,
    stop: Option<tokio::sync::oneshot::Sender<()>>,
    threads: Vec<JoinHandle<()>>,
}

impl Server {
    /// Makes the site and serves it. `report` hears of everything that an editor should see in the
    /// terminal; it is called from a thread of the server.
    ///
    /// # Errors
    /// If the content folder cannot be read or there is no port.
    pub fn start(
        options: ServeOptions,
        report: impl Fn(Event) + Send + 'static,
    ) -> Result<Self, ServeError> {
        let listener = http::listen(options.port)?;
        clear_leftovers(&options.build.content);
        if let Some(copies) = save::copies(&options.build.content) {
            clear_leftovers(&copies);
        }
        let address = listener.local_addr().map_err(ServeError::Start)?;
        let shared = Arc::new(state::Shared::new(address, &options)?);
        let worker = worker::Worker::start(&options, Arc::clone(&shared), Box::new(report))?;
        let (stop, stopped) = tokio::sync::oneshot::channel();
        let base_path = shared.current().base_path();
        let server = http::Http { shared, jobs: worker.jobs.clone() };
        let http = http::run(server, listener, stopped).map_err(ServeError::Start)?;
        let threads = worker.threads.into_iter().chain([http]).collect();
        Ok(Self { address, base_path, worker: worker.jobs, stop: Some(stop), threads })
    }

    /// Where the server listens.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// The address of the start page.
    pub fn url(&self) -> String {
        format!("http://{}{}", self.address, self.base_path)
    }

    /// Looks at all files now, and waits until the site and its index are as they are.
    pub fn refresh(&self) {
        let (done, heard) = std::sync::mpsc::channel();
        if self.worker.send(worker::Job::Look(done)).is_ok() {
            // An error is a server that ends, which has nothing left to wait for.
            let _ = heard.recv();
        }
    }

    /// Waits until the server ends by itself, which it does not while all is well.
    pub fn wait(mut self) {
        for thread in std::mem::take(&mut self.threads) {
            // A thread that panicked has said so itself.
            let _ = thread.join();
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.worker.send(worker::Job::Stop);
        if let Some(stop) = self.stop.take() {
            let _ = stop.send(());
        }
        for thread in std::mem::take(&mut self.threads) {
            let _ = thread.join();
        }
    }
}

/// Why the files are looked at again and again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Polling {
    /// It was asked for.
    Asked,
    /// No change would be told.
    Deaf(Deaf),
}
