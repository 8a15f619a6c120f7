//! From a YAML tree to typed records, with every problem told at its own place.
//!
//! [`record!`](crate::content::reader) declares a struct and its schema in one go: the fields are
//! the keys, their types say what is allowed, and a key is required unless its type has a value
//! for [`Field::absent`].

use std::ops::Range;
use std::sync::Arc;

use super::shape::{FieldShape, Shape};
use super::yaml::{self, Node, Value};
use crate::diagnostic::{Code, Diagnostic, Place, SourceText};

/// Collects the problems of one file.
#[derive(Debug)]
pub(crate) struct Reader<'s> {
    /// The file.
    pub(crate) source: &'s Arc<SourceText>,
    /// What is wrong so far.
    pub(crate) problems: Vec<Diagnostic>,
}

impl<'s> Reader<'s> {
    /// A reader that has seen nothing wrong yet.
    pub(crate) fn new(source: &'s Arc<SourceText>) -> Self {
        Self { source, problems: Vec::new() }
    }

    /// Starts a diagnostic at `span`.
    pub(crate) fn problem(&self, code: Code, span: &Range<usize>) -> Diagnostic {
        Diagnostic::new(code, Place::new(self.source, span.clone()))
    }

    /// Adds a diagnostic; returns `None` so that a field can end with it.
    pub(crate) fn report<T>(&mut self, problem: Diagnostic) -> Option<T> {
        self.problems.push(problem);
        None
    }

    /// Parses the bytes `span` of the file as YAML.
    pub(crate) fn yaml(&mut self, span: Range<usize>) -> Option<Node> {
        let text = self.source.text().get(span.clone()).unwrap_or_default();
        match yaml::parse(text, span.start) {
            Ok(node) => node,
            Err(error) => {
                let problem = self.problem(error.code, &error.span);
                self.report(problem.arg("detail", error.detail))
            }
        }
    }

    /// Says that `node` is not an `expected`, a word of the message.
    pub(crate) fn wrong_type<T>(&mut self, node: &Node, expected: &'static str) -> Option<T> {
        let found = match &node.value {
            Value::List(_) => "list",
            Value::Map(_) => "map",
            Value::Scalar { text, .. } => text.as_str(),
        };
        if let (Value::Map(entries), "text") = (&node.value, expected)
            && let [(key, _)] = entries.as_slice()
        {
            // `- Let op: dit is nieuw` is a sentence with a colon, not a key.
            let colon = key.span.end..key.span.end + 1;
            let problem = self.problem(Code::UnquotedColon, &colon);
            return self.report(problem);
        }
        let problem = self.problem(Code::WrongType, &node.span);
        self.report(problem.arg("expected", expected).arg("found", found))
    }
}

/// The keys of a map that have not been read yet.
#[derive(Debug)]
pub(crate) struct Entries<'n> {
    /// Where a missing key is reported.
    pub(crate) span: Range<usize>,
    left: Vec<(&'n Node, &'n Node)>,
    known: Vec<&'static str>,
}

impl<'n> Entries<'n> {
    /// The entries of `node`, each key once.
    pub(crate) fn of(node: &'n Node, reader: &mut Reader<'_>) -> Option<Self> {
        let Value::Map(entries) = &node.value else {
            return reader.wrong_type(node, "map");
        };
        let mut left: Vec<(&Node, &Node)> = Vec::with_capacity(entries.len());
        for (key, value) in entries {
            let Some(name) = key.scalar() else {
                reader.wrong_type::<()>(key, "text");
                continue;
            };
            match left.iter().find(|(other, _)| other.scalar() == Some(name)) {
                Some((first, _)) => {
                    let problem = reader.problem(Code::DuplicateKey, &key.span).arg("key", name);
                    let first = Place::new(reader.source, first.span.clone());
                    reader.report::<()>(problem.related(first));
                }
                None => left.push((key, value)),
            }
        }
        let span = left.first().map_or(node.span.clone(), |(key, _)| key.span.clone());
        Some(Self { span, left, known: Vec::new() })
    }

