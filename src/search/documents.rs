//! Pages as documents: their words, and the facets by which a reader narrows the results.

use std::collections::{BTreeMap, BTreeSet};

use search_index::{Document, Facet, Settings};

use crate::content::{Certainty, Details, Prose};
use crate::site::{INTERVENTION_TYPES, OUTCOMES, Page, PageId, Site};

/// The vocabularies that are facets, in the order in which they are shown.
const VOCABULARIES: [&str; 7] = [
    INTERVENTION_TYPES,
    "target_groups",
    "prevention_level",
    "settings",
    "evaluation_type",
    OUTCOMES,
    "country",
];
/// The facets that no vocabulary stands for.
const CERTAINTY: &str = "certainty";
const YEAR: &str = "year";

/// The certainties as a reader chooses them, from the most to the least, with their Dutch names.
const CERTAINTIES: [(Certainty, &str); 5] = [
    (Certainty::High, "Hoog"),
    (Certainty::Moderate, "Redelijk"),
    (Certainty::Low, "Laag"),
    (Certainty::VeryLow, "Zeer laag"),
    (Certainty::NotAssessed, "Niet beoordeeld"),
];

/// Every page of the content folder.
pub(super) fn documents(site: &Site) -> Vec<Document> {
    (0..site.pages.len()).map(|id| document(site, id)).collect()
}

fn document(site: &Site, id: PageId) -> Document {
    let page = site.page(id);
    let common = &page.document.common;
    let date = common.updated.or(common.date).map(|date| date.to_string());
    Document {
        address: page.address.as_str().to_owned(),
        title: page.title().to_owned(),
        headings: page.text.headings.iter().map(|heading| heading.text.clone()).collect(),
        body: body(page),
        kind: page.document.details.kind().word().to_owned(),
        date: date.unwrap_or_default(),
        evidence: evidence(site, id),
        facets: facets(site, id),
        summary: common.description.clone().unwrap_or_default(),
        parent: page.parent.map(|parent| site.page(parent).address.as_str().to_owned()),
    }
}

/// All running text of a page: what its front matter says first.
fn body(page: &Page) -> String {
    let document = &page.document;
    let prose: Vec<&Prose> =
        document.common.prose().into_iter().chain(document.details.prose()).collect();
    let texts = prose.into_iter().filter_map(|prose| page.text.of(prose));
    let mut text: Vec<String> = document.common.description.iter().cloned().collect();
    if let Details::InterventionType(details) = &document.details {
        text.push(details.synonyms.join(", "));
    }
    text.extend(texts.chain([&page.text.body]).map(|fragment| fragment.words()));
    text.join(" ")
}

/// How much evidence stands behind a page: findings of a study, studies of an intervention type.
fn evidence(site: &Site, id: PageId) -> u32 {
    let page = site.page(id);
    let count = match &page.document.details {
        Details::Study(study) => study.findings.len(),
        Details::InterventionType(_) => {
            site.evidence.profile_of(page.id()).map_or(0, |profile| profile.studies.len())
        }
        _ => 0,
    };
    u32::try_from(count).unwrap_or(u32::MAX)
}

fn facets(site: &Site, id: PageId) -> BTreeMap<String, Vec<String>> {
    let page = site.page(id);
    let mut facets: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for key in VOCABULARIES {
        let terms = page.document.terms.get(key).into_iter().flatten();
        let ids: Vec<String> = terms.map(|term| term.value.clone()).collect();
        facets.insert(key.to_owned(), ids);
    }
    if let Some(study) = site.study(id) {
        let outcomes: BTreeSet<&str> =
            study.findings.iter().map(|finding| finding.outcome.value.as_str()).collect();
        facets.insert(OUTCOMES.to_owned(), outcomes.into_iter().map(str::to_owned).collect());
        let surest = study.findings.iter().map(|finding| finding.certainty.value).max();
        let surest = surest.unwrap_or(Certainty::NotAssessed).word().to_owned();
        facets.insert(CERTAINTY.to_owned(), vec![surest]);
        let year = site.study_year(id).map(|year| year.to_string());
        facets.insert(YEAR.to_owned(), year.into_iter().collect());
    }
    facets.retain(|_, ids| !ids.is_empty());
    facets
}

/// Facets with their labels, and the words that mean the same.
pub(super) fn settings(site: &Site) -> Settings {
    let vocabularies = &site.content.vocabularies;
    let mut facets: Vec<Facet> = VOCABULARIES
        .iter()
        .filter_map(|key| {
            let vocabulary = vocabularies.get(*key)?;
            let values = vocabulary.terms.iter();
            let values = values.map(|term| (term.id.value.0.clone(), term.label.clone()));
            Some(Facet {
                name: (*key).to_owned(),
                label: vocabulary.label.clone(),
                values: values.collect(),
            })
        })
        .collect();
    if !site.evidence.studies.is_empty() {
        let years: BTreeSet<i32> =
            site.evidence.studies.iter().filter_map(|page| site.study_year(*page)).collect();
        facets.push(Facet {
            name: CERTAINTY.to_owned(),
            label: "Bewijskracht".to_owned(),
            values: CERTAINTIES
                .map(|(certainty, label)| (certainty.word().to_owned(), label.to_owned()))
                .to_vec(),
        });
        facets.push(Facet {
            name: YEAR.to_owned(),
            label: "Jaar van het onderzoek".to_owned(),
            values: years.iter().rev().map(|year| (year.to_string(), year.to_string())).collect(),
        });
    }
    Settings { synonyms: synonyms(site), facets, ..Settings::default() }
}

/// Groups of words that mean the same: terms of vocabularies and of the glossary.
fn synonyms(site: &Site) -> Vec<Vec<String>> {
    let terms = site.content.vocabularies.values().flat_map(|vocabulary| &vocabulary.terms);
    let terms = terms.map(|term| {
        std::iter::once(&term.label).chain(&term.synonyms).cloned().collect::<Vec<String>>()
    });
    let entries = site.content.glossary.iter();
    let entries = entries.map(|entry| entry.forms().map(str::to_owned).collect::<Vec<String>>());
    terms.chain(entries).filter(|group| group.len() > 1).collect()
}
