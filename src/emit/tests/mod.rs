//! Builds into real folders, with every way they can end.

mod changing;
mod dying;
mod paths;
mod publishing;
mod refusing;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use tempfile::TempDir;

use super::place::{MARKER, Place};
use super::swap::Abilities;
use super::{EmitError, OutputPath, Published, Staging};

/// A system that does all we ask.
const ALL: Abilities = Abilities::ALL;

/// A system without exchange and without hard links.
const FEW: Abilities = Abilities { exchange: false, hard_links: false };

/// Long ago, so that a file written now is seen to be new.
const LONG_AGO: Duration = Duration::from_secs(1_000_000_000);

type Files<'a> = &'a [(&'a str, &'a str)];

const FIRST: Files =
    &[("index.html", "home"), ("toolkit/plan/index.html", "plan"), ("oud/index.html", "old")];
const SECOND: Files =
    &[("index.html", "home"), ("toolkit/plan/index.html", "PLAN"), ("nieuw.html", "new")];

/// A folder to publish in.
struct Bench {
    folder: TempDir,
}

impl Bench {
    fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    /// A folder where `FIRST` was published long ago.
    fn published() -> Self {
        let bench = Self::new();
        bench.publish(FIRST, ALL);
        for path in bench.files().keys() {
            let file = fs::File::options().write(true).open(bench.output().join(path)).unwrap();
            file.set_modified(SystemTime::UNIX_EPOCH + LONG_AGO).unwrap();
        }
        bench
    }

    fn output(&self) -> PathBuf {
        self.folder.path().join("public")
    }

    fn place(&self) -> Place {
        Place::new(&self.output()).unwrap()
    }

    fn stage(&self, files: Files, can: Abilities) -> Staging {
        let staging = Staging::begin_with(&self.output(), can).unwrap();
        for (path, text) in files {
            staging.write(&path_of(path), text.as_bytes()).unwrap();
        }
        staging
    }

    fn publish(&self, files: Files, can: Abilities) -> Published {
        self.stage(files, can).publish().unwrap()
    }

    fn refusal(&self) -> EmitError {
        Staging::begin(&self.output()).unwrap_err()
    }

    /// The published files: what they hold, and when they were written.
    fn files(&self) -> BTreeMap<String, (String, SystemTime)> {
        let mut files = BTreeMap::new();
        collect(&self.output(), "", &mut files);
        files
    }

    fn holds(&self, files: Files) -> bool {
        let mut found = self.files();
        found.remove(MARKER).is_some()
            && found.len() == files.len()
            && files.iter().all(|(path, text)| found[*path].0 == *text)
    }

    /// The names beside the output.
    fn beside(&self) -> Vec<String> {
        let entries = fs::read_dir(self.folder.path()).unwrap();
        let mut names: Vec<_> =
            entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }

    fn is_tidy(&self) -> bool {
        self.beside() == [".public.watwerkt.lock", "public"]
    }
}

fn path_of(path: &str) -> OutputPath {
    OutputPath::new(path).unwrap()
}

fn collect(folder: &Path, below: &str, files: &mut BTreeMap<String, (String, SystemTime)>) {
    for entry in fs::read_dir(folder).unwrap() {
        let entry = entry.unwrap();
        let name = format!("{below}{}", entry.file_name().into_string().unwrap());
        if entry.file_type().unwrap().is_dir() {
            collect(&entry.path(), &format!("{name}/"), files);
        } else {
            let modified = entry.metadata().unwrap().modified().unwrap();
            files.insert(name, (fs::read_to_string(entry.path()).unwrap(), modified));
        }
    }
}
