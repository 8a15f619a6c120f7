//! From text to records. Every entry is parsed by itself, so that one broken entry costs no other.

use std::collections::BTreeMap;
use std::ops::Range;

use biblatex::{
    Bibliography, Entry, Pair, ParseError, ParseErrorKind, RawBibliography, RawChunk, RawEntry,
    Spanned, Token,
};

use super::field::{self, Checked};
use super::html::is_reserved;
use super::problem::{BibProblem, BibProblemKind, SyntaxMessage};
use super::record::{Record, Source};

/// Real entries need three levels. The parser of TeX commands calls itself for each level, so
/// without a limit a small file could use up the stack.
const MAX_DEPTH: usize = 16;

/// All readable entries of a text by key, and what is wrong with the others.
pub(super) fn parse(text: &str) -> (BTreeMap<String, Record>, Vec<BibProblem>) {
    let mut parser = Parser { text, ..Parser::default() };
    let mut entries = Vec::new();
    for part in parts(text) {
        let start = part.start;
        match RawBibliography::parse(&text[part.clone()]) {
            Ok(raw) => {
                parser.define(start, raw.abbreviations);
                entries.extend(raw.entries.into_iter().map(|entry| (start, entry)));
            }
            Err(error) => parser.syntax(&part, error),
        }
    }
    for (start, entry) in entries {
        parser.entry(start, entry);
    }
    parser.problems.sort_by_key(|problem| (problem.span.start, problem.span.end));
    (parser.records, parser.problems)
}

/// Cuts a text at every line that begins with `@`.
fn parts(text: &str) -> Vec<Range<usize>> {
    let mut starts = Vec::new();
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let rest = line.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
        if rest.starts_with('@') {
            starts.push(at + line.len() - rest.len());
        }
        at += line.len();
    }
    let ends = starts.iter().skip(1).copied().chain([text.len()]);
    starts.iter().zip(ends).map(|(&start, end)| start..end).collect()
}

#[derive(Default)]
struct Parser<'s> {
    text: &'s str,
    abbreviations: Vec<Pair<'s>>,
    records: BTreeMap<String, Record>,
    keys: BTreeMap<String, Range<usize>>,
    problems: Vec<BibProblem>,
}

impl<'s> Parser<'s> {
    /// Takes over abbreviations. BibTeX allows one in the next; a circle of them would never end.
    fn define(&mut self, start: usize, pairs: Vec<Pair<'s>>) {
        for pair in pairs {
            let twice = self.abbreviations.iter().any(|known| known.key.v == pair.key.v);
            let text = pair.value.v.iter().all(|chunk| matches!(chunk.v, RawChunk::Normal(_)));
            if twice || !text || is_too_deep(&pair) {
                let span = shift(&pair.key.span, start);
                self.report(syntax(SyntaxMessage::BadAbbreviation), span);
            } else {
                self.abbreviations.push(pair);
            }
        }
    }

    fn entry(&mut self, start: usize, raw: Spanned<RawEntry<'s>>) {
        let place = Place::new(self.text, start, &raw);
        if raw.v.key.v.is_empty() || raw.v.key.v.contains(is_reserved) {
            return self.report(syntax(SyntaxMessage::NoKey), place.entry);
        }
        if let Some(first) = self.keys.get(raw.v.key.v).cloned() {
            return self.duplicate(raw.v.key.v.to_owned(), first, place.key);
        }
        if let Some(pair) = raw.v.fields.iter().find(|pair| is_too_deep(pair)) {
            let span = shift(&pair.value.span, start);
            return self.report(syntax(SyntaxMessage::TooDeep), span);
        }
        let kind = raw.v.kind.v.to_ascii_lowercase();
        let raw = RawBibliography {
            preamble: String::new(),
            entries: vec![raw],
            abbreviations: self.abbreviations.clone(),
        };
        match Bibliography::from_raw(raw) {
            Ok(parsed) => parsed.into_iter().for_each(|entry| self.keep(entry, &kind, &place)),
            Err(error) => self.tex(error, start, &place),
        }
    }

    /// Keeps an entry without what cannot be used of it.
    fn keep(&mut self, mut entry: Entry, kind: &str, place: &Place) {
        let Checked { mut invalid, no_title, no_year } = field::check(&mut entry);
        let span = place.entry.clone();
        let bibtex = self.text[span.clone()].to_owned();
        let key = entry.key.clone();
        match Record::new(&entry, Source { kind: kind.to_owned(), bibtex, span }) {
            Ok(record) => {
                if entry.get("url").is_some() && record.entry.url.is_none() {
                    invalid.push("url".to_owned());
                }
                self.keys.insert(key.clone(), place.key.clone());
                self.records.insert(key.clone(), record);
            }
            Err(field) => invalid.push(field),
        }
        if no_title {
            self.report(BibProblemKind::MissingTitle { key: key.clone() }, place.key.clone());
        }
        if no_year {
            self.report(BibProblemKind::MissingYear { key: key.clone() }, place.key.clone());
        }
        for field in invalid {
            let span = place.fields.get(&field).unwrap_or(&place.key).clone();
            self.report(BibProblemKind::InvalidField { key: key.clone(), field }, span);
        }
    }

