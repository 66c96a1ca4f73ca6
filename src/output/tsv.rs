//! Tab-separated values for programs that split lines: `cut`, `awk`, `sort`.

use super::escape::{no_formula, printable};
use super::rows::Rows;

/// A line with the names of the fields, then a line for each record. Tabs and line ends within a
/// cell become blanks; nothing is quoted. No cell is run as a formula.
pub(super) struct Tsv;

impl Rows for Tsv {
    fn header(&self, names: &[&str]) -> String {
        names.join("\t") + "\n"
    }

    fn row(&self, _names: &[&str], cells: &[String]) -> String {
        let cells = cells.iter().map(|cell| no_formula(printable(cell)));
        cells.collect::<Vec<_>>().join("\t") + "\n"
    }
}
