//! Runs the tests of the reader, which need Node; without it there is nothing to run.

use std::path::PathBuf;
use std::process::{Command, Stdio};

/// The least version of Node that has all that the reader's tests use.
const NODE: u32 = 20;

fn has_node() -> bool {
    let Ok(output) = Command::new("node").arg("--version").output() else { return false };
    let version = String::from_utf8_lossy(&output.stdout);
    let major = version.trim_start_matches('v').split('.').next().unwrap_or_default();
    major.parse::<u32>().is_ok_and(|major| major >= NODE)
}

/// The example `index`, which is built together with the tests.
fn program() -> Option<PathBuf> {
    let test = std::env::current_exe().ok()?;
    let name = format!("index{}", std::env::consts::EXE_SUFFIX);
    let program = test.parent()?.parent()?.join("examples").join(name);
    program.is_file().then_some(program)
}

fn passes(file: &str) {
    if !has_node() {
        eprintln!("skipped: there is no Node {NODE} or later");
        return;
    }
    let program = program().expect("the examples are built with the tests");
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("browser/test").join(file);
    let status = Command::new("node")
        .arg("--test")
        .arg(path)
        .env("SEARCH_INDEX", program)
        .env_remove("NODE_TEST_CONTEXT")
        .stdin(Stdio::null())
        .status()
        .expect("Node starts, as it did for its version");
    assert!(status.success(), "{file} fails: its output is above");
}

#[test]
fn words_are_the_same_on_both_sides() {
    passes("words.test.mjs");
}

#[test]
fn scores_are_those_of_tantivy() {
    passes("parity.test.mjs");
}

#[test]
fn the_reader_finds_what_it_should() {
    passes("relevance.test.mjs");
}

#[test]
fn the_exported_script_works() {
    passes("bundle.test.mjs");
}

#[test]
fn a_damaged_index_breaks_no_reader() {
    passes("corrupt.test.mjs");
}

#[test]
fn a_service_is_asked_as_on_record() {
    passes("service.test.mjs");
}
