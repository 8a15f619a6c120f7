//! The edge where a fault of the program itself is caught and said.

use std::any::Any;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::process::ExitCode;
use std::sync::Mutex;

use watwerkt::build::messages;
use watwerkt::diagnostic::Language;

/// Exit code for a fault of the program: EX_SOFTWARE of sysexits.h.
const SOFTWARE: u8 = 70;

/// What a fault said, and where in the program it was. The hook knows the place, the catch the end.
static PLACE: Mutex<Option<String>> = Mutex::new(None);

/// Runs `work`; a panic in it, or in a thread that it waits for, becomes a message with what to
/// report and exit code 70.
pub(crate) fn guarded(language: Language, work: impl FnOnce() -> ExitCode) -> ExitCode {
    match catch(work) {
        Ok(code) => code,
        Err(fault) => {
            tell!("{}", report(&fault, language));
            ExitCode::from(SOFTWARE)
        }
    }
}

/// What `work` came to, or what its panic said and where.
fn catch<T>(work: impl FnOnce() -> T) -> Result<T, String> {
    let usual = std::panic::take_hook();
    std::panic::set_hook(Box::new(|panic| {
        let place = panic.location().map(|at| format!("{}:{}", at.file(), at.line()));
        let mut first = PLACE.lock().unwrap_or_else(|broken| broken.into_inner());
        // The first one is the cause; others may follow from it.
        if first.is_none() {
            *first = place;
        }
    }));
    // Nothing is used after a panic but its message, so nothing half-done is seen.
    let outcome = catch_unwind(AssertUnwindSafe(work));
    std::panic::set_hook(usual);
    outcome.map_err(|payload| {
        let place = PLACE.lock().unwrap_or_else(|broken| broken.into_inner()).take();
        format!("{} ({})", words(payload.as_ref()), place.unwrap_or_default())
    })
}

/// The words of a panic.
fn words(payload: &(dyn Any + Send)) -> &str {
    let text = payload.downcast_ref::<&str>().copied();
    text.or_else(|| payload.downcast_ref::<String>().map(String::as_str)).unwrap_or("?")
}

/// What a person can do about it.
fn report(fault: &str, language: Language) -> String {
    let arguments = [
        ("fault", fault.to_owned()),
        ("version", env!("CARGO_PKG_VERSION").to_owned()),
        ("system", format!("{} {}", std::env::consts::OS, std::env::consts::ARCH)),
    ];
    let message = messages(language).format("cli-fault", None, &arguments);
    message.unwrap_or_else(|| fault.to_owned())
}

#[cfg(test)]
mod tests {
    use rayon::prelude::*;

    use super::*;

    #[test]
    fn a_panic_in_any_thread_is_caught_with_its_place() {
        assert_eq!(catch(|| 7), Ok(7));
        let fault = catch(|| (0..100).into_par_iter().for_each(|n| assert!(n != 50, "bij {n}")));
        let fault = fault.expect_err("panics");
        assert!(fault.starts_with("bij 50 (src/cli/crash.rs:"), "{fault}");
        let said = report(&fault, Language::Dutch);
        assert!(said.contains("fout in watwerkt") && said.contains("bij 50"), "{said}");
    }
}
