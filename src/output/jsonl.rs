//! JSON lines for programs: one record a line.

use std::io::{self, Write};

use super::Format;
use crate::records::{Listing, ReplyRecord};

/// Each record or reply as one line of JSON.
pub(super) struct JsonLines;

impl Format for JsonLines {
    fn listing(&self, out: &mut dyn Write, listing: &Listing) -> io::Result<()> {
        listing.rows.iter().try_for_each(|row| {
            serde_json::to_writer(&mut *out, row)?;
            writeln!(out)
        })
    }

    fn reply(&self, out: &mut dyn Write, reply: &ReplyRecord) -> io::Result<()> {
        serde_json::to_writer(&mut *out, reply)?;
        writeln!(out)
    }
}
