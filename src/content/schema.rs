//! The kinds of content and what each may say about itself.

use jiff::civil::Date;

use super::field::{Count, Interval, LocalAddress, Located, Number, Prose, Slug, WebAddress};
use super::reader::{choice, record};

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
    }
}

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
        /// Who.
        by: Vec<String>,
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

record! {
    /// A checklist, format or step plan.
    pub struct Tool {
        /// What it looks like.
        format: ToolFormat,
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

record! {
    /// A publication that evaluated something. Its design, country and the like are terms.
    pub struct Study {
        /// The key of the publication in the bibliography.
        reference: Located<String>,
        /// How much of the publication this site has seen; it limits the certainty.
        seen: Located<Seen>,
        /// Where that was seen.
        seen_at: Vec<WebAddress>,
        /// Who took part, and how many.
        sample: Option<Prose>,
        /// The number of people who took part.
        participants: Option<Count>,
        /// The number of studies in an overview.
        included_studies: Option<Count>,
        /// What the publication or a reviewer says of its quality.
        quality: Option<Prose>,
        /// What came out, one by one.
        findings: Vec<Finding>,
        /// Whether harm was looked for.
        harms: Option<Harms>,
        /// What the study cannot say.
        limitations: Vec<Prose>,
        /// Who paid for it.
        funding: Option<Prose>,
    }
}

record! {
    /// One outcome of one study.
    pub struct Finding {
        /// Its name within the study.
        id: Located<Slug>,
        /// A term of the vocabulary of outcomes.
        outcome: Located<String>,
        /// What was measured, in the words of this site.
        measured: Option<Prose>,
        /// Whether the outcome is radicalisation itself or something on the way to it.
        directness: Option<Directness>,
        /// Which way it went.
        direction: Direction,
        /// How large it was, as reported.
        effect: Option<Effect>,
        /// How sure it is.
        certainty: Located<Certainty>,
        /// What made it less sure than its design allows: terms of the rule.
        lowered_by: Vec<Located<Slug>>,
        /// Why it is that sure.
        why_certainty: Prose,
        /// Where in the publication.
        page: Option<String>,
    }
}

record! {
    /// The size of an effect in the words and numbers of the publication.
    pub struct Effect {
        /// What the number is: `Cohen's d`.
        measure: String,
        /// The number.
        value: Located<Number>,
        /// The standard error, if it was reported.
        se: Option<Number>,
        /// The 95% confidence interval, if it was reported.
        ci: Option<Located<Interval>>,
        /// How many people or studies it rests on.
        n: Option<Count>,
    }
}

record! {
    /// Whether a study looked for harm.
    pub struct Harms {
        /// What it says about harm.
        status: HarmStatus,
        /// In words.
        note: Option<Prose>,
    }
}

choice! {
    /// How much of a publication this site has seen.
    pub enum Seen {
        /// All of it.
        FullText = "full_text",
        /// A summary or an official page with the result.
        Summary = "summary",
        /// That it exists, and perhaps its design; not its result.
        Existence = "existence",
    }
}

choice! {
    /// Whether an outcome is what the intervention is for in the end.
    pub enum Directness {
        /// Radicalisation, extremism or violence.
        Direct = "direct",
        /// Something that may lead to it.
        Indirect = "indirect",
    }
}

choice! {
    /// Which way an outcome went.
    pub enum Direction {
        /// As hoped.
        Positive = "positive",
        /// Against what was hoped.
        Negative = "negative",
        /// No difference was found.
        NoEffect = "no_effect",
        /// Different ways for different groups or measures.
        Mixed = "mixed",
        /// The publication does not say.
        Unclear = "unclear",
    }
}

choice! {
    /// How sure a finding is, from the least to the most.
    pub enum Certainty {
        /// Nobody on this site has judged it.
        NotAssessed = "not_assessed",
        /// Hardly.
        VeryLow = "very_low",
        /// Little.
        Low = "low",
        /// Fairly.
        Moderate = "moderate",
        /// Very.
        High = "high",
    }
}

choice! {
    /// What a study says about harm.
    pub enum HarmStatus {
        /// It looked for harm and found some.
        Found = "found",
        /// It looked for harm and found none.
        NotFound = "not_found",
        /// It did not look.
        NotStudied = "not_studied",
        /// We do not know whether it looked.
        Unknown = "unknown",
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

impl Effect {
    /// Whether the number is the size of an effect or a relation, so that two of them can stand on
    /// one axis. A percentage, a mark or a count has a meaning of its own in each study.
    pub fn is_size(&self) -> bool {
        const SIZES: [&str; 6] = ["Cohen's d", "d", "Hedges' g", "g", "r", "SMD"];
        let measure = self.measure.replace('\u{2019}', "'");
        SIZES.contains(&measure.as_str())
    }
}

impl Common {
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
