//! What can be typed: the commands, their options, and the help.

pub mod format;
mod parse;

use std::path::PathBuf;

use clap::{Args, Parser, ValueEnum};

use crate::cmd::Command;

pub use format::{CiteFormat, ExportFormat, Format, Picture};
pub use parse::parse;

/// Answers questions about people smuggling from one INTERPOL fact sheet, with the sources.
#[derive(Debug, Parser)]
#[command(
    name = "smugfaq",
    version,
    long_version = VERSION,
    before_long_help = EXAMPLES,
    after_help = "`smugfaq help COMMAND` has examples of each command.",
    after_long_help = AFTER,
    disable_help_subcommand = false,
)]
pub struct Arguments {
    /// The command; none shows where to start.
    #[command(subcommand)]
    pub command: Option<Command>,

    /// What every command takes.
    #[command(flatten)]
    pub general: General,
}

/// The version and which document is built in.
const VERSION: &str = concat!(env!("CARGO_PKG_VERSION"), "\n", env!("SMUGFAQ_DOCUMENT"));

const EXAMPLES: &str = "\
Examples:
  smugfaq ask difference trafficking     the answer, then its sources
  smugfaq ask how many drowned in 2016   words need no quotes
  smugfaq stats --source frontex         figures by who counted them
  smugfaq show 2                         a section in full
  smugfaq partners --format json         for programs";

const AFTER: &str = "\
Exit status:
  0  found
  1  nothing found, or nothing that the briefing says
  2  wrong usage, or a fault in a knowledge file";

/// Options of every command.
#[derive(Args, Clone, Debug)]
#[command(next_help_heading = "Options of every command")]
#[expect(clippy::struct_excessive_bools, reason = "each is a flag of its own")]
pub struct General {
    /// How to print the results.
    // By name: a command may have formats of its own under the same option.
    #[arg(long, global = true, default_value = "table", value_parser = format::names(), value_name = "FORMAT")]
    pub format: String,

    /// Print only these fields, in this order: names as in JSON, with commas between them.
    #[arg(long, global = true, value_name = "FIELDS", value_delimiter = ',')]
    pub fields: Option<Vec<String>>,

    /// Fit tables to so many columns, 20 to 1000, whatever the terminal has.
    #[arg(long, global = true, value_name = "N", value_parser = clap::value_parser!(u16).range(20..=1000))]
    pub width: Option<u16>,

    /// When to use colour.
    #[arg(long, alias = "colour", global = true, value_enum, default_value_t = Color::Auto, value_name = "WHEN")]
    pub color: Color,

    /// Use this knowledge file instead of the built-in briefing; may be given again.
    #[arg(long, global = true, value_name = "FILE", value_hint = clap::ValueHint::FilePath)]
    pub data: Vec<PathBuf>,

    /// Use this knowledge file as well; may be given again.
    #[arg(long, global = true, value_name = "FILE", value_hint = clap::ValueHint::FilePath)]
    pub with: Vec<PathBuf>,

    /// Leave out the context: what was published beside and after the briefing.
    #[arg(long, global = true)]
    pub briefing_only: bool,

    /// Leave out the packs of `SMUGFAQ_WITH` and of your data directory.
    #[arg(long, global = true)]
    pub no_packs: bool,

    /// Read large packs anew, and keep nothing of them for the next time.
    #[arg(long, global = true)]
    pub no_cache: bool,

    /// Do not show long output through a pager.
    #[arg(long, global = true)]
    pub no_pager: bool,
}

/// When to use colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Color {
    /// On a terminal that shows it, unless the environment says otherwise.
    Auto,
    /// Even where the output goes into a file or a pipe.
    Always,
    /// Nowhere.
    Never,
}
