//! From what a browser sends to values of front matter.

use std::collections::BTreeMap;

use super::fields::REMOVE;
use crate::content::{Draft, FieldShape, Shape, Vocabularies};

/// What a form said, by name.
pub(super) struct Submitted(BTreeMap<String, Vec<String>>);

/// No list of a form is longer.
const MOST_ITEMS: usize = 500;

impl Submitted {
    /// The fields of a form in their order.
    pub(super) fn new(pairs: Vec<(String, String)>) -> Self {
        let mut fields: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for (name, value) in pairs {
            fields.entry(name).or_default().push(value.replace("\r\n", "\n"));
        }
        Self(fields)
    }

    /// The value of a field that is there once.
    pub(super) fn text(&self, name: &str) -> Option<&str> {
        self.0.get(name)?.first().map(String::as_str)
    }

    /// The values of all fields of `shapes` and of the vocabularies. `now` is what the file has.
    pub(super) fn values(
        &self,
        (shapes, vocabularies): (&[FieldShape], &Vocabularies),
        now: &Draft,
    ) -> Vec<(String, Draft)> {
        let fields = shapes.iter().map(|field| {
            let now = now.get(field.key).unwrap_or(&Draft::Nothing);
            (field.key.to_owned(), self.value(field.key, (&field.shape, now)))
        });
        let terms = vocabularies.iter().filter(|(key, _)| *key != "outcome").map(|(key, list)| {
            let now = now.get(key).unwrap_or(&Draft::Nothing);
            (key.clone(), self.terms(key, list.open, now))
        });
        fields.chain(terms).collect()
    }

    fn terms(&self, key: &str, is_open: bool, now: &Draft) -> Draft {
        let sent = self.0.get(key).map(Vec::as_slice).unwrap_or_default();
        let mut words: Vec<String> = match is_open {
            true => {
                sent.iter().flat_map(|text| text.split(',')).map(|w| w.trim().to_owned()).collect()
            }
            false => sent.to_vec(),
        };
        words.retain(|word| !word.is_empty());
        match (words.as_slice(), now) {
            ([], _) => Draft::Nothing,
            ([one], Draft::Text(_)) => Draft::Text(one.clone()),
            _ => placed(words, now),
        }
    }

    fn value(&self, path: &str, (shape, now): (&Shape, &Draft)) -> Draft {
        match shape {
            Shape::List(inner) => self.list(path, (inner, now)),
            Shape::Record(fields) => self.record(path, (fields, now)),
            Shape::Pair => {
                let ends = [0, 1].map(|end| self.word(&format!("{path}.{end}")));
                match ends.iter().all(|end| *end == Draft::Nothing) {
                    true => Draft::Nothing,
                    false => list(ends.into_iter().filter(|end| *end != Draft::Nothing)),
                }
            }
            Shape::Switch => match (self.text(path), now.text()) {
                (Some(_), _) => Draft::Text("true".to_owned()),
                (None, Some("false")) => now.clone(),
                (None, _) => Draft::Nothing,
            },
            _ => self.word(path),
        }
    }

    fn word(&self, path: &str) -> Draft {
        let text = self.text(path).unwrap_or_default().trim();
        match text.is_empty() {
            true => Draft::Nothing,
            false => Draft::Text(text.to_owned()),
        }
    }

    fn record(&self, path: &str, (fields, now): (&[FieldShape], &Draft)) -> Draft {
        let values: Vec<(String, Draft)> = fields
            .iter()
            .map(|field| {
                let now = now.get(field.key).unwrap_or(&Draft::Nothing);
                let path = format!("{path}.{}", field.key);
                (field.key.to_owned(), self.value(&path, (&field.shape, now)))
            })
            .collect();
        match values.iter().all(|(_, value)| *value == Draft::Nothing) {
            true => Draft::Nothing,
            false => Draft::Map(values),
        }
    }

    fn list(&self, path: &str, (inner, now): (&Shape, &Draft)) -> Draft {
        if let (Some(words), Shape::Text) = (self.0.get(path), inner) {
            return match words.is_empty() {
                true => Draft::Nothing,
                false => placed(words.clone(), now),
            };
        }
        let nothing = Vec::new();
        let items = match now {
            Draft::List(items) => items,
            _ => &nothing,
        };
        let mut kept = Vec::new();
        for at in 0..MOST_ITEMS {
            let below = format!("{path}.{at}");
            let is_there = self.0.range(below.clone()..).next().is_some_and(|(name, _)| {
                name.strip_prefix(&below)
                    .is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
            });
            if !is_there {
                if at >= items.len() {
                    break;
                }
                continue;
            }
            if self.0.contains_key(&format!("{below}{REMOVE}")) {
                continue;
            }
            let before = items.get(at).map_or(&Draft::Nothing, |(_, item)| item);
            match self.value(&below, (inner, before)) {
                Draft::Nothing => {}
                value => kept.push(((at < items.len()).then_some(at), value)),
            }
        }
        if kept.is_empty() { Draft::Nothing } else { Draft::List(kept) }
    }
}

/// Words, each with the place that it has in the list `now`.
fn placed(mut words: Vec<String>, now: &Draft) -> Draft {
    let before = super::fields::words(now);
    // Boxes come in the order of the list; what stands in the file keeps its own.
    words.sort_by_key(|word| before.iter().position(|old| old == word).unwrap_or(usize::MAX));
    let item = |word: String| (before.iter().position(|old| *old == word), Draft::Text(word));
    Draft::List(words.into_iter().map(item).collect())
}

fn list(items: impl Iterator<Item = Draft>) -> Draft {
    Draft::List(items.map(|item| (None, item)).collect())
}
