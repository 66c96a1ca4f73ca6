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
    let context = Context::new(general, command.asks_documents())?;
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
    // A pack that was left out is an error, whatever the others hold.
    let status = |found| match context.left_out {
        true => Found::Errors,
        false => found,
    };
    if paged {
        let mut shown = Vec::new();
        let found = command.run(&context, &mut shown)?;
        pager::print(&shown).map_err(WriteFailed)?;
        return Ok(status(found));
    }
    let mut out = Out::new(io::stdout().lock(), command.streams());
    let outcome = command.run(&context, &mut out);
    let flushed = out.flush();
    // Whatever a command made of a failed write, it is that write that is told.
    match out.into_failure().or(flushed.err()) {
        Some(fault) => Err(WriteFailed(fault).into()),
        None => outcome.map(status),
    }
}
