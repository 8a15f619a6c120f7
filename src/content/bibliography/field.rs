//! The fields of one entry: which are used, and which values can be.
//!
//! biblatex panics on some dates (`day = {999}`, `year = {- 20}`) and hayagriva shows TeX that it
//! does not know as it stands, so both only get values that have been checked here.

use biblatex::{Chunk, ChunksExt, Entry, EntryType, Spanned};

use super::date;
use super::html::is_reserved;

/// The fields that a reference uses. All others are left alone.
const USED: &str = "author bookauthor booksubtitle booktitle date day doi edition editor \
    institution issue journal journaltitle month number organization pages publisher school \
    shorttitle subtitle title translator type url urldate version volume year";

/// The fields that are not text: TeX means nothing there.
const NOT_TEXT: [&str; 7] = ["date", "day", "doi", "month", "url", "urldate", "year"];

/// Fields that make a sentence of their own.
const PUBLISHERS: [&str; 4] = ["institution", "organization", "publisher", "school"];

/// Fields that take over values from another entry, which would need that entry.
const UNSUPPORTED: [&str; 2] = ["crossref", "xdata"];

/// What a thesis is called.
const THESES: [(&str, &str); 2] = [("phdthesis", "Proefschrift"), ("mathesis", "Masterscriptie")];

/// What is wrong with an entry.
#[derive(Debug, Default)]
pub(super) struct Checked {
    /// The fields that could not be used as they are.
    pub invalid: Vec<String>,
    /// Whether there is no title.
    pub no_title: bool,
    /// Whether there is no date and none is tried.
    pub no_year: bool,
}

/// Removes what cannot be used from an entry and makes plain text of the rest.
pub(super) fn check(entry: &mut Entry) -> Checked {
    let mut check = Checked::default();
    for name in UNSUPPORTED {
        if entry.remove(name).is_some() {
            check.invalid.push(name.to_owned());
        }
    }
    entry.fields.retain(|name, chunks| {
        USED.split(' ').any(|used| used == name) && !chunks.format_verbatim().trim().is_empty()
    });
    for (name, chunks) in &mut entry.fields {
        if !NOT_TEXT.contains(&name.as_str()) && !make_plain(chunks) {
            check.invalid.push(name.clone());
        }
    }
    check.no_title = entry.get("title").is_none();
    let dated = entry.get("date").is_some() || entry.get("year").is_some();
    check.no_year = !dated && entry.entry_type != EntryType::Online;
    check_dates(entry, &mut check.invalid);
    check_links(entry, &mut check.invalid);
    amend(entry);
    check
}

/// Changes what hayagriva would show otherwise than APA in Dutch does.
fn amend(entry: &mut Entry) {
    join_subtitle(entry, "title", "subtitle");
    join_subtitle(entry, "booktitle", "booksubtitle");
    set_genre(entry);
    for name in PUBLISHERS {
        if let Some(first) = entry.fields.get_mut(name).and_then(|chunks| chunks.first_mut()) {
            begin_with_capital(first.v.get_mut());
        }
    }
    if text(entry, "pages").is_some_and(|pages| is_page_count(&pages)) {
        entry.remove("pages");
    }
}

fn text(entry: &Entry, name: &str) -> Option<String> {
    entry.get(name).map(|chunks| chunks.format_verbatim().trim().to_owned())
}

fn set_text(entry: &mut Entry, name: &str, text: &str) {
    entry.set(name, vec![Spanned::zero(Chunk::Verbatim(text.to_owned()))]);
}

/// Resolves what biblatex leaves of TeX. False if there was a command it does not know.
fn make_plain(chunks: &mut [Spanned<Chunk>]) -> bool {
    let mut known = true;
    for chunk in chunks {
        let (plain, all) = plain(chunk.v.get());
        known &= all;
        chunk.v = match chunk.v {
            Chunk::Normal(_) => Chunk::Normal(plain),
            Chunk::Verbatim(_) | Chunk::Math(_) => Chunk::Verbatim(plain),
        };
    }
    known
}

