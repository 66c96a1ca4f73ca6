//! Output formats, one file each behind one trait.

pub mod export;
pub mod file;
pub mod pager;
pub mod picture;
pub mod pipe;
pub mod reference;

mod csv;
mod escape;
mod excerpt;
mod json;
mod jsonl;
mod markdown;
mod numbered;
mod page;
mod plain;
mod rows;
mod style;
mod table;
mod tsv;
mod width;
mod wrap;

pub use escape::printable;
pub use style::{ascii_only, link};
pub use width::columns;

use std::io::{self, Write};

use crate::args;
use crate::knowledge::{Extent, Kind};
use crate::records::{
    ContextRecord, EntryRecord, Fields, FindingRecord, Listing, ReplyRecord, Selection,
    SeriesRecord, in_full,
};

/// How records are printed.
pub trait Format {
    /// Prints a list.
    ///
    /// # Errors
    ///
    /// Only where writing fails.
    fn listing(&self, out: &mut dyn Write, listing: &Listing) -> io::Result<()>;

    /// Prints other records, of these fields.
    ///
    /// # Errors
    ///
    /// Only where writing fails.
    fn records(&self, out: &mut dyn Write, names: &[&str], rows: &[Fields]) -> io::Result<()>;

    /// Prints what is to be said of packs.
    ///
    /// # Errors
    ///
    /// Only where writing fails.
    fn findings(
        &self,
        out: &mut dyn Write,
        findings: &[FindingRecord],
        fields: &Selection,
    ) -> io::Result<()> {
        let rows: Vec<Fields> = findings.iter().map(Fields::of).collect();
        self.records(out, fields.names(), &rows)
    }

    /// Prints statistics with what the context has on them, one row after the other.
    ///
    /// # Errors
    ///
    /// Only where writing fails.
    fn context(
        &self,
        out: &mut dyn Write,
        records: &[ContextRecord],
        fields: &Selection,
    ) -> io::Result<()> {
        let listing = Listing {
            rows: records.iter().flat_map(ContextRecord::rows).collect(),
            fields: fields.clone(),
            columns: in_full(Kind::ALL),
            in_full: true,
            numbered: false,
        };
        self.listing(out, &listing)
    }

    /// Says under a list which of its statistics the context has something on; formats for
    /// programs leave their rows as they are.
    ///
    /// # Errors
    ///
    /// Only where writing fails.
    fn marks(&self, _out: &mut dyn Write, _extents: &[Extent]) -> io::Result<()> {
        Ok(())
    }

    /// Whether what the context has is told under the rows: see [`Format::marks`].
    fn marks_context(&self) -> bool {
        false
    }

    /// Lists entries of the context under what it goes with, these columns of each.
    ///
    /// # Errors
    ///
    /// Only where writing fails.
    fn listed_beside(
        &self,
        _out: &mut dyn Write,
        _heading: &str,
        _rows: &[EntryRecord],
        _columns: &[&str],
    ) -> io::Result<()> {
        Ok(())
    }

    /// Prints a measure over the years, one count a row.
    ///
    /// # Errors
    ///
    /// Only where writing fails.
    fn series(
        &self,
        out: &mut dyn Write,
        series: &SeriesRecord,
        fields: &Selection,
    ) -> io::Result<()> {
        let rows: Vec<Fields> = series.points.iter().map(Fields::of).collect();
        self.records(out, fields.names(), &rows)
    }

    /// Prints the reply to one query.
    ///
    /// # Errors
    ///
    /// Only where writing fails.
    fn reply(&self, out: &mut dyn Write, reply: &ReplyRecord, fields: &Selection)
    -> io::Result<()>;

    /// Prints the next reply of many.
    ///
    /// # Errors
    ///
    /// Only where writing fails.
    fn next_reply(
        &self,
        out: &mut dyn Write,
        batch: &mut Batch,
        reply: &ReplyRecord,
    ) -> io::Result<()> {
        batch.printed += 1;
        self.reply(out, reply, &batch.fields)
    }

    /// Prints the next entries of many.
    ///
    /// # Errors
    ///
    /// Only where writing fails.
    fn next_listing(
        &self,
        out: &mut dyn Write,
        batch: &mut Batch,
        listing: &Listing,
    ) -> io::Result<()> {
        batch.printed += 1;
        self.listing(out, listing)
    }

    /// Prints what ends a batch.
    ///
    /// # Errors
    ///
    /// Only where writing fails.
    fn end_batch(&self, _out: &mut dyn Write, _batch: &Batch) -> io::Result<()> {
        Ok(())
    }
}

/// How far a batch of replies or entries has come.
#[derive(Debug)]
pub struct Batch {
    /// How many were printed before.
    pub printed: usize,
    /// The fields of each.
    pub fields: Selection,
}

impl Batch {
    /// A batch of which nothing was printed yet.
    #[must_use]
    pub const fn new(fields: Selection) -> Self {
        Self { printed: 0, fields }
    }
}

/// How results are to look.
#[derive(Clone, Copy, Debug)]
pub struct Look {
    /// The format.
    pub format: args::Format,
    /// The width of tables in columns, if not that of the terminal.
    pub width: Option<usize>,
    /// When to use colour.
    pub color: args::Color,
}

impl Look {
    /// Whether words that matched are to be marked.
    #[must_use]
    pub fn marks(&self) -> bool {
        self.format == args::Format::Table && style::colours(self.color)
    }

    /// The format that gives this look.
    #[must_use]
    pub fn format(&self) -> Box<dyn Format> {
        match self.format {
            args::Format::Table => Box::new(table::Table {
                width: self.width.unwrap_or_else(width::columns),
                paint: style::Paint::of_output(self.color),
            }),
            args::Format::Json => Box::new(json::Json),
            args::Format::Jsonl => Box::new(jsonl::JsonLines),
            args::Format::Plain => Box::new(plain::Plain),
            args::Format::Csv => Box::new(csv::Csv),
            args::Format::Tsv => Box::new(tsv::Tsv),
            args::Format::Markdown => Box::new(markdown::Markdown),
        }
    }
}
