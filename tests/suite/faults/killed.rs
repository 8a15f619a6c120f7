//! Processes that are killed, or asked to end.

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::net::{SocketAddr, TcpStream};
use std::process::{Child, Command, Stdio};
use std::time::Instant;

use super::{
    BUILD, book, is_tidy, moments, must_build, published, rewrite, start, wait_a_moment, whole,
};
use crate::serve::{client::Client, forms};
use crate::support::{Dice, TestSite, files, project};

#[test]
fn a_build_killed_at_any_moment_leaves_the_old_site_or_the_new_one() {
    let words = ["een", "twee"];
    let sites = words.map(whole);
    let site = book(words[0]);
    let clock = Instant::now();
    must_build(&site);
    let took = clock.elapsed();
    let mut dice = Dice(1);
    let mut caught = 0;
    for moment in 0..moments() {
        let (old, new) = if moment % 2 == 0 { (0, 1) } else { (1, 0) };
        rewrite(&site, words[new]);
        let mut child = start(&site, &BUILD);
        // Half of the moments fall where the site is written and exchanged.
        let staging = site.path(".public.watwerkt.staging");
        let after = dice.roll(2) == 0;
        let longest = if after { took / 2 } else { took };
        wait_a_moment(&mut dice, longest, after.then_some(&*staging), &mut child);
        caught += u64::from(child.try_wait().expect("is our child").is_none());
        child.kill().expect("can be killed");
        child.wait().expect("ends");
        let found = published(&site);
        assert!(found == sites[old] || found == sites[new], "torn at moment {moment}");
        must_build(&site);
        assert!(published(&site) == sites[new], "not mended at moment {moment}");
        assert!(is_tidy(&site), "not tidy at moment {moment}");
    }
    assert!(caught * 2 >= moments(), "only {caught} of {} were caught at work", moments());
}

#[cfg(unix)]
#[test]
fn a_build_that_is_asked_to_end_takes_everything_away_that_is_not_a_site() {
    use std::os::unix::process::ExitStatusExt;
    let words = ["een", "twee"];
    let sites = words.map(whole);
    let site = book(words[0]);
    let clock = Instant::now();
    must_build(&site);
    let took = clock.elapsed();
    let mut dice = Dice(2);
    let mut ended = 0;
    for moment in 0..moments().max(6) {
        let (name, number) = [("INT", 2), ("TERM", 15), ("HUP", 1)][dice.roll(3)];
        rewrite(&site, words[if moment % 2 == 0 { 1 } else { 0 }]);
        let mut child = start(&site, &BUILD);
        let staging = site.path(".public.watwerkt.staging");
        wait_a_moment(&mut dice, took / 2, Some(&staging), &mut child);
        let sent = Command::new("kill").args([format!("-{name}"), child.id().to_string()]).status();
        sent.expect("kill is there");
        let status = child.wait().expect("ends");
        let by_signal = status.signal() == Some(number) || status.code() == Some(128 + number);
        assert!(by_signal || status.success(), "{name}: {status}");
        ended += u64::from(by_signal);
        assert!(sites.contains(&published(&site)), "torn at moment {moment} by {name}");
        assert!(is_tidy(&site), "not tidy at moment {moment} after {name}");
    }
    assert!(ended > 0, "every build was over before it was asked to end");
    must_build(&site);
}

/// The program as it serves.
struct Serving {
    child: Child,
    address: SocketAddr,
}

impl Serving {
    fn start(site: &TestSite) -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_watwerkt"))
            .current_dir(site.path(""))
            .args(["serve", "--port", "0", "--lang", "en"])
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the program starts");
        let said = BufReader::new(child.stderr.take().expect("is piped")).lines();
        let url = said.map_while(Result::ok).find_map(|line| {
            let rest = line.split_once("http://")?.1;
            rest.split_once('/').map(|(address, _)| address.to_owned())
        });
        let address = url.expect("says where").parse().expect("is an address");
        Self { child, address }
    }

    fn kill(mut self) {
        self.child.kill().expect("can be killed");
        self.child.wait().expect("ends");
    }
}

