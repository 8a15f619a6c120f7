//! Turns files into typed records, or into diagnostics with an exact place.
//!
//! Reading one Markdown file needs the configuration and the vocabularies, and no other page; so
//! pages are read in parallel. What needs two pages at once belongs in `site`.

mod bibliography;
mod config;
mod draft;
mod field;
mod front_matter;
mod glossary;
mod guide;
mod hostile;
mod ledger;
mod memory;
mod owner;
mod reader;
mod rule;
mod schema;
mod shape;
mod study;
mod vocabulary;
mod yaml;

use std::collections::BTreeSet;
use std::sync::Arc;

use rayon::prelude::*;

pub use bibliography::{
    BibEntry, BibProblem, BibProblemKind, Bibliography, Citation, CitationGroup, CitationItem,
    CitationPart, PageCitations, Reference, SyntaxMessage,
};
pub use config::{CONFIG_FILE, Config};
pub use draft::{Draft, DraftError, rewrite, values};
pub use field::{
    Count, Interval, LocalAddress, Located, Number, Prose, Slug, WebAddress, is_slug,
    is_web_address,
};
pub use front_matter::Document;
pub use glossary::{Entry, GLOSSARY_FILE, Origin};
pub use guide::{Advice, AdvisedPage, Answer, GUIDE_FILE, Given, Guide, GuideResult, Question};
pub use hostile::{has_mixed_host, has_user};
pub use ledger::{LEDGER_FILE, Ledger, Published as PublishedAddress};
pub use memory::Memory;
pub use owner::{DataTheme, MailAddress, Publisher, Security};
#[cfg(test)]
pub(crate) use rule::default_rule;
pub use rule::{
    Conclusion, ConclusionRule, DesignGroup, DesignRule, Doubt, DoubtRule, LoweringRule, RULE_FILE,
    Rule, SeenRule,
};
pub use schema::{
    Acceptance, AdviceCode, Change, Chapter, Common, Details, ExternalRating, InterventionType,
    Judgement, Kind, QuestionOrigin, Shown, Step, Tool, ToolFormat, ToolItem,
};
pub(crate) use shape::word_text;
pub use shape::{FieldShape, RECORDS, Shape, fields_named, fields_of};
pub use study::{
    Certainty, Direction, Directness, Effect, Finding, HarmStatus, Harms, Seen, Study,
};
pub use vocabulary::{Term, Terms, Vocabularies, Vocabulary};

use crate::diagnostic::{Code, Diagnostic, Place, SourceText};
use crate::source::{SourceFile, Tree};
use front_matter::Schema;
use hostile::read_text;
use reader::Reader;

/// The name of the bibliography, in the content folder.
pub const BIBLIOGRAPHY_FILE: &str = "referenties.bib";

/// The file with questions that the search of the site must be able to answer, in the content folder.
pub const QUESTIONS_FILE: &str = "zoekvragen.yaml";

/// The folder with pages for editors, in the content folder. They are no part of the site.
pub const EDITORS_FOLDER: &str = "redactie/";

/// Which files of a tree are meant.
#[derive(Debug, Clone, Copy)]
enum Part {
    /// What visitors see.
    Site,
    /// Everything: the tree is that of the manual.
    Manual,
}

impl Part {
    fn has(self, file: &SourceFile) -> bool {
        matches!(self, Self::Manual) || !file.path.starts_with(EDITORS_FOLDER)
    }
}

/// Everything in the content folder, each file by itself.
#[derive(Debug)]
pub struct Content {
    /// The configuration.
    pub config: Config,
    /// The configuration file, for problems that need it.
    pub config_source: Arc<SourceText>,
    /// The vocabularies by key.
    pub vocabularies: Vocabularies,
    /// The glossary in the order of its file.
    pub glossary: Vec<Entry>,
    /// The glossary file, for problems that need it.
    pub glossary_source: Arc<SourceText>,
    /// Questions that the search must be able to answer, as visitors type them.
    pub questions: Vec<String>,
    /// The questions that lead to pages; none if the site has no such file.
    pub guide: Option<Guide>,
    /// The file of the guide, for problems that need it.
    pub guide_source: Arc<SourceText>,
    /// The bibliography.
    pub bibliography: Arc<Bibliography>,
    /// The rule that weighs evidence.
    pub rule: Rule,
    /// Every address that was ever published; empty before the first release.
    pub ledger: Ledger,
    /// The file of the ledger, for problems that need it.
    pub ledger_source: Arc<SourceText>,
    /// The pages, sorted by path.
    pub documents: Vec<Arc<Document>>,
    /// All other files: images, documents to download.
    pub assets: Vec<SourceFile>,
    /// What could not be read. Whatever refers to it is not to blame.
    pub unread: Unread,
    /// Hash of all files that are no pages.
    pub(crate) frame: blake3::Hash,
}

