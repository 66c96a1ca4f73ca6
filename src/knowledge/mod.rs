//! The knowledge: what a document states, entry by entry, each with its sources.
//!
//! It knows neither the terminal nor the search; it is read from TOML and checked in full.

mod age;
mod date;
mod entry;
mod fault;
mod fields;
mod join;
mod kind;
mod kinds;
pub mod limits;
mod lines;
mod load;
mod marks;
mod number;
mod publication;
mod reader;
mod related;
mod value;

pub use age::Age;
pub use date::{Date, Period};
pub use entry::Entry;
pub use fault::{Fault, Faults};
pub use join::join;
pub use kind::{Field, Kind, KindSpec, Printed, Shape};
pub use kinds::KINDS;
pub use lines::Lines;
pub use load::{KnowledgeFile, load, load_language};
pub use marks::{escaped, reorders, steers};
pub use number::{
    CURRENCIES, Meaning, NoNumber, NumberStyle, Quantity, is_month, numbers, same, stated_number,
};
pub use publication::{Author, Grade, Medium, Publication};
pub use related::{Extent, Related, Relation, Status};
pub use value::{Number, Value};

use std::cell::OnceCell;

use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};

/// Everything that the documents state, one after the other.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Knowledge {
    /// The documents, at least one.
    pub documents: Vec<Document>,
    /// Their facts in the order of the files, kind by kind.
    pub entries: Vec<Entry>,
    /// What the documents are known not to cover.
    pub gaps: Vec<Gap>,
    /// Words that mean much the same in this field.
    pub synonyms: Vec<Synonyms>,
    /// Where the documents' own words differ from what is said here, and why.
    pub differences: Vec<Difference>,
    #[serde(skip)]
    positions: Positions,
}

/// The position of each entry by its id, filled when the first id is looked up. It is derived from
/// the entries, so it does not count when two bodies of knowledge are compared.
#[derive(Clone, Debug, Default)]
struct Positions(OnceCell<FxHashMap<String, usize>>);

impl PartialEq for Positions {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

/// Something that only one has of a document and of its restatement, for a reason.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Difference {
    /// The document, by its place.
    pub document: usize,
    /// The section where it differs; none for all of them.
    pub section: Option<u32>,
    /// The figures, names or other words that one of the two lacks.
    pub texts: Vec<String>,
    /// Why that is right.
    pub why: String,
}

/// The document that the knowledge restates.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Document {
    /// Its id among the sources and before the ids of its entries.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Who published it.
    pub publisher: Option<String>,
    /// Its language, as a BCP 47 tag.
    pub language: Option<String>,
    /// What sort of document it is.
    pub r#type: Option<String>,
    /// Where it is published.
    pub url: Option<String>,
    /// The date of the latest figure in it.
    pub latest_figure: Option<Date>,
    /// What is known of its date.
    pub date_note: Option<String>,
    /// Its bibliographic record, where it says more than all that.
    pub publication: Option<Publication>,
}

/// A subject that people ask about and the document leaves out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Gap {
    /// The stable name.
    pub id: String,
    /// The subject, to follow "does not cover".
    pub topic: String,
    /// Whether a context beside the document may have some of it.
    pub context: bool,
    /// Ways in which people ask for it.
    pub asked: Vec<String>,
}

/// Words that stand for one another when people search.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Synonyms {
    /// What they all mean.
    pub concept: String,
    /// Words and phrases that mean it.
    pub words: Vec<String>,
    /// Words that imply it, yet say more or only hint at it.
    pub narrower: Vec<String>,
}

/// What is known of a language, whatever a document is about.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Language {
    /// Words that say little about what a question is after.
    pub everyday: Vec<String>,
    /// Words that mean much the same.
    pub synonyms: Vec<Synonyms>,
}

impl Knowledge {
    /// The entry of this id, which may be qualified by that of its document: `tea:kettle`.
    #[must_use]
    pub fn entry(&self, id: &str) -> Option<&Entry> {
        let exact = self.position(id).map(|position| &self.entries[position]);
        if exact.is_some() || !id.contains(':') {
            return exact;
        }
        self.entries
            .iter()
            .find(|entry| self.qualified(entry) == id)
    }

    /// The position of the entry of this id among the entries.
    #[must_use]
    pub fn position(&self, id: &str) -> Option<usize> {
        let positions = self.positions.0.get_or_init(|| {
            let ids = self.entries.iter().enumerate();
            ids.map(|(position, entry)| (entry.id.clone(), position))
                .collect()
        });
        positions.get(id).copied()
    }

    /// The id of an entry after that of its document.
    #[must_use]
    pub fn qualified(&self, entry: &Entry) -> String {
        let document = &self.document_of(entry).id;
        match entry.id.strip_prefix(document.as_str()) {
            Some(rest) if rest.starts_with(':') => entry.id.clone(),
            _ => format!("{document}:{}", entry.id),
        }
    }

    /// The document that states an entry.
    ///
    /// # Panics
    ///
    /// For an entry of other knowledge.
    #[must_use]
    pub fn document_of(&self, entry: &Entry) -> &Document {
        &self.documents[entry.document]
    }

    /// The question that a section of a document answers.
    #[must_use]
    pub fn question(&self, document: usize, section: u32) -> Option<&Entry> {
        self.of(Kind::Question)
            .find(|entry| entry.document == document && entry.section == section)
    }

    /// The entries of one kind, in the order of the file.
    pub fn of(&self, kind: Kind) -> impl Iterator<Item = &Entry> {
        self.entries
            .iter()
            .filter(move |entry| entry.kind() == kind)
    }

    /// The sources that an entry cites, without the document itself.
    pub fn sources_of<'k>(&'k self, entry: &'k Entry) -> impl Iterator<Item = &'k Entry> {
        entry.sources.iter().filter_map(|id| self.entry(id))
    }

    /// The facts alone, without what is never printed: other ways of asking and synonyms, which the
    /// index has taken in, and differences from the document's own words.
    #[must_use]
    pub fn facts(mut self) -> Self {
        self.synonyms.clear();
        self.differences.clear();
        for entry in &mut self.entries {
            entry.asked.clear();
        }
        for gap in &mut self.gaps {
            gap.asked.clear();
        }
        self
    }

    /// The entries that cite a source.
    pub fn citing<'k>(&'k self, source: &'k str) -> impl Iterator<Item = &'k Entry> {
        self.entries
            .iter()
            .filter(move |entry| entry.sources.iter().any(|id| id == source))
    }
}

/// The candidate that the text was most likely meant to be, if one is near enough.
#[must_use]
pub fn nearest<'c>(text: &str, candidates: impl IntoIterator<Item = &'c str>) -> Option<&'c str> {
    nearest_few(text, candidates).first().copied()
}

/// The few candidates that the text may have been meant to be, the likeliest first.
///
/// Near by Jaro-Winkler similarity of the lower-case forms (Winkler 1990), at least 0.8 of 1.
#[must_use]
pub fn nearest_few<'c>(text: &str, candidates: impl IntoIterator<Item = &'c str>) -> Vec<&'c str> {
    let text = text.to_lowercase();
    let mut near: Vec<(f64, &str)> = candidates
        .into_iter()
        .map(|candidate| {
            (
                strsim::jaro_winkler(&text, &candidate.to_lowercase()),
                candidate,
            )
        })
        .filter(|(similarity, _)| *similarity >= 0.8)
        .collect();
    near.sort_by(|a, b| b.0.total_cmp(&a.0));
    near.into_iter()
        .take(3)
        .map(|(_, candidate)| candidate)
        .collect()
}
