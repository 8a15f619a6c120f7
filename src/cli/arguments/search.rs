//! Searching a site, and files for search services.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};

use super::site::SiteArguments;

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
#[derive(Debug, Clone, Copy, ValueEnum)]
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
#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum TargetArgument {
    /// Quickwit
    Quickwit,
    /// OpenSearch or Elasticsearch
    Opensearch,
}
