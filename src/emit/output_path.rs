//! Paths inside the site.

use std::fmt;

use super::EmitError;

/// Characters that a Windows file name cannot hold, `/` aside. A colon would even name a drive.
const FORBIDDEN: &[char] = &['\\', ':', '*', '?', '"', '<', '>', '|'];

/// Names that Windows keeps for devices, with any extension.
const DEVICES: &[&str] = &["con", "prn", "aux", "nul", "conin$", "conout$"];

/// Devices that are followed by one digit.
const NUMBERED_DEVICES: &[&str] = &["com", "lpt"];

/// The digits after a numbered device; Windows counts the superscripts among them.
const DEVICE_DIGITS: &[char] = &['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '¹', '²', '³'];

/// A relative path inside the site, such as `toolkit/planevaluatie/index.html`.
///
/// It stays inside the output folder and means the same on Linux, macOS and Windows, so that a
/// site built on one can be served from another.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OutputPath(Box<str>);

/// What is wrong with an output path.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PathFault {
    /// It starts with a slash.
    #[error("is absolute")]
    Absolute,
    /// It is empty, ends with a slash or has two slashes in a row.
    #[error("has an empty part")]
    EmptyPart,
    /// A part is `.` or `..`.
    #[error("has a part that is '.' or '..'")]
    Dots,
    /// It holds a control character or one that Windows forbids.
    #[error("holds the character {0:?}")]
    Character(char),
    /// A part ends with a dot or a space, which Windows takes away.
    #[error("has a part that ends with a dot or a space")]
    Ending,
    /// A part is the name of a Windows device, such as `con` or `aux.html`.
    #[error("has a part that Windows keeps for a device")]
    Device,
}

impl OutputPath {
    /// Checks a path with `/` between its parts.
    ///
    /// # Errors
    /// [`EmitError::InvalidPath`] if the path is absolute, could leave the output folder, or
    /// cannot exist on every system; see [`PathFault`].
    pub fn new(path: &str) -> Result<Self, EmitError> {
        match fault(path) {
            Some(fault) => Err(EmitError::InvalidPath { path: path.to_owned(), fault }),
            None => Ok(Self(path.into())),
        }
    }

    /// The path as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The folder the file is in; none for a file at the top.
    pub(super) fn folder(&self) -> Option<&str> {
        self.0.rsplit_once('/').map(|(folder, _)| folder)
    }
}

impl fmt::Display for OutputPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The first thing wrong with the whole path.
fn fault(path: &str) -> Option<PathFault> {
    if path.starts_with('/') {
        return Some(PathFault::Absolute);
    }
    path.split('/').find_map(part_fault)
}

/// The first thing wrong with one part.
fn part_fault(part: &str) -> Option<PathFault> {
    if part.is_empty() {
        return Some(PathFault::EmptyPart);
    }
    if part == "." || part == ".." {
        return Some(PathFault::Dots);
    }
    if let Some(bad) = part.chars().find(|c| c.is_control() || FORBIDDEN.contains(c)) {
        return Some(PathFault::Character(bad));
    }
    if part.ends_with(['.', ' ']) {
        return Some(PathFault::Ending);
    }
    is_device(part).then_some(PathFault::Device)
}

/// Whether Windows would open a device in place of a file: it looks at what comes before the
/// first dot, without the spaces at the end, in any case.
fn is_device(part: &str) -> bool {
    let stem = part.split('.').next().unwrap_or_default().trim_end().to_ascii_lowercase();
    DEVICES.contains(&stem.as_str())
        || stem.strip_suffix(DEVICE_DIGITS).is_some_and(|name| NUMBERED_DEVICES.contains(&name))
}
