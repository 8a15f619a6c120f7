//! The glossary, under the letters that its words begin with.

use serde::Serialize;
use tera::Context;

use super::fill::{Citations, Filler};
use super::pages::Renderer;
use super::view::TermView;
use crate::content::GLOSSARY_FILE;
use crate::site::Route;

/// The words that begin with one letter.
#[derive(Serialize)]
struct LetterView {
    letter: String,
    /// The name of its heading.
    id: String,
    terms: Vec<TermView>,
}

/// What stands above words that begin with a digit.
const DIGITS: &str = "0–9";

impl Renderer<'_> {
    pub(super) fn glossary(&self, context: &mut Context) -> &'static str {
        let title = self.theme.catalogue.text("glossary");
        let description = self.theme.catalogue.text("glossary-text");
        context.insert("page", &self.frame(Route::Glossary, title, description));
        let citations = Citations::of(self.site, &self.site.glossary.citations);
        let filler = Filler {
            site: self.site,
            file: GLOSSARY_FILE,
            text: &self.site.glossary,
            citations: &citations,
            own: true,
        };
        let mut order: Vec<(String, usize)> = self
            .site
            .content
            .glossary
            .iter()
            .enumerate()
            .map(|(at, entry)| (search_index::fold(&entry.term.value), at))
            .collect();
        order.sort();
        let mut letters: Vec<LetterView> = Vec::new();
        for (folded, at) in order {
            let entry = &self.site.content.glossary[at];
            let term = TermView { html: filler.prose(&entry.definition), ..self.term_view(at) };
            let letter = letter(&folded);
            match letters.last_mut().filter(|group| group.letter == letter) {
                Some(group) => group.terms.push(term),
                None => {
                    let id = format!("letter-{}", search_index::slug(&letter));
                    letters.push(LetterView { letter, id, terms: vec![term] });
                }
            }
        }
        context.insert("letters", &letters);
        context.insert("sources", &self.source_list(&citations));
        "glossary.html"
    }
}

/// The letter that a folded word stands under.
fn letter(folded: &str) -> String {
    match folded.chars().find(|c| c.is_alphanumeric()) {
        Some(c) if !c.is_numeric() => c.to_uppercase().to_string(),
        _ => DIGITS.to_owned(),
    }
}
