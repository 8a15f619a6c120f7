//! The pages of the program itself: those that an editor sees and a visitor does not.

use serde::Serialize;
use tera::{Context, Kwargs, State, Tera};

use crate::diagnostic::Catalogue;

/// The templates with the words of one language.
pub(super) struct Templates {
    tera: Tera,
}

const FILES: [(&str, &str); 11] = [
    ("ask.html", include_str!("templates/ask.html")),
    ("bar.html", include_str!("templates/bar.html")),
    ("check.html", include_str!("templates/check.html")),
    ("components.html", include_str!("templates/components.html")),
    ("delete.html", include_str!("templates/delete.html")),
    ("edit.html", include_str!("templates/edit.html")),
    ("frame.html", include_str!("templates/frame.html")),
    ("move.html", include_str!("templates/move.html")),
    ("new.html", include_str!("templates/new.html")),
    ("newsroom.html", include_str!("templates/newsroom.html")),
    ("overlay.html", include_str!("templates/overlay.html")),
];

impl Templates {
    /// Reads the templates of the program.
    ///
    /// # Errors
    /// If one of them cannot be read, which a test rules out.
    pub(super) fn new(catalogue: &'static Catalogue) -> tera::TeraResult<Self> {
        let mut tera = Tera::new();
        tera.register_function("t", move |kwargs: Kwargs, _: &State<'_>| {
            let id: String = kwargs.must_get("id")?;
            let args: Vec<(&'static str, String)> = ["count", "name", "value"]
                .into_iter()
                .filter_map(|name| match kwargs.get::<tera::Value>(name) {
                    Ok(Some(value)) => Some((name, value.to_string())),
                    _ => None,
                })
                .collect();
            let text = catalogue.format(&id, None, &args);
            text.ok_or_else(|| tera::Error::message(format!("no text is called `{id}`")))
        });
        tera.add_raw_templates(FILES)?;
        Ok(Self { tera })
    }

    /// A page or a part of one. A template that fails says so in its place.
    pub(super) fn render(&self, name: &str, view: &impl Serialize) -> String {
        let mut context = Context::new();
        context.insert("v", view);
        self.tera.render(name, &context).unwrap_or_else(|error| error.to_string())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Language;

    #[test]
    fn all_templates_can_be_read() {
        for language in [Language::Dutch, Language::English] {
            let templates = Templates::new(Catalogue::embedded(language));
            assert!(templates.is_ok(), "{:?}", templates.err());
        }
    }
}
