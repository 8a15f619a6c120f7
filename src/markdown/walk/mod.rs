//! Walks over the events of one text and rewrites those that a site shows in its own way; the
//! parser's own writer makes HTML of the rest.

mod block;
mod call;
mod inline;
mod note;

use std::ops::Range;

use pulldown_cmark::{Alignment, CodeBlockKind, CowStr, Event, Tag, TagEnd, html};

use super::compile::Compiler;
use super::component::{self, Component};
use super::events::{self, Located};
use super::fragment::{Fragment, HOLE_END, HOLE_START, HoleKind, escape};
use crate::diagnostic::{Code, Diagnostic, Place};
use note::Footnotes;

/// How a place in the Markdown becomes a place in the file.
pub(super) enum Base {
    Offset(usize),
    Whole(Range<usize>),
}

struct OpenComponent {
    component: &'static Component,
    span: Range<usize>,
    depth: usize,
    footer: String,
}

/// One pass over the events of one text.
pub(super) struct Walk<'c, 'a, 'm> {
    markdown: &'m str,
    compiler: &'c mut Compiler<'a>,
    base: Base,
    /// Whether the text is one paragraph of front matter.
    pub(super) inline: bool,
    out: Vec<Event<'static>>,
    holes: Vec<HoleKind>,
    components: Vec<OpenComponent>,
    depth: usize,
    level: u8,
    /// Inside a heading, link or code, where terms are not marked.
    unmarked: usize,
    /// Components that were reported where they begin, so that their end is no news.
    unmatched: usize,
    in_html_block: bool,
    /// Between two lines of backticks, where everything is shown as it is written.
    in_fence: bool,
    reported_html: bool,
    footnotes: Footnotes,
}

impl<'c, 'a, 'm> Walk<'c, 'a, 'm> {
    /// A walk over `markdown`, which has been cleaned.
    pub(super) fn new(compiler: &'c mut Compiler<'a>, markdown: &'m str, base: Base) -> Self {
        Self {
            markdown,
            compiler,
            base,
            inline: false,
            out: Vec::new(),
            holes: Vec::new(),
            components: Vec::new(),
            depth: 0,
            level: 1,
            unmarked: 0,
            unmatched: 0,
            in_html_block: false,
            in_fence: false,
            reported_html: false,
            footnotes: Footnotes::default(),
        }
    }

    /// The text as HTML with holes.
    pub(super) fn fragment(mut self) -> Fragment {
        let events = events::events(self.markdown);
        self.blocks(&events);
        while let Some(open) = self.components.pop() {
            self.report(Code::ComponentPlace, &open.span, |problem| {
                problem.arg("name", open.component.name).arg("reason", "open")
            });
            self.html(component::close(open.component.name));
        }
        self.footnote_list();
        let mut marked = String::with_capacity(self.markdown.len() * 3 / 2);
        html::push_html(&mut marked, self.out.drain(..));
        Fragment::from_marked(marked.trim_end(), self.holes)
    }

