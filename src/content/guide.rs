//! `keuzehulp.yaml`: a tree of questions that leads a reader to the pages for their situation.

use std::collections::BTreeMap;
use std::ops::Range;

use super::field::{LocalAddress, Located, Prose, Slug};
use super::glossary::Origin;
use super::reader::{Field, Reader, record};
use super::yaml::Node;
use crate::diagnostic::{Code, Diagnostic, Place};

/// The name of the file, in the content folder.
pub const GUIDE_FILE: &str = "keuzehulp.yaml";

/// The most questions that a reader answers. With more of them most readers leave.
pub(super) const MOST_QUESTIONS: usize = 5;

record! {
    /// The questions, of which the first is the start, and what they lead to.
    pub struct Guide {
        /// The heading of the first page.
        title: String,
        /// One or two sentences about it.
        description: String,
        /// The questions.
        questions: Vec<Question>,
        /// What the answers lead to in the end.
        results: Vec<GuideResult>,
    }
}

record! {
    /// One question.
    pub struct Question {
        /// Its name in this file and in its address.
        id: Located<Slug>,
        /// The question.
        text: String,
        /// What a reader has to know to answer it.
        help: Option<Prose>,
        /// The answers, at least two.
        answers: Vec<Answer>,
    }
}

record! {
    /// One answer to a question.
    pub struct Answer {
        /// What a reader says.
        text: Located<String>,
        /// When this is the right answer.
        help: Option<String>,
        /// The id of the next question or of a result.
        to: Option<Located<Slug>>,
    }
}

record! {
    /// What a reader is told in the end.
    pub struct GuideResult {
        /// Its name in this file and in its address.
        id: Located<Slug>,
        /// What to do, in a few words.
        title: String,
        /// What to do, in a few sentences.
        advice: Advice,
        /// What can still be evaluated, for who began without a plan.
        still: Option<Advice>,
        /// The pages to go on with.
        pages: Vec<AdvisedPage>,
    }
}

record! {
    /// A piece of advice.
    pub struct Advice {
        /// The words.
        text: Prose,
        /// Whether it is from a source.
        origin: Origin,
    }
}

record! {
    /// A page with the reason to read it.
    pub struct AdvisedPage {
        /// Where it is.
        page: Located<LocalAddress>,
        /// Why.
        reason: Prose,
        /// Whether the reason is from a source.
        origin: Origin,
    }
}

/// One step on the way of a reader.
#[derive(Debug, Clone, Copy)]
pub struct Given<'g> {
    /// The question.
    pub question: &'g Question,
    /// What the reader answered.
    pub answer: &'g Answer,
}

impl Guide {
    /// The first question.
    pub fn start(&self) -> Option<&Question> {
        self.questions.first()
    }

    /// The question with this id.
    pub fn question(&self, id: &str) -> Option<&Question> {
        self.questions.iter().find(|question| question.id.value.0 == id)
    }

    /// The result with this id.
    pub fn result(&self, id: &str) -> Option<&GuideResult> {
        self.results.iter().find(|result| result.id.value.0 == id)
    }

    /// The ids of all questions and results, in the order of the file.
    pub fn ids(&self) -> impl Iterator<Item = &Located<Slug>> {
        let questions = self.questions.iter().map(|question| &question.id);
        questions.chain(self.results.iter().map(|result| &result.id))
    }

    /// The answers that lead to a question or a result. There is one way to each of them.
    pub fn way_to(&self, id: &str) -> Vec<Given<'_>> {
        let mut way = Vec::new();
        let mut at = id;
        while let Some(given) = self.given_before(at).filter(|_| way.len() <= MOST_QUESTIONS) {
            way.push(given);
            at = &given.question.id.value.0;
        }
        way.reverse();
        way
    }

    fn given_before(&self, id: &str) -> Option<Given<'_>> {
        self.questions.iter().find_map(|question| {
            let leads = |answer: &&Answer| answer.to.as_ref().is_some_and(|to| to.value.0 == id);
            question.answers.iter().find(leads).map(|answer| Given { question, answer })
        })
    }

    /// The most questions that follow, with this one.
    pub fn questions_from(&self, id: &str) -> usize {
        self.longest(id, MOST_QUESTIONS)
    }

    fn longest(&self, id: &str, most: usize) -> usize {
        let Some(question) = self.question(id).filter(|_| most > 0) else { return 0 };
        let next = question.answers.iter().filter_map(|answer| answer.to.as_ref());
        1 + next.map(|to| self.longest(&to.value.0, most - 1)).max().unwrap_or(0)
    }

    /// The texts of the question or the result with this id.
    pub fn prose_of(&self, id: &str) -> Vec<&Prose> {
        if let Some(question) = self.question(id) {
            return question.help.iter().collect();
        }
        let Some(result) = self.result(id) else { return Vec::new() };
        let reasons = result.pages.iter().map(|page| &page.reason);
        let still = result.still.iter().map(|still| &still.text);
        std::iter::once(&result.advice.text).chain(still).chain(reasons).collect()
    }
}

