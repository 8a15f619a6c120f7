//! Dutch text analysis: one meaning of 'word' for the glossary, addresses and search.

mod fold;
mod stem;
mod token;

pub use fold::{fold, slug};
pub use stem::stem;
pub use token::{Token, tokens};
