//! The commands, one file each, and what they share: running one and ending well.

mod ask;
mod beside;
mod check;
mod cite;
mod command;
mod completions;
mod context;
mod export;
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
mod schema;
mod show;
mod start;
mod stats;
mod target;

use std::io::{self, BufWriter, ErrorKind, Write};
use std::mem::ManuallyDrop;
use std::process::ExitCode;

use anyhow::{Context as _, Result, bail};

pub use command::Command;
pub use context::{Context, IndexBytes};
pub use library::Library;

use crate::args::format::named;
use crate::args::{Arguments, Format, General, Picture};
use crate::output::pager;
use crate::output::pipe::Pipe;
use crate::search::Index;

/// Whether a command found what it was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Found {
    /// It did, in part at least.
    Something,
    /// It did not, and has said so.
    Nothing,
    /// It found errors, and has printed them.
    Errors,
}

/// A command that can be run.
trait Run {
    /// Writes the results to `out`; messages go to standard error.
    fn run(&self, context: &Context, out: &mut dyn Write) -> Result<Found>;

    /// Whether it works on the loaded documents, so that a faulty one stops it.
    fn asks_documents(&self) -> bool {
        true
    }

    /// Whether `--format` takes the formats of records; else the command has its own.
    fn prints_records(&self) -> bool {
        true
    }

    /// Whether it draws, so that `--format` takes the formats of pictures too.
    fn draws(&self) -> bool {
        false
    }

    /// Whether it needs the knowledge with all that is only there to be searched, which nothing
    /// that was kept from an earlier call has.
    fn takes_all(&self) -> bool {
        false
    }

    /// Whether results must be out before all of them are known.
    fn streams(&self) -> bool {
        false
    }
}

impl<T: Run + ?Sized> Run for &T {
    fn run(&self, context: &Context, out: &mut dyn Write) -> Result<Found> {
        (**self).run(context, out)
    }

    fn asks_documents(&self) -> bool {
        (**self).asks_documents()
    }

    fn prints_records(&self) -> bool {
        (**self).prints_records()
    }

    fn draws(&self) -> bool {
        (**self).draws()
    }

    fn takes_all(&self) -> bool {
        (**self).takes_all()
    }

    fn streams(&self) -> bool {
        (**self).streams()
    }
}

/// Runs the command that was typed and turns its outcome into an exit status.
#[must_use]
pub fn run(arguments: &Arguments) -> ExitCode {
    let outcome = attempt(&arguments.general, arguments);
    match outcome {
        Ok(Found::Something) => ExitCode::SUCCESS,
        Ok(Found::Nothing) => ExitCode::from(1),
        Ok(Found::Errors) => ExitCode::from(2),
        Err(error) => {
            if let Some(fault) = error.downcast_ref::<io::Error>() {
                return write_failed(fault);
            }
            let refused = error.downcast_ref::<library::Refused>().is_some();
            say(&if refused {
                error.to_string()
            } else {
                format!("smugfaq: {error:#}")
            });
            ExitCode::from(2)
        }
    }
}

/// Runs the command with these options of every command.
fn attempt(general: &General, arguments: &Arguments) -> Result<Found> {
    let command = command::chosen(arguments.command.as_ref());
    let mut general = general.clone();
    general.no_cache |= command.takes_all();
    let general = &general;
    let context = Context::new(general, command.asks_documents(), command.streams())?;
    // A large document is not taken apart entry by entry just before the process ends.
    let context = ManuallyDrop::new(context);
    let format = &general.format;
    let of_records = named::<Format>(format).is_some();
    let of_pictures = command.draws() && named::<Picture>(format).is_some();
    if command.prints_records() && !of_records && !of_pictures {
        bail!(
            "`--format {format}` is no format of this command\n`--help` of a command lists those that it has"
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
            return attempt(&anew, arguments);
        }
        let found = found?;
        if paged {
            pager::print(&shown)?;
        } else {
            let mut out = Pipe::new(io::stdout().lock());
            out.write_all(&shown)?;
            out.flush()?;
        }
        return Ok(found);
    }
    let stdout = io::stdout().lock();
    // What goes on as long as there is input is to end with its reader.
    let mut out: Box<dyn Write> = if command.streams() {
        Box::new(BufWriter::new(stdout))
    } else {
        Box::new(BufWriter::new(Pipe::new(stdout)))
    };
    let found = command.run(&context, &mut out)?;
    out.flush()?;
    Ok(found)
}

/// The exit status for a fault in writing the results; a closed pipe is nobody's fault.
#[must_use]
pub fn write_failed(fault: &io::Error) -> ExitCode {
    if fault.kind() == ErrorKind::BrokenPipe {
        return ExitCode::SUCCESS;
    }
    let why = pack_file::reason(fault);
    say(&format!("smugfaq: cannot write the results: {why}"));
    ExitCode::from(2)
}

/// The index in these bytes.
fn opened(bytes: &IndexBytes) -> Result<Index<'_>> {
    Index::open(bytes.source()).context("the index is damaged: build smugfaq anew")
}

/// Prints a message to standard error, where it may fail without harm.
fn say(message: &str) {
    let lines = message
        .lines()
        .map(crate::output::printable)
        .collect::<Vec<_>>();
    let _ = writeln!(io::stderr(), "{}", lines.join("\n"));
}
