//! Checking a site.

use std::path::PathBuf;
use std::time::Duration;

use clap::{Args, ValueEnum};
use jiff::civil::Date;
use watwerkt::diagnostic::Severity;
use watwerkt::external::LinkOptions;

use super::site::SiteArguments;

#[derive(Debug, Args)]
pub(crate) struct CheckArguments {
    #[command(flatten)]
    pub(crate) site: SiteArguments,
    /// The least that is told: errors only, warnings too, or advice as well
    #[arg(long, value_enum, default_value_t = Level::Advice)]
    pub(crate) level: Level,
    /// End with code 1 on warnings and advice too
    #[arg(long)]
    pub(crate) strict: bool,
    /// Ask other sites whether the links to them still work
    #[arg(long)]
    external: bool,
    /// Folder that keeps the answers of other sites
    #[arg(long, default_value = ".watwerkt-cache", value_name = "DIR")]
    cache: PathBuf,
    /// Seconds between two questions to one site
    #[arg(long, default_value_t = 1.0, value_name = "SECONDS", value_parser = seconds)]
    pause: f64,
    /// Show for each page how hard it is to read, the hardest first
    #[arg(long)]
    pub(crate) readability: bool,
}

impl CheckArguments {
    /// How links to other sites are checked, if they are.
    pub(crate) fn links(&self, date: Date) -> Option<LinkOptions> {
        self.external.then(|| LinkOptions {
            cache: self.cache.clone(),
            date,
            pause: Duration::from_secs_f64(self.pause),
            timeout: LINK_TIMEOUT,
        })
    }
}

/// The least severity that `check` tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Level {
    /// What stops a build
    Error,
    /// What an editor should look at
    Warning,
    /// What could be better
    Advice,
}

impl Level {
    /// Whether a diagnostic of this severity is told.
    pub(crate) fn tells(self, severity: Severity) -> bool {
        match self {
            Self::Error => severity == Severity::Error,
            Self::Warning => severity != Severity::Advice,
            Self::Advice => true,
        }
    }
}

/// How long a site may take to answer.
const LINK_TIMEOUT: Duration = Duration::from_secs(20);

/// A number of seconds that a person would wait.
fn seconds(text: &str) -> Result<f64, String> {
    let seconds = text.parse().ok().filter(|seconds| (0.0..=3600.0).contains(seconds));
    seconds.ok_or_else(|| "expected a number from 0 to 3600".to_owned())
}
