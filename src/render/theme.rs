//! Templates, styles and words: those in the program, and what a site puts in their place.

use std::collections::BTreeMap;
use std::sync::Arc;

use include_dir::{Dir, include_dir};
use tera::{ErrorKind, Kwargs, ReportError, State, Tera};

use crate::diagnostic::{Catalogue, Code, Diagnostic, Language, Place, SourceText};
use crate::site::{hashed_name, integrity};
use crate::source::{Tree, decode};

static EMBEDDED: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/theme");

const TEMPLATES: &str = "templates/";

/// The folder of the output that they are written to.
const OUTPUT: &str = "theme/";
const ASSETS: &str = "assets/";

/// A file of the theme that is copied to the site.
#[derive(Debug, Clone)]
pub struct ThemeAsset {
    /// Path in the output, with a part of the hash in its name.
    pub output: String,
    /// The bytes.
    pub bytes: Vec<u8>,
    /// What a browser checks the bytes by.
    pub integrity: String,
}

/// Everything that decides how a site looks and what its fixed texts are.
pub struct Theme {
    tera: Tera,
    /// The fixed texts.
    pub catalogue: Arc<Catalogue>,
    /// Styles, fonts and pictures, by their name in the theme.
    pub assets: BTreeMap<String, ThemeAsset>,
    sources: BTreeMap<String, Arc<SourceText>>,
}

impl Theme {
    /// The theme of the program with the files of `overrides` in the place of its own.
    ///
    /// # Errors
    /// Every template that cannot be read.
    pub fn load(overrides: &Tree, language: Language) -> Result<Self, Vec<Diagnostic>> {
        let files = merge(overrides);
        let words = files.get(&format!("i18n/{}.ftl", language.code()));
        let words = words.map(|bytes| String::from_utf8_lossy(bytes)).unwrap_or_default();
        let catalogue = Arc::new(Catalogue::with(language, &words));
        let sources = templates(&files)?;
        let mut tera = Tera::new();
        register_words(&mut tera, &catalogue);
        let raw = sources.iter().map(|(name, source)| (name.as_str(), source.text()));
        tera.add_raw_templates(raw).map_err(|error| vec![explain(&error, &sources, "none")])?;
        Ok(Self { tera, catalogue, assets: assets(&files), sources })
    }

    /// Renders a template; `page` names the output in a message.
    ///
    /// # Errors
    /// If the template fails: with its line, or that of the template that it calls.
    pub(super) fn render(
        &self,
        template: &str,
        context: &tera::Context,
        page: &str,
    ) -> Result<String, Box<Diagnostic>> {
        let rendered = self.tera.render(template, context);
        rendered.map_err(|error| Box::new(explain(&error, &self.sources, page)))
    }
}

fn merge(overrides: &Tree) -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::new();
    collect(&EMBEDDED, &mut files);
    for file in &overrides.files {
        files.insert(file.path.clone(), file.bytes.to_vec());
    }
    files
}

fn collect(folder: &Dir<'_>, files: &mut BTreeMap<String, Vec<u8>>) {
    for file in folder.files() {
        let path = file.path().to_string_lossy().replace('\\', "/");
        files.insert(path, file.contents().to_vec());
    }
    for folder in folder.dirs() {
        collect(folder, files);
    }
}

fn templates(
    files: &BTreeMap<String, Vec<u8>>,
) -> Result<BTreeMap<String, Arc<SourceText>>, Vec<Diagnostic>> {
    let mut sources = BTreeMap::new();
    let mut problems = Vec::new();
    for (path, bytes) in files {
        let Some(name) = path.strip_prefix(TEMPLATES) else { continue };
        match decode(&format!("theme/{path}"), bytes) {
            Ok(source) => {
                sources.insert(name.to_owned(), source);
            }
            Err(problem) => problems.push(problem),
        }
    }
    if problems.is_empty() { Ok(sources) } else { Err(problems) }
}

fn assets(files: &BTreeMap<String, Vec<u8>>) -> BTreeMap<String, ThemeAsset> {
    let mut assets = BTreeMap::new();
    let (styles, others): (Vec<_>, Vec<_>) =
        files.iter().partition(|(path, _)| path.ends_with(".css"));
    // Styles last: they call other files by their names with a hash.
    for (path, bytes) in others.into_iter().chain(styles) {
        let Some(name) = path.strip_prefix(ASSETS) else { continue };
        let bytes = match path.ends_with(".css") {
            true => with_hashed_names(bytes, &assets),
            false => bytes.clone(),
        };
        let output = hashed_name(&format!("{OUTPUT}{name}"), &blake3::hash(&bytes));
        let integrity = integrity(&bytes);
        assets.insert(name.to_owned(), ThemeAsset { output, bytes, integrity });
    }
    assets
}

/// A style sheet that calls other files of the theme, such as fonts, by the names that they get.
fn with_hashed_names(style: &[u8], assets: &BTreeMap<String, ThemeAsset>) -> Vec<u8> {
    let Ok(text) = std::str::from_utf8(style) else { return style.to_vec() };
    let renamed = assets.iter().fold(text.to_owned(), |text, (name, asset)| {
        let output = asset.output.trim_start_matches(OUTPUT);
        text.replace(&format!("url(\"{name}\")"), &format!("url(\"{output}\")"))
    });
    renamed.into_bytes()
}

/// Gives templates `t(id="...")`, a text of the catalogue.
fn register_words(tera: &mut Tera, catalogue: &Arc<Catalogue>) {
    let catalogue = Arc::clone(catalogue);
    tera.register_function("t", move |kwargs: Kwargs, _: &State<'_>| -> tera::TeraResult<String> {
        let id: String = kwargs.must_get("id")?;
        let args: Vec<(&'static str, String)> = ["count", "name", "value"]
            .into_iter()
            .filter_map(|name| match kwargs.get::<tera::Value>(name) {
                Ok(Some(value)) => Some((name, value.to_string())),
                _ => None,
            })
            .collect();
        catalogue
            .format(&id, None, &args)
            .ok_or_else(|| tera::Error::message(format!("no text is called `{id}`")))
    });
}

fn explain(
    error: &tera::Error,
    sources: &BTreeMap<String, Arc<SourceText>>,
    page: &str,
) -> Diagnostic {
    let (place, detail) = match error.kind() {
        ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => {
            (place(report, sources), report.message().to_owned())
        }
        other => (Place::file(String::new()), other.to_string()),
    };
    Diagnostic::new(Code::Template, place).arg("detail", detail).arg("page", page)
}

fn place(report: &ReportError, sources: &BTreeMap<String, Arc<SourceText>>) -> Place {
    match sources.get(report.filename()) {
        Some(source) => Place::new(source, report.span().range.clone()),
        None => Place::file(report.filename()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_theme_of_the_program_is_whole() {
        for language in [Language::Dutch, Language::English] {
            let theme = Theme::load(&Tree::default(), language);
            assert!(theme.is_ok(), "{:?}", theme.err());
        }
    }
}
