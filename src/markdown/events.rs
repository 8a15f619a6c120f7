//! The Markdown parser: CommonMark with the extensions that editors use.

use std::borrow::Cow;
use std::ops::Range;

use pulldown_cmark::{BrokenLink, Event, LinkType, Options, Parser, Tag, TextMergeWithOffset};

use super::citation;
use super::fragment::{HOLE_END, HOLE_START};

/// An event and its bytes in the Markdown.
pub(super) type Located<'a> = (Event<'a>, Range<usize>);

fn options() -> Options {
    Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_SMART_PUNCTUATION
        | Options::ENABLE_HEADING_ATTRIBUTES
        | Options::ENABLE_DEFINITION_LIST
}

/// Markdown without the two characters that mark holes, which no editor can type.
pub(super) fn clean(markdown: &str) -> Cow<'_, str> {
    if markdown.contains([HOLE_START, HOLE_END]) {
        // Same length in bytes, so that places stay true.
        let replaced = markdown.replace([HOLE_START, HOLE_END], "\u{fffd}");
        Cow::Owned(replaced)
    } else {
        Cow::Borrowed(markdown)
    }
}

/// The events of `markdown`. A citation is a link whose address begins with [`citation::SCHEME`].
pub(super) fn events(markdown: &str) -> Vec<Located<'_>> {
    let citations = |link: BrokenLink<'_>| {
        let reference = link.reference.to_string();
        citation::is_citation(&reference)
            .then(|| (format!("{}{reference}", citation::SCHEME).into(), "".into()))
    };
    let parser = Parser::new_with_broken_link_callback(markdown, options(), Some(citations));
    TextMergeWithOffset::new(parser.into_offset_iter()).collect()
}

/// The citation that a link stands for, if it is one that the callback above made.
pub(super) fn cited<'e>(tag: &'e Tag<'_>) -> Option<&'e str> {
    match tag {
        Tag::Link {
            link_type:
                LinkType::ShortcutUnknown | LinkType::CollapsedUnknown | LinkType::ReferenceUnknown,
            dest_url,
            ..
        } => dest_url.strip_prefix(citation::SCHEME),
        _ => None,
    }
}

/// The words of some events, without markup.
pub(super) fn plain(events: &[Located<'_>]) -> String {
    let mut text = String::new();
    for (event, _) in events {
        match event {
            Event::Text(words) | Event::Code(words) => text.push_str(words),
            Event::SoftBreak | Event::HardBreak => text.push(' '),
            _ => {}
        }
    }
    text
}
