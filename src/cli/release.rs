//! The command that makes a release.

use std::process::ExitCode;

use anyhow::bail;
use watwerkt::build::messages;
use watwerkt::diagnostic::{Catalogue, Diagnostic};
use watwerkt::release::{ReleaseError, release};

use super::arguments::ReleaseArguments;
use super::scaffold::say;
use super::{exit_code, report};

/// Runs the release.
pub(super) fn run(arguments: &ReleaseArguments) -> anyhow::Result<ExitCode> {
    let catalogue = messages(arguments.site.language);
    let options = arguments.options()?;
    if options.build.drafts {
        bail!(catalogue.text("cli-release-drafts"));
    }
    let outcome = release(&options)?;
    let format = arguments.site.format;
    report::print(&outcome.diagnostics, format, &options.build.content, catalogue)?;
    if format != report::Format::Human {
        return Ok(exit_code(&outcome.diagnostics));
    }
    let Some(made) = outcome.released else {
        let errors = outcome.diagnostics.iter().filter(|problem| problem.is_error()).count();
        say(catalogue, "cli-not-released", &[("count", errors.to_string())])?;
        return Ok(exit_code(&outcome.diagnostics));
    };
    let (content, notes) = (options.build.content.display(), options.notes.display());
    let args = [
        ("tag", made.tag.clone()),
        ("files", made.files.to_string()),
        ("addresses", made.addresses.to_string()),
        ("new", made.new.to_string()),
        ("notes", notes.to_string()),
    ];
    say(catalogue, "cli-released", &args)?;
    tell!("  git add {content} {notes}\n  git commit -m {0}\n  git tag {0}", made.tag);
    Ok(exit_code(&Vec::<Diagnostic>::new()))
}

/// Why there is no release, if it is not because the site could not be built.
pub(super) fn explain(error: &ReleaseError, catalogue: &Catalogue) -> String {
    let id = match error {
        ReleaseError::Build(error) => return super::explain_build(error, catalogue),
        ReleaseError::Source(_) => "cli-no-file",
        ReleaseError::Emit(_) => "cli-not-written",
        ReleaseError::BadTag(_) => "cli-release-tag",
        ReleaseError::Taken(_) => "cli-release-taken",
        ReleaseError::Earlier(_) => "cli-release-earlier",
    };
    let detail = [("detail", report::chain(error))];
    catalogue.format(id, None, &detail).unwrap_or_else(|| report::chain(error))
}
