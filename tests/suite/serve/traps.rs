//! What has gone wrong in other programs that watch files.

use std::collections::BTreeMap;
use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::net::TcpStream;
use std::time::Duration;

use watwerkt::serve::{Event, ServeError, Server};

use super::client::{PATIENCE, Served, head, replace, serve_options};
use crate::support::TestSite;

fn page(title: &str, body: &str) -> String {
    format!("---\ntitle: {title}\n---\n{body}\n")
}

fn site() -> TestSite {
    TestSite::new()
        .with("content/_index.md", page("Welkom", "Begin."))
        .with("content/toolkit/_index.md", page("Toolkit", "Zie [plan](plan.md)."))
        .with("content/toolkit/plan.md", page("Plan", "Het eerste woord."))
}

#[test]
fn a_file_that_is_replaced_is_seen() {
    let mut served = Served::new(site());
    served.until_says("/toolkit/plan/", "Het eerste woord");
    replace(&served.content("toolkit/plan.md"), &page("Plan", "Het tweede woord."));
    served.until_says("/toolkit/plan/", "Het tweede woord");
    // As an editor with a backup: the old file moves away, a new one is written.
    let file = served.content("toolkit/plan.md");
    fs::rename(&file, served.content("toolkit/plan.md~")).expect("can rename");
    fs::write(&file, page("Plan", "Het derde woord.")).expect("can write");
    served.until_says("/toolkit/plan/", "Het derde woord");
}

#[test]
fn temporary_files_make_nothing_new() {
    let served = Served::new(site());
    served.made();
    for name in [".plan.md.swp", "plan.md~", "#plan.md#", "plan.md.tmp", "~$plan.docx", "__jb_x"] {
        fs::write(served.content(&format!("toolkit/{name}")), "half").expect("can write");
    }
    served.nothing_new();
}

#[test]
fn a_file_that_is_only_read_or_touched_makes_nothing_new() {
    let served = Served::new(site());
    served.made();
    let file = served.content("toolkit/plan.md");
    let text = fs::read(&file).expect("can read");
    fs::write(&file, text).expect("can write");
    served.nothing_new();
}

#[test]
fn a_burst_of_files_is_one_change_or_a_few() {
    let mut served = Served::new(site());
    served.made();
    for at in 0..500 {
        let text = page(&format!("Bericht {at}"), "Tekst.");
        served.site.write(&format!("content/los/map-{}/bericht-{at}.md", at % 20), text);
    }
    served.until_says("/los/map-19/bericht-499/", "Bericht 499");
    served.until_as_built(&mut BTreeMap::new());
    let makings = served.events.try_iter().count();
    assert!(makings < 25, "{makings} times");
}

#[test]
fn new_renamed_and_deleted_folders_are_seen() {
    let mut served = Served::new(site());
    let deep = "content/a/b/c/d/diep.md";
    served.site.write(deep, page("Diep", "Onderin."));
    served.until_says("/a/b/c/d/diep/", "Onderin");
    fs::rename(served.content("a/b"), served.content("a/bee")).expect("can rename");
    served.until_says("/a/bee/c/d/diep/", "Onderin");
    served.until("/a/b/c/d/diep/", |answer| answer.status == 404);
    // The renamed folder is still watched.
    fs::write(served.content("a/bee/c/d/diep.md"), page("Diep", "Dieper.")).expect("can write");
    served.until_says("/a/bee/c/d/diep/", "Dieper");
    fs::remove_dir_all(served.content("a")).expect("can delete");
    served.until("/a/bee/c/d/diep/", |answer| answer.status == 404);
    served.until_as_built(&mut BTreeMap::new());
}

