//! Asks a web server whether a page is there.

use std::time::Duration;

use ureq::Agent;

/// What came of a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Answer {
    /// A status of HTTP, after redirects.
    Status(u16),
    /// There is no such host.
    NoHost,
    /// Something else went wrong.
    Failed(String),
}

/// What an answer says about a link.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Verdict {
    /// It leads somewhere.
    Works,
    /// It leads nowhere.
    Gone,
    /// Nobody knows.
    Unknown,
}

impl Answer {
    /// What it says; a host that is not found says something only when others were.
    pub(super) fn verdict(&self, connected: bool) -> Verdict {
        match self {
            Self::Status(200..=399) => Verdict::Works,
            Self::Status(404 | 410) => Verdict::Gone,
            Self::NoHost if connected => Verdict::Gone,
            _ => Verdict::Unknown,
        }
    }

    /// The answer for a message: a status, or the words of the failure.
    pub(super) fn words(&self) -> String {
        match self {
            Self::Status(status) => format!("HTTP {status}"),
            Self::NoHost => "DNS".to_owned(),
            Self::Failed(detail) => detail.clone(),
        }
    }

    /// Whether a second question may be answered better.
    fn is_passing(&self) -> bool {
        match self {
            Self::Status(status) => *status == 429 || *status >= 500,
            Self::NoHost | Self::Failed(_) => true,
        }
    }
}

/// Asks questions.
pub(super) struct Fetcher {
    agent: Agent,
    pause: Duration,
}

/// Servers get to know who asks.
const USER_AGENT: &str = concat!("watwerkt/", env!("CARGO_PKG_VERSION"), " (link check)");

impl Fetcher {
    pub(super) fn new(timeout: Duration, pause: Duration) -> Self {
        let config = Agent::config_builder()
            .timeout_global(Some(timeout))
            .http_status_as_error(false)
            .user_agent(USER_AGENT)
            .build();
        Self { agent: config.into(), pause }
    }

    /// Asks for `address`, and once more if that may help. The body is not read: many servers answer
    /// a question for the head alone wrongly.
    pub(super) fn ask(&self, address: &str) -> Answer {
        let first = self.ask_once(address);
        if !first.is_passing() {
            return first;
        }
        std::thread::sleep(self.pause * 2);
        self.ask_once(address)
    }

    fn ask_once(&self, address: &str) -> Answer {
        match self.agent.get(address).call() {
            Ok(response) => Answer::Status(response.status().as_u16()),
            Err(ureq::Error::HostNotFound) => Answer::NoHost,
            Err(error) => Answer::Failed(error.to_string()),
        }
    }
}
