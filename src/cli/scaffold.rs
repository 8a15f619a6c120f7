//! The commands that make a new page or a new site.

use std::io::{BufRead, IsTerminal, Write};
use std::process::ExitCode;

use anyhow::{Context, bail};
use watwerkt::build::messages;
use watwerkt::diagnostic::{Catalogue, Diagnostic, frame};
use watwerkt::scaffold::{NewPage, ScaffoldError, init, new_page};

use super::arguments::{InitArguments, NewArguments, PageKind};

/// Makes a page.
pub(super) fn run_new(arguments: &NewArguments) -> anyhow::Result<ExitCode> {
    let catalogue = messages(arguments.language);
    let mut page = arguments.page()?;
    if std::io::stdin().is_terminal() && std::io::stderr().is_terminal() {
        ask_for_missing(&mut page, arguments, catalogue)?;
    }
    if page.title.is_none() && arguments.kind != PageKind::Study {
        bail!(catalogue.text("cli-new-no-title"));
    }
    let made = new_page(&page)?;
    let path = page.content.join(&made.path).display().to_string();
    say(catalogue, "cli-new-made", &[("path", path)])?;
    if let Some(key) = made.source {
        say(catalogue, "cli-new-source", &[("key", key)])?;
    }
    if let Some(id) = made.missing_term {
        let id = [("id", id)];
        say(catalogue, "cli-new-term", &id)?;
        let lines = catalogue.format("cli-new-term", Some("lines"), &id);
        tell!("{}", lines.unwrap_or_default());
    }
    Ok(ExitCode::SUCCESS)
}

/// Asks for what a page of this kind cannot do without.
fn ask_for_missing(
    page: &mut NewPage,
    arguments: &NewArguments,
    catalogue: &Catalogue,
) -> anyhow::Result<()> {
    let kind = arguments.kind;
    if kind == PageKind::Study && page.bibtex.is_none() && page.reference.is_none() {
        page.reference = ask(&catalogue.text("cli-new-ask-key"))?;
    }
    if page.title.is_none() && kind != PageKind::Study {
        page.title = ask(&catalogue.text("cli-new-ask-title"))?;
    }
    if page.definition.is_none() && kind == PageKind::Type {
        page.definition = ask(&catalogue.text("cli-new-ask-definition"))?;
    }
    Ok(())
}

/// One line from the terminal; `None` if it is empty.
pub(super) fn ask(question: &str) -> anyhow::Result<Option<String>> {
    let _ = write!(anstream::stderr(), "{question} ");
    std::io::stderr().flush()?;
    let mut line = String::new();
    std::io::stdin().lock().read_line(&mut line)?;
    let line = line.trim();
    Ok((!line.is_empty()).then(|| line.to_owned()))
}

/// Makes a site.
pub(super) fn run_init(arguments: &InitArguments) -> anyhow::Result<ExitCode> {
    let catalogue = messages(arguments.language);
    let site = arguments.site()?;
    let made = init(&site)?;
    let folder = site.folder.display().to_string();
    let args = [("count", made.len().to_string()), ("folder", folder.clone())];
    say(catalogue, "cli-init-made", &args)?;
    tell!("  cd {folder}\n  watwerkt build\n  watwerkt check");
    Ok(ExitCode::SUCCESS)
}

pub(super) fn say(
    catalogue: &Catalogue,
    id: &str,
    args: &[(&'static str, String)],
) -> anyhow::Result<()> {
    let line = catalogue.format(id, None, args).context("a message is missing")?;
    tell!("{line}");
    Ok(())
}

/// Why nothing was made, and what to do about it.
pub(super) fn explain(error: &ScaffoldError, catalogue: &Catalogue) -> String {
    let id = match error {
        ScaffoldError::Source(_) => "cli-no-source",
        ScaffoldError::Emit(_) => "cli-not-written",
        ScaffoldError::NotEmpty { .. } => "cli-init-not-empty",
        ScaffoldError::Taken { .. } => "cli-new-taken",
        ScaffoldError::Nameless { .. } => "cli-new-nameless",
        ScaffoldError::NoFolder { .. } => "cli-new-no-folder",
        ScaffoldError::OtherKind { .. } => "cli-new-other-kind",
        ScaffoldError::NoReference { .. } => "cli-new-no-reference",
        ScaffoldError::Content(problems) => {
            return framed(problems, catalogue, &catalogue.text("cli-new-content"));
        }
    };
    let detail = [("detail", super::report::chain(error))];
    catalogue.format(id, None, &detail).unwrap_or_else(|| super::report::chain(error))
}

/// Problems with the lines of their files, and `words` below them.
pub(super) fn framed(problems: &[Diagnostic], catalogue: &Catalogue, words: &str) -> String {
    let color = std::io::stderr().is_terminal();
    let frames = problems.iter().map(|problem| frame(problem, catalogue, color));
    let frames: Vec<String> = frames.collect();
    format!("{}\n\n{words}", frames.join("\n\n"))
}
