//! A build in progress.

use std::collections::HashSet;
use std::fs::{self, File};
use std::io::{self, ErrorKind, Write};
use std::path::Path;
use std::sync::atomic::{AtomicBool, AtomicU64, AtomicUsize, Ordering::Relaxed};
use std::sync::{Mutex, PoisonError};

use super::current::Current;
use super::error::At;
use super::interrupt::Work;
use super::place::{MARKER, MARKER_TEXT, Place, look};
use super::swap::{Abilities, recover, swap};
use super::{EmitError, OutputPath, lock};

/// A site that is being written beside the published one.
///
/// Dropping it without [`Staging::publish`] removes what was written; the published site stays as
/// it is. It holds the lock on the output folder as long as it lives.
#[derive(Debug)]
pub struct Staging {
    place: Place,
    current: Current,
    can: Abilities,
    /// Folders already made, so that most files ask nothing of the file system for theirs.
    folders: Mutex<HashSet<String>>,
    counts: Counts,
    /// Held, not used. Closed when `drop` has cleared everything away.
    _lock: File,
    /// Ends last of all, so that the process is not ended before everything is cleared away.
    work: Work,
}

/// What was published.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Published {
    /// Files that are new or have other bytes than before.
    pub written: usize,
    /// Files that were there before with the same bytes. They kept their time stamp.
    pub unchanged: usize,
    /// Files that were there before and are no more.
    pub removed: usize,
    /// The size of the site: the bytes of all files, written and unchanged.
    pub bytes: u64,
}

/// Running totals of the files, kept from many threads.
#[derive(Debug, Default)]
struct Counts {
    written: AtomicUsize,
    unchanged: AtomicUsize,
    /// Files, written or unchanged, that the published site has too.
    shared: AtomicUsize,
    bytes: AtomicU64,
    failed: AtomicBool,
}

impl Staging {
    /// Begins a build for the folder `output`, which need not exist.
    ///
    /// First finishes or clears away what an earlier build left when it died.
    ///
    /// # Errors
    /// [`EmitError::Locked`] while another build runs; [`EmitError::NotOurs`],
    /// [`EmitError::IsSymlink`], [`EmitError::NotAFolder`] or [`EmitError::Nameless`] if the
    /// output is not a folder to be replaced; or what the operating system said.
    pub fn begin(output: &Path) -> Result<Self, EmitError> {
        Self::begin_with(output, Abilities::ALL)
    }

    /// As [`Staging::begin`], on a file system that can do less.
    pub(super) fn begin_with(output: &Path, can: Abilities) -> Result<Self, EmitError> {
        let work = Work::begin()?;
        let place = Place::new(output)?;
        fs::create_dir_all(&place.parent).at(&place.parent)?;
        let lock = lock::acquire(&place.lock)?;
        // Before recovering too, which may replace what stands at the output.
        place.inspect()?;
        recover(&place)?;
        let exists = place.inspect()?;
        let current = if exists { Current::read(&place.output)? } else { Current::default() };
        fs::create_dir(&place.staging).at(&place.staging)?;
        let (folders, counts) = (Mutex::default(), Counts::default());
        let staging = Self { place, current, can, folders, counts, _lock: lock, work };
        staging.put(&OutputPath::new(MARKER)?, MARKER_TEXT.as_bytes())?;
        Ok(staging)
    }

    /// Writes one file. May be called from many threads at once.
    ///
    /// # Errors
    /// [`EmitError::Duplicate`] if the path is taken, or what the operating system said. After an
    /// error the build cannot be published.
    pub fn write(&self, path: &OutputPath, bytes: &[u8]) -> Result<(), EmitError> {
        let put = self.work.go_on().and_then(|()| self.put(path, bytes));
        let count = match put {
            Ok(Put::Written) => &self.counts.written,
            Ok(Put::Unchanged) => &self.counts.unchanged,
            Err(error) => {
                self.counts.failed.store(true, Relaxed);
                return Err(error);
            }
        };
        tracing::debug!(%path, bytes = bytes.len(), ?put, "file");
        count.fetch_add(1, Relaxed);
        self.counts.bytes.fetch_add(bytes.len() as u64, Relaxed);
        Ok(())
    }

