//! A tool as an empty Word file: to fill in offline, to pass on, to print. What stands in it is
//! what stands on its page.

mod package;
mod xml;

use std::collections::BTreeSet;

use serde::Serialize;

use self::package::Package;
use self::xml::{Cell, Row};
use super::fill::{Citations, Filler, href};
use super::pages::Renderer;
use crate::content::{Details, Prose, Tool, ToolFormat, ToolItem};
use crate::diagnostic::Language;
use crate::markdown::{HoleKind, words};
use crate::site::{Page, PageId, Route};

/// A4 and A3 in twentieths of a point (ISO 216), and their margins.
const A4: (u32, u32) = (11906, 16838);
const A3_LYING: (u32, u32) = (23811, 16838);
const MARGIN: u32 = 1134;

/// How high a place for an answer is at least, so that there is room for a pen: 3 cm, and on a
/// canvas 2 cm more.
const ANSWER_HEIGHT: u32 = 1700;
const CANVAS_HEIGHT: u32 = 2835;

const KILOBYTE: usize = 1000;

/// A link to a file.
#[derive(Serialize)]
pub(in crate::render) struct FileLink {
    href: String,
    /// In kilobytes.
    size: usize,
}

impl Renderer<'_> {
    /// The link to the Word file of a tool.
    pub(in crate::render) fn word_link(&self, id: PageId) -> Option<FileLink> {
        if !self.site.has_word_file(id) {
            return None;
        }
        let size = self.word_file(id).len().div_ceil(KILOBYTE);
        Some(FileLink { href: self.href_of(&Route::Word(id)), size })
    }

    /// The Word file of a tool; nothing for what is no tool.
    pub(in crate::render) fn word_file(&self, id: PageId) -> Vec<u8> {
        let page = self.site.page(id);
        let Details::Tool(tool) = &page.document.details else { return Vec::new() };
        let citations = Citations::of(self.site, &page.text.citations);
        let filler = Filler {
            site: self.site,
            file: page.document.source.path(),
            text: &page.text,
            citations: &citations,
            own: true,
        };
        let words = Words { renderer: self, filler: &filler, tool };
        let common = &page.document.common;
        let address = self.absolute(&href(self.site, page.address.as_str()));
        let source = format!("{} {address}", self.theme.catalogue.text("word-from"));
        let mut body = xml::paragraph("Heading1", page.title());
        if let Some(description) = &common.description {
            body.push_str(&xml::paragraph("Lead", description));
        }
        let summary = common.summary.iter().map(|text| xml::paragraph("Normal", &words.of(text)));
        body.extend(summary);
        body.push_str(&words.points());
        body.push_str(&words.sources(page, &citations));
        body.push_str(&xml::paragraph("Help", &source));
        body.push_str(&section(words.paper()));
        let language = match self.site.content.config.language() {
            Language::Dutch => "nl-NL",
            Language::English => "en-GB",
        };
        let package = Package {
            title: page.title().to_owned(),
            description: common.description.clone().unwrap_or_default(),
            creator: self.site.content.config.title.clone(),
            language,
            day: super::parts::last_change(common).unwrap_or(self.site.date),
            body,
            footer: format!("{} – {}", page.title(), self.site.content.config.title),
        };
        package.bytes()
    }
}

/// The last element of a body: the paper, its margins and the foot of every page.
fn section((width, height): (u32, u32)) -> String {
    let orientation = if width > height { " w:orient=\"landscape\"" } else { "" };
    format!(
        "<w:sectPr><w:footerReference w:type=\"default\" r:id=\"rId3\"/><w:pgSz w:w=\"{width}\" w:h=\"{height}\"{orientation}/><w:pgMar w:top=\"{MARGIN}\" w:right=\"{MARGIN}\" w:bottom=\"{MARGIN}\" w:left=\"{MARGIN}\" w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/></w:sectPr>"
    )
}

/// The text of one tool.
struct Words<'a> {
    renderer: &'a Renderer<'a>,
    filler: &'a Filler<'a>,
    tool: &'a Tool,
}

/// Points that stand under one heading.
type Group<'t> = (&'t str, Vec<&'t ToolItem>);

