//! What the fuzzer attacks, with the bytes that it kept and with some that are made up here. The
//! long search for others is `tests/run fuzz`.

use std::fs;

use proptest::prelude::*;

use crate::support::project;

#[expect(unreachable_pub, reason = "the fuzzer is a crate of its own, and uses them from there")]
#[path = "../../fuzz/src/surfaces.rs"]
mod surfaces;

type Surface = fn(&[u8]);

const SURFACES: [(&str, Surface); 6] = [
    ("bibtex", surfaces::bibtex),
    ("front_matter", surfaces::front_matter),
    ("markdown", surfaces::markdown),
    ("query", surfaces::query),
    ("table", surfaces::table),
    ("vocabulary", surfaces::vocabulary),
];

#[test]
fn what_the_fuzzer_kept_harms_nobody() {
    for (name, surface) in SURFACES {
        let folder = project().join("fuzz/corpus").join(name);
        let files = fs::read_dir(&folder).expect("every target has a corpus");
        let mut count = 0;
        for file in files.filter_map(Result::ok) {
            surface(&fs::read(file.path()).expect("can be read"));
            count += 1;
        }
        assert!(count >= 3, "{name} has {count} files");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_bytes_make_a_reader_panic(data in prop::collection::vec(any::<u8>(), 0..300)) {
        for (_, surface) in SURFACES {
            surface(&data);
        }
    }
}
