//! `smugfaq packs`: which documents are loaded, and from where.

use std::io::Write;

use anyhow::Result;

use super::library::Origin;
use super::{Context, Found, Run};
use crate::embedded;
use crate::records::{Fields, PackRecord};

/// The loaded documents.
pub(super) struct Packs;

impl Run for Packs {
    fn run(&self, context: &Context, out: &mut dyn Write) -> Result<Found> {
        let fields = context.fields(PackRecord::FIELDS.to_vec())?;
        let loaded = (0..)
            .zip(&context.origins)
            .map(|(place, origin)| PackRecord::new(&context.knowledge, place, origin.name()));
        let related = context.has_context().then(embedded::context);
        let related =
            related.map(|knowledge| PackRecord::new(&knowledge, 0, Origin::BuiltIn.name()));
        let rows: Vec<Fields> = loaded
            .chain(related)
            .map(|record| Fields::of(&record))
            .collect();
        context.format.records(out, fields.names(), &rows)?;
        Ok(Found::Something)
    }
}
