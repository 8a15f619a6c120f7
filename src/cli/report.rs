//! Prints diagnostics.

use std::error::Error;
use std::io::{IsTerminal, Write};

use clap::ValueEnum;
use watwerkt::diagnostic::{Catalogue, Described, Diagnostic, frame};

/// How problems are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// With the lines of the file, for people
    Human,
    /// One JSON array, for programs
    Json,
}

/// Prints all diagnostics: for people on the standard error stream, for programs on the standard
/// output.
pub(crate) fn print(
    diagnostics: &[Diagnostic],
    format: Format,
    catalogue: &Catalogue,
) -> anyhow::Result<()> {
    match format {
        Format::Human => {
            let color = std::io::stderr().is_terminal();
            let mut out = anstream::stderr().lock();
            for diagnostic in diagnostics {
                writeln!(out, "{}\n", frame(diagnostic, catalogue, color))?;
            }
        }
        Format::Json => {
            let described: Vec<Described> =
                diagnostics.iter().map(|problem| Described::new(problem, catalogue)).collect();
            let json = serde_json::to_string_pretty(&described)?;
            writeln!(std::io::stdout().lock(), "{json}")?;
        }
    }
    Ok(())
}

/// An error and its causes in one line.
pub(crate) fn chain(error: &dyn Error) -> String {
    let mut line = error.to_string();
    let mut cause = error.source();
    while let Some(error) = cause {
        let text = error.to_string();
        if !line.ends_with(&text) {
            line.push_str(&format!(": {text}"));
        }
        cause = error.source();
    }
    line
}
