//! Makes a page of a Word file. What Markdown cannot say is left out and reported; what reviewers
//! wrote is reported and kept beside the text in comments, which visitors never see.

mod blocks;
mod inlines;
mod lost;

use std::collections::BTreeMap;
use std::path::PathBuf;

use jiff::civil::Date;
use serde_json::Value;

pub use lost::{Lost, Report};

use super::read_back;
use super::yaml::quoted;
use crate::content::{Content, Kind, is_slug};
use crate::diagnostic::{Catalogue, Diagnostic};
use crate::emit::{Change, EmitError, OutputPath, change_files};
use crate::source::{Limits, SourceError, Tree, WordFile};

/// How a Word file becomes a page.
#[derive(Debug, Clone)]
pub struct WordOptions {
    /// The content folder.
    pub content: PathBuf,
    /// The folder in it for the page and its pictures.
    pub section: String,
    /// The title; that of the Word file if there is none.
    pub title: Option<String>,
    /// The name of the page without its ending; made of the title if there is none.
    pub slug: Option<String>,
    /// The name of the Word file, for a title if there is no other.
    pub file_name: String,
    /// Descriptions of pictures, by their path in the Word file.
    pub alts: BTreeMap<String, String>,
    /// The date of a message.
    pub date: Date,
    /// Whether to write nothing.
    pub dry_run: bool,
}

/// What came of a Word file.
#[derive(Debug, Default)]
pub struct WordPage {
    /// The path of the page in the content folder.
    pub path: String,
    /// Its text.
    pub text: String,
    /// The paths of its pictures.
    pub pictures: Vec<String>,
    /// What did not come along as it was.
    pub lost: Report,
    /// Errors of the page. It is written all the same: an editor can only mend what is there.
    pub problems: Vec<Diagnostic>,
}

/// Why there is no page.
#[derive(Debug, thiserror::Error)]
pub enum WordImportError {
    /// The content folder could not be read.
    #[error(transparent)]
    Source(#[from] SourceError),
    /// The page could not be written.
    #[error(transparent)]
    Emit(#[from] EmitError),
    /// pandoc gave something that is no document.
    #[error("{0}")]
    NoDocument(String),
    /// There is a file already where the page or a picture would be.
    #[error("{0}")]
    Taken(String),
    /// No file name can be made of the title.
    #[error("{0}")]
    Nameless(String),
    /// The folder is for studies, and a study needs a publication.
    #[error("{0}")]
    ForStudies(String),
    /// The settings of the site have errors.
    #[error("the content has errors")]
    Content(Vec<Diagnostic>),
}

/// Turns the document of pandoc into Markdown.
struct Converter<'a> {
    word: &'a WordFile,
    alts: &'a BTreeMap<String, String>,
    words: &'a Catalogue,
    slug: String,
    lost: Report,
    footnotes: Vec<String>,
    /// The paths of pictures in the Word file, and their new names.
    pictures: Vec<(String, String)>,
    /// What reviewers said in the block at hand.
    notes: Vec<String>,
    in_table: bool,
    /// The highest level of the headings in the file.
    top_level: u64,
    /// The level of the heading above, as written.
    last_level: u64,
}

impl Converter<'_> {
    fn lose(&mut self, kind: Lost, what: &str) {
        self.lost.entry(kind).or_default().push(what.trim().to_owned());
    }
}

/// The pictures of a Word file that nobody described, by their path in it.
///
/// # Errors
/// If it is no document.
pub fn pictures_without_alt(word: &WordFile) -> Result<Vec<String>, WordImportError> {
    let document = parse(word)?;
    let alts = BTreeMap::new();
    let words = Catalogue::embedded(crate::diagnostic::Language::default());
    let mut converter = converter(word, &alts, words);
    converter.blocks(&document["blocks"]);
    let mut missing = converter.lost.remove(&Lost::NoAlt).unwrap_or_default();
    missing.dedup();
    Ok(missing)
}

/// Makes a draft of a Word file, with its pictures beside it.
///
/// # Errors
/// If there is a page already, or if it cannot be written.
pub fn import_word(word: &WordFile, options: &WordOptions) -> Result<WordPage, WordImportError> {
    let (mut tree, mut problems) = Tree::read(&options.content, Limits::default())?;
    let (content, wrong) = Content::read(&tree);
    problems.extend(wrong);
    let Some(content) = content else {
        problems.retain(Diagnostic::is_error);
        return Err(WordImportError::Content(problems));
    };
    let section = options.section.trim_matches('/');
    let kind = content.config.kind_in(section);
    if kind == Kind::Study {
        return Err(WordImportError::ForStudies(section.to_owned()));
    }
    let page = convert(word, options, kind, Catalogue::embedded(content.config.language()))?;
    let below = |name: &str| match section {
        "" => name.to_owned(),
        section => format!("{section}/{name}"),
    };
    let path = below(&page.path);
    let mut changes = Vec::new();
    for (from, name) in page.pictures {
        let Some(file) = word.media.get(&from) else { continue };
        let path = OutputPath::new(&below(&name))?;
        changes.push(Change { path, bytes: file.bytes.to_vec(), before: None });
    }
    let bytes = page.text.clone().into_bytes();
    changes.push(Change { path: OutputPath::new(&path)?, bytes, before: None });
    for change in &changes {
        let path = change.path.as_str();
        if tree.files.iter().any(|file| file.path.eq_ignore_ascii_case(path)) {
            return Err(WordImportError::Taken(path.to_owned()));
        }
    }
    let problems = read_back(&mut tree, &changes);
    if !options.dry_run {
        change_files(&options.content, &changes)?;
    }
    let pictures = changes.iter().map(|change| change.path.as_str().to_owned());
    let pictures = pictures.filter(|picture| *picture != path).collect();
    Ok(WordPage { path, text: page.text, pictures, lost: page.lost, problems })
}

