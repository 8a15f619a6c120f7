//! Licences by the addresses that machines know them by.

/// Licences of Creative Commons, by the names of SPDX.
const KNOWN: [(&str, &str); 5] = [
    ("CC0-1.0", "https://creativecommons.org/publicdomain/zero/1.0/"),
    ("CC-BY-4.0", "https://creativecommons.org/licenses/by/4.0/"),
    ("CC-BY-SA-4.0", "https://creativecommons.org/licenses/by-sa/4.0/"),
    ("CC-BY-NC-4.0", "https://creativecommons.org/licenses/by-nc/4.0/"),
    ("CC-BY-ND-4.0", "https://creativecommons.org/licenses/by-nd/4.0/"),
];

/// The address of a licence: its own if it is one, or that of the name in SPDX. A licence in words
/// has none. `CC BY 4.0` is read as `CC-BY-4.0`.
pub(super) fn address(name: &str) -> Option<String> {
    if crate::content::is_web_address(name) {
        return Some(name.to_owned());
    }
    let spdx = name.trim().replace(' ', "-");
    let known = KNOWN.iter().find(|(id, _)| id.eq_ignore_ascii_case(&spdx));
    if let Some((_, address)) = known {
        return Some((*address).to_owned());
    }
    let is_spdx = !name.contains(' ')
        && name.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '+'))
        && name.contains(|c: char| c.is_ascii_digit());
    is_spdx.then(|| format!("https://spdx.org/licenses/{name}"))
}

#[cfg(test)]
mod tests {
    use super::address;

    #[test]
    fn a_licence_has_the_address_that_its_makers_gave_it() {
        let by = Some("https://creativecommons.org/licenses/by/4.0/".to_owned());
        assert_eq!(address("CC-BY-4.0"), by);
        assert_eq!(address("CC BY 4.0"), by);
        assert_eq!(address("EUPL-1.2").as_deref(), Some("https://spdx.org/licenses/EUPL-1.2"));
        assert_eq!(address("https://a.nl/x").as_deref(), Some("https://a.nl/x"));
        assert_eq!(address("Alle rechten voorbehouden"), None);
    }
}
