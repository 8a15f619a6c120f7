//! Other programs that do something at the same time, and clocks.

use std::fs::{self, File};
use std::sync::atomic::{AtomicBool, Ordering::Relaxed};
use std::time::{Duration, SystemTime};

use super::{BUILD, book, is_tidy, moments, must_build, published, rewrite, start, whole};
use crate::serve::client::Served;
use crate::support::{TestSite, stderr};

#[test]
fn one_of_two_builds_waits_for_nobody_and_says_so() {
    let site = book("een");
    must_build(&site);
    // A lock file that a process left behind is no lock: nobody holds it.
    let lock = site.path(".public.watwerkt.lock");
    assert!(lock.exists());
    must_build(&site);
    let held = File::open(&lock).expect("is there");
    held.try_lock().expect("nobody has it");
    rewrite(&site, "twee");
    let refused = site.run(&BUILD);
    assert_eq!(refused.status.code(), Some(2), "{}", stderr(&refused));
    assert!(stderr(&refused).contains("Er loopt al een build"), "{}", stderr(&refused));
    assert!(published(&site) == whole("een"));
    drop(held);
    // Really at once: each either builds or is refused.
    let children: Vec<_> = (0..4).map(|_| start(&site, &BUILD)).collect();
    let codes: Vec<_> =
        children.into_iter().map(|mut child| child.wait().expect("ends").code()).collect();
    assert!(codes.contains(&Some(0)), "{codes:?}");
    assert!(codes.iter().all(|code| matches!(code, Some(0 | 2))), "{codes:?}");
    assert!(published(&site) == whole("twee") && is_tidy(&site));
}

#[test]
fn files_that_come_and_go_while_they_are_read_break_nothing() {
    let site = book("een");
    must_build(&site);
    let stop = AtomicBool::new(false);
    std::thread::scope(|scope| {
        scope.spawn(|| {
            let (file, aside) = (site.path("content/pagina-7.md"), site.path("content/.pagina"));
            while !stop.load(Relaxed) {
                fs::rename(&file, &aside).expect("is there");
                fs::create_dir(&file).expect("nothing is there");
                fs::remove_dir(&file).expect("is a folder");
                fs::rename(&aside, &file).expect("is there");
            }
        });
        for _ in 0..moments() {
            let built = site.run(&BUILD);
            let said = stderr(&built);
            // A page that was there and then was not is an error of the content, told by its name.
            let told = said.contains("pagina-7.md");
            assert!(built.status.success() || built.status.code() == Some(1) && told, "{said}");
            let pages = published(&site).keys().filter(|file| file.starts_with("pagina-")).count();
            assert!(pages == 25 || pages == 24, "{pages}: {said}");
        }
        stop.store(true, Relaxed);
    });
    must_build(&site);
    assert!(published(&site) == whole("een") && is_tidy(&site));
}

#[cfg(unix)]
#[test]
fn a_pipe_among_the_pages_is_not_waited_for() {
    let site = book("een");
    let made = std::process::Command::new("mkfifo").arg(site.path("content/pijp.md")).status();
    assert!(made.expect("mkfifo is there").success());
    must_build(&site);
    assert!(published(&site) == whole("een"));
}

#[test]
fn a_clock_that_runs_backwards_hides_no_change_and_changes_no_byte() {
    let set = |site: &TestSite, path: &str, time: SystemTime| {
        let file = File::options().write(true).open(site.path(path)).expect("is there");
        file.set_modified(time).expect("can be set");
    };
    let epoch = SystemTime::UNIX_EPOCH;
    let future = epoch + Duration::from_secs(4_000_000_000);
    let site = book("een");
    for (page, time) in [(0, epoch), (1, future)] {
        set(&site, &format!("content/pagina-{page}.md"), time);
    }
    must_build(&site);
    // Files of the site that seem to be of tomorrow, as after a clock that was set back.
    set(&site, "public/pagina-2/index.html", future);
    must_build(&site);
    assert!(published(&site) == whole("een"));
    // A save that seems to be older than what it replaces, with the same size.
    let text = |word: &str| format!("---\ntitle: Een\n---\nHet woord is {word}.\n");
    let served = TestSite::new().with("content/een.md", text("rood"));
    set(&served, "content/een.md", future);
    let mut served = Served::new(served);
    served.until_says("/een/", "woord is rood");
    for (word, time) in [("geel", epoch), ("roze", future), ("grijs", epoch), ("bruin", epoch)] {
        served.site.write("content/een.md", text(word));
        set(&served.site, "content/een.md", time);
        served.until_says("/een/", &format!("woord is {word}"));
    }
}
