//! Whatever happens to the files: in the end everything served is what a build would write.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use super::client::{Served, replace};
use crate::support::{Dice, TestSite};

/// The number of random edits: a few in a usual run, `WATWERKT_EDITS=10000` for the long one.
fn edits() -> u64 {
    let wanted = std::env::var("WATWERKT_EDITS").ok();
    wanted.and_then(|number| number.parse().ok()).unwrap_or(120)
}

const FOLDERS: [&str; 6] = ["", "toolkit", "toolkit/plan", "nieuws", "a", "a/b"];
const NAMES: [&str; 6] = ["_index", "een", "twee", "drie", "vier", "vijf"];

fn site() -> TestSite {
    TestSite::new()
        .with("content/watwerkt.yaml", config("Proef"))
        .with("content/_index.md", "---\ntitle: Welkom\n---\nBegin bij [een](een.md).\n")
        .with("content/een.md", "---\ntitle: Een\nthema: [rust]\n---\n## Kop\n\nTekst [@bron].\n")
        .with("content/begrippen.yaml", "- term: Radicalisering\n  definition: Een proces.\n")
        .with("content/vocabulaires/thema.yaml", vocabulary("Rust"))
        .with(
            "content/referenties.bib",
            "@book{bron, title={Titel}, author={Auteur, A.}, year={2020}}\n",
        )
}

fn config(title: &str) -> String {
    format!("title: {title}\nbase_url: https://example.org\nkinds:\n  nieuws: news\n")
}

fn vocabulary(label: &str) -> String {
    format!(
        "key: thema\nlabel: Thema\nterms:\n  - id: rust\n    label: {label}\n  - id: zorg\n    label: Zorg\n"
    )
}

fn page(dice: &mut Dice, step: u64) -> String {
    let title = format!("Titel {}", dice.roll(4));
    let front = match dice.roll(9) {
        0 => "thema: [rust, zorg]\n".to_owned(),
        1 => "thema: [bestaat-niet]\n".to_owned(),
        2 => "draft: true\n".to_owned(),
        3 => format!("weight: {}\n", dice.roll(9)),
        4 => "aliases: [/oud/]\n".to_owned(),
        5 => "slug: eigen\n".to_owned(),
        6 => "summary:\n  - Kort [@bron].\n".to_owned(),
        _ => String::new(),
    };
    let body = match dice.roll(9) {
        0 => "Zie [een](/een.md) en [kop](/een.md#kop).".to_owned(),
        1 => "Zie [niets](/nergens.md).".to_owned(),
        2 => "Bron [@bron, p. 3]; radicalisering is een proces.".to_owned(),
        3 => "Bron [@onbekend].".to_owned(),
        4 => "![Plaatje](/beeld.svg)".to_owned(),
        5 => "## Kop\n\n## Nog een kop".to_owned(),
        _ => "Gewone tekst.".to_owned(),
    };
    format!("---\ntitle: {title}\ndate: 2026-01-02\n{front}---\n{body}\n\nStap {step}.\n")
}

/// What a page with an error has in it, and some good pages too.
const SUSPECT: [&str; 8] =
    ["Half", "bestaat-niet", "nergens", "onbekend", "oud", "eigen", "beeld", "#kop"];

