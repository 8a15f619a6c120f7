//! Outputs that are not replaced.

use std::fs;
use std::path::Path;

use super::{ALL, Bench, FEW, FIRST, SECOND};
use crate::emit::place::MARKER;
use crate::emit::{EmitError, Staging};

#[test]
fn a_second_build_is_locked_out() {
    let bench = Bench::published();
    let staging = bench.stage(SECOND, ALL);
    assert!(matches!(bench.refusal(), EmitError::Locked { lock } if lock == bench.place().lock));
    staging.publish().unwrap();
    assert!(bench.holds(SECOND));
    bench.publish(FIRST, ALL);
}

#[test]
fn a_folder_of_somebody_else_is_refused() {
    let bench = Bench::new();
    fs::create_dir(bench.output()).unwrap();
    fs::write(bench.output().join("scriptie.docx"), "years of work").unwrap();
    let found = bench.output().join("scriptie.docx");
    assert!(matches!(bench.refusal(), EmitError::NotOurs { found: it, .. } if it == found));
    assert!(found.is_file());
}

#[test]
fn a_folder_that_becomes_somebody_elses_is_refused() {
    let bench = Bench::published();
    let staging = bench.stage(SECOND, ALL);
    fs::remove_file(bench.output().join(MARKER)).unwrap();
    assert!(matches!(staging.publish(), Err(EmitError::NotOurs { .. })));
    assert!(bench.output().join("oud/index.html").is_file());
}

#[test]
fn a_repository_is_refused_even_with_our_marker() {
    let bench = Bench::published();
    fs::create_dir(bench.output().join(".git")).unwrap();
    assert!(matches!(bench.refusal(), EmitError::NotOurs { .. }));
}

#[test]
fn an_empty_folder_is_taken() {
    for can in [ALL, FEW] {
        let bench = Bench::new();
        fs::create_dir(bench.output()).unwrap();
        bench.publish(FIRST, can);
        assert!(bench.holds(FIRST));
        assert!(bench.is_tidy());
    }
}

#[test]
fn a_file_in_the_place_of_the_output_is_refused() {
    let bench = Bench::new();
    fs::write(bench.output(), "").unwrap();
    assert!(matches!(bench.refusal(), EmitError::NotAFolder { .. }));
}

#[test]
fn an_output_without_a_name_is_refused() {
    for output in ["", ".", "..", "/", "public/.."] {
        let error = Staging::begin(Path::new(output)).unwrap_err();
        assert!(matches!(error, EmitError::Nameless { .. }), "{output}");
    }
}

#[cfg(unix)]
#[test]
fn a_link_in_the_place_of_the_output_is_refused() {
    let bench = Bench::new();
    std::os::unix::fs::symlink(tempfile::tempdir().unwrap().path(), bench.output()).unwrap();
    assert!(matches!(bench.refusal(), EmitError::IsSymlink { .. }));
    // A slash at the end makes the operating system look through the link.
    let slash = bench.output().join("");
    assert!(matches!(Staging::begin(&slash), Err(EmitError::IsSymlink { .. })));
}
