//! `smugfaq schema`: the JSON Schema of what the commands print as JSON, and of knowledge files.

use std::io::Write;

use anyhow::Result;
use clap::{Args, ValueEnum};
use schemars::JsonSchema;
use schemars::generate::SchemaSettings;

use super::{Context, Found, Run};
use crate::check::pack_schema;
use crate::records::{
    EntryRecord, FindingRecord, PackRecord, ReplyRecord, WholeEntryRecord, WholeRecord,
};

/// `smugfaq schema`
#[derive(Args, Debug)]
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
    fn asks_documents(&self) -> bool {
        false
    }

    fn run(&self, _: &Context, out: &mut dyn Write) -> Result<Found> {
        let schema = match self.output {
            Output::Reply => schema::<ReplyRecord>(),
            Output::Replies => schema::<Vec<ReplyRecord>>(),
            Output::Export => schema::<WholeRecord>(),
            Output::ExportEntry => schema::<WholeEntryRecord>(),
            Output::Entry => schema::<EntryRecord>(),
            Output::Entries => schema::<Vec<EntryRecord>>(),
            Output::Document => schema::<PackRecord>(),
            Output::Documents => schema::<Vec<PackRecord>>(),
            Output::Findings => schema::<Vec<FindingRecord>>(),
            Output::Pack => pack_schema().try_into()?,
        };
        serde_json::to_writer_pretty(&mut *out, &schema)?;
        writeln!(out)?;
        Ok(Found::Something)
    }
}

/// The schema of a record as it is written, by the 2020-12 draft.
fn schema<T: JsonSchema>() -> schemars::Schema {
    let settings = SchemaSettings::draft2020_12().for_serialize();
    settings.into_generator().into_root_schema_for::<T>()
}
