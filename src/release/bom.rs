//! What the program that made a release is built of: a bill of materials in CycloneDX 1.6, taken
//! from the lock file that the program was built with.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use serde_json::{Value, json};

/// The lock file of this program.
const LOCK: &str = include_str!("../../Cargo.lock");
/// What it asks for, with what only its tests need.
const MANIFEST: &str = include_str!("../../Cargo.toml");
/// The name of the program in the lock file.
const PROGRAM: &str = "watwerkt";

/// One package of the lock file.
#[derive(Debug, Default)]
struct Package<'l> {
    name: &'l str,
    version: &'l str,
    checksum: Option<&'l str>,
    /// `name`, or `name version` where the lock file has more than one of that name.
    needs: Vec<&'l str>,
}

impl Package<'_> {
    fn reference(&self) -> String {
        format!("pkg:cargo/{}@{}", self.name, self.version)
    }
}

/// The bill of materials, for a release of this day. Packages that only tests of the program need
/// are left out; those of other systems are in it.
pub(super) fn bill_of_materials(date: Date) -> String {
    let packages = read(LOCK);
    let tests_only = tests_only(MANIFEST);
    let find = |need: &str| packages.iter().find(|package| is(package, need));
    let needs = |package: &Package<'_>| -> Vec<usize> {
        let own = package.name == PROGRAM;
        let needs = package.needs.iter().filter(|need| !(own && tests_only.contains(**need)));
        let places = needs.filter_map(|need| packages.iter().position(|other| is(other, need)));
        places.collect()
    };
    let mut reached: BTreeMap<String, usize> = BTreeMap::new();
    let mut open: Vec<usize> =
        packages.iter().position(|package| package.name == PROGRAM).into_iter().collect();
    while let Some(at) = open.pop() {
        if reached.insert(packages[at].reference(), at).is_none() {
            open.extend(needs(&packages[at]));
        }
    }
    let reached = || reached.values().map(|at| &packages[*at]);
    let others = reached().filter(|package| package.name != PROGRAM);
    let dependencies = reached().map(|package| {
        let refs: BTreeSet<String> =
            needs(package).into_iter().map(|at| packages[at].reference()).collect();
        json!({ "ref": package.reference(), "dependsOn": refs })
    });
    let bill = json!({
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {
            "timestamp": format!("{date}T00:00:00Z"),
            "component": find(PROGRAM).map(|program| component(program, "application")),
        },
        "components": others.map(|other| component(other, "library")).collect::<Vec<_>>(),
        "dependencies": dependencies.collect::<Vec<_>>(),
    });
    format!("{bill:#}\n")
}

fn is(package: &Package<'_>, need: &str) -> bool {
    match need.split_once(' ') {
        None => package.name == need,
        Some((name, version)) => package.name == name && package.version == version,
    }
}

fn component(package: &Package<'_>, kind: &str) -> Value {
    let mut component = json!({
        "type": kind,
        "bom-ref": package.reference(),
        "name": package.name,
        "version": package.version,
        "purl": package.reference(),
    });
    if let Some(checksum) = package.checksum {
        component["hashes"] = json!([{ "alg": "SHA-256", "content": checksum }]);
    }
    component
}

/// The packages of a lock file, which cargo writes in one way only.
fn read(lock: &str) -> Vec<Package<'_>> {
    let mut packages: Vec<Package<'_>> = Vec::new();
    for line in lock.lines() {
        let Some(package) = packages.last_mut().filter(|_| line != "[[package]]") else {
            if line == "[[package]]" {
                packages.push(Package::default());
            }
            continue;
        };
        let value = |key: &str| line.strip_prefix(key)?.strip_prefix(" = \"")?.strip_suffix('"');
        if let Some(name) = value("name") {
            package.name = name;
        } else if let Some(version) = value("version") {
            package.version = version;
        } else if let Some(checksum) = value("checksum") {
            package.checksum = Some(checksum);
        } else if let Some(need) = line.strip_prefix(" \"") {
            package.needs.push(need.trim_end_matches("\","));
        }
    }
    packages
}

/// The names of the packages that only tests need.
fn tests_only(manifest: &str) -> BTreeSet<&str> {
    let section = manifest.split("[dev-dependencies]\n").nth(1).unwrap_or_default();
    let lines = section.lines().take_while(|line| !line.starts_with('['));
    lines.filter_map(|line| Some(line.split_once(" = ")?.0)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bill_has_what_runs_and_not_what_only_tests() {
        let bill = bill_of_materials(jiff::civil::date(2026, 11, 25));
        let bill: Value = serde_json::from_str(&bill).expect("is JSON");
        let components = bill["components"].as_array().expect("is a list");
        let named = |name: &str| components.iter().any(|one| one["name"] == name);
        assert!(
            named("tantivy") && named("axum") && named("search-index") && components.len() > 200
        );
        for test_only in ["criterion", "proptest", "tempfile-not-there"] {
            assert!(!named(test_only), "{test_only}");
        }
        // Every dependency is in the list, and whatever came from a registry has its checksum.
        let references: BTreeSet<&str> =
            components.iter().filter_map(|one| one["bom-ref"].as_str()).collect();
        for dependency in bill["dependencies"].as_array().expect("is a list") {
            for on in dependency["dependsOn"].as_array().expect("is a list") {
                assert!(references.contains(on.as_str().expect("is a text")), "{on}");
            }
        }
        let unchecked: Vec<_> = components.iter().filter(|one| one["hashes"].is_null()).collect();
        assert_eq!(unchecked.len(), 1, "{unchecked:?}");
        assert_eq!(bill["metadata"]["component"]["name"], PROGRAM);
    }
}
