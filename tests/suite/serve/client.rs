//! A browser of a few lines, and a served site to point it at.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

use watwerkt::build::{BuildOptions, Loaded, load};
use watwerkt::diagnostic::{Diagnostic, Language};
use watwerkt::render::{Inputs, render};
use watwerkt::search::Search;
use watwerkt::serve::{ADDED, ADDED_END, Event, ServeOptions, Server};

use crate::support::TestSite;

/// Longer than anything here takes on a busy machine.
pub(crate) const PATIENCE: Duration = Duration::from_secs(20);

/// An answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) headers: BTreeMap<String, String>,
    pub(crate) body: Vec<u8>,
}

impl Answer {
    pub(crate) fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    /// The bytes without what only an editor sees.
    pub(crate) fn bytes(&self) -> Vec<u8> {
        let text = &self.body;
        let find = |needle: &str| text.windows(needle.len()).rposition(|w| w == needle.as_bytes());
        match (find(ADDED), find(ADDED_END)) {
            (Some(from), Some(to)) => [&text[..from], &text[to + ADDED_END.len()..]].concat(),
            _ => text.clone(),
        }
    }
}

/// One connection that stays open.
pub(crate) struct Client {
    address: SocketAddr,
    stream: Option<BufReader<TcpStream>>,
}

impl Client {
    pub(crate) fn new(address: SocketAddr) -> Self {
        Self { address, stream: None }
    }

    pub(crate) fn get(&mut self, path: &str) -> Answer {
        let host = self.address.to_string();
        self.ask(&format!("GET {path} HTTP/1.1\r\nHost: {host}\r\n\r\n"))
    }

    /// Sends a form as a page of the server itself would.
    pub(crate) fn post(&mut self, path: &str, body: &str) -> Answer {
        self.post_as(path, "application/x-www-form-urlencoded", body.as_bytes())
    }

    /// Sends a body of any kind as a page of the server itself would.
    pub(crate) fn post_as(&mut self, path: &str, kind: &str, body: &[u8]) -> Answer {
        let host = self.address.to_string();
        let head = format!(
            "POST {path} HTTP/1.1\r\nHost: {host}\r\nOrigin: http://{host}\r\n\
             Content-Type: {kind}\r\nContent-Length: {}\r\n\r\n",
            body.len()
        );
        self.send(&[head.as_bytes(), body].concat())
    }

    /// Sends text and reads one answer.
    pub(crate) fn ask(&mut self, request: &str) -> Answer {
        self.send(request.as_bytes())
    }

    fn send(&mut self, request: &[u8]) -> Answer {
        for _ in 0..2 {
            let stream = self.stream.get_or_insert_with(|| {
                let stream = TcpStream::connect(self.address).expect("the server listens");
                stream.set_read_timeout(Some(PATIENCE)).expect("can set a timeout");
                BufReader::new(stream)
            });
            // A server may close a connection that was idle: then once more with a new one.
            if stream.get_mut().write_all(request).is_ok()
                && let Some(answer) = read(stream)
            {
                return answer;
            }
            self.stream = None;
        }
        panic!("no answer to {}", String::from_utf8_lossy(&request[..request.len().min(500)]));
    }
}

/// Reads the head of an answer.
pub(crate) fn head(stream: &mut impl BufRead) -> Option<(u16, BTreeMap<String, String>)> {
    let mut line = String::new();
    stream.read_line(&mut line).ok().filter(|read| *read > 0)?;
    let status = line.split(' ').nth(1)?.parse().ok()?;
    let mut headers = BTreeMap::new();
    loop {
        line.clear();
        stream.read_line(&mut line).ok()?;
        let Some((name, value)) = line.trim_end().split_once(": ") else { break };
        headers.insert(name.to_lowercase(), value.to_owned());
    }
    Some((status, headers))
}

fn read(stream: &mut BufReader<TcpStream>) -> Option<Answer> {
    let (status, headers) = head(stream)?;
    let length = headers.get("content-length").map_or(0, |n| n.parse().expect("is a number"));
    let mut body = vec![0; length];
    stream.read_exact(&mut body).ok()?;
    Some(Answer { status, headers, body })
}

/// A site that is being served.
pub(crate) struct Served {
    pub(crate) site: TestSite,
    pub(crate) server: Server,
    pub(crate) events: Receiver<Event>,
    pub(crate) client: Client,
}

pub(crate) fn build_options(site: &TestSite) -> BuildOptions {
    BuildOptions {
        content: site.path("content"),
        theme: site.path("theme"),
        output: site.path("public"),
        date: jiff::civil::date(2026, 11, 25),
        drafts: false,
        base_url: None,
        no_search: false,
    }
}

pub(crate) fn serve_options(site: &TestSite) -> ServeOptions {
    ServeOptions {
        build: build_options(site),
        port: Some(0),
        quiet: Duration::from_millis(15),
        poll: None,
        language: Language::Dutch,
    }
}

