//! A loaded document as a record.

use serde::Serialize;

use crate::knowledge::{Kind, Knowledge};

/// What `packs` prints for one document.
#[derive(Clone, Debug, Default, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct PackRecord {
    /// Its id, which qualifies those of its entries.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Who published it.
    pub publisher: Option<String>,
    /// Who put it into other words, where the words are not the publisher's.
    pub restated_by: Option<String>,
    /// Where it was read from.
    pub from: String,
    /// What is known of its date, or to which day its sources were read.
    pub date_note: Option<String>,
    /// How many questions it answers.
    pub questions: usize,
    /// How many figures it cites.
    pub statistics: usize,
    /// How many entries it has, of all kinds.
    pub entries: usize,
}

impl PackRecord {
    /// The record of the document at a place, which was read from there.
    ///
    /// # Panics
    ///
    /// For a place beyond the last.
    pub fn new(knowledge: &Knowledge, place: usize, from: String) -> Self {
        let document = &knowledge.documents[place];
        let entries = || knowledge.entries.iter().filter(|of| of.document == place);
        let count = |kind: Kind| entries().filter(|entry| entry.kind() == kind).count();
        Self {
            id: document.id.clone(),
            title: document.title.clone(),
            publisher: document.publisher.clone(),
            restated_by: document.restated_by.clone(),
            from,
            date_note: document.date_note.clone(),
            questions: count(Kind::Question),
            statistics: count(Kind::Statistic),
            entries: entries().count(),
        }
    }
}
