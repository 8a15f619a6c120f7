//! The import of studies, on a small table with everything that a real one has.
//! `UPDATE_EXPECTED=1 cargo nextest run` writes what the program makes now; read it before you keep it.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use crate::support::{TestSite, files, project, stderr};

const HEADER: &str = "key,intervention_type,target_group,prevention_level,setting,country,year,\
                      design,n,outcome,effect_measure,effect,ci_low,ci_high,direction,quality,source_url";
const GOOD: &str = "a2021,,,,,,,kwalitatief,12,gedrag,d,0.5,,,positief,,";
const BIB: &str = "@book{a2021,\n  author = {Ans, A.},\n  title = {Eerste},\n  publisher = {U},\n  year = {2021}\n}\n";

fn fixture(path: &str) -> PathBuf {
    project().join("tests/import").join(path)
}

/// The site of the fixture, with a table and a bibliography beside its content.
fn site(table: impl AsRef<[u8]>, bibliography: &str) -> TestSite {
    let site = TestSite::new();
    for (path, bytes) in files(&fixture("site")) {
        site.write(&path, bytes);
    }
    site.with("studies.csv", table).with("bron.bib", bibliography)
}

fn the_fixture() -> TestSite {
    let read = |path| fs::read_to_string(fixture(path)).expect("the fixture is there");
    site(read("studies.csv"), &read("references.bib"))
}

const IMPORT: [&str; 5] = ["import", "studies", "studies.csv", "--bib", "bron.bib"];

fn import(site: &TestSite, more: &[&str]) -> (Option<i32>, String) {
    let output = site.run(&[&IMPORT, more].concat());
    (output.status.code(), stderr(&output))
}

/// Every file of the content, hidden ones too, with its bytes and time.
fn content(site: &TestSite) -> Vec<(String, Vec<u8>, SystemTime)> {
    let folder = site.path("content");
    let time = |path: &str| fs::metadata(folder.join(path)).and_then(|data| data.modified());
    let files = files(&folder).into_iter();
    files.map(|(path, bytes)| (path.clone(), bytes, time(&path).expect("has a time"))).collect()
}

/// Compares `made` with the file at `path` in the folder of expectations.
fn as_expected(path: &Path, made: &[u8]) {
    if std::env::var_os("UPDATE_EXPECTED").is_some() {
        fs::create_dir_all(path.parent().expect("has a folder")).expect("can make a folder");
        fs::write(path, made).expect("can write what was made");
    }
    let expected = fs::read(path).unwrap_or_default();
    let text = String::from_utf8_lossy;
    assert_eq!(text(made), text(&expected), "{}", path.display());
}

#[test]
fn a_table_becomes_drafts_that_are_as_they_should_be() {
    let site = the_fixture();
    let before = content(&site);
    let (code, said) = import(&site, &["--dry-run"]);
    assert_eq!(code, Some(0), "{said}");
    as_expected(&fixture("expected/plan.nl.txt"), said.as_bytes());
    assert_eq!(content(&site), before, "a dry run writes nothing");

    let (code, said) = import(&site, &[]);
    assert_eq!(code, Some(0), "{said}");
    let after = content(&site);
    let is_old = |file: &&(String, Vec<u8>, SystemTime)| before.contains(file);
    let changed: Vec<_> = after.iter().filter(|file| !is_old(file)).collect();
    let names: Vec<&str> = changed.iter().map(|(path, ..)| path.as_str()).collect();
    let new = ["onderzoek/bakker2019.md", "onderzoek/devries2020.md", "onderzoek/jansen2021.md"];
    assert_eq!(names, [&new[..], &["referenties.bib"]].concat());
    assert_eq!(after.len(), before.len() + new.len());
    for (path, bytes, _) in changed {
        as_expected(&fixture("expected").join(path), bytes);
    }

    for drafts in [&["check"][..], &["check", "--drafts"]] {
        let checked = site.run(drafts);
        assert!(checked.status.success(), "{}", stderr(&checked));
    }
    let (code, said) = import(&site, &[]);
    assert_eq!(code, Some(0), "{said}");
    assert!(
        said.ends_with(
            "Niets nieuws: alle onderzoeken en bronnen staan er al. Er is niets veranderd.\n"
        ),
        "{said}"
    );
    assert_eq!(content(&site), after, "a second run changes nothing");
}

