//! A bell that rings when something below a folder may have changed. What did change, only a look
//! at the files can tell ([`super::Tree::patch`], [`super::Tree::read_again`]): no system reports
//! every change, and some report changes that are none.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use notify::event::EventKind;
use notify::{ErrorKind, RecommendedWatcher, RecursiveMode, Watcher};

/// What the bell says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ring {
    /// Look at these paths and below them.
    Paths(Vec<PathBuf>),
    /// Look everywhere.
    Everything,
}

/// Why there is no bell, so that one has to look again and again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Deaf {
    /// The file system tells nobody of changes, or not of all: its name.
    FileSystem(&'static str),
    /// The system allows no more watches.
    Limit,
    /// Something else, in the words of the system.
    Other(String),
}

/// Watches some folders, each of which may come and go.
pub struct Watch {
    roots: Vec<PathBuf>,
    ring: Arc<dyn Fn(Ring) + Send + Sync>,
    watcher: Option<RecommendedWatcher>,
    /// The folders that the watcher listens to, as they were found.
    armed: Vec<Option<Identity>>,
}

/// What tells a folder from another one of the same name.
type Identity = (PathBuf, u64);

impl Watch {
    /// A watch that calls `ring` once it is armed.
    pub fn new(roots: Vec<PathBuf>, ring: impl Fn(Ring) + Send + Sync + 'static) -> Self {
        Self { roots, ring: Arc::new(ring), watcher: None, armed: Vec::new() }
    }

    /// Listens to the folders as they are now, and to those that hold them.
    ///
    /// # Errors
    /// If nothing would be heard.
    pub fn arm(&mut self) -> Result<(), Deaf> {
        self.watcher = None;
        self.armed = self.identities();
        let silent = self.armed.iter().flatten().find_map(|(path, _)| silent_file_system(path));
        if let Some(name) = silent {
            return Err(Deaf::FileSystem(name));
        }
        let ring = Arc::clone(&self.ring);
        let roots: Vec<PathBuf> =
            self.armed.iter().flatten().map(|(path, _)| path.clone()).collect();
        let named: Vec<PathBuf> = self.roots.iter().filter_map(|root| named(root)).collect();
        let mut watcher = notify::recommended_watcher(move |event| {
            if let Some(said) = hear(event, &roots, &named) {
                ring(said);
            }
        })
        .map_err(explain)?;
        for (root, found) in self.roots.iter().zip(&self.armed) {
            if let Some((path, _)) = found {
                watcher.watch(path, RecursiveMode::Recursive).map_err(explain)?;
            }
            // The folder itself may be made, renamed or deleted.
            if let Some(parent) = parent(root) {
                watcher.watch(&parent, RecursiveMode::NonRecursive).map_err(explain)?;
            }
        }
        self.watcher = Some(watcher);
        Ok(())
    }

    /// Whether a folder came, went or was replaced since the watch was armed.
    pub fn is_stale(&self) -> bool {
        self.armed != self.identities()
    }

    fn identities(&self) -> Vec<Option<Identity>> {
        self.roots.iter().map(|root| identity(root)).collect()
    }
}

/// A folder that may be missing, as the watch of its parent names it.
fn named(root: &Path) -> Option<PathBuf> {
    Some(parent(root)?.join(root.file_name()?))
}

fn parent(root: &Path) -> Option<PathBuf> {
    let parent = std::path::absolute(root).ok()?.parent()?.canonicalize().ok()?;
    parent.is_dir().then_some(parent)
}

fn identity(root: &Path) -> Option<Identity> {
    let path = root.canonicalize().ok().filter(|path| path.is_dir())?;
    let number = number(&fs::metadata(&path).ok()?);
    Some((path, number))
}

#[cfg(unix)]
fn number(metadata: &fs::Metadata) -> u64 {
    std::os::unix::fs::MetadataExt::ino(metadata)
}

#[cfg(not(unix))]
fn number(_: &fs::Metadata) -> u64 {
    0
}

