//! Asking the index: the same pages in the same order as in the browser.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use tantivy::collector::{Collector, SegmentCollector};
use tantivy::query::{AllQuery, BooleanQuery, BoostQuery, ConstScoreQuery, Occur, PhraseQuery, Query, TermQuery};
use tantivy::schema::{IndexRecordOption, Term};
use tantivy::{DocId, Score, SegmentOrdinal, SegmentReader};

use crate::error::Error;
use crate::index::{Field, Index, handle};
use crate::pages::Pages;
use crate::query::{Group, Leaf, Plan, parse};

/// Values that pages must have: one of the values of each facet.
pub type Filters = BTreeMap<String, Vec<String>>;

/// The order of results.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Order {
    /// Best first.
    #[default]
    Relevance,
    /// Newest first.
    Newest,
    /// Most evidence first.
    Evidence,
}

/// A question to the index.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Request {
    /// What was typed.
    pub query: String,
    /// The facets that were chosen.
    pub filters: Filters,
    /// How to order the pages.
    pub order: Order,
    /// How many pages to give.
    pub limit: usize,
    /// Whether the last word is still being typed.
    pub complete: bool,
}

/// The answer.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Results {
    /// The pages.
    pub hits: Vec<Hit>,
    /// How many pages there are in all.
    pub total: usize,
    /// For each facet the number of pages that each of its values would give.
    pub facets: BTreeMap<String, Vec<(String, usize)>>,
    /// What became of each word.
    pub words: Vec<WordReport>,
    /// Words were typed, and all of them are too common to search for.
    pub only_common_words: bool,
}

/// A page that was found.
#[derive(Debug, Clone, Serialize)]
pub struct Hit {
    /// Its number in the index.
    pub page: u32,
    /// How well it fits.
    pub score: f32,
    /// Its address.
    pub address: String,
    /// Its title.
    pub title: String,
    /// Its kind.
    pub kind: String,
}

/// What became of a word of the query.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct WordReport {
    /// As typed.
    pub typed: String,
    /// No page has it together with the others, so it was left out.
    pub is_struck: bool,
    /// The word that was searched in its place.
    pub corrected: Option<String>,
}

/// A part of a score.
#[derive(Debug, Clone, Serialize)]
pub struct ScorePart {
    /// The field.
    pub field: &'static str,
    /// The term, or the words of the phrase.
    pub term: String,
    /// Its weight.
    pub boost: f32,
    /// What it adds.
    pub score: f32,
}

impl Index {
    /// The best pages for `query`.
    ///
    /// # Errors
    ///
    /// A failure in tantivy.
    pub fn search(&self, query: &str, filters: &Filters, limit: usize) -> Result<Results, Error> {
        let request =
            Request { query: query.to_owned(), filters: filters.clone(), limit, ..Request::default() };
        self.answer(&request)
    }

    /// The answer to `request`.
    ///
    /// # Errors
    ///
    /// A failure in tantivy.
    pub fn answer(&self, request: &Request) -> Result<Results, Error> {
        let (plan, words) = self.best_plan(request)?;
        let has_words = !self.analyser.words(&request.query).is_empty();
        if plan.groups.is_empty() && has_words && plan.excluded.is_empty() {
            let only_common_words = words.is_empty();
            let facets = self.counts(&Pages::none(self.len()), &Filters::new());
            return Ok(Results { words, only_common_words, facets, ..Results::default() });
        }
        let mut found = self.collect(&*scored(&plan))?;
        let all = Pages::of(self.len(), found.iter().map(|(page, _)| *page));
        let facets = self.counts(&all, &request.filters);
        let chosen = self.chosen(&request.filters, None);
        found.retain(|(page, _)| chosen.has(*page));
        self.sort(&mut found, request.order);
        let hits = found.iter().take(request.limit).map(|(page, score)| self.hit(*page, *score)).collect();
        Ok(Results { hits, total: found.len(), facets, words, only_common_words: false })
    }

    /// What the score of `page` for `request` is made of.
    ///
    /// # Errors
    ///
    /// A failure in tantivy.
    pub fn explain(&self, request: &Request, page: u32) -> Result<Vec<ScorePart>, Error> {
        let (plan, _) = self.best_plan(request)?;
        let mut parts = Vec::new();
        for leaf in plan.leaves() {
            let found = self.collect(&*leaf_query(leaf))?;
            let Some((_, score)) = found.into_iter().find(|(found, _)| *found == page) else { continue };
            let (field, term, boost) = match leaf {
                Leaf::Term { field, text, boost } => (field.name(), text.clone(), *boost),
                Leaf::Phrase { words, boost } => {
                    let words: Vec<&str> = words.iter().map(|word| word.1.as_str()).collect();
                    (Field::Body.name(), words.join(" "), *boost)
                }
            };
            parts.push(ScorePart { field, term, boost, score });
        }
        Ok(parts)
    }

