//! A new page and a new site.

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use jiff::civil::Date;
use watwerkt::content::Kind;
use watwerkt::diagnostic::Language;
use watwerkt::scaffold::{NewPage, NewSite};

use super::{environment, language, today};

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
