//! Keeps the site as the files are.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use super::index;
use super::save::{FileChange, Save, Saved};
use super::state::{Manual, Shared, Shown, State, Table};
use super::{AT_LATEST, POLL, Polling, ServeError, ServeOptions};
use crate::build::{Loaded, Workspace};
use crate::diagnostic::Diagnostic;
use crate::source::{Ring, SourceError, Watch};

/// What the worker is asked to do.
pub(super) enum Job {
    /// Something may have changed.
    Ring(Ring),
    /// Look everywhere now, and say so when the site and its index are as the files are.
    Look(Sender<()>),
    /// There is an index now, so that pages have a place to search.
    Indexed,
    /// Write these files, and say so when the site is as they are.
    Save(Save, Sender<Saved>),
    /// Make the site that would be there with this file.
    Preview(FileChange, Sender<Preview>),
    /// Nothing any more.
    Stop,
}

/// A job that somebody waits for.
enum Asked {
    Look(Sender<()>),
    /// Tell browsers that pages are not what they were, though the files are.
    Again,
    Save(Save, Sender<Saved>),
    Preview(FileChange, Sender<Preview>),
}

/// A site that is not there.
pub(super) struct Preview {
    pub(super) loaded: Option<Loaded>,
    pub(super) problems: Vec<Diagnostic>,
}

/// What an editor should see in the terminal.
#[derive(Debug, Clone)]
pub enum Event {
    /// The site is made of the files as they are now.
    Made {
        /// Everything that is wrong.
        problems: Arc<[Diagnostic]>,
        /// The number of pages that visitors can read; `None` if the last good site stays.
        pages: Option<usize>,
        /// How long it took, without the time that was waited for more changes.
        took: Duration,
    },
    /// The files are looked at again and again.
    Polling(Polling),
    /// The content folder is not there any more. It is waited for.
    Lost(PathBuf),
}

/// More changed paths than this are looked for everywhere.
const MANY_PATHS: usize = 64;

/// How long after a change everything is looked at once more. A system may keep a change to itself:
/// one in a folder that was made a moment before, or in a folder that a link leads to.
const VERIFY: Duration = Duration::from_millis(700);

/// How often to look whether a folder that went has come back.
const WAIT_FOR_ROOT: Duration = Duration::from_millis(300);

/// A worker that runs.
pub(super) struct Handle {
    pub(super) jobs: Sender<Job>,
    pub(super) threads: Vec<JoinHandle<()>>,
}

/// Makes a state of the files whenever they change.
pub(super) struct Worker {
    workspace: Workspace,
    shared: Arc<Shared>,
    index: Sender<index::Task>,
    report: Box<dyn Fn(Event) + Send>,
    quiet: Duration,
    poll: Option<Duration>,
    watch: Watch,
    number: u64,
    is_lost: bool,
    /// When everything is to be looked at once more.
    verify: Option<Instant>,
    said: Option<Polling>,
}

impl Worker {
    /// Makes the first state, then works in a thread of its own.
    pub(super) fn start(
        options: &ServeOptions,
        shared: Arc<Shared>,
        report: Box<dyn Fn(Event) + Send>,
    ) -> Result<Handle, ServeError> {
        let (jobs, inbox) = channel();
        let indexed = jobs.clone();
        let indexer = index::start(Arc::clone(&shared), options.quiet, move || {
            // Nobody listens once the server ends.
            let _ = indexed.send(Job::Indexed);
        })?;
        let bell = jobs.clone();
        let roots = vec![options.build.content.clone(), options.build.theme.clone()];
        let watch = Watch::new(roots, move |ring| {
            // Nobody listens once the server ends.
            let _ = bell.send(Job::Ring(ring));
        });
        let mut worker = Self {
            workspace: Workspace::new(options.build.clone()),
            shared,
            index: indexer.tasks,
            report,
            quiet: options.quiet,
            poll: options.poll,
            watch,
            number: 0,
            is_lost: false,
            verify: None,
            said: None,
        };
        // Armed before the first look, so that nothing changes unseen between the two.
        worker.arm();
        let start = Instant::now();
        worker.workspace.look().map_err(|error| ServeError::Build(error.into()))?;
        worker.make(start);
        let name = "watwerkt files".to_owned();
        let thread = std::thread::Builder::new().name(name);
        let thread = thread.spawn(move || worker.work(&inbox)).map_err(ServeError::Start)?;
        Ok(Handle { jobs, threads: vec![thread, indexer.thread] })
    }

    fn work(mut self, inbox: &Receiver<Job>) {
        loop {
            let job = match self.pause() {
                Some(pause) => inbox.recv_timeout(pause),
                None => inbox.recv().map_err(|_| RecvTimeoutError::Disconnected),
            };
            let gathered = match job {
                Ok(job) => self.gather(job, inbox),
                Err(RecvTimeoutError::Timeout) => Some((Some(Ring::Everything), None)),
                Err(RecvTimeoutError::Disconnected) => None,
            };
            let Some((rung, asked)) = gathered else { return };
            if let Some(rung) = rung {
                self.turn(&rung);
            }
            if let Some(asked) = asked {
                self.answer(asked);
            }
        }
    }

    /// How long nothing may happen before everything is looked at; `None` for ever.
    fn pause(&self) -> Option<Duration> {
        let verify = self.verify.map(|at| at.saturating_duration_since(Instant::now()));
        let poll = match self.is_lost {
            true => Some(WAIT_FOR_ROOT),
            false => self.poll,
        };
        verify.into_iter().chain(poll).min()
    }

