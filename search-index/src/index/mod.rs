//! The index: built once from the pages of a site, then asked and exported.

mod columns;
mod schema;

use std::collections::HashSet;
use std::ops::Range;
use std::sync::Arc;

use tantivy::directory::RamDirectory;
use tantivy::{Searcher, SegmentReader, TantivyDocument};

use crate::collection::Collection;
use crate::document::{Document, Settings};
use crate::error::Error;
use crate::forms::Blocks;
use crate::reading::Reading;
use crate::synonyms::Synonyms;

use schema::FieldTokenizer;

pub(crate) use columns::Columns;
pub(crate) use schema::{Field, facet_handle, facet_term, handle};

/// Memory for the writer of tantivy to begin with; it takes more when it needs more.
const WRITER_BYTES: usize = 64 << 20;

/// The searchable pages of a site.
pub struct Index {
    pub(crate) pages: Arc<Collection>,
    pub(crate) blocks: Blocks,
    pub(crate) synonyms: Synonyms,
    pub(crate) columns: Columns,
    /// Every stem of a word or of a part of one.
    known: HashSet<String>,
    pub(crate) searcher: Searcher,
}

impl Index {
    /// Reads and indexes `documents`. Their order does not matter: the same pages give the same
    /// index.
    ///
    /// # Errors
    ///
    /// Two pages with one address, or a failure in tantivy.
    pub fn build(documents: Vec<Document>, settings: Settings) -> Result<Self, Error> {
        Self::of(Arc::new(Collection::read(documents, settings)?))
    }

    /// Indexes `pages`.
    ///
    /// # Errors
    ///
    /// A failure in tantivy.
    pub fn of(pages: Arc<Collection>) -> Result<Self, Error> {
        let Collection { documents, settings, analyser, reading, lexicon } = &*pages;
        let cutter = FieldTokenizer::new((reading, lexicon), analyser.stemmer().clone());
        let searcher = searcher(documents, reading, &cutter)?;
        Ok(Self {
            blocks: Blocks::new(lexicon),
            synonyms: Synonyms::new(&settings.synonyms, analyser),
            columns: Columns::new(documents, &settings.facets),
            known: known(&searcher)?,
            searcher,
            pages,
        })
    }

    /// How many pages it has.
    pub fn len(&self) -> usize {
        self.pages.documents.len()
    }

    /// Whether it has none.
    pub fn is_empty(&self) -> bool {
        self.pages.documents.is_empty()
    }

    /// The page that results call by `number`.
    pub fn document(&self, number: u32) -> &Document {
        &self.pages.documents[number as usize]
    }

    /// Whether any page has `stem`, as a word or as a part of one.
    pub(crate) fn knows(&self, stem: &str) -> bool {
        self.known.contains(stem)
    }

    /// The words of the family of `stem` that pages have.
    pub(crate) fn relatives(&self, stem: &str) -> Vec<String> {
        let mut relatives = self.pages.analyser.stemmer().relatives(stem);
        relatives.retain(|relative| self.knows(relative));
        relatives
    }

    /// The one segment; none where the site has no pages.
    pub(crate) fn segment(&self) -> Option<&SegmentReader> {
        self.searcher.segment_readers().first()
    }
}

/// Writes one segment. The numbers of pages are their places in `documents`.
fn searcher(
    documents: &[Document],
    reading: &Reading,
    cutter: &FieldTokenizer,
) -> Result<Searcher, Error> {
    let manager = tantivy::tokenizer::TokenizerManager::default();
    for field in Field::ALL {
        manager.register(field.name(), cutter.analyzer(field));
    }
    let mut writer = tantivy::Index::builder()
        .schema(schema::schema())
        .tokenizers(manager)
        .single_segment_index_writer(RamDirectory::create(), WRITER_BYTES)?;
    for (page, document) in documents.iter().enumerate() {
        writer.add_document(terms_of(document, reading.of_page(page)))?;
    }
    Ok(writer.finalize()?.reader()?.searcher())
}

fn known(searcher: &Searcher) -> Result<HashSet<String>, Error> {
    let mut known = HashSet::new();
    for segment in searcher.segment_readers() {
        for field in [Field::Body, Field::Parts] {
            let postings = segment.inverted_index(handle(field))?;
            let mut terms = postings.terms().stream()?;
            while terms.advance() {
                known.insert(String::from_utf8_lossy(terms.key()).into_owned());
            }
        }
    }
    Ok(known)
}

/// The fields of a page. What they hold is not text but the number of a text that was read: see
/// [`FieldTokenizer`].
fn terms_of(document: &Document, texts: Range<usize>) -> TantivyDocument {
    let mut terms = TantivyDocument::default();
    let (title, headings) = (texts.start, texts.start + 1..texts.end - 1);
    let field = if document.is_minor { Field::Headings } else { Field::Title };
    terms.add_text(handle(field), title.to_string());
    for heading in headings {
        terms.add_text(handle(Field::Headings), heading.to_string());
    }
    for text in texts {
        for field in [Field::Body, Field::Exact, Field::Parts] {
            terms.add_text(handle(field), text.to_string());
        }
    }
    for (facet, values) in &document.facets {
        for value in values {
            terms.add_text(facet_handle(), facet_term(facet, value));
        }
    }
    terms
}
