//! Every text that a person reads, in Dutch and in English, from one Fluent catalogue.

use std::fmt;
use std::str::FromStr;
use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use fluent_syntax::ast::{Expression, InlineExpression, Pattern, PatternElement, VariantKey};
use unic_langid::{LanguageIdentifier, langid};

/// A language that watwerkt speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Language {
    /// Dutch, the language of editors and visitors.
    #[default]
    Dutch,
    /// English, the language of maintainers.
    English,
}

impl Language {
    /// The code of the language: `nl` or `en`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Dutch => "nl",
            Self::English => "en",
        }
    }

    fn identifier(self) -> LanguageIdentifier {
        match self {
            Self::Dutch => langid!("nl-NL"),
            Self::English => langid!("en-GB"),
        }
    }

    fn embedded(self) -> &'static str {
        match self {
            Self::Dutch => include_str!("../../theme/i18n/nl.ftl"),
            Self::English => include_str!("../../theme/i18n/en.ftl"),
        }
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl FromStr for Language {
    type Err = ();

    fn from_str(code: &str) -> Result<Self, ()> {
        match code {
            "nl" => Ok(Self::Dutch),
            "en" => Ok(Self::English),
            _ => Err(()),
        }
    }
}

/// The messages of one language.
pub struct Catalogue {
    bundle: FluentBundle<FluentResource>,
}

impl Catalogue {
    /// The catalogue that is part of the program.
    pub fn embedded(language: Language) -> &'static Self {
        static DUTCH: LazyLock<Catalogue> = LazyLock::new(|| Catalogue::with(Language::Dutch, ""));
        static ENGLISH: LazyLock<Catalogue> =
            LazyLock::new(|| Catalogue::with(Language::English, ""));
        match language {
            Language::Dutch => &DUTCH,
            Language::English => &ENGLISH,
        }
    }

    /// The embedded catalogue in which the messages of `overrides` (Fluent) replace those of the
    /// same name. Entries that Fluent cannot read are left out; the embedded text then stays.
    pub fn with(language: Language, overrides: &str) -> Self {
        let mut bundle = FluentBundle::new_concurrent(vec![language.identifier()]);
        bundle.set_use_isolating(false);
        for text in [language.embedded(), overrides] {
            let resource = match FluentResource::try_new(text.to_owned()) {
                Ok(resource) | Err((resource, _)) => resource,
            };
            bundle.add_resource_overriding(resource);
        }
        Self { bundle }
    }

    /// The message `id`, or its attribute, with `args` filled in; `None` if there is no such message.
    pub fn format(
        &self,
        id: &str,
        attribute: Option<&str>,
        args: &[(&'static str, String)],
    ) -> Option<String> {
        let message = self.bundle.get_message(id)?;
        let pattern = match attribute {
            Some(name) => message.get_attribute(name)?.value(),
            None => message.value()?,
        };
        let mut values = FluentArgs::with_capacity(args.len());
        for (name, value) in args {
            // Only counts are numbers: a year or an id must come out as it went in.
            let is_count = matches!(*name, "count" | "errors" | "warnings" | "advice");
            let value = if is_count { FluentValue::try_number(value) } else { value.into() };
            values.set(*name, value);
        }
        let mut errors = Vec::new();
        Some(self.bundle.format_pattern(pattern, Some(&values), &mut errors).into_owned())
    }

    /// All ways in which the message `id`, or its attribute, can read, with `…` for what differs
    /// from one place to another.
    pub fn readings(&self, id: &str, attribute: Option<&str>) -> Vec<String> {
        let Some(message) = self.bundle.get_message(id) else { return Vec::new() };
        let pattern = match attribute {
            Some(name) => message.get_attribute(name).map(|attribute| attribute.value()),
            None => message.value(),
        };
        match pattern.map(|pattern| pattern.elements.as_slice()) {
            Some([PatternElement::Placeable { expression }]) => spread(expression),
            Some(_) => pattern.map(|pattern| vec![joined(pattern)]).unwrap_or_default(),
            None => Vec::new(),
        }
    }

    /// The message `id` without arguments; the id itself if there is no such message.
    pub fn text(&self, id: &str) -> String {
        self.format(id, None, &[]).unwrap_or_else(|| id.to_owned())
    }
}

/// A pattern as one text, with all its choices in it.
fn joined(pattern: &Pattern<&str>) -> String {
    let element = |element: &PatternElement<&str>| match element {
        PatternElement::TextElement { value } => (*value).to_owned(),
        PatternElement::Placeable { expression } => spread(expression).join(" / "),
    };
    pattern.elements.iter().map(element).collect()
}

/// What can come in the place of an expression.
fn spread(expression: &Expression<&str>) -> Vec<String> {
    match expression {
        Expression::Inline(
            InlineExpression::StringLiteral { value } | InlineExpression::NumberLiteral { value },
        ) => vec![(*value).to_owned()],
        Expression::Inline(InlineExpression::Placeable { expression }) => spread(expression),
        Expression::Inline(_) => vec!["…".to_owned()],
        Expression::Select { variants, .. } => {
            let counts = variants
                .iter()
                .any(|variant| matches!(variant.key, VariantKey::Identifier { name: "one" }));
            // One and many are one reading.
            let shown = variants.iter().filter(|variant| !counts || variant.default);
            shown.map(|variant| joined(&variant.value)).collect()
        }
    }
}

#[cfg(test)]
mod tests {
    use fluent_syntax::ast;

    use super::*;
    use crate::diagnostic::Code;

    #[test]
    fn both_catalogues_are_valid_and_have_the_same_messages() {
        let names = |language: Language| {
            let resource = FluentResource::try_new(language.embedded().to_owned())
                .unwrap_or_else(|(_, errors)| panic!("{language:?}: {errors:?}"));
            let mut names: Vec<String> = resource
                .entries()
                .filter_map(|entry| match entry {
                    ast::Entry::Message(message) => {
                        let attributes =
                            message.attributes.iter().map(|a| format!(".{}", a.id.name));
                        Some(format!("{}{}", message.id.name, attributes.collect::<String>()))
                    }
                    _ => None,
                })
                .collect();
            names.sort();
            names
        };
        assert_eq!(names(Language::Dutch), names(Language::English));
    }

    #[test]
    fn every_code_has_a_message_and_a_hint() {
        for code in Code::ALL {
            for language in [Language::Dutch, Language::English] {
                let id = code.id().to_ascii_lowercase();
                let catalogue = Catalogue::embedded(language);
                assert!(catalogue.format(&id, None, &[]).is_some(), "{id} has no message");
                assert!(catalogue.format(&id, Some("hint"), &[]).is_some(), "{id} has no hint");
            }
        }
    }
}
