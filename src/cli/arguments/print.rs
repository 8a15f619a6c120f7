//! What the program prints about itself.

use clap::Args;
use watwerkt::diagnostic::{Code, Language};

use super::{environment, language};

#[derive(Debug, Args)]
pub(crate) struct CompletionArguments {
    /// The shell
    pub(crate) shell: clap_complete::Shell,
    /// Language of the descriptions: nl or en
    #[arg(long = "lang", default_value_t = environment(), value_parser = language, value_name = "LANG")]
    pub(crate) language: Language,
}

#[derive(Debug, Args)]
pub(crate) struct ManArguments {
    /// The command; without it the page of the program as a whole
    pub(crate) command: Option<String>,
    /// Language of the page: nl or en
    #[arg(long = "lang", default_value_t = environment(), value_parser = language, value_name = "LANG")]
    pub(crate) language: Language,
}

#[derive(Debug, Args)]
pub(crate) struct ExplainArguments {
    /// The number of a message, such as WW114
    #[arg(value_name = "CODE", value_parser = code)]
    pub(crate) code: Code,
    /// Language of the explanation: nl or en
    #[arg(long = "lang", default_value_t = environment(), value_parser = language, value_name = "LANG")]
    pub(crate) language: Language,
}

fn code(text: &str) -> Result<Code, String> {
    Code::of(&text.to_ascii_uppercase()).ok_or_else(|| "no message has this number".to_owned())
}
