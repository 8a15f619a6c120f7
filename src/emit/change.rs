//! Changes a few files in a folder that somebody works in: all of them, or none.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::error::At;
use super::place::{look, sync_folder};
use super::{EmitError, OutputPath, interrupt};

/// A file to be written, and what it is known to hold now.
#[derive(Debug, Clone)]
pub struct Change {
    /// Where, below the folder.
    pub path: OutputPath,
    /// What it will hold.
    pub bytes: Vec<u8>,
    /// What it holds now; `None` for a file that is not there yet.
    pub before: Option<Vec<u8>>,
}

/// Writes all `changes` below `folder`, in their order.
///
/// Each file is written under a hidden name beside its own and then renamed. If one cannot be, those
/// that were renamed are put back. A process that is killed in the midst of it leaves the first
/// files new and the others as they were, each of them whole.
///
/// # Errors
/// [`EmitError::Changed`] if a file no longer holds what it held before, or what the operating
/// system said. Then every file is as it was.
pub fn change_files(folder: &Path, changes: &[Change]) -> Result<(), EmitError> {
    change_with(folder, changes, |from, to| fs::rename(from, to))
}

/// Removes the file at `path` below `folder`, which holds `before`.
///
/// # Errors
/// [`EmitError::Changed`] if it holds something else, or what the operating system said. Then the
/// file is still there.
pub fn remove_file(folder: &Path, path: &OutputPath, before: &[u8]) -> Result<(), EmitError> {
    let target = folder.join(path.as_str());
    if !look(&target)?.is_some_and(|found| found.is_file())
        || fs::read(&target).at(&target)? != before
    {
        return Err(EmitError::Changed { path: target });
    }
    fs::remove_file(&target).at(&target)?;
    if let Some(parent) = target.parent() {
        sync_folder(parent);
    }
    Ok(())
}

/// As [`change_files`], with another way to put a file in place.
pub(super) fn change_with(
    folder: &Path,
    changes: &[Change],
    rename: impl Fn(&Path, &Path) -> io::Result<()>,
) -> Result<(), EmitError> {
    let _under_way = interrupt::Work::begin()?;
    let mut work = Work::default();
    let done = work.run(folder, changes, rename);
    if done.is_err() {
        work.put_back();
    }
    work.clear();
    done
}

/// What has been done so far, so that it can be undone.
#[derive(Default)]
struct Work {
    /// Folders that were made, the outermost first.
    folders: Vec<PathBuf>,
    files: Vec<Pending>,
}

/// A file on its way.
struct Pending {
    target: PathBuf,
    new: PathBuf,
    /// A second name of what stood there.
    old: Option<PathBuf>,
    in_place: bool,
}

impl Work {
    fn run(
        &mut self,
        folder: &Path,
        changes: &[Change],
        rename: impl Fn(&Path, &Path) -> io::Result<()>,
    ) -> Result<(), EmitError> {
        for change in changes {
            self.prepare(folder, change)?;
        }
        for file in &mut self.files {
            rename(&file.new, &file.target).at(&file.target)?;
            file.in_place = true;
        }
        for parent in self.files.iter().filter_map(|file| file.target.parent()) {
            sync_folder(parent);
        }
        Ok(())
    }

    /// Writes the new bytes beside the file, and gives the old ones a second name.
    fn prepare(&mut self, folder: &Path, change: &Change) -> Result<(), EmitError> {
        let path = folder.join(change.path.as_str());
        // A link stays a link: what it leads to is changed.
        let target = fs::canonicalize(&path).unwrap_or(path);
        check(&target, change)?;
        if let Some(parent) = target.parent() {
            self.make_folder(parent)?;
        }
        let new = beside(&target, NEW);
        let old = change.before.is_some().then(|| beside(&target, OLD));
        for leftover in old.iter().chain([&new]) {
            remove(leftover).at(leftover)?;
        }
        self.files.push(Pending { target, new, old, in_place: false });
        let Some(Pending { target, new, old, .. }) = self.files.last() else { return Ok(()) };
        write(new, &change.bytes).at(new)?;
        if let Some(old) = old {
            let permissions = fs::metadata(target).at(target)?.permissions();
            fs::set_permissions(new, permissions).at(new)?;
            fs::hard_link(target, old).or_else(|_| fs::copy(target, old).map(|_| ())).at(old)?;
        }
        Ok(())
    }

    fn make_folder(&mut self, folder: &Path) -> Result<(), EmitError> {
        let missing = folder.ancestors().take_while(|above| !above.exists());
        // The last ancestor of a relative path is empty: the folder that we are in.
        let missing = missing.filter(|above| !above.as_os_str().is_empty());
        let missing: Vec<PathBuf> = missing.map(Path::to_owned).collect();
        for above in missing.into_iter().rev() {
            fs::create_dir(&above).at(&above)?;
            self.folders.push(above);
        }
        Ok(())
    }

    /// Puts every file back that is in place. What cannot be put back is kept beside it, under a
    /// name that no later run takes away.
    fn put_back(&mut self) {
        for file in self.files.iter_mut().filter(|file| file.in_place) {
            let undone = match &file.old {
                Some(old) => fs::rename(old, &file.target),
                None => fs::remove_file(&file.target),
            };
            if undone.is_err()
                && let Some(old) = file.old.take()
            {
                // If that fails too, the next run that clears up is the one to lose it.
                let _ = fs::rename(old, beside(&file.target, KEPT));
            }
        }
    }

    /// Removes the hidden names, and folders that hold nothing after all.
    fn clear(&self) {
        for file in &self.files {
            for leftover in file.old.iter().chain([&file.new]) {
                let _ = remove(leftover);
            }
        }
        for folder in self.folders.iter().rev() {
            // Fails on a folder with files in it, as it should.
            let _ = fs::remove_dir(folder);
        }
    }
}

/// Whether the file is what the change was made for.
fn check(target: &Path, change: &Change) -> Result<(), EmitError> {
    let same = match (look(target)?, &change.before) {
        (None, None) => true,
        (Some(_), Some(before)) => fs::read(target).at(target)? == *before,
        _ => false,
    };
    if same { Ok(()) } else { Err(EmitError::Changed { path: target.to_owned() }) }
}

/// What the bytes on their way to a file are called, after its own name.
const NEW: &str = "new";
/// What a second name of the bytes that a file held is called.
const OLD: &str = "old";
/// What bytes are called that could not be put back.
const KEPT: &str = "kept";
/// What stands between the name of a file and one of these.
const OURS: &str = ".watwerkt.";

/// Whether a file of this name is only left of a change that was cut off.
pub(super) fn is_leftover(name: &str) -> bool {
    let ending = name.strip_prefix('.').and_then(|name| name.rsplit_once(OURS));
    ending.is_some_and(|(_, ending)| ending == NEW || ending == OLD)
}

/// The hidden name of a file beside `target`; programs that read the folder pass it by.
fn beside(target: &Path, suffix: &str) -> PathBuf {
    let name = target.file_name().unwrap_or_default().to_string_lossy();
    target.with_file_name(format!(".{name}{OURS}{suffix}"))
}

fn remove(path: &Path) -> io::Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = File::create_new(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}
