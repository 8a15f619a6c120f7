//! The findings of all studies, by intervention type and outcome.

use std::collections::{BTreeMap, BTreeSet};

use super::{PageId, Site};
use crate::content::{
    Certainty, Conclusion, DesignGroup, Details, Direction, Finding, HarmStatus, Study, Term,
};
use crate::evidence::{Counted, Harm, Verdict, conclude, harm};

/// The vocabularies that evidence is ordered by.
pub(crate) const INTERVENTION_TYPES: &str = "intervention_types";
pub(crate) const OUTCOMES: &str = "outcome";
pub(crate) const DESIGNS: &str = "design";
pub(crate) const COUNTRIES: &str = "country";
pub(crate) const EVALUATION_TYPES: &str = "evaluation_type";
pub(crate) const TARGET_GROUPS: &str = "target_groups";

/// The outcome and designs that tell how an intervention is carried out.
const DELIVERY: &str = "uitvoering-en-samenwerking";

/// The place of a finding in [`Evidence::findings`].
pub type FindingId = usize;

/// A finding with its study.
#[derive(Debug, Clone, Copy)]
pub struct FindingRef {
    /// The page of the study.
    pub page: PageId,
    /// Its place in the study.
    pub at: usize,
}

/// What the findings on one outcome come to for one intervention type.
#[derive(Debug, Clone)]
pub struct Cell {
    /// The conclusion.
    pub verdict: Verdict,
    /// The findings, those that count for the conclusion and the others.
    pub findings: Vec<FindingId>,
}

/// What the site says of an intervention type, on separate axes.
#[derive(Debug, Clone)]
pub struct Profile {
    /// The term of the vocabulary of intervention types.
    pub id: String,
    /// Its page, if it has one.
    pub page: Option<PageId>,
    /// Its studies, by address.
    pub studies: Vec<PageId>,
    /// How many of them are overviews of studies.
    pub overviews: usize,
    /// What is known by outcome, in the order of the vocabulary; every outcome is there.
    pub outcomes: Vec<(String, Cell)>,
    /// Findings about research itself, which say nothing of an effect.
    pub about_research: Vec<FindingId>,
    /// What its studies say about harm.
    pub harm: Harm,
    /// Studies with something about its delivery.
    pub delivery: Vec<PageId>,
    /// The number of studies by country, in the order of the vocabulary.
    pub countries: Vec<(String, usize)>,
    /// The year of its newest study.
    pub newest: Option<i32>,
}

impl Profile {
    /// The cell of an outcome.
    pub fn cell(&self, outcome: &str) -> Option<&Cell> {
        self.outcomes.iter().find(|(id, _)| id == outcome).map(|(_, cell)| cell)
    }

    /// The outcomes that some study looked at.
    pub fn studied(&self) -> impl Iterator<Item = &(String, Cell)> {
        self.outcomes.iter().filter(|(_, cell)| cell.verdict.conclusion != Conclusion::NotStudied)
    }

    /// The outcomes that no study looked at.
    pub fn gaps(&self) -> impl Iterator<Item = &str> {
        let gaps = self.outcomes.iter();
        gaps.filter(|(_, cell)| cell.verdict.conclusion == Conclusion::NotStudied)
            .map(|(id, _)| id.as_str())
    }

    /// The most certainty of one of its conclusions.
    pub fn surest(&self) -> Certainty {
        let certainties = self.outcomes.iter().map(|(_, cell)| cell.verdict.certainty);
        certainties.max().unwrap_or(Certainty::NotAssessed)
    }

    /// How many outcomes come to this conclusion.
    pub fn count(&self, conclusion: Conclusion) -> usize {
        self.outcomes.iter().filter(|(_, cell)| cell.verdict.conclusion == conclusion).count()
    }
}

/// All findings of the site.
#[derive(Debug, Default)]
pub struct Evidence {
    /// Every finding, by address of the study and then as there.
    pub findings: Vec<FindingRef>,
    /// The studies, by address.
    pub studies: Vec<PageId>,
    /// The profiles, in the order of the vocabulary.
    pub profiles: Vec<Profile>,
}

