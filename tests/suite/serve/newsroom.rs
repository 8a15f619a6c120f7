//! The state of the site, for editors.

use super::client::Served;
use crate::support::TestSite;

#[test]
fn the_overview_tells_what_the_next_release_changes_and_what_nobody_finds() {
    let site = TestSite::new()
        .with("content/_index.md", "---\ntitle: Welkom\n---\nBegin.\n")
        .with("content/gelijk.md", "---\ntitle: Gelijk gebleven\n---\nHetzelfde.\n")
        .with("content/anders.md", "---\ntitle: Anders geworden\n---\nEerst dit.\n")
        .with("content/zoekvragen.yaml", "- gelijk gebleven\n- xylofoon\n- gelijk zeppelin\n");
    let released = site.run(&["release", "--date", "2026-11-20", "--tag", "eerste"]);
    assert!(released.status.success(), "{released:?}");
    site.write("content/anders.md", "---\ntitle: Anders geworden\n---\nNu dat.\n");
    site.write("content/nieuw.md", "---\ntitle: Nieuw gemaakt\n---\nErbij.\n");
    let mut served = Served::new(site);
    served.server.refresh();
    let page = served.get("/.watwerkt/redactie").text();
    let list = |heading: &str| {
        let (_, rest) = page.split_once(heading).unwrap_or_else(|| panic!("{heading}: {page}"));
        rest.split("</details>").next().unwrap_or_default().to_owned()
    };
    let since = list("laatste uitgave, eerste");
    assert!(since.contains("Anders geworden") && since.contains("Nieuw gemaakt"), "{since}");
    assert!(!since.contains("Gelijk gebleven"), "{since}");
    let questions = list("Zoekvragen zonder");
    assert!(questions.contains("xylofoon") && questions.contains("vindt niets"), "{questions}");
    assert!(questions.contains("zonder: zeppelin"), "{questions}");
    assert!(!questions.contains("gelijk gebleven<"), "{questions}");
    assert!(questions.contains("bestand=zoekvragen%2Eyaml"), "{questions}");
    // The file is no part of what visitors get.
    assert!(served.site.output().iter().all(|(path, _)| !path.contains("zoekvragen")));
}

#[test]
fn the_overview_tells_how_every_page_reads() {
    let easy = "De kat zit op de mat. De hond ligt in de tuin. Het is mooi weer. ".repeat(20);
    let hard = "De interdepartementale evaluatiesystematiek vereist onvermijdelijk \
        multidisciplinaire verantwoordelijkheidsverdelingen. "
        .repeat(20);
    let mut served = Served::new(
        TestSite::new()
            .with("content/makkelijk.md", format!("---\ntitle: Makkelijk\n---\n{easy}\n"))
            .with("content/moeilijk.md", format!("---\ntitle: Moeilijk\n---\n{hard}\n")),
    );
    let page = served.get("/.watwerkt/redactie").text();
    let (_, rest) = page.split_once("Hoe elke pagina leest").expect("is there");
    let (hard, easy) = (rest.find("Moeilijk"), rest.find("Makkelijk"));
    assert!(hard.is_some() && hard < easy, "{rest}");
    assert!(rest.contains("Flesch-Douma"), "{rest}");
}