/// A page before it has its place.
struct Converted {
    path: String,
    text: String,
    pictures: Vec<(String, String)>,
    lost: Report,
}

fn parse(word: &WordFile) -> Result<Value, WordImportError> {
    let document: Value = serde_json::from_slice(&word.document)
        .map_err(|error| WordImportError::NoDocument(error.to_string()))?;
    match document["blocks"].is_array() {
        true => Ok(document),
        false => Err(WordImportError::NoDocument("blocks".to_owned())),
    }
}

fn converter<'a>(
    word: &'a WordFile,
    alts: &'a BTreeMap<String, String>,
    words: &'a Catalogue,
) -> Converter<'a> {
    Converter {
        word,
        alts,
        words,
        slug: String::new(),
        lost: Report::new(),
        footnotes: Vec::new(),
        pictures: Vec::new(),
        notes: Vec::new(),
        in_table: false,
        top_level: 1,
        last_level: 1,
    }
}

fn convert(
    word: &WordFile,
    options: &WordOptions,
    kind: Kind,
    words: &Catalogue,
) -> Result<Converted, WordImportError> {
    let mut document = parse(word)?;
    let title = title(options, &mut document);
    let slug = options.slug.clone().filter(|slug| is_slug(slug));
    let slug =
        slug.unwrap_or_else(|| search_index::slug(options.slug.as_deref().unwrap_or(&title)));
    if slug.is_empty() {
        return Err(WordImportError::Nameless(title));
    }
    let mut converter = converter(word, &options.alts, words);
    converter.slug.clone_from(&slug);
    converter.top_level =
        headings(&document).filter_map(|heading| heading[0].as_u64()).min().unwrap_or(1);
    let body = converter.blocks(&document["blocks"]);
    let mut text = front_matter(&title, kind, options, words);
    text.push_str(&format!("\n{body}\n"));
    for (at, note) in converter.footnotes.iter().enumerate() {
        text.push_str(&format!("\n[^{}]: {note}\n", at + 1));
    }
    let path = format!("{slug}.md");
    Ok(Converted { path, text, pictures: converter.pictures, lost: converter.lost })
}

/// The content of every heading at the top of the document.
fn headings(document: &Value) -> impl Iterator<Item = &Value> {
    let blocks = document["blocks"].as_array().into_iter().flatten();
    blocks.filter(|block| block["t"] == "Header").map(|block| &block["c"])
}

/// The title: as given, that of the Word file, its only heading of the first level (which then
/// leaves the text), or the name of the file.
fn title(options: &WordOptions, document: &mut Value) -> String {
    if let Some(title) = &options.title {
        return title.clone();
    }
    let of_file = plain(&document["meta"]["title"]["c"]);
    if !of_file.trim().is_empty() {
        return of_file.trim().to_owned();
    }
    let first: Vec<String> =
        headings(document).filter(|heading| heading[0] == 1).map(|top| plain(&top[2])).collect();
    let begins = document["blocks"][0]["t"] == "Header" && document["blocks"][0]["c"][0] == 1;
    if let ([only], true, Some(blocks)) =
        (first.as_slice(), begins, document["blocks"].as_array_mut())
        && !only.trim().is_empty()
    {
        blocks.remove(0);
        return only.trim().to_owned();
    }
    options.file_name.clone()
}

/// The words of inlines without markup, and without what reviewers said.
fn plain(inlines: &Value) -> String {
    let inlines = inlines.as_array().into_iter().flatten();
    let words = inlines.map(|inline| {
        let content = &inline["c"];
        match inline["t"].as_str().unwrap_or_default() {
            "Str" => content.as_str().unwrap_or_default().to_owned(),
            "Space" | "SoftBreak" | "LineBreak" => " ".to_owned(),
            "Strong" | "Emph" | "Underline" | "SmallCaps" | "Strikeout" => plain(content),
            "Quoted" | "Link" => plain(&content[1]),
            "Span" => {
                let classes = content[0][1].to_string();
                let said = classes.contains("deletion") || classes.contains("comment");
                if said { String::new() } else { plain(&content[1]) }
            }
            _ => String::new(),
        }
    });
    words.collect()
}

/// What a page of this kind must say about itself; a draft, because nobody has read it yet.
fn front_matter(title: &str, kind: Kind, options: &WordOptions, words: &Catalogue) -> String {
    let extra = match kind {
        Kind::News => format!("date: {}\n", options.date),
        Kind::Tool => "format: checklist\n".to_owned(),
        Kind::InterventionType => {
            format!("definition: {}\n", quoted(&words.text("new-definition")))
        }
        Kind::Page | Kind::Chapter | Kind::Study => String::new(),
    };
    let description = quoted(&words.text("new-description"));
    format!("---\ntitle: {}\ndescription: {description}\ndraft: true\n{extra}---\n", quoted(title))
}
