//! `watwerkt.yaml`: what the site is called and how its folders are read.

use std::collections::BTreeMap;

use super::field::{LocalAddress, Located, WebAddress};
use super::owner::{DataTheme, Publisher, Security};
use super::reader::{Entries, Field, Reader, Record, record};
use super::schema::Kind;
use super::shape::Shape;
use super::yaml::{Node, Value};
use crate::diagnostic::Language;

/// The name of the configuration file, in the content folder.
pub const CONFIG_FILE: &str = "watwerkt.yaml";

record! {
    /// The configuration of a site. Only title and address are required.
    pub struct Config {
        /// The name of the site.
        title: String,
        /// Where the site will be, with the folder if it is not at the root of its host.
        base_url: WebAddress,
        /// The language of the content and of the fixed texts: `nl` or `en`.
        language: Option<SiteLanguage>,
        /// One sentence about the site, for search engines and the feed.
        description: Option<String>,
        /// A notice above every page.
        banner: Option<String>,
        /// Kind of content by folder; `folder/*` means the folders inside it.
        kinds: BTreeMap<String, Kind>,
        /// Addresses in the main menu. Without it: the sections at the top.
        navigation: Vec<Located<LocalAddress>>,
        /// Addresses at the foot of every page.
        footer: Vec<Located<LocalAddress>>,
        /// A line about contact at the foot of every page.
        contact: Option<String>,
        /// The licence of texts and data, as an SPDX name, an address or in words.
        license: Option<String>,
        /// Who publishes the site and its data.
        publisher: Option<Publisher>,
        /// What the data is about, for catalogues.
        data_themes: Vec<DataTheme>,
        /// Where a weakness can be told; makes `/.well-known/security.txt`.
        security: Option<Security>,
        /// Whether Markdown may hold HTML.
        raw_html: bool,
        /// Whether search engines are asked to stay away.
        noindex: bool,
        /// Whether the site has no search, and its pages no 'Lees ook'.
        no_search: bool,
        /// The address of a search service that answers in place of the files of the site.
        search_endpoint: Option<WebAddress>,
    }
}

impl Config {
    /// Reads the configuration from the root node of its file.
    pub(crate) fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let mut entries = Entries::of(node, reader)?;
        let config = Self::read_from(&mut entries, reader);
        entries.finish(std::iter::empty(), reader);
        config
    }

    /// The language of the site; Dutch if the configuration does not say.
    pub fn language(&self) -> Language {
        self.language.map(|language| language.0).unwrap_or_default()
    }

    /// The kind of the pages directly in `folder`: the most specific rule for the folder itself
    /// or one above it. `folder/*` is about the folders inside `folder`.
    pub fn kind_in(&self, folder: &str) -> Kind {
        let mut at = folder;
        loop {
            if let Some(kind) = self.kinds.get(at) {
                return *kind;
            }
            let parent = at.rsplit_once('/').map(|(parent, _)| parent);
            if let Some(kind) = parent.and_then(|parent| self.kinds.get(&format!("{parent}/*"))) {
                return *kind;
            }
            match parent {
                Some(parent) => at = parent,
                None => return Kind::Page,
            }
        }
    }

    /// The kind of the page in the file at `path`.
    pub fn kind_of_file(&self, path: &str) -> Kind {
        self.kind_in(super::front_matter::folder_of_page(path))
    }

    /// The first folder whose pages are of `kind`. A rule about folders inside one names none.
    pub fn folder_of(&self, kind: Kind) -> Option<&str> {
        let mut named = self.kinds.iter().filter(|(folder, _)| !folder.ends_with('*'));
        named.find(|(_, other)| **other == kind).map(|(folder, _)| folder.as_str())
    }

    /// The path of the address, with a slash at both ends: `/` or `/kennis/`.
    pub fn base_path(&self) -> String {
        let address = self.base_url.0.trim_end_matches('/');
        let host_and_path = address.split_once("://").map_or(address, |(_, rest)| rest);
        match host_and_path.split_once('/') {
            Some((_, path)) => format!("/{path}/"),
            None => "/".to_owned(),
        }
    }

    /// Scheme and host of the address.
    pub fn host(&self) -> &str {
        let address = self.origin_and_path();
        address.strip_suffix(self.base_path().trim_end_matches('/')).unwrap_or(address)
    }

    /// The address without a slash at its end.
    pub fn origin_and_path(&self) -> &str {
        self.base_url.0.trim_end_matches('/')
    }
}

/// A language that the fixed texts exist in.
#[derive(Debug, Clone, Copy)]
pub struct SiteLanguage(pub Language);

impl Field for SiteLanguage {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let code = node.scalar().unwrap_or_default();
        match code.parse() {
            Ok(language) => Some(Self(language)),
            Err(()) => {
                let problem = reader.problem(crate::diagnostic::Code::NotAChoice, &node.span);
                reader.report(problem.arg("value", code).arg("known", "nl, en"))
            }
        }
    }

    fn shape() -> Shape {
        Shape::Choice(&["nl", "en"])
    }
}

impl<T: Field> Field for BTreeMap<String, T> {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let Value::Map(entries) = &node.value else { return reader.wrong_type(node, "map") };
        let read: Vec<Option<(String, T)>> = entries
            .iter()
            .map(|(key, value)| {
                Some((key.scalar()?.trim_matches('/').to_owned(), T::read(value, reader)?))
            })
            .collect();
        read.into_iter().collect()
    }

    fn absent() -> Option<Self> {
        Some(Self::new())
    }

    fn shape() -> Shape {
        T::shape()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn config(kinds: &[(&str, Kind)], base_url: &str) -> Config {
        let source =
            crate::diagnostic::SourceText::new("w", format!("title: x\nbase_url: {base_url}"));
        let mut reader = Reader::new(&source);
        let node = reader.yaml(0..source.text().len()).expect("is YAML");
        let mut config = Config::read(&node, &mut reader).expect("is a configuration");
        config.kinds = kinds.iter().map(|(folder, kind)| ((*folder).to_owned(), *kind)).collect();
        config
    }

    #[test]
    fn the_most_specific_folder_decides_the_kind() {
        let rules = [
            ("toolkit", Kind::Chapter),
            ("interventies", Kind::InterventionType),
            ("interventies/*", Kind::Chapter),
        ];
        let config = config(&rules, "https://example.org");
        assert_eq!(config.kind_in("toolkit"), Kind::Chapter);
        assert_eq!(config.kind_in("toolkit/evaluatie"), Kind::Chapter);
        assert_eq!(config.kind_in("interventies"), Kind::InterventionType);
        assert_eq!(config.kind_in("interventies/theater"), Kind::Chapter);
        assert_eq!(config.kind_in("interventies/theater/diep"), Kind::Chapter);
        assert_eq!(config.kind_in(""), Kind::Page);
    }

    #[test]
    fn the_base_path_comes_from_the_address() {
        assert_eq!(config(&[], "https://example.org").base_path(), "/");
        assert_eq!(config(&[], "https://example.org/kennis/").base_path(), "/kennis/");
        assert_eq!(config(&[], "https://example.org/kennis/").host(), "https://example.org");
        assert_eq!(config(&[], "https://example.org").host(), "https://example.org");
    }
}
