//! A release: the site as it goes online, with what changed since the last one, and the promise that
//! every address of it stays.
//!
//! The same content, day and ledger give the same release, byte for byte. Only this module writes
//! the ledger.

mod bom;
mod notes;
mod since;

use std::collections::BTreeMap;
use std::path::PathBuf;

pub use since::{Since, since_release};

use rayon::prelude::*;
use sha2::{Digest, Sha256};
use tracing::info_span;

use crate::build::{BuildError, BuildOptions, Extras, Loaded, build_with, load};
use crate::content::{LEDGER_FILE, Ledger, PublishedAddress};
use crate::diagnostic::Diagnostic;
use crate::emit::{Change, EmitError, OutputPath, change_files};
use crate::render::{Inputs, render};
use crate::search::Search;
use crate::site::{Route, Site};
use crate::source::{SourceError, read_all};

/// What a release needs to know.
#[derive(Debug, Clone)]
pub struct ReleaseOptions {
    /// How the site is built.
    pub build: BuildOptions,
    /// Its name; the day if there is none.
    pub tag: Option<String>,
    /// The folder for what is written about releases.
    pub notes: PathBuf,
    /// Whether the site comes as an archive too.
    pub offline: bool,
}

/// What a release came to.
#[derive(Debug)]
pub struct Release {
    /// Everything that is wrong, sorted. With an error among them nothing was written.
    pub diagnostics: Vec<Diagnostic>,
    /// What was released, if it was.
    pub released: Option<Released>,
}

/// A release that was made.
#[derive(Debug, PartialEq, Eq)]
pub struct Released {
    /// Its name.
    pub tag: String,
    /// The number of addresses in the ledger, without headings.
    pub addresses: usize,
    /// How many of them are new.
    pub new: usize,
    /// The number of files of the site.
    pub files: usize,
}

