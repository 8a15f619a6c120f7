//! The description of the data files for catalogues of open data, in DCAT-AP-NL as JSON-LD.
//!
//! <https://docs.geostandaarden.nl/dcat/dcat-ap-nl30/>: a catalogue, a dataset for each table, and
//! a distribution for each file. What the profile asks and the program cannot know stands in the
//! configuration: `publisher`, `license` and `data_themes`. Without them it is left out, and `check`
//! says so.

use serde_json::{Map, Value, json};

use crate::content::Shown;
use crate::render::fill::href;
use crate::render::licence;
use crate::render::pages::Renderer;
use crate::site::{Address, DataFile, Route};

/// The lists of values of the European Union.
const AUTHORITY: &str = "http://publications.europa.eu/resource/authority";

/// The tables, each with the files that hold it.
const DATASETS: [(&str, &[DataFile]); 3] = [
    ("studies", &[DataFile::StudiesCsv, DataFile::StudiesJson]),
    ("findings", &[DataFile::FindingsCsv, DataFile::FindingsJson]),
    ("interventies", &[DataFile::ProfilesJson]),
];

/// The catalogue with its datasets.
pub(super) fn describe(renderer: &Renderer<'_>) -> Value {
    let words = &renderer.theme.catalogue;
    let config = &renderer.site.content.config;
    let mut catalogue = json!({
        "@context": {
            "dcat": "http://www.w3.org/ns/dcat#",
            "dct": "http://purl.org/dc/terms/",
            "foaf": "http://xmlns.com/foaf/0.1/",
            "vcard": "http://www.w3.org/2006/vcard/ns#",
            "xsd": "http://www.w3.org/2001/XMLSchema#",
        },
        "@id": renderer.absolute(&renderer.href_of(&Route::Data(DataFile::Catalogue))),
        "@type": "dcat:Catalog",
        "dct:title": text(renderer, &config.title),
        "dct:description": text(renderer, &words.text("data-catalogue-text")),
        "foaf:homepage": document(&format!("{}/", config.origin_and_path())),
        "dcat:dataset": DATASETS.map(|(name, files)| dataset(renderer, name, files)),
    });
    add(&mut catalogue, common(renderer));
    catalogue
}

fn dataset(renderer: &Renderer<'_>, name: &str, files: &[DataFile]) -> Value {
    let words = &renderer.theme.catalogue;
    let dictionary = renderer.absolute(&renderer.href_of(&Route::DataDictionary));
    let id = format!("{dictionary}#deel-{name}");
    let mut dataset = json!({
        "@id": id,
        "@type": "dcat:Dataset",
        "dct:title": text(renderer, &words.text(&format!("data-{name}"))),
        "dct:description": text(renderer, &words.text(&format!("data-{name}-text"))),
        "dct:identifier": id,
        "dct:accessRights": {
            "@id": format!("{AUTHORITY}/access-right/PUBLIC"),
            "@type": "dct:RightsStatement",
        },
        "dcat:version": renderer.site.content.rule.version,
        "dcat:landingPage": document(&dictionary),
        "foaf:page": document(&dictionary),
        "dcat:distribution": files
            .iter()
            .map(|file| distribution(renderer, file))
            .collect::<Vec<_>>(),
    });
    if let Some(rule) = rule_page(renderer) {
        dataset["dct:conformsTo"] = json!({"@id": rule, "@type": "dct:Standard"});
    }
    add(&mut dataset, common(renderer));
    dataset
}

fn distribution(renderer: &Renderer<'_>, file: &DataFile) -> Value {
    let kind = DataFile::SETS.iter().find(|(set, _)| set == file).map_or("", |(_, kind)| kind);
    let format = if kind == "text/csv" { "CSV" } else { "JSON" };
    let url = renderer.absolute(&renderer.href_of(&Route::Data(file.clone())));
    let mut distribution = json!({
        "@id": format!("{url}#bestand"),
        "@type": "dcat:Distribution",
        "dct:title": text(renderer, &Route::Data(file.clone()).file(renderer.site)),
        "dcat:accessURL": {"@id": url},
        "dcat:downloadURL": {"@id": url},
        "dcat:mediaType": {
            "@id": format!("https://www.iana.org/assignments/media-types/{kind}"),
            "@type": "dct:MediaType",
        },
        "dct:format": {
            "@id": format!("{AUTHORITY}/file-type/{format}"),
            "@type": "dct:MediaTypeOrExtent",
        },
        "dct:language": language(renderer),
    });
    if let Some(license) = &renderer.site.content.config.license {
        // A licence in words has no address; the words are kept in a node without one.
        let mut node = json!({"@type": "dct:LicenseDocument", "dct:title": license});
        if let Some(address) = licence::address(license) {
            node["@id"] = address.into();
        }
        distribution["dct:license"] = node;
    }
    distribution
}

