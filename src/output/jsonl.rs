//! JSON lines for programs: one record a line.

use std::io::{self, Write};

use super::Format;
use super::json::line;
use crate::records::{Results, Selection};

/// Each record or reply as one line of JSON.
pub(super) struct JsonLines;

impl Format for JsonLines {
    fn print(
        &self,
        out: &mut dyn Write,
        results: Results<'_>,
        fields: &Selection,
    ) -> io::Result<()> {
        let values = results.values(fields);
        values.iter().try_for_each(|value| line(out, value))
    }
}
