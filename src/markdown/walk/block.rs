//! Paragraphs, headings, quotations with their callouts, and tables.

use std::ops::Range;

use pulldown_cmark::{CowStr, Event, HeadingLevel, Tag, TagEnd};
use search_index::slug;

use super::Walk;
use crate::diagnostic::Code;
use crate::markdown::events::{self, Located};
use crate::markdown::fragment::escape;
use crate::markdown::{Heading, callout, component};

/// How the ids begin that templates and other parts of a page make.
const OWN_IDS: &[&str] =
    &["begrip-", "bron-", "deel-", "inhoud", "veld-", "verwijzing-", "voetnoot"];

impl Walk<'_, '_, '_> {
    pub(super) fn paragraph(&mut self, events: &[Located<'_>], at: usize, close: usize) -> usize {
        let span = &events[at].1;
        let source = self.markdown.get(span.clone()).unwrap_or_default();
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

    pub(super) fn heading(
        &mut self,
        events: &[Located<'_>],
        level: HeadingLevel,
        id: Option<&str>,
    ) {
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
    pub(super) fn heading_id(
        &mut self,
        text: &str,
        chosen: Option<&str>,
        span: &Range<usize>,
    ) -> String {
        let base = match chosen {
            Some(id) => {
                if self.compiler.ids.contains(id) {
                    self.report(Code::DuplicateHeading, span, |problem| problem.arg("id", id));
                }
                slug(id)
            }
            None => slug(text),
        };
        let taken = OWN_IDS.iter().any(|own| base.starts_with(own));
        let base = if base.is_empty() || taken { format!("kop-{base}") } else { base };
        let numbered = (2..).map(|n| format!("{base}-{n}"));
        let mut candidates = std::iter::once(base.clone()).chain(numbered);
        let free = candidates.find(|id| !self.compiler.ids.contains(id));
        let id = free.unwrap_or(base);
        self.compiler.ids.insert(id.clone());
        id
    }

    pub(super) fn quotation(&mut self, events: &[Located<'_>], at: usize, close: usize) -> usize {
        let span = &events[at].1;
        let source = self.markdown.get(span.clone()).unwrap_or_default();
        let Some(word) = callout::marker(source) else {
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
        self.depth += 1;
        self.callout_content(&events[at + 1..close]);
        self.depth -= 1;
        self.html("</div>\n");
        close + 1
    }

    /// The events of a callout without its marker, and without a paragraph that held nothing else.
    pub(super) fn callout_content(&mut self, events: &[Located<'_>]) {
        let [start, (Event::Text(first), span), rest @ ..] = events else {
            return self.blocks(events);
        };
        let words = first.split_once(']').map_or("", |(_, words)| words.trim_start());
        match rest {
            [(Event::End(TagEnd::Paragraph), _), rest @ ..] if words.is_empty() => {
                self.blocks(rest);
            }
            [(Event::SoftBreak | Event::HardBreak, _), rest @ ..] if words.is_empty() => {
                let mut content = vec![start.clone()];
                content.extend_from_slice(rest);
                self.blocks(&content);
            }
            rest => {
                let text = Event::Text(CowStr::from(words.to_owned()));
                let mut content = vec![start.clone(), (text, span.end - words.len()..span.end)];
                content.extend_from_slice(rest);
                self.blocks(&content);
            }
        }
    }

    /// Opens the box in which a wide table scrolls by itself; it takes its name from the heading.
    pub(super) fn table(&mut self, events: &[Located<'_>], span: &Range<usize>) {
        if has_unnamed_column(events) {
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
}

/// Whether a cell of the header row is empty: a column that a screen reader cannot name.
fn has_unnamed_column(table: &[Located<'_>]) -> bool {
    let is_end = |(event, _): &Located<'_>| matches!(event, Event::End(TagEnd::TableHead));
    let head = &table[..table.iter().position(is_end).unwrap_or(table.len())];
    head.split(|(event, _)| matches!(event, Event::Start(Tag::TableCell)))
        .skip(1)
        .any(|cell| events::plain(cell).trim().is_empty())
}