/// What the catalogue and every dataset say alike.
fn common(renderer: &Renderer<'_>) -> Map<String, Value> {
    let config = &renderer.site.content.config;
    let mut all = Map::new();
    all.insert("dct:language".to_owned(), language(renderer));
    if let Some(day) = modified(renderer) {
        all.insert("dct:modified".to_owned(), json!({"@value": day, "@type": "xsd:date"}));
    }
    if !config.data_themes.is_empty() {
        let themes = config
            .data_themes
            .iter()
            .map(|theme| json!({"@id": format!("{AUTHORITY}/data-theme/{}", theme.word())}));
        all.insert("dcat:theme".to_owned(), themes.collect());
    }
    if let Some((agent, contact)) = owner(renderer) {
        all.insert("dct:publisher".to_owned(), agent.clone());
        all.insert("dct:creator".to_owned(), agent);
        all.insert("dcat:contactPoint".to_owned(), contact);
    }
    all
}

/// The publisher as an agent, and the point of contact for its data.
fn owner(renderer: &Renderer<'_>) -> Option<(Value, Value)> {
    let config = &renderer.site.content.config;
    let publisher = config.publisher.as_ref()?;
    let home = format!("{}/", config.origin_and_path());
    let url = publisher.url.as_ref().map_or(home.as_str(), |url| &url.0);
    let agent = json!({
        "@id": format!("{url}#uitgever"),
        "@type": "foaf:Agent",
        "foaf:name": text(renderer, &publisher.name),
        "foaf:homepage": document(url),
    });
    let page = publisher.contact.as_ref().map(|at| Address::from_written(&at.value.0));
    let page = page.map(|address| absolute(renderer, &address));
    let mut contact = json!({
        "@id": format!("{home}#contact"),
        "@type": "vcard:Kind",
        "vcard:fn": publisher.name,
        "vcard:hasURL": {"@id": page.as_deref().unwrap_or(url)},
    });
    if let Some(mail) = &publisher.email {
        contact["vcard:hasEmail"] = json!({"@id": format!("mailto:{}", mail.0)});
    }
    Some((agent, contact))
}

fn add(to: &mut Value, entries: Map<String, Value>) {
    if let Value::Object(object) = to {
        object.extend(entries);
    }
}

/// A text in the language of the site.
fn text(renderer: &Renderer<'_>, text: &str) -> Value {
    json!({"@value": text, "@language": renderer.site.content.config.language().code()})
}

fn document(address: &str) -> Value {
    json!({"@id": address, "@type": "foaf:Document"})
}

fn language(renderer: &Renderer<'_>) -> Value {
    let name = match renderer.site.content.config.language().code() {
        "en" => "ENG",
        _ => "NLD",
    };
    json!({"@id": format!("{AUTHORITY}/language/{name}"), "@type": "dct:LinguisticSystem"})
}

/// The page that shows the rule by which findings are weighed.
fn rule_page(renderer: &Renderer<'_>) -> Option<String> {
    let mut pages = renderer.site.pages.iter();
    let page = pages.find(|page| page.document.common.shows == Some(Shown::EvidenceRule))?;
    Some(absolute(renderer, &page.address))
}

fn absolute(renderer: &Renderer<'_>, address: &Address) -> String {
    renderer.absolute(&href(renderer.site, address.as_str()))
}

/// The newest change of a study.
fn modified(renderer: &Renderer<'_>) -> Option<String> {
    let site = renderer.site;
    let changes = site.evidence.studies.iter().filter_map(|page| {
        let common = &site.page(*page).document.common;
        common.updated.or(common.date)
    });
    changes.max().map(|date| date.to_string())
}
