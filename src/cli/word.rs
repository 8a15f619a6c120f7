//! The command that makes a page of a Word file.

use std::io::{IsTerminal, Write};
use std::process::ExitCode;

use watwerkt::build::messages;
use watwerkt::diagnostic::Catalogue;
use watwerkt::import::{WordImportError, WordReport, import_word, pictures_without_alt};
use watwerkt::source::{WordError, read_word};

use super::CONTENT_ERRORS;
use super::arguments::DocxArguments;
use super::report::chain;
use super::scaffold::{ask, framed, say};

/// Runs the import.
pub(super) fn run(arguments: &DocxArguments) -> anyhow::Result<ExitCode> {
    let catalogue = messages(arguments.language);
    let mut options = arguments.options()?;
    let word = read_word(&arguments.file)?;
    if std::io::stdin().is_terminal() && std::io::stderr().is_terminal() {
        for image in pictures_without_alt(&word)? {
            let question = catalogue.format("word-ask-alt", None, &[("image", image.clone())]);
            if let Some(alt) = ask(&question.unwrap_or_default())? {
                options.alts.insert(image, alt);
            }
        }
    }
    let page = import_word(&word, &options)?;
    let path = options.content.join(&page.path).display().to_string();
    if options.dry_run {
        write!(std::io::stdout().lock(), "{}", page.text)?;
        say(catalogue, "word-would", &[("path", path)])?;
    } else {
        say(catalogue, "cli-new-made", &[("path", path)])?;
    }
    if !page.pictures.is_empty() {
        say(catalogue, "word-pictures", &[("pictures", page.pictures.join(", "))])?;
    }
    print_report(&page.lost, catalogue);
    if page.problems.is_empty() {
        return Ok(ExitCode::SUCCESS);
    }
    let words = catalogue.text("word-mend");
    tell!("\n{}", framed(&page.problems, catalogue, &words));
    Ok(ExitCode::from(CONTENT_ERRORS))
}

/// How many things of one kind are named; the others are counted.
const NAMED: usize = 20;

fn print_report(lost: &WordReport, catalogue: &Catalogue) {
    if !lost.is_empty() {
        tell!("\n{}", catalogue.text("word-report"));
    }
    for (kind, things) in lost {
        tell!("- {}: {}", catalogue.text(kind.message()), things.len());
        // What reviewers wrote is never shortened: nobody may miss a remark.
        let shown = if kind.is_of_reviewer() { things.len() } else { NAMED };
        for thing in things.iter().take(shown) {
            tell!("    {thing}");
        }
    }
    tell!("\n{}", catalogue.text("word-unseen"));
}

/// Why there is no page, if that is what failed.
pub(super) fn explain(failure: &anyhow::Error, catalogue: &Catalogue) -> Option<String> {
    let (id, detail) = match (failure.downcast_ref(), failure.downcast_ref()) {
        (Some(error), _) => match error {
            WordError::NoPandoc => ("cli-no-pandoc", chain(error)),
            WordError::Source(_) => ("cli-no-file", chain(error)),
            WordError::Refused { .. } => ("cli-no-word", chain(error)),
            WordError::NoFolder { .. } => ("cli-not-written", chain(error)),
        },
        (None, Some(error)) => match error {
            WordImportError::Source(_) => ("cli-no-source", chain(error)),
            WordImportError::Emit(_) => ("cli-not-written", chain(error)),
            WordImportError::NoDocument(_) => ("cli-no-word", chain(error)),
            WordImportError::Taken(_) => ("cli-word-taken", chain(error)),
            WordImportError::Nameless(_) => ("cli-new-nameless", chain(error)),
            WordImportError::ForStudies(_) => ("cli-word-studies", chain(error)),
            WordImportError::Content(problems) => {
                let words = catalogue.text("cli-new-content");
                return Some(framed(problems, catalogue, &words));
            }
        },
        (None, None) => return None,
    };
    catalogue.format(id, None, &[("detail", detail)])
}
