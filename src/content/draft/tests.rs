use super::*;

const FILE: &str = "---\n# Wie dit leest\ntitle: Oud # de kop\nsummary:\n  - Eerste zin.\n  \
    # tussendoor\n  - >-\n    Tweede\n    zin.\nthema: [rust, zorg]  # twee\nfindings:\n  - id: een\n    \
    effect:\n      value: 0.50\n      ci: [0.2, 0.8]\n  - id: twee   # laatste\nleeg:\n\n# Slot\n---\n\nTekst.\n";

fn set(key: &str, draft: Draft) -> String {
    let (_, body) = values(FILE).expect("can be read");
    rewrite(FILE, &[(key.to_owned(), draft)], body).expect("can be changed")
}

fn text(text: &str) -> Draft {
    Draft::Text(text.to_owned())
}

#[test]
fn what_is_the_same_keeps_its_bytes() {
    let (Draft::Map(entries), body) = values(FILE).expect("can be read") else { panic!("a map") };
    assert_eq!(rewrite(FILE, &entries, body).as_deref(), Ok(FILE));
}

#[test]
fn one_value_changes_in_place() {
    assert_eq!(set("title", text("Nieuw")), FILE.replace("Oud #", "Nieuw #"));
    assert_eq!(set("title", text("Nu: anders")), FILE.replace("Oud #", "\"Nu: anders\" #"));
    assert_eq!(set("leeg", text("vol")), FILE.replace("leeg:\n", "leeg: vol\n"));
    assert_eq!(set("title", Draft::Nothing), FILE.replace("title: Oud # de kop\n", ""));
    let words = Draft::List(vec![(Some(0), text("rust")), (None, text("werk"))]);
    assert_eq!(set("thema", words), FILE.replace("[rust, zorg]", "[rust, werk]"));
    assert_eq!(set("nieuw", text("x")), FILE.replace("leeg:\n", "leeg:\nnieuw: x\n"));
}

#[test]
fn items_are_changed_added_and_taken_away() {
    let list = |items: Vec<(Option<usize>, Draft)>| Draft::List(items);
    let kept = list(vec![
        (Some(0), text("Eerste zin.")),
        (Some(1), text("Tweede zin.")),
        (None, text("Derde.")),
    ]);
    assert_eq!(set("summary", kept), FILE.replace("    zin.\n", "    zin.\n  - Derde.\n"));
    let gone = list(vec![(Some(1), text("Tweede zin."))]);
    assert_eq!(set("summary", gone), FILE.replace("  - Eerste zin.\n", ""));
    let changed = list(vec![(Some(0), text("Eerste zin.")), (Some(1), text("Anders."))]);
    assert_eq!(set("summary", changed), FILE.replace(">-\n    Tweede\n    zin.", "Anders."));
    let none = set("summary", Draft::Nothing);
    assert!(!none.contains("zin") && none.contains("thema"), "{none}");
}

#[test]
fn a_value_deep_inside_changes_alone() {
    let effect = |value: &str| {
        Draft::Map(vec![("effect".to_owned(), Draft::Map(vec![("value".to_owned(), text(value))]))])
    };
    let findings = Draft::List(vec![(Some(0), effect("0.61")), (Some(1), Draft::Map(Vec::new()))]);
    assert_eq!(set("findings", findings), FILE.replace("0.50", "0.61"));
    let added = Draft::List(vec![
        (Some(0), Draft::Map(Vec::new())),
        (Some(1), effect("1")),
        (None, Draft::Map(vec![("id".to_owned(), text("drie"))])),
    ]);
    let expected = FILE.replace(
        "twee   # laatste\n",
        "twee   # laatste\n    effect:\n      value: 1\n  - id: drie\n",
    );
    assert_eq!(set("findings", added), expected);
}

#[test]
fn any_text_reads_back() {
    for word in [
        "", "a: b", "- x", "# y", "null", "~", "'", "\"q\"", "a #b", "é\n\tz", "[x", "x:", "@k",
        "-1", "\u{7}",
    ] {
        let made = set("title", text(word));
        let (values, _) = values(&made).expect("can be read");
        assert_eq!(
            values.get("title").and_then(Draft::text).unwrap_or_default().trim(),
            word.trim()
        );
    }
}
