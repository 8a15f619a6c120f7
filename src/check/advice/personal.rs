//! What may be personal data: telephone numbers, citizen service numbers, private mail addresses.
//!
//! A site for officials names functions and shared mailboxes. The whole file is looked at, front
//! matter and comments too, because it is public with the site's source.

use std::ops::Range;
use std::sync::Arc;

use crate::diagnostic::{Code, Diagnostic, Place, SourceText};

/// Hosts where people have their private mail.
const PRIVATE_HOSTS: &[&str] = &[
    "gmail.com",
    "googlemail.com",
    "hetnet.nl",
    "home.nl",
    "hotmail.com",
    "hotmail.nl",
    "icloud.com",
    "kpnmail.nl",
    "live.com",
    "live.nl",
    "me.com",
    "msn.com",
    "outlook.com",
    "planet.nl",
    "proton.me",
    "protonmail.com",
    "quicknet.nl",
    "tele2.nl",
    "telfort.nl",
    "upcmail.nl",
    "xs4all.nl",
    "yahoo.com",
    "ziggo.nl",
];

/// Every place in a file that may hold personal data.
pub(super) fn advise(source: &Arc<SourceText>) -> Vec<Diagnostic> {
    let mut advice = Vec::new();
    for token in tokens(source.text()) {
        let text = &source.text()[token.clone()];
        let at = |code| Diagnostic::new(code, Place::new(source, token.clone())).arg("found", text);
        if let Some((_, host)) = text.split_once('@') {
            if PRIVATE_HOSTS.contains(&host.to_lowercase().trim_end_matches('.')) {
                advice.push(at(Code::PrivateMail));
            }
            continue;
        }
    }
    for (number, digits) in numbers(source.text()) {
        let text = &source.text()[number.clone()];
        let at =
            |code| Diagnostic::new(code, Place::new(source, number.clone())).arg("found", text);
        if is_phone_number(text, &digits) {
            advice.push(at(Code::PhoneNumber));
        } else if is_citizen_number(text, &digits) {
            advice.push(at(Code::CitizenNumber));
        }
    }
    advice
}

/// Runs of characters that can stand in a mail address.
fn tokens(text: &str) -> Vec<Range<usize>> {
    let part = |c: char| c.is_alphanumeric() || "@.-_+".contains(c);
    runs(text, part).into_iter().filter(|at| text[at.clone()].contains('@')).collect()
}

/// Runs of digits with blanks, points and hyphens between them, and their digits. A run that is a
/// part of an address, a key or a longer word is none.
fn numbers(text: &str) -> Vec<(Range<usize>, String)> {
    let part = |c: char| c.is_ascii_digit() || "+ .-()".contains(c) || c == '\u{a0}';
    let outside = |c: char| c.is_alphanumeric() || "/:_=@#%&".contains(c);
    let mut found = Vec::new();
    for run in runs(text, part) {
        let begin = text[run.clone()].find(|c: char| c.is_ascii_digit() || "+(".contains(c));
        let end = text[run.clone()].rfind(|c: char| c.is_ascii_digit());
        let (Some(begin), Some(end)) = (begin, end) else { continue };
        let range = run.start + begin..run.start + end + 1;
        let before = text[..range.start].chars().next_back();
        let after = text[range.end..].chars().next();
        let inside_word = begin == 0 && before.is_some_and(outside) || after.is_some_and(outside);
        if !inside_word {
            let digits = text[range.clone()].chars().filter(char::is_ascii_digit).collect();
            found.push((range, digits));
        }
    }
    found
}

fn runs(text: &str, part: impl Fn(char) -> bool) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    for (at, c) in text.char_indices().filter(|(_, c)| part(*c)) {
        let end = at + c.len_utf8();
        match found.last_mut() {
            Some(last) if last.end == at => last.end = end,
            _ => found.push(at..end),
        }
    }
    found
}

/// A Dutch number: ten digits from 0, or +31 and nine. Short numbers and 0800 belong to nobody.
fn is_phone_number(text: &str, digits: &str) -> bool {
    let national = text.starts_with(['0', '(']) && digits.starts_with('0') && digits.len() == 10;
    let abroad = text.starts_with("+31") && matches!(digits.len(), 11 | 12);
    let shared = ["0800", "0900", "088", "085"].iter().any(|start| digits.starts_with(start));
    let in_groups = !text.contains("  ") && text.matches(['-', ' ', '.']).count() <= 5;
    (national && !shared || abroad) && in_groups
}

/// Nine digits in one run, or in the groups 4-2-3, that pass the eleven test of a citizen service
/// number: 9a + 8b + 7c + 6d + 5e + 4f + 3g + 2h - i is a multiple of eleven.
fn is_citizen_number(text: &str, digits: &str) -> bool {
    let groups: Vec<usize> = text.split(['.', ' ']).map(str::len).collect();
    if !matches!(groups.as_slice(), [9] | [4, 2, 3]) || digits.len() != 9 {
        return false;
    }
    let values = digits.bytes().map(|digit| i64::from(digit - b'0'));
    let weights = [9, 8, 7, 6, 5, 4, 3, 2, -1];
    let sum: i64 = values.zip(weights).map(|(value, weight)| value * weight).sum();
    sum % 11 == 0 && digits.bytes().any(|digit| digit != b'0')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<(Code, String)> {
        let source = SourceText::new("a.md", text);
        let advice = advise(&source);
        advice.into_iter().map(|said| (said.code, text[said.place.span].to_owned())).collect()
    }

    #[test]
    fn numbers_of_people_are_found_in_every_form() {
        let text =
            "Bel 06-12345678, (070) 123 45 67 of +31 6 1234 5678. Nummer 111222333. Of 1234.56.782";
        let expected = [
            (Code::PhoneNumber, "06-12345678"),
            (Code::PhoneNumber, "(070) 123 45 67"),
            (Code::PhoneNumber, "+31 6 1234 5678"),
            (Code::CitizenNumber, "111222333"),
            (Code::CitizenNumber, "1234.56.782"),
        ];
        assert_eq!(found(text), expected.map(|(code, text)| (code, text.to_owned())));
    }

    #[test]
    fn other_numbers_are_left_alone() {
        let text = "doi:10.1002/111222333, https://example.org/111222333, 0800-1234, 2026-11-25, \
            111222334, 111.222.333 euro, 1400 van de 2300, key111222333, p. 0612345678x, 3 0 1 2";
        assert_eq!(found(text), []);
    }

    #[test]
    fn only_private_hosts_are_private() {
        let text = "Mail jan@Gmail.com. of redactie@gemeente.example, ook [@jansen2020].";
        assert_eq!(found(text), [(Code::PrivateMail, "jan@Gmail.com.".to_owned())]);
    }
}
