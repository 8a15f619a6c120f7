//! A picture from the form of a page: it is made anew, written beside the page and put in the text.
//! The page itself is saved when its editor saves it.

use axum::extract::{Multipart, State};
use axum::http::StatusCode;
use axum::response::Response;

use super::asking::{Asking, Refusal, change};
use super::form::{Editing, Opened};
use super::pages::path_in;
use super::picture::{Picture, PictureError};
use super::{Pairs, show};
use crate::serve::guard::refuse;
use crate::serve::http::Http;
use crate::serve::save::{FileChange, Saved, is_free};

/// The largest form with a picture that is read, in bytes: a photo as cameras make them.
pub(crate) const LARGEST: usize = 24 << 20;

/// The name of the field with the file.
const FILE: &str = "afbeelding";

/// The longest description, in characters. A longer one belongs in the text.
const LONGEST_ALT: usize = 300;

/// How many names are tried for a picture.
const NAMES: usize = 100;

/// A file of a form.
#[derive(Default)]
struct Sent {
    name: String,
    bytes: Vec<u8>,
}

/// Puts a picture beside the page of a form and in its text.
pub(crate) async fn add(State(http): State<Http>, form: Multipart) -> Response {
    match read(form).await {
        Ok((pairs, file)) => change(http, pairs, move |asking| keep(asking, &file)).await,
        Err(status) => refuse(status),
    }
}

async fn read(mut form: Multipart) -> Result<(Pairs, Sent), StatusCode> {
    let (mut pairs, mut file) = (Pairs::new(), Sent::default());
    while let Some(field) = form.next_field().await.map_err(|error| error.status())? {
        let name = field.name().unwrap_or_default().to_owned();
        if name == FILE {
            let called = field.file_name().unwrap_or_default().to_owned();
            let bytes = field.bytes().await.map_err(|error| error.status())?;
            file = Sent { name: called, bytes: bytes.to_vec() };
        } else {
            pairs.push((name, field.text().await.map_err(|error| error.status())?));
        }
    }
    Ok((pairs, file))
}

fn keep(asking: &Asking, file: &Sent) -> Response {
    let Some(opened) = Opened::sent(asking.shared(), &asking.sent) else {
        return refuse(StatusCode::BAD_REQUEST);
    };
    let mut view = Editing::sent(&asking.shown, &opened, &asking.sent).view(asking.shared());
    let alt = description(asking.sent.text("alt").unwrap_or_default());
    let status = match write(asking, (&opened.path, file), &alt) {
        Ok(name) => {
            let place = asking.sent.text("plek").and_then(|place| place.parse().ok());
            view.body = with_picture(&view.body, place, &format!("![{alt}]({name})"));
            view.refusal.message = asking.catalogue().text("upload-done");
            StatusCode::OK
        }
        Err((status, refusal)) => {
            view.refusal = refusal;
            view.alt = asking.sent.text("alt").unwrap_or_default().to_owned();
            status
        }
    };
    show(asking, status, view)
}

/// Writes the picture beside the page at `path`; its name there.
fn write(
    asking: &Asking,
    (path, file): (&str, &Sent),
    alt: &str,
) -> Result<String, (StatusCode, Refusal)> {
    let say = |status: StatusCode, id: &str| {
        let message = asking.catalogue().text(id);
        (status, Refusal { message, problems: Vec::new() })
    };
    if file.bytes.is_empty() {
        return Err(say(StatusCode::UNPROCESSABLE_ENTITY, "upload-no-file"));
    }
    if alt.is_empty() {
        return Err(say(StatusCode::UNPROCESSABLE_ENTITY, "upload-no-alt"));
    }
    let picture = Picture::read(&file.bytes).map_err(|error| match error {
        PictureError::Kind => say(StatusCode::UNSUPPORTED_MEDIA_TYPE, "upload-kind"),
        PictureError::Broken => say(StatusCode::UNPROCESSABLE_ENTITY, "upload-broken"),
    })?;
    let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
    let content = asking.shared().content();
    let mut names = names(&file.name, picture.ending);
    let free = names.find(|name| is_free(content, &path_in(folder, name)));
    let Some(name) = free else { return Err(say(StatusCode::CONFLICT, "edit-bad-name")) };
    let change =
        FileChange { path: path_in(folder, &name), bytes: Some(picture.bytes), before: None };
    match asking.save(vec![change]) {
        Some(Saved::Done) => Ok(name),
        Some(saved) => {
            Err(Refusal::new(saved, ("edit-refused", "edit-bad-name"), asking.catalogue()))
        }
        None => Err((StatusCode::SERVICE_UNAVAILABLE, Refusal::default())),
    }
}

