//! Markdown as an editor writes it, and the HTML that comes of it.

use super::*;
use crate::content::Entry;
use crate::diagnostic::{Code, Language, SourceText};

fn compile(markdown: &str, glossary: &[Entry]) -> (PageText, Vec<Code>) {
    let index = GlossaryIndex::new(glossary);
    let catalogue = Catalogue::embedded(Language::Dutch);
    let dialect = Dialect { glossary: &index, catalogue, raw_html: false };
    let source = SourceText::new("a.md", markdown);
    let mut compiler = compile::Compiler::new(&source, &dialect);
    let body = compiler.body(markdown, 0);
    let (page, problems) = compiler.finish();
    (PageText { body, ..page }, problems.into_iter().map(|problem| problem.code).collect())
}

fn html(markdown: &str) -> String {
    let (page, problems) = compile(markdown, &[]);
    assert_eq!(problems, [], "{markdown}");
    let mut out = String::new();
    page.body.write(&mut out, |hole, out| match hole {
        HoleKind::Link { target, .. } => out.push_str(&format!("→{target}")),
        HoleKind::Image { target, alt, .. } => out.push_str(&format!("[{target}|{alt}]")),
        HoleKind::Citation(number) => out.push_str(&format!("({number})")),
    });
    out
}

fn problems(markdown: &str) -> Vec<Code> {
    compile(markdown, &[]).1
}

#[test]
fn holes_stand_where_the_site_has_to_help() {
    let text = html("Zie [het plan](plan.md#wat) en ![Een kaart](k.png) [@a; @b, p. 2].");
    assert_eq!(text, "<p>Zie <a href=\"→plan.md#wat\">het plan</a> en [k.png|Een kaart] (0).</p>");
}

#[test]
fn callouts_have_a_title_and_keep_their_content() {
    let expected = "<div class=\"callout callout-tip\">\n<p class=\"callout-title\">Tip</p>\n\
                    <p>Begin <em>vroeg</em>.</p>\n</div>";
    assert_eq!(html("> [!TIP]\n> Begin *vroeg*."), expected);
    assert_eq!(html("> [!TIP]\n>\n> Begin *vroeg*."), expected);
    assert!(html("> Een gewoon citaat.").starts_with("<blockquote>"));
    assert_eq!(problems("> [!TIPP]\n> x"), [Code::UnknownCallout]);
}

#[test]
fn components_wrap_their_content() {
    let steps = html("{{ steps() }}\n\n1. Een\n2. Twee\n\n{{ end }}");
    assert!(steps.starts_with("<div class=\"steps\">"), "{steps}");
    assert!(steps.ends_with("</ol>\n</div>"), "{steps}");
    let accordion = html("{{ accordion(title=\"A & B\") }}\n\nTekst\n\n{{ end }}");
    assert!(accordion.contains("<summary>A &amp; B</summary>"), "{accordion}");
    for (markdown, code) in [
        ("{{ steps() }}\n\n1. a", Code::ComponentPlace),
        ("{{ end }}", Code::ComponentPlace),
        ("{{ steps() }}\n\n1. a\n{{ end }}\n\n{{ end }}", Code::ComponentPlace),
        ("{{ stappen() }}", Code::UnknownComponent),
        ("{{ video(title=\"x\") }}", Code::ComponentArgument),
    ] {
        assert_eq!(problems(markdown), [code], "{markdown}");
    }
}

#[test]
fn braces_in_a_sentence_are_text() {
    assert_eq!(html("Schrijf {{ naam }} hier."), "<p>Schrijf {{ naam }} hier.</p>");
}

#[test]
fn heading_ids_are_stable_and_unique() {
    let (page, _) = compile("## Wat is het?\n\n### Hoe\n\n## Wat is het?\n\n## X {#eigen}", &[]);
    let ids: Vec<&str> = page.headings.iter().map(|heading| heading.id.as_str()).collect();
    assert_eq!(ids, ["wat-is-het", "hoe", "wat-is-het-2", "eigen"]);
    assert_eq!(problems("### Te diep"), [Code::HeadingSkipped]);
    assert_eq!(problems("# Titel"), [Code::TitleInBody]);
}

#[test]
fn glossary_terms_are_marked_once_and_in_any_form() {
    let source = SourceText::new(
        "begrippen.yaml",
        "- term: Sleutelfiguur\n  definition: x\n- term: Persoonsgerichte aanpak\n  \
         abbreviation: PGA\n  definition: y\n",
    );
    let entries = crate::content::read_glossary(&source).expect("is a glossary");
    let markdown =
        "## Sleutelfiguren\n\nWerk met sleutelfiguren; een sleutelfiguur in de PGA, geen pga.";
    let (page, _) = compile(markdown, &entries);
    assert_eq!(page.terms, [0, 1]);
    let mut out = String::new();
    page.body.write(&mut out, |_, _| {});
    assert_eq!(out.matches("class=\"term\"").count(), 2, "{out}");
    assert!(out.contains("href=\"#begrip-sleutelfiguur\">sleutelfiguren</a>"), "{out}");
}

#[test]
fn footnotes_stand_at_the_end_and_lead_back() {
    let text = html("Een[^a] en nog eens[^a].\n\n[^a]: De *noot*.\n\nSlot.");
    assert!(
        text.contains("<li id=\"voetnoot-1\">De <em>noot</em>. <a href=\"#voetnootverwijzing-1\">")
    );
    assert_eq!(text.matches("id=\"voetnootverwijzing-1\"").count(), 1);
    assert!(text.find("Slot.") < text.find("class=\"footnotes\""));
}

#[test]
fn nothing_that_a_browser_could_run_comes_through() {
    for (markdown, code) in [
        ("<script>alert(1)</script>", Code::RawHtml),
        ("Tekst <b onclick=x>hier</b>", Code::RawHtml),
        ("[een naam](javascript:alert(1))", Code::UnsafeLink),
        ("[een naam](data:text/html,x)", Code::UnsafeLink),
        ("![beeld](https://elders.nl/x.png)", Code::RemoteImage),
        ("![](x.png)", Code::ImageWithoutAlt),
        ("[klik hier](x.md)", Code::EmptyLinkText),
    ] {
        let (page, problems) = compile(markdown, &[]);
        assert!(problems.contains(&code), "{markdown}: {problems:?}");
        let mut out = String::new();
        page.body.write(&mut out, |_, _| {});
        assert!(!out.contains("<script") && !out.contains("onclick"), "{out}");
        assert!(!out.contains("javascript:") && !out.contains("data:"), "{out}");
    }
}

#[test]
fn dutch_punctuation() {
    assert_eq!(html("'s Avonds is dit \"goed\"..."), "<p>’s Avonds is dit “goed”…</p>");
    assert_eq!(html("in 't veld"), "<p>in ’t veld</p>");
}
