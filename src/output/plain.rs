//! Plain lines for `grep` and screen readers: no box, no wrapping, one field a line.

use std::io::{self, Write};

use super::printable;
use super::rows::Rows;

/// Each record as lines of `field: value`, with an empty line between records.
pub(super) struct Plain;

impl Rows for Plain {
    fn row(
        &self,
        out: &mut dyn Write,
        names: &[&str],
        cells: &[String],
        first: bool,
    ) -> io::Result<()> {
        if !first {
            writeln!(out)?;
        }
        for (name, cell) in names.iter().zip(cells) {
            let line = format!("{name}: {}", printable(cell));
            writeln!(out, "{}", line.trim_end())?;
        }
        Ok(())
    }
}
