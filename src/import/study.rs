//! The rows of one publication as the draft of a study page.

use std::collections::BTreeSet;
use std::fmt::Write;

use super::finding::{self, Finding};
use super::measure::Size;
use super::table::{Cell, Column, Row};
use super::{Both, Report, words, yaml};
use crate::content::{
    BibEntry, Certainty, Content, DesignGroup, Direction, Seen, Vocabulary, is_slug, is_web_address,
};
use crate::diagnostic::{Catalogue, Code};
use crate::site::{DESIGNS, INTERVENTION_TYPES};

/// The columns that hold terms, with the keys of their vocabularies, in the order of front matter.
const FACETS: [(Column, &str); 5] = [
    (Column::InterventionType, INTERVENTION_TYPES),
    (Column::TargetGroup, "target_groups"),
    (Column::PreventionLevel, "prevention_level"),
    (Column::Setting, "settings"),
    (Column::Country, "country"),
];

/// The sections of a page, each a heading and a note of the catalogue.
const SECTIONS: [(&str, &str); 3] = [
    ("import-heading-studied", "import-note-studied"),
    ("import-heading-found", "import-note-found"),
    ("import-heading-meaning", "import-note-meaning"),
];

/// How much of a publication an import has seen: what somebody wrote down of it.
const SEEN: Seen = Seen::Summary;

/// The longest id of a finding, in characters.
const LONGEST_ID: usize = 40;

/// The rows of one publication.
pub(super) struct Study<'a> {
    pub(super) key: &'a str,
    pub(super) rows: &'a [&'a Row],
    pub(super) both: &'a Both<'a>,
}

