//! `[@key, p. 12; @other]`: which sources, and where in them.

use crate::content::{CitationGroup, CitationItem};

/// Begins the address that the parser gives a citation.
pub(super) const SCHEME: &str = "cite:";

/// Whether the text between square brackets is meant as a citation.
pub(super) fn is_citation(reference: &str) -> bool {
    reference.trim_start().starts_with('@')
}

/// Reads the text between the square brackets; `None` if a part is not `@key` or `@key, place`.
pub(super) fn parse(reference: &str) -> Option<CitationGroup> {
    let items: Option<Vec<CitationItem>> = reference.split(';').map(parse_item).collect();
    items.map(|items| CitationGroup { items })
}

fn parse_item(part: &str) -> Option<CitationItem> {
    let part = part.trim().strip_prefix('@')?;
    let (key, locator) = match part.split_once(',') {
        Some((key, locator)) => (key.trim(), Some(locator.trim().to_owned())),
        None => (part, None),
    };
    let is_key = |c: char| c.is_alphanumeric() || "-_:.+/".contains(c);
    let fits = !key.is_empty() && key.chars().all(is_key);
    let locator = locator.filter(|locator| !locator.is_empty());
    fits.then(|| CitationItem { key: key.to_owned(), locator })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_and_places_are_told_apart() {
        let group = parse("@jugl2021, p. 12; @ebwplan").expect("is a citation");
        assert_eq!(group.items[0].key, "jugl2021");
        assert_eq!(group.items[0].locator.as_deref(), Some("p. 12"));
        assert_eq!(group.items[1].locator, None);
        assert!(parse("@a b").is_none());
        assert!(parse("@").is_none());
        assert!(parse("@a; zie b").is_none());
    }
}
