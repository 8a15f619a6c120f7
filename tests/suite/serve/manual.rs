//! The manual of editors, which only the server shows.

use super::client::Served;
use crate::support::TestSite;

fn site() -> TestSite {
    TestSite::new().with("content/_index.md", "---\ntitle: Welkom\n---\nBegin.\n")
}

#[test]
fn every_site_has_the_manual_and_no_build_writes_it() {
    let mut served = Served::new(site());
    let index = served.get("/.watwerkt/redactie/");
    assert_eq!(index.status, 200, "{}", index.text());
    assert!(index.text().contains("/.watwerkt/redactie/eerste-pagina/"));
    // Nothing on it leads to a file that is not there, style and search included.
    for address in index.text().split(['"']).filter(|word| word.starts_with("/.watwerkt/")) {
        let address = address.split(['#', '?']).next().unwrap_or_default();
        let answer = served.get(address);
        assert!(matches!(answer.status, 200 | 307), "{address}: {}", answer.status);
    }
    assert_eq!(served.get("/.watwerkt/").headers["location"], "/.watwerkt/redactie/");
    assert_eq!(served.get("/.watwerkt/nergens/").status, 404);
    assert!(
        !served
            .get("/")
            .text()
            .split("<!-- watwerkt serve: begin")
            .next()
            .unwrap_or_default()
            .contains("/.watwerkt/")
    );
    let built = served.site.run(&["build"]);
    assert!(built.status.success(), "{built:?}");
    assert!(served.site.output().iter().all(|(path, _)| !path.contains("redactie")));
}

#[test]
fn the_number_of_a_message_leads_to_what_it_means() {
    let mut served = Served::new(site());
    served.site.write("content/kapot.md", "---\ntitel: Kapot\n---\n");
    let overlay = served.until("/.watwerkt/overlay", |answer| answer.text().contains("WW110"));
    let overlay = overlay.text();
    let link = overlay.split("href=\"").find(|rest| rest.contains("#ww110")).expect("has a link");
    let (page, anchor) =
        link.split('"').next().and_then(|link| link.split_once('#')).expect("has both");
    let manual = served.get(page).text();
    assert!(manual.contains(&format!("id=\"{anchor}\"")), "{page}#{anchor}");
    let explained = served.site.run(&["explain", "ww110"]);
    assert!(explained.status.success(), "{explained:?}");
    let explained = String::from_utf8_lossy(&explained.stdout).into_owned();
    assert!(explained.starts_with("WW110 (fout)") && explained.contains("wat nu: "), "{explained}");
    assert_eq!(served.site.run(&["explain", "WW999"]).status.code(), Some(2));
}

#[test]
fn a_site_adds_pages_and_replaces_those_of_the_program() {
    let mut served = Served::new(
        site()
            .with(
                "content/redactie/afspraken.md",
                "---\ntitle: Onze afspraken\n---\nZie [foto](foto.txt).\n",
            )
            .with("content/redactie/foto.txt", "x"),
    );
    let page = served.get("/.watwerkt/redactie/afspraken/").text();
    assert!(
        page.contains("Onze afspraken") && page.contains("bestand=redactie%2Fafspraken%2Emd"),
        "{page}"
    );
    assert!(served.get("/.watwerkt/redactie/").text().contains("/.watwerkt/redactie/afspraken/"));
    // It is followed like any page, and what is wrong with it is told.
    served.site.write("content/redactie/tekst.md", "---\ntitle: Zo schrijven wij\n---\nAnders.\n");
    served.until_says("/.watwerkt/redactie/tekst/", "Zo schrijven wij");
    served
        .site
        .write("content/redactie/tekst.md", "---\ntitle: Zo\n---\nNaar [niets](niets.md).\n");
    served.until("/.watwerkt/overlay", |answer| answer.text().contains("WW205"));
    let built = served.site.run(&["build"]);
    assert_eq!(built.status.code(), Some(1));
    // A page of the site cannot lead to it: no visitor could follow.
    served.site.write("content/redactie/tekst.md", "---\ntitle: Zo\n---\nGoed.\n");
    served.site.write(
        "content/een.md",
        "---\ntitle: Een\n---\nNaar [afspraken](redactie/afspraken.md).\n",
    );
    served.until("/.watwerkt/overlay", |answer| {
        answer.text().contains("WW205") && answer.text().contains("een.md")
    });
}
