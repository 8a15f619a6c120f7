//! Pages as documents: their words, and the facets by which a reader narrows the results.

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;
use search_index::{Document, Facet, Settings};

use crate::content::{Certainty, Details, Entry, Prose};
use crate::diagnostic::Catalogue;
use crate::markdown::words;
use crate::site::{
    Address, INTERVENTION_TYPES, OUTCOMES, Page, PageId, Profile, Route, Site, TARGET_GROUPS,
};

/// What results are called. The first six are kinds of records.
pub const KINDS: [&str; 9] =
    ["page", "chapter", "intervention_type", "tool", "news", "study", "term", "source", "overview"];
/// A word of the glossary.
const TERM: &str = "term";
/// A publication that has no page but the list of who cites it.
const SOURCE: &str = "source";
/// A list that the program makes.
const OVERVIEW: &str = "overview";

/// The vocabularies that are facets, in the order in which they are shown. Others come after.
const FIRST_VOCABULARIES: [&str; 7] = [
    INTERVENTION_TYPES,
    TARGET_GROUPS,
    "prevention_level",
    "settings",
    "evaluation_type",
    OUTCOMES,
    "country",
];
/// Facets that no vocabulary stands for.
const KIND: &str = "kind";
const CERTAINTY: &str = "certainty";
const YEAR: &str = "year";

/// The certainties as a reader chooses them, from the most to the least.
const CERTAINTIES: [Certainty; 5] = [
    Certainty::High,
    Certainty::Moderate,
    Certainty::Low,
    Certainty::VeryLow,
    Certainty::NotAssessed,
];

/// The site as an index sees it.
pub(super) struct Documents<'a> {
    pub(super) site: &'a Site,
    /// Titles and labels.
    pub(super) words: &'a Catalogue,
}

