//! What can go wrong.

/// Why an index could not be made or asked.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// Two pages have one address.
    #[error("two pages have the address {address}")]
    Twice {
        /// The address.
        address: String,
    },
    /// No page has the address that was asked for.
    #[error("no page has the address {address}")]
    Unknown {
        /// The address.
        address: String,
    },
    /// The reader in the browser could not repeat a score for a site of this size.
    #[error(
        "a site of {pages} pages gives scores that a browser cannot repeat; please report this"
    )]
    Logarithm {
        /// How many pages there are.
        pages: usize,
    },
    /// tantivy failed.
    #[error("the index failed: {0}")]
    Tantivy(#[from] tantivy::TantivyError),
    /// The postings could not be read.
    #[error("the index could not be read: {0}")]
    Io(#[from] std::io::Error),
    /// A file could not be compressed.
    #[error("the index could not be compressed: {0}")]
    Compression(#[from] libdeflater::CompressionError),
    /// A value could not be written as JSON.
    #[error("the index could not be written: {0}")]
    Json(#[from] serde_json::Error),
}
