//! Editing in the browser.

use std::fs;
use std::io::Write;

use super::client::{Answer, Client, Served, files_beside};
use crate::support::{TestSite, project};

const STUDY: &str = "---\n# Let op: nog nakijken\ntitle: Een onderzoek # voorlopig\nreference: bron2020\n\
    seen: summary\nthema: rust\nfindings:\n  - id: een\n    outcome: gedrag   # uitkomst\n    direction: positive\n    \
    certainty: low\n    why_certainty: Kleine groep.\n\n# Tot hier\n---\n\nDe tekst.\n";

fn served() -> Served {
    Served::new(
        TestSite::new()
            .with(
                "content/watwerkt.yaml",
                "title: Proef\nbase_url: https://example.org\nkinds:\n  onderzoek: study\n",
            )
            .with("content/_index.md", "---\ntitle: Welkom\n---\nZie [het onderzoek](onderzoek/een.md).\n")
            .with("content/onderzoek/een.md", STUDY)
            .with(
                "content/vocabulaires/thema.yaml",
                "key: thema\nlabel: Thema\nterms:\n  - id: rust\n    label: Rust\n  - id: zorg\n    label: Zorg\n",
            )
            .with("content/referenties.bib", "@book{bron2020, title={T}, author={A, B.}, year={2020}}\n"),
    )
}

const FORM: &str = "/.watwerkt/bewerken?bestand=onderzoek%2Feen%2Emd";

/// The fields of a form as a browser would send them.
pub(crate) fn fields(html: &str) -> Vec<(String, String)> {
    let form = html.split("<form method=\"post\"").nth(1).expect("has a form");
    let form = form.split("</form>").next().expect("is closed");
    let attribute = |tag: &str, name: &str| {
        let rest = tag.split(&format!(" {name}=\"")).nth(1)?;
        Some(unescape(rest.split('"').next()?))
    };
    let mut fields = Vec::new();
    for (at, _) in form.match_indices('<') {
        let tag = form[at..].split('>').next().expect("is closed");
        let Some(name) = attribute(tag, "name") else { continue };
        let after = &form[at + tag.len() + 1..];
        if tag.starts_with("<input") {
            let is_box = tag.contains("type=\"checkbox\"");
            if !is_box || tag.contains(" checked") {
                fields.push((name, attribute(tag, "value").unwrap_or_default()));
            }
        } else if tag.starts_with("<textarea") {
            let text = after.split("</textarea>").next().expect("is closed");
            fields.push((name, unescape(text.strip_prefix('\n').unwrap_or(text))));
        } else if tag.starts_with("<select") {
            let options = after.split("</select>").next().expect("is closed");
            let chosen = options.split("<option ").find(|option| option.contains(" selected"));
            let value = chosen.and_then(|option| attribute(&format!(" {option}"), "value"));
            fields.push((name, value.unwrap_or_default()));
        }
    }
    fields
}

fn unescape(text: &str) -> String {
    let text = text.replace("&#39;", "'").replace("&#x27;", "'").replace("&#x2F;", "/");
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&")
}

pub(crate) fn set(fields: &mut Vec<(String, String)>, name: &str, value: &str) {
    match fields.iter_mut().find(|(field, _)| field == name) {
        Some((_, old)) => value.clone_into(old),
        None => fields.push((name.to_owned(), value.to_owned())),
    }
}

pub(crate) fn encode(fields: &[(String, String)]) -> String {
    let encode = |text: &str| text.bytes().map(|byte| format!("%{byte:02X}")).collect::<String>();
    let pairs = fields.iter().map(|(name, value)| format!("{}={}", encode(name), encode(value)));
    pairs.collect::<Vec<_>>().join("&")
}

pub(super) fn send(client: &mut Client, fields: &[(String, String)]) -> Answer {
    client.post("/.watwerkt/bewerken", &encode(fields))
}

fn study(served: &Served) -> String {
    fs::read_to_string(served.content("onderzoek/een.md")).expect("can read")
}

