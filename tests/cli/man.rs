//! The manual pages: one a command, with what a manual page is expected to say.

use std::fs;
use std::process::Command;

use crate::terminal::has;
use crate::{run, stdout};

const SECTIONS: [&str; 9] = [
    "NAME",
    "SYNOPSIS",
    "DESCRIPTION",
    "OPTIONS",
    "\"EXIT STATUS\"",
    "ENVIRONMENT",
    "FILES",
    "EXAMPLES",
    "\"SEE ALSO\"",
];

#[test]
fn a_page_for_each_command() {
    let directory = tempfile::tempdir().expect("a directory");
    let man = directory.path().join("share/man1");
    let output = run(&["man", &man.display().to_string()]);
    assert_eq!(output.status.code(), Some(0));
    let help = stdout(&run(&["--help"]));
    let commands = help
        .lines()
        .skip_while(|line| *line != "Commands:")
        .skip(1)
        .map_while(|line| line.split_whitespace().next())
        .filter(|command| *command != "help");
    let mut names: Vec<String> = commands
        .map(|command| format!("smugfaq-{command}.1"))
        .collect();
    names.insert(0, "smugfaq.1".to_owned());
    assert!(names.len() > 10, "{help}");
    let printed: Vec<String> = stdout(&output)
        .lines()
        .map(|line| line.rsplit('/').next().unwrap_or_default().to_owned())
        .collect();
    assert_eq!(printed, names);
    for name in names {
        let path = man.join(&name);
        let page = fs::read_to_string(&path).expect("the page is there");
        for section in SECTIONS {
            assert!(page.contains(&format!(".SH {section}")), "{name} {section}");
        }
        if name == "smugfaq-show.1" {
            assert!(
                page.contains("\nsmugfaq show [OPTIONS] <ID>...\n"),
                "{page}"
            );
        }
        if has("mandoc") {
            let lint = Command::new("mandoc")
                .args(["-Tlint", "-Wwarning"])
                .arg(&path)
                .output()
                .expect("mandoc runs");
            let complaints = String::from_utf8_lossy(&lint.stdout).into_owned();
            assert_eq!(complaints, "");
        } else {
            eprintln!("skipped: mandoc is not installed");
        }
    }
}

/// The day on the pages is that of the version in the changelog.
#[test]
fn the_day_is_that_of_the_version() {
    let directory = tempfile::tempdir().expect("a directory");
    run(&["man", &directory.path().display().to_string()]);
    let page = fs::read_to_string(directory.path().join("smugfaq.1")).expect("the page");
    let changelog = include_str!("../../CHANGELOG.md");
    let heading = changelog.lines().find(|line| line.starts_with("## "));
    let heading = heading.expect("a version");
    let day = heading.rsplit('(').next().unwrap_or_default();
    assert!(page.contains(day.trim_end_matches(')')), "{heading}");
    assert!(heading.contains(env!("CARGO_PKG_VERSION")), "{heading}");
}

#[test]
fn a_directory_that_cannot_be_written() {
    let directory = tempfile::tempdir().expect("a directory");
    let file = directory.path().join("file");
    fs::write(&file, "").expect("written");
    let output = run(&["man", &file.display().to_string()]);
    assert_eq!(output.status.code(), Some(2));
    let message = format!("cannot write {}: ", file.display());
    assert!(crate::stderr(&output).contains(&message));
}