    pub(crate) fn hit(&self, page: u32, score: f32) -> Hit {
        let document = self.document(page);
        Hit {
            page,
            score,
            address: document.address.clone(),
            title: document.title.clone(),
            kind: document.kind.clone(),
        }
    }

    /// The plan with as many words as any page has together.
    pub(crate) fn best_plan(&self, request: &Request) -> Result<(Plan, Vec<WordReport>), Error> {
        let items = parse(&request.query, &self.analyser);
        let mut plan = self.plan(&items, request.complete)?;
        let mut answers = Vec::new();
        for group in &plan.groups {
            let found = self.collect(&ConstScoreQuery::new(group_query(group), 0.0))?;
            answers.push(Pages::of(self.len(), found.into_iter().map(|(page, _)| page)));
        }
        let kept = best_subset(&answers);
        let words = plan
            .groups
            .iter()
            .zip(&kept)
            .map(|(group, is_kept)| WordReport {
                typed: group.typed.clone(),
                is_struck: !is_kept,
                corrected: group.corrected.clone(),
            })
            .collect();
        let mut kept = kept.into_iter();
        plan.groups.retain(|_| kept.next().unwrap_or(false));
        Ok((plan, words))
    }

    pub(crate) fn collect(&self, query: &dyn Query) -> Result<Vec<(u32, f32)>, Error> {
        Ok(self.searcher.search(query, &AllPages)?)
    }

    fn sort(&self, found: &mut [(u32, f32)], order: Order) {
        let rank = |page: u32| match order {
            Order::Relevance => 0,
            Order::Newest => self.columns.days[page as usize],
            Order::Evidence => self.columns.evidence[page as usize],
        };
        found.sort_by(|one, other| {
            rank(other.0)
                .cmp(&rank(one.0))
                .then(other.1.total_cmp(&one.1))
                .then(one.0.cmp(&other.0))
        });
    }

    /// The pages that have a chosen value of every facet but `except`.
    fn chosen(&self, filters: &Filters, except: Option<&str>) -> Pages {
        let mut chosen = Pages::all(self.len());
        for column in &self.columns.facets {
            let values = filters.get(&column.name).filter(|values| !values.is_empty());
            let Some(values) = values.filter(|_| except != Some(&column.name)) else { continue };
            let has_one = column.values.iter().zip(&column.pages).filter(|((value, _), _)| values.contains(value));
            chosen.intersect(&Pages::of(self.len(), has_one.flat_map(|(_, pages)| pages.iter().copied())));
        }
        chosen
    }

    fn counts(&self, found: &Pages, filters: &Filters) -> BTreeMap<String, Vec<(String, usize)>> {
        let mut counts = BTreeMap::new();
        for column in &self.columns.facets {
            let mut open = self.chosen(filters, Some(&column.name));
            open.intersect(found);
            let count = |pages: &[u32]| pages.iter().filter(|page| open.has(**page)).count();
            let values =
                column.values.iter().zip(&column.pages).map(|((value, _), pages)| (value.clone(), count(pages)));
            counts.insert(column.name.clone(), values.collect());
        }
        counts
    }
}

impl Plan {
    /// Each leaf once, in the order in which scores are added.
    pub(crate) fn leaves(&self) -> Vec<&Leaf> {
        let mut leaves: Vec<&Leaf> = Vec::new();
        for leaf in self.groups.iter().flat_map(Group::leaves) {
            let is_same = |known: &&Leaf| match (*known, leaf) {
                (Leaf::Term { field, text, .. }, Leaf::Term { field: other, text: text_other, .. }) => {
                    field == other && text == text_other
                }
                (Leaf::Phrase { words, .. }, Leaf::Phrase { words: other, .. }) => words == other,
                _ => false,
            };
            if !leaves.iter().any(is_same) {
                leaves.push(leaf);
            }
        }
        leaves
    }
}

