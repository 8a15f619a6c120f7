//! The words, phrases and exclusions in a query.

use crate::analyse::{Analyser, Word, joined};

/// What stands after so many characters is not read.
const LONGEST_QUERY: usize = 400;
/// Nor are more words.
const MOST_WORDS: usize = 12;

const QUOTES: [char; 7] = ['"', '“', '”', '„', '‟', '«', '»'];

/// One thing that is asked for.
#[derive(Debug, Clone)]
pub(crate) struct Item {
    /// As typed.
    pub(crate) typed: String,
    pub(crate) kind: Kind,
    /// `-word`: pages that have it are left out.
    pub(crate) is_excluded: bool,
    /// Nothing stands after it, so that it may be half a word.
    pub(crate) is_last: bool,
}

/// What an item is.
#[derive(Debug, Clone)]
pub(crate) enum Kind {
    Word {
        form: String,
        stem: String,
        /// Common, and only looked at to complete it.
        is_stop: bool,
        /// In quotes: this word and no other.
        is_strict: bool,
    },
    /// Words with hyphens between them, as form and stem, and as one word.
    Hyphenated { words: Vec<(String, String)>, joined: String },
    /// Words in quotes: stems with their distance from the first.
    Phrase { words: Vec<(usize, String)> },
}

/// Reads a query. Whatever is typed has a meaning: there are no errors.
pub(crate) fn parse(query: &str, analyser: &Analyser) -> Vec<Item> {
    let end = query.char_indices().nth(LONGEST_QUERY).map_or(query.len(), |(at, _)| at);
    let pieces: Vec<&str> = query[..end].split(QUOTES).collect();
    let mut items = Vec::new();
    for (at, piece) in pieces.iter().enumerate() {
        let is_quoted = at % 2 == 1 && at + 1 < pieces.len();
        if is_quoted {
            items.extend(phrase(piece, ends_in_minus(pieces[at - 1]), analyser));
        } else {
            let is_end = at + 1 == pieces.len();
            items.extend(plain(piece, is_end, analyser));
        }
    }
    items.truncate(MOST_WORDS);
    items
}

fn phrase(text: &str, is_excluded: bool, analyser: &Analyser) -> Option<Item> {
    let words: Vec<Word> = analyser.words(text).into_iter().filter(|word| !word.is_stop).collect();
    let first = words.first()?;
    let kind = match &words[..] {
        [word] => Kind::Word {
            form: word.form.clone(),
            stem: word.stem.clone(),
            is_stop: false,
            is_strict: true,
        },
        words => Kind::Phrase {
            words: words
                .iter()
                .map(|word| (word.position - first.position, word.stem.clone()))
                .collect(),
        },
    };
    Some(Item { typed: format!("\"{}\"", text.trim()), kind, is_excluded, is_last: false })
}

fn plain(text: &str, is_end: bool, analyser: &Analyser) -> Vec<Item> {
    let words = analyser.words(text);
    let runs = analyser.hyphenated(text, &words);
    let mut items = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let last = runs.iter().find(|run| run.0 == at).map_or(at, |run| run.1);
        let run = &words[at..=last];
        let (start, end) = (run[0].start, run[run.len() - 1].end);
        let kind = match run {
            [word] => Kind::Word {
                form: word.form.clone(),
                stem: word.stem.clone(),
                is_stop: word.is_stop,
                is_strict: false,
            },
            run => Kind::Hyphenated {
                words: run
                    .iter()
                    .filter(|word| !word.is_stop)
                    .map(|word| (word.form.clone(), word.stem.clone()))
                    .collect(),
                joined: joined(run),
            },
        };
        items.push(Item {
            typed: text[start..end].to_owned(),
            kind,
            is_excluded: ends_in_minus(&text[..start]),
            is_last: is_end && end == text.len(),
        });
        at = last + 1;
    }
    items.retain(|item| item.is_last || !matches!(item.kind, Kind::Word { is_stop: true, .. }));
    items
}

/// Whether `before` ends in a minus sign that begins a word.
fn ends_in_minus(before: &str) -> bool {
    before.strip_suffix('-').is_some_and(|rest| {
        rest.chars().next_back().is_none_or(|c| matches!(c, ' ' | '\t' | '\n' | '\r' | '\u{a0}'))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotes_and_minus_are_read() {
        let analyser = Analyser::new(&[]);
        let items =
            parse("de \"aanpak van radicalisering\" -internet re-integratie \"open", &analyser);
        let typed: Vec<&str> = items.iter().map(|item| item.typed.as_str()).collect();
        assert_eq!(typed, ["\"aanpak van radicalisering\"", "internet", "re-integratie", "open"]);
        assert!(matches!(&items[0].kind, Kind::Phrase { words } if words[1].0 == 2));
        assert!(items[1].is_excluded && !items[2].is_excluded);
        assert!(items[3].is_last);
    }
}
