//! The knowledge: what a document states, entry by entry, each with its sources.
//!
//! It knows neither the terminal nor the search; it is read from TOML and checked in full.

mod age;
mod date;
mod document;
mod entry;
mod fault;
mod fields;
mod id;
mod join;
mod kind;
mod kinds;
pub mod limits;
mod lines;
mod load;
mod lookup;
mod marks;
mod named;
mod nearest;
mod number;
mod publication;
mod reader;
mod related;
mod table;
mod value;
pub(crate) mod work;

pub use age::Age;
pub use date::{Date, MONTHS, NoDate, PERIOD, Period};
pub use document::{Difference, Document, Gap, Language, Role, Synonyms, TABLES};
pub use entry::Entry;
pub use fault::{Fault, Faults};
pub use id::EntryId;
pub use join::{SameDocument, join};
pub use kind::{Field, Kind, KindSpec, Printed, Shape};
pub use kinds::KINDS;
pub use lines::Lines;
pub use load::{KnowledgeFile, load};
pub use marks::{escaped, steers};
pub(crate) use named::named;
pub use nearest::{did_you_mean, nearest, nearest_few};
pub use number::{
    CURRENCIES, Meaning, NoNumber, NumberStyle, Quantity, numbers, same, stated_number,
};
pub use publication::{Author, Grade, Medium, PERSON, Publication};
pub use related::{Related, Relation, Status};
pub use table::Table;
pub(crate) use table::Typed;
pub use value::Value;

use lookup::Positions;
use serde::{Deserialize, Serialize};

/// Everything that the documents state, one after the other.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Knowledge {
    /// The documents; at least one where anything is loaded.
    pub documents: Vec<Document>,
    /// Their facts in the order of the files, kind by kind. They are not to be changed once one of
    /// them was looked up.
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

impl Knowledge {
    /// The facts alone, without what is never printed: other ways of asking and synonyms, which the
    /// index has taken in, and differences from the document's own words.
    #[must_use]
    pub fn facts(mut self) -> Self {
        self.synonyms.clear();
        self.differences.clear();
        for entry in &mut self.entries {
            entry.asked.clear();
            entry.asked_in.clear();
        }
        for gap in &mut self.gaps {
            gap.asked.clear();
        }
        self
    }
}
