//! What stands in a line of a Word file, as Markdown.

use serde_json::Value;

use super::Converter;
use super::lost::Lost;
use crate::content::is_web_address;

/// The forms of pictures that browsers show and that hold no script.
const PICTURES: &[&str] = &["gif", "jpeg", "jpg", "png", "webp"];

impl Converter<'_> {
    /// The inlines of a block; notes of reviewers come at its end, where a comment cannot swallow
    /// the text beside it.
    pub(super) fn line(&mut self, inlines: &Value) -> String {
        let outer = std::mem::take(&mut self.notes);
        let text = self.inlines(inlines);
        let notes = std::mem::replace(&mut self.notes, outer);
        let text = begin_safely(text.trim());
        let notes: String = notes.iter().map(|note| format!(" <!-- {note} -->")).collect();
        format!("{text}{notes}").trim().to_owned()
    }

    fn inlines(&mut self, inlines: &Value) -> String {
        inlines.as_array().into_iter().flatten().map(|inline| self.inline(inline)).collect()
    }

    fn inline(&mut self, inline: &Value) -> String {
        let content = &inline["c"];
        match inline["t"].as_str().unwrap_or_default() {
            "Str" => self.escape(content.as_str().unwrap_or_default()),
            "Space" | "SoftBreak" => " ".to_owned(),
            "LineBreak" if self.in_table => " ".to_owned(),
            "LineBreak" => "\\\n".to_owned(),
            "Strong" => self.marked("**", content),
            "Emph" => self.marked("*", content),
            "Strikeout" => self.marked("~~", content),
            "Underline" | "SmallCaps" | "Superscript" | "Subscript" => {
                let text = self.inlines(content);
                self.lose(Lost::Style, &text);
                text
            }
            "Quoted" => match content[0]["t"].as_str() {
                Some("SingleQuote") => format!("‘{}’", self.inlines(&content[1])),
                _ => format!("“{}”", self.inlines(&content[1])),
            },
            "Cite" => self.inlines(&content[1]),
            "Code" => format!("`{}`", content[1].as_str().unwrap_or_default().replace('`', "'")),
            "Math" => {
                let formula = content[1].as_str().unwrap_or_default().to_owned();
                self.lose(Lost::Formula, &formula);
                format!("`{}`", formula.replace('`', "'"))
            }
            "Link" => self.link(content),
            "Image" => self.image(content),
            "Note" => self.footnote(content),
            "Span" => self.span(content),
            other => {
                self.lose(Lost::Other, other);
                String::new()
            }
        }
    }

    /// Text between marks, with the blanks outside them, where Markdown wants them.
    fn marked(&mut self, mark: &str, inlines: &Value) -> String {
        let text = self.inlines(inlines);
        let words = text.trim();
        if words.is_empty() {
            return text;
        }
        let lead = &text[..text.len() - text.trim_start().len()];
        let trail = &text[text.trim_end().len()..];
        format!("{lead}{mark}{words}{mark}{trail}")
    }

    fn link(&mut self, content: &Value) -> String {
        let text = self.inlines(&content[1]);
        let address = content[2][0].as_str().unwrap_or_default();
        if is_web_address(address) || address.starts_with("mailto:") {
            return format!("[{text}](<{}>)", address.replace(['<', '>'], ""));
        }
        self.lose(Lost::Link, &format!("{} ({address})", text.trim()));
        text
    }

    fn image(&mut self, content: &Value) -> String {
        let from = content[2][0].as_str().unwrap_or_default().trim_start_matches("./").to_owned();
        let extension = from.rsplit('.').next().unwrap_or_default().to_lowercase();
        let is_there = self.word.media.get(&from).is_some();
        if !PICTURES.contains(&extension.as_str()) || !is_there {
            self.lose(Lost::Picture, &from);
            return String::new();
        }
        let written = self.inlines(&content[1]);
        let alt = match (written.trim(), self.alts.get(&from)) {
            ("", Some(alt)) if !alt.trim().is_empty() => self.escape(alt.trim()),
            ("", _) => {
                self.lose(Lost::NoAlt, &from);
                self.words.text("word-alt")
            }
            (alt, _) => alt.to_owned(),
        };
        let number = self.pictures.len() + 1;
        let known = self.pictures.iter().find(|(source, _)| *source == from);
        let name = match known {
            Some((_, name)) => name.clone(),
            None => {
                let name = format!("{}-{number}.{extension}", self.slug);
                self.pictures.push((from, name.clone()));
                name
            }
        };
        format!("![{alt}]({name})")
    }

    fn footnote(&mut self, blocks: &Value) -> String {
        let text = self.flat(blocks);
        self.footnotes.push(text);
        format!("[^{}]", self.footnotes.len())
    }

    /// A span says what a reviewer did; other spans are styles without a meaning.
    fn span(&mut self, content: &Value) -> String {
        let has = |class: &str| {
            let classes = content[0][1].as_array();
            classes.is_some_and(|classes| classes.iter().any(|other| other == class))
        };
        let attributes = content[0][2].as_array().into_iter().flatten();
        let mut authors = attributes.filter(|pair| pair[0] == "author");
        let author = authors.next().and_then(|pair| pair[1].as_str()).unwrap_or("?").to_owned();
        let (lost, keeps) = if has("insertion") {
            (Lost::Insertion, true)
        } else if has("deletion") {
            (Lost::Deletion, false)
        } else if has("comment-start") {
            (Lost::Comment, false)
        } else if has("comment-end") || has("paragraph-insertion") || has("paragraph-deletion") {
            return String::new();
        } else {
            return self.inlines(&content[1]);
        };
        let text = self.inlines(&content[1]);
        let said = format!("{author}: {}", text.trim());
        self.lose(lost, &said);
        let label = self.words.text(&format!("{}-label", lost.message()));
        self.notes.push(in_comment(&format!("{label} {said}")));
        if keeps { text } else { String::new() }
    }

    /// Words as Markdown that shows them as they are.
    pub(super) fn escape(&self, text: &str) -> String {
        let mut escaped = String::with_capacity(text.len());
        for c in text.chars() {
            if "\\`*_[]<&~{}".contains(c) || c == '|' && self.in_table {
                escaped.push('\\');
            }
            escaped.push(c);
        }
        escaped
    }
}

/// Text that cannot end the comment that it stands in, nor the cell of a table.
fn in_comment(text: &str) -> String {
    text.replace("--", "- -").replace(['<', '>'], " ").replace('|', "/").replace('\n', " ")
}

/// A line that is no heading, list or quotation because of how it begins.
fn begin_safely(line: &str) -> String {
    let digits = line.len() - line.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let after = &line[digits..];
    if digits > 0 && (after.starts_with(". ") || after.starts_with(") ")) {
        return format!("{}\\{after}", &line[..digits]);
    }
    match line.starts_with(['#', '>', '-', '+', '=', ':', '|']) {
        true => format!("\\{line}"),
        false => line.to_owned(),
    }
}
