//! Search as you type, in a real terminal: see `terminal.rs`.

use std::process::Command;

use super::terminal::{Key, Terminal, has, shell};
use super::{run, stderr, stdout};

/// A shell whose prompt is at the top, with the browser on its screen.
fn browser(columns: u16, command: &str, variables: &[(&str, &str)]) -> Option<Terminal> {
    let terminal = shell(columns, 24, variables)?;
    terminal.line(command);
    terminal.wait_for("the browser", |screen| screen.starts_with("Question:"));
    Some(terminal)
}

/// Waits for the shell, and checks that all is as before: the cursor is seen, keys are echoed.
fn is_restored(terminal: &Terminal, status: u8) -> String {
    let prompt = format!("[{status}]>");
    let screen = terminal.wait_for(&prompt, |screen| screen.trim_end().ends_with(&prompt));
    assert!(screen.starts_with("[0]> smugfaq"), "{screen}");
    let state = terminal.told(["display-message", "-p", "#{cursor_flag}#{alternate_on}"]);
    assert_eq!(state.trim(), "10");
    terminal.line("stty -a|grep -cw -e -echo; echo as be''fore");
    terminal.wait_for("an echo", |screen| {
        screen.contains("-e -echo") && screen.contains("\n0\nas before")
    });
    screen
}

#[test]
fn an_answer_is_found_and_printed() {
    for columns in [40, 80, 120] {
        let Some(terminal) = browser(columns, "smugfaq", &[]) else {
            return;
        };
        terminal.text("how many died");
        let screen = terminal.wait_for("the answer", |screen| screen.contains("3,700"));
        assert!(screen.starts_with("Question: how many died\n"), "{screen}");
        assert!(screen.contains("\n> Deaths of migrants"), "{screen}");
        terminal.key(Key::Down);
        terminal.wait_for("the next row", |screen| {
            screen.contains("\n  Deaths of migrants") && screen.contains("\n> ")
        });
        terminal.text(" at sea");
        terminal.wait_for("the first row again", |screen| {
            screen.contains("\n> Deaths of migrants")
        });
        terminal.key(Key::Enter);
        let screen = is_restored(&terminal, 0);
        // Words may be on different lines.
        let words: Vec<&str> = screen.split_whitespace().collect();
        let text = words.join(" ");
        assert!(text.contains("nearly 3,700 migrants"), "{screen}");
        assert!(!text.contains("Question:"), "{screen}");
    }
}

#[test]
fn the_browser_is_left_without_an_answer() {
    for (key, status) in [(Key::Escape, 0), (Key::CtrlC, 130)] {
        let Some(terminal) = browser(80, "smugfaq browse routes", &[]) else {
            return;
        };
        terminal.key(key);
        is_restored(&terminal, status);
    }
}

#[test]
fn help_is_shown_and_left() {
    let Some(terminal) = browser(40, "smugfaq", &[]) else {
        return;
    };
    terminal.text("?");
    terminal.wait_for("the help", |screen| screen.contains("Press any key"));
    terminal.key(Key::Escape);
    terminal.wait_for("the list", |screen| screen.contains("\n> "));
}

#[test]
fn the_screen_follows_the_size_of_the_terminal() {
    let Some(terminal) = browser(120, "smugfaq browse frontex", &[]) else {
        return;
    };
    for columns in [40, 100] {
        terminal.resize(columns, 20);
        terminal.wait_for("the other size", |screen| {
            let widest = screen.lines().map(|line| line.chars().count()).max();
            widest == Some(columns.into())
        });
    }
}

#[test]
fn a_signal_gives_the_terminal_back() {
    let Some(terminal) = browser(80, "smugfaq", &[]) else {
        return;
    };
    if !has("pgrep") {
        eprintln!("skipped: pgrep is not installed");
        return;
    }
    let shell = terminal.told(["list-panes", "-F", "#{pane_pid}"]);
    let children = Command::new("pgrep").args(["-P", shell.trim()]).output();
    let child = String::from_utf8(children.expect("pgrep runs").stdout).expect("a number");
    let killed = Command::new("kill").args(["-TERM", child.trim()]).status();
    assert!(killed.expect("kill runs").success());
    is_restored(&terminal, 143);
}

#[test]
fn no_colour_where_it_is_refused() {
    for (variables, colour) in [(&[][..], true), (&[("NO_COLOR", "1")], false)] {
        let Some(terminal) = browser(80, "smugfaq browse frontex", variables) else {
            return;
        };
        let screen = terminal.screen(true);
        assert_eq!(screen.contains("\u{1b}["), colour, "{screen}");
    }
}

#[test]
fn an_answer_is_copied() {
    let Some(terminal) = browser(80, "smugfaq browse how many died", &[]) else {
        return;
    };
    terminal.told(["set-option", "-g", "set-clipboard", "on"]);
    terminal.key(Key::CtrlY);
    terminal.wait_for("what came of it", |screen| screen.contains("Sent to"));
    let copied = terminal.told(["show-buffer"]);
    assert!(copied.contains("nearly 3,700 migrants"), "{copied}");
    assert_eq!(copied.trim_end().lines().count(), 1, "{copied}");
}

#[test]
fn without_a_terminal_there_is_none() {
    let output = run(&["browse"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains("`browse` needs a terminal"));
    assert_eq!(stdout(&run(&[])), stdout(&run(&["-h"])));
}
