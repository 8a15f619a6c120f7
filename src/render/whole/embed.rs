//! Puts the HTML of one page into a larger one: its headings go one level down, its names get the
//! number of the chapter before them, and links to other chapters lead to where those stand.

/// Attributes whose value is one or more names of elements.
const NAMES: [&str; 6] =
    ["id", "for", "headers", "aria-labelledby", "aria-describedby", "aria-controls"];
/// How names begin that stand on the larger page once, for all chapters.
const SHARED: [&str; 2] = ["#bron-", "#begrip-"];
/// The lowest level of a heading.
const LOWEST: u8 = 6;

/// The place of a chapter in a larger page.
pub(super) struct Embedding<'a> {
    /// Its number.
    pub(super) at: usize,
    /// Its title.
    pub(super) title: &'a str,
    /// The addresses of all chapters, as links are written.
    pub(super) chapters: &'a [String],
}

impl Embedding<'_> {
    /// The name of the chapter.
    pub(super) fn id(&self) -> String {
        name(self.at)
    }

    /// `html` as it stands in the larger page. It is what this program wrote itself: every `<` in it
    /// begins a tag, and every value stands between double quotes.
    pub(super) fn embed(&self, html: &str) -> String {
        let mut out = String::with_capacity(html.len() + html.len() / 8);
        let mut rest = html;
        while let Some((before, after)) = rest.split_once('<') {
            out.push_str(before);
            let (tag, after) = after.split_once('>').unwrap_or((after, ""));
            self.tag(tag, &mut out);
            rest = after;
        }
        out.push_str(rest);
        out
    }

    fn tag(&self, tag: &str, out: &mut String) {
        let (element, attributes) = match tag.find([' ', '\n']) {
            Some(end) => tag.split_at(end),
            None => (tag, ""),
        };
        out.push('<');
        out.push_str(&lowered(element));
        let is_region = attributes.contains("role=\"region\"");
        let mut rest = attributes;
        while let Some((before, value)) = rest.split_once("=\"") {
            let Some((value, after)) = value.split_once('"') else { break };
            let attribute = before.trim();
            let attribute = attribute.rsplit([' ', '\n']).next().unwrap_or(attribute);
            out.push_str(before);
            out.push_str("=\"");
            match attribute {
                "href" => out.push_str(&self.link(value)),
                // Regions of one page have names that differ.
                "aria-label" if is_region => {
                    out.push_str(&format!("{value} ({})", crate::markdown::escape(self.title)));
                }
                _ if NAMES.contains(&attribute) => out.push_str(&self.names(value)),
                _ => out.push_str(value),
            }
            out.push('"');
            rest = after;
        }
        out.push_str(rest);
        // What can be opened is read by who prints it.
        if element == "details" && !attributes.contains(" open") {
            out.push_str(" open");
        }
        out.push('>');
    }

    fn names(&self, value: &str) -> String {
        let names = value.split_whitespace().map(|name| format!("{}-{name}", self.id()));
        names.collect::<Vec<_>>().join(" ")
    }

    fn link(&self, link: &str) -> String {
        if SHARED.iter().any(|shared| link.starts_with(shared)) {
            return link.to_owned();
        }
        let (path, anchor) = link.split_once('#').unwrap_or((link, ""));
        let chapter = match path {
            "" => Some(self.at),
            path => self.chapters.iter().position(|address| address == path),
        };
        match (chapter, anchor) {
            (Some(chapter), "") => format!("#{}", name(chapter)),
            (Some(chapter), anchor) => format!("#{}-{anchor}", name(chapter)),
            (None, _) => link.to_owned(),
        }
    }
}

fn name(at: usize) -> String {
    format!("hoofdstuk-{}", at + 1)
}

/// The name of an element, one level lower if it is a heading.
fn lowered(element: &str) -> String {
    let (slash, name) = match element.strip_prefix('/') {
        Some(name) => ("/", name),
        None => ("", element),
    };
    match name.as_bytes() {
        [b'h', level @ b'1'..=b'6'] => format!("{slash}h{}", (level - b'0' + 1).min(LOWEST)),
        _ => element.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn embedded(html: &str) -> String {
        let chapters = ["/a/".to_owned(), "/kennis/b/".to_owned()];
        Embedding { at: 1, title: "B & C", chapters: &chapters }.embed(html)
    }

    #[test]
    fn headings_go_down_and_names_are_numbered() {
        assert_eq!(
            embedded("<h2 id=\"doel\">Doel</h2>\n<h6 id=\"x\">X</h6><p>1 &lt; 2 id=\"y\"</p>"),
            "<h3 id=\"hoofdstuk-2-doel\">Doel</h3>\n<h6 id=\"hoofdstuk-2-x\">X</h6><p>1 &lt; 2 id=\"y\"</p>"
        );
        assert_eq!(
            embedded(
                "<section aria-labelledby=\"a b\" class=\"id\"><details><hr></details></section>"
            ),
            "<section aria-labelledby=\"hoofdstuk-2-a hoofdstuk-2-b\" class=\"id\"><details open><hr></details></section>"
        );
        assert_eq!(
            embedded("<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"Tabel\">"),
            "<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"Tabel (B &amp; C)\">"
        );
    }

    #[test]
    fn links_lead_to_places_on_the_page() {
        for (link, leads_to) in [
            ("/a/", "#hoofdstuk-1"),
            ("/a/#doel", "#hoofdstuk-1-doel"),
            ("/kennis/b/#doel", "#hoofdstuk-2-doel"),
            ("#doel", "#hoofdstuk-2-doel"),
            ("#bron-jugl2021", "#bron-jugl2021"),
            ("#begrip-plan", "#begrip-plan"),
            ("/elders/#doel", "/elders/#doel"),
            ("https://example.org/a/", "https://example.org/a/"),
        ] {
            let html = embedded(&format!("<a class=\"x\" href=\"{link}\">"));
            assert_eq!(html, format!("<a class=\"x\" href=\"{leads_to}\">"));
        }
    }
}
