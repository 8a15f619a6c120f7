//! Showing a site while it is being written.

use std::time::Duration;

use clap::Args;
use watwerkt::serve::ServeOptions;

use super::site::SiteArguments;

#[derive(Debug, Args)]
pub(crate) struct ServeArguments {
    #[command(flatten)]
    pub(crate) site: SiteArguments,
    /// Port on this machine [default: 1111, or the next one that is free]
    #[arg(long, value_name = "N")]
    port: Option<u16>,
    /// Open the site in your browser
    #[arg(long)]
    pub(crate) open: bool,
    /// Look for changes every MS milliseconds; for folders whose changes the system does not tell
    #[arg(long, value_name = "MS", num_args = 0..=1, default_missing_value = "1000",
        value_parser = clap::value_parser!(u64).range(50..=60_000))]
    poll: Option<u64>,
    /// How many milliseconds no file may change before the site is made anew
    #[arg(long, value_name = "MS", default_value_t = 80,
        value_parser = clap::value_parser!(u64).range(1..=500))]
    quiet_ms: u64,
}

impl ServeArguments {
    /// The options of a server.
    pub(crate) fn options(&self) -> anyhow::Result<ServeOptions> {
        Ok(ServeOptions {
            build: self.site.options()?,
            port: self.port,
            quiet: Duration::from_millis(self.quiet_ms),
            poll: self.poll.map(Duration::from_millis),
            language: self.site.language,
        })
    }
}
