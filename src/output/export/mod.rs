//! The whole knowledge as a file or as a directory of files, one format a file of this directory.

mod csv;
mod html;
mod markdown;
mod sheet;
#[cfg(test)]
mod tests;

use std::io;

use super::json;
use crate::args::ExportFormat as Format;
use crate::records::WholeRecord;

/// What an export is.
#[derive(Debug)]
pub enum Exported {
    /// One file.
    File(Vec<u8>),
    /// Several, by their names.
    Directory(Vec<(String, Vec<u8>)>),
}

/// Writes the whole knowledge in a format.
///
/// # Errors
///
/// None that a record can cause.
pub fn export(whole: &WholeRecord<'_>, format: Format) -> io::Result<Exported> {
    Ok(match format {
        Format::Json => {
            let mut text = Vec::new();
            json::pretty(&mut text, whole)?;
            Exported::File(text)
        }
        Format::Jsonl => {
            let mut lines = Vec::new();
            for entry in &whole.entries {
                json::line(&mut lines, entry)?;
            }
            Exported::File(lines)
        }
        Format::Csv => Exported::Directory(csv::files(whole)?),
        Format::Markdown => Exported::File(markdown::page(whole).into_bytes()),
        Format::Html => Exported::File(html::page(whole).into_bytes()),
    })
}