impl Words<'_> {
    fn of(&self, prose: &Prose) -> String {
        words(&self.filler.prose(prose))
    }

    fn text(&self, id: &str) -> String {
        self.renderer.theme.catalogue.text(id)
    }

    fn paper(&self) -> (u32, u32) {
        if self.tool.format == ToolFormat::Canvas { A3_LYING } else { A4 }
    }

    /// The width between the margins.
    fn width(&self) -> u32 {
        self.paper().0 - 2 * MARGIN
    }

    fn groups(&self) -> Vec<Group<'_>> {
        let mut groups: Vec<Group<'_>> = Vec::new();
        for item in &self.tool.items {
            let title = item.group.as_deref().unwrap_or_default();
            match groups.last_mut().filter(|(name, _)| *name == title) {
                Some((_, items)) => items.push(item),
                None => groups.push((title, vec![item])),
            }
        }
        groups
    }

    fn points(&self) -> String {
        if self.tool.format == ToolFormat::Canvas {
            return self.canvas();
        }
        let mut out = String::new();
        for (title, items) in self.groups() {
            if !title.is_empty() {
                out.push_str(&xml::paragraph("Heading2", title));
            }
            out.push_str(&match self.tool.format {
                ToolFormat::Format | ToolFormat::Canvas => self.questions(&items),
                _ => self.list(title, &items),
            });
        }
        out
    }

    /// Points with answers to tick and room for a remark.
    fn list(&self, title: &str, items: &[&ToolItem]) -> String {
        let (answer, remark) = (1900, 3100);
        let widths = [self.width() - answer - remark, answer, remark];
        let format = self.tool.format.word();
        let remark = self.text(&format!("remark-{format}"));
        let heads = [self.text("word-point"), self.text("word-answer"), remark.clone()];
        let heads = heads
            .iter()
            .zip(widths)
            .map(|(head, width)| Cell::new(width, xml::paragraph("Point", head)));
        let mut rows = vec![Row { height: 0, is_head: true, cells: heads.collect() }];
        for item in items {
            let text = self.of(&item.text);
            let boxes = self.answers().iter().map(|word| {
                let label = self.text(&format!("answer-{word}"));
                xml::checkbox(&format!("{label}: {text}"), &label)
            });
            let cells = vec![
                Cell::new(widths[0], self.point(item)),
                Cell::new(widths[1], boxes.collect()),
                Cell::new(
                    widths[2],
                    xml::answer(&format!("{remark}: {text}"), &self.text("word-prompt")),
                ),
            ];
            rows.push(Row { height: 0, is_head: false, cells });
        }
        let name = if title.is_empty() { self.text("tool-items") } else { title.to_owned() };
        // Two tables in a row would be one.
        format!("{}{}", xml::table(&name, &widths, &rows), xml::paragraph("Answer", ""))
    }

    /// The answers that a point of this format can have.
    fn answers(&self) -> &'static [&'static str] {
        match self.tool.format {
            ToolFormat::Checklist => &["yes", "partly", "no"],
            ToolFormat::Quickscan => &["yes-shown", "partly", "no", "unknown"],
            _ => &["done"],
        }
    }

    /// Questions with room for an answer.
    fn questions(&self, items: &[&ToolItem]) -> String {
        let mut out = String::new();
        for item in items {
            let text = self.of(&item.text);
            out.push_str(&xml::paragraph("Heading3", &text));
            if let Some(help) = &item.help {
                out.push_str(&xml::paragraph("Help", &self.of(help)));
            }
            let cell = Cell::new(self.width(), xml::answer(&text, &self.text("word-prompt")));
            let row = Row { height: ANSWER_HEIGHT, is_head: false, cells: vec![cell] };
            out.push_str(&xml::table(&text, &[self.width()], &[row]));
        }
        out
    }

    /// One sheet: the first and the last group over its whole width, the others between them.
    fn canvas(&self) -> String {
        let groups = self.groups();
        let (first, rest) = groups.split_at(1.min(groups.len()));
        let (middle, last) = rest.split_at(rest.len().saturating_sub(1));
        let columns = middle.len().max(1);
        let share = self.width() / u32::try_from(columns).unwrap_or(1);
        let whole = |group: &Group<'_>| Row {
            height: CANVAS_HEIGHT,
            is_head: false,
            cells: vec![Cell {
                width: share * u32::try_from(columns).unwrap_or(1),
                columns,
                content: self.part(group),
            }],
        };
        let mut rows: Vec<Row> = first.iter().map(whole).collect();
        if !middle.is_empty() {
            let cells = middle.iter().map(|group| Cell::new(share, self.part(group)));
            rows.push(Row { height: CANVAS_HEIGHT, is_head: false, cells: cells.collect() });
        }
        rows.extend(last.iter().map(whole));
        xml::table(&self.text("tool-items"), &vec![share; columns], &rows)
    }

    /// The box of a canvas.
    fn part(&self, (title, items): &Group<'_>) -> String {
        let mut out = xml::paragraph("Heading2", title);
        for item in items {
            out.push_str(&self.point(item));
            out.push_str(&xml::answer(&self.of(&item.text), &self.text("word-prompt")));
        }
        out
    }

    fn point(&self, item: &ToolItem) -> String {
        let help = item.help.as_ref().map(|help| xml::paragraph("Help", &self.of(help)));
        format!("{}{}", xml::paragraph("Point", &self.of(&item.text)), help.unwrap_or_default())
    }

    /// The sources that the file cites, which are not all those of the page.
    fn sources(&self, page: &Page, citations: &Citations) -> String {
        let items = self.tool.items.iter();
        let prose = items.flat_map(|item| std::iter::once(&item.text).chain(&item.help));
        let prose = prose.chain(&page.document.common.summary);
        let holes = prose.filter_map(|prose| page.text.of(prose)).flat_map(|text| text.holes());
        let cited = holes.filter_map(|hole| match hole {
            HoleKind::Citation(number) => page.text.citations.get(*number),
            _ => None,
        });
        let keys: BTreeSet<&str> =
            cited.flat_map(|cited| &cited.group.items).map(|item| item.key.as_str()).collect();
        let references = citations.page.references.iter();
        let cited = references.filter(|reference| keys.contains(reference.key.as_str()));
        let list: String =
            cited.map(|reference| xml::paragraph("Source", &words(&reference.html))).collect();
        match list.is_empty() {
            true => list,
            false => format!("{}{list}", xml::paragraph("Heading2", &self.text("sources"))),
        }
    }
}
