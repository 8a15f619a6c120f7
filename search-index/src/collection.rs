//! The pages of a site, read: what an index is made of, and what tells which pages are alike.

use std::sync::Arc;

use crate::analyse::Analyser;
use crate::document::{Document, Settings};
use crate::error::Error;
use crate::lexicon::Lexicon;
use crate::reading::Reading;

/// The pages of a site with their words.
pub struct Collection {
    /// In the order in which an index numbers them.
    pub(crate) documents: Vec<Document>,
    pub(crate) settings: Settings,
    pub(crate) analyser: Analyser,
    pub(crate) reading: Arc<Reading>,
    pub(crate) lexicon: Arc<Lexicon>,
}

impl Collection {
    /// Reads `documents`. Their order does not matter: the same pages give the same collection.
    ///
    /// # Errors
    ///
    /// Two pages with one address.
    pub fn read(mut documents: Vec<Document>, settings: Settings) -> Result<Self, Error> {
        documents
            .sort_by(|one, other| (&one.kind, &one.address).cmp(&(&other.kind, &other.address)));
        let mut addresses: Vec<&str> = documents.iter().map(|page| page.address.as_str()).collect();
        addresses.sort_unstable();
        if let Some(pair) = addresses.windows(2).find(|pair| pair[0] == pair[1]) {
            return Err(Error::Twice { address: pair[0].to_owned() });
        }
        let analyser = Analyser::new(&settings.protected);
        let reading = Arc::new(Reading::new(&documents, &analyser));
        let lexicon = Lexicon::new(&reading, (documents.len(), &settings), &analyser);
        Ok(Self { documents, settings, analyser, reading, lexicon: Arc::new(lexicon) })
    }

    /// How many pages it has.
    pub fn len(&self) -> usize {
        self.documents.len()
    }

    /// Whether it has none.
    pub fn is_empty(&self) -> bool {
        self.documents.is_empty()
    }
}
