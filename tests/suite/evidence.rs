//! What pages, pictures and data files say of the evidence is the same, and leads to its source.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use serde_json::Value;

use crate::support::{TestSite, files, project, run_in, stderr};

/// The files of the real site.
fn real_site() -> BTreeMap<String, String> {
    let out = tempfile::tempdir().expect("a folder for the test");
    let folder = out.path().join("public");
    let built = run_in(project(), &["build", "--output", &folder.to_string_lossy()]);
    assert!(built.status.success(), "{}", stderr(&built));
    let texts = files(&folder).into_iter();
    texts.map(|(path, bytes)| (path, String::from_utf8_lossy(&bytes).into_owned())).collect()
}

fn json(site: &BTreeMap<String, String>, path: &str) -> Vec<Value> {
    serde_json::from_str(&site[path]).expect("is a list")
}

fn text<'v>(value: &'v Value, key: &str) -> &'v str {
    value[key].as_str().unwrap_or_else(|| panic!("{key} is a text in {value}"))
}

fn has(value: &Value, key: &str, wanted: &str) -> bool {
    value[key].as_array().is_some_and(|list| list.iter().any(|one| one == wanted))
}

/// The rows of the tables with a class, on one page.
fn rows<'p>(page: &'p str, class: &str) -> Vec<&'p str> {
    let opening = format!("<table class=\"{class}\">");
    let tables = page.split(opening.as_str()).skip(1);
    let bodies = tables.filter_map(|table| table.split("</table>").next());
    bodies.flat_map(|table| table.split("<tr").skip(2)).collect()
}

/// Visible words without markup.
fn words(html: &str) -> String {
    let mut out = String::new();
    let mut in_tag = false;
    for c in html.chars() {
        match c {
            '<' => in_tag = true,
            '>' => in_tag = false,
            c if !in_tag => out.push(c),
            _ => {}
        }
    }
    out
}

fn counted(studies: usize) -> String {
    if studies == 1 { "1 onderzoek".to_owned() } else { format!("{studies} onderzoeken") }
}

#[test]
fn every_number_on_a_page_follows_from_the_findings() {
    let site = real_site();
    let (studies, findings) = (json(&site, "data/studies.json"), json(&site, "data/findings.json"));
    let profiles = json(&site, "data/interventies.json");
    assert!(studies.len() > 70 && findings.len() > 90, "{} {}", studies.len(), findings.len());
    let map = rows(&site["bewijskaart/index.html"], "map");
    let list = rows(&site["interventietypen/index.html"], "types");
    assert_eq!(map.len(), profiles.len());
    for (at, profile) in profiles.iter().enumerate() {
        let id = text(profile, "id");
        let of_type = studies.iter().filter(|study| has(study, "intervention_types", id)).count();
        assert_eq!(profile["studies"].as_array().map(Vec::len), Some(of_type), "{id}");
        if of_type > 0 {
            let domestic = studies.iter().filter(|study| {
                has(study, "intervention_types", id) && has(study, "country", "nederland")
            });
            let domestic = match domestic.count() {
                0 => "geen in Nederland".to_owned(),
                count => format!("{count} in Nederland"),
            };
            let row = words(list[at]);
            assert!(row.contains(&format!("{}, {domestic}", counted(of_type))), "{id}: {row}");
        }
        let cells: Vec<&str> = map[at].split("<td").skip(1).collect();
        let outcomes = profile["outcomes"].as_array().expect("is a list");
        assert_eq!(cells.len(), outcomes.len(), "{id}");
        for (cell, outcome) in cells.iter().zip(outcomes) {
            let name = text(outcome, "outcome");
            let counting = findings.iter().filter(|finding| {
                has(finding, "intervention_types", id) && finding["outcome"] == name
            });
            let of: BTreeSet<&str> = counting.map(|finding| text(finding, "study")).collect();
            assert_eq!(outcome["studies"], of.len(), "{id} {name}");
            let shown = words(cell);
            match of.len() {
                0 => assert!(shown.contains("Niet onderzocht"), "{id} {name}: {shown}"),
                count => {
                    assert!(shown.contains(&counted(count)), "{id} {name}: {shown}");
                    let page = &site[&format!("bewijskaart/{id}/{name}/index.html")];
                    let listed: BTreeSet<&str> = findings
                        .iter()
                        .filter(|finding| {
                            has(finding, "intervention_types", id) && finding["outcome"] == name
                        })
                        .map(|finding| text(finding, "id"))
                        .collect();
                    assert_eq!(rows(page, "findings").len(), listed.len(), "{id} {name}");
                    let of_outcome = &site[&format!("onderwerpen/uitkomst/{name}/index.html")];
                    let cell = format!("/bewijskaart/{id}/{name}/");
                    let mut rows = rows(of_outcome, "profile").into_iter();
                    let row = rows.find(|row| row.contains(&cell)).map(words).unwrap_or_default();
                    assert!(row.contains(&counted(count)), "{id} on the page of {name}: {row}");
                }
            }
        }
    }
}

