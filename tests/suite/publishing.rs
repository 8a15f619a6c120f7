//! What the site says to machines: catalogues of data, researchers of security, servers.

use std::collections::BTreeSet;
use std::fs;

use serde_json::Value;

use crate::support::{TestSite, files, project, run_in, stderr};

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

/// The real site, for a folder of its host.
fn real_pages() -> Vec<(String, String)> {
    let out = tempfile::tempdir().expect("a folder for the test");
    let folder = out.path().join("public");
    let address = format!("{ORIGIN}/kennis/");
    let arguments = ["build", "--output", &folder.to_string_lossy(), "--base-url", &address];
    let built = run_in(project(), &arguments);
    assert!(built.status.success(), "{}", stderr(&built));
    let pages = files(&folder).into_iter().filter(|(path, _)| path.ends_with(".html"));
    pages.map(|(path, bytes)| (path, String::from_utf8_lossy(&bytes).into_owned())).collect()
}

const ORIGIN: &str = "https://example.org";

/// A page as somebody sees it who compares it with what it says to machines.
struct Seen<'p> {
    html: &'p str,
    /// Words and descriptions without blanks and quotation marks.
    words: String,
    /// All addresses on the page, without what stands behind `#`.
    links: BTreeSet<String>,
}

impl<'p> Seen<'p> {
    fn new(html: &'p str) -> Self {
        let mut words = String::new();
        for part in html.split('<').skip(1) {
            let (tag, text) = part.split_once('>').unwrap_or((part, ""));
            // A description is seen where the page is found.
            if tag.starts_with("meta name=\"description\"") {
                words.push_str(tag.split("content=\"").nth(1).unwrap_or_default());
            }
            if !tag.starts_with("script") {
                words.push_str(text);
            }
        }
        let links = ["href=\"", "action=\""].into_iter().flat_map(|name| html.split(name).skip(1));
        let links = links.filter_map(|rest| rest.split(['"', '#']).next());
        let links = links.map(|link| match link.starts_with('/') {
            true => format!("{ORIGIN}{link}"),
            false => link.replace("&amp;", "&"),
        });
        Self { html, words: squeezed(&words), links: links.collect() }
    }

    /// What a value says that cannot be seen.
    fn unseen(&self, key: &str, value: &Value, unseen: &mut Vec<String>) {
        match value {
            Value::Array(all) => all.iter().for_each(|one| self.unseen(key, one, unseen)),
            Value::Object(object) => {
                object.iter().for_each(|(key, value)| self.unseen(key, value, unseen));
            }
            Value::String(text) if !self.shows(key, text) => unseen.push(format!("{key}: {text}")),
            _ => {}
        }
    }

    fn shows(&self, key: &str, text: &str) -> bool {
        match key {
            "@context" | "@type" | "query-input" | "encodingFormat" => true,
            "name" | "headline" | "description" | "creditText" => {
                self.words.contains(&squeezed(text))
            }
            "@id" | "url" | "item" | "contentUrl" | "license" | "sameAs" => {
                let (address, part) = text.split_once('#').unwrap_or((text, ""));
                let is_here =
                    ["", "site"].contains(&part) || self.html.contains(&format!("id=\"{part}\""));
                is_here && self.links.contains(address)
            }
            "datePublished" | "dateModified" => {
                let is_year = text.len() == 4 && self.words.contains(text);
                is_year || self.html.contains(&format!("datetime=\"{text}\""))
            }
            "inLanguage" => self.html.contains(&format!("lang=\"{text}\"")),
            "urlTemplate" => self.links.contains(text.split('?').next().unwrap_or(text)),
            other => panic!("the test does not know {other}"),
        }
    }
}

fn squeezed(text: &str) -> String {
    let entities = [
        ("&amp;", "&"),
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", ""),
        ("&nbsp;", ""),
        ("&#39;", ""),
    ];
    let text = entities.iter().fold(text.to_owned(), |text, (from, to)| text.replace(from, to));
    text.chars().filter(|c| !c.is_whitespace() && !"'\"‘’“”„".contains(*c)).collect()
}

/// What a page says to machines.
fn linked_data(html: &str) -> Option<Value> {
    let (_, block) = html.split_once("<script type=\"application/ld+json\">")?;
    let (block, _) = block.split_once("</script>")?;
    Some(serde_json::from_str(block).expect("is JSON"))
}

