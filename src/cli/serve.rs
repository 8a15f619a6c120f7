//! The command that shows the site in a browser.

use std::path::PathBuf;
use std::process::{Command, ExitCode, Stdio};

use anyhow::Context;
use watwerkt::build::messages;
use watwerkt::diagnostic::{Catalogue, Diagnostic};
use watwerkt::serve::{Event, Polling, ServeError, Server};
use watwerkt::source::Deaf;

use super::arguments::ServeArguments;
use super::observe::Observed;
use super::report;

/// Serves until the program is stopped.
pub(super) fn run(arguments: &ServeArguments, observed: &Observed) -> anyhow::Result<ExitCode> {
    let catalogue = messages(arguments.site.language);
    let format = arguments.site.format;
    let options = arguments.options()?;
    let content = options.build.content.clone();
    let observed = arguments.site.observe.timings.then(|| observed.clone());
    let mut told = Told { catalogue, format, content, observed, known: Vec::new(), is_first: true };
    let told = std::sync::Mutex::new(move |event: &Event| told.tell(event));
    let server = Server::start(options, move |event| {
        let mut tell = told.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        // A terminal that is gone is no reason to stop serving.
        let _ = tell(&event);
    })?;
    say(catalogue, "cli-serving", &[("url", server.url())])?;
    if arguments.open
        && let Err(error) = open(&server.url())
    {
        say(catalogue, "cli-serve-no-browser", &[("detail", error.to_string())])?;
    }
    server.wait();
    Ok(ExitCode::SUCCESS)
}

/// What the terminal shows already, so that nothing is told twice.
struct Told {
    catalogue: &'static Catalogue,
    format: report::Format,
    content: PathBuf,
    /// What is told of how long each making took, if that was asked for.
    observed: Option<Observed>,
    known: Vec<Diagnostic>,
    is_first: bool,
}

impl Told {
    fn tell(&mut self, event: &Event) -> anyhow::Result<()> {
        match event {
            Event::Made { problems, pages, took } => {
                let new: Vec<Diagnostic> = problems
                    .iter()
                    .filter(|problem| !self.known.contains(problem))
                    .cloned()
                    .collect();
                if let Some(observed) = &self.observed {
                    tell!("{}", observed.table(self.catalogue));
                }
                report::print(&new, self.format, &self.content, self.catalogue)?;
                if let Some(first) = new.first() {
                    say(self.catalogue, "cli-explain", &[("code", first.code.id().to_owned())])?;
                }
                let had_errors = self.known.iter().any(Diagnostic::is_error);
                let errors = problems.iter().filter(|problem| problem.is_error()).count();
                self.known = problems.to_vec();
                let is_first = std::mem::take(&mut self.is_first);
                match pages {
                    Some(_) if had_errors => say(self.catalogue, "cli-serve-mended", &[]),
                    Some(count) if is_first || !new.is_empty() => {
                        let milliseconds = ("milliseconds", took.as_millis().to_string());
                        let count = ("count", count.to_string());
                        say(self.catalogue, "cli-serve-made", &[count, milliseconds])
                    }
                    None if !new.is_empty() => {
                        say(self.catalogue, "cli-serve-kept", &[("count", errors.to_string())])
                    }
                    _ => Ok(()),
                }
            }
            Event::Lost(path) => {
                let path = path.display().to_string();
                say(self.catalogue, "cli-serve-lost", &[("path", path)])
            }
            Event::Polling(why) => self.tell_polling(why),
        }
    }

    fn tell_polling(&self, why: &Polling) -> anyhow::Result<()> {
        let (id, args) = match why {
            Polling::Asked => return Ok(()),
            Polling::Deaf(Deaf::FileSystem(name)) => {
                ("cli-serve-poll-file-system", vec![("name", (*name).to_owned())])
            }
            Polling::Deaf(Deaf::Limit) => ("cli-serve-poll-limit", Vec::new()),
            Polling::Deaf(Deaf::Other(detail)) => {
                ("cli-serve-poll-other", vec![("detail", detail.clone())])
            }
        };
        say(self.catalogue, id, &args)
    }
}

fn say(catalogue: &Catalogue, id: &str, args: &[(&'static str, String)]) -> anyhow::Result<()> {
    let line = catalogue.format(id, None, args).context("a message is missing")?;
    tell!("{line}");
    Ok(())
}

/// Asks the system for the browser of the editor.
fn open(url: &str) -> std::io::Result<()> {
    let mut command = match std::env::consts::OS {
        "macos" => Command::new("open"),
        "windows" => {
            let mut command = Command::new("cmd");
            command.args(["/c", "start", ""]);
            command
        }
        _ => Command::new("xdg-open"),
    };
    let quiet = command.arg(url).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    quiet.spawn().map(|_| ())
}

/// A failure with what to do about it.
pub(super) fn explain(error: &ServeError, catalogue: &Catalogue) -> String {
    let detail = ("detail", report::chain(error));
    let said = match error {
        ServeError::Port { port, .. } => {
            catalogue.format("cli-port", None, &[("port", port.to_string()), detail])
        }
        _ => catalogue.format("cli-serve-not-started", None, &[detail]),
    };
    said.unwrap_or_else(|| report::chain(error))
}
