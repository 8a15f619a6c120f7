//! The files that have to be written when pages get other places.

use std::collections::BTreeMap;

use super::SECTION_FILE;
use crate::content::{CONFIG_FILE, Draft, GLOSSARY_FILE, GUIDE_FILE, rewrite, values};
use crate::markdown::HoleKind;
use crate::serve::edit::asking::Asking;
use crate::serve::edit::form::Opened;
use crate::serve::save::{FileChange, files_below, is_free, read};
use crate::site::{Address, Page, Site};

/// What gets another place.
pub(super) enum Move {
    /// A file.
    Page { old: String, new: String },
    /// A folder with all in it; both end with a slash.
    Folder { old: String, new: String },
}

impl Move {
    /// Where a file is afterwards.
    pub(super) fn of(&self, path: &str) -> String {
        match self {
            Self::Page { old, new } if path == old => new.clone(),
            Self::Folder { old, new } => match path.strip_prefix(old.as_str()) {
                Some(rest) => format!("{new}{rest}"),
                None => path.to_owned(),
            },
            Self::Page { .. } => path.to_owned(),
        }
    }

    fn moves(&self, path: &str) -> bool {
        self.of(path) != path
    }

    /// Whether the new place is another one, and nothing is there.
    fn is_possible(&self, asking: &Asking) -> bool {
        let content = asking.shared().content();
        match self {
            Self::Page { new, .. } => Opened::new(asking.shared(), new).is_some(),
            Self::Folder { old, new } => {
                // A folder cannot go into itself, and two folders do not become one.
                !new.starts_with(old.as_str())
                    && is_free(content, new.trim_end_matches('/'))
                    && Opened::new(asking.shared(), &format!("{new}{SECTION_FILE}")).is_some()
            }
        }
    }

    /// The files that move.
    fn files(&self, asking: &Asking) -> Vec<String> {
        match self {
            Self::Page { old, .. } => vec![old.clone()],
            Self::Folder { old, .. } => files_below(asking.shared().content(), old),
        }
    }
}

/// Everything that has to be written; `None` if the place is taken or a page cannot be changed.
pub(super) fn changes(asking: &Asking, moving: &Move) -> Option<Vec<FileChange>> {
    if !moving.is_possible(asking) {
        return None;
    }
    let site = &asking.shown.loaded.site;
    let mut changes = Vec::new();
    let mut removed = Vec::new();
    for old in moving.files(asking) {
        let before = read(asking.shared().content(), &old)?;
        let hash = Some(blake3::hash(&before));
        let bytes = match page_of(site, &old) {
            Some(page) => {
                let opened = Opened::read(asking.shared(), &old)?;
                let text = relink(&opened.text, page, (site, moving));
                opened.encode(&with_alias(&text, page.address.as_str())?)
            }
            None => before,
        };
        changes.push(FileChange { path: moving.of(&old), bytes: Some(bytes), before: None });
        removed.push(FileChange { path: old, bytes: None, before: hash });
    }
    for page in site.pages.iter().chain(site.unpublished.iter().map(|(page, _)| page)) {
        let path = page.document.source.path();
        if !moving.moves(path) && leads_to(page, (site, moving)) {
            let opened = Opened::read(asking.shared(), path)?;
            let text = relink(&opened.text, page, (site, moving));
            changes.extend(rewritten(&opened, &text));
        }
    }
    let addresses = addresses(site, moving);
    for file in [CONFIG_FILE, GLOSSARY_FILE, GUIDE_FILE] {
        let Some(opened) = Opened::read(asking.shared(), file) else { continue };
        let mut text = readdress(&opened.text, &addresses);
        if let (Move::Folder { old, new }, CONFIG_FILE) = (moving, file) {
            text = rename_keys(&text, old.trim_end_matches('/'), new.trim_end_matches('/'));
        }
        changes.extend(rewritten(&opened, &text));
    }
    changes.extend(removed);
    Some(changes)
}

fn rewritten(opened: &Opened, text: &str) -> Option<FileChange> {
    (text != opened.text).then(|| FileChange {
        path: opened.path.clone(),
        bytes: Some(opened.encode(text)),
        before: opened.before,
    })
}

/// A page, published or not.
fn page_of<'s>(site: &'s Site, path: &str) -> Option<&'s Page> {
    let hidden = || {
        let mut pages = site.unpublished.iter().map(|(page, _)| page);
        pages.find(|page| page.document.source.path() == path)
    };
    site.of_file(path).map(|id| site.page(id)).or_else(hidden)
}

/// The links and images of a page, as they are written.
fn targets(page: &Page) -> impl Iterator<Item = &str> {
    let holes = page.text.fragments().flat_map(|fragment| fragment.holes());
    holes.filter_map(|hole| match hole {
        HoleKind::Link { target, .. } | HoleKind::Image { target, .. } => Some(target.as_str()),
        _ => None,
    })
}

fn leads_to(page: &Page, (site, moving): (&Site, &Move)) -> bool {
    let path = page.document.source.path();
    targets(page).any(|target| new_target((site, moving), path, target).is_some())
}