#[test]
fn a_page_tells_machines_nothing_that_a_reader_does_not_see() {
    let mut types = BTreeSet::new();
    let mut wrong = Vec::new();
    for (path, html) in real_pages() {
        let Some(data) = linked_data(&html) else {
            let is_alone = html.contains("http-equiv=\"refresh\"") || path == "404.html";
            assert!(is_alone, "{path} says nothing");
            continue;
        };
        types_of(&data, &mut types);
        let mut unseen = Vec::new();
        Seen::new(&html).unseen("", &data, &mut unseen);
        wrong.extend(unseen.into_iter().map(|what| format!("{path}: {what}")));
    }
    assert!(wrong.is_empty(), "{} values: {:#?}", wrong.len(), &wrong[..wrong.len().min(20)]);
    for wanted in [
        "WebSite",
        "SearchAction",
        "BreadcrumbList",
        "Article",
        "NewsArticle",
        "Report",
        "ScholarlyArticle",
        "DefinedTerm",
        "DefinedTermSet",
        "Dataset",
        "DataDownload",
        "WebPage",
    ] {
        assert!(types.contains(wanted), "no {wanted} in {types:?}");
    }
}

fn types_of(value: &Value, types: &mut BTreeSet<String>) {
    types.extend(value["@type"].as_str().map(str::to_owned));
    match value {
        Value::Object(object) => object.values().for_each(|value| types_of(value, types)),
        Value::Array(all) => all.iter().for_each(|value| types_of(value, types)),
        _ => {}
    }
}

#[test]
fn text_cannot_end_the_block_for_machines() {
    let site = TestSite::new().with("content/a.md", "---\ntitle: Een </script> en\n---\nx\n");
    assert!(site.run(&["build"]).status.success());
    let html = fs::read_to_string(site.path("public/a/index.html")).expect("was built");
    let data = linked_data(&html).expect("is there");
    assert_eq!(data["@graph"][0]["name"], "Een </script> en");
}

#[test]
fn browsers_and_feed_readers_find_their_way() {
    let site = with_data(OWNER)
        .with("content/nieuws/_index.md", "---\ntitle: Nieuws\n---\n")
        .with("content/nieuws/een.md", "---\ntitle: Een bericht\ndate: 2026-11-02\n---\nx\n");
    assert!(site.run(&["build"]).status.success());
    let read = |file: &str| fs::read_to_string(site.path("public").join(file)).expect("is there");
    let feed = read("nieuws/feed.xml");
    assert!(
        feed.contains("<title>Nieuws | Proef</title>") && feed.contains("Een bericht"),
        "{feed}"
    );
    assert!(!feed.contains("jansen2020"), "only the pages of the section: {feed}");
    assert!(feed.contains("rel=\"self\" href=\"https://example.org/kennis/nieuws/feed.xml\""));
    assert!(read("feed.xml").contains("jansen2020"), "the whole site");
    let page = read("nieuws/een/index.html");
    for head in [
        "href=\"/kennis/nieuws/feed.xml\"",
        "href=\"/kennis/feed.xml\"",
        "rel=\"search\"",
        "<meta property=\"og:type\" content=\"article\">",
        "<meta property=\"og:title\" content=\"Een bericht\">",
    ] {
        assert!(page.contains(head), "{head} is not in {page}");
    }
    assert!(!read("over/contact/index.html").contains("nieuws/feed.xml"));
    let search = read("opensearch.xml");
    let template = "template=\"https://example.org/kennis/zoeken/?q={searchTerms}\"";
    assert!(
        search.contains(template) && search.contains("<ShortName>Proef</ShortName>"),
        "{search}"
    );
    // A section without a day on any page has no feed.
    assert!(!site.path("public/over/feed.xml").exists());
}

/// The headers that a server would send with a page, out of its own configuration.
fn headers_in(file: &str, text: &str) -> Vec<(String, String)> {
    let header = |line: &str| -> Option<(String, String)> {
        let line = line.trim();
        let (name, value) = match file {
            "_headers" => line.split_once(": ")?,
            "hosting/nginx.conf" => {
                line.strip_prefix("add_header ")?.strip_suffix(" always;")?.split_once(' ')?
            }
            ".htaccess" => line.strip_prefix("Header always set ")?.split_once(' ')?,
            _ => line.split_once(' ').filter(|(_, value)| value.starts_with('"'))?,
        };
        Some((name.to_lowercase(), value.trim_matches('"').to_owned()))
    };
    // Further rules are about some files only.
    let end = if file == "_headers" { text.find("\n\n") } else { None };
    text[..end.unwrap_or(text.len())].lines().filter_map(header).collect()
}