/// Changes something; returns what, for the message of a failure.
fn edit(root: &Path, dice: &mut Dice, (step, mend): (u64, bool)) -> String {
    let path = |dice: &mut Dice| {
        let (folder, name) = (dice.pick(&FOLDERS), dice.pick(&NAMES));
        root.join("content").join(folder).join(format!("{name}.md"))
    };
    let file = path(dice);
    let make = |file: &Path, text: &str| {
        fs::create_dir_all(file.parent().expect("has a folder")).expect("can make a folder");
        fs::write(file, text).expect("can write");
    };
    let kind = if mend { 19 } else { dice.roll(20) };
    match kind {
        0..=4 => {
            let text = page(dice, step);
            make(&file, &text);
        }
        5..=7 if file.is_file() => {
            let text = fs::read_to_string(&file).expect("can read");
            replace(&file, &format!("{text}\nErbij {step}.\n"));
        }
        8 => {
            let _ = fs::remove_file(&file);
        }
        9 => {
            let _ = fs::rename(&file, path(dice));
        }
        10 => make(&file, "---\ntitle: Half\nthema: [ru"),
        11 => {
            let folder = root.join("content").join(dice.pick(&FOLDERS[1..]));
            let _ = fs::remove_dir_all(folder);
        }
        12 => {
            let _ =
                fs::rename(root.join("content/a"), root.join(format!("content/m{}", dice.roll(3))));
        }
        13 => make(&root.join("content/watwerkt.yaml"), &config(dice.pick(&["Proef", "Anders"]))),
        14 => make(
            &root.join("content/vocabulaires/thema.yaml"),
            &vocabulary(dice.pick(&["Rust", "Kalmte"])),
        ),
        15 => {
            let definition = dice.pick(&["Een proces.", "Een weg [@bron].", "Kapot: hier"]);
            let text = format!("- term: Radicalisering\n  definition: {definition}\n");
            make(&root.join("content/begrippen.yaml"), &text);
        }
        16 => {
            let colour = dice.roll(9);
            let svg = format!(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"{colour}\"/>"
            );
            make(&root.join("content/beeld.svg"), &svg);
        }
        17 => make(
            &root.join("theme/assets/site.css"),
            &format!("body {{ margin: {}px }}", dice.roll(9)),
        ),
        18 => {
            let text = dice.pick(&["Niets.", "{{ kapot", "{{ page.title }}"]);
            make(&root.join("theme/templates/not-found.html"), text);
        }
        _ => {
            // Mends: takes away what cannot be read or leads nowhere.
            for entry in walkdir::WalkDir::new(root.join("content")).into_iter().flatten() {
                let text = fs::read_to_string(entry.path()).unwrap_or_default();
                let is_page = entry.path().extension().is_some_and(|ending| ending == "md");
                if is_page && SUSPECT.iter().any(|word| text.contains(word)) {
                    let _ = fs::remove_file(entry.path());
                }
            }
            make(&root.join("content/_index.md"), "---\ntitle: Welkom\n---\nBegin.\n");
            make(&root.join("content/een.md"), "---\ntitle: Een\n---\n## Kop\n\nTekst [@bron].\n");
            make(
                &root.join("content/begrippen.yaml"),
                "- term: Radicalisering\n  definition: Ja.\n",
            );
            let _ = fs::remove_dir_all(root.join("theme"));
        }
    }
    format!("step {step}: kind {kind} at {}", file.display())
}

/// The most edits between two looks at everything: a save, or a pull of somebody's work.
const BURST: usize = 7;

#[test]
fn after_any_edits_everything_served_is_what_a_build_writes() {
    let mut served = Served::new(site());
    let mut seen = BTreeMap::new();
    served.until_as_built(&mut seen);
    let mut dice = Dice(6);
    let root = served.site.path("");
    let (mut settled, mut good, mut was_good) = (0_u64, 0, true);
    let (mut step, mut told) = (0, 0);
    while step < edits() {
        let mut done = Vec::new();
        for _ in 0..=dice.roll(BURST) {
            let mend = !was_good && dice.roll(6) == 0;
            done.push(edit(&root, &mut dice, (step, mend)));
            step += 1;
        }
        // What is broken by chance stays broken for a while, but not for ever.
        if !was_good && dice.roll(3) > 0 {
            done.push(edit(&root, &mut dice, (step, true)));
            step += 1;
        }
        let checked = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
            served.until_as_built(&mut seen)
        }));
        assert!(checked.is_ok(), "after {done:#?}");
        was_good = checked.unwrap_or_default();
        settled += 1;
        good += u64::from(was_good);
        if step / 500 > told {
            told = step / 500;
            println!("{step} edits, {settled} times everything compared, {good} without errors");
        }
    }
    assert!(good > settled / 5, "only {good} of {settled} states were without errors");
    println!("{step} edits, {settled} times everything compared, {good} without errors");
}