#[test]
fn the_root_may_go_and_come_back() {
    let mut served = Served::new(site());
    served.made();
    fs::rename(served.site.path("content"), served.site.path("weg")).expect("can rename");
    let lost = served.events.recv_timeout(PATIENCE).expect("the loss is told");
    assert!(matches!(lost, Event::Lost(_)), "{lost:?}");
    served.until_says("/toolkit/plan/", "Het eerste woord");
    fs::rename(served.site.path("weg"), served.site.path("content")).expect("can rename");
    served.made();
    fs::write(served.content("toolkit/plan.md"), page("Plan", "Terug.")).expect("can write");
    served.until_says("/toolkit/plan/", "Terug");
    fs::remove_dir_all(served.site.path("content")).expect("can delete");
    served.until_says("/toolkit/plan/", "Terug");
    served.site.write("content/watwerkt.yaml", "title: Nieuw\nbase_url: https://example.org\n");
    served.site.write("content/_index.md", page("Opnieuw", "Van voren af aan."));
    served.until_says("/", "Van voren af aan");
    served.until_as_built(&mut BTreeMap::new());
}

#[test]
fn configuration_vocabulary_glossary_and_theme_are_followed() {
    let site = site().with("content/doel.md", "---\ntitle: Doel\nthema: [rust]\n---\nTekst PGA.\n");
    let site = site.with(
        "content/vocabulaires/thema.yaml",
        "key: thema\nlabel: Thema\nterms:\n  - id: rust\n    label: Rust\n",
    );
    let mut served = Served::new(site);
    served.until_says("/onderwerpen/thema/rust/", "Rust");
    served.site.write(
        "content/vocabulaires/thema.yaml",
        "key: thema\nlabel: Thema\nterms:\n  - id: rust\n    label: Kalmte\n",
    );
    served.until_says("/onderwerpen/thema/rust/", "Kalmte");
    let config = "title: Anders\nbase_url: https://example.org/kennis/\n";
    served.site.write("content/watwerkt.yaml", config);
    served.until_says("/kennis/", "Anders");
    served.until("/", |answer| answer.status == 307);
    served.site.write("content/watwerkt.yaml", "title: Proef\nbase_url: https://example.org\n");
    served.site.write(
        "content/begrippen.yaml",
        "- term: Procesgerichte aanpak\n  abbreviation: PGA\n  definition: Een aanpak.\n",
    );
    served.until_says("/doel/", "begrip-");
    served.site.write("theme/templates/not-found.html", "Niets te zien.");
    served.until("/nergens/", |answer| answer.text().contains("Niets te zien"));
    served.site.write("theme/assets/site.css", "body { color: #111; }");
    served.until_as_built(&mut BTreeMap::new());
    fs::remove_dir_all(served.site.path("theme")).expect("can delete");
    served.until_as_built(&mut BTreeMap::new());
}

#[test]
fn a_half_written_file_shows_what_is_wrong_over_the_last_good_page() {
    let mut served = Served::new(site());
    served.made();
    fs::write(served.content("toolkit/plan.md"), "---\ntitle: Plan: twee\n").expect("can write");
    let answer = served.until_says("/toolkit/plan/", "watwerkt-overlay");
    let text = answer.text();
    assert!(text.contains("Het eerste woord"), "{text}");
    assert!(text.contains("toolkit/plan.md, regel 1"), "{text}");
    let (problems, pages) = served.made();
    assert_eq!((problems.len(), pages), (1, None), "{problems:?}");
    assert!(served.get("/.watwerkt/overlay").text().contains("WW106"));
    fs::write(served.content("toolkit/plan.md"), page("Plan", "Heel.")).expect("can write");
    let answer = served.until_says("/toolkit/plan/", "Heel.");
    assert!(!answer.text().contains("watwerkt-overlay"));
    assert_eq!(served.get("/.watwerkt/overlay").text(), "");
}

#[test]
fn a_site_that_starts_broken_says_so_and_mends() {
    let site = TestSite::new().with("content/watwerkt.yaml", "title: x\ntitle: y\n");
    let mut served = Served::new(site);
    let answer = served.get("/");
    assert_eq!(answer.status, 503);
    assert!(answer.text().contains("watwerkt.yaml, regel 2"), "{}", answer.text());
    served.site.write("content/watwerkt.yaml", "title: Heel\nbase_url: https://example.org\n");
    served.until_says("/", "Heel");
}

