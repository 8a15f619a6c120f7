//! What the evidence adds to pages that are about something else: an intervention type, a study, an
//! outcome, the rule.

use serde::Serialize;
use tera::Context;

use super::view::{CellView, FindingRow, JudgementView, RatingView};
use crate::content::{Details, Shown, Study};
use crate::render::fill::Filler;
use crate::render::pages::Renderer;
use crate::render::view::Link;
use crate::site::{
    FindingId, FindingRef, INTERVENTION_TYPES, OUTCOMES, Order, PageId, Picture, Route,
    TARGET_GROUPS,
};

impl Renderer<'_> {
    /// What the page of an intervention type has besides other pages.
    pub(in crate::render) fn intervention_context(
        &self,
        id: PageId,
        filler: &Filler<'_>,
        context: &mut Context,
    ) {
        let page = self.site.page(id);
        let Details::InterventionType(details) = &page.document.details else { return };
        let profile = self.site.evidence.profile_of(page.id());
        context.insert("profile", &profile.map(|profile| self.profile(profile)));
        context.insert("picture", &self.picture(&Picture::Directions(page.id().to_owned())));
        let ids = profile.map(|profile| self.counted_findings(profile)).unwrap_or_default();
        context.insert("findings", &self.finding_rows(&ids));
        let about = profile.map(|profile| profile.about_research.as_slice()).unwrap_or_default();
        context.insert("about_research", &self.finding_rows(about));
        let ratings: Vec<RatingView> = self.ratings(details);
        context.insert("ratings", &ratings);
        let judgement: Option<JudgementView> = self.judgement(details, filler);
        context.insert("judgement", &judgement);
        context.insert("rule", &self.rule().version);
        context.insert("method", &self.method());
        context.insert("compare", &self.href_of(&Route::Comparison));
        let (evaluation, borrowed) = self.site.evaluation_of(id);
        let others = page.children.iter().copied().filter(|child| !evaluation.contains(child));
        context.insert("others", &self.links(others));
        context.insert("evaluation", &self.links(evaluation.iter().copied()));
        context.insert("borrowed", &borrowed);
        let groups = self.site.terms_of(TARGET_GROUPS).filter_map(|term| {
            let route = Route::Pair(page.id().to_owned(), term.id.value.0.clone());
            let exists = self.site.is_generated(&route.address(self.site)?);
            let link = self.term_link(TARGET_GROUPS, &term.id.value.0);
            exists.then(|| Link { href: self.href_of(&route), ..link })
        });
        context.insert("groups", &groups.collect::<Vec<_>>());
    }

    /// What the page of an outcome has besides that of another term.
    pub(in crate::render) fn outcome_context(&self, outcome: &str, context: &mut Context) {
        let profiles = self.site.evidence.profiles.iter();
        let rows: Vec<CellView> = profiles
            .filter_map(|profile| {
                let cell = self.cell(&profile.id, outcome, profile.cell(outcome)?);
                (!cell.href.is_empty())
                    .then(|| CellView { about: self.type_link(&profile.id), ..cell })
            })
            .collect();
        context.insert("cells", &rows);
        let findings: Vec<FindingId> = (0..self.site.evidence.findings.len())
            .filter(|id| {
                let (_, finding) = self.site.finding(self.site.evidence.findings[*id]);
                finding.outcome.value == outcome
            })
            .collect();
        context.insert("findings", &self.finding_rows(&findings));
        let measures = self.site.comparable_effects();
        let forests =
            measures.keys().filter(|(of, _)| of == outcome).filter_map(|(of, measure)| {
                self.picture(&Picture::Forest(of.clone(), measure.clone()))
            });
        context.insert("forests", &forests.collect::<Vec<_>>());
    }

    /// The page that explains the rule, if the site has one.
    fn method(&self) -> Option<Link> {
        let shows = |page: &PageId| {
            self.site.page(*page).document.common.shows == Some(Shown::EvidenceRule)
        };
        (0..self.site.pages.len()).find(shows).map(|page| self.link(page))
    }

    /// The rule, as a page shows it.
    pub(in crate::render) fn rule_context(&self, context: &mut Context) {
        let rule = self.rule();
        let designs = rule.designs.iter().map(|design| RuleRow {
            name: self.site.label_of(crate::site::DESIGNS, &design.design.value.0).to_owned(),
            group: design.group.word(),
            at_most: design.at_most.word(),
            reason: design.reason.clone(),
        });
        let seen = rule.seen.iter().map(|seen| RuleRow {
            name: self.theme.catalogue.text(&format!("seen-{}", seen.seen.word())),
            group: "",
            at_most: seen.at_most.word(),
            reason: seen.reason.clone(),
        });
        let conclusions = rule.conclusions.iter().map(|step| StepRow {
            conclusion: step.conclusion.word(),
            has: step.has.iter().map(|direction| direction.word()).collect(),
            lacks: step.lacks.iter().map(|direction| direction.word()).collect(),
        });
        context.insert("version", &rule.version);
        context.insert("since", &self.day(rule.date));
        context.insert("designs", &designs.collect::<Vec<_>>());
        context.insert("seen", &seen.collect::<Vec<_>>());
        let lowering = rule.lowering.iter().map(|rule| (&rule.label, &rule.reason));
        context.insert("lowering", &lowering.collect::<Vec<_>>());
        context.insert("conclusions", &conclusions.collect::<Vec<_>>());
        let doubts = rule.conclusion_lowered_when.iter().map(|rule| &rule.text);
        context.insert("doubts", &doubts.collect::<Vec<_>>());
        let apart = rule.not_an_effect.iter().map(|id| self.term_link(OUTCOMES, &id.0));
        context.insert("apart", &apart.collect::<Vec<_>>());
    }

    /// The list of intervention types inside another page.
    pub(in crate::render) fn types_context(&self, context: &mut Context) {
        context.insert("profiles", &self.profiles());
        context.insert("orders", &self.orders(Order::Vocabulary));
    }

    /// All studies, one a row.
    pub(in crate::render) fn study_rows(&self) -> Vec<StudyRow> {
        let labels = |page: PageId, key: &str| -> String {
            let terms = self.site.page(page).document.terms.get(key).into_iter().flatten();
            let labels = terms.map(|term| self.site.label_of(key, &term.value));
            labels.collect::<Vec<_>>().join(", ")
        };
        let rows = self.site.evidence.studies.iter().filter_map(|&page| {
            let study = self.site.study(page)?;
            Some(StudyRow {
                link: self.link(page),
                source: self.short_name(&study.reference.value),
                kinds: labels(page, INTERVENTION_TYPES),
                design: labels(page, crate::site::DESIGNS),
                country: labels(page, crate::site::COUNTRIES),
                seen: study.seen.value.word(),
                findings: study.findings.len(),
            })
        });
        rows.collect()
    }

    /// The findings of a study on its own page.
    pub(in crate::render) fn study_findings(
        &self,
        id: PageId,
        study: &Study,
        filler: &Filler<'_>,
    ) -> Vec<FindingRow> {
        let places = (0..study.findings.len()).map(|at| FindingRef { page: id, at });
        places.map(|at| self.finding_row(at, filler)).collect()
    }
}

/// A study in the list of studies.
#[derive(Serialize)]
pub(in crate::render) struct StudyRow {
    link: Link,
    source: String,
    kinds: String,
    design: String,
    country: String,
    seen: &'static str,
    findings: usize,
}

#[derive(Serialize)]
struct RuleRow {
    name: String,
    group: &'static str,
    at_most: &'static str,
    reason: String,
}

#[derive(Serialize)]
struct StepRow {
    conclusion: &'static str,
    has: Vec<&'static str>,
    lacks: Vec<&'static str>,
}