#[test]
fn a_form_that_is_sent_as_it_came_changes_no_byte() {
    let mut served = served();
    let sent = fields(&served.get(FORM).text());
    let answer = send(&mut served.client, &sent);
    assert_eq!((answer.status, answer.headers["location"].as_str()), (303, "/onderzoek/een/"));
    assert_eq!(study(&served), STUDY);
}

#[test]
fn one_field_changes_one_value_and_the_page_shows_it() {
    let mut served = served();
    let mut sent = fields(&served.get(FORM).text());
    set(&mut sent, "title", "Nog: een onderzoek");
    set(&mut sent, "findings.0.certainty", "very_low");
    set(&mut sent, "thema", "zorg");
    assert_eq!(send(&mut served.client, &sent).status, 303);
    let expected = STUDY
        .replace("Een onderzoek #", "\"Nog: een onderzoek\" #")
        .replace("certainty: low", "certainty: very_low")
        .replace("thema: rust", "thema: zorg");
    assert_eq!(study(&served), expected);
    // The answer comes when the site is as the file is.
    assert!(served.get("/onderzoek/een/").text().contains("Nog: een onderzoek"));
    let copies = files_beside(&served.site, ".content.watwerkt.undo");
    assert!(copies.iter().any(|(_, bytes)| bytes == STUDY.as_bytes()), "{copies:?}");
}

#[test]
fn a_finding_is_added_and_taken_away() {
    let mut served = served();
    let mut sent = fields(&served.get(FORM).text());
    for (name, value) in [
        ("findings.1.id", "twee"),
        ("findings.1.outcome", "houding"),
        ("findings.1.direction", "mixed"),
        ("findings.1.certainty", "low"),
        ("findings.1.why_certainty", "Ook klein."),
        ("findings.1.effect.measure", "d"),
        ("findings.1.effect.value", "0.50"),
        ("findings.1.effect.ci.0", "0.2"),
        ("findings.1.effect.ci.1", "0.8"),
    ] {
        set(&mut sent, name, value);
    }
    assert_eq!(send(&mut served.client, &sent).status, 303);
    let text = study(&served);
    assert!(text.contains("  - id: twee\n    outcome: houding\n    direction: mixed\n"), "{text}");
    assert!(text.contains("      value: 0.50\n      ci: [0.2, 0.8]\n"), "{text}");
    assert!(text.contains("outcome: gedrag   # uitkomst"), "{text}");
    let mut sent = fields(&served.get(FORM).text());
    set(&mut sent, "findings.1.@weg", "true");
    assert_eq!(send(&mut served.client, &sent).status, 303);
    assert_eq!(study(&served), STUDY);
}

#[test]
fn what_would_break_the_site_is_not_written_and_comes_back_with_the_reason() {
    let mut served = served();
    let mut sent = fields(&served.get(FORM).text());
    set(&mut sent, "body", "Zie [niets](nergens.md). Mijn werk.");
    let mut refused = |sent: &[(String, String)], code: &str| {
        let answer = send(&mut served.client, sent);
        let text = answer.text();
        assert_eq!(answer.status, 422);
        assert!(text.contains(code) && text.contains("Mijn werk."), "{text}");
    };
    refused(&sent, "WW205");
    set(&mut sent, "title", "");
    refused(&sent, "WW111");
    assert_eq!(study(&served), STUDY);
    // Nothing of it was shown to anyone either.
    assert!(!served.get("/").text().contains("watwerkt-overlay"));
}

#[test]
fn a_file_that_changed_underneath_is_not_overwritten() {
    let mut served = served();
    let mut sent = fields(&served.get(FORM).text());
    set(&mut sent, "title", "De mijne");
    let theirs = STUDY.replace("Een onderzoek", "De hunne");
    fs::write(served.content("onderzoek/een.md"), &theirs).expect("can write");
    let answer = send(&mut served.client, &sent);
    assert_eq!(answer.status, 409);
    let text = answer.text();
    assert!(text.contains("De mijne") && text.contains("De hunne"), "{text}");
    assert_eq!(study(&served), theirs);
}

