//! The records of the data files. Their fields are the columns, and the data dictionary lists them.

use serde::Serialize;

use crate::content::{Direction, Directness, HarmStatus, Prose, Study};
use crate::evidence::Harm;
use crate::markdown::Fragment;
use crate::render::fill::href;
use crate::render::pages::Renderer;
use crate::site::{
    COUNTRIES, DESIGNS, FindingRef, INTERVENTION_TYPES, PageId, Profile, Route, TARGET_GROUPS,
};

/// A column of a data file: the name of the record, its own name, and what it can hold.
pub(in crate::render) type Column = (&'static str, &'static str, &'static str);

/// Declares a record and the list of its columns.
macro_rules! columns {
    ($(#[$meta:meta])* struct $name:ident($file:literal, $all:ident) {
        $($column:ident: $kind:ty = $holds:literal,)*
    }) => {
        $(#[$meta])*
        #[derive(Debug, Serialize)]
        pub(super) struct $name { $($column: $kind,)* }

        /// The columns of the record, in order.
        pub(super) const $all: &[Column] = &[$(($file, stringify!($column), $holds)),*];
    };
}

columns! {
    /// One study.
    struct StudyRecord("studies", STUDY) {
        id: String = "text",
        title: String = "text",
        url: String = "url",
        reference: String = "text",
        authors: String = "text",
        year: Option<i32> = "integer",
        doi: Option<String> = "text",
        source_url: Option<String> = "url",
        seen: &'static str = "seen",
        seen_at: Vec<String> = "urls",
        intervention_types: Vec<String> = "terms",
        target_groups: Vec<String> = "terms",
        prevention_level: Vec<String> = "terms",
        settings: Vec<String> = "terms",
        forms_of_extremism: Vec<String> = "terms",
        country: Vec<String> = "terms",
        design: Option<String> = "term",
        participants: Option<u32> = "integer",
        included_studies: Option<u32> = "integer",
        findings: usize = "integer",
        harms: &'static str = "harms",
        updated: Option<String> = "date",
    }
}

columns! {
    /// One finding, with what is needed to read it without its study.
    struct FindingRecord("findings", FINDING) {
        id: String = "text",
        study: String = "text",
        url: String = "url",
        year: Option<i32> = "integer",
        intervention_types: Vec<String> = "terms",
        design: Option<String> = "term",
        country: Vec<String> = "terms",
        outcome: String = "term",
        measured: String = "text",
        directness: Option<&'static str> = "directness",
        direction: &'static str = "direction",
        effect_measure: Option<String> = "text",
        effect_value: Option<f64> = "number",
        effect_se: Option<f64> = "number",
        ci_low: Option<f64> = "number",
        ci_high: Option<f64> = "number",
        effect_n: Option<u32> = "integer",
        certainty: &'static str = "certainty",
        lowered_by: Vec<String> = "terms",
        why_certainty: String = "text",
        page: Option<String> = "text",
        counts: bool = "bool",
        rule: String = "text",
    }
}

columns! {
    /// The profile of one intervention type.
    struct ProfileRecord("interventies", PROFILE) {
        id: String = "text",
        label: String = "text",
        url: Option<String> = "url",
        rule: String = "text",
        studies: Vec<String> = "studies",
        overviews: usize = "integer",
        countries: Vec<CountryRecord> = "countries",
        newest: Option<i32> = "integer",
        outcomes: Vec<OutcomeRecord> = "outcomes",
        harm: HarmRecord = "harm",
        delivery: Vec<String> = "studies",
    }
}

/// All columns of all files, for the data dictionary.
pub(in crate::render) const COLUMNS: [&[Column]; 3] = [STUDY, FINDING, PROFILE];

/// The number of studies in a country.
#[derive(Debug, Serialize)]
struct CountryRecord {
    country: String,
    studies: usize,
}

/// What is known on one outcome.
#[derive(Debug, Serialize)]
struct OutcomeRecord {
    outcome: String,
    conclusion: &'static str,
    certainty: &'static str,
    doubts: Vec<&'static str>,
    studies: usize,
    overviews: usize,
    findings: Vec<String>,
}

/// What the studies say about harm.
#[derive(Debug, Serialize)]
struct HarmRecord {
    status: &'static str,
    looked: usize,
    found: usize,
}

impl From<Harm> for HarmRecord {
    fn from(harm: Harm) -> Self {
        Self { status: harm.status.word(), looked: harm.looked, found: harm.found }
    }
}

pub(super) fn studies(renderer: &Renderer<'_>) -> Vec<StudyRecord> {
    let studies = renderer.site.evidence.studies.iter();
    studies.filter_map(|page| Some(study(renderer, *page, renderer.site.study(*page)?))).collect()
}

fn study(renderer: &Renderer<'_>, page: PageId, study: &Study) -> StudyRecord {
    let site = renderer.site;
    let entry = site.content.bibliography.entry(&study.reference.value);
    let terms = |key: &str| terms(renderer, page, key);
    let common = &site.page(page).document.common;
    StudyRecord {
        id: site.page(page).id().to_owned(),
        title: common.title.clone(),
        url: url(renderer, page),
        reference: study.reference.value.clone(),
        authors: entry.map(|entry| entry.authors.clone()).unwrap_or_default(),
        year: entry.and_then(|entry| entry.year),
        doi: entry.and_then(|entry| entry.doi.clone()),
        source_url: entry.and_then(|entry| entry.url.clone()),
        seen: study.seen.value.word(),
        seen_at: study.seen_at.iter().map(|address| address.0.clone()).collect(),
        intervention_types: terms(INTERVENTION_TYPES),
        target_groups: terms(TARGET_GROUPS),
        prevention_level: terms("prevention_level"),
        settings: terms("settings"),
        forms_of_extremism: terms("forms_of_extremism"),
        country: terms(COUNTRIES),
        design: site.term_of(page, DESIGNS).map(str::to_owned),
        participants: study.participants.map(|count| count.0),
        included_studies: study.included_studies.map(|count| count.0),
        findings: study.findings.len(),
        harms: study.harms.as_ref().map_or(HarmStatus::Unknown, |harms| harms.status).word(),
        updated: common.updated.map(|date| date.to_string()),
    }
}

pub(super) fn findings(renderer: &Renderer<'_>) -> Vec<FindingRecord> {
    renderer.site.evidence.findings.iter().map(|at| finding(renderer, *at)).collect()
}

fn finding(renderer: &Renderer<'_>, at: FindingRef) -> FindingRecord {
    let site = renderer.site;
    let (_, finding) = site.finding(at);
    let page = site.page(at.page);
    let words = |prose: &Prose| page.text.of(prose).map(Fragment::words).unwrap_or_default();
    let counts = renderer.counts_for_a_conclusion(at);
    let effect = finding.effect.as_ref();
    let ci = effect.and_then(|effect| effect.ci.as_ref()).map(|ci| &ci.value);
    FindingRecord {
        id: finding_id(renderer, at),
        study: page.id().to_owned(),
        url: format!("{}#deel-{}", url(renderer, at.page), finding.id.value.0),
        year: site.study_year(at.page),
        intervention_types: terms(renderer, at.page, INTERVENTION_TYPES),
        design: site.term_of(at.page, DESIGNS).map(str::to_owned),
        country: terms(renderer, at.page, COUNTRIES),
        outcome: finding.outcome.value.clone(),
        measured: finding.measured.as_ref().map(words).unwrap_or_default(),
        directness: finding.directness.map(Directness::word),
        direction: Direction::word(finding.direction),
        effect_measure: effect.map(|effect| effect.measure.clone()),
        effect_value: effect.map(|effect| effect.value.value.value),
        effect_se: effect.and_then(|effect| effect.se.as_ref()).map(|se| se.value),
        ci_low: ci.map(|ci| ci.low.value),
        ci_high: ci.map(|ci| ci.high.value),
        effect_n: effect.and_then(|effect| effect.n).map(|n| n.0),
        certainty: finding.certainty.value.word(),
        lowered_by: finding.lowered_by.iter().map(|id| id.value.0.clone()).collect(),
        why_certainty: words(&finding.why_certainty),
        page: finding.page.clone(),
        counts,
        rule: site.content.rule.version.clone(),
    }
}

pub(super) fn profile(renderer: &Renderer<'_>, profile: &Profile) -> ProfileRecord {
    let site = renderer.site;
    let ids = |pages: &[PageId]| -> Vec<String> {
        pages.iter().map(|page| site.page(*page).id().to_owned()).collect()
    };
    let outcomes = profile.outcomes.iter().map(|(outcome, cell)| OutcomeRecord {
        outcome: outcome.clone(),
        conclusion: cell.verdict.conclusion.word(),
        certainty: cell.verdict.certainty.word(),
        doubts: cell.verdict.doubts.iter().map(|doubt| doubt.word()).collect(),
        studies: cell.verdict.studies,
        overviews: cell.verdict.overviews,
        findings: cell
            .findings
            .iter()
            .map(|id| finding_id(renderer, site.evidence.findings[*id]))
            .collect(),
    });
    let countries = profile
        .countries
        .iter()
        .map(|(country, studies)| CountryRecord { country: country.clone(), studies: *studies });
    ProfileRecord {
        id: profile.id.clone(),
        label: site.label_of(INTERVENTION_TYPES, &profile.id).to_owned(),
        url: profile.page.map(|page| url(renderer, page)),
        rule: site.content.rule.version.clone(),
        studies: ids(&profile.studies),
        overviews: profile.overviews,
        countries: countries.collect(),
        newest: profile.newest,
        outcomes: outcomes.collect(),
        harm: profile.harm.into(),
        delivery: ids(&profile.delivery),
    }
}

/// A name for a finding in all files: the study and its own id.
fn finding_id(renderer: &Renderer<'_>, at: FindingRef) -> String {
    let (_, finding) = renderer.site.finding(at);
    format!("{}/{}", renderer.site.page(at.page).id(), finding.id.value.0)
}

fn terms(renderer: &Renderer<'_>, page: PageId, key: &str) -> Vec<String> {
    let terms = renderer.site.page(page).document.terms.get(key).into_iter().flatten();
    terms.map(|term| term.value.clone()).collect()
}

fn url(renderer: &Renderer<'_>, page: PageId) -> String {
    let address = Route::Page(page).address(renderer.site);
    let path = address.map(|address| href(renderer.site, address.as_str())).unwrap_or_default();
    renderer.absolute(&path)
}