impl Served {
    pub(crate) fn new(site: TestSite) -> Self {
        let options = serve_options(&site);
        Self::with(site, options)
    }

    pub(crate) fn with(site: TestSite, options: ServeOptions) -> Self {
        let (tell, events) = channel();
        let server = Server::start(options, move |event| {
            let _ = tell.send(event);
        });
        let server = server.expect("the server starts");
        let client = Client::new(server.address());
        Self { site, server, events, client }
    }

    pub(crate) fn content(&self, path: &str) -> PathBuf {
        self.site.path(&format!("content/{path}"))
    }

    pub(crate) fn get(&mut self, path: &str) -> Answer {
        self.client.get(path)
    }

    /// Asks for `path` until `holds` is true of the answer.
    pub(crate) fn until(&mut self, path: &str, holds: impl Fn(&Answer) -> bool) -> Answer {
        let start = Instant::now();
        loop {
            let answer = self.get(path);
            if holds(&answer) {
                return answer;
            }
            assert!(
                start.elapsed() < PATIENCE,
                "{path} stays {}: {}",
                answer.status,
                answer.text()
            );
            std::thread::sleep(Duration::from_millis(5));
        }
    }

    pub(crate) fn until_says(&mut self, path: &str, words: &str) -> Answer {
        self.until(path, |answer| answer.status == 200 && answer.text().contains(words))
    }

    /// The next making of the site.
    pub(crate) fn made(&self) -> (Vec<Diagnostic>, Option<usize>) {
        loop {
            match self.events.recv_timeout(PATIENCE).expect("the site is made anew") {
                Event::Made { problems, pages, .. } => return (problems.to_vec(), pages),
                _ => continue,
            }
        }
    }

    /// Checks that the site is not made anew, now or when everything has been looked at.
    pub(crate) fn nothing_new(&self) {
        std::thread::sleep(Duration::from_millis(150));
        self.server.refresh();
        let more = self.events.try_recv();
        assert!(more.is_err(), "{more:?}");
    }

    /// Waits until everything served is what a build of the files would write, or what is wrong
    /// with the files is told. Returns whether nothing is wrong.
    pub(crate) fn until_as_built(&mut self, seen: &mut BTreeMap<String, Vec<u8>>) -> bool {
        let Some(built) = built(&self.site) else {
            // Which good version was the last one depends on when the server looked.
            self.until("/.watwerkt/overlay", |answer| answer.text().contains("watwerkt-problem"));
            return false;
        };
        for gone in seen.keys().filter(|file| !built.contains_key(*file)) {
            self.until(&format!("/{}", escape(gone)), |answer| answer.status != 200);
        }
        *seen = built;
        for (file, bytes) in seen.iter() {
            let start = Instant::now();
            loop {
                let answer = self.client.get(&format!("/{}", escape(file)));
                if answer.status == 200 && answer.bytes() == *bytes {
                    break;
                }
                assert!(
                    start.elapsed() < PATIENCE,
                    "{file}: {}\n{}\n--- but a build writes\n{}",
                    answer.status,
                    String::from_utf8_lossy(&answer.bytes()),
                    String::from_utf8_lossy(bytes)
                );
                std::thread::sleep(Duration::from_millis(5));
            }
        }
        true
    }
}

fn escape(file: &str) -> String {
    file.replace('%', "%25").replace(' ', "%20")
}

/// Every output of a build by its file; `None` if the content has errors.
pub(crate) fn built(site: &TestSite) -> Option<BTreeMap<String, Vec<u8>>> {
    let options = build_options(site);
    let (loaded, problems) = load(&options).expect("the folder can be read");
    let loaded = loaded.filter(|_| !problems.iter().any(Diagnostic::is_error))?;
    let Loaded { site, theme, .. } = &loaded;
    let search = Search::of(site, &theme.catalogue).expect("every site can be indexed");
    let inputs = Inputs { site, theme, search: &search };
    let routes = site.routes().into_iter().map(|route| {
        let bytes = render(&inputs, &route).expect("the theme is whole");
        (route.file(site), bytes)
    });
    let assets = theme.assets.values();
    let assets = assets.map(|asset| (asset.output.clone(), asset.bytes.clone()));
    let files = search.files.iter().map(|(path, bytes)| (path.clone(), bytes.clone()));
    Some(routes.chain(assets).chain(files).collect())
}

/// Replaces a file as editors do: a new one beside it takes its place.
pub(crate) fn replace(file: &Path, text: &str) {
    let beside = file.with_file_name(".bewaren.tmp");
    std::fs::write(&beside, text).expect("can write");
    std::fs::rename(beside, file).expect("can rename");
}

/// The files in a folder beside the content, with their bytes.
pub(crate) fn files_beside(site: &TestSite, folder: &str) -> Vec<(String, Vec<u8>)> {
    crate::support::files(&site.path(folder))
}
