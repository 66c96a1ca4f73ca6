//! One entry of the knowledge as a record, with its sources expanded.

use serde::Serialize;

use crate::knowledge::{Detail, Entry, Kind, Knowledge, Number, Period};

/// A source as it is named beside a fact.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct SourceRecord {
    /// Its id.
    pub id: String,
    /// Its full name; for the document itself its publisher and title.
    pub name: String,
    /// Its short name, where it has one.
    pub short: Option<String>,
    /// For the document itself, the section where the fact stands.
    pub section: Option<u32>,
}

impl SourceRecord {
    /// The sources of an entry, the document itself last.
    #[must_use]
    pub fn all_of(knowledge: &Knowledge, entry: &Entry) -> Vec<Self> {
        let document = &knowledge.document;
        let name = match &document.publisher {
            Some(publisher) => format!("{publisher}, {}", document.title),
            None => document.title.clone(),
        };
        let cited = knowledge.sources_of(entry).map(|source| Self {
            id: source.id.clone(),
            name: source.title.clone(),
            short: source.acronym().map(str::to_owned),
            section: None,
        });
        let briefing = Self {
            id: document.id.clone(),
            name,
            short: document.publisher.clone(),
            section: Some(entry.section),
        };
        cited.chain([briefing]).collect()
    }

    /// The source in a line, with the section where it has one.
    #[must_use]
    pub fn line(&self) -> String {
        match (self.section, &self.short) {
            (Some(section), _) => format!("{}, section {section}", self.name),
            (None, Some(short)) if !self.name.contains(short.as_str()) => {
                format!("{} ({short})", self.name)
            }
            _ => self.name.clone(),
        }
    }
}

/// A period for programs, in ISO 8601, each end to its own precision.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PeriodRecord {
    /// The first day, month or year.
    pub from: String,
    /// The last day, month or year.
    pub to: String,
}

impl From<Period> for PeriodRecord {
    fn from(period: Period) -> Self {
        Self {
            from: period.from.to_string(),
            to: period.to.to_string(),
        }
    }
}

/// An entry in full.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct EntryRecord {
    /// The stable name.
    pub id: String,
    /// The kind of fact.
    pub kind: Kind,
    /// The section of the document.
    pub section: u32,
    /// The question, or a short name of the fact.
    pub title: String,
    /// What only its kind has.
    #[serde(flatten)]
    pub detail: DetailRecord,
    /// The fact in whole sentences; for a question its answer.
    pub text: String,
    /// Other names.
    pub also: Vec<String>,
    /// Where it comes from, the document itself last.
    pub sources: Vec<SourceRecord>,
    /// Ids of the entries that cite it, or for a question of the facts in its section.
    pub cited_by: Vec<String>,
    /// The period as a reader writes it; programs have it in ISO 8601.
    #[serde(skip)]
    when: String,
}

/// The fields of one kind.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged)]
pub enum DetailRecord {
    /// Of a question.
    Question {
        /// The items of its list.
        points: Vec<String>,
    },
    /// Of a statistic.
    Statistic {
        /// As printed, with its hedge.
        figure: String,
        /// The number alone.
        value: serde_json::Number,
        /// What one of it is.
        unit: String,
        /// The hedges.
        qualifier: Option<String>,
        /// What is counted.
        measure: String,
        /// Where.
        place: Option<String>,
        /// When.
        period: Option<PeriodRecord>,
        /// When its source published it, in ISO 8601.
        issued: Option<String>,
    },
    /// Of a route.
    Route {
        /// Where it begins.
        origins: Vec<String>,
        /// Where it ends.
        destination: String,
    },
    /// Of a partner.
    Partner {
        /// The usual short form.
        acronym: Option<String>,
    },
    /// Of an event.
    Event {
        /// When, in ISO 8601.
        date: String,
        /// Where, as far as the document says.
        place: Option<String>,
    },
    /// Of a use of technology.
    Use {
        /// Who uses it so.
        by: String,
    },
    /// Of a contact.
    Contact {
        /// As printed.
        address: String,
    },
    /// Of a source.
    Source {
        /// Its short name.
        short: Option<String>,
    },
    /// Of all other kinds.
    Plain {},
}

impl EntryRecord {
    /// The record of an entry.
    #[must_use]
    pub fn new(knowledge: &Knowledge, entry: &Entry) -> Self {
        let cited_by = match entry.kind() {
            Kind::Question => knowledge
                .entries
                .iter()
                .filter(|fact| fact.section == entry.section && fact.id != entry.id)
                .map(|fact| fact.id.clone())
                .collect(),
            _ => knowledge
                .citing(&entry.id)
                .map(|citing| citing.id.clone())
                .collect(),
        };
        Self {
            id: entry.id.clone(),
            kind: entry.kind(),
            section: entry.section,
            title: entry.title.clone(),
            detail: DetailRecord::new(entry),
            text: entry.statement.clone(),
            also: entry.also.clone(),
            sources: SourceRecord::all_of(knowledge, entry),
            cited_by,
            when: when(entry),
        }
    }

