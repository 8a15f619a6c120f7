//! Walks over the events of a page and rewrites those that a site shows in its own way; the
//! parser's own writer makes HTML of the rest.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::Arc;

use pulldown_cmark::{CowStr, Event, HeadingLevel, Tag, TagEnd, html};
use search_index::slug;

use super::component::{self, ArgumentProblem, Call, Component};
use super::events::{self, Located};
use super::fragment::{Fragment, HOLE_END, HOLE_START, HoleKind, escape};
use super::link::{Target, says_nothing};
use super::{Cited, Dialect, Heading, PageText, callout, citation};
use crate::content::{CitationGroup, CitationItem, Prose};
use crate::diagnostic::{Code, Diagnostic, Place, SourceText};
use crate::markdown::punctuation::dutch_apostrophes;

/// Compiles the texts of one page, which share ids, citations and terms.
pub(super) struct Compiler<'a> {
    source: &'a Arc<SourceText>,
    dialect: &'a Dialect<'a>,
    page: PageText,
    ids: BTreeSet<String>,
    problems: Vec<Diagnostic>,
}

impl<'a> Compiler<'a> {
    pub(super) fn new(source: &'a Arc<SourceText>, dialect: &'a Dialect<'a>) -> Self {
        Self {
            source,
            dialect,
            page: PageText::default(),
            ids: BTreeSet::new(),
            problems: Vec::new(),
        }
    }

    /// The headings, citations and terms of everything compiled so far, and all problems.
    pub(super) fn finish(self) -> (PageText, Vec<Diagnostic>) {
        (self.page, self.problems)
    }

    /// A text of the front matter: one paragraph, without the `p` around it.
    pub(super) fn prose(&mut self, prose: &Prose) -> Fragment {
        let written = self.source.text().get(prose.span.clone()).unwrap_or_default();
        // Quotes and folded lines move the words; then the whole value is the best place.
        let exact = written.find(&prose.text).map(|at| prose.span.start + at);
        let place = match exact {
            Some(start) => Base::Offset(start),
            None => Base::Whole(prose.span.clone()),
        };
        Walk::new(self, place, true).fragment(&prose.text)
    }

    /// A body that begins at byte `offset` of the file.
    pub(super) fn body(&mut self, markdown: &str, offset: usize) -> Fragment {
        Walk::new(self, Base::Offset(offset), false).fragment(markdown)
    }
}

/// How a place in the Markdown becomes a place in the file.
enum Base {
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
struct Walk<'c, 'a> {
    compiler: &'c mut Compiler<'a>,
    base: Base,
    inline: bool,
    out: Vec<Event<'static>>,
    holes: Vec<HoleKind>,
    components: Vec<OpenComponent>,
    depth: usize,
    level: u8,
    /// Inside a heading, link or code, where terms are not marked.
    unmarked: usize,
    footnotes: Footnotes,
}

#[derive(Default)]
struct Footnotes {
    /// Numbers by label, in order of first use.
    numbers: BTreeMap<String, usize>,
    used: Vec<(String, Range<usize>)>,
    texts: BTreeMap<String, String>,
}

impl<'c, 'a> Walk<'c, 'a> {
    fn new(compiler: &'c mut Compiler<'a>, base: Base, inline: bool) -> Self {
        Self {
            compiler,
            base,
            inline,
            out: Vec::new(),
            holes: Vec::new(),
            components: Vec::new(),
            depth: 0,
            level: 1,
            unmarked: 0,
            footnotes: Footnotes::default(),
        }
    }

    fn fragment(mut self, markdown: &str) -> Fragment {
        let markdown = events::clean(markdown);
        let events = events::events(&markdown);
        self.blocks(&markdown, &events);
        while let Some(open) = self.components.pop() {
            self.report(Code::ComponentPlace, &open.span, |problem| {
                problem.arg("name", open.component.name).arg("reason", "open")
            });
            self.html(component::close(open.component.name));
        }
        self.footnote_list();
        let mut marked = String::with_capacity(markdown.len() * 3 / 2);
        html::push_html(&mut marked, self.out.drain(..));
        Fragment::from_marked(marked.trim_end(), self.holes)
    }

