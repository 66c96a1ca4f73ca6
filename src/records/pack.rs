//! A loaded document as a record.

use schemars::JsonSchema;
use serde::Serialize;

use crate::knowledge::{Kind, Knowledge};

/// What `packs` prints for one document.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct PackRecord {
    /// Its id, which qualifies those of its entries.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Who published it.
    pub publisher: Option<String>,
    /// Where it was read from.
    pub from: String,
    /// How many questions it answers.
    pub questions: usize,
    /// How many figures it cites.
    pub statistics: usize,
    /// How many entries it has, of all kinds.
    pub entries: usize,
}

impl PackRecord {
    /// The names of all fields.
    pub const FIELDS: [&'static str; 7] = [
        "id",
        "title",
        "publisher",
        "from",
        "questions",
        "statistics",
        "entries",
    ];

    /// The record of the document at a place, which was read from there.
    ///
    /// # Panics
    ///
    /// For a place beyond the last.
    #[must_use]
    pub fn new(knowledge: &Knowledge, place: usize, from: String) -> Self {
        let document = &knowledge.documents[place];
        let entries = || knowledge.entries.iter().filter(|of| of.document == place);
        let count = |kind: Kind| entries().filter(|entry| entry.kind() == kind).count();
        Self {
            id: document.id.clone(),
            title: document.title.clone(),
            publisher: document.publisher.clone(),
            from,
            questions: count(Kind::Question),
            statistics: count(Kind::Statistic),
            entries: entries().count(),
        }
    }
}
