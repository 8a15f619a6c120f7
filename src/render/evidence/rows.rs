//! Findings, conclusions and profiles as templates see them.

use super::view::{
    CellView, FindingRow, HarmView, JudgementView, PictureView, ProfileView, RatingView, Tally,
    VerdictView,
};
use crate::content::{Conclusion, DesignGroup, Directness, InterventionType, Rule};
use crate::evidence::Verdict;
use crate::render::fill::{Citations, Filler, href};
use crate::render::pages::Renderer;
use crate::render::picture;
use crate::render::view::Link;
use crate::site::{
    Address, COUNTRIES, Cell, DESIGNS, FindingId, FindingRef, INTERVENTION_TYPES, OUTCOMES, PageId,
    Picture, Profile, Route,
};

/// The country whose studies a reader of this site weighs most, as a term of `country`.
const HOME_COUNTRY: &str = "nederland";

/// The order in which conclusions are counted.
const CONCLUSIONS: [Conclusion; 6] = [
    Conclusion::Positive,
    Conclusion::Mixed,
    Conclusion::NoEffect,
    Conclusion::MayHarm,
    Conclusion::Unknown,
    Conclusion::NotStudied,
];

impl Renderer<'_> {
    /// The address of a route with the base path.
    pub(in crate::render) fn href_of(&self, route: &Route) -> String {
        let address = route.address(self.site);
        let path = address.as_ref().map_or_else(|| route.file(self.site), Address::to_string);
        href(self.site, &path)
    }

    /// A link to the page of a term.
    pub(super) fn term_link(&self, key: &str, id: &str) -> Link {
        let term = self.site.terms_of(key).find(|term| term.id.value.0 == id);
        Link {
            title: self.site.label_of(key, id).to_owned(),
            href: match self.site.with_term(key, id).is_empty() {
                true => String::new(),
                false => self.href_of(&Route::Term(key.to_owned(), id.to_owned())),
            },
            description: term.and_then(|term| term.definition.clone()).unwrap_or_default(),
            current: "",
        }
    }

    /// A link to the page of an intervention type; to that of its term if it has none.
    pub(super) fn type_link(&self, id: &str) -> Link {
        match self.site.page_of_type(id) {
            Some(page) => self.link(page),
            None => self.term_link(INTERVENTION_TYPES, id),
        }
    }

    pub(super) fn verdict(&self, verdict: &Verdict) -> VerdictView {
        let rule = &self.site.content.rule;
        let text = |doubt| rule.conclusion_lowered_when.iter().find(|rule| rule.reason == doubt);
        let doubts = verdict.doubts.iter().filter_map(|doubt| text(*doubt));
        VerdictView {
            conclusion: verdict.conclusion.word(),
            certainty: verdict.certainty.word(),
            studies: verdict.studies,
            overviews: verdict.overviews,
            findings: verdict.findings,
            doubts: doubts.map(|rule| rule.text.clone()).collect(),
        }
    }

    pub(super) fn cell(&self, kind: &str, outcome: &str, cell: &Cell) -> CellView {
        let studied = cell.verdict.conclusion != Conclusion::NotStudied;
        let route = Route::Cell(kind.to_owned(), outcome.to_owned());
        CellView {
            about: self.term_link(OUTCOMES, outcome),
            verdict: self.verdict(&cell.verdict),
            href: if studied { self.href_of(&route) } else { String::new() },
        }
    }

    /// Findings for a page that is not that of their study.
    pub(super) fn finding_rows(&self, findings: &[FindingId]) -> Vec<FindingRow> {
        let rows = findings.iter().map(|id| {
            let at = self.site.evidence.findings[*id];
            let page = self.site.page(at.page);
            let citations = Citations::none();
            let filler = Filler {
                site: self.site,
                file: page.document.source.path(),
                text: &page.text,
                citations: &citations,
                own: false,
            };
            self.finding_row(at, &filler)
        });
        rows.collect()
    }

    pub(in crate::render) fn finding_row(&self, at: FindingRef, filler: &Filler<'_>) -> FindingRow {
        let (study, finding) = self.site.finding(at);
        let id = finding.id.value.0.clone();
        let link = self.link(at.page);
        let design = self.site.term_of(at.page, DESIGNS).unwrap_or_default();
        let rule = self.rule();
        let lowered = finding
            .lowered_by
            .iter()
            .filter_map(|reason| rule.lowering.iter().find(|rule| rule.id == reason.value));
        let counts = self.counts_for_a_conclusion(at);
        FindingRow {
            study: Link { href: format!("{}#deel-{id}", link.href), ..link },
            id,
            source: self.short_name(&study.reference.value),
            design: self.site.label_of(DESIGNS, design).to_owned(),
            outcome: self.term_link(OUTCOMES, &finding.outcome.value),
            measured: finding.measured.as_ref().map(|text| filler.prose(text)).unwrap_or_default(),
            directness: finding.directness.map(Directness::word).unwrap_or_default(),
            direction: finding.direction.word(),
            effect: finding.effect.as_ref().map(super::effect).unwrap_or_default(),
            certainty: finding.certainty.value.word(),
            why: filler.prose(&finding.why_certainty),
            lowered: lowered.map(|rule| rule.label.clone()).collect(),
            page: finding.page.clone().unwrap_or_default(),
            counts,
        }
    }

    /// Whether a finding is about an effect, from a design that can show one.
    pub(in crate::render) fn counts_for_a_conclusion(&self, at: FindingRef) -> bool {
        let (_, finding) = self.site.finding(at);
        self.site.design_group(at.page) != Some(DesignGroup::Background)
            && self.rule().is_effect(&finding.outcome.value)
    }

    /// `Jugl et al. (2021)`, without markup.
    pub(in crate::render) fn short_name(&self, key: &str) -> String {
        let name = self.site.content.bibliography.short_name(key);
        name.unwrap_or_else(|| key.to_owned())
    }

    pub(super) fn profile(&self, profile: &Profile) -> ProfileView {
        let cells = |all: bool| -> Vec<CellView> {
            let cells = profile
                .outcomes
                .iter()
                .filter(|(_, cell)| all || cell.verdict.conclusion != Conclusion::NotStudied);
            cells.map(|(outcome, cell)| self.cell(&profile.id, outcome, cell)).collect()
        };
        let tallies = CONCLUSIONS.into_iter().map(|conclusion| Tally {
            label: conclusion.word().to_owned(),
            count: profile.count(conclusion),
        });
        let countries = profile.countries.iter().map(|(id, count)| Tally {
            label: self.site.label_of(COUNTRIES, id).to_owned(),
            count: *count,
        });
        let domestic = profile.countries.iter().find(|(id, _)| id == HOME_COUNTRY);
        let term = self.term_link(INTERVENTION_TYPES, &profile.id);
        let memo = profile.page.map(|page| self.href_of(&Route::Memo(page)));
        let data = crate::site::DataFile::Profile(profile.id.clone());
        let data = profile.page.map(|_| self.href_of(&Route::Data(data)));
        ProfileView {
            id: profile.id.clone(),
            page: self.type_link(&profile.id),
            definition: term.description,
            memo: memo.unwrap_or_default(),
            data: data.unwrap_or_default(),
            studies: self.links(profile.studies.iter().copied()),
            overviews: profile.overviews,
            domestic: domestic.map_or(0, |(_, count)| *count),
            newest: profile.newest,
            cells: cells(false),
            all_cells: cells(true),
            gaps: profile.gaps().map(|outcome| self.term_link(OUTCOMES, outcome)).collect(),
            tallies: tallies.filter(|tally| tally.count > 0).collect(),
            surest: profile.surest().word(),
            harm: HarmView {
                status: profile.harm.status.word(),
                studies: profile.harm.studies,
                looked: profile.harm.looked,
                found: profile.harm.found,
            },
            delivery: self.links(profile.delivery.iter().copied()),
            countries: countries.collect(),
        }
    }

    /// A picture, if there are data for it.
    pub(super) fn picture(&self, which: &Picture) -> Option<PictureView> {
        if !self.site.pictures().contains(which) {
            return None;
        }
        let drawing = picture::draw(self, which);
        Some(PictureView {
            src: href(self.site, &which.file()),
            width: drawing.width,
            height: drawing.height,
            alt: drawing.title,
        })
    }

    pub(super) fn ratings(&self, details: &InterventionType) -> Vec<RatingView> {
        let ratings = details.external_ratings.iter().map(|rating| {
            let until = rating.valid_until.as_ref().map(|until| until.value);
            RatingView {
                scheme: rating.scheme.clone(),
                level: rating.level.clone(),
                date: self.day(rating.date).text,
                valid_until: until.map(|date| self.day(date).text).unwrap_or_default(),
                expired: until.is_some_and(|date| date < self.site.date),
                url: rating.url.0.clone(),
            }
        });
        ratings.collect()
    }

    pub(super) fn judgement(
        &self,
        details: &InterventionType,
        filler: &Filler<'_>,
    ) -> Option<JudgementView> {
        let judgement = details.judgement.as_ref()?;
        Some(JudgementView {
            text: filler.prose(&judgement.text),
            reason: filler.prose(&judgement.reason),
            by: judgement.by.clone(),
            date: self.day(judgement.date).text,
        })
    }

    /// The findings of an intervention type that count, in the order of its outcomes.
    pub(in crate::render) fn counted_findings(&self, profile: &Profile) -> Vec<FindingId> {
        let all = profile.outcomes.iter().flat_map(|(_, cell)| &cell.findings);
        all.copied().filter(|id| self.counts(*id)).collect()
    }

    fn counts(&self, id: FindingId) -> bool {
        let page = self.site.evidence.findings[id].page;
        self.site.design_group(page) != Some(DesignGroup::Background)
    }

    /// The rule of the site.
    pub(super) fn rule(&self) -> &Rule {
        &self.site.content.rule
    }

    /// The studies in which an outcome stands, by year.
    pub(in crate::render) fn studies_by_year(&self) -> Vec<(Option<i32>, Vec<PageId>)> {
        let mut studies: Vec<(Option<i32>, PageId)> = self
            .site
            .evidence
            .studies
            .iter()
            .map(|page| (self.site.study_year(*page), *page))
            .collect();
        studies.sort_by_key(|(year, page)| (std::cmp::Reverse(*year), *page));
        let mut by_year: Vec<(Option<i32>, Vec<PageId>)> = Vec::new();
        for (year, page) in studies {
            match by_year.last_mut().filter(|(last, _)| *last == year) {
                Some((_, pages)) => pages.push(page),
                None => by_year.push((year, vec![page])),
            }
        }
        by_year
    }
}
