//! Output formats, one file each behind one trait.

pub mod export;
pub mod file;
pub mod pager;
pub mod picture;
pub mod pipe;
pub mod reference;

mod csv;
mod escape;
mod excerpt;
mod json;
mod jsonl;
mod markdown;
mod numbered;
mod page;
mod plain;
mod rows;
mod style;
mod table;
mod tsv;
mod width;
mod wrap;

pub use escape::printable;
pub use style::{ascii_only, link};
pub use width::columns;
pub use wrap::unbroken;

use std::io::{self, Write};

use crate::args;
use crate::records::{Results, Selection};

/// How results are printed.
pub trait Format {
    /// Prints results, of their records these fields.
    ///
    /// # Errors
    ///
    /// Only where writing fails.
    fn print(
        &self,
        out: &mut dyn Write,
        results: Results<'_>,
        fields: &Selection,
    ) -> io::Result<()>;

    /// Prints the next results of many, after so many others.
    ///
    /// # Errors
    ///
    /// Only where writing fails.
    fn next(
        &self,
        out: &mut dyn Write,
        results: Results<'_>,
        fields: &Selection,
        _printed: usize,
    ) -> io::Result<()> {
        self.print(out, results, fields)
    }

    /// Prints what ends so many results.
    ///
    /// # Errors
    ///
    /// Only where writing fails.
    fn end(&self, _out: &mut dyn Write, _fields: &Selection, _printed: usize) -> io::Result<()> {
        Ok(())
    }
}

/// How results are to look.
#[derive(Clone, Copy, Debug)]
pub struct Look {
    /// The format.
    pub format: args::Format,
    /// The width of tables in columns, if not that of the terminal.
    pub width: Option<usize>,
    /// When to use colour.
    pub color: args::Color,
}

impl Look {
    /// Whether words that matched are to be marked.
    pub fn marks(&self) -> bool {
        self.format == args::Format::Table && style::colours(self.color)
    }

    /// The format that gives this look.
    pub fn format(&self) -> Box<dyn Format> {
        match self.format {
            args::Format::Table => Box::new(table::Table {
                width: self.width.unwrap_or_else(width::columns),
                paint: style::Paint::of_output(self.color),
            }),
            args::Format::Json => Box::new(json::Json),
            args::Format::Jsonl => Box::new(jsonl::JsonLines),
            args::Format::Plain => Box::new(plain::Plain),
            args::Format::Csv => Box::new(csv::Csv),
            args::Format::Tsv => Box::new(tsv::Tsv),
            args::Format::Markdown => Box::new(markdown::Markdown),
        }
    }
}
