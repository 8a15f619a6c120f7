//! `bewijsregel.yaml`: the rule that weighs evidence. It is data, so that the page that explains
//! it and the code that applies it cannot differ.

use std::sync::Arc;

use jiff::civil::Date;

use super::field::{Located, Slug};
use super::reader::{Field, Reader, choice, record};
use super::study::{Certainty, Direction, Seen};
use super::yaml::Node;
use crate::diagnostic::{Code, Diagnostic, SourceText};

/// The name of the file, in the content folder. Without it the rule of the program holds.
pub const RULE_FILE: &str = "bewijsregel.yaml";

const DEFAULT: &str = include_str!("rule.yaml");

record! {
    /// The whole rule.
    pub struct Rule {
        /// Its name in data and on pages.
        version: String,
        /// Since when it holds.
        date: Date,
        /// How sure a finding can be at most, by design.
        designs: Vec<DesignRule>,
        /// How sure a finding can be at most, by what was seen of the publication.
        seen: Vec<SeenRule>,
        /// What makes a finding one step less sure.
        lowering: Vec<LoweringRule>,
        /// Outcomes that say something about research and nothing about an effect.
        not_an_effect: Vec<Slug>,
        /// From the directions of findings to one conclusion; the first that fits holds.
        conclusions: Vec<ConclusionRule>,
        /// What makes a conclusion one step less sure than its surest finding.
        conclusion_lowered_when: Vec<DoubtRule>,
    }
}

choice! {
    /// What a design can say of an intervention.
    pub enum DesignGroup {
        /// It measures an effect.
        Effect = "effect",
        /// It tells how people experienced the intervention or its delivery.
        Experience = "experience",
        /// It brings other studies together.
        Overview = "overview",
        /// It says nothing about the effect of an intervention, and counts for no conclusion.
        Background = "background",
    }
}

record! {
    /// What one design allows.
    pub struct DesignRule {
        /// A term of the vocabulary of designs.
        design: Located<Slug>,
        /// What the design can say.
        group: DesignGroup,
        /// The most certainty that it allows.
        at_most: Certainty,
        /// Why.
        reason: String,
    }
}

record! {
    /// What reading no more than a part allows.
    pub struct SeenRule {
        /// How much was seen.
        seen: Seen,
        /// The most certainty that it allows.
        at_most: Certainty,
        /// Why.
        reason: String,
    }
}

record! {
    /// One reason for less certainty of a finding.
    pub struct LoweringRule {
        /// Its name in `lowered_by`.
        id: Slug,
        /// Its name on pages.
        label: String,
        /// What it means.
        reason: String,
    }
}

choice! {
    /// What all findings on one outcome come to. Each is a state of its own; none is a blank.
    pub enum Conclusion {
        /// No study looked at it.
        NotStudied = "not_studied",
        /// It was studied; what came out was not seen or is not clear.
        Unknown = "unknown",
        /// The directions differ.
        Mixed = "mixed",
        /// It went against what was hoped, and nowhere as hoped.
        MayHarm = "may_harm",
        /// As hoped.
        Positive = "positive",
        /// No difference was found.
        NoEffect = "no_effect",
    }
}

record! {
    /// When a conclusion holds.
    pub struct ConclusionRule {
        /// The conclusion.
        conclusion: Conclusion,
        /// Directions that must all be there.
        has: Vec<Direction>,
        /// Directions of which none may be there.
        lacks: Vec<Direction>,
    }
}

choice! {
    /// A reason to doubt a conclusion.
    pub enum Doubt {
        /// One study, which is no overview.
        SingleStudy = "single_study",
        /// More than one direction.
        DirectionsDiffer = "directions_differ",
    }
}

record! {
    /// One reason for less certainty of a conclusion.
    pub struct DoubtRule {
        /// The reason.
        reason: Doubt,
        /// What it means.
        text: String,
    }
}

