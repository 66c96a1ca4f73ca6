//! `smugfaq schema`: the JSON Schema of what the commands print as JSON, and of packs.

use std::io::Write;

use anyhow::Result;
use clap::{Args, ValueEnum};

use super::{Context, Found, Run};

/// Print the JSON Schema of an output, or of packs.
#[derive(Args, Debug)]
#[command(before_long_help = "\
Examples:
  smugfaq schema ask      what `ask --format json` prints
  smugfaq schema stats    what `stats --format json` prints
  smugfaq schema pack > pack.schema.json    for editors")]
pub struct Schema {
    /// The output, by one of these names or by that of the command that prints it.
    #[arg(id = "schema", value_enum, value_name = "OUTPUT")]
    pub output: Output,
}

/// An output that has a schema.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Output {
    /// A reply: what `ask` prints as JSON, or as a line of JSON lines.
    #[value(alias = "ask")]
    Reply,
    /// Many replies: what `ask -` prints as JSON.
    Replies,
    /// An entry: what `show` and the lists print as a line of JSON lines.
    Entry,
    /// All that is loaded: what `export` writes as JSON.
    Export,
    /// An entry with other ways of asking: what `export` writes as a line of JSON lines.
    ExportEntry,
    /// Entries: what `show` and the lists print as JSON.
    #[value(aliases = ["show", "stats", "questions", "partners", "routes", "terms", "events", "sources"])]
    Entries,
    /// A document: what `packs` prints as a line of JSON lines.
    Document,
    /// Documents: what `packs` prints as JSON.
    #[value(alias = "packs")]
    Documents,
    /// Findings: what `check` prints as JSON.
    #[value(alias = "check")]
    Findings,
    /// A pack.
    Pack,
}

impl Run for Schema {
    fn run(&self, _: &Context, out: &mut dyn Write) -> Result<Found> {
        let schema = match self.output {
            Output::Reply => include_str!("../../data/schema/reply.json"),
            Output::Replies => include_str!("../../data/schema/replies.json"),
            Output::Export => include_str!("../../data/schema/export.json"),
            Output::ExportEntry => include_str!("../../data/schema/export-entry.json"),
            Output::Entry => include_str!("../../data/schema/entry.json"),
            Output::Entries => include_str!("../../data/schema/entries.json"),
            Output::Document => include_str!("../../data/schema/document.json"),
            Output::Documents => include_str!("../../data/schema/documents.json"),
            Output::Findings => include_str!("../../data/schema/findings.json"),
            Output::Pack => include_str!("../../data/pack.schema.json"),
        };
        out.write_all(schema.as_bytes())?;
        Ok(Found::Something)
    }
}
