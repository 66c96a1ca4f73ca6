//! Everything that is loaded as one record.

use serde::Serialize;
use serde_json::{Map, Value};

use super::entry::EntryRecord;
use super::fields::Fields;
use super::reference::csl;
use crate::knowledge::{Document, Entry, Gap, Knowledge, Synonyms, Table};

/// What `export` writes.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct WholeRecord<'k> {
    /// All of it as it was loaded.
    #[serde(skip)]
    pub knowledge: &'k Knowledge,
    /// The documents.
    #[cfg_attr(test, schemars(with = "Vec<super::tests::DocumentRecord>"))]
    pub documents: Vec<Map<String, Value>>,
    /// All that they state, kind by kind.
    pub entries: Vec<WholeEntryRecord>,
    /// What they are known not to cover.
    #[cfg_attr(test, schemars(with = "Vec<super::tests::GapRecord>"))]
    pub gaps: Vec<Map<String, Value>>,
    /// Words that mean much the same.
    #[cfg_attr(test, schemars(with = "Vec<super::tests::SynonymsRecord>"))]
    pub synonyms: Vec<Map<String, Value>>,
}

/// An entry with what other commands search and do not print.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct WholeEntryRecord {
    /// The entry as other commands print it.
    #[serde(flatten)]
    pub entry: EntryRecord,
    /// The short answer to a question, where one was written.
    pub summary: Option<String>,
    /// Other ways in which people ask for it.
    pub asked: Vec<String>,
    /// The bibliographic record of a source as CSL-JSON, where it has one.
    pub publication: Option<Map<String, Value>>,
}

impl<'k> WholeRecord<'k> {
    /// The record of all that is loaded.
    pub fn new(knowledge: &'k Knowledge) -> Self {
        let document = |document: &Document| {
            let mut fields = exported(&Document::TABLE, document);
            let publication = document.publication.as_ref().map(csl);
            fields.insert("publication".to_owned(), publication.into());
            fields
        };
        let entry = |entry: &Entry| WholeEntryRecord {
            entry: EntryRecord::new(knowledge, entry),
            summary: entry.summary().map(str::to_owned),
            asked: entry.asked.clone(),
            publication: entry.publication().map(csl),
        };
        let gap = |gap| exported(&Gap::TABLE, gap);
        let synonyms = |synonyms| exported(&Synonyms::TABLE, synonyms);
        Self {
            knowledge,
            documents: knowledge.documents.iter().map(document).collect(),
            entries: knowledge.entries.iter().map(entry).collect(),
            gaps: knowledge.gaps.iter().map(gap).collect(),
            synonyms: knowledge.synonyms.iter().map(synonyms).collect(),
        }
    }

    /// The names of the fields that are exported of what is no entry: all that its table declares,
    /// but those that say how to load it.
    pub fn fields(table: &Table) -> Vec<&'static str> {
        let names = table.fields.iter().map(|field| field.key);
        names
            .filter(|name| !["role", "context"].contains(name))
            .collect()
    }
}

fn exported(table: &Table, record: &impl Serialize) -> Map<String, Value> {
    Fields::of(record).pick(&WholeRecord::fields(table))
}
