//! Pictures made of data, as SVG files. A page shows the same data as a table, so a picture never
//! says anything alone.

mod directions;
mod forest;
mod svg;
mod timeline;

pub(super) use svg::Drawing;

use super::pages::Renderer;
use crate::site::Picture;

/// Draws one picture.
pub(super) fn draw(renderer: &Renderer<'_>, picture: &Picture) -> Drawing {
    match picture {
        Picture::Directions(id) => directions::draw(renderer, id),
        Picture::Forest(outcome, measure) => forest::draw(renderer, outcome, measure),
        Picture::Timeline => timeline::draw(renderer),
    }
}