impl Evidence {
    /// Joins the studies of `site` with its vocabularies.
    pub(super) fn gather(site: &Site) -> Self {
        let is_study = |id: &PageId| site.study(*id).is_some();
        let studies: Vec<PageId> = (0..site.pages.len()).filter(is_study).collect();
        let mut evidence = Self { findings: Vec::new(), studies, profiles: Vec::new() };
        for &page in &evidence.studies {
            let findings = site.study(page).map_or(0, |study| study.findings.len());
            evidence.findings.extend((0..findings).map(|at| FindingRef { page, at }));
        }
        if !evidence.studies.is_empty() {
            let types = site.intervention_types();
            evidence.profiles = types.map(|term| evidence.profile(site, term)).collect();
        }
        evidence
    }

    /// The profile of an intervention type.
    pub fn profile_of(&self, id: &str) -> Option<&Profile> {
        self.profiles.iter().find(|profile| profile.id == id)
    }

    fn profile(&self, site: &Site, term: &Term) -> Profile {
        let id = &term.id.value.0;
        let studies: Vec<PageId> =
            self.studies.iter().copied().filter(|page| site.has_type(*page, id)).collect();
        let of_type: Vec<FindingId> = (0..self.findings.len())
            .filter(|finding| studies.contains(&self.findings[*finding].page))
            .collect();
        let on = |outcome: &str| -> Vec<FindingId> {
            let of_outcome = |finding: &&FindingId| {
                site.finding(self.findings[**finding]).1.outcome.value == outcome
            };
            of_type.iter().filter(of_outcome).copied().collect()
        };
        let rule = &site.content.rule;
        let outcomes = site.outcomes().map(|outcome| {
            let findings = on(&outcome.id.value.0);
            let counted: Vec<Counted> =
                findings.iter().map(|finding| self.counted(site, *finding)).collect();
            let cell = Cell { verdict: conclude(rule, &counted), findings };
            (outcome.id.value.0.clone(), cell)
        });
        let outcomes: Vec<(String, Cell)> = outcomes.collect();
        let about_research = rule.not_an_effect.iter().flat_map(|outcome| on(&outcome.0)).collect();
        let is_overview = |page: &&PageId| site.design_group(**page) == Some(DesignGroup::Overview);
        let reports: Vec<HarmStatus> =
            studies.iter().filter_map(|page| site.study(*page)).map(harm_of).collect();
        Profile {
            id: id.clone(),
            page: site.page_of_type(id),
            overviews: studies.iter().filter(is_overview).count(),
            about_research,
            harm: harm(&reports),
            delivery: studies
                .iter()
                .copied()
                .filter(|page| site.is_about_delivery(*page))
                .collect(),
            countries: site.count_countries(&studies),
            newest: studies.iter().filter_map(|page| site.study_year(*page)).max(),
            outcomes,
            studies,
        }
    }

    /// What counts of a finding. Of a design that says nothing of an effect only its existence
    /// counts: the outcome is then unknown, and not unstudied.
    fn counted(&self, site: &Site, finding: FindingId) -> Counted {
        let at = self.findings[finding];
        let group = site.design_group(at.page).unwrap_or(DesignGroup::Background);
        let (_, finding) = site.finding(at);
        let (direction, certainty) = match group {
            DesignGroup::Background => (Direction::Unclear, Certainty::NotAssessed),
            _ => (finding.direction, finding.certainty.value),
        };
        let overview = group == DesignGroup::Overview;
        Counted { study: at.page, overview, direction, certainty }
    }
}

/// A finding against what was hoped is harm, whether or not the study calls it so.
fn harm_of(study: &Study) -> HarmStatus {
    let is_against = |finding: &Finding| finding.direction == Direction::Negative;
    match &study.harms {
        _ if study.findings.iter().any(is_against) => HarmStatus::Found,
        Some(harms) => harms.status,
        None => HarmStatus::Unknown,
    }
}

impl Site {
    /// The study of a page, if it is one.
    pub fn study(&self, page: PageId) -> Option<&Study> {
        match &self.page(page).document.details {
            Details::Study(study) => Some(study),
            _ => None,
        }
    }

    /// A finding and the study that it belongs to.
    pub fn finding(&self, at: FindingRef) -> (&Study, &Finding) {
        match &self.page(at.page).document.details {
            Details::Study(study) => (study, &study.findings[at.at]),
            _ => unreachable!("findings come from studies"),
        }
    }

    /// The intervention types that get a profile, in the order of the vocabulary.
    pub fn intervention_types(&self) -> impl Iterator<Item = &Term> {
        self.terms_of(INTERVENTION_TYPES).filter(|term| !term.collective)
    }