#[test]
fn of_two_editors_on_one_file_the_second_sees_what_the_first_wrote() {
    let mut served = served();
    let form = served.get(FORM).text();
    let (mut first, mut second) = (fields(&form), fields(&form));
    set(&mut first, "title", "Van de eerste");
    set(&mut second, "title", "Van de tweede");
    assert_eq!(send(&mut served.client, &first).status, 303);
    let answer = send(&mut served.client, &second);
    assert_eq!(answer.status, 409);
    assert!(answer.text().contains("Van de eerste") && answer.text().contains("Van de tweede"));
    assert!(study(&served).contains("title: Van de eerste # voorlopig"));
    // With the file as it is now the second can go on.
    let mut again = fields(&served.get(FORM).text());
    set(&mut again, "title", "Van beiden");
    assert_eq!(send(&mut served.client, &again).status, 303);
    // Two browsers that save one form in the same moment: one of them wins.
    let form = fields(&served.get(FORM).text());
    let address = served.server.address();
    let answers: Vec<u16> = std::thread::scope(|scope| {
        let save = |title: &'static str| {
            let mut sent = form.clone();
            set(&mut sent, "title", title);
            scope.spawn(move || send(&mut Client::new(address), &sent).status)
        };
        let both = [save("Links"), save("Rechts")];
        both.map(|one| one.join().expect("an answer")).to_vec()
    });
    assert!(matches!(answers.as_slice(), [303, 409] | [409, 303]), "{answers:?}");
}

#[test]
fn without_the_token_nothing_is_written() {
    let mut served = served();
    let mut sent = fields(&served.get(FORM).text());
    set(&mut sent, "title", "Van een vreemde");
    set(&mut sent, "token", "0000");
    assert_eq!(send(&mut served.client, &sent).status, 403);
    assert_eq!(study(&served), STUDY);
}

#[test]
fn nothing_outside_the_content_folder_can_be_read_or_written() {
    let mut served = served();
    served.site.write("geheim.md", "---\ntitle: Geheim\n---\n");
    std::os::unix::fs::symlink(served.site.path("geheim.md"), served.content("link.md"))
        .expect("can link");
    fs::create_dir(served.site.path("buiten")).expect("can make a folder");
    std::os::unix::fs::symlink(served.site.path("buiten"), served.content("map"))
        .expect("can link");
    let token = fields(&served.get(FORM).text()).remove(0);
    for path in [
        "../geheim.md",
        "link.md",
        "/etc/passwd",
        "onderzoek/../../geheim.md",
        ".verborgen.md",
        "a//b.md",
    ] {
        let encoded: String = path.bytes().map(|byte| format!("%{byte:02X}")).collect();
        let answer = served.get(&format!("/.watwerkt/bewerken?bestand={encoded}"));
        assert_eq!(answer.status, 404, "{path}");
    }
    for path in [
        "../nieuw.md",
        "map/nieuw.md",
        "/tmp/nieuw.md",
        "x/../../nieuw.md",
        "nieuw.sh",
        "a\u{0}.md",
        "con.md",
    ] {
        let sent = [
            token.clone(),
            ("bestand".to_owned(), path.to_owned()),
            ("was".to_owned(), String::new()),
            ("title".to_owned(), "Nieuw".to_owned()),
            ("body".to_owned(), "x".to_owned()),
        ];
        assert_eq!(send(&mut served.client, &sent).status, 400, "{path}");
    }
    assert!(fs::read_dir(served.site.path("buiten")).expect("is there").next().is_none());
    assert!(!served.site.path("nieuw.md").exists());
}

/// Sends a body of which a server may not want to read the end; the status, if one came.
fn paste(address: std::net::SocketAddr, path: &str, kind: &str, body: &[u8]) -> Option<u16> {
    let mut stream = std::net::TcpStream::connect(address).expect("the server listens");
    let head = format!(
        "POST {path} HTTP/1.1\r\nHost: {address}\r\nOrigin: http://{address}\r\n\
         Content-Type: {kind}\r\nContent-Length: {}\r\n\r\n",
        body.len()
    );
    stream.write_all(head.as_bytes()).expect("can write");
    let sent = stream.write_all(body);
    let answer = super::client::head(&mut std::io::BufReader::new(stream));
    assert!(sent.is_ok() || answer.is_none() || answer.as_ref().is_some_and(|(s, _)| *s == 413));
    answer.map(|(status, _)| status)
}

