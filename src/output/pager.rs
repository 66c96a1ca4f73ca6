//! Shows output that is longer than the screen through a pager, as git does.

use std::env;
use std::io::{self, ErrorKind, IsTerminal, Write};
use std::process::{Child, Command, Stdio};
use std::sync::Arc;

use terminal_size::{Height, Width};
use textwrap::core::display_width;

use super::style::is_dumb;

/// What is run where neither `SMUGFAQ_PAGER` nor `PAGER` names a pager.
const USUAL: &str = "less";

/// What `less` does unless `LESS` says otherwise: end where all fits on the screen, keep colours,
/// leave the text on the screen at the end.
const LESS: &str = "-FRX";

/// Whether standard output is a terminal that one would page on. Without a TERM nothing is known
/// of what it can do, and `less` would ask before it shows anything.
fn wanted() -> bool {
    !is_dumb() && io::stdout().is_terminal()
}

/// Prints the text to standard output, through a pager where it may and has more lines than the
/// terminal.
///
/// # Errors
///
/// Only where writing fails; a reader that has gone or a pager that was left early is no error, and
/// where no pager can be started or one fails the text is printed without it.
pub fn print(text: &[u8], may_page: bool) -> io::Result<()> {
    let size = terminal_size::terminal_size().filter(|_| may_page && wanted());
    let is_long =
        |(columns, rows): (Width, Height)| rows_of(text, columns.0.into()) >= rows.0.into();
    match size.filter(|size| is_long(*size)).and_then(|_| start()) {
        Some(pager) => feed(pager, text),
        None => plainly(text),
    }
}

/// The number of rows of the text on a terminal of this width, which breaks longer lines.
fn rows_of(text: &[u8], columns: usize) -> usize {
    let text = String::from_utf8_lossy(text);
    let rows = |line: &str| display_width(line).div_ceil(columns.max(1)).max(1);
    text.lines().map(rows).sum()
}

fn plainly(text: &[u8]) -> io::Result<()> {
    let mut out = io::stdout().lock();
    match out.write_all(text).and_then(|()| out.flush()) {
        // How a command ends does not depend on how much of its output was read.
        Err(fault) if fault.kind() == ErrorKind::BrokenPipe => Ok(()),
        outcome => outcome,
    }
}

/// The pager, running; none where it is switched off (`cat` or empty) or cannot be started.
fn start() -> Option<Child> {
    let named = ["SMUGFAQ_PAGER", "PAGER"].map(|name| env::var(name).ok());
    let pager = named.into_iter().flatten().next();
    let pager = pager.as_deref().unwrap_or(USUAL).trim();
    if pager.is_empty() || pager == "cat" {
        return None;
    }
    let less = match env::var("LESS") {
        // Without -R it would print the escapes of colours as text.
        Ok(options) if !options.is_empty() => format!("-R {options}"),
        _ => LESS.to_owned(),
    };
    // The variable holds a command of the shell: options, quotes and variables included.
    let mut command = Command::new("sh");
    command.args(["-c", &format!("exec env {pager}")]);
    command.env("LESS", less).stdin(Stdio::piped());
    command.spawn().ok()
}

/// Writes the text to the pager and waits until it is left.
fn feed(mut pager: Child, text: &[u8]) -> io::Result<()> {
    // Ctrl-C belongs to the pager, which takes it to stop a search, not to end.
    let _ = signal_hook::flag::register(signal_hook::consts::SIGINT, Arc::default());
    let written = match pager.stdin.take() {
        Some(mut input) => input.write_all(text),
        None => Ok(()),
    };
    let status = pager.wait()?;
    match written {
        Err(fault) if fault.kind() != ErrorKind::BrokenPipe => Err(fault),
        // There is no such pager, or it cannot be run, or it failed.
        _ if !status.success() => plainly(text),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::rows_of;

    #[test]
    fn lines_that_the_terminal_breaks_take_several_rows() {
        for (text, rows) in [
            ("", 0),
            ("a\n\nb", 3),
            ("a\n", 1),
            ("1234567890\n", 1),
            ("12345678901\n", 2),
            ("\u{1b}[1m1234567890\u{1b}[0m\n", 1),
            ("茶茶茶茶茶\n", 1),
            ("茶茶茶茶茶茶\n", 2),
        ] {
            assert_eq!(rows_of(text.as_bytes(), 10), rows, "{text:?}");
        }
    }
}
