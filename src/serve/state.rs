//! What a browser can ask for at one moment, and how the next moment takes its place.

use std::collections::HashMap;
use std::io;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock, PoisonError, RwLock};

use tokio::sync::watch;

use super::template::Templates;
use super::{ServeError, ServeOptions};
use crate::build::{Loaded, messages};
use crate::diagnostic::{Catalogue, Diagnostic, Language};
use crate::search::Search;
use crate::site::{Route, Site};

/// Everything that can be asked for. Never changes.
#[derive(Clone)]
pub(super) struct State {
    /// Which making of the site this is, from 1.
    pub(super) number: u64,
    /// The last site without errors; a site with errors if there has been no better one.
    pub(super) shown: Option<Shown>,
    /// Everything that is wrong with the files as they are now.
    pub(super) problems: Arc<[Diagnostic]>,
    /// The manual of editors, unless the theme cannot be read.
    pub(super) manual: Option<Arc<Manual>>,
}

/// The manual of editors, with an index that is made when somebody first searches in it.
pub(super) struct Manual {
    pub(super) shown: Shown,
    search: OnceLock<Search>,
}

impl Manual {
    pub(super) fn new(loaded: Loaded) -> Self {
        let table = Arc::new(Table::new(&loaded));
        Self { shown: Shown { loaded, table }, search: OnceLock::new() }
    }

    /// The index; without one a page has no place to search.
    pub(super) fn search(&self) -> &Search {
        let Loaded { site, theme, .. } = &self.shown.loaded;
        self.search.get_or_init(|| Search::of(site, &theme.catalogue).unwrap_or_default())
    }
}

/// A site that is shown.
#[derive(Clone)]
pub(super) struct Shown {
    pub(super) loaded: Loaded,
    /// Outputs by their file.
    pub(super) table: Arc<Table>,
}

/// Which output has which file.
pub(super) struct Table {
    routes: HashMap<String, Route>,
    /// Names of theme assets by file.
    assets: HashMap<String, String>,
    /// The number of pages that visitors can read.
    pub(super) pages: usize,
}

/// What a file of the site is.
pub(super) enum Target<'a> {
    Route(&'a Route),
    ThemeAsset(&'a str),
}

impl Table {
    pub(super) fn new(loaded: &Loaded) -> Self {
        let site: &Site = &loaded.site;
        let routes = site.routes();
        let pages = routes.iter().filter(|route| route.is_listed()).count();
        let routes = routes.into_iter().map(|route| (route.file(site), route)).collect();
        let assets = loaded.theme.assets.iter();
        let assets = assets.map(|(name, asset)| (asset.output.clone(), name.clone())).collect();
        Self { routes, assets, pages }
    }

    /// What a build would write to `file`.
    pub(super) fn get(&self, file: &str) -> Option<Target<'_>> {
        let asset = || self.assets.get(file).map(|name| Target::ThemeAsset(name));
        self.routes.get(file).map(Target::Route).or_else(asset)
    }
}

impl State {
    /// The path that every address begins with.
    pub(super) fn base_path(&self) -> String {
        let config = self.shown.as_ref().map(|shown| &shown.loaded.site.content.config);
        config.map_or_else(|| "/".to_owned(), |config| config.base_path())
    }
}

/// What all threads of a server share.
pub(super) struct Shared {
    state: RwLock<Arc<State>>,
    /// The last index, which may be older than the site.
    search: RwLock<Arc<Search>>,
    /// The number of the current state, for browsers that wait for the next one.
    pub(super) number: watch::Sender<u64>,
    /// Where the server listens.
    pub(super) address: SocketAddr,
    /// Tells this start of the server from others.
    pub(super) run: String,
    /// What a request that writes must show, so that no other site can make a browser send it.
    pub(super) token: String,
    language: Language,
    content: PathBuf,
    /// The pages of the program itself.
    pub(super) templates: Templates,
}

impl Shared {
    pub(super) fn new(address: SocketAddr, options: &ServeOptions) -> Result<Self, ServeError> {
        let language = options.language;
        let templates = Templates::new(messages(language))
            .map_err(|error| ServeError::Start(io::Error::other(error.to_string())))?;
        let state = State { number: 0, shown: None, problems: Arc::default(), manual: None };
        Ok(Self {
            state: RwLock::new(Arc::new(state)),
            search: RwLock::default(),
            number: watch::Sender::new(0),
            address,
            run: random().map_err(ServeError::Start)?,
            token: random().map_err(ServeError::Start)?,
            language,
            content: options.build.content.clone(),
            templates,
        })
    }

    /// The state of this moment.
    pub(super) fn current(&self) -> Arc<State> {
        Arc::clone(&self.state.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// The index of this moment.
    pub(super) fn search(&self) -> Arc<Search> {
        Arc::clone(&self.search.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// Puts an index in the place of the current one. Returns whether it is the first.
    pub(super) fn take_index(&self, search: Search) -> bool {
        let mut current = self.search.write().unwrap_or_else(PoisonError::into_inner);
        let is_first = !current.is_there;
        *current = Arc::new(search);
        is_first
    }

    /// Puts `state` in the place of the current one, then tells it.
    pub(super) fn swap(&self, state: State) {
        let number = state.number;
        *self.state.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(state);
        self.number.send_replace(number);
    }

    /// The content folder.
    pub(super) fn content(&self) -> &Path {
        &self.content
    }

    /// The language that an editor reads.
    pub(super) fn language(&self) -> Language {
        self.language
    }

    /// The texts that an editor reads.
    pub(super) fn catalogue(&self) -> &'static Catalogue {
        messages(self.language)
    }
}

/// 128 random bits as text.
fn random() -> io::Result<String> {
    let mut bytes = [0; 16];
    getrandom::fill(&mut bytes).map_err(io::Error::other)?;
    Ok(bytes.iter().map(|byte| format!("{byte:02x}")).collect())
}
