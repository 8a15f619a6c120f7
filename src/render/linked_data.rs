//! What a page says to machines, as JSON-LD in the words of <https://schema.org/>.
//!
//! Everything in it stands on the page too, as words, as a link or in its head: a test compares the
//! two. The data stands in a block that a browser does not run.

use serde_json::{Value, json};
use tera::Context;

use super::fill::{Citations, href};
use super::licence;
use super::pages::Renderer;
use super::view::{Frame, TermView};
use crate::content::Details;
use crate::markdown::words;
use crate::site::{DATASETS, DataFile, PageId, Route};

/// The part of an address that names the site as a whole.
const SITE: &str = "#site";

impl Renderer<'_> {
    /// Gives the template its frame, with what it says to machines: its place in the site, and
    /// `about`, what the page is about. Name, address and description of that are those of the page
    /// unless it has its own.
    pub(super) fn put_page(&self, mut frame: Frame, mut about: Value, context: &mut Context) {
        if !frame.canonical.is_empty() {
            let page = [
                ("@id", frame.canonical.clone()),
                ("url", frame.canonical.clone()),
                ("name", frame.heading.clone()),
                ("description", frame.description.clone()),
                ("inLanguage", frame.language.clone()),
            ];
            for (key, value) in page {
                if about[key].is_null() && !value.is_empty() {
                    about[key] = value.into();
                }
            }
            if about["@type"] != "WebSite" {
                about["isPartOf"] = json!({"@id": self.site_id()});
            }
            let mut graph = vec![about];
            graph.extend(self.breadcrumbs(&frame));
            let data = json!({"@context": "https://schema.org", "@graph": graph});
            // `</script>` in a text must not end the block.
            frame.linked_data = data.to_string().replace('<', "\\u003c");
        }
        context.insert("page", &frame);
    }

    fn home_url(&self) -> String {
        format!("{}/", self.site.content.config.origin_and_path())
    }

    fn site_id(&self) -> String {
        format!("{}{SITE}", self.home_url())
    }

    fn breadcrumbs(&self, frame: &Frame) -> Option<Value> {
        if frame.trail.is_empty() {
            return None;
        }
        let above = frame.trail.iter().map(|link| (&link.title, self.absolute(&link.href)));
        let all = above.chain([(&frame.heading, frame.canonical.clone())]);
        let items: Vec<Value> = all
            .enumerate()
            .map(|(at, (name, url))| {
                json!({"@type": "ListItem", "position": at + 1, "name": name, "item": url})
            })
            .collect();
        Some(json!({"@type": "BreadcrumbList", "itemListElement": items}))
    }

    /// The site as a whole, with how it is searched.
    pub(super) fn web_site(&self) -> Value {
        let config = &self.site.content.config;
        let mut site = json!({
            "@type": "WebSite",
            "@id": self.site_id(),
            "url": self.home_url(),
            "name": config.title,
        });
        if let Some(publisher) = &config.publisher {
            site["publisher"] = json!({"@type": "Organization", "name": publisher.name});
            if let Some(url) = &publisher.url {
                site["publisher"]["url"] = url.0.clone().into();
            }
        }
        if let Some(license) = config.license.as_deref().and_then(licence::address) {
            site["license"] = license.into();
        }
        if self.search.is_there {
            let search = self.absolute(&self.href_of(&Route::Search));
            site["potentialAction"] = json!({
                "@type": "SearchAction",
                "target": {
                    "@type": "EntryPoint",
                    "urlTemplate": format!("{search}?q={{search_term_string}}"),
                },
                "query-input": "required name=search_term_string",
            });
        }
        site
    }

    /// A page of an editor: a text with its sources, about a study if it is one of those.
    pub(super) fn article(&self, id: PageId, citations: &Citations) -> Value {
        let page = self.site.page(id);
        let common = &page.document.common;
        let (kind, published) = match &page.document.details {
            Details::News => ("NewsArticle", common.date),
            Details::Page => ("WebPage", None),
            _ => ("Article", None),
        };
        let mut article = json!({"@type": kind});
        if kind != "WebPage" {
            article["headline"] = page.title().into();
        }
        if let Some(day) = published {
            article["datePublished"] = day.to_string().into();
        }
        if let Some(day) = common.updated {
            article["dateModified"] = day.to_string().into();
        }
        let mut keys: Vec<&str> =
            citations.page.references.iter().map(|reference| reference.key.as_str()).collect();
        if let Details::Study(study) = &page.document.details {
            let key = study.reference.value.as_str();
            article["about"] = self.work(key);
            keys.retain(|other| *other != key);
        }
        if !keys.is_empty() {
            article["citation"] = keys.into_iter().map(|key| self.short_work(key)).collect();
        }
        article
    }

    /// A source of others, by its page here.
    fn short_work(&self, key: &str) -> Value {
        let entry = self.site.content.bibliography.entry(key);
        let mut work = json!({
            "@type": work_type(entry.map_or("", |entry| &entry.kind)),
            "@id": self.absolute(&self.href_of(&Route::Source(key.to_owned()))),
        });
        if let Some(entry) = entry {
            work["name"] = entry.title.clone().into();
        }
        work
    }

    /// A source of others with what is known of it.
    pub(super) fn work(&self, key: &str) -> Value {
        let mut work = self.short_work(key);
        let reference = words(&self.reference(key));
        if !reference.is_empty() {
            work["creditText"] = reference.into();
        }
        let Some(entry) = self.site.content.bibliography.entry(key) else { return work };
        if let Some(year) = entry.year {
            work["datePublished"] = year.to_string().into();
        }
        let doi = entry.doi.as_ref().map(|doi| format!("https://doi.org/{doi}"));
        if let Some(address) = doi.or_else(|| entry.url.clone()) {
            work["sameAs"] = address.into();
        }
        work
    }

    /// The tables that can be downloaded.
    pub(super) fn data_sets(&self) -> Value {
        let words = &self.theme.catalogue;
        let page = self.absolute(&self.href_of(&Route::DataDictionary));
        let license = self.site.content.config.license.as_deref().and_then(licence::address);
        let sets = DATASETS.iter().map(|(name, files)| {
            let mut set = json!({
                "@type": "Dataset",
                "@id": format!("{page}#deel-{name}"),
                "name": words.text(&format!("data-{name}")),
                "description": words.text(&format!("data-{name}-text")),
                "distribution": files.iter().map(|file| self.download(file)).collect::<Vec<_>>(),
            });
            if let Some(license) = &license {
                set["license"] = license.clone().into();
            }
            set
        });
        json!({"@type": "WebPage", "mainEntity": sets.collect::<Vec<_>>()})
    }

    fn download(&self, file: &DataFile) -> Value {
        let kind = DataFile::SETS.iter().find(|(set, _)| set == file).map_or("", |(_, kind)| kind);
        let route = Route::Data(file.clone());
        json!({
            "@type": "DataDownload",
            "contentUrl": self.absolute(&href(self.site, &route.file(self.site))),
            "encodingFormat": kind,
        })
    }
}

