//! The table of what somebody may try.

/// What must become of a case.
pub(super) enum Outcome {
    /// The build fails with this code.
    Refused(&'static str),
    /// The build succeeds, this stands in some file as it is, and nothing runs.
    Text(String),
}

pub(super) struct Case {
    pub(super) name: String,
    /// Files that are added to the site, or that replace those of it.
    pub(super) files: Vec<(String, Vec<u8>)>,
    pub(super) outcome: Outcome,
}

fn case(name: &str, path: &str, bytes: impl Into<Vec<u8>>, outcome: Outcome) -> Case {
    let files = vec![(format!("content/{path}"), bytes.into())];
    Case { name: name.to_owned(), files, outcome }
}

fn text(must_stand: &str) -> Outcome {
    Outcome::Text(must_stand.to_owned())
}

fn page(front: &str, body: &str) -> String {
    format!("---\ntitle: Proef\n{front}---\n{body}\n")
}

/// A page with this body.
fn body(body: &str, outcome: Outcome) -> Case {
    case(
        &format!("body {}", short(body)),
        "plan.md",
        page("", &format!("## Doel\n\n{body}")),
        outcome,
    )
}

/// A page with these lines more in its front matter.
fn front(front: &str, outcome: Outcome) -> Case {
    case(&format!("front {}", short(front)), "plan.md", page(front, "## Doel\n\nTekst."), outcome)
}

fn short(text: &str) -> String {
    text.chars().take(60).collect::<String>().escape_debug().to_string()
}

use Outcome::Refused;

pub(super) fn cases() -> Vec<Case> {
    [html(), links(), templates(), tables(), paths(), files(), bombs(), look_alikes()]
        .into_iter()
        .flatten()
        .collect()
}

fn html() -> Vec<Case> {
    let mut cases = Vec::new();
    for raw in [
        "<script>alert(1)</script>",
        "<ScRiPt src=//kwaad.nl/x.js>",
        "<img src=x onerror=alert(1)>",
        "Woord <b onmouseover=\"alert(1)\">vet</b>.",
        "<svg onload=alert(1)>",
        "<iframe src=\"https://kwaad.nl/\"></iframe>",
        "<style>body { display: none }</style>",
        "<a href=\"javascript:alert(1)\">Klik op mij</a>",
        "<form action=\"https://kwaad.nl/\"><input></form>",
        "<details open ontoggle=alert(1)>",
        "> <script>alert(1)</script>",
        "- punt\n\n  <script>alert(1)</script>",
        "| a | b |\n|---|---|\n| <img src=x onerror=alert(1)> | c |",
        "[^1]\n\n[^1]: <script>alert(1)</script>",
        "### <script>alert(1)</script> kop",
    ] {
        cases.push(body(raw, Refused("WW305")));
    }
    let attack = "\"><script>alert(1)</script>";
    let escaped = "&lt;script&gt;alert(1)&lt;/script&gt;";
    cases.extend([
        body("`<script>alert(1)</script>`", text(escaped)),
        body("```\n<script>alert(1)</script>\n```", text(escaped)),
        body("```\"><script>alert(1)</script>\ncode\n```", text("")),
        body("```x onclick=alert(1)\ncode\n```", text("")),
        body("&lt;script&gt;alert(1)&lt;/script&gt;", text(escaped)),
        body("&#60;script&#62;alert(1)&#60;/script&#62;", text(escaped)),
        body("\\<script>alert(1)\\</script>", text("&lt;script")),
        body(&format!("![{}](p.png)", "a\\\"> onerror=alert(1)"), text("")),
        body("[de start](_index.md \"x\\\" onclick=\\\"alert(1)\")", text("")),
        body("### Kop {#x onclick=\"alert(1)\"}", text("")),
        body("> [!NOTE] \"><script>", Refused("WW305")),
    ]);
    let quoted = format!("'{}'", attack.replace('\'', "''"));
    for key in ["title", "description"] {
        let content = format!(
            "---\n{}{key}: {quoted}\n---\nTekst.\n",
            if key == "title" { "" } else { "title: P\n" }
        );
        cases.push(case(&format!("{key} with a script"), "plan.md", content, text(escaped)));
    }
    cases.push(front(&format!("summary: [{quoted}]\n"), Refused("WW305")));
    cases.push(front("summary: ['*x* `<script>alert(1)</script>`']\n", text(escaped)));
    for (key, line) in [("banner", "banner"), ("contact", "contact")] {
        let config = format!(
            "title: P\nbase_url: https://example.org\n{line}: {quoted}\nkinds:\n  onderzoek: study\n"
        );
        cases.push(case(
            &format!("{key} of the site with a script"),
            "watwerkt.yaml",
            config,
            text(escaped),
        ));
    }
    cases.extend([
        case(
            "a term with a script",
            "vocabulaires/typen.yaml",
            format!("key: intervention_types\nlabel: Type\nterms:\n  - {{id: training, label: {quoted}}}\n"),
            text(escaped),
        ),
        case(
            "a word of the glossary with a script",
            "begrippen.yaml",
            format!("- term: {quoted}\n  definition: Een houding.\n"),
            text(escaped),
        ),
        case(
            "a definition with a script",
            "begrippen.yaml",
            "- term: Houding\n  definition: '<script>alert(1)</script>'\n",
            Refused("WW305"),
        ),
        case(
            "a source with a script",
            "referenties.bib",
            "@book{jansen2020, title = {{<script>alert(1)</script>}}, author = {<b>Jansen</b>, \"><img src=x onerror=alert(1)>}, year = {2020}}\n",
            text("script"),
        ),
        case(
            "a source with an address that runs",
            "referenties.bib",
            "@book{jansen2020, title = {T}, author = {J., A.}, year = {2020}, url = {javascript:alert(1)}}\n",
            text(""),
        ),
        case(
            "a source with a DOI that breaks out",
            "referenties.bib",
            "@book{jansen2020, title = {T}, author = {J., A.}, year = {2020}, doi = {10.1/x\" onclick=\"alert(1)}}\n",
            text(""),
        ),
    ]);
    cases
}

fn links() -> Vec<Case> {
    let mut cases = Vec::new();
    for address in [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "javascript&colon;alert(1)",
        "&#106;avascript:alert(1)",
        "java&#10;script:alert(1)",
        "java&Tab;script:alert(1)",
        "vbscript:x",
        "data:text/html,alert(1)",
        "file:///etc/passwd",
        "//kwaad.nl/x",
        "blob:https://example.org/x",
        "https://overheid.nl@kwaad.nl/",
        "\u{1}javascript:alert(1)",
    ] {
        cases.push(body(&format!("[een goede naam](<{address}>)"), Refused("WW310")));
    }
    cases.extend([
        body("<javascript:alert(1)>", Refused("WW310")),
        body("[een goede naam][x]\n\n[x]: javascript:alert(1)", Refused("WW310")),
        body("![een plaat](data:image/svg+xml,x)", Refused("WW310")),
        body("![een plaat](javascript:alert(1))", Refused("WW310")),
        body("![een plaat](https://kwaad.nl/pixel.png)", Refused("WW311")),
        body("[een goede naam](javascript%3Aalert(1))", Refused("WW205")),
        body("[een goede naam](\\\\kwaad.nl\\x)", Refused("WW205")),
        body("[een goede naam](/\\kwaad.nl)", Refused("WW205")),
        body("[een goede naam](https://example.org/\"onclick=\"x)", text("")),
        body("[een goede naam](mailto:a@b.nl?body=%22%3E%3Cscript%3E)", text("")),
        front("review_due: 'javascript:alert(1)'\n", Refused("WW116")),
        case(
            "an address of the site that runs",
            "watwerkt.yaml",
            "title: P\nbase_url: 'javascript:alert(1)'\n",
            Refused("WW118"),
        ),
        case(
            "an address of the site that breaks out of its attribute",
            "watwerkt.yaml",
            "title: P\nbase_url: 'https://example.org/\"><script>alert(1)</script>'\n",
            Refused("WW118"),
        ),
        case(
            "an address of the search service that adds a header",
            "watwerkt.yaml",
            "title: P\nbase_url: https://example.org\nsearch_endpoint: \"https://a.nl\\n  X-Kwaad: ja\"\n",
            Refused("WW118"),
        ),
        case(
            "an address of the search service that loosens the policy",
            "watwerkt.yaml",
            "title: P\nbase_url: https://example.org\nsearch_endpoint: \"https://a.nl;script-src\"\n",
            Refused("WW118"),
        ),
    ]);
    cases
}

fn templates() -> Vec<Case> {
    let mut cases = Vec::new();
    for (hostile, shown) in [
        ("{{ 7 * 191 }}", "{{ 7 * 191 }}"),
        ("{% include \"page.html\" %}", "{% include"),
        ("{{ config }}", "{{ config }}"),
        ("{# weg #}", "{# weg #}"),
        ("${7 * 191}", "${7 * 191}"),
    ] {
        let quoted = format!("'{hostile}'");
        cases.push(front(&format!("description: {quoted}\n"), text(shown.trim_end_matches(" %}"))));
        let title = format!("---\ntitle: {quoted}\n---\nTekst.\n");
        cases.push(case(&format!("title {hostile}"), "plan.md", title, text(shown)));
        cases.push(body(&format!("Dit is `{hostile}` in code."), text(shown)));
    }
    cases.extend([
        body("{{ 7 * 191 }}", Refused("WW309")),
        body("{{ include(src=\"/etc/passwd\") }}", Refused("WW307")),
        body("{{ figure(src=\"../../../etc/passwd\", alt=\"b\") }}", Refused("WW207")),
        body("{{ figure(src=\"javascript:x\", alt=\"b\") }}", Refused("WW308")),
        body(
            "{{ quote(source=\"<script>alert(1)</script>\") }}\n\nTekst.\n\n{{ end }}",
            text("&lt;script"),
        ),
        body(
            "{{ accordion(title=\"<script>alert(1)</script>\") }}\n\nTekst.\n\n{{ end }}",
            text("&lt;script"),
        ),
        body("{% raw %}{{ x }}{% endraw %} in een zin", text("{% raw %}")),
    ]);
    cases
}

fn tables() -> Vec<Case> {
    let study = |title: &str, why: &str| {
        format!(
            "---\ntitle: {title}\nreference: jansen2020\nseen: full_text\nintervention_types: [training]\n\
             design: quasi-experiment\nfindings:\n  - id: een\n    outcome: kennis\n    direction: positive\n    \
             certainty: low\n    measured: {why}\n    why_certainty: {why}\n---\nTekst.\n"
        )
    };
    let formulas = [
        "=HYPERLINK(\"https://kwaad.nl\")",
        "+1+cmd|' /C calc'!A0",
        "-1+1",
        "@SUM(1)",
        "=1+1\", \"x",
        " =1+1",
    ];
    let quoted = |formula: &str| format!("'{}'", formula.replace('\'', "''"));
    let mut cases: Vec<Case> = formulas
        .iter()
        .map(|formula| {
            let study = study(&quoted(formula), &quoted(formula));
            case(&format!("a formula {formula}"), "onderzoek/jansen2020.md", study, text(""))
        })
        .collect();
    cases.push(case(
        "a formula after a tab",
        "onderzoek/jansen2020.md",
        study("\"\\t=1+1\"", "\"\\t=1+1\""),
        text(""),
    ));
    cases.push(case(
        "an author that is a formula",
        "referenties.bib",
        "@book{jansen2020, title = {=1+1}, author = {{=2+2}}, year = {2020}, publisher = {@x}}\n",
        text(""),
    ));
    cases
}

fn paths() -> Vec<Case> {
    let mut cases = Vec::new();
    for slug in
        ["../../weg", "/weg", "..", ".", ".htaccess", "a/b", "a\\b", "%2e%2e", "a b", "con:"]
    {
        cases.push(front(&format!("slug: '{slug}'\n"), Refused("WW118")));
    }
    for alias in [
        "/../weg/",
        "/a/../../weg/",
        "//kwaad.nl/",
        "https://kwaad.nl/",
        "/.git/config",
        "/%2e%2e/x/",
        "\\weg",
    ] {
        cases.push(front(&format!("aliases: ['{alias}']\n"), Refused("WW118")));
    }
    cases.extend([
        front("aliases: ['/zoeken/']\n", Refused("WW202")),
        front("aliases: ['/404.html']\n", Refused("WW202")),
        body("![een plaat](../../../../etc/passwd)", Refused("WW207")),
        body("![een plaat](/../../../../etc/passwd)", Refused("WW207")),
        body("[de wachtwoorden](../../../etc/passwd)", Refused("WW205")),
        body("[de instellingen](watwerkt.yaml)", Refused("WW205")),
        body("[het boek van adressen](adressen.lock)", Refused("WW205")),
        case(
            "a menu that leads out",
            "watwerkt.yaml",
            "title: P\nbase_url: https://example.org\nnavigation: ['/../../x/']\n",
            Refused("WW118"),
        ),
        case("a page with an encoded name", "..%2f..%2fweg.md", page("", "Tekst."), text("Tekst.")),
        case(
            "a page with quotes in its name",
            "a\"onclick=\"x.md",
            page("", "Tekst."),
            text("Tekst."),
        ),
        case("a page with a tag for a name", "<script>.md", page("", "Tekst."), text("Tekst.")),
    ]);
    cases
}

fn files() -> Vec<Case> {
    let mut cases = Vec::new();
    let ns = "xmlns=\"http://www.w3.org/2000/svg\"";
    for (name, svg) in [
        ("script", format!("<svg {ns}><script>alert(1)</script></svg>")),
        ("handler", format!("<svg {ns} onload=\"alert(1)\"/>")),
        (
            "link",
            format!("<svg {ns}><a href=\"java&#115;cript:alert(1)\"><text>x</text></a></svg>"),
        ),
        ("page", format!("<svg {ns}><foreignObject><iframe/></foreignObject></svg>")),
        (
            "animation",
            format!("<svg {ns}><a><set attributeName=\"href\" to=\"javascript:x\"/></a></svg>"),
        ),
        (
            "entity",
            format!(
                "<!DOCTYPE svg [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><svg {ns}>&x;</svg>"
            ),
        ),
    ] {
        cases.push(case(&format!("a drawing with a {name}"), "beeld.svg", svg, Refused("WW009")));
    }
    let wide: Vec<u8> = "<svg onload='x'/>".encode_utf16().flat_map(u16::to_le_bytes).collect();
    cases.push(case("a drawing in UTF-16", "beeld.svg", wide, Refused("WW009")));
    for name in ["los.html", "los.HTM", "los.js", "los.mjs", "los.wasm", "los.xhtml", "los.svgz"] {
        cases.push(case(
            &format!("a file {name}"),
            name,
            "alert(1)\u{1}".as_bytes().to_vec().iter().map(|b| b | 0x80).collect::<Vec<u8>>(),
            Refused("WW009"),
        ));
    }
    cases.push(case(
        "a drawing that only draws",
        "beeld.svg",
        format!("<svg {ns} width=\"4\" height=\"4\"><path d=\"M0 0h4\"/></svg>"),
        text("M0 0h4"),
    ));
    cases
}

fn bombs() -> Vec<Case> {
    let laughs: String = (1..9)
        .map(|n| format!("a{n}: &a{n} [{}]\n", vec![format!("*a{}", n - 1); 9].join(", ")))
        .collect();
    let line = "a".repeat(100 << 20);
    let deep = |open: &str, times: usize| open.repeat(times);
    vec![
        front(&format!("a0: &a0 lol\n{laughs}"), Refused("WW107")),
        front("<<: *a\n", Refused("WW107")),
        front("x: !!python/object/apply:os.system ['id']\n", Refused("WW110")),
        front(&format!("x: {}1{}\n", deep("[", 5000), deep("]", 5000)), Refused("WW108")),
        front(&format!("x: {}1\n", deep("{a: ", 5000)), Refused("WW108")),
        case(
            "a deep vocabulary",
            "vocabulaires/diep.yaml",
            format!("key: x\nlabel: {}\n", deep("[", 100_000)),
            Refused("WW108"),
        ),
        body(&format!("{} diep", deep(">", 4_000)), text("diep")),
        body(&format!("{} diep", deep("> ", 2_000)), text("diep")),
        body(&format!("{} diep", deep("- ", 2_000)), text("diep")),
        body(&format!("{} diep", deep("1. ", 3_000)), text("diep")),
        body(&format!("{}diep{}", deep("*", 20_000), deep("*", 20_000)), text("diep")),
        body(&format!("{}diep{}", deep("[", 20_000), deep("](", 20_000)), text("diep")),
        body(&format!("{}diep", deep("![", 20_000)), text("diep")),
        body(&format!("{}diep", deep("`", 50_001)), text("diep")),
        body(&format!("{}diep", deep("&#", 50_000)), text("diep")),
        body(&format!("{}diep", deep("**a *b ", 10_000)), text("diep")),
        body(&format!("{}diep", deep("[^1]: ", 2_000)), text("")),
        body(&deep("{{ accordion(title=\"a\") }}\n\n", 500), Refused("WW309")),
        case(
            "deep braces in a source",
            "referenties.bib",
            format!(
                "@book{{jansen2020, title = {}x{}, year = {{2020}}}}\n",
                deep("{", 50_000),
                deep("}", 50_000)
            ),
            Refused("WW208"),
        ),
        case("a line of 100 MB", "lang.md", page("", &line), Refused("WW002")),
        case("a key of 100 MB", "vocabulaires/lang.yaml", line.clone(), Refused("WW002")),
        case("a source of 100 MB", "referenties.bib", line.clone(), Refused("WW002")),
        case("a picture of 100 MB", "groot.png", line, Refused("WW002")),
    ]
}

fn look_alikes() -> Vec<Case> {
    let mut cases = Vec::new();
    for turned in ['\u{202e}', '\u{202a}', '\u{2066}', '\u{2069}'] {
        let name = format!("U+{:04X}", u32::from(turned));
        cases.push(case(
            &format!("a title that turns, {name}"),
            "plan.md",
            format!("---\ntitle: \"Verslag {turned}fdp.exe\"\n---\nTekst.\n"),
            Refused("WW008"),
        ));
        cases.push(body(&format!("Tekst {turned}tsket."), Refused("WW008")));
    }
    cases.extend([
        case("a term that turns", "vocabulaires/uit.yaml", "key: outcome\nlabel: \"U\u{202e}\"\nterms: []\n", Refused("WW008")),
        case("a source that turns", "referenties.bib", "@book{jansen2020, title = {T\u{202e}}, year = {2020}}\n", Refused("WW008")),
        body("[de regels](https://rijks\u{43e}verheid.nl/)", Refused("WW317")),
        body("[de regels](https://\u{430}pple.com/)", Refused("WW317")),
        body("[de regels](https://g\u{3bf}v.nl/)", Refused("WW317")),
        body("[het adres](https://пример.рф/)", text("пример.рф")),
        case(
            "a source at a look-alike",
            "referenties.bib",
            "@book{jansen2020, title = {T}, author = {J., A.}, year = {2020}, url = {https://rijks\u{43e}verheid.nl/}}\n",
            text(""),
        ),
    ]);
    cases
}
