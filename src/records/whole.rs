//! Everything that is loaded as one record.

use serde::Serialize;
use serde_json::{Map, Value};

use super::entry::EntryRecord;
use super::reference::csl;
use crate::knowledge::{Document, Entry, Gap, Knowledge, Synonyms};

/// What `export` writes.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct WholeRecord {
    /// The documents.
    pub documents: Vec<DocumentRecord>,
    /// All that they state, kind by kind.
    pub entries: Vec<WholeEntryRecord>,
    /// What they are known not to cover.
    pub gaps: Vec<GapRecord>,
    /// Words that mean much the same.
    pub synonyms: Vec<SynonymsRecord>,
}

/// A document.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct DocumentRecord {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Who published it.
    pub publisher: Option<String>,
    /// Who put it into other words, where the words are not the publisher's.
    pub restated_by: Option<String>,
    /// Its language, as a BCP 47 tag.
    pub language: Option<String>,
    /// What sort of document it is.
    pub r#type: Option<String>,
    /// Where it is published.
    pub url: Option<String>,
    /// The date of the latest figure in it, in ISO 8601.
    pub latest_figure: Option<String>,
    /// What is known of its date.
    pub date_note: Option<String>,
    /// Its bibliographic record as CSL-JSON, where it has one of its own.
    pub publication: Option<Map<String, Value>>,
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

/// A subject that the documents leave out.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct GapRecord {
    /// The stable name.
    pub id: String,
    /// The subject, to follow "does not cover".
    pub topic: String,
    /// Ways in which people ask for it.
    pub asked: Vec<String>,
}

/// Words that stand for one another when people search.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct SynonymsRecord {
    /// What they all mean.
    pub concept: String,
    /// Words and phrases that mean it.
    pub words: Vec<String>,
    /// Words that imply it, yet say more or only hint at it.
    pub narrower: Vec<String>,
}

impl WholeRecord {
    /// The record of all that is loaded.
    pub fn new(knowledge: &Knowledge) -> Self {
        let entry = |entry: &Entry| WholeEntryRecord {
            entry: EntryRecord::new(knowledge, entry),
            summary: entry.summary().map(str::to_owned),
            asked: entry.asked.clone(),
            publication: entry.publication().map(csl),
        };
        Self {
            documents: knowledge
                .documents
                .iter()
                .map(DocumentRecord::new)
                .collect(),
            entries: knowledge.entries.iter().map(entry).collect(),
            gaps: knowledge.gaps.iter().map(GapRecord::new).collect(),
            synonyms: knowledge.synonyms.iter().map(SynonymsRecord::new).collect(),
        }
    }
}

impl DocumentRecord {
    /// The names of all fields.
    pub const FIELDS: [&'static str; 9] = [
        "id",
        "title",
        "publisher",
        "restated_by",
        "language",
        "type",
        "url",
        "latest_figure",
        "date_note",
    ];

    fn new(document: &Document) -> Self {
        Self {
            id: document.id.clone(),
            title: document.title.clone(),
            publisher: document.publisher.clone(),
            restated_by: document.restated_by.clone(),
            language: document.language.clone(),
            r#type: document.r#type.clone(),
            url: document.url.clone(),
            latest_figure: document.latest_figure.map(|date| date.to_string()),
            date_note: document.date_note.clone(),
            publication: document.publication.as_ref().map(csl),
        }
    }
}

impl GapRecord {
    /// The names of all fields.
    pub const FIELDS: [&'static str; 3] = ["id", "topic", "asked"];

    fn new(gap: &Gap) -> Self {
        Self {
            id: gap.id.clone(),
            topic: gap.topic.clone(),
            asked: gap.asked.clone(),
        }
    }
}

impl SynonymsRecord {
    /// The names of all fields.
    pub const FIELDS: [&'static str; 3] = ["concept", "words", "narrower"];

    fn new(synonyms: &Synonyms) -> Self {
        Self {
            concept: synonyms.concept.clone(),
            words: synonyms.words.clone(),
            narrower: synonyms.narrower.clone(),
        }
    }
}
