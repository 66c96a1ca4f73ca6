//! What a knowledge file says beside its entries: of the document, of what it leaves out, of words.

use serde::{Deserialize, Serialize};

use super::{Date, Publication};

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

/// What a document is to the others that are loaded with it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Role {
    /// It answers for itself.
    #[default]
    Main,
    /// What was published about the figures of another document, and later: always told apart.
    Context,
}

impl Role {
    /// Every role that a knowledge file may name.
    pub const NAMES: [&'static str; 1] = ["context"];
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
    /// Who put it into other words, where the words are not the publisher's.
    pub restated_by: Option<String>,
    /// What it is to the other documents.
    pub role: Role,
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
    /// The document that leaves it out, by its position.
    pub document: usize,
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
    /// Words by what they are: places, organisations and so on.
    pub typed: Vec<TypedWords>,
}

/// Words of one language by what they are.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TypedWords {
    /// The language, as a BCP 47 tag.
    pub language: String,
    /// What they are: `place`, `group` and so on.
    pub aspect: String,
    /// The words and phrases.
    pub words: Vec<String>,
}
