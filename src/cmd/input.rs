//! What `-` reads: questions or ids on standard input.

use std::io::{self, BufRead, IsTerminal, Read, StdinLock};
use std::iter;

use anyhow::{Result, anyhow, bail};
use clap::Args;

use super::pack_file::reason;
use super::{Found, say};

/// How standard input is read.
#[derive(Args, Clone, Copy, Debug, Default)]
pub struct Input {
    /// With `-`: read until a NUL each time, not until the end of a line.
    #[arg(short = '0', long)]
    pub null: bool,
}

/// So much of an item is kept, in bytes: more than any question or id has.
const LONGEST: u64 = 16_384;

/// The items on standard input, in order and as they come; whoever sits at a terminal is told what
/// is expected. Of a longer item there is the beginning.
pub(super) fn items(what: &str, how: Input) -> impl Iterator<Item = Result<String>> {
    let (end, each) = if how.null {
        (b'\0', "a NUL after each")
    } else {
        (b'\n', "one a line")
    };
    let mut input = io::stdin().lock();
    if io::stdin().is_terminal() {
        say(&format!(
            "reading {what} from the terminal, {each}; Ctrl-D ends"
        ));
    }
    iter::from_fn(move || {
        let item = read(&mut input, end).map_err(|fault| {
            let why = reason(&fault);
            anyhow!("cannot read standard input: {why}")
        });
        item.transpose()
    })
}

/// The next item without what ends it; bytes that are not UTF-8 are replaced.
fn read(input: &mut StdinLock, end: u8) -> io::Result<Option<String>> {
    let mut kept = Vec::new();
    let read = input.take(LONGEST).read_until(end, &mut kept)?;
    if read == 0 {
        return Ok(None);
    }
    let is_whole = kept.pop_if(|last| *last == end).is_some();
    if !is_whole && read as u64 == LONGEST {
        input.skip_until(end)?;
    }
    let text = String::from_utf8_lossy(&kept);
    // A byte order mark is no part of an id or a question.
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
    let text = if end == b'\n' {
        text.trim_end_matches('\r')
    } else {
        text
    };
    Ok(Some(text.to_owned()))
}

/// The ids that were typed, or for `-` those on standard input, without empty ones.
pub(super) fn ids(typed: &[String], how: Input) -> Box<dyn Iterator<Item = Result<String>> + '_> {
    if typed != ["-"] {
        return Box::new(typed.iter().cloned().map(Ok));
    }
    let is_empty = |id: &Result<String>| id.as_ref().is_ok_and(|id| id.trim().is_empty());
    Box::new(items("ids", how).filter(move |id| !is_empty(id)))
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
