//! The table of rules for Dutch, one for both sides: the index carries it to the browser.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use serde::Deserialize;

/// The table as it stands in the crate and in a manifest.
pub(crate) const TABLE: &str = include_str!("../rules/dutch.json");

/// Rules of one language. What each of them does is told where it is applied.
#[derive(Debug, Deserialize)]
pub(crate) struct Rules {
    pub(crate) fold: BTreeMap<char, String>,
    pub(crate) vowels: String,
    pub(crate) shortest_stem: usize,
    pub(crate) longest_word: usize,
    pub(crate) protected: BTreeMap<String, String>,
    pub(crate) rewrite: Vec<Rewrite>,
    pub(crate) participle: Participle,
    pub(crate) plural_s_after: Vec<String>,
    pub(crate) endings: Vec<String>,
    pub(crate) devoice: BTreeMap<char, char>,
    pub(crate) families: Vec<Family>,
    pub(crate) compound: Compound,
    #[serde(rename = "stop", deserialize_with = "words")]
    pub(crate) stop_words: BTreeSet<String>,
}

/// An ending that changes into another, after a root of at least so many letters.
#[derive(Debug, Deserialize)]
pub(crate) struct Rewrite {
    pub(crate) from: String,
    pub(crate) to: String,
    pub(crate) root: usize,
}

/// The only prefix that a stem loses, and the endings that prove it one.
#[derive(Debug, Deserialize)]
pub(crate) struct Participle {
    pub(crate) prefix: String,
    pub(crate) suffixes: Vec<String>,
    pub(crate) root: usize,
}

/// Endings that words of one family change among each other.
#[derive(Debug, Deserialize)]
pub(crate) struct Family {
    pub(crate) suffixes: Vec<String>,
    pub(crate) root: usize,
}

/// How words are put together.
#[derive(Debug, Deserialize)]
pub(crate) struct Compound {
    pub(crate) shortest_part: usize,
    pub(crate) links: Vec<String>,
    pub(crate) lone_part: usize,
    pub(crate) lone_rest: usize,
    pub(crate) never_part: BTreeSet<String>,
}

impl Compound {
    /// Whether a form may stand in a compound.
    pub(crate) fn is_part(&self, form: &str) -> bool {
        form.len() >= self.shortest_part && form.is_ascii() && !self.never_part.contains(form)
    }
}

impl Rules {
    /// The rules for Dutch.
    pub(crate) fn dutch() -> &'static Self {
        static RULES: OnceLock<Rules> = OnceLock::new();
        RULES.get_or_init(|| serde_json::from_str(TABLE).expect("the table in the crate is whole"))
    }

    pub(crate) fn is_vowel(&self, c: char) -> bool {
        self.vowels.contains(c)
    }
}

fn words<'de, D: serde::Deserializer<'de>>(source: D) -> Result<BTreeSet<String>, D::Error> {
    let text = String::deserialize(source)?;
    Ok(text.split_whitespace().map(str::to_owned).collect())
}
