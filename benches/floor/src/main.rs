//! The floor under a build: what has to be done whatever a generator does.
//!
//! ```text
//! floor CONTENT OUTPUT [--index]
//! ```
//!
//! Reads each Markdown file, parses it, and writes its HTML into a folder of its own, on all cores. No
//! templates, lists, links or checks. With `--index` the words of the same parse go into an index of
//! tantivy, cut and stemmed by `search_index`, with positions and stored text; it is written to `OUTPUT/index`.

mod index;

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use index::Words;
use pulldown_cmark::{Event, Options, Parser, html};
use rayon::prelude::*;

/// The extensions of CommonMark that a site of `watwerkt` uses and that a bench corpus has.
const EXTENSIONS: Options = Options::ENABLE_TABLES
    .union(Options::ENABLE_FOOTNOTES)
    .union(Options::ENABLE_STRIKETHROUGH)
    .union(Options::ENABLE_TASKLISTS)
    .union(Options::ENABLE_SMART_PUNCTUATION);

fn main() -> Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let (content, output, indexed) = match words[..] {
        [content, output] => (content, output, false),
        [content, output, "--index"] => (content, output, true),
        _ => bail!("floor CONTENT OUTPUT [--index]"),
    };
    let (content, output) = (Path::new(content), Path::new(output));
    let words = indexed.then(Words::new).transpose()?;
    files(content)?.par_iter().try_for_each(|file| page(file, content, output, words.as_ref()))?;
    match words {
        Some(words) => words.write(&output.join("index")),
        None => Ok(()),
    }
}

fn files(content: &Path) -> Result<Vec<PathBuf>> {
    let entries = walkdir::WalkDir::new(content).into_iter();
    let paths = entries.map(|entry| Ok(entry?.into_path()));
    let markdown = |path: &Result<PathBuf>| {
        path.as_ref().map_or(true, |path| path.extension().is_some_and(|end| end == "md"))
    };
    paths.filter(markdown).collect()
}

fn page(file: &Path, content: &Path, output: &Path, words: Option<&Words>) -> Result<()> {
    let source = fs::read_to_string(file).with_context(|| file.display().to_string())?;
    let body = source.split_once("\n---\n").map_or(source.as_str(), |(_, body)| body);
    let mut made = String::with_capacity(body.len() * 3 / 2);
    let mut text = String::new();
    let events = Parser::new_ext(body, EXTENSIONS).inspect(|event| match event {
        Event::Text(part) | Event::Code(part) if words.is_some() => text.push_str(part),
        Event::End(_) | Event::SoftBreak | Event::HardBreak if words.is_some() => text.push(' '),
        _ => {}
    });
    html::push_html(&mut made, events);
    let folder = output.join(file.strip_prefix(content)?).with_extension("");
    fs::create_dir_all(&folder)?;
    fs::write(folder.join("index.html"), made)?;
    match words {
        Some(words) => words.add(text),
        None => Ok(()),
    }
}
