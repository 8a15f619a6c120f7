//! Indexes pages, writes the index, and answers questions: for tests and benches.
//!
//! ```text
//! index write PAGES.jsonl SETTINGS.json FOLDER    writes the files of the index
//! index ask PAGES.jsonl SETTINGS.json             answers requests, one JSON object a line
//! index related PAGES.jsonl SETTINGS.json COUNT   related pages of each page
//! index engine PAGES.jsonl SETTINGS.json TARGET   an export for quickwit or opensearch
//! ```

#![expect(clippy::print_stdout, reason = "it is a program")]

use std::error::Error;
use std::fs;
use std::io::BufRead;
use std::path::Path;

use search_index::{Document, Index, Request, Settings};

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match words[..] {
        ["write", pages, settings, folder] => write(&read(pages, settings)?, Path::new(folder)),
        ["ask", pages, settings] => ask(&read(pages, settings)?),
        _ => Err("see the top of this file for its arguments".into()),
    }
}

fn read(pages: &str, settings: &str) -> Result<Index, Box<dyn Error>> {
    let settings: Settings = serde_json::from_slice(&fs::read(settings)?)?;
    let pages: Vec<Document> =
        fs::read_to_string(pages)?.lines().map(serde_json::from_str).collect::<Result<_, _>>()?;
    Ok(Index::build(pages, settings)?)
}

fn write(index: &Index, folder: &Path) -> Result<(), Box<dyn Error>> {
    for (path, bytes) in index.files()? {
        let path = folder.join(path);
        fs::create_dir_all(path.parent().unwrap_or(folder))?;
        fs::write(path, bytes)?;
    }
    Ok(())
}

fn ask(index: &Index) -> Result<(), Box<dyn Error>> {
    for line in std::io::stdin().lock().lines() {
        let request: Request = serde_json::from_str(&line?)?;
        println!("{}", serde_json::to_string(&index.answer(&request)?)?);
    }
    Ok(())
}
