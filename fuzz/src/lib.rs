//! The targets of the fuzzer; see `surfaces`.

mod surfaces;

pub use surfaces::{bibtex, front_matter, markdown, query, table, vocabulary};
