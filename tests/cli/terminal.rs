//! What is seen in a real terminal: tmux shows it, as a user would see it.
//!
//! These tests need tmux and are skipped where it is not installed.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread::sleep;
use std::time::{Duration, Instant};
use std::{env, fs};

use tempfile::TempDir;

/// Far longer than anything here takes.
const PATIENCE: Duration = Duration::from_secs(60);

/// Whether a program is installed.
pub fn has(program: &str) -> bool {
    let path = env::var_os("PATH").unwrap_or_default();
    env::split_paths(&path).any(|directory| directory.join(program).is_file())
}

/// A key that is not a character.
#[derive(Clone, Copy)]
pub enum Key {
    Tab,
    Enter,
    Escape,
    Down,
    CtrlC,
    CtrlY,
}

/// A terminal of its own, with a shell in it.
pub struct Terminal {
    home: TempDir,
}

impl Terminal {
    /// Opens it with a command running, in an environment that holds nothing but what it needs.
    pub fn open(command: &str, columns: u16, rows: u16) -> Self {
        Self::with(command, columns, rows, &[])
    }

    /// Opens it with more variables.
    pub fn with(command: &str, columns: u16, rows: u16, variables: &[(&str, &str)]) -> Self {
        let home = tempfile::tempdir().expect("a directory");
        let binary = Path::new(env!("CARGO_BIN_EXE_smugfaq"));
        let mut path = vec![binary.parent().expect("a directory").to_owned()];
        path.extend(env::split_paths(&env::var_os("PATH").unwrap_or_default()));
        let terminal = Self { home };
        let mut tmux = terminal.tmux(["-f", "/dev/null", "new-session", "-d"]);
        tmux.args(["-x", &columns.to_string(), "-y", &rows.to_string(), command])
            .env("PATH", env::join_paths(path).expect("a path"))
            .envs(variables.iter().copied());
        assert!(tmux.status().expect("tmux runs").success());
        terminal
    }

    /// A file in the home directory of the shell.
    pub fn file(&self, name: &str) -> PathBuf {
        self.home.path().join(name)
    }

    /// Types a line and sends it.
    pub fn line(&self, text: &str) {
        self.text(text);
        self.key(Key::Enter);
    }

    /// Types text.
    pub fn text(&self, text: &str) {
        self.run(["send-keys", "-l", text]);
    }

    /// Presses a key.
    pub fn key(&self, key: Key) {
        let name = match key {
            Key::Tab => "Tab",
            Key::Enter => "Enter",
            Key::Escape => "Escape",
            Key::Down => "Down",
            Key::CtrlY => "C-y",
            Key::CtrlC => "C-c",
        };
        self.run(["send-keys", name]);
    }

    /// The screen as text; with `colours`, as the escapes that would paint it.
    pub fn screen(&self, colours: bool) -> String {
        let mut tmux = self.tmux(["capture-pane", "-p"]);
        if colours {
            tmux.arg("-e");
        }
        let output = tmux.output().expect("tmux runs");
        String::from_utf8_lossy(&output.stdout).into_owned()
    }

    /// Waits until the screen is as expected.
    pub fn wait_for(&self, expected: &str, is_so: impl Fn(&str) -> bool) -> String {
        let begun = Instant::now();
        loop {
            let screen = self.screen(false);
            if is_so(&screen) {
                return screen;
            }
            assert!(begun.elapsed() < PATIENCE, "not seen: {expected}\n{screen}");
            sleep(Duration::from_millis(20));
        }
    }

    /// Makes it another size.
    pub fn resize(&self, columns: u16, rows: u16) {
        let [columns, rows] = [columns, rows].map(|number| number.to_string());
        self.run(["resize-window", "-x", &columns, "-y", &rows]);
    }

    /// What a command of tmux prints.
    pub fn told<const N: usize>(&self, arguments: [&str; N]) -> String {
        let output = self.tmux(arguments).output().expect("tmux runs");
        String::from_utf8_lossy(&output.stdout).into_owned()
    }