/// The names that a picture can get: that of the file as a part of an address, then with a number.
/// Folders in it, as some browsers send, are no part of the name.
fn names(called: &str, ending: &'static str) -> impl Iterator<Item = String> {
    let last = called.rsplit(['/', '\\']).next().unwrap_or_default();
    let stem = last.rsplit_once('.').map_or(last, |(stem, _)| stem);
    let slug = search_index::slug(stem);
    let slug = if slug.is_empty() { FILE.to_owned() } else { slug };
    let first = format!("{slug}.{ending}");
    std::iter::once(first).chain((2..NAMES).map(move |n| format!("{slug}-{n}.{ending}")))
}

/// A description as it can stand between the brackets of an image in Markdown.
fn description(typed: &str) -> String {
    let words: Vec<&str> = typed.split_whitespace().collect();
    let text: String =
        words.join(" ").chars().filter(|c| !c.is_control()).take(LONGEST_ALT).collect();
    let escaped = text.chars().flat_map(|c| {
        let mark = "\\[]`*_<>&!".contains(c).then_some('\\');
        mark.into_iter().chain([c])
    });
    escaped.collect()
}

/// `body` with a picture as a paragraph of its own: after the line of the character at `place`, or at
/// the end.
fn with_picture(body: &str, place: Option<usize>, picture: &str) -> String {
    let at =
        place.and_then(|place| body.char_indices().nth(place)).map_or(body.len(), |(at, _)| at);
    let at = body[at..].find('\n').map_or(body.len(), |end| at + end);
    let (before, after) = (body[..at].trim_end_matches('\n'), body[at..].trim_start_matches('\n'));
    let before = if before.is_empty() { String::new() } else { format!("{before}\n\n") };
    let after = if after.is_empty() { "\n".to_owned() } else { format!("\n\n{after}") };
    format!("{before}{picture}{after}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_a_part_of_an_address_and_nothing_else() {
        let name = |called: &str| names(called, "jpg").next().expect("there is one");
        assert_eq!(name("IMG 0012.JPEG"), "img-0012.jpg");
        assert_eq!(name("../../etc/passwd"), "passwd.jpg");
        assert_eq!(name("C:\\foto's\\..\\Één.png"), "een.jpg");
        for odd in ["", "..", ".jpg", "/", "\0", "…"] {
            assert_eq!(name(odd), "afbeelding.jpg", "{odd:?}");
        }
        assert_eq!(names("a.png", "png").nth(1).as_deref(), Some("a-2.png"));
    }

    #[test]
    fn a_description_cannot_break_out_of_its_brackets() {
        assert_eq!(description("  Drie mensen\n aan tafel "), "Drie mensen aan tafel");
        assert_eq!(description("a](javascript:x)["), "a\\](javascript:x)\\[");
        assert_eq!(description(&"x".repeat(999)).len(), LONGEST_ALT);
        assert_eq!(description(" \n\t"), "");
    }

    #[test]
    fn a_picture_is_a_paragraph() {
        assert_eq!(with_picture("", None, "P"), "P\n");
        assert_eq!(with_picture("Een.\n", None, "P"), "Een.\n\nP\n");
        assert_eq!(with_picture("Één twee.\nDrie.\n", Some(3), "P"), "Één twee.\n\nP\n\nDrie.\n");
        assert_eq!(with_picture("Een.", Some(999), "P"), "Een.\n\nP\n");
    }
}
