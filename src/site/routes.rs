//! Every output of the site by name.

use std::collections::BTreeMap;

use search_index::slug;

use super::output::{DataFile, HostFile, Order, Picture};
use super::{Address, INTERVENTION_TYPES, PageId, Site, TARGET_GROUPS, guide};
use crate::content::{Details, Kind, Located};

/// One output of the site.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Route {
    /// The start page.
    Home,
    /// A page of the content folder.
    Page(PageId),
    /// All chapters of a section on one page, to print.
    Whole(PageId),
    /// All terms of the glossary.
    Glossary,
    /// All sources.
    Sources,
    /// One source, with the pages that use it.
    Source(String),
    /// All vocabularies.
    Topics,
    /// The pages with one term of a vocabulary: its key and the id of the term.
    Term(String, String),
    /// The intervention types in one order, with what is known of each.
    InterventionTypes(Order),
    /// The pages about an intervention type for one target group.
    Pair(String, String),
    /// Intervention types by outcome.
    EvidenceMap,
    /// The findings behind a cell of the evidence map: intervention type and outcome.
    Cell(String, String),
    /// What nobody has studied.
    Gaps,
    /// All studies by year.
    Timeline,
    /// A free choice of intervention types beside each other.
    Comparison,
    /// Two intervention types beside each other.
    Pairwise(String, String),
    /// An intervention type on one sheet of paper.
    Memo(PageId),
    /// The first question of the guide.
    Guide,
    /// Another question of the guide, or a result, by its id.
    GuideStep(String),
    /// The search page.
    Search,
    /// What the columns of the data files mean.
    DataDictionary,
    /// A tool as an empty Word file.
    Word(PageId),
    /// A picture made of data.
    Picture(Picture),
    /// A file for machines.
    Data(DataFile),
    /// What a visitor sees who asks for a page that is not there.
    NotFound,
    /// An old address.
    Redirect(Address),
    /// The newest pages, for feed readers.
    Feed,
    /// All pages, for search engines.
    Sitemap,
    /// What search engines may read.
    Robots,
    /// Where a weakness in the security of the site can be told.
    SecurityText,
    /// What a server must say with the files.
    Host(HostFile),
    /// A file of the content folder that is copied.
    Asset(String),
}

impl Site {
    /// Every output, in a stable order.
    pub fn routes(&self) -> Vec<Route> {
        let root = self.at(&Address::root());
        let pages = (0..self.pages.len()).filter(|id| Some(*id) != root).map(Route::Page);
        let mut routes = vec![Route::Home];
        routes.extend(pages);
        routes.extend(self.generated.values().cloned());
        routes.extend((0..self.pages.len()).filter(|id| self.has_word_file(*id)).map(Route::Word));
        routes.extend(self.pictures().into_iter().map(Route::Picture));
        routes.extend(self.data_files().into_iter().map(Route::Data));
        routes.extend(self.redirects.keys().cloned().map(Route::Redirect));
        routes.extend([Route::NotFound, Route::Feed, Route::Sitemap, Route::Robots]);
        routes.extend(self.content.config.security.iter().map(|_| Route::SecurityText));
        routes.extend(HostFile::ALL.map(Route::Host));
        routes.extend(self.assets.keys().cloned().map(Route::Asset));
        routes
    }

    /// The pages that no file stands for: glossary, sources, terms. Only those with something on
    /// them.
    pub(super) fn find_generated(&self) -> BTreeMap<Address, Route> {
        let mut routes = Vec::new();
        if !self.content.config.no_search {
            routes.push(Route::Search);
        }
        if !self.content.glossary.is_empty() {
            routes.push(Route::Glossary);
        }
        if !self.cited_by.is_empty() {
            routes.push(Route::Sources);
            routes.extend(self.cited_by.keys().cloned().map(Route::Source));
        }
        let terms: Vec<Route> = self
            .used_terms()
            .into_iter()
            .flat_map(|(key, ids)| {
                ids.into_iter().map(move |(id, _)| Route::Term(key.to_owned(), id.to_owned()))
            })
            .collect();
        if !terms.is_empty() {
            routes.push(Route::Topics);
        }
        routes.extend(terms);
        routes.extend(self.evidence_routes());
        routes.extend(self.guide_routes());
        routes.extend(self.whole_section().map(Route::Whole));
        let with_address = |route: Route| Some((route.address(self)?, route));
        routes.into_iter().filter_map(with_address).collect()
    }

