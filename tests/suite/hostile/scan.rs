//! Looks in the files of a site for what would be run.

use std::collections::BTreeSet;

/// A picture of one pixel.
pub(super) const PIXEL: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0\
    \x1f\x15\xc4\x89\0\0\0\nIDATx\x9cc\0\x01\0\0\x05\0\x01\r\n-\xb4\0\0\0\0IEND\xaeB`\x82";

/// What a site without anything hostile in it runs.
pub(super) struct Scan {
    /// Script elements, as they are written.
    scripts: BTreeSet<String>,
    /// Paths of scripts.
    files: BTreeSet<String>,
}

type Files = [(String, Vec<u8>)];

impl Scan {
    /// Learns what may run from an innocent site.
    pub(super) fn knowing(output: &Files) -> Self {
        let texts = output.iter().filter(|(path, _)| is_markup(path));
        let texts = texts.map(|(_, bytes)| String::from_utf8_lossy(bytes).into_owned());
        let scripts = texts.flat_map(|text| {
            tags(&text)
                .into_iter()
                .filter(|tag| tag.name == "script")
                .map(|tag| without_hash(&tag.source))
                .collect::<Vec<_>>()
        });
        Self { scripts: scripts.collect(), files: script_files(output) }
    }

    /// The first thing that a browser or a spreadsheet would run.
    pub(super) fn first_danger(&self, output: &Files) -> Option<String> {
        let strange = script_files(output).into_iter().find(|file| !self.files.contains(file));
        let strange = strange.map(|file| format!("there is a script {file}"));
        strange.or_else(|| {
            output.iter().find_map(|(path, bytes)| {
                let text = String::from_utf8_lossy(bytes);
                let danger = match path.rsplit('.').next() {
                    Some("csv") => in_table(&text),
                    _ if is_markup(path) => tags(&text).iter().find_map(|tag| self.in_tag(tag)),
                    _ => None,
                };
                danger.map(|danger| format!("{path}: {danger}"))
            })
        })
    }

    fn in_tag(&self, tag: &Tag) -> Option<String> {
        let bad = |why: &str| Some(format!("{why}: {}", tag.source));
        match tag.name.as_str() {
            // Data of the page itself is no script; what stands in it ends at the first `</`.
            "script" if tag.get("type").is_some_and(|kind| kind.ends_with("json")) => {}
            "script" if !self.scripts.contains(&without_hash(&tag.source)) => {
                return bad("unknown script");
            }
            "iframe" | "object" | "embed" | "base" | "applet" | "foreignobject" => {
                return bad("foreign element");
            }
            "meta"
                if tag
                    .get("http-equiv")
                    .is_some_and(|what| what.eq_ignore_ascii_case("refresh")) =>
            {
                let target = tag.get("content").unwrap_or_default();
                let url = target.split_once("url=").map_or("", |(_, url)| url);
                if !is_local(url) && !url.starts_with("https://example.org/") {
                    return bad("leads elsewhere");
                }
            }
            _ => {}
        }
        for (name, value) in &tag.attributes {
            if name.starts_with("on") || name == "style" || name == "srcdoc" {
                return bad("runs or styles");
            }
            let is_address = ["href", "src", "action", "formaction", "xlink:href", "poster", "to"];
            if !is_address.contains(&name.as_str()) {
                continue;
            }
            let plain = plain_address(value);
            let fetched =
                !matches!(tag.name.as_str(), "a" | "link") || tag.get("rel") == Some("stylesheet");
            let allowed = ["https://", "http://", "mailto:", "tel:"];
            let is_fine = match fetched {
                true => is_local(&plain),
                false => is_local(&plain) || allowed.iter().any(|start| plain.starts_with(start)),
            };
            if !is_fine {
                return bad("address");
            }
        }
        None
    }
}

fn script_files(output: &Files) -> BTreeSet<String> {
    const RUN: [&str; 6] = ["js", "mjs", "wasm", "htm", "xhtml", "svgz"];
    let files = output.iter().map(|(path, _)| path);
    let runs = |path: &&String| path.rsplit('.').next().is_some_and(|end| RUN.contains(&end));
    files.filter(runs).map(|path| without_hash(path)).collect()
}

/// A path or tag without the hash in the name of a file, nor that of its bytes: the script with the
/// whole index has others for every text.
fn without_hash(source: &str) -> String {
    let is_hash = |part: &&str| part.len() >= 8 && part.chars().all(|c| c.is_ascii_hexdigit());
    let (start, rest) = source.split_once(" integrity=\"").unwrap_or((source, ""));
    let rest = rest.split_once('"').map_or("", |(_, rest)| rest);
    format!("{start}{rest}")
        .split('.')
        .map(|part| if is_hash(&part) { "#" } else { part })
        .collect::<Vec<_>>()
        .join(".")
}

fn is_markup(path: &str) -> bool {
    [".html", ".svg", ".xml"].iter().any(|end| path.ends_with(end))
}

/// An address as a browser reads it.
fn plain_address(value: &str) -> String {
    let resolved = unescape(value);
    let plain = resolved.chars().filter(|c| !c.is_control());
    plain.collect::<String>().trim().to_lowercase()
}

/// Whether an address stays on its site.
fn is_local(address: &str) -> bool {
    let before = address.split(['/', '?', '#']).next().unwrap_or_default();
    !before.contains(':') && !address.starts_with("//") && !address.starts_with("/\\")
}

fn unescape(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let end = rest.find(';').filter(|end| *end < 12).unwrap_or(0);
        let name = rest.get(1..end).unwrap_or_default();
        let number =
            name.strip_prefix('#').and_then(|digits| match digits.strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(hex, 16).ok(),
                None => digits.parse().ok(),
            });
        let character = match name {
            "amp" => Some('&'),
            "colon" => Some(':'),
            "quot" => Some('"'),
            _ => number.and_then(char::from_u32),
        };
        out.push(character.unwrap_or('&'));
        rest = if character.is_some() { &rest[end + 1..] } else { &rest[1..] };
    }
    out + rest
}

/// A cell of a table that a spreadsheet would compute.
fn in_table(text: &str) -> Option<String> {
    let mut reader =
        csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(text.as_bytes());
    let is_formula = |cell: &str| {
        cell.starts_with(['=', '+', '@', '\t', '\r'])
            || cell.starts_with('-') && cell.parse::<f64>().is_err()
    };
    reader.records().flatten().find_map(|row| {
        row.iter().find(|cell| is_formula(cell)).map(|cell| format!("formula {cell}"))
    })
}

/// An opening tag.
struct Tag {
    name: String,
    attributes: Vec<(String, String)>,
    source: String,
}

impl Tag {
    fn get(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(own, _)| own == name).map(|(_, value)| value.as_str())
    }
}

/// The opening tags of a page, read the way a browser does: a quote only means something in a tag,
/// and what stands in a script ends at its end tag.
fn tags(html: &str) -> Vec<Tag> {
    let mut tags = Vec::new();
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        rest = &rest[at..];
        if let Some(comment) = rest.strip_prefix("<!--") {
            rest = comment.split_once("-->").map_or("", |(_, after)| after);
            continue;
        }
        if !rest[1..].starts_with(|c: char| c.is_ascii_alphabetic()) {
            rest = &rest[1..];
            continue;
        }
        let end = end_of_tag(rest);
        let source = rest[..end].to_owned();
        let inside = source.trim_start_matches('<').trim_end_matches('>');
        let split = inside.find(|c: char| c.is_whitespace() || c == '/').unwrap_or(inside.len());
        let name = inside[..split].to_lowercase();
        let attributes = attributes(&inside[split..]);
        rest = &rest[end..];
        if name == "script" || name == "style" {
            let close = format!("</{name}");
            rest = rest.find(&close).map_or("", |at| &rest[at..]);
        }
        tags.push(Tag { name, attributes, source });
    }
    tags
}

fn end_of_tag(text: &str) -> usize {
    let mut quote = None;
    for (at, c) in text.char_indices() {
        match quote {
            Some(open) if c == open => quote = None,
            Some(_) => {}
            None if c == '"' || c == '\'' => quote = Some(c),
            None if c == '>' => return at + 1,
            None => {}
        }
    }
    text.len()
}

fn attributes(inside: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut rest = inside.trim_start_matches(|c: char| c.is_whitespace() || c == '/');
    while !rest.is_empty() {
        let end = rest.find(|c: char| c.is_whitespace() || "=/".contains(c)).unwrap_or(rest.len());
        let name = rest[..end.max(1)].to_lowercase();
        rest = rest[end.max(1)..].trim_start();
        let mut value = "";
        if let Some(after) = rest.strip_prefix('=') {
            let after = after.trim_start();
            let quote = after.chars().next().filter(|c| matches!(c, '"' | '\''));
            (value, rest) = match quote {
                Some(quote) => after[1..].split_once(quote).unwrap_or((&after[1..], "")),
                None => {
                    let end = after.find(char::is_whitespace).unwrap_or(after.len());
                    after.split_at(end)
                }
            };
        }
        found.push((name, value.to_owned()));
        rest = rest.trim_start_matches(|c: char| c.is_whitespace() || c == '/');
    }
    found
}