    fn blocks(&mut self, events: &[Located<'_>]) {
        let mut at = 0;
        while at < events.len() {
            at = self.step(events, at);
        }
    }

    /// Handles the event at `at`, and those that belong to it; returns the next one.
    fn step(&mut self, events: &[Located<'_>], at: usize) -> usize {
        let (event, span) = &events[at];
        match event {
            Event::Start(tag) => self.start(events, at, tag),
            Event::End(tag) => {
                self.end(tag);
                at + 1
            }
            Event::Text(text) => {
                self.text(text, span);
                at + 1
            }
            Event::Html(text) | Event::InlineHtml(text) => {
                self.raw_html(text, span);
                at + 1
            }
            Event::FootnoteReference(label) => {
                self.footnote_reference(label, span);
                at + 1
            }
            Event::TaskListMarker(done) => {
                let state = if *done { "task-done" } else { "task-open" };
                let words = escape(&self.compiler.dialect.catalogue.text(state));
                let html = format!(
                    "<span class=\"{state}\"></span><span class=\"visually-hidden\">{words}: </span>"
                );
                self.html(html);
                at + 1
            }
            other => {
                self.out.push(other.clone().into_static());
                at + 1
            }
        }
    }

    fn start(&mut self, events: &[Located<'_>], at: usize, tag: &Tag<'_>) -> usize {
        let span = &events[at].1;
        let close = end_of(events, at);
        match tag {
            Tag::Paragraph => return self.paragraph(events, at, close),
            Tag::Heading { level, id, .. } => {
                self.heading(&events[at..close], *level, id.as_deref());
            }
            Tag::BlockQuote(_) => return self.quotation(events, at, close),
            Tag::Link { dest_url, .. } => {
                if let Some(reference) = events::cited(tag) {
                    self.citation(reference, span);
                    return close + 1;
                }
                self.link(dest_url, &events[at + 1..close], span);
            }
            Tag::Image { dest_url, .. } => {
                let alt = events::plain(&events[at + 1..close]);
                self.image(dest_url, &alt, span);
                return close + 1;
            }
            Tag::Table(_) => self.table(&events[at..close], span),
            Tag::FootnoteDefinition(label) => {
                self.footnote_text(&events[at + 1..close], label);
                return close + 1;
            }
            Tag::CodeBlock(kind) => {
                self.unmarked += 1;
                self.in_fence = matches!(kind, CodeBlockKind::Fenced(_));
            }
            Tag::HtmlBlock => {
                self.in_html_block = true;
                self.reported_html = false;
            }
            _ => {}
        }
        self.depth += 1;
        match tag {
            Tag::Link { .. } | Tag::Heading { .. } => {}
            // Alignment would become a `style` attribute, which a strict policy blocks.
            Tag::Table(columns) => {
                let columns = vec![Alignment::None; columns.len()];
                self.out.push(Event::Start(Tag::Table(columns)));
            }
            _ => self.out.push(Event::Start(tag.clone().into_static())),
        }
        at + 1
    }

    fn end(&mut self, tag: &TagEnd) {
        self.depth = self.depth.saturating_sub(1);
        self.in_fence &= !matches!(tag, TagEnd::CodeBlock);
        match tag {
            TagEnd::Heading(_) | TagEnd::Link | TagEnd::CodeBlock => {
                self.unmarked = self.unmarked.saturating_sub(1);
            }
            _ => {}
        }
        if matches!(tag, TagEnd::HtmlBlock) {
            self.in_html_block = false;
            self.reported_html = false;
        }
        match tag {
            TagEnd::Link => self.html("</a>"),
            TagEnd::BlockQuote(_) => self.out.push(Event::End(*tag)),
            TagEnd::Table => {
                self.out.push(Event::End(*tag));
                self.html("</div>\n");
            }
            TagEnd::Paragraph if self.inline => {}
            _ => self.out.push(Event::End(*tag)),
        }
    }

    fn hole(&mut self, kind: HoleKind) -> String {
        self.holes.push(kind);
        format!("{HOLE_START}{}{HOLE_END}", self.holes.len() - 1)
    }

    fn html(&mut self, html: impl Into<String>) {
        self.out.push(Event::InlineHtml(CowStr::from(html.into())));
    }

    fn file_span(&self, span: &Range<usize>) -> Range<usize> {
        match &self.base {
            Base::Offset(offset) => span.start + offset..span.end + offset,
            Base::Whole(whole) => whole.clone(),
        }
    }

    fn report(
        &mut self,
        code: Code,
        span: &Range<usize>,
        fill: impl FnOnce(Diagnostic) -> Diagnostic,
    ) {
        let place = Place::new(self.compiler.source, self.file_span(span));
        self.compiler.problems.push(fill(Diagnostic::new(code, place)));
    }
}

/// Where the element that starts at `at` ends.
pub(super) fn end_of(events: &[Located<'_>], at: usize) -> usize {
    let mut depth = 0_usize;
    for (next, (event, _)) in events.iter().enumerate().skip(at) {
        match event {
            Event::Start(_) => depth += 1,
            Event::End(_) => {
                depth -= 1;
                if depth == 0 {
                    return next;
                }
            }
            _ => {}
        }
    }
    events.len().saturating_sub(1)
}
