//! References in the list.

use super::super::BibProblemKind::MissingYear;
use super::*;

/// Ten entries of the site as they were when the expected references were written.
const TEN: &str = include_str!("tien.bib");
const TEN_REFERENCES: &str = include_str!("tien.html");

/// One entry for each kind that has a form of its own.
const KINDS: &str = r#"
@book{boek, author = {de Wit, Jan}, title = {Over ``a''}, edition = {2}, publisher = {Boom}, year = 2019}
@book{bundel, editor = {Jansen, Piet and de Boer, Els}, title = {De bundel}, publisher = {Boom}, year = 2018}
@incollection{deel, author = {Kok, A.}, title = {Deel}, booktitle = {De bundel}, editor = {Jansen, Piet and de Boer, Els}, volume = 2, pages = {12--34}, publisher = {Boom}, year = 2018}
@inproceedings{congres, author = {Kok, A.}, title = {Praatje}, booktitle = {Congres}, pages = {1--3, 7}, year = 2017}
@phdthesis{proef, author = {Kok, A.}, title = {Over X}, school = {Universiteit Utrecht}, year = 2016, url = {https://uu.nl/1}}
@techreport{rapport, author = {{Regioplan}}, title = {Het rapport}, number = {5}, institution = {Regioplan}, pages = {94 p}, year = 2015}
@online{web, author = {{NCTV}}, title = {Pagina}, url = {https://nctv.nl/a}, urldate = {2024-03-05}}
@article{tijd, author = {'t Hart, P. and d'Ancona, J.}, title = {Wat?}, journal = {Blad}, volume = 3, number = 2, pages = {100--107}, year = 2014, doi = {10.1/a<b>}}
@book{oud, author = {Plato}, title = {Staat}, date = {-0379~}, translator = {Mulder, H.}}
"#;

const KINDS_REFERENCES: [(&str, &str); 9] = [
    ("boek", "De Wit, J. (2019). <i>Over “a”</i> (2de dr.). Boom."),
    ("bundel", "Jansen, P., &amp; De Boer, E. (Red.). (2018). <i>De bundel</i>. Boom."),
    (
        "deel",
        "Kok, A. (2018). Deel. In P. Jansen &amp; E. De Boer (Red.), <i>De bundel</i> (Vol. 2, pp. \
         12–34). Boom.",
    ),
    ("congres", "Kok, A. (2017). Praatje. <i>Congres</i>, 1–3, 7."),
    (
        "proef",
        "Kok, A. (2016). <i>Over X</i> [Proefschrift, Universiteit Utrecht]. \
         <a href=\"https://uu.nl/1\">https://uu.nl/1</a>",
    ),
    ("rapport", "Regioplan. (2015). <i>Het rapport</i> (Nr. 5)."),
    (
        "web",
        "NCTV. (z.d.). <i>Pagina</i>. Geraadpleegd op 5 maart 2024, van \
         <a href=\"https://nctv.nl/a\">https://nctv.nl/a</a>",
    ),
    (
        "tijd",
        "'t Hart, P., &amp; d'Ancona, J. (2014). Wat? <i>Blad</i>, <i>3</i>(2), 100–107. \
         <a href=\"https://doi.org/10.1/a&lt;b&gt;\">https://doi.org/10.1/a&lt;b&gt;</a>",
    ),
    ("oud", "Plato. (ca. 380 v.Chr.). <i>Staat</i> (H. Mulder, Vert.)."),
];

#[test]
fn ten_sources_are_in_apa_and_in_order() {
    let bibliography = read(TEN);
    let keys: Vec<&str> = bibliography.keys().collect();
    let expected: Vec<&str> = TEN_REFERENCES.lines().collect();
    assert_eq!(page(&bibliography, &keys).1, expected);
}

#[test]
fn every_kind_has_its_form() {
    let bibliography = read(KINDS);
    for (key, expected) in KINDS_REFERENCES {
        assert_eq!(bibliography.reference(key).as_deref(), Some(expected));
    }
}

#[test]
fn the_bibliography_of_the_site_is_fine() {
    let (bibliography, problems) = Bibliography::parse(REAL);
    let known = |problem: &&BibProblem| !matches!(problem.kind, MissingYear { .. });
    assert_eq!(problems.iter().filter(known).collect::<Vec<_>>(), Vec::<&BibProblem>::new());
    assert_eq!(bibliography.keys().count(), REAL.matches("\n@").count());
    let keys: Vec<&str> = bibliography.keys().collect();
    let (cited, list) = page(&bibliography, &keys);
    assert_eq!((cited.len(), list.len()), (keys.len(), keys.len()));
    for html in cited.iter().chain(&list) {
        let wrong = ["{", "}", "\\", "``", "?.", ",)", " others"];
        assert!(!wrong.iter().any(|text| html.contains(text)), "{html}");
    }
    let mut different = cited.clone();
    different.sort();
    different.dedup();
    assert_eq!(different.len(), cited.len(), "two sources are cited alike");
}

#[test]
fn pages_can_be_written_at_the_same_time() {
    fn is_shared<T: Send + Sync>(_: &T) {}
    is_shared(&read(TEN));
}
