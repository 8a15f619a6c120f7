//! Stopping in an orderly way when somebody ends the program.
//!
//! A signal is for the whole process, so this is too: what is half written is taken away or
//! finished, nothing new is begun, and then whoever caught the signal may end the process.

use std::sync::{Condvar, Mutex, PoisonError};

use super::EmitError;

/// What the process is writing.
struct Writing {
    /// How many pieces of work are under way.
    running: usize,
    /// Whether nothing may begin any more.
    stopped: bool,
}

static WRITING: Mutex<Writing> = Mutex::new(Writing { running: 0, stopped: false });
static CHANGED: Condvar = Condvar::new();

/// Asks everything that is being written to end, and waits for it. A site that is not yet in place
/// is given up; files of the content folder that are being changed are finished. From here on
/// everything that begins fails with [`EmitError::Interrupted`].
pub fn interrupt() {
    let mut writing = WRITING.lock().unwrap_or_else(PoisonError::into_inner);
    writing.stopped = true;
    while writing.running > 0 {
        writing = CHANGED.wait(writing).unwrap_or_else(PoisonError::into_inner);
    }
}

/// Work that leaves something half written if it is cut off.
#[derive(Debug)]
pub(super) struct Work(());

impl Work {
    /// Begins.
    ///
    /// # Errors
    /// [`EmitError::Interrupted`] if the program is ending.
    pub(super) fn begin() -> Result<Self, EmitError> {
        let mut writing = WRITING.lock().unwrap_or_else(PoisonError::into_inner);
        if writing.stopped {
            return Err(EmitError::Interrupted);
        }
        writing.running += 1;
        Ok(Self(()))
    }

    /// Goes on.
    ///
    /// # Errors
    /// [`EmitError::Interrupted`] if the program is ending.
    pub(super) fn go_on(&self) -> Result<(), EmitError> {
        match WRITING.lock().unwrap_or_else(PoisonError::into_inner).stopped {
            true => Err(EmitError::Interrupted),
            false => Ok(()),
        }
    }
}

impl Drop for Work {
    fn drop(&mut self) {
        WRITING.lock().unwrap_or_else(PoisonError::into_inner).running -= 1;
        CHANGED.notify_all();
    }
}
