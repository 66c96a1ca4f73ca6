//! `smugfaq packs`: which documents are loaded, and from where.

use std::io::Write;

use anyhow::Result;
use clap::Args;

use super::{Context, Found, Run};
use crate::records::{PackRecord, Results, names};

/// List the documents that are loaded.
#[derive(Args, Debug)]
#[command(before_long_help = "Example:\n  smugfaq packs --with tea.toml")]
pub struct Packs {}

impl Run for Packs {
    fn run(&self, context: &Context, out: &mut dyn Write) -> Result<Found> {
        let fields = context.fields(names(&PackRecord::default()), None)?;
        let origins = context.origins.iter().enumerate();
        let packs: Vec<PackRecord> = origins
            .map(|(document, origin)| PackRecord::new(&context.knowledge, document, origin.name()))
            .collect();
        context.format.print(out, Results::Packs(&packs), &fields)?;
        Ok(Found::Something)
    }
}
