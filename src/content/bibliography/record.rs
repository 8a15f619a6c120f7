//! One source, ready to be cited.

use std::ops::Range;
use std::sync::OnceLock;

use biblatex::ChunksExt;
use hayagriva::Entry as Item;
use hayagriva::types::{MaybeTyped, PageRanges, Publisher};

use super::date::Date;
use super::html;
use super::name::{self, Names};
use super::style;

/// What is known of a source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BibEntry {
    /// The key by which texts cite it.
    pub key: String,
    /// The title with its subtitle; empty if there is none.
    pub title: String,
    /// The authors, else the editors, as in `Stijn Sieckelinck en Hans Boutellier`.
    pub authors: String,
    /// The year of publication.
    pub year: Option<i32>,
    /// The address on the web, `http` or `https`.
    pub url: Option<String>,
    /// The DOI without an address before it.
    pub doi: Option<String>,
    /// The kind of source in lower case as the file has it, such as `article`.
    pub kind: String,
    /// The entry as it stands in the file.
    pub bibtex: String,
    /// Where the entry stands in the file, in bytes.
    pub span: Range<usize>,
}

/// What the file says around the fields of an entry.
pub(super) struct Source {
    pub kind: String,
    pub bibtex: String,
    pub span: Range<usize>,
}

/// A source with all that is needed to cite it.
#[derive(Debug)]
pub(super) struct Record {
    pub entry: BibEntry,
    pub names: Names,
    pub date: Date,
    /// The title for a citation without authors.
    pub short_title: String,
    /// Whether it is a part of something: an article, a chapter.
    pub is_part: bool,
    pub order: Order,
    item: Item,
    reference: OnceLock<(String, String)>,
}

impl Record {
    /// The title of what it is a part of: a journal, a book.
    pub(super) fn container(&self) -> Option<String> {
        let title = self.item.parents().iter().find_map(|parent| parent.title());
        title.map(ToString::to_string)
    }

    /// Takes an entry of which the fields have been checked; the name of a field if hayagriva
    /// refuses one all the same.
    pub(super) fn new(raw: &biblatex::Entry, source: Source) -> Result<Self, String> {
        let mut item = Item::try_from(raw).map_err(|error| field_at(raw, &error.span))?;
        let authors = name::in_full(item.authors().or(item.editors()).unwrap_or_default());
        set_names(&mut item);
        set_publisher(&mut item);
        set_pages(&mut item, raw);
        let names = Names::new(item.authors().or(item.editors()).unwrap_or_default());
        let date = Date::new(&item);
        let entry = BibEntry {
            key: raw.key.clone(),
            title: text(raw, "title").unwrap_or_default(),
            authors,
            year: date.year_alone(),
            url: item.url().map(|url| url.value.to_string()),
            doi: item.doi().map(str::to_owned),
            kind: source.kind,
            bibtex: source.bibtex,
            span: source.span,
        };
        Ok(Self {
            short_title: text(raw, "shorttitle").unwrap_or_else(|| entry.title.clone()),
            is_part: !item.parents().is_empty(),
            order: Order::new(&names, &date, &entry),
            entry,
            names,
            date,
            item,
            reference: OnceLock::new(),
        })
    }

    /// The reference as HTML, with a suffix such as the `a` of 2021a in its date.
    pub(super) fn reference(&self, suffix: &str) -> String {
        let (before, after) =
            self.reference.get_or_init(|| html::reference(&style::render(&self.item)));
        format!("{before}({}){after}", self.date.in_reference(suffix))
    }
}

fn text(raw: &biblatex::Entry, field: &str) -> Option<String> {
    raw.get(field).map(|chunks| chunks.format_verbatim().trim().to_owned())
}

fn field_at(raw: &biblatex::Entry, span: &Range<usize>) -> String {
    let holds = |at: Range<usize>| at.start <= span.start && span.end <= at.end;
    let field = raw.fields.iter().find(|(_, chunks)| holds(chunks.span()));
    field.map_or_else(|| "date".to_owned(), |(name, _)| name.clone())
}

fn set_names(item: &mut Item) {
    if let Some(authors) = item.authors().map(name::with_particles) {
        item.set_authors(authors);
    }
    if let Some(editors) = item.editors().map(name::with_particles) {
        item.set_editors(editors);
    }
}

/// APA names the institution as the publisher, unless it is the author too.
fn set_publisher(item: &mut Item) {
    let Some(organization) = item.organization().cloned() else {
        return;
    };
    let is_author = item.authors().is_some_and(|authors| match authors {
        [author] => author.name == organization.to_string(),
        _ => false,
    });
    if item.publisher().is_none() && !is_author {
        item.set_publisher(Publisher::new(Some(organization), None));
    }
}

/// hayagriva loses the commas of `1--3, 7` when it takes pages from biblatex.
fn set_pages(item: &mut Item, raw: &biblatex::Entry) {
    let Some(pages) = text(raw, "pages") else {
        return;
    };
    let is_plain = pages.chars().all(|c| c.is_ascii_alphanumeric() || " ,-–".contains(c));
    item.set_page_range(match pages.parse::<PageRanges>() {
        Ok(ranges) if is_plain => MaybeTyped::Typed(ranges),
        _ => MaybeTyped::String(pages),
    });
}

/// The place of a source in a list: by authors, else by title; then by date, undated first.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Order {
    names: Vec<String>,
    date: (Option<i32>, Option<u8>, Option<u8>),
    title: String,
    key: String,
}

/// Words that do not count at the begin of a title.
const ARTICLES: [&str; 6] = ["de ", "het ", "een ", "the ", "a ", "an "];

impl Order {
    fn new(names: &Names, date: &Date, entry: &BibEntry) -> Self {
        let title = name::fold(&entry.title);
        let title = ARTICLES.iter().find_map(|word| title.strip_prefix(word)).unwrap_or(&title);
        let mut names = names.in_order();
        if names.is_empty() {
            names.push(title.to_owned());
        }
        Self { names, date: date.order(), title: title.to_owned(), key: entry.key.clone() }
    }
}
