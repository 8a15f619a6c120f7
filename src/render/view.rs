//! What templates see.

use serde::Serialize;

use super::evidence::FindingRow;

/// A link to a page.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Link {
    /// The words.
    pub(super) title: String,
    /// The address, with the base path.
    pub(super) href: String,
    /// One or two sentences about the page; may be empty.
    pub(super) description: String,
    /// `page` for the page itself, `true` for a section above it, else empty.
    pub(super) current: &'static str,
}

/// A day for people and for machines.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Day {
    /// `2026-11-25`.
    pub(super) iso: String,
    /// `25 november 2026`.
    pub(super) text: String,
}

/// What every page of the site has.
#[derive(Debug, Serialize)]
pub(super) struct SiteView {
    pub(super) title: String,
    pub(super) language: &'static str,
    pub(super) description: String,
    pub(super) banner: String,
    pub(super) contact: String,
    pub(super) license: String,
    /// The address of the licence; empty for one in words.
    pub(super) license_url: String,
    pub(super) noindex: bool,
    pub(super) home: String,
    pub(super) url: String,
    pub(super) feed: String,
    pub(super) stylesheet: String,
    pub(super) icon: String,
    /// The font of headings; empty if the theme has none.
    pub(super) font: String,
    /// The search page; empty if the site has no index.
    pub(super) search: String,
    pub(super) navigation: Vec<Link>,
    pub(super) footer: Vec<Link>,
}

/// The frame of one page.
#[derive(Debug, Default, Serialize)]
pub(super) struct Frame {
    pub(super) title: String,
    pub(super) description: String,
    pub(super) canonical: String,
    pub(super) language: String,
    pub(super) trail: Vec<Link>,
}

/// A heading in the table of contents.
#[derive(Debug, Serialize)]
pub(super) struct TocEntry {
    pub(super) id: String,
    pub(super) text: String,
    pub(super) children: Vec<TocEntry>,
}

/// A source in a list.
#[derive(Debug, Serialize)]
pub(super) struct SourceView {
    pub(super) key: String,
    pub(super) html: String,
    pub(super) href: String,
    pub(super) count: usize,
    /// The places on the page that cite it: `#verwijzing-3`.
    pub(super) backlinks: Vec<usize>,
}

/// A term of the glossary.
#[derive(Debug, Serialize)]
pub(super) struct TermView {
    pub(super) id: String,
    pub(super) term: String,
    pub(super) also: String,
    pub(super) html: String,
    pub(super) own: bool,
    pub(super) see: Option<Link>,
}

/// A term of a vocabulary with the number of its pages.
#[derive(Debug, Serialize)]
pub(super) struct TopicView {
    pub(super) label: String,
    pub(super) href: String,
    pub(super) definition: String,
    pub(super) count: usize,
}

/// A vocabulary with its terms.
#[derive(Debug, Serialize)]
pub(super) struct VocabularyView {
    pub(super) label: String,
    pub(super) definition: String,
    pub(super) id: String,
    pub(super) terms: Vec<TopicView>,
}

/// A list of texts with a heading, such as the conditions of an intervention.
#[derive(Debug, Serialize)]
pub(super) struct FieldView {
    /// The step of the reader that it is for: `choose` or `carry-out`.
    pub(super) step: &'static str,
    /// The name of the heading in the catalogue.
    pub(super) name: &'static str,
    pub(super) id: String,
    pub(super) texts: Vec<String>,
}

/// What a study page has of its own.
#[derive(Debug, Serialize)]
pub(super) struct StudyView {
    pub(super) reference: String,
    pub(super) source: String,
    pub(super) files: Vec<Link>,
    /// A word of the catalogue.
    pub(super) seen: &'static str,
    pub(super) seen_at: Vec<String>,
    pub(super) sample: String,
    pub(super) quality: String,
    pub(super) findings: Vec<FindingRow>,
    /// A word of the catalogue, or empty.
    pub(super) harms: &'static str,
    pub(super) harms_note: String,
    pub(super) limitations: Vec<String>,
    pub(super) funding: String,
    pub(super) used: Vec<Link>,
}

/// A group of points of a checklist.
#[derive(Debug, Serialize)]
pub(super) struct ItemGroup {
    pub(super) title: String,
    pub(super) items: Vec<ItemView>,
}

/// One point of a checklist.
#[derive(Debug, Serialize)]
pub(super) struct ItemView {
    pub(super) html: String,
    pub(super) help: String,
}

/// The matrix of the start page.
#[derive(Debug, Serialize)]
pub(super) struct MatrixView {
    pub(super) columns: Vec<Link>,
    pub(super) rows: Vec<MatrixRowView>,
    pub(super) has_own: bool,
}

/// One row of the matrix.
#[derive(Debug, Serialize)]
pub(super) struct MatrixRowView {
    pub(super) page: Link,
    pub(super) cells: Vec<MatrixCellView>,
}

/// One cell of the matrix.
#[derive(Debug, Serialize)]
pub(super) struct MatrixCellView {
    pub(super) column: String,
    pub(super) href: String,
    pub(super) question: String,
    pub(super) own: bool,
}
