//! What the site says to machines: catalogues of data, researchers of security, servers.

use std::fs;

use serde_json::Value;

use crate::support::{TestSite, project, run_in, stderr};

/// A site with one study, under a folder of its host.
fn with_data(config: &str) -> TestSite {
    let config = format!(
        "title: Proef\nbase_url: https://example.org/kennis/\nkinds:\n  onderzoek: study\n{config}"
    );
    let study = "---\ntitle: Een onderzoek\nreference: jansen2020\nseen: summary\nupdated: 2026-11-01\n---\nTekst.\n";
    TestSite::new()
        .with("content/watwerkt.yaml", config)
        .with("content/onderzoek/_index.md", "---\ntitle: Onderzoek\n---\n[Een](jansen2020.md)\n")
        .with("content/onderzoek/jansen2020.md", study)
        .with("content/over/contact.md", "---\ntitle: Contact\n---\nZo bereikt u ons.\n")
        .with(
            "content/referenties.bib",
            "@article{jansen2020, title={Titel}, author={Jansen, Jan}, year={2020}}\n",
        )
}

const OWNER: &str = "license: CC-BY-4.0\ndata_themes: [SOCI, JUST]\npublisher:\n  name: Stichting Proef\n  email: data@example.org\n  contact: /over/contact/\n";

fn catalogue(site: &TestSite) -> Value {
    let built = site.run(&["build", "--date", "2026-11-25"]);
    assert!(built.status.success(), "{}", stderr(&built));
    let text = fs::read_to_string(site.path("public/data/catalogus.jsonld")).expect("was built");
    serde_json::from_str(&text).expect("is JSON")
}

/// What DCAT-AP-NL 3.0 demands of a class: property, least and most (0: any number).
/// <https://docs.geostandaarden.nl/dcat/dcat-ap-nl30/>, with what DCAT-AP 3.0 demands below it.
type Demands = &'static [(&'static str, usize, usize)];

const CATALOG: Demands = &[
    ("dct:title", 1, 0),
    ("dct:description", 1, 0),
    ("dct:publisher", 1, 1),
    ("dcat:contactPoint", 1, 1),
    ("dcat:dataset", 1, 0),
    ("dct:modified", 0, 1),
    ("foaf:homepage", 0, 1),
];
const DATASET: Demands = &[
    ("dct:title", 1, 0),
    ("dct:description", 1, 0),
    ("dct:accessRights", 1, 1),
    ("dcat:contactPoint", 1, 1),
    ("dct:creator", 1, 0),
    ("dct:identifier", 1, 1),
    ("dct:publisher", 1, 1),
    ("dcat:theme", 1, 0),
    ("dct:modified", 0, 1),
    ("dcat:version", 0, 1),
];
const DISTRIBUTION: Demands = &[
    ("dcat:accessURL", 1, 1),
    ("dct:license", 1, 1),
    ("dcat:downloadURL", 0, 1),
    ("dcat:mediaType", 0, 1),
    ("dct:format", 0, 1),
];
const AGENT: Demands = &[("foaf:name", 1, 0)];

/// Every node of a class, wherever it stands.
fn nodes<'v>(value: &'v Value, class: &str) -> Vec<&'v Value> {
    let below: Vec<&Value> = match value {
        Value::Object(object) => object.values().collect(),
        Value::Array(all) => all.iter().collect(),
        _ => Vec::new(),
    };
    let own = (value["@type"] == class).then_some(value);
    own.into_iter().chain(below.into_iter().flat_map(|value| nodes(value, class))).collect()
}

/// What a catalogue lacks, or has too much of.
fn flaws(catalogue: &Value) -> Vec<String> {
    let classes = [
        ("dcat:Catalog", CATALOG),
        ("dcat:Dataset", DATASET),
        ("dcat:Distribution", DISTRIBUTION),
        ("foaf:Agent", AGENT),
    ];
    let mut flaws = Vec::new();
    for (class, demands) in classes {
        for node in nodes(catalogue, class) {
            for (property, least, most) in demands {
                let count = match &node[*property] {
                    Value::Null => 0,
                    Value::Array(all) => all.len(),
                    _ => 1,
                };
                if count < *least || (*most > 0 && count > *most) {
                    flaws.push(format!("{class} {property}"));
                }
            }
        }
    }
    flaws.sort();
    flaws.dedup();
    flaws
}

