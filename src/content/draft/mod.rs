//! Changes values of front matter in place: every other byte of the file stays, with its comments,
//! order and quotation marks.

mod edits;
#[cfg(test)]
mod tests;
mod write;

use super::front_matter::split_front;
use super::yaml::{self, Node, Value};
use edits::Edits;
use write::write_entries;

/// What a value should be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Draft {
    /// The key is not there.
    Nothing,
    /// A text, number, date or `true`.
    Text(String),
    /// Values, each with its place in the list that stands there now, if it has one.
    List(Vec<(Option<usize>, Draft)>),
    /// Values by key. Keys that are not named here stay as they are.
    Map(Vec<(String, Draft)>),
}

/// Why values cannot be changed in place. Nothing is lost; the file has to be edited as text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum DraftError {
    /// The front matter cannot be read.
    #[error("the front matter cannot be read")]
    Unreadable,
    /// What would be written reads as something else.
    #[error("the front matter is written in a way that cannot be changed in place")]
    Unsure,
}

impl Draft {
    /// The value of `key`.
    pub fn get(&self, key: &str) -> Option<&Self> {
        let Self::Map(entries) = self else { return None };
        entries.iter().find(|(name, _)| name == key).map(|(_, value)| value)
    }

    /// The text, if it is one.
    pub fn text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }

    fn is_same(&self, node: &Node) -> bool {
        match (self, &node.value) {
            (Self::Nothing, Value::List(items)) => items.is_empty(),
            (Self::Nothing, _) => node.is_null(),
            (Self::Text(text), Value::Scalar { text: now, .. }) => text.trim() == now.trim(),
            (Self::List(drafts), Value::List(items)) => {
                let same = |((_, draft), item): (&(_, Draft), &Node)| draft.is_same(item);
                drafts.len() == items.len() && drafts.iter().zip(items).all(same)
            }
            (Self::Map(drafts), Value::Map(entries)) => drafts.iter().all(|(key, draft)| {
                let entry = entries.iter().find(|(name, _)| name.scalar() == Some(key));
                entry.map_or(*draft == Self::Nothing, |(_, value)| draft.is_same(value))
            }),
            _ => false,
        }
    }

    fn of(node: &Node) -> Self {
        match &node.value {
            _ if node.is_null() => Self::Nothing,
            Value::Scalar { text, .. } => Self::Text(text.clone()),
            Value::List(items) => {
                let items = items.iter().enumerate();
                Self::List(items.map(|(at, item)| (Some(at), Self::of(item))).collect())
            }
            Value::Map(entries) => {
                let entry =
                    |(key, value): &(Node, Node)| Some((key.scalar()?.to_owned(), Self::of(value)));
                Self::Map(entries.iter().filter_map(entry).collect())
            }
        }
    }
}

/// The values of the front matter of `text` and its body, whether or not they fit a schema.
///
/// # Errors
/// If it cannot be read at all.
pub fn values(text: &str) -> Result<(Draft, &str), DraftError> {
    let (front, body) = split_front(text).ok_or(DraftError::Unreadable)?;
    let node = yaml::parse(&text[front], 0).map_err(|_| DraftError::Unreadable)?;
    let values = match node {
        None => Draft::Map(Vec::new()),
        Some(node) => Draft::of(&node),
    };
    match values {
        Draft::Map(_) => Ok((values, &text[body])),
        _ => Err(DraftError::Unreadable),
    }
}

/// `text` with the values of `wanted` and with `body`. What is the same already keeps its bytes.
///
/// # Errors
/// If the front matter cannot be read, or not be changed without doubt.
pub fn rewrite(text: &str, wanted: &[(String, Draft)], body: &str) -> Result<String, DraftError> {
    let (front, old_body) = split_front(text).ok_or(DraftError::Unreadable)?;
    let yaml = &text[front.clone()];
    let changed = rewrite_yaml(yaml, wanted)?;
    let new_body = if text[old_body.clone()].trim_end() == body.trim_end() {
        text[old_body.clone()].to_owned()
    } else {
        format!("{}\n", body.trim_end())
    };
    let fence = &text[front.end..old_body.start];
    Ok(format!("{}{changed}{fence}{new_body}", &text[..front.start]))
}

fn rewrite_yaml(yaml: &str, wanted: &[(String, Draft)]) -> Result<String, DraftError> {
    let node = yaml::parse(yaml, 0).map_err(|_| DraftError::Unreadable)?;
    let goal = Draft::Map(wanted.to_vec());
    let Some(node) = node else {
        let mut out = yaml.to_owned();
        write_entries(wanted, 0, &mut out);
        return sure(out, &goal);
    };
    if goal.is_same(&node) {
        return Ok(yaml.to_owned());
    }
    let mut edits = Edits::new(yaml);
    match &node.value {
        Value::Map(entries) => edits.map(entries, wanted),
        _ => return Err(DraftError::Unreadable),
    }
    sure(edits.apply(), &goal)
}

/// Reads back what was made: it must say what was wanted.
fn sure(yaml: String, goal: &Draft) -> Result<String, DraftError> {
    match yaml::parse(&yaml, 0) {
        Ok(Some(node)) if goal.is_same(&node) => Ok(yaml),
        _ => Err(DraftError::Unsure),
    }
}
