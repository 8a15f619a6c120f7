//! Disks that are full, closed or elsewhere.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use super::{book, is_tidy, must_build, published, rewrite, whole};
#[cfg(target_os = "linux")]
use crate::support::TestSite;
use crate::support::stderr;

/// Runs a script of the shell in a name space of its own, where it may mount; `None` with a message
/// where the system does not let us.
#[cfg(target_os = "linux")]
fn with_mounts(site: &TestSite, script: &str) -> Option<Output> {
    for allowed in [["-m"].as_slice(), &["-rm"]] {
        let run = |script: &str| {
            let mut command = Command::new("unshare");
            command.args(allowed).args(["sh", "-euc", script]).current_dir(site.path(""));
            command.env("WATWERKT", env!("CARGO_BIN_EXE_watwerkt")).env("LC_ALL", "nl_NL.UTF-8");
            command.output()
        };
        let probe = run("mkdir -p proef && mount -t tmpfs tmpfs proef");
        if probe.is_ok_and(|probe| probe.status.success()) {
            return Some(run(script).expect("ran a moment ago"));
        }
    }
    eprintln!("SKIPPED: this system lets no test mount a disk of its own");
    None
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_costs_no_site_however_much_is_left() {
    let site = book("een");
    // Fills the disk but for a little more each time, until a build fits again.
    let script = "mkdir uit && mount -t tmpfs -o size=24m tmpfs uit\n\
        build() { \"$WATWERKT\" build --date 2026-11-25 --output uit/public 2>> gezegd; }\n\
        build && cp -a uit/public eerst\n\
        echo '# Anders' >> content/watwerkt.yaml\n\
        sed -i 's/een/twee/' content/*.md content/watwerkt.yaml\n\
        refused=0\n\
        for spare in 0 8 60 200 500 900 1400 4000 16000; do\n\
          left=$(df -k --output=avail uit | tail -n 1)\n\
          if [ $left -gt $spare ]; then\n\
            head -c $(((left - spare) * 1024)) /dev/zero > uit/vulling || true\n\
          fi\n\
          if build; then break; fi\n\
          refused=$((refused + 1))\n\
          diff -r eerst uit/public\n\
          rm -f uit/vulling\n\
          [ \"$(ls -A uit)\" = \"$(printf '.public.watwerkt.lock\\npublic')\" ]\n\
        done\n\
        rm -f uit/vulling; build; cp -a uit/public daarna; echo refused $refused";
    let Some(output) = with_mounts(&site, script) else { return };
    assert!(output.status.success(), "{}", stderr(&output));
    let said = String::from_utf8_lossy(&output.stdout);
    let refused: u32 =
        said.trim().strip_prefix("refused ").and_then(|n| n.parse().ok()).expect("a number");
    assert!(refused >= 3, "only {refused} builds met a full disk");
    let told = fs::read_to_string(site.path("gezegd")).expect("was written");
    assert_eq!(told.matches("De schijf is vol").count(), refused as usize, "{told}");
    let page = fs::read_to_string(site.path("daarna/pagina-3/index.html")).expect("was built");
    assert!(page.contains("twee"), "{page}");
}

#[cfg(target_os = "linux")]
#[test]
fn a_mount_point_is_not_replaced_and_a_disk_that_is_read_only_is_told() {
    let site = book("een");
    let script = "mkdir public vast && mount -t tmpfs tmpfs public && mount -t tmpfs tmpfs vast\n\
        \"$WATWERKT\" build 2>&1 || echo code $?\n\
        \"$WATWERKT\" build --output vast/public && mount -o remount,ro vast\n\
        echo '# Anders' >> content/watwerkt.yaml\n\
        \"$WATWERKT\" build --output vast/public 2>&1 || echo code $?\n\
        [ -f vast/public/index.html ] && [ -z \"$(ls -A public)\" ]";
    let Some(output) = with_mounts(&site, script) else { return };
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success(), "{said}{}", stderr(&output));
    assert_eq!(said.matches("code 2").count(), 2, "{said}");
    assert!(said.contains("koppelpunt") && said.contains("U mag hier niet schrijven"), "{said}");
}

