//! How a command that failed says so, and its exit status.

use std::io::{self, ErrorKind, Write};
use std::path::Path;
use std::process::ExitCode;

use thiserror::Error;

use super::library::Refused;
use super::pack_file::reason;
use crate::output::printable;

/// Standard output could not be written.
#[derive(Debug, Error)]
#[error("cannot write the results: {}", reason(.0))]
pub(super) struct WriteFailed(pub io::Error);

/// Prints why a command failed and gives its exit status. A closed pipe is not a failure: the
/// reader has seen as much as it wanted.
pub(super) fn report(error: &anyhow::Error) -> ExitCode {
    if let Some(WriteFailed(fault)) = error.downcast_ref()
        && fault.kind() == ErrorKind::BrokenPipe
    {
        return ExitCode::SUCCESS;
    }
    match error.downcast_ref::<Refused>() {
        Some(refused) => tell(&refused.to_string()),
        None => say(&format!("{error:#}")),
    }
    ExitCode::from(2)
}

/// A path as messages name it: on one line, with nothing in it that steers a terminal.
pub(super) fn shown(path: &Path) -> String {
    printable(&path.display().to_string())
}

/// Prints a message after the name of the program.
pub(super) fn say(message: &str) {
    tell(&format!("smugfaq: {message}"));
}

/// Prints lines to standard error; where that is closed, nobody can be told.
pub(super) fn tell(message: &str) {
    let lines: Vec<String> = message.lines().map(printable).collect();
    let _ = writeln!(io::stderr(), "{}", lines.join("\n"));
}
