//! Builds: the same bytes everywhere, whole or not at all.

use std::fs;

use crate::support::{TestSite, files, project, run_in, stderr};

const DATE: &str = "2026-11-25";

#[test]
fn two_files_are_a_site() {
    let site = TestSite::new().with("content/over-ons.md", "---\ntitle: Over ons\n---\nHallo.\n");
    let built = site.run(&["build"]);
    assert!(built.status.success(), "{}", stderr(&built));
    let names: Vec<String> = site.output().into_iter().map(|(path, _)| path).collect();
    for expected in ["index.html", "over-ons/index.html", "404.html", "sitemap.xml", "feed.xml"] {
        assert!(names.iter().any(|name| name == expected), "{expected} is not in {names:?}");
    }
    let page = fs::read_to_string(site.path("public/over-ons/index.html")).expect("was built");
    assert!(page.contains("<h1>Over ons</h1>") && page.contains("<html lang=\"nl\">"), "{page}");
}

/// The real site in a folder, with the options that must not matter.
fn build_real(arguments: &[&str], clock: &str) -> Vec<(String, Vec<u8>)> {
    let folder = tempfile::tempdir().expect("a folder for the test");
    let output = folder.path().join("weg/naar/public");
    fs::create_dir_all(output.parent().expect("has a folder")).expect("can make a folder");
    let output = output.to_string_lossy().into_owned();
    let mut all = vec!["build", "--date", DATE, "--output", &output];
    all.extend_from_slice(arguments);
    let built = std::process::Command::new(env!("CARGO_BIN_EXE_watwerkt"))
        .current_dir(project())
        .args(&all)
        .env("TZ", clock)
        .output()
        .expect("the program starts");
    assert!(built.status.success(), "{}", stderr(&built));
    files(std::path::Path::new(&output))
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    let one = build_real(&["--threads", "1"], "Pacific/Kiritimati");
    let two = build_real(&["--threads", "2"], "Pacific/Pago_Pago");
    assert!(one.len() > 100, "only {} files", one.len());
    assert!(one == two, "two builds of the real site differ");
}

#[test]
fn a_build_with_errors_leaves_the_old_site_as_it_was() {
    let site = TestSite::new().with("content/a.md", "---\ntitle: A\n---\nGoed.\n");
    assert!(site.run(&["build"]).status.success());
    let before = site.output();
    site.write("content/a.md", "---\ntitle: A\n---\n[Weg](b.md)\n");
    let failed = site.run(&["build"]);
    assert_eq!(failed.status.code(), Some(1), "{}", stderr(&failed));
    assert!(stderr(&failed).contains("WW205"), "{}", stderr(&failed));
    assert_eq!(before, site.output());
    site.write("content/a.md", "---\ntitle: A\n---\nGoed.\n");
    site.write("theme/templates/robots.txt", "{{ is_er_niet }}");
    let failed = site.run(&["build"]);
    assert_eq!(failed.status.code(), Some(1), "{}", stderr(&failed));
    assert!(stderr(&failed).contains("templates/robots.txt:1:4"), "{}", stderr(&failed));
    assert_eq!(before, site.output());
}

#[test]
fn files_that_did_not_change_keep_their_time_and_others_go() {
    let site = TestSite::new()
        .with("content/a.md", "---\ntitle: A\n---\nEen.\n")
        .with("content/b.md", "---\ntitle: B\n---\nTwee.\n");
    let arguments = ["build", "--date", DATE];
    assert!(site.run(&arguments).status.success());
    let time = |path: &str| {
        fs::metadata(site.path(path)).and_then(|metadata| metadata.modified()).expect("is there")
    };
    let before = time("public/a/index.html");
    std::thread::sleep(std::time::Duration::from_millis(20));
    fs::remove_file(site.path("content/b.md")).expect("was there");
    site.write("content/c.md", "---\ntitle: C\n---\nDrie.\n");
    assert!(site.run(&arguments).status.success());
    assert!(!site.path("public/b").exists());
    assert!(site.path("public/c/index.html").exists());
    // The page has no menu entry for b or c on it, so its bytes are the same.
    site.write("content/_index.md", "---\ntitle: Start\n---\nHallo.\n");
    assert!(site.run(&arguments).status.success());
    let steady = time("public/robots.txt");
    assert!(site.run(&arguments).status.success());
    assert_eq!(steady, time("public/robots.txt"));
    assert!(before <= time("public/a/index.html"));
}

#[test]
fn a_folder_of_somebody_else_is_not_replaced() {
    let site = TestSite::new().with("public/scriptie.docx", "werk van jaren");
    let refused = site.run(&["build"]);
    assert_eq!(refused.status.code(), Some(2));
    assert!(site.path("public/scriptie.docx").exists());
    assert!(stderr(&refused).contains("uitvoermap"), "{}", stderr(&refused));
}

#[test]
fn every_link_follows_the_base_path() {
    let site = TestSite::new()
        .with("content/watwerkt.yaml", "title: P\nbase_url: https://example.org/kennis/\n")
        .with("content/a.md", "---\ntitle: A\naliases: [/oud/]\n---\n[Naar b](b.md)\n")
        .with("content/b.md", "---\ntitle: B\n---\nTekst.\n");
    assert!(site.run(&["build"]).status.success());
    for (path, bytes) in site.output() {
        let text = String::from_utf8_lossy(&bytes).into_owned();
        for attribute in ["href=\"/", "src=\"/", "url=/"] {
            for rest in text.split(attribute).skip(1) {
                assert!(rest.starts_with("kennis/"), "{path}: {attribute}{}", &rest[..20]);
            }
        }
    }
    let sitemap = fs::read_to_string(site.path("public/sitemap.xml")).expect("was built");
    assert!(sitemap.contains("<loc>https://example.org/kennis/a/</loc>"), "{sitemap}");
}

