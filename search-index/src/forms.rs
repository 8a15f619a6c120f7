//! The dictionary of forms in blocks, as the browser fetches them: completions, corrections, and
//! parts of compounds that no page has.
//!
//! A word that is one edit away keeps either its beginning or its end, so it stands near in the
//! dictionary or near in the dictionary of reversed words.

use crate::analyse::Analyser;
use crate::lexicon::Lexicon;

/// Forms in a block.
const BLOCK: usize = 1_200;
/// Blocks that completions are taken from.
const COMPLETED_BLOCKS: usize = 2;
/// Completions of one word.
const COMPLETIONS: usize = 8;
/// Shorter beginnings are not completed.
pub(crate) const SHORTEST_BEGINNING: usize = 3;
/// Shorter words are not corrected.
pub(crate) const SHORTEST_CORRECTED: usize = 4;
/// Forms that one word is corrected to, where several are equally near.
const CORRECTIONS: usize = 8;
/// From this length on a word may have two wrong letters.
const SHORTEST_TWICE_CORRECTED: usize = 8;

/// A form and the number of pages that have it.
pub(crate) type Entry = (String, u32);

/// The dictionary in both directions.
#[derive(Debug)]
pub(crate) struct Blocks {
    pub(crate) forward: Vec<Vec<Entry>>,
    /// Each form reversed.
    pub(crate) backward: Vec<Vec<Entry>>,
}

impl Blocks {
    pub(crate) fn new(lexicon: &Lexicon) -> Self {
        let forward: Vec<Entry> =
            lexicon.forms.iter().map(|form| (form.text.clone(), form.pages)).collect();
        let mut backward: Vec<Entry> =
            forward.iter().map(|(text, pages)| (reversed(text), *pages)).collect();
        backward.sort();
        Self { forward: cut(forward), backward: cut(backward) }
    }

    /// The most common forms that begin with `beginning`.
    pub(crate) fn completions(&self, beginning: &str) -> Vec<Entry> {
        let first = block_of(&self.forward, beginning);
        let blocks = self.forward.iter().skip(first).take(COMPLETED_BLOCKS);
        let mut found: Vec<Entry> = blocks
            .flatten()
            .filter(|(text, _)| text.starts_with(beginning) && text != beginning)
            .cloned()
            .collect();
        found.sort_by(most_common);
        found.truncate(COMPLETIONS);
        found
    }

    /// The forms that were probably meant: all that are one letter away, the most common first, or
    /// else the best that is two away.
    pub(crate) fn corrections(&self, word: &str) -> Vec<String> {
        let letters: Vec<char> = word.chars().collect();
        if letters.len() < SHORTEST_CORRECTED || !letters.iter().all(char::is_ascii_lowercase) {
            return Vec::new();
        }
        let mut found: Vec<(usize, Entry)> = Vec::new();
        for (text, pages) in self.near(word) {
            let distance = distance(&letters, &text.chars().collect::<Vec<_>>());
            if (1..=2).contains(&distance) {
                found.push((distance, (text, pages)));
            }
        }
        found.sort_by(|one, other| one.0.cmp(&other.0).then_with(|| most_common(&one.1, &other.1)));
        found.dedup();
        let least = found.first().map_or(0, |nearest| nearest.0);
        let most = match least {
            1 => CORRECTIONS,
            _ => usize::from(letters.len() >= SHORTEST_TWICE_CORRECTED),
        };
        let nearest = found.into_iter().filter(|(distance, _)| *distance == least);
        nearest.take(most).map(|(_, (text, _))| text).collect()
    }

    /// The two or three forms that `word` is put together from, if any.
    pub(crate) fn compound(&self, word: &str, analyser: &Analyser) -> Option<Vec<String>> {
        if let Some(pair) = self.split(word, analyser) {
            return Some(pair.into());
        }
        let starts = self.starts(word, analyser);
        let (start, _) = starts.iter().max_by_key(|(text, _)| text.len())?;
        let links = analyser.rules().compound.links.iter();
        let mut rests = links.filter_map(|link| word[start.len()..].strip_prefix(link.as_str()));
        let pair = rests.find_map(|rest| self.split(rest, analyser))?;
        Some(std::iter::once(start.clone()).chain(pair).collect())
    }