impl Documents<'_> {
    /// Every page of the content folder, every word of the glossary, and the pages that the
    /// program makes of them.
    pub(super) fn all(&self) -> Vec<Document> {
        let site = self.site;
        let pages = (0..site.pages.len()).into_par_iter().map(|id| self.page(id));
        let pages: Vec<Document> = pages.collect();
        let entries = site.content.glossary.iter().map(|entry| self.entry(entry));
        let overviews = Route::OVERVIEWS.iter().filter(|route| **route != Route::Guide);
        let overviews = overviews.filter_map(|route| self.overview(route));
        let lists = site
            .used_terms()
            .into_iter()
            .flat_map(|(key, ids)| ids.into_iter().filter_map(move |(id, _)| self.list(key, id)));
        let memos = site.evidence.profiles.iter().filter_map(|profile| self.memo(profile));
        let sources = site.cited_keys().filter_map(|key| self.source(key));
        let made =
            entries.chain(self.guide()).chain(overviews).chain(lists).chain(memos).chain(sources);
        pages.into_iter().chain(made).map(with_kind).collect()
    }

    fn page(&self, id: PageId) -> Document {
        let page = self.site.page(id);
        let common = &page.document.common;
        let date = common.updated.or(common.date).map(|date| date.to_string());
        Document {
            address: page.address.as_str().to_owned(),
            title: page.title().to_owned(),
            headings: page.text.headings.iter().map(|heading| heading.text.clone()).collect(),
            body: self.body(page),
            kind: page.document.details.kind().word().to_owned(),
            date: date.unwrap_or_default(),
            evidence: self.evidence(page),
            facets: self.facets(id),
            summary: common.description.clone().unwrap_or_default(),
            is_minor: false,
            parent: page.parent.map(|parent| self.site.page(parent).address.as_str().to_owned()),
        }
    }

    fn entry(&self, entry: &Entry) -> Document {
        let address = Route::Glossary.address(self.site).unwrap_or_else(Address::root);
        let definition = self.site.glossary.of(&entry.definition);
        let definition = definition.map(|text| text.words()).unwrap_or_default();
        let forms: Vec<&str> = entry.forms().skip(1).collect();
        let body = format!("{definition} {}", forms.join(", "));
        let address = format!("{}#{}", address.as_str(), entry.id());
        Document { summary: definition, ..made(TERM, address, entry.term.value.clone(), body) }
    }

    fn overview(&self, route: &Route) -> Option<Document> {
        let (address, name) = (self.generated(route)?, route.name()?);
        let text = self.words.text(&format!("{name}-text"));
        Some(made(OVERVIEW, address, self.words.text(name), text))
    }

    /// The guide: its first page, and every result. The questions between them are found by it.
    fn guide(&self) -> Vec<Document> {
        let Some(guide) = &self.site.content.guide else { return Vec::new() };
        let words = |prose: &Prose, id: &str| {
            let text = self.site.guide.get(id).and_then(|text| text.of(prose));
            text.map(|text| text.words()).unwrap_or_default()
        };
        let questions = guide.questions.iter().map(|question| {
            let answers = question.answers.iter().map(|answer| answer.text.value.as_str());
            format!("{} {}.", question.text, answers.collect::<Vec<_>>().join(", "))
        });
        let mut body = vec![self.words.text("guide"), guide.description.clone()];
        body.extend(questions);
        let start = self.generated(&Route::Guide).map(|address| Document {
            summary: guide.description.clone(),
            ..made(OVERVIEW, address, guide.title.clone(), body.join(" "))
        });
        let results = guide.results.iter().filter_map(|result| {
            let id = &result.id.value.0;
            let address = self.generated(&self.site.guide_route(id))?;
            let texts: Vec<String> =
                guide.prose_of(id).into_iter().map(|prose| words(prose, id)).collect();
            let summary = texts.first().cloned().unwrap_or_default();
            let title = format!("{}: {}", self.words.text("guide"), result.title);
            Some(Document { summary, ..made(OVERVIEW, address, title, texts.join(" ")) })
        });
        start.into_iter().chain(results).collect()
    }

    /// The pages with a term of a vocabulary. An intervention type has a page that says more.
    fn list(&self, key: &str, id: &str) -> Option<Document> {
        if key == INTERVENTION_TYPES && self.site.page_of_type(id).is_some() {
            return None;
        }
        let address = self.generated(&Route::Term(key.to_owned(), id.to_owned()))?;
        let term = self.site.content.vocabularies.get(key).and_then(|all| all.term(id))?;
        let body = [term.definition.clone().unwrap_or_default(), term.synonyms.join(", ")];
        let facets = BTreeMap::from([(key.to_owned(), vec![id.to_owned()])]);
        Some(Document { facets, ..made(OVERVIEW, address, term.label.clone(), body.join(" ")) })
    }

    /// The sheet of paper about an intervention type.
    fn memo(&self, profile: &Profile) -> Option<Document> {
        let address = self.generated(&Route::Memo(profile.page?))?;
        let label = self.site.page(profile.page?).label();
        let title = format!("{}: {label}", self.words.text("memo"));
        let facets = BTreeMap::from([(INTERVENTION_TYPES.to_owned(), vec![profile.id.clone()])]);
        Some(Document { facets, ..made(OVERVIEW, address, title, self.words.text("memo-text")) })
    }

    /// A publication that is no study with a page of its own.
    fn source(&self, key: &str) -> Option<Document> {
        let is_its = |page: &PageId| {
            self.site.study(*page).is_some_and(|study| study.reference.value == key)
        };
        if self.site.evidence.studies.iter().any(is_its) {
            return None;
        }
        let address = self.generated(&Route::Source(key.to_owned()))?;
        let title = &self.site.content.bibliography.entry(key)?.title;
        let title = if title.is_empty() { key } else { title };
        Some(made(SOURCE, address, title.to_owned(), self.reference(key)))
    }

    /// How a publication is named, in words: its authors are searched for.
    fn reference(&self, key: &str) -> String {
        let reference = self.site.content.bibliography.reference(key);
        reference.map(|html| words(&html)).unwrap_or_default()
    }

    fn generated(&self, route: &Route) -> Option<String> {
        let address = route.address(self.site)?;
        self.site.is_generated(&address).then(|| address.as_str().to_owned())
    }

    /// All running text of a page: what its front matter says first.
    fn body(&self, page: &Page) -> String {
        let document = &page.document;
        let prose: Vec<&Prose> =
            document.common.prose().into_iter().chain(document.details.prose()).collect();
        let texts = prose.into_iter().filter_map(|prose| page.text.of(prose));
        let mut text: Vec<String> = document.common.description.iter().cloned().collect();
        if let Details::InterventionType(details) = &document.details {
            text.push(details.synonyms.join(", "));
        }
        if let Details::Study(study) = &document.details {
            text.push(self.reference(&study.reference.value));
        }
        text.extend(texts.chain([&page.text.body]).map(|fragment| fragment.words()));
        text.join(" ")
    }

    /// How much evidence stands behind a page: findings of a study, studies of an intervention
    /// type.
    fn evidence(&self, page: &Page) -> u32 {
        let count = match &page.document.details {
            Details::Study(study) => study.findings.len(),
            Details::InterventionType(_) => {
                self.site.evidence.profile_of(page.id()).map_or(0, |profile| profile.studies.len())
            }
            _ => 0,
        };
        u32::try_from(count).unwrap_or(u32::MAX)
    }

    fn facets(&self, id: PageId) -> BTreeMap<String, Vec<String>> {
        let site = self.site;
        let page = site.page(id);
        let mut facets: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for (key, terms) in &page.document.terms {
            let ids = terms.iter().map(|term| term.value.clone());
            facets.insert(key.clone(), ids.collect());
        }
        let mut surest = None;
        if let Details::InterventionType(_) = &page.document.details {
            facets.insert(INTERVENTION_TYPES.to_owned(), vec![page.id().to_owned()]);
            surest = site.evidence.profile_of(page.id()).map(|profile| profile.surest());
        }
        if let Some(study) = site.study(id) {
            let outcomes: BTreeSet<&str> =
                study.findings.iter().map(|finding| finding.outcome.value.as_str()).collect();
            facets.insert(OUTCOMES.to_owned(), outcomes.into_iter().map(str::to_owned).collect());
            let certainties = study.findings.iter().map(|finding| finding.certainty.value);
            surest = Some(certainties.max().unwrap_or(Certainty::NotAssessed));
            let year = site.study_year(id).map(|year| year.to_string());
            facets.insert(YEAR.to_owned(), year.into_iter().collect());
        }
        let surest = surest.map(|certainty| certainty.word().to_owned());
        facets.insert(CERTAINTY.to_owned(), surest.into_iter().collect());
        facets.retain(|_, ids| !ids.is_empty());
        facets
    }

    /// Facets with their labels, and the words that mean the same.
    pub(super) fn settings(&self) -> Settings {
        let mut facets = vec![self.named(KIND, KINDS.map(|kind| (kind, format!("kind-{kind}"))))];
        facets.extend(self.vocabularies());
        let certainties = CERTAINTIES.map(Certainty::word);
        let certainties = certainties.map(|word| (word, format!("certainty-{word}")));
        // How sure the evidence is comes right after what it is about.
        let after =
            1 + facets.iter().position(|facet| facet.name == INTERVENTION_TYPES).unwrap_or(0);
        facets.insert(after, self.named(CERTAINTY, certainties));
        let studies = &self.site.evidence.studies;
        let years: BTreeSet<i32> =
            studies.iter().filter_map(|page| self.site.study_year(*page)).collect();
        let years = years.iter().rev().map(|year| (year.to_string(), year.to_string()));
        let label = self.words.text("facet-year");
        facets.push(Facet {
            name: YEAR.to_owned(),
            label,
            values: years.collect(),
            is_shown: true,
        });
        let has_service = self.site.content.config.search_endpoint.is_some();
        Settings { synonyms: self.synonyms(), facets, has_service, ..Settings::default() }
    }

    fn vocabularies(&self) -> Vec<Facet> {
        let vocabularies = &self.site.content.vocabularies;
        let others = vocabularies.keys().map(String::as_str);
        let others = others.filter(|key| !FIRST_VOCABULARIES.contains(key));
        let keys = FIRST_VOCABULARIES.into_iter().chain(others);
        let facet = |key: &str| {
            let vocabulary = vocabularies.get(key)?;
            let values = vocabulary.terms.iter();
            let values = values.map(|term| (term.id.value.0.clone(), term.label.clone()));
            let (name, label) = (key.to_owned(), vocabulary.label.clone());
            let is_shown = key == INTERVENTION_TYPES;
            Some(Facet { name, label, values: values.collect(), is_shown })
        };
        keys.filter_map(facet).collect()
    }

    /// A facet whose labels stand in the catalogue.
    fn named<const N: usize>(&self, name: &str, values: [(&str, String); N]) -> Facet {
        let values = values.map(|(id, label)| (id.to_owned(), self.words.text(&label)));
        let label = self.words.text(&format!("facet-{name}"));
        let is_shown = name == CERTAINTY;
        Facet { name: name.to_owned(), label, values: values.to_vec(), is_shown }
    }

    /// Groups of words that mean the same: terms of vocabularies and of the glossary.
    fn synonyms(&self) -> Vec<Vec<String>> {
        let content = &self.site.content;
        let terms = content.vocabularies.values().flat_map(|vocabulary| &vocabulary.terms);
        let terms = terms.map(|term| {
            std::iter::once(&term.label).chain(&term.synonyms).cloned().collect::<Vec<String>>()
        });
        let entries = content.glossary.iter();
        let entries =
            entries.map(|entry| entry.forms().map(str::to_owned).collect::<Vec<String>>());
        terms.chain(entries).filter(|group| group.len() > 1).collect()
    }
}

/// A document of what is not a page of the content folder.
fn made(kind: &str, address: String, title: String, body: String) -> Document {
    let (kind, summary) = (kind.to_owned(), body.clone());
    Document { address, title, kind, summary, body, is_minor: true, ..Document::default() }
}

fn with_kind(mut document: Document) -> Document {
    document.facets.insert(KIND.to_owned(), vec![document.kind.clone()]);
    document
}
