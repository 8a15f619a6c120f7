//! Faults that a machine has: a process that is killed, a full disk, two programs at once. In each
//! of them the site that was there stays whole, and the next run goes on as if nothing happened.
//!
//! `WATWERKT_FAULTS=200` kills at so many moments instead of a few.

mod disk;
mod killed;
mod meanwhile;
mod streams;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use crate::support::{Dice, TestSite, files, stderr};

/// At how many moments a test kills.
fn moments() -> u64 {
    let wanted = std::env::var("WATWERKT_FAULTS").ok();
    wanted.and_then(|number| number.parse().ok()).unwrap_or(6)
}

/// How many pages a site has that is big enough to be caught halfway.
const PAGES: usize = 25;

/// A site whose every output has `word` in it.
fn book(word: &str) -> TestSite {
    let site = TestSite::new();
    rewrite(&site, word);
    site
}

/// Makes the book with `word` of any other book.
fn rewrite(site: &TestSite, word: &str) {
    let config = format!("title: Boek {word}\nbase_url: https://example.org\n");
    site.write("content/watwerkt.yaml", config);
    for page in 0..PAGES {
        let text = format!("---\ntitle: Pagina {page} {word}\n---\n## {word}\n\nVan {word}.\n");
        site.write(&format!("content/pagina-{page}.md"), text);
    }
}

const BUILD: [&str; 3] = ["build", "--date", "2026-11-25"];

/// A site as it should be: every file with its bytes.
type Whole = BTreeMap<String, Vec<u8>>;

/// What a whole build of the book with `word` writes.
fn whole(word: &str) -> Whole {
    let site = book(word);
    must_build(&site);
    published(&site)
}

fn published(site: &TestSite) -> Whole {
    files(&site.path("public")).into_iter().collect()
}

fn must_build(site: &TestSite) {
    let built = site.run(&BUILD);
    assert!(built.status.success(), "{}", stderr(&built));
}

/// Starts the program and does not wait for it.
fn start(site: &TestSite, arguments: &[&str]) -> Child {
    let mut command = Command::new(env!("CARGO_BIN_EXE_watwerkt"));
    command.current_dir(site.path("")).env("LC_ALL", "nl_NL.UTF-8").args(arguments);
    command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().expect("the program starts")
}

/// The names beside the content and the theme that a build may leave are those of the site and its
/// lock, and nothing in the content is left of a change.
fn is_tidy(site: &TestSite) -> bool {
    let names = |folder: &Path| -> Vec<String> {
        let entries = fs::read_dir(folder).into_iter().flatten().filter_map(Result::ok);
        entries.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect()
    };
    let left = |name: &String| {
        ["staging", "previous", "journal", "new", "old"]
            .iter()
            .any(|kind| name.ends_with(&format!(".watwerkt.{kind}")))
    };
    let content = walkdir::WalkDir::new(site.path("content")).into_iter().filter_map(Result::ok);
    let content = content.map(|entry| entry.file_name().to_string_lossy().into_owned());
    !names(&site.path("")).into_iter().chain(content).any(|name| left(&name))
}

/// Waits for a random part of `longest`. With `after`, only once that file or folder is there, or
/// the process has ended.
fn wait_a_moment(dice: &mut Dice, longest: Duration, after: Option<&Path>, child: &mut Child) {
    let start = Instant::now();
    while let Some(path) = after
        && !path.exists()
        && child.try_wait().expect("is our child").is_none()
        && start.elapsed() < Duration::from_secs(20)
    {
        std::thread::sleep(Duration::from_micros(200));
    }
    let parts = 1000;
    let part = u32::try_from(dice.roll(parts)).expect("is small");
    std::thread::sleep(longest * part / u32::try_from(parts).expect("is small"));
}