/// What the web test of internet.nl asks of headers, as far as it is a rule
/// (<https://github.com/internetstandards/Internet.nl>, `checks/tasks/http_headers.py`).
fn internet_nl(headers: &[(String, String)]) -> Vec<String> {
    let get = |name: &str| {
        let mut found = headers.iter().filter(|(other, _)| other == name);
        let value = found.next().map_or("", |(_, value)| value);
        (value, found.next().is_some())
    };
    let mut wrong = Vec::new();
    let mut must = |holds: bool, rule: &str| {
        if !holds {
            wrong.push(rule.to_owned());
        }
    };
    let (policy, twice) = get("content-security-policy");
    must(!twice, "one policy");
    let directives: Vec<Vec<&str>> =
        policy.split(';').map(|part| part.split_whitespace().collect()).collect();
    let of = |name: &str| directives.iter().find(|words| words.first() == Some(&name));
    let only = |name: &str, allowed: &[&str]| {
        of(name).is_some_and(|words| words.len() == 2 && allowed.contains(&words[1]))
    };
    must(only("default-src", &["'none'", "'self'"]), "default-src is none or self");
    must(only("frame-ancestors", &["'none'", "'self'"]), "frame-ancestors");
    must(only("base-uri", &["'none'", "'self'"]), "base-uri");
    must(only("form-action", &["'none'", "'self'"]), "form-action");
    let framed = of("frame-src").or(of("child-src")).or(of("default-src"));
    must(framed.is_some_and(|words| !words.contains(&"*")), "frame-src or what stands for it");
    for words in &directives {
        for source in words.iter().skip(1) {
            let name = words[0];
            let loose =
                ["'unsafe-inline'", "'unsafe-eval'", "'unsafe-hashes'", "*", "http:", "https:"];
            must(
                !loose.contains(source) && !source.starts_with("http://"),
                &format!("{name} {source}"),
            );
            let code = ["default-src", "script-src", "object-src"].contains(&name);
            must(!(code && *source == "data:"), &format!("{name} {source}"));
        }
    }
    let (hsts, _) = get("strict-transport-security");
    let age =
        hsts.split(';').find_map(|part| part.trim().strip_prefix("max-age=")?.parse::<u32>().ok());
    must(age.is_some_and(|age| age >= 31_536_000), "HSTS of a year");
    must(get("x-content-type-options").0 == "nosniff", "nosniff");
    must(["DENY", "SAMEORIGIN"].contains(&get("x-frame-options").0), "X-Frame-Options");
    must(["no-referrer", "same-origin"].contains(&get("referrer-policy").0), "Referrer-Policy");
    wrong
}

#[test]
fn every_server_says_what_internet_nl_asks() {
    let site = with_data("search_endpoint: https://zoek.example.org/site\n");
    assert!(site.run(&["build"]).status.success());
    let mut all = Vec::new();
    for file in ["_headers", "hosting/nginx.conf", "hosting/Caddyfile", ".htaccess"] {
        let text = fs::read_to_string(site.path("public").join(file)).expect("is there");
        let headers = headers_in(file, &text);
        assert_eq!(internet_nl(&headers), Vec::<String>::new(), "{file}: {headers:#?}");
        all.push(headers);
    }
    all.dedup();
    assert_eq!(all.len(), 1, "four servers, one set of headers");
}

#[test]
fn the_rules_of_internet_nl_refuse_what_they_must() {
    let with = |name: &str, value: &str| {
        let headers = [
            (
                "content-security-policy",
                "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'",
            ),
            ("strict-transport-security", "max-age=31536000"),
            ("x-content-type-options", "nosniff"),
            ("x-frame-options", "DENY"),
            ("referrer-policy", "same-origin"),
        ];
        let headers = headers.map(|(known, usual)| {
            (known.to_owned(), if known == name { value } else { usual }.to_owned())
        });
        internet_nl(&headers)
    };
    assert_eq!(with("", ""), Vec::<String>::new());
    for policy in [
        "default-src *",
        "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'; script-src 'self' 'unsafe-inline'",
        "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'; script-src data:",
        "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'; img-src https:",
    ] {
        assert!(!with("content-security-policy", policy).is_empty(), "{policy}");
    }
    assert_eq!(with("strict-transport-security", "max-age=300"), ["HSTS of a year"]);
    assert_eq!(with("referrer-policy", "unsafe-url"), ["Referrer-Policy"]);
}

