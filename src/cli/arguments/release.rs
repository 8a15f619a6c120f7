//! Releasing a site.

use std::path::PathBuf;

use clap::Args;
use watwerkt::release::ReleaseOptions;

use super::site::SiteArguments;

#[derive(Debug, Args)]
pub(crate) struct ReleaseArguments {
    #[command(flatten)]
    pub(crate) site: SiteArguments,
    /// Name of the release [default: the day]
    #[arg(long, value_name = "NAME")]
    tag: Option<String>,
    /// Folder for the changes and the checksums
    #[arg(long, default_value = "uitgaven", value_name = "DIR")]
    notes: PathBuf,
}

impl ReleaseArguments {
    /// The options of a release.
    pub(crate) fn options(&self) -> anyhow::Result<ReleaseOptions> {
        let (tag, notes) = (self.tag.clone(), self.notes.clone());
        Ok(ReleaseOptions { build: self.site.options()?, tag, notes })
    }
}
