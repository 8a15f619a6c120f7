//! What a process that was killed while it changed files left in a content folder.

use std::fs;
use std::path::{Path, PathBuf};

use super::change::is_leftover;

/// Removes the hidden files that [`super::change_files`] writes on its way, in `folder` and below.
/// Each of them is a second copy: the file that it belongs to is whole, old or new. Returns what
/// was removed.
///
/// Only for who is about to write here alone: what another process is writing would go too, and
/// that process would then change nothing and say so.
pub fn clear_leftovers(folder: &Path) -> Vec<PathBuf> {
    let mut removed = Vec::new();
    let mut open = vec![folder.to_owned()];
    while let Some(folder) = open.pop() {
        // What cannot be read or removed harms nobody: no site is made of hidden files.
        let Ok(entries) = fs::read_dir(&folder) else { continue };
        for entry in entries.flatten() {
            let Ok(kind) = entry.file_type() else { continue };
            if kind.is_dir() {
                open.push(entry.path());
            } else if is_leftover(&entry.file_name().to_string_lossy())
                && fs::remove_file(entry.path()).is_ok()
            {
                removed.push(entry.path());
            }
        }
    }
    removed
}
