//! Tab-separated values for programs that split lines: `cut`, `awk`, `sort`.

use std::io::{self, Write};

use super::escape::{no_formula, printable};
use super::rows::Rows;

/// A line with the names of the fields, then a line for each record. Tabs and line ends within a
/// cell become blanks; nothing is quoted. No cell is run as a formula.
pub(super) struct Tsv;

impl Rows for Tsv {
    fn header(&self, out: &mut dyn Write, names: &[&str]) -> io::Result<()> {
        writeln!(out, "{}", names.join("\t"))
    }

    fn row(
        &self,
        out: &mut dyn Write,
        _names: &[&str],
        cells: &[String],
        _first: bool,
    ) -> io::Result<()> {
        let cells: Vec<String> = cells
            .iter()
            .map(|cell| no_formula(printable(cell)))
            .collect();
        writeln!(out, "{}", cells.join("\t"))
    }
}
