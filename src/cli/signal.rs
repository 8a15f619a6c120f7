//! Ends the program in an orderly way when somebody asks for it: Ctrl+C, or a system that stops.

use std::sync::atomic::{AtomicI32, Ordering::Relaxed};

/// What a shell adds to the number of the signal that ended a program.
const BY_SIGNAL: i32 = 128;

/// The signal that ends the program, or 0.
static SIGNAL: AtomicI32 = AtomicI32::new(0);

/// Listens for signals from here on. What is being written is ended first; then the program ends as
/// it would have without us, so that who started it sees which signal it was. A second signal ends
/// it at once.
#[cfg(unix)]
pub(crate) fn listen() {
    use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
    use signal_hook::iterator::Signals;
    use signal_hook::low_level::emulate_default_handler;

    // Without signals or a thread for them the program ends at once, as others do: no site is lost
    // by that, and the next build clears up.
    let Ok(mut signals) = Signals::new([SIGHUP, SIGINT, SIGTERM]) else { return };
    let end = move || {
        let mut received = signals.forever();
        let Some(first) = received.next() else { return };
        SIGNAL.store(first, Relaxed);
        let wait = std::thread::Builder::new().name("watwerkt ends".to_owned());
        let orderly = wait.spawn(move || {
            watwerkt::emit::interrupt();
            let _ = emulate_default_handler(first);
        });
        let second = if orderly.is_ok() { received.next() } else { None };
        let _ = emulate_default_handler(second.unwrap_or(first));
    };
    let thread = std::thread::Builder::new().name("watwerkt signals".to_owned());
    let _ = thread.spawn(end);
}

/// Nothing is listened for here: the system ends the program at once.
#[cfg(not(unix))]
pub(crate) fn listen() {}

/// The exit code that a shell gives a program which a signal ended, if one did.
pub(crate) fn exit_code() -> Option<u8> {
    match SIGNAL.load(Relaxed) {
        0 => None,
        signal => u8::try_from(BY_SIGNAL + signal).ok(),
    }
}
