//! What `-` reads: questions or ids on standard input.

use std::io::{self, BufRead, IsTerminal, StdinLock};

use anyhow::{Result, anyhow, bail};
use clap::Args;

use super::say;

/// How standard input is read.
#[derive(Args, Clone, Copy, Debug)]
pub struct Input {
    /// With `-`: read until a NUL each time, not until the end of a line.
    #[arg(short = '0', long)]
    pub null: bool,
}

/// The items on standard input, in order and as they come.
pub(super) struct Items {
    input: StdinLock<'static>,
    end: u8,
}

impl Items {
    /// Nothing is read yet; whoever sits at a terminal is told what is expected.
    pub(super) fn new(what: &str, how: Input) -> Self {
        let input = io::stdin();
        if input.is_terminal() {
            let each = if how.null {
                "a NUL after each"
            } else {
                "one a line"
            };
            say(&format!(
                "smugfaq: reading {what} from the terminal, {each}; Ctrl-D ends"
            ));
        }
        Self {
            input: input.lock(),
            end: if how.null { b'\0' } else { b'\n' },
        }
    }
}

impl Iterator for Items {
    type Item = Result<String>;

    /// The next item without what ends it; bytes that are not UTF-8 are replaced.
    fn next(&mut self) -> Option<Result<String>> {
        let mut item = Vec::new();
        match self.input.read_until(self.end, &mut item) {
            Ok(0) => return None,
            Ok(_) => {}
            // Not passed on as it is: only faults in writing are of that type.
            Err(fault) => {
                let why = super::pack_file::reason(&fault);
                return Some(Err(anyhow!("cannot read standard input: {why}")));
            }
        }
        if item.last() == Some(&self.end) {
            item.pop();
        }
        let text = String::from_utf8_lossy(&item);
        let text = match self.end {
            b'\n' => text.trim_end_matches('\r'),
            _ => &text,
        };
        Some(Ok(text.to_owned()))
    }
}

/// Refuses `-0` where nothing is read.
pub(super) fn check(from_input: bool, how: Input) -> Result<()> {
    if how.null && !from_input {
        bail!("`-0` says how standard input is read: give `-` with it, and nothing else");
    }
    Ok(())
}