#[test]
fn a_text_that_is_far_too_long_is_refused() {
    let mut served = served();
    let mut sent = fields(&served.get(FORM).text());
    set(&mut sent, "body", &"lang ".repeat(209_800));
    assert_eq!(send(&mut served.client, &sent).status, 413);
    // Fifty megabytes are refused before they are read.
    let huge = vec![b'a'; 50 << 20];
    let address = served.server.address();
    let refused = paste(address, "/.watwerkt/bewerken", "application/x-www-form-urlencoded", &huge);
    assert!(matches!(refused, None | Some(413)), "{refused:?}");
    let kind = "multipart/form-data; boundary=x";
    let head = b"--x\r\nContent-Disposition: form-data; name=\"body\"\r\n\r\n";
    let refused = paste(address, "/.watwerkt/afbeelding", kind, &[&head[..], &huge].concat());
    assert!(matches!(refused, None | Some(413)), "{refused:?}");
    assert_eq!(served.get("/").status, 200);
    assert_eq!(study(&served), STUDY);
}

#[test]
fn a_new_page_is_made_where_it_was_asked_for() {
    let mut served = served();
    let form = served.get("/.watwerkt/nieuw?map=onderzoek&naam=Nog%20een%20pagina").text();
    let mut sent = fields(&form);
    set(&mut sent, "title", "Nog een pagina");
    set(&mut sent, "reference", "bron2020");
    set(&mut sent, "seen", "existence");
    set(&mut sent, "body", "Over iets anders.");
    let answer = send(&mut served.client, &sent);
    // Two pages about one publication are one too many.
    assert_eq!(answer.status, 422, "{}", answer.text());
    let form = served.get("/.watwerkt/nieuw?map=&naam=Nog%20een%20pagina").text();
    let mut sent = fields(&form);
    set(&mut sent, "title", "Nog een pagina");
    set(&mut sent, "body", "Over iets anders.");
    let answer = send(&mut served.client, &sent);
    assert_eq!(answer.headers["location"], "/nog-een-pagina/");
    let written = fs::read_to_string(served.content("nog-een-pagina.md")).expect("can read");
    assert_eq!(written, "---\ntitle: Nog een pagina\n---\n\nOver iets anders.\n");
    assert!(
        served.get("/.watwerkt/nieuw?map=&naam=nog-een-pagina").text().contains("role=\"alert\"")
    );
}

#[test]
fn a_page_that_others_link_to_does_not_go() {
    let mut served = served();
    let page = served.get("/.watwerkt/verwijderen?bestand=onderzoek/een.md").text();
    assert!(page.contains("Welkom"), "{page}");
    let sent = fields(&page);
    let answer = served.client.post("/.watwerkt/verwijderen", &encode(&sent));
    assert_eq!(answer.status, 422);
    assert_eq!(study(&served), STUDY);
    served.site.write("content/_index.md", "---\ntitle: Welkom\n---\nLeeg.\n");
    served.until_says("/", "Leeg.");
    let answer = served.client.post("/.watwerkt/verwijderen", &encode(&sent));
    assert_eq!(answer.status, 303);
    assert!(!served.content("onderzoek/een.md").exists());
    assert_eq!(served.get("/onderzoek/een/").status, 404);
}

