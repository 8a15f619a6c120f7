//! Pages that are hard to tell apart: the same title, or for a large part the same text.

use std::collections::BTreeMap;

use crate::diagnostic::{Code, Diagnostic, Place};
use crate::markdown::{PassageKind, Passages};
use crate::site::{Page, Site};

/// How many words in a row make a shingle. Fewer would find turns of phrase.
const SHINGLE: usize = 8;
/// A page with fewer shingles is too short to resemble another one.
const ENOUGH_SHINGLES: usize = 30;
/// A shingle on more pages than this is a fixed phrase of the site.
const FIXED_PHRASE: usize = 12;
/// The share of the shorter page, in hundredths, that makes two pages near duplicates.
const NEAR: usize = 40;

/// Pages with the title of an earlier one.
pub(super) fn same_titles(site: &Site) -> Vec<Diagnostic> {
    let mut first_of: BTreeMap<String, &Page> = BTreeMap::new();
    let mut advice = Vec::new();
    for page in &site.pages {
        match first_of.get(&page.title().to_lowercase()) {
            Some(first) => {
                let said = Diagnostic::new(Code::DuplicateTitle, title_place(page));
                let said = said.arg("title", page.title()).related(title_place(first));
                advice.push(said.arg("other", first.document.source.path()));
            }
            None => {
                first_of.insert(page.title().to_lowercase(), page);
            }
        }
    }
    advice
}

/// Where the title of a page stands in its file.
pub(super) fn title_place(page: &Page) -> Place {
    let source = &page.document.source;
    let front = &source.text()[..page.document.body.start.min(source.text().len())];
    let key = "title:";
    let at = match front.starts_with(key) {
        true => Some(0),
        false => front.find(&format!("\n{key}")).map(|at| at + 1),
    };
    let end = |at: usize| front[at..].find('\n').map_or(front.len(), |line| at + line);
    Place::new(source, at.map_or(0..0, |at| at..end(at)))
}

/// Pages that share much of their text with an earlier one. Exact: every run of [`SHINGLE`] words
/// of every page is compared with every other. `texts` are the passages of [`Site::pages`].
///
/// The index of the search could find more, words in another order too; this needs no index.
pub(super) fn near_duplicates(site: &Site, texts: &[Passages]) -> Vec<Diagnostic> {
    let mut of_page: Vec<usize> = Vec::with_capacity(texts.len());
    let mut shingles: Vec<(u64, usize)> = Vec::new();
    for (id, passages) in texts.iter().enumerate() {
        let mut own = hashes(passages);
        own.sort_unstable();
        own.dedup();
        of_page.push(own.len());
        shingles.extend(own.into_iter().map(|hash| (hash, id)));
    }
    shingles.sort_unstable();
    let mut shared: BTreeMap<(usize, usize), usize> = BTreeMap::new();
    for group in shingles.chunk_by(|one, other| one.0 == other.0) {
        if group.len() > FIXED_PHRASE {
            continue;
        }
        for (at, (_, first)) in group.iter().enumerate() {
            for (_, second) in &group[at + 1..] {
                *shared.entry((*first, *second)).or_default() += 1;
            }
        }
    }
    let mut advice = Vec::new();
    for ((first, second), count) in shared {
        let shorter = of_page[first].min(of_page[second]);
        if shorter >= ENOUGH_SHINGLES && count * 100 >= shorter * NEAR {
            let (first, second) = (site.page(first), site.page(second));
            let said = Diagnostic::new(Code::NearDuplicate, title_place(second));
            let said = said.arg("percent", count * 100 / shorter).related(title_place(first));
            advice.push(said.arg("other", first.document.source.path()));
        }
    }
    advice
}

/// The hashes of all runs of words of a page.
fn hashes(passages: &Passages) -> Vec<u64> {
    let read = |kind| kind != PassageKind::Prose;
    let texts = passages.list.iter().filter(|passage| read(passage.kind));
    let words: Vec<u64> = texts
        .flat_map(|passage| passage.text.split(|c: char| !c.is_alphanumeric()))
        .filter(|word| !word.is_empty())
        .map(|word| fold(word.to_lowercase().bytes().map(u64::from)))
        .collect();
    words.windows(SHINGLE).map(|run| fold(run.iter().copied())).collect()
}

/// FNV-1a over numbers: the same on every machine.
fn fold(numbers: impl Iterator<Item = u64>) -> u64 {
    const BASIS: u64 = 0xcbf2_9ce4_8422_2325;
    const PRIME: u64 = 0x0100_0000_01b3;
    numbers.fold(BASIS, |hash, number| (hash ^ number).wrapping_mul(PRIME))
}
