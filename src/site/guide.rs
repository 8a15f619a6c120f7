//! The texts of the guide, each with its own citations: each stands on a page of its own.

use std::collections::BTreeMap;

use super::{Address, Route, Site};
use crate::content::Content;
use crate::diagnostic::Diagnostic;
use crate::markdown::{Dialect, PageText};

/// Compiles the texts of every question and result.
pub(super) fn compile(
    content: &Content,
    dialect: &Dialect<'_>,
    problems: &mut Vec<Diagnostic>,
) -> BTreeMap<String, PageText> {
    let Some(guide) = &content.guide else { return BTreeMap::new() };
    let mut texts = BTreeMap::new();
    for id in guide.ids().map(|id| &id.value.0) {
        let (text, wrong) =
            PageText::compile_prose(&content.guide_source, guide.prose_of(id), dialect);
        problems.extend(wrong);
        texts.insert(id.clone(), text);
    }
    texts
}

impl Site {
    /// The pages of the guide: the first question, then the others and the results.
    pub(super) fn guide_routes(&self) -> Vec<Route> {
        let Some(guide) = &self.content.guide else { return Vec::new() };
        let steps = guide.ids().skip(1).map(|id| Route::GuideStep(id.value.0.clone()));
        std::iter::once(Route::Guide).chain(steps).collect()
    }

    /// The page of a question or a result of the guide.
    pub fn guide_route(&self, id: &str) -> Route {
        let start = self.content.guide.as_ref().and_then(|guide| guide.start());
        match start {
            Some(start) if start.id.value.0 == id => Route::Guide,
            _ => Route::GuideStep(id.to_owned()),
        }
    }
}

/// The address of the guide.
pub(super) fn address() -> Address {
    Address::root().join("keuzehulp")
}
