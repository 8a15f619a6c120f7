//! Making content of other files.

use std::collections::BTreeMap;
use std::path::PathBuf;

use clap::{Args, Subcommand};
use watwerkt::diagnostic::Language;
use watwerkt::import::{ImportOptions, WordOptions};

use super::{environment, language, today};
use crate::cli::report::Format;

#[derive(Debug, Subcommand)]
pub(crate) enum ImportCommand {
    /// Make drafts of study pages from a table of findings; pages that are there stay as they are
    Studies(ImportArguments),
    /// Make a draft of a Word file, with its pictures; needs pandoc
    Docx(DocxArguments),
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
