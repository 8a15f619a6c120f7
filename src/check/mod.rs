//! What is wrong between pages: links, images, citations, names of other records, dates. And
//! *advice*, which is about what could be better.

mod advice;
mod ledger;
mod owner;
mod study;

use std::ops::Range;
use std::sync::Arc;

pub use advice::{Readability, accept, advise, advise_page, readability};

use rayon::prelude::*;

use crate::content::{Details, Kind};
use crate::diagnostic::{Code, Diagnostic, Place, SourceText};
use crate::markdown::{Cited, HoleKind, PageText};
use crate::site::{Address, LinkProblem, Page, PageId, Publication, Site};

/// Every problem of `site`. Pages that are not published are checked too, so that the day of their
/// publication brings no surprise.
pub fn check(site: &Site) -> Vec<Diagnostic> {
    Checked::of(site).problems().cloned().collect()
}

/// The problems of a site, those of each page by themselves.
#[derive(Debug, Clone)]
pub struct Checked {
    /// By the place of the page in the site.
    pages: Vec<Vec<Diagnostic>>,
    /// Those of the site as a whole.
    rest: Vec<Diagnostic>,
}

impl Checked {
    /// Checks everything.
    pub fn of(site: &Site) -> Self {
        let pages = site.pages.par_iter().map(|page| check_page(site, page, false)).collect();
        let hidden = site.unpublished.par_iter();
        let mut rest: Vec<Diagnostic> =
            hidden.flat_map_iter(|(page, _)| check_page(site, page, true)).collect();
        let glossary = File { site, source: &site.content.glossary_source, hidden: false };
        rest.extend(glossary.check_text(&site.glossary));
        let guide = File { site, source: &site.content.guide_source, hidden: false };
        rest.extend(site.guide.values().flat_map(|text| guide.check_text(text)));
        rest.extend(study::check_all(site));
        rest.extend(check_addresses(site));
        rest.extend(ledger::check(site));
        rest.extend(owner::check_security(site));
        Self { pages, rest }
    }

    /// Checks the pages of `site` whose text is another one since the last time.
    pub fn update(&mut self, site: &Site, touched: &[PageId]) {
        for &id in touched {
            self.pages[id] = check_page(site, site.page(id), false);
        }
    }

    /// All problems.
    pub fn problems(&self) -> impl Iterator<Item = &Diagnostic> {
        self.pages.iter().flatten().chain(&self.rest)
    }
}

/// What is wrong on one page; `hidden` if nobody sees it yet.
fn check_page(site: &Site, page: &Page, hidden: bool) -> Vec<Diagnostic> {
    let file = File { site, source: &page.document.source, hidden };
    let mut problems = file.check_text(&page.text);
    problems.extend(check_tools(site, page));
    problems.extend(study::check(site, page));
    problems.extend(check_ratings(site, page));
    problems.extend(check_review(site, page).filter(|_| !hidden));
    problems
}

/// A file with text in it.
struct File<'a> {
    site: &'a Site,
    source: &'a Arc<SourceText>,
    /// Whether nobody sees it yet.
    hidden: bool,
}

impl File<'_> {
    fn check_text(&self, text: &PageText) -> Vec<Diagnostic> {
        let holes = text.fragments().flat_map(|fragment| fragment.holes());
        let mut problems: Vec<Diagnostic> =
            holes.filter_map(|hole| self.check_hole(hole)).collect();
        if !self.site.content.unread.bibliography {
            problems.extend(self.check_citations(&text.citations));
        }
        problems
    }

    fn at(&self, code: Code, span: &Range<usize>) -> Diagnostic {
        Diagnostic::new(code, Place::new(self.source, span.clone()))
    }

    fn check_hole(&self, hole: &HoleKind) -> Option<Diagnostic> {
        match hole {
            HoleKind::Link { target, span } => self.check_link(target, span),
            HoleKind::Image { target, span, .. } => {
                let image = self.site.image(self.source.path(), target);
                if image.is_some_and(|asset| asset.size.is_some()) {
                    return None;
                }
                let known = self.site.image_targets(self.source.path());
                let problem = self.at(Code::MissingImage, span).arg("target", target);
                Some(problem.nearest(target, known.iter().map(String::as_str)))
            }
            HoleKind::Citation(_) => None,
        }
    }

    fn check_link(&self, target: &str, span: &Range<usize>) -> Option<Diagnostic> {
        let from = self.source.path();
        let described = match self.site.resolve(from, target).err()? {
            LinkProblem::NoAnchor { page, anchor } => {
                no_anchor(self.site.page(page), &anchor, self.at(Code::BrokenAnchor, span))
            }
            LinkProblem::Unpublished(_) if self.hidden => return None,
            LinkProblem::Unpublished(state) => {
                unpublished(state, self.at(Code::LinkToUnpublished, span))
            }
            LinkProblem::Missing => {
                let path = target.split('#').next().unwrap_or_default();
                let file = self.site.file_path(from, path).unwrap_or_default();
                if self.site.content.unread.pages.contains(&file) {
                    return None;
                }
                let known = self.site.link_targets(from);
                let problem = self.at(Code::BrokenLink, span);
                problem.nearest(path, known.iter().map(String::as_str))
            }
        };
        Some(described.arg("target", target))
    }

    fn check_citations(&self, citations: &[Cited]) -> Vec<Diagnostic> {
        let known = &self.site.content.bibliography;
        let mut problems = Vec::new();
        for cited in citations {
            for item in cited.group.items.iter().filter(|item| !known.contains(&item.key)) {
                let problem = self.at(Code::UnknownCitation, &cited.span);
                problems.push(problem.arg("key", &item.key).nearest(&item.key, known.keys()));
            }
        }
        problems
    }
}

