//! Dutch apostrophes. The parser makes an opening quote of the apostrophe in `'s avonds`.

/// Words that begin with an apostrophe, without it.
const CLIPPED: &[&str] = &["s", "t", "n", "k", "m", "r", "ie", "em"];

/// `text` with an apostrophe for each opening quote before a clipped word or a year such as `'90`.
pub(super) fn dutch_apostrophes(text: &str) -> Option<String> {
    if !text.contains('‘') {
        return None;
    }
    let mut fixed = String::with_capacity(text.len());
    for (at, c) in text.char_indices() {
        let after = &text[at + c.len_utf8()..];
        fixed.push(if c == '‘' && begins_clipped(after) { '’' } else { c });
    }
    Some(fixed)
}

fn begins_clipped(after: &str) -> bool {
    let end = after.find(|c: char| !c.is_alphanumeric()).unwrap_or(after.len());
    let word = &after[..end];
    let is_year = word.len() == 2 && word.bytes().all(|byte| byte.is_ascii_digit());
    // `'t'` in quotes is a quoted letter, not a clipped word.
    (is_year || CLIPPED.contains(&word)) && !after[end..].starts_with('’')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn clipped_words_get_an_apostrophe() {
        let fix = |text| dutch_apostrophes(text).unwrap_or_else(|| String::from(text));
        assert_eq!(fix("‘s avonds in ‘t veld, de jaren ‘90"), "’s avonds in ’t veld, de jaren ’90");
        assert_eq!(fix("de ‘sociale’ kaart en ‘s’"), "de ‘sociale’ kaart en ‘s’");
        assert_eq!(dutch_apostrophes("niets"), None);
    }
}