    /// The pages about evidence; none on a site without studies.
    fn evidence_routes(&self) -> Vec<Route> {
        let profiles = &self.evidence.profiles;
        if profiles.is_empty() {
            return Vec::new();
        }
        let mut routes: Vec<Route> = Order::ALL.map(Route::InterventionTypes).to_vec();
        routes.extend([Route::EvidenceMap, Route::Gaps, Route::Timeline]);
        routes.extend([Route::Comparison, Route::DataDictionary]);
        for (at, profile) in profiles.iter().enumerate() {
            let id = &profile.id;
            let studied = profile.studied();
            routes.extend(studied.map(|(outcome, _)| Route::Cell(id.clone(), outcome.clone())));
            routes.extend(profile.page.map(Route::Memo));
            let others = profiles[at + 1..].iter();
            routes.extend(others.map(|other| Route::Pairwise(id.clone(), other.id.clone())));
        }
        routes.extend(self.pairs());
        routes
    }

    /// The pairs of an intervention type and a target group that some page is about.
    fn pairs(&self) -> Vec<Route> {
        let mut pairs = std::collections::BTreeSet::new();
        for page in &self.pages {
            let terms = |key: &str| page.document.terms.get(key).into_iter().flatten();
            let with_page = |kind: &&Located<String>| self.page_of_type(&kind.value).is_some();
            for kind in terms(INTERVENTION_TYPES).filter(with_page) {
                for group in terms(TARGET_GROUPS) {
                    pairs.insert(Route::Pair(kind.value.clone(), group.value.clone()));
                }
            }
        }
        pairs.into_iter().collect()
    }

    /// The section that can be printed as a whole: that of the chapters, if it has any.
    pub fn whole_section(&self) -> Option<PageId> {
        let folder = self.content.config.folder_of(Kind::Chapter)?;
        let section = self.at(&Address::from_written(folder))?;
        (!self.page(section).children.is_empty()).then_some(section)
    }

    /// Whether a page is a tool with something to fill in.
    pub fn has_word_file(&self, id: PageId) -> bool {
        matches!(&self.page(id).document.details, Details::Tool(tool) if !tool.items.is_empty())
    }

    /// The pictures that there are data for.
    pub fn pictures(&self) -> Vec<Picture> {
        let profiles = self.evidence.profiles.iter();
        let with_findings = profiles.filter(|profile| profile.studied().next().is_some());
        let mut pictures: Vec<Picture> =
            with_findings.map(|profile| Picture::Directions(profile.id.clone())).collect();
        let forests = self.comparable_effects();
        pictures.extend(
            forests.into_keys().map(|(outcome, measure)| Picture::Forest(outcome, measure)),
        );
        if !self.evidence.studies.is_empty() {
            pictures.push(Picture::Timeline);
        }
        pictures
    }

    /// The files for machines that there are data for.
    pub fn data_files(&self) -> Vec<DataFile> {
        let mut files = Vec::new();
        if !self.evidence.studies.is_empty() {
            files.extend(DataFile::SETS.map(|(file, _)| file));
            files.push(DataFile::Catalogue);
        }
        let profiles = self.evidence.profiles.iter();
        let with_page = profiles.filter(|profile| profile.page.is_some());
        files.extend(with_page.map(|profile| DataFile::Profile(profile.id.clone())));
        for key in self.cited_by.keys() {
            files.extend([DataFile::Bibtex(key.clone()), DataFile::Ris(key.clone())]);
        }
        files
    }

    /// The file of a data file in the output folder.
    fn data_file(&self, file: &DataFile) -> String {
        match file {
            DataFile::StudiesCsv => "data/studies.csv".to_owned(),
            DataFile::StudiesJson => "data/studies.json".to_owned(),
            DataFile::FindingsCsv => "data/findings.csv".to_owned(),
            DataFile::FindingsJson => "data/findings.json".to_owned(),
            DataFile::ProfilesJson => "data/interventies.json".to_owned(),
            DataFile::Catalogue => "data/catalogus.jsonld".to_owned(),
            DataFile::Profile(id) => {
                let page = self.page_of_type(id).map(|page| self.page(page).address.as_str());
                format!("{}.json", page.unwrap_or(id).trim_matches('/'))
            }
            DataFile::Bibtex(key) => format!("bronnen/{}.bib", slug(key)),
            DataFile::Ris(key) => format!("bronnen/{}.ris", slug(key)),
        }
    }

    /// The terms that pages have, by vocabulary key and in the order of the vocabulary, with the
    /// number of pages. Terms of an open list that it does not name come last, by id.
    pub fn used_terms(&self) -> BTreeMap<&str, Vec<(&str, usize)>> {
        self.by_term
            .iter()
            .map(|(key, pages)| {
                let order = |id: &str| {
                    let vocabulary = self.content.vocabularies.get(key);
                    vocabulary.and_then(|vocabulary| {
                        vocabulary.terms.iter().position(|term| term.id.value.0 == id)
                    })
                };
                let mut ids: Vec<(&str, usize)> =
                    pages.iter().map(|(id, pages)| (id.as_str(), pages.len())).collect();
                ids.sort_by_key(|(id, _)| (order(id).unwrap_or(usize::MAX), *id));
                (key.as_str(), ids)
            })
            .collect()
    }
}