#[test]
fn a_save_killed_at_any_moment_leaves_the_old_text_or_the_new_one() {
    let text = |word: &str| {
        let body = "Een regel tekst die er even over doet.\n".repeat(2000);
        format!("---\ntitle: {word}\n---\n\n{body}")
    };
    let site = TestSite::new().with("content/a.md", text("Nul"));
    let read = || fs::read_to_string(site.path("content/a.md")).expect("is there");
    let mut dice = Dice(3);
    let mut longest = None;
    let (mut before, mut saved) = ("Nul".to_owned(), 0);
    for moment in 0..moments() {
        let serving = Serving::start(&site);
        assert!(is_tidy(&site), "not tidy at moment {moment}");
        let mut client = Client::new(serving.address);
        let mut fields = forms::fields(&client.get("/.watwerkt/bewerken?bestand=a%2Emd").text());
        let word = format!("Titel {moment}");
        forms::set(&mut fields, "title", &word);
        let body = forms::encode(&fields);
        match longest {
            // The first save shows how long one takes.
            None => {
                let clock = Instant::now();
                assert_eq!(client.post("/.watwerkt/bewerken", &body).status, 303);
                longest = Some(clock.elapsed());
            }
            Some(longest) => {
                let mut stream = TcpStream::connect(serving.address).expect("listens");
                let host = serving.address;
                let request = format!(
                    "POST /.watwerkt/bewerken HTTP/1.1\r\nHost: {host}\r\nOrigin: http://{host}\r\n\
                     Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{body}",
                    body.len()
                );
                stream.write_all(request.as_bytes()).expect("listens");
                let part = u32::try_from(dice.roll(1000)).expect("is small");
                std::thread::sleep(longest * part / 1000);
            }
        }
        serving.kill();
        let now = read();
        match now == text(&word) {
            true => (before, saved) = (word, saved + 1),
            false => assert!(now == text(&before), "torn at moment {moment}: {} bytes", now.len()),
        }
    }
    assert!(saved > 0, "no save came through");
    Serving::start(&site).kill();
    assert!(is_tidy(&site));
}

#[test]
fn an_import_killed_at_any_moment_is_finished_by_the_next_one() {
    let fixture = |path: &str| project().join("tests/import").join(path);
    let copy = || {
        let site = TestSite::new();
        for (path, bytes) in files(&fixture("site")) {
            site.write(&path, bytes);
        }
        for file in ["studies.csv", "references.bib"] {
            site.write(file, fs::read(fixture(file)).expect("is there"));
        }
        site
    };
    let import = ["import", "studies", "studies.csv", "--bib", "references.bib"];
    let site = copy();
    let untouched = files(&site.path("content"));
    let clock = Instant::now();
    site.run(&import);
    let took = clock.elapsed();
    let finished = files(&site.path("content"));
    assert_ne!(untouched, finished);
    let mut dice = Dice(4);
    for moment in 0..moments().min(50) {
        let site = copy();
        let mut child = start(&site, &import);
        wait_a_moment(&mut dice, took, None, &mut child);
        child.kill().expect("can be killed");
        child.wait().expect("ends");
        let found = files(&site.path("content"));
        let seen = found.iter().filter(|(path, _)| !path.contains("/.") && !path.starts_with('.'));
        for file in seen {
            assert!(untouched.contains(file) || finished.contains(file), "{moment}: {}", file.0);
        }
        site.run(&import);
        let found = files(&site.path("content"));
        let seen = found.into_iter().filter(|(path, _)| !path.contains("watwerkt.new"));
        let seen: Vec<_> = seen.filter(|(path, _)| !path.contains("watwerkt.old")).collect();
        assert!(seen == finished, "not finished after moment {moment}");
    }
}
