//! Text that no one would write: nothing panics, and nothing of it reaches the HTML unescaped.

use super::*;

/// Pieces that mean something to BibTeX, TeX, dates, names or this module.
const PIECES: [&str; 44] = [
    "{",
    "}",
    "\\",
    "\"",
    "@",
    "=",
    ",",
    "#",
    "$",
    "~",
    "%",
    "\n@",
    "\n",
    "é",
    "²",
    "- ",
    "999",
    "X",
    "/",
    " and ",
    "others",
    "\u{e000}",
    "\u{e001}",
    "\u{feff}",
    "\r",
    "\0",
    "<",
    "&",
    "-",
    "--",
    "?",
    ".",
    "0",
    "000000000000",
    "\\'",
    "\\c{",
    "\\textit{",
    "http://[",
    "{}",
    "''",
    "van ",
    "family=",
    "\u{301}",
    "ß",
];

/// Numbers that look random and are the same each time.
struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 16).expect("48 bits") % limit.max(1)
    }

    fn boundary(&mut self, text: &str) -> usize {
        text.floor_char_boundary(self.below(text.len() + 1))
    }

    fn edit(&mut self, text: &mut String) {
        let at = self.boundary(text);
        match self.below(4) {
            0 => {
                let end = text.ceil_char_boundary((at + 1 + self.below(8)).min(text.len()));
                text.replace_range(at..end.max(at), "");
            }
            1 => {
                let from = self.boundary(text);
                let to = text.ceil_char_boundary((from + self.below(60)).min(text.len()));
                let copy = text[from..to.max(from)].to_owned();
                text.insert_str(at, &copy);
            }
            _ => text.insert_str(at, PIECES[self.below(PIECES.len())]),
        }
    }
}

/// How much is tried; a larger number in `BIB_ROUNDS` takes a night.
fn rounds() -> usize {
    std::env::var("BIB_ROUNDS").map_or(250, |rounds| rounds.parse().expect("a number"))
}

/// Reads and cites everything, and looks at what comes out.
fn survive(text: &str) {
    let (bibliography, problems) = Bibliography::parse(text);
    for problem in problems {
        assert!(text.get(problem.span.clone()).is_some(), "{problem:?}\n{text}");
        assert!(problem.related.is_none_or(|span| text.get(span).is_some()));
    }
    let keys: Vec<&str> = bibliography.keys().collect();
    let (cited, list) = page(&bibliography, &keys);
    for html in cited.iter().chain(&list) {
        let plain = ["<i>", "</i>", "</a>", "\">"]
            .iter()
            .fold(html.clone(), |html, tag| html.replace(tag, ""));
        let plain = plain.replace("<a href=\"http", "");
        let raw = ['<', '"', '\0', '\u{e000}', '\u{e001}'];
        assert!(!plain.contains(raw), "{html}\n{text}");
    }
}

#[test]
fn every_begin_of_the_file_is_read() {
    for end in (0..REAL.len()).step_by(if cfg!(debug_assertions) { 997 } else { 61 }) {
        survive(&REAL[..REAL.floor_char_boundary(end)]);
    }
    let some = &REAL[REAL.floor_char_boundary(28_000)..REAL.floor_char_boundary(29_500)];
    for end in 0..some.len() {
        survive(&some[..some.floor_char_boundary(end)]);
    }
}

#[test]
fn edits_do_no_harm() {
    let mut random = Random(0x9E37_79B9_7F4A_7C15);
    for _ in 0..rounds() {
        let start = random.boundary(REAL);
        let length = 200 + random.below(2500);
        let end = REAL.ceil_char_boundary((start + length).min(REAL.len()));
        let mut text = REAL[start..end].to_owned();
        for _ in 0..=random.below(25) {
            random.edit(&mut text);
        }
        survive(&text);
    }
}

#[test]
fn values_do_no_harm() {
    const KINDS: &str = "article book inbook incollection inproceedings phdthesis techreport online \
        misc dataset collection periodical unpublished set xdata suppbook patent mvbook video";
    const FIELDS: &str = "author editor title subtitle shorttitle journal booktitle bookauthor date \
        year month day urldate url doi pages volume number issue edition publisher institution \
        translator type version organization crossref school";
    const VALUES: &str = "1 0 12 -1 99999999999 ²² X Jan others and {NCTV} van de , ; 1--2 – - / \
        2020 2020-05 -0001 ~ ? ' \\'e \\& \\c{c} \\LaTeX $x$ 10.1/x https://a.b IV (a) {} ß . ! : a=b";
    let pick = |random: &mut Random, words: &str| {
        let words: Vec<&str> = words.split_whitespace().collect();
        words[random.below(words.len())].to_owned()
    };
    let mut random = Random(0x2545_F491_4F6C_DD1D);
    for _ in 0..rounds() {
        let mut text = String::new();
        for nth in 0..4 {
            text.push_str(&format!("@{}{{k{nth}", pick(&mut random, KINDS)));
            for _ in 0..random.below(12) {
                text.push_str(&format!(",\n  {} = {{", pick(&mut random, FIELDS)));
                for _ in 0..=random.below(5) {
                    text.push_str(&pick(&mut random, VALUES));
                    text.push_str(if random.below(2) == 0 { " " } else { "" });
                }
                text.push('}');
            }
            text.push_str(",\n}\n");
        }
        survive(&text);
    }
}
