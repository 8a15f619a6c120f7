//! The command line as typed, and as the options of the library; a file for each group of commands.

mod check;
mod import;
mod print;
mod release;
mod scaffold;
mod search;
mod serve;
mod site;

use anyhow::Context;
use clap::{Parser, Subcommand};
use jiff::civil::Date;
use watwerkt::diagnostic::Language;

pub(crate) use check::{CheckArguments, Level};
pub(crate) use import::{DocxArguments, ImportArguments, ImportCommand};
pub(crate) use print::{CompletionArguments, ExplainArguments, ManArguments};
pub(crate) use release::ReleaseArguments;
pub(crate) use scaffold::{InitArguments, NewArguments, PageKind};
pub(crate) use search::{
    ExportArguments, ExportCommand, OrderArgument, SearchArguments, TargetArgument,
};
pub(crate) use serve::ServeArguments;
pub(crate) use site::SiteArguments;

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
    /// Say what is wrong with the content or could be better, and write nothing
    Check(CheckArguments),
    /// Build a site that goes online, keep its addresses and write down what changed
    Release(ReleaseArguments),
    /// Make a new page as a draft; asks on a terminal for what is not given
    New(NewArguments),
    /// Make a small site that builds and explains itself
    Init(InitArguments),
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
    /// Say what the number of a message means and what to do
    Explain(ExplainArguments),
    /// Print a completion script for a shell
    Completions(CompletionArguments),
    /// Print the manual page of the program or of one command
    Man(ManArguments),
}

impl Command {
    /// What the commands have in common that read a whole site.
    pub(crate) fn site(&self) -> Option<&SiteArguments> {
        match self {
            Self::Build(site) => Some(site),
            Self::Check(check) => Some(&check.site),
            Self::Release(release) => Some(&release.site),
            Self::Search(search) => Some(&search.site),
            Self::Export(ExportCommand::Search(export)) => Some(&export.site),
            Self::Serve(serve) => Some(&serve.site),
            _ => None,
        }
    }

    /// The language for messages.
    pub(crate) fn language(&self) -> Language {
        match self {
            Self::Build(site) => site.language,
            Self::Check(check) => check.site.language,
            Self::Release(release) => release.site.language,
            Self::New(new) => new.language,
            Self::Init(init) => init.language,
            Self::Search(search) => search.site.language,
            Self::Export(ExportCommand::Search(export)) => export.site.language,
            Self::Serve(serve) => serve.site.language,
            Self::Import(ImportCommand::Studies(import)) => import.language,
            Self::Import(ImportCommand::Docx(import)) => import.language,
            Self::Explain(explain) => explain.language,
            Self::Completions(completions) => completions.language,
            Self::Man(man) => man.language,
        }
    }
}

/// The language of who works here: English where the environment says so, Dutch otherwise.
pub(crate) fn environment() -> Language {
    let variables = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter();
    let mut set = variables.filter_map(|name| std::env::var(name).ok()).filter(|v| !v.is_empty());
    match set.next() {
        Some(locale) if locale.starts_with("en") => Language::English,
        _ => Language::Dutch,
    }
}

fn language(code: &str) -> Result<Language, String> {
    code.parse().map_err(|()| "expected nl or en".to_owned())
}

/// The one place where a clock decides what a site looks like.
#[expect(clippy::disallowed_methods, reason = "the date of a build has to come from somewhere")]
fn today() -> anyhow::Result<Date> {
    let now = jiff::Timestamp::now().in_tz(TIME_ZONE);
    Ok(now.context("the time zone of Amsterdam is not known here")?.date())
}
