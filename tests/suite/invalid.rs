//! Every kind of problem on a small site, word for word in both languages. A folder in
//! `tests/sites/invalid` is a site with one mistake and the output that it must give.
//! `UPDATE_EXPECTED=1 cargo nextest run` writes what the program says now; read it before you keep it.

use std::fs;
use std::path::Path;

use crate::support::{TestSite, project, run_in, stderr};

const DATE: &str = "2026-11-25";

/// What the program says of a site. Advice only where the site is there for it: most of them are too
/// small to be good.
fn check(site: &Path, language: &str) -> String {
    let name = site.file_name().unwrap_or_default().to_string_lossy();
    let level = if name.starts_with("ww8") { "advice" } else { "warning" };
    let arguments = ["check", "--date", DATE, "--lang", language, "--level", level];
    let output = run_in(site, &arguments);
    let text = stderr(&output);
    let is_error = text.contains("fout[") || text.contains("error[");
    assert_eq!(output.status.code(), Some(i32::from(is_error)), "{}: {text}", site.display());
    text
}

#[test]
fn every_problem_is_said_as_expected() {
    let update = std::env::var_os("UPDATE_EXPECTED").is_some();
    let mut wrong = Vec::new();
    let mut seen = Vec::new();
    for site in fs::read_dir(project().join("tests/sites/invalid")).expect("the folder is there") {
        let site = site.expect("can be read").path();
        let name = site.file_name().unwrap_or_default().to_string_lossy().into_owned();
        for language in ["nl", "en"] {
            let said = check(&site, language);
            let file = site.join(format!("expected.{language}.txt"));
            if update {
                fs::write(&file, &said).expect("can write what was said");
            }
            let expected = fs::read_to_string(&file).unwrap_or_default();
            if said != expected {
                wrong.push(format!("{name} ({language}) says:\n{said}\nand not:\n{expected}"));
            }
            let code = name[..5].to_uppercase();
            if !said.contains(&format!("[{code}]")) {
                wrong.push(format!("{name} ({language}) does not say {code}:\n{said}"));
            }
        }
        seen.push(name[..5].to_uppercase());
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    // These need files that git cannot hold; WW005 needs a user who may not read everything.
    let made_here = ["WW001", "WW002", "WW003", "WW004", "WW005", "WW007"];
    for code in watwerkt::diagnostic::Code::ALL.iter().map(|code| code.id()) {
        // Those of an import and of other sites are said by tests of their own.
        let has_own_test = ["WW7", "WW818", "WW819"];
        let elsewhere =
            made_here.contains(&code) || has_own_test.iter().any(|start| code.starts_with(start));
        let known = seen.iter().any(|seen| seen == code) || elsewhere;
        assert!(known, "no site shows {code}");
    }
}

fn says(site: &TestSite, code: &str, words: &str) {
    for language in ["nl", "en"] {
        let output = site.run(&["check", "--lang", language]);
        assert_eq!(output.status.code(), Some(1));
        let text = stderr(&output);
        assert!(text.contains(&format!("[{code}]")) && text.contains(words), "{text}");
    }
}

#[test]
fn files_that_are_not_what_they_should_be() {
    says(
        &TestSite::new().with("content/a.md", b"---\ntitle: Caf\xe9\n---\n"),
        "WW001",
        "a.md:2:11",
    );
    let large = "x".repeat(3 << 20);
    says(&TestSite::new().with("content/a.md", large), "WW002", "3.0 MB");
}

#[cfg(unix)]
#[test]
fn symbolic_links_that_lead_astray() {
    use std::os::unix::fs::symlink;
    let site = TestSite::new().with("content/map/a.md", "---\ntitle: A\n---\n");
    symlink(site.path("content/map"), site.path("content/map/lus")).expect("can link");
    says(&site, "WW003", "map/lus");
    let site = TestSite::new().with("elders/geheim.md", "---\ntitle: Geheim\n---\n");
    symlink(site.path("elders"), site.path("content/link")).expect("can link");
    says(&site, "WW004", "link");
    symlink(site.path("nergens"), site.path("content/dood.md")).expect("can link");
    says(&site, "WW004", "dood.md");
}

#[cfg(target_os = "linux")]
#[test]
fn a_name_that_is_not_text() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;
    let site = TestSite::new();
    let name = OsStr::from_bytes(b"caf\xe9.md");
    fs::write(site.path("content").join(name), "x").expect("can write");
    says(&site, "WW007", "caf");
}
