//! Diagnostics for programs that show them beside a change: GitHub and readers of SARIF.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::{Catalogue, Code, Diagnostic, Severity};

/// The path of a diagnostic from the folder where the program runs. `content` is the content folder
/// as given; files of the theme name their folder themselves.
fn path(diagnostic: &Diagnostic, content: &str) -> String {
    let place = diagnostic.place.path();
    let of_theme = matches!(diagnostic.code, Code::Template | Code::LowContrast);
    match content.trim_end_matches('/') {
        _ if of_theme => place.to_owned(),
        "" | "." => place.to_owned(),
        folder => format!("{}/{place}", folder.trim_start_matches("./")),
    }
}

/// The message with what to do about it.
fn words(diagnostic: &Diagnostic, catalogue: &Catalogue) -> String {
    let hint = diagnostic.hint(catalogue).map(|hint| format!("\n{hint}")).unwrap_or_default();
    format!("{}{hint}", diagnostic.message(catalogue))
}

/// One workflow command for GitHub Actions a line, without the last line end.
pub fn github(diagnostics: &[Diagnostic], content: &str, catalogue: &Catalogue) -> String {
    let lines = diagnostics.iter().map(|said| {
        let level = match said.code.severity() {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Advice => "notice",
        };
        let property = |text: &str| escape(text).replace(':', "%3A").replace(',', "%2C");
        let position = said.place.position();
        let position = position.map(|at| format!(",line={},col={}", at.line, at.column));
        format!(
            "::{level} file={}{},title={}::{}",
            property(&path(said, content)),
            position.unwrap_or_default(),
            said.code.id(),
            escape(&words(said, catalogue)),
        )
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// As the workflow commands of GitHub want it: one line, with `%` for what would end it.
fn escape(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// A log of SARIF 2.1.0.
pub fn sarif(diagnostics: &[Diagnostic], content: &str, catalogue: &Catalogue) -> Value {
    let codes: BTreeSet<Code> = diagnostics.iter().map(|said| said.code).collect();
    let rules: Vec<Value> = codes.into_iter().map(|code| json!({ "id": code.id() })).collect();
    let results: Vec<Value> = diagnostics
        .iter()
        .map(|said| {
            let level = match said.code.severity() {
                Severity::Error => "error",
                Severity::Warning => "warning",
                Severity::Advice => "note",
            };
            let mut location = json!({ "artifactLocation": { "uri": uri(&path(said, content)) } });
            if let Some(at) = said.place.position() {
                location["region"] = json!({ "startLine": at.line, "startColumn": at.column });
            }
            json!({
                "ruleId": said.code.id(),
                "level": level,
                "message": { "text": words(said, catalogue) },
                "locations": [{ "physicalLocation": location }],
            })
        })
        .collect();
    json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "watwerkt",
                "version": env!("CARGO_PKG_VERSION"),
                "rules": rules,
            }},
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    })
}

/// A path as a relative reference: everything but plain characters in percents.
fn uri(path: &str) -> String {
    let mut uri = String::with_capacity(path.len());
    for byte in path.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => {
                uri.push(char::from(byte));
            }
            _ => uri.push_str(&format!("%{byte:02X}")),
        }
    }
    uri
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::{Language, Place, SourceText};

    fn said() -> Diagnostic {
        let source = SourceText::new("map één/a,b.md", "x\ntweede regel\n");
        Diagnostic::new(Code::HardWord, Place::new(&source, 4..8))
            .arg("word", "100%")
            .arg("alternatives", "alles")
            .arg("count", 1)
    }

    #[test]
    fn github_gets_one_line_that_nothing_breaks_out_of() {
        let line = github(&[said()], "./content/", Catalogue::embedded(Language::English));
        let start = "::notice file=content/map één/a%2Cb.md,line=2,col=3,title=WW803::‘100%25’ is";
        assert!(line.starts_with(start), "{line}");
        assert!(line.contains("%0A") && !line.contains('\n'), "{line}");
    }

    #[test]
    fn sarif_points_at_the_line() {
        let log = sarif(&[said()], ".", Catalogue::embedded(Language::Dutch));
        let place = &log["runs"][0]["results"][0]["locations"][0]["physicalLocation"];
        assert_eq!(place["artifactLocation"]["uri"], "map%20%C3%A9%C3%A9n/a%2Cb.md");
        assert_eq!(place["region"]["startLine"], 2);
        assert_eq!(log["runs"][0]["tool"]["driver"]["rules"][0]["id"], "WW803");
    }
}