/// Which answers to keep so that as many as possible have a page in common; of equally many the
/// ones with the fewest pages, which say the most.
fn best_subset(answers: &[Pages]) -> Vec<bool> {
    let counts: Vec<usize> = answers.iter().map(Pages::count).collect();
    let useful: Vec<usize> = (0..answers.len()).filter(|at| counts[*at] > 0).collect();
    let members = |mask: u32| useful.iter().enumerate().filter(move |(bit, _)| mask >> bit & 1 == 1).map(|(_, at)| *at);
    let mut masks: Vec<u32> = (1..1 << useful.len()).collect();
    masks.sort_by_key(|mask| {
        (u32::MAX - mask.count_ones(), members(*mask).map(|at| counts[at]).sum::<usize>(), *mask)
    });
    let best = masks.into_iter().find(|mask| {
        let mut common: Option<Pages> = None;
        for at in members(*mask) {
            match &mut common {
                Some(common) => common.intersect(&answers[at]),
                None => common = Some(answers[at].clone()),
            }
        }
        common.is_some_and(|common| common.count() > 0)
    });
    let kept: Vec<usize> = best.map(|mask| members(mask).collect()).unwrap_or_default();
    (0..answers.len()).map(|at| kept.contains(&at)).collect()
}

/// The query that finds and scores the pages of `plan`. Finding adds nothing to the score, and the
/// leaves are added in their order: that makes the sum the same everywhere.
pub(crate) fn scored(plan: &Plan) -> Box<dyn Query> {
    let mut clauses: Vec<(Occur, Box<dyn Query>)> =
        plan.groups.iter().map(|group| (Occur::Must, group_query(group))).collect();
    if clauses.is_empty() {
        clauses.push((Occur::Must, Box::new(AllQuery)));
    }
    clauses.extend(plan.excluded.iter().map(|group| (Occur::MustNot, group_query(group))));
    let found = ConstScoreQuery::new(Box::new(BooleanQuery::new(clauses)), 0.0);
    let mut scored: Vec<(Occur, Box<dyn Query>)> = vec![(Occur::Must, Box::new(found))];
    scored.extend(plan.leaves().into_iter().map(|leaf| (Occur::Should, leaf_query(leaf))));
    Box::new(BooleanQuery::new(scored))
}

fn group_query(group: &Group) -> Box<dyn Query> {
    let any = |queries: Vec<Box<dyn Query>>| -> Box<dyn Query> { Box::new(BooleanQuery::union(queries)) };
    let alternatives = group.alternatives.iter().map(|atoms| -> Box<dyn Query> {
        let atoms = atoms.iter().map(|atom| any(atom.iter().map(leaf_query).collect()));
        Box::new(BooleanQuery::intersection(atoms.collect()))
    });
    any(alternatives.collect())
}

fn leaf_query(leaf: &Leaf) -> Box<dyn Query> {
    let (query, boost): (Box<dyn Query>, f32) = match leaf {
        Leaf::Term { field, text, boost } => {
            let record = match field.has_frequencies() {
                true => IndexRecordOption::WithFreqs,
                false => IndexRecordOption::Basic,
            };
            let term = Term::from_field_text(handle(*field), text);
            (Box::new(TermQuery::new(term, record)), *boost)
        }
        Leaf::Phrase { words, boost } => {
            let terms = words.iter().map(|(at, text)| (*at, Term::from_field_text(handle(Field::Body), text)));
            (Box::new(PhraseQuery::new_with_offset(terms.collect())), *boost)
        }
    };
    Box::new(BoostQuery::new(query, boost))
}

/// Collects every page with its score.
struct AllPages;

/// What [`AllPages`] found in a segment.
struct Found(Vec<(u32, f32)>);

impl Collector for AllPages {
    type Fruit = Vec<(u32, f32)>;
    type Child = Found;

    fn for_segment(&self, _: SegmentOrdinal, _: &SegmentReader) -> tantivy::Result<Found> {
        Ok(Found(Vec::new()))
    }

    fn requires_scoring(&self) -> bool {
        true
    }

    fn merge_fruits(&self, fruits: Vec<Self::Fruit>) -> tantivy::Result<Self::Fruit> {
        Ok(fruits.into_iter().flatten().collect())
    }
}

impl SegmentCollector for Found {
    type Fruit = Vec<(u32, f32)>;

    fn collect(&mut self, page: DocId, score: Score) {
        self.0.push((page, score));
    }

    fn harvest(self) -> Self::Fruit {
        self.0
    }
}
