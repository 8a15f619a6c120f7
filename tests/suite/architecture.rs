//! The invariants of the code itself.

use std::fs;
use std::path::Path;

use crate::support::project;

fn rust_files(folder: &Path) -> Vec<(String, String)> {
    walkdir::WalkDir::new(folder)
        .into_iter()
        .filter_map(Result::ok)
        .filter(|entry| entry.path().extension().is_some_and(|extension| extension == "rs"))
        .map(|entry| {
            let path = entry.path().strip_prefix(folder).expect("is below the folder");
            let text = fs::read_to_string(entry.path()).expect("is text");
            (path.to_string_lossy().into_owned(), text)
        })
        .collect()
}

/// The modules of the library in the order of `lib.rs`.
fn modules() -> Vec<String> {
    let lib = fs::read_to_string(project().join("src/lib.rs")).expect("lib.rs is there");
    let modules = lib.lines().filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';'));
    modules.map(str::to_owned).collect()
}

fn module_of(path: &str) -> &str {
    path.split('/').next().unwrap_or(path).trim_end_matches(".rs")
}

#[test]
fn a_module_uses_only_those_above_it() {
    let order = modules();
    assert!(order.len() > 5, "{order:?}");
    let rank = |name: &str| order.iter().position(|module| module == name);
    for (path, text) in rust_files(&project().join("src")) {
        let Some(own) = rank(module_of(&path)) else { continue };
        for used in text.split("crate::").skip(1) {
            let end = used.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(used.len());
            if let Some(other) = rank(&used[..end]) {
                assert!(other <= own, "{path} uses {}, which comes after it", &used[..end]);
            }
        }
    }
}

#[test]
fn only_the_command_line_prints_and_only_two_modules_touch_the_disk() {
    for (path, text) in rust_files(&project().join("src")) {
        let module = module_of(&path);
        if !matches!(module, "cli" | "main") {
            for word in ["println!", "eprintln!", "print!(", "process::exit"] {
                assert!(!text.contains(word), "{path} has {word}");
            }
        }
        if !matches!(module, "source" | "emit") {
            for word in ["std::fs", "File::open", "fs::read", "fs::write"] {
                assert!(!text.contains(word), "{path} has {word}");
            }
        }
    }
}
