//! Reads files. The only module that reads the disk.
//!
//! [`Tree::read`] takes one look at a folder: every file with its bytes and stamp. What changed
//! between two looks is [`Snapshot::diff`], a pure function, so that watching files never has to
//! trust the events of an operating system.

mod decode;
mod rescan;
mod snapshot;
mod walk;
mod watch;
mod word;

use std::sync::Arc;

use crate::diagnostic::{Diagnostic, SourceText};

pub use decode::decode;
pub use snapshot::{Diff, Snapshot, Stamp};
pub(crate) use walk::OUTPUT_MARKER;
pub use walk::{Limits, SourceError, read_all, read_file, stays_inside};
pub use watch::{Deaf, Ring, Watch};
pub use word::{WordError, WordFile, read_word};

/// One file below a root.
#[derive(Debug, Clone)]
pub struct SourceFile {
    /// Path below the root, with `/` between its parts.
    pub path: String,
    /// What the file holds.
    pub bytes: Arc<[u8]>,
    /// The same bytes as text, if that is what they are as they stand. They are held once.
    text: Option<Arc<str>>,
    /// Size, time and hash of the content.
    pub stamp: Stamp,
    /// What tells, without reading it, that the file is still the same.
    seal: Option<rescan::Seal>,
}

impl SourceFile {
    /// A file with these bytes that stands on no disk.
    pub fn in_memory(path: impl Into<String>, bytes: Arc<[u8]>) -> Self {
        let (size, hash) = (bytes.len() as u64, blake3::hash(&bytes));
        let stamp = Stamp { size, modified: None, hash };
        Self { path: path.into(), bytes, text: None, stamp, seal: None }
    }

    /// A file that was read.
    fn read(path: String, bytes: Vec<u8>, (stamp, seal): (Stamp, Option<rescan::Seal>)) -> Self {
        let text = decode::is_text(&path).then(|| decode::plain(&bytes)).flatten();
        let bytes = match &text {
            Some(text) => Arc::clone(text).into(),
            None => bytes.into(),
        };
        Self { path, bytes, text, stamp, seal }
    }

    /// The text of the file; see [`decode`].
    ///
    /// # Errors
    /// A diagnostic at the first byte that is not UTF-8.
    pub fn decode(&self) -> Result<Arc<SourceText>, Diagnostic> {
        match &self.text {
            Some(text) => Ok(SourceText::new(self.path.as_str(), Arc::clone(text))),
            None => decode(&self.path, &self.bytes),
        }
    }

    /// The part of the name after the last dot, in lower case; empty if there is none.
    pub fn extension(&self) -> String {
        let name = self.path.rsplit('/').next().unwrap_or_default();
        name.rsplit_once('.').map(|(_, extension)| extension.to_lowercase()).unwrap_or_default()
    }
}

/// All files below a root, sorted by path.
#[derive(Debug, Clone, Default)]
pub struct Tree {
    /// The files.
    pub files: Vec<SourceFile>,
}

impl Tree {
    /// The file at `path`.
    pub fn get(&self, path: &str) -> Option<&SourceFile> {
        let at = self.files.binary_search_by(|file| file.path.as_str().cmp(path)).ok()?;
        self.files.get(at)
    }

    /// The stamps of all files.
    pub fn snapshot(&self) -> Snapshot {
        self.files.iter().map(|file| (file.path.clone(), file.stamp)).collect()
    }
}