#[test]
fn sources_are_added_byte_for_byte() {
    let entry = "@book{a2021,\r\n  author = {Ans, A.},\r\n\ttitle = {Eerste},\r\n  publisher = {U}, year = {2021}}";
    let site = site(format!("{HEADER}\r\n{GOOD}\r\n"), &format!("\u{feff}% noot\r\n{entry}\r\n"));
    let old = fs::read(site.path("content/referenties.bib")).expect("is there");
    let (code, said) = import(&site, &[]);
    assert_eq!(code, Some(0), "{said}");
    let new = fs::read(site.path("content/referenties.bib")).expect("is there");
    assert_eq!(new, [&old, "\n\n".as_bytes(), entry.as_bytes(), b"\n"].concat());
}

#[test]
fn what_is_wrong_is_said_at_its_place_and_nothing_is_written() {
    let row = |column: &str, value: &str| {
        let at = HEADER.split(',').position(|name| name == column).expect("is a column");
        let mut cells: Vec<&str> = GOOD.split(',').collect();
        cells[at] = value;
        format!("{HEADER}\n{GOOD}\n{}\n", cells.join(","))
    };
    let semicolons = format!("{HEADER}\n{GOOD}\n").replace(',', ";");
    let tabs = format!("{HEADER}\n{GOOD}\n").replace(',', "\t");
    let columns = format!("{}\n", HEADER.replace(",n,", ",aantal,").replace("quality,", ""));
    let latin = [HEADER.as_bytes(), b"\na2021,caf\xe9\n"].concat();
    let cases: Vec<(&str, Vec<u8>, &str)> = vec![
        ("semicolons", semicolons.into_bytes(), BIB),
        ("tabs", tabs.into_bytes(), BIB),
        ("columns", columns.into_bytes(), BIB),
        ("empty", Vec::new(), BIB),
        ("not-utf-8", latin, BIB),
        ("cells-many", format!("{}\n", row("quality", "klein, kort").trim_end()).into_bytes(), BIB),
        ("cells-few", format!("{HEADER}\n{GOOD}\na2021,\"gedrag\n").into_bytes(), BIB),
        ("comma-effect", row("effect", "\"0,5\"").into_bytes(), BIB),
        ("comma-se", row("effect_measure", "\"d (SE=0,1)\"").into_bytes(), BIB),
        ("comma-interval", row("ci_low", "\"-0,5\"").into_bytes(), BIB),
        ("number-n", row("n", "ongeveer 30").into_bytes(), BIB),
        ("number-interval", row("ci_high", "hoog").into_bytes(), BIB),
        ("interval-half", row("ci_low", "0.1").into_bytes(), BIB),
        ("no-measure", row("effect_measure", "").into_bytes(), BIB),
        ("direction", row("direction", "positive").into_bytes(), BIB),
        ("outcome", row("outcome", "gedraag").into_bytes(), BIB),
        ("two-outcomes", row("outcome", "gedrag en veerkracht").into_bytes(), BIB),
        ("design", row("design", "overzichtspagina").into_bytes(), BIB),
        ("no-source", row("key", "a2012").into_bytes(), BIB),
        ("no-key", row("key", "").into_bytes(), BIB),
        (
            "no-file-name",
            format!("{HEADER}\n{}\n", GOOD.replacen("a2021", "日本", 1)).into_bytes(),
            "@book{日本, title = {T}, year = {2020}}",
        ),
        (
            "bib-syntax",
            row("n", "1").into_bytes(),
            "@book{a2021,\n  title = Eerste,\n  year = {2021}\n}\n",
        ),
        ("bib-unclosed", row("n", "1").into_bytes(), "@book{a2021,\n  title = {Eerste}\n"),
        (
            "bib-twice",
            row("n", "1").into_bytes(),
            "@misc{a2021, title = {A}, year = {2021}}\n@misc{a2021, title = {B}, year = {2021}}\n",
        ),
        (
            "bib-string",
            row("n", "1").into_bytes(),
            "@string{u = {U}}\n@book{a2021,\n  title = {Eerste},\n  publisher = u,\n  year = {2021}\n}\n",
        ),
    ];
    for (name, table, bibliography) in cases {
        let site = site(table, bibliography);
        let before = content(&site);
        let (code, said) = import(&site, &[]);
        assert_eq!(code, Some(1), "{name}: {said}");
        assert_eq!(content(&site), before, "{name} writes something");
        as_expected(&fixture(&format!("wrong/{name}.nl.txt")), said.as_bytes());
    }
}

