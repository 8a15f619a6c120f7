//! HTML with holes.

use std::ops::Range;

/// Marks a hole in the HTML while it is being written. Taken out of what editors write.
pub(super) const HOLE_START: char = '\u{f8f0}';
/// Ends the number of a hole.
pub(super) const HOLE_END: char = '\u{f8f1}';

/// Elements that stand inside a word or a line.
const INLINE: [&str; 12] =
    ["a", "abbr", "b", "code", "dfn", "del", "em", "i", "q", "span", "strong", "sup"];
/// What HTML writes in another way; `&amp;` last, so that nothing is read twice.
const ENTITIES: [(&str, &str); 5] =
    [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")];

/// A piece of HTML in which some places depend on the rest of the site.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Fragment {
    html: String,
    holes: Vec<Hole>,
}

/// A place in a fragment that `render` fills.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hole {
    /// Where in the HTML.
    at: usize,
    /// What belongs there.
    pub kind: HoleKind,
}

/// What belongs in a hole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum HoleKind {
    /// The address of a link, as the value of an attribute.
    Link {
        /// What the editor wrote: a path to a file or an address, with or without `#`.
        target: String,
        /// Bytes in the file.
        span: Range<usize>,
    },
    /// A whole `img` element.
    Image {
        /// What the editor wrote: a path to a file.
        target: String,
        /// The description, empty for decoration.
        alt: String,
        /// Bytes in the file.
        span: Range<usize>,
    },
    /// The words of the citation with this number on the page.
    Citation(usize),
}

impl Fragment {
    /// Takes the marks out of `marked`, where hole number n stands for `kinds[n]`.
    pub(super) fn from_marked(marked: &str, kinds: Vec<HoleKind>) -> Self {
        let mut kinds: Vec<Option<HoleKind>> = kinds.into_iter().map(Some).collect();
        let mut fragment = Self { html: String::with_capacity(marked.len()), holes: Vec::new() };
        for (at, part) in marked.split(HOLE_START).enumerate() {
            let (number, html) = match part.split_once(HOLE_END) {
                Some((number, html)) if at > 0 => (number.parse::<usize>().ok(), html),
                _ => (None, part),
            };
            if let Some(kind) = number.and_then(|n| kinds.get_mut(n)).and_then(Option::take) {
                fragment.holes.push(Hole { at: fragment.html.len(), kind });
            }
            fragment.html.push_str(html);
        }
        fragment
    }

    /// Whether there is nothing to show.
    pub fn is_empty(&self) -> bool {
        self.html.is_empty() && self.holes.is_empty()
    }

    /// The holes in order.
    pub fn holes(&self) -> impl Iterator<Item = &HoleKind> {
        self.holes.iter().map(|hole| &hole.kind)
    }

    /// The words alone, without markup and without what belongs in the holes.
    pub fn words(&self) -> String {
        words(&self.html)
    }

    /// Writes the HTML with every hole filled by `fill`.
    pub fn write(&self, out: &mut String, mut fill: impl FnMut(&HoleKind, &mut String)) {
        let mut from = 0;
        for hole in &self.holes {
            out.push_str(&self.html[from..hole.at]);
            fill(&hole.kind, out);
            from = hole.at;
        }
        out.push_str(&self.html[from..]);
    }
}

/// `text` for use between tags or in an attribute between double quotes.
pub(crate) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            _ => escaped.push(c),
        }
    }
    escaped
}

/// The words of `html` without its markup.
pub fn words(html: &str) -> String {
    let mut out = String::with_capacity(html.len());
    let mut rest = html;
    while let Some((before, tag)) = rest.split_once('<') {
        out.push_str(before);
        let (tag, after) = tag.split_once('>').unwrap_or((tag, ""));
        let name = tag.trim_start_matches('/');
        let name = name.split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or(name);
        if !INLINE.contains(&name) && !out.ends_with(char::is_whitespace) {
            out.push(' ');
        }
        rest = after;
    }
    out.push_str(rest);
    let text = ENTITIES.iter().fold(out, |text, (entity, c)| text.replace(entity, c));
    // Without its citation a sentence would end in a blank and a full stop.
    text.split_whitespace().collect::<Vec<_>>().join(" ").replace(" .", ".")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn holes_are_filled_in_their_places() {
        let marked = format!("a{HOLE_START}1{HOLE_END}b{HOLE_START}0{HOLE_END}c");
        let kinds = vec![HoleKind::Citation(7), HoleKind::Citation(8)];
        let fragment = Fragment::from_marked(&marked, kinds);
        let mut out = String::new();
        fragment.write(&mut out, |kind, out| out.push_str(&format!("[{kind:?}]")));
        assert_eq!(out, "a[Citation(8)]b[Citation(7)]c");
    }
}
