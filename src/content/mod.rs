//! Turns files into typed records, or into diagnostics with an exact place.
//!
//! Reading one Markdown file needs the configuration and the vocabularies, and no other page; so
//! pages are read in parallel. What needs two pages at once belongs in `site`.

mod bibliography;
mod config;
mod field;
mod front_matter;
mod glossary;
mod ledger;
mod reader;
mod rule;
mod schema;
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
pub use field::{
    Count, Interval, LocalAddress, Located, Number, Prose, Slug, WebAddress, is_slug,
    is_web_address,
};
pub use front_matter::Document;
pub use glossary::{Entry, GLOSSARY_FILE, Origin};
pub use ledger::{LEDGER_FILE, Ledger, Published as PublishedAddress};
#[cfg(test)]
pub(crate) use rule::default_rule;
pub use rule::{
    Conclusion, ConclusionRule, DesignGroup, DesignRule, Doubt, DoubtRule, LoweringRule, RULE_FILE,
    Rule, SeenRule,
};
pub use schema::{
    Acceptance, AdviceCode, Change, Chapter, Common, Details, ExternalRating, InterventionType,
    Judgement, Kind, QuestionOrigin, Shown, Tool, ToolFormat, ToolItem,
};
pub use study::{
    Certainty, Direction, Directness, Effect, Finding, HarmStatus, Harms, Seen, Study,
};
pub use vocabulary::{Term, Terms, Vocabularies, Vocabulary};

use crate::diagnostic::{Code, Diagnostic, Place, SourceText};
use crate::source::{SourceFile, Tree, decode};
use front_matter::Schema;
use reader::Reader;

/// The name of the bibliography, in the content folder.
pub const BIBLIOGRAPHY_FILE: &str = "referenties.bib";

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
    /// The bibliography.
    pub bibliography: Bibliography,
    /// The rule that weighs evidence.
    pub rule: Rule,
    /// Every address that was ever published; empty before the first release.
    pub ledger: Ledger,
    /// The file of the ledger, for problems that need it.
    pub ledger_source: Arc<SourceText>,
    /// The pages, sorted by path.
    pub documents: Vec<Document>,
    /// All other files: images, documents to download.
    pub assets: Vec<SourceFile>,
    /// What could not be read. Whatever refers to it is not to blame.
    pub unread: Unread,
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
        let mut problems = Vec::new();
        let content = Self::collect(tree, &mut problems);
        (content, problems)
    }

    fn collect(tree: &Tree, problems: &mut Vec<Diagnostic>) -> Option<Self> {
        let Some(file) = tree.get(CONFIG_FILE) else {
            problems.push(Diagnostic::new(Code::NoConfig, Place::file(CONFIG_FILE)));
            return None;
        };
        let config_source = keep(decode(&file.path, &file.bytes), problems)?;
        let config = read_data(&config_source, problems, Config::read)?;
        let mut unread = Unread::default();
        let vocabularies = noting(problems, &mut unread.vocabularies, |problems| {
            read_vocabularies(tree, problems)
        });
        let glossary_source = tree
            .get(GLOSSARY_FILE)
            .and_then(|file| keep(decode(&file.path, &file.bytes), problems))
            .unwrap_or_else(|| SourceText::new(GLOSSARY_FILE, ""));
        let glossary = match glossary_source.text().trim().is_empty() {
            true => Vec::new(),
            false => read_data(&glossary_source, problems, glossary::read).unwrap_or_default(),
        };
        let bibliography = noting(problems, &mut unread.bibliography, |problems| {
            read_bibliography(tree, problems)
        });
        let rule = read_rule(tree, problems);
        let ledger_source = tree
            .get(LEDGER_FILE)
            .and_then(|file| keep(decode(&file.path, &file.bytes), problems))
            .unwrap_or_else(|| SourceText::new(LEDGER_FILE, ""));
        let (ledger, wrong) = Ledger::read(&ledger_source);
        problems.extend(wrong);
        let schema = Schema { config: &config, vocabularies: &vocabularies, unread: &unread };
        let (documents, pages) = read_documents(tree, &schema, problems);
        unread.pages = pages;
        let assets = tree.files.iter().filter(|file| is_asset(file)).cloned().collect();
        Some(Self {
            config,
            config_source,
            vocabularies,
            glossary,
            glossary_source,
            bibliography,
            rule,
            ledger,
            ledger_source,
            documents,
            assets,
            unread,
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
        let Some(source) = keep(decode(&file.path, &file.bytes), problems) else { continue };
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
        let source = keep(decode(&file.path, &file.bytes), problems)?;
        read_data(&source, problems, rule::read)
    });
    own.unwrap_or_else(rule::default_rule)
}

fn read_bibliography(tree: &Tree, problems: &mut Vec<Diagnostic>) -> Bibliography {
    let source = tree
        .get(BIBLIOGRAPHY_FILE)
        .and_then(|file| keep(decode(&file.path, &file.bytes), problems))
        .unwrap_or_else(|| SourceText::new(BIBLIOGRAPHY_FILE, ""));
    let (bibliography, wrong) = read_bibtex(&source);
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
    tree: &Tree,
    schema: &Schema<'_>,
    problems: &mut Vec<Diagnostic>,
) -> (Vec<Document>, BTreeSet<String>) {
    let pages: Vec<&SourceFile> =
        tree.files.iter().filter(|file| file.extension() == "md").collect();
    let read: Vec<_> = pages
        .par_iter()
        .map(|file| match decode(&file.path, &file.bytes) {
            Ok(source) => front_matter::read(&source, schema),
            Err(problem) => (None, vec![problem]),
        })
        .collect();
    let mut documents = Vec::with_capacity(read.len());
    let mut unread = BTreeSet::new();
    for ((document, wrong), file) in read.into_iter().zip(pages) {
        if document.is_none() {
            unread.insert(file.path.clone());
        }
        documents.extend(document);
        problems.extend(wrong);
    }
    (documents, unread)
}

/// Whether a file is copied to the site as it is.
fn is_asset(file: &SourceFile) -> bool {
    !matches!(file.extension().as_str(), "md" | "yaml" | "yml" | "bib") && file.path != LEDGER_FILE
}
