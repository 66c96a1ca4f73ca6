//! Comma-separated values for spreadsheets, as RFC 4180 has them.

use csv::{Terminator, WriterBuilder};

use super::escape::{no_formula, printable_lines};
use super::rows::Rows;

/// A line with the names of the fields, then each record. No cell is run as a formula.
pub(super) struct Csv;

impl Rows for Csv {
    fn header(&self, names: &[&str]) -> String {
        line(names)
    }

    fn row(&self, _names: &[&str], cells: &[String]) -> String {
        // A quoted cell may hold tabs and line ends.
        let cells = cells.iter().map(|cell| no_formula(printable_lines(cell)));
        line(&cells.collect::<Vec<_>>())
    }
}

fn line(cells: &[impl AsRef<[u8]>]) -> String {
    let mut writer = WriterBuilder::new()
        .terminator(Terminator::CRLF)
        .from_writer(Vec::new());
    // Writing to memory cannot fail, and what was text is text with quotes in it.
    let _ = writer.write_record(cells);
    let written = writer.into_inner().unwrap_or_default();
    String::from_utf8(written).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    proptest::proptest! {
        /// What a reader of CSV finds is what was written, but for what steers a terminal.
        #[test]
        fn cells_come_back(cells in proptest::collection::vec("[^\u{0}-\u{8}\u{b}\u{c}\u{e}-\u{1f}\u{7f}-\u{9f}]*", 1..5)) {
            let written = Csv.header(&vec!["name"; cells.len()]) + &Csv.row(&[], &cells);
            let mut reader = csv::Reader::from_reader(written.as_bytes());
            let read = reader.records().next().expect("a record").expect("sound");
            let cells = cells.iter().map(|cell| no_formula(printable_lines(cell)));
            proptest::prop_assert_eq!(read.iter().collect::<Vec<_>>(), cells.collect::<Vec<_>>());
            proptest::prop_assert!(reader.records().next().is_none());
        }
    }
}
