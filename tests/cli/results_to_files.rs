//! `--output` works with every command and format, and replaces nothing unasked.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use crate::{run, stderr, stdout};

fn to(path: &Path, call: &[&str]) -> Output {
    let path = path.display().to_string();
    run(&[call, &["-o", &path]].concat())
}

#[test]
fn the_file_holds_what_would_be_printed() {
    let directory = tempfile::tempdir().expect("a directory");
    for (name, call, same) in [
        (
            "a.json",
            &["ask", "difference"][..],
            &["--format", "json"][..],
        ),
        ("b.csv", &["stats"], &["--format", "csv"]),
        ("c.csv", &["stats", "--context"], &["--format", "csv"]),
        ("d.md", &["show", "5"], &["--format", "markdown"]),
        ("e.ris", &["cite", "iom"], &["--format", "ris"]),
        ("f.txt", &["routes"], &[]),
        ("g", &["get", "iom", "title"], &[]),
        (
            "h.svg",
            &["stats", "mediterranean-deaths-2016", "--series"],
            &["--format", "svg"],
        ),
        ("i.jsonl", &["export"], &["--format", "jsonl"]),
        ("j.json", &["schema", "ask"], &[]),
        ("k", &["completions", "bash"], &[]),
    ] {
        let path = directory.path().join(name);
        let output = to(&path, call);
        assert_eq!(output.status.code(), Some(0), "{name}: {}", stderr(&output));
        assert_eq!(stdout(&output), "", "{name}");
        let printed = stdout(&run(&[call, same].concat()));
        assert_eq!(
            fs::read_to_string(&path).expect("a file"),
            printed,
            "{name}"
        );
        let again = to(&path, call);
        assert_eq!(again.status.code(), Some(2), "{name}");
        assert!(stderr(&again).contains("--force"), "{name}");
        let forced = to(&path, &[call, &["--force"]].concat());
        assert_eq!(forced.status.code(), Some(0), "{name}");
    }
}

/// An option counts wherever it stands.
#[test]
fn a_file_is_replaced_if_that_is_asked_for_before_the_command() {
    let directory = tempfile::tempdir().expect("a directory");
    let file = directory.path().join("a.toml").display().to_string();
    let result = directory.path().join("b.txt").display().to_string();
    for _ in 0..2 {
        for call in [&["new", &file][..], &["show", "5", "-o", &result]] {
            let output = run(&[&["--force"], call].concat());
            assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
        }
    }
}

#[test]
fn an_ending_of_another_format_is_refused() {
    let directory = tempfile::tempdir().expect("a directory");
    for (name, call) in [
        ("a.png", &["stats"][..]),
        ("b.csv", &["stats", "--format", "json"]),
        ("c.svg", &["stats"]),
        ("d.bib", &["routes"]),
        ("e.html", &["ask", "difference"]),
    ] {
        let path = directory.path().join(name);
        let output = to(&path, call);
        assert_eq!(output.status.code(), Some(2), "{name}");
        assert!(
            (1..=2).contains(&stderr(&output).lines().count()),
            "{}",
            stderr(&output)
        );
        assert!(!path.exists(), "{name}");
    }
    let message = |call| stderr(&to(&directory.path().join("x.pdf"), call));
    assert!(message(&["stats"]).contains("no format here writes .pdf files"));
    assert!(message(&["stats", "--csv"]).contains("`--format csv` does not suit"));
}

/// Where a limit stops the file, the message says so and nothing is left.
#[cfg(unix)]
#[test]
fn a_limit_on_the_size_of_files_is_told() {
    for (call, says, left) in [
        ("-o all.json", "cannot write all.json: File too large", 0),
        (">all.json", "cannot write the results: File too large", 1),
    ] {
        let directory = tempfile::tempdir().expect("a directory");
        let limited = format!("ulimit -f 1; exec \"$0\" export {call}");
        let output = Command::new("sh")
            .args(["-c", &limited, env!("CARGO_BIN_EXE_smugfaq")])
            .env_clear()
            .current_dir(&directory)
            .output()
            .expect("sh runs");
        assert_eq!(output.status.code(), Some(2), "{}", stderr(&output));
        assert!(stderr(&output).contains(says), "{}", stderr(&output));
        assert_eq!(fs::read_dir(&directory).expect("read").count(), left);
    }
}

#[cfg(unix)]
#[test]
fn the_umask_is_obeyed() {
    use std::os::unix::fs::PermissionsExt;
    let directory = tempfile::tempdir().expect("a directory");
    let status = Command::new("sh")
        .args([
            "-c",
            "umask 077; exec \"$0\" export -o all.json",
            env!("CARGO_BIN_EXE_smugfaq"),
        ])
        .env_clear()
        .current_dir(&directory)
        .status()
        .expect("sh runs");
    assert!(status.success());
    let about = fs::metadata(directory.path().join("all.json")).expect("a file");
    assert_eq!(about.permissions().mode() & 0o777, 0o600);
}

#[cfg(unix)]
#[test]
fn a_name_with_a_line_end_forges_no_line() {
    let output = run(&["stats", "-o", "/nowhere/a\nsmugfaq: fine.csv"]);
    let message = stderr(&output);
    assert!(
        message
            .lines()
            .all(|line| !line.starts_with("smugfaq: fine")),
        "{message}"
    );
}

#[test]
fn what_a_command_does_not_take_is_neither_offered_nor_taken() {
    let help = stdout(&run(&["help", "completions"]));
    assert!(
        !help.contains("--data") && !help.contains("--fields"),
        "{help}"
    );
    let output = run(&["completions", "bash", "--fields", "id"]);
    assert_eq!(output.status.code(), Some(2));
}
