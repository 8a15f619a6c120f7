//! The server, asked over loopback as a browser would.

pub(crate) mod client;
mod edits;
pub(crate) mod forms;
mod guard;
mod many;
mod traps;
