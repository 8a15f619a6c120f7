//! What is read, and what is reported.

use super::super::BibProblemKind::{DuplicateKey, InvalidField, MissingTitle, MissingYear, Syntax};
use super::super::SyntaxMessage;
use super::*;

const GOOD: &str = "@article{goed,\n  title = {Goed},\n  year = {2020},\n}\n";

fn syntax_of(text: &str) -> (SyntaxMessage, &str) {
    let found = problems(text);
    match found.as_slice() {
        [BibProblem { kind: Syntax { message }, span, .. }] => {
            (message.clone(), &text[span.clone()])
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn an_entry_says_what_it_is() {
    let text = "% bronnen\n@Book{boek2020,\n  author = {de Wit, Jan and {NCTV}},\n  title = {Een \
                {Boek}},\n  subtitle = {Over \\'e\\'en},\n  date = {2020-05},\n  url = \
                {https://example.nl/a\\_b},\n  doi = {https://doi.org/10.1/x}\n}\nrest";
    let bibliography = read(text);
    let entry = bibliography.entry("boek2020").expect("it is there");
    assert_eq!(entry.title, "Een Boek: Over één");
    assert_eq!(entry.authors, "Jan de Wit en NCTV");
    assert_eq!(entry.year, Some(2020));
    assert_eq!(entry.url.as_deref(), Some("https://example.nl/a_b"));
    assert_eq!(entry.doi.as_deref(), Some("10.1/x"));
    assert_eq!(entry.kind, "book");
    assert!(entry.bibtex.starts_with("@Book{boek2020,") && entry.bibtex.ends_with("x}\n}"));
    assert_eq!(text[entry.span.clone()], entry.bibtex);
    assert!(bibliography.contains("boek2020") && !bibliography.contains("Boek2020"));
    assert_eq!(bibliography.keys().collect::<Vec<_>>(), ["boek2020"]);
}

#[test]
fn a_broken_entry_costs_no_other() {
    let text = format!("@book{{kapot,\n  title = {{Open,\n  year = {{2020}}\n}}\n{GOOD}");
    assert_eq!(syntax_of(&text), (SyntaxMessage::Unclosed, "@book{kapot,"));
    assert!(Bibliography::parse(&text).0.contains("goed"));
}

#[test]
fn syntax_errors_name_their_place() {
    let missing_comma = "@book{a,\n  title = {A}\n  year = {2020}\n}";
    assert_eq!(syntax_of(missing_comma), (SyntaxMessage::Expected(","), "y"));
    let no_value = "@book{a,\n  title = ,\n  year = {2020}\n}";
    assert_eq!(syntax_of(no_value), (SyntaxMessage::ExpectedValue, ","));
    let no_equals = "@book{a,\n  title {A}\n}";
    assert_eq!(syntax_of(no_equals), (SyntaxMessage::Expected("="), "{"));
    let no_key = "@book{, title = {A}}";
    assert_eq!(syntax_of(no_key), (SyntaxMessage::NoKey, no_key));
    let dollar = "@book{a, title = {Kost $5}, year = 2020}";
    assert_eq!(syntax_of(dollar), (SyntaxMessage::BadTex, "{Kost $5}"));
    let unknown = "@book{a, title = afk}";
    assert_eq!(syntax_of(unknown), (SyntaxMessage::UnknownAbbreviation("afk".into()), "afk"));
}

#[test]
fn abbreviations_are_text() {
    let text = "@string{jd = {Journal for Deradicalization}}\n@article{a, title = {A}, journal = \
                jd, year = 2020, month = nov}";
    assert!(
        read(text)
            .reference("a")
            .expect("it is there")
            .contains("<i>Journal for Deradicalization</i>")
    );
    for text in ["@string{a = a}", "@string{a = {x}}\n@string{a = {y}}"] {
        assert_eq!(syntax_of(text), (SyntaxMessage::BadAbbreviation, "a"), "{text}");
    }
}

#[test]
fn nesting_has_an_end() {
    let deep = format!("@book{{a, title = {{{}{}}}}}", "\\a{".repeat(9000), "}".repeat(9000));
    assert_eq!(syntax_of(&deep).0, SyntaxMessage::TooDeep);
}

#[test]
fn the_first_of_equal_keys_is_kept() {
    let text = format!("{GOOD}\n@book{{goed, title = {{Later}}, year = 2021}}");
    let first = 9..13;
    let second = text.rfind("goed").map(|at| at..at + 4).expect("it is there");
    let kind = DuplicateKey { key: "goed".into(), first: first.clone(), second: second.clone() };
    assert_eq!(problems(&text), [BibProblem { kind, span: second, related: Some(first) }]);
    assert_eq!(Bibliography::parse(&text).0.entry("goed").expect("it is there").title, "Goed");
}

#[test]
fn missing_fields_are_reported_and_the_entry_kept() {
    let text = "@book{a, author = {X}}\n@online{b, title = {Zonder datum mag}}";
    let found: Vec<_> = problems(text).into_iter().map(|problem| problem.kind).collect();
    assert_eq!(found, [MissingTitle { key: "a".into() }, MissingYear { key: "a".into() }]);
    let (bibliography, _) = Bibliography::parse(text);
    assert_eq!(bibliography.inline("a").expect("it is there"), "(X, z.d.)");
    assert_eq!(bibliography.inline("b").expect("it is there"), "(<i>Zonder datum mag</i>, z.d.)");
}

#[test]
fn a_value_that_cannot_be_used_is_reported() {
    let cases = [
        ("year", "- 20"),
        ("year", "in druk"),
        ("date", "2020-13"),
        ("date", "20200X-X"),
        ("date", "²²²²"),
        ("month", "0"),
        ("day", "999"),
        ("url", "javascript:alert(1)"),
        ("url", "https://[x"),
        ("doi", "ergens"),
        ("crossref", "b"),
        ("publisher", "\\emph{X}"),
    ];
    for (field, value) in cases {
        let text = format!("@book{{a, title = {{A}}, date = {{2020}}, {field} = {{{value}}}}}");
        let found = problems(&text);
        let kind = InvalidField { key: "a".into(), field: field.into() };
        assert_eq!(found.iter().map(|it| &it.kind).collect::<Vec<_>>(), [&kind], "{text}");
        assert_eq!(&text[found[0].span.clone()], format!("{{{value}}}"), "{text}");
        let (bibliography, _) = Bibliography::parse(&text);
        let reference = bibliography.reference("a").expect("it is there");
        assert!(!reference.contains(['\\', '{', '}']) && !reference.contains("javascript"));
    }
}
