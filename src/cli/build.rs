//! The command that builds the site.

use std::io::Write;
use std::process::ExitCode;
use std::time::Instant;

use anyhow::Context;
use serde_json::{Value, json};
use watwerkt::build::{BuildOptions, FilesOfKind, Outcome, build, messages};
use watwerkt::diagnostic::Catalogue;

use super::arguments::SiteArguments;
use super::observe::Observed;
use super::{exit_code, report};

/// Runs the build.
pub(super) fn run(arguments: &SiteArguments, observed: &Observed) -> anyhow::Result<ExitCode> {
    let start = Instant::now();
    let options = arguments.options()?;
    let outcome = build(&options)?;
    let catalogue = messages(arguments.language);
    let made = Made { outcome: &outcome, options: &options, start };
    match arguments.format {
        report::Format::Json => {
            let problems = report::described(&outcome.diagnostics, catalogue);
            let summary = made.summary(observed);
            let whole = json!({ "problems": problems, "build": summary });
            writeln!(std::io::stdout().lock(), "{whole:#}")?;
        }
        format => {
            report::print(&outcome.diagnostics, format, &options.content, catalogue)?;
        }
    }
    if arguments.format == report::Format::Human {
        made.say(arguments.observe.timings, catalogue)?;
    }
    Ok(exit_code(&outcome.diagnostics))
}

/// A build that is over.
struct Made<'a> {
    outcome: &'a Outcome,
    options: &'a BuildOptions,
    start: Instant,
}

impl Made<'_> {
    fn errors(&self) -> usize {
        self.outcome.diagnostics.iter().filter(|problem| problem.is_error()).count()
    }

    fn warnings(&self) -> usize {
        self.outcome.diagnostics.len() - self.errors()
    }

    /// What a program wants to know.
    fn summary(&self, observed: &Observed) -> Value {
        let (stages, slowest) = observed.take();
        let published = self.outcome.published.map(|published| {
            json!({
                "written": published.written,
                "unchanged": published.unchanged,
                "removed": published.removed,
                "bytes": published.bytes,
            })
        });
        json!({
            "output": self.options.output.display().to_string(),
            "date": self.options.date.to_string(),
            "published": published,
            "pages": self.outcome.pages,
            "errors": self.errors(),
            "warnings": self.warnings(),
            "milliseconds": u64::try_from(self.start.elapsed().as_millis()).unwrap_or(u64::MAX),
            "files": self.outcome.files.iter().map(|(kind, files)| {
                json!({ "kind": kind, "files": files.count, "bytes": files.bytes })
            }).collect::<Vec<_>>(),
            "stages": stages,
            "slowest": slowest,
        })
    }

    /// The last lines of a build, on the standard error stream; with `sizes` also what the site
    /// is made of.
    fn say(&self, sizes: bool, catalogue: &Catalogue) -> anyhow::Result<()> {
        let say = |id: &str, args: &[(&'static str, String)]| {
            let line = catalogue.format(id, None, args).context("a message is missing")?;
            tell!("{line}");
            anyhow::Ok(())
        };
        let output = ("output", self.options.output.display().to_string());
        match &self.outcome.published {
            Some(published) => say(
                "cli-built",
                &[
                    ("count", self.outcome.pages.to_string()),
                    output,
                    ("milliseconds", self.start.elapsed().as_millis().to_string()),
                    ("written", published.written.to_string()),
                    ("unchanged", published.unchanged.to_string()),
                    ("removed", published.removed.to_string()),
                    ("size", kilobytes(published.bytes)),
                ],
            )?,
            None => say("cli-not-built", &[("count", self.errors().to_string()), output])?,
        }
        if sizes {
            tell!("{}", self.sizes());
        }
        if let Some(first) = self.outcome.diagnostics.first() {
            say("cli-explain", &[("code", first.code.id().to_owned())])?;
        }
        match self.warnings() {
            0 => Ok(()),
            warnings => say("cli-warnings", &[("count", warnings.to_string())]),
        }
    }

    /// A line for each kind of file, the kind that takes most room first.
    fn sizes(&self) -> String {
        let mut kinds: Vec<(&String, &FilesOfKind)> = self.outcome.files.iter().collect();
        kinds.sort_by_key(|(_, files)| std::cmp::Reverse(files.bytes));
        let line = |(kind, files): (&String, &FilesOfKind)| {
            format!("{kind:<12}{:>7}{:>12} kB\n", files.count, kilobytes(files.bytes))
        };
        kinds.into_iter().map(line).collect()
    }
}

/// A size as file managers show it.
fn kilobytes(bytes: u64) -> String {
    bytes.div_ceil(1000).to_string()
}
