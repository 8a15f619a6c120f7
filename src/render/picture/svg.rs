//! A small SVG drawing: text, lines and shapes in one column that a phone can show.

use std::fmt::Write as _;

use crate::markdown::escape;

/// The width of every drawing, in CSS pixels. A phone of 320 pixels shows it nearly full size.
pub(super) const WIDTH: u32 = 360;

/// The colours of both schemes. They are in the file, because a page cannot reach into a picture.
const STYLE: &str = "text{font-family:system-ui,'Segoe UI','Noto Sans','Liberation Sans',Arial,sans-serif;font-size:13px;fill:#221d22}\
.soft{fill:#5a525a}.head{font-weight:600}.end{text-anchor:end}.middle{text-anchor:middle}\
.sheet{fill:#fff}.band{fill:#f3eef2}line{stroke:#857a83;stroke-width:1;fill:none}\
.mark{fill:#5d2454;stroke:#5d2454}.hollow{fill:#fff;stroke:#5d2454;stroke-width:1.5}\
.whisker{stroke:#5d2454;stroke-width:1.5}\
@media (prefers-color-scheme:dark){text{fill:#f1ebf0}.soft{fill:#bdb2bb}.sheet{fill:#211b21}.band{fill:#2a222a}\
line{stroke:#978a95}.mark{fill:#e6bfde;stroke:#e6bfde}.hollow{fill:#211b21;stroke:#e6bfde}.whisker{stroke:#e6bfde}}";

/// A picture in the making.
#[derive(Debug)]
pub(in crate::render) struct Drawing {
    /// What it shows, for who cannot see it.
    pub(in crate::render) title: String,
    /// What the marks mean, for who cannot see it.
    pub(in crate::render) description: String,
    pub(in crate::render) width: u32,
    pub(in crate::render) height: u32,
    body: String,
}

impl Drawing {
    /// An empty picture.
    pub(super) fn new(title: String, description: String) -> Self {
        Self { title, description, width: WIDTH, height: 0, body: String::new() }
    }

    /// Text at `x` with the baseline at `y`.
    pub(super) fn text(&mut self, at: (f64, f64), class: &str, text: &str) {
        let (x, y) = (coordinate(at.0), coordinate(at.1));
        self.write(&format!("<text x=\"{x}\" y=\"{y}\" class=\"{class}\">{}</text>", escape(text)));
    }

    /// A straight line.
    pub(super) fn line(&mut self, from: (f64, f64), to: (f64, f64), class: &str) {
        let [x1, y1, x2, y2] = [from.0, from.1, to.0, to.1].map(coordinate);
        self.write(&format!(
            "<line x1=\"{x1}\" y1=\"{y1}\" x2=\"{x2}\" y2=\"{y2}\" class=\"{class}\"/>"
        ));
    }

    /// A filled or hollow circle.
    pub(super) fn circle(&mut self, centre: (f64, f64), radius: f64, class: &str) {
        let [x, y, r] = [centre.0, centre.1, radius].map(coordinate);
        self.write(&format!("<circle cx=\"{x}\" cy=\"{y}\" r=\"{r}\" class=\"{class}\"/>"));
    }

    /// A closed shape through `points`.
    pub(super) fn shape(&mut self, points: &[(f64, f64)], class: &str) {
        let points: Vec<String> =
            points.iter().map(|(x, y)| format!("{},{}", coordinate(*x), coordinate(*y))).collect();
        self.write(&format!("<polygon points=\"{}\" class=\"{class}\"/>", points.join(" ")));
    }

    /// A band behind a row.
    pub(super) fn band(&mut self, top: f64, height: f64) {
        let [y, height] = [top, height].map(coordinate);
        self.write(&format!(
            "<rect x=\"0\" y=\"{y}\" width=\"{WIDTH}\" height=\"{height}\" class=\"band\"/>"
        ));
    }

    /// The file.
    pub(in crate::render) fn finish(self) -> String {
        let (title, description) = (escape(&self.title), escape(&self.description));
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {w} {h}\" width=\"{w}\" \
             height=\"{h}\" role=\"img\" aria-labelledby=\"t d\">\n<title id=\"t\">{title}</title>\n\
             <desc id=\"d\">{description}</desc>\n<style>{STYLE}</style>\n\
             <rect width=\"{w}\" height=\"{h}\" class=\"sheet\"/>\n{body}</svg>\n",
            w = self.width,
            h = self.height,
            body = self.body,
        )
    }

    fn write(&mut self, element: &str) {
        // Writing to a string cannot fail.
        let _ = writeln!(self.body, "{element}");
    }
}

/// A coordinate with at most one decimal, so that every machine writes the same.
fn coordinate(value: f64) -> String {
    let tenths = (value * 10.0).round() / 10.0;
    format!("{tenths}")
}

/// `text` in at most `limit` characters, with `…` where it was cut, between words if it can be.
pub(super) fn one_line(text: &str, limit: usize) -> String {
    if text.chars().count() <= limit {
        return text.to_owned();
    }
    let cut: String = text.chars().take(limit.saturating_sub(1)).collect();
    let words = cut.rsplit_once(' ').map_or(cut.as_str(), |(words, _)| words);
    format!("{words}…")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_name_is_cut_between_words() {
        assert_eq!(one_line("kort", 20), "kort");
        assert_eq!(one_line("een wat langere naam", 12), "een wat…");
        assert_eq!(one_line("ononderbreekbaarlang", 5), "onon…");
    }

    #[test]
    fn what_an_editor_writes_cannot_become_markup() {
        let mut drawing = Drawing::new("<b>".to_owned(), "&".to_owned());
        drawing.text((0.0, 0.0), "head", "<script>");
        let svg = drawing.finish();
        assert!(!svg.contains("<b>") && !svg.contains("<script>"), "{svg}");
    }
}
