//! Changing files that somebody works on.

use std::cell::Cell;
use std::fs;
use std::io;

use super::super::change::{Change, change_files, change_with};
use super::super::{EmitError, OutputPath};

fn change(path: &str, bytes: &str, before: Option<&str>) -> Change {
    let path = OutputPath::new(path).expect("is a path");
    let before = before.map(|text| text.as_bytes().to_vec());
    Change { path, bytes: bytes.as_bytes().to_vec(), before }
}

/// Every file and folder below `folder`, with the text of files.
fn tree(folder: &std::path::Path) -> Vec<(String, Option<String>)> {
    let entries = walkdir::WalkDir::new(folder).min_depth(1).sort_by_file_name();
    let entries = entries.into_iter().map(|entry| entry.expect("can be read"));
    let read = |entry: walkdir::DirEntry| {
        let path = entry.path().strip_prefix(folder).expect("is below the folder");
        (path.to_string_lossy().into_owned(), fs::read_to_string(entry.path()).ok())
    };
    entries.map(read).collect()
}

#[test]
fn all_files_are_changed_or_none() {
    let folder = tempfile::tempdir().expect("a folder");
    fs::write(folder.path().join("b.bib"), "oud").expect("can write");
    // Left by a process that was killed.
    fs::write(folder.path().join(".b.bib.watwerkt.new"), "half").expect("can write");
    let changes = [change("b.bib", "nieuw", Some("oud")), change("m/n/a.md", "A", None)];
    for failing in 1..=2 {
        let count = Cell::new(0);
        let before = [("b.bib".to_owned(), Some("oud".to_owned()))];
        let failed = change_with(folder.path(), &changes, |from, to| {
            count.set(count.get() + 1);
            match count.get() == failing {
                true => Err(io::ErrorKind::StorageFull.into()),
                false => fs::rename(from, to),
            }
        });
        assert!(matches!(failed, Err(EmitError::NoSpace { .. })), "{failed:?}");
        assert_eq!(tree(folder.path()), before, "failed at {failing}");
    }
    change_files(folder.path(), &changes).expect("nothing is in the way");
    let text = |text: &str| Some(text.to_owned());
    let after = [("b.bib", text("nieuw")), ("m", None), ("m/n", None), ("m/n/a.md", text("A"))];
    assert_eq!(tree(folder.path()), after.map(|(path, text)| (path.to_owned(), text)));
}

#[test]
fn a_file_that_somebody_changed_meanwhile_stays() {
    let folder = tempfile::tempdir().expect("a folder");
    fs::write(folder.path().join("a.md"), "van de redactie").expect("can write");
    let tree_before = tree(folder.path());
    for before in [None, Some("oud")] {
        let changes = [change("nieuw.md", "x", None), change("a.md", "van ons", before)];
        let failed = change_files(folder.path(), &changes);
        assert!(matches!(failed, Err(EmitError::Changed { .. })), "{failed:?}");
        assert_eq!(tree(folder.path()), tree_before);
    }
}
