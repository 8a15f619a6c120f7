//! The kinds of content and what each may say about itself.

use std::sync::LazyLock;

use jiff::civil::Date;

use super::field::{LocalAddress, Located, Prose, Slug, WebAddress};
use super::reader::{Field, Reader, choice, record};
use super::shape::Shape;
use super::study::Study;
use super::yaml::Node;
use crate::diagnostic::{Code, Severity};

choice! {
    /// A kind of content; the folder decides which (`kinds` in `watwerkt.yaml`).
    pub enum Kind {
        /// A page without a fixed form.
        Page = "page",
        /// A page of toolkit guidance, ordered inside a section.
        Chapter = "chapter",
        /// A kind of approach.
        InterventionType = "intervention_type",
        /// A checklist, format or step plan.
        Tool = "tool",
        /// A message with a date.
        News = "news",
        /// A publication that evaluated something.
        Study = "study",
    }
}

record! {
    /// What every kind of content can say.
    pub struct Common {
        /// The heading of the page and its name in lists.
        title: String,
        /// One or two sentences for lists and search engines.
        description: Option<String>,
        /// A few short sentences at the top: 'In het kort'.
        summary: Vec<Prose>,
        /// When it appeared.
        date: Option<Date>,
        /// When the text last changed.
        updated: Option<Date>,
        /// When somebody last checked it.
        reviewed: Option<Date>,
        /// When somebody should check it again.
        review_due: Option<Located<Date>>,
        /// Not published at all yet.
        draft: bool,
        /// Not published before this day.
        publish_on: Option<Located<Date>>,
        /// Not published from this day on.
        expires_on: Option<Located<Date>>,
        /// Place among its neighbours; the lowest comes first.
        weight: Option<i32>,
        /// The last part of the address, in place of the file name.
        slug: Option<Located<Slug>>,
        /// Addresses that lead here.
        aliases: Vec<Located<LocalAddress>>,
        /// The language of the text, if it is not that of the site.
        language: Option<String>,
        /// The licence of the text, if it is not that of the site.
        license: Option<String>,
        /// What changed and when.
        changes: Vec<Change>,
        /// What the program shows below the text.
        shows: Option<Shown>,
        /// Advice that an editor has weighed and does not follow.
        accept: Vec<Acceptance>,
    }
}

record! {
    /// An advice that does not apply to a page.
    pub struct Acceptance {
        /// The number of the advice.
        code: Located<AdviceCode>,
        /// Why it does not apply; for the next editor.
        reason: String,
    }
}

/// The number of an advice, such as `WW803`. Errors and warnings cannot be accepted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AdviceCode(pub Code);

impl Field for AdviceCode {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let Some(id) = node.scalar() else { return reader.wrong_type(node, "text") };
        let known = &*ADVICE;
        let code = Code::of(id).filter(|code| code.severity() == Severity::Advice);
        code.map(Self).or_else(|| {
            let problem = reader.problem(Code::NotAChoice, &node.span).arg("value", id);
            let problem = problem.arg("known", known.join(", "));
            reader.report(problem.nearest(id, known.iter().copied()))
        })
    }

    fn shape() -> Shape {
        Shape::Choice(&ADVICE)
    }
}

/// The number of every advice.
static ADVICE: LazyLock<Vec<&'static str>> = LazyLock::new(|| {
    let all = Code::ALL.iter().filter(|code| code.severity() == Severity::Advice);
    all.map(|code| code.id()).collect()
});

choice! {
    /// What the program can show on a page of an editor.
    pub enum Shown {
        /// The rule that weighs evidence.
        EvidenceRule = "evidence_rule",
        /// The intervention types with what is known of each.
        InterventionTypes = "intervention_types",
        /// The studies with what each of them is about.
        Studies = "studies",
    }
}

record! {
    /// One entry of the history of a page.
    pub struct Change {
        /// When.
        date: Date,
        /// What.
        text: Prose,
        /// Whether a reader who acted on the old text should read again.
        conclusion_changed: bool,
    }
}

choice! {
    /// Where the question in a cell of the matrix comes from.
    pub enum QuestionOrigin {
        /// A question of the toolkit, in other words.
        Toolkit = "toolkit",
        /// A question that this site made up.
        Own = "own",
    }
}

record! {
    /// A page of toolkit guidance.
    pub struct Chapter {
        /// What a reader asks who needs this page; it stands in the matrix.
        question: Option<Located<String>>,
        /// Where the question comes from.
        question_origin: Option<QuestionOrigin>,
    }
}

