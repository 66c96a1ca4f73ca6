//! Output formats, one file each behind one trait.

pub mod pager;

mod json;
mod jsonl;
mod table;
mod width;

use std::io::{self, Write};

use crate::args;
use crate::records::{Listing, ReplyRecord};

/// How records are printed.
pub trait Format {
    /// Prints a list.
    ///
    /// # Errors
    ///
    /// Only where writing fails.
    fn listing(&self, out: &mut dyn Write, listing: &Listing) -> io::Result<()>;

    /// Prints the reply to one query.
    ///
    /// # Errors
    ///
    /// Only where writing fails.
    fn reply(&self, out: &mut dyn Write, reply: &ReplyRecord) -> io::Result<()>;

    /// Prints the next reply of many.
    ///
    /// # Errors
    ///
    /// Only where writing fails.
    fn next_reply(
        &self,
        out: &mut dyn Write,
        batch: &mut Batch,
        reply: &ReplyRecord,
    ) -> io::Result<()> {
        batch.printed += 1;
        self.reply(out, reply)
    }

    /// Prints what ends many replies.
    ///
    /// # Errors
    ///
    /// Only where writing fails.
    fn end_replies(&self, _out: &mut dyn Write, _batch: &Batch) -> io::Result<()> {
        Ok(())
    }
}

/// How far a batch of replies has come.
#[derive(Debug, Default)]
pub struct Batch {
    /// How many were printed before.
    pub printed: usize,
}

/// The format of this name.
#[must_use]
pub fn format(name: args::Format) -> Box<dyn Format> {
    match name {
        args::Format::Table => Box::new(table::Table {
            width: width::columns(),
        }),
        args::Format::Json => Box::new(json::Json),
        args::Format::Jsonl => Box::new(jsonl::JsonLines),
    }
}

/// The text with whatever could steer a terminal made visible: control characters, and marks
/// that reorder what is read.
#[must_use]
pub fn printable(text: &str) -> String {
    text.chars()
        .map(|c| match c {
            '\t' => ' ',
            c if c.is_control() => '\u{fffd}',
            '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {
                '\u{fffd}'
            }
            c => c,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::printable;

    proptest::proptest! {
        #[test]
        fn nothing_printable_steers_a_terminal(text in ".*") {
            proptest::prop_assert!(!printable(&text).chars().any(char::is_control));
        }
    }
}
