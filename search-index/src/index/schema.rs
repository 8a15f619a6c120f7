//! The fields of the tantivy index.

use std::sync::Arc;

use tantivy::schema::{
    Field as TantivyField, IndexRecordOption, Schema, TextFieldIndexing, TextOptions,
};
use tantivy::tokenizer::{TextAnalyzer, Token, TokenStream, Tokenizer};

use crate::analyse::Analyser;
use crate::lexicon::{Lexicon, joins};
use crate::token::tokens;

/// What a word can be found in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Field {
    /// Stems of the title.
    Title,
    /// Stems of the headings.
    Headings,
    /// Stems of everything: title, headings and running text.
    Body,
    /// Forms, of the stems that have more than one.
    Exact,
    /// Stems of the parts of compounds, and hyphenated words written as one.
    Parts,
}

impl Field {
    pub(crate) const ALL: [Self; 5] =
        [Self::Title, Self::Headings, Self::Body, Self::Exact, Self::Parts];

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Headings => "headings",
            Self::Body => "body",
            Self::Exact => "exact",
            Self::Parts => "parts",
        }
    }

    /// Whether the index counts words and lengths in this field. Elsewhere a page has a word or not.
    pub(crate) fn has_frequencies(self) -> bool {
        matches!(self, Self::Title | Self::Headings | Self::Body)
    }

    fn options(self) -> TextOptions {
        let record = match self {
            Self::Body => IndexRecordOption::WithFreqsAndPositions,
            _ if self.has_frequencies() => IndexRecordOption::WithFreqs,
            _ => IndexRecordOption::Basic,
        };
        let indexing = TextFieldIndexing::default()
            .set_tokenizer(self.name())
            .set_index_option(record)
            .set_fieldnorms(self.has_frequencies());
        TextOptions::default().set_indexing_options(indexing)
    }
}

/// The field with a term for each value of each facet.
pub(crate) const FACET: &str = "facet";

/// The schema, with the fields in the order of [`Field::ALL`] and the facets after them.
pub(crate) fn schema() -> Schema {
    let mut builder = Schema::builder();
    for field in Field::ALL {
        builder.add_text_field(field.name(), field.options());
    }
    let indexing = TextFieldIndexing::default()
        .set_tokenizer("raw")
        .set_index_option(IndexRecordOption::Basic)
        .set_fieldnorms(false);
    builder.add_text_field(FACET, TextOptions::default().set_indexing_options(indexing));
    builder.build()
}

/// The handle of `field` in [`schema`].
pub(crate) fn handle(field: Field) -> TantivyField {
    TantivyField::from_field_id(field as u32)
}

/// The handle of the facets in [`schema`].
pub(crate) fn facet_handle() -> TantivyField {
    TantivyField::from_field_id(Field::ALL.len() as u32)
}

/// The term of a facet's value.
pub(crate) fn facet_term(facet: &str, value: &str) -> String {
    format!("{facet}\u{1f}{value}")
}

/// Cuts text into the terms of one field.
#[derive(Clone)]
pub(crate) struct FieldTokenizer {
    field: Field,
    analyser: Arc<Analyser>,
    lexicon: Arc<Lexicon>,
}

impl FieldTokenizer {
    pub(crate) fn analyzer(
        field: Field,
        analyser: &Arc<Analyser>,
        lexicon: &Arc<Lexicon>,
    ) -> TextAnalyzer {
        let (analyser, lexicon) = (Arc::clone(analyser), Arc::clone(lexicon));
        TextAnalyzer::builder(Self { field, analyser, lexicon }).build()
    }

    /// Place and text of each term.
    fn terms(&self, text: &str) -> Vec<(usize, String)> {
        let words = tokens(text)
            .enumerate()
            .filter_map(|(at, token)| Some((at, self.lexicon.spellings.get(token.text)?)));
        match self.field {
            Field::Title | Field::Headings | Field::Body => {
                words.map(|(at, word)| (at, word.stem.clone())).collect()
            }
            Field::Exact => {
                words.filter_map(|(at, word)| Some((at, word.exact.clone()?))).collect()
            }
            Field::Parts => {
                let mut terms: Vec<(usize, String)> = words
                    .flat_map(|(at, word)| word.parts.iter().map(move |part| (at, part.clone())))
                    .collect();
                let joins = joins(text, &self.analyser).into_iter();
                terms.extend(joins.map(|(at, form)| (at, self.analyser.stemmer().stem(&form))));
                terms
            }
        }
    }
}

impl Tokenizer for FieldTokenizer {
    type TokenStream<'a> = Terms;

    fn token_stream<'a>(&'a mut self, text: &'a str) -> Self::TokenStream<'a> {
        Terms { terms: self.terms(text).into_iter(), token: Token::default() }
    }
}

/// The terms of one text, one by one.
pub(crate) struct Terms {
    terms: std::vec::IntoIter<(usize, String)>,
    token: Token,
}

impl TokenStream for Terms {
    fn advance(&mut self) -> bool {
        let Some((position, text)) = self.terms.next() else { return false };
        self.token = Token { position, text, ..Token::default() };
        true
    }

    fn token(&self) -> &Token {
        &self.token
    }

    fn token_mut(&mut self) -> &mut Token {
        &mut self.token
    }
}
