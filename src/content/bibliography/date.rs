//! Dates: which can be read, and how they are shown in Dutch.

use std::ops::RangeInclusive;

use hayagriva::Entry;
use hayagriva::types::EntryType;

const NO_DATE: &str = "z.d.";
const ABOUT: &str = "ca.";
const BEFORE_CHRIST: &str = "v.Chr.";
/// The months in Dutch, each with how it may begin in the file, in English or Dutch.
const MONTHS: [(&str, &[&str]); 12] = [
    ("januari", &["jan"]),
    ("februari", &["feb"]),
    ("maart", &["mar", "maa", "mrt"]),
    ("april", &["apr"]),
    ("mei", &["may", "mei"]),
    ("juni", &["jun"]),
    ("juli", &["jul"]),
    ("augustus", &["aug"]),
    ("september", &["sep"]),
    ("oktober", &["oct", "okt"]),
    ("november", &["nov"]),
    ("december", &["dec"]),
];

/// When a source came out.
#[derive(Debug)]
pub(super) struct Date {
    year: Option<i32>,
    month: Option<u8>,
    day: Option<u8>,
    is_about: bool,
}

impl Date {
    /// The date of an item.
    pub(super) fn new(item: &Entry) -> Self {
        let date = item.date();
        // APA gives the day of what comes out daily, and only the year of books and articles.
        let daily = date.filter(|_| matches!(item.entry_type(), EntryType::Web | EntryType::Misc));
        Self {
            year: date.map(|date| date.year),
            month: daily.and_then(|date| date.month),
            day: daily.and_then(|date| date.day),
            is_about: date.is_some_and(|date| date.approximate),
        }
    }

    /// The year with the suffix that tells it from others: `2021a`, `z.d.-a`.
    pub(super) fn year(&self, suffix: &str) -> String {
        let about = if self.is_about { format!("{ABOUT} ") } else { String::new() };
        match self.year {
            Some(year) if year > 0 => format!("{about}{year}{suffix}"),
            Some(year) => format!("{about}{} {BEFORE_CHRIST}{suffix}", 1 - year),
            None if suffix.is_empty() => NO_DATE.to_owned(),
            None => format!("{NO_DATE}-{suffix}"),
        }
    }

    /// The date with the suffix, as precise as the kind of source wants it.
    pub(super) fn in_reference(&self, suffix: &str) -> String {
        let year = self.year(suffix);
        match (self.month.and_then(|month| MONTHS.get(usize::from(month))), self.day) {
            (Some((month, _)), Some(day)) => format!("{year}, {} {month}", day + 1),
            (Some((month, _)), None) => format!("{year}, {month}"),
            (None, _) => year,
        }
    }

    /// The year without anything around it.
    pub(super) fn year_alone(&self) -> Option<i32> {
        self.year
    }

    /// By what dates are sorted: undated first, then a year alone before its days.
    pub(super) fn order(&self) -> (Option<i32>, Option<u8>, Option<u8>) {
        (self.year, self.month, self.day)
    }
}

/// Whether this is a day, a month, a year, or two of them with a slash between; a last `~` or `?`
/// says that it is not certain.
pub(super) fn is_date(value: &str) -> bool {
    let value = value.strip_suffix(['~', '?', '%']).unwrap_or(value);
    let (from, to) = value.split_once('/').unwrap_or((value, value));
    is_moment(from) && is_moment(to)
}

fn is_moment(value: &str) -> bool {
    let two_digits = |part: &str, range| part.len() == 2 && number(part, range).is_some();
    let mut parts = value.strip_prefix('-').unwrap_or(value).split('-');
    parts.next().is_some_and(is_year)
        && parts.next().is_none_or(|month| two_digits(month, 1..=12))
        && parts.next().is_none_or(|day| two_digits(day, 1..=31))
        && parts.next().is_none()
}

/// Whether this is a year of four digits.
pub(super) fn is_year(value: &str) -> bool {
    value.len() == 4 && value.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether this is a day of a month.
pub(super) fn is_day(value: &str) -> bool {
    number(value, 1..=31).is_some()
}

/// The number of a month that is written as a number or by name.
pub(super) fn month(value: &str) -> Option<u8> {
    let name = value.to_lowercase();
    let is_named = |(_, begins): &(&str, &[&str])| begins.iter().any(|at| name.starts_with(at));
    let named = name.chars().all(char::is_alphabetic).then(|| MONTHS.iter().position(is_named));
    let named = named.flatten().and_then(|at| u8::try_from(at + 1).ok());
    named.or_else(|| number(value, 1..=12))
}

fn number(value: &str, range: RangeInclusive<u8>) -> Option<u8> {
    let is_number = value.len() <= 2 && value.bytes().all(|byte| byte.is_ascii_digit());
    value.parse().ok().filter(|number| is_number && range.contains(number))
}
