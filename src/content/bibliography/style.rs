//! APA in Dutch: the style of hayagriva's archive with what `apa-nl.csl` changes in it.

use std::sync::LazyLock;

use hayagriva::archive::{ArchivedStyle, LOCALES};
use hayagriva::citationberg::{IndependentStyle, Locale, LocaleCode, Style};
use hayagriva::{
    BibliographyDriver, BibliographyRequest, CitationItem, CitationRequest, ElemChildren, Entry,
};

const CHANGES: &str = include_str!("apa-nl.csl");
const LANGUAGE: &str = "nl-NL";
/// The begin of an archived locale, in which its language stands.
const HEAD: usize = 64;

/// Reading the style and the locale takes a few milliseconds, so it is done once. The archive's
/// own `locales()` reads all 63 locales, which takes more than the rest of the program.
static APA: LazyLock<Apa> = LazyLock::new(Apa::load);

struct Apa {
    style: IndependentStyle,
    locales: Vec<Locale>,
}

impl Apa {
    fn load() -> Self {
        let changes = IndependentStyle::from_xml(CHANGES).expect("apa-nl.csl is a style");
        let style = match ArchivedStyle::AmericanPsychologicalAssociation.get() {
            Style::Independent(style) => amend(style, changes),
            Style::Dependent(_) => changes,
        };
        Self { style, locales: dutch().into_iter().collect() }
    }
}

/// Puts the changed macros, terms and layouts in the place of the style's own.
fn amend(mut style: IndependentStyle, changes: IndependentStyle) -> IndependentStyle {
    for changed in changes.macros {
        style.macros.retain(|own| own.name != changed.name);
        style.macros.push(changed);
    }
    for changed in changes.locale {
        style.locale.retain(|own| own.lang != changed.lang);
        style.locale.push(changed);
    }
    style.citation = changes.citation;
    style.bibliography = changes.bibliography;
    style
}

fn dutch() -> Option<Locale> {
    let name = LANGUAGE.as_bytes();
    let is_dutch = |bytes: &&&[u8]| {
        bytes.get(..HEAD).is_some_and(|head| head.windows(name.len()).any(|at| at == name))
    };
    LOCALES.iter().find(is_dutch).and_then(|bytes| ciborium::from_reader(*bytes).ok())
}

/// The reference to an item, with a sign in the place of its date.
pub(super) fn render(item: &Entry) -> ElemChildren {
    let language = Some(LocaleCode(LANGUAGE.to_owned()));
    let Apa { style, locales } = &*APA;
    let mut driver = BibliographyDriver::new();
    let cited = vec![CitationItem::with_entry(item)];
    driver.citation(CitationRequest::new(cited, style, language.clone(), locales, None));
    let rendered = driver.finish(BibliographyRequest::new(style, language, locales));
    let list = rendered.bibliography.map(|list| list.items).unwrap_or_default();
    list.into_iter().next().map(|item| item.content).unwrap_or_default()
}
