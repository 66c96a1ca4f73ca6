//! `smugfaq schema`: the JSON Schema of what the commands print as JSON.

use std::io::Write;

use anyhow::Result;
use schemars::JsonSchema;
use schemars::generate::SchemaSettings;

use super::{Context, Found, Run};
use crate::args::Output;
use crate::records::{EntryRecord, ReplyRecord};

/// The schema of this output.
pub(super) struct SchemaOf(pub Output);

impl Run for SchemaOf {
    fn run(&self, _: &Context, out: &mut dyn Write) -> Result<Found> {
        let schema = match self.0 {
            Output::Reply => schema::<ReplyRecord>(),
            Output::Replies => schema::<Vec<ReplyRecord>>(),
            Output::Entry => schema::<EntryRecord>(),
            Output::Entries => schema::<Vec<EntryRecord>>(),
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
