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
    initials: String,
}

impl Names {
    /// Takes people that went through [`with_particles`].
    pub(super) fn new(people: &[Person]) -> Self {
        let (others, people): (Vec<&Person>, Vec<&Person>) =
            people.iter().partition(|person| person.name.starts_with(OTHERS));
        Self { people: people.into_iter().map(Name::new).collect(), others: !others.is_empty() }
    }

    /// Whether there is no one to name.
    pub(super) fn is_empty(&self) -> bool {
        self.people.is_empty()
    }

    /// Each name with the family name first: `Jugl, I.`.
    pub(super) fn last_name_first(&self) -> impl Iterator<Item = String> {
        self.people.iter().map(|name| match name.initials.is_empty() {
            true => name.family.clone(),
            false => format!("{}, {}", name.family, name.initials),
        })
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
            let known = !a.initials.is_empty() && !b.initials.is_empty();
            known && a.family == b.family && a.initials != b.initials
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
        Self { family: person.name.clone(), initials: initials.trim().to_owned() }
    }
}

/// All names in full, for a sentence.
pub(super) fn in_full(people: &[Person]) -> String {
    let (others, people): (Vec<&Person>, Vec<&Person>) =
        people.iter().partition(|person| is_others(person));
    let names: Vec<String> = people.iter().map(|person| person.given_first(false)).collect();
    match names.as_slice() {
        many if !others.is_empty() => format!("{} {AND_OTHERS_IN_TEXT}", many.join(", ")),
        [many @ .., last] if !many.is_empty() => format!("{} {AND} {last}", many.join(", ")),
        _ => names.concat(),
    }
}

/// Puts the particle into the family name. hayagriva drops it, and makes `Bergen, N. van` of
/// Naomi van Bergen; APA in Dutch has `Van Bergen, N.`, under the V. The person `others` of
/// BibTeX gets a name that no one has, to be replaced once it is in its sentence.
pub(super) fn with_particles(people: &[Person]) -> Vec<Person> {
    people.iter().filter(|person| !person.name.trim().is_empty()).map(with_particle).collect()
}

fn with_particle(person: &Person) -> Person {
    let mut person = person.clone();
    if is_others(&person) {
        person.name = OTHERS.to_string();
    }
    // `Van Wonderen` without a comma is, to BibTeX, someone with the first name Van.
    let first = person.given_name.take_if(|given| given.split(' ').all(is_particle));
    let particle = match (first, person.prefix.take()) {
        (Some(first), Some(rest)) => Some(format!("{first} {rest}")),
        (first, rest) => first.or(rest),
    };
    if let Some(particle) = particle {
        let space = if particle.ends_with(['\'', '’']) { "" } else { " " };
        person.name = format!("{}{space}{}", capital(&particle), person.name);
    }
    person
}

fn is_others(person: &Person) -> bool {
    person.name == "others" && person.is_institutional()
}

fn is_particle(word: &str) -> bool {
    matches!(word, "Van" | "Vander" | "De" | "Den" | "Der" | "Ten" | "Ter" | "Von")
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
