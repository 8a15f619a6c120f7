//! From what an editor writes in a link to an address.

use super::{Address, PageId, Publication, Site};

/// Where a link leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Resolved {
    /// The address below the base path, with `#` where the link has one.
    pub path: String,
    /// The page, if it is one of the content folder.
    pub page: Option<PageId>,
}

/// Why a link leads nowhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LinkProblem {
    /// There is no such page or file.
    Missing,
    /// The page has no heading with this id.
    NoAnchor {
        /// The page.
        page: PageId,
        /// The id in the link.
        anchor: String,
    },
    /// The page is there but not published.
    Unpublished(Publication),
}

impl Site {
    /// Where `target` leads when it stands in the file `from`.
    ///
    /// # Errors
    /// If it leads nowhere.
    pub fn resolve(&self, from: &str, target: &str) -> Result<Resolved, LinkProblem> {
        let (path, anchor) = match target.split_once('#') {
            Some((path, anchor)) => (path, Some(anchor)),
            None => (target, None),
        };
        if path.is_empty() {
            return self.resolve_anchor(from, anchor.unwrap_or_default());
        }
        let file = self.file_path(from, path).ok_or(LinkProblem::Missing)?;
        if let Some(state) = self.unpublished(&file) {
            return Err(LinkProblem::Unpublished(state));
        }
        let page = self.of_file(&file).or_else(|| self.at(&Address::from_written(&file)));
        if let Some(id) = page {
            let anchor = anchor.map(|anchor| self.anchor(id, anchor)).transpose()?;
            let path = format!("{}{}", self.page(id).address, anchor.unwrap_or_default());
            return Ok(Resolved { path, page: Some(id) });
        }
        if let Some(asset) = self.assets.get(&file) {
            return Ok(Resolved { path: format!("/{}", asset.output), page: None });
        }
        let address = Address::from_written(&file);
        if !self.is_generated(&address) && !self.redirects.contains_key(&address) {
            return Err(LinkProblem::Missing);
        }
        let anchor = anchor.map(|anchor| format!("#{anchor}")).unwrap_or_default();
        Ok(Resolved { path: format!("{address}{anchor}"), page: None })
    }

    /// Why the page that a path or address names is not published, if it is there at all.
    pub fn unpublished(&self, named: &str) -> Option<Publication> {
        if self.hidden.is_empty() {
            return None;
        }
        let address = Address::from_written(named);
        let found = [named, address.as_str()].into_iter().filter_map(|name| self.hidden.get(name));
        found.min().map(|at| self.unpublished[*at].1)
    }

    fn resolve_anchor(&self, from: &str, anchor: &str) -> Result<Resolved, LinkProblem> {
        if let Some(page) = self.of_file(from) {
            let path = self.anchor(page, anchor)?;
            return Ok(Resolved { path, page: Some(page) });
        }
        let hidden = self.hidden.get(from).map(|at| &self.unpublished[*at]);
        match hidden {
            Some((page, _)) if page.text.has_anchor(anchor) => {
                Ok(Resolved { path: format!("#{anchor}"), page: None })
            }
            _ => Err(LinkProblem::Missing),
        }
    }

    /// The file at `target`, seen from the file `from`; `None` if that is outside the site.
    pub fn file_path(&self, from: &str, target: &str) -> Option<String> {
        let folder = match target.starts_with('/') {
            true => "",
            false => from.rsplit_once('/').map_or("", |(folder, _)| folder),
        };
        let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
        for part in target.split('/') {
            match part {
                "" | "." => {}
                ".." => {
                    parts.pop()?;
                }
                _ => parts.push(part),
            }
        }
        Some(parts.join("/"))
    }

    fn anchor(&self, page: PageId, anchor: &str) -> Result<String, LinkProblem> {
        if anchor.is_empty() || self.page(page).text.has_anchor(anchor) {
            return Ok(format!("#{anchor}"));
        }
        Err(LinkProblem::NoAnchor { page, anchor: anchor.to_owned() })
    }

    /// The image that `target` names in the file `from`.
    pub fn image(&self, from: &str, target: &str) -> Option<&super::Asset> {
        self.assets.get(&self.file_path(from, target)?)
    }

    /// Everything that a link in the file `from` can name, as it would be written there.
    pub fn link_targets(&self, from: &str) -> Vec<String> {
        let mut paths: Vec<&str> =
            self.pages.iter().map(|page| page.document.source.path()).collect();
        paths.sort_unstable();
        let files = paths.into_iter().map(|path| relative(from, path));
        files.chain(self.pages.iter().map(|page| page.address.to_string())).collect()
    }

    /// The images that the file `from` can show, as they would be written there.
    pub fn image_targets(&self, from: &str) -> Vec<String> {
        let images = self.assets.iter().filter(|(_, asset)| asset.size.is_some());
        images.map(|(path, _)| relative(from, path)).collect()
    }
}

/// The path to the file `to` as it is written in the file `from`.
fn relative(from: &str, to: &str) -> String {
    let folders: Vec<&str> = from.split('/').collect();
    let parts: Vec<&str> = to.split('/').collect();
    let shared = folders[..folders.len() - 1]
        .iter()
        .zip(&parts[..parts.len() - 1])
        .take_while(|(one, other)| one == other)
        .count();
    let up = "../".repeat(folders.len() - 1 - shared);
    format!("{up}{}", parts[shared..].join("/"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_relative_to_the_file() {
        assert_eq!(relative("a.md", "b.md"), "b.md");
        assert_eq!(relative("a/b.md", "a/c.md"), "c.md");
        assert_eq!(relative("a/b/c.md", "a/d/e.md"), "../d/e.md");
        assert_eq!(relative("a/b.md", "c.md"), "../c.md");
    }
}
