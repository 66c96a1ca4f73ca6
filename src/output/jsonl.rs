//! JSON lines for programs: one record a line.

use std::io::{self, Write};

use super::Format;
use super::json::line;
use crate::records::{Fields, Listing, ReplyRecord, Selection};

/// Each record or reply as one line of JSON.
pub(super) struct JsonLines;

impl Format for JsonLines {
    fn listing(&self, out: &mut dyn Write, listing: &Listing) -> io::Result<()> {
        listing.rows.iter().try_for_each(|row| {
            match listing.fields.asked_for() {
                Some(names) => line(out, &Fields::of(row).pick(names))?,
                None => line(out, row)?,
            }
            writeln!(out)
        })
    }

    fn records(&self, out: &mut dyn Write, names: &[&str], rows: &[Fields]) -> io::Result<()> {
        rows.iter().try_for_each(|row| {
            line(out, &row.pick(names))?;
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
            Some(names) => line(out, &reply.pick(names))?,
            None => line(out, reply)?,
        }
        writeln!(out)
    }
}
