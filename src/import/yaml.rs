//! Writes values of front matter.

use crate::content::is_slug;

/// A text that reads the same whatever it holds.
pub(crate) fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

/// An id, with quotation marks if YAML would take it for something else.
pub(super) fn id(text: &str) -> String {
    if is_slug(text) && text != "null" { text.to_owned() } else { quoted(text) }
}

/// Ids in one line.
pub(super) fn ids(ids: &[String]) -> String {
    let ids: Vec<String> = ids.iter().map(|text| id(text)).collect();
    format!("[{}]", ids.join(", "))
}

/// Words of the table as a sentence of Markdown that shows them as they are.
pub(super) fn sentence(text: &str) -> String {
    let mut letters = text.chars();
    let capital = letters.next().map(|first| first.to_uppercase().to_string());
    let end = if text.ends_with(['.', '!', '?']) { "" } else { "." };
    quoted(&escaped(&format!("{}{}{end}", capital.unwrap_or_default(), letters.as_str())))
}

/// `text` with a backslash before whatever means something in Markdown.
fn escaped(text: &str) -> String {
    const ANYWHERE: &str = "\\`*_[]<&~{}";
    const AT_THE_BEGIN: &str = "#>-+=|:";
    // A number with a point or bracket would begin a list.
    let digits = text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let mut escaped = String::with_capacity(text.len());
    for (at, c) in text.char_indices() {
        let begins = at == 0 && AT_THE_BEGIN.contains(c);
        let numbers = digits > 0 && at == digits && ".)".contains(c);
        if ANYWHERE.contains(c) || begins || numbers {
            escaped.push('\\');
        }
        escaped.push(c);
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_stay_as_they_are() {
        assert_eq!(sentence("één \"ding\""), r#""Één \"ding\".""#);
        assert_eq!(sentence("[@jansen2020] <b>*x*"), r#""\\[@jansen2020\\] \\<b>\\*x\\*.""#);
        assert_eq!(sentence("12. a"), r#""12\\. a.""#);
        assert_eq!(sentence("- klaar!"), r#""\\- klaar!""#);
        assert_eq!(sentence("1.5 keer"), r#""1\\.5 keer.""#);
        assert_eq!(id("null"), r#""null""#);
        assert_eq!(id("doi:10.1/x"), r#""doi:10.1/x""#);
    }
}