impl Route {
    /// The pages with a title of their own that the program makes once for a site.
    pub const OVERVIEWS: [Self; 10] = [
        Self::Guide,
        Self::InterventionTypes(Order::Vocabulary),
        Self::EvidenceMap,
        Self::Gaps,
        Self::Timeline,
        Self::Comparison,
        Self::Topics,
        Self::Glossary,
        Self::Sources,
        Self::DataDictionary,
    ];

    /// For routes with a title in the catalogue: its id there. The id with `-text` behind it is
    /// the description.
    pub fn name(&self) -> Option<&'static str> {
        Some(match self {
            Self::Guide => "guide",
            Self::Glossary => "glossary",
            Self::Sources => "all-sources",
            Self::Topics => "topics",
            Self::InterventionTypes(Order::Vocabulary) => "intervention-types",
            Self::EvidenceMap => "evidence-map",
            Self::Gaps => "gaps",
            Self::Timeline => "timeline",
            Self::Comparison => "comparison",
            Self::Search => "search",
            Self::DataDictionary => "data-dictionary",
            _ => return None,
        })
    }

    /// The address, for routes that are pages.
    pub fn address(&self, site: &Site) -> Option<Address> {
        let root = Address::root();
        match self {
            Self::Home => Some(root),
            Self::Page(id) => Some(site.page(*id).address.clone()),
            Self::Whole(page) => Some(site.page(*page).address.join("alles")),
            Self::Glossary => Some(root.join("begrippen")),
            Self::Sources => Some(root.join("bronnen")),
            Self::Source(key) => Some(root.join("bronnen").join(&slug(key))),
            Self::Topics => Some(root.join("onderwerpen")),
            Self::Term(key, id) => {
                let vocabulary = site.content.vocabularies.get(key);
                let label = vocabulary.map_or(key.as_str(), |vocabulary| &vocabulary.label);
                Some(root.join("onderwerpen").join(&slug(label)).join(&slug(id)))
            }
            Self::InterventionTypes(Order::Vocabulary) => Some(root.join("interventietypen")),
            Self::InterventionTypes(order) => {
                Some(root.join("interventietypen").join(order.slug()))
            }
            Self::Pair(kind, group) => Some(root.join("interventietypen").join(kind).join(group)),
            Self::EvidenceMap => Some(root.join("bewijskaart")),
            Self::Cell(kind, outcome) => Some(root.join("bewijskaart").join(kind).join(outcome)),
            Self::Gaps => Some(root.join("bewijskaart").join("wat-weten-we-niet")),
            Self::Timeline => Some(root.join("bewijskaart").join("tijdlijn")),
            Self::Comparison => Some(root.join("vergelijken")),
            Self::Pairwise(a, b) => Some(root.join("vergelijken").join(a).join(b)),
            Self::Memo(page) => Some(site.page(*page).address.join("raadsmemo")),
            Self::Guide => Some(guide::address()),
            Self::GuideStep(id) => Some(guide::address().join(id)),
            Self::Search => Some(root.join("zoeken")),
            Self::DataDictionary => Some(root.join("data").join("woordenboek")),
            Self::Redirect(address) => Some(address.clone()),
            _ => None,
        }
    }

    /// The file in the output folder.
    pub fn file(&self, site: &Site) -> String {
        match self {
            Self::NotFound => "404.html".to_owned(),
            Self::Feed => "feed.xml".to_owned(),
            Self::Sitemap => "sitemap.xml".to_owned(),
            Self::Robots => "robots.txt".to_owned(),
            Self::SecurityText => ".well-known/security.txt".to_owned(),
            Self::Host(file) => file.file().to_owned(),
            Self::Word(page) => {
                let address = &site.page(*page).address;
                format!("{}{}.docx", address.as_str().trim_start_matches('/'), address.last_part())
            }
            Self::Picture(picture) => picture.file(),
            Self::Data(file) => site.data_file(file),
            Self::Asset(path) => {
                site.assets.get(path).map_or_else(|| path.clone(), |asset| asset.output.clone())
            }
            _ => self.address(site).map(|address| address.file()).unwrap_or_default(),
        }
    }

    /// Whether it names the files of the index, and so cannot be made before them.
    pub fn names_index(&self) -> bool {
        matches!(self, Self::Search)
    }

    /// Whether search engines should know it.
    pub fn is_listed(&self) -> bool {
        !matches!(
            self,
            Self::NotFound
                | Self::Redirect(_)
                | Self::Whole(_)
                | Self::Feed
                | Self::Sitemap
                | Self::Robots
                | Self::SecurityText
                | Self::Host(_)
                | Self::Asset(_)
                | Self::Word(_)
                | Self::Picture(_)
                | Self::Data(_)
        )
    }
}
