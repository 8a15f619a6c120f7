//! What a maintainer can see of a build.

use std::collections::BTreeSet;
use std::fs;

use serde_json::Value;

use crate::support::{TestSite, project, stderr};

fn site() -> TestSite {
    TestSite::new()
        .with("content/_index.md", "---\ntitle: Start\n---\nHallo.\n")
        .with("content/a.md", "---\ntitle: A\n---\n[Start](_index.md)\n")
}

#[test]
fn a_program_reads_what_a_build_came_to() {
    let site = site();
    let built = site.run(&["build", "--format", "json"]);
    assert!(built.status.success(), "{}", stderr(&built));
    let whole: Value = serde_json::from_slice(&built.stdout).expect("is JSON");
    let summary = &whole["build"];
    let sum = |list: &Value, field: &str| -> u64 {
        list.as_array().expect("is a list").iter().filter_map(|one| one[field].as_u64()).sum()
    };
    let files = site.output();
    // The mark of the output folder is no file of the site.
    assert_eq!(sum(&summary["files"], "files"), files.len() as u64 - 1);
    assert_eq!(sum(&summary["files"], "bytes"), summary["published"]["bytes"]);
    let slowest = summary["slowest"].as_array().expect("is a list");
    let times: Vec<f64> = slowest.iter().filter_map(|page| page["milliseconds"].as_f64()).collect();
    assert!(times.len() >= 2 && times.is_sorted_by(|a, b| a >= b), "{slowest:?}");
    for page in slowest {
        let file = page["file"].as_str().expect("is a text");
        assert!(files.iter().any(|(path, _)| path == file), "{file}");
    }
    let stages = summary["stages"].as_array().expect("is a list");
    let stages: Vec<&str> = stages.iter().filter_map(|stage| stage["stage"].as_str()).collect();
    assert!(stages.starts_with(&["read", "parse", "theme", "site", "markdown"]), "{stages:?}");
    assert_eq!(stages.last(), Some(&"publish"));

    site.write("content/a.md", "---\ntitle: A\n---\n[Weg](weg.md)\n");
    let failed = site.run(&["build", "--format", "json"]);
    let whole: Value = serde_json::from_slice(&failed.stdout).expect("is JSON");
    assert_eq!(whole["problems"][0]["code"], "WW205");
    assert_eq!(
        (&whole["build"]["errors"], &whole["build"]["published"]),
        (&1.into(), &Value::Null)
    );
}

#[test]
fn stages_and_steps_are_told_to_who_asks_and_to_nobody_else() {
    let site = site();
    let told = |arguments: &[&str]| stderr(&site.run(&[&["build"], arguments].concat()));
    let timings = told(&["--timings"]);
    for words in ["bestanden lezen", "  teksten omzetten", "pagina's maken", "index.html"] {
        assert!(timings.contains(words), "{words:?} is not in:\n{timings}");
    }
    let steps = told(&["--verbose", "--lang", "en"]);
    assert!(steps.contains("page{file=\"a/index.html\"}: watwerkt::build: close"), "{steps}");
    assert_eq!(told(&[]).lines().count(), 1);
}

/// A span at level INFO is a stage, and a stage has a name that a person can read.
#[test]
fn every_stage_has_a_name_in_both_languages() {
    let mut stages = BTreeSet::new();
    for entry in walkdir::WalkDir::new(project().join("src")).into_iter().filter_map(Result::ok) {
        let Ok(text) = fs::read_to_string(entry.path()) else { continue };
        let spans = text.split("info_span!(\"").skip(1);
        stages.extend(spans.filter_map(|rest| Some(rest.split_once('"')?.0.to_owned())));
    }
    assert!(stages.len() > 10, "{stages:?}");
    for language in ["nl", "en"] {
        let file = project().join(format!("theme/i18n/{language}.ftl"));
        let words = fs::read_to_string(file).expect("is there");
        for stage in &stages {
            assert!(words.contains(&format!("\nstage-{stage} = ")), "{language}: {stage}");
        }
    }
}
