//! From what somebody types to what the index is asked.

mod parse;
mod plan;

pub(crate) use parse::{Item, Kind, parse};
pub(crate) use plan::{Group, Leaf, Plan};
