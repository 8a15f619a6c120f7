//! Writes the index as files that a browser reads. `README.md` specifies them.

mod bundle;
mod bytes;
mod forms;
mod fragments;
mod terms;

use std::collections::BTreeMap;

use rayon::prelude::*;
use serde::Serialize;
use serde_json::{Value, json};

use crate::error::Error;
use crate::index::{Field, Index, handle};
use crate::rules::TABLE;

/// The version of the format. A reader refuses any other.
pub const FORMAT: u32 = 2;

/// The folder of all files.
const FOLDER: &str = "zoek";

/// Up to so many pages, one script holds the whole index too, for a copy without a server.
const SMALL: usize = 150;

/// The files of an exported index.
#[derive(Debug, Default)]
pub struct Export {
    /// Path from the root of the site, and content.
    pub files: BTreeMap<String, Vec<u8>>,
    /// The path of the script that a search page loads.
    pub script: String,
}

/// Files as they are gathered.
#[derive(Debug, Default)]
struct Files(BTreeMap<String, Vec<u8>>);

impl Files {
    /// Adds a file that is called by its content and returns its name.
    fn add(&mut self, folder: &str, bytes: Vec<u8>) -> String {
        let mut named = bytes.clone();
        loop {
            let name = bytes::name(&named);
            let path = format!("{folder}/{name}.bin");
            if self.0.get(&path).is_none_or(|known| *known == bytes) {
                self.put(path, bytes);
                return name;
            }
            // Another file has this short hash: take the hash of a longer text.
            named.push(0);
        }
    }

    fn put(&mut self, path: String, bytes: Vec<u8>) {
        self.0.insert(path, bytes);
    }
}

/// Files in a folder. A folder has one hash, so that the names of many files cost little.
const RANGE: usize = 16;

/// Numbered files in folders that are called by the hash of what they hold.
#[derive(Debug, Default, Serialize)]
struct Numbered {
    /// Files in a folder.
    range: usize,
    /// The names of the folders, one after the other.
    folders: String,
}

impl Numbered {
    /// Puts `contents` below `kind`, compressed, each in a file of its own.
    fn put(
        (kind, range): (&str, usize),
        contents: &[Vec<u8>],
        files: &mut Files,
    ) -> Result<Self, Error> {
        let mut place = Self { range, folders: String::new() };
        for (at, group) in contents.chunks(range).enumerate() {
            let packed: Vec<Vec<u8>> =
                group.par_iter().map(|bytes| bytes::gzip(bytes)).collect::<Result<_, _>>()?;
            place.add((kind, at), packed, files);
        }
        Ok(place)
    }

    /// Adds folder number `at` with these files.
    fn add(&mut self, (kind, at): (&str, usize), packed: Vec<Vec<u8>>, files: &mut Files) {
        let folder = bytes::name(&packed.concat());
        for (number, bytes) in (at * self.range..).zip(packed) {
            files.put(format!("{kind}/{folder}/{number}.bin"), bytes);
        }
        self.folders.push_str(&folder);
    }
}

/// Where to look for a word: for each file the least word that it may have, and its place.
#[derive(Debug, Default, Serialize)]
struct Root {
    /// Words, each on a line.
    first: String,
    #[serde(flatten)]
    files: Numbered,
}

/// The shortest beginning of `word` that comes after `last`.
fn between(last: &str, word: &str) -> String {
    let shared = bytes::shared(last, word);
    let next = word[shared..].chars().next().map_or(0, char::len_utf8);
    word[..shared + next].to_owned()
}

impl Index {
    /// Everything that a site must serve for its search: output path and content.
    ///
    /// # Errors
    ///
    /// A failure in tantivy.
    pub fn files(&self) -> Result<BTreeMap<String, Vec<u8>>, Error> {
        Ok(self.export()?.files)
    }

    /// The files, and which of them a search page loads.
    ///
    /// # Errors
    ///
    /// A failure in tantivy.
    pub fn export(&self) -> Result<Export, Error> {
        let mut files = Files::default();
        let mut manifest = self.manifest(&mut files)?;
        if self.len() <= SMALL {
            let all = bundle::all(&files.0);
            let path = format!("alles.{}.js", bytes::name(all.as_bytes()));
            manifest["all"] = json!(path);
            files.put(path, all.into_bytes());
        }
        let manifest = manifest.to_string();
        let script = bundle::script(&manifest, self.pages.settings.has_service);
        let path = format!("zoek.{}.js", bytes::name(script.as_bytes()));
        files.put("manifest.json".to_owned(), manifest.into_bytes());
        files.put(path.clone(), script.into_bytes());
        let files =
            files.0.into_iter().map(|(path, bytes)| (format!("{FOLDER}/{path}"), bytes)).collect();
        Ok(Export { files, script: format!("{FOLDER}/{path}") })
    }

    fn manifest(&self, files: &mut Files) -> Result<Value, Error> {
        let rules: Value = serde_json::from_str(TABLE)?;
        let mut tokens = serde_json::Map::new();
        for field in Field::ALL {
            let total = match self.segment() {
                Some(segment) => segment.inverted_index(handle(field))?.total_num_tokens(),
                None => 0,
            };
            tokens.insert(field.name().to_owned(), json!(total));
        }
        let (terms, positions) = terms::write(self, files)?;
        Ok(json!({
            "format": FORMAT,
            "rules": rules,
            "protected": self.pages.settings.protected.iter().map(|word| crate::fold(word)).collect::<Vec<_>>(),
            "pages": self.len(),
            "tokens": tokens,
            "idf": odd_idf(self.len())?,
            "boosts": self.pages.settings.boosts,
            "synonyms": self.synonyms.written,
            "terms": terms,
            "positions": positions,
            "forms": forms::write(&self.blocks, files)?,
            "facets": fragments::facets(&self.columns, files)?,
            "orders": fragments::orders(&self.columns, files)?,
            "fragments": fragments::write(self, files)?,
        }))
    }
}

/// The numbers of pages for which tantivy's logarithm is not the nearest 32-bit number but the one
/// after it or, with a minus, the one before it. The reader takes the nearest one everywhere else.
fn odd_idf(pages: usize) -> Result<Vec<i64>, Error> {
    let mut odd = Vec::new();
    for having in 1..=pages {
        let ratio = ((pages - having) as f32 + 0.5) / (having as f32 + 0.5);
        let (tantivy, nearest) = ((1.0 + ratio).ln(), f64::from(1.0 + ratio).ln() as f32);
        match i64::from(tantivy.to_bits()) - i64::from(nearest.to_bits()) {
            0 => {}
            steps @ (1 | -1) => odd.push(having as i64 * steps),
            _ => return Err(Error::Logarithm { pages }),
        }
    }
    Ok(odd)
}
