//! Options that many commands share, and the names of the output formats.

pub mod format;
mod number;

use std::path::PathBuf;

use clap::{Args, ValueEnum};

pub use format::{CiteFormat, ExportFormat, Format, Picture};
pub use number::whole;

/// Options that several commands share. A command that does not take one hides and refuses it.
#[derive(Args, Clone, Debug, Default)]
#[expect(clippy::struct_excessive_bools, reason = "each is a flag of its own")]
pub struct General {
    /// The output format; most commands have table, json, jsonl, plain, csv, tsv and markdown.
    #[arg(long, global = true, value_name = "FORMAT", help_heading = OUTPUT)]
    pub format: Option<String>,

    /// Short for `--format json`.
    #[arg(long, global = true, help_heading = OUTPUT)]
    pub json: bool,

    /// Short for `--format csv`.
    #[arg(long, global = true, help_heading = OUTPUT)]
    pub csv: bool,

    /// Print only these fields, in this order: names as in JSON, with commas between them.
    #[arg(long, global = true, value_name = "FIELDS", value_delimiter = ',', help_heading = OUTPUT)]
    pub fields: Option<Vec<String>>,

    /// Write to this file instead of standard output; its ending chooses the format.
    #[arg(long, short, global = true, value_name = "PATH", value_hint = clap::ValueHint::AnyPath, help_heading = OUTPUT)]
    pub output: Option<PathBuf>,

    /// Replace the file that `--output` names.
    #[arg(long, global = true, help_heading = OUTPUT)]
    pub force: bool,

    /// Fit tables to this many columns, 20 to 1000, instead of the width of the terminal.
    #[arg(long, global = true, value_name = "N", value_parser = whole(20..=1000_u16), help_heading = OUTPUT)]
    pub width: Option<u16>,

    /// When to use colour.
    #[arg(long, alias = "colour", global = true, value_enum, default_value_t = Color::Auto, value_name = "WHEN", help_heading = OUTPUT)]
    pub color: Color,

    /// Do not show long output through a pager.
    #[arg(long, global = true, help_heading = OUTPUT)]
    pub no_pager: bool,

    /// Use this pack instead of the built-in fact sheet; repeatable.
    #[arg(long, global = true, value_name = "FILE", value_hint = clap::ValueHint::FilePath, help_heading = DOCUMENTS)]
    pub data: Vec<PathBuf>,

    /// Use this pack as well; repeatable.
    #[arg(long, global = true, value_name = "FILE", value_hint = clap::ValueHint::FilePath, help_heading = DOCUMENTS)]
    pub with: Vec<PathBuf>,

    /// Leave out the context: what other publications say about the figures of the fact sheet.
    #[arg(long = "no-context", alias = "briefing-only", global = true, help_heading = DOCUMENTS)]
    pub no_context: bool,

    /// Leave out the packs of `SMUGFAQ_WITH` and of your data directory.
    #[arg(long, global = true, help_heading = DOCUMENTS)]
    pub no_packs: bool,
}

const OUTPUT: &str = "Output";
const DOCUMENTS: &str = "Documents";

impl General {
    /// Whether the context is loaded: it goes with the fact sheet, unless it is left out.
    pub fn has_context(&self) -> bool {
        self.data.is_empty() && !self.no_context
    }

    /// The name of the format that was typed, if one was.
    pub fn typed_format(&self) -> Option<&str> {
        match (self.json, self.csv) {
            (true, _) => Some("json"),
            (_, true) => Some("csv"),
            _ => self.format.as_deref(),
        }
    }
}

/// When to use colour.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum Color {
    #[default]
    /// On a terminal that shows it, unless the environment says otherwise.
    Auto,
    /// Even where the output goes into a file or a pipe.
    Always,
    /// Nowhere.
    Never,
}
