//! A disk that takes no more.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

use super::client::Client;
use super::forms::{encode, fields, set};
use crate::support::TestSite;

/// Stops the program however the test ends.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// The largest file that the program may write, in bytes: as a disk that is full at that point.
const ROOM: usize = 32 << 10;

#[test]
fn a_save_that_the_disk_refuses_leaves_the_old_file_whole() {
    const PAGE: &str = "---\ntitle: Plan\n---\nEen.\n";
    let site = TestSite::new()
        .with("content/_index.md", "---\ntitle: Welkom\n---\nBegin.\n")
        .with("content/plan.md", PAGE);
    // A signal that is ignored stays so in the program; then a write fails as on a full disk.
    let script = format!("trap '' XFSZ; ulimit -f {}; exec \"$0\" serve --port 0", ROOM / 512);
    let mut child = Command::new("sh")
        .args(["-c", &script, env!("CARGO_BIN_EXE_watwerkt")])
        .current_dir(site.path(""))
        .env("LC_ALL", "nl_NL.UTF-8")
        .stderr(Stdio::piped())
        .stdout(Stdio::null())
        .spawn()
        .expect("can start a shell");
    let said = BufReader::new(child.stderr.take().expect("is piped"));
    let _running = Running(child);
    let mut lines = said.lines().map_while(Result::ok);
    let address = lines.find_map(|line| {
        let (_, rest) = line.split_once("http://")?;
        let end =
            rest.find(|c: char| !c.is_ascii_digit() && !".:".contains(c)).unwrap_or(rest.len());
        rest[..end].parse().ok()
    });
    let mut client = Client::new(address.expect("the address is told"));
    let form = client.get("/.watwerkt/bewerken?bestand=plan%2Emd").text();
    let mut sent = fields(&form);
    set(&mut sent, "body", &"Een lange zin die niet past.\n\n".repeat(5 * ROOM / 30));
    let answer = client.post("/.watwerkt/bewerken", &encode(&sent));
    assert_eq!(answer.status, 500, "{}", answer.text());
    assert!(answer.text().contains("role=\"alert\"") && answer.text().contains("die niet past"));
    let files = crate::support::files(&site.path("content"));
    let names: Vec<&str> = files.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, ["_index.md", "plan.md", "watwerkt.yaml"]);
    assert_eq!(files[1].1, PAGE.as_bytes());
    // What fits is saved.
    set(&mut sent, "body", "Kort.\n");
    assert_eq!(client.post("/.watwerkt/bewerken", &encode(&sent)).status, 303);
}
