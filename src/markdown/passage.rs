//! The words of a page with their places in the file, for checks of language. No HTML is made.

use std::ops::Range;

use pulldown_cmark::{Event, HeadingLevel, Tag, TagEnd};

use super::callout;
use super::component::{self, Call};
use super::events::{self, Located};
use super::link::Target;
use crate::content::{Document, Prose};

/// What a passage is on the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PassageKind {
    /// A paragraph of the body.
    Paragraph,
    /// A heading of the body, with its level.
    Heading(u8),
    /// A point of a list.
    Item,
    /// A cell of a table.
    Cell,
    /// A text of the front matter.
    Prose,
}

/// A run of words that belong together, without markup, citations and code.
#[derive(Debug, Clone)]
pub struct Passage {
    /// What it is.
    pub kind: PassageKind,
    /// The words.
    pub text: String,
    /// Whether they are the words of somebody else.
    pub quoted: bool,
    pieces: Vec<Piece>,
}

/// A part of a passage that stands in the file in one run.
#[derive(Debug, Clone)]
struct Piece {
    /// Where it begins in the passage.
    at: usize,
    /// Bytes in the file.
    file: Range<usize>,
    /// Whether the file has the very same bytes there.
    exact: bool,
}

impl Passage {
    fn new(kind: PassageKind, quoted: bool) -> Self {
        Self { kind, text: String::new(), quoted, pieces: Vec::new() }
    }

    /// The bytes of the file that hold the words `range` of the text.
    pub fn place(&self, range: Range<usize>) -> Range<usize> {
        let start = self.offset(range.start);
        let end = self.offset(range.end.saturating_sub(1)).saturating_add(1);
        start..end.max(start)
    }

    fn offset(&self, at: usize) -> usize {
        let Some(piece) = self.pieces.iter().rev().find(|piece| piece.at <= at) else { return 0 };
        if piece.exact {
            return (piece.file.start + at - piece.at).min(piece.file.end.saturating_sub(1));
        }
        // Quotes became curly ones: as many characters, other bytes. Near enough to point at.
        let before = self.text.get(piece.at..at).map_or(0, |text| text.chars().count());
        (piece.file.start + before).min(piece.file.end.saturating_sub(1))
    }

    fn push(&mut self, text: &str, file: Range<usize>, exact: bool) {
        self.pieces.push(Piece { at: self.text.len(), file, exact });
        self.text.push_str(text);
    }
}

/// Everything that a reader of one page reads.
#[derive(Debug, Clone, Default)]
pub struct Passages {
    /// The passages: the front matter first, then the body, in order.
    pub list: Vec<Passage>,
    /// Addresses on the web that links lead to, with their bytes in the file.
    pub web_links: Vec<(String, Range<usize>)>,
}

impl Passages {
    /// Reads the texts of `document`.
    pub fn of(document: &Document) -> Self {
        let mut passages = Self::default();
        for prose in document.common.prose().into_iter().chain(document.details.prose()) {
            passages.read_prose(document, prose);
        }
        let body = events::clean(document.body());
        passages.read(&body, document.body.start..document.source.text().len(), None);
        passages
    }

    fn read_prose(&mut self, document: &Document, prose: &Prose) {
        let written = document.source.text().get(prose.span.clone()).unwrap_or_default();
        let markdown = events::clean(&prose.text);
        // Quotes and folded lines move the words; then the whole value is the best place.
        match written.find(&prose.text) {
            Some(at) => {
                let start = prose.span.start + at;
                self.read(&markdown, start..prose.span.end, Some(PassageKind::Prose));
            }
            None => {
                let first = self.list.len();
                self.read(&markdown, prose.span.clone(), Some(PassageKind::Prose));
                for passage in &mut self.list[first..] {
                    passage.pieces = vec![Piece {
                        at: 0,
                        file: prose.span.start..prose.span.start + 1,
                        exact: true,
                    }];
                }
            }
        }
    }

    fn read(&mut self, markdown: &str, file: Range<usize>, only: Option<PassageKind>) {
        let events = events::events(markdown);
        let mut reader = Reader {
            markdown,
            start: file.start,
            only,
            current: None,
            quotes: 0,
            components: Vec::new(),
            callout: false,
            out: self,
        };
        let mut at = 0;
        while at < events.len() {
            at = reader.step(&events, at);
        }
        reader.close();
    }
}

