//! What the commands say, as plain data: every output format prints these and nothing else.

mod entry;
mod reply;

pub use entry::{Column, EntryRecord, PeriodRecord, SourceRecord};
pub use reply::{AnswerRecord, MatchRecord, ReplyRecord};

/// A list of records with what a table shows of them.
#[derive(Debug)]
pub struct Listing {
    /// The records in order.
    pub rows: Vec<EntryRecord>,
    /// The columns of a table, in order.
    pub columns: &'static [Column],
    /// Whether each record is to be read by itself, in full, rather than as a row among others.
    pub in_full: bool,
}
