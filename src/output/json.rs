//! JSON for programs: one value, indented.

use std::io::{self, Write};

use super::{Batch, Format};
use crate::records::{Listing, ReplyRecord};

/// A list as an array of objects, a reply as an object, many replies as an array.
pub(super) struct Json;

impl Format for Json {
    fn listing(&self, out: &mut dyn Write, listing: &Listing) -> io::Result<()> {
        serde_json::to_writer_pretty(&mut *out, &listing.rows)?;
        writeln!(out)
    }

    fn reply(&self, out: &mut dyn Write, reply: &ReplyRecord) -> io::Result<()> {
        serde_json::to_writer_pretty(&mut *out, reply)?;
        writeln!(out)
    }

    fn next_reply(
        &self,
        out: &mut dyn Write,
        batch: &mut Batch,
        reply: &ReplyRecord,
    ) -> io::Result<()> {
        write!(out, "{}", if batch.printed == 0 { "[\n" } else { ",\n" })?;
        batch.printed += 1;
        serde_json::to_writer_pretty(&mut *out, reply)?;
        Ok(())
    }

    fn end_replies(&self, out: &mut dyn Write, batch: &Batch) -> io::Result<()> {
        writeln!(out, "{}", if batch.printed == 0 { "[]" } else { "\n]" })
    }
}
