//! Completions: the committed files, and what real shells make of a Tab.

use std::fs;
use std::path::Path;

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

/// What is typed, and what the line is to be after a Tab.
const TYPED: [(&str, &str); 6] = [
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
];

fn completes(shell: &str, command: &str, switch_on: &str) {
    if !has("tmux") || !has(shell) {
        eprintln!("skipped: {shell} in a terminal needs {shell} and tmux");
        return;
    }
    for (typed, completed) in TYPED {
        let terminal = Terminal::open(command, 100, 20);
        terminal.line(switch_on);
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

#[test]
fn bash_completes() {
    completes(
        "bash",
        "bash --norc --noprofile",
        "source <(COMPLETE=bash smugfaq)",
    );
}

#[test]
fn zsh_completes() {
    completes(
        "zsh",
        "zsh -f",
        "autoload -U compinit; compinit -u -D; source <(COMPLETE=zsh smugfaq)",
    );
}

#[test]
fn fish_completes() {
    completes(
        "fish",
        "fish --private --no-config",
        "COMPLETE=fish smugfaq | source",
    );
}

/// The static files do without the binary: options and commands, no ids.
#[test]
fn bash_completes_from_the_file() {
    if !has("tmux") || !has("bash") {
        eprintln!("skipped: bash in a terminal needs bash and tmux");
        return;
    }
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("completions/smugfaq.bash");
    let terminal = Terminal::open("bash --norc --noprofile", 100, 20);
    terminal.line(&format!("source '{}'; clear", file.display()));
    terminal.text("smugfaq stats --form");
    terminal.key(Key::Tab);
    terminal.wait_for("the option", |screen| screen.contains("stats --format"));
}