#[test]
fn a_release_has_compressed_twins_and_a_build_has_none() {
    let text = "Een plan voor de gemeente tegen radicalisering. ".repeat(80);
    let site = TestSite::new().with("content/a.md", format!("---\ntitle: A\n---\n{text}\n"));
    assert!(site.run(&["build"]).status.success());
    let is_twin = |path: &str| path.ends_with(".gz") || path.ends_with(".br");
    assert!(!site.output().iter().any(|(path, _)| is_twin(path)));
    let twins = |arguments: &[&str]| {
        let made = site.run(arguments);
        assert!(made.status.success(), "{}", stderr(&made));
        site.output().into_iter().filter(|(path, _)| is_twin(path)).collect::<Vec<_>>()
    };
    let built = twins(&["build", "--precompress", "--date", "2026-11-25"]);
    assert!(built.iter().any(|(path, _)| path == "a/index.html.br"), "{built:?}");
    assert_eq!(built, twins(&["build", "--precompress", "--threads", "1", "--date", "2026-11-25"]));
    assert_eq!(built, twins(&["release", "--date", "2026-11-25"]));
    for (path, twin) in &built {
        let (of, _) = path.rsplit_once('.').expect("has an ending");
        let file = fs::metadata(site.path("public").join(of)).expect("its file is there").len();
        assert!(twin.len() as u64 * 10 <= file * 9, "{path} saves too little");
    }
    // Servers read their own configuration as it is.
    assert!(
        !built.iter().any(|(path, _)| path.starts_with("hosting/") || path.starts_with("_headers"))
    );
}

#[test]
fn a_browser_can_check_every_script_and_style() {
    for (path, html) in real_pages() {
        for tag in html.split('<').filter(|tag| {
            tag.starts_with("script") && tag.contains("src=")
                || tag.starts_with("link rel=\"stylesheet\"")
        }) {
            assert!(tag.contains("integrity=\"sha384-"), "{path}: {tag}");
        }
    }
}

/// The files of an archive.
fn unpacked(bytes: &[u8]) -> Vec<(String, String)> {
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).expect("is an archive");
    let count = archive.len();
    let read = |at: usize| {
        let mut file = archive.by_index(at).expect("is there");
        let mut text = Vec::new();
        std::io::Read::read_to_end(&mut file, &mut text).expect("can be read");
        let name = file.name().to_owned();
        (name, String::from_utf8_lossy(&text).into_owned())
    };
    (0..count).map(read).collect()
}

#[test]
fn the_archive_opens_without_a_server() {
    let site = with_data(OWNER).with(
        "content/a.md",
        "---\ntitle: A\naliases: [/oud/]\n---\n[Naar het contact](over/contact.md)\n",
    );
    let archive = |arguments: &[&str]| {
        let built = site.run(arguments);
        assert!(built.status.success(), "{}", stderr(&built));
        fs::read(site.path("public/offline.zip")).expect("is there")
    };
    let bytes = archive(&["build", "--offline", "--date", "2026-11-25"]);
    assert_eq!(bytes, archive(&["build", "--offline", "--threads", "1", "--date", "2026-11-25"]));
    let files = unpacked(&bytes);
    let of = |path: &str| {
        let file = files.iter().find(|(name, _)| name == &format!("proef/{path}"));
        &file.unwrap_or_else(|| panic!("no {path} in {files:?}")).1
    };
    assert!(
        of("a/index.html").contains("href=\"../over/contact/index.html\""),
        "{}",
        of("a/index.html")
    );
    assert!(of("oud/index.html").contains("content=\"0; url=../a/index.html\""));
    for (name, text) in files.iter().filter(|(name, _)| name.ends_with(".html")) {
        for attribute in
            ["href=\"/", "src=\"/", "action=\"/", "url=/", "integrity=", "type=\"module\""]
        {
            assert!(!text.contains(attribute), "{name} has {attribute}");
        }
    }
    // What only servers and search engines read stays behind.
    for not in ["_headers", ".htaccess", "robots.txt", "sitemap.xml", "404.html", "feed.xml"] {
        assert!(!files.iter().any(|(name, _)| name.ends_with(not)), "{not}");
    }
    assert!(site.run(&["build"]).status.success());
    assert!(!site.path("public/offline.zip").exists(), "only when it is asked for");
}
