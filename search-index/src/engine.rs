//! The same pages for a search service, when a site outgrows files.
//!
//! The texts go out analysed: stems, exact forms and parts of compounds, with spaces between them.
//! A service only has to split at the spaces, and means by a word what the site means by it.

use serde::Serialize;
use serde_json::{Value, json};

use crate::document::Document;
use crate::error::Error;
use crate::index::Index;
use crate::reading::joins;

/// A service that can take over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Target {
    /// Quickwit, asked through its Elasticsearch interface.
    Quickwit,
    /// OpenSearch or Elasticsearch.
    OpenSearch,
}

/// What such a service is given.
#[derive(Debug, Clone, Serialize)]
pub struct EngineExport {
    /// Name and content of the file that makes the index.
    pub settings: (&'static str, String),
    /// The pages, one JSON object a line.
    pub documents: String,
}

const ANALYSED: [&str; 5] = ["title_stems", "headings_stems", "body_stems", "exact", "parts"];
const SHOWN: [&str; 3] = ["title", "summary", "body"];
const NAMES: [&str; 2] = ["address", "kind"];

impl Index {
    /// Pages and settings for `target`.
    ///
    /// # Errors
    ///
    /// A value that is no JSON.
    pub fn export_engine(&self, target: Target) -> Result<EngineExport, Error> {
        let mut documents = String::new();
        for page in &self.pages.documents {
            if target == Target::OpenSearch {
                documents.push_str(&json!({ "index": { "_id": page.address } }).to_string());
                documents.push('\n');
            }
            documents.push_str(&self.engine_document(page).to_string());
            documents.push('\n');
        }
        let settings = match target {
            Target::OpenSearch => ("index.json", self.opensearch()),
            Target::Quickwit => ("index-config.json", self.quickwit()),
        };
        let text = serde_json::to_string_pretty(&settings.1)?;
        Ok(EngineExport { settings: (settings.0, text), documents })
    }

    fn engine_document(&self, page: &Document) -> Value {
        let stems = |text: &str| self.join(text, |stem, _| vec![stem.to_owned()]);
        let all = page.texts().collect::<Vec<_>>().join("\n");
        let parts = |stem: &str, _: &str| self.pages.lexicon.parts_of(stem).to_vec();
        let mut joined: Vec<String> = vec![self.join(&all, parts)];
        joined.extend(
            joins(&all, &self.pages.analyser)
                .into_iter()
                .map(|(_, form)| self.pages.analyser.stemmer().stem(&form)),
        );
        let title = page.is_minor.then_some(&page.title);
        let headings: Vec<String> = title.into_iter().chain(&page.headings).cloned().collect();
        json!({
            "address": page.address,
            "title": page.title,
            "headings": page.headings,
            "body": page.body,
            "kind": page.kind,
            "date": page.date,
            "evidence": page.evidence,
            "summary": page.summary,
            "facets": page.facets,
            "title_stems": if page.is_minor { String::new() } else { stems(&page.title) },
            "headings_stems": stems(&headings.join("\n")),
            "body_stems": stems(&all),
            "exact": self.join(&all, |_, form| vec![form.to_owned()]),
            "parts": joined.join(" ").trim(),
        })
    }

    /// What `terms` makes of each word of `text`, with spaces.
    fn join(&self, text: &str, terms: impl Fn(&str, &str) -> Vec<String>) -> String {
        let words = self.pages.analyser.words(text).into_iter().filter(|word| !word.is_stop);
        words.flat_map(|word| terms(&word.stem, &word.form)).collect::<Vec<_>>().join(" ")
    }

    fn opensearch(&self) -> Value {
        let mut properties = serde_json::Map::new();
        for name in ANALYSED {
            properties.insert(name.into(), json!({ "type": "text", "analyzer": "words" }));
        }
        for name in SHOWN {
            properties.insert(name.into(), json!({ "type": "text", "index": false }));
        }
        for name in NAMES {
            properties.insert(name.into(), json!({ "type": "keyword" }));
        }
        properties.insert("headings".into(), json!({ "type": "text", "index": false }));
        properties.insert("date".into(), json!({ "type": "keyword" }));
        properties.insert("evidence".into(), json!({ "type": "integer" }));
        for column in &self.columns.facets {
            properties.insert(format!("facets.{}", column.name), json!({ "type": "keyword" }));
        }
        json!({
            "settings": {
                "analysis": { "analyzer": { "words": { "type": "custom", "tokenizer": "whitespace" } } },
                "similarity": { "default": { "type": "BM25", "k1": 1.2, "b": 0.75 } }
            },
            "mappings": { "dynamic": false, "properties": properties }
        })
    }

    fn quickwit(&self) -> Value {
        let text = |name: &str| {
            json!({
                "name": name, "type": "text", "tokenizer": "whitespace", "record": "position",
                "fieldnorms": true, "stored": false
            })
        };
        let kept = |name: &str| json!({ "name": name, "type": "text", "indexed": false });
        let fast =
            |name: &str| json!({ "name": name, "type": "text", "tokenizer": "raw", "fast": true });
        let mut fields: Vec<Value> = ANALYSED.iter().map(|name| text(name)).collect();
        fields.extend(SHOWN.iter().map(|name| kept(name)));
        fields.extend(NAMES.iter().chain(&["date"]).map(|name| fast(name)));
        fields.push(json!({ "name": "headings", "type": "array<text>", "indexed": false }));
        fields.push(json!({ "name": "evidence", "type": "u64", "fast": true }));
        let facets: Vec<Value> = self
            .columns
            .facets
            .iter()
            .map(|column| json!({ "name": column.name, "type": "array<text>", "tokenizer": "raw", "fast": true }))
            .collect();
        fields.push(json!({ "name": "facets", "type": "object", "field_mappings": facets }));
        json!({
            "version": "0.9",
            "index_id": "watwerkt",
            "doc_mapping": { "mode": "lenient", "field_mappings": fields, "index_field_presence": false }
        })
    }
}
