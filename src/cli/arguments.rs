//! The command line as typed, and as the options of a build.

use std::path::PathBuf;
use std::time::Duration;

use anyhow::{Context, bail};
use clap::{Args, Parser, Subcommand};
use jiff::civil::Date;
use watwerkt::build::BuildOptions;
use watwerkt::diagnostic::Language;
use watwerkt::import::ImportOptions;
use watwerkt::serve::ServeOptions;

use super::report::Format;

/// Where the day begins that a site is built for.
const TIME_ZONE: &str = "Europe/Amsterdam";

/// Compiles Markdown and data into a static website.
#[derive(Debug, Parser)]
#[command(version, about, max_term_width = 100)]
pub(crate) struct Arguments {
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Build the site; a site with errors is not written and the old one stays
    Build(SiteArguments),
    /// Say what is wrong with the content and write nothing
    Check(SiteArguments),
    /// Search the site as its visitors do
    Search(SearchArguments),
    /// Make files for other programs
    #[command(subcommand)]
    Export(ExportCommand),
    /// Show the site in a browser and follow every change of a file
    Serve(ServeArguments),
    /// Make content of files that come from elsewhere
    #[command(subcommand)]
    Import(ImportCommand),
    /// Print a completion script for a shell
    Completions {
        /// The shell
        shell: clap_complete::Shell,
    },
    /// Print the manual page
    Man,
}

impl Command {
    /// The language for messages.
    pub(crate) fn language(&self) -> Language {
        match self {
            Self::Build(site) | Self::Check(site) => site.language,
            Self::Search(search) => search.site.language,
            Self::Export(ExportCommand::Search(export)) => export.site.language,
            Self::Serve(serve) => serve.site.language,
            Self::Import(ImportCommand::Studies(import)) => import.language,
            Self::Completions { .. } | Self::Man => Language::English,
        }
    }
}

#[derive(Debug, Args)]
pub(crate) struct SearchArguments {
    /// What to search for; "a phrase" in quotes, -word leaves pages out
    pub(crate) query: String,
    /// Only pages with this value of a facet, such as interventietype=sleutelfiguren
    #[arg(long = "filter", value_name = "FACET=VALUE", value_parser = filter)]
    pub(crate) filters: Vec<(String, String)>,
    /// The most pages to show
    #[arg(long, default_value_t = 10, value_name = "N")]
    pub(crate) limit: usize,
    /// Which pages come first
    #[arg(long, value_enum, default_value_t = OrderArgument::Relevance)]
    pub(crate) order: OrderArgument,
    /// Show what each word was expanded to and what every score is made of
    #[arg(long)]
    pub(crate) explain: bool,
    #[command(flatten)]
    pub(crate) site: SiteArguments,
}

/// The order of results.
#[derive(Debug, Clone, Copy, clap::ValueEnum)]
pub(crate) enum OrderArgument {
    /// Best first
    Relevance,
    /// Newest first
    Newest,
    /// Most studies first
    Evidence,
}

fn filter(text: &str) -> Result<(String, String), String> {
    let (facet, value) = text.split_once('=').ok_or("expected FACET=VALUE")?;
    Ok((facet.to_owned(), value.to_owned()))
}

#[derive(Debug, Subcommand)]
pub(crate) enum ExportCommand {
    /// Documents and settings for a search service, for a site that outgrows files
    Search(ExportArguments),
}

#[derive(Debug, Args)]
pub(crate) struct ExportArguments {
    /// The service
    #[arg(long, value_enum)]
    pub(crate) target: TargetArgument,
    /// Folder that the files are written to
    #[arg(long, value_name = "DIR")]
    pub(crate) to: PathBuf,
    #[command(flatten)]
    pub(crate) site: SiteArguments,
}

/// A search service.
#[derive(Debug, Clone, Copy, clap::ValueEnum)]
pub(crate) enum TargetArgument {
    /// Quickwit
    Quickwit,
    /// OpenSearch or Elasticsearch
    Opensearch,
}

#[derive(Debug, Subcommand)]
pub(crate) enum ImportCommand {
    /// Make drafts of study pages from a table of findings; pages that are there stay as they are
    Studies(ImportArguments),
}

#[derive(Debug, Args)]
pub(crate) struct ImportArguments {
    /// Table with one finding in each row, as CSV in UTF-8 with commas
    #[arg(value_name = "FILE.csv")]
    table: PathBuf,
    /// Bibliography with the publications of the table
    #[arg(long = "bib", value_name = "FILE.bib")]
    bibliography: PathBuf,
    /// Folder with watwerkt.yaml and the pages
    #[arg(long, default_value = "content", value_name = "DIR")]
    content: PathBuf,
    /// Leave out rows that are wrong, say why, and take the others
    #[arg(long)]
    partial: bool,
    /// Show what would be written and write nothing
    #[arg(long)]
    dry_run: bool,
    /// How problems are printed
    #[arg(long, value_enum, default_value_t = Format::Human)]
    pub(crate) format: Format,
    /// Language of messages: nl or en
    #[arg(long = "lang", default_value = "nl", value_parser = language)]
    pub(crate) language: Language,
}

impl ImportArguments {
    /// The options of an import.
    pub(crate) fn options(&self) -> ImportOptions {
        ImportOptions {
            content: self.content.clone(),
            table: self.table.clone(),
            bibliography: self.bibliography.clone(),
            partial: self.partial,
            dry_run: self.dry_run,
        }
    }
}

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
    /// Day to build for, as YYYY-MM-DD [default: today in Amsterdam]
    #[arg(long, value_name = "DATE")]
    date: Option<Date>,
    /// Build drafts and pages that are not published yet
    #[arg(long)]
    drafts: bool,
    /// Number of threads [default: one for each core]
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..))]
    threads: Option<u16>,
    /// How problems are printed
    #[arg(long, value_enum, default_value_t = Format::Human)]
    pub(crate) format: Format,
    /// Language of messages: nl or en
    #[arg(long = "lang", default_value = "nl", value_parser = language)]
    pub(crate) language: Language,
}

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

fn language(code: &str) -> Result<Language, String> {
    code.parse().map_err(|()| "expected nl or en".to_owned())
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
        })
    }
}

/// The one place where a clock decides what a site looks like.
#[expect(clippy::disallowed_methods, reason = "the date of a build has to come from somewhere")]
fn today() -> anyhow::Result<Date> {
    let now = jiff::Timestamp::now().in_tz(TIME_ZONE);
    Ok(now.context("the time zone of Amsterdam is not known here")?.date())
}
