//! An index of all texts.

use std::collections::{BTreeSet, HashMap};
use std::fs;
use std::path::Path;

use anyhow::Result;
use tantivy::schema::{Field, IndexRecordOption, Schema, TextFieldIndexing, TextOptions};
use tantivy::tokenizer::{TextAnalyzer, Token, TokenStream, Tokenizer};
use tantivy::{Directory, Index, IndexWriter, TantivyDocument};

/// Memory for the writers of tantivy before they close a segment.
const WRITER_BYTES: usize = 200_000_000;
const ANALYSIS: &str = "dutch";

/// The index while it is being made.
pub(crate) struct Words {
    index: Index,
    writer: IndexWriter,
    body: Field,
}

impl Words {
    pub(crate) fn new() -> Result<Self> {
        let indexing = TextFieldIndexing::default()
            .set_tokenizer(ANALYSIS)
            .set_index_option(IndexRecordOption::WithFreqsAndPositions);
        let mut schema = Schema::builder();
        let options = TextOptions::default().set_indexing_options(indexing).set_stored();
        let body = schema.add_text_field("body", options);
        let index = Index::create_in_ram(schema.build());
        index.tokenizers().register(ANALYSIS, TextAnalyzer::builder(Dutch::default()).build());
        let writer = index.writer_with_num_threads(rayon::current_num_threads(), WRITER_BYTES)?;
        Ok(Self { index, writer, body })
    }

    pub(crate) fn add(&self, text: String) -> Result<()> {
        let mut document = TantivyDocument::new();
        document.add_text(self.body, text);
        self.writer.add_document(document)?;
        Ok(())
    }

    /// Closes the index and writes its files.
    pub(crate) fn write(mut self, folder: &Path) -> Result<()> {
        self.writer.commit()?;
        self.writer.wait_merging_threads()?;
        fs::create_dir_all(folder)?;
        let directory = self.index.directory();
        let files: BTreeSet<_> = directory.list_managed_files().into_iter().collect();
        for file in files.iter().filter(|file| directory.exists(file).unwrap_or(false)) {
            fs::write(folder.join(file), directory.atomic_read(file)?)?;
        }
        Ok(())
    }
}

/// The words of `search_index`, folded and stemmed; each word once.
#[derive(Clone, Default)]
struct Dutch {
    stems: HashMap<String, String>,
}

impl Dutch {
    fn stem(&mut self, word: &str) -> String {
        if let Some(stem) = self.stems.get(word) {
            return stem.clone();
        }
        let stem = search_index::stem(&search_index::fold(word));
        self.stems.insert(word.to_owned(), stem.clone());
        stem
    }
}

impl Tokenizer for Dutch {
    type TokenStream<'t> = Terms;

    fn token_stream<'t>(&'t mut self, text: &'t str) -> Terms {
        let terms = search_index::tokens(text).enumerate().map(|(position, token)| Token {
            offset_from: token.range().start,
            offset_to: token.range().end,
            position,
            text: self.stem(token.text),
            position_length: 1,
        });
        Terms { terms: terms.collect(), next: 0 }
    }
}

/// The terms of one text.
struct Terms {
    terms: Vec<Token>,
    next: usize,
}

impl TokenStream for Terms {
    fn advance(&mut self) -> bool {
        self.next += 1;
        self.next <= self.terms.len()
    }

    fn token(&self) -> &Token {
        &self.terms[self.next - 1]
    }

    fn token_mut(&mut self) -> &mut Token {
        &mut self.terms[self.next - 1]
    }
}
