//! What the commands say, as plain data: every output format prints these and nothing else.

mod column;
mod entry;
mod fields;
mod own;
mod pack;
mod publication;
mod reference;
mod related;
mod reply;
mod results;
mod sentence;
mod series;
mod source;
#[cfg(test)]
mod tests;
mod whole;

pub use column::{heading, in_full, in_list, in_part, in_sheet};
pub use entry::EntryRecord;
pub use fields::{Fields, Selection, find, items, names, text};
pub use pack::PackRecord;
pub use reference::{Reference, Wanted};
pub use reply::{AnswerRecord, ReplyRecord};
pub use results::{Listing, Results};
pub use sentence::Vocabulary;
pub use series::{PointRecord, SeriesRecord, capital};
pub use source::SourceRecord;
pub use whole::{WholeEntryRecord, WholeRecord};
