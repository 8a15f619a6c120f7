//! Outputs that are not pages of text: pictures and data, and the orders of lists.

/// An order of the list of intervention types, each a page of its own so that it needs no script.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Order {
    /// As in the vocabulary.
    Vocabulary,
    /// By name.
    Name,
    /// The surest conclusion first.
    Certainty,
    /// The most studies first.
    Studies,
    /// The newest study first.
    Newest,
}

impl Order {
    /// Every order, the usual one first.
    pub const ALL: [Self; 5] =
        [Self::Vocabulary, Self::Name, Self::Certainty, Self::Studies, Self::Newest];

    /// The last part of its address, empty for the usual order; also the name of its text.
    pub fn slug(self) -> &'static str {
        match self {
            Self::Vocabulary => "",
            Self::Name => "naam",
            Self::Certainty => "zekerheid",
            Self::Studies => "onderzoeken",
            Self::Newest => "nieuwste",
        }
    }
}

/// A picture that is made of data.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Picture {
    /// The direction of every finding of an intervention type.
    Directions(String),
    /// The comparable effects on an outcome: its id and the measure.
    Forest(String, String),
    /// All studies by year.
    Timeline,
}

impl Picture {
    /// The file in the output folder.
    pub fn file(&self) -> String {
        let name = match self {
            Self::Directions(id) => format!("richting-{id}"),
            Self::Forest(outcome, measure) => {
                format!("effect-{outcome}-{}", search_index::slug(measure))
            }
            Self::Timeline => "tijdlijn".to_owned(),
        };
        format!("beeld/{name}.svg")
    }
}

/// What a server must say with the files, in the words of one server.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum HostFile {
    /// `_headers`, read by several hosts of static sites.
    Headers,
    /// A part of a configuration of nginx.
    Nginx,
    /// A part of a configuration of Caddy.
    Caddy,
    /// `.htaccess` for Apache.
    Apache,
}

impl HostFile {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Headers, Self::Nginx, Self::Caddy, Self::Apache];

    /// The file in the output folder.
    pub fn file(self) -> &'static str {
        match self {
            Self::Headers => "_headers",
            Self::Nginx => "hosting/nginx.conf",
            Self::Caddy => "hosting/Caddyfile",
            Self::Apache => ".htaccess",
        }
    }
}

/// A file for machines.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum DataFile {
    /// All studies, one a row.
    StudiesCsv,
    /// All studies.
    StudiesJson,
    /// All findings, one a row.
    FindingsCsv,
    /// All findings.
    FindingsJson,
    /// All profiles.
    ProfilesJson,
    /// The profile of one intervention type.
    Profile(String),
    /// The description of these files for catalogues (DCAT-AP).
    Catalogue,
    /// A source as BibTeX.
    Bibtex(String),
    /// A source in the format of reference managers.
    Ris(String),
}

impl DataFile {
    /// The files about the evidence as a whole, with their kinds.
    pub const SETS: [(Self, &'static str); 5] = [
        (Self::StudiesCsv, "text/csv"),
        (Self::StudiesJson, "application/json"),
        (Self::FindingsCsv, "text/csv"),
        (Self::FindingsJson, "application/json"),
        (Self::ProfilesJson, "application/json"),
    ];
}

/// The tables of open data: a name, which is also that of its texts, and the files that hold it.
pub const DATASETS: [(&str, &[DataFile]); 3] = [
    ("studies", &[DataFile::StudiesCsv, DataFile::StudiesJson]),
    ("findings", &[DataFile::FindingsCsv, DataFile::FindingsJson]),
    ("interventies", &[DataFile::ProfilesJson]),
];
