//! The server, asked over loopback as a browser would.

pub(crate) mod client;
mod disk;
mod edits;
pub(crate) mod forms;
mod guard;
mod many;
mod manual;
mod moves;
mod newsroom;
mod pictures;
mod traps;