    fn blocks(&mut self, markdown: &str, events: &[Located<'_>]) {
        let mut at = 0;
        while at < events.len() {
            at = self.step(markdown, events, at);
        }
    }

    /// Handles the event at `at`, and those that belong to it; returns the next one.
    fn step(&mut self, markdown: &str, events: &[Located<'_>], at: usize) -> usize {
        let (event, span) = &events[at];
        match event {
            Event::Start(tag) => self.start(markdown, events, at, tag),
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

    fn start(&mut self, markdown: &str, events: &[Located<'_>], at: usize, tag: &Tag<'_>) -> usize {
        let span = &events[at].1;
        let close = end_of(events, at);
        match tag {
            Tag::Paragraph => return self.paragraph(markdown, events, at, close),
            Tag::Heading { level, id, .. } => {
                self.heading(&events[at..close], *level, id.as_deref());
            }
            Tag::BlockQuote(_) => return self.quotation(markdown, events, at, close),
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
                self.footnote_text(markdown, &events[at + 1..close], label);
                return close + 1;
            }
            Tag::CodeBlock(_) => self.unmarked += 1,
            _ => {}
        }
        self.depth += 1;
        if !matches!(tag, Tag::Link { .. } | Tag::Heading { .. }) {
            self.out.push(Event::Start(tag.clone().into_static()));
        }
        at + 1
    }

    fn end(&mut self, tag: &TagEnd) {
        self.depth = self.depth.saturating_sub(1);
        match tag {
            TagEnd::Heading(_) | TagEnd::Link | TagEnd::CodeBlock => {
                self.unmarked = self.unmarked.saturating_sub(1);
            }
            _ => {}
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

    fn paragraph(
        &mut self,
        markdown: &str,
        events: &[Located<'_>],
        at: usize,
        close: usize,
    ) -> usize {
        let span = &events[at].1;
        let source = markdown.get(span.clone()).unwrap_or_default();
        if let Some(call) = component::parse(source).filter(|_| !self.inline) {
            self.component(call, span);
            return close + 1;
        }
        if source.lines().count() > 1 && source.lines().all(|line| line.trim().starts_with('|')) {
            self.report(Code::TableWithoutHeader, span, |problem| problem);
        }
        if !self.inline {
            self.out.push(Event::Start(Tag::Paragraph));
        }
        self.depth += 1;
        at + 1
    }

    fn heading(&mut self, events: &[Located<'_>], level: HeadingLevel, id: Option<&str>) {
        let span = events[0].1.clone();
        let text = events::plain(events).trim().to_owned();
        let number = level as u8;
        if text.is_empty() {
            self.report(Code::EmptyHeading, &span, |problem| problem);
        }
        if number == 1 {
            self.report(Code::TitleInBody, &span, |problem| problem);
        } else if number > self.level + 1 {
            let expected = "#".repeat(usize::from(self.level) + 1);
            self.report(Code::HeadingSkipped, &span, |problem| {
                problem.arg("level", number).arg("expected", expected)
            });
        }
        self.level = number;
        let id = self.heading_id(&text, id, &span);
        let tag = Tag::Heading {
            level,
            id: Some(CowStr::from(id.clone())),
            classes: Vec::new(),
            attrs: Vec::new(),
        };
        self.out.push(Event::Start(tag));
        self.unmarked += 1;
        self.compiler.page.headings.push(Heading { level: number, id, text });
    }

    /// The id that the editor chose, or one from the words; numbered where it is taken.
    fn heading_id(&mut self, text: &str, chosen: Option<&str>, span: &Range<usize>) -> String {
        let base = match chosen {
            Some(id) => {
                if self.compiler.ids.contains(id) {
                    self.report(Code::DuplicateHeading, span, |problem| problem.arg("id", id));
                }
                slug(id)
            }
            None => slug(text),
        };
        let base = if base.is_empty() { "kop".to_owned() } else { base };
        let numbered = (2..).map(|n| format!("{base}-{n}"));
        let mut candidates = std::iter::once(base.clone()).chain(numbered);
        let free = candidates.find(|id| !self.compiler.ids.contains(id));
        let id = free.unwrap_or(base);
        self.compiler.ids.insert(id.clone());
        id
    }

    fn quotation(
        &mut self,
        markdown: &str,
        events: &[Located<'_>],
        at: usize,
        close: usize,
    ) -> usize {
        let span = &events[at].1;
        let source = markdown.get(span.clone()).unwrap_or_default();
        let Some((word, length)) = callout::marker(source) else {
            self.out.push(Event::Start(Tag::BlockQuote(None)));
            self.depth += 1;
            return at + 1;
        };
        let Some(kind) = callout::kind(word) else {
            self.report(Code::UnknownCallout, span, |problem| {
                let known = callout::kinds().collect::<Vec<_>>().join(", ");
                problem.arg("kind", word).arg("known", known).nearest(word, callout::kinds())
            });
            return close + 1;
        };
        let class = kind.to_ascii_lowercase();
        let title = escape(&self.compiler.dialect.catalogue.text(&format!("callout-{class}")));
        self.html(format!(
            "<div class=\"callout callout-{class}\">\n<p class=\"callout-title\">{title}</p>\n"
        ));
        let marker_end = span.start + length;
        self.depth += 1;
        self.callout_content(markdown, &events[at + 1..close], marker_end);
        self.depth -= 1;
        self.html("</div>\n");
        close + 1
    }

    /// The events of a callout without those of its marker, and without a paragraph that held
    /// nothing else.
    fn callout_content(&mut self, markdown: &str, events: &[Located<'_>], marker_end: usize) {
        let is_marker = |(event, span): &Located<'_>| {
            span.end <= marker_end && !matches!(event, Event::Start(_) | Event::End(_))
        };
        let rest: Vec<Located<'_>> =
            events.iter().filter(|event| !is_marker(event)).cloned().collect();
        let skip_break = |events: &[Located<'_>]| {
            matches!(events.get(1), Some((Event::SoftBreak | Event::HardBreak, _)))
        };
        match rest.as_slice() {
            [
                (Event::Start(Tag::Paragraph), _),
                (Event::End(TagEnd::Paragraph), _),
                content @ ..,
            ] => {
                self.blocks(markdown, content);
            }
            [start @ (Event::Start(Tag::Paragraph), _), ..] if skip_break(&rest) => {
                let mut content = vec![start.clone()];
                content.extend_from_slice(&rest[2..]);
                self.blocks(markdown, &content);
            }
            content => self.blocks(markdown, content),
        }
    }

    fn component(&mut self, call: Call<'_>, span: &Range<usize>) {
        match call {
            Call::End => self.close_component(span),
            Call::Malformed => self.report(Code::ComponentPlace, span, |problem| {
                problem.arg("name", "").arg("reason", "malformed")
            }),
            Call::Open { name, arguments } => match component::component(name) {
                None => {
                    let known = component::COMPONENTS.iter().map(|component| component.name);
                    self.report(Code::UnknownComponent, span, |problem| {
                        let list = known.clone().collect::<Vec<_>>().join(", ");
                        problem.arg("name", name).arg("known", list).nearest(name, known)
                    });
                }
                Some(component) => self.open_component(component, &arguments, span),
            },
        }
    }

    fn open_component(
        &mut self,
        component: &'static Component,
        arguments: &[(&str, &str)],
        span: &Range<usize>,
    ) {
        for problem in component.check(arguments) {
            self.argument_problem(component, &problem, span);
        }
        let argument = |name: &str| {
            let found = arguments.iter().find(|(key, _)| *key == name);
            found.map(|(_, value)| (*value).to_owned())
        };
        if component.name == "figure" {
            return self.figure(&argument, span);
        }
        let html = component::open(component.name, argument, self.compiler.dialect.catalogue);
        self.html(html);
        if !component.container {
            return;
        }
        let footer = match component.name {
            "quote" => self.quote_footer(&argument, span),
            _ => String::new(),
        };
        let (span, depth) = (span.clone(), self.depth);
        self.components.push(OpenComponent { component, span, depth, footer });
    }

    fn figure(&mut self, argument: &impl Fn(&str) -> Option<String>, span: &Range<usize>) {
        let span = self.file_span(span);
        let alt = argument("alt").unwrap_or_default();
        let hole = HoleKind::Image { target: argument("src").unwrap_or_default(), alt, span };
        let image = self.hole(hole);
        let caption = argument("caption").map(|text| escape(&text));
        let caption =
            caption.map(|text| format!("<figcaption>{text}</figcaption>")).unwrap_or_default();
        self.html(format!("<figure class=\"figure\">{image}{caption}</figure>\n"));
    }

    /// What stands under a quotation: who said it and where it can be read.
    fn quote_footer(
        &mut self,
        argument: &impl Fn(&str) -> Option<String>,
        span: &Range<usize>,
    ) -> String {
        let source = escape(&argument("source").unwrap_or_default());
        let cited = argument("cite").map(|key| {
            let items = vec![CitationItem { key, locator: None }];
            format!(" {}", self.cite(CitationGroup { items }, span))
        });
        format!("</blockquote><figcaption>{source}{}</figcaption>", cited.unwrap_or_default())
    }

    fn close_component(&mut self, span: &Range<usize>) {
        match self.components.pop() {
            None => self.report(Code::ComponentPlace, span, |problem| {
                problem.arg("name", "end").arg("reason", "close")
            }),
            Some(open) => {
                if open.depth != self.depth {
                    self.report(Code::ComponentPlace, span, |problem| {
                        problem.arg("name", open.component.name).arg("reason", "crossing")
                    });
                }
                self.html(open.footer);
                self.html(component::close(open.component.name));
            }
        }
    }

    fn argument_problem(
        &mut self,
        component: &Component,
        problem: &ArgumentProblem<'_>,
        span: &Range<usize>,
    ) {
        let (reason, argument, value) = match *problem {
            ArgumentProblem::Unknown(name) => ("unknown", name, ""),
            ArgumentProblem::Missing(name) => ("missing", name, ""),
            ArgumentProblem::Wrong(name, value) => ("wrong", name, value),
        };
        self.report(Code::ComponentArgument, span, |problem| {
            let known = component.argument_names().collect::<Vec<_>>().join(", ");
            let problem = problem
                .arg("name", component.name)
                .arg("reason", reason)
                .arg("argument", argument)
                .arg("value", value)
                .arg("known", known);
            match reason {
                "unknown" => problem.nearest(argument, component.argument_names()),
                _ => problem,
            }
        });
    }

    fn link(&mut self, address: &str, content: &[Located<'_>], span: &Range<usize>) {
        let text = events::plain(content);
        if says_nothing(&text) {
            self.report(Code::EmptyLinkText, span, |problem| problem.arg("text", text.trim()));
        }
        let html = match Target::of(address) {
            Target::Local(target) => {
                let (target, span) = (target.to_owned(), self.file_span(span));
                let href = self.hole(HoleKind::Link { target, span });
                format!("<a href=\"{href}\">")
            }
            Target::Web(address) => {
                format!("<a class=\"external\" href=\"{}\">", escape(address))
            }
            Target::Contact(address) => format!("<a href=\"{}\">", escape(address)),
            Target::Unsafe => {
                self.report(Code::UnsafeLink, span, |problem| problem.arg("address", address));
                "<a>".to_owned()
            }
        };
        self.html(html);
        self.unmarked += 1;
    }

    fn image(&mut self, address: &str, alt: &str, span: &Range<usize>) {
        if alt.trim().is_empty() {
            self.report(Code::ImageWithoutAlt, span, |problem| problem.arg("image", address));
        }
        match Target::of(address) {
            Target::Local(target) => {
                let (target, alt) = (target.to_owned(), alt.trim().to_owned());
                let span = self.file_span(span);
                let image = self.hole(HoleKind::Image { target, alt, span });
                self.html(image);
            }
            Target::Web(_) => {
                self.report(Code::RemoteImage, span, |problem| problem.arg("address", address));
            }
            Target::Contact(_) | Target::Unsafe => {
                self.report(Code::UnsafeLink, span, |problem| problem.arg("address", address));
            }
        }
    }

    /// Opens the box in which a wide table scrolls by itself; it takes its name from the heading.
    fn table(&mut self, events: &[Located<'_>], span: &Range<usize>) {
        let head_end =
            events.iter().position(|(event, _)| matches!(event, Event::End(TagEnd::TableHead)));
        let head = &events[..head_end.unwrap_or(events.len())];
        if events::plain(head).trim().is_empty() {
            self.report(Code::TableWithoutHeader, span, |problem| problem);
        }
        let words = self.compiler.dialect.catalogue.text("table");
        let heading = self.compiler.page.headings.last().map(|heading| heading.text.as_str());
        let name = match heading {
            Some(heading) => format!("{words}: {heading}"),
            None => words,
        };
        self.html(format!(
            "<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"{}\">\n",
            escape(&name)
        ));
    }

    fn citation(&mut self, reference: &str, span: &Range<usize>) {
        match citation::parse(reference) {
            Some(group) => {
                let html = self.cite(group, span);
                self.html(html);
            }
            None => {
                self.report(Code::BadCitation, span, |problem| problem.arg("text", reference));
            }
        }
    }

    fn cite(&mut self, group: CitationGroup, span: &Range<usize>) -> String {
        let span = self.file_span(span);
        let number = self.compiler.page.citations.len();
        self.compiler.page.citations.push(Cited { group, span });
        self.hole(HoleKind::Citation(number))
    }

    fn raw_html(&mut self, text: &str, span: &Range<usize>) {
        let is_comment = text.trim_start().starts_with("<!--");
        if self.compiler.dialect.raw_html {
            self.html(text.to_owned());
        } else if !is_comment && !text.trim().is_empty() && !text.trim().ends_with("-->") {
            self.report(Code::RawHtml, span, |problem| problem.arg("html", text.trim()));
        }
    }

    fn text(&mut self, text: &str, span: &Range<usize>) {
        if component::looks_like_call(text) && !self.inline {
            self.report(Code::ComponentPlace, span, |problem| {
                problem.arg("name", "").arg("reason", "alone")
            });
        }
        let fixed = dutch_apostrophes(text);
        let text = fixed.as_deref().unwrap_or(text);
        let mut from = 0;
        if self.unmarked == 0 {
            let glossary = self.compiler.dialect.glossary;
            for (entry, range) in glossary.find(text) {
                if self.compiler.page.terms.contains(&entry) {
                    continue;
                }
                self.compiler.page.terms.push(entry);
                self.plain_text(&text[from..range.start]);
                self.html(format!(
                    "<a class=\"term\" href=\"#begrip-{}\">{}</a>",
                    glossary.id(entry),
                    escape(&text[range.clone()])
                ));
                from = range.end;
            }
        }
        self.plain_text(&text[from..]);
    }

    fn plain_text(&mut self, text: &str) {
        if !text.is_empty() {
            self.out.push(Event::Text(CowStr::from(text.to_owned())));
        }
    }

    fn footnote_reference(&mut self, label: &str, span: &Range<usize>) {
        let notes = &mut self.footnotes;
        let next = notes.numbers.len() + 1;
        let number = *notes.numbers.entry(label.to_owned()).or_insert(next);
        let first = !notes.used.iter().any(|(used, _)| used == label);
        notes.used.push((label.to_owned(), span.clone()));
        let id = if first { format!(" id=\"voetnootverwijzing-{number}\"") } else { String::new() };
        let words = escape(&self.compiler.dialect.catalogue.text("footnote"));
        self.html(format!(
            "<sup><a class=\"footnote\" href=\"#voetnoot-{number}\"{id}>\
             <span class=\"visually-hidden\">{words} </span>{number}</a></sup>"
        ));
    }

    /// Compiles the text of a footnote by itself; its place is at the end of the page.
    fn footnote_text(&mut self, markdown: &str, events: &[Located<'_>], label: &str) {
        let before = std::mem::take(&mut self.out);
        self.depth += 1;
        self.blocks(markdown, events);
        self.depth -= 1;
        let note = std::mem::replace(&mut self.out, before);
        let mut html = String::new();
        html::push_html(&mut html, note.into_iter());
        self.footnotes.texts.insert(label.to_owned(), html);
    }

    fn footnote_list(&mut self) {
        let notes = std::mem::take(&mut self.footnotes);
        for (label, span) in &notes.used {
            if !notes.texts.contains_key(label) {
                self.report(Code::UnknownFootnote, span, |problem| problem.arg("label", label));
            }
        }
        let mut numbered: Vec<(usize, &String)> = notes
            .numbers
            .iter()
            .filter_map(|(label, number)| Some((*number, notes.texts.get(label)?)))
            .collect();
        numbered.sort();
        if numbered.is_empty() {
            return;
        }
        let words = self.compiler.dialect.catalogue;
        let mut list = format!(
            "<section class=\"footnotes\" aria-label=\"{}\"><ol>\n",
            escape(&words.text("footnotes"))
        );
        let back = escape(&words.text("back-to-text"));
        for (number, html) in numbered {
            list.push_str(&format!(
                "<li id=\"voetnoot-{number}\">{} <a href=\"#voetnootverwijzing-{number}\" \
                 aria-label=\"{back}\">↩</a></li>\n",
                html.trim().trim_start_matches("<p>").trim_end_matches("</p>")
            ));
        }
        list.push_str("</ol></section>\n");
        self.html(list);
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
fn end_of(events: &[Located<'_>], at: usize) -> usize {
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
