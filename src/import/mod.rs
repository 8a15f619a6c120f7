//! Makes study files of a table of findings and a bibliography.
//!
//! One row of the table is one finding; the rows with one key make one study. What it makes is a
//! draft for an editor and never replaces what an editor wrote: a study that is there stays as it is,
//! and so does a source. Nothing is written while a row is wrong, unless it was asked to leave such
//! rows out. This module does not know how
//! files come to disk, and what it makes is read back and checked as any content before it is kept.

mod finding;
mod measure;
mod read_back;
mod sources;
mod study;
mod table;
mod word;
mod words;
pub(crate) mod yaml;

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::path::PathBuf;
use std::sync::Arc;

pub(crate) use read_back::read_back;
pub use word::{
    Lost, Report as WordReport, WordImportError, WordOptions, WordPage, import_word,
    pictures_without_alt,
};

use crate::content::{BIBLIOGRAPHY_FILE, Bibliography, Content, Details, Kind, read_bibtex};
use crate::diagnostic::{self, Code, Diagnostic, Place, SourceText};
use crate::emit::{Change, EmitError, OutputPath, change_files};
use crate::source::{Limits, SourceError, SourceFile, Tree, read_file};
use table::{Column, Row};

/// What an import needs to know.
#[derive(Debug, Clone)]
pub struct ImportOptions {
    /// The folder with `watwerkt.yaml`.
    pub content: PathBuf,
    /// The table of findings.
    pub table: PathBuf,
    /// The bibliography with the publications of the table.
    pub bibliography: PathBuf,
    /// Whether rows that are wrong are left out, so that the others can be taken.
    pub partial: bool,
    /// Whether to make a plan only.
    pub dry_run: bool,
}

/// Why there is no import, apart from what is wrong in the files.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    /// A file or folder could not be read.
    #[error(transparent)]
    Source(#[from] SourceError),
    /// The content folder could not be written to.
    #[error(transparent)]
    Emit(#[from] EmitError),
}

/// What an import does, or would do.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// The paths of new study files.
    pub studies: Vec<String>,
    /// The keys of new sources in the bibliography of the site.
    pub sources: Vec<String>,
    /// The paths of studies that were there already.
    pub unchanged: Vec<String>,
    /// The lines of rows that could not be taken.
    pub refused: Vec<usize>,
}

/// What an import came to.
#[derive(Debug, Default)]
pub struct Outcome {
    /// Everything that is wrong, sorted. With an error among them nothing was written.
    pub diagnostics: Vec<Diagnostic>,
    /// What is wrong with rows that were left out, sorted.
    pub left_out: Vec<Diagnostic>,
    /// What was done, or would be.
    pub plan: Plan,
    /// Whether anything was written.
    pub written: bool,
}

/// The problems of one table.
struct Report<'a> {
    source: &'a Arc<SourceText>,
    problems: Vec<Diagnostic>,
}

impl Report<'_> {
    fn at(&self, code: Code, span: &Range<usize>) -> Diagnostic {
        Diagnostic::new(code, Place::new(self.source, span.clone()))
    }

    fn add(&mut self, problem: Diagnostic) {
        self.problems.push(problem);
    }

    fn errors(&self) -> usize {
        self.problems.iter().filter(|problem| problem.is_error()).count()
    }
}

/// Reads both files and adds to the content folder what it does not have yet.
///
/// # Errors
/// If a file cannot be read or written. What is wrong in a file is not an error of the import but
/// part of its outcome.
pub fn import_studies(options: &ImportOptions) -> Result<Outcome, ImportError> {
    let limits = Limits::default();
    let table = read_file(&options.table, limits)?;
    let bibliography = read_file(&options.bibliography, limits)?;
    let (tree, mut problems) = Tree::read(&options.content, limits)?;
    let (content, wrong) = Content::read(&tree);
    // A warning about the site is for its build to tell.
    problems.extend(wrong.into_iter().filter(Diagnostic::is_error));
    let usable = content.filter(|_| problems.is_empty());
    let mut import = Import { tree, problems, partial: options.partial, ..Import::default() };
    if let Some(content) = usable {
        import.make(&content, &table, &bibliography)?;
    }
    import.finish(options)
}

#[derive(Default)]
struct Import {
    tree: Tree,
    partial: bool,
    problems: Vec<Diagnostic>,
    left_out: Vec<Diagnostic>,
    plan: Plan,
    changes: Vec<Change>,
}

impl Import {
    fn make(
        &mut self,
        content: &Content,
        table: &SourceFile,
        bibliography: &SourceFile,
    ) -> Result<(), ImportError> {
        let decoded = [table, bibliography].map(|file| file.decode());
        let [Ok(table), Ok(source)] = decoded else {
            self.problems.extend(decoded.into_iter().filter_map(Result::err));
            return Ok(());
        };
        let (brought, wrong) = read_bibtex(&source);
        self.problems.extend(wrong);
        let mut report = Report { source: &table, problems: Vec::new() };
        let mut rows = table::read(&mut report);
        if !self.problems.iter().any(Diagnostic::is_error) {
            let both = Both { content, brought: &brought };
            if self.partial {
                self.leave_out(&both, &mut rows, &mut report)?;
            }
            self.add_studies(&both, &rows, &mut report)?;
            let own = sources::Own::new(content, self.tree.get(BIBLIOGRAPHY_FILE));
            let added = sources::add(&own, &source, bibliography);
            self.problems.extend(added.problems);
            self.plan.sources = added.keys;
            if let Some(bytes) = added.bytes {
                // First, so that no study is without its source at any moment.
                let change = self.change(BIBLIOGRAPHY_FILE, bytes)?;
                self.changes.insert(0, change);
            }
        }
        let wrong = report.problems.iter().chain(&self.left_out);
        self.plan.refused = refused(wrong);
        self.problems.append(&mut report.problems);
        if !self.problems.iter().any(Diagnostic::is_error) {
            let wrong = read_back(&mut self.tree, &self.changes);
            self.problems.extend(wrong);
        }
        Ok(())
    }

