//! Prints diagnostics.

use std::error::Error;
use std::io::{IsTerminal, Write};
use std::path::Path;

use clap::ValueEnum;
use watwerkt::diagnostic::{Catalogue, Described, Diagnostic, frame, github, grouped, sarif};

/// How problems are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// With the lines of the file, for people
    Human,
    /// One JSON array, for programs
    Json,
    /// Workflow commands, for GitHub Actions
    Github,
    /// A SARIF 2.1.0 log, for tools that show problems beside a change
    Sarif,
}

/// Prints all diagnostics: for people on the standard error stream, for programs on the standard
/// output. `content` is the content folder, for programs that want whole paths.
pub(crate) fn print(
    diagnostics: &[Diagnostic],
    format: Format,
    content: &Path,
    catalogue: &Catalogue,
) -> anyhow::Result<()> {
    let content = &content.to_string_lossy().replace('\\', "/");
    match format {
        Format::Human => {
            let color = std::io::stderr().is_terminal();
            let mut out = anstream::stderr().lock();
            let (advice, problems): (Vec<_>, Vec<_>) =
                diagnostics.iter().cloned().partition(Diagnostic::is_advice);
            // That nobody reads it any more does not make the content right.
            for diagnostic in problems {
                let _ = writeln!(out, "{}\n", frame(&diagnostic, catalogue, color));
            }
            let _ = write!(out, "{}", grouped(&advice, catalogue));
        }
        Format::Json => {
            let json = serde_json::to_string_pretty(&described(diagnostics, catalogue))?;
            writeln!(std::io::stdout().lock(), "{json}")?;
        }
        Format::Github if diagnostics.is_empty() => {}
        Format::Github => {
            let lines = github(diagnostics, content, catalogue);
            writeln!(std::io::stdout().lock(), "{lines}")?;
        }
        Format::Sarif => {
            let log = serde_json::to_string_pretty(&sarif(diagnostics, content, catalogue))?;
            writeln!(std::io::stdout().lock(), "{log}")?;
        }
    }
    Ok(())
}

/// Diagnostics as programs read them.
pub(crate) fn described(diagnostics: &[Diagnostic], catalogue: &Catalogue) -> Vec<Described> {
    diagnostics.iter().map(|problem| Described::new(problem, catalogue)).collect()
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
