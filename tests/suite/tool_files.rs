//! Tools as empty Word files: whole, named, and read back by another program.

use std::io::{Cursor, Read};
use std::process::{Command, Stdio};

use crate::support::{TestSite, stderr};

const BIB: &str = "@book{jansen2020,\n  author = {Jansen, Jan},\n  title = {Meten & weten},\n  year = {2020}\n}\n\
                   @book{elders2021,\n  author = {Elders, Els},\n  title = {Niet in het bestand},\n  year = {2021}\n}\n";

fn tool(format: &str) -> String {
    let point = |group: &str, text: &str| {
        format!(
            "  - group: \"{group}\"\n    text: \"{text}\"\n    help: \"Uitleg < & > [@jansen2020].\"\n"
        )
    };
    let points = [
        point("Eerste deel", "Is het doel helder?"),
        point("Tweede deel", "Is er tijd?"),
        point("Derde deel", "Is er geld?"),
        point("Vierde deel", "Is er een einde?"),
    ];
    format!(
        "---\ntitle: Lijst voor plannen\ndescription: Een lijst.\nupdated: 2026-03-04\nformat: {format}\nitems:\n{}---\nZie [@elders2021].\n",
        points.concat()
    )
}

/// The Word file of a tool, and its page.
fn built(format: &str) -> (Vec<u8>, String) {
    let site = TestSite::new()
        .with(
            "content/watwerkt.yaml",
            "title: Proef & co\nbase_url: https://example.org/kennis\nkinds: {hulpmiddelen: tool}\n",
        )
        .with("content/referenties.bib", BIB)
        .with("content/hulpmiddelen/_index.md", "---\ntitle: Hulpmiddelen\n---\nx\n")
        .with("content/hulpmiddelen/lijst.md", tool(format));
    let output = site.run(&["build", "--date", "2026-11-25"]);
    assert!(output.status.success(), "{}", stderr(&output));
    let read = |path: &str| std::fs::read(site.path(path)).expect("was built");
    let page = read("public/hulpmiddelen/lijst/index.html");
    (read("public/hulpmiddelen/lijst/lijst.docx"), String::from_utf8(page).expect("is text"))
}

/// A part of a Word file.
fn part(file: &[u8], name: &str) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(file)).expect("is an archive");
    let mut text = String::new();
    archive.by_name(name).expect("has the part").read_to_string(&mut text).expect("is text");
    text
}

/// What pandoc reads in a Word file.
fn as_markdown(file: &[u8]) -> String {
    let folder = tempfile::tempdir().expect("a folder for the test");
    let path = folder.path().join("lijst.docx");
    std::fs::write(&path, file).expect("can write");
    let read = Command::new("pandoc")
        .args(["-f", "docx", "-t", "markdown", "--wrap=none"])
        .arg(&path)
        .stdin(Stdio::null())
        .output()
        .expect("pandoc is there");
    assert!(read.status.success(), "{}", String::from_utf8_lossy(&read.stderr));
    String::from_utf8(read.stdout).expect("is text")
}

#[test]
fn every_format_is_a_file_that_another_program_reads() {
    for (format, boxes) in
        [("checklist", 12), ("quickscan", 16), ("step_plan", 4), ("format", 0), ("canvas", 0)]
    {
        let (file, _) = built(format);
        let text = as_markdown(&file);
        assert!(text.starts_with("# Lijst voor plannen"), "{format}: {text}");
        for part in ["Eerste deel", "Vierde deel"] {
            assert!(text.contains(part), "{format}: {part}: {text}");
        }
        for part in ["Is het doel helder?", "Uitleg \\< & \\> (Jansen, 2020)."] {
            assert!(text.contains(part), "{format}: {part}: {text}");
        }
        assert_eq!(text.matches('☐').count(), boxes, "{format}: {text}");
        assert!(text.contains("https://example.org/kennis/hulpmiddelen/lijst/"), "{text}");
        // Only what the points cite is in the list of sources.
        assert!(text.contains("Jansen, J. (2020)"), "{format}: {text}");
        assert!(!text.contains("Elders"), "{format}: {text}");
        let document = part(&file, "word/document.xml");
        let landscape = document.contains("w:orient=\"landscape\"");
        assert_eq!(landscape, format == "canvas", "{format}");
        assert_eq!(document.contains("<w:tblHeader/>"), boxes > 0, "{format}");
        assert_eq!(document.matches("<w14:checkbox>").count(), boxes, "{format}");
        let headings = text.lines().filter(|line| line.starts_with("## ")).count();
        assert_eq!(headings, if format == "canvas" { 1 } else { 5 }, "{format}: {text}");
    }
}

#[test]
fn the_file_says_what_it_is_and_the_page_how_large() {
    let (file, page) = built("checklist");
    let core = part(&file, "docProps/core.xml");
    for field in [
        "<dc:title>Lijst voor plannen</dc:title>",
        "<dc:creator>Proef &amp; co</dc:creator>",
        "<dc:language>nl-NL</dc:language>",
        ">2026-03-04T00:00:00Z</dcterms:modified>",
    ] {
        assert!(core.contains(field), "{field}: {core}");
    }
    assert!(part(&file, "word/styles.xml").contains("<w:lang w:val=\"nl-NL\""));
    let link = format!(
        "<a href=\"/kennis/hulpmiddelen/lijst/lijst.docx\" download>Download als Word-bestand (leeg) (docx, {} kB)</a>",
        file.len().div_ceil(1000)
    );
    assert!(page.contains(&link), "{link}: {page}");
    assert_eq!(file, built("checklist").0, "two files differ");
}
