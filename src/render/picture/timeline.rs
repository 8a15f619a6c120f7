//! Studies by year: a dot for each, the newest year on top.

use super::svg::{Drawing, WIDTH};
use crate::content::DesignGroup;
use crate::render::pages::Renderer;

const ROW: f64 = 24.0;
const FIRST: f64 = 100.0;
/// The most dots that fit between the year and the number.
const FIT: usize = 15;

/// Draws all studies.
pub(super) fn draw(renderer: &Renderer<'_>) -> Drawing {
    let words = &renderer.theme.catalogue;
    let mut drawing =
        Drawing::new(words.text("picture-timeline"), words.text("picture-timeline-text"));
    let mut top = 8.0;
    for (year, studies) in renderer.studies_by_year() {
        let year = year.map_or_else(|| words.text("no-year"), |year| year.to_string());
        drawing.text((8.0, top + 16.0), "", &year);
        let step = 14.0_f64.min(FIT as f64 * 14.0 / studies.len() as f64);
        let overview = |page| renderer.site.design_group(page) == Some(DesignGroup::Overview);
        let (overviews, others): (Vec<usize>, Vec<usize>) =
            studies.iter().partition(|page| overview(**page));
        let classes = others.iter().map(|_| "mark").chain(overviews.iter().map(|_| "hollow"));
        for (number, class) in classes.enumerate() {
            drawing.circle((FIRST + step * number as f64, top + 12.0), 5.0, class);
        }
        let count = studies.len().to_string();
        drawing.text((f64::from(WIDTH) - 8.0, top + 16.0), "end soft", &count);
        top += ROW;
    }
    drawing.height = (top + 8.0) as u32;
    drawing
}