/// What is missing because it has problems of its own, which are reported already.
#[derive(Debug, Default)]
pub struct Unread {
    /// The paths of pages.
    pub pages: BTreeSet<String>,
    /// Whether some vocabulary is missing.
    pub vocabularies: bool,
    /// Whether some source is missing.
    pub bibliography: bool,
}

impl Content {
    /// Reads all records of `tree`. Without a readable configuration there is no content.
    pub fn read(tree: &Tree) -> (Option<Self>, Vec<Diagnostic>) {
        Self::read_again(tree, &mut Memory::default())
    }

    /// Reads all records of `tree`; those whose file is as `memory` knows it are not read anew.
    /// What comes out is the same.
    pub fn read_again(tree: &Tree, memory: &mut Memory) -> (Option<Self>, Vec<Diagnostic>) {
        let mut problems = Vec::new();
        let content = Self::collect((tree, Part::Site), memory, &mut problems);
        (content, problems)
    }

    /// Reads all records of a tree that holds the manual of editors.
    pub fn read_manual(tree: &Tree) -> (Option<Self>, Vec<Diagnostic>) {
        let mut problems = Vec::new();
        let part = (tree, Part::Manual);
        let content = Self::collect(part, &mut Memory::default(), &mut problems);
        (content, problems)
    }

    fn collect(
        (tree, part): (&Tree, Part),
        memory: &mut Memory,
        problems: &mut Vec<Diagnostic>,
    ) -> Option<Self> {
        let Some(file) = tree.get(CONFIG_FILE) else {
            problems.push(Diagnostic::new(Code::NoConfig, Place::file(CONFIG_FILE)));
            return None;
        };
        let config_source = keep(read_text(file), problems)?;
        let config = read_data(&config_source, problems, Config::read)?;
        let mut unread = Unread::default();
        let vocabularies = noting(problems, &mut unread.vocabularies, |problems| {
            read_vocabularies(tree, problems)
        });
        let glossary_source = text_of(tree, GLOSSARY_FILE, problems);
        let glossary = match glossary_source.text().trim().is_empty() {
            true => Vec::new(),
            false => read_data(&glossary_source, problems, glossary::read).unwrap_or_default(),
        };
        let questions = read_questions(tree, problems);
        let guide_source = text_of(tree, GUIDE_FILE, problems);
        let guide = match tree.get(GUIDE_FILE) {
            Some(_) => read_data(&guide_source, problems, guide::read),
            None => None,
        };
        let bibliography = noting(problems, &mut unread.bibliography, |problems| {
            read_bibliography(tree, memory, problems)
        });
        let rule = read_rule(tree, problems);
        let ledger_source = text_of(tree, LEDGER_FILE, problems);
        let (ledger, wrong) = Ledger::read(&ledger_source);
        problems.extend(wrong);
        let schema = Schema { config: &config, vocabularies: &vocabularies, unread: &unread };
        let (documents, pages) = read_documents((tree, part), &schema, (memory, problems));
        unread.pages = pages;
        let assets = tree.files.iter().filter(|file| is_asset(file) && part.has(file));
        let assets: Vec<SourceFile> = assets.cloned().collect();
        // Who writes raw HTML answers for what it runs.
        if !config.raw_html {
            problems.extend(assets.par_iter().filter_map(hostile::active).collect::<Vec<_>>());
        }
        Some(Self {
            config,
            config_source,
            vocabularies,
            glossary,
            glossary_source,
            questions,
            guide,
            guide_source,
            bibliography,
            rule,
            ledger,
            ledger_source,
            documents,
            assets,
            unread,
            frame: frame(tree, part),
        })
    }
}

/// Notes whether `read` added an error.
fn noting<T>(
    problems: &mut Vec<Diagnostic>,
    failed: &mut bool,
    read: impl FnOnce(&mut Vec<Diagnostic>) -> T,
) -> T {
    let before = problems.len();
    let value = read(problems);
    *failed = problems[before..].iter().any(Diagnostic::is_error);
    value
}

