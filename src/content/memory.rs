//! What was read before, so that a change of one page costs the reading of one page.

use std::sync::Arc;

use super::{Bibliography, CONFIG_FILE, PageRead, vocabulary};
use crate::diagnostic::Diagnostic;
use crate::source::{SourceFile, Tree};

/// The records of earlier readings, by what they were made of.
#[derive(Default)]
pub struct Memory {
    /// The configuration and vocabularies that the pages were read by.
    schema: Option<blake3::Hash>,
    /// By path.
    pages: Vec<Arc<PageRead>>,
    bibliography: Option<(Option<blake3::Hash>, BibliographyRead)>,
}

/// The sources, and what is wrong with their file.
type BibliographyRead = (Arc<Bibliography>, Vec<Diagnostic>);

impl Memory {
    /// The pages that may be used for `tree`, by path: none after a change of what pages are read
    /// by.
    pub(super) fn pages_for(&mut self, tree: &Tree) -> Vec<Arc<PageRead>> {
        let mut hasher = blake3::Hasher::new();
        let decides = |path: &str| path == CONFIG_FILE || vocabulary::is_vocabulary(path);
        for file in tree.files.iter().filter(|file| decides(&file.path)) {
            hasher.update(file.path.as_bytes()).update(&[0]).update(file.stamp.hash.as_bytes());
        }
        let schema = Some(hasher.finalize());
        let pages = std::mem::take(&mut self.pages);
        let same = self.schema == schema;
        self.schema = schema;
        if same { pages } else { Vec::new() }
    }

    pub(super) fn keep_pages(&mut self, pages: Vec<Arc<PageRead>>) {
        self.pages = pages;
    }

    /// The sources of `file`, read by `read` if they are not those of last time.
    pub(super) fn bibliography(
        &mut self,
        file: Option<&SourceFile>,
        read: impl FnOnce(Option<&SourceFile>) -> BibliographyRead,
    ) -> BibliographyRead {
        let hash = file.map(|file| file.stamp.hash);
        match &self.bibliography {
            Some((known, kept)) if *known == hash => kept.clone(),
            _ => {
                let made = read(file);
                self.bibliography = Some((hash, made.clone()));
                made
            }
        }
    }
}
