//! Writes the index as files that a browser reads. `README.md` specifies them.

mod bundle;
mod bytes;
mod forms;
mod fragments;
mod terms;

use std::collections::BTreeMap;

use serde::Serialize;
use serde_json::{Value, json};

pub use bundle::without_server;

use crate::error::Error;
use crate::index::{Field, Index, handle};
use crate::rules::TABLE;

/// The version of the format. A reader refuses any other.
pub const FORMAT: u32 = 1;

/// The folder of all files.
const FOLDER: &str = "zoek";

/// Up to so many pages, one script holds the whole index too, for a copy without a server.
const SMALL: usize = 150;
/// How the name of the script with the whole index begins.
const ALL: &str = "alles.";

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

/// Where to look for a word: for each file the least word that it may have, and its name.
#[derive(Debug, Default, Serialize)]
struct Root {
    /// Words, each on a line.
    first: String,
    /// Names, one after the other.
    names: String,
}

impl Root {
    fn add(&mut self, first: &str, name: String) {
        if !self.names.is_empty() {
            self.first.push('\n');
        }
        self.first.push_str(first);
        self.names.push_str(&name);
    }

    /// The shortest beginning of `word` that comes after `last`.
    fn between(last: &str, word: &str) -> String {
        let shared = bytes::shared(last, word);
        let next = word[shared..].chars().next().map_or(0, char::len_utf8);
        word[..shared + next].to_owned()
    }
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
            let path = format!("{ALL}{}.js", bytes::name(all.as_bytes()));
            manifest["all"] = json!(path);
            files.put(path, all.into_bytes());
        }
        let manifest = manifest.to_string();
        let script = bundle::script(&manifest);
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
        Ok(json!({
            "format": FORMAT,
            "rules": rules,
            "protected": self.settings.protected.iter().map(|word| crate::fold(word)).collect::<Vec<_>>(),
            "pages": self.len(),
            "tokens": tokens,
            "idf": odd_idf(self.len()),
            "boosts": self.settings.boosts,
            "synonyms": self.synonyms.written,
            "terms": terms::write(self, files)?,
            "forms": forms::write(&self.blocks, files)?,
            "facets": fragments::facets(&self.columns, files)?,
            "orders": fragments::orders(&self.columns, files)?,
            "fragments": fragments::write(self, files)?,
        }))
    }
}

/// The numbers of pages for which tantivy's logarithm is not the nearest 32-bit number, with its
/// value there. The reader takes the nearest one everywhere else.
fn odd_idf(pages: usize) -> BTreeMap<usize, f32> {
    let odd = |having: usize| {
        let ratio = ((pages - having) as f32 + 0.5) / (having as f32 + 0.5);
        let (tantivy, nearest) = ((1.0 + ratio).ln(), f64::from(1.0 + ratio).ln() as f32);
        (tantivy.to_bits() != nearest.to_bits()).then_some((having, tantivy))
    };
    (1..=pages).filter_map(odd).collect()
}
