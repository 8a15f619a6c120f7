//! What a query asks of the index: for each word the terms that answer it, in a fixed order.
//!
//! The browser makes the same plan; scores are sums over its leaves in this order.

use crate::error::Error;
use crate::forms::SHORTEST_BEGINNING;
use crate::index::{Field, Index};
use crate::query::{Item, Kind};
use crate::synonyms::Phrase;

/// One term in one field, or a phrase, and its weight.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Leaf {
    Term { field: Field, text: String, boost: f32 },
    Phrase { words: Vec<(usize, String)>, boost: f32 },
}

/// Leaves of which a page needs one.
pub(crate) type Atom = Vec<Leaf>;

/// One word of the query: a page answers it by all atoms of one alternative.
#[derive(Debug, Clone, Default)]
pub(crate) struct Group {
    /// As typed.
    pub(crate) typed: String,
    pub(crate) alternatives: Vec<Vec<Atom>>,
    /// The form that was searched because no page has the one that was typed.
    pub(crate) corrected: Option<String>,
    /// In quotes: no page without it will do.
    pub(crate) is_required: bool,
}

impl Group {
    /// Its leaves in the order in which they are scored.
    pub(crate) fn leaves(&self) -> impl Iterator<Item = &Leaf> {
        self.alternatives.iter().flatten().flatten()
    }
}

/// What is asked of the index.
#[derive(Debug, Clone, Default)]
pub(crate) struct Plan {
    /// What is asked for.
    pub(crate) groups: Vec<Group>,
    /// How many of them a page must answer.
    pub(crate) needed: usize,
    /// What a page must not answer.
    pub(crate) excluded: Vec<Group>,
}

/// A word while its alternatives are gathered.
struct Asked<'q> {
    typed: &'q str,
    form: &'q str,
    stem: &'q str,
    is_completed: bool,
    is_last: bool,
}

impl Index {
    /// The plan for `items`. With `complete`, the last word may be half a word.
    pub(crate) fn plan(&self, items: &[Item], complete: bool) -> Result<Plan, Error> {
        let mut plan = Plan::default();
        let (excluded, asked): (Vec<&Item>, Vec<&Item>) =
            items.iter().partition(|item| item.is_excluded);
        for item in excluded {
            plan.excluded.extend(self.strict(item));
        }
        let mut at = 0;
        while at < asked.len() {
            let (length, synonyms) = self.synonyms_at(&asked[at..]);
            let group = if length > 1 {
                Some(self.phrase_group(&asked[at..at + length], synonyms)?)
            } else {
                self.group(asked[at], synonyms, complete)?
            };
            plan.groups.extend(group);
            at += length;
        }
        Ok(plan)
    }

    /// How many of the first items are a known phrase, and what means the same.
    fn synonyms_at(&self, items: &[&Item]) -> (usize, &[Phrase]) {
        let stems: Vec<&str> = items
            .iter()
            .map_while(|item| match &item.kind {
                Kind::Word { stem, is_stop: false, is_strict: false, .. } => Some(stem.as_str()),
                _ => None,
            })
            .take(self.synonyms.longest)
            .collect();
        (1..=stems.len())
            .rev()
            .map(|length| (length, self.synonyms.of(stems[..length].iter().copied())))
            .find(|(_, synonyms)| !synonyms.is_empty())
            .unwrap_or((1, &[]))
    }

    fn phrase_group(&self, items: &[&Item], synonyms: &[Phrase]) -> Result<Group, Error> {
        let typed = items.iter().map(|item| item.typed.as_str()).collect::<Vec<_>>().join(" ");
        let mut own = Vec::new();
        for item in items {
            if let Kind::Word { form, stem, .. } = &item.kind {
                own.push(self.atom(form, stem, 1.0)?);
            }
        }
        let mut group = Group { typed, alternatives: vec![own], ..Group::default() };
        self.add_synonyms(&mut group, synonyms)?;
        Ok(group)
    }

    fn add_synonyms(&self, group: &mut Group, synonyms: &[Phrase]) -> Result<(), Error> {
        for phrase in synonyms {
            let factor = self.pages.settings.boosts.synonym;
            let atoms = phrase.iter().map(|(form, stem)| self.atom(form, stem, factor));
            group.alternatives.push(atoms.collect::<Result<_, _>>()?);
        }
        Ok(())
    }

    fn group(
        &self,
        item: &Item,
        synonyms: &[Phrase],
        complete: bool,
    ) -> Result<Option<Group>, Error> {
        let typed = item.typed.as_str();
        match &item.kind {
            Kind::Word { form, stem, is_stop, is_strict: false } => {
                let is_completed =
                    complete && item.is_last && form.chars().count() >= SHORTEST_BEGINNING;
                let asked = Asked { typed, form, stem, is_completed, is_last: item.is_last };
                if *is_stop {
                    self.beginning(&asked)
                } else {
                    self.word(&asked, synonyms).map(Some)
                }
            }
            Kind::Hyphenated { words, joined } => {
                let mut group = Group { typed: typed.to_owned(), ..Group::default() };
                let stem = self.pages.analyser.stemmer().stem(joined);
                group.alternatives.push(vec![self.atom(joined, &stem, 1.0)?]);
                let mut atoms = Vec::new();
                for (form, stem) in words {
                    atoms.extend(self.piece(form, stem)?);
                }
                if !atoms.is_empty() {
                    group.alternatives.push(atoms);
                }
                Ok(Some(group))
            }
            _ => Ok(self.strict(item)),
        }
    }

