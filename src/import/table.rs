//! The table of findings: rows of cells, each with its place in the file.

use std::ops::Range;

use super::Report;
use crate::diagnostic::Code;

macro_rules! columns {
    ($($(#[$doc:meta])+ $name:ident = $word:literal,)+) => {
        /// A column that the table must have.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub(super) enum Column { $($(#[$doc])+ $name,)+ }

        impl Column {
            const ALL: &'static [Self] = &[$(Self::$name),+];

            /// The word in the first row.
            pub(super) fn word(self) -> &'static str {
                match self { $(Self::$name => $word),+ }
            }
        }
    };
}

columns! {
    /// The key of the publication.
    Key = "key",
    /// Kinds of approach.
    InterventionType = "intervention_type",
    /// For whom.
    TargetGroup = "target_group",
    /// How early.
    PreventionLevel = "prevention_level",
    /// Where.
    Setting = "setting",
    /// In which country.
    Country = "country",
    /// The year of publication.
    Year = "year",
    /// The design of the study.
    Design = "design",
    /// How many people or studies.
    N = "n",
    /// What was looked at.
    Outcome = "outcome",
    /// What the number is.
    EffectMeasure = "effect_measure",
    /// The number, or what came out in words.
    Effect = "effect",
    /// The lower end of the interval.
    CiLow = "ci_low",
    /// The upper end of the interval.
    CiHigh = "ci_high",
    /// Which way it went.
    Direction = "direction",
    /// What makes it more or less sure.
    Quality = "quality",
    /// Where it was read.
    SourceUrl = "source_url",
}

/// One cell.
#[derive(Debug, Clone)]
pub(super) struct Cell {
    /// What it holds, in one line.
    pub(super) text: String,
    /// Where, with quotation marks if it has them.
    pub(super) span: Range<usize>,
}

/// One row, which is one finding.
#[derive(Debug)]
pub(super) struct Row {
    /// In the order of [`Column::ALL`].
    cells: Vec<Cell>,
}

impl Row {
    /// Where the row stands.
    pub(super) fn span(&self) -> Range<usize> {
        let start = self.cells.first().map_or(0, |cell| cell.span.start);
        start..self.cells.last().map_or(start, |cell| cell.span.end.max(start + 1))
    }

    /// The cell of a column.
    pub(super) fn cell(&self, column: Column) -> &Cell {
        &self.cells[column as usize]
    }

    /// What the cell of a column holds.
    pub(super) fn text(&self, column: Column) -> &str {
        &self.cell(column).text
    }
}

/// The rows that have a cell for each column. Rows without any text are passed by.
pub(super) fn read(report: &mut Report<'_>) -> Vec<Row> {
    let mut lines = records(report.source.text()).into_iter();
    let header = lines.next().unwrap_or_default();
    let Some(places) = read_header(&header, report) else { return Vec::new() };
    let mut rows = Vec::new();
    for cells in lines.filter(|cells| cells.iter().any(|cell| !cell.text.is_empty())) {
        if cells.len() == header.len() {
            rows.push(Row { cells: places.iter().map(|at| cells[*at].clone()).collect() });
            continue;
        }
        let span = cells[0].span.start..cells[cells.len() - 1].span.end;
        let problem = report.at(Code::ImportCells, &span);
        report.add(problem.arg("found", cells.len()).arg("expected", header.len()));
    }
    rows
}

/// Where each column of [`Column::ALL`] is. Other columns are for whoever keeps the table.
fn read_header(header: &[Cell], report: &mut Report<'_>) -> Option<Vec<usize>> {
    let find = |column: &Column| {
        header.iter().position(|cell| cell.text.eq_ignore_ascii_case(column.word()))
    };
    let missing: Vec<&str> = Column::ALL
        .iter()
        .filter(|column| find(column).is_none())
        .map(|column| column.word())
        .collect();
    if missing.is_empty() {
        return Column::ALL.iter().map(find).collect();
    }
    let line = report.source.text().lines().next().unwrap_or_default();
    let delimiter = [(";", "semicolon"), ("\t", "tab")].into_iter().find_map(|(mark, name)| {
        let at = line.find(mark).filter(|_| header.len() == 1)?;
        Some((at..at + 1, name))
    });
    report.add(match delimiter {
        Some((span, name)) => report.at(Code::ImportDelimiter, &span).arg("found", name),
        None => {
            let problem = report.at(Code::ImportColumns, &(0..line.len()));
            problem.arg("count", missing.len()).arg("columns", missing.join(", "))
        }
    });
    None
}

/// All records of a text with commas between the cells.
fn records(text: &str) -> Vec<Vec<Cell>> {
    let mut reader =
        csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(text.as_bytes());
    let read: Vec<csv::StringRecord> = reader.records().filter_map(Result::ok).collect();
    let start = |record: &csv::StringRecord| {
        let byte = record.position().map_or(0, csv::Position::byte);
        usize::try_from(byte).unwrap_or(text.len()).min(text.len())
    };
    let ends = read.iter().skip(1).map(start).chain([text.len()]);
    let cells = |(record, end): (&csv::StringRecord, usize)| {
        let spans = spans(text, start(record)..end);
        let span = |at: usize| spans.get(at).or(spans.last()).cloned().unwrap_or(end..end);
        let cell = |(at, held): (usize, &str)| Cell { text: one_line(held), span: span(at) };
        record.iter().enumerate().map(cell).collect()
    };
    read.iter().zip(ends).map(cells).collect()
}

/// Where the cells of one record are; the reader of CSV tells what they hold, and not this.
fn spans(text: &str, record: Range<usize>) -> Vec<Range<usize>> {
    let raw = &text[record.clone()];
    let start = record.start + raw.len() - raw.trim_start_matches('\n').len();
    let end = record.end.max(start);
    let mut spans = Vec::new();
    let (mut from, mut quoted) = (start, false);
    let bytes = text.as_bytes();
    for at in start..end {
        match bytes[at] {
            // Within quotation marks two of them mean one; elsewhere they mean nothing.
            b'"' if quoted || at == from || bytes[from] == b'"' && bytes[at - 1] == b'"' => {
                quoted = !quoted;
            }
            b',' if !quoted => {
                spans.push(from..at);
                from = at + 1;
            }
            b'\n' if !quoted => {
                spans.push(from..at);
                return spans;
            }
            _ => {}
        }
    }
    spans.push(from..end);
    spans
}

/// `text` without spaces around it, line ends and other characters that cannot be seen.
fn one_line(text: &str) -> String {
    let clean = text.replace(|c: char| c.is_control(), " ");
    clean.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_cell_knows_its_place() {
        let text = "a,b,c\n\n\"x, \"\"y\"\"\nz\",5\" b,\u{e9}\n,\"\",q\n";
        let found: Vec<Vec<(String, &str)>> = records(text)
            .into_iter()
            .map(|cells| cells.into_iter().map(|cell| (cell.text, &text[cell.span])).collect())
            .collect();
        let row = |cells: [(&str, &'static str); 3]| {
            cells.map(|(held, raw)| (held.to_owned(), raw)).to_vec()
        };
        assert_eq!(
            found,
            [
                row([("a", "a"), ("b", "b"), ("c", "c")]),
                row([("x, \"y\" z", "\"x, \"\"y\"\"\nz\""), ("5\" b", "5\" b"), ("é", "é")]),
                row([("", ""), ("", "\"\""), ("q", "q")]),
            ]
        );
    }
}
