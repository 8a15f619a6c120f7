//! From what an editor writes in a link to an address.

use super::{Address, Page, PageId, Publication, Route, Site};

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
    /// Where `target` leads when it stands on `from`.
    ///
    /// # Errors
    /// If it leads nowhere.
    pub fn resolve(&self, from: &Page, target: &str) -> Result<Resolved, LinkProblem> {
        let (path, anchor) = match target.split_once('#') {
            Some((path, anchor)) => (path, Some(anchor)),
            None => (target, None),
        };
        if path.is_empty() {
            let page = self.at(&from.address).ok_or(LinkProblem::Missing)?;
            let anchor = self.anchor(page, anchor.unwrap_or_default())?;
            return Ok(Resolved { path: anchor, page: Some(page) });
        }
        let file = self.file_path(from, path).ok_or(LinkProblem::Missing)?;
        if let Some(state) = self.unpublished.get(&file) {
            return Err(LinkProblem::Unpublished(*state));
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
        let route = self
            .generated_routes()
            .into_iter()
            .find(|route| Route::address(route, self).as_ref() == Some(&address));
        if route.is_none() && !self.redirects.contains_key(&address) {
            return Err(LinkProblem::Missing);
        }
        let anchor = anchor.map(|anchor| format!("#{anchor}")).unwrap_or_default();
        Ok(Resolved { path: format!("{address}{anchor}"), page: None })
    }

    /// The file at `target`, seen from the file of `from`; `None` if that is outside the site.
    pub fn file_path(&self, from: &Page, target: &str) -> Option<String> {
        let folder = match target.starts_with('/') {
            true => "",
            false => from.document.source.path().rsplit_once('/').map_or("", |(folder, _)| folder),
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

    /// The image that `target` names on `from`.
    pub fn image(&self, from: &Page, target: &str) -> Option<&super::Asset> {
        self.assets.get(&self.file_path(from, target)?)
    }

    /// The paths and addresses that a link can name, for suggestions.
    pub fn link_targets(&self) -> impl Iterator<Item = &str> {
        self.by_path.keys().map(String::as_str).chain(self.by_address.keys().map(Address::as_str))
    }
}
