//! Whatever the surroundings of a call lack, it ends well: with what was asked for, or with a line
//! that says why not.

mod bounds;
mod disk;
mod home;
mod pipes;
mod signals;
mod streams;
mod system;

use std::fs;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use tempfile::TempDir;

use crate::stderr;

/// A call of every command, none of which changes anything but where `{home}` stands.
const CALLS: [&[&str]; 25] = [
    &[],
    &["--help"],
    &["--version"],
    &["ask", "difference", "trafficking"],
    &["ask", "how many were detected in 2023"],
    &["show", "2", "frontex"],
    &["cite", "iom", "--format", "ris"],
    &["get", "frontex"],
    &["questions"],
    &["stats", "--format", "csv"],
    &["list", "roles"],
    &["stats", "--context"],
    &[
        "stats",
        "eu-border-detections-2015",
        "--series",
        "--format",
        "svg",
    ],
    &["partners"],
    &["routes", "--format", "markdown"],
    &["terms"],
    &["events", "--format", "plain"],
    &["sources", "--format", "json"],
    &["packs"],
    &["check", "{home}/tea.toml"],
    &["import", "{home}/tea.md"],
    &["export"],
    &["schema", "ask"],
    &["completions", "zsh"],
    &["help", "ask"],
];

/// A home directory with a knowledge file and a document in it.
struct Home(TempDir);

impl Home {
    fn new() -> Self {
        let home = Self(tempfile::tempdir().expect("a directory"));
        let template = include_str!("../../data/template.toml");
        // It cites what is not defined, which is to be seen in what `check` prints and returns.
        let faulty = format!("{template}\n[[question]]\nid = \"x\"\n");
        fs::write(home.path().join("tea.toml"), faulty).expect("written");
        let document = include_str!("../documents/tea.md");
        fs::write(home.path().join("tea.md"), document).expect("written");
        home
    }

    fn path(&self) -> &Path {
        self.0.path()
    }

    /// What stands in it, by name.
    fn names(&self) -> Vec<String> {
        let mut names: Vec<String> = fs::read_dir(self.path())
            .expect("a directory")
            .map(|entry| entry.expect("an entry").file_name())
            .map(|name| name.to_string_lossy().into_owned())
            .collect();
        names.sort();
        names
    }

    /// Runs a call in a shell that prepares its surroundings first; the call is `"$@"`.
    fn shell(&self, script: &str, call: &[&str]) -> Output {
        self.command(script, call).output().expect("sh runs")
    }

    fn command(&self, script: &str, call: &[&str]) -> Command {
        let home = self.path().display().to_string();
        let mut command = Command::new("sh");
        command
            .args(["-c", script, "sh", env!("CARGO_BIN_EXE_smugfaq")])
            .args(call.iter().map(|word| word.replace("{home}", &home)))
            .env_clear()
            .envs(crate::measured())
            .env("PATH", std::env::var_os("PATH").unwrap_or_default())
            .env("HOME", self.path())
            .env("COLUMNS", "80")
            .current_dir(self.path())
            .stdin(Stdio::null());
        command
    }

    /// A call with nothing in its way.
    fn plainly(&self, call: &[&str]) -> Output {
        self.shell("exec \"$@\"", call)
    }
}

/// Whether a call writes no file but its own; else what ran is noted in one, to measure coverage.
fn writes_nothing_else() -> bool {
    let alone = crate::measured().is_none();
    if !alone {
        eprintln!("skipped: coverage is measured");
    }
    alone
}

/// No call may end in a panic or by a signal, whatever befell it.
fn ended_well(output: &Output, what: &str) -> i32 {
    let message = String::from_utf8_lossy(&output.stderr);
    assert!(!message.contains("panicked"), "{what}: {message}");
    let code = output.status.code();
    code.unwrap_or_else(|| panic!("{what}: {}: {message}", output.status))
}

/// Both printed the same and ended the same.
fn assert_same(a: &Output, b: &Output, what: &str) {
    assert_eq!(
        String::from_utf8_lossy(&a.stdout),
        String::from_utf8_lossy(&b.stdout),
        "{what}"
    );
    assert_eq!(stderr(a), stderr(b), "{what}");
    assert_eq!(ended_well(a, what), ended_well(b, what), "{what}");
}

/// A new command is to be called here too.
#[test]
fn every_command_is_among_the_calls() {
    let help = String::from_utf8(crate::run(&["--help"]).stdout).expect("UTF-8");
    let listed = help
        .lines()
        .skip_while(|line| !line.starts_with("Commands:"))
        .skip(1);
    let listed = listed.take_while(|line| !line.is_empty());
    let names: Vec<&str> = listed
        .filter_map(|line| line.strip_prefix("  ")?.split(' ').next())
        .filter(|name| !name.is_empty())
        .collect();
    assert!(names.len() > 15, "{names:?}");
    let home = Home::new();
    for call in CALLS {
        let output = home.plainly(call);
        let faulty = call.first() == Some(&"check");
        assert!(!output.stdout.is_empty(), "{call:?}: {}", stderr(&output));
        assert!(output.status.success() || faulty, "{call:?}");
    }
    // Two print nothing: they write files, and are called in `disk`; one needs a terminal.
    let elsewhere = ["new", "man", "browse"];
    for name in names {
        let called = CALLS.iter().any(|call| call.first() == Some(&name));
        assert!(called || elsewhere.contains(&name), "{name}");
    }
}
