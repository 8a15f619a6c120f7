//! How a citation names a source, and how it tells it from the others of the page.

use std::collections::BTreeMap;

use super::html::escape;
use super::record::Record;

/// The words of a citation, as HTML.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Label {
    /// The authors, else the title.
    pub names: String,
    /// The year, with the suffix.
    pub year: String,
    /// What tells the year from the same year of another source: `a`, `b`.
    pub suffix: String,
    shown: usize,
    initials: bool,
}

impl Label {
    /// The label of a source by itself.
    pub(super) fn new(record: &Record) -> Self {
        let mut label = Self {
            names: String::new(),
            year: String::new(),
            suffix: String::new(),
            shown: record.names.usual(),
            initials: false,
        };
        label.write(record);
        label
    }

    fn write(&mut self, record: &Record) {
        self.year = record.date.year(&self.suffix);
        self.names = if !record.names.is_empty() {
            escape(&record.names.in_citation(self.shown, self.initials))
        } else if record.short_title.is_empty() {
            escape(&record.entry.key)
        } else if record.is_part {
            format!("“{}”", escape(&record.short_title))
        } else {
            format!("<i>{}</i>", escape(&record.short_title))
        };
    }

    /// Shows as many names as it takes to see the difference. One name alone is never left out:
    /// `et al.` stands for two or more.
    fn show(&mut self, record: &Record, count: usize) {
        let all = record.names.len();
        let count = if count + 1 >= all { all } else { count };
        self.shown = self.shown.max(count);
    }
}

/// The labels of the sources of one page, which are in the order of its list.
///
/// As APA has it: first more names or initials where the people differ, then letters.
pub(super) fn labels(records: &[&Record]) -> Vec<Label> {
    let mut labels: Vec<Label> = records.iter().map(|record| Label::new(record)).collect();
    for group in same(&labels) {
        tell_apart(records, &mut labels, &group);
    }
    for (label, record) in labels.iter_mut().zip(records) {
        label.write(record);
    }
    for group in same(&labels) {
        for (nth, &at) in group.iter().enumerate() {
            labels[at].suffix = letters(nth);
            labels[at].write(records[at]);
        }
    }
    labels
}

/// The groups of labels that are the same.
fn same(labels: &[Label]) -> Vec<Vec<usize>> {
    let mut groups: BTreeMap<(&str, &str), Vec<usize>> = BTreeMap::new();
    for (at, label) in labels.iter().enumerate() {
        groups.entry((&label.names, &label.year)).or_default().push(at);
    }
    groups.into_values().filter(|group| group.len() > 1).collect()
}

fn tell_apart(records: &[&Record], labels: &mut [Label], group: &[usize]) {
    for &at in group {
        let names = &records[at].names;
        for other in group.iter().map(|&other| &records[other].names) {
            if names.are_same(other) {
                continue;
            }
            if names.are_namesakes(other) {
                labels[at].initials = true;
            } else {
                labels[at].show(records[at], names.shared_with(other) + 1);
            }
        }
    }
}

/// `a` to `z`, then `aa`.
fn letters(nth: usize) -> String {
    let letter = char::from(b'a' + u8::try_from(nth % 26).unwrap_or_default());
    match nth / 26 {
        0 => letter.to_string(),
        more => format!("{}{letter}", letters(more - 1)),
    }
}
