//! Keeps the index as the site is, behind everything else: a save never waits for it.

use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread::JoinHandle;
use std::time::Duration;

use super::ServeError;
use super::state::Shared;
use crate::build::Loaded;
use crate::search::Search;

/// The index waits this many times as long as a making of the site for nothing more to come.
const LATER: u32 = 9;

/// What the indexer is asked to do.
pub(super) enum Task {
    /// Index this site, unless a newer one comes soon.
    Index(Loaded),
    /// Say when the index is as the last site that was sent.
    Settle(Sender<()>),
}

/// An indexer that runs until nobody can send it anything.
pub(super) struct Handle {
    pub(super) tasks: Sender<Task>,
    pub(super) thread: JoinHandle<()>,
}

/// Starts a thread that indexes on one core, so that another is free for the next save.
/// `quiet` is how long the files have to be left alone before the site is made anew. `first` is
/// called when there is an index after there was none.
pub(super) fn start(
    shared: Arc<Shared>,
    quiet: Duration,
    first: impl Fn() + Send + 'static,
) -> Result<Handle, ServeError> {
    let (tasks, inbox) = channel();
    let pool = rayon::ThreadPoolBuilder::new().num_threads(1).build();
    let pool = pool.map_err(|error| ServeError::Start(std::io::Error::other(error)))?;
    let thread = std::thread::Builder::new().name("watwerkt index".to_owned());
    let thread = thread.spawn(move || {
        let pause = || match shared.search().is_there {
            true => quiet * LATER,
            false => Duration::ZERO,
        };
        while let Some((loaded, settled)) = gather(&inbox, pause()) {
            if let Some(Loaded { site, theme, .. }) = loaded {
                // A site that cannot be indexed is told by its build; here the last index stays.
                if let Ok(search) = pool.install(|| Search::of(&site, &theme.catalogue))
                    && shared.take_index(search)
                {
                    first();
                }
            }
            for settled in settled {
                // Who asked may have given up, which is no failure.
                let _ = settled.send(());
            }
        }
    });
    Ok(Handle { tasks, thread: thread.map_err(ServeError::Start)? })
}

/// The newest site once no other comes for `pause`, and who waits for it; `None` if the server
/// ends.
fn gather(inbox: &Receiver<Task>, pause: Duration) -> Option<(Option<Loaded>, Vec<Sender<()>>)> {
    let (mut newest, mut settled) = (None, Vec::new());
    let mut task = inbox.recv().ok()?;
    loop {
        match task {
            Task::Index(loaded) => newest = Some(loaded),
            Task::Settle(done) => settled.push(done),
        }
        let pause = if settled.is_empty() { pause } else { Duration::ZERO };
        task = match inbox.recv_timeout(pause) {
            Ok(task) => task,
            Err(RecvTimeoutError::Timeout) => return Some((newest, settled)),
            Err(RecvTimeoutError::Disconnected) => return None,
        };
    }
}