    fn duplicate(&mut self, key: String, first: Range<usize>, second: Range<usize>) {
        let kind =
            BibProblemKind::DuplicateKey { key, first: first.clone(), second: second.clone() };
        self.problems.push(BibProblem { kind, span: second, related: Some(first) });
    }

    /// Reports what the parser of entries says.
    fn syntax(&mut self, part: &Range<usize>, error: ParseError) {
        let mut span = shift(&error.span, part.start);
        let at_end = self.text.get(span.start..part.end).is_none_or(|rest| rest.trim().is_empty());
        let message = match error.kind {
            ParseErrorKind::UnexpectedEof | ParseErrorKind::Expected(_) if at_end => {
                let line = self.text[part.clone()].lines().next().unwrap_or_default();
                span = part.start..part.start + line.len();
                SyntaxMessage::Unclosed
            }
            ParseErrorKind::Expected(token) => SyntaxMessage::Expected(name(token)),
            ParseErrorKind::Unexpected(token) => SyntaxMessage::Unexpected(name(token)),
            _ => SyntaxMessage::ExpectedValue,
        };
        self.report(syntax(message), span);
    }

    /// Reports what the parser of values says.
    fn tex(&mut self, error: ParseError, start: usize, place: &Place) {
        let span = shift(&error.span, start);
        if let ParseErrorKind::UnknownAbbreviation(word) = error.kind {
            return self.report(syntax(SyntaxMessage::UnknownAbbreviation(word)), span);
        }
        let mut fields = place.fields.values();
        let field = fields.find(|field| field.contains(&span.start)).unwrap_or(&place.key);
        self.report(syntax(SyntaxMessage::BadTex), field.clone());
    }

    /// Notes a problem at a place that is in the text, and between characters.
    fn report(&mut self, kind: BibProblemKind, span: Range<usize>) {
        let start = self.text.floor_char_boundary(span.start);
        let end = self.text.ceil_char_boundary(span.end.max(start + 1));
        self.problems.push(BibProblem::new(kind, start..end));
    }
}

/// Where the parts of an entry are in the text.
struct Place {
    entry: Range<usize>,
    key: Range<usize>,
    fields: BTreeMap<String, Range<usize>>,
}

impl Place {
    /// Finds the parts of an entry of which the spans count from `start`.
    fn new(text: &str, start: usize, raw: &Spanned<RawEntry<'_>>) -> Self {
        let named = raw
            .v
            .fields
            .iter()
            .map(|pair| (pair.key.v.to_ascii_lowercase(), shift(&pair.value.span, start)));
        let span = shift(&raw.span, start);
        // The parser ends an entry before its last brace.
        let rest = &text[span.end..];
        let gap = rest.len() - rest.trim_start().len();
        let brace = rest[gap..].chars().next().map_or(0, char::len_utf8);
        Self {
            entry: span.start..span.end + gap + brace,
            key: shift(&raw.v.key.span, start),
            fields: named.collect(),
        }
    }
}

fn syntax(message: SyntaxMessage) -> BibProblemKind {
    BibProblemKind::Syntax { message }
}

fn shift(span: &Range<usize>, by: usize) -> Range<usize> {
    span.start.saturating_add(by)..span.end.saturating_add(by)
}

/// Whether the braces of a value are nested too deep, in any reading of `\{` and `}`.
fn is_too_deep(pair: &Pair<'_>) -> bool {
    pair.value.v.iter().any(|chunk| {
        let (RawChunk::Normal(text) | RawChunk::Abbreviation(text)) = chunk.v;
        let mut depth = 0_usize;
        text.bytes().any(|byte| {
            match byte {
                b'{' => depth += 1,
                b'}' => depth = depth.saturating_sub(1),
                _ => {}
            }
            depth > MAX_DEPTH
        })
    })
}

fn name(token: Token) -> &'static str {
    match token {
        Token::Identifier => "a name",
        Token::OpeningBrace => "{",
        Token::ClosingBrace => "}",
        Token::Comma => ",",
        Token::QuotationMark => "\"",
        Token::Equals => "=",
        Token::DecimalPoint => ".",
    }
}