    fn run<const N: usize>(&self, arguments: [&str; N]) {
        assert!(self.tmux(arguments).status().expect("tmux runs").success());
    }

    fn tmux<A: AsRef<OsStr>, const N: usize>(&self, arguments: [A; N]) -> Command {
        let mut tmux = Command::new("tmux");
        tmux.env_clear()
            .envs(crate::measured())
            .env("PATH", env::var_os("PATH").unwrap_or_default())
            .env("HOME", self.home.path())
            .env("TERM", "xterm-256color")
            .env("LC_ALL", "C.UTF-8")
            .arg("-S")
            .arg(self.home.path().join("tmux"))
            .args(arguments);
        tmux
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        let _ = self.tmux(["kill-server"]).output();
    }
}

/// A shell that says how each command ended.
pub fn shell(columns: u16, rows: u16, variables: &[(&str, &str)]) -> Option<Terminal> {
    if !has("tmux") || !has("bash") {
        eprintln!("skipped: a terminal needs tmux and bash");
        return None;
    }
    let terminal = Terminal::with("bash --norc --noprofile", columns, rows, variables);
    terminal.line("PS1='[$?]> '; clear");
    terminal.wait_for("the prompt", |screen| screen.starts_with("[0]>"));
    Some(terminal)
}

/// How many prompts stand on the screen.
fn prompts(screen: &str) -> usize {
    screen.lines().filter(|line| line.contains("]>")).count()
}

#[test]
fn colour_on_a_terminal_and_none_where_it_is_refused() {
    let painted = "\u{1b}[";
    for (variables, arguments, colour) in [
        (&[][..], "", true),
        (&[("NO_COLOR", "1")], "", false),
        (&[("NO_COLOR", "1")], "--color always", true),
        (&[("CLICOLOR", "0")], "", false),
        (&[], "--color never", false),
    ] {
        let Some(terminal) = shell(80, 50, variables) else {
            return;
        };
        terminal.line(&format!("smugfaq stats --source frontex {arguments}"));
        terminal.wait_for("the table", |screen| prompts(screen) == 2);
        let screen = terminal.screen(true);
        assert!(screen.contains("1.82 million"), "{screen}");
        assert_eq!(
            screen.contains(painted),
            colour,
            "{variables:?} {arguments}\n{screen}"
        );
    }
}

#[test]
fn a_dumb_terminal_gets_neither_colour_nor_pager() {
    let Some(terminal) = shell(80, 50, &[]) else {
        return;
    };
    terminal.line("TERM=dumb smugfaq ask eurojust --limit 1");
    terminal.wait_for("the answer", |screen| prompts(screen) == 2);
    assert!(!terminal.screen(true).contains('\u{1b}'));
}

#[test]
fn tables_are_as_wide_as_the_terminal() {
    for columns in [40, 80, 140] {
        let Some(terminal) = shell(columns, 50, &[]) else {
            return;
        };
        terminal.line("smugfaq stats --source frontex > /dev/null; smugfaq routes --no-pager");
        let screen = terminal.wait_for("the table", |screen| prompts(screen) == 2);
        let widest = screen.lines().map(|line| line.chars().count()).max();
        assert!(widest <= Some(columns.into()), "{screen}");
        if columns == 140 {
            assert!(widest > Some(80), "{screen}");
        }
    }
}

#[test]
fn long_output_is_paged_and_quitting_is_quiet() {
    if !has("less") {
        eprintln!("skipped: less is not installed");
        return;
    }
    let Some(terminal) = shell(80, 12, &[]) else {
        return;
    };
    terminal.line("smugfaq questions");
    terminal.wait_for("the pager's prompt", |screen| {
        screen.trim_end().ends_with(':')
    });
    // Ctrl-C is the pager's own and does not end it.
    terminal.key(Key::CtrlC);
    // An interrupted less may throw away what was typed meanwhile.
    let screen = terminal.wait_for("the shell", |screen| {
        let back = prompts(screen) >= 1;
        if !back {
            terminal.text("q");
        }
        back
    });
    let last = screen.trim_end().lines().last().unwrap_or_default();
    assert!(last.contains("[0]>"), "{screen}");
}

