//! Contrast between the colour tokens of the theme, worked out from its style sheet.
//!
//! The style sheet takes its colours from custom properties on `:root`, once for light and once in
//! `@media (prefers-color-scheme: dark)`. Every pair that the templates use is looked at in both.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use crate::diagnostic::{Code, Diagnostic, Place, SourceText};
use crate::render::Theme;

/// The style sheet, by its name in the theme.
const STYLE_SHEET: &str = "site.css";

/// WCAG 2.2, success criterion 1.4.3: text of ordinary size.
const TEXT: f64 = 4.5;
/// WCAG 2.2, success criterion 1.4.11: what is no text but carries meaning.
const GRAPHIC: f64 = 3.0;

/// Foreground, background and the contrast that they need.
const PAIRS: &[(&str, &[&str], f64)] = &[
    ("--ink", &["--paper", "--sheet", "--tint"], TEXT),
    ("--ink-soft", &["--paper", "--sheet", "--tint"], TEXT),
    ("--link", &["--paper", "--sheet", "--tint"], TEXT),
    ("--accent-ink", &["--accent"], TEXT),
    ("--accent", &["--paper", "--sheet"], GRAPHIC),
    ("--line-strong", &["--paper", "--sheet"], GRAPHIC),
    ("--focus", &["--paper", "--sheet"], GRAPHIC),
    ("--tip", &["--paper", "--sheet", "--tint"], TEXT),
    ("--note", &["--paper", "--sheet", "--tint"], TEXT),
    ("--warn", &["--paper", "--sheet", "--tint"], TEXT),
    ("--risk", &["--paper", "--sheet", "--tint"], TEXT),
    ("--own", &["--paper", "--sheet", "--tint"], TEXT),
];

/// A colour and its bytes in the style sheet.
type Tokens<'a> = BTreeMap<&'a str, ([u8; 3], Range<usize>)>;

/// Every pair of colours with too little contrast.
pub(super) fn advise(theme: &Theme) -> Vec<Diagnostic> {
    let Some(sheet) = theme.assets.get(STYLE_SHEET) else { return Vec::new() };
    let css = String::from_utf8_lossy(&sheet.bytes).into_owned();
    let source = SourceText::new(format!("theme/assets/{STYLE_SHEET}"), css);
    let (light, dark) = tokens(source.text());
    let mut advice = weak_pairs(&source, &light, "light");
    advice.extend(weak_pairs(&source, &dark, "dark"));
    advice
}

fn weak_pairs(source: &Arc<SourceText>, tokens: &Tokens<'_>, scheme: &str) -> Vec<Diagnostic> {
    let mut advice = Vec::new();
    for (ink, papers, needed) in PAIRS {
        let Some((ink_color, span)) = tokens.get(ink) else { continue };
        for paper in *papers {
            let Some((paper_color, _)) = tokens.get(paper) else { continue };
            let contrast = contrast(*ink_color, *paper_color);
            if contrast < *needed {
                let place = Place::new(source, span.clone());
                let said = Diagnostic::new(Code::LowContrast, place).arg("ink", ink);
                let said = said.arg("paper", paper).arg("scheme", scheme);
                // Rounded down: 4.49 is not 4.5.
                let figure = format!("{:.1}", (contrast * 10.0).floor() / 10.0);
                advice.push(said.arg("contrast", figure).arg("needed", format!("{needed:.1}")));
            }
        }
    }
    advice
}

/// The colours of the light scheme, and those of the dark one, which has the light ones as well
/// where it does not replace them.
fn tokens(css: &str) -> (Tokens<'_>, Tokens<'_>) {
    let mut light = Tokens::new();
    let mut darker = Tokens::new();
    for (at, _) in css.match_indices(":root") {
        let Some(open) = css[at..].find('{').map(|open| at + open + 1) else { continue };
        let close = css[open..].find('}').map_or(css.len(), |close| open + close);
        let is_dark = is_in_dark_media(css, at);
        let into = if is_dark { &mut darker } else { &mut light };
        read_tokens(css, open..close, into);
    }
    let mut dark = light.clone();
    dark.extend(darker);
    (light, dark)
}

/// Whether the rule at `at` stands in a media query for dark colours.
fn is_in_dark_media(css: &str, at: usize) -> bool {
    let before = &css[..at];
    let Some(media) = before.rfind("@media") else { return false };
    let depth = |c: char| before[media..].matches(c).count();
    let head = before[media..].split('{').next().unwrap_or_default();
    depth('{') > depth('}') && head.contains("prefers-color-scheme: dark")
}

fn read_tokens<'c>(css: &'c str, block: Range<usize>, into: &mut Tokens<'c>) {
    let mut at = block.start;
    for declaration in css[block].split(';') {
        if let Some((name, value)) = declaration.split_once(':')
            && let Some(color) = color(value.trim())
        {
            let start = at + name.len() + 1 + value.len() - value.trim_start().len();
            let name = name.rsplit(|c: char| c.is_whitespace() || c == '/').next().unwrap_or(name);
            into.insert(name, (color, start..start + value.trim().len()));
        }
        at += declaration.len() + 1;
    }
}

/// `#rgb` or `#rrggbb`.
fn color(text: &str) -> Option<[u8; 3]> {
    let digits = text.strip_prefix('#')?;
    let value = u32::from_str_radix(digits, 16).ok()?;
    match digits.len() {
        3 => {
            let [_, r, g, b] = [0, value >> 8 & 15, value >> 4 & 15, value & 15];
            Some([r, g, b].map(|part| (part * 17) as u8))
        }
        6 => Some([16, 8, 0].map(|shift| (value >> shift & 255) as u8)),
        _ => None,
    }
}

/// The contrast ratio of two colours, from 1 to 21, as WCAG 2.2 defines it.
fn contrast(one: [u8; 3], other: [u8; 3]) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// The relative luminance of a colour in sRGB, as WCAG 2.2 defines it.
fn luminance(color: [u8; 3]) -> f64 {
    let [red, green, blue] = color.map(|part| {
        let part = f64::from(part) / 255.0;
        if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
    });
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Language;
    use crate::source::Tree;

    #[test]
    fn contrast_is_that_of_wcag() {
        assert!((contrast([0; 3], [255; 3]) - 21.0).abs() < 1e-9);
        // The example that everybody knows: #777 on white just fails.
        assert!((contrast([0x77; 3], [255; 3]) - 4.48).abs() < 0.01);
    }

    #[test]
    fn the_dark_scheme_has_its_own_colours() {
        let css = ":root { --ink: #222; --paper: #fff; }\n@media (prefers-color-scheme: dark) { \
            :root { --ink: #333333; } }\n:root { --link: red; }";
        let (light, dark) = tokens(css);
        assert_eq!(light["--ink"].0, [0x22; 3]);
        assert_eq!(dark["--ink"].0, [0x33; 3]);
        assert_eq!(dark["--paper"].0, [255; 3]);
        assert_eq!(&css[dark["--ink"].1.clone()], "#333333");
        assert!(!light.contains_key("--link"));
    }

    #[test]
    fn the_theme_of_the_program_has_contrast_enough() {
        let Ok(theme) = Theme::load(&Tree::default(), Language::Dutch) else {
            panic!("the theme is not whole");
        };
        assert_eq!(advise(&theme), []);
        let css = &theme.assets[STYLE_SHEET].bytes;
        let (light, _) = tokens(std::str::from_utf8(css).expect("is text"));
        assert!(PAIRS.iter().all(|(ink, _, _)| light.contains_key(ink)), "{light:?}");
    }
}
