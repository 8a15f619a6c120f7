//! Who answers for a site: the keys of `watwerkt.yaml` that catalogues and researchers of security
//! ask for.

use jiff::civil::Date;

use super::field::{LocalAddress, Located, WebAddress, is_web_address};
use super::reader::{Field, Reader, choice, record};
use super::shape::Shape;
use super::yaml::Node;
use crate::diagnostic::Code;

record! {
    /// The organisation or project that publishes the site and its data.
    pub struct Publisher {
        /// Its name.
        name: String,
        /// Where it is on the web; without one, the site itself.
        url: Option<WebAddress>,
        /// A functional mail address for questions about the data.
        email: Option<MailAddress>,
        /// The page of the site that says how to get in touch.
        contact: Option<Located<LocalAddress>>,
    }
}

record! {
    /// Where a weakness in the security of the site can be told, as RFC 9116 has it.
    pub struct Security {
        /// Addresses in order of preference, at least one.
        contact: Contacts,
        /// The day from which the rest is no longer to be relied on.
        expires: Located<Date>,
        /// The page about how reports are dealt with.
        policy: Option<SafeAddress>,
        /// Languages that a report may be written in; without them that of the site.
        languages: Vec<LanguageTag>,
    }
}

choice! {
    /// A theme of the list of the European Union that catalogues of data are ordered by:
    /// <http://publications.europa.eu/resource/authority/data-theme>.
    pub enum DataTheme {
        /// Agriculture, fisheries, forestry and food.
        Agriculture = "AGRI",
        /// Economy and finance.
        Economy = "ECON",
        /// Education, culture and sport.
        Education = "EDUC",
        /// Energy.
        Energy = "ENER",
        /// Environment.
        Environment = "ENVI",
        /// Government and public sector.
        Government = "GOVE",
        /// Health.
        Health = "HEAL",
        /// International issues.
        International = "INTR",
        /// Justice, legal system and public safety.
        Justice = "JUST",
        /// Regions and cities.
        Regions = "REGI",
        /// Population and society.
        Society = "SOCI",
        /// Science and technology.
        Technology = "TECH",
        /// Transport.
        Transport = "TRAN",
    }
}

/// A mail address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MailAddress(pub String);

impl Field for MailAddress {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let text = String::read(node, reader)?;
        match is_mail(&text) {
            true => Some(Self(text)),
            false => bad_address(node, reader, &text, "mail"),
        }
    }

    fn shape() -> Shape {
        Shape::Text
    }
}

/// An address that begins with `https://`. RFC 9116 allows no other scheme on the web.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SafeAddress(pub String);

impl Field for SafeAddress {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let text = String::read(node, reader)?;
        match is_safe(&text) {
            true => Some(Self(text)),
            false => bad_address(node, reader, &text, "https"),
        }
    }

    fn shape() -> Shape {
        Shape::Address
    }
}

/// One address where somebody can be reached, or a list of them, the best first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contacts(pub Vec<ContactAddress>);

impl Field for Contacts {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        if node.scalar().is_some() {
            return ContactAddress::read(node, reader).map(|one| Self(vec![one]));
        }
        let all = Vec::read(node, reader)?;
        if all.is_empty() {
            let problem = reader.problem(Code::EmptyValue, &node.span).arg("key", "contact");
            return reader.report(problem);
        }
        Some(Self(all))
    }

    fn shape() -> Shape {
        Shape::List(Box::new(ContactAddress::shape()))
    }
}

/// Where somebody can be reached: the address of a form, of mail or a telephone number, as a URI.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ContactAddress(pub String);

impl Field for ContactAddress {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let text = String::read(node, reader)?;
        let mail = text.strip_prefix("mailto:").unwrap_or(&text);
        if is_mail(mail) {
            return Some(Self(format!("mailto:{mail}")));
        }
        let number = text.strip_prefix("tel:").filter(|number| {
            number.starts_with('+') && number[1..].chars().all(|c| c.is_ascii_digit() || c == '-')
        });
        match is_safe(&text) || number.is_some() {
            true => Some(Self(text)),
            false => bad_address(node, reader, &text, "contact"),
        }
    }

    fn shape() -> Shape {
        Shape::Text
    }
}

/// A language by its code: `nl`, `en-GB`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LanguageTag(pub String);

impl Field for LanguageTag {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let text = String::read(node, reader)?;
        let is_part = |part: &str| {
            (2..=8).contains(&part.len()) && part.chars().all(|c| c.is_ascii_alphanumeric())
        };
        match text.split('-').all(is_part) {
            true => Some(Self(text)),
            false => bad_address(node, reader, &text, "language"),
        }
    }

    fn shape() -> Shape {
        Shape::Text
    }
}

fn is_mail(text: &str) -> bool {
    let clean = !text.contains(|c: char| c.is_whitespace() || "<>\",;:?".contains(c));
    let parts = text.split_once('@').filter(|(name, host)| {
        !name.is_empty() && host.contains('.') && !host.contains('@') && !host.ends_with('.')
    });
    clean && parts.is_some()
}

fn is_safe(text: &str) -> bool {
    text.starts_with("https://") && is_web_address(text)
}

fn bad_address<T>(
    node: &Node,
    reader: &mut Reader<'_>,
    text: &str,
    expected: &'static str,
) -> Option<T> {
    let problem = reader.problem(Code::BadAddress, &node.span).arg("value", text);
    reader.report(problem.arg("expected", expected))
}

#[cfg(test)]
mod tests {
    use super::is_mail;

    #[test]
    fn a_mail_address_has_a_name_and_a_host() {
        assert!(is_mail("redactie@voorbeeld.nl"));
        for wrong in ["redactie", "@voorbeeld.nl", "a@b", "a b@c.nl", "a@b@c.nl", "a@b.nl?x=1"] {
            assert!(!is_mail(wrong), "{wrong}");
        }
    }
}
