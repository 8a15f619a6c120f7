//! The fields of the tantivy index.

use std::borrow::Cow;
use std::sync::Arc;

use tantivy::schema::{
    Field as TantivyField, IndexRecordOption, Schema, TextFieldIndexing, TextOptions,
};
use tantivy::tokenizer::{TextAnalyzer, Token, TokenStream, Tokenizer};

use crate::lexicon::Lexicon;
use crate::reading::{Reading, Text};
use crate::stem::Stemmer;

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

/// Gives the terms of one field. The value that tantivy passes is the number of a text of the
/// reading, whose words are known already: nothing is cut or looked up twice.
#[derive(Clone)]
pub(crate) struct FieldTokenizer {
    field: Field,
    reading: Arc<Reading>,
    lexicon: Arc<Lexicon>,
    stemmer: Stemmer,
}

impl FieldTokenizer {
    pub(crate) fn new(
        (reading, lexicon): (&Arc<Reading>, &Arc<Lexicon>),
        stemmer: Stemmer,
    ) -> Self {
        let (reading, lexicon) = (Arc::clone(reading), Arc::clone(lexicon));
        Self { field: Field::Body, reading, lexicon, stemmer }
    }

    pub(crate) fn analyzer(&self, field: Field) -> TextAnalyzer {
        TextAnalyzer::builder(Self { field, ..self.clone() }).build()
    }

    /// Place and text of each term.
    fn terms(&self, text: &Text) -> Vec<(usize, Cow<'_, str>)> {
        let lexicon = &*self.lexicon;
        let words = text.words.iter().enumerate();
        let words = words.filter_map(|(at, word)| Some((at, lexicon.spellings[*word as usize]?)));
        let words = words.map(|(at, word)| (at, word, &lexicon.stems[word.stem as usize]));
        match self.field {
            Field::Title | Field::Headings | Field::Body => {
                words.map(|(at, _, stem)| (at, Cow::from(&stem.text))).collect()
            }
            Field::Exact => words
                .filter(|(_, _, stem)| stem.has_exact())
                .map(|(at, word, _)| (at, Cow::from(&lexicon.forms[word.form as usize].text)))
                .collect(),
            Field::Parts => {
                let parts = words.flat_map(|(at, _, stem)| {
                    stem.parts.iter().map(move |part| (at, Cow::from(part)))
                });
                let joins = text.joins.iter();
                let joins = joins.map(|(at, form)| (*at, Cow::from(self.stemmer.stem(form))));
                parts.chain(joins).collect()
            }
        }
    }
}

impl Tokenizer for FieldTokenizer {
    type TokenStream<'a> = Terms<'a>;

    fn token_stream<'a>(&'a mut self, number: &'a str) -> Self::TokenStream<'a> {
        let text = number.parse().ok().and_then(|number: usize| self.reading.texts.get(number));
        let terms = text.map(|text| self.terms(text)).unwrap_or_default();
        Terms { terms: terms.into_iter(), token: Token::default() }
    }
}

/// The terms of one text, one by one.
pub(crate) struct Terms<'a> {
    terms: std::vec::IntoIter<(usize, Cow<'a, str>)>,
    token: Token,
}

impl TokenStream for Terms<'_> {
    fn advance(&mut self) -> bool {
        let Some((position, text)) = self.terms.next() else { return false };
        self.token.position = position;
        self.token.text.clear();
        self.token.text.push_str(&text);
        true
    }

    fn token(&self) -> &Token {
        &self.token
    }

    fn token_mut(&mut self) -> &mut Token {
        &mut self.token
    }
}