    /// Puts the new site in place of the published one, at once, and clears the latter away.
    ///
    /// If the previous site cannot be cleared away, it waits beside the new one for the next
    /// build.
    ///
    /// # Errors
    /// [`EmitError::Incomplete`] if a file could not be written earlier;
    /// [`EmitError::MountPoint`] if the output cannot be renamed; as [`Staging::begin`] if it
    /// became something else meanwhile; or what the operating system said. The published site
    /// stays as it was.
    pub fn publish(self) -> Result<Published, EmitError> {
        self.work.go_on()?;
        if self.counts.failed.load(Relaxed) {
            return Err(EmitError::Incomplete { output: self.place.output.clone() });
        }
        sync_tree(&self.place.staging)?;
        let replaces = self.place.inspect()?;
        swap(&self.place, replaces, self.can)?;
        // Dropping `self` clears the previous site away.
        Ok(Published {
            written: self.counts.written.load(Relaxed),
            unchanged: self.counts.unchanged.load(Relaxed),
            removed: self.current.len() - self.counts.shared.load(Relaxed),
            bytes: self.counts.bytes.load(Relaxed),
        })
    }

    /// Puts one file into the staging folder.
    fn put(&self, path: &OutputPath, bytes: &[u8]) -> Result<Put, EmitError> {
        let target = self.place.staging.join(path.as_str());
        let put = self.make_folder(path).and_then(|()| self.fill(&target, path, bytes));
        let put = put.map_err(|error| match error.kind() {
            // The file system keeps the list of paths taken, and knows about letter case on it.
            ErrorKind::AlreadyExists | ErrorKind::NotADirectory => {
                EmitError::Duplicate { path: path.clone() }
            }
            _ => EmitError::io(&target, error),
        })?;
        if self.current.holds(path) {
            self.counts.shared.fetch_add(1, Relaxed);
        }
        Ok(put)
    }

    /// Gives `target` its bytes, out of the published site if they are there.
    fn fill(&self, target: &Path, path: &OutputPath, bytes: &[u8]) -> io::Result<Put> {
        let Some(old) = self.current.unchanged(path, bytes) else {
            create(target, bytes)?;
            return Ok(Put::Written);
        };
        match self.link(&old, target) {
            Ok(()) => {}
            Err(error) if error.kind() == ErrorKind::AlreadyExists => return Err(error),
            // The reasons differ by system; a copy with the same time is as good for a visitor.
            Err(_) => {
                let file = create(target, bytes)?;
                file.set_modified(fs::metadata(&old)?.modified()?)?;
            }
        }
        Ok(Put::Unchanged)
    }

    /// Gives a published file a second name.
    fn link(&self, old: &Path, target: &Path) -> io::Result<()> {
        if !self.can.hard_links {
            return Err(ErrorKind::Unsupported.into());
        }
        fs::hard_link(old, target)
    }

    /// Makes the folder for `path`, with those above it.
    fn make_folder(&self, path: &OutputPath) -> io::Result<()> {
        let Some(folder) = path.folder() else { return Ok(()) };
        let known = || self.folders.lock().unwrap_or_else(PoisonError::into_inner);
        if known().contains(folder) {
            return Ok(());
        }
        fs::create_dir_all(self.place.staging.join(folder))?;
        known().insert(folder.to_owned());
        Ok(())
    }

    /// Leaves everything as it is, as a process does that is killed.
    #[cfg(test)]
    pub(super) fn die(self) {
        self._lock.unlock().expect("the lock is ours");
        std::mem::forget(self);
    }
}

impl Drop for Staging {
    fn drop(&mut self) {
        // While a journal stands, the trees beside the output are what the next build recovers
        // from. Whatever cannot be cleared away now, it clears away or complains about.
        if let Ok(None) = look(&self.place.journal) {
            let _ = self.place.clear();
        }
    }
}

/// How a file came into the staging folder.
#[derive(Debug)]
enum Put {
    /// With new bytes.
    Written,
    /// From the published site.
    Unchanged,
}

/// Writes a new file. It is not synced: that is done once for the whole tree.
fn create(target: &Path, bytes: &[u8]) -> io::Result<File> {
    let mut file = File::create_new(target)?;
    file.write_all(bytes)?;
    Ok(file)
}

/// Waits until the staged tree is on disk.
#[cfg(any(target_os = "linux", target_os = "android"))]
fn sync_tree(staging: &Path) -> Result<(), EmitError> {
    let sync = |folder: File| Ok(rustix::fs::syncfs(&folder)?);
    File::open(staging).and_then(sync).at(staging)
}

/// Syncs the folder only: syncing each file would cost more than the whole build.
#[cfg(not(any(target_os = "linux", target_os = "android")))]
fn sync_tree(staging: &Path) -> Result<(), EmitError> {
    super::place::sync_folder(staging);
    Ok(())
}
