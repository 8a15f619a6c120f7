//! Everything that there is to say about a site: what a build says, and advice.

use rayon::prelude::*;
use tracing::info_span;

use crate::build::{BuildError, BuildOptions, Loaded, load, render_problems};
use crate::check::{Readability, accept, advise, readability};
use crate::diagnostic::{self, Code, Diagnostic};
use crate::external::{ExternalError, LinkOptions, check_links};
use crate::render::Inputs;
use crate::search::Search;

/// What an inspection came to.
#[derive(Debug, Default)]
pub struct Inspection {
    /// Everything that is wrong or could be better, sorted. With an error among them there is no
    /// advice: much of it would be about what is missing because of the error.
    pub diagnostics: Vec<Diagnostic>,
    /// The path of each page with text enough, and how hard it is to read; the hardest first.
    pub readability: Vec<(String, Readability)>,
}

/// Why there is no inspection.
#[derive(Debug, thiserror::Error)]
pub enum InspectError {
    /// A folder could not be read.
    #[error(transparent)]
    Build(#[from] BuildError),
    /// Links to other sites could not be checked.
    #[error(transparent)]
    External(#[from] ExternalError),
}

/// Reads and checks everything, renders every output, gives advice and writes no site. With `links`
/// it asks other sites whether the links to them work.
///
/// # Errors
/// If a folder cannot be read, or the answers of other sites cannot be kept.
pub fn inspect(
    options: &BuildOptions,
    links: Option<&LinkOptions>,
) -> Result<Inspection, InspectError> {
    let (loaded, mut diagnostics) = load(options)?;
    let has_errors = |said: &[Diagnostic]| said.iter().any(Diagnostic::is_error);
    let Some(loaded) = loaded.filter(|_| !has_errors(&diagnostics)) else {
        return Ok(Inspection { diagnostics, readability: Vec::new() });
    };
    let Loaded { site, theme, .. } = &loaded;
    let search = info_span!("index").in_scope(|| Search::of(site, &theme.catalogue));
    let search = search.map_err(BuildError::from)?;
    let inputs = Inputs { site, theme, search: &search };
    diagnostics.extend(info_span!("render").in_scope(|| render_problems(&inputs)));
    if has_errors(&diagnostics) {
        diagnostic::sort(&mut diagnostics);
        return Ok(Inspection { diagnostics, readability: Vec::new() });
    }
    let mut advice = info_span!("advice").in_scope(|| advise(&inputs));
    if let Some(links) = links {
        advice.extend(info_span!("links").in_scope(|| check_links(site, links))?);
    }
    let is_external = |code| matches!(code, Code::DeadLink | Code::UncertainLink);
    let looked_for = |code| links.is_some() || !is_external(code);
    diagnostics.extend(accept(site, advice, looked_for));
    diagnostic::sort(&mut diagnostics);
    let figures = site.pages.par_iter().filter_map(|page| {
        Some((page.document.source.path().to_owned(), readability(site, page)?))
    });
    let mut readability: Vec<(String, Readability)> = figures.collect();
    readability.sort_by(|(one_path, one), (other_path, other)| {
        let easier = one.flesch_douma().total_cmp(&other.flesch_douma());
        easier.then_with(|| one_path.cmp(other_path))
    });
    Ok(Inspection { diagnostics, readability })
}
