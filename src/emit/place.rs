//! The output folder and the names beside it.

use std::ffi::OsString;
use std::fs::{self, File, Metadata};
use std::io::ErrorKind;
use std::path::{Path, PathBuf, absolute};

use super::EmitError;
use super::error::At;
use super::remove::remove_tree;

/// The file in an output folder that says we made it.
///
/// It stands inside, not beside: when someone puts another folder under the same name, the mark
/// goes with the folder it belongs to.
pub(super) const MARKER: &str = crate::source::OUTPUT_MARKER;

/// What a marker says to who opens it.
pub(super) const MARKER_TEXT: &str = "\
Gemaakt door watwerkt. De volgende build vervangt alles in deze map.
Made by watwerkt. The next build replaces everything in this folder.
";

/// A folder that somebody works in. Publishing over it would delete a repository's history.
const REPOSITORY: &str = ".git";

/// The output folder and what stands beside it, in one parent so that renaming is atomic.
#[derive(Debug)]
pub(super) struct Place {
    /// The published site.
    pub(super) output: PathBuf,
    /// The folder that holds all of these.
    pub(super) parent: PathBuf,
    /// The lock file.
    pub(super) lock: PathBuf,
    /// The tree being written.
    pub(super) staging: PathBuf,
    /// The previous site, during two renames.
    pub(super) previous: PathBuf,
    /// The file that stands while two renames are under way.
    pub(super) journal: PathBuf,
}

impl Place {
    /// The names for an output folder, independent of the working directory from here on.
    ///
    /// # Errors
    /// [`EmitError::Nameless`] for `.`, `/` and the like.
    pub(super) fn new(output: &Path) -> Result<Self, EmitError> {
        let nameless = || EmitError::Nameless { output: output.to_owned() };
        let name = output.file_name().ok_or_else(nameless)?;
        let parent = absolute(output).at(output)?.parent().ok_or_else(nameless)?.to_owned();
        let beside = |suffix: &str| {
            let mut hidden = OsString::from(".");
            hidden.push(name);
            hidden.push(".watwerkt.");
            hidden.push(suffix);
            parent.join(hidden)
        };
        Ok(Self {
            // Joined anew, for a slash at the end would look through a symbolic link.
            output: parent.join(name),
            lock: beside("lock"),
            staging: beside("staging"),
            previous: beside("previous"),
            journal: beside("journal"),
            parent,
        })
    }

    /// Looks at the output: `true` if there is a folder that may be replaced, `false` if there
    /// is nothing.
    ///
    /// # Errors
    /// If there is something that may not be replaced.
    pub(super) fn inspect(&self) -> Result<bool, EmitError> {
        let Some(metadata) = look(&self.output)? else { return Ok(false) };
        let output = || self.output.clone();
        if metadata.is_symlink() {
            return Err(EmitError::IsSymlink { output: output() });
        }
        if !metadata.is_dir() {
            return Err(EmitError::NotAFolder { output: output() });
        }
        match self.foreign()? {
            Some(found) => Err(EmitError::NotOurs { output: output(), found }),
            None => Ok(true),
        }
    }

    /// What shows that the output folder is somebody else's; nothing if it is ours or empty.
    fn foreign(&self) -> Result<Option<PathBuf>, EmitError> {
        let repository = self.output.join(REPOSITORY);
        if look(&repository)?.is_some() {
            return Ok(Some(repository));
        }
        if look(&self.output.join(MARKER))?.is_some_and(|marker| marker.is_file()) {
            return Ok(None);
        }
        let first = fs::read_dir(&self.output).at(&self.output)?.next();
        first.map(|entry| entry.map(|entry| entry.path())).transpose().at(&self.output)
    }

    /// Removes what a build leaves beside the output.
    ///
    /// # Errors
    /// If something cannot be removed.
    pub(super) fn clear(&self) -> Result<(), EmitError> {
        for tree in [&self.staging, &self.previous] {
            remove_tree(tree).at(tree)?;
        }
        Ok(())
    }
}

/// What stands at `path`, without following a link; `None` if nothing does.
pub(super) fn look(path: &Path) -> Result<Option<Metadata>, EmitError> {
    match fs::symlink_metadata(path) {
        Ok(metadata) => Ok(Some(metadata)),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(EmitError::io(path, error)),
    }
}

/// Makes the names in a folder last through a power cut, where the system can.
pub(super) fn sync_folder(path: &Path) {
    // Windows opens no folder as a file, and its journal keeps renames in order by itself. Some
    // network file systems refuse as well, which is no reason to keep a good site back.
    let _ = File::open(path).and_then(|folder| folder.sync_all());
}
