//! One row as a finding.

use super::Report;
use super::measure::{self, Size};
use super::table::{Column, Row};
use super::words;
use crate::content::{Content, Direction};
use crate::diagnostic::Code;
use crate::site::OUTCOMES;

/// What a row says of one outcome.
#[derive(Debug)]
pub(super) struct Finding<'r> {
    /// A term of the vocabulary of outcomes.
    pub(super) outcome: String,
    /// What was looked at, in the words of the table.
    pub(super) words: &'r str,
    pub(super) direction: Direction,
    pub(super) measure: &'r str,
    pub(super) size: Size,
    /// How many people or studies it rests on.
    pub(super) n: Option<u32>,
    /// What makes it more or less sure; empty if the table does not say.
    pub(super) quality: &'r str,
}

/// The words of the table for a direction.
const DIRECTIONS: [(&str, Direction); 5] = [
    ("positief", Direction::Positive),
    ("negatief", Direction::Negative),
    ("neutraal", Direction::NoEffect),
    ("gemengd", Direction::Mixed),
    ("onbekend", Direction::Unclear),
];

/// Reads a row; all that is wrong with it is reported.
pub(super) fn read<'r>(
    row: &'r Row,
    content: &Content,
    report: &mut Report<'_>,
) -> Option<Finding<'r>> {
    let before = report.errors();
    let outcome = outcome(row, content, report);
    let direction = direction(row, report);
    let size = measure::size(row, report);
    let n = measure::count(row, report);
    let finding = Finding {
        outcome: outcome?,
        words: row.text(Column::Outcome),
        direction: direction?,
        measure: row.text(Column::EffectMeasure),
        size,
        n,
        quality: row.text(Column::Quality),
    };
    (report.errors() == before).then_some(finding)
}

/// A finding has one outcome: a row about two is two rows.
fn outcome(row: &Row, content: &Content, report: &mut Report<'_>) -> Option<String> {
    let cell = row.cell(Column::Outcome);
    let Some(vocabulary) = content.vocabularies.get(OUTCOMES) else {
        return Some(search_index::slug(&cell.text)).filter(|slug| !slug.is_empty());
    };
    let found = words::look_up(&cell.text, vocabulary);
    let [outcome] = found.terms.as_slice() else {
        let reason = if found.terms.is_empty() { "outcome" } else { "outcomes" };
        let problem = report.at(Code::ImportRefused, &cell.span).arg("reason", reason);
        let problem = problem.arg("value", &cell.text).arg("found", found.terms.join(", "));
        report.add(problem.nearest(&cell.text, words::known(vocabulary)));
        return None;
    };
    report.unknown_words(cell, &found.unknown, vocabulary);
    Some(outcome.clone())
}

fn direction(row: &Row, report: &mut Report<'_>) -> Option<Direction> {
    let cell = row.cell(Column::Direction);
    let word = search_index::fold(&cell.text);
    let direction = DIRECTIONS.iter().find(|(known, _)| *known == word);
    if direction.is_none() {
        let known = DIRECTIONS.map(|(word, _)| word);
        let problem = report.at(Code::ImportDirection, &cell.span).arg("value", &cell.text);
        let problem = problem.arg("known", known.join(", "));
        report.add(problem.nearest(&cell.text, known));
    }
    direction.map(|(_, direction)| *direction)
}
