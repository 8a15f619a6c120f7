//! The command that makes content of files from elsewhere.

use std::io::Write;
use std::process::ExitCode;

use anyhow::Context;
use serde::Serialize;
use watwerkt::build::messages;
use watwerkt::diagnostic::{Catalogue, Described, Diagnostic};
use watwerkt::emit::EmitError;
use watwerkt::import::{ImportError, Outcome, Plan, import_studies};
use watwerkt::source::SourceError;

use super::arguments::ImportArguments;
use super::{exit_code, report};

/// Runs the import.
pub(super) fn run(arguments: &ImportArguments) -> anyhow::Result<ExitCode> {
    let options = arguments.options();
    let outcome = import_studies(&options)?;
    let catalogue = messages(arguments.language);
    match arguments.format {
        report::Format::Json => print_json(&outcome, catalogue)?,
        format => {
            let told = [outcome.left_out.as_slice(), &outcome.diagnostics].concat();
            report::print(&told, format, &options.content, catalogue)?;
            if format == report::Format::Human {
                summarize(&outcome, options.dry_run, catalogue)?;
            }
        }
    }
    Ok(exit_code(&outcome.diagnostics))
}

/// What an import came to, for programs.
#[derive(Serialize)]
struct Summary<'a> {
    written: bool,
    new_studies: &'a [String],
    new_sources: &'a [String],
    already_there: &'a [String],
    refused_lines: &'a [usize],
    left_out: Vec<Described>,
    diagnostics: Vec<Described>,
}

fn print_json(outcome: &Outcome, catalogue: &Catalogue) -> anyhow::Result<()> {
    let described = |problems: &[Diagnostic]| -> Vec<Described> {
        problems.iter().map(|problem| Described::new(problem, catalogue)).collect()
    };
    let json = serde_json::to_string_pretty(&Summary {
        written: outcome.written,
        new_studies: &outcome.plan.studies,
        new_sources: &outcome.plan.sources,
        already_there: &outcome.plan.unchanged,
        refused_lines: &outcome.plan.refused,
        left_out: described(&outcome.left_out),
        diagnostics: described(&outcome.diagnostics),
    })?;
    Ok(writeln!(std::io::stdout().lock(), "{json}")?)
}

fn summarize(outcome: &Outcome, dry_run: bool, catalogue: &Catalogue) -> anyhow::Result<()> {
    let Plan { studies, sources, unchanged, refused } = &outcome.plan;
    let say = |id: &str, args: &[(&'static str, String)]| {
        let line = catalogue.format(id, None, args).context("a message is missing")?;
        tell!("{line}");
        anyhow::Ok(())
    };
    if dry_run {
        list(&outcome.plan, say)?;
    }
    let errors = outcome.diagnostics.iter().filter(|problem| problem.is_error()).count();
    let count = |list: usize| list.to_string();
    let (sources, there) = (("sources", count(sources.len())), ("there", count(unchanged.len())));
    let refused = ("refused", count(refused.len()));
    if dry_run {
        say("cli-import-plan", &[("studies", count(studies.len())), sources, there, refused])
    } else if errors > 0 {
        say("cli-not-imported", &[("count", count(errors)), refused])
    } else if outcome.written {
        say("cli-imported", &[("count", count(studies.len())), sources, there, refused])
    } else {
        say("cli-import-nothing-new", &[])
    }
}

/// Every part of a plan in a line of its own.
fn list(
    plan: &Plan,
    say: impl Fn(&str, &[(&'static str, String)]) -> anyhow::Result<()>,
) -> anyhow::Result<()> {
    let paths = |id, name, list: &[String]| {
        list.iter().try_for_each(|text| say(id, &[(name, text.clone())]))
    };
    paths("cli-import-study", "path", &plan.studies)?;
    paths("cli-import-source", "key", &plan.sources)?;
    paths("cli-import-there", "path", &plan.unchanged)?;
    plan.refused
        .iter()
        .try_for_each(|line| say("cli-import-refused", &[("line", line.to_string())]))
}

/// A failure with what to do about it.
pub(super) fn explain(error: &ImportError, catalogue: &Catalogue) -> String {
    let id = match error {
        ImportError::Source(SourceError::Root { .. }) => "cli-no-source",
        ImportError::Source(SourceError::File { .. }) => "cli-no-file",
        ImportError::Emit(EmitError::Changed { .. }) => "cli-changed",
        ImportError::Emit(_) => "cli-not-written",
    };
    let detail = [("detail", report::chain(error))];
    catalogue.format(id, None, &detail).unwrap_or_else(|| report::chain(error))
}