#[test]
fn warnings_stop_nothing() {
    let table = format!("{HEADER}\n{}\n", GOOD.replace(",,,,,,,", ",,jongren,,,,2020,"));
    let table = table.replace(",12,", ",0,").replace("positief,,", "positief,,www.example.org");
    let undated = BIB.replace(",\n  year = {2021}", "");
    for (name, bibliography) in [("words", BIB), ("undated", &undated)] {
        let site = site(&table, bibliography);
        let (code, said) = import(&site, &[]);
        assert_eq!(code, Some(0), "{name}: {said}");
        as_expected(&fixture(&format!("wrong/warning-{name}.nl.txt")), said.as_bytes());
    }
}

#[test]
fn a_page_of_somebody_else_and_a_site_without_studies_are_told() {
    let site = site(format!("{HEADER}\n{GOOD}\n"), BIB);
    let other = "---\ntitle: Ander\nreference: smit2018\nseen: summary\n---\n";
    site.write("content/onderzoek/a2021.md", other);
    let (code, said) = import(&site, &["--lang", "en"]);
    assert_eq!(code, Some(1));
    assert!(said.contains("[WW712]: `a2021` needs the file onderzoek/a2021.md"), "{said}");
    site.write("content/watwerkt.yaml", "title: P\nbase_url: https://example.org\n");
    fs::remove_dir_all(site.path("content/onderzoek")).expect("can remove");
    let (code, said) = import(&site, &[]);
    assert_eq!(code, Some(1));
    assert!(said.contains("[WW716]"), "{said}");
}

#[test]
fn programs_read_the_plan_and_wrong_use_has_a_code_of_its_own() {
    let site = the_fixture();
    let output = site.run(&[&IMPORT[..], &["--dry-run", "--format", "json"]].concat());
    let plan: serde_json::Value = serde_json::from_slice(&output.stdout).expect("is JSON");
    assert_eq!(plan["written"], false);
    assert_eq!(plan["new_sources"], serde_json::json!(["jansen2021", "bakker2019", "DeVries2020"]));
    assert_eq!(plan["already_there"], serde_json::json!(["onderzoek/smit2018.md"]));
    assert_eq!(plan["diagnostics"][0]["path"], "bron.bib");
    for wrong in [
        &["import", "studies", "studies.csv"][..],
        &["import", "studies", "weg.csv", "--bib", "bron.bib"],
        &["import", "studies", "content", "--bib", "bron.bib"],
        &["import", "studies", "studies.csv", "--bib", "bron.bib", "--content", "weg"],
    ] {
        assert_eq!(site.run(wrong).status.code(), Some(2), "{wrong:?}");
    }
}

#[cfg(unix)]
#[test]
fn a_folder_that_may_not_be_written_is_told_apart() {
    use std::os::unix::fs::PermissionsExt;
    let site = the_fixture();
    let folder = site.path("content/onderzoek");
    let mode = |mode| fs::set_permissions(&folder, fs::Permissions::from_mode(mode));
    mode(0o555).expect("can set the mode");
    // Who may write everywhere cannot be kept out.
    let may_write = fs::write(folder.join("proef"), "").is_ok();
    let before = content(&site);
    let output = site.run(&IMPORT);
    mode(0o755).expect("can set the mode");
    if !may_write {
        assert_eq!(output.status.code(), Some(2));
        assert!(stderr(&output).contains("Er is niets veranderd."), "{}", stderr(&output));
        assert_eq!(content(&site), before);
    }
}

#[test]
fn rows_that_are_wrong_can_be_left_out() {
    let bad = GOOD.replace("a2021", "b2022").replace("gedrag", "iets vreemds");
    let bib = format!("{BIB}{}", BIB.replace("a2021", "b2022").replace("Eerste", "Tweede"));
    let site = site(format!("{HEADER}\n{GOOD}\n{bad}\n"), &bib);
    let before = content(&site);
    assert_eq!(import(&site, &[]).0, Some(1), "all or nothing, unless asked");
    assert_eq!(content(&site), before);
    let (code, said) = import(&site, &["--partial"]);
    assert_eq!(code, Some(0), "{said}");
    assert!(said.contains("iets vreemds") && said.contains("studies.csv:3"), "{said}");
    let after = content(&site);
    assert!(after.iter().any(|(path, ..)| path.ends_with("a2021.md")));
    assert!(!after.iter().any(|(path, ..)| path.ends_with("b2022.md")));
    assert_eq!(import(&site, &["--partial"]).0, Some(0));
    assert_eq!(content(&site), after, "a second time changes nothing");
}
