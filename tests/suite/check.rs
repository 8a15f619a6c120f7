//! The command that says what could be better.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Write};
use std::net::TcpListener;
use std::sync::{Arc, Mutex};

use crate::support::{TestSite, stderr};

const DATE: &str = "2026-11-25";
const PAGE: &str = "---\ntitle: Plan\n---\nIndien u belt.\n";

#[test]
fn advice_blocks_only_when_asked_and_never_a_build() {
    let site = TestSite::new().with("content/plan.md", PAGE);
    assert_eq!(site.run(&["check"]).status.code(), Some(0));
    assert_eq!(site.run(&["check", "--strict"]).status.code(), Some(1));
    assert_eq!(site.run(&["check", "--strict", "--level", "warning"]).status.code(), Some(0));
    let built = site.run(&["build"]);
    assert!(built.status.success() && !stderr(&built).contains("WW8"), "{}", stderr(&built));
}

#[test]
fn every_format_says_the_same() {
    let site = TestSite::new().with("content/map/plan.md", PAGE);
    let run = |format: &str| {
        let output = site.run(&["check", "--format", format]);
        assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
        String::from_utf8(output.stdout).expect("is text")
    };
    let json: serde_json::Value = serde_json::from_str(&run("json")).expect("is JSON");
    assert_eq!(json[0]["code"], "WW803");
    assert_eq!(json[0]["severity"], "advice");
    assert_eq!((&json[0]["line"], &json[0]["column"]), (&4.into(), &1.into()));
    let github = run("github");
    let start = "::notice file=content/map/plan.md,line=4,col=1,title=WW803::";
    assert!(github.starts_with(start) && github.lines().count() == 1, "{github}");
    let sarif: serde_json::Value = serde_json::from_str(&run("sarif")).expect("is JSON");
    let result = &sarif["runs"][0]["results"][0];
    assert_eq!(result["level"], "note");
    let place = &result["locations"][0]["physicalLocation"];
    assert_eq!(place["artifactLocation"]["uri"], "content/map/plan.md");
}

#[test]
fn the_readability_of_a_page_is_shown_when_asked() {
    let easy = "De kat zit op de mat. Hij kijkt naar de boom. ".repeat(12);
    let hard =
        "Evaluatieonderzoek veronderstelt methodologische deskundigheid, onafhankelijkheid en \
        zorgvuldige informatieverwerking. "
            .repeat(14);
    let page = |text: &str| format!("---\ntitle: T\n---\n{text}\n");
    let site = TestSite::new()
        .with("content/makkelijk.md", page(&easy))
        .with("content/moeilijk.md", page(&hard))
        .with("content/kort.md", page("Te kort voor een cijfer."));
    let said = stderr(&site.run(&["check", "--readability"]));
    let at = |page: &str| said.rfind(&format!("  {page}")).unwrap_or_else(|| panic!("{said}"));
    assert!(at("moeilijk.md") < at("makkelijk.md"), "{said}");
    assert!(!said.contains("  kort.md\n"), "{said}");
}

/// A server that answers by the path and keeps what it was asked.
fn serve() -> (String, Arc<Mutex<BTreeMap<String, usize>>>) {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
    let address = format!("http://{}", listener.local_addr().expect("has an address"));
    let asked: Arc<Mutex<BTreeMap<String, usize>>> = Arc::default();
    let count = Arc::clone(&asked);
    std::thread::spawn(move || {
        for stream in listener.incoming().filter_map(Result::ok) {
            let mut lines = BufReader::new(&stream).lines();
            let first = lines.next().and_then(Result::ok).unwrap_or_default();
            let _ = lines.find(|line| line.as_ref().is_ok_and(String::is_empty));
            let path = first.split(' ').nth(1).unwrap_or_default().to_owned();
            let status = match path.as_str() {
                "/goed" => "200 OK",
                "/weg" => "404 Not Found",
                "/dicht" => "403 Forbidden",
                "/druk" => "429 Too Many Requests",
                "/verhuisd" => "301 Moved Permanently\r\nLocation: /goed",
                _ => "500 Internal Server Error",
            };
            *count.lock().expect("is not broken").entry(path).or_default() += 1;
            let answer =
                format!("HTTP/1.1 {status}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
            let _ = (&stream).write_all(answer.as_bytes());
        }
    });
    (address, asked)
}

#[test]
fn links_to_other_sites_are_asked_for_with_care() {
    let (host, asked) = serve();
    let links = ["goed", "goed#kop", "weg", "dicht", "druk", "verhuisd", "stuk"];
    let body: String =
        links.iter().map(|path| format!("- [Bron {path}]({host}/{path})\n")).collect();
    let site = TestSite::new().with("content/plan.md", format!("---\ntitle: P\n---\n{body}"));
    let check = |date: &str| {
        let arguments = ["check", "--external", "--pause", "0.01", "--format", "json"];
        let output = site.run(&[arguments.as_slice(), &["--date", date]].concat());
        let said: serde_json::Value = serde_json::from_slice(&output.stdout).expect("is JSON");
        let said = said.as_array().expect("is a list").iter();
        said.map(|said| {
            let (code, line) = (said["code"].as_str().expect("is text"), &said["line"]);
            format!("{code} {line}")
        })
        .collect::<Vec<_>>()
    };
    let expected = ["WW818 6", "WW819 7", "WW819 8", "WW819 10"];
    assert_eq!(check(DATE), expected);
    let count = |path: &str| asked.lock().expect("is not broken").get(path).copied();
    // Once for the link and once for the page that moved; what may pass is asked for twice.
    assert_eq!([count("/goed"), count("/weg"), count("/dicht")], [Some(2), Some(1), Some(1)]);
    assert_eq!([count("/druk"), count("/stuk")], [Some(2), Some(2)]);
    // What works is believed for a week, what does not is asked for again.
    assert_eq!(check("2026-12-02"), expected);
    assert_eq!([count("/goed"), count("/weg")], [Some(2), Some(2)]);
    check("2026-12-03");
    assert_eq!(count("/goed"), Some(4));
}

#[test]
fn without_a_connection_no_host_is_called_dead() {
    let text = "---\ntitle: P\n---\n[Bron een](https://bestaat-niet.invalid/x) en niets meer.\n";
    let site = TestSite::new().with("content/plan.md", text);
    let output = site.run(&["check", "--external", "--pause", "0.01"]);
    assert!(output.status.success());
    let said = stderr(&output);
    assert!(said.contains("WW819") && !said.contains("WW818"), "{said}");
}
