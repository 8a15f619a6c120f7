//! Components: what an editor writes as `{{ name(argument="value") }}` on a line of its own.

use super::fragment::escape;
use super::link::Target;
use super::reference;
use crate::content::RECORDS;
use crate::diagnostic::Catalogue;

/// A component as the editor wrote it.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Call<'a> {
    /// `{{ name(key="value") }}`.
    Open { name: &'a str, arguments: Vec<(&'a str, &'a str)> },
    /// `{{ end }}`.
    End,
    /// Something between the braces that is neither.
    Malformed,
}

/// What an argument may hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// The name of a record of the schema.
    Record,
    Text,
    WebAddress,
    MailAddress,
    Citation,
    Image,
}

/// An argument of a component.
pub(super) struct Argument {
    pub(super) name: &'static str,
    pub(super) required: bool,
    pub(super) form: Form,
}

/// A component that exists.
pub(super) struct Component {
    /// Its name.
    pub(super) name: &'static str,
    /// Whether it holds Markdown up to `{{ end }}`.
    pub(super) container: bool,
    pub(super) arguments: &'static [Argument],
}

const fn required(name: &'static str, form: Form) -> Argument {
    Argument { name, required: true, form }
}

const fn optional(name: &'static str, form: Form) -> Argument {
    Argument { name, required: false, form }
}

/// All components, in the order of the manual. The last three show what the program itself knows,
/// so that a manual cannot say otherwise.
pub(super) const COMPONENTS: &[Component] = &[
    Component { name: "steps", container: true, arguments: &[] },
    Component { name: "checklist", container: true, arguments: &[] },
    Component { name: "accordion", container: true, arguments: &[required("title", Form::Text)] },
    Component {
        name: "quote",
        container: true,
        arguments: &[required("source", Form::Text), optional("cite", Form::Citation)],
    },
    Component {
        name: "figure",
        container: false,
        arguments: &[
            required("src", Form::Image),
            required("alt", Form::Text),
            optional("caption", Form::Text),
        ],
    },
    Component {
        name: "video",
        container: false,
        arguments: &[required("title", Form::Text), required("url", Form::WebAddress)],
    },
    Component {
        name: "contact",
        container: false,
        arguments: &[
            required("name", Form::Text),
            optional("mail", Form::MailAddress),
            optional("phone", Form::Text),
            optional("note", Form::Text),
        ],
    },
    Component { name: "fields", container: false, arguments: &[required("kind", Form::Record)] },
    Component { name: "components", container: false, arguments: &[] },
    Component { name: "messages", container: false, arguments: &[] },
];

/// The component called `name`.
pub(super) fn component(name: &str) -> Option<&'static Component> {
    COMPONENTS.iter().find(|component| component.name == name)
}

/// Whether something in `text` is meant as a component.
pub(super) fn looks_like_call(text: &str) -> bool {
    text.split("{{").skip(1).any(|inside| {
        let word = inside.trim_start();
        let end = word.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(word.len());
        &word[..end] == "end" || component(&word[..end]).is_some()
    })
}

/// Reads a paragraph that is one component and nothing else; `None` if it is not one at all.
pub(super) fn parse(paragraph: &str) -> Option<Call<'_>> {
    let inside = paragraph.trim().strip_prefix("{{")?.strip_suffix("}}")?.trim();
    if inside.contains("{{") || inside.contains('\n') {
        return None;
    }
    if inside == "end" {
        return Some(Call::End);
    }
    let call = inside.split_once('(').and_then(|(name, rest)| {
        let arguments = parse_arguments(rest.strip_suffix(')')?)?;
        Some(Call::Open { name: name.trim(), arguments })
    });
    Some(call.unwrap_or(Call::Malformed))
}

/// Reads `key="value", key="value"`; Dutch keyboards make curly quotes of the straight ones.
fn parse_arguments(text: &str) -> Option<Vec<(&str, &str)>> {
    let mut arguments = Vec::new();
    let mut rest = text.trim();
    while !rest.is_empty() {
        let (name, after) = rest.split_once('=')?;
        let after = after.trim_start().strip_prefix(['"', '“', '”'])?;
        let (value, after) = after.split_once(['"', '”', '“'])?;
        arguments.push((name.trim(), value.trim()));
        let after = after.trim_start();
        rest = match after.strip_prefix(',') {
            Some(next) => next.trim_start(),
            None if after.is_empty() => after,
            None => return None,
        };
    }
    Some(arguments)
}

