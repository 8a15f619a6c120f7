//! Writes files of the content folder for an editor: all of them or none, never over what somebody
//! else wrote, never outside the folder, and with a copy of what was there.

use std::path::{Path, PathBuf};

use crate::build::Workspace;
use crate::diagnostic::Diagnostic;
use crate::emit::{Change, EmitError, OutputPath, change_files, remove_file};
use crate::source::{Limits, read_all, read_file, stays_inside};

/// What should become of one file.
#[derive(Debug, Clone)]
pub(super) struct FileChange {
    /// Below the content folder.
    pub(super) path: String,
    /// What it should hold; `None` to remove it.
    pub(super) bytes: Option<Vec<u8>>,
    /// What it held when the editor began; `None` for a file that was not there.
    pub(super) before: Option<blake3::Hash>,
}

/// Changes that belong together.
#[derive(Debug, Clone)]
pub(super) struct Save {
    pub(super) changes: Vec<FileChange>,
}

/// What came of it.
#[derive(Debug)]
pub(super) enum Saved {
    /// Everything is written.
    Done,
    /// Nothing is written, because a file is not what it was. It holds these bytes now.
    Changed { now: Option<Vec<u8>> },
    /// Nothing is written, because it would bring these errors.
    Refused(Vec<Diagnostic>),
    /// Nothing is written, because the path leads elsewhere or the disk refused.
    Failed(String),
}

impl Save {
    /// Checks and writes. Errors that were there before (`known`) are no reason to refuse.
    pub(super) fn run(self, workspace: &mut Workspace, known: &[Diagnostic]) -> Saved {
        let folder = workspace.options().content.clone();
        let mut found = Vec::new();
        for change in &self.changes {
            if !may_be_written(&folder, &change.path) && !self.carries(&folder, change) {
                return Saved::Failed(change.path.clone());
            }
            let now = read(&folder, &change.path);
            if now.as_deref().map(blake3::hash) != change.before {
                return Saved::Changed { now };
            }
            found.push(now);
        }
        let wanted: Vec<_> =
            self.changes.iter().map(|one| (one.path.clone(), one.bytes.clone())).collect();
        let (_, problems) = workspace.preview(&wanted);
        let is_new = |problem: &Diagnostic| {
            let same = |old: &Diagnostic| {
                old.code == problem.code
                    && old.args == problem.args
                    && old.place.path() == problem.place.path()
            };
            problem.is_error() && !known.iter().any(same)
        };
        let refused: Vec<Diagnostic> = problems.into_iter().filter(is_new).collect();
        if !refused.is_empty() {
            return Saved::Refused(refused);
        }
        match self.write(&folder, found) {
            Ok(()) => Saved::Done,
            Err(EmitError::Changed { .. }) => {
                let path = self.changes.first().map(|one| one.path.clone()).unwrap_or_default();
                let now = read(&folder, &path);
                Saved::Changed { now }
            }
            Err(error) => Saved::Failed(error.to_string()),
        }
    }

    /// Whether a file that no editor may write goes from one place to another as it is.
    fn carries(&self, folder: &Path, change: &FileChange) -> bool {
        let hash = |change: &FileChange| change.bytes.as_deref().map(blake3::hash);
        let other = |one: &FileChange| match change.bytes {
            Some(_) => one.bytes.is_none() && one.before == hash(change),
            None => one.before.is_none() && hash(one) == change.before,
        };
        is_inside(folder, &change.path) && self.changes.iter().any(other)
    }

    fn write(&self, folder: &Path, found: Vec<Option<Vec<u8>>>) -> Result<(), EmitError> {
        let mut changes = Vec::new();
        let mut removed = Vec::new();
        for (change, before) in self.changes.iter().zip(found) {
            let path = OutputPath::new(&change.path)?;
            if let Some(bytes) = &before {
                keep_copy(folder, &change.path, bytes)?;
            }
            match (&change.bytes, before) {
                (Some(bytes), before) => {
                    changes.push(Change { path, bytes: bytes.clone(), before });
                }
                (None, Some(before)) => removed.push((path, before)),
                (None, None) => {}
            }
        }
        change_files(folder, &changes)?;
        removed.iter().try_for_each(|(path, before)| remove_file(folder, path, before))
    }
}

/// What a file of the content folder holds now.
pub(super) fn read(folder: &Path, path: &str) -> Option<Vec<u8>> {
    let limits = Limits::default();
    stays_inside(folder, path)
        .then(|| read_file(&folder.join(path), limits).ok())
        .flatten()
        .map(|file| file.bytes.to_vec())
}

/// The files that an editor may write: text of the site, and pictures.
pub(super) fn may_be_written(folder: &Path, path: &str) -> bool {
    const ENDINGS: [&str; 6] = [".md", ".yaml", ".bib", ".png", ".jpg", ".webp"];
    ENDINGS.iter().any(|ending| path.ends_with(ending)) && is_inside(folder, path)
}

/// Whether a path names a place in the content folder that is not hidden.
fn is_inside(folder: &Path, path: &str) -> bool {
    let is_hidden = path.split('/').any(|part| part.starts_with('.') || part.is_empty());
    !is_hidden && OutputPath::new(path).is_ok() && stays_inside(folder, path)
}

/// The files in a folder of the content folder and below it, without hidden ones.
pub(super) fn files_below(content: &Path, folder: &str) -> Vec<String> {
    let folder = folder.trim_end_matches('/');
    let found = match is_inside(content, folder) {
        true => read_all(&content.join(folder)).unwrap_or_default(),
        false => Vec::new(),
    };
    let paths = found.into_iter().map(|(path, _)| format!("{folder}/{path}"));
    paths.filter(|path| is_inside(content, path)).collect()
}

/// Whether nothing is at a place, or a folder without files.
pub(super) fn is_free(content: &Path, path: &str) -> bool {
    let place = content.join(path);
    !place.exists() || place.is_dir() && files_below(content, path).is_empty()
}

/// Where the copies of a content folder are: beside it, so that no site is made of them.
pub(super) fn copies(folder: &Path) -> Option<PathBuf> {
    let folder = std::path::absolute(folder).ok()?;
    let name = folder.file_name()?.to_string_lossy().into_owned();
    Some(folder.parent()?.join(format!(".{name}.watwerkt.undo")))
}

/// Keeps what a file held. Each version has a name of its own, so one is kept once.
fn keep_copy(folder: &Path, path: &str, bytes: &[u8]) -> Result<(), EmitError> {
    let Some(copies) = copies(folder) else { return Ok(()) };
    let name = crate::site::hashed_name(path, &blake3::hash(bytes));
    let change = Change { path: OutputPath::new(&name)?, bytes: bytes.to_vec(), before: None };
    match change_files(&copies, &[change]) {
        Err(EmitError::Changed { .. }) => Ok(()),
        other => other,
    }
}
