//! Choices as HTML.

use crate::markdown::escape;

/// A path as a part of an id.
pub(super) fn id(path: &str) -> String {
    path.replace('.', "-")
}

/// A list of which one can be chosen.
pub(super) fn select(
    (nothing, begin): (&str, &str),
    options: &[(String, String)],
    chosen: &str,
) -> String {
    let mut out = format!("<select {begin}><option value=\"\">{}</option>", escape(nothing));
    if !chosen.is_empty() && !options.iter().any(|(word, _)| word == chosen) {
        let chosen = escape(chosen);
        out.push_str(&format!("<option value=\"{chosen}\" selected>{chosen}</option>"));
    }
    for (word, label) in options {
        let selected = if word == chosen { " selected" } else { "" };
        let (word, label) = (escape(word), escape(label));
        out.push_str(&format!("<option value=\"{word}\"{selected}>{label}</option>"));
    }
    out.push_str("</select>");
    out
}

/// A box for every option, and for whatever is chosen and no option.
pub(super) fn boxes(
    (path, label, help): (&str, &str, &str),
    (options, chosen): (&[(String, String)], &[String]),
    out: &mut String,
) {
    let stem = id(path);
    out.push_str(&format!("<fieldset class=\"w-boxes\"><legend>{}</legend>", escape(label)));
    if !help.is_empty() {
        out.push_str(&format!("<p class=\"w-help\">{}</p>", escape(help)));
    }
    let is_known = |word: &&String| options.iter().any(|(known, _)| known == *word);
    let others =
        chosen.iter().filter(|word| !is_known(word)).map(|word| (word.clone(), word.clone()));
    for (at, (word, label)) in options.iter().cloned().chain(others).enumerate() {
        let checked = if chosen.contains(&word) { " checked" } else { "" };
        out.push_str(&format!(
            "<div><input type=\"checkbox\" id=\"v-{stem}-{at}\" name=\"{path}\" value=\"{}\"{checked}> \
             <label for=\"v-{stem}-{at}\">{}</label></div>",
            escape(&word),
            escape(&label)
        ));
    }
    out.push_str("</fieldset>\n");
}
