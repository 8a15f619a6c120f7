//! What may not come into a site, because it is something else than it seems: characters that turn
//! the direction of a text, host names that mix alphabets, files that a browser runs.

use std::sync::Arc;

use crate::diagnostic::{Code, Diagnostic, Place, SourceText};
use crate::source::SourceFile;

/// The text of a file in which everything is read in the order in which it is shown.
///
/// # Errors
/// A diagnostic at the first byte that is not UTF-8 or the first character that turns the text.
pub(super) fn read_text(file: &SourceFile) -> Result<Arc<SourceText>, Diagnostic> {
    let source = file.decode()?;
    match source.text().char_indices().find(|(_, character)| turns(*character)) {
        None => Ok(source),
        Some((at, character)) => {
            let place = Place::new(&source, at..at + character.len_utf8());
            let name = format!("U+{:04X}", u32::from(character));
            Err(Diagnostic::new(Code::TurnedText, place).arg("character", name))
        }
    }
}

/// Whether a character makes what follows run the other way: the embeddings, overrides and isolates
/// of Unicode (UAX 9). The marks that only place a full stop well (LRM, RLM) turn nothing.
fn turns(character: char) -> bool {
    matches!(character, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Whether the host of an address on the web has letters of more than one alphabet, so that it may
/// look like another one: `gоv.nl` with a Cyrillic `о`.
pub fn has_mixed_host(address: &str) -> bool {
    let Some((_, rest)) = address.split_once("://") else { return false };
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let (mut latin, mut other) = (false, false);
    for letter in host.chars().filter(|letter| letter.is_alphabetic()) {
        match letter {
            'a'..='z' | 'A'..='Z' | '\u{aa}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}' => latin = true,
            _ => other = true,
        }
    }
    latin && other
}

/// Whether an address on the web has a name of a user before its host: what stands before the `@`
/// looks like the host and is not.
pub fn has_user(address: &str) -> bool {
    let Some((_, rest)) = address.split_once("://") else { return false };
    // Browsers read a backslash as a slash.
    rest.split(['/', '\\', '?', '#']).next().unwrap_or_default().contains('@')
}

/// Endings of files that a browser runs when it opens them.
const RUN_BY_BROWSERS: [&str; 11] =
    ["htm", "html", "js", "mht", "mhtml", "mjs", "shtml", "wasm", "xht", "xhtml", "xsl"];

/// Files with markup that may hold a script.
const DRAWINGS: [&str; 3] = ["svg", "svgz", "xml"];

/// Why a file may not be copied to the site; `None` if it may.
pub(super) fn active(file: &SourceFile) -> Option<Diagnostic> {
    let ending = file.extension();
    let refuse = |what: &str| {
        let said = Diagnostic::new(Code::ActiveFile, Place::file(file.path.clone()));
        Some(said.arg("what", what.to_owned()))
    };
    if RUN_BY_BROWSERS.contains(&ending.as_str()) {
        return refuse(&format!(".{ending}"));
    }
    if !DRAWINGS.contains(&ending.as_str()) {
        return None;
    }
    match std::str::from_utf8(&file.bytes) {
        Ok(text) if !text.contains('\0') => active_markup(text).and_then(|what| refuse(&what)),
        // Another encoding would hide from us what a browser reads.
        _ => refuse(&format!(".{ending}")),
    }
}

/// What in a drawing a browser would run or fetch; `None` if it only draws.
fn active_markup(text: &str) -> Option<String> {
    const RUNNING: [&str; 9] = [
        "audio",
        "embed",
        "foreignobject",
        "handler",
        "iframe",
        "listener",
        "object",
        "script",
        "video",
    ];
    let lower = text.to_lowercase();
    for declaration in ["<!entity", "<?xml-stylesheet", "<!attlist"] {
        if lower.contains(declaration) {
            return Some(declaration.to_owned());
        }
    }
    for tag in lower.split('<').skip(1) {
        let name = tag.split(|c: char| c.is_whitespace() || "/>".contains(c)).next()?;
        let name = name.rsplit(':').next().unwrap_or(name);
        if RUNNING.contains(&name) {
            return Some(format!("<{name}>"));
        }
        let inside = tag.split('>').next().unwrap_or(tag);
        if let Some(handler) = event_handler(inside) {
            return Some(handler.to_owned());
        }
    }
    let plain = without_disguise(&lower);
    ["javascript:", "vbscript:", "data:text/html", "data:image/svg"]
        .into_iter()
        .find(|scheme| plain.contains(scheme))
        .map(str::to_owned)
}

/// The first attribute of a tag that runs a script: `onload`, `onclick` and the like.
fn event_handler(tag: &str) -> Option<&str> {
    let is_break = |c: char| c.is_whitespace() || "/\"'".contains(c);
    tag.split('=').find_map(|before| {
        let name = before.trim_end().rsplit(is_break).next()?;
        let is_handler = name.len() > 2 && name.starts_with("on") && tag.contains('=');
        let is_followed = tag[tag.find(name)? + name.len()..].trim_start().starts_with('=');
        (is_handler && is_followed).then_some(name)
    })
}

/// A text as a browser reads an address in it: character references resolved, blanks and control
/// characters gone.
fn without_disguise(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find("&#") {
        plain.push_str(&rest[..at]);
        let digits = &rest[at + 2..];
        let (radix, digits) = match digits.strip_prefix('x') {
            Some(hexadecimal) => (16, hexadecimal),
            None => (10, digits),
        };
        let end = digits.find(|c: char| !c.is_digit(radix)).unwrap_or(digits.len());
        let code = u32::from_str_radix(&digits[..end], radix).ok();
        plain.extend(code.and_then(char::from_u32).into_iter().flat_map(char::to_lowercase));
        rest = digits[end..].strip_prefix(';').unwrap_or(&digits[end..]);
    }
    plain.push_str(rest);
    let named = plain.replace("&colon;", ":").replace("&tab;", "").replace("&newline;", "");
    named.chars().filter(|c| !c.is_whitespace() && !c.is_control()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn drawings_that_only_draw_are_told_from_those_that_run() {
        for harmless in [
            "<svg xmlns=\"http://www.w3.org/2000/svg\"><path d=\"M0 0\" stroke=\"#000\"/></svg>",
            "<svg><title>Scripts on = off</title><text>onload is een woord</text></svg>",
            "<svg><a href=\"https://example.org/?on=1\"><text>x</text></a></svg>",
        ] {
            assert_eq!(active_markup(harmless), None, "{harmless}");
        }
        for active in [
            "<svg><script>alert(1)</script></svg>",
            "<svg><svg:SCRIPT/></svg>",
            "<svg onload=\"alert(1)\"/>",
            "<svg\nonLoad\n=\n'x'/>",
            "<svg/onload=x>",
            "<svg fill=\"red\"onload=\"x\"/>",
            "<svg><a xlink:href=\"java&#115;cript:x\"/></svg>",
            "<svg><a href=\"&#x6a;ava\tscript&colon;x\"/></svg>",
            "<svg><set attributeName=\"href\" to=\"javascript:x\"/></svg>",
            "<svg><foreignObject><p/></foreignObject></svg>",
            "<svg><use href=\"data:image/svg+xml,x\"/></svg>",
            "<!DOCTYPE svg [<!ENTITY x \"y\">]><svg/>",
        ] {
            assert!(active_markup(active).is_some(), "{active}");
        }
    }

    #[test]
    fn hosts_that_pretend_are_known() {
        for honest in
            ["https://rijksoverheid.nl/", "https://café.nl", "https://пример.рф/x", "mailto:a@b.nl"]
        {
            assert!(!has_mixed_host(honest) && !has_user(honest), "{honest}");
        }
        assert!(has_mixed_host("https://rijksоverheid.nl/a"));
        assert!(!has_mixed_host("https://rijksoverheid.nl/о"));
        for pretending in ["https://overheid.nl@kwaad.nl/", "http://a:b@kwaad.nl"] {
            assert!(has_user(pretending), "{pretending}");
        }
        assert!(!has_user("https://a.nl/@naam") && !has_user("https://a.nl?q=@"));
    }
}
