//! The files for machines: the same records that the pages show.

mod catalogue;
mod rows;

use serde::Serialize;

use super::pages::Renderer;
use crate::site::{DataFile, Profile};
use rows::ProfileRecord;
pub(super) use rows::{COLUMNS, Column};

/// The text of a data file.
pub(super) fn write(renderer: &Renderer<'_>, file: &DataFile) -> String {
    let bibliography = &renderer.site.content.bibliography;
    match file {
        DataFile::StudiesCsv => csv(rows::STUDY, &rows::studies(renderer)),
        DataFile::StudiesJson => json(&rows::studies(renderer)),
        DataFile::FindingsCsv => csv(rows::FINDING, &rows::findings(renderer)),
        DataFile::FindingsJson => json(&rows::findings(renderer)),
        DataFile::ProfilesJson => {
            let profiles = renderer.site.evidence.profiles.iter();
            json(&profiles.map(|one| rows::profile(renderer, one)).collect::<Vec<ProfileRecord>>())
        }
        DataFile::Profile(id) => profile_json(renderer, id),
        DataFile::Catalogue => json(&catalogue::describe(renderer)),
        DataFile::Bibtex(key) => {
            let entry = bibliography.entry(key);
            entry.map(|entry| format!("{}\n", entry.bibtex.trim_end())).unwrap_or_default()
        }
        DataFile::Ris(key) => bibliography.ris(key).unwrap_or_default(),
    }
}

/// The profile of one intervention type as JSON.
pub(super) fn profile_json(renderer: &Renderer<'_>, id: &str) -> String {
    let profile: Option<&Profile> = renderer.site.evidence.profile_of(id);
    profile.map(|profile| json(&rows::profile(renderer, profile))).unwrap_or_default()
}

fn json(value: &impl Serialize) -> String {
    let text = serde_json::to_string_pretty(value);
    format!("{}\n", text.unwrap_or_else(|error| unreachable!("records have text keys: {error}")))
}

/// A table as RFC 4180 has it, in UTF-8. A list stands in one cell, divided by semicolons.
fn csv<R: Serialize>(columns: &[Column], records: &[R]) -> String {
    let names = columns.iter().map(|(_, name, _)| *name);
    let mut out = names.collect::<Vec<_>>().join(",");
    out.push_str("\r\n");
    for record in records {
        let value = serde_json::to_value(record).unwrap_or_default();
        let cells = columns.iter().map(|(_, name, _)| quoted(&cell(&value[name])));
        out.push_str(&cells.collect::<Vec<_>>().join(","));
        out.push_str("\r\n");
    }
    out
}

fn cell(value: &serde_json::Value) -> String {
    match value {
        serde_json::Value::Null => String::new(),
        serde_json::Value::String(text) => text.clone(),
        serde_json::Value::Array(values) => values.iter().map(cell).collect::<Vec<_>>().join("; "),
        other => other.to_string(),
    }
}

fn quoted(text: &str) -> String {
    // A cell that begins like a formula is not run by a spreadsheet when a quote stands before it.
    let is_formula = text.starts_with(['=', '+', '@', '\t'])
        || text.starts_with('-') && text.parse::<f64>().is_err();
    let text = if is_formula { format!("'{text}") } else { text.to_owned() };
    match text.contains([',', '"', '\n', '\r', ';']) {
        true => format!("\"{}\"", text.replace('"', "\"\"")),
        false => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_keeps_its_text_and_is_no_formula() {
        assert_eq!(quoted("a,b"), "\"a,b\"");
        assert_eq!(quoted("zeg \"ja\""), "\"zeg \"\"ja\"\"\"");
        assert_eq!(quoted("=1+1"), "'=1+1");
        assert_eq!(quoted("-0.16"), "-0.16");
        assert_eq!(quoted("-x"), "'-x");
    }
}
