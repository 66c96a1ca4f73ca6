//! Reading a pack, whatever it turns out to be.

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::Path;

use thiserror::Error;

use crate::knowledge::limits;
use crate::output::printable;

/// Why a file cannot be read as text.
#[derive(Debug, Error)]
#[error("{} {message}\n{hint}", printable(.file))]
pub struct Unreadable {
    /// The file as the user named it.
    file: String,
    /// What is wrong.
    pub message: String,
    /// What to do.
    pub hint: &'static str,
}

/// The text of a file, without a byte order mark; `beyond` says what to do with a larger one.
///
/// # Errors
///
/// It is not there, may not be read, is no regular file, is too large, or is not UTF-8.
pub fn text_of(path: &Path, beyond: &'static str) -> Result<String, Unreadable> {
    let name = path.display().to_string();
    let cannot = |fault: io::Error| unreadable_because(&name, &fault);
    let not_regular = || {
        let hint = "save what it gives in a file, and name that";
        Unreadable::new(&name, "is not a regular file", hint)
    };
    // Asked before it is opened: to open a named pipe would wait for somebody to write to it.
    let about = fs::metadata(path).map_err(cannot)?;
    if about.is_dir() {
        let hint = "name a file in it";
        return Err(Unreadable::new(&name, "is a directory", hint));
    }
    if !about.is_file() {
        return Err(not_regular());
    }
    let text = text_from(File::open(path).map_err(cannot)?, &name, beyond)?;
    // A file of no length that gives bytes is made up while it is read, as those of /proc are.
    if about.len() == 0 && !text.is_empty() {
        return Err(not_regular());
    }
    Ok(text)
}

/// The text on standard input, likewise.
///
/// # Errors
///
/// It cannot be read, is too large, or is not UTF-8.
pub fn text_of_input(beyond: &'static str) -> Result<String, Unreadable> {
    text_from(io::stdin().lock(), "standard input", beyond)
}

fn text_from(input: impl Read, name: &str, beyond: &'static str) -> Result<String, Unreadable> {
    let mut bytes = Vec::new();
    let read = input.take(limits::FILE + 1).read_to_end(&mut bytes);
    read.map_err(|fault| unreadable_because(name, &fault))?;
    if bytes.len() as u64 > limits::FILE {
        let message = format!("is larger than {} MiB", limits::FILE >> 20);
        return Err(Unreadable::new(name, message, beyond));
    }
    let text = String::from_utf8(bytes).map_err(|not| {
        let valid = &not.as_bytes()[..not.utf8_error().valid_up_to()];
        let line = valid.split(|byte| *byte == b'\n').count();
        let message = format!("is not UTF-8 from line {line} on");
        Unreadable::new(name, message, "save the file as UTF-8")
    })?;
    // A second mark is no mark but a character that does not belong there.
    Ok(match text.strip_prefix('\u{feff}') {
        Some(rest) if !rest.starts_with('\u{feff}') => rest.to_owned(),
        _ => text,
    })
}

impl Unreadable {
    fn new(file: &str, message: impl Into<String>, hint: &'static str) -> Self {
        Self {
            file: file.to_owned(),
            message: message.into(),
            hint,
        }
    }
}

fn unreadable_because(name: &str, fault: &io::Error) -> Unreadable {
    let message = format!("cannot be read: {}", reason(fault));
    Unreadable::new(name, message, "name a file that is there and may be read")
}

/// The operating system's reason without its error number.
pub(super) fn reason(fault: &io::Error) -> String {
    let text = fault.to_string();
    text.split(" (os error").next().unwrap_or(&text).to_owned()
}
