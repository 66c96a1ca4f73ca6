//! The whole knowledge as a file or as a directory of files, one format a file of this directory.

mod csv;
mod html;
mod markdown;
mod sheet;
#[cfg(test)]
mod tests;

use std::io::{self, Write};

use crate::args::Format;
use crate::records::WholeRecord;

/// What an export is.
#[derive(Debug)]
pub enum Exported {
    /// One file.
    File(Vec<u8>),
    /// Several, by their names.
    Directory(Vec<(String, Vec<u8>)>),
}

/// The formats that the whole knowledge can be written in, by their names.
pub const FORMATS: [(&str, Format); 5] = [
    ("json", Format::Json),
    ("jsonl", Format::Jsonl),
    ("csv", Format::Csv),
    ("markdown", Format::Markdown),
    ("html", Format::Html),
];

/// Writes the whole knowledge in a format; `None` where the format is for records alone.
///
/// # Errors
///
/// None that a record can cause.
pub fn export(whole: &WholeRecord, format: Format) -> io::Result<Option<Exported>> {
    Ok(Some(match format {
        Format::Json => {
            let mut json = serde_json::to_vec_pretty(whole)?;
            json.push(b'\n');
            Exported::File(json)
        }
        Format::Jsonl => {
            let mut lines = Vec::new();
            for entry in &whole.entries {
                serde_json::to_writer(&mut lines, entry)?;
                writeln!(lines)?;
            }
            Exported::File(lines)
        }
        Format::Csv => Exported::Directory(csv::files(whole)?),
        Format::Markdown => Exported::File(markdown::page(whole).into_bytes()),
        Format::Html => Exported::File(html::page(whole).into_bytes()),
        Format::Table | Format::Plain | Format::Tsv => return Ok(None),
    }))
}
