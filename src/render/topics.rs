//! The list of all vocabularies, and a page for each of their terms.

use tera::Context;

use super::pages::Renderer;
use super::view::VocabularyView;
use crate::site::{OUTCOMES, Route};

impl Renderer<'_> {
    pub(super) fn topics(&self, context: &mut Context) -> &'static str {
        let title = self.theme.catalogue.text("topics");
        let description = self.theme.catalogue.text("topics-text");
        context.insert("page", &self.frame(Route::Topics, title, description));
        let vocabularies: Vec<VocabularyView> = self
            .site
            .used_terms()
            .into_iter()
            .filter_map(|(key, ids)| {
                let vocabulary = self.site.content.vocabularies.get(key)?;
                let terms = ids.into_iter().map(|(id, count)| self.topic(key, id, count));
                Some(VocabularyView {
                    label: vocabulary.label_plural.clone().unwrap_or(vocabulary.label.clone()),
                    definition: vocabulary.definition.clone().unwrap_or_default(),
                    id: search_index::slug(&vocabulary.label),
                    terms: terms.collect(),
                })
            })
            .collect();
        context.insert("vocabularies", &vocabularies);
        "topics.html"
    }

    pub(super) fn term(&self, key: &str, id: &str, context: &mut Context) -> &'static str {
        let vocabulary = self.site.content.vocabularies.get(key);
        let (name, label) = match vocabulary {
            Some(vocabulary) => (vocabulary.label.as_str(), vocabulary.label_of(id)),
            None => (key, id),
        };
        let definition = vocabulary.and_then(|vocabulary| vocabulary.term(id));
        let definition = definition.and_then(|term| term.definition.clone()).unwrap_or_default();
        let route = Route::Term(key.to_owned(), id.to_owned());
        let mut frame = self.frame(route, format!("{name}: {label}"), definition.clone());
        frame.trail.push(self.route_link(&Route::Topics, "topics"));
        context.insert("page", &frame);
        context.insert("definition", &definition);
        let pages = self.site.with_term(key, id).iter().copied();
        context.insert("pages", &self.links(pages));
        let synonyms = vocabulary.and_then(|vocabulary| vocabulary.term(id));
        let synonyms = synonyms.map(|term| term.synonyms.join(", ")).unwrap_or_default();
        context.insert("synonyms", &synonyms);
        if key == OUTCOMES {
            self.outcome_context(id, context);
            return "outcome.html";
        }
        "term.html"
    }
}