fn keep<T>(result: Result<T, Diagnostic>, problems: &mut Vec<Diagnostic>) -> Option<T> {
    result.map_err(|problem| problems.push(problem)).ok()
}

/// The text of a file; empty if it is not there or cannot be read.
fn text_of(tree: &Tree, path: &str, problems: &mut Vec<Diagnostic>) -> Arc<SourceText> {
    tree.get(path)
        .and_then(|file| keep(read_text(file), problems))
        .unwrap_or_else(|| SourceText::new(path, ""))
}

/// Reads a YAML file that is not a page.
fn read_data<T>(
    source: &Arc<SourceText>,
    problems: &mut Vec<Diagnostic>,
    read: impl FnOnce(&yaml::Node, &mut Reader<'_>) -> Option<T>,
) -> Option<T> {
    let mut reader = Reader::new(source);
    let node = reader.yaml(0..source.text().len());
    if node.is_none() && reader.problems.is_empty() {
        let problem = reader.problem(Code::EmptyValue, &(0..0)).arg("key", source.path());
        reader.problems.push(problem);
    }
    let data = node.and_then(|node| read(&node, &mut reader));
    problems.append(&mut reader.problems);
    data
}

/// The glossary in `source`, for tests of other modules.
#[cfg(test)]
pub(crate) fn read_glossary(source: &Arc<SourceText>) -> Option<Vec<Entry>> {
    read_data(source, &mut Vec::new(), glossary::read)
}

fn read_vocabularies(tree: &Tree, problems: &mut Vec<Diagnostic>) -> Vocabularies {
    let mut vocabularies = Vocabularies::new();
    let mut sources: Vec<(String, Place)> = Vec::new();
    for file in tree.files.iter().filter(|file| vocabulary::is_vocabulary(&file.path)) {
        let Some(source) = keep(read_text(file), problems) else { continue };
        let Some(vocabulary) = read_data(&source, problems, vocabulary::read) else { continue };
        let key = vocabulary.key.value.clone();
        let place = Place::new(&source, vocabulary.key.span.clone());
        if let Some((_, first)) = sources.iter().find(|(other, _)| *other == key) {
            let problem = Diagnostic::new(Code::DuplicateId, place).arg("id", key);
            problems.push(problem.related(first.clone()));
            continue;
        }
        sources.push((key.clone(), place));
        vocabularies.insert(key, vocabulary);
    }
    vocabularies
}

/// The rule of the site, or that of the program when the site has none or a broken one.
fn read_rule(tree: &Tree, problems: &mut Vec<Diagnostic>) -> Rule {
    let own = tree.get(RULE_FILE).and_then(|file| {
        let source = keep(read_text(file), problems)?;
        read_data(&source, problems, rule::read)
    });
    own.unwrap_or_else(rule::default_rule)
}

fn read_questions(tree: &Tree, problems: &mut Vec<Diagnostic>) -> Vec<String> {
    let source = tree.get(QUESTIONS_FILE).and_then(|file| {
        keep(read_text(file), problems).filter(|text| !text.text().trim().is_empty())
    });
    let questions = source.and_then(|source| read_data(&source, problems, reader::Field::read));
    questions.unwrap_or_default()
}

fn read_bibliography(
    tree: &Tree,
    memory: &mut Memory,
    problems: &mut Vec<Diagnostic>,
) -> Arc<Bibliography> {
    let (bibliography, wrong) = memory.bibliography(tree.get(BIBLIOGRAPHY_FILE), |file| {
        let mut problems = Vec::new();
        let source = file
            .and_then(|file| keep(read_text(file), &mut problems))
            .unwrap_or_else(|| SourceText::new(BIBLIOGRAPHY_FILE, ""));
        let (bibliography, wrong) = read_bibtex(&source);
        problems.extend(wrong);
        (Arc::new(bibliography), problems)
    });
    problems.extend(wrong);
    bibliography
}

/// Reads a file of BibTeX. What is wrong is reported and left out; the rest is kept.
pub fn read_bibtex(source: &Arc<SourceText>) -> (Bibliography, Vec<Diagnostic>) {
    let (bibliography, wrong) = Bibliography::parse(source.text());
    let problems = wrong.into_iter().map(|problem| bib_diagnostic(problem, source));
    (bibliography, problems.collect())
}

/// The reason of a syntax error as the message knows it.
fn reason(message: &SyntaxMessage) -> &'static str {
    match message {
        SyntaxMessage::Expected(",") => "comma",
        other => other.name(),
    }
}

