//! The commands, one file each, and what they share: running one and ending well.

mod arguments;
mod ask;
mod beside;
mod check;
mod cite;
mod command;
mod completions;
mod context;
mod export;
mod failure;
mod get;
mod import;
mod input;
mod library;
mod list;
mod lookup;
mod man;
mod new;
mod pack_file;
mod packs;
mod parse;
mod run;
mod schema;
mod show;
mod start;
mod stats;
mod target;

use std::io::{self, Write};
use std::mem::ManuallyDrop;
use std::process::ExitCode;

use anyhow::{Result, bail};

pub use arguments::Arguments;
pub use command::Command;
pub use context::{Context, IndexBytes};
pub use library::Library;
pub use parse::parse;
pub use run::Found;

use crate::args::format::named;
use crate::args::{Format, General, Picture};
use crate::output::pager;
use crate::output::pipe::Out;
use failure::{WriteFailed, say};
use run::{Run, opened};

/// Runs the command that was typed and turns its outcome into an exit status.
#[must_use]
pub fn run(arguments: Arguments) -> ExitCode {
    let Arguments { command, general } = arguments;
    match attempt(&general, &*command::chosen(command)) {
        Ok(Found::Something) => ExitCode::SUCCESS,
        Ok(Found::Nothing) => ExitCode::from(1),
        Ok(Found::Errors) => ExitCode::from(2),
        Err(error) => failure::report(&error),
    }
}

/// Runs the command with these options of every command.
fn attempt(general: &General, command: &dyn Run) -> Result<Found> {
    let mut general = general.clone();
    general.no_cache |= command.takes_all();
    let context = Context::new(&general, command.asks_documents(), command.streams())?;
    // A large document is not taken apart entry by entry just before the process ends.
    let context = ManuallyDrop::new(context);
    let format = &general.format;
    let of_records = named::<Format>(format).is_some();
    let of_pictures = command.draws() && named::<Picture>(format).is_some();
    if command.prints_records() && !of_records && !of_pictures {
        bail!(
            "`--format {format}` is not available here\n`--help` of a command lists the formats that it has"
        );
    }
    let paged = !general.no_pager && !command.streams() && pager::wanted();
    // What a command that streams has of the cache was read and checked as a whole.
    if paged || (context.is_from_cache() && !command.streams()) {
        let mut shown = Vec::new();
        let found = command.run(&context, &mut shown);
        if let Some(damaged) = context.damaged() {
            let mut anew = general.clone();
            anew.no_cache |= !damaged.discard();
            return attempt(&anew, command);
        }
        let found = found?;
        if paged {
            pager::print(&shown).map_err(WriteFailed)?;
        } else {
            let mut out = Out::new(io::stdout().lock(), false);
            let written = out.write_all(&shown).and_then(|()| out.flush());
            written.map_err(WriteFailed)?;
        }
        return Ok(found);
    }
    let mut out = Out::new(io::stdout().lock(), command.streams());
    let outcome = command.run(&context, &mut out);
    let flushed = out.flush();
    // Whatever a command made of a failed write, it is that write that is told.
    match out.into_failure().or(flushed.err()) {
        Some(fault) => Err(WriteFailed(fault).into()),
        None => outcome,
    }
}
