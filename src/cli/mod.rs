//! What stands on the command line, and what is printed. Nothing else prints or chooses an exit
//! code.

/// Prints a line for people on the standard error stream. That nobody can read it any more changes
/// nothing: what was asked for is done all the same, and the exit code says what came of it.
macro_rules! tell {
    ($($text:tt)*) => {{
        use std::io::Write as _;
        let _ = writeln!(anstream::stderr(), $($text)*);
    }};
}

mod arguments;
mod build;
mod check;
mod crash;
mod help;
mod import;
mod observe;
mod release;
mod report;
mod scaffold;
mod search;
mod serve;
mod signal;
mod word;

use std::io::Write;
use std::process::ExitCode;

use watwerkt::build::{BuildError, messages};
use watwerkt::diagnostic::{Catalogue, Diagnostic, Explanation};
use watwerkt::emit::EmitError;
use watwerkt::inspect::InspectError;
use watwerkt::serve::ServeError;

pub(crate) use arguments::Arguments;
use arguments::{
    Command, CompletionArguments, ExplainArguments, ExportCommand, ImportCommand, ManArguments,
};
pub(crate) use crash::guarded;
pub(crate) use help::{language_of, parse};
use observe::Observed;
use report::Format;
pub(crate) use signal::{exit_code as signal_exit_code, listen as listen_for_signals};

/// Exit code for content that has errors.
const CONTENT_ERRORS: u8 = 1;

/// Prints a line for people.
pub(crate) fn say(line: &str) {
    tell!("{line}");
}

/// Runs the command.
pub(crate) fn run(arguments: &Arguments) -> anyhow::Result<ExitCode> {
    let asked = arguments.command.site().map(|site| site.observe).unwrap_or_default();
    let reports = matches!(&arguments.command, Command::Build(site) if site.format == Format::Json);
    let observed = asked.listen(reports);
    let done = run_command(arguments, &observed);
    if asked.timings {
        let table = observed.table(messages(arguments.command.language()));
        tell!("\n{}", table.trim_end());
    }
    done
}

fn run_command(arguments: &Arguments, observed: &Observed) -> anyhow::Result<ExitCode> {
    match &arguments.command {
        Command::Build(site) => build::run(site, observed),
        Command::Check(arguments) => check::run(arguments),
        Command::Release(arguments) => release::run(arguments),
        Command::New(arguments) => scaffold::run_new(arguments),
        Command::Init(arguments) => scaffold::run_init(arguments),
        Command::Search(arguments) => search::run(arguments),
        Command::Export(ExportCommand::Search(arguments)) => search::export(arguments),
        Command::Serve(arguments) => serve::run(arguments, observed),
        Command::Import(ImportCommand::Studies(arguments)) => import::run(arguments),
        Command::Import(ImportCommand::Docx(arguments)) => word::run(arguments),
        Command::Explain(arguments) => print_explanation(arguments),
        Command::Completions(arguments) => print_completions(arguments),
        Command::Man(arguments) => print_manual(arguments),
    }
}

fn print_completions(arguments: &CompletionArguments) -> anyhow::Result<ExitCode> {
    let mut command = help::command(arguments.language);
    let mut script = Vec::new();
    clap_complete::generate(arguments.shell, &mut command, help::PROGRAM, &mut script);
    std::io::stdout().write_all(&script)?;
    Ok(ExitCode::SUCCESS)
}

fn print_explanation(arguments: &ExplainArguments) -> anyhow::Result<ExitCode> {
    let catalogue = messages(arguments.language);
    let Explanation { code, messages, meaning, advice } =
        Explanation::of(arguments.code, catalogue);
    let mut text = format!("{} ({})\n", code.id(), catalogue.text(code.severity().text_id()));
    for part in messages.iter().chain(&meaning) {
        text.push_str(&format!("\n{part}\n"));
    }
    for part in advice {
        text.push_str(&format!("\n{}: {part}\n", catalogue.text("severity-hint")));
    }
    std::io::stdout().write_all(text.as_bytes())?;
    Ok(ExitCode::SUCCESS)
}

fn print_manual(arguments: &ManArguments) -> anyhow::Result<ExitCode> {
    let page = help::manual(arguments.command.as_deref(), arguments.language)?;
    std::io::stdout().write_all(page.as_bytes())?;
    Ok(ExitCode::SUCCESS)
}

fn exit_code(diagnostics: &[Diagnostic]) -> ExitCode {
    match diagnostics.iter().any(Diagnostic::is_error) {
        true => ExitCode::from(CONTENT_ERRORS),
        false => ExitCode::SUCCESS,
    }
}

/// A failure in the language that was asked for, with what to do about it.
pub(crate) fn explain(arguments: &Arguments, failure: &anyhow::Error) -> String {
    let catalogue = messages(arguments.command.language());
    if let Some(error) = failure.downcast_ref() {
        return import::explain(error, catalogue);
    }
    if let Some(error) = failure.downcast_ref() {
        return scaffold::explain(error, catalogue);
    }
    if let Some(error) = failure.downcast_ref() {
        return release::explain(error, catalogue);
    }
    if let Some(words) = word::explain(failure, catalogue) {
        return words;
    }
    if let Some(error) = failure.downcast_ref::<ServeError>() {
        return match error {
            ServeError::Build(error) => explain_build(error, catalogue),
            error => serve::explain(error, catalogue),
        };
    }
    let error = match failure.downcast_ref::<InspectError>() {
        Some(InspectError::Build(error)) => Some(error),
        Some(InspectError::External(error)) => return check::explain(error, catalogue),
        None => failure.downcast_ref::<BuildError>(),
    };
    match error {
        Some(error) => explain_build(error, catalogue),
        None => format!("{failure:#}"),
    }
}

/// Why there is no site.
fn explain_build(error: &BuildError, catalogue: &Catalogue) -> String {
    let id = match error {
        BuildError::Source(_) => "cli-no-source",
        BuildError::Search(_) => "cli-no-index",
        BuildError::Emit(error) => match error {
            EmitError::Locked { .. } => "cli-locked",
            EmitError::NotOurs { .. } => "cli-not-ours",
            EmitError::IsSymlink { .. } => "cli-symlink",
            EmitError::NotAFolder { .. } => "cli-not-a-folder",
            EmitError::MountPoint { .. } => "cli-mount-point",
            EmitError::Nameless { .. } => "cli-nameless",
            EmitError::InvalidPath { .. } | EmitError::Duplicate { .. } => "cli-bad-path",
            EmitError::Interrupted => "cli-interrupted",
            EmitError::NoSpace { .. } => "cli-no-space",
            EmitError::Permission { .. } => "cli-permission",
            EmitError::Incomplete { .. } | EmitError::Changed { .. } | EmitError::Io { .. } => {
                "cli-io"
            }
        },
    };
    let detail = [("detail", report::chain(error))];
    catalogue.format(id, None, &detail).unwrap_or_else(|| report::chain(error))
}
