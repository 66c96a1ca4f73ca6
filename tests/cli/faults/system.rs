//! What is asked of the operating system: nothing of a network, and no file but those asked for.

use std::collections::BTreeSet;
use std::fs;

use super::{CALLS, Home, ended_well};
use crate::terminal::has;

/// Every call of the system that opens, looks for or changes a file, or speaks to another process.
const TRACED: &str = "exec strace -f -qq -s 4096 -o trace -e trace=%file,%network,%ipc \"$@\"";

/// What the loader, the C library and Rust's runtime look at in any program; the last two say how
/// many processors it may use.
const LOADER: [&str; 8] = [
    "/etc/ld.so.cache",
    "/etc/ld.so.preload",
    "/lib/",
    "/lib64/",
    "/usr/lib/",
    "/proc/self/maps",
    "/proc/self/cgroup",
    "/sys/fs/cgroup",
];

/// The calls that were made, each with the files it names.
fn traced(home: &Home, call: &[&str]) -> Vec<(String, Vec<String>)> {
    let output = home.shell(TRACED, call);
    ended_well(&output, &format!("{call:?}"));
    let trace = fs::read_to_string(home.path().join("trace")).expect("a trace");
    let calls = trace.lines().filter_map(|line| {
        let (_, made) = line.split_once(' ')?;
        let (name, arguments) = made.trim().split_once('(')?;
        let files = arguments.split('"').skip(1).step_by(2).map(str::to_owned);
        Some((name.to_owned(), files.collect()))
    });
    calls.collect()
}

/// The files that a call names, beside those of any program and its own binary.
fn files(home: &Home, call: &[&str]) -> BTreeSet<String> {
    let start = home.path().display().to_string();
    let mut all = BTreeSet::new();
    for (name, files) in traced(home, call) {
        let network = [
            "socket", "connect", "bind", "send", "recv", "accept", "listen",
        ];
        assert!(
            !network.iter().any(|made| name.starts_with(made)),
            "{call:?} calls {name}"
        );
        // Where it stands and whether a directory on the way is a link say nothing of files, nor
        // does what is asked of an open one, which has no name.
        if matches!(name.as_str(), "execve" | "getcwd" | "readlink") {
            continue;
        }
        let first = files.into_iter().next().filter(|file| !file.is_empty());
        all.extend(first.map(|file| file.replace(&start, "~")));
    }
    all.retain(|file| !LOADER.iter().any(|known| file.starts_with(known)));
    all
}

fn has_strace() -> bool {
    if !has("strace") {
        eprintln!("skipped: strace is not installed");
        return false;
    }
    super::writes_nothing_else()
}

#[test]
fn a_look_up_opens_nothing_but_the_directory_of_packs() {
    if !has_strace() {
        return;
    }
    let home = Home::new();
    for call in CALLS {
        let opened = files(&home, call);
        let asked: &[&str] = match call {
            []
            | [
                "--help" | "--version" | "help" | "schema" | "completions",
                ..,
            ] => &[],
            ["check", ..] => &["~/tea.toml"],
            ["import", ..] => &["~/tea.md"],
            _ => &["~/.local/share/smugfaq/packs"],
        };
        let asked: BTreeSet<String> = asked.iter().map(|&file| file.to_owned()).collect();
        assert_eq!(opened, asked, "{call:?}");
    }
}

#[test]
fn a_pack_is_opened_and_nothing_else() {
    if !has_strace() {
        return;
    }
    let home = Home::new();
    fs::write(
        home.path().join("milk.toml"),
        "[document]\ntitle = \"Tea\"\n[[question]]\nid = \"milk\"\nquestion = \"Milk?\"\nanswer = \"Yes.\"\n",
    )
    .expect("written");
    let opened = files(&home, &["ask", "milk", "--data", "{home}/milk.toml"]);
    assert_eq!(opened, BTreeSet::from(["~/milk.toml".to_owned()]));
    let opened = files(&home, &["ask", "milk", "--no-packs"]);
    assert_eq!(opened, BTreeSet::new());
}
