//! Looks at a folder again: only what may have changed is read.

use std::collections::HashMap;
use std::fs::Metadata;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use rayon::prelude::*;

use super::walk::{canonical, is_ignored, is_output, walk};
use super::{Limits, SourceError, SourceFile, Tree};
use crate::diagnostic::Diagnostic;

/// How long a file must have been left alone before its time stamp can be trusted: two writes
/// within one tick of the clock of a file system leave the same stamp, and FAT ticks every two
/// seconds.
const SETTLED: Duration = Duration::from_secs(2);

/// What a file system says of a file whose content has settled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Seal {
    size: u64,
    modified: SystemTime,
    /// Number of the file and time of its last change of any kind, where the system has them: a
    /// file that is put in the place of another one may have its size and its time.
    identity: Option<(u64, i64, i64)>,
}

impl Seal {
    /// The seal of a file, or nothing if it was written just now.
    #[expect(clippy::disallowed_methods, reason = "only decides whether a file is read once more")]
    pub(super) fn of(metadata: &Metadata) -> Option<Self> {
        let seal = Self::unsettled(metadata)?;
        let age = SystemTime::now().duration_since(seal.modified).ok()?;
        (age >= SETTLED).then_some(seal)
    }

    fn unsettled(metadata: &Metadata) -> Option<Self> {
        let modified = metadata.modified().ok()?;
        Some(Self { size: metadata.len(), modified, identity: identity(metadata) })
    }
}

#[cfg(unix)]
fn identity(metadata: &Metadata) -> Option<(u64, i64, i64)> {
    use std::os::unix::fs::MetadataExt;
    Some((metadata.ino(), metadata.ctime(), metadata.ctime_nsec()))
}

#[cfg(not(unix))]
fn identity(_: &Metadata) -> Option<(u64, i64, i64)> {
    None
}

impl SourceFile {
    /// Whether the file on disk is surely the one that was read.
    pub(super) fn is_still(&self, metadata: &Metadata) -> bool {
        self.seal.is_some() && self.seal == Seal::unsettled(metadata)
    }
}

impl Tree {
    /// Looks at every file below `root` as [`Tree::read`] does, and reads those that are not
    /// surely what they were in `self`.
    ///
    /// # Errors
    /// If `root` itself cannot be opened.
    pub fn read_again(
        &self,
        root: &Path,
        limits: Limits,
    ) -> Result<(Self, Vec<Diagnostic>), SourceError> {
        let root = canonical(root)?;
        let (found, mut problems) = walk(&root, &root);
        let before: HashMap<&str, &SourceFile> =
            self.files.iter().map(|file| (file.path.as_str(), file)).collect();
        let read: Vec<_> = found
            .par_iter()
            .map(|file| file.read(before.get(file.path.as_str()).copied(), limits))
            .collect();
        let mut tree = Self { files: Vec::with_capacity(read.len()) };
        for result in read {
            match result {
                Ok(file) => tree.files.push(file),
                Err(problem) => problems.push(*problem),
            }
        }
        tree.files.sort_by(|a, b| a.path.cmp(&b.path));
        Ok((tree, problems))
    }

    /// Puts what stands at `paths` now in the place of what stood there, in the tree and in what
    /// was wrong with it. Returns whether one of the files is not what it was. Whether anything
    /// else changed, only [`Tree::read_again`] can tell.
    ///
    /// # Errors
    /// If `root` itself cannot be opened.
    pub fn patch(
        &mut self,
        root: &Path,
        paths: &[PathBuf],
        problems: &mut Vec<Diagnostic>,
    ) -> Result<bool, SourceError> {
        let mut changed = false;
        let (named, root) = (root, canonical(root)?);
        for path in paths {
            let below = path.strip_prefix(&root).or_else(|_| path.strip_prefix(named));
            let Some(below) = below.ok().filter(|path| path.components().next().is_some()) else {
                continue;
            };
            if below.iter().any(is_ignored) {
                continue;
            }
            let Some(name) = below.to_str().map(|name| name.replace('\\', "/")) else { continue };
            let is_here = |file: &SourceFile| is_at_or_below(&file.path, &name);
            let wrong_before = problems.len();
            problems.retain(|problem| !is_at_or_below(problem.place.path(), &name));
            let before: Vec<SourceFile> = self.files.extract_if(.., |file| is_here(file)).collect();
            let at = root.join(below);
            let in_output = at.ancestors().take_while(|above| *above != root).any(is_output);
            let inside = at.parent().and_then(|parent| parent.canonicalize().ok());
            let is_ours = inside.is_some_and(|parent| parent.starts_with(&root)) && !in_output;
            if is_ours && at.exists() {
                self.add(&root, &at, problems);
            }
            let after = self.files.iter().filter(|file| is_here(file));
            let content = |file: &SourceFile| (file.path.clone(), file.stamp.hash);
            changed |= wrong_before != problems.len()
                || !before.iter().map(content).eq(after.map(content));
        }
        Ok(changed)
    }

    fn add(&mut self, root: &Path, at: &Path, problems: &mut Vec<Diagnostic>) {
        let (found, wrong) = walk(root, at);
        problems.extend(wrong);
        for file in found {
            match file.read(None, Limits::default()) {
                Ok(file) => self.insert(file),
                Err(problem) => problems.push(*problem),
            }
        }
    }

    fn insert(&mut self, file: SourceFile) {
        match self.files.binary_search_by(|other| other.path.cmp(&file.path)) {
            Ok(at) => self.files[at] = file,
            Err(at) => self.files.insert(at, file),
        }
    }
}

fn is_at_or_below(path: &str, folder: &str) -> bool {
    path.strip_prefix(folder).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}
