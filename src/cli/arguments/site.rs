//! What every command that makes a site has to know.

use std::path::PathBuf;

use anyhow::{Context, bail};
use clap::Args;
use jiff::civil::Date;
use watwerkt::build::BuildOptions;
use watwerkt::diagnostic::Language;

use super::{environment, language, today};
use crate::cli::observe::ObserveArguments;
use crate::cli::report::Format;

#[derive(Debug, Args)]
pub(crate) struct SiteArguments {
    /// Folder with watwerkt.yaml and the pages
    #[arg(long, default_value = "content", value_name = "DIR")]
    content: PathBuf,
    /// Folder with files that replace those of the theme; need not exist
    #[arg(long, default_value = "theme", value_name = "DIR")]
    theme: PathBuf,
    /// Folder that the site is written to
    #[arg(long, default_value = "public", value_name = "DIR")]
    output: PathBuf,
    /// Address of the site, in place of the one in watwerkt.yaml
    #[arg(long, value_name = "URL")]
    base_url: Option<String>,
    /// Leave out the search page, its index, and related pages
    #[arg(long)]
    no_search: bool,
    /// Day to build for, as YYYY-MM-DD [default: today in Amsterdam]
    #[arg(long, value_name = "DATE")]
    date: Option<Date>,
    /// Build drafts and pages that are not published yet
    #[arg(long)]
    drafts: bool,
    /// Number of threads [default: one for each core]
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..))]
    threads: Option<u16>,
    #[command(flatten)]
    pub(crate) observe: ObserveArguments,
    /// How problems are printed
    #[arg(long, value_enum, default_value_t = Format::Human)]
    pub(crate) format: Format,
    /// Language of messages: nl or en
    #[arg(long = "lang", default_value_t = environment(), value_parser = language, value_name = "LANG")]
    pub(crate) language: Language,
}

impl SiteArguments {
    /// The options of a build; sets the number of threads for the whole program.
    pub(crate) fn options(&self) -> anyhow::Result<BuildOptions> {
        if let Some(threads) = self.threads {
            let pool = rayon::ThreadPoolBuilder::new().num_threads(usize::from(threads));
            pool.build_global().context("cannot start the threads")?;
        }
        if let Some(address) = &self.base_url
            && !(address.starts_with("https://") || address.starts_with("http://"))
        {
            bail!("--base-url must begin with https:// or http://, not {address}");
        }
        Ok(BuildOptions {
            content: self.content.clone(),
            theme: self.theme.clone(),
            output: self.output.clone(),
            date: self.date.map_or_else(today, Ok)?,
            drafts: self.drafts,
            base_url: self.base_url.clone(),
            no_search: self.no_search,
        })
    }
}