/// What is wrong with the arguments of a component; the words are those of the message.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum ArgumentProblem<'a> {
    Unknown(&'a str),
    Missing(&'static str),
    Wrong(&'static str, &'a str),
}

impl Component {
    /// The names of the arguments.
    pub(super) fn argument_names(&self) -> impl Iterator<Item = &'static str> {
        self.arguments.iter().map(|argument| argument.name)
    }

    /// Checks what the editor wrote against the schema.
    pub(super) fn check<'a>(&self, given: &[(&'a str, &'a str)]) -> Vec<ArgumentProblem<'a>> {
        let mut problems = Vec::new();
        for (name, _) in given {
            if !self.argument_names().any(|known| known == *name) {
                problems.push(ArgumentProblem::Unknown(name));
            }
        }
        for argument in self.arguments {
            match given.iter().find(|(name, _)| *name == argument.name) {
                // A wrong name is told already, and is most likely the one that is missing.
                None if argument.required && problems.is_empty() => {
                    problems.push(ArgumentProblem::Missing(argument.name));
                }
                Some((_, value)) if !argument.form.accepts(value) => {
                    problems.push(ArgumentProblem::Wrong(argument.name, value));
                }
                _ => {}
            }
        }
        problems
    }
}

impl Form {
    fn accepts(self, value: &str) -> bool {
        match self {
            Self::Record => RECORDS.contains(&value),
            Self::Text => !value.is_empty(),
            Self::WebAddress => matches!(Target::of(value), Target::Web(_)),
            Self::MailAddress => value.split_once('@').is_some_and(|(name, host)| {
                !name.is_empty() && host.contains('.') && !value.contains([' ', '<', ':'])
            }),
            Self::Citation => !value.is_empty() && !value.contains([' ', ';', ',']),
            Self::Image => matches!(Target::of(value), Target::Local(_)) && !value.is_empty(),
        }
    }
}

/// The HTML before the content of a container, or all of a component without content. What stands
/// in a figure or under a quotation needs the site, and messages are headings of the page; these
/// are written by the caller.
pub(super) fn open(
    name: &str,
    argument: impl Fn(&str) -> Option<String>,
    words: &Catalogue,
) -> String {
    let text = |name: &str| argument(name).map(|value| escape(&value)).unwrap_or_default();
    match name {
        "accordion" => {
            format!("<details class=\"accordion\"><summary>{}</summary><div>\n", text("title"))
        }
        "quote" => "<figure class=\"quote\"><blockquote>\n".to_owned(),
        "video" => format!(
            "<p class=\"video\"><a class=\"external\" href=\"{}\">{}: {}</a></p>\n",
            text("url"),
            escape(&words.text("component-video")),
            text("title"),
        ),
        "contact" => contact(&text, words),
        "fields" => reference::fields(&argument("kind").unwrap_or_default(), words),
        "components" => reference::components(words),
        _ => format!("<div class=\"{}\">\n", escape(name)),
    }
}

fn contact(text: &impl Fn(&str) -> String, words: &Catalogue) -> String {
    let mut html =
        format!("<div class=\"contact\">\n<p class=\"contact-name\">{}</p>\n", text("name"));
    let (mail, phone, note) = (text("mail"), text("phone"), text("note"));
    if !mail.is_empty() {
        let label = escape(&words.text("contact-mail"));
        html.push_str(&format!("<p>{label}: <a href=\"mailto:{mail}\">{mail}</a></p>\n"));
    }
    if !phone.is_empty() {
        let digits: String = phone.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect();
        let label = escape(&words.text("contact-phone"));
        html.push_str(&format!("<p>{label}: <a href=\"tel:{digits}\">{phone}</a></p>\n"));
    }
    if !note.is_empty() {
        html.push_str(&format!("<p class=\"contact-note\">{note}</p>\n"));
    }
    html.push_str("</div>\n");
    html
}

/// The HTML after the content of a container.
pub(super) fn close(name: &str) -> &'static str {
    match name {
        "accordion" => "</div></details>\n",
        "quote" => "</figure>\n",
        _ => "</div>\n",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn calls_are_read() {
        let call = parse("{{ accordion(title=\"Mag dit, of niet?\") }}");
        let arguments = vec![("title", "Mag dit, of niet?")];
        assert_eq!(call, Some(Call::Open { name: "accordion", arguments }));
        assert_eq!(parse("{{end}}"), Some(Call::End));
        assert_eq!(parse("{{ steps }}"), Some(Call::Malformed));
        assert_eq!(parse("{{ a(b=c) }}"), Some(Call::Malformed));
        assert_eq!(parse("tekst {{ end }}"), None);
    }

    #[test]
    fn arguments_are_checked() {
        let video = component("video").expect("exists");
        let given = [("titel", "x"), ("url", "javascript:alert(1)")];
        assert_eq!(
            video.check(&given),
            [
                ArgumentProblem::Unknown("titel"),
                ArgumentProblem::Wrong("url", "javascript:alert(1)"),
            ]
        );
    }
}