/// What pages say of the conclusions that a profile comes to.
const TALLIES: [(&str, &str); 6] = [
    ("positive", "zoals gehoopt"),
    ("mixed", "wisselend"),
    ("no_effect", "zonder verschil"),
    ("may_harm", "kan schaden"),
    ("unknown", "onbekend"),
    ("not_studied", "niet onderzocht"),
];

/// How many outcomes of a profile come to a conclusion.
fn tally(profile: &Value, conclusion: &str) -> usize {
    let outcomes = profile["outcomes"].as_array().expect("is a list");
    outcomes.iter().filter(|outcome| outcome["conclusion"] == conclusion).count()
}

#[test]
fn every_page_about_a_type_counts_alike() {
    let site = real_site();
    let (studies, profiles) =
        (json(&site, "data/studies.json"), json(&site, "data/interventies.json"));
    let shown = |path: &str| words(&site[path]);
    let orders = ["", "naam/", "zekerheid/", "onderzoeken/", "nieuwste/"];
    let lists = orders.map(|order| shown(&format!("interventietypen/{order}index.html")));
    let (gaps, comparison) =
        (shown("bewijskaart/wat-weten-we-niet/index.html"), shown("vergelijken/index.html"));
    let mut empty = 0;
    for profile in &profiles {
        let id = text(profile, "id");
        let own: Vec<&Value> =
            studies.iter().filter(|study| has(study, "intervention_types", id)).collect();
        let unstudied = tally(profile, "not_studied");
        empty += unstudied;
        if own.is_empty() {
            continue;
        }
        let domestic = own.iter().filter(|study| has(study, "country", "nederland")).count();
        let domestic = if domestic == 0 { "geen".to_owned() } else { domestic.to_string() };
        let studies = format!("{}, {domestic} in Nederland", counted(own.len()));
        // What gathers several types has no page of its own.
        let Some(url) = profile["url"].as_str() else { continue };
        let path = url.split("example/").nth(1).expect("has a path");
        let page = shown(&format!("{path}index.html"));
        let memo = shown(&format!("{path}raadsmemo/index.html"));
        let pairs = site.iter().filter(|(path, _)| {
            path.starts_with("vergelijken/") && path.split('/').any(|part| part == id)
        });
        let pairs: Vec<String> = pairs.map(|(_, page)| words(page)).collect();
        assert_eq!(pairs.len() + 1, profiles.len(), "{id}");
        for all in lists.iter().chain([&page, &comparison]).chain(&pairs) {
            assert!(all.contains(&studies), "{id}: {studies}");
        }
        for (conclusion, said) in TALLIES {
            let count = tally(profile, conclusion);
            let said = format!("{count} {said}");
            assert_eq!(page.contains(&said), count > 0, "{id}: {said}");
            assert!(count == 0 || lists.iter().all(|list| list.contains(&said)), "{id}: {said}");
        }
        let found = format!("Wij vonden {}", counted(own.len()));
        let missing = match unstudied {
            1 => "1 uitkomst is niet onderzocht".to_owned(),
            count => format!("{count} uitkomsten zijn niet onderzocht"),
        };
        for all in [&page, &memo] {
            assert!(all.contains(&found), "{id}: {found}");
            assert!(unstudied == 0 || all.contains(&missing), "{id}: {missing}");
        }
        assert!(unstudied == 0 || gaps.contains(&missing), "{id}: {missing}");
        for country in profile["countries"].as_array().expect("is a list") {
            let name = text(country, "country");
            let count = own.iter().filter(|study| has(study, "country", name)).count();
            assert_eq!(country["studies"], count, "{id} {name}");
            assert!(page.contains(&format!(": {}", counted(count))), "{id} {name}");
        }
    }
    let cells: usize =
        profiles.iter().filter_map(|profile| Some(profile["outcomes"].as_array()?.len())).sum();
    assert!(
        gaps.contains(&format!("Van de {cells} vakken van de bewijskaart zijn er {empty} leeg"))
    );
}

