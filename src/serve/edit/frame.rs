//! What the pages of an editor have in common.

use serde::Serialize;

use super::form_address;
use crate::serve::state::{Shared, Shown};
use crate::site::{Page, Site};

/// What every page of the program shows.
#[derive(Default, Serialize)]
pub(super) struct Frame {
    language: &'static str,
    stylesheet: String,
    home: String,
    token: String,
}

impl Frame {
    pub(super) fn new(shared: &Shared, shown: &Shown) -> Self {
        let base = shown.loaded.site.content.config.base_path();
        let css = shown.loaded.theme.assets.get("site.css");
        Self {
            language: shared.language().code(),
            stylesheet: css.map(|css| format!("{base}{}", css.output)).unwrap_or_default(),
            home: base,
            token: shared.token.clone(),
        }
    }
}

/// A page with what there is to say of it.
#[derive(Serialize)]
pub(super) struct Row {
    pub(super) title: String,
    /// Empty for a page that nobody can visit.
    pub(super) href: String,
    edit: String,
    note: String,
}

impl Row {
    pub(super) fn new(site: &Site, page: &Page, note: String) -> Self {
        let base = site.content.config.base_path();
        Self {
            title: page.title().to_owned(),
            href: format!("{base}{}", page.address.as_str().trim_start_matches('/')),
            edit: form_address(page.document.source.path()),
            note,
        }
    }
}

impl Row {
    /// Something in a file that is no page.
    pub(super) fn file(title: String, path: &str, note: String) -> Self {
        Self { title, href: String::new(), edit: form_address(path), note }
    }
}

/// The pages that link to the one at `path`.
pub(super) fn linking(site: &Site, path: &str) -> Vec<Row> {
    let pages = site.of_file(path).map(|id| site.linking_to(id).to_vec()).unwrap_or_default();
    pages.into_iter().map(|id| Row::new(site, site.page(id), String::new())).collect()
}

/// Where a page is to be: a folder, and a name in it.
#[derive(Serialize)]
pub(super) struct Place {
    /// The folders that have pages.
    folders: Vec<String>,
    pub(super) folder: String,
    pub(super) name: String,
}

impl Place {
    pub(super) fn new(site: &Site, folder: &str, name: &str) -> Self {
        Self { folders: folders(site), folder: folder.to_owned(), name: name.to_owned() }
    }
}

fn folders(site: &Site) -> Vec<String> {
    let folder_of = |page: &Page| {
        let path = page.document.source.path();
        path.rsplit_once('/').map_or("", |(folder, _)| folder).to_owned()
    };
    let mut folders: Vec<String> = site.pages.iter().map(folder_of).collect();
    folders.push(String::new());
    folders.sort();
    folders.dedup();
    folders
}