fn plain(text: &str) -> (String, bool) {
    let mut plain = String::with_capacity(text.len());
    let mut known = true;
    let mut rest = text.chars().peekable();
    while let Some(c) = rest.next() {
        match c {
            '\\' => {
                known = false;
                while rest.next_if(char::is_ascii_alphabetic).is_some() {}
                rest.next_if_eq(&' ');
            }
            '{' | '}' => known = false,
            '~' => plain.push('\u{a0}'),
            '`' if rest.next_if_eq(&'`').is_some() => plain.push('“'),
            '\'' if rest.next_if_eq(&'\'').is_some() => plain.push('”'),
            c if is_reserved(c) => {}
            c => plain.push(c),
        }
    }
    (plain, known)
}

fn check_dates(entry: &mut Entry, invalid: &mut Vec<String>) {
    if let Some(month) = text(entry, "month").as_deref().and_then(date::month) {
        set_text(entry, "month", &month.to_string());
    }
    for name in ["date", "urldate", "year", "month", "day"] {
        let is_wrong = text(entry, name).is_some_and(|value| match name {
            "year" => !date::is_year(&value),
            "month" => date::month(&value).is_none(),
            "day" => !date::is_day(&value),
            _ => !date::is_date(&value),
        });
        if is_wrong {
            entry.remove(name);
            invalid.push(name.to_owned());
        }
    }
}

fn check_links(entry: &mut Entry, invalid: &mut Vec<String>) {
    for name in ["url", "doi"] {
        let Some(value) = text(entry, name) else { continue };
        // Many programs escape `_` and `%`; a real address has no backslash.
        let value = value.replace('\\', "");
        match if name == "doi" { doi(&value) } else { web_address(&value) } {
            Some(value) => set_text(entry, name, value),
            None => {
                entry.remove(name);
                invalid.push(name.to_owned());
            }
        }
    }
}

fn web_address(value: &str) -> Option<&str> {
    let rest = value.strip_prefix("https://").or_else(|| value.strip_prefix("http://"))?;
    (!rest.is_empty() && is_one_word(rest)).then_some(value)
}

fn doi(value: &str) -> Option<&str> {
    let bare = value.find("10.").map(|at| &value[at..])?;
    let prefix = value[..value.len() - bare.len()].to_lowercase();
    let known = prefix.is_empty() || prefix.ends_with("doi.org/") || prefix.trim() == "doi:";
    (known && bare.contains('/') && is_one_word(bare)).then_some(bare)
}

fn is_one_word(value: &str) -> bool {
    !value.chars().any(|c| c.is_whitespace() || is_reserved(c) || matches!(c, '"' | '{' | '}'))
}

/// hayagriva does not show subtitles.
fn join_subtitle(entry: &mut Entry, title: &str, subtitle: &str) {
    if let Some(subtitle) = entry.remove(subtitle)
        && let Some(title) = entry.fields.get_mut(title)
    {
        title.push(Spanned::zero(Chunk::Normal(": ".to_owned())));
        title.extend(subtitle);
    }
}

/// Gives Dutch names to theses, and none to reports: biblatex calls each a "technical report".
fn set_genre(entry: &mut Entry) {
    let kind = text(entry, "type").map(|kind| kind.to_lowercase());
    let kind = kind.as_deref().or(match entry.entry_type {
        EntryType::PhdThesis => Some("phdthesis"),
        EntryType::MastersThesis => Some("mathesis"),
        _ => None,
    });
    if let Some((_, thesis)) = THESES.iter().find(|(known, _)| Some(*known) == kind) {
        set_text(entry, "type", thesis);
    } else if kind == Some("techreport") {
        entry.remove("type");
    }
    if entry.entry_type == EntryType::TechReport {
        entry.entry_type = EntryType::Report;
    }
}

fn begin_with_capital(text: &mut String) {
    if let Some(first) = text.chars().next().filter(|first| first.is_lowercase()) {
        text.replace_range(..first.len_utf8(), &first.to_uppercase().to_string());
    }
}

/// Whether this says how many pages there are (`94 p`), not which.
fn is_page_count(pages: &str) -> bool {
    let unit = pages.trim_start_matches(|c: char| c.is_ascii_digit());
    let unit = unit.trim().trim_end_matches('.');
    pages.starts_with(|c: char| c.is_ascii_digit()) && matches!(unit, "p" | "pp" | "pag" | "blz")
}
