//! The commands, one file each, and what they share: running one and ending well.

mod ask;
mod browse;
mod check;
mod cite;
mod command;
mod completions;
mod context;
mod day;
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
mod open;
mod pack_file;
mod packs;
mod parse;
mod related;
mod run;
mod schema;
mod shell;
mod show;
mod stats;
mod takes;
mod target;

use std::io::{self, Write};
use std::mem::ManuallyDrop;
use std::process::ExitCode;

use anyhow::Result;

pub use completions::NOGLOB;
pub use context::Context;
pub use library::{Library, Needs};
pub use list::kind;
pub use parse::{Typed, definitions, parse, program};
pub use run::Found;
pub use stats::cited;

use crate::args::General;
use crate::output::file::survive_file_size_limit;
use crate::output::pager;
use crate::output::pipe::Out;
use failure::{WriteFailed, say};
use run::Run;
use target::Target;

/// Runs the command that was typed and turns its outcome into an exit status.
pub fn run(typed: &Typed) -> ExitCode {
    match attempt(typed) {
        Ok(Found::Something) => ExitCode::SUCCESS,
        Ok(Found::Nothing) => ExitCode::from(1),
        Ok(Found::Errors) => ExitCode::from(2),
        Err(error) => failure::report(&error),
    }
}

/// Runs the command that was typed, and prints or writes what it gives.
fn attempt(typed: &Typed) -> Result<Found> {
    survive_file_size_limit();
    let format = typed.command.format(&typed.general)?;
    let context = Context::new(&typed.general, typed.command.needs, &format)?;
    // A large document is not taken apart entry by entry just before the process ends.
    let context = ManuallyDrop::new(context);
    let found = print(&typed.general, &context, &*typed.run)?;
    if let Some(summary) = context.summary.get() {
        say(summary);
    }
    // A pack that was left out is an error, whatever the others hold.
    Ok(if context.left_out {
        Found::Errors
    } else {
        found
    })
}

/// Runs a command and puts its results where the options say.
fn print(general: &General, context: &Context, command: &dyn Run) -> Result<Found> {
    if let Some(target) = Target::of(general).filter(|_| !command.writes_files(context)) {
        let mut results = Vec::new();
        let found = command.run(context, &mut results)?;
        if found == Found::Something || !results.is_empty() {
            target.write(&results)?;
        }
        return Ok(found);
    }
    if !command.streams() {
        let mut shown = Vec::new();
        let found = command.run(context, &mut shown)?;
        pager::print(&shown, !general.no_pager).map_err(WriteFailed)?;
        return Ok(found);
    }
    let mut out = Out::new(io::stdout().lock());
    let outcome = command.run(context, &mut out);
    let flushed = out.flush();
    // Whatever a command made of a failed write, it is that write that is told.
    match out.into_failure().or(flushed.err()) {
        Some(fault) => Err(WriteFailed(fault).into()),
        None => outcome,
    }
}
