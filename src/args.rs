//! Options that many commands share, and the names of the output formats.

pub mod format;

use std::path::PathBuf;

use clap::{Args, ValueEnum};

pub use format::{CiteFormat, ExportFormat, Format, Picture};

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
