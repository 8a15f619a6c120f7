//! What a site says of who answers for it.

use jiff::ToSpan;

use crate::content::CONFIG_FILE;
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::site::{DataFile, Site};

/// How long before the end an editor is told.
const DAYS_BEFORE: i32 = 30;

/// A `security.txt` that has expired, or soon does.
pub(super) fn check_security(site: &Site) -> Option<Diagnostic> {
    let security = site.content.config.security.as_ref()?;
    let day = security.expires.value;
    let soon = site.date.checked_add(DAYS_BEFORE.days()).ok()?;
    let state = match (day <= site.date, day < soon) {
        (true, _) => "expired",
        (false, true) => "soon",
        (false, false) => return None,
    };
    let place = Place::new(&site.content.config_source, security.expires.span.clone());
    Some(Diagnostic::new(Code::SecurityExpires, place).arg("state", state).arg("day", day))
}

/// The keys that the catalogue of the data needs and does not have. A site without data has no
/// catalogue.
pub(super) fn advise(site: &Site) -> Option<Diagnostic> {
    let config = &site.content.config;
    let lacks = [
        ("publisher", config.publisher.is_none()),
        ("license", config.license.is_none()),
        ("data_themes", config.data_themes.is_empty()),
    ];
    let keys: Vec<&str> = lacks.iter().filter(|(_, lacks)| *lacks).map(|(key, _)| *key).collect();
    if keys.is_empty() || !site.data_files().contains(&DataFile::Catalogue) {
        return None;
    }
    let said = Diagnostic::new(Code::CatalogueIncomplete, Place::file(CONFIG_FILE));
    Some(said.arg("keys", keys.join(", ")))
}