    /// Waits until the files are left alone, or until somebody asks; `None` if the server ends.
    fn gather(&self, first: Job, inbox: &Receiver<Job>) -> Option<(Option<Ring>, Option<Asked>)> {
        let start = Instant::now();
        let mut rung: Option<Ring> = None;
        let mut job = first;
        loop {
            match job {
                Job::Ring(ring) => rung = Some(both(rung, ring)),
                Job::Look(done) => return Some((Some(Ring::Everything), Some(Asked::Look(done)))),
                Job::Save(save, done) => return Some((rung, Some(Asked::Save(save, done)))),
                Job::Preview(change, done) => {
                    return Some((rung, Some(Asked::Preview(change, done))));
                }
                Job::Indexed => return Some((rung, Some(Asked::Again))),
                Job::Stop => return None,
            }
            let left = AT_LATEST.saturating_sub(start.elapsed());
            job = match inbox.recv_timeout(self.quiet.min(left)) {
                Ok(job) => job,
                Err(RecvTimeoutError::Timeout) => return Some((rung, None)),
                Err(RecvTimeoutError::Disconnected) => return None,
            };
        }
    }

    /// Does what somebody waits for. Who asked may have given up, which is no failure.
    fn answer(&mut self, asked: Asked) {
        match asked {
            Asked::Look(done) => {
                // The indexer ends after this thread.
                let _ = self.index.send(index::Task::Settle(done));
            }
            Asked::Again => {
                self.number += 1;
                let current = self.shared.current();
                self.shared.swap(State { number: self.number, ..State::clone(&current) });
            }
            Asked::Save(save, done) => {
                let known = self.shared.current();
                let saved = save.run(&mut self.workspace, &known.problems);
                if matches!(saved, Saved::Done) {
                    self.turn(&Ring::Everything);
                }
                let _ = done.send(saved);
            }
            Asked::Preview(change, done) => {
                let (loaded, problems) = self.workspace.preview(&[(change.path, change.bytes)]);
                let _ = done.send(Preview { loaded, problems });
            }
        }
    }

    /// Looks, and makes a state if something changed.
    fn turn(&mut self, rung: &Ring) {
        let start = Instant::now();
        let everything = match rung {
            Ring::Everything => true,
            Ring::Paths(paths) => paths.len() > MANY_PATHS,
        };
        if everything && self.poll.is_none() && self.watch.is_stale() {
            self.arm();
        }
        let looked = match rung {
            Ring::Paths(paths) if !everything => self.workspace.look_at(paths),
            _ => self.workspace.look(),
        };
        self.verify = match everything {
            true => None,
            false => Some(Instant::now() + VERIFY),
        };
        match looked {
            Ok(changed) => {
                let was_lost = std::mem::take(&mut self.is_lost);
                if changed || was_lost {
                    self.make(start);
                }
            }
            Err(error) => self.lose(error),
        }
    }

    /// The content folder went. What was shown stays.
    fn lose(&mut self, error: SourceError) {
        let (SourceError::Root { path, .. } | SourceError::File { path, .. }) = error;
        if !std::mem::replace(&mut self.is_lost, true) {
            (self.report)(Event::Lost(path));
        }
    }

    fn make(&mut self, start: Instant) {
        let (loaded, problems) = self.workspace.assemble();
        let failed = problems.iter().any(Diagnostic::is_error);
        let before = self.shared.current();
        let has_good = before.shown.is_some();
        let shown = match loaded {
            Some(loaded) if !failed || !has_good => {
                let same = before.shown.as_ref().filter(|old| loaded.has_routes_of(&old.loaded));
                let table = match same {
                    Some(shown) => Arc::clone(&shown.table),
                    None => Arc::new(Table::new(&loaded)),
                };
                // The indexer ends after this thread.
                let _ = self.index.send(index::Task::Index(loaded.clone()));
                Some(Shown { loaded, table })
            }
            _ => before.shown.clone(),
        };
        self.number += 1;
        let problems: Arc<[Diagnostic]> = problems.into();
        let pages = shown.as_ref().filter(|_| !failed).map(|shown| shown.table.pages);
        let manual = self.manual(before.manual.as_ref());
        let state = State { number: self.number, shown, problems: Arc::clone(&problems), manual };
        self.shared.swap(state);
        (self.report)(Event::Made { problems, pages, took: start.elapsed() });
    }

    /// The manual, with the index that it has if it is still the same.
    fn manual(&mut self, before: Option<&Arc<Manual>>) -> Option<Arc<Manual>> {
        let (manual, _) = self.workspace.manual();
        let Some(loaded) = manual else { return before.cloned() };
        let is_same = |known: &&Arc<Manual>| Arc::ptr_eq(&known.shown.loaded.site, &loaded.site);
        Some(
            before
                .filter(is_same)
                .map_or_else(|| Arc::new(Manual::new(loaded.clone())), Arc::clone),
        )
    }

    /// Listens, or looks again and again where nothing would be heard.
    fn arm(&mut self) {
        let polling = match self.poll {
            Some(_) => Some(Polling::Asked),
            None => self.watch.arm().err().map(Polling::Deaf),
        };
        let Some(polling) = polling else { return };
        self.poll.get_or_insert(POLL);
        if self.said.as_ref() != Some(&polling) {
            self.said = Some(polling.clone());
            (self.report)(Event::Polling(polling));
        }
    }
}

fn both(first: Option<Ring>, second: Ring) -> Ring {
    match (first, second) {
        (Some(Ring::Paths(mut paths)), Ring::Paths(more)) => {
            for path in more {
                if !paths.contains(&path) {
                    paths.push(path);
                }
            }
            Ring::Paths(paths)
        }
        (Some(Ring::Everything), _) => Ring::Everything,
        (_, second) => second,
    }
}
