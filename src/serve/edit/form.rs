//! A file in a form: as it is on disk, or as an editor sent it.

use serde::Serialize;

use super::asking::Refusal;
use super::fields::Fields;
use super::frame::Frame;
use super::submitted::Submitted;
use crate::build::Loaded;
use crate::content::{Details, Draft, FieldShape, Kind, fields_of, rewrite, values};
use crate::diagnostic::{Catalogue, Diagnostic};
use crate::render::{Inputs, render};
use crate::search::Search;
use crate::serve::overlay::ProblemView;
use crate::serve::save::{may_be_written, read};
use crate::serve::state::{Shared, Shown};
use crate::site::{Address, Route};
use crate::source::decode;

/// A file and what an editor saw of it.
pub(super) struct Opened {
    pub(super) path: String,
    /// The text as it is now; what a new page begins with if there is no file.
    pub(super) text: String,
    /// What the file held when the editor began.
    pub(super) before: Option<blake3::Hash>,
    /// Whether lines end with `\r\n`, and whether the file begins with a byte order mark.
    form: (bool, bool),
}

const BEGIN: &str = "---\n---\n";

impl Opened {
    /// The file at `path`.
    pub(super) fn read(shared: &Shared, path: &str) -> Option<Self> {
        let folder = shared.content();
        let bytes = may_be_written(folder, path).then(|| read(folder, path))??;
        let text = decode(path, &bytes).ok()?.text().to_owned();
        let crlf = bytes.windows(2).filter(|pair| pair == b"\r\n").count();
        let form = (
            crlf > 0 && crlf == text.matches('\n').count(),
            bytes.starts_with("\u{feff}".as_bytes()),
        );
        let before = Some(blake3::hash(&bytes));
        Some(Self { path: path.to_owned(), text, before, form })
    }

    /// A page that is not there yet.
    pub(super) fn new(shared: &Shared, path: &str) -> Option<Self> {
        let folder = shared.content();
        let fits =
            path.ends_with(".md") && may_be_written(folder, path) && read(folder, path).is_none();
        fits.then(|| Self {
            path: path.to_owned(),
            text: BEGIN.to_owned(),
            before: None,
            form: (false, false),
        })
    }

    /// The file that a form is about, with what it held when the form was opened.
    pub(super) fn sent(shared: &Shared, sent: &Submitted) -> Option<Self> {
        let path = sent.text("bestand")?;
        let before = sent.text("was").unwrap_or_default();
        if before.is_empty() {
            return Self::new(shared, path).or_else(|| {
                // Somebody made the file meanwhile; the worker will say so.
                Self::read(shared, path).map(|found| Self {
                    before: None,
                    text: BEGIN.to_owned(),
                    ..found
                })
            });
        }
        let before = blake3::Hash::from_hex(before).ok()?;
        let found = Self::read(shared, path)?;
        Some(Self { before: Some(before), ..found })
    }

    /// `text` as the bytes of the file.
    pub(super) fn encode(&self, text: &str) -> Vec<u8> {
        let (crlf, mark) = self.form;
        let text = if crlf { text.replace('\n', "\r\n") } else { text.to_owned() };
        format!("{}{text}", if mark { "\u{feff}" } else { "" }).into_bytes()
    }
}

/// A file being edited.
pub(super) struct Editing<'a> {
    shown: &'a Shown,
    opened: &'a Opened,
    content: Content,
}

enum Content {
    /// The whole file as text.
    Text(String),
    /// Values and body; `None` for a body means that the file cannot be written value by value.
    Fields { values: Vec<(String, Draft)>, body: String },
}

impl<'a> Editing<'a> {
    /// A file as it is; as text if that is asked for, or if it is no page that can be read.
    pub(super) fn new(shown: &'a Shown, opened: &'a Opened, as_text: bool) -> Self {
        let is_page = opened.path.ends_with(".md") && !as_text;
        let read = if is_page { values(&opened.text).ok() } else { None };
        let content = match read {
            Some((Draft::Map(values), body)) => {
                Content::Fields { values, body: body.trim_start_matches('\n').to_owned() }
            }
            _ => Content::Text(opened.text.clone()),
        };
        Self { shown, opened, content }
    }

    /// A file as an editor sent it.
    pub(super) fn sent(shown: &'a Shown, opened: &'a Opened, sent: &Submitted) -> Self {
        if let Some(text) = sent.text("tekst") {
            return Self { shown, opened, content: Content::Text(text.to_owned()) };
        }
        let now = values(&opened.text).map_or(Draft::Map(Vec::new()), |(values, _)| values);
        let (common, own) = fields_of(kind(shown, &opened.path));
        let shapes: Vec<FieldShape> = common.into_iter().chain(own).collect();
        let vocabularies = &shown.loaded.site.content.vocabularies;
        let values = sent.values((&shapes, vocabularies), &now);
        let body = sent.text("body").unwrap_or_default().to_owned();
        Self { shown, opened, content: Content::Fields { values, body } }
    }