    /// The outcomes that are about an effect, in the order of the vocabulary.
    pub fn outcomes(&self) -> impl Iterator<Item = &Term> {
        let rule = &self.content.rule;
        self.terms_of(OUTCOMES).filter(|term| rule.is_effect(&term.id.value.0))
    }

    /// The terms of a vocabulary, in its order.
    pub fn terms_of(&self, key: &str) -> impl Iterator<Item = &Term> {
        self.content.vocabularies.get(key).into_iter().flat_map(|vocabulary| &vocabulary.terms)
    }

    /// The label of a term.
    pub fn label_of<'a>(&'a self, key: &str, id: &'a str) -> &'a str {
        let vocabulary = self.content.vocabularies.get(key);
        vocabulary.map_or(id, |vocabulary| vocabulary.label_of(id))
    }

    /// The page of an intervention type.
    pub fn page_of_type(&self, id: &str) -> Option<PageId> {
        (0..self.pages.len()).find(|page| {
            let page = self.page(*page);
            matches!(page.document.details, Details::InterventionType(_)) && page.id() == id
        })
    }

    /// The pages about evaluating an intervention type, and whether they are those of the
    /// collective type because it has none of its own.
    pub fn evaluation_of(&self, page: PageId) -> (Vec<PageId>, bool) {
        let of = |page: PageId| -> Vec<PageId> {
            let children = self.page(page).children.iter().copied();
            children.filter(|child| self.term_of(*child, EVALUATION_TYPES).is_some()).collect()
        };
        let own = of(page);
        if !own.is_empty() {
            return (own, false);
        }
        let collective = self.terms_of(INTERVENTION_TYPES).find(|term| term.collective);
        let general = collective.and_then(|term| self.page_of_type(&term.id.value.0));
        (general.map(of).unwrap_or_default(), true)
    }

    /// The first term of a page in a vocabulary.
    pub fn term_of(&self, page: PageId, key: &str) -> Option<&str> {
        let terms = self.page(page).document.terms.get(key)?;
        terms.first().map(|term| term.value.as_str())
    }

    /// What the design of a study can say.
    pub fn design_group(&self, page: PageId) -> Option<DesignGroup> {
        let design = self.term_of(page, DESIGNS)?;
        self.content.rule.design(design).map(|rule| rule.group)
    }

    /// The year of the publication of a study.
    pub fn study_year(&self, page: PageId) -> Option<i32> {
        let key = &self.study(page)?.reference.value;
        self.content.bibliography.entry(key)?.year
    }

    /// Findings with a number, by outcome and measure, where at least two can be compared.
    pub fn comparable_effects(&self) -> BTreeMap<(String, String), Vec<FindingId>> {
        let mut effects: BTreeMap<(String, String), Vec<FindingId>> = BTreeMap::new();
        for (id, at) in self.evidence.findings.iter().enumerate() {
            let (_, finding) = self.finding(*at);
            let Some(effect) = finding.effect.as_ref().filter(|effect| effect.is_size()) else {
                continue;
            };
            let key = (finding.outcome.value.clone(), effect.measure.clone());
            effects.entry(key).or_default().push(id);
        }
        effects.retain(|_, findings| findings.len() > 1);
        effects
    }

    fn has_type(&self, page: PageId, id: &str) -> bool {
        let terms = self.page(page).document.terms.get(INTERVENTION_TYPES);
        terms.is_some_and(|terms| terms.iter().any(|term| term.value == id))
    }

    fn is_about_delivery(&self, page: PageId) -> bool {
        let findings = self.study(page).into_iter().flat_map(|study| &study.findings);
        findings.map(|finding| finding.outcome.value.as_str()).any(|outcome| outcome == DELIVERY)
    }

    fn count_countries(&self, studies: &[PageId]) -> Vec<(String, usize)> {
        let mut counts: BTreeMap<&str, BTreeSet<PageId>> = BTreeMap::new();
        for &page in studies {
            for country in self.page(page).document.terms.get(COUNTRIES).into_iter().flatten() {
                counts.entry(&country.value).or_default().insert(page);
            }
        }
        let in_order = self.terms_of(COUNTRIES).filter_map(|term| {
            let id = &term.id.value.0;
            counts.get(id.as_str()).map(|pages| (id.clone(), pages.len()))
        });
        in_order.collect()
    }
}
