//! Finds and reads all files below a folder.

use std::ffi::OsStr;
use std::fs::{self, Metadata};
use std::io;
use std::path::{Path, PathBuf};

use walkdir::{DirEntry, WalkDir};

use super::decode::is_text;
use super::rescan::Seal;
use super::{SourceFile, Stamp, Tree};
use crate::diagnostic::{Code, Diagnostic, Place};

/// The largest files that are read.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// Largest text file (Markdown, YAML, BibTeX), in bytes.
    pub text: u64,
    /// Largest other file, in bytes.
    pub asset: u64,
}

impl Default for Limits {
    /// Two megabytes of text is a thick book; 64 MB is a long report with pictures.
    fn default() -> Self {
        Self { text: 2 << 20, asset: 64 << 20 }
    }
}

/// The file in every output folder that says what made it.
pub(crate) const OUTPUT_MARKER: &str = ".watwerkt-output";

/// Why a folder could not be looked at.
#[derive(Debug, thiserror::Error)]
pub enum SourceError {
    /// The folder is not there or may not be opened.
    #[error("cannot open the folder {path}", path = path.display())]
    Root {
        /// The folder.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// A file named on the command line is not there, too large or may not be opened.
    #[error("cannot read the file {path}", path = path.display())]
    File {
        /// The file.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
}

/// Reads one text file that need not be below a content folder. Its path stays as it was given.
///
/// # Errors
/// If the file cannot be read or is larger than text may be.
pub fn read_file(path: &Path, limits: Limits) -> Result<SourceFile, SourceError> {
    let fail = |source| SourceError::File { path: path.to_owned(), source };
    let metadata = fs::metadata(path).map_err(fail)?;
    if metadata.len() > limits.text {
        return Err(fail(io::ErrorKind::FileTooLarge.into()));
    }
    let found = Found { path: path.to_string_lossy().into_owned(), file: path.to_owned() };
    found.load(&metadata).map_err(fail)
}

/// Reads every file below `root`, hidden ones too, by path with `/`; `root` itself if it is a file.
///
/// # Errors
/// If one of them cannot be read.
pub fn read_all(root: &Path) -> Result<Vec<(String, Vec<u8>)>, SourceError> {
    let fail = |path: &Path, source| SourceError::File { path: path.to_owned(), source };
    let mut files = Vec::new();
    for entry in WalkDir::new(root).sort_by_file_name() {
        let entry = entry.map_err(|error| {
            let path = error.path().unwrap_or(root).to_owned();
            fail(&path, error.into_io_error().unwrap_or_else(|| io::ErrorKind::Other.into()))
        })?;
        if entry.file_type().is_file() {
            let bytes = fs::read(entry.path()).map_err(|error| fail(entry.path(), error))?;
            files.push((relative(root, entry.path()), bytes));
        }
    }
    files.sort();
    Ok(files)
}

/// Whether `path`, a path below `root` with `/` between its parts, stays below it when links on
/// the way are followed. The file itself need not be there.
pub fn stays_inside(root: &Path, path: &str) -> bool {
    let Ok(root) = root.canonicalize() else { return false };
    let target = root.join(path);
    let there = target.ancestors().find(|above| above.symlink_metadata().is_ok());
    there.and_then(|above| above.canonicalize().ok()).is_some_and(|above| above.starts_with(&root))
}

impl Tree {
    /// Reads every file below `root` but hidden ones and the temporary files of editors. A file
    /// that cannot be read becomes a diagnostic; the others are read all the same.
    ///
    /// # Errors
    /// If `root` itself cannot be opened.
    pub fn read(root: &Path, limits: Limits) -> Result<(Self, Vec<Diagnostic>), SourceError> {
        Self::default().read_again(root, limits)
    }
}

/// The folder at `root` without links on the way to it.
pub(super) fn canonical(root: &Path) -> Result<PathBuf, SourceError> {
    let found = root.canonicalize().and_then(|path| match path.is_dir() {
        true => Ok(path),
        false => Err(io::ErrorKind::NotADirectory.into()),
    });
    found.map_err(|source| SourceError::Root { path: root.to_owned(), source })
}

/// A file that is there and has not been read.
pub(super) struct Found {
    /// Its path below the root.
    pub(super) path: String,
    file: PathBuf,
}

/// The files at or below `from`, which is `root` or something in it.
pub(super) fn walk(root: &Path, from: &Path) -> (Vec<Found>, Vec<Diagnostic>) {
    let (mut found, mut problems) = (Vec::new(), Vec::new());
    let mut entries = WalkDir::new(from).follow_links(true).into_iter();
    while let Some(entry) = entries.next() {
        let entry = match entry {
            Ok(entry) => entry,
            Err(error) => {
                problems.push(walk_problem(root, &error));
                continue;
            }
        };
        let is_folder = entry.file_type().is_dir();
        if entry.path() != root && is_ignored(entry.file_name()) {
            if is_folder {
                entries.skip_current_dir();
            }
            continue;
        }
        if is_folder && entry.path() != root && is_output(entry.path()) {
            entries.skip_current_dir();
            continue;
        }
        let relative = relative(root, entry.path());
        if entry.path_is_symlink() && leaves(root, &entry) {
            if is_folder {
                entries.skip_current_dir();
            }
            problems.push(Diagnostic::new(Code::SymlinkOutside, Place::file(relative)));
        } else if entry.file_type().is_file() {
            match entry.path().strip_prefix(root).ok().and_then(Path::to_str) {
                Some(_) => found.push(Found { path: relative, file: entry.into_path() }),
                None => {
                    problems.push(Diagnostic::new(Code::BadFileName, Place::file(relative)));
                }
            }
        }
    }
    (found, problems)
}

/// Whether a symbolic link leads to something that is not below `root`.
fn leaves(root: &Path, link: &DirEntry) -> bool {
    !link.path().canonicalize().is_ok_and(|target| target.starts_with(root))
}

fn walk_problem(root: &Path, error: &walkdir::Error) -> Diagnostic {
    let path = error.path().map(|path| relative(root, path)).unwrap_or_default();
    if let Some(ancestor) = error.loop_ancestor() {
        let target = format!("{}/", relative(root, ancestor));
        return Diagnostic::new(Code::SymlinkLoop, Place::file(path)).arg("target", target);
    }
    let is_link = error.path().is_some_and(Path::is_symlink);
    if is_link && error.io_error().is_some_and(|io| io.kind() == io::ErrorKind::NotFound) {
        return Diagnostic::new(Code::SymlinkOutside, Place::file(path));
    }
    unreadable(path, error.io_error())
}

fn unreadable(path: String, error: Option<&io::Error>) -> Diagnostic {
    let reason = match error.map(io::Error::kind) {
        Some(io::ErrorKind::NotFound) => "gone",
        Some(io::ErrorKind::PermissionDenied) => "permission",
        _ => "other",
    };
    let detail = error.map(ToString::to_string).unwrap_or_default();
    let problem = Diagnostic::new(Code::Unreadable, Place::file(path));
    problem.arg("reason", reason).arg("detail", detail)
}

fn relative(root: &Path, path: &Path) -> String {
    let below = path.strip_prefix(root).unwrap_or(path);
    let parts: Vec<_> = below.components().map(|part| part.as_os_str().to_string_lossy()).collect();
    parts.join("/")
}

/// Whether a folder is what a build wrote, which is never content even if it stands there.
pub(super) fn is_output(folder: &Path) -> bool {
    folder.join(OUTPUT_MARKER).is_file()
}

/// Hidden files, and what editors leave beside the file that they save.
pub(super) fn is_ignored(name: &OsStr) -> bool {
    let name = name.to_string_lossy();
    let temporary = [".swp", ".swx", ".tmp", ".bck", ".bak", ".kate-swp"];
    name.starts_with(['.', '#'])
        || name.starts_with("__jb_")
        || name.starts_with("~$")
        || name.ends_with('~')
        || temporary.iter().any(|ending| name.ends_with(ending))
}

impl Found {
    /// Reads the file, unless `before` is what it still holds.
    pub(super) fn read(
        &self,
        before: Option<&SourceFile>,
        limits: Limits,
    ) -> Result<SourceFile, Box<Diagnostic>> {
        let fail = |error: io::Error| Box::new(unreadable(self.path.clone(), Some(&error)));
        let metadata = fs::metadata(&self.file).map_err(fail)?;
        if let Some(before) = before.filter(|before| before.is_still(&metadata)) {
            return Ok(before.clone());
        }
        self.check_size(&metadata, limits)?;
        self.load(&metadata).map_err(fail)
    }

    fn load(&self, metadata: &Metadata) -> io::Result<SourceFile> {
        let seal = Seal::of(metadata);
        let bytes = fs::read(&self.file)?;
        let stamp = Stamp {
            size: bytes.len() as u64,
            modified: metadata.modified().ok(),
            hash: blake3::hash(&bytes),
        };
        Ok(SourceFile::read(self.path.clone(), bytes, (stamp, seal)))
    }

    fn check_size(&self, metadata: &Metadata, limits: Limits) -> Result<(), Box<Diagnostic>> {
        let limit = if is_text(&self.path) { limits.text } else { limits.asset };
        if metadata.len() <= limit {
            return Ok(());
        }
        let megabytes = |bytes: u64| format!("{:.1}", bytes as f64 / f64::from(1 << 20));
        let problem = Diagnostic::new(Code::FileTooLarge, Place::file(self.path.clone()));
        Err(Box::new(problem.arg("size", megabytes(metadata.len())).arg("limit", megabytes(limit))))
    }
}
