//! The server, asked over loopback as a browser would.

mod client;
mod edits;
mod guard;
mod traps;