/// What an event means for `roots`, the folders that are there, and `named`, all folders whether
/// there or not. Reading a file is an event too, and means nothing.
fn hear(
    event: notify::Result<notify::Event>,
    roots: &[PathBuf],
    named: &[PathBuf],
) -> Option<Ring> {
    let Ok(event) = event else { return Some(Ring::Everything) };
    if event.need_rescan() {
        return Some(Ring::Everything);
    }
    if matches!(event.kind, EventKind::Access(_)) {
        return None;
    }
    let is_root = |path: &PathBuf| roots.contains(path) || named.contains(path);
    if event.paths.is_empty() || event.paths.iter().any(is_root) {
        return Some(Ring::Everything);
    }
    let below = |path: &PathBuf| roots.iter().any(|root| path.starts_with(root));
    let paths: Vec<PathBuf> = event.paths.into_iter().filter(below).collect();
    (!paths.is_empty()).then_some(Ring::Paths(paths))
}

fn explain(error: notify::Error) -> Deaf {
    match error.kind {
        ErrorKind::MaxFilesWatch => Deaf::Limit,
        ErrorKind::Io(error) if is_limit(&error) => Deaf::Limit,
        _ => Deaf::Other(error.to_string()),
    }
}

fn is_limit(error: &std::io::Error) -> bool {
    matches!(error.raw_os_error(), Some(EMFILE | ENOSPC))
}

/// No more instances of inotify.
const EMFILE: i32 = 24;
/// No more watches; the disk has nothing to do with it.
const ENOSPC: i32 = 28;

/// The name of the file system of `path`, if it is one that does not report changes made elsewhere:
/// on another machine, outside a container or in a lower layer.
#[cfg(target_os = "linux")]
fn silent_file_system(path: &Path) -> Option<&'static str> {
    // On some processors the number is signed and only its last 32 bits count.
    let magic = rustix::fs::statfs(path).ok()?.f_type as u64 & 0xffff_ffff;
    silent(magic)
}

/// The name of a silent file system by the number that `statfs` gives for it (`linux/magic.h`).
#[cfg(target_os = "linux")]
fn silent(magic: u64) -> Option<&'static str> {
    const SILENT: [(u64, &str); 7] = [
        (0x0102_1997, "9p"),
        (0x6969, "nfs"),
        (0xff53_4d42, "cifs"),
        (0xfe53_4d42, "smb2"),
        (0x517b, "smb"),
        (0x6573_5546, "fuse"),
        (0x794c_7630, "overlay"),
    ];
    SILENT.iter().find(|(number, _)| *number == magic).map(|(_, name)| *name)
}

#[cfg(not(target_os = "linux"))]
fn silent_file_system(_: &Path) -> Option<&'static str> {
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_limit_of_the_system_is_told_from_other_failures() {
        let io = |number| notify::Error::io(std::io::Error::from_raw_os_error(number));
        assert_eq!(explain(notify::Error::new(ErrorKind::MaxFilesWatch)), Deaf::Limit);
        assert_eq!(explain(io(EMFILE)), Deaf::Limit);
        assert_eq!(explain(io(ENOSPC)), Deaf::Limit);
        assert!(matches!(explain(io(13)), Deaf::Other(_)));
        assert!(matches!(explain(notify::Error::path_not_found()), Deaf::Other(_)));
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn file_systems_that_say_nothing_of_other_machines_are_known() {
        // The numbers of ext4, btrfs, xfs, tmpfs and ZFS, which tell of every change.
        for telling in [0xef53, 0x9123_683e, 0x5846_5342, 0x0102_1994, 0x2fc1_2fc1] {
            assert_eq!(silent(telling), None, "{telling:x}");
        }
        let named = [0x6969, 0x6573_5546, 0x794c_7630, 0x0102_1997, 0xff53_4d42].map(silent);
        assert_eq!(named, ["nfs", "fuse", "overlay", "9p", "cifs"].map(Some));
    }
}
