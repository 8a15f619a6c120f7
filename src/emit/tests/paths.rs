//! Which output paths are taken.

use super::path_of;
use crate::emit::{EmitError, OutputPath, PathFault};

#[test]
fn paths_that_leave_the_output_or_break_on_some_system_are_refused() {
    for (path, expected) in [
        ("", PathFault::EmptyPart),
        ("a/", PathFault::EmptyPart),
        ("a//b", PathFault::EmptyPart),
        ("/etc/passwd", PathFault::Absolute),
        ("../a", PathFault::Dots),
        ("a/../../b", PathFault::Dots),
        ("./a", PathFault::Dots),
        ("..\\a", PathFault::Character('\\')),
        ("C:/a", PathFault::Character(':')),
        ("a\0b", PathFault::Character('\0')),
        ("a\nb", PathFault::Character('\n')),
        ("wat?", PathFault::Character('?')),
        ("a./b", PathFault::Ending),
        ("a ", PathFault::Ending),
        ("...", PathFault::Ending),
        ("a/con", PathFault::Device),
        ("Aux.html", PathFault::Device),
        ("nul .tar.gz", PathFault::Device),
        ("com1/index.html", PathFault::Device),
        ("LPT².txt", PathFault::Device),
    ] {
        let error = OutputPath::new(path).unwrap_err();
        assert!(
            matches!(error, EmitError::InvalidPath { fault, .. } if fault == expected),
            "{path:?}: {error}"
        );
    }
}

#[test]
fn ordinary_paths_are_taken() {
    for path in [
        "index.html",
        ".well-known/security.txt",
        "_headers",
        "toolkit/planevaluatie/index.html",
        "preventie van radicalisering/één..twee.html",
        "com/lpt/com10/console.html",
    ] {
        assert_eq!(path_of(path).as_str(), path);
    }
}
