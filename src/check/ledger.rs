//! Addresses that were published and would vanish.
//!
//! A redirect is an alias of a page, so it leads to that page in one step: there are no chains, and
//! an alias that is the address of a page, its own included, is an error of its own (WW202).

use crate::content::LEDGER_FILE;
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::site::{Address, Site};

/// Every address in the ledger that leads nowhere now. A build for a day before the last release
/// knows nothing of what came later.
pub(super) fn check(site: &Site) -> Vec<Diagnostic> {
    let ledger = &site.content.ledger;
    let last_release = ledger.release.as_ref().map(|(day, _)| *day);
    if last_release.is_some_and(|day| day > site.date) {
        return Vec::new();
    }
    // A page that could not be read still has its address, and says itself what is wrong with it.
    if !site.content.unread.pages.is_empty() {
        return Vec::new();
    }
    let mut problems = Vec::new();
    for (written, published) in &ledger.addresses {
        let place = Place::new(&site.content.ledger_source, published.span.clone());
        let (path, heading) = match written.split_once('#') {
            Some((path, heading)) => (path, Some(heading)),
            None => (written.as_str(), None),
        };
        let address = Address::from_written(path);
        match (site.at(&address), heading) {
            (Some(page), Some(heading)) => {
                let page = site.page(page);
                // A heading that a release has gone without is history: nobody can mend it now.
                let was_there = last_release.is_none_or(|day| published.last == day);
                if was_there && !page.text.has_anchor(heading) {
                    let file = page.document.source.path();
                    let said = Diagnostic::new(Code::VanishedHeading, place).arg("page", file);
                    problems.push(said.arg("heading", heading));
                }
            }
            (None, None) => {
                let leads = site.is_generated(&address) || site.redirects.contains_key(&address);
                if !leads && address != Address::root() {
                    problems.push(vanished(site, &address, place));
                }
            }
            // A heading goes with its page, and a redirect leads to the page that took its place.
            (Some(_), None) | (None, Some(_)) => {}
        }
    }
    problems
}

fn vanished(site: &Site, address: &Address, place: Place) -> Diagnostic {
    let known = site.pages.iter().map(|page| page.address.as_str());
    let said = Diagnostic::new(Code::VanishedAddress, place).arg("address", address);
    let said = said.arg("ledger", LEDGER_FILE);
    said.nearest(address.as_str(), known)
}
