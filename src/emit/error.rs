//! Why a site could not be written.

use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use super::{OutputPath, PathFault};

/// Why a site could not be written. Each variant calls for another answer from the user.
#[derive(Debug, thiserror::Error)]
pub enum EmitError {
    /// Another build of the same output folder is running.
    #[error("another build holds the lock {}", lock.display())]
    Locked {
        /// The lock file. It needs no removing: the lock ends with the process that holds it.
        lock: PathBuf,
    },
    /// The output folder holds files and was not made by this program.
    #[error("{} was not made by watwerkt: it holds {}", output.display(), found.display())]
    NotOurs {
        /// The output folder.
        output: PathBuf,
        /// What shows that the folder is somebody else's.
        found: PathBuf,
    },
    /// The output is a symbolic link.
    #[error("{} is a symbolic link", output.display())]
    IsSymlink {
        /// The link.
        output: PathBuf,
    },
    /// The output is a file or something else that is not a folder.
    #[error("{} is not a folder", output.display())]
    NotAFolder {
        /// What stands in the way.
        output: PathBuf,
    },
    /// The output folder is mounted, so it cannot be replaced. A folder inside it can.
    #[error("{} is a mount point", output.display())]
    MountPoint {
        /// The output folder.
        output: PathBuf,
    },
    /// The output has no name of its own, such as `.`, `..` or `/`.
    #[error("{} does not name an output folder", output.display())]
    Nameless {
        /// The output as given.
        output: PathBuf,
    },
    /// A path inside the site is not fit for every file system and web server.
    #[error("the output path {path:?} {fault}")]
    InvalidPath {
        /// The path as given.
        path: String,
        /// What is wrong with it.
        fault: PathFault,
    },
    /// Two pages want the same path, or one wants a file where the other wants a folder.
    #[error("the output path {path} is written twice")]
    Duplicate {
        /// The path that was written second.
        path: OutputPath,
    },
    /// A file could not be written earlier, so what is staged is not the whole site.
    #[error("{} stays as it was: not every file was written", output.display())]
    Incomplete {
        /// The output folder.
        output: PathBuf,
    },
    /// A file in the content folder is not what it was when it was read.
    #[error("{} was changed by somebody else meanwhile", path.display())]
    Changed {
        /// The file.
        path: PathBuf,
    },
    /// Somebody ends the program.
    #[error("interrupted")]
    Interrupted,
    /// The disk or the user's share of it is full.
    #[error("no space left to write {}", path.display())]
    NoSpace {
        /// What did not fit.
        path: PathBuf,
        /// What the operating system said.
        source: io::Error,
    },
    /// The user may not write here.
    #[error("no permission to write {}", path.display())]
    Permission {
        /// What may not be written.
        path: PathBuf,
        /// What the operating system said.
        source: io::Error,
    },
    /// Any other error of the file system.
    #[error("cannot write {}", path.display())]
    Io {
        /// What could not be written.
        path: PathBuf,
        /// What the operating system said.
        source: io::Error,
    },
}

impl EmitError {
    /// The variant for an error of the operating system at `path`.
    pub(super) fn io(path: &Path, source: io::Error) -> Self {
        let path = path.to_owned();
        match source.kind() {
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => Self::NoSpace { path, source },
            ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => {
                Self::Permission { path, source }
            }
            _ => Self::Io { path, source },
        }
    }
}

/// Adds the path to an error of the operating system.
pub(super) trait At<T> {
    /// The same result, with an error that names `path`.
    fn at(self, path: &Path) -> Result<T, EmitError>;
}

impl<T> At<T> for io::Result<T> {
    fn at(self, path: &Path) -> Result<T, EmitError> {
        self.map_err(|source| EmitError::io(path, source))
    }
}
