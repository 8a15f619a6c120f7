//! One conclusion from all findings on one outcome.

use std::collections::BTreeSet;

use crate::content::{Certainty, Conclusion, ConclusionRule, Direction, Doubt, Rule};

/// What counts of one finding.
#[derive(Debug, Clone, Copy)]
pub struct Counted {
    /// A number for its study, to see which findings share one.
    pub study: usize,
    /// Whether that study is an overview of studies.
    pub overview: bool,
    /// Which way it went.
    pub direction: Direction,
    /// How sure it is.
    pub certainty: Certainty,
}

/// What all findings on one outcome come to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verdict {
    /// Which way they point.
    pub conclusion: Conclusion,
    /// How sure that is.
    pub certainty: Certainty,
    /// What made it less sure than its surest finding.
    pub doubts: Vec<Doubt>,
    /// The number of findings.
    pub findings: usize,
    /// The number of studies.
    pub studies: usize,
    /// How many of those studies are overviews.
    pub overviews: usize,
}

/// Applies `rule` to the findings on one outcome.
pub fn conclude(rule: &Rule, findings: &[Counted]) -> Verdict {
    let directions: BTreeSet<Direction> = findings.iter().map(|one| one.direction).collect();
    let fitting = rule.conclusions.iter().find(|step| fits(step, &directions));
    let studies: BTreeSet<usize> = findings.iter().map(|one| one.study).collect();
    let overviews: BTreeSet<usize> =
        findings.iter().filter(|one| one.overview).map(|one| one.study).collect();
    let conclusion = fitting.map_or(Conclusion::Unknown, |step| step.conclusion);
    let clear = || findings.iter().filter(|one| one.direction != Direction::Unclear);
    let agreeing = clear().filter(|one| agrees(conclusion, one.direction));
    let surest = agreeing.map(|one| one.certainty).max().unwrap_or(Certainty::NotAssessed);
    let differ = clear().any(|one| one.direction == Direction::Mixed)
        || directions.iter().filter(|direction| **direction != Direction::Unclear).count() > 1;
    let holds = |doubt: Doubt| match doubt {
        Doubt::SingleStudy => studies.len() == 1 && overviews.is_empty(),
        Doubt::DirectionsDiffer => differ,
    };
    let doubts: Vec<Doubt> = match surest {
        Certainty::NotAssessed => Vec::new(),
        _ => {
            let reasons = rule.conclusion_lowered_when.iter().map(|rule| rule.reason);
            reasons.filter(|doubt| holds(*doubt)).collect()
        }
    };
    Verdict {
        conclusion,
        certainty: surest.lowered(doubts.len()),
        doubts,
        findings: findings.len(),
        studies: studies.len(),
        overviews: overviews.len(),
    }
}

/// Whether a finding points the way of the conclusion. A mixed one rests on all of them.
fn agrees(conclusion: Conclusion, direction: Direction) -> bool {
    match conclusion {
        Conclusion::Positive => direction == Direction::Positive,
        Conclusion::MayHarm => direction == Direction::Negative,
        Conclusion::NoEffect => direction == Direction::NoEffect,
        Conclusion::Mixed | Conclusion::Unknown | Conclusion::NotStudied => true,
    }
}