/// Runs the program as somebody whom permissions bind, which they do not bind root.
#[cfg(unix)]
fn as_nobody(folder: &Path, arguments: &[&str]) -> Option<Output> {
    use std::os::unix::fs::{MetadataExt, PermissionsExt};
    // The folder of the project may be closed to others, so the program is taken out of it.
    let program = folder.join("watwerkt");
    let is_root = fs::metadata(folder).expect("is there").uid() == 0;
    if !program.exists() {
        fs::copy(env!("CARGO_BIN_EXE_watwerkt"), &program).expect("can be copied");
        fs::set_permissions(folder, fs::Permissions::from_mode(0o755)).expect("is ours");
    }
    let mut command = match is_root {
        true => {
            let mut command = Command::new("setpriv");
            command.args(["--reuid=65534", "--regid=65534", "--clear-groups", "--"]).arg(&program);
            command
        }
        false => Command::new(&program),
    };
    let output = command.current_dir(folder).env("LC_ALL", "nl_NL.UTF-8").args(arguments).output();
    match output {
        Ok(output) if output.status.code() != Some(127) => Some(output),
        _ => {
            eprintln!("SKIPPED: root cannot become somebody else here (no setpriv)");
            None
        }
    }
}

#[cfg(unix)]
#[test]
fn what_may_not_be_read_or_written_is_told_and_the_old_site_stays() {
    use std::os::unix::fs::PermissionsExt;
    let site = book("een");
    let open = |path: &str, mode: u32| {
        fs::set_permissions(site.path(path), fs::Permissions::from_mode(mode)).expect("is ours");
    };
    fs::create_dir(site.path("uit")).expect("can make a folder");
    open("uit", 0o777);
    let build = ["build", "--date", "2026-11-25", "--output", "uit/public"];
    let Some(built) = as_nobody(&site.path(""), &build) else { return };
    assert!(built.status.success(), "{}", stderr(&built));
    let before = crate::support::files(&site.path("uit/public"));
    rewrite(&site, "twee");
    open("content/pagina-3.md", 0);
    let refused = as_nobody(&site.path(""), &build).expect("ran before");
    assert_eq!(refused.status.code(), Some(1), "{}", stderr(&refused));
    let said = stderr(&refused);
    assert!(said.contains("WW005") && said.contains("pagina-3.md"), "{said}");
    open("content/pagina-3.md", 0o644);
    open("uit", 0o555);
    let refused = as_nobody(&site.path(""), &build).expect("ran before");
    assert_eq!(refused.status.code(), Some(2), "{}", stderr(&refused));
    assert!(stderr(&refused).contains("U mag hier niet schrijven"), "{}", stderr(&refused));
    assert!(before == crate::support::files(&site.path("uit/public")));
    open("uit", 0o777);
    assert!(as_nobody(&site.path(""), &build).expect("ran before").status.success());
}

#[cfg(target_os = "linux")]
#[test]
fn the_output_may_be_on_another_disk() {
    use std::os::unix::fs::MetadataExt;
    let site = book("een");
    let elsewhere = Path::new("/dev/shm");
    let disk = |path: &Path| fs::metadata(path).map(|data| data.dev()).ok();
    if disk(elsewhere).is_none() || disk(elsewhere) == disk(&site.path("")) {
        eprintln!("SKIPPED: there is no second disk at {}", elsewhere.display());
        return;
    }
    let folder = tempfile::tempdir_in(elsewhere).expect("can make a folder there");
    let output = folder.path().join("public").to_string_lossy().into_owned();
    for word in ["een", "twee"] {
        rewrite(&site, word);
        let built = site.run(&["build", "--date", "2026-11-25", "--output", &output]);
        assert!(built.status.success(), "{}", stderr(&built));
        let found: super::Whole = crate::support::files(Path::new(&output)).into_iter().collect();
        assert!(found == whole(word));
    }
    must_build(&site);
    assert!(published(&site) == whole("twee") && is_tidy(&site));
}