impl Rule {
    /// What the rule says of a design.
    pub fn design(&self, id: &str) -> Option<&DesignRule> {
        self.designs.iter().find(|rule| rule.design.value.0 == id)
    }

    /// Whether findings on this outcome are about an effect.
    pub fn is_effect(&self, outcome: &str) -> bool {
        !self.not_an_effect.iter().any(|id| id.0 == outcome)
    }

    /// The most certainty for a finding of a study with this design, of which this was seen.
    pub fn at_most(&self, design: &str, seen: Seen) -> Certainty {
        let by_design = self.design(design).map(|rule| rule.at_most);
        let by_seen = self.seen.iter().find(|rule| rule.seen == seen).map(|rule| rule.at_most);
        by_design.zip(by_seen).map_or(Certainty::NotAssessed, |(one, other)| one.min(other))
    }
}

impl Certainty {
    /// This certainty, `steps` lower. What is assessed at all ends at the lowest certainty.
    pub fn lowered(self, steps: usize) -> Self {
        const LADDER: [Certainty; 4] =
            [Certainty::VeryLow, Certainty::Low, Certainty::Moderate, Certainty::High];
        let at = LADDER.iter().position(|step| *step == self);
        at.map_or(self, |at| LADDER[at.saturating_sub(steps)])
    }
}

/// Reads the root node of a rule; the last conclusion must catch everything that is left.
pub(crate) fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Rule> {
    let rule = Rule::read(node, reader)?;
    let mut seen: Vec<&Located<Slug>> = Vec::new();
    for design in rule.designs.iter().map(|rule| &rule.design) {
        if let Some(first) = seen.iter().find(|first| first.value == design.value) {
            let problem = reader.problem(Code::DuplicateId, &design.span);
            let first = crate::diagnostic::Place::new(reader.source, first.span.clone());
            reader.problems.push(problem.arg("id", &design.value.0).related(first));
        }
        seen.push(design);
    }
    Some(rule)
}

/// The rule of the program.
pub(crate) fn default_rule() -> Rule {
    let source = SourceText::new(RULE_FILE, DEFAULT);
    let (rule, problems) = parse(&source);
    rule.unwrap_or_else(|| unreachable!("the embedded rule is tested: {problems:?}"))
}

fn parse(source: &Arc<SourceText>) -> (Option<Rule>, Vec<Diagnostic>) {
    let mut reader = Reader::new(source);
    let node = reader.yaml(0..source.text().len());
    let rule = node.and_then(|node| read(&node, &mut reader));
    (rule, reader.problems)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_rule_of_the_program_is_as_its_schema_says() {
        let (rule, problems) = parse(&SourceText::new(RULE_FILE, DEFAULT));
        assert!(problems.is_empty(), "{problems:?}");
        assert!(rule.is_some());
    }

    #[test]
    fn certainty_is_limited_by_design_and_by_what_was_seen() {
        let rule = default_rule();
        let at_most = |design, seen| rule.at_most(design, seen);
        assert_eq!(at_most("meta-analyse", Seen::FullText), Certainty::High);
        assert_eq!(at_most("meta-analyse", Seen::Summary), Certainty::Moderate);
        assert_eq!(at_most("kwalitatief", Seen::Summary), Certainty::VeryLow);
        assert_eq!(at_most("meta-analyse", Seen::Existence), Certainty::NotAssessed);
        assert_eq!(at_most("samenhangonderzoek", Seen::FullText), Certainty::NotAssessed);
        assert_eq!(at_most("not-in-the-rule", Seen::FullText), Certainty::NotAssessed);
    }

    #[test]
    fn lowering_ends_at_the_lowest_certainty() {
        assert_eq!(Certainty::High.lowered(1), Certainty::Moderate);
        assert_eq!(Certainty::Low.lowered(3), Certainty::VeryLow);
        assert_eq!(Certainty::NotAssessed.lowered(1), Certainty::NotAssessed);
    }
}
