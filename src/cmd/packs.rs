//! `smugfaq packs`: which documents are loaded, and from where.

use std::io::Write;

use anyhow::Result;

use super::{Context, Found, Run};
use crate::records::{Fields, PackRecord};

/// The loaded documents.
pub(super) struct Packs;

impl Run for Packs {
    fn run(&self, context: &Context, out: &mut dyn Write) -> Result<Found> {
        let fields = context.fields(PackRecord::FIELDS.to_vec())?;
        let rows: Vec<Fields> = (0..)
            .zip(&context.origins)
            .map(|(place, origin)| PackRecord::new(&context.knowledge, place, origin.name()))
            .map(|record| Fields::of(&record))
            .collect();
        context.format.records(out, fields.names(), &rows)?;
        Ok(Found::Something)
    }
}