    /// The text of the whole file; `None` if its values cannot be changed in place.
    pub(super) fn text(&self) -> Option<String> {
        match &self.content {
            Content::Text(text) => Some(text.clone()),
            Content::Fields { values, body } => {
                let gap = if self.opened.before.is_none() { "\n" } else { self.gap() };
                rewrite(&self.opened.text, values, &format!("{gap}{body}")).ok()
            }
        }
    }

    /// The empty lines between front matter and body, which a form does not show.
    fn gap(&self) -> &str {
        let body = values(&self.opened.text).map_or("", |(_, body)| body);
        &body[..body.len() - body.trim_start_matches('\n').len()]
    }

    /// The form.
    pub(super) fn view(&self, shared: &Shared) -> FormView {
        let mut view = FormView {
            path: self.opened.path.clone(),
            before: self.opened.before.map(|hash| hash.to_hex().to_string()).unwrap_or_default(),
            ..FormView::default()
        };
        match &self.content {
            Content::Text(text) => view.text = Some(text.clone()),
            Content::Fields { values, body } => {
                let (common, own) = fields_of(kind(self.shown, &self.opened.path));
                let draft = Draft::Map(values.clone());
                let fields = self.fields(shared.catalogue());
                let is_first = |field: &&FieldShape| FIRST.contains(&field.key);
                let first: Vec<FieldShape> = common.iter().filter(is_first).cloned().collect();
                let rest: Vec<FieldShape> =
                    common.iter().filter(|field| !is_first(field)).cloned().collect();
                view.first = fields.html(&first, &draft);
                view.own = fields.html(&own, &draft);
                view.terms = fields.terms(&draft);
                view.rest = fields.html(&rest, &draft);
                view.body.clone_from(body);
                view.title =
                    draft.get("title").and_then(Draft::text).unwrap_or_default().to_owned();
            }
        }
        let bibliography = &self.shown.loaded.site.content.bibliography;
        let source = |key: &str| SourceView {
            key: key.to_owned(),
            name: bibliography.short_name(key).unwrap_or_default(),
            title: bibliography.entry(key).map(|entry| entry.title.clone()).unwrap_or_default(),
        };
        view.sources = bibliography.keys().map(source).collect();
        view
    }

    fn fields(&self, catalogue: &'a Catalogue) -> Fields<'a> {
        let site = &self.shown.loaded.site;
        let tools =
            site.pages.iter().filter(|page| matches!(page.document.details, Details::Tool(_)));
        let rule = &site.content.rule;
        Fields {
            catalogue,
            vocabularies: &site.content.vocabularies,
            tools: tools.map(|page| (page.id().to_owned(), page.title().to_owned())).collect(),
            reasons: rule
                .lowering
                .iter()
                .map(|one| (one.id.0.clone(), one.label.clone()))
                .collect(),
        }
    }
}

/// The keys that stand above all others.
const FIRST: [&str; 3] = ["title", "description", "summary"];

/// The kind of the page at `path`.
pub(super) fn kind(shown: &Shown, path: &str) -> Kind {
    shown.loaded.site.content.config.kind_of_file(path)
}

/// The main part of the page that `path` would be.
pub(super) fn preview(loaded: Option<&Loaded>, search: &Search, path: &str) -> Option<String> {
    let Loaded { site, theme, .. } = loaded?;
    let id = site.of_file(path)?;
    let is_home = site.page(id).address == Address::root();
    let route = if is_home { Route::Home } else { Route::Page(id) };
    let page = render(&Inputs { site, theme, search }, &route).ok()?;
    let page = String::from_utf8(page).ok()?;
    let start = page.find("<main")?;
    let start = start + page[start..].find('>')? + 1;
    let end = start + page[start..].find("</main>")?;
    Some(page[start..end].to_owned())
}

/// A source that can be cited.
#[derive(Serialize)]
struct SourceView {
    key: String,
    name: String,
    title: String,
}

/// What the template of the form shows.
#[derive(Default, Serialize)]
pub(super) struct FormView {
    #[serde(flatten)]
    frame: Frame,
    #[serde(flatten)]
    pub(super) refusal: Refusal,
    path: String,
    title: String,
    before: String,
    first: String,
    own: String,
    terms: String,
    rest: String,
    pub(super) body: String,
    /// The description of a picture that could not be added.
    pub(super) alt: String,
    /// Whether the page can have another place.
    movable: bool,
    /// The whole file, when it is edited as text.
    text: Option<String>,
    sources: Vec<SourceView>,
    pub(super) preview: Option<String>,
    /// What somebody else wrote meanwhile.
    pub(super) theirs: Option<String>,
    /// What this editor would have written.
    pub(super) mine: Option<String>,
}

impl FormView {
    /// Shows the problems of the file.
    pub(super) fn problems(&mut self, problems: &[Diagnostic], catalogue: &Catalogue) {
        let shown = problems.iter().take(30);
        self.refusal.problems = shown.map(|problem| ProblemView::new(problem, catalogue)).collect();
    }

    /// What every page of the program has.
    pub(super) fn frame(&mut self, shared: &Shared, shown: &Shown) {
        let site = &shown.loaded.site;
        let is_home = |id| site.page(id).address == Address::root();
        self.movable = site.of_file(&self.path).is_some_and(|id| !is_home(id));
        self.frame = Frame::new(shared, shown);
    }
}
