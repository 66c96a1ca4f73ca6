//! What the formats have in common that print each record by itself, field by field.

use std::io::{self, Write};

use super::{Batch, Format};
use crate::records::{Fields, Listing, ReplyRecord, Selection};

/// A format that prints records as rows of cells. A reply is a row for each answer, or a single
/// one where there is none, so that every question is told of.
pub(super) trait Rows {
    /// Prints what stands above all rows.
    fn header(&self, _out: &mut dyn Write, _names: &[&str]) -> io::Result<()> {
        Ok(())
    }

    /// Prints one record: a cell for each name, and whether it is the first.
    fn row(
        &self,
        out: &mut dyn Write,
        names: &[&str],
        cells: &[String],
        first: bool,
    ) -> io::Result<()>;

    /// Prints entries that are to be read one by one as a page of its own, where the format has one.
    fn page(&self, _out: &mut dyn Write, _listing: &Listing) -> io::Result<bool> {
        Ok(false)
    }

    /// Prints records, with the header before the first of all.
    fn rows(
        &self,
        out: &mut dyn Write,
        names: &[&str],
        rows: impl Iterator<Item = Fields>,
        mut first: bool,
    ) -> io::Result<()> {
        if first {
            self.header(out, names)?;
        }
        for row in rows {
            let cells: Vec<String> = names.iter().map(|name| row.text(name)).collect();
            self.row(out, names, &cells, first)?;
            first = false;
        }
        Ok(())
    }
}

impl<R: Rows> Format for R {
    fn listing(&self, out: &mut dyn Write, listing: &Listing) -> io::Result<()> {
        let read_one_by_one = listing.in_full && listing.numbered;
        if read_one_by_one && listing.fields.asked_for().is_none() && self.page(out, listing)? {
            return Ok(());
        }
        let rows = listing.rows.iter().map(Fields::of);
        self.rows(out, listing.fields.names(), rows, true)
    }

    fn records(&self, out: &mut dyn Write, names: &[&str], rows: &[Fields]) -> io::Result<()> {
        self.rows(out, names, rows.iter().cloned(), true)
    }

    fn reply(
        &self,
        out: &mut dyn Write,
        reply: &ReplyRecord,
        fields: &Selection,
    ) -> io::Result<()> {
        self.rows(out, fields.names(), reply.rows().into_iter(), true)
    }

    fn next_reply(
        &self,
        out: &mut dyn Write,
        batch: &mut Batch,
        reply: &ReplyRecord,
    ) -> io::Result<()> {
        let first = batch.printed == 0;
        batch.printed += 1;
        self.rows(out, batch.fields.names(), reply.rows().into_iter(), first)
    }

    fn next_listing(
        &self,
        out: &mut dyn Write,
        batch: &mut Batch,
        listing: &Listing,
    ) -> io::Result<()> {
        let first = batch.printed == 0;
        batch.printed += 1;
        let rows = listing.rows.iter().map(Fields::of);
        self.rows(out, batch.fields.names(), rows, first)
    }

    fn end_batch(&self, out: &mut dyn Write, batch: &Batch) -> io::Result<()> {
        if batch.printed == 0 {
            self.header(out, batch.fields.names())?;
        }
        Ok(())
    }
}
