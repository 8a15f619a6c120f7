//! The command line program.

use std::ffi::OsString;
use std::io::ErrorKind;
use std::process::ExitCode;

mod cli;

/// Exit code for a command line that cannot be run, or a disk that does not do what it should.
const USAGE_OR_IO: u8 = 2;

fn main() -> ExitCode {
    let typed: Vec<OsString> = std::env::args_os().collect();
    let language = cli::language_of(&typed);
    cli::listen_for_signals();
    cli::guarded(language, || run(typed, language))
}

fn run(typed: Vec<OsString>, language: watwerkt::diagnostic::Language) -> ExitCode {
    let arguments = match cli::parse(typed, language) {
        Ok(arguments) => arguments,
        Err(code) => return code,
    };
    match cli::run(&arguments) {
        Ok(code) => code,
        Err(error) if is_closed_pipe(&error) => ExitCode::SUCCESS,
        Err(error) => {
            cli::say(&cli::explain(&arguments, &error));
            ExitCode::from(cli::signal_exit_code().unwrap_or(USAGE_OR_IO))
        }
    }
}

/// A reader such as `head` that has seen enough is no failure of ours.
fn is_closed_pipe(error: &anyhow::Error) -> bool {
    error.chain().any(|cause| {
        let io = cause.downcast_ref::<std::io::Error>();
        io.is_some_and(|io| io.kind() == ErrorKind::BrokenPipe)
    })
}
