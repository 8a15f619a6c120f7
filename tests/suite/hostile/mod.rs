//! Content of somebody who means harm. Each case puts one hostile thing into a site that has a bit
//! of everything, and builds it. It is either refused with a diagnostic, or it comes out as text:
//! then the output is scanned for anything that a browser, a template or a spreadsheet would run.

mod cases;
mod scan;
mod word;

use rayon::prelude::*;

use crate::support::{TestSite, stderr};
use cases::{Case, Outcome, cases};
use scan::Scan;

/// A site with a page, a study with a finding, vocabularies, a glossary and a bibliography.
fn site() -> TestSite {
    crate::release::site()
        .with("content/begrippen.yaml", "- term: Weerbaarheid\n  definition: Een houding.\n")
        .with("content/p.png", scan::PIXEL)
}

#[test]
fn nothing_hostile_comes_in() {
    let innocent = site();
    assert!(innocent.run(&["build"]).status.success());
    let scan = Scan::knowing(&innocent.output());
    let all = cases();
    let try_one = |Case { name, files, outcome }: &Case| -> Option<String> {
        let site = site();
        for (path, bytes) in files {
            site.write(path, bytes);
        }
        let built = site.run(&["build", "--date", "2026-11-25"]);
        let (code, said) = (built.status.code(), stderr(&built));
        let problem = match outcome {
            Outcome::Refused(id) => {
                let refused = code == Some(1) && said.contains(&format!("[{id}]"));
                (!refused || site.path("public").exists()).then(|| format!("not refused by {id}"))
            }
            Outcome::Text(must_stand) if code == Some(0) => {
                let output = site.output();
                let stands = must_stand.is_empty()
                    || output.iter().any(|(_, bytes)| {
                        String::from_utf8_lossy(bytes).contains(must_stand.as_str())
                    });
                match scan.first_danger(&output) {
                    Some(danger) => Some(danger),
                    None => (!stands).then(|| format!("{must_stand:?} is on no page")),
                }
            }
            Outcome::Text(_) => Some("not built".to_owned()),
        };
        problem.map(|problem| format!("{name}: {problem} (code {code:?})\n{said}"))
    };
    let wrong: Vec<String> = all.par_iter().filter_map(try_one).collect();
    println!("{} of {} hostile cases kept out", all.len() - wrong.len(), all.len());
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), all.len(), wrong.join("\n\n"));
}

#[test]
fn the_scan_sees_what_it_is_for() {
    let scan = Scan::knowing(&[]);
    for danger in [
        "<script>alert(1)</script>",
        "<script src=\"/theme/x.js\"></script>",
        "<p onclick='x'>a</p>",
        "<p\nOnClick = x>a</p>",
        "<a href=\"javascript:alert(1)\">a</a>",
        "<a href=\" JaVa&#115;cript:alert(1)\">a</a>",
        "<img src=\"data:image/png;base64,x\">",
        "<iframe src=\"/\"></iframe>",
        "<meta http-equiv=\"refresh\" content=\"0; url=https://kwaad.nl/\">",
        "<base href=\"https://kwaad.nl/\">",
        "<form action=\"https://kwaad.nl/\"></form>",
        "<link rel=\"stylesheet\" href=\"https://kwaad.nl/x.css\">",
        "<p style=\"background:url(//kwaad.nl)\">a</p>",
    ] {
        let page = [("a.html".to_owned(), danger.as_bytes().to_vec())];
        assert!(scan.first_danger(&page).is_some(), "{danger}");
    }
    let table = [("a.csv".to_owned(), b"a,b\nx,\"=1+1\"\n".to_vec())];
    assert!(scan.first_danger(&table).is_some());
    let script = [("los.js".to_owned(), b"alert(1)".to_vec())];
    assert!(scan.first_danger(&script).is_some());
}
