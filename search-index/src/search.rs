//! Asking the index: the same pages in the same order as in the browser.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use tantivy::query::{ConstScoreQuery, Query};

use crate::error::Error;
use crate::filters::Filters;
use crate::index::Index;
use crate::pages::Pages;
use crate::query::{AllPages, Group, Leaf, Plan, group_query, parse, scored};

/// Fewer pages than this make a page of results that is worth filling with others.
const ENOUGH: usize = 10;

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
    /// Words of the query that it does not have.
    pub missing: Vec<String>,
}

/// What became of a word of the query.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct WordReport {
    /// As typed.
    pub typed: String,
    /// No page has it, so it was left out.
    pub is_struck: bool,
    /// The word that was searched in its place.
    pub corrected: Option<String>,
}

/// A request with what the index makes of it.
pub(crate) struct Asked {
    pub(crate) plan: Plan,
    words: Vec<WordReport>,
    /// The pages that answer each group of the plan.
    answers: Vec<Pages>,
}

impl Asked {
    /// The words that `page` does not answer.
    fn missing(&self, page: u32) -> Vec<String> {
        let groups = self.plan.groups.iter().zip(&self.answers);
        let missing = groups.filter(|(_, pages)| !pages.has(page));
        missing.map(|(group, _)| group.typed.clone()).collect()
    }
}

impl Index {
    /// The best pages for `query`.
    ///
    /// # Errors
    ///
    /// A failure in tantivy.
    pub fn search(&self, query: &str, filters: &Filters, limit: usize) -> Result<Results, Error> {
        let request = Request {
            query: query.to_owned(),
            filters: filters.clone(),
            limit,
            ..Request::default()
        };
        self.answer(&request)
    }

    /// The answer to `request`.
    ///
    /// # Errors
    ///
    /// A failure in tantivy.
    pub fn answer(&self, request: &Request) -> Result<Results, Error> {
        let asked = self.ask(request)?;
        let Asked { plan, words, .. } = &asked;
        if plan.groups.is_empty() && plan.excluded.is_empty() && !is_blank(&request.query) {
            let has_words = !self.pages.analyser.words(&request.query).is_empty();
            let facets = self.counts(&Pages::none(self.len()), &Filters::new());
            let only_common_words = has_words && words.is_empty();
            let words = asked.words;
            return Ok(Results { words, only_common_words, facets, ..Results::default() });
        }
        let mut found = self.collect(&*scored(plan))?;
        let all = Pages::of(self.len(), found.iter().map(|(page, _)| *page));
        let facets = self.counts(&all, &request.filters);
        let chosen = self.chosen(&request.filters, None);
        found.retain(|(page, _)| chosen.has(*page));
        self.sort(&mut found, &asked, request.order);
        let hits = found
            .iter()
            .take(request.limit)
            .map(|(page, score)| Hit { missing: asked.missing(*page), ..self.hit(*page, *score) });
        let hits = hits.collect();
        let total = found.len();
        Ok(Results { hits, total, facets, words: asked.words, only_common_words: false })
    }

    pub(crate) fn hit(&self, page: u32, score: f32) -> Hit {
        let document = self.document(page);
        Hit {
            page,
            score,
            address: document.address.clone(),
            title: document.title.clone(),
            kind: document.kind.clone(),
            missing: Vec::new(),
        }
    }

    /// The plan for `request`, without the words that no page has.
    pub(crate) fn ask(&self, request: &Request) -> Result<Asked, Error> {
        let items = parse(&request.query, &self.pages.analyser);
        let mut plan = self.plan(&items, request.complete)?;
        let pages = |group: &Group| -> Result<Pages, Error> {
            let found = self.collect(&ConstScoreQuery::new(group_query(group), 0.0))?;
            Ok(Pages::of(self.len(), found.into_iter().map(|(page, _)| page)))
        };
        let (mut words, mut groups, mut answers) = (Vec::new(), Vec::new(), Vec::new());
        for group in std::mem::take(&mut plan.groups) {
            let found = pages(&group)?;
            let is_struck = found.count() == 0;
            let (typed, corrected) = (group.typed.clone(), group.corrected.clone());
            words.push(WordReport { typed, is_struck, corrected });
            if !is_struck {
                groups.push(group);
                answers.push(found);
            }
        }
        let excluded: Result<Vec<Pages>, Error> = plan.excluded.iter().map(pages).collect();
        plan.groups = groups;
        plan.needed = needed(&plan, &answers, &excluded?, self.len());
        Ok(Asked { plan, words, answers })
    }

    pub(crate) fn collect(&self, query: &dyn Query) -> Result<Vec<(u32, f32)>, Error> {
        Ok(self.searcher.search(query, &AllPages)?)
    }

    /// Pages with all words come before those without one of them, in every order.
    fn sort(&self, found: &mut [(u32, f32)], asked: &Asked, order: Order) {
        let rank = |page: u32| match order {
            Order::Relevance => 0,
            Order::Newest => self.columns.days[page as usize],
            Order::Evidence => self.columns.evidence[page as usize],
        };
        let answered = |page: u32| asked.answers.iter().filter(|pages| pages.has(page)).count();
        found.sort_by(|one, other| {
            (answered(other.0).cmp(&answered(one.0)))
                .then(rank(other.0).cmp(&rank(one.0)))
                .then(other.1.total_cmp(&one.1))
                .then(one.0.cmp(&other.0))
        });
    }
}

impl Plan {
    /// Each leaf once, in the order in which scores are added.
    pub(crate) fn leaves(&self) -> Vec<&Leaf> {
        let mut leaves: Vec<&Leaf> = Vec::new();
        for leaf in self.groups.iter().flat_map(Group::leaves) {
            let is_same = |known: &&Leaf| match (*known, leaf) {
                (
                    Leaf::Term { field, text, .. },
                    Leaf::Term { field: other, text: text_other, .. },
                ) => field == other && text == text_other,
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

/// Whether nothing is asked. A query without any word, such as `?`, is no such question.
fn is_blank(query: &str) -> bool {
    query.chars().all(|c| matches!(c, ' ' | '\t' | '\n' | '\r' | '\u{a0}'))
}

/// How many words a page must answer: all of them, or fewer where that leaves few pages. Nobody
/// knows which words of a long question the one page that answers it has.
fn needed(plan: &Plan, answers: &[Pages], excluded: &[Pages], pages: usize) -> usize {
    let mut answered = vec![0; pages];
    for page in answers.iter().flat_map(Pages::members) {
        answered[page as usize] += 1;
    }
    let required = plan.groups.iter().zip(answers).filter(|(group, _)| group.is_required);
    for (_, having) in required {
        (0..).zip(&mut answered).filter(|(page, _)| !having.has(*page)).for_each(|(_, n)| *n = 0);
    }
    for page in excluded.iter().flat_map(Pages::members) {
        answered[page as usize] = 0;
    }
    let all = answers.len();
    let least = all.div_ceil(2);
    let enough = |level: &usize| answered.iter().filter(|n| *n >= level).count() >= ENOUGH;
    (least..=all).rev().find(enough).unwrap_or(least)
}
