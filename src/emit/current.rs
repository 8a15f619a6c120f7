//! The site that is published now, to take unchanged files from.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use super::error::At;
use super::{EmitError, OutputPath};

/// How much of a file is compared at once: most pages fit in one piece.
const CHUNK: usize = 16 * 1024;

/// The files of the published site.
#[derive(Debug, Default)]
pub(super) struct Current {
    root: PathBuf,
    files: BTreeSet<String>,
}

impl Current {
    /// Lists the files in `root`. Anything that is not a folder counts as a file.
    ///
    /// Their exact names are asked for here, because on a file system that ignores case, looking
    /// for `a.html` finds `A.html`, and the site would keep the wrong name for ever.
    ///
    /// # Errors
    /// If a folder cannot be read.
    pub(super) fn read(root: &Path) -> Result<Self, EmitError> {
        let mut current = Self { root: root.to_owned(), files: BTreeSet::new() };
        let mut open = vec![String::new()];
        while let Some(folder) = open.pop() {
            let path = root.join(&folder);
            for entry in fs::read_dir(&path).at(&path)? {
                let entry = entry.at(&path)?;
                let slash = if folder.is_empty() { "" } else { "/" };
                let below = format!("{folder}{slash}{}", entry.file_name().display());
                if entry.file_type().at(&path)?.is_dir() {
                    open.push(below);
                } else {
                    current.files.insert(below);
                }
            }
        }
        Ok(current)
    }

    /// How many files there are.
    pub(super) fn len(&self) -> usize {
        self.files.len()
    }

    /// Whether there is a file at `path`.
    pub(super) fn holds(&self, path: &OutputPath) -> bool {
        self.files.contains(path.as_str())
    }

    /// The file at `path`, if it holds exactly `bytes`.
    pub(super) fn unchanged(&self, path: &OutputPath, bytes: &[u8]) -> Option<PathBuf> {
        if !self.holds(path) {
            return None;
        }
        let file = self.root.join(path.as_str());
        // A file that cannot be read is written anew: nothing is lost but its time stamp.
        same_bytes(&file, bytes).unwrap_or(false).then_some(file)
    }
}

/// Whether the regular file at `path` holds exactly `bytes`. The size decides most cases unread.
fn same_bytes(path: &Path, bytes: &[u8]) -> io::Result<bool> {
    let metadata = fs::symlink_metadata(path)?;
    if !metadata.is_file() || metadata.len() != bytes.len() as u64 {
        return Ok(false);
    }
    let mut file = File::open(path)?;
    let mut buffer = [0; CHUNK];
    let mut rest = bytes;
    while !rest.is_empty() {
        let read = file.read(&mut buffer)?;
        match rest.strip_prefix(&buffer[..read]) {
            Some(next) if read > 0 => rest = next,
            _ => return Ok(false),
        }
    }
    Ok(true)
}
