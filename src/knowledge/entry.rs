//! The entries of a knowledge file: one shape for all kinds, with what is particular beside it.

use serde::{Deserialize, Serialize};

use super::beside::{Beside, Derived};
use super::date::{Date, Period};
use super::publication::Publication;

/// What kind of fact an entry holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// One of the document's sections: its question and its whole answer.
    Question,
    /// A cited figure.
    Statistic,
    /// What must be known beside a figure.
    Caveat,
    /// A number that follows from cited figures.
    Derived,
    /// A word or phrase that the document defines.
    Term,
    /// A way from somewhere to somewhere.
    Route,
    /// An organisation that the publisher works with.
    Partner,
    /// Something that took place.
    Event,
    /// Something that the publisher does.
    Measure,
    /// A part that people play in the crime.
    Role,
    /// A crime that is linked with it.
    Crime,
    /// A use that technology is put to.
    Use,
    /// Anything else that a section states.
    Fact,
    /// Where to read on or write to.
    Contact,
    /// An organisation, treaty or publication that is cited.
    Source,
}

impl Kind {
    /// Every kind, in the order in which a knowledge file lists them.
    pub const ALL: [Self; 15] = [
        Self::Question,
        Self::Statistic,
        Self::Caveat,
        Self::Derived,
        Self::Term,
        Self::Route,
        Self::Partner,
        Self::Event,
        Self::Measure,
        Self::Role,
        Self::Crime,
        Self::Use,
        Self::Fact,
        Self::Contact,
        Self::Source,
    ];

    /// The name of the kind, as the file and every output spell it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Question => "question",
            Self::Statistic => "statistic",
            Self::Caveat => "caveat",
            Self::Derived => "derived",
            Self::Term => "term",
            Self::Route => "route",
            Self::Partner => "partner",
            Self::Event => "event",
            Self::Measure => "measure",
            Self::Role => "role",
            Self::Crime => "crime",
            Self::Use => "use",
            Self::Fact => "fact",
            Self::Contact => "contact",
            Self::Source => "source",
        }
    }
}

/// A number as the file writes it, whole or not.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub enum Number {
    /// A whole number.
    Whole(i64),
    /// Any other finite number.
    Real(f64),
}

impl Number {
    /// The number as a float; whole numbers beyond 2^53 lose their last digits.
    #[must_use]
    #[allow(
        clippy::cast_precision_loss,
        reason = "only compared, with a tolerance"
    )]
    pub const fn as_f64(self) -> f64 {
        match self {
            Self::Whole(whole) => whole as f64,
            Self::Real(real) => real,
        }
    }
}

/// One fact of the document, with what every kind of fact has.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Entry {
    /// The stable name, in kebab-case, unique in the knowledge; after the id of its document and a
    /// colon where another document has an entry of the same name.
    pub id: String,
    /// The document that states it, by its place.
    pub document: usize,
    /// The section of the document that it comes from: the number of a question.
    pub section: u32,
    /// A short name of it: the question, or a noun phrase.
    pub title: String,
    /// The fact in whole sentences that stand alone; for a question its answer.
    pub statement: String,
    /// The short answer to a question, where one was written; at most 300 characters.
    pub summary: Option<String>,
    /// The items of a question's list; empty for all other kinds.
    pub points: Vec<String>,
    /// Other names that people type for it.
    pub also: Vec<String>,
    /// Ids of the sources behind it; the document itself goes without saying.
    pub sources: Vec<String>,
    /// Other ways in which people ask for it.
    pub asked: Vec<String>,
    /// The id of the entry of another document that it replaces.
    pub supersedes: Option<String>,
    /// The id of the entry that replaces it, if one is loaded.
    pub superseded_by: Option<String>,
    /// What only its kind has.
    pub detail: Detail,
}

