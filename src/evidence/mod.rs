//! What findings come to, by the rule of the site. Pure functions: they know directions and
//! certainties, and neither pages nor texts.

mod conclude;
mod harm;

pub use conclude::{Counted, Verdict, conclude};
pub use harm::{Harm, harm};
