//! How a site is sent: twins of its text files that are compressed already, and one archive that
//! opens without a server. Pure functions of the files of a site.

mod compress;
mod offline;

pub use compress::twins;
pub use offline::{OfflineError, archive};
