//! Controlled lists, one file each in `vocabulaires/`. A list says which key of front matter takes
//! its terms, so a new facet is a new file and nothing else.

use std::collections::BTreeMap;

use super::field::{Located, Slug};
use super::reader::{Entries, Field, Reader, record};
use super::yaml::{Node, Value};
use crate::diagnostic::{Code, Diagnostic, Place};

record! {
    /// A controlled list of terms.
    pub struct Vocabulary {
        /// The key of front matter that takes these terms.
        key: Located<String>,
        /// What a reader sees as its name.
        label: String,
        /// The name for more than one term.
        label_plural: Option<String>,
        /// What the list is about.
        definition: Option<String>,
        /// Whether other terms than these are allowed.
        open: bool,
        /// The terms, in the order in which they are shown.
        terms: Vec<Term>,
    }
}

record! {
    /// One term of a vocabulary.
    pub struct Term {
        /// The name in front matter and in addresses.
        id: Located<Slug>,
        /// What a reader sees.
        label: String,
        /// What it means.
        definition: Option<String>,
        /// Other words for it, for search.
        synonyms: Vec<String>,
        /// How tables write it, as whole cells. Only the import of a table reads this.
        written_as: Vec<String>,
        /// Whether it gathers what has no term of its own, and so has no profile.
        collective: bool,
    }
}

impl Vocabulary {
    /// The term with this id.
    pub fn term(&self, id: &str) -> Option<&Term> {
        self.terms.iter().find(|term| term.id.value.0 == id)
    }

    /// The label of a term; the id itself for a term that an open list does not have.
    pub fn label_of<'a>(&'a self, id: &'a str) -> &'a str {
        self.term(id).map_or(id, |term| &term.label)
    }

    /// Reports ids that are there twice.
    pub(crate) fn check(&self, reader: &mut Reader<'_>) {
        let mut seen: BTreeMap<&Slug, &Term> = BTreeMap::new();
        for term in &self.terms {
            if let Some(first) = seen.insert(&term.id.value, term) {
                let problem = reader.problem(Code::DuplicateId, &term.id.span);
                let first = Place::new(reader.source, first.id.span.clone());
                reader.report::<()>(problem.arg("id", &term.id.value.0).related(first));
            }
        }
    }
}

/// All vocabularies, by the key of front matter that takes their terms.
pub type Vocabularies = BTreeMap<String, Vocabulary>;

/// The terms that a page has, by key. The order is that of the front matter.
pub type Terms = BTreeMap<String, Vec<Located<String>>>;

/// Takes the keys that belong to a vocabulary out of `entries`.
pub(crate) fn read_terms(
    entries: &mut Entries<'_>,
    vocabularies: &Vocabularies,
    reader: &mut Reader<'_>,
) -> Terms {
    let mut terms = Terms::new();
    for (key, vocabulary) in vocabularies {
        let Some(node) = entries.take(key) else { continue };
        let values = match &node.value {
            Value::List(_) => Vec::<Located<String>>::read(node, reader),
            _ => Located::<String>::read(node, reader).map(|term| vec![term]),
        };
        for value in values.into_iter().flatten() {
            match check_term(&value, vocabulary, reader) {
                Some(problem) => reader.problems.push(problem),
                None => terms.entry(key.clone()).or_default().push(value),
            }
        }
    }
    terms
}

fn check_term(
    value: &Located<String>,
    vocabulary: &Vocabulary,
    reader: &Reader<'_>,
) -> Option<Diagnostic> {
    if vocabulary.open || vocabulary.term(&value.value).is_some() {
        return None;
    }
    let words = vocabulary.terms.iter().flat_map(|term| [term.id.value.0.as_str(), &term.label]);
    let problem = reader
        .problem(Code::NotInVocabulary, &value.span)
        .arg("value", &value.value)
        .arg("vocabulary", &vocabulary.label);
    // An editor may write the label; what helps is the id.
    let by_label = vocabulary
        .terms
        .iter()
        .find(|term| term.label.eq_ignore_ascii_case(&value.value))
        .map(|term| term.id.value.0.as_str());
    Some(match by_label {
        Some(id) => problem.nearest(id, [id]),
        None => problem.nearest(&value.value, words.filter(|word| !word.contains(' '))),
    })
}

/// Whether a file is a vocabulary.
pub(crate) fn is_vocabulary(path: &str) -> bool {
    path.strip_prefix("vocabulaires/")
        .is_some_and(|name| name.ends_with(".yaml") && !name.contains('/'))
}

/// Reads the root node of a vocabulary file.
pub(crate) fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Vocabulary> {
    let vocabulary = Vocabulary::read(node, reader)?;
    vocabulary.check(reader);
    Some(vocabulary)
}
