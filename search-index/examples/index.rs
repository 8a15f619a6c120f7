//! Indexes pages, writes the index, and answers questions: for tests and benches.
//!
//! ```text
//! index write PAGES.jsonl SETTINGS.json FOLDER    writes the files of the index
//! index ask PAGES.jsonl SETTINGS.json             answers requests, one JSON object a line
//! index related PAGES.jsonl SETTINGS.json COUNT   related pages of each page
//! index words                                      analyses each line: form and stem of its words
//! index engine PAGES.jsonl SETTINGS.json TARGET   an export for quickwit or opensearch
//! ```

#![expect(clippy::print_stdout, reason = "it is a program")]

use std::error::Error;
use std::fs;
use std::io::BufRead;
use std::path::Path;
use std::sync::Arc;

use search_index::{Collection, Document, Index, Request, Scratch, Settings, Target};

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match words[..] {
        ["write", pages, settings, folder] => write(&read(pages, settings)?, Path::new(folder)),
        ["related", pages, settings, count] => related(&collect(pages, settings)?, count.parse()?),
        ["engine", pages, settings, target] => engine(&read(pages, settings)?, target),
        ["words"] => words_of_input(),
        ["ask", pages, settings] => ask(&read(pages, settings)?),
        _ => Err("see the top of this file for its arguments".into()),
    }
}

fn collect(pages: &str, settings: &str) -> Result<Collection, Box<dyn Error>> {
    let settings: Settings = serde_json::from_slice(&fs::read(settings)?)?;
    let pages: Vec<Document> =
        fs::read_to_string(pages)?.lines().map(serde_json::from_str).collect::<Result<_, _>>()?;
    Ok(Collection::read(pages, settings)?)
}

fn read(pages: &str, settings: &str) -> Result<Index, Box<dyn Error>> {
    Ok(Index::of(Arc::new(collect(pages, settings)?))?)
}

fn write(index: &Index, folder: &Path) -> Result<(), Box<dyn Error>> {
    for (path, bytes) in index.files()? {
        let path = folder.join(path);
        fs::create_dir_all(path.parent().unwrap_or(folder))?;
        fs::write(path, bytes)?;
    }
    Ok(())
}

fn related(pages: &Collection, count: usize) -> Result<(), Box<dyn Error>> {
    let (likeness, mut scratch) = (pages.likeness(), Scratch::default());
    for address in likeness.addresses() {
        let related = likeness.of(address, count, &mut scratch)?;
        let addresses: Vec<&str> = related.iter().map(|page| page.address.as_str()).collect();
        println!("{}", serde_json::to_string(&(address, addresses))?);
    }
    Ok(())
}

fn engine(index: &Index, target: &str) -> Result<(), Box<dyn Error>> {
    let target = match target {
        "quickwit" => Target::Quickwit,
        _ => Target::OpenSearch,
    };
    println!("{}", serde_json::to_string(&index.export_engine(target)?)?);
    Ok(())
}

fn words_of_input() -> Result<(), Box<dyn Error>> {
    for line in std::io::stdin().lock().lines() {
        let line: String = serde_json::from_str(&line?)?;
        let words: Vec<(String, String)> = search_index::tokens(&line)
            .map(|token| search_index::fold(token.text))
            .map(|form| (search_index::stem(&form), form))
            .map(|(stem, form)| (form, stem))
            .collect();
        println!("{}", serde_json::to_string(&words)?);
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
