//! Help in the language of the reader. The shape of the command line is that of `arguments`; every
//! word that a person reads comes from the catalogue: `help-COMMAND`, `help-COMMAND-ARGUMENT` or
//! `help-ARGUMENT` for what many commands have, and `help-COMMAND.examples`.

use std::ffi::OsString;
use std::process::ExitCode;

use anyhow::Context;
use clap::builder::{Arg, ArgAction, StyledStr};
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Command, CommandFactory, FromArgMatches};
use watwerkt::build::messages;
use watwerkt::diagnostic::{Catalogue, Language};

use super::Arguments;
use super::arguments::environment;
use crate::USAGE_OR_IO;

/// The name of the program.
pub(crate) const PROGRAM: &str = "watwerkt";

/// The language of a command line that may not be right: what `--lang` says, or the environment.
pub(crate) fn language_of(typed: &[OsString]) -> Language {
    let words: Vec<String> = typed.iter().map(|word| word.to_string_lossy().into_owned()).collect();
    let apart = words.windows(2).find(|pair| pair[0] == "--lang").map(|pair| pair[1].as_str());
    let joined = words.iter().find_map(|word| word.strip_prefix("--lang="));
    let asked = apart.or(joined).and_then(|code| code.parse().ok());
    asked.unwrap_or_else(environment)
}

/// The command line as typed, or the exit code after help or a message.
pub(crate) fn parse(typed: Vec<OsString>, language: Language) -> Result<Arguments, ExitCode> {
    let matches = command(language).try_get_matches_from(typed);
    matches.and_then(|matches| Arguments::from_arg_matches(&matches)).map_err(|error| {
        if !error.use_stderr() {
            // A reader that has seen enough is no failure of ours.
            let _ = error.print();
            return ExitCode::SUCCESS;
        }
        match explain(&error, messages(language)) {
            Some(words) => tell!("{words}"),
            None => tell!("{}", error.render().ansi()),
        }
        ExitCode::from(USAGE_OR_IO)
    })
}

/// What is wrong with a command line, for the mistakes that people make.
fn explain(error: &clap::Error, catalogue: &Catalogue) -> Option<String> {
    let id = match error.kind() {
        ErrorKind::UnknownArgument => "usage-unknown-argument",
        ErrorKind::InvalidSubcommand => "usage-unknown-command",
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => "usage-value",
        ErrorKind::MissingRequiredArgument => "usage-missing",
        ErrorKind::ArgumentConflict => "usage-twice",
        _ => return None,
    };
    let get = |kind| match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join(", "),
        _ => String::new(),
    };
    let word = match error.kind() {
        ErrorKind::InvalidSubcommand => get(ContextKind::InvalidSubcommand),
        _ => get(ContextKind::InvalidArg),
    };
    let suggestion =
        [ContextKind::SuggestedArg, ContextKind::SuggestedSubcommand].map(get).join("");
    let choices = get(ContextKind::ValidValue);
    let mut lines =
        catalogue.format(id, None, &[("word", word), ("value", get(ContextKind::InvalidValue))])?;
    if !suggestion.is_empty() {
        let known = catalogue.format("usage-suggestion", None, &[("suggestion", suggestion)]);
        lines.push_str(&format!("\n{}", known.unwrap_or_default()));
    }
    if !choices.is_empty() {
        let known = catalogue.format("help-choices", None, &[("list", choices)]);
        lines.push_str(&format!(" {}", known.unwrap_or_default()));
    }
    Some(format!("{lines}\n{}", catalogue.text("usage-help")))
}

/// The commands with help in `language`.
pub(crate) fn command(language: Language) -> Command {
    let catalogue = messages(language);
    let command = Arguments::command().disable_help_subcommand(true);
    let mut command = localize(command, "", catalogue);
    command.build();
    with_usage(command, &catalogue.text("help-value-options"))
}

/// The command with its usage lines in words of ours, which only a finished command has.
fn with_usage(mut command: Command, options: &str) -> Command {
    let usage = command.render_usage().to_string();
    let usage = usage.split_once(": ").map_or(usage.as_str(), |(_, usage)| usage);
    let usage = usage.replace("[OPTIONS]", &format!("[{options}]"));
    command.override_usage(usage).mut_subcommands(|below| with_usage(below, options))
}

/// A command and those below it; `path` is the name in the catalogue, with a hyphen before it.
fn localize(command: Command, path: &str, catalogue: &Catalogue) -> Command {
    let id = format!("help{path}");
    let heading = |id: &str| catalogue.text(id);
    let examples = catalogue.format(&id, Some("examples"), &[]);
    let mut command = command
        .about(catalogue.text(&id))
        .help_template(template(catalogue))
        .subcommand_help_heading(heading("help-heading-commands"))
        .subcommand_value_name(heading("help-value-command"))
        .disable_help_flag(true)
        .disable_version_flag(true)
        .mut_args(|arg| argument(arg, path, catalogue))
        .arg(flag("help", 'h', ArgAction::Help, catalogue));
    if path.is_empty() {
        command = command.arg(flag("version", 'V', ArgAction::Version, catalogue));
    }
    if let Some(examples) = examples {
        let title = heading("help-heading-examples");
        command = command.after_help(format!("{title}\n{}", indented(&examples)));
    }
    command.mut_subcommands(|below| {
        let path = format!("{path}-{}", below.get_name());
        localize(below, &path, catalogue)
    })
}

fn template(catalogue: &Catalogue) -> StyledStr {
    let usage = catalogue.text("help-heading-usage");
    format!("{{about-with-newline}}\n{usage} {{usage}}\n\n{{all-args}}{{after-help}}\n").into()
}

