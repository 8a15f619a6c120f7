//! What templates see of the evidence.

use serde::Serialize;

use crate::render::view::Link;

/// What all findings on one outcome come to.
#[derive(Debug, Clone, Serialize)]
pub(in crate::render) struct VerdictView {
    /// A word of the catalogue: `conclusion-…`.
    pub(in crate::render) conclusion: &'static str,
    /// A word of the catalogue: `certainty-…`.
    pub(in crate::render) certainty: &'static str,
    pub(in crate::render) studies: usize,
    pub(in crate::render) overviews: usize,
    pub(in crate::render) findings: usize,
    /// Why it is less sure than its surest finding, in the words of the rule.
    pub(in crate::render) doubts: Vec<String>,
}

/// A cell of the evidence map, or a row of a profile.
#[derive(Debug, Clone, Serialize)]
pub(in crate::render) struct CellView {
    /// The outcome; on the page of an outcome the intervention type.
    pub(in crate::render) about: Link,
    pub(in crate::render) verdict: VerdictView,
    /// The page with its findings; empty if there are none.
    pub(in crate::render) href: String,
}

/// A finding in a list of findings.
#[derive(Debug, Clone, Serialize)]
pub(in crate::render) struct FindingRow {
    pub(in crate::render) id: String,
    /// The study, and the place of the finding on its page.
    pub(in crate::render) study: Link,
    /// Authors and year.
    pub(in crate::render) source: String,
    pub(in crate::render) design: String,
    pub(in crate::render) outcome: Link,
    pub(in crate::render) measured: String,
    /// A word of the catalogue, or empty.
    pub(in crate::render) directness: &'static str,
    /// A word of the catalogue.
    pub(in crate::render) direction: &'static str,
    pub(in crate::render) effect: String,
    pub(in crate::render) certainty: &'static str,
    pub(in crate::render) why: String,
    /// Why it is less sure than its design allows, in the words of the rule.
    pub(in crate::render) lowered: Vec<String>,
    pub(in crate::render) page: String,
    /// Whether it counts for a conclusion.
    pub(in crate::render) counts: bool,
}

/// How many studies something has.
#[derive(Debug, Clone, Serialize)]
pub(in crate::render) struct Tally {
    pub(in crate::render) label: String,
    pub(in crate::render) count: usize,
}

/// What the studies of an intervention type say about harm.
#[derive(Debug, Clone, Serialize)]
pub(in crate::render) struct HarmView {
    /// A word of the catalogue.
    pub(in crate::render) status: &'static str,
    pub(in crate::render) studies: usize,
    pub(in crate::render) looked: usize,
    pub(in crate::render) found: usize,
}

/// A picture with its description. The same data stand beside it as a table.
#[derive(Debug, Clone, Serialize)]
pub(in crate::render) struct PictureView {
    pub(in crate::render) src: String,
    pub(in crate::render) width: u32,
    pub(in crate::render) height: u32,
    pub(in crate::render) alt: String,
}

/// The rating of a scheme.
#[derive(Debug, Clone, Serialize)]
pub(in crate::render) struct RatingView {
    pub(in crate::render) scheme: String,
    pub(in crate::render) level: String,
    pub(in crate::render) date: String,
    pub(in crate::render) valid_until: String,
    pub(in crate::render) expired: bool,
    pub(in crate::render) url: String,
}

/// A signed judgement of editors.
#[derive(Debug, Clone, Serialize)]
pub(in crate::render) struct JudgementView {
    pub(in crate::render) text: String,
    pub(in crate::render) reason: String,
    pub(in crate::render) by: String,
    pub(in crate::render) date: String,
}

/// What the site says of an intervention type.
#[derive(Debug, Clone, Serialize)]
pub(in crate::render) struct ProfileView {
    pub(in crate::render) id: String,
    /// Its page, or the page of its term.
    pub(in crate::render) page: Link,
    pub(in crate::render) definition: String,
    /// Its memo; empty if it has no page.
    pub(in crate::render) memo: String,
    /// Its data; empty if it has no page.
    pub(in crate::render) data: String,
    pub(in crate::render) studies: Vec<Link>,
    pub(in crate::render) overviews: usize,
    /// Studies in the country of the site.
    pub(in crate::render) domestic: usize,
    pub(in crate::render) newest: Option<i32>,
    /// Every outcome that was studied.
    pub(in crate::render) cells: Vec<CellView>,
    /// Every outcome, for a table with the others.
    pub(in crate::render) all_cells: Vec<CellView>,
    pub(in crate::render) gaps: Vec<Link>,
    /// How many outcomes come to each conclusion that occurs; `label` is a word of the catalogue.
    pub(in crate::render) tallies: Vec<Tally>,
    /// A word of the catalogue.
    pub(in crate::render) surest: &'static str,
    pub(in crate::render) harm: HarmView,
    pub(in crate::render) delivery: Vec<Link>,
    pub(in crate::render) countries: Vec<Tally>,
}
