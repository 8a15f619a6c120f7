//! What is not as it was at the last release.

use rayon::prelude::*;

use super::hash;
use crate::render::Inputs;
use crate::site::{PageId, Route};

/// The pages that the next release would change.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Since {
    /// The name of the last release.
    pub tag: String,
    /// Pages at addresses that were not there.
    pub new: Vec<PageId>,
    /// Pages that say something else, or show something else of other pages.
    pub changed: Vec<PageId>,
}

/// What changed since the last release; `None` if there has been none.
pub fn since_release(inputs: &Inputs<'_>) -> Option<Since> {
    let site = inputs.site;
    let ledger = &site.content.ledger;
    let (_, tag) = ledger.release.as_ref()?;
    let state = |id: PageId| {
        let route = Route::Page(id);
        let address = site.page(id).address.as_str();
        match ledger.addresses.get(address) {
            None => Some((id, true)),
            Some(published) => (published.hash != hash(inputs, &route)).then_some((id, false)),
        }
    };
    let found: Vec<(PageId, bool)> =
        (0..site.pages.len()).into_par_iter().filter_map(state).collect();
    let of = |wanted: bool| {
        found.iter().filter(|(_, is_new)| *is_new == wanted).map(|(id, _)| *id).collect()
    };
    Some(Since { tag: tag.clone(), new: of(true), changed: of(false) })
}
