//! From a content folder to a site on disk.

mod manual;
mod workspace;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use jiff::civil::Date;
use rayon::prelude::*;
use search_index::{Index, Target};
use tracing::{debug_span, info_span};

use crate::diagnostic::{self, Catalogue, Diagnostic, Language};
use crate::emit::{EmitError, OutputPath, Published, Staging};
use crate::render::{Inputs, Theme, render};
use crate::search::{Gathered, Search};
use crate::site::{Route, Site};
use crate::source::SourceError;
pub use manual::{MANUAL_BASE, manual_address};
pub use workspace::Workspace;

/// What a build needs to know.
#[derive(Debug, Clone)]
pub struct BuildOptions {
    /// The folder with `watwerkt.yaml`.
    pub content: PathBuf,
    /// The folder with files that replace those of the theme; it need not exist.
    pub theme: PathBuf,
    /// The folder that the site is written to.
    pub output: PathBuf,
    /// The day that decides what is published.
    pub date: Date,
    /// Whether drafts are built too.
    pub drafts: bool,
    /// An address that replaces the one of the configuration.
    pub base_url: Option<String>,
    /// Whether the site goes without search, also where the configuration does not say so.
    pub no_search: bool,
}

/// Why there is no site, apart from what is wrong in the content.
#[derive(Debug, thiserror::Error)]
pub enum BuildError {
    /// A folder could not be read.
    #[error(transparent)]
    Source(#[from] SourceError),
    /// The site could not be written.
    #[error(transparent)]
    Emit(#[from] EmitError),
    /// The site could not be indexed.
    #[error(transparent)]
    Search(#[from] search_index::Error),
}

/// What a build came to.
#[derive(Debug)]
pub struct Outcome {
    /// Everything that is wrong, sorted. With an error among them nothing was written.
    pub diagnostics: Vec<Diagnostic>,
    /// What was written, if it was.
    pub published: Option<Published>,
    /// The number of pages that visitors can read.
    pub pages: usize,
    /// What the site is made of, by the ending of the names of the files.
    pub files: BTreeMap<String, FilesOfKind>,
}

/// All files of a site whose names end in the same way.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct FilesOfKind {
    /// How many.
    pub count: usize,
    /// Their size together.
    pub bytes: u64,
}

impl Outcome {
    fn failed(mut diagnostics: Vec<Diagnostic>) -> Self {
        diagnostic::sort(&mut diagnostics);
        Self { diagnostics, published: None, pages: 0, files: BTreeMap::new() }
    }
}

/// A site with the theme that it is shown in.
#[derive(Clone)]
pub struct Loaded {
    /// The site.
    pub site: Arc<Site>,
    /// The theme.
    pub theme: Arc<Theme>,
    structure: u64,
}

impl Loaded {
    /// Whether both have the same outputs by the same names, in the eyes of the workspace that
    /// made them. What an output holds may differ.
    pub fn has_routes_of(&self, other: &Self) -> bool {
        self.structure == other.structure
    }
}

/// Reads and checks everything, and writes the site if nothing is wrong with it.
///
/// # Errors
/// If a folder cannot be read or the site cannot be written. What is wrong in the content is not
/// an error of the build but part of its outcome.
pub fn build(options: &BuildOptions) -> Result<Outcome, BuildError> {
    let (loaded, diagnostics) = load(options)?;
    let failed = diagnostics.iter().any(Diagnostic::is_error);
    let Some(loaded) = loaded.filter(|_| !failed) else {
        return Ok(Outcome::failed(diagnostics));
    };
    write(&loaded, &options.output, diagnostics)
}

/// What only shows when every output is made. Nothing is written.
pub fn render_problems(inputs: &Inputs<'_>) -> Vec<Diagnostic> {
    let routes = inputs.site.routes();
    let failures = routes.par_iter().filter_map(|route| render(inputs, route).err());
    first_of_each_template(failures.map(|problem| *problem).collect())
}

/// Reads and checks everything, and indexes it: what a visitor can search, without a browser.
///
/// # Errors
/// If a folder cannot be read or the site cannot be indexed.
pub fn index(options: &BuildOptions) -> Result<(Option<Index>, Vec<Diagnostic>), BuildError> {
    let (loaded, diagnostics) = load(options)?;
    let failed = diagnostics.iter().any(Diagnostic::is_error);
    let loaded = loaded.filter(|_| !failed);
    let index =
        loaded.map(|Loaded { site, theme, .. }| Gathered::of(&site, &theme.catalogue)?.index());
    Ok((index.transpose()?, diagnostics))
}

/// Writes what a search service needs to take over from the files of [`build`](build()).
///
/// # Errors
/// If the folder cannot be written.
pub fn export_search(
    index: &Index,
    target: Target,
    folder: &Path,
) -> Result<Published, BuildError> {
    let export = index.export_engine(target)?;
    let staging = Staging::begin(folder)?;
    put(&staging, export.settings.0, export.settings.1.as_bytes())?;
    put(&staging, "documents.ndjson", export.documents.as_bytes())?;
    Ok(staging.publish()?)
}

/// Reads and checks everything, and writes nothing.
///
/// # Errors
/// If a folder cannot be read.
pub fn load(options: &BuildOptions) -> Result<(Option<Loaded>, Vec<Diagnostic>), BuildError> {
    Ok(Workspace::new(options.clone()).load()?)
}

/// Why one output was not written.
enum WriteProblem {
    Template(Box<Diagnostic>),
    Emit(EmitError),
}

fn write(
    loaded: &Loaded,
    output: &Path,
    mut diagnostics: Vec<Diagnostic>,
) -> Result<Outcome, BuildError> {
    let Loaded { site, theme, .. } = loaded;
    let staging = info_span!("prepare").in_scope(|| Staging::begin(output))?;
    let gather = || Gathered::for_visitors(site, &theme.catalogue);
    let gathered = info_span!("gather").in_scope(gather)?;
    let write_route = |search: &Search, route: &Route| -> Result<Written, WriteProblem> {
        let file = route.file(site);
        let _page = debug_span!("page", file).entered();
        let inputs = Inputs { site, theme, search };
        let bytes = render(&inputs, route).map_err(WriteProblem::Template)?;
        put(&staging, &file, &bytes).map_err(WriteProblem::Emit)?;
        Ok((file, bytes.len()))
    };
    let routes = site.routes();
    let (last, others): (Vec<&Route>, Vec<&Route>) =
        routes.iter().partition(|route| route.names_index());
    // The index is made by one thread for the greatest part; the pages wait for the related ones only.
    let (export, pages) = rayon::join(
        || gathered.as_ref().map(Gathered::export).transpose(),
        || {
            let related = gathered.as_ref().map(|gathered| gathered.related(site));
            let search = related.transpose()?.unwrap_or_default();
            let write = |route: &&Route| write_route(&search, route);
            let span = info_span!("render");
            let results: Vec<_> = span.in_scope(|| others.par_iter().map(write).collect());
            Ok::<_, search_index::Error>((search, results))
        },
    );
    let (mut search, mut results) = pages?;
    if let Some(export) = export? {
        search.take(export);
    }
    results.extend(last.into_iter().map(|route| write_route(&search, route)));
    let mut written: Vec<Written> = Vec::with_capacity(results.len());
    for result in results {
        match result {
            Ok(file) => written.push(file),
            Err(WriteProblem::Template(problem)) => diagnostics.push(*problem),
            Err(WriteProblem::Emit(error)) => return Err(error.into()),
        }
    }
    if diagnostics.iter().any(Diagnostic::is_error) {
        return Ok(Outcome::failed(first_of_each_template(diagnostics)));
    }
    let assets = theme.assets.values().map(|asset| (&asset.output, &asset.bytes));
    let _publish = info_span!("publish").entered();
    for (path, bytes) in assets.chain(&search.files) {
        written.push((path.clone(), bytes.len()));
    }
    let assets = theme.assets.par_iter().map(|(_, asset)| (&asset.output, &asset.bytes));
    assets
        .chain(search.files.par_iter())
        .try_for_each(|(path, bytes)| put(&staging, path, bytes))?;
    let published = staging.publish()?;
    let pages = routes.iter().filter(|route| route.is_listed()).count();
    let files = by_kind(&written);
    Ok(Outcome { diagnostics, published: Some(published), pages, files })
}

/// The path of a file that was written, and its size.
type Written = (String, usize);

fn by_kind(written: &[Written]) -> BTreeMap<String, FilesOfKind> {
    let mut kinds: BTreeMap<String, FilesOfKind> = BTreeMap::new();
    for (path, bytes) in written {
        let name = path.rsplit('/').next().unwrap_or_default();
        let ending = name.rsplit_once('.').map_or(name, |(_, ending)| ending);
        let kind = kinds.entry(ending.to_owned()).or_default();
        kind.count += 1;
        kind.bytes += *bytes as u64;
    }
    kinds
}

/// A template that fails on every page is told once.
fn first_of_each_template(mut diagnostics: Vec<Diagnostic>) -> Vec<Diagnostic> {
    diagnostic::sort(&mut diagnostics);
    diagnostics.dedup_by(|a, b| a.code == b.code && a.place == b.place);
    diagnostics
}

fn put(staging: &Staging, path: &str, bytes: &[u8]) -> Result<(), EmitError> {
    staging.write(&OutputPath::new(path)?, bytes)
}

/// The texts for messages in `language`.
pub fn messages(language: Language) -> &'static Catalogue {
    Catalogue::embedded(language)
}