/// The studies that a page links to.
fn linked_studies(page: &str) -> BTreeSet<&str> {
    let links = page.split("href=\"/onderzoek/").skip(1);
    links.filter_map(|rest| rest.split("/\"").next()).filter(|id| !id.contains('"')).collect()
}

#[test]
fn a_page_about_a_type_and_a_group_lists_the_studies_of_both() {
    let site = real_site();
    let studies = json(&site, "data/studies.json");
    let mut pairs: BTreeMap<String, BTreeSet<&str>> = BTreeMap::new();
    for study in &studies {
        let ids = |key: &str| study[key].as_array().into_iter().flatten().filter_map(Value::as_str);
        // Studies of several types at once have no page of a type.
        let has_page = |kind: &&str| site.contains_key(&format!("interventies/{kind}/index.html"));
        for kind in ids("intervention_types").filter(has_page) {
            for group in ids("target_groups") {
                let page = format!("interventietypen/{kind}/{group}/index.html");
                pairs.entry(page).or_default().insert(text(study, "id"));
            }
        }
    }
    assert!(pairs.len() > 50, "{}", pairs.len());
    for (page, of_both) in &pairs {
        let html = site.get(page).unwrap_or_else(|| panic!("there is no {page}"));
        assert_eq!(linked_studies(html), *of_both, "{page}");
    }
}

#[test]
fn no_finding_or_rating_stands_without_its_source() {
    let site = real_site();
    for finding in json(&site, "data/findings.json") {
        let (study, id) = (text(&finding, "study"), text(&finding, "id"));
        let page = &site[&format!("onderzoek/{study}/index.html")];
        let anchor = id.rsplit('/').next().expect("has a name");
        assert!(page.contains(&format!("id=\"deel-{anchor}\"")), "{id} has no place on its page");
        assert!(page.contains("href=\"/bronnen/"), "{study} does not lead to its source");
        let shown = words(page);
        if let Some(value) = finding["effect_value"].as_f64() {
            let digits = value.abs().to_string().replace('.', ",");
            assert!(shown.contains(&digits), "{id}: {digits} is not on its page");
        }
    }
    for (path, page) in site.iter().filter(|(path, _)| path.ends_with(".html")) {
        let own = path.starts_with("onderzoek/");
        for row in rows(page, "findings") {
            let is_led = row.contains("href=\"/onderzoek/") || own && row.contains(" id=\"deel-");
            assert!(is_led, "{path}: {row}");
        }
        for quote in page.split("<q>").skip(1).filter(|_| page.contains("id=\"deel-oordelen\"")) {
            let rating = quote.split("</li>").next().unwrap_or_default();
            assert!(rating.contains("rel=\"external\""), "{path}: {rating}");
        }
    }
}