fn fits(step: &ConclusionRule, directions: &BTreeSet<Direction>) -> bool {
    step.has.iter().all(|direction| directions.contains(direction))
        && !step.lacks.iter().any(|direction| directions.contains(direction))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::default_rule;
    use Certainty::{Low, Moderate, NotAssessed, VeryLow};
    use Direction::{Mixed, Negative, NoEffect, Positive, Unclear};
    use Doubt::{DirectionsDiffer, SingleStudy};

    /// A finding of study `study`; studies from ten on are overviews.
    fn finding(study: usize, direction: Direction, certainty: Certainty) -> Counted {
        Counted { study, overview: study >= 10, direction, certainty }
    }

    type Row = (
        &'static str,
        &'static [(usize, Direction, Certainty)],
        Conclusion,
        Certainty,
        &'static [Doubt],
    );

    /// Every branch of the rule: findings, conclusion, certainty, doubts.
    const TABLE: &[Row] = &[
        ("nothing", &[], Conclusion::NotStudied, NotAssessed, &[]),
        ("not seen", &[(1, Unclear, NotAssessed)], Conclusion::Unknown, NotAssessed, &[]),
        ("one study", &[(1, Positive, Moderate)], Conclusion::Positive, Low, &[SingleStudy]),
        ("one overview", &[(10, Positive, Moderate)], Conclusion::Positive, Moderate, &[]),
        (
            "two studies",
            &[(1, Positive, Low), (2, Positive, VeryLow)],
            Conclusion::Positive,
            Low,
            &[],
        ),
        (
            "a result that was not seen changes nothing",
            &[(1, Positive, Low), (2, Unclear, NotAssessed)],
            Conclusion::Positive,
            Low,
            &[],
        ),
        (
            "no difference",
            &[(1, NoEffect, Moderate), (2, NoEffect, Low)],
            Conclusion::NoEffect,
            Moderate,
            &[],
        ),
        (
            "as hoped and no difference",
            &[(1, Positive, Moderate), (2, NoEffect, Low)],
            Conclusion::Mixed,
            Low,
            &[DirectionsDiffer],
        ),
        (
            "as hoped and against",
            &[(1, Positive, Moderate), (1, Negative, Moderate)],
            Conclusion::Mixed,
            VeryLow,
            &[SingleStudy, DirectionsDiffer],
        ),
        ("mixed", &[(10, Mixed, Moderate)], Conclusion::Mixed, Low, &[DirectionsDiffer]),
        (
            "mixed and against",
            &[(10, Mixed, Moderate), (11, Negative, Low)],
            Conclusion::Mixed,
            Low,
            &[DirectionsDiffer],
        ),
        ("against", &[(1, Negative, Low), (2, Negative, Low)], Conclusion::MayHarm, Low, &[]),
        (
            "against and no difference",
            &[(1, Negative, Moderate), (2, NoEffect, Low)],
            Conclusion::MayHarm,
            Low,
            &[DirectionsDiffer],
        ),
        (
            "a sure finding the other way lends no certainty",
            &[(1, Negative, VeryLow), (2, NoEffect, Moderate)],
            Conclusion::MayHarm,
            VeryLow,
            &[DirectionsDiffer],
        ),
        ("nobody judged it", &[(1, Positive, NotAssessed)], Conclusion::Positive, NotAssessed, &[]),
    ];

    #[test]
    fn the_rule_gives_what_the_table_says() {
        let rule = default_rule();
        for (name, findings, conclusion, certainty, doubts) in TABLE {
            let findings: Vec<Counted> = findings
                .iter()
                .map(|(study, direction, certainty)| finding(*study, *direction, *certainty))
                .collect();
            let verdict = conclude(&rule, &findings);
            assert_eq!(
                (verdict.conclusion, verdict.certainty, verdict.doubts.as_slice()),
                (*conclusion, *certainty, *doubts),
                "{name}"
            );
            assert_eq!(verdict.findings, findings.len(), "{name}");
        }
    }

    #[test]
    fn every_step_of_the_rule_is_needed_by_some_row() {
        let rule = default_rule();
        let reached: BTreeSet<usize> = TABLE
            .iter()
            .filter_map(|(_, findings, ..)| {
                let directions = findings.iter().map(|(_, direction, _)| *direction).collect();
                rule.conclusions.iter().position(|step| fits(step, &directions))
            })
            .collect();
        assert_eq!(reached.len(), rule.conclusions.len());
    }

    #[test]
    fn studies_are_counted_once() {
        let rule = default_rule();
        let findings =
            [finding(1, Positive, Low), finding(1, Positive, Low), finding(10, Positive, Low)];
        let verdict = conclude(&rule, &findings);
        assert_eq!((verdict.findings, verdict.studies, verdict.overviews), (3, 2, 1));
    }
}
