//! What is known of each page besides words: facets, date, evidence.

use std::collections::BTreeMap;

use crate::document::{Document, Facet};

/// The columns of an index, a row for each page.
#[derive(Debug)]
pub(crate) struct Columns {
    pub(crate) facets: Vec<Column>,
    /// Days since 1970, 0 where unknown.
    pub(crate) days: Vec<u32>,
    pub(crate) evidence: Vec<u32>,
}

/// One facet.
#[derive(Debug)]
pub(crate) struct Column {
    pub(crate) name: String,
    pub(crate) label: String,
    /// Whether a result names its values.
    pub(crate) is_shown: bool,
    /// Identifier and label of each value.
    pub(crate) values: Vec<(String, String)>,
    /// For each value the pages that have it, in order.
    pub(crate) pages: Vec<Vec<u32>>,
}

impl Columns {
    pub(crate) fn new(documents: &[Document], facets: &[Facet]) -> Self {
        Self {
            facets: facets.iter().map(|facet| Column::new(facet, documents)).collect(),
            days: documents.iter().map(|document| days(&document.date)).collect(),
            evidence: documents.iter().map(|document| document.evidence).collect(),
        }
    }
}

impl Column {
    fn new(facet: &Facet, documents: &[Document]) -> Self {
        let mut pages: BTreeMap<&str, Vec<u32>> = BTreeMap::new();
        for (number, document) in (0..).zip(documents) {
            for value in document.facets.get(&facet.name).into_iter().flatten() {
                let pages = pages.entry(value).or_default();
                if pages.last() != Some(&number) {
                    pages.push(number);
                }
            }
        }
        let listed: Vec<&str> = facet.values.iter().map(|(value, _)| value.as_str()).collect();
        let mut values = facet.values.clone();
        let others = pages.keys().filter(|value| !listed.contains(*value));
        values.extend(others.map(|value| ((*value).to_owned(), (*value).to_owned())));
        let pages = values
            .iter()
            .map(|(value, _)| pages.remove(value.as_str()).unwrap_or_default())
            .collect();
        let (name, label) = (facet.name.clone(), facet.label.clone());
        Self { name, label, is_shown: facet.is_shown, values, pages }
    }
}

/// Days from 1 January 1970 to `date`, written as `2026-11-25`; 0 for anything else.
fn days(date: &str) -> u32 {
    let parts: Vec<i64> = date.splitn(3, '-').filter_map(|part| part.parse().ok()).collect();
    let [year, month, day] = parts[..] else { return 0 };
    let (year, month) = if month > 2 { (year, month - 3) } else { (year - 1, month + 9) };
    let days =
        year * 365 + year / 4 - year / 100 + year / 400 + (month * 153 + 2) / 5 + day - 719_469;
    u32::try_from(days).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_counted_from_1970() {
        assert_eq!(days("1970-01-01"), 0);
        assert_eq!(days("2000-03-01"), 11017);
        assert_eq!(days("2026-11-25"), 20782);
        assert_eq!(days("soon"), 0);
    }
}
