//! Text with its path, and places in it.

use std::ops::Range;
use std::sync::Arc;

/// The text of one file as the reader of a message knows it: no byte order mark, `\n` line ends.
#[derive(Debug, PartialEq, Eq)]
pub struct SourceText {
    path: String,
    text: Arc<str>,
}

impl SourceText {
    /// The text of the file at `path`, a path with `/` below the content folder.
    pub fn new(path: impl Into<String>, text: impl Into<Arc<str>>) -> Arc<Self> {
        Arc::new(Self { path: path.into(), text: text.into() })
    }

    /// The path below the content folder.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// The text.
    pub fn text(&self) -> &str {
        &self.text
    }
}

/// A range of bytes in a file. An empty text stands for a file that has no lines to show.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The file.
    pub source: Arc<SourceText>,
    /// The bytes meant, of the decoded text.
    pub span: Range<usize>,
}

impl Place {
    /// The bytes `span` of `source`.
    pub fn new(source: &Arc<SourceText>, span: Range<usize>) -> Self {
        Self { source: Arc::clone(source), span }
    }

    /// A whole file of which no lines can be shown: a folder, an image, a file that cannot be read.
    pub fn file(path: impl Into<String>) -> Self {
        Self { source: SourceText::new(path, ""), span: 0..0 }
    }

    /// The path of the file.
    pub fn path(&self) -> &str {
        self.source.path()
    }
}
