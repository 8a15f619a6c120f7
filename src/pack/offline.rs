//! The site as one archive that opens from a disk: in a browser, without a server.
//!
//! A browser that opens a file knows no root of a site and no page of a folder, so every address
//! becomes relative and ends in a file. It gives one file to another only as a classic script, so
//! modules become that, and the search comes as scripts.

use std::collections::BTreeMap;
use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

/// Why there is no archive.
#[derive(Debug, thiserror::Error)]
pub enum OfflineError {
    /// The archive could not be made.
    #[error(transparent)]
    Zip(#[from] zip::result::ZipError),
    /// The archive could not be written to memory.
    #[error(transparent)]
    Io(#[from] std::io::Error),
}

/// Attributes that hold an address.
const ADDRESSES: [&str; 4] = ["action", "href", "poster", "src"];
/// Attributes that a page from a disk cannot have: a browser refuses the file for them.
const REFUSED: [&str; 2] = ["crossorigin", "integrity"];
/// Endings and names of files that only a server or a program far away asks for.
const NOT_FOR_READERS: [&str; 4] = [".xml", "404.html", "robots.txt", "hosting/"];
/// The folder of the scripts that are modules.
const MODULES: &str = "theme/";
/// The page of a folder.
const INDEX: &str = "index.html";

/// The archive of a site: everything in one folder called `name`.
///
/// `files` are those of the site by path, `base` is the path of its address, such as `/kennis/`.
///
/// # Errors
/// If there is not enough memory for the archive.
pub fn archive(
    files: &BTreeMap<String, Vec<u8>>,
    base: &str,
    name: &str,
) -> Result<Vec<u8>, OfflineError> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    // The first day that the format knows: the same site gives the same archive.
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default());
    let search = search_index::without_server(files);
    for (path, bytes) in files.iter().chain(&search).filter(|(path, _)| is_for_readers(path)) {
        zip.start_file(format!("{name}/{path}"), options)?;
        match path.rsplit_once('.').map(|(_, ending)| ending) {
            Some("html") => zip.write_all(relative(&text(bytes), path, base).as_bytes())?,
            Some("js") if path.starts_with(MODULES) => zip.write_all(&classic(bytes))?,
            _ => zip.write_all(bytes)?,
        }
    }
    Ok(zip.finish()?.into_inner())
}

fn is_for_readers(path: &str) -> bool {
    let hidden = path.starts_with(['.', '_']);
    !hidden && !NOT_FOR_READERS.iter().any(|not| path.ends_with(not) || path.starts_with(not))
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

/// A module without imports as a classic script.
fn classic(bytes: &[u8]) -> Vec<u8> {
    [b"(() => {\n\"use strict\";\n", bytes, b"})();\n"].concat()
}

/// A page with every address of the site relative to the page at `path`.
fn relative(html: &str, path: &str, base: &str) -> String {
    let mut out = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        out.push_str(&rest[..at]);
        let end = end_of_tag(&rest[at..]).map_or(rest.len(), |end| at + end);
        let tag = &rest[at..end];
        out.push_str(&relative_tag(tag, path, base));
        rest = &rest[end..];
        // What stands in a script or a style is no markup.
        for raw in ["script", "style"] {
            if tag.starts_with(&format!("<{raw}")) {
                let close = rest.find(&format!("</{raw}")).unwrap_or(rest.len());
                out.push_str(&rest[..close]);
                rest = &rest[close..];
            }
        }
    }
    out.push_str(rest);
    out
}

/// Where a tag or a comment ends: behind the first `>` that is not in quotation marks.
fn end_of_tag(text: &str) -> Option<usize> {
    if text.starts_with("<!--") {
        return text.find("-->").map(|at| at + 3);
    }
    let mut quote = None;
    for (at, c) in text.char_indices() {
        match (quote, c) {
            (None, '>') => return Some(at + 1),
            (None, '"' | '\'') => quote = Some(c),
            (Some(open), c) if open == c => quote = None,
            _ => {}
        }
    }
    None
}