    /// Takes rows away that are wrong, with what is wrong with them.
    fn leave_out(
        &mut self,
        both: &Both<'_>,
        rows: &mut Vec<Row>,
        report: &mut Report<'_>,
    ) -> Result<(), ImportError> {
        let mut trial = Self { tree: self.tree.clone(), ..Self::default() };
        let mut found = Report { source: report.source, problems: Vec::new() };
        trial.add_studies(both, rows, &mut found)?;
        found.problems.append(&mut report.problems);
        let is_in =
            |row: &Row, problem: &Diagnostic| row.span().contains(&problem.place.span.start);
        let mut wrong = Vec::new();
        rows.retain(|row| {
            let is_wrong = |problem: &&Diagnostic| problem.is_error() && is_in(row, problem);
            let found: Vec<Diagnostic> = found.problems.iter().filter(is_wrong).cloned().collect();
            wrong.extend_from_slice(&found);
            found.is_empty()
        });
        // What belongs to no row stays wrong with the table.
        let others = found.problems.into_iter();
        report.problems = others
            .filter(|problem| problem.is_error() && !wrong.iter().any(|w| w.place == problem.place))
            .collect();
        self.left_out = wrong;
        Ok(())
    }

    fn add_studies(
        &mut self,
        both: &Both<'_>,
        rows: &[Row],
        report: &mut Report<'_>,
    ) -> Result<(), ImportError> {
        let Some(folder) = both.content.config.folder_of(Kind::Study) else {
            let place = Place::new(&both.content.config_source, 0..0);
            report.add(Diagnostic::new(Code::ImportNoFolder, place));
            return Ok(());
        };
        let known = known_studies(both.content);
        let mut taken: BTreeSet<String> =
            self.tree.files.iter().map(|file| file.path.to_lowercase()).collect();
        for (key, rows) in by_key(rows) {
            if let Some(path) = known.get(key.as_str()) {
                self.plan.unchanged.push((*path).to_owned());
                continue;
            }
            let study = study::Study { key: &key, rows: &rows, both };
            let Some(text) = study.write(report) else { continue };
            let Some(file) = study.file(folder, &mut taken, report) else { continue };
            let change = self.change(&file, text.into_bytes())?;
            self.changes.push(change);
            self.plan.studies.push(file);
        }
        Ok(())
    }

    fn change(&self, path: &str, bytes: Vec<u8>) -> Result<Change, ImportError> {
        let before = self.tree.get(path).map(|file| file.bytes.to_vec());
        Ok(Change { path: OutputPath::new(path)?, bytes, before })
    }

    fn finish(mut self, options: &ImportOptions) -> Result<Outcome, ImportError> {
        diagnostic::sort(&mut self.problems);
        let failed = self.problems.iter().any(Diagnostic::is_error);
        let written = !failed && !options.dry_run && !self.changes.is_empty();
        if written {
            change_files(&options.content, &self.changes)?;
        }
        diagnostic::sort(&mut self.left_out);
        let (diagnostics, left_out) = (self.problems, self.left_out);
        Ok(Outcome { diagnostics, left_out, plan: self.plan, written })
    }
}

/// The sources of the site and those that the import brings.
struct Both<'a> {
    content: &'a Content,
    brought: &'a Bibliography,
}

/// The paths of studies by the key of their publication.
fn known_studies(content: &Content) -> BTreeMap<&str, &str> {
    let studies = content.documents.iter().filter_map(|document| match &document.details {
        Details::Study(study) => Some((study.reference.value.as_str(), document.source.path())),
        _ => None,
    });
    studies.collect()
}

/// The lines of rows with an error.
fn refused<'d>(problems: impl Iterator<Item = &'d Diagnostic>) -> Vec<usize> {
    let wrong = problems.filter(|problem| problem.is_error());
    let lines = wrong.filter_map(|problem| problem.place.position()).map(|at| at.line);
    let lines: BTreeSet<usize> = lines.filter(|line| *line > 1).collect();
    lines.into_iter().collect()
}

/// The rows of each study, in the order in which the table names the studies first.
fn by_key(rows: &[Row]) -> Vec<(String, Vec<&Row>)> {
    let mut studies: Vec<(String, Vec<&Row>)> = Vec::new();
    for row in rows {
        let key = row.text(Column::Key);
        match studies.iter_mut().find(|(other, _)| other == key) {
            Some((_, rows)) => rows.push(row),
            None => studies.push((key.to_owned(), vec![row])),
        }
    }
    studies
}
