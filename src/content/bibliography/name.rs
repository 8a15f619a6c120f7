//! Names of authors: with their particles, in a citation, in an alphabet.

use hayagriva::types::Person;

use super::html::OTHERS;

const AND_OTHERS: &str = "et al.";
const AND_OTHERS_IN_TEXT: &str = "e.a.";
const AND: &str = "en";

/// The authors of a source.
#[derive(Debug, Default)]
pub(super) struct Names {
    people: Vec<Name>,
    /// Whether there are more that the bibliography does not name.
    others: bool,
}

#[derive(Debug)]
struct Name {
    family: String,
    given: String,
    initials: String,
}

impl Names {
    /// Takes people that went through [`with_particles`].
    pub(super) fn new(people: &[Person]) -> Self {
        let is_others = |person: &&Person| person.name == OTHERS.to_string();
        Self {
            others: people.iter().any(|person| is_others(&person)),
            people: people.iter().filter(|person| !is_others(person)).map(Name::new).collect(),
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.people.is_empty()
    }

    /// The number of names.
    pub(super) fn len(&self) -> usize {
        self.people.len()
    }

    /// The number of names that a citation has if it need not be told from another.
    pub(super) fn usual(&self) -> usize {
        if self.len() > 2 { 1 } else { self.len() }
    }

    /// The number of first names that are the same.
    pub(super) fn shared_with(&self, other: &Self) -> usize {
        let pairs = self.people.iter().zip(&other.people);
        pairs.take_while(|(a, b)| a.family == b.family).count()
    }

    /// Whether these are the same people.
    pub(super) fn are_same(&self, other: &Self) -> bool {
        self.in_order() == other.in_order() && self.others == other.others
    }

    /// Whether the first authors share a family name and are not the same.
    pub(super) fn are_namesakes(&self, other: &Self) -> bool {
        self.people.first().zip(other.people.first()).is_some_and(|(a, b)| {
            a.family == b.family && a.initials != b.initials && !a.initials.is_empty()
        })
    }

    /// The first `count` names in a citation, the first with initials if asked.
    pub(super) fn in_citation(&self, count: usize, initials: bool) -> String {
        let mut names: Vec<String> =
            self.people.iter().take(count).map(|name| name.family.clone()).collect();
        if let Some((first, name)) = names.first_mut().zip(self.people.first())
            && initials
        {
            *first = format!("{} {first}", name.initials);
        }
        let more = self.others || count < self.len();
        match names.as_slice() {
            [one] if more => format!("{one} {AND_OTHERS}"),
            many if more => format!("{}, {AND_OTHERS}", many.join(", ")),
            [one, two] => format!("{one} & {two}"),
            [many @ .., last] if !many.is_empty() => format!("{}, & {last}", many.join(", ")),
            _ => names.concat(),
        }
    }

    /// All names in full, for a sentence.
    pub(super) fn in_full(&self) -> String {
        let names: Vec<String> = self.people.iter().map(Name::in_full).collect();
        match names.as_slice() {
            many if self.others => format!("{} {AND_OTHERS_IN_TEXT}", many.join(", ")),
            [many @ .., last] if !many.is_empty() => format!("{} {AND} {last}", many.join(", ")),
            _ => names.concat(),
        }
    }

    /// The names by which a list is sorted.
    pub(super) fn in_order(&self) -> Vec<String> {
        self.people.iter().map(|name| fold(&format!("{} {}", name.family, name.initials))).collect()
    }
}

impl Name {
    fn new(person: &Person) -> Self {
        let mut initials = String::new();
        // Writing to a string cannot fail.
        let _ = person.initials(&mut initials, Some(". "), true);
        Self {
            family: person.name.clone(),
            given: person.given_name.clone().unwrap_or_default(),
            initials: initials.trim().to_owned(),
        }
    }

    fn in_full(&self) -> String {
        let mut family = self.family.chars();
        let is_particle = self.family.split(' ').next().is_some_and(is_particle);
        match (self.given.as_str(), family.next()) {
            ("", _) | (_, None) => self.family.clone(),
            (given, Some(first)) if is_particle => {
                format!("{given} {}{}", first.to_lowercase(), family.as_str())
            }
            (given, _) => format!("{given} {}", self.family),
        }
    }
}

/// Particles that Dutch writes with a small letter after a first name.
fn is_particle(word: &str) -> bool {
    matches!(word, "Van" | "De" | "Den" | "Der" | "Ten" | "Ter" | "Te" | "Von" | "Vom" | "Zu")
}

/// Puts the particle into the family name. hayagriva drops it, and makes `Bergen, N. van` of
/// Naomi van Bergen; APA in Dutch has `Van Bergen, N.`, under the V. The person `others` of
/// BibTeX gets a name that no one has, to be replaced once it is in its sentence.
pub(super) fn with_particles(people: &[Person]) -> Vec<Person> {
    let named = people.iter().filter(|person| !person.name.trim().is_empty());
    named
        .map(|person| {
            let mut person = person.clone();
            if let Some(particle) = person.prefix.take() {
                let space = if particle.ends_with(['\'', '’']) { "" } else { " " };
                person.name = format!("{}{space}{}", capital(&particle), person.name);
            } else if person.name == "others" && person.given_name.is_none() {
                person.name = OTHERS.to_string();
            }
            person
        })
        .collect()
}

/// The capital of a particle without a first name before it; `d'` and `'t` have none.
fn capital(particle: &str) -> String {
    let mut rest = particle.chars();
    match rest.next() {
        Some(first) if !rest.as_str().starts_with(['\'', '’']) => {
            first.to_uppercase().chain(rest).collect()
        }
        _ => particle.to_owned(),
    }
}

/// A text as an alphabet sees it: small letters without accents, digits, single spaces.
pub(super) fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in text.chars().flat_map(char::to_lowercase) {
        match c {
            'à'..='å' | 'ā' | 'ă' | 'ą' => folded.push('a'),
            'æ' => folded.push_str("ae"),
            'ç' | 'ć' | 'č' => folded.push('c'),
            'ď' | 'đ' | 'ð' => folded.push('d'),
            'è'..='ë' | 'ē' | 'ę' | 'ě' => folded.push('e'),
            'ğ' => folded.push('g'),
            'ì'..='ï' | 'ī' | 'ı' => folded.push('i'),
            'ł' => folded.push('l'),
            'ñ' | 'ń' | 'ň' => folded.push('n'),
            'ò'..='ö' | 'ø' | 'ō' | 'ő' => folded.push('o'),
            'œ' => folded.push_str("oe"),
            'ř' => folded.push('r'),
            'ś' | 'š' | 'ş' => folded.push('s'),
            'ß' => folded.push_str("ss"),
            'ţ' | 'ť' => folded.push('t'),
            'ù'..='ü' | 'ū' | 'ů' | 'ű' => folded.push('u'),
            'ý' | 'ÿ' => folded.push('y'),
            'ź' | 'ż' | 'ž' => folded.push('z'),
            c if c.is_alphanumeric() => folded.push(c),
            _ if c.is_whitespace() && !folded.ends_with(' ') && !folded.is_empty() => {
                folded.push(' ');
            }
            _ => {}
        }
    }
    folded.truncate(folded.trim_end().len());
    folded
}
