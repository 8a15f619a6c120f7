//! The numbers of a row.

use super::Report;
use super::table::{Cell, Column, Row};
use crate::content::Number;
use crate::diagnostic::Code;

/// What a row says of the size of an effect.
#[derive(Debug, PartialEq)]
pub(super) enum Size {
    /// Nothing.
    Unsaid,
    /// Something in words.
    Words(String),
    /// A number with its measure.
    Number(Effect),
}

/// The size of an effect, in the digits of the table.
#[derive(Debug, PartialEq)]
pub(super) struct Effect {
    pub(super) measure: String,
    pub(super) value: String,
    pub(super) se: Option<String>,
    pub(super) ci: Option<[String; 2]>,
}

/// Reads the effect of a row with all that belongs to it.
pub(super) fn size(row: &Row, report: &mut Report<'_>) -> Size {
    let cell = row.cell(Column::Effect);
    let ci = interval(row, report);
    let Some(value) = number(cell, report) else {
        if let Some([low, _]) = ci {
            report.add(report.at(Code::ImportEffect, &low.1).arg("reason", "alone"));
        }
        return match cell.text.is_empty() {
            true => Size::Unsaid,
            false => Size::Words(cell.text.clone()),
        };
    };
    let (measure, se) = measure(row.cell(Column::EffectMeasure), report);
    if measure.is_empty() {
        report.add(report.at(Code::ImportEffect, &cell.span).arg("reason", "measure"));
    }
    if let Some([low, high]) = &ci
        && !(low.0.value <= value.value && value.value <= high.0.value)
    {
        report.add(report.at(Code::ImportEffect, &cell.span).arg("reason", "outside"));
    }
    let ci = ci.map(|ends| ends.map(|(end, _)| end.text));
    Size::Number(Effect { measure, value: value.text, se, ci })
}

/// How many people or studies; nothing for nought, which a study does not say.
pub(super) fn count(row: &Row, report: &mut Report<'_>) -> Option<u32> {
    let cell = row.cell(Column::N);
    match cell.text.parse() {
        Ok(0) => report.add(report.at(Code::ImportNought, &cell.span)),
        Ok(count) => return Some(count),
        Err(_) if cell.text.is_empty() || refuse_comma(cell, report) => {}
        Err(_) => refuse(cell, Column::N, report),
    }
    None
}

type End = (Number, std::ops::Range<usize>);

fn interval(row: &Row, report: &mut Report<'_>) -> Option<[End; 2]> {
    let [low, high] = [Column::CiLow, Column::CiHigh].map(|column| {
        let cell = row.cell(column);
        let end = number(cell, report);
        if end.is_none() && !cell.text.is_empty() && !has_comma(&cell.text) {
            refuse(cell, column, report);
        }
        (end, cell)
    });
    let problem = match (low, high) {
        ((Some(low), at), (Some(high), end)) if low.value <= high.value => {
            return Some([(low, at.span.clone()), (high, end.span.clone())]);
        }
        ((Some(_), at), (Some(_), _)) => {
            report.at(Code::ImportEffect, &at.span).arg("reason", "order")
        }
        ((Some(_), at), (None, other)) | ((None, other), (Some(_), at))
            if other.text.is_empty() =>
        {
            report.at(Code::ImportEffect, &at.span).arg("reason", "half")
        }
        _ => return None,
    };
    report.add(problem);
    None
}

/// What the number is, and the standard error if it is named: `Cohen's d (SE=0.12)`.
fn measure(cell: &Cell, report: &mut Report<'_>) -> (String, Option<String>) {
    let named = cell.text.strip_suffix(')').and_then(|text| {
        let (measure, inside) = text.rsplit_once('(')?;
        let (name, value) = inside.split_once('=')?;
        name.trim().eq_ignore_ascii_case("se").then_some((measure.trim(), value.trim()))
    });
    let Some((measure, value)) = named else { return (cell.text.clone(), None) };
    let value = Cell { text: value.to_owned(), span: cell.span.clone() };
    match number(&value, report) {
        Some(se) => (measure.to_owned(), Some(se.text)),
        None => (cell.text.clone(), None),
    }
}

/// The number in a cell, if it holds one. A decimal comma is a mistake and no text.
fn number(cell: &Cell, report: &mut Report<'_>) -> Option<Number> {
    refuse_comma(cell, report);
    // Publications and spreadsheets write a true minus sign.
    Number::parse(&cell.text.replace('\u{2212}', "-"))
}

fn refuse(cell: &Cell, column: Column, report: &mut Report<'_>) {
    let problem = report.at(Code::ImportNumber, &cell.span).arg("value", &cell.text);
    report.add(problem.arg("column", column.word()));
}

/// Reports a decimal comma; whether there is one.
fn refuse_comma(cell: &Cell, report: &mut Report<'_>) -> bool {
    let found = has_comma(&cell.text);
    if found {
        let problem = report.at(Code::ImportDecimalComma, &cell.span).arg("value", &cell.text);
        report.add(problem.arg("better", cell.text.replace(',', ".")));
    }
    found
}

fn has_comma(text: &str) -> bool {
    let digits = |part: &str| !part.is_empty() && part.chars().all(|c| c.is_ascii_digit());
    let unsigned = text.trim_start_matches(['-', '\u{2212}']);
    unsigned.split_once(',').is_some_and(|(whole, rest)| digits(whole) && digits(rest))
}
