//! Builds that fail or die.

use std::fs;

use super::{ALL, Bench, FEW, FIRST, SECOND, path_of};
use crate::emit::swap::{Step, recover, swap};
use crate::emit::{EmitError, Staging};

#[test]
fn an_unpublished_build_leaves_the_site_as_it_was() {
    let bench = Bench::published();
    let before = bench.files();
    drop(bench.stage(SECOND, ALL));
    assert_eq!(bench.files(), before);
    assert!(bench.is_tidy());
}

#[test]
fn a_build_that_missed_a_file_is_not_published() {
    let bench = Bench::published();
    let before = bench.files();
    let staging = bench.stage(SECOND, ALL);
    staging.write(&path_of("nieuw.html"), b"again").unwrap_err();
    assert!(matches!(staging.publish(), Err(EmitError::Incomplete { .. })));
    assert_eq!(bench.files(), before);
    assert!(bench.is_tidy());
}

#[test]
fn a_build_killed_while_writing_is_cleared_away() {
    let bench = Bench::published();
    let before = bench.files();
    bench.stage(SECOND, ALL).die();
    assert!(bench.place().staging.is_dir());
    drop(Staging::begin(&bench.output()).unwrap());
    assert_eq!(bench.files(), before);
    assert!(bench.is_tidy());
}

#[test]
fn a_build_killed_after_the_exchange_is_cleared_away() {
    let bench = Bench::published();
    let staging = bench.stage(SECOND, ALL);
    swap(&bench.place(), true, ALL).unwrap();
    staging.die();
    recover(&bench.place()).unwrap();
    assert!(bench.holds(SECOND));
    assert!(bench.is_tidy());
}

#[test]
fn a_build_killed_between_two_steps_is_finished() {
    for taken in 0..=Step::ALL.len() {
        let bench = Bench::published();
        let staging = bench.stage(SECOND, FEW);
        Step::ALL[..taken].iter().for_each(|step| step.run(&bench.place()).unwrap());
        staging.die();
        drop(Staging::begin_with(&bench.output(), FEW).unwrap());
        // Once the journal is open the new site is whole, so it is the one to keep.
        assert!(bench.holds(if taken == 0 { FIRST } else { SECOND }), "{taken} steps");
        assert!(bench.is_tidy(), "{taken} steps");
    }
}

#[test]
fn a_recovery_killed_between_two_steps_is_finished() {
    for taken in 1..Step::ALL.len() {
        let bench = Bench::published();
        let staging = bench.stage(SECOND, FEW);
        Step::ALL[0].run(&bench.place()).unwrap();
        staging.die();
        Step::ALL[1..=taken].iter().for_each(|step| step.run(&bench.place()).unwrap());
        recover(&bench.place()).unwrap();
        assert!(bench.holds(SECOND), "{taken} steps");
        assert!(bench.is_tidy(), "{taken} steps");
    }
}

#[test]
fn recovery_leaves_a_folder_of_somebody_else_alone() {
    let bench = Bench::published();
    let staging = bench.stage(SECOND, FEW);
    Step::ALL[..2].iter().for_each(|step| step.run(&bench.place()).unwrap());
    staging.die();
    fs::create_dir(bench.output()).unwrap();
    fs::write(bench.output().join("scriptie.docx"), "years of work").unwrap();
    assert!(matches!(bench.refusal(), EmitError::NotOurs { .. }));
    fs::remove_dir_all(bench.output()).unwrap();
    drop(Staging::begin(&bench.output()).unwrap());
    assert!(bench.holds(SECOND));
}

#[test]
fn the_site_comes_back_when_the_new_one_cannot_move_in() {
    let bench = Bench::published();
    let before = bench.files();
    let staging = bench.stage(SECOND, FEW);
    fs::remove_dir_all(bench.place().staging).unwrap();
    swap(&bench.place(), true, FEW).unwrap_err();
    assert_eq!(bench.files(), before);
    drop(staging);
    assert!(bench.is_tidy());
}

#[test]
fn the_site_comes_back_when_a_killed_build_lost_the_new_one() {
    let bench = Bench::published();
    let before = bench.files();
    let staging = bench.stage(SECOND, FEW);
    Step::ALL[..2].iter().for_each(|step| step.run(&bench.place()).unwrap());
    staging.die();
    fs::remove_dir_all(bench.place().staging).unwrap();
    drop(Staging::begin(&bench.output()).unwrap());
    assert_eq!(bench.files(), before);
    assert!(bench.is_tidy());
}

#[cfg(unix)]
#[test]
fn clearing_away_follows_no_links() {
    let bench = Bench::new();
    let elsewhere = tempfile::tempdir().unwrap();
    let kept = elsewhere.path().join("scriptie.docx");
    fs::write(&kept, "years of work").unwrap();
    std::os::unix::fs::symlink(elsewhere.path(), bench.place().staging).unwrap();
    fs::create_dir_all(bench.place().previous.join("a/b")).unwrap();
    for below in ["x", "a/x", "a/b/x"] {
        let link = bench.place().previous.join(below);
        std::os::unix::fs::symlink(elsewhere.path(), link).unwrap();
    }
    bench.publish(FIRST, ALL);
    assert!(bench.is_tidy());
    assert!(kept.is_file());
}