/// One pass over the events of one text.
struct Reader<'m, 'o> {
    out: &'o mut Passages,
    markdown: &'m str,
    start: usize,
    only: Option<PassageKind>,
    current: Option<Passage>,
    quotes: usize,
    /// Whether each open component or quotation holds the words of somebody else.
    components: Vec<bool>,
    /// Whether the next words are the marker of a callout.
    callout: bool,
}

impl Reader<'_, '_> {
    fn step(&mut self, events: &[Located<'_>], at: usize) -> usize {
        let (event, span) = &events[at];
        let file = span.start + self.start..span.end + self.start;
        match event {
            Event::Start(tag) => return self.start(events, at, tag),
            Event::End(tag) => self.end(*tag),
            Event::Text(text) => self.text(text, span),
            Event::Code(text) => {
                if let Some(passage) = &mut self.current {
                    passage.push(text, file, false);
                }
            }
            Event::SoftBreak | Event::HardBreak => {
                if let Some(passage) = &mut self.current {
                    passage.push(" ", file, true);
                }
            }
            _ => {}
        }
        at + 1
    }

    fn text(&mut self, text: &str, span: &Range<usize>) {
        let mut words = text;
        if std::mem::take(&mut self.callout) {
            words = text.split_once(']').map_or(text, |(_, rest)| rest).trim_start();
        }
        let written = self.markdown.get(span.clone()).unwrap_or_default();
        let exact = written == text;
        let skipped = if exact { text.len() - words.len() } else { 0 };
        let file = span.start + self.start + skipped..span.end + self.start;
        if let Some(passage) = self.current.as_mut().filter(|_| !words.is_empty()) {
            passage.push(words, file, exact);
        }
    }

    fn start(&mut self, events: &[Located<'_>], at: usize, tag: &Tag<'_>) -> usize {
        let span = &events[at].1;
        match tag {
            Tag::Link { dest_url, .. } => {
                if events::cited(tag).is_some() {
                    return super::walk::end_of(events, at) + 1;
                }
                if let Target::Web(address) = Target::of(dest_url) {
                    let file = span.start + self.start..span.end + self.start;
                    self.out.web_links.push((address.to_owned(), file));
                }
            }
            Tag::Image { .. } | Tag::CodeBlock(_) | Tag::HtmlBlock => {
                return super::walk::end_of(events, at) + 1;
            }
            Tag::Paragraph => {
                if self.is_call(span) {
                    return super::walk::end_of(events, at) + 1;
                }
                let inside = self.current.as_ref().map(|passage| passage.kind);
                self.open(inside.unwrap_or(PassageKind::Paragraph));
            }
            Tag::Heading { level, .. } => self.open(PassageKind::Heading(number(*level))),
            Tag::Item => self.open(PassageKind::Item),
            Tag::TableCell => self.open(PassageKind::Cell),
            Tag::BlockQuote(_) => {
                let source = self.markdown.get(span.clone()).unwrap_or_default();
                self.callout = callout::marker(source).is_some();
                self.quotes += usize::from(!self.callout);
                self.components.push(!self.callout);
            }
            _ => {}
        }
        at + 1
    }

    /// Whether a paragraph is a component; opens or ends it.
    fn is_call(&mut self, span: &Range<usize>) -> bool {
        match component::parse(self.markdown.get(span.clone()).unwrap_or_default()) {
            Some(Call::Open { name, .. }) => {
                if component::component(name).is_some_and(|component| component.container) {
                    self.components.push(name == "quote");
                    self.quotes += usize::from(name == "quote");
                }
                true
            }
            Some(Call::End) => {
                self.leave();
                true
            }
            Some(Call::Malformed) => true,
            None => false,
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::Item | TagEnd::TableCell => {
                self.close();
            }
            TagEnd::BlockQuote(_) => self.leave(),
            _ => {}
        }
    }

    /// Leaves the innermost component or quotation.
    fn leave(&mut self) {
        let quoted = self.components.pop().unwrap_or(false);
        self.quotes = self.quotes.saturating_sub(usize::from(quoted));
    }

    fn open(&mut self, kind: PassageKind) {
        self.close();
        self.current = Some(Passage::new(self.only.unwrap_or(kind), self.quotes > 0));
    }

    fn close(&mut self) {
        self.out.list.extend(self.current.take().filter(|passage| !passage.text.trim().is_empty()));
    }
}

fn number(level: HeadingLevel) -> u8 {
    match level {
        HeadingLevel::H1 => 1,
        HeadingLevel::H2 => 2,
        HeadingLevel::H3 => 3,
        HeadingLevel::H4 => 4,
        HeadingLevel::H5 => 5,
        HeadingLevel::H6 => 6,
    }
}
