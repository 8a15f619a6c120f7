//! Reads content as it will be.

use std::sync::Arc;

use jiff::civil::Date;

use crate::check::check;
use crate::content::Content;
use crate::diagnostic::{Catalogue, Diagnostic};
use crate::emit::Change;
use crate::site::{Site, SiteOptions};
use crate::source::{SourceFile, Tree};

/// The errors that the files of `changes` will have in the content folder `tree`, which becomes what
/// it will be. What is wrong with a new file must never reach the disk.
pub(crate) fn read_back(tree: &mut Tree, changes: &[Change]) -> Vec<Diagnostic> {
    for change in changes {
        let path = change.path.as_str();
        tree.files.retain(|file| file.path != path);
        let bytes: Arc<[u8]> = change.bytes.clone().into();
        tree.files.push(SourceFile::in_memory(path, bytes));
    }
    tree.files.sort_by(|a, b| a.path.cmp(&b.path));
    let (content, mut wrong) = Content::read(tree);
    if let Some(content) = content {
        let catalogue = Catalogue::embedded(content.config.language());
        // No new file depends on the day.
        let options = SiteOptions { date: Date::ZERO, drafts: true };
        let (site, problems) = Site::assemble(content, options, catalogue);
        wrong.extend(problems);
        wrong.extend(check(&site));
    }
    let is_new = |path: &str| changes.iter().any(|change| change.path.as_str() == path);
    wrong.retain(|problem| problem.is_error() && is_new(problem.place.path()));
    wrong
}
