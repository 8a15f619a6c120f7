//! The effect-direction plot: a row for each finding, with an arrow for where it points and dots
//! for how sure it is. It shows direction where sizes cannot be compared.

use super::svg::{Drawing, WIDTH, one_line};
use crate::content::{Certainty, Direction};
use crate::render::pages::Renderer;
use crate::site::{INTERVENTION_TYPES, OUTCOMES};

const ROW: f64 = 38.0;
const HEAD: f64 = 46.0;
/// The middle of the column of arrows, and the start of that of dots.
const ARROW: f64 = 248.0;
const DOTS: f64 = 296.0;
/// Characters that fit beside the arrow.
const NAME: usize = 30;

/// Draws the findings of the intervention type `id` that count for a conclusion.
pub(super) fn draw(renderer: &Renderer<'_>, id: &str) -> Drawing {
    let words = &renderer.theme.catalogue;
    let label = renderer.site.label_of(INTERVENTION_TYPES, id);
    let title = format!("{}: {label}", words.text("picture-directions"));
    let mut drawing = Drawing::new(title, words.text("picture-directions-text"));
    drawing.text((8.0, 20.0), "head", &words.text("picture-study"));
    drawing.text((ARROW, 20.0), "head middle", &words.text("study-direction"));
    drawing.text((f64::from(WIDTH) - 8.0, 20.0), "head end", &words.text("picture-certainty"));
    drawing.line((0.0, 32.0), (f64::from(WIDTH), 32.0), "");
    let findings = match renderer.site.evidence.profile_of(id) {
        Some(profile) => renderer.counted_findings(profile),
        None => Vec::new(),
    };
    let mut top = HEAD - 12.0;
    for (number, finding) in findings.iter().enumerate() {
        let (study, finding) = renderer.site.finding(renderer.site.evidence.findings[*finding]);
        if number % 2 == 0 {
            drawing.band(top, ROW);
        }
        let name = renderer.short_name(&study.reference.value);
        let name = one_line(&name, NAME);
        drawing.text((8.0, top + 16.0), "", &name);
        let outcome = renderer.site.label_of(OUTCOMES, &finding.outcome.value);
        drawing.text((8.0, top + 31.0), "soft", &one_line(outcome, NAME));
        arrow(&mut drawing, (ARROW, top + ROW / 2.0), finding.direction);
        dots(&mut drawing, (DOTS, top + ROW / 2.0), finding.certainty.value);
        top += ROW;
    }
    drawing.height = (top + 8.0) as u32;
    drawing
}

/// Up is as hoped, down against it, a diamond is mixed, a bar is no difference.
fn arrow(drawing: &mut Drawing, (x, y): (f64, f64), direction: Direction) {
    match direction {
        Direction::Positive => {
            drawing.shape(&[(x, y - 9.0), (x + 9.0, y + 7.0), (x - 9.0, y + 7.0)], "mark");
        }
        Direction::Negative => {
            drawing.shape(&[(x, y + 9.0), (x + 9.0, y - 7.0), (x - 9.0, y - 7.0)], "mark");
        }
        Direction::Mixed => {
            drawing.shape(&[(x, y - 9.0), (x + 9.0, y), (x, y + 9.0), (x - 9.0, y)], "hollow");
        }
        Direction::NoEffect => {
            let bar = |y: f64| {
                [(x - 9.0, y - 1.5), (x + 9.0, y - 1.5), (x + 9.0, y + 1.5), (x - 9.0, y + 1.5)]
            };
            drawing.shape(&bar(y - 4.0), "mark");
            drawing.shape(&bar(y + 4.0), "mark");
        }
        Direction::Unclear => drawing.text((x, y + 5.0), "head middle", "?"),
    }
}

/// One to four filled dots; a dash if nobody judged it.
fn dots(drawing: &mut Drawing, (x, y): (f64, f64), certainty: Certainty) {
    let filled = match certainty {
        Certainty::NotAssessed => {
            drawing.text((x + 48.0, y + 5.0), "end", "–");
            return;
        }
        Certainty::VeryLow => 1,
        Certainty::Low => 2,
        Certainty::Moderate => 3,
        Certainty::High => 4,
    };
    for dot in 0..4 {
        let class = if dot < filled { "mark" } else { "hollow" };
        drawing.circle((x + 6.0 + 14.0 * f64::from(dot), y), 4.5, class);
    }
}
