//! Links to other sites: whether they still lead somewhere.
//!
//! Only `check --external` asks for this; a build speaks to nobody. One host is asked one thing at a
//! time with a pause in between, what failed is asked once more, and what is known is kept in a
//! cache with its date. A site that refuses programs (401, 403, 429) or is out of order tells
//! nothing about a link, so that is said in another way than a page that is gone.

mod cache;
mod fetch;
mod gather;

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use jiff::civil::Date;

use crate::diagnostic::{Code, Diagnostic};
use crate::emit::EmitError;
use crate::site::Site;
use crate::source::SourceError;
use cache::Cache;
use fetch::{Answer, Fetcher};
use gather::{WebLink, web_links};

/// How links to other sites are checked.
#[derive(Debug, Clone)]
pub struct LinkOptions {
    /// The folder for the cache.
    pub cache: PathBuf,
    /// The day on which answers are dated.
    pub date: Date,
    /// The pause between two questions to one host.
    pub pause: Duration,
    /// How long to wait for an answer.
    pub timeout: Duration,
}

/// Why links could not be checked at all.
#[derive(Debug, thiserror::Error)]
pub enum ExternalError {
    /// The cache cannot be read.
    #[error(transparent)]
    Source(#[from] SourceError),
    /// The cache cannot be written.
    #[error(transparent)]
    Emit(#[from] EmitError),
}

/// The number of addresses of other sites.
pub fn count_links(site: &Site) -> usize {
    by_address(web_links(site)).len()
}

/// The links of `site` to other sites that do not work, or of which nothing can be told.
///
/// # Errors
/// If the cache cannot be read or written.
pub fn check_links(site: &Site, options: &LinkOptions) -> Result<Vec<Diagnostic>, ExternalError> {
    let links = by_address(web_links(site));
    let mut cache = Cache::read(&options.cache)?;
    let asked = links.keys().filter(|address| !cache.is_fresh(address, options.date));
    let answers = ask(asked.map(String::as_str).collect(), options);
    // Without any answer it is our own connection that fails, not all those sites.
    let connected = answers.values().any(|answer| matches!(answer, Answer::Status(_)));
    for (address, answer) in answers {
        cache.set(address, &answer, options.date);
    }
    cache.write(&options.cache)?;
    let mut problems = Vec::new();
    for (address, places) in links {
        let Some(answer) = cache.answer(&address) else { continue };
        let code = match answer.verdict(connected) {
            fetch::Verdict::Works => continue,
            fetch::Verdict::Gone => Code::DeadLink,
            fetch::Verdict::Unknown => Code::UncertainLink,
        };
        problems.extend(places.into_iter().map(|link| {
            let said = Diagnostic::new(code, link.place).arg("address", &address);
            said.arg("answer", answer.words())
        }));
    }
    Ok(problems)
}

/// The links by the address without its anchor, which no server sees.
fn by_address(links: Vec<WebLink>) -> BTreeMap<String, Vec<WebLink>> {
    let mut by_address: BTreeMap<String, Vec<WebLink>> = BTreeMap::new();
    for link in links {
        let address = link.address.split('#').next().unwrap_or_default().to_owned();
        by_address.entry(address).or_default().push(link);
    }
    by_address
}

/// How many hosts are asked at the same time.
const HOSTS_AT_ONCE: usize = 8;

/// Asks for every address: hosts beside each other, the addresses of one host after each other.
fn ask(addresses: Vec<&str>, options: &LinkOptions) -> BTreeMap<String, Answer> {
    let mut by_host: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for address in addresses {
        let host = address.split('/').nth(2).unwrap_or_default();
        by_host.entry(host).or_default().push(address);
    }
    let hosts: Vec<Vec<&str>> = by_host.into_values().collect();
    let fetcher = Fetcher::new(options.timeout, options.pause);
    let next = AtomicUsize::new(0);
    let answers = Mutex::new(BTreeMap::new());
    let work = || {
        while let Some(addresses) = hosts.get(next.fetch_add(1, Ordering::Relaxed)) {
            for (at, address) in addresses.iter().enumerate() {
                if at > 0 {
                    std::thread::sleep(options.pause);
                }
                let answer = fetcher.ask(address);
                let mut answers = answers.lock().unwrap_or_else(|broken| broken.into_inner());
                answers.insert((*address).to_owned(), answer);
            }
        }
    };
    std::thread::scope(|scope| {
        for _ in 0..HOSTS_AT_ONCE.min(hosts.len()) {
            scope.spawn(work);
        }
    });
    answers.into_inner().unwrap_or_else(|broken| broken.into_inner())
}