/// A page without anything of its own to say.
pub(super) fn web_page() -> Value {
    json!({"@type": "WebPage"})
}

/// A term of a list, by the names of both.
pub(super) fn defined_term(label: &str, list: &str) -> Value {
    json!({
        "@type": "DefinedTerm",
        "name": label,
        "inDefinedTermSet": {"@type": "DefinedTermSet", "name": list},
    })
}

/// The glossary, each term by its place on the page.
pub(super) fn term_set<'t>(frame: &Frame, terms: impl Iterator<Item = &'t TermView>) -> Value {
    let terms = terms.map(|term| {
        json!({
            "@type": "DefinedTerm",
            "@id": format!("{}#begrip-{}", frame.canonical, term.id),
            "name": term.term,
            "description": words(&term.html),
        })
    });
    json!({"@type": "DefinedTermSet", "hasDefinedTerm": terms.collect::<Vec<_>>()})
}

/// The type of a source by the kind of its entry in the bibliography.
fn work_type(kind: &str) -> &'static str {
    match kind {
        "article" | "inproceedings" => "ScholarlyArticle",
        "report" | "techreport" => "Report",
        "thesis" | "phdthesis" | "mastersthesis" => "Thesis",
        "book" | "collection" => "Book",
        "incollection" | "inbook" => "Chapter",
        _ => "CreativeWork",
    }
}
