//! Pages that no other page leads to.

use std::collections::BTreeSet;

use rayon::prelude::*;

use super::twin::title_place;
use crate::content::Kind;
use crate::diagnostic::{Code, Diagnostic};
use crate::render::{Inputs, render};
use crate::site::{Address, PageId, Route};

/// Pages to which no text, list or menu of the site leads, apart from the list of their own
/// section, its neighbours there, the way back and 'Lees ook'. Messages are read by date, so a section is
/// enough for them.
pub(super) fn advise(inputs: &Inputs<'_>) -> Vec<Diagnostic> {
    let site = inputs.site;
    let routes: Vec<Route> = site.routes().into_iter().filter(Route::is_listed).collect();
    let reached: BTreeSet<PageId> = routes
        .par_iter()
        .map(|route| reached_from(inputs, route))
        .reduce(BTreeSet::new, |mut one, other| {
            one.extend(other);
            one
        });
    let menus = site.content.config.navigation.iter().chain(&site.content.config.footer);
    let in_menus: BTreeSet<PageId> =
        menus.filter_map(|written| site.at(&Address::from_written(&written.value.0))).collect();
    let pages = site.pages.iter().enumerate().filter(|(id, page)| {
        let by_date = page.document.details.kind() == Kind::News;
        let top = page.parent.is_none_or(|parent| site.page(parent).address == Address::root());
        !by_date && !top && !reached.contains(id) && !in_menus.contains(id)
    });
    pages.map(|(_, page)| Diagnostic::new(Code::OrphanPage, title_place(page))).collect()
}

/// The pages that the main part of one output leads to, apart from those just below it.
fn reached_from(inputs: &Inputs<'_>, route: &Route) -> BTreeSet<PageId> {
    let site = inputs.site;
    let own = match route {
        Route::Page(id) => Some(*id),
        Route::Home => site.at(&Address::root()),
        _ => None,
    };
    let html = render(inputs, route).unwrap_or_default();
    let html = String::from_utf8_lossy(&html);
    let links = main_part(&html).filter_map(|address| site.at(&address));
    links.filter(|id| Some(*id) != own && (own.is_none() || site.page(*id).parent != own)).collect()
}

/// The addresses of this site in the main part of a page, without those in its menus.
fn main_part(html: &str) -> impl Iterator<Item = Address> {
    let main = html.split_once("<main").map_or("", |(_, main)| main);
    let main = main.split_once("</main>").map_or(main, |(main, _)| main);
    // 'Lees ook' is made by the program: it leads to every page that resembles another one.
    let parts = without(main, "<section class=\"related\"", "</section>");
    let parts = parts.into_iter().flat_map(|part| without(part, "<nav", "</nav>"));
    parts.flat_map(|part| part.split("href=\"").skip(1)).filter_map(|rest| {
        let href = rest.split(['"', '#', '?']).next()?;
        href.starts_with('/').then(|| Address::from_written(href))
    })
}

/// What is left of `html` without every part from `open` up to `close`.
fn without<'h>(html: &'h str, open: &'static str, close: &'static str) -> Vec<&'h str> {
    let parts = html.split(open).enumerate().map(|(at, part)| match at {
        0 => part,
        _ => part.split_once(close).map_or("", |(_, rest)| rest),
    });
    parts.collect()
}
