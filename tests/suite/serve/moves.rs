//! A section gets another place, with everything in it.

use std::fs;

use super::client::{Answer, Served};
use super::forms::{encode, fields, set};
use crate::support::TestSite;

fn served() -> Served {
    let page = |title: &str, body: &str| format!("---\ntitle: {title}\n---\n{body}\n");
    Served::new(
        TestSite::new()
            .with(
                "content/watwerkt.yaml",
                "title: Proef\nbase_url: https://example.org\nkinds:\n  gids: chapter\n  \
                 over: page\nnavigation:\n  - /gids/   # het eerste\n  - /over/\n",
            )
            .with(
                "content/_index.md",
                page("Welkom", "Zie [de gids](gids/_index.md) en [een](/gids/een/)."),
            )
            .with("content/over/_index.md", page("Over", "Zie [diep](../gids/diep/twee.md#kop)."))
            .with(
                "content/gids/_index.md",
                page(
                    "Gids",
                    "Naar [een](een.md), [over](../over/_index.md).\n\n![Plaat](plaat.png)",
                ),
            )
            .with(
                "content/gids/een.md",
                page("Een", "Naar [twee](diep/twee.md) en [gids](/gids/_index.md)."),
            )
            .with("content/gids/diep/twee.md", page("Twee", "## Kop\n\nNaar [een](../een.md)."))
            .with(
                "content/gids/concept.md",
                "---\ntitle: Concept\ndraft: true\n---\nNaar [over](../over/_index.md).\n",
            )
            .with("content/gids/plaat.png", PNG)
            .with("content/gids/bijlage.pdf", b"%PDF-1.7 \xff"),
    )
}

/// One pixel.
const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\0\0\0\0:~\x9bU\0\0\0\nIDATx\x9cc`\0\0\0\x02\0\x01H\xaf\xa4q\0\0\0\0IEND\xaeB`\x82";

fn move_to(served: &mut Served, path: &str, (folder, name): (&str, &str)) -> Answer {
    let page = served.get(&format!("/.watwerkt/verplaatsen?bestand={path}"));
    assert_eq!(page.status, 200, "{}", page.text());
    let mut sent = fields(&page.text());
    set(&mut sent, "map", folder);
    set(&mut sent, "naam", name);
    served.client.post("/.watwerkt/verplaatsen", &encode(&sent))
}

#[test]
fn a_section_moves_with_its_pages_and_every_link_still_leads_there() {
    let mut served = served();
    let text = |served: &Served, path: &str| {
        fs::read_to_string(served.content(path)).unwrap_or_else(|_| panic!("{path} is there"))
    };
    let answer = move_to(&mut served, "gids/_index.md", ("over", "Wegwijzer"));
    assert_eq!(answer.status, 303, "{}", answer.text());
    assert_eq!(answer.headers["location"], "/over/wegwijzer/");
    let left = walkdir::WalkDir::new(served.content("gids")).into_iter().flatten();
    assert_eq!(left.filter(|entry| entry.file_type().is_file()).count(), 0);
    // Files go as they are; links within the section stay as they were written.
    assert_eq!(
        fs::read(served.content("over/wegwijzer/bijlage.pdf")).expect("is there"),
        b"%PDF-1.7 \xff"
    );
    let section = text(&served, "over/wegwijzer/_index.md");
    assert!(section.contains("[een](een.md), [over](/over/_index.md)"), "{section}");
    assert!(section.contains("![Plaat](plaat.png)") && section.contains("/gids/"), "{section}");
    let page = text(&served, "over/wegwijzer/een.md");
    assert!(page.contains("[twee](diep/twee.md) en [gids](/over/wegwijzer/_index.md)"), "{page}");
    assert!(text(&served, "over/wegwijzer/concept.md").contains("[over](/over/_index.md)"));
    // Links of others, and the menu.
    let home = text(&served, "_index.md");
    assert!(
        home.contains("(/over/wegwijzer/_index.md) en [een](/over/wegwijzer/een.md)"),
        "{home}"
    );
    assert!(text(&served, "over/_index.md").contains("(/over/wegwijzer/diep/twee.md#kop)"));
    let config = text(&served, "watwerkt.yaml");
    assert!(config.contains("  over/wegwijzer: chapter\n"), "{config}");
    assert!(config.contains("- /over/wegwijzer/   # het eerste\n"), "{config}");
    // Every old address leads to the new one, and nothing is wrong.
    for (old, new) in
        [("/gids/", "/over/wegwijzer/"), ("/gids/diep/twee/", "/over/wegwijzer/diep/twee/")]
    {
        assert!(served.get(old).text().contains(new), "{old}");
        assert_eq!(served.get(new).status, 200);
    }
    let (_, problems) = watwerkt::build::load(&super::client::build_options(&served.site))
        .expect("the folder can be read");
    assert!(problems.is_empty(), "{problems:#?}");
    // And back to where it was, into the folder that is empty now.
    let answer = move_to(&mut served, "over/wegwijzer/_index.md", ("", "gids"));
    assert_eq!(answer.status, 422, "the old address still leads to the section: {}", answer.text());
}

#[test]
fn a_section_goes_not_where_something_is_and_not_into_itself() {
    let mut served = served();
    let before = crate::support::files(&served.site.path("content"));
    for place in [("", "over"), ("gids", "dieper"), ("gids/diep", "gids"), ("", ""), ("../x", "y")]
    {
        let answer = move_to(&mut served, "gids/_index.md", place);
        assert_eq!(answer.status, 422, "{place:?}: {}", answer.text());
        assert!(answer.text().contains("role=\"alert\""), "{place:?}");
    }
    assert_eq!(served.get("/.watwerkt/verplaatsen?bestand=_index.md").status, 404);
    assert_eq!(crate::support::files(&served.site.path("content")), before);
}
