//! The program as a whole, on small sites and on the real one.

mod architecture;
mod build;
mod evidence;
mod import;
mod invalid;
mod relevance;
mod robust;
mod search;
mod serve;
mod support;
