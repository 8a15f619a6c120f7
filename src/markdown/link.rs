//! Which addresses are allowed, and which link texts say something.

use crate::content::has_user;

/// What an address in Markdown leads to.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Target<'a> {
    /// A page or file of this site.
    Local(&'a str),
    /// A page on the web.
    Web(&'a str),
    /// A mail address or telephone number.
    Contact(&'a str),
    /// Something that a browser might run, or that no browser knows.
    Unsafe,
}

impl<'a> Target<'a> {
    /// Reads an address.
    pub(super) fn of(address: &'a str) -> Self {
        // Browsers skip control characters and blanks, so `java\nscript:` would run.
        if address.chars().any(|c| c.is_control()) || address.starts_with("//") {
            return Self::Unsafe;
        }
        let address = address.trim();
        let scheme = address.split(['/', '?', '#']).next().unwrap_or_default();
        match scheme.split_once(':') {
            None => Self::Local(address),
            Some((scheme, _)) => match scheme.to_ascii_lowercase().as_str() {
                "https" | "http" if has_user(address) => Self::Unsafe,
                "https" | "http" => Self::Web(address),
                "mailto" | "tel" => Self::Contact(address),
                _ => Self::Unsafe,
            },
        }
    }
}

/// Link texts that say nothing out of their sentence, folded.
const EMPTY_TEXTS: &[&str] = &[
    "artikel",
    "click here",
    "deze link",
    "deze pagina",
    "dit artikel",
    "download",
    "ga verder",
    "here",
    "hier",
    "klik",
    "klik hier",
    "learn more",
    "lees hier",
    "lees hier meer",
    "lees meer",
    "lees verder",
    "link",
    "meer",
    "meer info",
    "meer informatie",
    "meer lezen",
    "more",
    "read more",
    "this link",
    "this page",
    "verder",
    "website",
    "zie hier",
];

/// Whether `text` tells nothing about where a link leads: empty, 'klik hier', or a bare address.
pub(super) fn says_nothing(text: &str) -> bool {
    let folded = search_index::fold(text);
    let words = folded.trim_matches(|c: char| !c.is_alphanumeric());
    words.is_empty()
        || EMPTY_TEXTS.binary_search(&words).is_ok()
        || ["http://", "https://", "www."].iter().any(|start| folded.starts_with(start))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_told_apart() {
        assert_eq!(Target::of("../plan.md#wat"), Target::Local("../plan.md#wat"));
        assert_eq!(Target::of("#wat:hoe"), Target::Local("#wat:hoe"));
        assert_eq!(Target::of("https://a.nl/b:c"), Target::Web("https://a.nl/b:c"));
        assert_eq!(Target::of("mailto:a@b.nl"), Target::Contact("mailto:a@b.nl"));
        for address in [
            "javascript:alert(1)",
            "JaVaScript:x",
            "data:text/html,x",
            "//evil.nl",
            "ja\nva:",
            "https://a.nl@b.nl",
        ] {
            assert_eq!(Target::of(address), Target::Unsafe, "{address}");
        }
    }

    #[test]
    fn texts_without_meaning_are_known() {
        assert!(EMPTY_TEXTS.is_sorted());
        for text in ["Klik hier", "lees meer…", " ", "https://a.nl", "Hier!"] {
            assert!(says_nothing(text), "{text}");
        }
        assert!(!says_nothing("Lees meer over de planevaluatie"));
    }
}
