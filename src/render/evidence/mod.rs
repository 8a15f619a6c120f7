//! The pages about evidence: what is known of each intervention type, and what is not.

mod pages;
mod rows;
mod view;

pub(super) use view::FindingRow;

use crate::content::{Effect, Number};

/// An effect as it was reported: `Cohen's d = 0,50 (SE = 0,12; n = 9)`.
pub(super) fn effect(effect: &Effect) -> String {
    let mut text = format!("{} = {}", effect.measure, number(&effect.value.value));
    if let Some(ci) = &effect.ci {
        let (low, high) = (number(&ci.value.low), number(&ci.value.high));
        text.push_str(&format!(" [{low}; {high}]"));
    }
    let se = effect.se.as_ref().map(|se| format!("SE = {}", number(se)));
    let n = effect.n.map(|n| format!("n = {}", n.0));
    let notes: Vec<String> = se.into_iter().chain(n).collect();
    match notes.is_empty() {
        true => text,
        false => format!("{text} ({})", notes.join("; ")),
    }
}

/// A number as Dutch writes it, with the digits that were reported.
fn number(number: &Number) -> String {
    number.text.replace('.', ",").replace('-', "\u{2212}")
}