#[test]
fn the_catalogue_has_what_dcat_ap_nl_demands() {
    let catalogue = catalogue(&with_data(OWNER));
    assert_eq!(flaws(&catalogue), Vec::<String>::new(), "{catalogue:#}");
    assert!(
        nodes(&catalogue, "dcat:Dataset").len() >= 3 && nodes(&catalogue, "foaf:Agent").len() > 3
    );
    // Addresses are nodes, and those of the site lie below its folder.
    for file in nodes(&catalogue, "dcat:Distribution") {
        let url = file["dcat:accessURL"]["@id"].as_str().expect("is an address");
        assert!(url.starts_with("https://example.org/kennis/data/"), "{url}");
        let license = &file["dct:license"]["@id"];
        assert_eq!(license, "https://creativecommons.org/licenses/by/4.0/");
    }
    let contact = &catalogue["dcat:contactPoint"];
    assert_eq!(contact["vcard:hasEmail"]["@id"], "mailto:data@example.org");
    assert_eq!(contact["vcard:hasURL"]["@id"], "https://example.org/kennis/over/contact/");
    let modified = &catalogue["dcat:dataset"][0]["dct:modified"];
    assert_eq!(
        (modified["@value"].as_str(), modified["@type"].as_str()),
        (Some("2026-11-01"), Some("xsd:date"))
    );
}

#[test]
fn a_catalogue_without_an_owner_is_told_of() {
    let site = with_data("");
    let expected = [
        "dcat:Catalog dcat:contactPoint",
        "dcat:Catalog dct:publisher",
        "dcat:Dataset dcat:contactPoint",
        "dcat:Dataset dcat:theme",
        "dcat:Dataset dct:creator",
        "dcat:Dataset dct:publisher",
        "dcat:Distribution dct:license",
    ];
    assert_eq!(flaws(&catalogue(&site)), expected);
    let said = stderr(&site.run(&["check", "--date", "2026-11-25"]));
    assert!(said.contains("[WW820]") && said.contains("publisher, license, data_themes"), "{said}");
    let said = stderr(&with_data(OWNER).run(&["check", "--date", "2026-11-25"]));
    assert!(!said.contains("[WW820]"), "{said}");
}

#[test]
fn the_real_site_has_a_whole_catalogue() {
    let out = tempfile::tempdir().expect("a folder for the test");
    let folder = out.path().join("public");
    let built = run_in(project(), &["build", "--output", &folder.to_string_lossy()]);
    assert!(built.status.success(), "{}", stderr(&built));
    let text = fs::read_to_string(folder.join("data/catalogus.jsonld")).expect("was built");
    let catalogue: Value = serde_json::from_str(&text).expect("is JSON");
    assert_eq!(flaws(&catalogue), Vec::<String>::new());
    assert!(!folder.join(".well-known").exists(), "nobody can be told of a weakness there");
}

#[test]
fn researchers_of_security_find_whom_to_tell() {
    let security = "security:\n  contact: [https://example.org/meld, security@example.org]\n  expires: 2027-06-01\n  policy: https://example.org/beleid\n  languages: [nl, en]\n";
    let site = with_data(security);
    let built = site.run(&["build", "--date", "2026-11-25"]);
    assert!(built.status.success() && !stderr(&built).contains("WW504"), "{}", stderr(&built));
    let text = fs::read_to_string(site.path("public/.well-known/security.txt")).expect("is there");
    let expected = "Contact: https://example.org/meld\nContact: mailto:security@example.org\nExpires: 2027-06-01T00:00:00Z\n\
        Preferred-Languages: nl, en\nCanonical: https://example.org/.well-known/security.txt\nPolicy: https://example.org/beleid\n";
    assert_eq!(text, expected);
    for (day, words) in
        [("2027-05-10", "verloopt op 2027-06-01"), ("2027-06-01", "verlopen op 2027-06-01")]
    {
        let said = stderr(&site.run(&["build", "--date", day]));
        assert!(said.contains("[WW504]") && said.contains(words), "{day}: {said}");
    }
    // Without it there is no file, not one that says nothing.
    site.write(
        "content/watwerkt.yaml",
        "title: Proef\nbase_url: https://example.org\nkinds:\n  onderzoek: study\n",
    );
    assert!(site.run(&["build", "--date", "2026-11-25"]).status.success());
    assert!(!site.path("public/.well-known").exists());
}
