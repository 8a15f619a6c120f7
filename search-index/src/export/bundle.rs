//! The modules of `browser/` as one script, and the whole index as another.
//!
//! The modules keep to a shape that makes this easy: they import from each other only, names at
//! their top level differ, and a comment has its lines to itself.

use std::collections::BTreeMap;

use super::bytes::base64;

macro_rules! modules {
    ($($name:literal),* $(,)?) => {
        &[$(include_str!(concat!("../../browser/", $name))),*]
    };
}

/// In the order in which they use each other.
const MODULES: &[&str] = modules![
    "analyse.js",
    "bytes.js",
    "store.js",
    "terms.js",
    "forms.js",
    "query.js",
    "plan.js",
    "score.js",
    "facets.js",
    "fragments.js",
    "engine.js",
    "remote.js",
    "worker.js",
    "view.js",
    "zoek.js",
];

/// The module that asks a service, and what stands in for it on a site that has none.
const SERVICE: (&str, &str) = (include_str!("../../browser/remote.js"), "class RemoteClient{}\n");

/// The script of a search page, with the manifest in it.
pub(super) fn script(manifest: &str, has_service: bool) -> String {
    // JSON may hold these two; a script could not before 2019.
    let manifest = manifest.replace('\u{2028}', "\\u2028").replace('\u{2029}', "\\u2029");
    let mut script = format!("(()=>{{\"use strict\";const MANIFEST={manifest};\n");
    for module in MODULES {
        match *module == SERVICE.0 && !has_service {
            true => script.push_str(SERVICE.1),
            false => script.push_str(&bare(module)),
        }
    }
    script.push_str("start(MANIFEST);})();\n");
    script
}

/// A module without comments, imports and indentation.
fn bare(module: &str) -> String {
    let mut text = String::with_capacity(module.len());
    let (mut is_comment, mut is_import) = (false, false);
    for line in module.lines().map(str::trim) {
        let line = after_comment(line);
        is_comment |= line.starts_with("/*");
        is_import |= line.starts_with("import ");
        if !is_comment && !is_import && !line.is_empty() && !line.starts_with("//") {
            text.push_str(line.strip_prefix("export ").unwrap_or(line));
            text.push('\n');
        }
        is_comment &= !line.ends_with("*/");
        is_import &= !line.ends_with(';');
    }
    text
}

/// What follows a comment that begins and ends in `line`, such as the type of a cast.
fn after_comment(line: &str) -> &str {
    let Some(comment) = line.strip_prefix("/*") else { return line };
    comment.split_once("*/").map_or(line, |(_, rest)| rest.trim_start())
}

/// Every file of the index as a script, for copies that are opened without a server.
pub(super) fn all(files: &BTreeMap<String, Vec<u8>>) -> String {
    let mut script = String::from("globalThis.watwerktZoek={\n");
    for (path, bytes) in files {
        script.push_str(&format!("\"{path}\":\"{}\",\n", base64(bytes)));
    }
    script.push_str("};\n");
    script
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_imports_go() {
        let module = "/** What.\n * @param {string} a\n */\nimport {\n  b,\n} from './b.js';\n\nexport function a(b) {\n  // Why.\n  /** @type {number} */ (b);\n  return b;\n}\n";
        assert_eq!(bare(module), "function a(b) {\n(b);\nreturn b;\n}\n");
    }
}
