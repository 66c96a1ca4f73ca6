//! Reading a knowledge file, whatever it turns out to be.

use std::fmt;
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::Path;

use crate::knowledge::limits;

/// Why a file cannot be read as text.
#[derive(Debug)]
pub struct Unreadable {
    /// The file as the user named it.
    pub file: String,
    /// Where it stops being text, from 1, if that is what is wrong.
    pub line: Option<usize>,
    /// What is wrong.
    pub message: String,
    /// What to do.
    pub hint: &'static str,
}

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            file,
            line,
            message,
            hint,
        } = self;
        match line {
            Some(line) => write!(f, "{file}:{line}: {message}: {hint}"),
            None => write!(f, "{file} {message}\n{hint}"),
        }
    }
}

impl std::error::Error for Unreadable {}

/// The text of a file.
///
/// # Errors
///
/// It is not there, may not be read, is no regular file, is too large, or is not UTF-8.
pub fn text_of(path: &Path) -> Result<String, Unreadable> {
    let fault = |message: String, hint: &'static str| Unreadable {
        file: path.display().to_string(),
        line: None,
        message,
        hint,
    };
    let cannot = |fault_: io::Error| {
        let message = format!("cannot be read: {}", reason(&fault_));
        fault(message, "name a file that is there and may be read")
    };
    // Asked before it is opened: to open a named pipe would wait for somebody to write to it.
    let about = fs::metadata(path).map_err(cannot)?;
    if about.is_dir() {
        return Err(fault("is a directory".into(), "name a file in it"));
    }
    let not_regular = || {
        let hint = "save what it gives in a file, and name that";
        fault("is not a regular file".into(), hint)
    };
    if !about.is_file() {
        return Err(not_regular());
    }
    let mut bytes = Vec::new();
    let too_large = || {
        let message = format!("is larger than {} MiB", limits::FILE >> 20);
        fault(message, limits::BEYOND)
    };
    if about.len() > limits::FILE {
        return Err(too_large());
    }
    let file = File::open(path).map_err(cannot)?;
    let read = file.take(limits::FILE + 1).read_to_end(&mut bytes);
    read.map_err(cannot)?;
    // A file of no length that gives bytes is made up while it is read, as those of /proc are.
    if about.len() == 0 && !bytes.is_empty() {
        return Err(not_regular());
    }
    if bytes.len() as u64 > limits::FILE {
        return Err(too_large());
    }
    String::from_utf8(bytes).map_err(|not| {
        let valid = &not.as_bytes()[..not.utf8_error().valid_up_to()];
        let line = valid.split(|byte| *byte == b'\n').count();
        Unreadable {
            line: Some(line),
            ..fault("not UTF-8 from here on".into(), "save the file as UTF-8")
        }
    })
}

/// The operating system's reason without its error number.
pub(super) fn reason(fault: &io::Error) -> String {
    let text = fault.to_string();
    text.split(" (os error").next().unwrap_or(&text).to_owned()
}
