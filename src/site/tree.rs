//! Sections and the order of their pages.

use std::cmp::Reverse;
use std::sync::Arc;

use super::{Address, PageId, Site};
use crate::content::Kind;

/// Gives every page its section and every section its pages in order.
pub(super) fn grow(site: &mut Site) {
    for id in 0..site.pages.len() {
        let parent = parent(site, id);
        site.pages[id].parent = parent;
        if let Some(parent) = parent {
            site.pages[parent].children.push(id);
        }
    }
    for id in 0..site.pages.len() {
        let mut children = std::mem::take(&mut site.pages[id].children);
        children.sort_by_cached_key(|child| order(site, *child));
        site.pages[id].children = children;
    }
    site.top = top(site);
}

fn top(site: &Site) -> Vec<PageId> {
    let config = &site.content.config;
    if !config.navigation.is_empty() {
        let wanted = config.navigation.iter();
        return wanted
            .filter_map(|address| site.at(&Address::from_written(&address.value.0)))
            .collect();
    }
    let mut top: Vec<PageId> = match site.at(&Address::root()) {
        Some(root) => site.page(root).children.clone(),
        None => (0..site.pages.len()).filter(|id| site.page(*id).parent.is_none()).collect(),
    };
    if top.iter().any(|id| site.page(*id).document.is_section()) {
        top.retain(|id| site.page(*id).document.is_section());
    }
    top.sort_by_cached_key(|id| order(site, *id));
    top
}

/// The nearest section above a page; a folder without a section file is no section.
fn parent(site: &Site, id: PageId) -> Option<PageId> {
    let page = site.page(id);
    page.address.ancestors().find_map(|address| {
        site.at(&address).filter(|parent| site.page(*parent).document.is_section())
    })
}

/// News has the newest first; other pages go by weight, then by title.
fn order(site: &Site, id: PageId) -> impl Ord + use<> {
    let common = &site.page(id).document.common;
    let is_news = site.page(id).document.details.kind() == Kind::News;
    let date = common.date.filter(|_| is_news).map(|date| (date.year(), date.month(), date.day()));
    (common.weight.unwrap_or(i32::MAX), Reverse(date), Arc::clone(&site.page(id).sort_title), id)
}

impl Site {
    /// The pages at the top of the menu, in order.
    pub fn top(&self) -> &[PageId] {
        &self.top
    }

    /// The sections above a page, the start page first and without the page itself.
    pub fn trail(&self, id: PageId) -> Vec<PageId> {
        let mut trail: Vec<PageId> =
            std::iter::successors(self.page(id).parent, |parent| self.page(*parent).parent)
                .collect();
        trail.reverse();
        trail
    }

    /// The pages before and after a page in its section.
    pub fn neighbours(&self, id: PageId) -> (Option<PageId>, Option<PageId>) {
        let Some(parent) = self.page(id).parent.filter(|id| self.page(*id).parent.is_some()) else {
            return (None, None);
        };
        let siblings = &self.page(parent).children;
        let at = siblings.iter().position(|sibling| *sibling == id);
        let before = at.and_then(|at| at.checked_sub(1)).map(|at| siblings[at]);
        let after = at.and_then(|at| siblings.get(at + 1)).copied();
        (before, after)
    }
}