fn flag(name: &'static str, short: char, action: ArgAction, catalogue: &Catalogue) -> Arg {
    Arg::new(name)
        .short(short)
        .long(name)
        .action(action)
        .help(catalogue.text(&format!("help-{name}")))
        .help_heading(catalogue.text("help-heading-options"))
}

/// The name of the text of an argument: that of its command, or the one that commands share.
fn text_of(arg: &Arg, path: &str, catalogue: &Catalogue) -> Option<String> {
    let name = arg.get_id().as_str().replace('_', "-");
    let own = catalogue.format(&format!("help{path}-{name}"), None, &[]);
    own.or_else(|| catalogue.format(&format!("help-any-{name}"), None, &[]))
}

/// An argument in words, with its default and choices in words as well.
fn argument(arg: Arg, path: &str, catalogue: &Catalogue) -> Arg {
    let mut text = text_of(&arg, path, catalogue).unwrap_or_default();
    let add = |text: &mut String, id: &str, list: &[String]| {
        if !list.is_empty() {
            let words = catalogue.format(id, None, &[("list", list.join(", "))]);
            text.push_str(&format!(" {}", words.unwrap_or_default()));
        }
    };
    let takes_value = matches!(arg.get_action(), ArgAction::Set | ArgAction::Append);
    if takes_value {
        let choices: Vec<String> =
            arg.get_possible_values().iter().map(|value| value.get_name().to_owned()).collect();
        add(&mut text, "help-choices", &choices);
        let defaults = arg.get_default_values().iter();
        let defaults: Vec<String> =
            defaults.map(|value| value.to_string_lossy().into_owned()).collect();
        add(&mut text, "help-default", &defaults);
    }
    let heading = match arg.is_positional() {
        true => "help-heading-arguments",
        false => "help-heading-options",
    };
    let arg = arg.help(text).help_heading(catalogue.text(heading));
    // What stands in the text need not stand there once more in English.
    if takes_value { arg.hide_default_value(true).hide_possible_values(true) } else { arg }
}

fn indented(text: &str) -> String {
    text.lines().map(|line| format!("  {line}\n")).collect()
}

/// The headings that the writer of manual pages has of its own, and their names in the catalogue.
const SECTIONS: &[(&str, &str)] = &[
    (".SH NAME", "man-name"),
    (".SH SYNOPSIS", "man-synopsis"),
    (".SH DESCRIPTION", "man-description"),
    (".SH OPTIONS", "man-options"),
    (".SH SUBCOMMANDS", "man-commands"),
    (".SH EXTRA", "man-extra"),
    (".SH VERSION", "man-version"),
];

/// The manual page of the program or of one of its commands, in roff.
pub(crate) fn manual(name: Option<&str>, language: Language) -> anyhow::Result<String> {
    let catalogue = messages(language);
    let whole = command(language);
    let command = match name {
        None => whole,
        Some(name) => {
            let below = whole.find_subcommand(name).cloned();
            below.with_context(|| {
                let words =
                    catalogue.format("usage-unknown-command", None, &[("word", name.into())]);
                words.unwrap_or_default()
            })?
        }
    };
    let mut page = Vec::new();
    clap_mangen::Man::new(command).render(&mut page)?;
    let mut page = String::from_utf8_lossy(&page).into_owned();
    for (english, id) in SECTIONS {
        page = page.replace(&format!("{english}\n"), &format!(".SH {}\n", catalogue.text(id)));
    }
    Ok(page)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every command and argument without a text.
    fn silent(command: &Command, path: &str, catalogue: &Catalogue) -> Vec<String> {
        let mut missing = Vec::new();
        if catalogue.format(&format!("help{path}"), None, &[]).is_none() {
            missing.push(path.to_owned());
        }
        for arg in command.get_arguments() {
            if text_of(arg, path, catalogue).is_none() {
                missing.push(format!("{path} {}", arg.get_id()));
            }
        }
        for below in command.get_subcommands() {
            missing.extend(silent(below, &format!("{path}-{}", below.get_name()), catalogue));
        }
        missing
    }

    #[test]
    fn every_command_and_argument_has_words_in_both_languages() {
        let plain = Arguments::command().disable_help_subcommand(true);
        for language in [Language::Dutch, Language::English] {
            assert_eq!(silent(&plain, "", messages(language)), [""; 0], "{language}");
            command(language).debug_assert();
        }
    }

    #[test]
    fn help_and_manual_are_dutch_for_a_dutch_reader() {
        let mut whole = command(Language::Dutch);
        let check = whole.find_subcommand_mut("check").expect("is there");
        let help = check.render_help().to_string();
        for word in ["Gebruik:", "Opties:", "[standaard: content]", "Voorbeelden:", "mogelijk:"] {
            assert!(help.contains(word), "{word} is not in:\n{help}");
        }
        for word in ["Usage", "Options", "OPTIONS", "default:", "Print", "possible"] {
            assert!(!help.contains(word), "{word} is in:\n{help}");
        }
        let page = manual(Some("check"), Language::Dutch).expect("is there");
        assert!(page.contains(".SH NAAM") && !page.contains(".SH NAME"), "{page}");
        assert!(manual(Some("weg"), Language::Dutch).is_err());
    }

    #[test]
    fn the_language_is_known_before_the_command_line_is_right() {
        let words = |text: &str| text.split(' ').map(OsString::from).collect::<Vec<_>>();
        assert_eq!(language_of(&words("watwerkt bouw --lang en")), Language::English);
        assert_eq!(language_of(&words("watwerkt --lang=nl bouw")), Language::Dutch);
    }
}
