//! Completions: the committed files, and what real shells make of a Tab.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::terminal::{Key, Terminal, has};
use crate::{run, stdout};

const FILES: [(&str, &str); 6] = [
    ("bash", "smugfaq.bash"),
    ("zsh", "_smugfaq"),
    ("fish", "smugfaq.fish"),
    ("powershell", "_smugfaq.ps1"),
    ("elvish", "smugfaq.elv"),
    ("nushell", "smugfaq.nu"),
];

/// `SMUGFAQ_WRITE=1 cargo test completions` writes them anew.
#[test]
fn the_committed_files_are_what_the_binary_prints() {
    let directory = Path::new(env!("CARGO_MANIFEST_DIR")).join("completions");
    for (shell, name) in FILES {
        let output = run(&["completions", shell]);
        assert_eq!(output.status.code(), Some(0));
        let path = directory.join(name);
        if std::env::var_os("SMUGFAQ_WRITE").is_some() {
            fs::write(&path, stdout(&output)).expect("written");
        }
        let committed = fs::read_to_string(&path).expect("the file is there");
        assert!(committed == stdout(&output), "{name} is stale");
    }
    let there = fs::read_dir(&directory).expect("a directory").count();
    assert_eq!(there, FILES.len());
}

#[test]
fn an_unknown_shell_is_told_the_known_ones() {
    let output = run(&["completions", "tcsh"]);
    assert_eq!(output.status.code(), Some(2));
    for (shell, _) in FILES {
        assert!(crate::stderr(&output).contains(shell));
    }
}

/// The line of the README that switches completions on in a shell.
fn line_of_the_readme(shell: &str) -> String {
    let readme = include_str!("../../README.md");
    let row = readme.lines().find_map(|line| {
        let row = line.strip_prefix("| ")?.strip_prefix(shell)?;
        row.starts_with([' ', ',']).then_some(row)
    });
    let (_, cell) = row.and_then(|row| row.split_once(" | ")).expect("a row");
    let line = cell.split('`').nth(1).expect("a line");
    line.replace("\\|", "|")
}

/// What is typed, and what the line is to be after a Tab.
const TYPED: [(&str, &str); 10] = [
    (
        "smugfaq get eu-bor",
        "smugfaq get eu-border-detections-2015",
    ),
    ("smugfaq show partner-europ", "smugfaq show partner-europol"),
    (
        "smugfaq stats --source fron",
        "smugfaq stats --source frontex",
    ),
    (
        "smugfaq stats --fields id,val",
        "smugfaq stats --fields id,value",
    ),
    (
        "smugfaq routes --format mark",
        "smugfaq routes --format markdown",
    ),
    ("smugfaq que", "smugfaq questions"),
    (
        "smugfaq get eu-border-detections-2015 qual",
        "smugfaq get eu-border-detections-2015 qualifier",
    ),
    (
        "smugfaq ask --fields query,answ",
        "smugfaq ask --fields query,answered",
    ),
    (
        "smugfaq packs --fields id,titl",
        "smugfaq packs --fields id,title",
    ),
    ("smugfaq get my-own-te", "smugfaq get my-own-tea"),
];

/// A pack of the user's: its ids are completed as well.
const PACK: &str = "[document]\ntitle = \"Tea\"\n[[question]]\nid = \"my-own-tea\"\n\
                    question = \"Does milk go in first?\"\nanswer = \"Opinions differ.\"\n";

fn completes(shell: &str, command: &str, before: &str) {
    if !has("tmux") || !has(shell) {
        eprintln!("skipped: {shell} in a terminal needs {shell} and tmux");
        return;
    }
    let directory = tempfile::tempdir().expect("a directory");
    let pack = directory.path().join("tea.toml");
    fs::write(&pack, PACK).expect("written");
    let with = [("SMUGFAQ_WITH", pack.to_str().expect("UTF-8"))];
    for (typed, completed) in TYPED {
        let terminal = Terminal::with(command, 100, 20, &with);
        terminal.line(before);
        terminal.line(&line_of_the_readme(shell));
        terminal.line("echo rea''dy");
        terminal.wait_for("it is ready", |screen| {
            screen.lines().any(|line| line == "ready")
        });
        terminal.text(typed);
        terminal.wait_for("the words stand there", |screen| screen.contains(typed));
        terminal.key(Key::Tab);
        // Elvish puts quotes around a word with a comma.
        terminal.wait_for(completed, |screen| {
            screen.replace('\'', "").contains(completed)
        });
    }
}

