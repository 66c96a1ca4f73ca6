//! Work of more than a second says so on a terminal, and nowhere else.

use std::fmt::Write as _;
use std::fs;

use crate::terminal::{Terminal, has};
use crate::{smugfaq, stderr};

/// A pack that takes longer than a second to read or to index, on most machines.
fn large() -> String {
    let words = [
        "milk", "cup", "spoon", "tea", "pot", "kettle", "leaf", "water",
    ];
    let mut pack = String::from("[document]\ntitle = \"Tea\"\n");
    for place in 0..12_000_usize {
        let _ = write!(
            pack,
            "[[question]]\nid = \"q{place}\"\nquestion = \"What of {} {place}?\"\nanswer = \"",
            words[place % 8]
        );
        for word in 0..40 {
            let _ = write!(pack, "{} ", words[(place * 7 + word * word) % 8]);
        }
        pack += "in.\"\n";
    }
    pack
}

#[test]
fn long_work_is_told_on_a_terminal_alone() {
    if !has("tmux") || !has("sh") {
        eprintln!("skipped: a terminal needs tmux");
        return;
    }
    let terminal = Terminal::open("sh", 80, 24);
    let pack = terminal.file("large.toml");
    fs::write(&pack, large()).expect("written");
    let call = [
        "ask",
        "milk",
        "--limit",
        "1",
        "--no-cache",
        "--no-pager",
        "--data",
    ];
    terminal.line(&format!(
        "PS1='ready> '; clear; cd {}",
        terminal.file("").display()
    ));
    terminal.wait_for("the prompt", |screen| screen.starts_with("ready>"));
    terminal.line(&format!(
        "smugfaq {} large.toml; echo en\"\"ded",
        call.join(" ")
    ));
    let at_work = |screen: &str| screen.contains("reading") || screen.contains("indexing");
    let screen = terminal.wait_for("work or its end", |screen| {
        at_work(screen) || screen.contains("ended")
    });
    if !at_work(&screen) {
        eprintln!("skipped: nothing takes a second here");
    }
    let screen = terminal.wait_for("the end", |screen| screen.contains("ended"));
    assert!(screen.contains("Sources:"), "{screen}");
    assert!(!at_work(&screen), "it stays on the screen:\n{screen}");

    let output = smugfaq(&call).arg(&pack).output().expect("it runs");
    assert_eq!(stderr(&output), "", "no terminal, no word");
}