/// What has to be written in the place of a link or image; `None` if it stays right as it is.
fn new_target((site, moving): (&Site, &Move), from: &str, target: &str) -> Option<String> {
    let (named, anchor) = target.split_at(target.find('#').unwrap_or(target.len()));
    if named.is_empty() || named.contains(':') {
        return None;
    }
    let mut file = site.file_path(from, named)?;
    if let Some(id) = site.at(&Address::from_written(&file)).filter(|_| named.starts_with('/')) {
        // A link may name the address of a page in place of its file.
        let path = site.page(id).document.source.path();
        if moving.moves(path) {
            path.clone_into(&mut file);
        }
    }
    let (now, there) = (moving.of(from), moving.of(&file));
    let stays = site.file_path(&now, named).as_deref() == Some(there.as_str());
    (!stays).then(|| format!("/{there}{anchor}"))
}

/// `text` with other targets for the links and images of `page`.
fn relink(text: &str, page: &Page, (site, moving): (&Site, &Move)) -> String {
    let path = page.document.source.path();
    let mut text = text.to_owned();
    for target in targets(page) {
        let Some(new) = new_target((site, moving), path, target) else { continue };
        // In Markdown a target stands between parentheses, in a component between quotes.
        for (before, after) in [("(", ")"), ("(", " "), ("\"", "\"")] {
            text =
                text.replace(&format!("{before}{target}{after}"), &format!("{before}{new}{after}"));
        }
    }
    text
}

/// `text` with `address` among the addresses that lead to it.
fn with_alias(text: &str, address: &str) -> Option<String> {
    let (now, body) = values(text).ok()?;
    let mut aliases = match now.get("aliases") {
        Some(Draft::List(aliases)) => aliases.clone(),
        _ => Vec::new(),
    };
    let named = Draft::Text(address.to_owned());
    if !aliases.iter().any(|(_, alias)| *alias == named) {
        aliases.push((None, named));
    }
    rewrite(text, &[("aliases".to_owned(), Draft::List(aliases))], body).ok()
}

/// The old and new addresses of the pages that move.
fn addresses(site: &Site, moving: &Move) -> BTreeMap<String, String> {
    let moved = site.pages.iter().filter_map(|page| {
        let path = page.document.source.path();
        let new = moving.of(path);
        let named = new.trim_end_matches(".md").trim_end_matches("_index").trim_end_matches('/');
        // A page with an address of its own choice keeps its last part.
        let slug = page.document.common.slug.as_ref().filter(|_| !page.document.is_section());
        let named = match (slug, named.rsplit_once('/')) {
            (Some(slug), Some((folder, _))) => format!("{folder}/{}", slug.value.0),
            (Some(slug), None) => slug.value.0.clone(),
            (None, _) => named.to_owned(),
        };
        let new = Address::from_written(&named).to_string();
        moving.moves(path).then(|| (page.address.to_string(), new))
    });
    moved.collect()
}

/// A file of data with other addresses in the place of those that are a value by themselves.
fn readdress(text: &str, addresses: &BTreeMap<String, String>) -> String {
    let lines = text.split_inclusive('\n').map(|line| {
        let word = |c: char| !c.is_whitespace() && !"\"'[],".contains(c);
        let Some(start) = line.find(|c: char| c == '/' && word(c)) else { return line.to_owned() };
        let is_value = !line[..start].ends_with(word);
        let end = line[start..].find(|c: char| !word(c)).map_or(line.len(), |end| start + end);
        let address = Address::from_written(&line[start..end]).to_string();
        match addresses.get(&address).filter(|_| is_value) {
            Some(new) => format!("{}{new}{}", &line[..start], &line[end..]),
            None => line.to_owned(),
        }
    });
    lines.collect()
}

/// The configuration with the folder `new` where it says what is in `old`.
fn rename_keys(text: &str, old: &str, new: &str) -> String {
    let lines = text.split_inclusive('\n').map(|line| {
        let key = line.trim_start();
        let indent = &line[..line.len() - key.len()];
        let quote = key.chars().next().filter(|c| "\"'".contains(*c)).map_or("", |_| &key[..1]);
        let rest = key[quote.len()..].strip_prefix(old);
        let is_it = rest.is_some_and(|rest| rest.starts_with([':', '/', '"', '\'']));
        match rest.filter(|_| is_it && !indent.is_empty()) {
            Some(rest) => format!("{indent}{quote}{new}{rest}"),
            None => line.to_owned(),
        }
    });
    lines.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_and_folders_of_the_configuration_follow() {
        let moved = [("/gids/", "/kennis/gids/"), ("/gids/een/", "/kennis/gids/een/")];
        let moved = moved.map(|(old, new)| (old.to_owned(), new.to_owned())).into();
        let config = "kinds:\n  gids: chapter\n  \"gids/*\": page\n  gidsen: news\n\
            navigation:\n  - /gids/\n  - \"/gids/een\"\n  - /anders/gids/\n";
        let config = rename_keys(&readdress(config, &moved), "gids", "kennis/gids");
        assert_eq!(
            config,
            "kinds:\n  kennis/gids: chapter\n  \"kennis/gids/*\": page\n  gidsen: news\n\
             navigation:\n  - /kennis/gids/\n  - \"/kennis/gids/een/\"\n  - /anders/gids/\n"
        );
    }
}
