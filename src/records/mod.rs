//! What the commands say, as plain data: every output format prints these and nothing else.

mod beside;
mod column;
mod entry;
mod fields;
mod finding;
mod own;
mod pack;
mod publication;
mod reference;
mod reply;
mod sentence;
mod series;
mod source;
#[cfg(test)]
mod tests;
mod whole;

pub use beside::{BesideRecord, ContextRecord, counted, covered};
pub use column::{heading, in_full, in_list, in_sheet};
pub use entry::EntryRecord;
pub use fields::{Fields, Selection, find, items, text};
pub use finding::FindingRecord;
pub use pack::PackRecord;
pub use reference::{Reference, References, Wanted};
pub use reply::{AnswerRecord, DifferenceRecord, MatchRecord, ReplyRecord};
pub use sentence::Vocabulary;
pub use series::{PointRecord, SeriesRecord, capital};
pub use source::SourceRecord;
pub use whole::{DocumentRecord, GapRecord, SynonymsRecord, WholeEntryRecord, WholeRecord};

/// A list of records with what a table shows of them.
#[derive(Debug)]
pub struct Listing {
    /// The records in order.
    pub rows: Vec<EntryRecord>,
    /// The fields of each, in order.
    pub fields: Selection,
    /// The columns of a table where no fields were picked, in order.
    pub columns: Vec<&'static str>,
    /// Whether each record is to be read by itself, in full, rather than as a row among others.
    pub in_full: bool,
    /// Whether its sources are a numbered list at the end, rather than beside each record.
    pub numbered: bool,
}
