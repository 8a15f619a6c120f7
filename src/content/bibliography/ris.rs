//! A source in the RIS format, which reference managers read.
//!
//! <https://en.wikipedia.org/wiki/RIS_(file_format)>: lines of a two-letter tag, ended by `ER`.

use super::record::Record;

/// The entry as RIS, with the line ends that the format asks for.
pub(super) fn write(record: &Record) -> String {
    let entry = &record.entry;
    let kind = match entry.kind.as_str() {
        "article" => "JOUR",
        "book" => "BOOK",
        "incollection" | "inbook" => "CHAP",
        "inproceedings" | "conference" => "CPAPER",
        "report" | "techreport" => "RPRT",
        "thesis" | "phdthesis" | "mastersthesis" => "THES",
        "online" => "ELEC",
        _ => "GEN",
    };
    let mut lines = vec![("TY", kind.to_owned())];
    lines.extend(record.names.last_name_first().map(|name| ("AU", name)));
    lines.push(("TI", entry.title.clone()));
    lines.extend(record.container().map(|title| ("T2", title)));
    lines.extend(entry.year.map(|year| ("PY", year.to_string())));
    lines.extend(entry.doi.clone().map(|doi| ("DO", doi)));
    lines.extend(entry.url.clone().map(|url| ("UR", url)));
    lines.push(("ID", entry.key.clone()));
    lines.push(("ER", String::new()));
    lines.iter().map(|(tag, value)| format!("{tag}  - {value}\r\n")).collect()
}