    /// What a table shows of the record under this column.
    #[must_use]
    pub fn cell(&self, column: Column) -> String {
        match (column, &self.detail) {
            (Column::Id, _) => self.id.clone(),
            (Column::Kind, _) => self.kind.name().to_owned(),
            (Column::Section, _) => self.section.to_string(),
            (Column::Title, _) => self.title.clone(),
            (Column::Text, _) => self.text.clone(),
            (Column::Also, _) => self.also.join("; "),
            (Column::Sources, _) => self
                .sources
                .iter()
                .map(SourceRecord::line)
                .collect::<Vec<_>>()
                .join("; "),
            (Column::Source, _) => {
                // A row has its section in a column of its own.
                let name = |source: &SourceRecord| match &source.short {
                    Some(short) if short.len() < source.name.len() => short.clone(),
                    _ => source.name.clone(),
                };
                self.sources.iter().map(name).collect::<Vec<_>>().join("; ")
            }
            (Column::CitedBy, _) => self.cited_by.join(", "),
            (Column::When, _) => self.when.clone(),
            (Column::Figure, DetailRecord::Statistic { figure, .. }) => figure.clone(),
            (Column::Measure, DetailRecord::Statistic { measure, .. }) => measure.clone(),
            (
                Column::Where,
                DetailRecord::Statistic { place, .. } | DetailRecord::Event { place, .. },
            ) => place.clone().unwrap_or_else(|| NOT_STATED.to_owned()),
            (Column::Points, DetailRecord::Question { points }) => points.join("; "),
            (Column::From, DetailRecord::Route { origins, .. }) => origins.join(", "),
            (Column::To, DetailRecord::Route { destination, .. }) => destination.clone(),
            (
                Column::Short,
                DetailRecord::Partner { acronym: short } | DetailRecord::Source { short },
            ) => short.clone().unwrap_or_default(),
            (Column::By, DetailRecord::Use { by }) => by.clone(),
            (Column::Address, DetailRecord::Contact { address }) => address.clone(),
            _ => String::new(),
        }
    }
}

/// What stands where the document says nothing.
const NOT_STATED: &str = "not stated";

fn when(entry: &Entry) -> String {
    match &entry.detail {
        Detail::Statistic(statistic) => match (statistic.period, statistic.issued) {
            (Some(period), _) => period.to_string(),
            (None, Some(issued)) => format!("published {}", issued.spelled_out()),
            (None, None) => NOT_STATED.to_owned(),
        },
        Detail::Event { date, .. } => date.spelled_out(),
        _ => String::new(),
    }
}

impl DetailRecord {
    fn new(entry: &Entry) -> Self {
        match entry.detail.clone() {
            Detail::Question => Self::Question {
                points: entry.points.clone(),
            },
            Detail::Statistic(of) => Self::Statistic {
                figure: of.figure,
                value: number(of.value),
                unit: of.unit,
                qualifier: of.qualifier,
                measure: of.measure,
                place: of.place,
                period: of.period.map(PeriodRecord::from),
                issued: of.issued.map(|date| date.to_string()),
            },
            Detail::Route {
                origins,
                destination,
            } => Self::Route {
                origins,
                destination,
            },
            Detail::Partner { acronym } => Self::Partner { acronym },
            Detail::Event { date, place } => Self::Event {
                date: date.to_string(),
                place,
            },
            Detail::Use { by } => Self::Use { by },
            Detail::Contact { address } => Self::Contact { address },
            Detail::Source { short, .. } => Self::Source { short },
            Detail::Term | Detail::Measure | Detail::Role | Detail::Crime | Detail::Fact => {
                Self::Plain {}
            }
        }
    }
}

/// A number as JSON writes it; the knowledge holds finite ones only.
fn number(value: Number) -> serde_json::Number {
    match value {
        Number::Whole(whole) => whole.into(),
        Number::Real(real) => serde_json::Number::from_f64(real).unwrap_or_else(|| 0.into()),
    }
}

/// What a table can show of an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    /// Its id.
    Id,
    /// Its kind.
    Kind,
    /// The number of its section.
    Section,
    /// Its question or name.
    Title,
    /// The fact in whole sentences.
    Text,
    /// The items of a question's list.
    Points,
    /// Other names.
    Also,
    /// All sources in full.
    Sources,
    /// All sources by their short names.
    Source,
    /// What cites it.
    CitedBy,
    /// The figure as printed.
    Figure,
    /// What is counted.
    Measure,
    /// The place.
    Where,
    /// The period or date.
    When,
    /// The origins of a route.
    From,
    /// Its destination.
    To,
    /// The short form of a name.
    Short,
    /// Who does it.
    By,
    /// A contact's address.
    Address,
}

impl Column {
    /// The columns of an entry in full; those without content are left out.
    pub const FULL: &'static [Self] = &[
        Self::Figure,
        Self::Measure,
        Self::From,
        Self::To,
        Self::Where,
        Self::When,
        Self::By,
        Self::Short,
        Self::Address,
        Self::Text,
        Self::Points,
        Self::Also,
        Self::CitedBy,
        Self::Sources,
        Self::Id,
    ];

    /// What stands above the column.
    #[must_use]
    pub const fn heading(self) -> &'static str {
        match self {
            Self::Id => "Id",
            Self::Kind => "Kind",
            Self::Section => "Section",
            Self::Title => "Name",
            Self::Text => "Text",
            Self::Points => "Points",
            Self::Also => "Also called",
            Self::Sources => "Sources",
            Self::Source => "Source",
            Self::CitedBy => "Cited by",
            Self::Figure => "Figure",
            Self::Measure => "Measure",
            Self::Where => "Where",
            Self::When => "When",
            Self::From => "From",
            Self::To => "To",
            Self::Short => "Short",
            Self::By => "By",
            Self::Address => "Address",
        }
    }
}