impl Study<'_> {
    /// The file of the study in `folder`. The key names it, as far as an address can be like it.
    pub(super) fn file(
        &self,
        folder: &str,
        taken: &mut BTreeSet<String>,
        report: &mut Report<'_>,
    ) -> Option<String> {
        let fits = is_slug(self.key) && self.key.starts_with(|c: char| c.is_ascii_alphanumeric());
        let name = if fits { self.key.to_owned() } else { search_index::slug(self.key) };
        let file = format!("{folder}/{name}.md").trim_start_matches('/').to_owned();
        if !name.is_empty() && taken.insert(file.to_lowercase()) {
            return Some(file);
        }
        let problem = report.at(Code::ImportFileName, &self.rows[0].cell(Column::Key).span);
        let state = if name.is_empty() { "nameless" } else { "taken" };
        report.add(problem.arg("key", self.key).arg("state", state).arg("file", file));
        None
    }

    /// The text of the page; nothing if a row is wrong.
    pub(super) fn write(&self, report: &mut Report<'_>) -> Option<String> {
        let before = report.errors();
        let source = self.source(report);
        let facets = FACETS.map(|(column, key)| (key, self.terms(column, key, report)));
        let designs = self.designs(report);
        let seen_at = self.addresses(report);
        let content = self.both.content;
        let findings: Vec<Finding<'_>> =
            self.rows.iter().filter_map(|row| finding::read(row, content, report)).collect();
        let source = source.filter(|_| report.errors() == before)?;
        self.compare_years(source, report);
        let mut page = Page::new(content, &designs);
        page.line("title", &yaml::quoted(&source.title));
        page.line("draft", "true");
        page.line("reference", &yaml::id(self.key));
        page.line("seen", SEEN.word());
        if !seen_at.is_empty() {
            page.line("seen_at", &format!("[{}]", seen_at.join(", ")));
        }
        for (key, terms) in facets.iter().filter(|(_, terms)| !terms.is_empty()) {
            page.line(key, &yaml::ids(terms));
        }
        match designs.as_slice() {
            [] => {}
            [design] => page.line(DESIGNS, &yaml::id(design)),
            several => page.line(DESIGNS, &yaml::ids(several)),
        }
        page.findings(&findings);
        Some(page.finish())
    }

    /// What the bibliographies know of the publication; that of the site goes first.
    fn source(&self, report: &mut Report<'_>) -> Option<&BibEntry> {
        let (own, brought) = (&self.both.content.bibliography, self.both.brought);
        let known = own.entry(self.key).or_else(|| brought.entry(self.key));
        for row in self.rows.iter().filter(|_| known.is_none()) {
            let problem = report.at(Code::ImportNoSource, &row.cell(Column::Key).span);
            let state = if self.key.is_empty() { "empty" } else { "unknown" };
            let problem = problem.arg("state", state).arg("key", self.key);
            report.add(problem.nearest(self.key, own.keys().chain(brought.keys())));
        }
        known
    }

    /// The cells of a column, each text once.
    fn cells(&self, column: Column) -> Vec<&Cell> {
        let mut seen = BTreeSet::new();
        let cells = self.rows.iter().map(|row| row.cell(column));
        cells.filter(|cell| !cell.text.is_empty() && seen.insert(&cell.text)).collect()
    }

    /// The terms of a column in all rows.
    fn terms(&self, column: Column, key: &str, report: &mut Report<'_>) -> Vec<String> {
        let Some(vocabulary) = self.both.content.vocabularies.get(key) else { return Vec::new() };
        let mut terms = Vec::new();
        for cell in self.cells(column) {
            let found = words::look_up(&cell.text, vocabulary);
            report.unknown_words(cell, &found.unknown, vocabulary);
            add_new(&mut terms, found.terms);
        }
        terms
    }

    /// The designs of all rows, first the one that allows the least certainty. Without a design
    /// nobody can say how sure a finding is.
    fn designs(&self, report: &mut Report<'_>) -> Vec<String> {
        let content = self.both.content;
        let Some(vocabulary) = content.vocabularies.get(DESIGNS) else { return Vec::new() };
        let mut designs = Vec::new();
        for cell in self.rows.iter().map(|row| row.cell(Column::Design)) {
            let found = words::look_up(&cell.text, vocabulary);
            if found.terms.is_empty() {
                let problem = report.at(Code::ImportRefused, &cell.span).arg("reason", "design");
                let problem = problem.arg("value", &cell.text);
                report.add(problem.nearest(&cell.text, words::known(vocabulary)));
                continue;
            }
            report.unknown_words(cell, &found.unknown, vocabulary);
            add_new(&mut designs, found.terms);
        }
        designs.sort_by_key(|design| content.rule.at_most(design, SEEN));
        designs
    }

    fn addresses(&self, report: &mut Report<'_>) -> Vec<String> {
        let mut addresses = Vec::new();
        for cell in self.cells(Column::SourceUrl) {
            if is_web_address(&cell.text) {
                addresses.push(yaml::quoted(&cell.text));
            } else {
                let problem = report.at(Code::ImportAddress, &cell.span);
                report.add(problem.arg("value", &cell.text));
            }
        }
        addresses
    }

    fn compare_years(&self, source: &BibEntry, report: &mut Report<'_>) {
        let Some(year) = source.year.map(|year| year.to_string()) else { return };
        for cell in self.cells(Column::Year).into_iter().filter(|cell| cell.text != year) {
            let problem = report.at(Code::ImportYear, &cell.span).arg("found", &cell.text);
            report.add(problem.arg("year", &year).arg("key", self.key));
        }
    }
}

impl Report<'_> {
    /// Reports words of a cell that are no term. They are left out.
    pub(super) fn unknown_words(
        &mut self,
        cell: &Cell,
        unknown: &[String],
        vocabulary: &Vocabulary,
    ) {
        for word in unknown {
            let raw = &self.source.text()[cell.span.clone()];
            let start = cell.span.start + raw.find(word.as_str()).unwrap_or(0);
            let end = (start + word.len()).min(cell.span.end);
            let problem = self.at(Code::ImportUnknownWord, &(start..end)).arg("value", word);
            let problem = problem.arg("vocabulary", &vocabulary.label);
            self.add(problem.nearest(word, words::known(vocabulary)));
        }
    }
}

fn add_new(terms: &mut Vec<String>, found: Vec<String>) {
    for term in found {
        if !terms.contains(&term) {
            terms.push(term);
        }
    }
}

/// A page that is being written.
struct Page {
    text: String,
    texts: &'static Catalogue,
    limit: Certainty,
    /// The key for a number that all findings share.
    counts: &'static str,
    ids: BTreeSet<String>,
}

