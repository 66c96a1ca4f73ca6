//! Shows output that is longer than the screen through a pager, as git does.

use std::env;
use std::io::{self, ErrorKind, IsTerminal, Write};
use std::process::{Child, Command, Stdio};

/// What is run where neither `SMUGFAQ_PAGER` nor `PAGER` names a pager.
const USUAL: &str = "less";

/// What `less` does unless `LESS` says otherwise: end where all fits on the screen, keep colours,
/// leave the text on the screen at the end.
const LESS: &str = "FRX";

/// Whether standard output is a terminal that one would page on.
#[must_use]
pub fn wanted() -> bool {
    io::stdout().is_terminal() && env::var_os("TERM").is_none_or(|term| term != "dumb")
}

/// Prints the text to standard output, through a pager where it has more lines than the terminal.
///
/// # Errors
///
/// Only where writing fails; a pager that was left early is no error, and where none can be
/// started the text is printed as it is.
pub fn print(text: &[u8]) -> io::Result<()> {
    let lines = text.split(|byte| *byte == b'\n').count();
    let rows = terminal_size::terminal_size().map_or(usize::MAX, |(_, rows)| rows.0.into());
    if lines < rows {
        return plainly(text);
    }
    match start() {
        Some(pager) => feed(pager, text),
        None => plainly(text),
    }
}

fn plainly(text: &[u8]) -> io::Result<()> {
    let mut out = io::stdout().lock();
    out.write_all(text)?;
    out.flush()
}

/// The pager, running; none where it is switched off (`cat` or empty) or cannot be started.
fn start() -> Option<Child> {
    let named = ["SMUGFAQ_PAGER", "PAGER"]
        .into_iter()
        .find_map(|name| env::var(name).ok());
    let pager = named.unwrap_or_else(|| USUAL.to_owned());
    let pager = pager.trim();
    if pager.is_empty() || pager == "cat" {
        return None;
    }
    let mut command = if cfg!(windows) {
        let mut words = pager.split_whitespace();
        let mut command = Command::new(words.next()?);
        command.args(words);
        command
    } else {
        // The variable holds a command of the shell, options and quotes included.
        let mut command = Command::new("sh");
        command.args(["-c", &format!("exec {pager}")]);
        command
    };
    if env::var_os("LESS").is_none() {
        command.env("LESS", LESS);
    }
    command.stdin(Stdio::piped()).spawn().ok()
}

/// Writes the text to the pager and waits until it is left.
fn feed(mut pager: Child, text: &[u8]) -> io::Result<()> {
    // Ctrl-C belongs to the pager, which takes it to stop a search, not to end.
    let _ = ctrlc::set_handler(|| {});
    let written = match pager.stdin.take() {
        Some(mut input) => input.write_all(text),
        None => Ok(()),
    };
    let status = pager.wait()?;
    match written {
        Err(fault) if fault.kind() != ErrorKind::BrokenPipe => Err(fault),
        // The shell found no such pager.
        _ if status.code() == Some(127) => plainly(text),
        _ => Ok(()),
    }
}
