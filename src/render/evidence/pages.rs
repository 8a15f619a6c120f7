//! What the templates of the evidence pages are given.

use serde::Serialize;
use tera::Context;

use super::view::ProfileView;
use crate::content::{Conclusion, Shown};
use crate::render::linked_data::web_page;
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

    pub(super) fn profiles(&self) -> Vec<ProfileView> {
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
        self.put_page(frame, web_page(), context);
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
    pub(super) fn orders(&self, current: Order) -> Vec<Link> {
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
        self.put_page(frame, web_page(), context);
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
        self.put_page(frame, web_page(), context);
        let profile = self.site.evidence.profile_of(kind);
        let cell = profile.and_then(|profile| profile.cell(outcome));
        let findings: &[FindingId] = cell.map(|cell| cell.findings.as_slice()).unwrap_or_default();
        context.insert("cell", &cell.map(|cell| self.cell(kind, outcome, cell)));
        context.insert("findings", &self.finding_rows(findings));
        context.insert("links", &[kind_link, outcome_link]);
        "cell.html"
    }

    /// What the start page shows of the evidence; nothing on a site without studies.
    pub(in crate::render) fn home_evidence(&self) -> Option<HomeEvidence> {
        let profiles = self.profiles();
        let types = self
            .site
            .pages
            .iter()
            .position(|page| page.document.common.shows == Some(Shown::InterventionTypes));
        let overviews = [Route::EvidenceMap, Route::Comparison, Route::Gaps];
        let overviews = overviews.iter().filter_map(|route| {
            let text = self.theme.catalogue.text(&format!("{}-text", route.name()?));
            Some(Link { description: text, ..self.route_link(route, route.name()?) })
        });
        let links = types.map(|page| self.link(page)).into_iter().chain(overviews).collect();
        let (empty, all) = empty_cells(&profiles);
        (!profiles.is_empty()).then_some(HomeEvidence { profiles, empty, all, links })
    }

    fn gaps(&self, context: &mut Context) -> &'static str {
        self.frame_of(&Route::Gaps, "gaps", context);
        let profiles = self.profiles();
        let unseen: usize = profiles
            .iter()
            .flat_map(|profile| &profile.cells)
            .filter(|cell| cell.verdict.conclusion == Conclusion::Unknown.word())
            .count();
        let (empty, all) = empty_cells(&profiles);
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
        context.insert("script", &self.checked("compare.js"));
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
        self.put_page(frame, web_page(), context);
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
        frame.trail = self.links(self.site.trail(id));
        frame.trail.push(self.link(id));
        self.put_page(frame, web_page(), context);
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
}

/// How many cells of the evidence map are empty, and how many there are.
fn empty_cells(profiles: &[ProfileView]) -> (usize, usize) {
    let empty = profiles.iter().map(|profile| profile.gaps.len()).sum();
    (empty, profiles.iter().map(|profile| profile.all_cells.len()).sum())
}

/// What the start page shows of the evidence.
#[derive(Serialize)]
pub(in crate::render) struct HomeEvidence {
    profiles: Vec<ProfileView>,
    /// How many cells of the map nobody studied.
    empty: usize,
    /// How many cells it has.
    all: usize,
    /// Where to read on.
    links: Vec<Link>,
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

#[derive(Serialize)]
struct PairGroup {
    of: Link,
    pairs: Vec<Link>,
}