#[test]
fn bash_completes() {
    completes("bash", "bash --norc --noprofile", "");
}

#[test]
fn zsh_completes() {
    completes("zsh", "zsh -f", "autoload -U compinit; compinit -u -D");
}

#[test]
fn fish_completes() {
    completes("fish", "fish --private --no-config", "");
}

#[test]
fn elvish_completes() {
    completes("elvish", "elvish -norc", "");
}

/// The static files do without the binary: options and commands, no ids.
#[test]
fn shells_complete_from_the_files() {
    let directory = Path::new(env!("CARGO_MANIFEST_DIR")).join("completions");
    let directory = directory.display();
    for (shell, command, line) in [
        (
            "bash",
            "bash --norc --noprofile",
            format!("source '{directory}/smugfaq.bash'"),
        ),
        (
            "zsh",
            "zsh -f",
            format!("fpath=('{directory}' $fpath); autoload -U compinit; compinit -u -D"),
        ),
        (
            "fish",
            "fish --private --no-config",
            format!("source '{directory}/smugfaq.fish'"),
        ),
        (
            "elvish",
            "elvish -norc",
            format!("eval (slurp < '{directory}/smugfaq.elv')"),
        ),
    ] {
        if !has("tmux") || !has(shell) {
            eprintln!("skipped: {shell} in a terminal needs {shell} and tmux");
            continue;
        }
        for (typed, completed) in [
            ("smugfaq stats --sou", "smugfaq stats --source"),
            ("smugfaq que", "smugfaq questions"),
        ] {
            let terminal = Terminal::open(command, 200, 20);
            terminal.line(&line);
            terminal.line("echo rea''dy");
            terminal.wait_for("it is ready", |screen| {
                screen.lines().any(|line| line == "ready")
            });
            terminal.text(typed);
            terminal.wait_for("the words stand there", |screen| screen.contains(typed));
            terminal.key(Key::Tab);
            terminal.wait_for(completed, |screen| screen.contains(completed));
        }
    }
}

/// Nushell reads the file, and the commands run by it.
#[test]
fn nushell_takes_the_file() {
    if !has("nu") {
        eprintln!("skipped: nu is not installed");
        return;
    }
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("completions/smugfaq.nu");
    let script = format!(
        "use {} *; scope externs | get name | str join ' '",
        file.display()
    );
    let output = Command::new("nu").args(["-n", "-c", &script]).output();
    let output = output.expect("nu runs");
    assert!(output.status.success(), "{}", crate::stderr(&output));
    assert!(stdout(&output).contains("smugfaq questions"));
}

/// A shell that reads only the beginning of what registers the completion is nobody's fault.
#[test]
fn a_reader_that_has_gone_is_quiet() {
    let output = std::process::Command::new("sh")
        .args([
            "-c",
            "(sleep 0.2; COMPLETE=bash \"$0\") | true",
            env!("CARGO_BIN_EXE_smugfaq"),
        ])
        .output()
        .expect("sh runs");
    assert_eq!(stdout(&output) + &crate::stderr(&output), "");
}

/// An escape in the name of the shell does not reach the terminal.
#[test]
fn an_unknown_shell_is_named_harmlessly() {
    let output = crate::smugfaq(&[])
        .env("COMPLETE", "\u{1b}[31m")
        .output()
        .expect("it runs");
    assert_eq!(output.status.code(), Some(2));
    assert!(!crate::stderr(&output).contains('\u{1b}'));
}

/// Questions need no quotes in zsh.
#[test]
fn zsh_passes_question_marks_on() {
    let script = stdout(&run(&["completions", "zsh"]));
    assert!(script.contains("alias smugfaq='noglob smugfaq'"));
}
