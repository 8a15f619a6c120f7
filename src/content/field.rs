//! The types that a value in front matter or a data file can have.

use std::ops::Range;

use jiff::civil::Date;

use super::hostile::{has_mixed_host, has_user};
use super::reader::{Field, Reader};
use super::shape::Shape;
use super::yaml::{Node, Value};
use crate::diagnostic::Code;

impl<T: Field> Field for Option<T> {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        T::read(node, reader).map(Some)
    }

    fn absent() -> Option<Self> {
        Some(None)
    }

    fn shape() -> Shape {
        T::shape()
    }
}

impl<T: Field> Field for Vec<T> {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let Value::List(items) = &node.value else { return reader.wrong_type(node, "list") };
        let read: Vec<Option<T>> = items.iter().map(|item| T::read(item, reader)).collect();
        read.into_iter().collect()
    }

    fn absent() -> Option<Self> {
        Some(Self::new())
    }

    fn shape() -> Shape {
        Shape::List(Box::new(T::shape()))
    }
}

impl Field for String {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let Some(text) = node.scalar() else { return reader.wrong_type(node, "text") };
        if text.trim().is_empty() {
            let problem = reader.problem(Code::EmptyValue, &node.span).arg("key", "");
            return reader.report(problem);
        }
        Some(text.trim().to_owned())
    }

    fn shape() -> Shape {
        Shape::Text
    }
}

impl Field for bool {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        match node.scalar() {
            Some("true") => Some(true),
            Some("false") => Some(false),
            _ => reader.wrong_type(node, "bool"),
        }
    }

    fn absent() -> Option<Self> {
        Some(false)
    }

    fn shape() -> Shape {
        Shape::Switch
    }
}

impl Field for i32 {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let number = node.scalar().and_then(|text| text.parse().ok());
        number.or_else(|| reader.wrong_type(node, "integer"))
    }

    fn shape() -> Shape {
        Shape::Number
    }
}

impl Field for Date {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let Some(text) = node.scalar() else { return reader.wrong_type(node, "date") };
        let is_plain = text.len() == "2026-11-25".len();
        text.parse().ok().filter(|_| is_plain).or_else(|| {
            let problem = reader.problem(Code::BadDate, &node.span).arg("value", text);
            reader.report(problem)
        })
    }

    fn shape() -> Shape {
        Shape::Date
    }
}

/// A number as it was reported: `0.50` keeps its last nought.
#[derive(Debug, Clone, PartialEq)]
pub struct Number {
    /// The digits, with a point.
    pub text: String,
    /// The value.
    pub value: f64,
}

impl Number {
    /// The number that `text` is, written with digits, a point and a minus sign only.
    pub fn parse(text: &str) -> Option<Self> {
        let plain = text.chars().all(|c| c.is_ascii_digit() || "-.".contains(c));
        let value = text.parse().ok().filter(|_| plain)?;
        Some(Self { text: text.to_owned(), value })
    }
}

impl Field for Number {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let text = node.scalar().unwrap_or_default();
        Self::parse(text).or_else(|| reader.wrong_type(node, "number"))
    }

    fn shape() -> Shape {
        Shape::Number
    }
}

/// How many: at least one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Count(pub u32);

impl Field for Count {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        match node.scalar().and_then(|text| text.parse().ok()) {
            Some(0) => {
                let problem = reader.problem(Code::CountOfNothing, &node.span);
                reader.report(problem)
            }
            Some(count) => Some(Self(count)),
            None => reader.wrong_type(node, "count"),
        }
    }

    fn shape() -> Shape {
        Shape::Number
    }
}

/// The ends of a confidence interval: `[0.27, 0.73]`.
#[derive(Debug, Clone, PartialEq)]
pub struct Interval {
    /// The lower end.
    pub low: Number,
    /// The upper end.
    pub high: Number,
}

impl Field for Interval {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let ends = Vec::<Number>::read(node, reader)?;
        match <[Number; 2]>::try_from(ends) {
            Ok([low, high]) if low.value <= high.value => Some(Self { low, high }),
            _ => reader.wrong_type(node, "interval"),
        }
    }

    fn shape() -> Shape {
        Shape::Pair
    }
}

/// A value that knows its place, for checks that need other files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Located<T> {
    /// The value.
    pub value: T,
    /// Bytes in the file.
    pub span: Range<usize>,
}

impl<T: Field> Field for Located<T> {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let value = T::read(node, reader)?;
        Some(Self { value, span: node.span.clone() })
    }

    fn shape() -> Shape {
        T::shape()
    }
}

/// Markdown of one paragraph inside front matter: citations and emphasis work, blocks do not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Prose {
    /// The Markdown.
    pub text: String,
    /// Bytes in the file.
    pub span: Range<usize>,
}

impl Field for Prose {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let text = String::read(node, reader)?;
        Some(Self { text, span: node.span.clone() })
    }

    fn shape() -> Shape {
        Shape::Prose
    }
}

/// One part of an address, or an id: lower case letters, digits and hyphens.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Slug(pub String);

impl Field for Slug {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let text = String::read(node, reader)?;
        if is_slug(&text) {
            return Some(Self(text));
        }
        let problem = reader.problem(Code::BadAddress, &node.span).arg("value", text);
        reader.report(problem.arg("expected", "slug"))
    }

    fn shape() -> Shape {
        Shape::Text
    }
}

/// Whether `text` can be a part of an address as it stands.
pub fn is_slug(text: &str) -> bool {
    let allowed = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || "-_.".contains(c);
    !text.is_empty() && !text.starts_with(['-', '.']) && text.chars().all(allowed)
}

/// An address on the site as an editor writes it: `/toolkit/planevaluatie/`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct LocalAddress(pub String);

impl Field for LocalAddress {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let text = String::read(node, reader)?;
        let is_address = text.strip_prefix('/').is_some_and(|path| {
            path.trim_end_matches('/').split('/').all(|part| path.is_empty() || is_slug(part))
        });
        if is_address {
            return Some(Self(text));
        }
        let problem = reader.problem(Code::BadAddress, &node.span).arg("value", text);
        reader.report(problem.arg("expected", "address"))
    }

    fn shape() -> Shape {
        Shape::Text
    }
}

/// An address on the web: `https://example.org/`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WebAddress(pub String);

impl Field for WebAddress {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let text = String::read(node, reader)?;
        if has_mixed_host(&text) {
            let problem = reader.problem(Code::MixedHost, &node.span).arg("address", text);
            return reader.report(problem);
        }
        if is_web_address(&text) {
            return Some(Self(text));
        }
        let problem = reader.problem(Code::BadAddress, &node.span).arg("value", text);
        reader.report(problem.arg("expected", "url"))
    }

    fn shape() -> Shape {
        Shape::Address
    }
}

/// Whether `text` is an address on the web as it stands.
pub fn is_web_address(text: &str) -> bool {
    let host = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    let clean = !text.contains(|c: char| c.is_whitespace() || "<>\"".contains(c));
    let named = host.is_some_and(|host| !host.trim_start_matches('/').is_empty());
    clean && named && has_plain_host(text) && !has_user(text) && !has_mixed_host(text)
}

/// Whether the host has no character that ends something else: a rule of a policy, a line of the
/// configuration of a server.
fn has_plain_host(address: &str) -> bool {
    let host = address.split("://").nth(1).unwrap_or_default();
    let host = host.split(['/', '?', '#']).next().unwrap_or_default();
    // A user before the host is told of by itself.
    host.chars().all(|c| c.is_alphanumeric() || "-._~:[]@%".contains(c))
}
