//! JSON for programs: one value, indented.

use std::io::{self, Write};

use serde::Serialize;

use super::{Batch, Format};
use crate::records::{Fields, Listing, ReplyRecord, Selection};

/// A list as an array of objects, a reply as an object, many replies as an array.
pub(super) struct Json;

impl Format for Json {
    fn listing(&self, out: &mut dyn Write, listing: &Listing) -> io::Result<()> {
        match listing.fields.asked_for() {
            Some(names) => {
                let pick = |row| Fields::of(row).pick(names);
                let rows: Vec<_> = listing.rows.iter().map(pick).collect();
                serde_json::to_writer_pretty(&mut *out, &rows)?;
            }
            None => serde_json::to_writer_pretty(&mut *out, &listing.rows)?,
        }
        writeln!(out)
    }

    fn records(&self, out: &mut dyn Write, names: &[&str], rows: &[Fields]) -> io::Result<()> {
        let rows: Vec<_> = rows.iter().map(|row| row.pick(names)).collect();
        serde_json::to_writer_pretty(&mut *out, &rows)?;
        writeln!(out)
    }

    fn reply(
        &self,
        out: &mut dyn Write,
        reply: &ReplyRecord,
        fields: &Selection,
    ) -> io::Result<()> {
        match fields.asked_for() {
            Some(names) => serde_json::to_writer_pretty(&mut *out, &reply.pick(names))?,
            None => serde_json::to_writer_pretty(&mut *out, reply)?,
        }
        writeln!(out)
    }

    fn next_reply(
        &self,
        out: &mut dyn Write,
        batch: &mut Batch,
        reply: &ReplyRecord,
    ) -> io::Result<()> {
        match batch.fields.asked_for() {
            Some(names) => next(out, batch, &reply.pick(names)),
            None => next(out, batch, reply),
        }
    }

    fn next_listing(
        &self,
        out: &mut dyn Write,
        batch: &mut Batch,
        listing: &Listing,
    ) -> io::Result<()> {
        listing
            .rows
            .iter()
            .try_for_each(|row| match batch.fields.asked_for() {
                Some(names) => next(out, batch, &Fields::of(row).pick(names)),
                None => next(out, batch, row),
            })
    }

    fn end_batch(&self, out: &mut dyn Write, batch: &Batch) -> io::Result<()> {
        writeln!(out, "{}", if batch.printed == 0 { "[]" } else { "\n]" })
    }
}

/// The next item of an array, indented as if the array were written at once.
fn next(out: &mut dyn Write, batch: &mut Batch, item: &impl Serialize) -> io::Result<()> {
    let before = if batch.printed == 0 { "[" } else { "," };
    batch.printed += 1;
    // Within a string JSON has no line end, so that each is one between two lines.
    let item = serde_json::to_string_pretty(item)?.replace('\n', "\n  ");
    write!(out, "{before}\n  {item}")
}