    /// A common word that may be the beginning of another.
    fn beginning(&self, asked: &Asked<'_>) -> Result<Option<Group>, Error> {
        let mut atom = Atom::new();
        if asked.is_completed {
            self.complete(asked, &mut atom);
        }
        let has_any = !atom.is_empty();
        let group = Group {
            typed: asked.typed.to_owned(),
            alternatives: vec![vec![atom]],
            ..Group::default()
        };
        Ok(has_any.then_some(group))
    }

    fn word(&self, asked: &Asked<'_>, synonyms: &[Phrase]) -> Result<Group, Error> {
        let boosts = &self.pages.settings.boosts;
        let mut atom = self.atom(asked.form, asked.stem, 1.0)?;
        let is_known = self.knows(asked.stem)
            || !self.relatives(asked.stem).is_empty()
            || !synonyms.is_empty();
        let before = atom.len();
        if asked.is_completed
            || (!is_known && asked.is_last && asked.form.chars().count() >= SHORTEST_BEGINNING)
        {
            self.complete(asked, &mut atom);
        }
        let is_completed = atom.len() > before;
        let mut group = Group {
            typed: asked.typed.to_owned(),
            alternatives: vec![vec![atom]],
            ..Group::default()
        };
        let parts = self.pages.lexicon.parts_of(asked.stem);
        if parts.len() > 1 {
            let atoms = parts.iter().map(|part| self.atom(part, part, boosts.split));
            group.alternatives.push(atoms.collect::<Result<_, _>>()?);
        }
        self.add_synonyms(&mut group, synonyms)?;
        if !is_known {
            self.guess(asked, is_completed, &mut group)?;
        }
        Ok(group)
    }

    /// What a word that no page has may be: a new compound, or a slip of the keyboard. Half a word
    /// that is being typed and can be completed is no slip.
    fn guess(&self, asked: &Asked<'_>, is_completed: bool, group: &mut Group) -> Result<(), Error> {
        let boosts = &self.pages.settings.boosts;
        if let Some(parts) = self.blocks.compound(asked.form, &self.pages.analyser) {
            group.alternatives.push(self.atoms(&parts, boosts.split)?);
        }
        if asked.is_completed && is_completed {
            return Ok(());
        }
        let mut factor = boosts.correction;
        for meant in self.blocks.corrections(asked.form) {
            let stem = self.pages.analyser.stemmer().stem(&meant);
            group.alternatives.push(vec![self.atom(&meant, &stem, factor)?]);
            factor = boosts.correction * boosts.correction;
            if !is_completed && group.corrected.is_none() {
                group.corrected = Some(meant);
            }
        }
        Ok(())
    }

    /// A word between hyphens; one that no page has may be a compound.
    fn piece(&self, form: &str, stem: &str) -> Result<Vec<Atom>, Error> {
        let is_known = self.knows(stem) || !self.relatives(stem).is_empty();
        let parts = match is_known {
            true => None,
            false => self.blocks.compound(form, &self.pages.analyser),
        };
        match parts {
            Some(parts) => self.atoms(&parts, self.pages.settings.boosts.split),
            None => Ok(vec![self.atom(form, stem, 1.0)?]),
        }
    }

    /// An atom for each part of a compound.
    fn atoms(&self, parts: &[String], factor: f32) -> Result<Vec<Atom>, Error> {
        let stemmer = self.pages.analyser.stemmer();
        parts.iter().map(|part| self.atom(part, &stemmer.stem(part), factor)).collect()
    }

    fn complete(&self, asked: &Asked<'_>, atom: &mut Atom) {
        let mut seen = vec![asked.stem.to_owned()];
        for (form, _) in self.blocks.completions(asked.form) {
            let stem = self.pages.analyser.stemmer().stem(&form);
            if !seen.contains(&stem) {
                self.add_stem(&stem, self.pages.settings.boosts.completion, atom);
                seen.push(stem);
            }
        }
    }

    /// A word or phrase without anything that is like it.
    fn strict(&self, item: &Item) -> Option<Group> {
        let boosts = &self.pages.settings.boosts;
        let atoms = match &item.kind {
            Kind::Word { is_stop: true, .. } => return None,
            Kind::Word { form, stem, .. } => vec![self.own(form, stem, 1.0)],
            Kind::Hyphenated { words, .. } => {
                words.iter().map(|(form, stem)| self.own(form, stem, 1.0)).collect()
            }
            Kind::Phrase { words } => {
                vec![vec![Leaf::Phrase { words: words.clone(), boost: boosts.body }]]
            }
        };
        let typed = item.typed.clone();
        Some(Group { typed, alternatives: vec![atoms], is_required: true, ..Group::default() })
    }

    /// The leaves for a word and for its family.
    fn atom(&self, form: &str, stem: &str, factor: f32) -> Result<Atom, Error> {
        let mut atom = self.own(form, stem, factor);
        for relative in self.relatives(stem) {
            self.add_stem(&relative, factor * self.pages.settings.boosts.family, &mut atom);
        }
        Ok(atom)
    }

    fn own(&self, form: &str, stem: &str, factor: f32) -> Atom {
        let mut atom = Atom::new();
        self.add_stem(stem, factor, &mut atom);
        if self.pages.lexicon.has_exact(stem) {
            let boost = self.pages.settings.boosts.exact * factor;
            atom.push(Leaf::Term { field: Field::Exact, text: form.to_owned(), boost });
        }
        atom
    }

    fn add_stem(&self, stem: &str, factor: f32, atom: &mut Atom) {
        let boosts = &self.pages.settings.boosts;
        for (field, boost) in [
            (Field::Title, boosts.title),
            (Field::Headings, boosts.headings),
            (Field::Body, boosts.body),
            (Field::Parts, boosts.parts),
        ] {
            atom.push(Leaf::Term { field, text: stem.to_owned(), boost: boost * factor });
        }
    }
}
