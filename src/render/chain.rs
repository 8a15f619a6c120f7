//! Where a page stands between choosing, carrying out and evaluating, and what comes next.

use serde::Serialize;

use super::pages::Renderer;
use super::view::Link;
use crate::content::{Details, Kind, Shown, Step};
use crate::site::{Address, EVALUATION_TYPES, PageId, Route};

/// The three steps, and what a page leads to.
#[derive(Serialize)]
pub(super) struct ChainView {
    /// The step of the page.
    step: &'static str,
    /// The intervention type that it is about, if it is about one.
    about: Option<Link>,
    choose: Link,
    carry_out: Link,
    evaluate: Link,
    /// What to read next.
    next: Vec<Link>,
    /// The tools for this step.
    tools: Vec<Link>,
}

/// The sections of the page of an intervention type.
const STEPS: [&str; 3] = ["#deel-kiezen", "#deel-uitvoeren", "#deel-evalueren"];

impl Renderer<'_> {
    /// The chain on a tool and on a chapter about a type of evaluation.
    pub(super) fn chain(&self, id: PageId) -> Option<ChainView> {
        let evaluation = self.site.term_of(id, EVALUATION_TYPES);
        match &self.site.page(id).document.details {
            Details::Tool(tool) => {
                let step = tool.step.unwrap_or(Step::Evaluate);
                let next = evaluation.and_then(|kind| self.guide(kind));
                let [choose, carry_out, evaluate] = self.sections()?;
                let next = self.links(next);
                let (about, tools) = (None, Vec::new());
                Some(ChainView {
                    step: step.word(),
                    about,
                    choose,
                    carry_out,
                    evaluate,
                    next,
                    tools,
                })
            }
            Details::Chapter(_) => self.chain_of_chapter(id, evaluation?),
            _ => None,
        }
    }

    fn chain_of_chapter(&self, id: PageId, evaluation: &str) -> Option<ChainView> {
        let about = self.type_above(id);
        let [choose, carry_out, evaluate] = match about {
            Some(about) => STEPS.map(|step| {
                let link = self.link(about);
                Link { href: format!("{}{step}", link.href), ..link }
            }),
            None => self.sections()?,
        };
        let next = self.following(id, evaluation);
        let next = match (next, about) {
            (Some(next), _) => vec![self.link(next)],
            (None, Some(about)) => self.memo_of(about).into_iter().collect(),
            (None, None) => Vec::new(),
        };
        let is_tool =
            |page: &PageId| matches!(self.site.page(*page).document.details, Details::Tool(_));
        let tools = self.site.with_term(EVALUATION_TYPES, evaluation).iter().copied();
        let tools = self.links(tools.filter(is_tool));
        let (step, about) = (Step::Evaluate.word(), about.map(|about| self.link(about)));
        Some(ChainView { step, about, choose, carry_out, evaluate, next, tools })
    }

    /// The chapter on the next type of evaluation, in the same section.
    fn following(&self, id: PageId, evaluation: &str) -> Option<PageId> {
        let mut later = self.site.terms_of(EVALUATION_TYPES).map(|term| term.id.value.0.as_str());
        later.find(|kind| *kind == evaluation)?;
        let parent = self.site.page(id).parent?;
        let siblings = &self.site.page(parent).children;
        later.find_map(|kind| {
            siblings
                .iter()
                .copied()
                .find(|page| self.site.term_of(*page, EVALUATION_TYPES) == Some(kind))
        })
    }

    /// The nearest intervention type above a page.
    fn type_above(&self, id: PageId) -> Option<PageId> {
        let is_type = |page: &PageId| {
            matches!(self.site.page(*page).document.details, Details::InterventionType(_))
        };
        self.site.trail(id).into_iter().rev().find(is_type)
    }

    fn memo_of(&self, id: PageId) -> Option<Link> {
        self.site.evidence.profile_of(self.site.page(id).id())?;
        Some(self.route_link(&Route::Memo(id), "memo"))
    }

    /// The chapter about a type of evaluation that is about no intervention type.
    fn guide(&self, evaluation: &str) -> Option<PageId> {
        let is_guide = |page: &PageId| {
            let is_chapter = matches!(self.site.page(*page).document.details, Details::Chapter(_));
            is_chapter && self.type_above(*page).is_none()
        };
        self.site.with_term(EVALUATION_TYPES, evaluation).iter().copied().find(is_guide)
    }

    /// Where a visitor chooses, finds tools, and reads how to evaluate; none if the site lacks one.
    fn sections(&self) -> Option<[Link; 3]> {
        let pages = &self.site.pages;
        let types = pages
            .iter()
            .position(|page| page.document.common.shows == Some(Shown::InterventionTypes))?;
        let tools = self.site.content.config.folder_of(Kind::Tool)?;
        let tools = self.site.at(&Address::from_written(&format!("/{tools}/")))?;
        let mut kinds = self.site.terms_of(EVALUATION_TYPES);
        let guide = kinds.find_map(|kind| self.guide(&kind.id.value.0))?;
        let guides = self.site.page(guide).parent?;
        Some([types, tools, guides].map(|page| self.link(page)))
    }
}
