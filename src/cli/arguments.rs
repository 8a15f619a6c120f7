//! The command line as typed, and as the options of a build.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::time::Duration;

use anyhow::{Context, bail};
use clap::{Args, Parser, Subcommand, ValueEnum};
use jiff::civil::Date;
use watwerkt::build::BuildOptions;
use watwerkt::content::Kind;
use watwerkt::diagnostic::{Language, Severity};
use watwerkt::external::LinkOptions;
use watwerkt::import::{ImportOptions, WordOptions};
use watwerkt::release::ReleaseOptions;
use watwerkt::scaffold::{NewPage, NewSite};
use watwerkt::serve::ServeOptions;

use super::observe::ObserveArguments;
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
            Self::Completions(completions) => completions.language,
            Self::Man(man) => man.language,
        }
    }
}

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

/// A kind of page, in the words of the command line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum PageKind {
    /// A chapter of guidance
    Chapter,
    /// A study, with its publication
    Study,
    /// An intervention type
    Type,
    /// A checklist, format or step plan
    Tool,
    /// A message with a date
    News,
    /// Any other page
    Page,
}

impl PageKind {
    fn kind(self) -> Kind {
        match self {
            Self::Chapter => Kind::Chapter,
            Self::Study => Kind::Study,
            Self::Type => Kind::InterventionType,
            Self::Tool => Kind::Tool,
            Self::News => Kind::News,
            Self::Page => Kind::Page,
        }
    }
}

/// What a tool looks like, in the words of the schema.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
#[value(rename_all = "snake_case")]
pub(crate) enum ToolKind {
    /// Points to tick off
    Checklist,
    /// Headings to fill in
    Format,
    /// Steps in order
    StepPlan,
    /// Boxes on one sheet
    Canvas,
    /// Questions about an approach as a whole
    Quickscan,
}

#[derive(Debug, Args)]
pub(crate) struct NewArguments {
    /// What kind of page
    #[arg(value_enum)]
    pub(crate) kind: PageKind,
    /// Title of the page
    #[arg(long, value_name = "TEXT")]
    pub(crate) title: Option<String>,
    /// Name of the file, without .md [default: made of the title]
    #[arg(long, value_name = "NAME")]
    slug: Option<String>,
    /// Folder in the content folder [default: the first one of this kind]
    #[arg(long, value_name = "DIR")]
    section: Option<String>,
    /// One sentence about the page, for lists and search engines
    #[arg(long, value_name = "TEXT")]
    pub(crate) description: Option<String>,
    /// What an intervention type is, in one sentence
    #[arg(long, value_name = "TEXT")]
    pub(crate) definition: Option<String>,
    /// What a tool looks like
    #[arg(long = "tool-format", value_enum, value_name = "FORMAT")]
    tool_format: Option<ToolKind>,
    /// File with the publication of a study; it is added to the bibliography
    #[arg(long, value_name = "FILE.bib")]
    pub(crate) bibtex: Option<PathBuf>,
    /// Key of the publication of a study
    #[arg(long, value_name = "KEY")]
    pub(crate) key: Option<String>,
    /// Date of a message, as YYYY-MM-DD [default: today in Amsterdam]
    #[arg(long, value_name = "DATE")]
    date: Option<Date>,
    /// Folder with watwerkt.yaml and the pages
    #[arg(long, default_value = "content", value_name = "DIR")]
    pub(crate) content: PathBuf,
    /// Language of messages: nl or en
    #[arg(long = "lang", default_value_t = environment(), value_parser = language, value_name = "LANG")]
    pub(crate) language: Language,
}

impl NewArguments {
    /// The page that is asked for.
    pub(crate) fn page(&self) -> anyhow::Result<NewPage> {
        let word = |kind: ToolKind| {
            kind.to_possible_value().map(|value| value.get_name().to_owned()).unwrap_or_default()
        };
        Ok(NewPage {
            content: self.content.clone(),
            kind: self.kind.kind(),
            title: self.title.clone(),
            slug: self.slug.clone(),
            section: self.section.clone(),
            description: self.description.clone(),
            definition: self.definition.clone(),
            format: self.tool_format.map(word),
            reference: self.key.clone(),
            bibtex: self.bibtex.clone(),
            date: self.date.map_or_else(today, Ok)?,
        })
    }
}

