//! How a diagnostic looks to a person (a frame with the lines of the file) and to a machine.

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};
use serde::Serialize;

use super::{Catalogue, Diagnostic, Place, Severity};

/// A point in a file as an editor shows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Position {
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
}

impl Place {
    /// Where the place begins, or `None` for a file without lines.
    pub fn position(&self) -> Option<Position> {
        let text = self.source.text();
        if text.is_empty() {
            return None;
        }
        let start = floor_char_boundary(text, self.span.start);
        let line_start = text[..start].rfind('\n').map_or(0, |at| at + 1);
        Some(Position {
            line: text[..line_start].matches('\n').count() + 1,
            column: text[line_start..start].chars().count() + 1,
        })
    }

    /// The path with line and column: `toolkit/plan.md:3:8`.
    fn label(&self) -> String {
        match self.position() {
            Some(Position { line, column }) => format!("{}:{line}:{column}", self.path()),
            None => self.path().to_owned(),
        }
    }
}

/// The last character boundary at or before `at`, within the text.
fn floor_char_boundary(text: &str, at: usize) -> usize {
    let at = at.min(text.len());
    (0..=at).rev().find(|&i| text.is_char_boundary(i)).unwrap_or(0)
}

/// A diagnostic in words, ready for a machine.
#[derive(Debug, Serialize)]
pub struct Described {
    code: &'static str,
    severity: &'static str,
    path: String,
    #[serde(flatten)]
    position: Option<Position>,
    message: String,
    hint: Option<String>,
    related: Vec<RelatedPlace>,
}

#[derive(Debug, Serialize)]
struct RelatedPlace {
    path: String,
    #[serde(flatten)]
    position: Option<Position>,
}

impl Described {
    /// `diagnostic` in the language of `catalogue`.
    pub fn new(diagnostic: &Diagnostic, catalogue: &Catalogue) -> Self {
        let place = |place: &Place| RelatedPlace {
            path: place.path().to_owned(),
            position: place.position(),
        };
        Self {
            code: diagnostic.code.id(),
            severity: diagnostic.code.severity().name(),
            path: diagnostic.place.path().to_owned(),
            position: diagnostic.place.position(),
            message: diagnostic.message(catalogue),
            hint: diagnostic.hint(catalogue),
            related: diagnostic.related.iter().map(place).collect(),
        }
    }
}

/// A diagnostic as text for a terminal, with the lines of the file around it.
pub fn frame(diagnostic: &Diagnostic, catalogue: &Catalogue, color: bool) -> String {
    let renderer = if color { Renderer::styled() } else { Renderer::plain() };
    let severity = diagnostic.code.severity();
    let level = match severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Advice => Level::NOTE,
    };
    let level = level.with_name(catalogue.text(severity.text_id()));
    let message = diagnostic.message(catalogue);
    let mut group = Group::with_title(level.primary_title(&message).id(diagnostic.code.id()));
    let (place, label) = (&diagnostic.place, diagnostic.place.label());
    if !place.source.text().is_empty() {
        group = group.element(snippet(place, AnnotationKind::Primary));
    } else if !label.is_empty() {
        group = group.element(annotate_snippets::Origin::path(label));
    }
    let shown = diagnostic.related.iter().filter(|place| !place.source.text().is_empty());
    for related in shown {
        let kind = AnnotationKind::Context;
        group = group.element(snippet(related, kind));
    }
    if let Some(hint) = diagnostic.hint(catalogue) {
        let level = Level::HELP.with_name(catalogue.text("severity-hint"));
        group = group.element(level.message(hint));
    }
    renderer.decor_style(DecorStyle::Unicode).render(&[group])
}

fn snippet(place: &Place, kind: AnnotationKind) -> Snippet<'_, annotate_snippets::Annotation<'_>> {
    let text = place.source.text();
    let start = floor_char_boundary(text, place.span.start);
    let end = floor_char_boundary(text, place.span.end).max(start);
    // A span over many lines says no more than its first line, and hides the message.
    let end = text[start..end].find('\n').map_or(end, |at| start + at);
    Snippet::source(text).path(place.path()).annotation(kind.span(start..end))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::SourceText;

    #[test]
    fn positions_count_characters_as_an_editor_does() {
        let text = SourceText::new("a.md", "één\ntwéé drie\n");
        let at = |needle: &str| text.text().find(needle).expect("is there");
        let position = |start| Place::new(&text, start..start).position();
        assert_eq!(position(at("drie")), Some(Position { line: 2, column: 6 }));
        assert_eq!(position(0), Some(Position { line: 1, column: 1 }));
        assert_eq!(position(9999), Some(Position { line: 3, column: 1 }));
        assert_eq!(Place::file("x").position(), None);
    }
}
