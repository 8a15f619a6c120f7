//! Puts the new tree in the place of the previous one.
//!
//! One atomic exchange where the system can. Elsewhere two renames, between which there is no
//! site for a moment; a journal on disk lets the next build finish them if this one dies there.

use std::fs::{self, File};
use std::io::{self, ErrorKind, Write};

use super::EmitError;
use super::error::At;
use super::place::{Place, look, sync_folder};
use super::remove::remove_tree;

/// What a journal says to who opens it. Only that it stands matters.
const JOURNAL_TEXT: &[u8] = b"watwerkt: putting a new site in place; the next build finishes it\n";

/// What the file system is asked to do. Everything, but in tests.
#[derive(Debug, Clone, Copy)]
pub(super) struct Abilities {
    /// Exchange two folders at once.
    pub(super) exchange: bool,
    /// Give a file a second name.
    pub(super) hard_links: bool,
}

impl Abilities {
    /// A file system that can do all of it, or an operating system that says where it cannot.
    pub(super) const ALL: Self = Self { exchange: true, hard_links: true };
}

/// The steps of putting a tree in place without an exchange, in order.
#[derive(Debug, Clone, Copy)]
pub(super) enum Step {
    /// Write the journal. The staged tree must be whole and synced before.
    OpenJournal,
    /// Rename the site out of the way.
    SetAside,
    /// Rename the staged tree to the site.
    MoveIn,
    /// Remove the journal.
    CloseJournal,
}

impl Step {
    /// All of them.
    pub(super) const ALL: [Self; 4] =
        [Self::OpenJournal, Self::SetAside, Self::MoveIn, Self::CloseJournal];

    /// What is left to do when the staged tree still has to move in.
    const FROM_SET_ASIDE: [Self; 3] = [Self::SetAside, Self::MoveIn, Self::CloseJournal];

    /// Does one step.
    pub(super) fn run(self, place: &Place) -> Result<(), EmitError> {
        match self {
            Self::OpenJournal => open_journal(place),
            Self::SetAside => set_aside(place),
            Self::MoveIn => move_in(place),
            Self::CloseJournal => fs::remove_file(&place.journal).at(&place.journal),
        }
    }
}

/// Puts the staged tree at the output. Where `replaces`, the previous tree ends up beside it, to be
/// cleared away.
///
/// # Errors
/// If the tree cannot be put in place; the previous one is then where it was.
pub(super) fn swap(place: &Place, replaces: bool, can: Abilities) -> Result<(), EmitError> {
    if !replaces {
        move_in(place)?;
    } else if !(can.exchange && exchange(place).is_ok()) {
        // Whatever kept the exchange from working, renaming gets its chance and has the last
        // word: the list of errors by which systems say 'not here' is long and uncertain.
        run_steps(place)?;
    }
    // The exchange must reach the disk before the first file of the previous site is removed.
    sync_folder(&place.parent);
    Ok(())
}

/// Finishes what a build that died left behind, and clears away the rest.
///
/// # Errors
/// If that does not work; nothing is lost then, and the next build tries again.
pub(super) fn recover(place: &Place) -> Result<(), EmitError> {
    if look(&place.journal)?.is_some() {
        if look(&place.staging)?.is_some() {
            Step::FROM_SET_ASIDE.into_iter().try_for_each(|step| step.run(place))?;
        } else {
            undo(place)?;
        }
        sync_folder(&place.parent);
    }
    place.clear()
}

/// Takes all steps, or none.
fn run_steps(place: &Place) -> Result<(), EmitError> {
    let done = Step::ALL.into_iter().try_for_each(|step| step.run(place));
    if done.is_err() {
        // If this fails too, the journal stands, and the next build does it.
        let _ = undo(place);
    }
    done
}

/// Puts the previous site back if there is none, and closes the journal.
fn undo(place: &Place) -> Result<(), EmitError> {
    if look(&place.output)?.is_none() && look(&place.previous)?.is_some() {
        fs::rename(&place.previous, &place.output).at(&place.output)?;
    }
    match fs::remove_file(&place.journal) {
        Err(error) if error.kind() != ErrorKind::NotFound => {
            Err(EmitError::io(&place.journal, error))
        }
        _ => Ok(()),
    }
}

/// Writes the journal, and waits until it is on disk: it must be there before the first rename.
fn open_journal(place: &Place) -> Result<(), EmitError> {
    let write = || {
        let mut file = File::create(&place.journal)?;
        file.write_all(JOURNAL_TEXT)?;
        file.sync_all()
    };
    write().at(&place.journal)?;
    sync_folder(&place.parent);
    Ok(())
}

/// Renames the site out of the way, if there is one.
fn set_aside(place: &Place) -> Result<(), EmitError> {
    if look(&place.output)?.is_none() {
        return Ok(());
    }
    // With a site at the output, one set aside earlier is out of date.
    remove_tree(&place.previous).at(&place.previous)?;
    fs::rename(&place.output, &place.previous).map_err(|error| refused(place, error))
}

/// Renames the staged tree to the site.
fn move_in(place: &Place) -> Result<(), EmitError> {
    fs::rename(&place.staging, &place.output).map_err(|error| refused(place, error))
}

/// Why the output cannot be renamed. That it is mounted shows only now: it may well be on the
/// same file system as its parent, so comparing the two earlier would tell nothing.
fn refused(place: &Place, error: io::Error) -> EmitError {
    match error.kind() {
        ErrorKind::CrossesDevices | ErrorKind::ResourceBusy => {
            EmitError::MountPoint { output: place.output.clone() }
        }
        _ => EmitError::io(&place.output, error),
    }
}

/// Exchanges the staged tree and the site at once.
#[cfg(any(target_os = "linux", target_os = "android", target_vendor = "apple"))]
fn exchange(place: &Place) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    let (staging, output) = (&place.staging, &place.output);
    Ok(renameat_with(CWD, staging, CWD, output, RenameFlags::EXCHANGE)?)
}

/// Exchanging folders is not possible here.
#[cfg(not(any(target_os = "linux", target_os = "android", target_vendor = "apple")))]
fn exchange(_place: &Place) -> io::Result<()> {
    Err(ErrorKind::Unsupported.into())
}
