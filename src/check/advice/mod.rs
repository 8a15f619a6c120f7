//! *Advice*: what would make a page better and stops nothing. A build gives none of it.
//!
//! [`advise_page`] is about one page and needs no other; [`advise`] is about a whole site. A page
//! accepts an advice in its front matter, with a reason; [`accept`] takes that out, and reports an
//! acceptance that accepts nothing.

mod contrast;
mod language;
mod orphan;
mod personal;
mod twin;

use std::collections::BTreeSet;

use rayon::prelude::*;

use super::owner;
pub use language::Readability;

use crate::content::Details;
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::markdown::{HoleKind, PassageKind, Passages};
use crate::render::Inputs;
use crate::site::{Page, Site};

/// The heaviest that an image may be, in bytes. A page as a whole should stay near 100 kB.
const HEAVY_IMAGE: usize = 300 * 1024;
/// A page with fewer words says too little to need a source.
const ENOUGH_WORDS: usize = 80;

/// Everything about one page, whatever the page accepts.
pub fn advise_page(site: &Site, page: &Page) -> Vec<Diagnostic> {
    advise_text(site, page, &Passages::of(&page.document))
}

/// Everything about the pages of a site and what lies between them, whatever the pages accept.
/// Every page is rendered once, to see where its links lead.
pub fn advise(inputs: &Inputs<'_>) -> Vec<Diagnostic> {
    let Inputs { site, theme, .. } = *inputs;
    let texts: Vec<Passages> =
        site.pages.par_iter().map(|page| Passages::of(&page.document)).collect();
    let by_page: Vec<Vec<Diagnostic>> = site
        .pages
        .par_iter()
        .zip(&texts)
        .map(|(page, passages)| advise_text(site, page, passages))
        .collect();
    let mut advice: Vec<Diagnostic> = by_page.into_iter().flatten().collect();
    advice.extend(personal::advise(&site.content.glossary_source));
    advice.extend(personal::advise(&site.content.guide_source));
    advice.extend(contrast::advise(theme));
    advice.extend(orphan::advise(inputs));
    advice.extend(owner::advise(site));
    advice.extend(twin::same_titles(site));
    advice.extend(twin::near_duplicates(site, &texts));
    advice
}

/// How hard a page is to read; `None` for a page with few words, or in another language.
pub fn readability(site: &Site, page: &Page) -> Option<Readability> {
    is_dutch(site, page).then(|| Readability::of(&Passages::of(&page.document))).flatten()
}

fn is_dutch(site: &Site, page: &Page) -> bool {
    let language = page.document.common.language.as_deref();
    language.unwrap_or(site.content.config.language().code()) == "nl"
}

fn advise_text(site: &Site, page: &Page, passages: &Passages) -> Vec<Diagnostic> {
    let mut advice = personal::advise(&page.document.source);
    if is_dutch(site, page) {
        advice.extend(language::advise(page, passages, &site.content.glossary));
    }
    advice.extend(heavy_images(site, page));
    advice.extend(without_source(page, passages));
    advice
}

fn heavy_images(site: &Site, page: &Page) -> Vec<Diagnostic> {
    let source = &page.document.source;
    let holes = page.text.fragments().flat_map(|fragment| fragment.holes());
    let images = holes.filter_map(|hole| {
        let HoleKind::Image { target, span, .. } = hole else { return None };
        let size = site.image(source.path(), target)?.bytes.len();
        let said = Diagnostic::new(Code::HeavyImage, Place::new(source, span.clone()));
        (size > HEAVY_IMAGE).then(|| said.arg("image", target).arg("kilobytes", size / 1024))
    });
    images.collect()
}

/// A page that states facts and names nobody who found them.
fn without_source(page: &Page, passages: &Passages) -> Option<Diagnostic> {
    let factual = matches!(
        page.document.details,
        Details::Chapter(_) | Details::InterventionType(_) | Details::News
    );
    let body = passages.list.iter().filter(|passage| passage.kind != PassageKind::Prose);
    let words: usize = body.map(|passage| passage.text.split_whitespace().count()).sum();
    let sourced = !page.text.citations.is_empty() || !passages.web_links.is_empty();
    let bare = factual && !sourced && words >= ENOUGH_WORDS;
    bare.then(|| Diagnostic::new(Code::NoSource, twin::title_place(page)))
}

/// Takes out of `advice` what pages accept, and adds the acceptances that accepted nothing. One of
/// a code outside `looked_for` is left alone: nobody looked whether it is still needed.
pub fn accept(
    site: &Site,
    advice: Vec<Diagnostic>,
    looked_for: impl Fn(Code) -> bool,
) -> Vec<Diagnostic> {
    let mut used: BTreeSet<(&str, Code)> = BTreeSet::new();
    let accepted = |page: &Page, code: Code| {
        page.document.common.accept.iter().any(|accept| accept.code.value.0 == code)
    };
    let mut kept = Vec::with_capacity(advice.len());
    for said in advice {
        let page = site.of_file(said.place.path()).map(|id| site.page(id));
        match page.filter(|page| accepted(page, said.code)) {
            Some(page) => {
                used.insert((page.document.source.path(), said.code));
            }
            None => kept.push(said),
        }
    }
    for page in &site.pages {
        let source = &page.document.source;
        for accept in &page.document.common.accept {
            let code = accept.code.value.0;
            if looked_for(code) && !used.contains(&(source.path(), code)) {
                let place = Place::new(source, accept.code.span.clone());
                kept.push(Diagnostic::new(Code::UnusedAcceptance, place).arg("code", code.id()));
            }
        }
    }
    kept
}
