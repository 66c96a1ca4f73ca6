//! Comma-separated values for spreadsheets, as RFC 4180 has them.

use std::io::{self, Write};

use csv::{ErrorKind, Terminator, WriterBuilder};

use super::escape::{no_formula, printable_lines};
use super::rows::Rows;

/// A line with the names of the fields, then each record. No cell is run as a formula.
pub(super) struct Csv;

impl Rows for Csv {
    fn header(&self, out: &mut dyn Write, names: &[&str]) -> io::Result<()> {
        line(out, names)
    }

    fn row(
        &self,
        out: &mut dyn Write,
        _names: &[&str],
        cells: &[String],
        _first: bool,
    ) -> io::Result<()> {
        let cells: Vec<String> = cells.iter().map(|cell| cell_text(cell)).collect();
        line(out, &cells)
    }
}

fn line(out: &mut dyn Write, cells: &[impl AsRef<[u8]>]) -> io::Result<()> {
    let mut writer = WriterBuilder::new()
        .terminator(Terminator::CRLF)
        .from_writer(out);
    writer
        .write_record(cells)
        .map_err(|fault| match fault.into_kind() {
            ErrorKind::Io(fault) => fault,
            other => io::Error::other(format!("{other:?}")),
        })?;
    writer.flush()
}

/// The cell as it is written: a quoted one may hold tabs and line ends.
fn cell_text(cell: &str) -> String {
    no_formula(printable_lines(cell))
}

#[cfg(test)]
mod tests {
    use super::*;

    proptest::proptest! {
        /// What a reader of CSV finds is what was written, but for what steers a terminal.
        #[test]
        fn cells_come_back(cells in proptest::collection::vec("[^\u{0}-\u{8}\u{b}\u{c}\u{e}-\u{1f}\u{7f}-\u{9f}]*", 1..5)) {
            let mut written = Vec::new();
            Csv.header(&mut written, &vec!["name"; cells.len()]).expect("written");
            Csv.row(&mut written, &[], &cells, true).expect("written");
            let mut reader = csv::Reader::from_reader(written.as_slice());
            let read = reader.records().next().expect("a record").expect("sound");
            let cells: Vec<String> = cells.iter().map(|cell| cell_text(cell)).collect();
            proptest::prop_assert_eq!(read.iter().collect::<Vec<_>>(), cells);
            proptest::prop_assert!(reader.records().next().is_none());
        }
    }
}
