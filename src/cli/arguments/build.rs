//! What `build` is asked.

use clap::Args;
use watwerkt::build::Extras;

use super::site::SiteArguments;

#[derive(Debug, Args)]
pub(crate) struct BuildArguments {
    #[command(flatten)]
    pub(crate) site: SiteArguments,
    /// Write compressed twins of text files too, for servers that send them
    #[arg(long)]
    precompress: bool,
    /// Write the site as offline.zip too, which opens without a server
    #[arg(long)]
    offline: bool,
}

impl BuildArguments {
    /// What is made beside the files of the site.
    pub(crate) fn extras(&self) -> Extras {
        Extras { precompress: self.precompress, offline: self.offline }
    }
}
