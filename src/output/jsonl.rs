//! JSON lines for programs: one record a line.

use std::io::{self, Write};

use super::Format;
use crate::records::{Fields, Listing, ReplyRecord, Selection};

/// Each record or reply as one line of JSON.
pub(super) struct JsonLines;

impl Format for JsonLines {
    fn listing(&self, out: &mut dyn Write, listing: &Listing) -> io::Result<()> {
        listing.rows.iter().try_for_each(|row| {
            match listing.fields.asked_for() {
                Some(names) => serde_json::to_writer(&mut *out, &Fields::of(row).pick(names))?,
                None => serde_json::to_writer(&mut *out, row)?,
            }
            writeln!(out)
        })
    }

    fn records(&self, out: &mut dyn Write, names: &[&str], rows: &[Fields]) -> io::Result<()> {
        rows.iter().try_for_each(|row| {
            serde_json::to_writer(&mut *out, &row.pick(names))?;
            writeln!(out)
        })
    }

    fn reply(
        &self,
        out: &mut dyn Write,
        reply: &ReplyRecord,
        fields: &Selection,
    ) -> io::Result<()> {
        match fields.asked_for() {
            Some(names) => serde_json::to_writer(&mut *out, &reply.pick(names))?,
            None => serde_json::to_writer(&mut *out, reply)?,
        }
        writeln!(out)
    }
}
