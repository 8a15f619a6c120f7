//! A study and its findings: what a publication found, how large, and how sure that is.

use super::field::{Count, Interval, Located, Number, Prose, Slug, WebAddress};
use super::reader::{choice, record};

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

impl Effect {
    /// Whether the number is the size of an effect or a relation, so that two of them can stand on
    /// one axis. A percentage, a mark or a count has a meaning of its own in each study.
    pub fn is_size(&self) -> bool {
        const SIZES: [&str; 6] = ["Cohen's d", "d", "Hedges' g", "g", "r", "SMD"];
        let measure = self.measure.replace('\u{2019}', "'");
        SIZES.contains(&measure.as_str())
    }
}
