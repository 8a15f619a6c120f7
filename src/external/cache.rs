//! What is known of addresses since when, in a file that can be thrown away.

use std::collections::BTreeMap;
use std::path::Path;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::ExternalError;
use super::fetch::{Answer, Verdict};
use crate::emit::{Change, OutputPath, change_files};
use crate::source::{Limits, read_file};

/// The name of the file in the cache folder.
const FILE: &str = "links.json";
/// For how many days a link that works is taken to work.
const FRESH_DAYS: i32 = 7;

#[derive(Debug, Serialize, Deserialize)]
struct Entry {
    /// As YYYY-MM-DD.
    date: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    status: Option<u16>,
    #[serde(skip_serializing_if = "Option::is_none")]
    failure: Option<String>,
}

/// The answers by address.
#[derive(Debug, Default)]
pub(super) struct Cache {
    entries: BTreeMap<String, Entry>,
    /// The bytes that the file held.
    before: Option<Vec<u8>>,
}

impl Cache {
    /// The cache in `folder`; an empty one if there is none, or none that can be read as such.
    pub(super) fn read(folder: &Path) -> Result<Self, ExternalError> {
        let path = folder.join(FILE);
        if !path.is_file() {
            return Ok(Self::default());
        }
        let bytes = read_file(&path, Limits::default())?.bytes.to_vec();
        let entries = serde_json::from_slice(&bytes).unwrap_or_default();
        Ok(Self { entries, before: Some(bytes) })
    }

    /// Whether an address need not be asked for again on `date`. Only what works is believed for
    /// some days; what failed is asked for again each time. A date in the future is not believed.
    pub(super) fn is_fresh(&self, address: &str, date: Date) -> bool {
        let Some(entry) = self.entries.get(address) else { return false };
        let Ok(asked) = entry.date.parse::<Date>() else { return false };
        let age = date.since(asked).map_or(i32::MAX, |age| age.get_days());
        let works = entry.answer().verdict(true) == Verdict::Works;
        works && (0..=FRESH_DAYS).contains(&age)
    }

    pub(super) fn set(&mut self, address: String, answer: &Answer, date: Date) {
        let (status, failure) = match answer {
            Answer::Status(status) => (Some(*status), None),
            Answer::NoHost => (None, None),
            Answer::Failed(detail) => (None, Some(detail.clone())),
        };
        self.entries.insert(address, Entry { date: date.to_string(), status, failure });
    }

    /// What is known of an address.
    pub(super) fn answer(&self, address: &str) -> Option<Answer> {
        self.entries.get(address).map(Entry::answer)
    }

    /// Writes the cache, whole or not at all.
    pub(super) fn write(&self, folder: &Path) -> Result<(), ExternalError> {
        let mut bytes = serde_json::to_vec_pretty(&self.entries).unwrap_or_default();
        bytes.push(b'\n');
        let change = Change { path: OutputPath::new(FILE)?, bytes, before: self.before.clone() };
        Ok(change_files(folder, &[change])?)
    }
}

impl Entry {
    fn answer(&self) -> Answer {
        match (self.status, &self.failure) {
            (Some(status), _) => Answer::Status(status),
            (None, Some(detail)) => Answer::Failed(detail.clone()),
            (None, None) => Answer::NoHost,
        }
    }
}
