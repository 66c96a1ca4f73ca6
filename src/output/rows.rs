//! What the formats have in common that print each record by itself, field by field.

use std::io::{self, Write};

use super::Format;
use crate::records::{Fields, Listing, Results, Selection};

/// A format that prints records as rows of cells. A reply is one row for each answer, or a
/// single row without an answer, so that every question appears.
pub(super) trait Rows {
    /// What stands between two records.
    const BETWEEN: &'static str = "";

    /// What stands above all rows.
    fn header(&self, _names: &[&str]) -> String {
        String::new()
    }

    /// One record: a cell for each name.
    fn row(&self, names: &[&str], cells: &[String]) -> String;

    /// Prints entries that are to be read one by one as a page of its own, where the format has one.
    fn page(&self, _out: &mut dyn Write, _listing: &Listing) -> io::Result<bool> {
        Ok(false)
    }

    /// Prints records, with the header before the first of all.
    fn rows(
        &self,
        out: &mut dyn Write,
        names: &[&str],
        rows: impl IntoIterator<Item = Fields>,
        mut first: bool,
    ) -> io::Result<()> {
        if first {
            write!(out, "{}", self.header(names))?;
        }
        for row in rows {
            let between = if first { "" } else { Self::BETWEEN };
            let cells: Vec<String> = names.iter().map(|name| row.text(name)).collect();
            write!(out, "{between}{}", self.row(names, &cells))?;
            first = false;
        }
        Ok(())
    }
}

impl<R: Rows> Format for R {
    fn print(
        &self,
        out: &mut dyn Write,
        results: Results<'_>,
        fields: &Selection,
    ) -> io::Result<()> {
        if let Results::Entries(listing) = results
            && listing.is_page()
            && fields.asked_for().is_none()
            && self.page(out, listing)?
        {
            return Ok(());
        }
        self.rows(out, fields.names(), results.rows(), true)
    }

    fn next(
        &self,
        out: &mut dyn Write,
        results: Results<'_>,
        fields: &Selection,
        printed: usize,
    ) -> io::Result<()> {
        self.rows(out, fields.names(), results.rows(), printed == 0)
    }

    fn end(&self, out: &mut dyn Write, fields: &Selection, printed: usize) -> io::Result<()> {
        if printed == 0 {
            write!(out, "{}", self.header(fields.names()))?;
        }
        Ok(())
    }
}
