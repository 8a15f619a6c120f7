//! What a server on loopback must not do for strangers.

use std::io::{Read, Write};
use std::net::TcpStream;

use super::client::Served;
use crate::support::TestSite;

fn served() -> Served {
    Served::new(TestSite::new().with("content/_index.md", "---\ntitle: Welkom\n---\nBegin.\n"))
}

#[test]
fn only_the_own_names_of_the_machine_are_answered() {
    let mut served = served();
    let port = served.server.address().port();
    let mut ask =
        |host: &str| served.client.ask(&format!("GET / HTTP/1.1\r\nHost: {host}\r\n\r\n")).status;
    assert_eq!(ask(&format!("127.0.0.1:{port}")), 200);
    assert_eq!(ask(&format!("localhost:{port}")), 200);
    for host in ["example.org", "127.0.0.1", "127.0.0.1:1", &format!("kwaad.nl:{port}")] {
        assert_eq!(ask(host), 421, "{host}");
    }
}

#[test]
fn a_form_of_another_site_is_refused() {
    let mut served = served();
    let host = served.server.address();
    for origin in ["Origin: https://kwaad.nl\r\n", "Origin: null\r\n", ""] {
        let answer = served.client.ask(&format!(
            "POST /.watwerkt/bewerken HTTP/1.1\r\nHost: {host}\r\n{origin}Content-Length: 0\r\n\r\n"
        ));
        assert_eq!(answer.status, 403, "{origin}");
    }
    let answer =
        served.client.ask(&format!("PUT / HTTP/1.1\r\nHost: {host}\r\nContent-Length: 0\r\n\r\n"));
    assert_eq!(answer.status, 405);
}

#[test]
fn paths_lead_to_outputs_and_nowhere_else() {
    let mut served = served();
    served.site.write("geheim.txt", "geheim");
    for path in [
        "/../geheim.txt",
        "/%2e%2e/geheim.txt",
        "/..%2fgeheim.txt",
        "/%2e%2e%5cgeheim.txt",
        "//geheim.txt",
        "/watwerkt.yaml",
        "/_index.md",
        "/theme/",
        "/.watwerkt/../watwerkt.yaml",
        "/index.html%00.css",
    ] {
        let answer = served.get(path);
        assert_eq!(answer.status, 404, "{path}: {}", answer.text());
        assert!(!answer.text().contains("geheim.txt"), "{path}");
    }
    assert_eq!(served.get("/%ff%fe").status, 400);
}

#[test]
fn every_answer_keeps_strangers_out() {
    let mut served = served();
    for path in ["/", "/nergens/", "/.watwerkt/live.js", "/.watwerkt/overlay", "/feed.xml"] {
        let answer = served.get(path);
        let policy = &answer.headers["content-security-policy"];
        assert!(policy.contains("script-src 'self'") && !policy.contains("unsafe"), "{policy}");
        assert_eq!(answer.headers["x-content-type-options"], "nosniff", "{path}");
        assert_eq!(answer.headers["cache-control"], "no-store", "{path}");
        assert!(!answer.headers.contains_key("access-control-allow-origin"), "{path}");
    }
    // What is added to a page runs under that policy.
    let page = served.get("/").text();
    assert!(!page.contains("<script>") && !page.contains(" style=") && !page.contains(" onclick="));
}

#[test]
fn a_head_without_end_is_cut_off() {
    let served = served();
    let mut stream = TcpStream::connect(served.server.address()).expect("the server listens");
    let host = served.server.address();
    let mut request = format!("GET / HTTP/1.1\r\nHost: {host}\r\n");
    request.push_str(&format!("X-Vulling: {}\r\n", "a".repeat(200 << 10)));
    let _ = stream.write_all(request.as_bytes());
    let mut answer = String::new();
    let _ = stream.read_to_string(&mut answer);
    assert!(answer.is_empty() || answer.starts_with("HTTP/1.1 431"), "{answer}");
}
