//! A disk that is full, at whatever byte it becomes so: nothing is half-written.

use std::fs;

use super::{Home, ended_well};
use crate::stderr;

/// What writes files, and which.
const WRITERS: [(&[&str], &str); 6] = [
    (&["new", "{home}/disk/new.toml"], "new.toml"),
    (&["man", "{home}/disk/man"], "man"),
    (&["export", "-o", "{home}/disk/all.json"], "all.json"),
    (
        &["export", "--format", "html", "-o", "{home}/disk/all.html"],
        "all.html",
    ),
    (
        &["export", "--format", "csv", "-o", "{home}/disk/csv/"],
        "csv",
    ),
    (
        &["import", "{home}/tea.md", "-o", "{home}/disk/tea.toml"],
        "tea.toml",
    ),
];

/// A small file system of its own over `disk`, which ends with the process.
const MOUNT: &str = "mount -t tmpfs -o size=SIZE none disk || exit 99;";

/// Whether whoever runs this may mount one.
fn may_mount(home: &Home) -> bool {
    fs::create_dir(home.path().join("disk")).expect("made");
    let script = format!("unshare -m sh -c '{}'", MOUNT.replace("SIZE", "16k"));
    let may = home.shell(&script, &[]).status.success();
    if !may {
        eprintln!("skipped: a file system cannot be mounted here");
    }
    may
}

/// The script that runs a call on a disk of so many bytes, and then lists what is on it.
fn on_a_disk(size: &str, call: &str) -> String {
    let mount = MOUNT.replace("SIZE", size);
    format!(
        "exec unshare -m sh -c '{mount} {call}; status=$?; find disk -mindepth 1; exit $status' sh \"$@\""
    )
}

#[test]
fn a_file_is_there_in_full_or_not_at_all() {
    let home = Home::new();
    if !may_mount(&home) {
        return;
    }
    for (call, name) in WRITERS {
        let room = home.shell(&on_a_disk("8m", "\"$@\""), call);
        assert_eq!(ended_well(&room, name), 0, "{}", stderr(&room));
        // A page holds the directory itself or a file of one.
        let full = home.shell(
            &on_a_disk("4k", "head -c 9999 /dev/zero >disk/x 2>&-; \"$@\""),
            call,
        );
        assert_eq!(ended_well(&full, name), 2, "{name}: {}", stderr(&full));
        let message = stderr(&full);
        // What an import left out is said before.
        let said: Vec<&str> = message.lines().rev().take(2).collect();
        assert!(said.concat().contains("No space left"), "{name}: {message}");
        let left = String::from_utf8_lossy(&full.stdout).into_owned();
        assert_eq!(left, "disk/x\n", "{name}");
    }
}

/// Whatever was there before is still there.
#[test]
fn what_is_replaced_stays_until_it_is() {
    let home = Home::new();
    if !may_mount(&home) {
        return;
    }
    let call = ["export", "--force", "-o", "disk/all.json"];
    let prepare = "echo before >disk/all.json; head -c 99999 /dev/zero >disk/x 2>&-; \"$@\"; \
                   status=$?; cat disk/all.json; (exit $status)";
    let full = home.shell(&on_a_disk("32k", prepare), &call);
    assert_eq!(ended_well(&full, "export"), 2, "{}", stderr(&full));
    let printed = String::from_utf8_lossy(&full.stdout).into_owned();
    assert_eq!(printed, "before\ndisk/x\ndisk/all.json\n");
}
