//! A new page of any kind, as a draft.

use std::path::{Path, PathBuf};

use jiff::civil::Date;

use super::{ScaffoldError, TEMPLATES, fill};
use crate::content::{
    BIBLIOGRAPHY_FILE, Bibliography, Content, Kind, Vocabulary, is_slug, read_bibtex,
};
use crate::diagnostic::{Catalogue, Diagnostic};
use crate::emit::{Change, OutputPath, change_files};
use crate::import::read_back;
use crate::import::yaml::quoted;
use crate::source::{Limits, Tree, read_file};

/// A page to be made.
#[derive(Debug, Clone)]
pub struct NewPage {
    /// The content folder.
    pub content: PathBuf,
    /// Its kind.
    pub kind: Kind,
    /// Its title. A study takes that of its publication if there is none.
    pub title: Option<String>,
    /// Its file name without the ending. It is made of the title if there is none.
    pub slug: Option<String>,
    /// The folder in the content folder. The first one of the kind if there is none.
    pub section: Option<String>,
    /// One sentence about it.
    pub description: Option<String>,
    /// What an intervention type is, in one sentence.
    pub definition: Option<String>,
    /// What a tool looks like, as a word of the schema.
    pub format: Option<String>,
    /// The key of the publication of a study.
    pub reference: Option<String>,
    /// A file with that publication, as BibTeX.
    pub bibtex: Option<PathBuf>,
    /// The date of a message.
    pub date: Date,
}

/// What was made.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Made {
    /// The path of the page in the content folder.
    pub path: String,
    /// The key of a source that was added to the bibliography.
    pub source: Option<String>,
    /// The id that a vocabulary needs before an intervention type has a profile.
    pub missing_term: Option<String>,
}

/// Makes a page, and adds its publication to the bibliography if it is a study with a new one.
///
/// # Errors
/// If there is a page already, if something is missing to make one, or if files cannot be read or
/// written. Then nothing has changed.
pub fn new_page(new: &NewPage) -> Result<Made, ScaffoldError> {
    let (mut tree, mut problems) = Tree::read(&new.content, Limits::default())?;
    let (content, wrong) = Content::read(&tree);
    problems.extend(wrong);
    let has_config = content.is_some();
    // Errors elsewhere do not stop an editor who adds a page, but those of the settings do.
    let Some(content) = content.filter(|_| has_config) else {
        return Err(ScaffoldError::Content(only_errors(problems)));
    };
    let publication = match new.kind {
        Kind::Study => Some(Publication::find(new, &content)?),
        _ => None,
    };
    let title = new.title.clone();
    let title = title.or_else(|| publication.as_ref().map(|found| found.title.clone()));
    let title = title.unwrap_or_default();
    let path = path(new, &content, &title, publication.as_ref())?;
    if tree.files.iter().any(|file| file.path.eq_ignore_ascii_case(&path)) {
        return Err(ScaffoldError::Taken { path });
    }
    let text = text(new, &content, &title, publication.as_ref());
    let mut changes = Vec::new();
    let mut made = Made { path: path.clone(), ..Made::default() };
    if let Some(publication) = publication.filter(|found| found.bibtex.is_some()) {
        changes.push(with_source(&tree, &publication)?);
        made.source = Some(publication.key);
    }
    let path = OutputPath::new(&path)?;
    changes.push(Change { path, bytes: text.into_bytes(), before: None });
    let wrong = read_back(&mut tree, &changes);
    if !wrong.is_empty() {
        return Err(ScaffoldError::Content(wrong));
    }
    made.missing_term = missing_term(new.kind, &content, &made.path);
    change_files(&new.content, &changes)?;
    Ok(made)
}

fn only_errors(problems: Vec<Diagnostic>) -> Vec<Diagnostic> {
    problems.into_iter().filter(Diagnostic::is_error).collect()
}

/// The publication that a study is about.
struct Publication {
    key: String,
    title: String,
    /// Its BibTeX, if the bibliography of the site does not have it yet.
    bibtex: Option<String>,
}

impl Publication {
    fn find(new: &NewPage, content: &Content) -> Result<Self, ScaffoldError> {
        let own = &content.bibliography;
        let Some(file) = &new.bibtex else {
            let key = new.reference.as_deref().filter(|key| own.contains(key));
            return key.and_then(|key| Self::of(own, key, false)).ok_or_else(|| {
                let known = own.keys().collect::<Vec<_>>().join(", ");
                ScaffoldError::NoReference { known }
            });
        };
        let brought = read_bibliography(file)?;
        let keys: Vec<&str> = brought.keys().collect();
        let key = match (&new.reference, keys.as_slice()) {
            (Some(key), _) => brought.contains(key).then_some(key.as_str()),
            (None, [key]) => Some(*key),
            (None, _) => None,
        };
        let found = key.and_then(|key| Self::of(&brought, key, !own.contains(key)));
        found.ok_or_else(|| ScaffoldError::NoReference { known: keys.join(", ") })
    }

    fn of(bibliography: &Bibliography, key: &str, is_new: bool) -> Option<Self> {
        let entry = bibliography.entry(key)?;
        let bibtex = is_new.then(|| entry.bibtex.trim().to_owned());
        Some(Self { key: key.to_owned(), title: entry.title.clone(), bibtex })
    }
}

