//! Reads a Word file, with the program pandoc.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};

use super::{Limits, SourceError, Tree, read_file};

/// A Word file as pandoc sees it.
#[derive(Debug)]
pub struct WordFile {
    /// The document as JSON of pandoc.
    pub document: Vec<u8>,
    /// The pictures, by the path that the document names.
    pub media: Tree,
}

/// Why a Word file cannot be read.
#[derive(Debug, thiserror::Error)]
pub enum WordError {
    /// The file cannot be read, or what pandoc made of it.
    #[error(transparent)]
    Source(#[from] SourceError),
    /// The program is not installed.
    #[error("pandoc")]
    NoPandoc,
    /// The program does not take the file.
    #[error("{detail}")]
    Refused {
        /// What it said.
        detail: String,
    },
    /// There is no room for the pictures.
    #[error("{}: {error}", folder.display())]
    NoFolder {
        /// The folder for them.
        folder: PathBuf,
        /// What the system said.
        error: std::io::Error,
    },
}

/// The program.
const PANDOC: &str = "pandoc";

/// Reads the Word file at `path`. Pictures pass through a folder for temporary files, which is gone
/// afterwards. Tracked changes and comments are kept.
///
/// # Errors
/// If pandoc is not installed or cannot read the file.
pub fn read_word(path: &Path) -> Result<WordFile, WordError> {
    // For its limit on size, and a clear message when there is no such file.
    let limits = Limits::default();
    read_file(path, Limits { text: limits.asset, ..limits })?;
    let folder = Scratch::new()?;
    // The file is read from where pandoc runs, so a relative path needs its whole form.
    let file = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let output = Command::new(PANDOC)
        .current_dir(&folder.0)
        .args(["--from=docx", "--to=json", "--track-changes=all", "--extract-media=."])
        .arg("--")
        .arg(&file)
        .stdin(Stdio::null())
        .output();
    let output = match output {
        Ok(output) => output,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            return Err(WordError::NoPandoc);
        }
        Err(error) => return Err(WordError::Refused { detail: error.to_string() }),
    };
    if !output.status.success() {
        let detail = String::from_utf8_lossy(&output.stderr).trim().to_owned();
        return Err(WordError::Refused { detail });
    }
    let (media, _) = Tree::read(&folder.0, Limits::default())?;
    Ok(WordFile { document: output.stdout, media })
}

/// A folder that is removed when it is no longer needed.
struct Scratch(PathBuf);

impl Scratch {
    fn new() -> Result<Self, WordError> {
        static NUMBER: AtomicUsize = AtomicUsize::new(0);
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        let name = format!("watwerkt-{}-{number}", std::process::id());
        let folder = std::env::temp_dir().join(name);
        // Fails if somebody made it before us, so what is in it is ours.
        match fs::create_dir(&folder) {
            Ok(()) => Ok(Self(folder)),
            Err(error) => Err(WordError::NoFolder { folder, error }),
        }
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        // Nothing depends on it: the system empties the folder for temporary files.
        let _ = fs::remove_dir_all(&self.0);
    }
}
