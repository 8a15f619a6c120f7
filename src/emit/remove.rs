//! Removes a tree of files quickly.

use std::fs::{self, DirEntry};
use std::io::{self, ErrorKind};
use std::path::Path;
use std::sync::{Mutex, PoisonError};
use std::thread;

/// How many threads remove at once. Removing waits for the disk more than it computes: where each
/// freed block is reported to the disk (mount option `discard`), eight threads take a tenth of
/// the time of one, on two processors.
const WORKERS: usize = 8;

/// How deep the pieces lie that are shared out: a site has few folders at its top, and hundreds
/// of pages in some of them.
const DEPTH: usize = 2;

/// Removes a folder and all in it, if it is there. Links in it are removed, never followed.
///
/// # Errors
/// If something cannot be removed.
pub(super) fn remove_tree(path: &Path) -> io::Result<()> {
    if !fs::symlink_metadata(path).is_ok_and(|metadata| metadata.is_dir()) {
        return remove_all(path);
    }
    let mut pieces = Vec::new();
    collect_pieces(path, DEPTH, &mut pieces);
    let workers = WORKERS.min(pieces.len());
    let queue = Mutex::new(pieces.into_iter());
    let next = || queue.lock().unwrap_or_else(PoisonError::into_inner).next();
    thread::scope(|scope| {
        for _ in 0..workers {
            scope.spawn(|| {
                while let Some(piece) = next() {
                    // What cannot be removed here is met again below, and reported there.
                    let _ = remove_piece(&piece);
                }
            });
        }
    });
    remove_all(path)
}

/// Lists what lies `depth` levels below `folder`, and the files above that.
fn collect_pieces(folder: &Path, depth: usize, pieces: &mut Vec<DirEntry>) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for entry in entries.flatten() {
        if depth > 1 && is_folder(&entry) {
            collect_pieces(&entry.path(), depth - 1, pieces);
        } else {
            pieces.push(entry);
        }
    }
}

/// Removes one entry with all in it.
fn remove_piece(piece: &DirEntry) -> io::Result<()> {
    if is_folder(piece) { fs::remove_dir_all(piece.path()) } else { fs::remove_file(piece.path()) }
}

/// Whether an entry is a folder and not a link to one.
fn is_folder(entry: &DirEntry) -> bool {
    entry.file_type().is_ok_and(|kind| kind.is_dir())
}

/// Removes what is left of a tree, in order.
fn remove_all(path: &Path) -> io::Result<()> {
    match fs::remove_dir_all(path) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}
