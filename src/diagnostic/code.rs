//! The list of everything that can be wrong.

/// How bad a problem is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The site is not built.
    Error,
    /// The site is built; the editor should look.
    Warning,
    /// The site is built and nothing is wrong; it could be better. Only `check` says so.
    Advice,
}

impl Severity {
    /// The word for it in the JSON output.
    pub fn name(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Advice => "advice",
        }
    }
}

macro_rules! codes {
    ($($(#[$doc:meta])+ $name:ident = $id:literal $severity:ident;)+) => {
        /// A kind of problem, with a number that never changes its meaning.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code {
            $($(#[$doc])+ $name,)+
        }

        impl Code {
            /// Every code, in order of its number.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];

            /// The number as shown: `WW111`.
            pub fn id(self) -> &'static str {
                match self { $(Self::$name => $id),+ }
            }

            /// The code with this number.
            pub fn of(id: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|code| code.id() == id)
            }

            /// How bad it is.
            pub fn severity(self) -> Severity {
                match self { $(Self::$name => Severity::$severity),+ }
            }
        }
    };
}

codes! {
    /// A text file that is not UTF-8.
    NotUtf8 = "WW001" Error;
    /// A file larger than the limit of its kind.
    FileTooLarge = "WW002" Error;
    /// A symbolic link that leads back to a folder above it.
    SymlinkLoop = "WW003" Error;
    /// A symbolic link to something outside the content folder.
    SymlinkOutside = "WW004" Error;
    /// A file or folder that cannot be read.
    Unreadable = "WW005" Error;
    /// The content folder has no `watwerkt.yaml`.
    NoConfig = "WW006" Error;
    /// A file name that cannot be written as a path of the site.
    BadFileName = "WW007" Error;
    /// A character that turns the direction of a text, so that it reads otherwise than it is.
    TurnedText = "WW008" Error;
    /// A file that a browser would run.
    ActiveFile = "WW009" Error;

    /// YAML that cannot be read, for a reason without a code of its own.
    YamlSyntax = "WW101" Error;
    /// A colon followed by a space inside a value without quotes.
    UnquotedColon = "WW102" Error;
    /// A tab where YAML wants spaces.
    TabInYaml = "WW103" Error;
    /// A quotation mark that is not closed, or closed too early.
    StrayQuote = "WW104" Error;
    /// A Markdown file that does not begin with a `---` line.
    NoFrontMatter = "WW105" Error;
    /// Front matter without the closing `---` line.
    UnclosedFrontMatter = "WW106" Error;
    /// A YAML anchor or alias.
    YamlAlias = "WW107" Error;
    /// YAML nested deeper than any schema is.
    YamlTooDeep = "WW108" Error;
    /// A key that the schema does not have.
    UnknownKey = "WW110" Error;
    /// A key that must be there and is not.
    MissingKey = "WW111" Error;
    /// A key that is there twice.
    DuplicateKey = "WW112" Error;
    /// A value of another type than the schema says.
    WrongType = "WW113" Error;
    /// A value that is not in its vocabulary.
    NotInVocabulary = "WW114" Error;
    /// A value that is not one of a few fixed words.
    NotAChoice = "WW115" Error;
    /// A date that does not exist or is written another way.
    BadDate = "WW116" Error;
    /// A key without a value, or with an empty one.
    EmptyValue = "WW117" Error;
    /// A slug, id or address with characters that do not fit.
    BadAddress = "WW118" Error;
    /// Two keys that contradict each other, such as an end before a start.
    Contradiction = "WW120" Error;

    /// An id that is used twice.
    DuplicateId = "WW201" Error;
    /// Two files with the same address.
    DuplicateAddress = "WW202" Error;
    /// Two addresses that differ only in upper and lower case.
    CaseClash = "WW203" Error;
    /// A citation of a key that the bibliography does not have.
    UnknownCitation = "WW204" Error;
    /// A link to a page or file that does not exist.
    BrokenLink = "WW205" Error;
    /// A link to a heading that the page does not have.
    BrokenAnchor = "WW206" Error;
    /// An image that does not exist.
    MissingImage = "WW207" Error;
    /// BibTeX that cannot be read.
    BibSyntax = "WW208" Error;
    /// A bibliography entry without a field that a reference needs.
    BibIncomplete = "WW209" Error;
    /// A name of another record (a tool, a page of the menu) that does not exist.
    UnknownRecord = "WW210" Error;
    /// A link to a page that is not published on the date of the build.
    LinkToUnpublished = "WW211" Error;
    /// A bibliography field with a value that cannot be read.
    BibField = "WW212" Warning;
    /// A question or an answer of the guide that leads nowhere.
    GuideBlind = "WW221" Error;
    /// An answer of the guide that leads back to a question before it.
    GuideLoop = "WW222" Error;
    /// A question or a result of the guide that two answers lead to.
    GuideReachedTwice = "WW223" Error;
    /// A question or a result of the guide that no answer leads to.
    GuideUnreached = "WW224" Error;
    /// A result of the guide without a page to go on with.
    GuideWithoutPages = "WW225" Error;
    /// More questions in a row than a reader of the guide answers.
    GuideTooDeep = "WW226" Error;
    /// A text of the guide that is said to be from a source and names none.
    GuideWithoutSource = "WW227" Error;

    /// An image without a description.
    ImageWithoutAlt = "WW301" Error;
    /// A heading more than one level below the one before it.
    HeadingSkipped = "WW302" Error;
    /// A heading of the first level in a body.
    TitleInBody = "WW303" Error;
    /// A link text that says nothing, such as 'klik hier'.
    EmptyLinkText = "WW304" Error;
    /// Raw HTML in Markdown.
    RawHtml = "WW305" Error;
    /// A table without a header row, or with a column that has no name.
    TableWithoutHeader = "WW306" Error;
    /// A component that does not exist.
    UnknownComponent = "WW307" Error;
    /// A component with a wrong argument, or one too few.
    ComponentArgument = "WW308" Error;
    /// A component that is not alone between empty lines, not closed, or closed twice.
    ComponentPlace = "WW309" Error;
    /// A link or image address with a scheme that is not allowed.
    UnsafeLink = "WW310" Error;
    /// An image from another site.
    RemoteImage = "WW311" Error;
    /// Two headings with the same id that an editor gave them.
    DuplicateHeading = "WW312" Error;
    /// A footnote without its text.
    UnknownFootnote = "WW313" Error;
    /// A callout of an unknown kind.
    UnknownCallout = "WW314" Error;
    /// A citation that cannot be read.
    BadCitation = "WW315" Error;
    /// A heading without text.
    EmptyHeading = "WW316" Error;
    /// An address with a host that mixes alphabets.
    MixedHost = "WW317" Error;

    /// A template that cannot be read or that fails on a page.
    Template = "WW401" Error;
    /// A page whose date of the next review has passed.
    ReviewDue = "WW501" Warning;
    /// The rating of a scheme that is no longer valid.
    RatingExpired = "WW502" Warning;
    /// A study that belongs to no intervention type and that no page cites.
    StudyUnused = "WW503" Warning;
    /// A `security.txt` that has expired, or does so within a month.
    SecurityExpires = "WW504" Warning;

    /// A number of people or studies that is nought.
    CountOfNothing = "WW601" Error;
    /// A confidence interval that does not hold its value.
    ValueOutsideInterval = "WW602" Error;
    /// A finding that is surer than the rule allows for its design.
    CertaintyTooHigh = "WW603" Error;
    /// A result of a study of which no result was seen.
    ResultNotSeen = "WW604" Error;
    /// A finding of a study that does not say its design.
    NoDesign = "WW605" Error;

    /// A table with semicolons or tabs between its columns.
    ImportDelimiter = "WW701" Error;
    /// A table without some of the columns that it must have.
    ImportColumns = "WW702" Error;
    /// A decimal comma where a point is meant.
    ImportDecimalComma = "WW703" Error;
    /// A cell that holds no number where one must be.
    ImportNumber = "WW704" Error;
    /// A row with more or fewer cells than there are columns.
    ImportCells = "WW705" Error;
    /// A word that the vocabulary does not have; the term is left out.
    ImportUnknownWord = "WW706" Warning;
    /// A row that makes no finding, because its outcome or design is not known.
    ImportRefused = "WW707" Error;
    /// A row about a publication that no bibliography has.
    ImportNoSource = "WW708" Error;
    /// A source that is in the bibliography of the site already, and reads otherwise there.
    ImportOtherSource = "WW709" Warning;
    /// A direction that is not one of a few fixed words.
    ImportDirection = "WW710" Error;
    /// A cell that holds no address where one must be; the address is left out.
    ImportAddress = "WW711" Warning;
    /// A key that gives no file name, or one that another page has.
    ImportFileName = "WW712" Error;
    /// A number of people or studies that is nought; the number is left out.
    ImportNought = "WW713" Warning;
    /// A year in the table that is not the one of the bibliography.
    ImportYear = "WW714" Warning;
    /// A number without its measure, or an interval that does not fit it.
    ImportEffect = "WW715" Error;
    /// A site without a folder for studies.
    ImportNoFolder = "WW716" Error;

    /// A sentence with many words.
    LongSentence = "WW801" Advice;
    /// A page with many passive sentences.
    PassiveVoice = "WW802" Advice;
    /// A word for which there is an easier one.
    HardWord = "WW803" Advice;
    /// An abbreviation that neither the page nor the glossary explains.
    UnknownAbbreviation = "WW804" Advice;
    /// A paragraph with many words.
    LongParagraph = "WW805" Advice;
    /// A long stretch of text without a heading.
    LongSection = "WW806" Advice;
    /// An English sentence on a Dutch page.
    EnglishPassage = "WW807" Advice;
    /// What may be the telephone number of a person.
    PhoneNumber = "WW808" Advice;
    /// What may be a citizen service number.
    CitizenNumber = "WW809" Advice;
    /// A private mail address.
    PrivateMail = "WW810" Advice;
    /// An image that takes long to load.
    HeavyImage = "WW811" Advice;
    /// Two colours of the theme with too little contrast.
    LowContrast = "WW812" Advice;
    /// A page that no other page leads to.
    OrphanPage = "WW813" Advice;
    /// Two pages with one title.
    DuplicateTitle = "WW814" Advice;
    /// A page that shares much of its text with another one.
    NearDuplicate = "WW815" Advice;
    /// A factual page without a source.
    NoSource = "WW816" Advice;
    /// An acceptance of an advice that is not given.
    UnusedAcceptance = "WW817" Advice;
    /// A link to another site that leads nowhere.
    DeadLink = "WW818" Advice;
    /// A link to another site of which the answer tells nothing.
    UncertainLink = "WW819" Advice;
    /// Data whose catalogue lacks what every catalogue must say.
    CatalogueIncomplete = "WW820" Advice;

    /// An address that was published and leads nowhere now.
    VanishedAddress = "WW901" Error;
    /// A heading that was published and is no more on its page.
    VanishedHeading = "WW902" Warning;
    /// A line of the ledger that cannot be read.
    LedgerLine = "WW903" Error;
}
