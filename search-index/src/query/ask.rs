//! A plan as a query of tantivy, and a collector that keeps every page.

use tantivy::collector::{Collector, SegmentCollector};
use tantivy::query::{
    AllQuery, BooleanQuery, BoostQuery, ConstScoreQuery, Occur, PhraseQuery, Query, TermQuery,
};
use tantivy::schema::{IndexRecordOption, Term};
use tantivy::{DocId, Score, SegmentOrdinal, SegmentReader};

use crate::index::{Field, handle};
use crate::query::{Group, Leaf, Plan};

/// The query that finds and scores the pages of `plan`. Finding adds nothing to the score, and the
/// leaves are added in their order: that makes the sum the same everywhere.
pub(crate) fn scored(plan: &Plan) -> Box<dyn Query> {
    let occur = |group: &Group| match group.is_required {
        true => Occur::Must,
        false => Occur::Should,
    };
    let mut clauses: Vec<(Occur, Box<dyn Query>)> =
        plan.groups.iter().map(|group| (occur(group), group_query(group))).collect();
    if clauses.is_empty() {
        clauses.push((Occur::Must, Box::new(AllQuery)));
    }
    clauses.extend(plan.excluded.iter().map(|group| (Occur::MustNot, group_query(group))));
    let required = plan.groups.iter().filter(|group| group.is_required).count();
    let optional = plan.needed.saturating_sub(required);
    let found = BooleanQuery::with_minimum_required_clauses(clauses, optional);
    let found = ConstScoreQuery::new(Box::new(found), 0.0);
    let mut scored: Vec<(Occur, Box<dyn Query>)> = vec![(Occur::Must, Box::new(found))];
    scored.extend(plan.leaves().into_iter().map(|leaf| (Occur::Should, leaf_query(leaf))));
    Box::new(BooleanQuery::new(scored))
}

pub(crate) fn group_query(group: &Group) -> Box<dyn Query> {
    let any =
        |queries: Vec<Box<dyn Query>>| -> Box<dyn Query> { Box::new(BooleanQuery::union(queries)) };
    let alternatives = group.alternatives.iter().map(|atoms| -> Box<dyn Query> {
        let atoms = atoms.iter().map(|atom| any(atom.iter().map(leaf_query).collect()));
        Box::new(BooleanQuery::intersection(atoms.collect()))
    });
    any(alternatives.collect())
}

pub(crate) fn leaf_query(leaf: &Leaf) -> Box<dyn Query> {
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
            let terms = words
                .iter()
                .map(|(at, text)| (*at, Term::from_field_text(handle(Field::Body), text)));
            (Box::new(PhraseQuery::new_with_offset(terms.collect())), *boost)
        }
    };
    Box::new(BoostQuery::new(query, boost))
}

/// Collects every page with its score.
pub(crate) struct AllPages;

/// What [`AllPages`] found in a segment.
pub(crate) struct Found(Vec<(u32, f32)>);

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