    /// The forms that `word` may begin with as a compound does.
    fn starts(&self, word: &str, analyser: &Analyser) -> Vec<&Entry> {
        let rules = &analyser.rules().compound;
        let entries = self.forward.get(block_of(&self.forward, word)).into_iter().flatten();
        entries.filter(|(text, _)| rules.is_part(text) && word.starts_with(text.as_str())).collect()
    }

    fn split(&self, word: &str, analyser: &Analyser) -> Option<[String; 2]> {
        let rules = &analyser.rules().compound;
        let starts = self.starts(word, analyser);
        let mirrored = reversed(word);
        let ends = self.backward.get(block_of(&self.backward, &mirrored)).into_iter().flatten();
        let ends: Vec<&Entry> = ends
            .filter(|(text, _)| {
                rules.is_part(&reversed(text)) && mirrored.starts_with(text.as_str())
            })
            .collect();
        let mut best: Option<(u32, [String; 2])> = None;
        for (start, start_pages) in &starts {
            for (end, end_pages) in &ends {
                let Some(link) = word.len().checked_sub(start.len() + end.len()) else { continue };
                let link = &word[start.len()..start.len() + link];
                let pages = *start_pages.min(end_pages);
                if rules.links.iter().any(|known| known == link)
                    && best.as_ref().is_none_or(|best| pages > best.0)
                {
                    best = Some((pages, [start.clone(), reversed(end)]));
                }
            }
        }
        best.map(|(_, parts)| parts)
    }

    /// Forms from the blocks in which `word` would stand.
    fn near(&self, word: &str) -> Vec<Entry> {
        let mirrored = reversed(word);
        let forward =
            self.forward.get(block_of(&self.forward, word)).into_iter().flatten().cloned();
        let backward = self.backward.get(block_of(&self.backward, &mirrored)).into_iter().flatten();
        forward.chain(backward.map(|(text, pages)| (reversed(text), *pages))).collect()
    }
}

/// The number of the block in which `word` stands or would stand.
pub(crate) fn block_of(blocks: &[Vec<Entry>], word: &str) -> usize {
    blocks.partition_point(|block| block[0].0.as_str() <= word).saturating_sub(1)
}

fn cut(entries: Vec<Entry>) -> Vec<Vec<Entry>> {
    entries.chunks(BLOCK).map(<[Entry]>::to_vec).collect()
}

/// The word from back to front.
pub(crate) fn reversed(word: &str) -> String {
    word.chars().rev().collect()
}

fn most_common(one: &Entry, other: &Entry) -> std::cmp::Ordering {
    other.1.cmp(&one.1).then_with(|| one.0.cmp(&other.0))
}

/// How many letters were put in, left out, replaced, or swapped with their neighbour; 3 stands for
/// more than two.
fn distance(one: &[char], other: &[char]) -> usize {
    if one.len().abs_diff(other.len()) > 2 {
        return 3;
    }
    let mut rows = [vec![0; other.len() + 1], (0..=other.len()).collect(), Vec::new()];
    for at in 1..=one.len() {
        let mut row = vec![at];
        for to in 1..=other.len() {
            let replaced = usize::from(one[at - 1] != other[to - 1]);
            let mut best = (rows[1][to] + 1).min(row[to - 1] + 1).min(rows[1][to - 1] + replaced);
            if at > 1 && to > 1 && one[at - 1] == other[to - 2] && one[at - 2] == other[to - 1] {
                best = best.min(rows[0][to - 2] + 1);
            }
            row.push(best);
        }
        rows = [std::mem::take(&mut rows[1]), row, Vec::new()];
    }
    rows[1][other.len()].min(3)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_edit_is_one() {
        let letters = |word: &str| word.chars().collect::<Vec<_>>();
        for (typed, meant, edits) in [
            ("gemeetne", "gemeente", 1),
            ("radicalisring", "radicalisering", 1),
            ("polarizatie", "polarisatie", 1),
            ("coordiantie", "coordinatie", 1),
            ("huis", "huis", 0),
            ("huis", "muizen", 3),
        ] {
            assert_eq!(distance(&letters(typed), &letters(meant)), edits, "{typed}");
        }
    }
}
