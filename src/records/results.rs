//! What a command found, as every output format takes it.

use serde::Serialize;
use serde_json::Value;

use super::{EntryRecord, Fields, PackRecord, ReplyRecord, Selection, SeriesRecord};
use crate::check::Finding;

/// What a command found, to be printed.
#[derive(Clone, Copy, Debug)]
pub enum Results<'r> {
    /// Entries.
    Entries(&'r Listing),
    /// The reply to one query.
    Reply(&'r ReplyRecord),
    /// What is to be said of packs.
    Findings(&'r [Finding]),
    /// A measure over the years.
    Series(&'r SeriesRecord),
    /// The loaded documents.
    Packs(&'r [PackRecord]),
}

/// A list of entries with what a table shows of them.
#[derive(Debug)]
pub struct Listing {
    /// The entries in order; those of the context after what they are about.
    pub rows: Vec<EntryRecord>,
    /// The columns of a table where no fields were picked, in order.
    pub columns: Vec<&'static str>,
    /// Whether each entry is to be read by itself, in full, rather than as a row among others.
    pub in_full: bool,
    /// Whether the sources are a numbered list at the end, rather than beside each entry.
    pub numbered: bool,
    /// What a reader is told under them.
    pub note: Option<String>,
}

impl Listing {
    /// Whether it is to be read as a page: entries in full, and their sources at the end.
    pub const fn is_page(&self) -> bool {
        self.in_full && self.numbered
    }
}

impl Results<'_> {
    /// The records, each as its fields. A reply is one record for each answer, or a single
    /// record without an answer, so that every question appears.
    pub fn rows(&self) -> Vec<Fields> {
        match self {
            Self::Reply(reply) => reply.rows(),
            _ => self.json().into_iter().map(Fields::from).collect(),
        }
    }

    /// The records as JSON, with no fields but those that were picked. A reply is one with all its
    /// answers in it.
    pub fn values(&self, fields: &Selection) -> Vec<Value> {
        match (self, fields.asked_for()) {
            (Self::Reply(reply), Some(names)) => vec![Value::Object(reply.pick(names))],
            (_, Some(names)) => {
                let rows = self.rows().into_iter();
                rows.map(|row| Value::Object(row.pick(names))).collect()
            }
            (_, None) => self.json(),
        }
    }

    fn json(&self) -> Vec<Value> {
        fn each<T: Serialize>(records: &[T]) -> Vec<Value> {
            let value = |record| serde_json::to_value(record).unwrap_or_default();
            records.iter().map(value).collect()
        }
        match self {
            Self::Entries(listing) => each(&listing.rows),
            Self::Reply(reply) => each(&[reply]),
            Self::Findings(findings) => each(findings),
            Self::Series(series) => each(&series.points),
            Self::Packs(packs) => each(packs),
        }
    }
}
