//! The description of the data files for catalogues of open data, in DCAT-AP-NL as JSON-LD.
//!
//! <https://docs.geostandaarden.nl/dcat/dcat-ap-nl30/>: a catalogue, a dataset for each table, and
//! a distribution for each file.

use serde_json::{Value, json};

use crate::render::pages::Renderer;
use crate::site::{DataFile, Route};

/// The catalogue with its datasets.
pub(super) fn describe(renderer: &Renderer<'_>) -> Value {
    let words = &renderer.theme.catalogue;
    let config = &renderer.site.content.config;
    let language = match config.language().code() {
        "en" => "http://publications.europa.eu/resource/authority/language/ENG",
        _ => "http://publications.europa.eu/resource/authority/language/NLD",
    };
    let sets = [
        ("studies", &[DataFile::StudiesCsv, DataFile::StudiesJson][..]),
        ("findings", &[DataFile::FindingsCsv, DataFile::FindingsJson][..]),
        ("interventies", &[DataFile::ProfilesJson][..]),
    ];
    let datasets: Vec<Value> = sets
        .into_iter()
        .map(|(name, files)| {
            json!({
                "@id": renderer.absolute(&renderer.href_of(&Route::DataDictionary)) + "#deel-" + name,
                "@type": "dcat:Dataset",
                "dct:title": words.text(&format!("data-{name}")),
                "dct:description": words.text(&format!("data-{name}-text")),
                "dct:identifier": name,
                "dct:language": {"@id": language},
                "dct:modified": modified(renderer),
                "dct:conformsTo": format!("bewijsregel {}", renderer.site.content.rule.version),
                "dcat:landingPage": {"@id": landing(renderer)},
                "dcat:distribution": files
                    .iter()
                    .map(|file| distribution(renderer, file))
                    .collect::<Vec<_>>(),
            })
        })
        .collect();
    json!({
        "@context": {
            "dcat": "http://www.w3.org/ns/dcat#",
            "dct": "http://purl.org/dc/terms/",
            "foaf": "http://xmlns.com/foaf/0.1/",
        },
        "@id": renderer.absolute(&renderer.href_of(&Route::Data(DataFile::Catalogue))),
        "@type": "dcat:Catalog",
        "dct:title": config.title,
        "dct:description": words.text("data-catalogue-text"),
        "dct:language": {"@id": language},
        "dct:publisher": {"@type": "foaf:Agent", "foaf:name": config.title},
        "foaf:homepage": {"@id": format!("{}/", config.origin_and_path())},
        "dcat:dataset": datasets,
    })
}

fn landing(renderer: &Renderer<'_>) -> String {
    renderer.absolute(&renderer.href_of(&Route::DataDictionary))
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

fn distribution(renderer: &Renderer<'_>, file: &DataFile) -> Value {
    let kind = DataFile::SETS.iter().find(|(set, _)| set == file).map_or("", |(_, kind)| kind);
    let url = renderer.absolute(&renderer.href_of(&Route::Data(file.clone())));
    let mut distribution = json!({
        "@type": "dcat:Distribution",
        "dcat:accessURL": {"@id": url},
        "dcat:downloadURL": {"@id": url},
        "dcat:mediaType": {"@id": format!("https://www.iana.org/assignments/media-types/{kind}")},
    });
    if let Some(license) = &renderer.site.content.config.license {
        distribution["dct:license"] = license_of(license);
    }
    distribution
}

/// A licence as DCAT wants it: an address where the name is one of SPDX or an address itself.
fn license_of(name: &str) -> Value {
    let is_spdx = name.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '+'));
    match (name.starts_with("https://") || name.starts_with("http://"), is_spdx) {
        (true, _) => json!({"@id": name}),
        (_, true) => json!({"@id": format!("https://spdx.org/licenses/{name}")}),
        _ => json!(name),
    }
}
