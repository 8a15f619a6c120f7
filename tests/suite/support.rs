//! A small site in a folder of its own, and the program to run on it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use tempfile::TempDir;

/// A content folder that a test fills.
pub(crate) struct TestSite {
    folder: TempDir,
}

impl TestSite {
    /// A site with a configuration and nothing else.
    pub(crate) fn new() -> Self {
        let site = Self { folder: tempfile::tempdir().expect("a folder for the test") };
        site.with("content/watwerkt.yaml", "title: Proef\nbase_url: https://example.org\n")
    }

    /// Adds a file.
    pub(crate) fn with(self, path: &str, bytes: impl AsRef<[u8]>) -> Self {
        self.write(path, bytes);
        self
    }

    /// Writes a file.
    pub(crate) fn write(&self, path: &str, bytes: impl AsRef<[u8]>) {
        let file = self.path(path);
        fs::create_dir_all(file.parent().expect("has a folder")).expect("can make a folder");
        fs::write(file, bytes).expect("can write a file");
    }

    /// A path in the folder of the test.
    pub(crate) fn path(&self, path: &str) -> PathBuf {
        self.folder.path().join(path)
    }

    /// Runs `watwerkt` in the folder.
    pub(crate) fn run(&self, arguments: &[&str]) -> Output {
        run_in(self.folder.path(), arguments)
    }

    /// Every file of the output with its bytes.
    pub(crate) fn output(&self) -> Vec<(String, Vec<u8>)> {
        files(&self.path("public"))
    }
}

/// Runs `watwerkt` in a folder.
pub(crate) fn run_in(folder: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_watwerkt"))
        .current_dir(folder)
        // The language of whoever runs the tests must not decide what they see.
        .env("LC_ALL", "nl_NL.UTF-8")
        .args(arguments)
        .output()
        .expect("the program starts")
}

/// The folder of the project.
pub(crate) fn project() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every file below `folder`, sorted, with its bytes.
pub(crate) fn files(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let mut found: Vec<(String, Vec<u8>)> = walkdir::WalkDir::new(folder)
        .into_iter()
        .filter_map(Result::ok)
        .filter(|entry| entry.file_type().is_file())
        .map(|entry| {
            let path = entry.path().strip_prefix(folder).expect("is below the folder");
            let bytes = fs::read(entry.path()).expect("can read what was built");
            (path.to_string_lossy().into_owned(), bytes)
        })
        .collect();
    found.sort();
    found
}

/// What the program said, as text.
pub(crate) fn stderr(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

/// Numbers that look random and are the same each time (SplitMix64).
pub(crate) struct Dice(pub(crate) u64);

impl Dice {
    /// A number below `sides`.
    pub(crate) fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut bits = self.0;
        bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((bits ^ (bits >> 31)) % sides as u64) as usize
    }

    /// One of `choices`.
    pub(crate) fn pick<'a>(&mut self, choices: &[&'a str]) -> &'a str {
        choices[self.roll(choices.len())]
    }
}