#[test]
fn the_pager_can_be_chosen_and_left_out() {
    for (variables, arguments, paged) in [
        (&[("SMUGFAQ_PAGER", "sed s/^/seen:/")][..], "", true),
        (&[("PAGER", "sed s/^/seen:/")], "", true),
        (&[("PAGER", "SEEN=seen: sh -c 'sed s/^/$SEEN/'")], "", true),
        (
            &[("PAGER", "sed s/^/seen:/"), ("SMUGFAQ_PAGER", "cat")],
            "",
            false,
        ),
        (&[("PAGER", "sed s/^/seen:/")], "--no-pager", false),
        (&[("PAGER", "no-such-pager")], "", false),
        (&[("PAGER", "/dev/null")], "", false),
        (&[("SMUGFAQ_PAGER", "")], "", false),
    ] {
        let Some(terminal) = shell(80, 12, variables) else {
            return;
        };
        terminal.line(&format!("smugfaq questions {arguments}"));
        let screen = terminal.wait_for("the end", |screen| {
            screen.trim_end().ends_with("[0]>") && screen.contains("interpol-partners")
        });
        assert_eq!(screen.contains("seen:"), paged, "{variables:?}\n{screen}");
    }
}

#[test]
fn long_help_is_paged() {
    for (arguments, paged) in [("help ask", true), ("ask --help --no-pager", false)] {
        let Some(terminal) = shell(80, 12, &[("PAGER", "sed s/^/seen:/")]) else {
            return;
        };
        terminal.line(&format!("smugfaq {arguments}"));
        let screen = terminal.wait_for("the end", |screen| {
            screen.trim_end().ends_with("[0]>") && screen.contains("--no-packs")
        });
        assert_eq!(screen.contains("seen:"), paged, "{screen}");
    }
}

#[test]
fn short_output_is_not_paged() {
    let Some(terminal) = shell(80, 50, &[("PAGER", "sed s/^/seen:/")]) else {
        return;
    };
    terminal.line("smugfaq routes --fields id --format plain");
    let screen = terminal.wait_for("the end", |screen| prompts(screen) == 2);
    assert!(!screen.contains("seen:"), "{screen}");
}

#[test]
fn ctrl_c_ends_a_batch_at_once() {
    let Some(terminal) = shell(80, 20, &[]) else {
        return;
    };
    terminal.line("smugfaq ask - --format plain --fields id --limit 1");
    terminal.wait_for("what is expected", |screen| screen.contains("Ctrl-D"));
    terminal.line("eurojust");
    terminal.wait_for("an answer before the end", |screen| {
        screen.contains("partner-eurojust")
    });
    terminal.key(Key::CtrlC);
    terminal.wait_for("the shell", |screen| screen.contains("[130]>"));
}

/// A link is written only for a terminal that is known to follow it.
#[test]
fn links_where_the_terminal_follows_them() {
    for (variables, links) in [(&[][..], false), (&[("FORCE_HYPERLINK", "1")], true)] {
        let Some(terminal) = shell(100, 50, variables) else {
            return;
        };
        let seen = terminal.file("seen");
        let call = format!("script -qc 'smugfaq show 10 --no-pager' {}", seen.display());
        if !has("script") {
            eprintln!("skipped: script is not installed");
            return;
        }
        terminal.line(&call);
        terminal.wait_for("the end", |screen| prompts(screen) == 2);
        let text = fs::read_to_string(seen).expect("what was printed");
        assert!(text.contains("www.interpol.int"), "{text}");
        assert_eq!(text.contains("\u{1b}]8;;https://"), links, "{text}");
    }
}