#[test]
fn the_date_decides_what_is_published() {
    let site = TestSite::new()
        .with("content/a.md", "---\ntitle: A\npublish_on: 2026-12-01\n---\nx\n")
        .with("content/b.md", "---\ntitle: B\nexpires_on: 2026-12-01\n---\nx\n")
        .with("content/c.md", "---\ntitle: C\ndraft: true\n---\nx\n");
    let built = |arguments: &[&str]| {
        let output = site.run(arguments);
        assert!(output.status.success(), "{}", stderr(&output));
        ["a", "b", "c"].map(|page| site.path(&format!("public/{page}/index.html")).exists())
    };
    assert_eq!(built(&["build", "--date", "2026-11-30"]), [false, true, false]);
    assert_eq!(built(&["build", "--date", "2026-12-01"]), [true, false, false]);
    assert_eq!(built(&["build", "--date", "2026-11-30", "--drafts"]), [true, true, true]);
}

#[test]
fn valid_sites_have_nothing_wrong_with_them() {
    let folder = project().join("tests/sites/valid");
    let sites = fs::read_dir(&folder).expect("the folder is there");
    let mut count = 0;
    for site in sites.filter_map(Result::ok) {
        let output = tempfile::tempdir().expect("a folder for the test");
        let public = output.path().join("public").to_string_lossy().into_owned();
        let built = run_in(&site.path(), &["build", "--date", DATE, "--output", &public]);
        assert!(built.status.success(), "{:?}: {}", site.path(), stderr(&built));
        assert!(!stderr(&built).contains("[WW"), "{:?}: {}", site.path(), stderr(&built));
        count += 1;
    }
    assert!(count >= 3, "only {count} valid sites");
}

#[test]
fn wrong_use_is_told_apart_from_wrong_content() {
    let site = TestSite::new();
    let typo = site.run(&["bild"]);
    assert_eq!(typo.status.code(), Some(2));
    assert!(stderr(&typo).contains("`bild` bestaat niet"), "{}", stderr(&typo));
    assert!(stderr(&typo).contains("Bedoelde u: build"), "{}", stderr(&typo));
    assert_eq!(site.run(&["build", "--content", "weg"]).status.code(), Some(2));
    assert_eq!(site.run(&["build", "--base-url", "kennis"]).status.code(), Some(2));
    let json = site.with("content/a.md", "geen gegevens\n").run(&["check", "--format", "json"]);
    assert_eq!(json.status.code(), Some(1));
    let problems: serde_json::Value = serde_json::from_slice(&json.stdout).expect("is JSON");
    assert_eq!(problems[0]["code"], "WW105");
    assert_eq!(problems[0]["path"], "a.md");
    assert_eq!(problems[0]["line"], 1);
}

#[test]
fn servers_are_told_the_same_headers_in_their_own_words() {
    let site = TestSite::new().with(
        "content/watwerkt.yaml",
        "title: Proef\nbase_url: https://example.org/kennis\nsearch_endpoint: https://zoek.example.org/site\n",
    );
    let site = site.with("content/a.md", "---\ntitle: A\n---\nx\n");
    assert!(site.run(&["build"]).status.success());
    let read = |file: &str| fs::read_to_string(site.path("public").join(file)).expect("is there");
    let headers = read("_headers");
    assert!(headers.starts_with("/kennis/*\n"), "{headers}");
    assert!(headers.contains("connect-src 'self' https://zoek.example.org;"), "{headers}");
    let rules = headers.split("\n\n").next().expect("has rules").lines().skip(1);
    let rules: Vec<(&str, &str)> =
        rules.map(|line| line.trim().split_once(": ").expect("is a header")).collect();
    assert!(rules.len() > 5, "{headers}");
    for file in ["hosting/nginx.conf", "hosting/Caddyfile", ".htaccess"] {
        let text = read(file);
        for (name, value) in &rules {
            assert!(text.contains(&format!("{name} \"{value}\"")), "{file}: {name}");
        }
        assert!(text.contains("/kennis/404.html"), "{file}");
    }
    for word in ["unsafe", "data:", "http:"] {
        assert!(!headers.contains(word), "{word}");
    }
}

#[test]
fn a_site_can_go_without_search() {
    let site = TestSite::new().with("content/_index.md", "---\ntitle: Start\n---\nHallo.\n");
    let config = "title: P\nbase_url: https://example.org\n";
    let without = |files: Vec<(String, Vec<u8>)>| {
        let named = files.iter().any(|(path, _)| path.starts_with("zoek"));
        let linked = files.iter().any(|(path, bytes)| {
            path.ends_with(".html") && String::from_utf8_lossy(bytes).contains("zoeken")
        });
        !named && !linked
    };
    assert!(site.run(&["build"]).status.success());
    assert!(!without(site.output()));
    assert!(site.run(&["build", "--no-search"]).status.success());
    assert!(without(site.output()));
    site.write("content/watwerkt.yaml", format!("{config}no_search: true\n"));
    assert!(site.run(&["build"]).status.success());
    assert!(without(site.output()));
}
