//! Readers that have seen enough.

use std::process::{Command, Stdio};

use crate::support::TestSite;

/// Runs the program with a stream that nobody reads. Returns the exit code.
fn code(site: &TestSite, arguments: &[&str], closed: &str) -> Option<i32> {
    let mut command = Command::new(env!("CARGO_BIN_EXE_watwerkt"));
    command.current_dir(site.path("")).args(arguments).stdout(Stdio::null()).stderr(Stdio::null());
    let (reader, writer) = std::io::pipe().expect("the system has pipes");
    drop(reader);
    match closed {
        "stdout" => command.stdout(writer),
        _ => command.stderr(writer),
    };
    command.status().expect("the program starts").code()
}

#[test]
fn a_reader_that_leaves_is_no_fault_and_changes_no_verdict() {
    let site = TestSite::new().with("content/a.md", "---\ntitle: A\n---\n[Weg](weg.md)\n");
    for arguments in [
        ["check", "--format", "json"].as_slice(),
        &["check", "--format", "sarif"],
        &["man"],
        &["completions", "bash"],
        &["--help"],
    ] {
        let code = code(&site, arguments, "stdout");
        assert!(matches!(code, Some(0 | 1)), "{arguments:?}: {code:?}");
    }
    for (arguments, expected) in [
        (["build"].as_slice(), 1),
        (&["build", "--timings", "--verbose"], 1),
        (&["check"], 1),
        (&["check", "--readability"], 1),
        (&["build", "--content", "weg"], 2),
        (&["bild"], 2),
    ] {
        assert_eq!(code(&site, arguments, "stderr"), Some(expected), "{arguments:?}");
    }
    site.write("content/a.md", "---\ntitle: A\n---\nGoed.\n");
    assert_eq!(code(&site, &["build"], "stderr"), Some(0));
    assert!(site.path("public/a/index.html").exists());
}
