//! What goes in: the pages of a site and how its owner wants them searched.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// One page.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Document {
    /// Where it lies, from the root of the site, as a result links to it. Names the page.
    pub address: String,
    /// Its title as plain text.
    pub title: String,
    /// The headings under the title as plain text.
    pub headings: Vec<String>,
    /// The running text, without title and headings.
    pub body: String,
    /// Its kind, as results are grouped: `onderzoek`, `hulpmiddel`.
    pub kind: String,
    /// Its date as `2026-11-25`, or empty.
    pub date: String,
    /// How much evidence stands behind it, for that order of results.
    pub evidence: u32,
    /// For each facet the identifiers of its values.
    pub facets: BTreeMap<String, Vec<String>>,
    /// One or two sentences, shown when no passage fits.
    pub summary: String,
    /// A list or an entry beside the pages themselves: its title counts as a heading does.
    pub is_minor: bool,
    /// The address of the page above it, never offered beside this one as related.
    pub parent: Option<String>,
}

/// What a site decides about its search.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// Groups of words and phrases that mean the same: `["MDO", "multidisciplinair overleg"]`.
    pub synonyms: Vec<Vec<String>>,
    /// Words that are never stemmed.
    pub protected: Vec<String>,
    /// Words that count as parts of compounds though they stand in no page.
    pub vocabulary: Vec<String>,
    /// The facets in the order in which they are shown.
    pub facets: Vec<Facet>,
    /// How much each field and each kind of match counts.
    pub boosts: Boosts,
    /// Whether pages may ask a search service in place of the files: their script can then.
    pub has_service: bool,
}

/// A facet and its values as readers see them.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Facet {
    /// As [`Document::facets`] names it.
    pub name: String,
    /// As readers see it.
    pub label: String,
    /// Identifier and label of each value in the order in which they are shown. A value that is
    /// used and not listed comes after these under its identifier.
    pub values: Vec<(String, String)>,
    /// Whether a result names its values.
    pub is_shown: bool,
}

/// Weights in the score.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
#[serde(default)]
pub struct Boosts {
    /// A word in the title.
    pub title: f32,
    /// A word in a heading.
    pub headings: f32,
    /// A word anywhere in the page.
    pub body: f32,
    /// The very form that was asked for.
    pub exact: f32,
    /// A part of a compound.
    pub parts: f32,
    /// Factor for another word of the same family.
    pub family: f32,
    /// Factor for a synonym.
    pub synonym: f32,
    /// Factor for the parts of a compound in the query.
    pub split: f32,
    /// Factor for a completion of the last word.
    pub completion: f32,
    /// Factor for a corrected word.
    pub correction: f32,
}

impl Default for Boosts {
    fn default() -> Self {
        Self {
            title: 2.5,
            headings: 1.25,
            body: 1.0,
            exact: 0.5,
            parts: 0.4,
            family: 0.5,
            synonym: 0.75,
            split: 0.5,
            completion: 0.5,
            correction: 0.75,
        }
    }
}
