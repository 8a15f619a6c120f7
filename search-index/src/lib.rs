//! Search for a static Dutch site, on both sides: tantivy builds the index, and plain JavaScript
//! reads it in the page. Nothing outside this crate knows the format; `README.md` specifies it.
//!
//! Also one meaning of 'word' for the glossary, for addresses and for search.

mod rules;
mod fold;
mod token;
mod stem;
mod family;
mod analyse;
mod error;
mod document;
mod reading;
mod lexicon;
mod collection;
mod related;
mod forms;
mod synonyms;
mod pages;
mod index;
mod query;
mod filters;
mod search;
mod explain;
mod engine;
mod export;

pub use collection::Collection;
pub use document::{Boosts, Document, Facet, Settings};
pub use engine::{EngineExport, Target};
pub use error::Error;
pub use explain::{Expansion, ScorePart};
pub use export::{Export, FORMAT};
pub use filters::Filters;
pub use fold::{fold, slug};
pub use index::Index;
pub use related::{Likeness, Scratch};
pub use search::{Hit, Order, Request, Results, WordReport};
pub use stem::stem;
pub use token::{Token, tokens};
