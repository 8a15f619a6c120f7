//! From bytes to text.

use std::sync::Arc;

use crate::diagnostic::{Code, Diagnostic, Place, SourceText};

const BYTE_ORDER_MARK: &str = "\u{feff}";

/// The text of a file: UTF-8, without byte order mark, with `\n` line ends. Lines and columns are
/// those that an editor shows, because neither mark nor `\r` takes a place there.
///
/// # Errors
/// A diagnostic at the first byte that is not UTF-8, with the line as far as it can be shown.
pub fn decode(path: &str, bytes: &[u8]) -> Result<Arc<SourceText>, Diagnostic> {
    match std::str::from_utf8(bytes) {
        Ok(text) => Ok(SourceText::new(path, normalize(text))),
        Err(error) => {
            let valid = normalize(&String::from_utf8_lossy(&bytes[..error.valid_up_to()]));
            let shown = normalize(&String::from_utf8_lossy(bytes));
            let span = valid.len()..valid.len() + char::REPLACEMENT_CHARACTER.len_utf8();
            let place = Place::new(&SourceText::new(path, shown), span);
            Err(Diagnostic::new(Code::NotUtf8, place))
        }
    }
}

/// Whether the name of a file says that it holds text of the site.
pub(super) fn is_text(path: &str) -> bool {
    [".md", ".yaml", ".bib"].iter().any(|ending| path.ends_with(ending))
}

/// The text in `bytes` if decoding it would change nothing.
pub(super) fn plain(bytes: &[u8]) -> Option<Arc<str>> {
    let text = std::str::from_utf8(bytes).ok()?;
    let is_plain = !text.starts_with(BYTE_ORDER_MARK) && !text.contains("\r\n");
    is_plain.then(|| text.into())
}

fn normalize(text: &str) -> String {
    text.strip_prefix(BYTE_ORDER_MARK).unwrap_or(text).replace("\r\n", "\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mark_and_carriage_returns_are_taken_away() {
        let text = decode("a.md", b"\xef\xbb\xbfeen\r\ntwee\r\n").expect("is UTF-8");
        assert_eq!(text.text(), "een\ntwee\n");
    }

    #[test]
    fn what_is_text_as_it_stands_is_what_decoding_gives() {
        for bytes in [&b"een\ntwee"[..], "één\r".as_bytes(), b""] {
            let text = plain(bytes).expect("is plain");
            assert_eq!(decode("a.md", bytes).expect("is UTF-8").text(), &*text);
        }
        for bytes in [&b"\xef\xbb\xbfeen"[..], b"een\r\n", b"caf\xe9"] {
            assert_eq!(plain(bytes), None);
        }
    }

    #[test]
    fn the_first_bad_byte_is_pointed_at() {
        let problem = decode("a.md", b"een\r\ntwee caf\xe9\r\n").expect_err("is Latin-1");
        assert_eq!(problem.code, Code::NotUtf8);
        let position = problem.place.position().expect("has lines");
        assert_eq!((position.line, position.column), (2, 9));
    }
}
