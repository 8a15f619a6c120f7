//! Narrowing results by facets.

use std::collections::BTreeMap;

use crate::index::Index;
use crate::pages::Pages;

/// Values that pages must have: one of the values of each facet.
pub type Filters = BTreeMap<String, Vec<String>>;

impl Index {
    /// The facet and the value that somebody means: by identifier, or by label as an address
    /// would have it, such as `bewijskracht` and `zeer-laag`.
    pub fn filter(&self, facet: &str, value: &str) -> Option<(String, String)> {
        let is_meant = |written: &str, id: &str, label: &str| {
            written == id || crate::slug(written) == crate::slug(label)
        };
        let facets = self.pages.settings.facets.iter();
        let facet = facets.into_iter().find(|known| is_meant(facet, &known.name, &known.label))?;
        let (id, _) = facet.values.iter().find(|(id, label)| is_meant(value, id, label))?;
        Some((facet.name.clone(), id.clone()))
    }

    /// The pages that have a chosen value of every facet but `except`.
    pub(crate) fn chosen(&self, filters: &Filters, except: Option<&str>) -> Pages {
        let mut chosen = Pages::all(self.len());
        for column in &self.columns.facets {
            let values = filters.get(&column.name).filter(|values| !values.is_empty());
            let Some(values) = values.filter(|_| except != Some(&column.name)) else { continue };
            let has_one = column
                .values
                .iter()
                .zip(&column.pages)
                .filter(|((value, _), _)| values.contains(value));
            chosen.intersect(&Pages::of(
                self.len(),
                has_one.flat_map(|(_, pages)| pages.iter().copied()),
            ));
        }
        chosen
    }

    pub(crate) fn counts(
        &self,
        found: &Pages,
        filters: &Filters,
    ) -> BTreeMap<String, Vec<(String, usize)>> {
        let mut counts = BTreeMap::new();
        for column in &self.columns.facets {
            let mut open = self.chosen(filters, Some(&column.name));
            open.intersect(found);
            let count = |pages: &[u32]| pages.iter().filter(|page| open.has(**page)).count();
            let values = column
                .values
                .iter()
                .zip(&column.pages)
                .map(|((value, _), pages)| (value.clone(), count(pages)));
            counts.insert(column.name.clone(), values.collect());
        }
        counts
    }
}
