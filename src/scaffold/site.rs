//! A small site that is whole: it builds, and its pages explain how they are made.

use std::path::PathBuf;

use include_dir::Dir;
use jiff::civil::Date;

use super::{ScaffoldError, TEMPLATES, fill};
use crate::emit::{Change, OutputPath, change_files};
use crate::import::yaml::quoted;
use crate::source::{Limits, Tree};

/// A site to be made.
#[derive(Debug, Clone)]
pub struct NewSite {
    /// The folder; it is made, or it is empty.
    pub folder: PathBuf,
    /// The name of the site.
    pub title: String,
    /// The day on which it is made.
    pub date: Date,
}

/// The part of the templates that is a site.
const SITE: &str = "site";
/// A file that cannot carry its own name in a repository without meaning something there.
const RENAMED: (&str, &str) = ("gitignore", ".gitignore");

/// Makes a site and returns the paths of its files.
///
/// # Errors
/// If the folder holds a file, apart from hidden ones, or cannot be written.
pub fn init(new: &NewSite) -> Result<Vec<String>, ScaffoldError> {
    if new.folder.exists() {
        let (tree, _) = Tree::read(&new.folder, Limits::default())?;
        if let Some(file) = tree.files.first() {
            let folder = new.folder.display().to_string();
            return Err(ScaffoldError::NotEmpty { folder, file: file.path.clone() });
        }
    }
    let mut files = Vec::new();
    if let Some(site) = TEMPLATES.get_dir(SITE) {
        collect(site, &mut files);
    }
    files.sort();
    let (title, date) = (quoted(&new.title), new.date.to_string());
    let words = [("TITLE", title.as_str()), ("DATE", date.as_str())];
    let changes: Result<Vec<Change>, ScaffoldError> = files
        .iter()
        .map(|(path, text)| {
            let path = OutputPath::new(path)?;
            Ok(Change { path, bytes: fill(text, &words).into_bytes(), before: None })
        })
        .collect();
    change_files(&new.folder, &changes?)?;
    Ok(files.into_iter().map(|(path, _)| path).collect())
}

/// The text files below `folder`, by their path in the new site.
fn collect(folder: &Dir<'static>, files: &mut Vec<(String, &'static str)>) {
    for file in folder.files() {
        let path = file.path().strip_prefix(SITE).unwrap_or(file.path());
        let path = path.to_string_lossy().replace('\\', "/");
        let path = if path == RENAMED.0 { RENAMED.1.to_owned() } else { path };
        files.extend(file.contents_utf8().map(|text| (path, text)));
    }
    for folder in folder.dirs() {
        collect(folder, files);
    }
}