#[test]
fn what_a_build_writes_into_the_tree_is_no_content() {
    let site = site();
    let mut served = Served::new(site);
    served.made();
    let built = served.site.run(&["build", "--output", "content/public"]);
    assert!(built.status.success(), "{built:?}");
    served.nothing_new();
    let again = served.site.run(&["build", "--output", "content/public"]);
    assert!(again.status.success(), "{again:?}");
    served.until_as_built(&mut BTreeMap::new());
}

#[test]
fn saves_during_a_rebuild_are_not_lost() {
    let mut served = Served::new(site());
    for at in 0..40 {
        let text = page("Plan", &format!("Versie {at}."));
        fs::write(served.content("toolkit/plan.md"), text).expect("can write");
        // Now before, now during and now after a making of the site.
        std::thread::sleep(Duration::from_millis(at % 23));
    }
    served.until_says("/toolkit/plan/", "Versie 39");
}

/// The next `data:` line of a stream of events.
fn next_build(stream: &mut BufReader<TcpStream>) -> String {
    loop {
        let mut line = String::new();
        stream.read_line(&mut line).expect("the stream goes on");
        if let Some(build) = line.strip_prefix("data: ") {
            return build.trim().to_owned();
        }
    }
}

fn listen(served: &Served) -> BufReader<TcpStream> {
    let address = served.server.address();
    let mut stream = TcpStream::connect(address).expect("the server listens");
    stream.set_read_timeout(Some(PATIENCE)).expect("can set a timeout");
    let request = format!("GET /.watwerkt/events HTTP/1.1\r\nHost: {address}\r\n\r\n");
    stream.write_all(request.as_bytes()).expect("can ask");
    let mut stream = BufReader::new(stream);
    assert_eq!(head(&mut stream).expect("an answer").0, 200);
    stream
}

#[test]
fn a_browser_that_was_away_sees_that_its_page_is_old() {
    let mut served = Served::new(site());
    let shown = |text: &str| {
        let (_, rest) = text.split_once("data-build=\"").expect("the page knows its build");
        rest.split('"').next().unwrap_or_default().to_owned()
    };
    // The first index is a change too: every page gets a form to search with.
    served.until_says("/toolkit/plan/", "zoekvak");
    let before = loop {
        let before = shown(&served.get("/toolkit/plan/").text());
        if next_build(&mut listen(&served)) == before {
            break before;
        }
    };
    fs::write(served.content("toolkit/plan.md"), page("Plan", "Gemist.")).expect("can write");
    served.until_says("/toolkit/plan/", "Gemist");
    let mut stream = listen(&served);
    let now = next_build(&mut stream);
    assert_ne!(now, before);
    assert_eq!(shown(&served.get("/toolkit/plan/").text()), now);
    fs::write(served.content("toolkit/plan.md"), page("Plan", "Gezien.")).expect("can write");
    assert_ne!(next_build(&mut stream), now);
}

#[test]
fn where_no_change_is_told_the_files_are_looked_at() {
    let site = site();
    let mut options = serve_options(&site);
    options.poll = Some(Duration::from_millis(50));
    let mut served = Served::with(site, options);
    fs::write(served.content("toolkit/plan.md"), page("Plan", "Gevonden.")).expect("can write");
    served.until_says("/toolkit/plan/", "Gevonden");
    fs::remove_file(served.content("toolkit/plan.md")).expect("can delete");
    served.until_says("/", "watwerkt-overlay");
}

#[test]
fn a_port_that_is_taken_is_told() {
    let served = Served::new(site());
    let taken = served.server.address().port();
    let mut options = serve_options(&served.site);
    options.port = Some(taken);
    let refused = Server::start(options, |_| ());
    assert!(matches!(refused, Err(ServeError::Port { port, .. }) if port == taken));
}
