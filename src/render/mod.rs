//! Makes the bytes of one output from the site. Pure: the same site, theme and route give the same
//! bytes, whoever asks, so that a preview shows what a build writes.

mod chain;
mod data;
mod evidence;
mod fill;
mod glossary;
mod guide;
mod hosting;
mod licence;
mod listing;
mod pages;
mod parts;
mod picture;
mod security;
mod sources;
mod theme;
mod topics;
mod view;
mod whole;
mod word;

pub use theme::{Theme, ThemeAsset};

use crate::diagnostic::Diagnostic;
use crate::search::Search;
use crate::site::{Route, Site};

/// All that an output is made of.
#[derive(Clone, Copy)]
pub struct Inputs<'a> {
    /// The site.
    pub site: &'a Site,
    /// The templates, texts and files of the theme.
    pub theme: &'a Theme,
    /// The index: the script of the search page, and the pages of 'Lees ook'.
    pub search: &'a Search,
}

/// The bytes of `route`.
///
/// # Errors
/// If a template fails.
pub fn render(inputs: &Inputs<'_>, route: &Route) -> Result<Vec<u8>, Box<Diagnostic>> {
    let &Inputs { site, theme, search } = inputs;
    if let Route::Asset(path) = route {
        let bytes = site.assets.get(path).map(|asset| asset.bytes.to_vec());
        return Ok(bytes.unwrap_or_default());
    }
    let renderer = pages::Renderer { site, theme, search };
    if let Route::Word(page) = route {
        return Ok(renderer.word_file(*page));
    }
    renderer.render(route).map(String::into_bytes)
}