/// Why there is no release, apart from what is wrong in the content.
#[derive(Debug, thiserror::Error)]
pub enum ReleaseError {
    /// The site could not be built.
    #[error(transparent)]
    Build(#[from] BuildError),
    /// The site could not be read back.
    #[error(transparent)]
    Source(#[from] SourceError),
    /// The ledger or the notes could not be written.
    #[error(transparent)]
    Emit(#[from] EmitError),
    /// A name that is no file name.
    #[error("{0}")]
    BadTag(String),
    /// There is a release with this name.
    #[error("{0}")]
    Taken(String),
    /// A day before the last release.
    #[error("{0}")]
    Earlier(String),
}

/// Builds the site with compressed twins of its text files, and writes what changed, a manifest of its files and the ledger.
///
/// # Errors
/// If the name is taken or no name, or if something cannot be read or written. The ledger is written
/// last but one, in one piece: before the notes, so that no address is told of that is not kept.
pub fn release(options: &ReleaseOptions) -> Result<Release, ReleaseError> {
    let (loaded, diagnostics) = load(&options.build)?;
    let failed = diagnostics.iter().any(Diagnostic::is_error);
    let Some(loaded) = loaded.filter(|_| !failed) else {
        return Ok(Release { diagnostics, released: None });
    };
    let (date, old) = (options.build.date, &loaded.site.content.ledger);
    if let Some((last, tag)) = old.release.as_ref().filter(|(last, _)| *last > date) {
        return Err(ReleaseError::Earlier(format!("{tag}, {last}")));
    }
    let tag = options.tag.clone().unwrap_or_else(|| date.to_string());
    let names = Names::of(&tag)?;
    if names.paths().iter().any(|path| options.notes.join(path.as_str()).exists()) {
        return Err(ReleaseError::Taken(tag));
    }
    let extras = Extras { precompress: true, offline: options.offline };
    let outcome = build_with(&options.build, extras)?;
    if outcome.published.is_none() {
        return Ok(Release { diagnostics: outcome.diagnostics, released: None });
    }
    let manifest = info_span!("manifest").in_scope(|| manifest(options))?;
    let mut ledger = info_span!("ledger").in_scope(|| next_ledger(&loaded, options))?;
    ledger.release = Some((date, tag.clone()));
    let text = notes::write(&loaded, &ledger);
    let before = loaded.site.content.ledger_source.text();
    let before = (!before.is_empty()).then(|| read_ledger(options)).transpose()?;
    let path = OutputPath::new(LEDGER_FILE)?;
    let change = Change { path, bytes: ledger.write().into_bytes(), before };
    change_files(&options.build.content, &[change])?;
    let [note, sums, bill] = names.0;
    let materials = bom::bill_of_materials(date);
    let files = manifest.lines().count();
    let new = |path, text: String| Change { path, bytes: text.into_bytes(), before: None };
    change_files(&options.notes, &[new(note, text), new(sums, manifest), new(bill, materials)])?;
    let pages = |ledger: &Ledger| ledger.addresses.keys().filter(|key| !key.contains('#')).count();
    let addresses = pages(&ledger);
    let released = Released { tag, addresses, new: addresses - pages(old), files };
    Ok(Release { diagnostics: outcome.diagnostics, released: Some(released) })
}

/// The files about a release: the notes, the manifest of the site, and what the program that made it
/// is built of.
struct Names([OutputPath; 3]);

impl Names {
    fn of(tag: &str) -> Result<Self, ReleaseError> {
        let plain = |c: char| c.is_ascii_alphanumeric() || "-_.".contains(c);
        if tag.is_empty() || tag.starts_with(['.', '-']) || !tag.chars().all(plain) {
            return Err(ReleaseError::BadTag(tag.to_owned()));
        }
        let path = |ending: &str| OutputPath::new(&format!("{tag}.{ending}"));
        Ok(Self([path("md")?, path("sha256")?, path("cdx.json")?]))
    }

    fn paths(&self) -> &[OutputPath] {
        &self.0
    }
}

/// The bytes that the ledger has on disk, which may have line ends of another system.
fn read_ledger(options: &ReleaseOptions) -> Result<Vec<u8>, ReleaseError> {
    let files = read_all(&options.build.content.join(LEDGER_FILE))?;
    Ok(files.into_iter().next().map(|(_, bytes)| bytes).unwrap_or_default())
}

/// The SHA-256 of every file of the site, as `sha256sum` writes and checks it.
fn manifest(options: &ReleaseOptions) -> Result<String, ReleaseError> {
    let files = read_all(&options.build.output)?;
    let lines: Vec<String> = files
        .par_iter()
        .map(|(path, bytes)| {
            let hash = Sha256::digest(bytes);
            let hex: String = hash.iter().map(|byte| format!("{byte:02x}")).collect();
            format!("{hex}  {path}\n")
        })
        .collect();
    Ok(lines.concat())
}

/// The old ledger with every address and heading of today, and the conclusions of today.
fn next_ledger(loaded: &Loaded, options: &ReleaseOptions) -> Result<Ledger, BuildError> {
    let (site, date) = (&loaded.site, options.build.date);
    let search = Search::of(site, &loaded.theme.catalogue)?;
    let inputs = Inputs { site, theme: &loaded.theme, search: &search };
    let mut ledger = site.content.ledger.clone();
    let routes: Vec<Route> = site.routes().into_iter().filter(Route::is_listed).collect();
    let hashes: BTreeMap<String, String> = routes
        .par_iter()
        .filter_map(|route| Some((route.address(site)?.to_string(), hash(&inputs, route))))
        .collect();
    let headings = site.pages.iter().flat_map(|page| {
        let headings = page.text.headings.iter();
        headings.map(|heading| (format!("{}#{}", page.address, heading.id), "-".to_owned()))
    });
    for (address, hash) in hashes.into_iter().chain(headings) {
        let new = PublishedAddress { hash: String::new(), first: date, last: date, span: 0..0 };
        let published = ledger.addresses.entry(address).or_insert(new);
        published.hash = hash;
        published.last = date;
    }
    ledger.conclusions = conclusions(site);
    Ok(ledger)
}

/// A hash of the main part of a page: what it says, whatever stands around it.
fn hash(inputs: &Inputs<'_>, route: &Route) -> String {
    const LENGTH: usize = 16;
    let html = render(inputs, route).unwrap_or_default();
    let html = String::from_utf8_lossy(&html);
    let main = html.split_once("<main").map_or(&*html, |(_, main)| main);
    let main = main.split_once("</main>").map_or(main, |(main, _)| main);
    blake3::hash(main.as_bytes()).to_hex()[..LENGTH].to_owned()
}

/// What the site concludes today, where somebody has looked.
fn conclusions(site: &Site) -> BTreeMap<(String, String), (String, String)> {
    let profiles = site.evidence.profiles.iter();
    let cells = profiles.flat_map(|profile| {
        profile.studied().map(|(outcome, cell)| {
            let verdict = &cell.verdict;
            let words = (verdict.conclusion.word().to_owned(), verdict.certainty.word().to_owned());
            ((profile.id.clone(), outcome.clone()), words)
        })
    });
    cells.collect()
}
