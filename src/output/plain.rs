//! Plain lines for `grep` and screen readers: no box, no wrapping, one field a line.

use super::printable;
use super::rows::Rows;

/// Each record as lines of `field: value`, with an empty line between records.
pub(super) struct Plain;

impl Rows for Plain {
    const BETWEEN: &'static str = "\n";

    fn row(&self, names: &[&str], cells: &[String]) -> String {
        let lines = names.iter().zip(cells).map(|(name, cell)| {
            let line = format!("{name}: {}", printable(cell));
            format!("{}\n", line.trim_end())
        });
        lines.collect()
    }
}
