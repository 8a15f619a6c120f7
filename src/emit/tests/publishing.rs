//! Builds that end well.

use std::fs;
use std::thread;

use super::{ALL, Bench, FEW, FIRST, SECOND, path_of};
use crate::emit::place::MARKER;
use crate::emit::{EmitError, Published, Staging};

#[test]
fn the_first_publication_makes_the_folder() {
    let bench = Bench::new();
    let published = bench.publish(FIRST, ALL);
    assert_eq!(published, Published { written: 3, unchanged: 0, removed: 0, bytes: 11 });
    assert!(bench.holds(FIRST));
    assert!(bench.is_tidy());
}

#[test]
fn folders_above_the_output_are_made() {
    let bench = Bench::new();
    let output = bench.folder.path().join("build/site/public/");
    Staging::begin(&output).unwrap().publish().unwrap();
    assert!(output.join(MARKER).is_file());
}

#[test]
fn publishing_again_keeps_times_and_removes_strays() {
    for can in [ALL, FEW] {
        let bench = Bench::published();
        fs::create_dir(bench.output().join("leeg")).unwrap();
        fs::write(bench.output().join("stray.txt"), "by hand").unwrap();
        let before = bench.files();
        let published = bench.publish(SECOND, can);
        assert_eq!(published, Published { written: 2, unchanged: 1, removed: 2, bytes: 11 });
        assert!(bench.holds(SECOND), "{can:?}");
        assert!(bench.is_tidy(), "{can:?}");
        assert!(!bench.output().join("leeg").exists());
        let after = bench.files();
        assert_eq!(after["index.html"], before["index.html"]);
        assert_eq!(after[MARKER], before[MARKER]);
        assert!(after["toolkit/plan/index.html"].1 > before["toolkit/plan/index.html"].1);
    }
}

#[test]
fn files_are_compared_to_the_last_byte() {
    let bench = Bench::new();
    let long = "a".repeat(100_000);
    let other = format!("{}b", &long[1..]);
    bench.publish(&[("long", &long), ("empty", "")], ALL);
    assert_eq!(bench.publish(&[("long", &long), ("empty", "")], ALL).unchanged, 2);
    assert_eq!(bench.publish(&[("long", &other), ("empty", "")], ALL).written, 1);
    assert!(bench.holds(&[("long", &other), ("empty", "")]));
}

#[test]
fn a_path_is_written_once() {
    let bench = Bench::published();
    let staging = bench.stage(SECOND, ALL);
    // Changed, unchanged, a file for a folder, a folder for a file, and the marker.
    for path in ["nieuw.html", "index.html", "toolkit", "nieuw.html/index.html", MARKER] {
        let error = staging.write(&path_of(path), b"home").unwrap_err();
        assert!(matches!(error, EmitError::Duplicate { path: again } if again.as_str() == path));
    }
}

#[test]
fn many_threads_write_at_once() {
    let bench = Bench::new();
    for (written, unchanged) in [(800, 0), (0, 800)] {
        let staging = Staging::begin(&bench.output()).unwrap();
        thread::scope(|scope| {
            for worker in 0..8 {
                let staging = &staging;
                scope.spawn(move || {
                    for page in 0..100 {
                        let path = path_of(&format!("deel/{page}/{worker}.html"));
                        staging.write(&path, path.as_str().as_bytes()).unwrap();
                    }
                });
            }
        });
        let published = staging.publish().unwrap();
        assert_eq!((published.written, published.unchanged), (written, unchanged));
    }
}

#[cfg(unix)]
#[test]
fn links_inside_the_output_are_not_followed() {
    let bench = Bench::published();
    let elsewhere = tempfile::tempdir().unwrap();
    fs::write(elsewhere.path().join("index.html"), "home").unwrap();
    fs::remove_file(bench.output().join("index.html")).unwrap();
    for (from, to) in [("index.html", "index.html"), ("", "nieuw")] {
        let target = elsewhere.path().join(from);
        std::os::unix::fs::symlink(target, bench.output().join(to)).unwrap();
    }
    bench.publish(&[("index.html", "home"), ("nieuw/index.html", "home")], ALL);
    assert!(!bench.output().join("index.html").is_symlink());
    assert!(!bench.output().join("nieuw").is_symlink());
    assert_eq!(fs::read_to_string(elsewhere.path().join("index.html")).unwrap(), "home");
}
