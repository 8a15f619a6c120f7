//! The command that says what could be better.

use std::collections::BTreeMap;
use std::process::ExitCode;

use anyhow::Context;
use watwerkt::build::messages;
use watwerkt::check::Readability;
use watwerkt::diagnostic::{Catalogue, Code, Diagnostic, Severity};
use watwerkt::external::ExternalError;
use watwerkt::inspect::inspect;

use super::arguments::{CheckArguments, Level};
use super::{CONTENT_ERRORS, report};

/// Runs the check.
pub(super) fn run(arguments: &CheckArguments) -> anyhow::Result<ExitCode> {
    let options = arguments.site.options()?;
    let catalogue = messages(arguments.site.language);
    let inspection = inspect(&options, arguments.links(options.date).as_ref())?;
    let mut diagnostics = inspection.diagnostics;
    diagnostics.retain(|said| arguments.level.tells(said.code.severity()));
    let format = arguments.site.format;
    report::print(&diagnostics, format, &options.content, catalogue)?;
    if format == report::Format::Human {
        if arguments.readability {
            print_readability(&inspection.readability, catalogue);
        }
        summarize(&diagnostics, arguments.level, catalogue)?;
    }
    let blocks = |said: &Diagnostic| said.is_error() || arguments.strict;
    Ok(match diagnostics.iter().any(blocks) {
        true => ExitCode::from(CONTENT_ERRORS),
        false => ExitCode::SUCCESS,
    })
}

/// The last lines of a check. Silence after errors and warnings alone: they speak for themselves.
fn summarize(
    diagnostics: &[Diagnostic],
    level: Level,
    catalogue: &Catalogue,
) -> anyhow::Result<()> {
    let say = |id: &str, args: &[(&'static str, String)]| {
        let line = catalogue.format(id, None, args).context("a message is missing")?;
        tell!("{line}");
        anyhow::Ok(())
    };
    if diagnostics.is_empty() {
        return say("cli-nothing-wrong", &[]);
    }
    if level != Level::Advice {
        return Ok(());
    }
    let count = |severity| {
        let of_severity = diagnostics.iter().filter(|said| said.code.severity() == severity);
        of_severity.count()
    };
    let errors = count(Severity::Error);
    let counts = [
        ("errors", errors.to_string()),
        ("warnings", count(Severity::Warning).to_string()),
        ("advice", count(Severity::Advice).to_string()),
    ];
    say("cli-check-counts", &counts)?;
    say("cli-explain", &[("code", diagnostics[0].code.id().to_owned())])?;
    if errors > 0 {
        return say("cli-advice-later", &[]);
    }
    let mut by_code: BTreeMap<Code, usize> = BTreeMap::new();
    for said in diagnostics.iter().filter(|said| said.is_advice()) {
        *by_code.entry(said.code).or_default() += 1;
    }
    if by_code.is_empty() {
        return Ok(());
    }
    let codes: Vec<String> =
        by_code.iter().map(|(code, count)| format!("{} {count}", code.id())).collect();
    say("cli-check-codes", &[("codes", codes.join(", "))])
}

/// A table with the hardest page first.
fn print_readability(pages: &[(String, Readability)], catalogue: &Catalogue) {
    tell!("{}", catalogue.text("cli-readability"));
    tell!("{}", catalogue.text("cli-readability-head"));
    for (path, figures) in pages {
        tell!(
            "{:>7}  {:>16.1}  {:>12.0}  {:>11.0}  {path}",
            figures.words,
            figures.words_per_sentence,
            figures.flesch_douma(),
            figures.leesindex_a(),
        );
    }
}

/// Why links could not be checked.
pub(super) fn explain(error: &ExternalError, catalogue: &Catalogue) -> String {
    let detail = [("detail", report::chain(error))];
    catalogue.format("cli-external", None, &detail).unwrap_or_else(|| report::chain(error))
}