impl Page {
    fn new(content: &Content, designs: &[String]) -> Self {
        let rule = &content.rule;
        let limit = designs.first().map(|design| rule.at_most(design, SEEN));
        let group = designs.first().and_then(|design| rule.design(design)).map(|rule| rule.group);
        Self {
            text: "---\n".to_owned(),
            texts: Catalogue::embedded(content.config.language()),
            limit: limit.unwrap_or(Certainty::NotAssessed),
            counts: match group {
                Some(DesignGroup::Overview) => "included_studies",
                _ => "participants",
            },
            ids: BTreeSet::new(),
        }
    }

    fn line(&mut self, key: &str, value: &str) {
        // Writing to a string cannot fail.
        let _ = writeln!(self.text, "{key}: {value}");
    }

    fn findings(&mut self, findings: &[Finding<'_>]) {
        let counts: BTreeSet<u32> = findings.iter().filter_map(|finding| finding.n).collect();
        let shared = counts.first().filter(|_| counts.len() == 1);
        if let Some(count) = shared {
            self.line(self.counts, &count.to_string());
        }
        self.text.push_str("findings:\n");
        for finding in findings {
            self.finding(finding, shared.is_some());
        }
    }

    fn finding(&mut self, finding: &Finding<'_>, shared: bool) {
        let id = self.id(finding);
        self.line("  - id", &yaml::id(&id));
        self.line("    outcome", &yaml::id(&finding.outcome));
        self.line("    measured", &yaml::sentence(&measured(finding, shared)));
        self.line("    direction", finding.direction.word());
        if let Size::Number(effect) = &finding.size {
            self.text.push_str("    effect:\n");
            self.line("      measure", &yaml::quoted(&effect.measure));
            self.line("      value", &effect.value);
            if let Some(se) = &effect.se {
                self.line("      se", se);
            }
            if let Some([low, high]) = &effect.ci {
                self.line("      ci", &format!("[{low}, {high}]"));
            }
            if let Some(n) = finding.n {
                self.line("      n", &n.to_string());
            }
        }
        let certainty = match finding.direction {
            Direction::Unclear => Certainty::NotAssessed,
            _ => self.limit,
        };
        self.line("    certainty", certainty.word());
        let why = match (finding.quality, certainty) {
            ("", Certainty::NotAssessed) => self.texts.text("import-why-not-assessed"),
            ("", _) => self.texts.text("import-why-limit"),
            (quality, _) => quality.to_owned(),
        };
        self.line("    why_certainty", &yaml::sentence(&why));
    }

    /// A name for the finding that no other one of the study has.
    fn id(&mut self, finding: &Finding<'_>) -> String {
        let mut slug = search_index::slug(finding.words);
        if slug.len() > LONGEST_ID {
            let cut = slug[..=LONGEST_ID].rfind('-').unwrap_or(LONGEST_ID);
            slug.truncate(cut);
        }
        if slug.is_empty() {
            slug.clone_from(&finding.outcome);
        }
        let numbered = (2..).map(|number| format!("{slug}-{number}"));
        let mut names = std::iter::once(slug.clone()).chain(numbered);
        let free = names.find(|name| !self.ids.contains(name)).unwrap_or(slug);
        self.ids.insert(free.clone());
        free
    }

    fn finish(mut self) -> String {
        self.text.push_str("---\n");
        for (heading, note) in SECTIONS {
            let (heading, note) = (self.texts.text(heading), self.texts.text(note));
            let _ = write!(self.text, "\n## {heading}\n\n> [!NOTE]\n> {note}\n");
        }
        self.text
    }
}

/// What was measured and what came out, in the words of the table.
fn measured(finding: &Finding<'_>, shared: bool) -> String {
    let mut text = finding.words.to_owned();
    let mut remarks = Vec::new();
    if !matches!(finding.size, Size::Number(_)) {
        remarks.extend(Some(finding.measure.to_owned()).filter(|measure| !measure.is_empty()));
        remarks.extend(finding.n.filter(|_| !shared).map(|n| format!("n = {n}")));
    }
    if let Size::Words(size) = &finding.size {
        text.push_str(": ");
        text.push_str(size);
    }
    if !remarks.is_empty() {
        let _ = write!(text, " ({})", remarks.join(", "));
    }
    text
}