/// Reads the root node of the file and reports every way that does not end well.
pub(crate) fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Guide> {
    let guide = Guide::read(node, reader)?;
    let Some(start) = guide.start() else {
        let problem = reader.problem(Code::EmptyValue, &node.span).arg("key", "questions");
        return reader.report(problem);
    };
    check_ids(&guide, reader);
    check_sources(&guide, reader);
    for result in guide.results.iter().filter(|result| result.pages.is_empty()) {
        let problem = reader.problem(Code::GuideWithoutPages, &result.id.span);
        reader.report::<()>(problem.arg("id", &result.id.value.0));
    }
    let mut walk = Walk { guide: &guide, reader, reached: BTreeMap::new(), way: Vec::new() };
    walk.reached.insert(&start.id.value.0, start.id.span.clone());
    let whole = walk.question(start);
    let reached = walk.reached;
    // What lies behind a wrong answer is not to blame.
    for id in guide.ids().filter(|id| whole && !reached.contains_key(id.value.0.as_str())) {
        let problem = reader.problem(Code::GuideUnreached, &id.span).arg("id", &id.value.0);
        reader.report::<()>(problem);
    }
    Some(guide)
}

fn check_ids(guide: &Guide, reader: &mut Reader<'_>) {
    let mut seen: BTreeMap<&str, &Located<Slug>> = BTreeMap::new();
    for id in guide.ids() {
        if let Some(first) = seen.insert(&id.value.0, id) {
            let problem = reader.problem(Code::DuplicateId, &id.span).arg("id", &id.value.0);
            let first = Place::new(reader.source, first.span.clone());
            reader.report::<()>(problem.related(first));
        }
    }
}

/// What is said to be from a source names it.
fn check_sources(guide: &Guide, reader: &mut Reader<'_>) {
    for result in &guide.results {
        let advice = std::iter::once(&result.advice).chain(&result.still);
        let advice = advice.map(|advice| (&advice.text, advice.origin));
        let reasons = result.pages.iter().map(|page| (&page.reason, page.origin));
        for (text, origin) in advice.chain(reasons) {
            if origin == Origin::Source && !text.text.contains("[@") {
                reader.report::<()>(reader.problem(Code::GuideWithoutSource, &text.span));
            }
        }
    }
}

/// Walks every way through a guide, each once.
struct Walk<'g, 'r, 's> {
    guide: &'g Guide,
    reader: &'r mut Reader<'s>,
    /// Where the answer stands that leads to an id.
    reached: BTreeMap<&'g str, Range<usize>>,
    /// The questions from the start.
    way: Vec<&'g str>,
}

impl<'g> Walk<'g, '_, '_> {
    /// Whether every way from `question` ends well.
    fn question(&mut self, question: &'g Question) -> bool {
        let id = &question.id;
        if question.answers.len() < 2 {
            return self
                .wrong(Code::GuideBlind, &id.span, |problem| problem.arg("part", "question"));
        }
        self.way.push(&id.value.0);
        let mut whole = true;
        for answer in &question.answers {
            whole &= self.answer(answer);
        }
        self.way.pop();
        whole
    }

    fn answer(&mut self, answer: &'g Answer) -> bool {
        let Some(to) = &answer.to else {
            let span = &answer.text.span;
            return self.wrong(Code::GuideBlind, span, |problem| problem.arg("part", "answer"));
        };
        let id = to.value.0.as_str();
        if self.way.contains(&id) {
            return self.wrong(Code::GuideLoop, &to.span, |problem| problem.arg("id", id));
        }
        if let Some(first) = self.reached.get(id) {
            let first = Place::new(self.reader.source, first.clone());
            let twice = |problem: Diagnostic| problem.arg("id", id).related(first);
            return self.wrong(Code::GuideReachedTwice, &to.span, twice);
        }
        let guide = self.guide;
        let next = guide.question(id);
        if next.is_none() && guide.result(id).is_none() {
            let known = guide.ids().map(|id| id.value.0.as_str());
            return self.wrong(Code::UnknownRecord, &to.span, |problem| {
                problem.arg("kind", "guide").arg("value", id).nearest(id, known)
            });
        }
        self.reached.insert(id, to.span.clone());
        match next {
            Some(_) if self.way.len() >= MOST_QUESTIONS => {
                let most = MOST_QUESTIONS.to_string();
                self.wrong(Code::GuideTooDeep, &to.span, |problem| problem.arg("most", most))
            }
            Some(question) => self.question(question),
            None => true,
        }
    }

    fn wrong(
        &mut self,
        code: Code,
        span: &Range<usize>,
        describe: impl FnOnce(Diagnostic) -> Diagnostic,
    ) -> bool {
        let problem = describe(self.reader.problem(code, span));
        self.reader.report::<()>(problem);
        false
    }
}
