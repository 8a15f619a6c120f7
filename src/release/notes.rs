//! What changed since the last release, as Markdown in the language of the site.

use crate::build::Loaded;
use crate::content::{Change, Ledger};
use crate::diagnostic::Catalogue;
use crate::site::{INTERVENTION_TYPES, OUTCOMES, Page, Site};

/// The notes of a release; `ledger` is the new one and the site still has the old one.
pub(super) fn write(loaded: &Loaded, ledger: &Ledger) -> String {
    let Loaded { site, theme, .. } = loaded;
    let notes = Notes { site, old: &site.content.ledger, new: ledger, words: &theme.catalogue };
    let parts = [notes.conclusions(), notes.changes(), notes.addresses()];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    let is_first = notes.old.release.is_none();
    let body = match parts.is_empty() {
        true if is_first => String::new(),
        true => format!("{}\n", notes.words.text("release-nothing")),
        false => parts.join("\n"),
    };
    format!("{}\n\n{body}", notes.title()).trim_end().to_owned() + "\n"
}

struct Notes<'a> {
    site: &'a Site,
    old: &'a Ledger,
    new: &'a Ledger,
    words: &'a Catalogue,
}

impl Notes<'_> {
    fn title(&self) -> String {
        let (day, tag) = match &self.new.release {
            Some((day, tag)) => (day.to_string(), tag.clone()),
            None => Default::default(),
        };
        let since = self
            .old
            .release
            .as_ref()
            .map(|(_, tag)| self.say("release-since", &[("tag", tag.clone())]));
        let title = self.say("release-title", &[("tag", tag), ("day", day)]);
        format!("# {title}\n\n{}", since.unwrap_or_else(|| self.words.text("release-first")))
    }

    fn say(&self, id: &str, args: &[(&'static str, String)]) -> String {
        self.words.format(id, None, args).unwrap_or_default()
    }

    fn part(&self, heading: &str, lines: Vec<String>) -> Option<String> {
        let lines: String = lines.iter().map(|line| format!("- {line}\n")).collect();
        (!lines.is_empty()).then(|| format!("## {}\n\n{lines}", self.words.text(heading)))
    }

    /// Conclusions that are new, other ones or gone. None of this in a first release: all is new.
    fn conclusions(&self) -> Option<String> {
        self.old.release.as_ref()?;
        let (old, new) = (&self.old.conclusions, &self.new.conclusions);
        let mut lines = Vec::new();
        for about in old.keys().chain(new.keys().filter(|about| !old.contains_key(*about))) {
            let (was, is) = (old.get(about), new.get(about));
            if was != is {
                let name = format!(
                    "{}, {}",
                    self.site.label_of(INTERVENTION_TYPES, &about.0),
                    self.site.label_of(OUTCOMES, &about.1)
                );
                let args = [("about", name), ("was", self.verdict(was)), ("now", self.verdict(is))];
                lines.push(self.say("release-conclusion", &args));
            }
        }
        lines.sort();
        self.part("release-conclusions", lines)
    }

    fn verdict(&self, verdict: Option<&(String, String)>) -> String {
        match verdict {
            Some((conclusion, certainty)) => {
                let conclusion = self.words.text(&format!("conclusion-{conclusion}"));
                let certainty = self.words.text(&format!("certainty-{certainty}"));
                format!("{conclusion} ({})", certainty.to_lowercase())
            }
            None => self.words.text("conclusion-not_studied"),
        }
    }

    /// What editors wrote under `changes` after the day of the last release, the newest first.
    fn changes(&self) -> Option<String> {
        let since = self.old.release.as_ref().map(|(day, _)| *day);
        let is_new = |change: &Change| {
            since.is_none_or(|day| change.date > day) && change.date <= self.site.date
        };
        let mut changes: Vec<(&Change, &Page)> = Vec::new();
        for page in &self.site.pages {
            let own = page.document.common.changes.iter();
            changes.extend(own.filter(|change| is_new(change)).map(|change| (change, page)));
        }
        changes.sort_by_key(|(change, page)| (std::cmp::Reverse(change.date), &page.address));
        let lines = changes.into_iter().map(|(change, page)| {
            let day = change.date;
            let mark = match change.conclusion_changed {
                true => format!(" **{}.**", self.words.text("conclusion-changed")),
                false => String::new(),
            };
            format!("{day}, {} ({}): {}{mark}", page.title(), page.address, change.text.text)
        });
        self.part("release-changes", lines.collect())
    }

    /// Pages that are new, and addresses that only redirect from now on.
    fn addresses(&self) -> Option<String> {
        self.old.release.as_ref()?;
        let of_pages = |ledger: &Ledger| -> Vec<String> {
            ledger.addresses.keys().filter(|key| !key.contains('#')).cloned().collect()
        };
        let old = of_pages(self.old);
        let page_at = |address: &str| {
            let page = self.site.pages.iter().find(|page| page.address.as_str() == address);
            page.map(|page| format!("{}: {address}", page.title()))
        };
        let new = of_pages(self.new).into_iter().filter(|address| !old.contains(address));
        let mut parts: Vec<String> = Vec::new();
        parts.extend(self.part("release-new", new.filter_map(|at| page_at(&at)).collect()));
        let moved = self.site.redirects.iter().filter(|(from, _)| {
            let before = self.old.addresses.get(from.as_str());
            let day = self.old.release.as_ref().map(|(day, _)| *day);
            before.is_some_and(|published| Some(published.last) == day)
        });
        let moved = moved.map(|(from, to)| format!("{from} → {}", self.site.page(*to).address));
        parts.extend(self.part("release-moved", moved.collect()));
        (!parts.is_empty()).then(|| parts.join("\n"))
    }
}
