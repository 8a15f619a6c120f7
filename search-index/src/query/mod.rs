//! From what somebody types to what the index is asked.

mod ask;
mod parse;
mod plan;

pub(crate) use ask::{AllPages, group_query, leaf_query, scored};
pub(crate) use parse::{Item, Kind, parse};
pub(crate) use plan::{Group, Leaf, Plan};