fn read_bibliography(file: &Path) -> Result<Bibliography, ScaffoldError> {
    let file = read_file(file, Limits::default())?;
    let source = file.decode();
    let source = source.map_err(|problem| ScaffoldError::Content(vec![problem]))?;
    let (bibliography, wrong) = read_bibtex(&source);
    let wrong = only_errors(wrong);
    if wrong.is_empty() { Ok(bibliography) } else { Err(ScaffoldError::Content(wrong)) }
}

/// The bibliography with one source more, at its end.
fn with_source(tree: &Tree, publication: &Publication) -> Result<Change, ScaffoldError> {
    let before = tree.get(BIBLIOGRAPHY_FILE).map(|file| file.bytes.to_vec());
    let mut bytes = before.clone().unwrap_or_default();
    if !bytes.is_empty() {
        let gap = if bytes.ends_with(b"\n") { "\n" } else { "\n\n" };
        bytes.extend_from_slice(gap.as_bytes());
    }
    bytes.extend_from_slice(publication.bibtex.as_deref().unwrap_or_default().as_bytes());
    bytes.push(b'\n');
    Ok(Change { path: OutputPath::new(BIBLIOGRAPHY_FILE)?, bytes, before })
}

/// Where the page will be.
fn path(
    new: &NewPage,
    content: &Content,
    title: &str,
    publication: Option<&Publication>,
) -> Result<String, ScaffoldError> {
    let config = &content.config;
    let folder = match (&new.section, new.kind) {
        (Some(section), _) => section.trim_matches('/').to_owned(),
        (None, Kind::Page) => String::new(),
        (None, kind) => {
            let folder = config.folder_of(kind).map(str::to_owned);
            folder.ok_or_else(|| ScaffoldError::NoFolder { kind: kind.word().to_owned() })?
        }
    };
    if config.kind_in(&folder) != new.kind {
        return Err(ScaffoldError::OtherKind { folder });
    }
    let key = publication.map(|found| found.key.as_str());
    let name = new.slug.as_deref().or(key).unwrap_or(title);
    let slug = if is_slug(name) { name.to_owned() } else { search_index::slug(name) };
    if slug.is_empty() {
        return Err(ScaffoldError::Nameless { title: title.to_owned() });
    }
    let slug = match new.kind {
        Kind::News if new.slug.is_none() => format!("{}-{slug}", new.date),
        _ => slug,
    };
    // Where the folders inside have a rule of their own, an intervention type has pages of its own.
    let has_parts = config.kinds.contains_key(&format!("{folder}/*"));
    let file = match new.kind {
        Kind::InterventionType if has_parts => format!("{slug}/_index.md"),
        _ => format!("{slug}.md"),
    };
    Ok(if folder.is_empty() { file } else { format!("{folder}/{file}") })
}

/// The name of the template of a kind.
fn template(kind: Kind) -> &'static str {
    match kind {
        Kind::Page => "pages/page.md",
        Kind::Chapter => "pages/chapter.md",
        Kind::InterventionType => "pages/type.md",
        Kind::Tool => "pages/tool.md",
        Kind::News => "pages/news.md",
        Kind::Study => "pages/study.md",
    }
}

fn text(
    new: &NewPage,
    content: &Content,
    title: &str,
    publication: Option<&Publication>,
) -> String {
    let template = TEMPLATES.get_file(template(new.kind)).and_then(|file| file.contents_utf8());
    let vocabularies: Vec<String> = content.vocabularies.values().map(choices).collect();
    let catalogue = Catalogue::embedded(content.config.language());
    let written = |text: &Option<String>, instead: &str| {
        quoted(&text.clone().unwrap_or_else(|| catalogue.text(instead)))
    };
    let description = written(&new.description, "new-description");
    let definition = written(&new.definition, "new-definition");
    let (title, date) = (quoted(title), new.date.to_string());
    let words = [
        ("VOCABULARIES", vocabularies.join("\n")),
        ("DESCRIPTION", description),
        ("DEFINITION", definition),
        ("FORMAT", new.format.clone().unwrap_or_else(|| "checklist".to_owned())),
        ("DATE", date),
        ("KEY", publication.map(|found| found.key.clone()).unwrap_or_default()),
        // Last, so that nothing in a title is taken for a name.
        ("TITLE", title),
    ];
    let words: Vec<(&str, &str)> =
        words.iter().map(|(name, word)| (*name, word.as_str())).collect();
    fill(template.unwrap_or_default(), &words)
}

/// A key of front matter with the ids that it takes, as a comment to be made into a line.
fn choices(vocabulary: &Vocabulary) -> String {
    const SHOWN: usize = 12;
    let ids = vocabulary.terms.iter().map(|term| term.id.value.0.as_str());
    let more = if vocabulary.terms.len() > SHOWN { ", ..." } else { "" };
    let shown = ids.take(SHOWN).collect::<Vec<_>>().join(", ");
    format!("# {}: [{shown}{more}]", vocabulary.key.value)
}

/// The id of an intervention type that its vocabulary does not have: it would have no profile.
fn missing_term(kind: Kind, content: &Content, path: &str) -> Option<String> {
    let vocabulary = content.vocabularies.get(crate::site::INTERVENTION_TYPES)?;
    let name = path.trim_end_matches("/_index.md").trim_end_matches(".md");
    let id = name.rsplit('/').next().unwrap_or(name);
    let missing = kind == Kind::InterventionType && vocabulary.term(id).is_none();
    missing.then(|| id.to_owned())
}
