//! Many browsers at once, and some that mean harm.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Shutdown, SocketAddr, TcpStream};
use std::time::{Duration, Instant};

use super::client::{Client, PATIENCE, Served, replace};
use crate::support::{Dice, TestSite};

/// `WATWERKT_BROWSERS=200 WATWERKT_REBUILDS=100` for the long run of browsers that wait,
/// `WATWERKT_FUZZ_SECONDS=600` for the long run of strange requests.
fn wanted(name: &str, otherwise: u64) -> u64 {
    std::env::var(name).ok().and_then(|number| number.parse().ok()).unwrap_or(otherwise)
}

fn served() -> Served {
    let served = Served::new(TestSite::new().with("content/a.md", "---\ntitle: A\n---\nStap 0.\n"));
    served.server.refresh();
    served
}

/// A browser that waits for changes.
struct Waiting {
    stream: BufReader<TcpStream>,
    seen: u64,
}

impl Waiting {
    /// One that has heard which making is current.
    fn new(host: SocketAddr) -> Self {
        let mut stream = TcpStream::connect(host).expect("the server listens");
        stream.set_read_timeout(Some(PATIENCE)).expect("can set a timeout");
        let ask = format!("GET /.watwerkt/events HTTP/1.1\r\nHost: {host}\r\n\r\n");
        stream.write_all(ask.as_bytes()).expect("can ask");
        let mut waiting = Self { stream: BufReader::new(stream), seen: 0 };
        waiting.hear();
        waiting
    }

    /// Hears of another making; never of one that it knows or of an older one.
    fn hear(&mut self) {
        let mut line = String::new();
        loop {
            line.clear();
            assert!(self.stream.read_line(&mut line).expect("is told in time") > 0, "was cut off");
            let Some(data) = line.trim().strip_prefix("data:") else { continue };
            let number = data.trim().rsplit('.').next().and_then(|number| number.parse().ok());
            let number: u64 = number.expect("is a number");
            assert!(number > self.seen, "{number} after {}", self.seen);
            self.seen = number;
            return;
        }
    }

    /// Hears until `last`. Returns how often it was told something.
    fn hear_until(&mut self, last: u64) -> usize {
        let mut times = 0;
        while self.seen < last {
            self.hear();
            times += 1;
        }
        assert_eq!(self.seen, last, "was told of what is not there");
        times
    }
}

#[test]
fn every_browser_hears_of_every_rebuild_once() {
    let served = served();
    let host = served.server.address();
    let mut browsers: Vec<Waiting> =
        (0..wanted("WATWERKT_BROWSERS", 40)).map(|_| Waiting::new(host)).collect();
    for step in 1..=wanted("WATWERKT_REBUILDS", 10) {
        replace(&served.content("a.md"), &format!("---\ntitle: A\n---\nStap {step}.\n"));
        // Comes back when the site and its index are as the files are.
        served.server.refresh();
        let last = Waiting::new(host).seen;
        for browser in &mut browsers {
            let before = browser.seen;
            let times = browser.hear_until(last);
            assert!(before < last && times > 0, "step {step} was lost");
            // The site, and the site once more when its index is there.
            assert!(times <= 2, "step {step} was told {times} times");
        }
    }
    // Nothing is left to be told.
    for browser in &mut browsers {
        let stream = browser.stream.get_mut();
        stream.set_read_timeout(Some(Duration::from_millis(20))).expect("can set a timeout");
        let mut line = String::new();
        while let Ok(read) = browser.stream.read_line(&mut line) {
            assert!(read > 0 && line.trim().is_empty(), "{read} {line}");
            line.clear();
        }
    }
}

#[test]
fn who_never_ends_a_request_keeps_nobody_out() {
    let served = served();
    let host = served.server.address();
    // More than the server takes at once, each with half a head.
    let slow: Vec<TcpStream> = (0..300)
        .filter_map(|_| {
            let mut stream = TcpStream::connect(host).ok()?;
            stream.write_all(format!("GET / HTTP/1.1\r\nHost: {host}\r\nX-").as_bytes()).ok()?;
            Some(stream)
        })
        .collect();
    assert!(slow.len() >= 256, "only {} connections", slow.len());
    let clock = Instant::now();
    assert_eq!(Client::new(host).get("/a/").status, 200);
    // Two times the patience that the server has with a head.
    assert!(clock.elapsed() < Duration::from_secs(20), "{:?}", clock.elapsed());
}

const WORDS: [&str; 24] = [
    "GET",
    "POST",
    "HEAD",
    "PUT",
    " ",
    "/",
    "/a/",
    "/.watwerkt/bewerken",
    "?bestand=a%2Emd",
    "/../",
    "%2e%2e/",
    "%00",
    "%ff",
    " HTTP/1.1\r\n",
    " HTTP/9.9\r\n",
    "Host: ",
    "Origin: http://",
    "Content-Length: ",
    "99999999999999999999",
    "-1",
    "Transfer-Encoding: chunked\r\n",
    "\r\n",
    "\0",
    "0\r\n\r\n",
];

/// A request with something wrong in it.
fn strange(dice: &mut Dice, host: SocketAddr) -> Vec<u8> {
    let usual = format!(
        "POST /.watwerkt/bewerken HTTP/1.1\r\nHost: {host}\r\nOrigin: http://{host}\r\n\
         Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 17\r\n\r\nbestand=a.md&x=%2"
    );
    let mut bytes = match dice.roll(3) {
        0 => Vec::new(),
        1 => format!("GET /a/ HTTP/1.1\r\nHost: {host}\r\n\r\n").into_bytes(),
        _ => usual.into_bytes(),
    };
    for _ in 0..=dice.roll(12) {
        let at = dice.roll(bytes.len() + 1);
        match dice.roll(4) {
            0 => bytes.truncate(at),
            1 => bytes.insert(at, u8::try_from(dice.roll(256)).expect("is a byte")),
            2 if at < bytes.len() => bytes[at] ^= 1 << dice.roll(8),
            _ => {
                let word = match dice.roll(30) {
                    0 => host.to_string(),
                    1 => "a".repeat(dice.roll(60_000)),
                    _ => dice.pick(&WORDS).to_owned(),
                };
                bytes.splice(at..at, word.into_bytes());
            }
        }
    }
    bytes
}

#[test]
fn strange_requests_end_no_server_and_write_no_file() {
    let mut served = served();
    let host = served.server.address();
    let before = crate::support::files(&served.content(""));
    let mut dice = Dice(wanted("WATWERKT_FUZZ_SEED", 9));
    let end = Instant::now() + Duration::from_secs(wanted("WATWERKT_FUZZ_SECONDS", 3));
    let mut asked = 0;
    while Instant::now() < end {
        let Ok(mut stream) = TcpStream::connect(host) else { panic!("stopped after {asked}") };
        stream.set_read_timeout(Some(PATIENCE)).expect("can set a timeout");
        // What the server has refused it need not read to the end.
        let _ = stream.write_all(&strange(&mut dice, host));
        let _ = stream.shutdown(Shutdown::Write);
        let mut answer = Vec::new();
        let _ = stream.take(1 << 20).read_to_end(&mut answer);
        let is_answer = answer.is_empty() || answer.starts_with(b"HTTP/1.");
        assert!(is_answer, "{}", String::from_utf8_lossy(&answer));
        assert!(!answer.starts_with(b"HTTP/1.1 500"), "{}", String::from_utf8_lossy(&answer));
        asked += 1;
    }
    println!("{asked} strange requests");
    assert!(asked > 50, "only {asked}");
    assert_eq!(served.get("/a/").status, 200);
    assert_eq!(crate::support::files(&served.content("")), before);
}
