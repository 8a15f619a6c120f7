//! One build at a time.

use std::fs::{File, OpenOptions, TryLockError};
use std::io::ErrorKind;
use std::path::Path;

use super::EmitError;
use super::error::At;

/// Takes the lock at `path`, which lasts until the returned file is closed.
///
/// The file is never removed. The lock is the operating system's and ends with its process, so a
/// file that is left behind locks nobody out; and removing it would let two builds in, one with
/// the old file open and one with a new file.
///
/// # Errors
/// [`EmitError::Locked`] if another build has it, or what the operating system said.
pub(super) fn acquire(path: &Path) -> Result<File, EmitError> {
    let file = OpenOptions::new().write(true).create(true).truncate(false).open(path).at(path)?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(TryLockError::WouldBlock) => Err(EmitError::Locked { lock: path.to_owned() }),
        // Some network and virtual file systems know no locks. A second build there would take
        // the first one's staging folder away and make it fail, but it cannot harm the site:
        // better than no build at all.
        Err(TryLockError::Error(error)) if error.kind() == ErrorKind::Unsupported => Ok(file),
        Err(TryLockError::Error(error)) => Err(EmitError::io(path, error)),
    }
}
