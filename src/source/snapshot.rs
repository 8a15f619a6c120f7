//! What a folder looked like, and what changed since.

use std::collections::BTreeMap;
use std::time::SystemTime;

/// What identifies the content of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stamp {
    /// Size in bytes.
    pub size: u64,
    /// Time of the last change that the file system knows, if it keeps one.
    pub modified: Option<SystemTime>,
    /// Hash of the content.
    pub hash: blake3::Hash,
}

/// The stamps of all files below a root.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Snapshot(BTreeMap<String, Stamp>);

impl FromIterator<(String, Stamp)> for Snapshot {
    fn from_iter<I: IntoIterator<Item = (String, Stamp)>>(stamps: I) -> Self {
        Self(stamps.into_iter().collect())
    }
}

/// The paths whose content differs between two snapshots, sorted.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Diff {
    /// Only in the later one.
    pub added: Vec<String>,
    /// In both, with other content.
    pub changed: Vec<String>,
    /// Only in the earlier one.
    pub removed: Vec<String>,
}

impl Diff {
    /// Whether nothing differs.
    pub fn is_empty(&self) -> bool {
        self.added.is_empty() && self.changed.is_empty() && self.removed.is_empty()
    }
}

impl Snapshot {
    /// The stamp of the file at `path`.
    pub fn get(&self, path: &str) -> Option<&Stamp> {
        self.0.get(path)
    }

    /// What changed from `self` to `later`. A file that was only touched did not change.
    pub fn diff(&self, later: &Self) -> Diff {
        let mut diff = Diff::default();
        for (path, stamp) in &later.0 {
            match self.0.get(path) {
                None => diff.added.push(path.clone()),
                Some(old) if old.hash != stamp.hash => diff.changed.push(path.clone()),
                Some(_) => {}
            }
        }
        let gone = self.0.keys().filter(|path| !later.0.contains_key(*path));
        diff.removed = gone.cloned().collect();
        diff
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn snapshot(files: &[(&str, &str)]) -> Snapshot {
        let stamp = |text: &str| Stamp {
            size: text.len() as u64,
            modified: None,
            hash: blake3::hash(text.as_bytes()),
        };
        files.iter().map(|(path, text)| ((*path).to_owned(), stamp(text))).collect()
    }

    #[test]
    fn a_diff_sees_added_changed_and_removed_files() {
        let before = snapshot(&[("a", "1"), ("b", "1"), ("c", "1")]);
        let after = snapshot(&[("b", "2"), ("c", "1"), ("d", "1")]);
        let diff = before.diff(&after);
        assert_eq!(diff.added, ["d"]);
        assert_eq!(diff.changed, ["b"]);
        assert_eq!(diff.removed, ["a"]);
        assert!(after.diff(&after).is_empty());
    }
}
