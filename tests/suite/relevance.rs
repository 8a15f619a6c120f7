//! How well the search of the real site answers questions that a person judged.

use std::collections::BTreeMap;
use std::fs;

use serde::Deserialize;
use watwerkt::build::{BuildOptions, index};

use crate::support::project;

/// Pages that count.
const SHOWN: usize = 10;
/// Of which a visitor sees these at once.
const SEEN: usize = 3;
/// The grade of a page that helps.
const HELPS: u32 = 2;

#[derive(Deserialize)]
struct Question {
    query: String,
    #[serde(default)]
    held_out: bool,
    pages: BTreeMap<String, u32>,
}

/// The least that the figures may be. They only rise.
#[derive(Deserialize)]
struct Floor {
    ndcg: f64,
    success: f64,
}

/// Figures of a set of questions: their number, the mean of nDCG over ten pages, and the share
/// with a page that helps among the first three.
#[derive(Default)]
struct Figures {
    questions: f64,
    ndcg: f64,
    success: f64,
}

impl Figures {
    fn add(&mut self, found: &[String], judged: &BTreeMap<String, u32>) {
        let grade = |page: &String| judged.get(page).copied().unwrap_or(0);
        let mut ideal: Vec<u32> = judged.values().copied().collect();
        ideal.sort_unstable_by(|a, b| b.cmp(a));
        let best = gain(ideal.into_iter().take(SHOWN));
        self.questions += 1.0;
        self.ndcg += gain(found.iter().take(SHOWN).map(grade)) / best;
        let helps = found.iter().take(SEEN).any(|page| grade(page) >= HELPS);
        self.success += f64::from(u8::from(helps));
    }

    fn mean(&self) -> (f64, f64) {
        (self.ndcg / self.questions, self.success / self.questions)
    }
}

/// Discounted cumulative gain with 2^grade - 1 (Burges et al. 2005).
fn gain(grades: impl Iterator<Item = u32>) -> f64 {
    grades
        .zip(2u32..)
        .map(|(grade, place)| (f64::from(grade).exp2() - 1.0) / f64::from(place).log2())
        .sum()
}

#[test]
fn the_real_site_answers_judged_questions() {
    let folder = project().join("tests/relevance");
    let read = |name: &str| fs::read_to_string(folder.join(name)).expect("the file is there");
    let questions: Vec<Question> = yaml_serde::from_str(&read("queries.yaml")).expect("is YAML");
    let floor: Floor = yaml_serde::from_str(&read("floor.yaml")).expect("is YAML");
    let options = BuildOptions {
        content: project().join("content"),
        theme: project().join("theme"),
        output: project().join("public"),
        date: jiff::civil::date(2026, 11, 25),
        drafts: false,
        base_url: None,
        no_search: false,
    };
    let index = index(&options).expect("the content is there").0.expect("it has no errors");
    let [mut all, mut held_out] = [Figures::default(), Figures::default()];
    for question in &questions {
        let results = index.search(&question.query, &BTreeMap::new(), SHOWN);
        let hits = results.expect("can be asked").hits;
        let found: Vec<String> = hits.into_iter().map(|hit| hit.address).collect();
        all.add(&found, &question.pages);
        if question.held_out {
            held_out.add(&found, &question.pages);
        }
        if std::env::var_os("RELEVANCE").is_some() {
            let mut one = Figures::default();
            one.add(&found, &question.pages);
            println!("{:.2} {} {}", one.ndcg, one.success, question.query);
            for page in found {
                println!("       {} {page}", question.pages.get(&page).copied().unwrap_or(0));
            }
        }
    }
    let (ndcg, success) = all.mean();
    let (ndcg_held, success_held) = held_out.mean();
    println!("{} questions: nDCG@10 {ndcg:.3}, success@3 {success:.3}", all.questions);
    println!("held out: nDCG@10 {ndcg_held:.3}, success@3 {success_held:.3}");
    assert!(ndcg >= floor.ndcg, "nDCG@10 fell to {ndcg:.3}, below {}", floor.ndcg);
    assert!(success >= floor.success, "success@3 fell to {success:.3}, below {}", floor.success);
}