record! {
    /// A kind of approach.
    pub struct InterventionType {
        /// A short name for lists, if the title is long.
        label: Option<String>,
        /// Other names.
        synonyms: Vec<String>,
        /// What it is, in one sentence.
        definition: Prose,
        /// What it wants to reach.
        aims: Vec<Prose>,
        /// How it might work.
        mechanisms: Vec<Prose>,
        /// What makes it work more or less.
        moderators: Vec<Prose>,
        /// What has to be arranged first.
        conditions: Vec<Prose>,
        /// Risks and possible harm.
        harms: Vec<Prose>,
        /// What it asks in money and time.
        cost: Option<Prose>,
        /// How it fits a Dutch municipality.
        fit: Option<Prose>,
        /// What others think of it, in their own words.
        external_ratings: Vec<ExternalRating>,
        /// What the editors think, beside the profile and never in its place.
        judgement: Option<Judgement>,
        /// File names of tools for it.
        tools: Vec<Located<Slug>>,
        /// What others learned.
        lessons: Vec<Prose>,
    }
}

record! {
    /// A judgement of editors, signed.
    pub struct Judgement {
        /// What they think.
        text: Prose,
        /// Why.
        reason: Prose,
        /// Who; it cannot be left out.
        by: String,
        /// When.
        date: Date,
    }
}

record! {
    /// The judgement of a recognised scheme, as it stands there.
    pub struct ExternalRating {
        /// The name of the scheme.
        scheme: String,
        /// The level, word for word.
        level: String,
        /// When it was given.
        date: Date,
        /// Until when it holds.
        valid_until: Option<Located<Date>>,
        /// Where it can be read.
        url: WebAddress,
    }
}

choice! {
    /// What a tool looks like.
    pub enum ToolFormat {
        /// Points to tick off.
        Checklist = "checklist",
        /// Headings to fill in.
        Format = "format",
        /// Steps in order.
        StepPlan = "step_plan",
        /// Boxes on one sheet.
        Canvas = "canvas",
        /// Questions about an approach as a whole.
        Quickscan = "quickscan",
    }
}

choice! {
    /// The steps of an official: first an approach is chosen, in the end it is evaluated.
    pub enum Step {
        /// Choosing an approach.
        Choose = "choose",
        /// Carrying it out.
        CarryOut = "carry-out",
        /// Evaluating it.
        Evaluate = "evaluate",
    }
}

record! {
    /// A checklist, format or step plan.
    pub struct Tool {
        /// What it looks like.
        format: ToolFormat,
        /// The step that it is for; without one, evaluating.
        step: Option<Step>,
        /// Its points, in order.
        items: Vec<ToolItem>,
    }
}

record! {
    /// One point of a tool.
    pub struct ToolItem {
        /// The question or task.
        text: Prose,
        /// How to answer it.
        help: Option<Prose>,
        /// The heading that it stands under.
        group: Option<String>,
    }
}

/// What only one kind of content has.
#[derive(Debug, Clone)]
pub enum Details {
    /// A page has nothing of its own.
    Page,
    /// See [`Chapter`].
    Chapter(Chapter),
    /// See [`InterventionType`].
    InterventionType(Box<InterventionType>),
    /// See [`Tool`].
    Tool(Tool),
    /// A message.
    News,
    /// See [`Study`].
    Study(Box<Study>),
}

impl Details {
    /// The kind that these details belong to.
    pub fn kind(&self) -> Kind {
        match self {
            Self::Page => Kind::Page,
            Self::Chapter(_) => Kind::Chapter,
            Self::InterventionType(_) => Kind::InterventionType,
            Self::Tool(_) => Kind::Tool,
            Self::News => Kind::News,
            Self::Study(_) => Kind::Study,
        }
    }
}

impl Common {
    /// The day of the last change that readers are told of.
    pub fn last_change(&self) -> Option<Date> {
        self.updated.or(self.date)
    }

    /// The texts that are Markdown.
    pub fn prose(&self) -> Vec<&Prose> {
        self.summary.iter().chain(self.changes.iter().map(|change| &change.text)).collect()
    }
}

impl Details {
    /// The texts that are Markdown.
    pub fn prose(&self) -> Vec<&Prose> {
        match self {
            Self::Page | Self::News | Self::Chapter(_) => Vec::new(),
            Self::Tool(tool) => tool
                .items
                .iter()
                .flat_map(|item| std::iter::once(&item.text).chain(&item.help))
                .collect(),
            Self::Study(study) => {
                let findings = study
                    .findings
                    .iter()
                    .flat_map(|finding| finding.measured.iter().chain([&finding.why_certainty]));
                let harms = study.harms.iter().filter_map(|harms| harms.note.as_ref());
                let sample = study.sample.iter().chain(&study.quality).chain(findings);
                sample.chain(harms).chain(&study.limitations).chain(&study.funding).collect()
            }
            Self::InterventionType(details) => {
                let lists = [
                    &details.aims,
                    &details.mechanisms,
                    &details.moderators,
                    &details.conditions,
                    &details.harms,
                    &details.lessons,
                ];
                std::iter::once(&details.definition)
                    .chain(lists.into_iter().flatten())
                    .chain(&details.cost)
                    .chain(&details.fit)
                    .chain(details.judgement.iter().flat_map(|made| [&made.text, &made.reason]))
                    .collect()
            }
        }
    }
}
