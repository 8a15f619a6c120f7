//! What is wrong between pages: links, images, citations, names of other records, dates.

use std::ops::Range;

use crate::content::{Details, Kind};
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::markdown::{Cited, HoleKind};
use crate::site::{Address, LinkProblem, Page, Publication, Site};

/// Every problem of `site`.
pub fn check(site: &Site) -> Vec<Diagnostic> {
    let mut problems = Vec::new();
    for page in &site.pages {
        for hole in page.text.fragments().flat_map(|fragment| fragment.holes()) {
            problems.extend(check_hole(site, page, hole));
        }
        let source = &page.document.source;
        let place = |span: &Range<usize>| Place::new(source, span.clone());
        problems.extend(check_citations(site, &page.text.citations, place));
        problems.extend(check_tools(site, page));
        problems.extend(check_review(site, page));
    }
    let glossary = |span: &Range<usize>| Place::new(&site.content.glossary_source, span.clone());
    problems.extend(check_citations(site, &site.glossary.citations, glossary));
    problems.extend(check_addresses(site));
    problems
}

fn check_hole(site: &Site, page: &Page, hole: &HoleKind) -> Option<Diagnostic> {
    let at = |code, span: &Range<usize>| {
        Diagnostic::new(code, Place::new(&page.document.source, span.clone()))
    };
    match hole {
        HoleKind::Link { target, span } => match site.resolve(page, target) {
            Ok(_) => None,
            Err(problem) => {
                let described = match problem {
                    LinkProblem::NoAnchor { page, anchor } => {
                        no_anchor(site.page(page), &anchor, at(Code::BrokenAnchor, span))
                    }
                    LinkProblem::Unpublished(state) => {
                        unpublished(state, at(Code::LinkToUnpublished, span))
                    }
                    LinkProblem::Missing => missing(site, page, target, at(Code::BrokenLink, span)),
                };
                Some(described.arg("target", target))
            }
        },
        HoleKind::Image { target, span, .. } => {
            let found = site.image(page, target).is_some_and(|asset| asset.size.is_some());
            let problem = || at(Code::MissingImage, span).arg("target", target);
            let wanted = site.file_path(page, target).unwrap_or_default();
            let images = site.assets.iter().filter(|(_, asset)| asset.size.is_some());
            (!found).then(|| problem().nearest(&wanted, images.map(|(path, _)| path.as_str())))
        }
        HoleKind::Citation(_) => None,
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

fn missing(site: &Site, page: &Page, target: &str, diagnostic: Diagnostic) -> Diagnostic {
    let path = target.split('#').next().unwrap_or_default();
    let wanted = site.file_path(page, path).unwrap_or_default();
    let written = if path.ends_with(".md") { wanted.as_str() } else { path };
    diagnostic.nearest(written, site.link_targets())
}

fn check_citations(
    site: &Site,
    citations: &[Cited],
    place: impl Fn(&Range<usize>) -> Place,
) -> Vec<Diagnostic> {
    let known = &site.content.bibliography;
    let mut problems = Vec::new();
    for cited in citations {
        for item in cited.group.items.iter().filter(|item| !known.contains(&item.key)) {
            let problem = Diagnostic::new(Code::UnknownCitation, place(&cited.span));
            problems.push(problem.arg("key", &item.key).nearest(&item.key, known.keys()));
        }
    }
    problems
}

fn check_tools(site: &Site, page: &Page) -> Vec<Diagnostic> {
    let Details::InterventionType(details) = &page.document.details else { return Vec::new() };
    let tools = || {
        let tools = site.pages.iter().filter(|page| page.document.details.kind() == Kind::Tool);
        tools.map(Page::id)
    };
    let unknown = details.tools.iter().filter(|tool| !tools().any(|id| id == tool.value.0));
    unknown
        .map(|tool| {
            let place = Place::new(&page.document.source, tool.span.clone());
            let problem = Diagnostic::new(Code::UnknownRecord, place).arg("value", &tool.value.0);
            problem.arg("kind", "tool").nearest(&tool.value.0, tools())
        })
        .collect()
}

fn check_review(site: &Site, page: &Page) -> Option<Diagnostic> {
    let due = page.document.common.review_due.filter(|due| *due < site.date)?;
    let text = page.document.source.text();
    let at = text.find("review_due").unwrap_or_default();
    let place = Place::new(&page.document.source, at..at + "review_due".len());
    Some(Diagnostic::new(Code::ReviewDue, place).arg("day", due))
}

/// Addresses in the configuration and the glossary that lead nowhere.
fn check_addresses(site: &Site) -> Vec<Diagnostic> {
    let content = &site.content;
    let config = content.config.navigation.iter().chain(&content.config.footer);
    let see = content.glossary.iter().filter_map(|entry| entry.see.as_ref());
    let places = config
        .map(|address| (address, &content.config_source))
        .chain(see.map(|address| (address, &content.glossary_source)));
    let mut problems = Vec::new();
    for (written, source) in places {
        let address = Address::from_written(&written.value.0);
        if site.at(&address).is_none() && !site.is_generated(&address) {
            let place = Place::new(source, written.span.clone());
            let problem = Diagnostic::new(Code::BrokenLink, place).arg("target", &written.value.0);
            problems.push(problem.nearest(address.as_str(), site.link_targets()));
        }
    }
    problems
}
