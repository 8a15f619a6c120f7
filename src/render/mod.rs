//! Makes the bytes of one output from the site. Pure: the same site, theme and route give the same
//! bytes, whoever asks, so that a preview shows what a build writes.

mod data;
mod evidence;
mod fill;
mod listing;
mod pages;
mod parts;
mod picture;
mod theme;
mod view;

pub use theme::{Theme, ThemeAsset};

use crate::diagnostic::Diagnostic;
use crate::site::{Route, Site};

/// The bytes of `route`.
///
/// # Errors
/// If a template fails.
pub fn render(site: &Site, theme: &Theme, route: &Route) -> Result<Vec<u8>, Box<Diagnostic>> {
    if let Route::Asset(path) = route {
        let bytes = site.assets.get(path).map(|asset| asset.bytes.to_vec());
        return Ok(bytes.unwrap_or_default());
    }
    pages::Renderer { site, theme }.render(route).map(String::into_bytes)
}
