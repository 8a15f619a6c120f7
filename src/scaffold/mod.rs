//! New pages and new sites, from templates that are part of the program. Nothing that is there is
//! ever replaced, and what is made is read back and checked before it is written.

mod page;
mod site;

use include_dir::{Dir, include_dir};

pub use page::{Made, NewPage, new_page};
pub use site::{NewSite, init};

use crate::diagnostic::Diagnostic;
use crate::emit::EmitError;
use crate::source::SourceError;

static TEMPLATES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/scaffold");

/// Why nothing was made.
#[derive(Debug, thiserror::Error)]
pub enum ScaffoldError {
    /// A file or folder could not be read.
    #[error(transparent)]
    Source(#[from] SourceError),
    /// The files could not be written.
    #[error(transparent)]
    Emit(#[from] EmitError),
    /// The folder for a site holds something already.
    #[error("{folder} is not empty: it has {file}")]
    NotEmpty {
        /// The folder.
        folder: String,
        /// A file in it.
        file: String,
    },
    /// There is a page already where the new one would be.
    #[error("{path}")]
    Taken {
        /// The path of the page.
        path: String,
    },
    /// A title of which no file name can be made.
    #[error("{title}")]
    Nameless {
        /// The title.
        title: String,
    },
    /// No folder of the site holds pages of this kind.
    #[error("{kind}")]
    NoFolder {
        /// The word for the kind.
        kind: String,
    },
    /// A folder that holds pages of another kind.
    #[error("{folder}")]
    OtherKind {
        /// The folder.
        folder: String,
    },
    /// A study without a publication, or one of several without saying which.
    #[error("{known}")]
    NoReference {
        /// The keys to choose from.
        known: String,
    },
    /// Files that are not as they should be, or a page that would not be.
    #[error("the content has errors")]
    Content(Vec<Diagnostic>),
}

/// The text of a template, with every `%NAME%` of `words` filled in.
fn fill(template: &str, words: &[(&str, &str)]) -> String {
    let mut text = template.to_owned();
    for (name, word) in words {
        text = text.replace(&format!("%{name}%"), word);
    }
    text
}