fn bib_diagnostic(problem: BibProblem, source: &Arc<SourceText>) -> Diagnostic {
    let (code, args) = match problem.kind {
        BibProblemKind::Syntax { message } => (
            Code::BibSyntax,
            vec![("reason", reason(&message).to_owned()), ("detail", message.to_string())],
        ),
        BibProblemKind::DuplicateKey { key, .. } => (Code::DuplicateId, vec![("id", key)]),
        BibProblemKind::MissingTitle { key } => {
            (Code::BibIncomplete, vec![("key", key), ("field", "title".to_owned())])
        }
        BibProblemKind::MissingYear { key } => {
            (Code::BibField, vec![("key", key), ("field", "year".to_owned())])
        }
        BibProblemKind::InvalidField { key, field } => {
            (Code::BibField, vec![("key", key), ("field", field)])
        }
    };
    let diagnostic = Diagnostic::new(code, Place::new(source, problem.span));
    let diagnostic = args.into_iter().fold(diagnostic, |made, (name, value)| made.arg(name, value));
    let related = problem.related.map(|span| Place::new(source, span));
    related.into_iter().fold(diagnostic, Diagnostic::related)
}

/// The documents, and the paths of the files that are none because of their problems.
fn read_documents(
    (tree, part): (&Tree, Part),
    schema: &Schema<'_>,
    (memory, problems): (&mut Memory, &mut Vec<Diagnostic>),
) -> (Vec<Arc<Document>>, BTreeSet<String>) {
    let known = memory.pages_for(tree);
    let is_meant = |file: &&SourceFile| is_page(&file.path) && part.has(file);
    let pages: Vec<&SourceFile> = tree.files.iter().filter(is_meant).collect();
    let read: Vec<Arc<PageRead>> = pages
        .par_iter()
        .enumerate()
        .map(|(place, file)| {
            // Most pages are where they were; only after one that is new or gone are they not.
            let there = known.get(place).filter(|read| read.path == file.path);
            let read = there.or_else(|| {
                let at = known.binary_search_by(|read| read.path.as_str().cmp(&file.path));
                at.ok().map(|at| &known[at])
            });
            match read.filter(|read| read.hash == file.stamp.hash) {
                Some(read) => Arc::clone(read),
                None => Arc::new(PageRead::new(file, schema)),
            }
        })
        .collect();
    let mut documents = Vec::with_capacity(read.len());
    let mut unread = BTreeSet::new();
    for read in &read {
        if read.document.is_none() {
            unread.insert(read.path.clone());
        }
        documents.extend(read.document.clone());
        problems.extend(read.problems.iter().cloned());
    }
    memory.keep_pages(read);
    (documents, unread)
}

/// What came out of reading one page.
struct PageRead {
    path: String,
    hash: blake3::Hash,
    document: Option<Arc<Document>>,
    problems: Vec<Diagnostic>,
}

impl PageRead {
    fn new(file: &SourceFile, schema: &Schema<'_>) -> Self {
        let (document, problems) = match read_text(file) {
            Ok(source) => front_matter::read(&source, schema),
            Err(problem) => (None, vec![problem]),
        };
        let (path, hash) = (file.path.clone(), file.stamp.hash);
        Self { path, hash, document: document.map(Arc::new), problems }
    }
}

/// Whether a file is a page.
fn is_page(path: &str) -> bool {
    path.rsplit_once('.').is_some_and(|(_, extension)| extension.eq_ignore_ascii_case("md"))
}

/// The hash of all files that are no pages.
fn frame(tree: &Tree, part: Part) -> blake3::Hash {
    let mut hasher = blake3::Hasher::new();
    for file in tree.files.iter().filter(|file| !is_page(&file.path) && part.has(file)) {
        hasher.update(file.path.as_bytes()).update(&[0]).update(file.stamp.hash.as_bytes());
    }
    hasher.finalize()
}

/// Whether a file is copied to the site as it is.
fn is_asset(file: &SourceFile) -> bool {
    let is_data = matches!(file.extension().as_str(), "yaml" | "yml" | "bib");
    !is_page(&file.path) && !is_data && file.path != LEDGER_FILE
}
