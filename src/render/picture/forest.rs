//! The forest plot: effects of one measure on one axis, with their interval where one was reported.

use super::svg::{Drawing, WIDTH, one_line};
use crate::content::Effect;
use crate::render::pages::Renderer;
use crate::site::OUTCOMES;

const ROW: f64 = 52.0;
const LEFT: f64 = 16.0;
const RIGHT: f64 = WIDTH as f64 - 16.0;
const NAME: usize = 28;
const MEASURED: usize = 48;

/// Draws the effects on `outcome` that are given as `measure`.
pub(super) fn draw(renderer: &Renderer<'_>, outcome: &str, measure: &str) -> Drawing {
    let words = &renderer.theme.catalogue;
    let label = renderer.site.label_of(OUTCOMES, outcome);
    let title = format!("{}: {label}, {measure}", words.text("picture-forest"));
    let mut drawing = Drawing::new(title, words.text("picture-forest-text"));
    let key = (outcome.to_owned(), measure.to_owned());
    let findings = renderer.site.comparable_effects().remove(&key).unwrap_or_default();
    let rows: Vec<(String, String, &Effect)> = findings
        .iter()
        .filter_map(|id| {
            let at = renderer.site.evidence.findings[*id];
            let (study, finding) = renderer.site.finding(at);
            let effect = finding.effect.as_ref()?;
            let measured = finding.measured.as_ref().map(|text| text.text.clone());
            Some((
                renderer.short_name(&study.reference.value),
                measured.unwrap_or_default(),
                effect,
            ))
        })
        .collect();
    let axis = Axis::over(rows.iter().map(|(_, _, effect)| *effect));
    let mut top = 8.0;
    for (name, measured, effect) in &rows {
        drawing.text((8.0, top + 14.0), "", &one_line(name, NAME));
        let reported = crate::render::evidence::value_and_interval(effect);
        drawing.text((RIGHT, top + 14.0), "end", &reported);
        drawing.text((8.0, top + 29.0), "soft", &one_line(measured, MEASURED));
        let y = top + 42.0;
        drawing.line((axis.x(0.0), y - 8.0), (axis.x(0.0), y + 8.0), "");
        if let Some(ci) = &effect.ci {
            let ends = [ci.value.low.value, ci.value.high.value].map(|end| axis.x(end));
            drawing.line((ends[0], y), (ends[1], y), "whisker");
        }
        drawing.circle((axis.x(effect.value.value.value), y), 5.0, "mark");
        top += ROW;
    }
    drawing.line((LEFT, top), (RIGHT, top), "");
    for (at, class) in axis.labels() {
        drawing.text((axis.x(at), top + 18.0), class, &number(at));
    }
    drawing.height = (top + 30.0) as u32;
    drawing
}

fn number(value: f64) -> String {
    format!("{value:.1}").replace('.', ",").replace('-', "\u{2212}")
}

/// A scale that holds nought and every effect.
struct Axis {
    low: f64,
    high: f64,
}

impl Axis {
    fn over<'e>(effects: impl Iterator<Item = &'e Effect>) -> Self {
        let (mut low, mut high) = (0.0_f64, 0.0_f64);
        for effect in effects {
            let ci = effect.ci.iter().flat_map(|ci| [ci.value.low.value, ci.value.high.value]);
            for value in ci.chain([effect.value.value.value]) {
                low = low.min(value);
                high = high.max(value);
            }
        }
        // Up to the next tenth, so that the ends have short names.
        let (low, high) = ((low * 10.0).floor() / 10.0, (high * 10.0).ceil() / 10.0);
        Self { low, high: if high > low { high } else { low + 0.1 } }
    }

    /// The numbers below the axis: both ends, and nought if it is not close to one of them.
    fn labels(&self) -> Vec<(f64, &'static str)> {
        const ROOM: f64 = 36.0;
        let far = |end: f64| (self.x(0.0) - self.x(end)).abs() > ROOM;
        let mut labels = vec![(self.low, "start"), (self.high, "end")];
        if far(self.low) && far(self.high) {
            labels.push((0.0, "middle"));
        }
        labels
    }

    fn x(&self, value: f64) -> f64 {
        LEFT + (value - self.low) / (self.high - self.low) * (RIGHT - LEFT)
    }
}