#[test]
fn a_page_that_moves_takes_its_links_along() {
    let mut served = served();
    served.site.write(
        "content/onderzoek/twee.md",
        "---\ntitle: Twee\nreference: bron2020\nseen: existence\ndraft: true\n---\n",
    );
    served.site.write(
        "content/onderzoek/een.md",
        STUDY.replace(
            "De tekst.",
            "Naar [begin](../_index.md) en [het onderzoek zelf](een.md) en [web](https://example.org/een.md).",
        ),
    );
    served.server.refresh();
    let page = served.get("/.watwerkt/verplaatsen?bestand=onderzoek/een.md").text();
    let mut sent = fields(&page);
    set(&mut sent, "naam", "Nieuwe naam");
    let answer = served.client.post("/.watwerkt/verplaatsen", &encode(&sent));
    assert_eq!(answer.status, 303, "{}", answer.text());
    assert_eq!(answer.headers["location"], "/onderzoek/nieuwe-naam/");
    assert!(!served.content("onderzoek/een.md").exists());
    let text = fs::read_to_string(served.content("onderzoek/nieuwe-naam.md")).expect("can read");
    assert!(
        text.contains("aliases:\n  - \"/onderzoek/een/\"")
            || text.contains("aliases: [/onderzoek/een/]"),
        "{text}"
    );
    assert!(
        text.contains("[begin](../_index.md) en [het onderzoek zelf](/onderzoek/nieuwe-naam.md)"),
        "{text}"
    );
    assert!(text.contains("outcome: gedrag   # uitkomst") && text.contains("example.org/een.md"));
    let home = fs::read_to_string(served.content("_index.md")).expect("can read");
    assert!(home.contains("(/onderzoek/nieuwe-naam.md)"), "{home}");
    assert!(served.get("/onderzoek/een/").text().contains("/onderzoek/nieuwe-naam/"));
    // A name that is taken is refused.
    let page = served.get("/.watwerkt/verplaatsen?bestand=onderzoek/nieuwe-naam.md").text();
    let mut sent = fields(&page);
    set(&mut sent, "naam", "twee");
    let answer = served.client.post("/.watwerkt/verplaatsen", &encode(&sent));
    assert_eq!(answer.status, 422);
    assert!(served.content("onderzoek/nieuwe-naam.md").exists());
}

#[test]
fn files_with_windows_line_ends_keep_them() {
    let mut served = served();
    let windows = format!("\u{feff}{}", STUDY.replace('\n', "\r\n"));
    fs::write(served.content("onderzoek/een.md"), &windows).expect("can write");
    served.server.refresh();
    let mut sent = fields(&served.get(FORM).text());
    set(&mut sent, "title", "Anders");
    assert_eq!(send(&mut served.client, &sent).status, 303);
    assert_eq!(study(&served), windows.replace("Een onderzoek #", "Anders #"));
}

/// The form of every page of the real site, sent back as it came, changes nothing.
#[test]
fn every_page_of_the_site_survives_its_form() {
    let site = TestSite::new();
    let content = project().join("content");
    for entry in walkdir::WalkDir::new(&content).into_iter().flatten() {
        if entry.file_type().is_file() {
            let path = entry.path().strip_prefix(&content).expect("is below");
            site.write(
                &format!("content/{}", path.display()),
                fs::read(entry.path()).expect("can read"),
            );
        }
    }
    let mut served = Served::new(site);
    let pages: Vec<String> = walkdir::WalkDir::new(&content)
        .into_iter()
        .flatten()
        .filter(|entry| entry.path().extension().is_some_and(|ending| ending == "md"))
        .map(|entry| entry.path().strip_prefix(&content).expect("is below").display().to_string())
        .collect();
    assert!(pages.len() > 20);
    for path in pages {
        let encoded: String = path.bytes().map(|byte| format!("%{byte:02X}")).collect();
        let form = served.get(&format!("/.watwerkt/bewerken?bestand={encoded}"));
        assert_eq!(form.status, 200, "{path}");
        let before = fs::read_to_string(served.content(&path)).expect("can read");
        let answer = send(&mut served.client, &fields(&form.text()));
        assert_eq!(answer.status, 303, "{path}: {}", answer.text());
        let after = fs::read_to_string(served.content(&path)).expect("can read");
        let same = after.bytes().zip(before.bytes()).take_while(|(a, b)| a == b).count();
        assert!(after == before, "{path}: {:?} became {:?}", before.get(same..), after.get(same..));
    }
    let overview = served.get("/.watwerkt/redactie");
    assert_eq!(overview.status, 200);
    assert!(overview.text().contains("Interventietypen zonder onderzoek"));
}
