//! What `-` reads: questions or ids on standard input.

use std::io::{self, BufRead, IsTerminal, Read, StdinLock};
use std::mem;

use anyhow::{Result, anyhow, bail};
use clap::Args;

use super::{Found, say};

/// How standard input is read.
#[derive(Args, Clone, Copy, Debug, Default)]
pub struct Input {
    /// With `-`: read until a NUL each time, not until the end of a line.
    #[arg(short = '0', long)]
    pub null: bool,
}

/// The items on standard input, in order and as they come.
pub(super) struct Items {
    input: StdinLock<'static>,
    end: u8,
    /// Whether nothing was read yet, so that a byte order mark may come.
    begins: bool,
}

/// So much of an item is kept, in bytes: more than any question or id has.
const LONGEST: u64 = 16_384;

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
                "reading {what} from the terminal, {each}; Ctrl-D ends"
            ));
        }
        Self {
            input: input.lock(),
            end: if how.null { b'\0' } else { b'\n' },
            begins: true,
        }
    }
}

impl Iterator for Items {
    type Item = Result<String>;

    /// The next item without what ends it, or the beginning of a longer one; bytes that are not
    /// UTF-8 are replaced.
    fn next(&mut self) -> Option<Result<String>> {
        let item = self.read().map_err(|fault| {
            let why = super::pack_file::reason(&fault);
            anyhow!("cannot read standard input: {why}")
        });
        item.transpose()
    }
}

impl Items {
    fn read(&mut self) -> io::Result<Option<String>> {
        let mut kept = Vec::new();
        let mut part = (&mut self.input).take(LONGEST);
        let read = part.read_until(self.end, &mut kept)?;
        if read == 0 {
            return Ok(None);
        }
        let is_whole = kept.pop_if(|last| *last == self.end).is_some();
        if !is_whole && read as u64 == LONGEST {
            self.input.skip_until(self.end)?;
        }
        let mut text = &*String::from_utf8_lossy(&kept);
        if self.end == b'\n' {
            text = text.trim_end_matches('\r');
        }
        if mem::take(&mut self.begins) {
            text = text.strip_prefix('\u{feff}').unwrap_or(text);
        }
        Ok(Some(text.to_owned()))
    }
}

/// The ids on standard input, without empty ones.
pub(super) fn ids(how: Input) -> impl Iterator<Item = Result<String>> {
    let ids = Items::new("ids", how);
    ids.filter(|id| !id.as_ref().is_ok_and(|id| id.trim().is_empty()))
}

/// Answers each of some items, of which there should be one at least, and says whether all had an
/// answer.
pub(super) fn each<T>(
    items: impl Iterator<Item = Result<T>>,
    name: &str,
    mut answer: impl FnMut(T) -> Result<bool>,
) -> Result<Found> {
    let (mut read, mut answered) = (0, 0);
    for item in items {
        read += 1;
        answered += usize::from(answer(item?)?);
    }
    if read == 0 {
        say(&format!("there is no {name} on standard input"));
    }
    Ok(Found::from(read > 0 && answered == read))
}

/// Refuses `-0` where nothing is read.
pub(super) fn check(from_input: bool, how: Input) -> Result<()> {
    if how.null && !from_input {
        bail!("`-0` says how standard input is read: give `-` with it, and nothing else");
    }
    Ok(())
}
