//! Why a page was found.

use serde::Serialize;

use crate::error::Error;
use crate::index::{Field, Index};
use crate::query::{Leaf, leaf_query};
use crate::search::Request;

/// A part of a score.
#[derive(Debug, Clone, Serialize)]
pub struct ScorePart {
    /// The field.
    pub field: &'static str,
    /// The term, or the words of the phrase.
    pub term: String,
    /// Its weight.
    pub boost: f32,
    /// What it adds.
    pub score: f32,
}

/// What was searched for a word of the query.
#[derive(Debug, Clone, Serialize)]
pub struct Expansion {
    /// As typed.
    pub typed: String,
    /// The word that was searched in its place.
    pub corrected: Option<String>,
    /// Terms that answer the word. Of each alternative a page needs all terms; a term in turn may
    /// be any of several that mean the same.
    pub alternatives: Vec<Vec<Vec<String>>>,
}

impl Index {
    /// What the score of `page` for `request` is made of.
    ///
    /// # Errors
    ///
    /// A failure in tantivy.
    pub fn explain(&self, request: &Request, page: u32) -> Result<Vec<ScorePart>, Error> {
        let plan = self.ask(request)?.plan;
        let mut parts = Vec::new();
        for leaf in plan.leaves() {
            let found = self.collect(&*leaf_query(leaf))?;
            let Some((_, score)) = found.into_iter().find(|(found, _)| *found == page) else {
                continue;
            };
            let (field, term, boost) = match leaf {
                Leaf::Term { field, text, boost } => (field.name(), text.clone(), *boost),
                Leaf::Phrase { words, boost } => {
                    let words: Vec<&str> = words.iter().map(|word| word.1.as_str()).collect();
                    (Field::Body.name(), words.join(" "), *boost)
                }
            };
            parts.push(ScorePart { field, term, boost, score });
        }
        Ok(parts)
    }

    /// What the words of `request` were expanded to. Words that were left out are not there.
    ///
    /// # Errors
    ///
    /// A failure in tantivy.
    pub fn expansion(&self, request: &Request) -> Result<Vec<Expansion>, Error> {
        let plan = self.ask(request)?.plan;
        let groups = plan.groups.into_iter().map(|group| Expansion {
            typed: group.typed,
            corrected: group.corrected,
            alternatives: group
                .alternatives
                .iter()
                .map(|atoms| atoms.iter().map(|atom| terms(atom)).collect())
                .collect(),
        });
        Ok(groups.collect())
    }
}

/// The terms of `leaves`, each once.
fn terms(leaves: &[Leaf]) -> Vec<String> {
    let mut terms: Vec<String> = Vec::new();
    for leaf in leaves {
        let term = match leaf {
            Leaf::Term { text, .. } => text.clone(),
            Leaf::Phrase { words, .. } => {
                words.iter().map(|word| word.1.as_str()).collect::<Vec<_>>().join(" ")
            }
        };
        if !terms.contains(&term) {
            terms.push(term);
        }
    }
    terms
}
