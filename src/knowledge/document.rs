//! What a pack says beside its entries: of the document, of what it leaves out, of words.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::kind::Shape;
use super::table::{Table, table};
use super::{Date, Publication};

/// The tables that are no entries, in the order of the schema.
pub const TABLES: [Table; 4] = [
    Document::TABLE,
    Gap::TABLE,
    Synonyms::TABLE,
    Difference::TABLE,
];

table! {
    /// The document that the file restates.
    "document" Document {
        /// What goes before the ids of its entries where another document has the same; else it is
        /// the name of the file.
        id: String [shaped(Shape::Name).optional()],
        /// Its title.
        title: String,
        /// Who published it.
        publisher: Option<String>,
        /// Who put it into other words, where the words are not the publisher's.
        restated_by: Option<String>,
        /// What it is to other documents: context is about the figures of another one, and told
        /// apart.
        role: Role,
        /// Its language, as a BCP 47 tag.
        language: Option<String>,
        /// What sort of document it is: fact sheet, report.
        r#type as "type": Option<String>,
        /// Where it is published.
        url: Option<String>,
        /// The date of the latest figure in it.
        latest_figure: Option<Date>,
        /// What is known of its date.
        date_note: Option<String>,
        /// What is cited of it, as a bibliography has it.
        publication: Option<Publication>,
    }
}

table! {
    /// A subject that people ask about and the document leaves out.
    "gap" Gap of document {
        /// The stable name.
        id: String [shaped(Shape::Name)],
        /// The subject, to follow "does not cover".
        topic: String,
        /// Ways in which people ask for it.
        asked: Vec<String>,
    }
}

table! {
    /// Words that stand for one another when people search.
    "synonyms" Synonyms {
        /// What they all mean.
        concept: String,
        /// Words and phrases that mean it.
        words: Vec<String>,
        /// Words that imply it, yet say more.
        narrower: Vec<String>,
    }
}

table! {
    /// Something that only one has of the document and of what this file says of it, which
    /// `smugfaq check --against` would name.
    "difference" Difference of document {
        /// The section where it differs; else all.
        section: Option<u32>,
        /// The figures, names or words that one of the two lacks.
        texts: Vec<String> [required()],
        /// Why that is right.
        why: String,
    }
}

/// What a document is to the others that are loaded with it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Role {
    /// It answers for itself.
    #[default]
    Main,
    /// What was published about the figures of another document, and later: always told apart.
    Context,
}

/// What is known of a language, whatever a document is about.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Language {
    /// Words that say little about what a question is after.
    pub everyday: Vec<String>,
    /// Words that mean much the same.
    pub synonyms: Vec<Synonyms>,
    /// The words of each language, as a BCP 47 tag, by what they are: places, organisations and so on.
    #[serde(skip)]
    pub typed: Vec<(String, BTreeMap<String, Vec<String>>)>,
}
