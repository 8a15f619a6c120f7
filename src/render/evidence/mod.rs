//! The pages about evidence: what is known of each intervention type, and what is not.

mod pages;
mod rows;
mod sections;
mod view;

pub(super) use view::FindingRow;

use crate::content::{Effect, Number};

/// An effect as it was reported: `Cohen's d = 0,50 (SE = 0,12; n = 9)`.
pub(super) fn effect(effect: &Effect) -> String {
    let text = format!("{} = {}", effect.measure, value_and_interval(effect));
    let se = effect.se.as_ref().map(|se| format!("SE = {}", number(se)));
    let n = effect.n.map(|n| format!("n = {}", n.0));
    let notes: Vec<String> = se.into_iter().chain(n).collect();
    match notes.is_empty() {
        true => text,
        false => format!("{text} ({})", notes.join("; ")),
    }
}

/// `0,50 [0,27; 0,73]`.
pub(super) fn value_and_interval(effect: &Effect) -> String {
    let value = number(&effect.value.value);
    match &effect.ci {
        Some(ci) => format!("{value} [{}; {}]", number(&ci.value.low), number(&ci.value.high)),
        None => value,
    }
}

/// A number as Dutch writes it, with the digits that were reported.
fn number(number: &Number) -> String {
    number.text.replace('.', ",").replace('-', "\u{2212}")
}
