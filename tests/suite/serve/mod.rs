//! The server, asked over loopback as a browser would.

mod client;
mod edits;
mod forms;
mod guard;
mod traps;
