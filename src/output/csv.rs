//! Comma-separated values for spreadsheets, as RFC 4180 has them.

use std::io::{self, Write};

use csv::{ErrorKind, Terminator, WriterBuilder};

use super::rows::Rows;
use crate::knowledge::steers;

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
        let cells: Vec<String> = cells.iter().map(|cell| defused(&harmless(cell))).collect();
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

/// The text with what could steer a terminal made visible, but for tabs and line ends: a quoted cell may
/// hold those.
fn harmless(text: &str) -> String {
    text.chars()
        .map(|c| match c {
            '\t' | '\n' | '\r' => c,
            c if steers(c) => char::REPLACEMENT_CHARACTER,
            c => c,
        })
        .collect()
}

/// The text with an apostrophe before it if a spreadsheet would take it for a formula.
fn defused(text: &str) -> String {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) && !is_number(text) {
        format!("'{text}")
    } else {
        text.to_owned()
    }
}

/// Whether this is a number and nothing more; "-inf" is none.
fn is_number(text: &str) -> bool {
    let digits = |c: char| c.is_ascii_digit() || matches!(c, '+' | '-' | '.' | 'e' | 'E');
    text.chars().all(digits) && text.parse::<f64>().is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_formulas_are_defused() {
        for text in [
            "=cmd()", "+a", "-a", "-5-5", "@x", "\tx", "\rx", "-", "-inf", "-5 %",
        ] {
            assert_eq!(defused(text), format!("'{text}"));
        }
        for text in ["", "-5", "+5", "-1.5e-3", "a=b", "'=x", "nearly 3,700", "é"] {
            assert_eq!(defused(text), text);
        }
    }

    proptest::proptest! {
        /// What a reader of CSV finds is what was written, but for what steers a terminal.
        #[test]
        fn cells_come_back(cells in proptest::collection::vec("[^\u{0}-\u{8}\u{b}\u{c}\u{e}-\u{1f}\u{7f}-\u{9f}]*", 1..5)) {
            let mut written = Vec::new();
            Csv.header(&mut written, &vec!["name"; cells.len()]).expect("written");
            Csv.row(&mut written, &[], &cells, true).expect("written");
            let mut reader = csv::Reader::from_reader(written.as_slice());
            let read = reader.records().next().expect("a record").expect("sound");
            let cells: Vec<String> = cells.iter().map(|cell| defused(&harmless(cell))).collect();
            proptest::prop_assert_eq!(read.iter().collect::<Vec<_>>(), cells);
            proptest::prop_assert!(reader.records().next().is_none());
        }
    }
}