    /// Takes the value of `key`, whether or not the schema was going to ask for it.
    pub(crate) fn take(&mut self, key: &str) -> Option<&'n Node> {
        let at = self.left.iter().position(|(name, _)| name.scalar() == Some(key))?;
        Some(self.left.remove(at).1)
    }

    /// Reads the value of `key`.
    pub(crate) fn field<T: Field>(
        &mut self,
        key: &'static str,
        reader: &mut Reader<'_>,
    ) -> Option<T> {
        self.known.push(key);
        let Some(node) = self.take(key) else {
            return T::absent().or_else(|| {
                let problem = reader.problem(Code::MissingKey, &self.span).arg("key", key);
                reader.report(problem)
            });
        };
        if node.is_null() {
            let problem = reader.problem(Code::EmptyValue, &node.span).arg("key", key);
            return reader.report(problem);
        }
        T::read(node, reader)
    }

    /// Reports the keys that nobody took. `extra` are keys that are allowed besides the known ones.
    pub(crate) fn finish<'a>(self, extra: impl Iterator<Item = &'a str>, reader: &mut Reader<'_>) {
        if self.left.is_empty() {
            return;
        }
        let known: Vec<&str> = self.known.into_iter().chain(extra).collect();
        for (key, _) in self.left {
            let name = key.scalar().unwrap_or_default();
            let problem = reader.problem(Code::UnknownKey, &key.span).arg("key", name);
            let problem = problem.arg("known", known.join(", "));
            reader.report::<()>(problem.nearest(name, known.iter().copied()));
        }
    }
}

/// A type that a YAML value can be.
pub(crate) trait Field: Sized {
    /// The value of `node`, or `None` after a report.
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self>;

    /// The value when the key is not there; `None` makes the key required.
    fn absent() -> Option<Self> {
        None
    }

    /// What an editor fills in for such a value.
    fn shape() -> Shape;
}

/// A map with a fixed set of keys.
pub(crate) trait Record: Sized {
    /// Reads the fields from `entries` and leaves the other keys.
    fn read_from(entries: &mut Entries<'_>, reader: &mut Reader<'_>) -> Option<Self>;

    /// The keys, in the order of the schema.
    fn fields() -> Vec<FieldShape>;
}

/// Declares a struct whose fields are the keys of a YAML map.
macro_rules! record {
    ($(#[$meta:meta])* pub struct $name:ident {
        $($(#[$field_meta:meta])* $key:ident: $kind:ty,)*
    }) => {
        $(#[$meta])*
        #[derive(Debug, Clone)]
        pub struct $name { $($(#[$field_meta])* pub $key: $kind,)* }

        impl $crate::content::reader::Record for $name {
            fn read_from(
                entries: &mut $crate::content::reader::Entries<'_>,
                reader: &mut $crate::content::reader::Reader<'_>,
            ) -> Option<Self> {
                // Each field is read before the first missing one ends it: all problems at once.
                $(let $key = entries.field::<$kind>(stringify!($key), reader);)*
                Some(Self { $($key: $key?,)* })
            }

            fn fields() -> Vec<$crate::content::shape::FieldShape> {
                vec![$($crate::content::shape::FieldShape {
                    key: stringify!($key),
                    required: <$kind as $crate::content::reader::Field>::absent().is_none(),
                    shape: <$kind as $crate::content::reader::Field>::shape(),
                },)*]
            }
        }

        impl $crate::content::reader::Field for $name {
            fn read(
                node: &$crate::content::yaml::Node,
                reader: &mut $crate::content::reader::Reader<'_>,
            ) -> Option<Self> {
                let mut entries = $crate::content::reader::Entries::of(node, reader)?;
                let value = <Self as $crate::content::reader::Record>::read_from(
                    &mut entries,
                    reader,
                );
                entries.finish(std::iter::empty(), reader);
                value
            }

            fn shape() -> $crate::content::shape::Shape {
                let fields = <Self as $crate::content::reader::Record>::fields();
                $crate::content::shape::Shape::Record(fields)
            }
        }
    };
}

/// Declares an enum of fixed words.
macro_rules! choice {
    ($(#[$meta:meta])* pub enum $name:ident {
        $($(#[$variant_meta:meta])* $variant:ident = $word:literal,)*
    }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum $name { $($(#[$variant_meta])* $variant,)* }

        impl $name {
            /// The word in front matter, which is also the name of its text in the catalogue.
            pub fn word(self) -> &'static str {
                match self { $(Self::$variant => $word,)* }
            }
        }

        impl $crate::content::reader::Field for $name {
            fn read(
                node: &$crate::content::yaml::Node,
                reader: &mut $crate::content::reader::Reader<'_>,
            ) -> Option<Self> {
                const WORDS: &[&str] = &[$($word),*];
                let Some(word) = node.scalar() else { return reader.wrong_type(node, "text") };
                match word {
                    $($word => Some(Self::$variant),)*
                    _ => {
                        let problem = reader
                            .problem($crate::diagnostic::Code::NotAChoice, &node.span)
                            .arg("value", word)
                            .arg("known", WORDS.join(", "));
                        reader.report(problem.nearest(word, WORDS.iter().copied()))
                    }
                }
            }

            fn shape() -> $crate::content::shape::Shape {
                $crate::content::shape::Shape::Choice(&[$($word),*])
            }
        }
    };
}

pub(crate) use {choice, record};