/// A site with one study of every direction.
fn small_site() -> TestSite {
    let terms = |key: &str, ids: &[&str]| {
        let terms = ids.iter().map(|id| format!("  - id: {id}\n    label: {id}\n"));
        format!("key: {key}\nlabel: {key}\nterms:\n{}", terms.collect::<String>())
    };
    let finding = |id: &str, outcome: &str, direction: &str, effect: &str, certainty: &str| {
        format!(
            "  - id: {id}\n    outcome: {outcome}\n    measured: Meting {id}.\n    direction: \
             {direction}\n{effect}    certainty: {certainty}\n    why_certainty: Een reden.\n"
        )
    };
    let study = |key: &str, design: &str, findings: &[String]| {
        format!(
            "---\ntitle: Studie {key}\nreference: {key}\nseen: full_text\nintervention_types: \
             [training]\ndesign: {design}\nfindings:\n{}---\nTekst [@{key}].\n",
            findings.concat()
        )
    };
    let effect = "    effect: {measure: d, value: 0.50, ci: [0.27, 0.73], n: 9}\n";
    let other = "    effect: {measure: d, value: -0.10, se: 0.12}\n";
    TestSite::new()
        .with(
            "content/watwerkt.yaml",
            "title: Proef\nbase_url: https://example.org\nkinds:\n  onderzoek: study\n",
        )
        .with(
            "content/referenties.bib",
            "@article{jansen2020,author={Jansen, A.},title={Een},year={2020}}\n\
             @article{pieters2022,author={Pieters, B. and Smit, C.},title={Twee},year={2022}}\n",
        )
        .with("content/vocabulaires/a.yaml", terms("intervention_types", &["training", "overleg"]))
        .with("content/vocabulaires/b.yaml", terms("design", &["meta-analyse", "kwalitatief"]))
        .with("content/vocabulaires/c.yaml", terms("outcome", &["kennis", "gedrag", "houding"]))
        .with(
            "content/onderzoek/jansen2020.md",
            study(
                "jansen2020",
                "meta-analyse",
                &[
                    finding("kennis", "kennis", "positive", effect, "high"),
                    finding("gedrag", "gedrag", "no_effect", other, "moderate"),
                    finding("meer", "kennis", "positive", other, "low"),
                ],
            ),
        )
        .with(
            "content/onderzoek/pieters2022.md",
            study(
                "pieters2022",
                "kwalitatief",
                &[
                    finding("gedrag", "gedrag", "negative", "", "very_low"),
                    finding("kennis", "kennis", "mixed", "", "very_low"),
                    finding("houding", "houding", "unclear", "", "not_assessed"),
                ],
            ),
        )
}

#[test]
fn pictures_and_tables_are_as_they_were_approved() {
    let site = small_site();
    let built = site.run(&["build", "--date", "2026-11-25"]);
    assert!(built.status.success(), "{}", stderr(&built));
    let outputs: BTreeMap<String, Vec<u8>> = site.output().into_iter().collect();
    let main = |page: &str| -> String {
        let page = String::from_utf8_lossy(&outputs[page]).into_owned();
        let from = page.find("<main").expect("has a main part");
        let to = page.find("</main>").expect("ends it");
        page[from..to].to_owned()
    };
    let data = |path: &str| String::from_utf8_lossy(&outputs[path]).into_owned();
    let approved = [
        ("richting-training.svg", data("beeld/richting-training.svg")),
        ("effect-kennis-d.svg", data("beeld/effect-kennis-d.svg")),
        ("tijdlijn.svg", data("beeld/tijdlijn.svg")),
        ("bewijskaart.html", main("bewijskaart/index.html")),
        ("bevindingen.html", main("bewijskaart/training/gedrag/index.html")),
        ("findings.csv", data("data/findings.csv")),
        ("interventies.json", data("data/interventies.json")),
    ];
    for (name, made) in approved {
        let file = project().join("tests/sites/evidence").join(name);
        if std::env::var_os("UPDATE_EXPECTED").is_some() {
            fs::create_dir_all(file.parent().expect("has a folder")).expect("can make a folder");
            fs::write(&file, &made).expect("can write the approved file");
        }
        let expected = fs::read_to_string(&file).unwrap_or_default();
        assert!(expected == made, "{name} changed:\n{made}");
    }
}
