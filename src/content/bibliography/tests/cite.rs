//! Citations in the text, and their agreement with the list.

use super::*;

const SOURCES: &str = "
@online{zonder, title = {Zonder <auteur>}, date = {2019-08-27}}
@article{deel, title = {Een deel}, journal = {Blad}, year = {2018}}
@book{een, author = {Bakker, Edwin}, title = {Een}, year = {2016}}
@book{twee, author = {van Wonderen, Ron and Capel, Sarah}, title = {Twee}, year = {2017}}
@book{drie, author = {Lewis, James and Marsden, Sarah and Squires, Chloe}, title = {Drie}, year = 2024}
@book{lewis, author = {Lewis, James}, title = {Vier}, year = {2020}}
@book{lewisb, author = {Lewis, James}, title = {Vijf}, year = {2022}}
@online{groep, author = {{Jansen & Zonen}}, title = {Het bericht}, date = {2021-07-15}}
@online{groepb, author = {{Jansen & Zonen}}, title = {Ander bericht}, date = {2021-07-15}}
@online{nooit, author = {{NCTV}}, title = {Over}}
@online{nooitb, author = {{NCTV}}, title = {Anders}}
@book{anderen, author = {Hassan, Ghayda and others}, title = {Meer}, year = {2021}}
@book{samen, author = {Wolf, A. and Berg, B. and Dijk, C. and Eik, D.}, title = {S}, year = 2021}
@book{samenb, author = {Wolf, A. and Dijk, C. and Eik, D.}, title = {T}, year = 2021}
@book{jan, author = {Smit, Jan}, title = {J}, year = 2021}
@book{piet, author = {Smit, Piet}, title = {P}, year = 2021}
";

fn cite(groups: &[&str]) -> Vec<String> {
    page(&read(SOURCES), groups).0
}

#[test]
fn names_follow_apa() {
    let cited = cite(&["een", "twee", "drie", "anderen", "zonder", "deel", "nooit"]);
    let expected = [
        "(Bakker, 2016)",
        "(Van Wonderen &amp; Capel, 2017)",
        "(Lewis et al., 2024)",
        "(Hassan et al., 2021)",
        "(<i>Zonder &lt;auteur&gt;</i>, 2019)",
        "(“Een deel”, 2018)",
        "(NCTV, z.d.)",
    ];
    assert_eq!(cited, expected);
}

#[test]
fn locators_keep_their_words() {
    let cited = cite(&["een, p. 12", "een, pp. 3-5", "een, p.7", "een, hoofdstuk 2 <b>"]);
    let expected = [
        "(Bakker, 2016, p. 12)",
        "(Bakker, 2016, pp. 3–5)",
        "(Bakker, 2016, p. 7)",
        "(Bakker, 2016, hoofdstuk 2 &lt;b&gt;)",
    ];
    assert_eq!(cited, expected);
}

#[test]
fn a_group_is_sorted_and_does_not_repeat_names() {
    assert_eq!(cite(&["twee; een"]), ["(Bakker, 2016; Van Wonderen &amp; Capel, 2017)"]);
    assert_eq!(cite(&["lewisb; een; lewis"]), ["(Bakker, 2016; Lewis, 2020, 2022)"]);
    assert_eq!(cite(&["lewis, p. 5; lewisb"]), ["(Lewis, 2020, p. 5; Lewis, 2022)"]);
    assert_eq!(cite(&["onbekend<; een"]), ["(Bakker, 2016; onbekend&lt;)"]);
    assert_eq!(read(SOURCES).cite(&[CitationGroup::default()]).citations[0].html(), "");
}

#[test]
fn every_source_can_be_wrapped() {
    let citation = &read(SOURCES).cite(&[group("lewisb, p. 2; lewis")]).citations[0];
    let html =
        citation.html_with(|part| format!("<a href=\"#bron-{}\">{}</a>", part.key, part.html));
    let expected = "(<a href=\"#bron-lewis\">Lewis, 2020</a>, <a href=\"#bron-lewisb\">2022, p. \
                    2</a>)";
    assert_eq!(html, expected);
}

#[test]
fn letters_agree_between_text_and_list() {
    let (cited, list) = page(&read(SOURCES), &["groep", "groepb", "nooit; nooitb", "een"]);
    let expected = [
        "(Jansen &amp; Zonen, 2021b)",
        "(Jansen &amp; Zonen, 2021a)",
        "(NCTV, z.d.-a, z.d.-b)",
        "(Bakker, 2016)",
    ];
    assert_eq!(cited, expected);
    let expected = [
        "Bakker, E. (2016). <i>Een</i>.",
        "Jansen &amp; Zonen. (2021a, 15 juli). <i>Ander bericht</i>.",
        "Jansen &amp; Zonen. (2021b, 15 juli). <i>Het bericht</i>.",
        "NCTV. (z.d.-a). <i>Anders</i>.",
        "NCTV. (z.d.-b). <i>Over</i>.",
    ];
    assert_eq!(list, expected);
    assert_eq!(page(&read(SOURCES), &["groep"]).0, ["(Jansen &amp; Zonen, 2021)"]);
}

#[test]
fn different_people_get_more_names_or_initials() {
    let (cited, list) = page(&read(SOURCES), &["samen", "samenb", "jan", "piet"]);
    let expected = [
        "(Wolf, Berg, et al., 2021)",
        "(Wolf, Dijk, &amp; Eik, 2021)",
        "(J. Smit, 2021)",
        "(P. Smit, 2021)",
    ];
    assert_eq!(cited, expected);
    assert_eq!(list[2], "Wolf, A., Berg, B., Dijk, C., &amp; Eik, D. (2021). <i>S</i>.");
    assert_eq!(cite(&["samen"]), ["(Wolf et al., 2021)"]);
}

#[test]
fn the_27th_letter_is_two() {
    let text: String = (0..30)
        .map(|nth| format!("@online{{k{nth:02}, author = {{{{A}}}}, title = {{T{nth:02}}}}}\n"))
        .collect();
    let keys: Vec<String> = (0..30).map(|nth| format!("k{nth:02}")).collect();
    let (cited, _) = page(&read(&text), &[&keys.join("; ")]);
    assert!(cited[0].ends_with(", z.d.-z, z.d.-aa, z.d.-ab, z.d.-ac, z.d.-ad)"), "{cited:?}");
}
