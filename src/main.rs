//! The command line program.

use std::io::ErrorKind;
use std::process::ExitCode;

use clap::Parser;

mod cli;

/// Exit code for a command line that cannot be run, or a disk that does not do what it should.
const USAGE_OR_IO: u8 = 2;

fn main() -> ExitCode {
    let arguments = cli::Arguments::parse();
    match run(&arguments) {
        Ok(code) => code,
        Err(error) if is_closed_pipe(&error) => ExitCode::SUCCESS,
        Err(error) => {
            anstream::eprintln!("{}", cli::explain(&arguments, &error));
            ExitCode::from(USAGE_OR_IO)
        }
    }
}

fn run(arguments: &cli::Arguments) -> anyhow::Result<ExitCode> {
    cli::run(arguments)
}

/// A reader such as `head` that has seen enough is no failure of ours.
fn is_closed_pipe(error: &anyhow::Error) -> bool {
    error.chain().any(|cause| {
        let io = cause.downcast_ref::<std::io::Error>();
        io.is_some_and(|io| io.kind() == ErrorKind::BrokenPipe)
    })
}
