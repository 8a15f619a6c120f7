//! What is wrong with a study and its findings: names that do not exist, numbers that contradict
//! each other, more certainty than the rule allows.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::content::{Certainty, Details, Direction, Finding, Located, Seen, Slug, Study};
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::site::{DESIGNS, INTERVENTION_TYPES, OUTCOMES, Page, Site};

/// What is wrong on the page of one study.
pub(super) fn check(site: &Site, page: &Page) -> Vec<Diagnostic> {
    let Details::Study(study) = &page.document.details else { return Vec::new() };
    let file = File { site, page, study };
    let mut problems: Vec<Diagnostic> = file.check_reference().into_iter().collect();
    problems.extend(file.check_design());
    let mut seen: BTreeMap<&str, &Range<usize>> = BTreeMap::new();
    for finding in &study.findings {
        problems.extend(file.check_outcome(&finding.outcome));
        problems.extend(file.check_reasons(&finding.lowered_by));
        problems.extend(file.check_certainty(finding));
        problems.extend(file.check_result(finding));
        problems.extend(file.check_interval(finding));
        if let Some(first) = seen.insert(&finding.id.value.0, &finding.id.span) {
            let problem = file.at(Code::DuplicateId, &finding.id.span);
            let first = Place::new(&page.document.source, first.clone());
            problems.push(problem.arg("id", &finding.id.value.0).related(first));
        }
    }
    problems
}

/// What is wrong between studies: two about one publication, and those that nobody uses.
pub(super) fn check_all(site: &Site) -> Vec<Diagnostic> {
    let mut problems = Vec::new();
    let mut first_of: BTreeMap<&str, Place> = BTreeMap::new();
    for (id, page) in site.pages.iter().enumerate() {
        let Details::Study(study) = &page.document.details else { continue };
        let key = &study.reference;
        let place = Place::new(&page.document.source, key.span.clone());
        if let Some(first) = first_of.get(key.value.as_str()) {
            let problem = Diagnostic::new(Code::DuplicateId, place).arg("id", &key.value);
            problems.push(problem.related(first.clone()));
            continue;
        }
        let is_used = !site.content.vocabularies.contains_key(INTERVENTION_TYPES)
            || page.document.terms.contains_key(INTERVENTION_TYPES)
            || site.citing(&key.value).iter().any(|other| *other != id);
        if !is_used {
            problems.push(Diagnostic::new(Code::StudyUnused, place.clone()).arg("key", &key.value));
        }
        first_of.insert(&key.value, place);
    }
    problems
}

struct File<'a> {
    site: &'a Site,
    page: &'a Page,
    study: &'a Study,
}

impl File<'_> {
    fn at(&self, code: Code, span: &Range<usize>) -> Diagnostic {
        Diagnostic::new(code, Place::new(&self.page.document.source, span.clone()))
    }

    fn design(&self) -> Option<&str> {
        let designs = self.page.document.terms.get(DESIGNS)?;
        designs.first().map(|design| design.value.as_str())
    }

    fn check_reference(&self) -> Option<Diagnostic> {
        let (key, sources) = (&self.study.reference, &self.site.content.bibliography);
        if sources.contains(&key.value) || self.site.content.unread.bibliography {
            return None;
        }
        let problem = self.at(Code::UnknownCitation, &key.span).arg("key", &key.value);
        Some(problem.nearest(&key.value, sources.keys()))
    }

    fn check_design(&self) -> Option<Diagnostic> {
        let first = self.study.findings.first()?;
        let has_list = self.site.content.vocabularies.contains_key(DESIGNS);
        (has_list && self.design().is_none()).then(|| self.at(Code::NoDesign, &first.id.span))
    }

    fn check_outcome(&self, outcome: &Located<String>) -> Option<Diagnostic> {
        let vocabulary = self.site.content.vocabularies.get(OUTCOMES)?;
        if vocabulary.term(&outcome.value).is_some() {
            return None;
        }
        let ids = vocabulary.terms.iter().map(|term| term.id.value.0.as_str());
        let problem = self.at(Code::NotInVocabulary, &outcome.span).arg("value", &outcome.value);
        Some(problem.arg("vocabulary", &vocabulary.label).nearest(&outcome.value, ids))
    }

    fn check_reasons(&self, reasons: &[Located<Slug>]) -> Vec<Diagnostic> {
        let known = &self.site.content.rule.lowering;
        let unknown = reasons
            .iter()
            .filter(|reason| !known.iter().any(|rule| rule.id == reason.value))
            .map(|reason| {
                let words = known.iter().map(|rule| rule.id.0.as_str());
                self.at(Code::NotAChoice, &reason.span)
                    .arg("value", &reason.value.0)
                    .arg("known", words.clone().collect::<Vec<_>>().join(", "))
                    .nearest(&reason.value.0, words)
            });
        unknown.collect()
    }

    fn check_certainty(&self, finding: &Finding) -> Option<Diagnostic> {
        let design = self.design()?;
        let limit = self.site.content.rule.at_most(design, self.study.seen.value);
        let at_most = match finding.direction {
            Direction::Unclear => Certainty::NotAssessed,
            _ => limit.lowered(finding.lowered_by.len()),
        };
        let problem = self.at(Code::CertaintyTooHigh, &finding.certainty.span);
        let problem = problem.arg("at_most", at_most.word()).arg("design", design);
        (finding.certainty.value > at_most).then_some(problem)
    }

    fn check_result(&self, finding: &Finding) -> Option<Diagnostic> {
        let has_result = finding.direction != Direction::Unclear || finding.effect.is_some();
        let unseen = self.study.seen.value == Seen::Existence;
        (unseen && has_result).then(|| self.at(Code::ResultNotSeen, &finding.id.span))
    }

    fn check_interval(&self, finding: &Finding) -> Option<Diagnostic> {
        let effect = finding.effect.as_ref()?;
        let (value, ci) = (&effect.value, effect.ci.as_ref()?);
        let (low, high) = (&ci.value.low, &ci.value.high);
        let holds = low.value <= value.value.value && value.value.value <= high.value;
        let problem = self.at(Code::ValueOutsideInterval, &value.span);
        let problem = problem.arg("value", &value.value.text);
        (!holds).then(|| problem.arg("low", &low.text).arg("high", &high.text))
    }
}
