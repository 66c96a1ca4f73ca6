//! What bad input gets: one or two clear lines, the right status, never a panic.

use std::ffi::OsStr;
use std::fs::File;
use std::io::Read;
use std::os::unix::ffi::OsStrExt;
use std::process::{Command, Stdio};

use crate::{run, smugfaq, stderr, stdout};

/// The run failed with this status and said so in at most two lines.
fn refused(arguments: &[&str], status: i32) -> String {
    let output = run(arguments);
    let message = stderr(&output);
    assert_eq!(
        output.status.code(),
        Some(status),
        "{arguments:?}: {message}"
    );
    assert!(
        (1..=2).contains(&message.lines().count()),
        "{arguments:?}: {message}"
    );
    assert!(!message.contains("panicked"), "{message}");
    message
}

#[test]
fn questions_without_content() {
    assert!(refused(&["ask", ""], 2).contains("empty"));
    assert!(refused(&["ask", "   "], 2).contains("empty"));
    assert!(refused(&["ask", "what", "is", "the"], 2).contains("no word"));
    assert!(refused(&["ask", "?!"], 2).contains("no word"));
    refused(&["ask"], 1);
}

#[test]
fn questions_out_of_measure() {
    let long = "word ".repeat(25_000);
    assert!(refused(&["ask", &long], 2).contains("bytes long"));
    refused(&["ask", "x", "--limit", "0"], 2);
    refused(&["ask", "x", "--limit", "many"], 2);
}

#[test]
fn arguments_that_are_not_utf_8() {
    let invalid = OsStr::from_bytes(b"smuggl\xffng");
    for (arguments, says) in [
        ([OsStr::new("ask"), invalid], "UTF-8"),
        ([invalid, OsStr::new("--bogus")], "smugfaq ask WORDS"),
    ] {
        let output = Command::new(env!("CARGO_BIN_EXE_smugfaq"))
            .args(arguments)
            .output()
            .expect("it runs");
        assert_eq!(output.status.code(), Some(2));
        let message = String::from_utf8_lossy(&output.stderr);
        assert!((1..=2).contains(&message.lines().count()), "{message}");
        assert!(message.contains(says), "{message}");
    }
}

/// What clap checks within a level is refused between levels too.
#[test]
fn options_that_do_not_go_together() {
    for arguments in [
        &["--no-context", "stats", "frontex", "--context"][..],
        &[
            "--no-context",
            "stats",
            "mediterranean-deaths-2016",
            "--series",
        ],
        &["--json", "stats", "--csv"],
        &["stats", "--json", "--format", "csv"],
        &["stats", "--force"],
        &["--json"],
        &["-o", "x.json"],
        &["--format", "jason"],
    ] {
        refused(arguments, 2);
    }
}

#[test]
fn names_that_are_not_there() {
    let message = refused(&["show", "eu-bordr-detections-2015"], 1);
    assert!(
        message.contains("did you mean `eu-border-detections-2015`"),
        "{message}"
    );
    assert!(refused(&["show", "11"], 1).contains("1 to 10"));
    refused(&["show", "\u{1b}[31mred"], 1);
    assert!(refused(&["stats", "--source", "nasa"], 1).contains("UNODC"));
    assert!(refused(&["stats", "--source", "and"], 1).contains("UNODC"));
    assert!(refused(&["sats"], 2).contains("stats"));
    assert!(refused(&["stats", "--sorce", "iom"], 2).contains("--source"));
    assert!(refused(&["stats", "--format", "jsn"], 2).contains("json"));
    assert!(refused(&["stats", "zebra"], 1).contains("no such statistic"));
}

#[test]
fn messages_never_steer_the_terminal() {
    for arguments in [
        ["show", "\u{1b}[31mred"],
        ["stats", "\u{1b}]0;x\u{7}"],
        ["\u{1b}[2J", "x"],
    ] {
        let output = run(&arguments);
        let text = stderr(&output) + &stdout(&output);
        assert!(!text.contains('\u{1b}'), "{text:?}");
    }
}

#[test]
fn data_files_that_are_none() {
    let directory = tempfile::tempdir().expect("a directory");
    let path = |name: &str| directory.path().join(name).display().to_string();
    std::fs::write(path("latin1.toml"), b"[document]\ntitle = \"caf\xe9\"\n").expect("written");
    std::fs::write(path("broken.toml"), "[document\ntitle = 1\n").expect("written");
    std::fs::write(path("empty.toml"), "").expect("written");
    let refused = |name: &str| {
        let output = run(&["questions", "--data", &path(name)]);
        assert_eq!(output.status.code(), Some(2), "{name}");
        assert_eq!(stdout(&output), "", "{name}");
        stderr(&output)
    };
    assert!(refused("missing.toml").contains("No such file"));
    assert!(refused("").contains("is a directory"));
    assert!(refused("latin1.toml").contains("latin1.toml is not UTF-8 from line 2 on"));
    assert!(refused("broken.toml").contains("broken.toml:1:"));
    assert!(refused("empty.toml").contains("no [document]"));
}

#[test]
fn a_closed_pipe_is_quiet() {
    for format in ["json", "csv", "tsv", "plain", "markdown"] {
        quiet_on_a_closed_pipe(&["stats", "--format", format]);
    }
    quiet_on_a_closed_pipe(&["get", "frontex"]);
}

fn quiet_on_a_closed_pipe(arguments: &[&str]) {
    let mut child = Command::new(env!("CARGO_BIN_EXE_smugfaq"))
        .args(arguments)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("it runs");
    drop(child.stdout.take());
    let mut message = String::new();
    let mut stderr = child.stderr.take().expect("a pipe");
    stderr.read_to_string(&mut message).expect("read");
    let status = child.wait().expect("it ends");
    assert_eq!(message, "");
    assert_eq!(status.code(), Some(0));
}

#[test]
fn a_full_disk_is_told() {
    let Ok(full) = File::options().write(true).open("/dev/full") else {
        eprintln!("skipped: there is no /dev/full here");
        return;
    };
    for arguments in [
        &["stats"][..],
        &["ask", "difference"],
        &["--help"],
        &["show", "1", "2"],
        &["stats", "--format", "csv"],
        &["stats", "--format", "markdown"],
        &["get", "frontex"],
    ] {
        let output = Command::new(env!("CARGO_BIN_EXE_smugfaq"))
            .args(arguments)
            .stdout(full.try_clone().expect("a handle"))
            .output()
            .expect("it runs");
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        let message = String::from_utf8_lossy(&output.stderr);
        assert!(
            message.contains("No space left"),
            "{arguments:?}: {message}"
        );
    }
}

#[test]
fn words_that_look_like_options_are_no_trap() {
    let output = run(&["ask", "--", "--difference", "trafficking"]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    let output = smugfaq(&["ask", "smuggling -- what is it --really"])
        .output()
        .expect("it runs");
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
}

#[test]
fn a_message_says_what_to_type_instead() {
    for (arguments, status, wanted) in [
        (&["hello"][..], 2, "`smugfaq ask how many migrants died`"),
        (&["ask", ""], 2, "`smugfaq ask how many migrants died`"),
    ] {
        let message = refused(arguments, status);
        assert!(message.contains(wanted), "{message}");
    }
}