#[derive(Debug, Args)]
pub(crate) struct InitArguments {
    /// Folder for the site: a new one, or one without files
    #[arg(value_name = "DIR")]
    folder: PathBuf,
    /// Name of the site
    #[arg(long, default_value = "Mijn nieuwe site", value_name = "TEXT")]
    title: String,
    /// Day on which it is made, as YYYY-MM-DD [default: today in Amsterdam]
    #[arg(long, value_name = "DATE")]
    date: Option<Date>,
    /// Language of messages: nl or en
    #[arg(long = "lang", default_value_t = environment(), value_parser = language, value_name = "LANG")]
    pub(crate) language: Language,
}

impl InitArguments {
    /// The site that is asked for.
    pub(crate) fn site(&self) -> anyhow::Result<NewSite> {
        Ok(NewSite {
            folder: self.folder.clone(),
            title: self.title.clone(),
            date: self.date.map_or_else(today, Ok)?,
        })
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
    /// Make a draft of a Word file, with its pictures; needs pandoc
    Docx(DocxArguments),
}

#[derive(Debug, Args)]
pub(crate) struct DocxArguments {
    /// The Word file
    #[arg(value_name = "FILE.docx")]
    pub(crate) file: PathBuf,
    /// Folder in the content folder for the page and its pictures
    #[arg(long = "to", value_name = "SECTION")]
    section: String,
    /// Title of the page [default: that of the Word file]
    #[arg(long, value_name = "TEXT")]
    title: Option<String>,
    /// Name of the file, without .md [default: made of the title]
    #[arg(long, value_name = "NAME")]
    slug: Option<String>,
    /// Folder with watwerkt.yaml and the pages
    #[arg(long, default_value = "content", value_name = "DIR")]
    content: PathBuf,
    /// Show the page and the report, and write nothing
    #[arg(long)]
    dry_run: bool,
    /// Language of messages: nl or en
    #[arg(long = "lang", default_value_t = environment(), value_parser = language, value_name = "LANG")]
    pub(crate) language: Language,
}

impl DocxArguments {
    /// The options of an import, without descriptions of pictures.
    pub(crate) fn options(&self) -> anyhow::Result<WordOptions> {
        let name = self.file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        Ok(WordOptions {
            content: self.content.clone(),
            section: self.section.clone(),
            title: self.title.clone(),
            slug: self.slug.clone(),
            file_name: name,
            alts: BTreeMap::new(),
            date: today()?,
            dry_run: self.dry_run,
        })
    }
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
    #[arg(long = "lang", default_value_t = environment(), value_parser = language, value_name = "LANG")]
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
    #[command(flatten)]
    pub(crate) observe: ObserveArguments,
    /// How problems are printed
    #[arg(long, value_enum, default_value_t = Format::Human)]
    pub(crate) format: Format,
    /// Language of messages: nl or en
    #[arg(long = "lang", default_value_t = environment(), value_parser = language, value_name = "LANG")]
    pub(crate) language: Language,
}

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

/// How long a site may take to answer.
const LINK_TIMEOUT: Duration = Duration::from_secs(20);

/// A number of seconds that a person would wait.
fn seconds(text: &str) -> Result<f64, String> {
    let seconds = text.parse().ok().filter(|seconds| (0.0..=3600.0).contains(seconds));
    seconds.ok_or_else(|| "expected a number from 0 to 3600".to_owned())
}

#[derive(Debug, Args)]
pub(crate) struct CompletionArguments {
    /// The shell
    pub(crate) shell: clap_complete::Shell,
    /// Language of the descriptions: nl or en
    #[arg(long = "lang", default_value_t = environment(), value_parser = language, value_name = "LANG")]
    pub(crate) language: Language,
}

#[derive(Debug, Args)]
pub(crate) struct ManArguments {
    /// The command; without it the page of the program as a whole
    pub(crate) command: Option<String>,
    /// Language of the page: nl or en
    #[arg(long = "lang", default_value_t = environment(), value_parser = language, value_name = "LANG")]
    pub(crate) language: Language,
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
