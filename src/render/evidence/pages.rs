//! What the templates of the evidence pages are given.

use serde::Serialize;
use tera::Context;

use super::view::{CellView, FindingRow, JudgementView, ProfileView, RatingView};
use crate::content::{Conclusion, Details, Shown, Study};
use crate::render::fill::Filler;
use crate::render::pages::Renderer;
use crate::render::view::Link;
use crate::site::{
    FindingId, INTERVENTION_TYPES, OUTCOMES, Order, PageId, Picture, Profile, Route, TARGET_GROUPS,
};

impl Renderer<'_> {
    /// The context of an evidence route, and the name of its template.
    pub(in crate::render) fn evidence(&self, route: &Route, context: &mut Context) -> &'static str {
        match route {
            Route::InterventionTypes(order) => self.intervention_types(*order, context),
            Route::Pair(kind, group) => self.pair((kind, group), context),
            Route::EvidenceMap => self.evidence_map(context),
            Route::Cell(kind, outcome) => self.cell_page((kind, outcome), context),
            Route::Gaps => self.gaps(context),
            Route::Timeline => self.timeline(context),
            Route::Comparison => self.comparison(context),
            Route::Pairwise(a, b) => self.pairwise((a, b), context),
            Route::Memo(page) => self.memo(*page, context),
            _ => unreachable!("`render` sends only the pages about evidence here"),
        }
    }

    fn profiles(&self) -> Vec<ProfileView> {
        self.site.evidence.profiles.iter().map(|profile| self.profile(profile)).collect()
    }

    /// The frame of a page that has a title and a description in the catalogue.
    fn frame_of(&self, route: &Route, name: &str, context: &mut Context) {
        let words = &self.theme.catalogue;
        let (title, text) = (words.text(name), words.text(&format!("{name}-text")));
        let mut frame = self.frame(route.clone(), title, text);
        if !matches!(route, Route::EvidenceMap) {
            frame.trail.extend(self.above(route));
        }
        context.insert("page", &frame);
    }

    /// The page above a generated one.
    fn above(&self, route: &Route) -> Option<Link> {
        match route {
            Route::Cell(..) | Route::Gaps | Route::Timeline => {
                Some(self.route_link(&Route::EvidenceMap, "evidence-map"))
            }
            Route::Pairwise(..) => Some(self.route_link(&Route::Comparison, "comparison")),
            Route::Pair(..) => {
                let all = Route::InterventionTypes(Order::Vocabulary);
                Some(self.route_link(&all, "intervention-types"))
            }
            Route::InterventionTypes(order) if *order != Order::Vocabulary => {
                let all = Route::InterventionTypes(Order::Vocabulary);
                Some(self.route_link(&all, "intervention-types"))
            }
            _ => None,
        }
    }

    fn intervention_types(&self, order: Order, context: &mut Context) -> &'static str {
        let route = Route::InterventionTypes(order);
        let mut profiles: Vec<&Profile> = self.site.evidence.profiles.iter().collect();
        sort(&mut profiles, order, |id| self.type_link(id).title);
        let profiles: Vec<ProfileView> =
            profiles.into_iter().map(|profile| self.profile(profile)).collect();
        self.frame_of(&route, &order_name(order), context);
        context.insert("profiles", &profiles);
        context.insert("orders", &self.orders(order));
        "intervention-types.html"
    }

    /// Links to the other orders of the list of intervention types.
    fn orders(&self, current: Order) -> Vec<Link> {
        let link = |order: Order| {
            let name = format!("{}-short", order_name(order));
            let link = self.route_link(&Route::InterventionTypes(order), &name);
            Link { current: if order == current { "page" } else { "" }, ..link }
        };
        Order::ALL.map(link).to_vec()
    }

    fn pair(&self, (kind, group): (&str, &str), context: &mut Context) -> &'static str {
        let (kind_link, group_link) = (self.type_link(kind), self.term_link(TARGET_GROUPS, group));
        let route = Route::Pair(kind.to_owned(), group.to_owned());
        let title = format!("{}: {}", kind_link.title, group_link.title);
        let text = self.theme.catalogue.text("pair-text");
        let mut frame = self.frame(route.clone(), title, text);
        frame.trail.extend(self.above(&route));
        context.insert("page", &frame);
        let of_kind = self.site.with_term(INTERVENTION_TYPES, kind);
        let of_group = self.site.with_term(TARGET_GROUPS, group);
        let both = of_kind.iter().copied().filter(|page| of_group.contains(page));
        context.insert("pages", &self.links(both));
        context.insert("links", &[kind_link, group_link]);
        "pair.html"
    }

    fn evidence_map(&self, context: &mut Context) -> &'static str {
        self.frame_of(&Route::EvidenceMap, "evidence-map", context);
        let outcomes = self.site.outcomes().map(|term| self.term_link(OUTCOMES, &term.id.value.0));
        context.insert("outcomes", &outcomes.collect::<Vec<_>>());
        context.insert("profiles", &self.profiles());
        context.insert("gaps", &self.href_of(&Route::Gaps));
        context.insert("timeline", &self.href_of(&Route::Timeline));
        "evidence-map.html"
    }

    fn cell_page(&self, (kind, outcome): (&str, &str), context: &mut Context) -> &'static str {
        let route = Route::Cell(kind.to_owned(), outcome.to_owned());
        let (kind_link, outcome_link) = (self.type_link(kind), self.term_link(OUTCOMES, outcome));
        let title = format!("{}: {}", kind_link.title, outcome_link.title.to_lowercase());
        let text = outcome_link.description.clone();
        let mut frame = self.frame(route.clone(), title, text);
        frame.trail.extend(self.above(&route));
        context.insert("page", &frame);
        let profile = self.site.evidence.profile_of(kind);
        let cell = profile.and_then(|profile| profile.cell(outcome));
        let findings: &[FindingId] = cell.map(|cell| cell.findings.as_slice()).unwrap_or_default();
        context.insert("cell", &cell.map(|cell| self.cell(kind, outcome, cell)));
        context.insert("findings", &self.finding_rows(findings));
        context.insert("links", &[kind_link, outcome_link]);
        "cell.html"
    }

    fn gaps(&self, context: &mut Context) -> &'static str {
        self.frame_of(&Route::Gaps, "gaps", context);
        let profiles = self.profiles();
        let unseen: usize = profiles
            .iter()
            .flat_map(|profile| &profile.cells)
            .filter(|cell| cell.verdict.conclusion == Conclusion::Unknown.word())
            .count();
        let all: usize = profiles.iter().map(|profile| profile.all_cells.len()).sum();
        let empty: usize = profiles.iter().map(|profile| profile.gaps.len()).sum();
        context.insert("all", &all);
        context.insert("empty", &empty);
        context.insert("unseen", &unseen);
        context.insert("profiles", &profiles);
        "gaps.html"
    }

    fn timeline(&self, context: &mut Context) -> &'static str {
        self.frame_of(&Route::Timeline, "timeline", context);
        let unknown = self.theme.catalogue.text("no-year");
        let years: Vec<Year> = self
            .studies_by_year()
            .into_iter()
            .map(|(year, pages)| Year {
                year: year.map_or_else(|| unknown.clone(), |year| year.to_string()),
                studies: self.links(pages),
            })
            .collect();
        context.insert("years", &years);
        context.insert("picture", &self.picture(&Picture::Timeline));
        "timeline.html"
    }

    fn comparison(&self, context: &mut Context) -> &'static str {
        self.frame_of(&Route::Comparison, "comparison", context);
        let profiles = &self.site.evidence.profiles;
        let groups: Vec<PairGroup> = profiles
            .iter()
            .enumerate()
            .map(|(at, profile)| {
                let others = profiles.iter().enumerate().filter(|(other, _)| *other != at);
                let pairs = others.map(|(other, with)| {
                    let (a, b) = if at < other { (profile, with) } else { (with, profile) };
                    let route = Route::Pairwise(a.id.clone(), b.id.clone());
                    Link { href: self.href_of(&route), ..self.type_link(&with.id) }
                });
                PairGroup { of: self.type_link(&profile.id), pairs: pairs.collect() }
            })
            .collect();
        context.insert("groups", &groups);
        context.insert("profiles", &self.profiles());
        let outcomes = self.site.outcomes().map(|term| self.term_link(OUTCOMES, &term.id.value.0));
        context.insert("outcomes", &outcomes.collect::<Vec<_>>());
        context.insert("script", &self.asset("compare.js"));
        "comparison.html"
    }

    fn pairwise(&self, (a, b): (&str, &str), context: &mut Context) -> &'static str {
        let route = Route::Pairwise(a.to_owned(), b.to_owned());
        let names = [self.type_link(a).title, self.type_link(b).title];
        let and = self.theme.catalogue.text("and");
        let title = format!("{} {and} {}", names[0], names[1].to_lowercase());
        let text = self.theme.catalogue.text("pairwise-text");
        let mut frame = self.frame(route.clone(), title, text);
        frame.trail.extend(self.above(&route));
        context.insert("page", &frame);
        let profiles = [a, b].into_iter().filter_map(|id| self.site.evidence.profile_of(id));
        context
            .insert("profiles", &profiles.map(|profile| self.profile(profile)).collect::<Vec<_>>());
        let outcomes = self.site.outcomes().map(|term| self.term_link(OUTCOMES, &term.id.value.0));
        context.insert("outcomes", &outcomes.collect::<Vec<_>>());
        "pairwise.html"
    }

    fn memo(&self, id: PageId, context: &mut Context) -> &'static str {
        self.page_context(id, context);
        let page = self.site.page(id);
        let profile = self.site.evidence.profile_of(page.id());
        let route = Route::Memo(id);
        let title = format!("{}: {}", self.theme.catalogue.text("memo"), page.label());
        let text = self.theme.catalogue.text("memo-text");
        let mut frame = self.frame(route, title, text);
        frame.trail.extend(self.links(self.site.trail(id)));
        frame.trail.push(self.link(id));
        context.insert("page", &frame);
        context.insert("topic", &self.link(id));
        context.insert("profile", &profile.map(|profile| self.profile(profile)));
        let findings = profile.map(|profile| self.counted_findings(profile)).unwrap_or_default();
        context.insert("findings", &self.finding_rows(&findings));
        let studies = profile.map(|profile| profile.studies.as_slice()).unwrap_or_default();
        let references = studies.iter().filter_map(|page| {
            let study = self.site.study(*page)?;
            Some(Link { title: self.short_name(&study.reference.value), ..self.link(*page) })
        });
        context.insert("references", &references.collect::<Vec<_>>());
        let url = self.absolute(&crate::render::fill::href(self.site, page.address.as_str()));
        context.insert("url", &url);
        context.insert("built", &self.day(self.site.date));
        context.insert("rule", &self.rule().version);
        context.insert("version", &self.version_of(page.id()));
        "memo.html"
    }

    /// A short name for the state of a profile: it changes when one of its data does.
    fn version_of(&self, id: &str) -> String {
        let data = crate::render::data::profile_json(self, id);
        blake3::hash(data.as_bytes()).to_hex().chars().take(VERSION).collect()
    }

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
        let rows: Vec<OutcomeRow> = profiles
            .filter_map(|profile| {
                let cell = self.cell(&profile.id, outcome, profile.cell(outcome)?);
                (!cell.href.is_empty())
                    .then(|| OutcomeRow { kind: self.type_link(&profile.id), cell })
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
        let places = (0..study.findings.len()).map(|at| crate::site::FindingRef { page: id, at });
        places.map(|at| self.finding_row(at, filler)).collect()
    }
}

/// The number of characters of a version.
const VERSION: usize = 8;

fn order_name(order: Order) -> String {
    match order.slug() {
        "" => "intervention-types".to_owned(),
        slug => format!("intervention-types-{slug}"),
    }
}

fn sort(profiles: &mut [&Profile], order: Order, name: impl Fn(&str) -> String) {
    let reverse = std::cmp::Reverse::<usize>;
    match order {
        Order::Vocabulary => {}
        Order::Name => profiles.sort_by_cached_key(|one| search_index::fold(&name(&one.id))),
        Order::Certainty => profiles
            .sort_by_key(|one| (std::cmp::Reverse(one.surest()), reverse(one.studied().count()))),
        Order::Studies => profiles.sort_by_key(|one| reverse(one.studies.len())),
        Order::Newest => profiles.sort_by_key(|one| std::cmp::Reverse(one.newest)),
    }
}

#[derive(Serialize)]
struct Year {
    year: String,
    studies: Vec<Link>,
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
struct PairGroup {
    of: Link,
    pairs: Vec<Link>,
}

#[derive(Serialize)]
struct OutcomeRow {
    kind: Link,
    cell: CellView,
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