fn relative_tag(tag: &str, path: &str, base: &str) -> String {
    let is_module = tag.starts_with("<script") && tag.contains("type=\"module\"");
    let mut out = String::with_capacity(tag.len());
    let mut rest = tag;
    // Attributes as the templates and the Markdown of the program write them: `name="value"`.
    while let Some((before, after)) = rest.split_once("=\"") {
        let Some((value, next)) = after.split_once('"') else { break };
        let (start, name) = match before.rfind(|c: char| c.is_whitespace()) {
            Some(at) => before.split_at(at + 1),
            None => ("", before),
        };
        rest = next;
        if REFUSED.contains(&name) {
            out.push_str(start.trim_end());
            continue;
        }
        let value = match name {
            "type" if is_module => {
                out.push_str(&format!("{start}defer"));
                continue;
            }
            "content" if tag.contains("http-equiv=\"refresh\"") => match value.split_once("url=") {
                Some((wait, target)) => format!("{wait}url={}", target_from(target, path, base)),
                None => value.to_owned(),
            },
            name if ADDRESSES.contains(&name) => target_from(value, path, base),
            _ => value.to_owned(),
        };
        out.push_str(&format!("{start}{name}=\"{value}\""));
    }
    out.push_str(rest);
    // An attribute without a value.
    REFUSED.iter().fold(out, |tag, name| tag.replace(&format!(" {name}>"), ">"))
}

/// The address of a file of the site as seen from the page at `path`; other addresses stay.
fn target_from(address: &str, path: &str, base: &str) -> String {
    let Some(below) = address.strip_prefix(base).filter(|_| !address.starts_with("//")) else {
        return address.to_owned();
    };
    let end = below.find(['?', '#']).unwrap_or(below.len());
    let (target, rest) = below.split_at(end);
    let page = if target.is_empty() || target.ends_with('/') { INDEX } else { "" };
    let up = "../".repeat(path.matches('/').count());
    format!("{up}{target}{page}{rest}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_lead_from_file_to_file() {
        let cases = [
            ("/kennis/", "a/b/index.html", "../../index.html"),
            ("/kennis/zoeken/?q=x", "index.html", "zoeken/index.html?q=x"),
            ("/kennis/a/#deel-b", "a/index.html", "../a/index.html#deel-b"),
            ("/kennis/theme/site.12.css", "a/index.html", "../theme/site.12.css"),
            ("#deel", "a/index.html", "#deel"),
            ("https://example.org/kennis/", "a/index.html", "https://example.org/kennis/"),
            ("/ander/", "a/index.html", "/ander/"),
        ];
        for (address, from, expected) in cases {
            assert_eq!(target_from(address, from, "/kennis/"), expected, "{address}");
        }
        assert_eq!(target_from("//elders.nl/x", "index.html", "/"), "//elders.nl/x");
    }

    #[test]
    fn a_page_keeps_everything_but_its_addresses() {
        let page = "<link rel=\"stylesheet\" href=\"/x/s.css\" integrity=\"sha384-a\"><a title=\"a > /x/\" href=\"/x/b/\">/x/</a>\
            <script type=\"module\" src=\"/x/m.js\" integrity=\"sha384-b\"></script><script type=\"application/json\">{\"href=\": \"/x/\"}</script>\
            <link href=\"/x/f.woff2\" as=\"font\" crossorigin><meta http-equiv=\"refresh\" content=\"0; url=/x/c/\">";
        let expected = "<link rel=\"stylesheet\" href=\"../s.css\"><a title=\"a > /x/\" href=\"../b/index.html\">/x/</a>\
            <script defer src=\"../m.js\"></script><script type=\"application/json\">{\"href=\": \"/x/\"}</script>\
            <link href=\"../f.woff2\" as=\"font\"><meta http-equiv=\"refresh\" content=\"0; url=../c/index.html\">";
        assert_eq!(relative(page, "a/index.html", "/x/"), expected);
    }
}