fn no_anchor(target: &Page, anchor: &str, diagnostic: Diagnostic) -> Diagnostic {
    let headings = target.text.headings.iter().map(|heading| heading.id.as_str());
    let known = headings.clone().collect::<Vec<_>>().join(", ");
    diagnostic
        .arg("anchor", anchor)
        .arg("page", target.document.source.path())
        .arg("known", known)
        .nearest(anchor, headings)
}

fn unpublished(state: Publication, diagnostic: Diagnostic) -> Diagnostic {
    let day = match state {
        Publication::Later(date) | Publication::Expired(date) => date.to_string(),
        Publication::Draft | Publication::Published => String::new(),
    };
    diagnostic.arg("state", state.word()).arg("day", day)
}

fn check_tools(site: &Site, page: &Page) -> Vec<Diagnostic> {
    let Details::InterventionType(details) = &page.document.details else { return Vec::new() };
    let tools = || {
        let tools = site.pages.iter().filter(|page| page.document.details.kind() == Kind::Tool);
        tools.map(Page::id)
    };
    let unread = |id: &str| {
        let unread = site.content.unread.pages.iter();
        let file = format!("{id}.md");
        unread.clone().any(|path| path.rsplit('/').next() == Some(&file))
    };
    let unknown = details
        .tools
        .iter()
        .filter(|tool| !tools().any(|id| id == tool.value.0) && !unread(&tool.value.0));
    unknown
        .map(|tool| {
            let place = Place::new(&page.document.source, tool.span.clone());
            let problem = Diagnostic::new(Code::UnknownRecord, place).arg("value", &tool.value.0);
            problem.arg("kind", "tool").nearest(&tool.value.0, tools())
        })
        .collect()
}

fn check_review(site: &Site, page: &Page) -> Option<Diagnostic> {
    let due = page.document.common.review_due.as_ref().filter(|due| due.value < site.date)?;
    let place = Place::new(&page.document.source, due.span.clone());
    Some(Diagnostic::new(Code::ReviewDue, place).arg("day", due.value))
}

fn check_ratings(site: &Site, page: &Page) -> Vec<Diagnostic> {
    let Details::InterventionType(details) = &page.document.details else { return Vec::new() };
    let until = details.external_ratings.iter().filter_map(|rating| rating.valid_until.as_ref());
    let expired = until.filter(|until| until.value < site.date).map(|until| {
        let place = Place::new(&page.document.source, until.span.clone());
        Diagnostic::new(Code::RatingExpired, place).arg("day", until.value)
    });
    expired.collect()
}

/// Addresses in the configuration, the glossary and the guide that lead nowhere.
fn check_addresses(site: &Site) -> Vec<Diagnostic> {
    let content = &site.content;
    let contact = content.config.publisher.iter().filter_map(|owner| owner.contact.as_ref());
    let config = content.config.navigation.iter().chain(&content.config.footer).chain(contact);
    let see = content.glossary.iter().filter_map(|entry| entry.see.as_ref());
    let results = content.guide.iter().flat_map(|guide| &guide.results);
    let advised = results.flat_map(|result| &result.pages).map(|advised| &advised.page);
    let places = config
        .map(|address| (address, &content.config_source))
        .chain(see.map(|address| (address, &content.glossary_source)))
        .chain(advised.map(|address| (address, &content.guide_source)));
    let mut problems = Vec::new();
    for (written, source) in places {
        let address = Address::from_written(&written.value.0);
        if site.at(&address).is_some() || site.is_generated(&address) {
            continue;
        }
        let at = |code| {
            let place = Place::new(source, written.span.clone());
            Diagnostic::new(code, place).arg("target", &written.value.0)
        };
        problems.push(match site.unpublished(written.value.0.trim_matches('/')) {
            Some(state) => unpublished(state, at(Code::LinkToUnpublished)),
            None => {
                let known = site.link_targets("");
                at(Code::BrokenLink).nearest(address.as_str(), known.iter().map(String::as_str))
            }
        });
    }
    problems
}