/// What an entry of one kind has and the others have not.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Detail {
    /// A section of the document.
    Question,
    /// A cited figure.
    Statistic(Box<Statistic>),
    /// What must be known beside a figure.
    Caveat {
        /// The id of the statistic.
        of: String,
    },
    /// A number that follows from cited figures.
    Derived(Box<Derived>),
    /// A definition.
    Term,
    /// From where to where.
    Route {
        /// The regions where it begins.
        origins: Vec<String>,
        /// The region where it ends.
        destination: String,
    },
    /// An organisation.
    Partner {
        /// Its usual short form.
        acronym: Option<String>,
    },
    /// Something that took place.
    Event {
        /// When.
        date: Date,
        /// Where, as far as the document says.
        place: Option<String>,
    },
    /// Something that the publisher does.
    Measure,
    /// A part in the crime.
    Role,
    /// A linked crime.
    Crime,
    /// A use of technology.
    Use {
        /// Who uses it so.
        by: String,
    },
    /// Anything else.
    Fact,
    /// Where to read on.
    Contact {
        /// The address, as printed.
        address: String,
    },
    /// What is cited.
    Source(Box<Cited>),
}

/// An organisation, a treaty or a publication that is cited.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Cited {
    /// What kind of thing it is.
    pub what: String,
    /// The short form of the name.
    pub short: Option<String>,
    /// Where it is published.
    pub url: Option<String>,
    /// The id of the organisation whose figures it has, another source, of whatever document.
    pub issuer: Option<String>,
    /// What is cited of it, as a bibliography has it, where that is known.
    pub publication: Option<Publication>,
}

/// A cited figure as data.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Statistic {
    /// The figure as printed, hedges included: "nearly 3,700".
    pub figure: String,
    /// The number that the figure states, without its hedge.
    pub value: Number,
    /// What one of it is: migrants, percent, USD.
    pub unit: String,
    /// The hedges: nearly, more than, estimated.
    pub qualifier: Option<String>,
    /// What is counted.
    pub measure: String,
    /// Where it was counted.
    pub place: Option<String>,
    /// The time that it covers, where the document states one.
    pub period: Option<Period>,
    /// Whether the file says that the document states no period.
    pub undated: bool,
    /// When its source published it, where the document says so.
    pub issued: Option<Date>,
    /// Whether it was proposed by a program and nobody has looked at it yet.
    pub draft: bool,
    /// How it stands to another figure that it is beside.
    pub beside: Option<Beside>,
}

impl Entry {
    /// What kind of fact it is.
    #[must_use]
    pub const fn kind(&self) -> Kind {
        match self.detail {
            Detail::Question => Kind::Question,
            Detail::Statistic(_) => Kind::Statistic,
            Detail::Caveat { .. } => Kind::Caveat,
            Detail::Derived(_) => Kind::Derived,
            Detail::Term => Kind::Term,
            Detail::Route { .. } => Kind::Route,
            Detail::Partner { .. } => Kind::Partner,
            Detail::Event { .. } => Kind::Event,
            Detail::Measure => Kind::Measure,
            Detail::Role => Kind::Role,
            Detail::Crime => Kind::Crime,
            Detail::Use { .. } => Kind::Use,
            Detail::Fact => Kind::Fact,
            Detail::Contact { .. } => Kind::Contact,
            Detail::Source(_) => Kind::Source,
        }
    }

    /// Whether it is a figure that nobody has looked at yet.
    #[must_use]
    pub const fn is_draft(&self) -> bool {
        matches!(&self.detail, Detail::Statistic(of) if of.draft)
    }

    /// The bibliographic record of a source, where it has one.
    #[must_use]
    pub fn publication(&self) -> Option<&Publication> {
        match &self.detail {
            Detail::Source(cited) => cited.publication.as_ref(),
            _ => None,
        }
    }

    /// The short form of its name, where it has one.
    #[must_use]
    pub fn acronym(&self) -> Option<&str> {
        match &self.detail {
            Detail::Partner { acronym } => acronym.as_deref(),
            Detail::Source(cited) => cited.short.as_deref(),
            _ => None,
        }
    }

    /// Every name that it goes by: id, title, short form and the others.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        [self.id.as_str(), self.title.as_str()]
            .into_iter()
            .chain(self.acronym())
            .chain(self.also.iter().map(String::as_str))
    }
}
