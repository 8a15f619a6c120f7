//! Compressed twins of text files, for servers that send them as they are.
//!
//! A twin is made once, so it may take the time that a server would not: such a brotli is an eighth
//! smaller than what gzip makes of a page.

use std::io::Write;

use brotli::enc::BrotliEncoderParams;
use brotli::enc::backward_references::BrotliEncoderMode;
use flate2::{Compression, GzBuilder};

/// Files up to this size, in bytes, fit in one packet as they are.
const ONE_PACKET: usize = 1200;
/// A twin must be at most this share of its file, in percent.
const WORTH: usize = 90;
/// Kinds of text. What is compressed by itself (pictures, fonts, the index) gains nothing.
const TEXTS: [&str; 13] = [
    "bib",
    "css",
    "csv",
    "html",
    "js",
    "json",
    "jsonld",
    "mjs",
    "ris",
    "svg",
    "txt",
    "webmanifest",
    "xml",
];
/// How hard brotli looks: 11 is the most, takes twice the time and saves two percent more.
const QUALITY: i32 = 10;
/// How far brotli looks back, as a power of two: no text of a site is longer.
const WINDOW: i32 = 18;

/// The compressed twins of a file, by their paths: `.gz` and `.br`. None of a file that is no text,
/// or that would hardly get smaller.
pub fn twins(path: &str, bytes: &[u8]) -> Vec<(String, Vec<u8>)> {
    let ending = path.rsplit_once('.').map_or("", |(_, ending)| ending);
    // Servers read these themselves and never send them.
    let is_for_servers = path.starts_with("hosting/") || path.starts_with('_');
    if !TEXTS.contains(&ending) || bytes.len() <= ONE_PACKET || is_for_servers {
        return Vec::new();
    }
    let all = [("gz", gzip(bytes)), ("br", brotli(bytes))];
    all.into_iter()
        .filter_map(|(ending, twin)| Some((format!("{path}.{ending}"), twin?)))
        .filter(|(_, twin)| twin.len() * 100 <= bytes.len() * WORTH)
        .collect()
}

/// Without a name and a time, so that the same bytes give the same twin.
fn gzip(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut writer = GzBuilder::new().write(Vec::new(), Compression::best());
    writer.write_all(bytes).ok()?;
    writer.finish().ok()
}

fn brotli(bytes: &[u8]) -> Option<Vec<u8>> {
    let parameters = BrotliEncoderParams {
        quality: QUALITY,
        lgwin: WINDOW,
        mode: BrotliEncoderMode::BROTLI_MODE_TEXT,
        size_hint: bytes.len(),
        ..Default::default()
    };
    let mut twin = Vec::new();
    brotli::BrotliCompress(&mut &*bytes, &mut twin, &parameters).ok()?;
    Some(twin)
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::*;

    #[test]
    fn a_twin_holds_its_file() {
        let text = "Wat werkt bij preventie? ".repeat(200).into_bytes();
        let made = twins("a/index.html", &text);
        let paths: Vec<&str> = made.iter().map(|(path, _)| path.as_str()).collect();
        assert_eq!(paths, ["a/index.html.gz", "a/index.html.br"]);
        let mut plain = Vec::new();
        let read = flate2::read::GzDecoder::new(&*made[0].1).read_to_end(&mut plain);
        assert_eq!((read.ok(), &plain), (Some(text.len()), &text));
        let mut plain = Vec::new();
        assert!(brotli::BrotliDecompress(&mut &*made[1].1, &mut plain).is_ok());
        assert_eq!(plain, text);
        assert_eq!(made, twins("a/index.html", &text));
    }

    #[test]
    fn what_gains_nothing_has_no_twin() {
        let text = b"a".repeat(ONE_PACKET);
        assert_eq!(twins("kort.html", &text), []);
        let mut noise = [0; 4000];
        blake3::Hasher::new().finalize_xof().fill(&mut noise);
        assert_eq!(twins("foto.jpg", &b"a".repeat(9000)), []);
        assert_eq!(twins("ruis.txt", &noise), []);
    }
}
