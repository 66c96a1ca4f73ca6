//! One entry of the knowledge as a record, with its sources expanded.

use schemars::{JsonSchema, Schema, json_schema};
use serde::Serialize;
use serde_json::Value;

use crate::knowledge::{Detail, Entry, Kind, Knowledge, Number, Period};

/// A source as it is named beside a fact.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
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
        let document = knowledge.document_of(entry);
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
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
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
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct EntryRecord {
    /// The stable name.
    pub id: String,
    /// The kind of fact.
    #[schemars(schema_with = "kinds")]
    pub kind: Kind,
    /// The section of the document.
    pub section: u32,
    /// The id of the document that states it.
    pub document: String,
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
    /// The id of the entry of another document that it replaces.
    pub supersedes: Option<String>,
    /// The id of the entry that replaces it, if one is loaded.
    pub superseded_by: Option<String>,
    /// The section as a reader finds it, after its document where there are several.
    #[serde(skip)]
    pub place: String,
    /// The period as a reader writes it; programs have it in ISO 8601.
    #[serde(skip)]
    pub(super) when: String,
}

/// The fields of one kind.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[serde(untagged)]
#[schemars(transform = by_kind)]
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
        #[schemars(with = "f64")]
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
        /// Whether it was proposed by a program and nobody has looked at it yet.
        draft: bool,
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
        /// Where it is published.
        url: Option<String>,
    },
    /// Of all other kinds.
    Plain {},
}

impl EntryRecord {
    /// The names of all fields of entries of these kinds, in the order of the JSON, with
    /// `source_names` after `sources`.
    #[must_use]
    pub fn fields_of(kinds: &[Kind]) -> Vec<&'static str> {
        let mut fields = vec!["id", "kind", "section", "document", "title"];
        for field in kinds.iter().flat_map(|kind| particular(*kind)) {
            if !fields.contains(field) {
                fields.push(field);
            }
        }
        fields.extend([
            "text",
            "also",
            "sources",
            "source_names",
            "cited_by",
            "supersedes",
            "superseded_by",
        ]);
        fields
    }

    /// The items of its list; only a question has one.
    #[must_use]
    pub fn points(&self) -> &[String] {
        match &self.detail {
            DetailRecord::Question { points } => points,
            _ => &[],
        }
    }

    /// The record of an entry.
    #[must_use]
    pub fn new(knowledge: &Knowledge, entry: &Entry) -> Self {
        let cited_by = match entry.kind() {
            Kind::Question => knowledge
                .entries
                .iter()
                .filter(|fact| fact.document == entry.document && fact.section == entry.section)
                .filter(|fact| fact.id != entry.id)
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
            document: knowledge.document_of(entry).id.clone(),
            title: entry.title.clone(),
            detail: DetailRecord::new(entry),
            text: entry.statement.clone(),
            also: entry.also.clone(),
            sources: SourceRecord::all_of(knowledge, entry),
            cited_by,
            supersedes: entry.supersedes.clone(),
            superseded_by: entry.superseded_by.clone(),
            place: place(knowledge, entry),
            when: when(entry),
        }
    }
}

/// The section of an entry, after the title of its document where there are several.
pub(super) fn place(knowledge: &Knowledge, entry: &Entry) -> String {
    let section = entry.section;
    let draft = if entry.is_draft() { ", draft" } else { "" };
    if knowledge.documents.len() > 1 {
        let title = &knowledge.document_of(entry).title;
        format!("{title}, section {section}{draft}")
    } else {
        format!("section {section}{draft}")
    }
}

/// The schema of a kind: one of the names of all kinds.
pub(super) fn kinds(_: &mut schemars::SchemaGenerator) -> Schema {
    json_schema!({"enum": Kind::ALL.map(Kind::name)})
}

/// Says in the schema which fields go with which kind.
fn by_kind(schema: &mut Schema) {
    let Some(Value::Array(variants)) = schema.get_mut("anyOf") else {
        return;
    };
    for variant in variants {
        let fields = variant["properties"]
            .as_object()
            .cloned()
            .unwrap_or_default();
        let has = |kind: &Kind| particular(*kind).iter().eq(fields.keys());
        let kinds: Vec<&str> = Kind::ALL
            .iter()
            .filter(|kind| has(kind))
            .map(|kind| kind.name())
            .collect();
        variant["properties"]["kind"] = serde_json::json!({"enum": kinds});
    }
}

/// What stands where the document says nothing.
pub(super) const NOT_STATED: &str = "not stated";

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
                draft: of.draft,
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
            Detail::Source { short, url, .. } => Self::Source { short, url },
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

/// The fields that entries of this kind have and not all others.
const fn particular(kind: Kind) -> &'static [&'static str] {
    match kind {
        Kind::Question => &["points"],
        Kind::Statistic => &[
            "figure",
            "value",
            "unit",
            "qualifier",
            "measure",
            "place",
            "period",
            "issued",
            "draft",
        ],
        Kind::Route => &["origins", "destination"],
        Kind::Partner => &["acronym"],
        Kind::Event => &["date", "place"],
        Kind::Use => &["by"],
        Kind::Contact => &["address"],
        Kind::Source => &["short", "url"],
        Kind::Term | Kind::Measure | Kind::Role | Kind::Crime | Kind::Fact => &[],
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Map, Value};

    use super::*;
    use crate::embedded;

    #[test]
    fn fields_are_those_of_the_json_in_its_order() {
        let knowledge = embedded::knowledge();
        for entry in &knowledge.entries {
            let json = serde_json::to_string(&EntryRecord::new(&knowledge, entry));
            let json: Map<String, Value> =
                serde_json::from_str(&json.expect("JSON")).expect("an object");
            let mut fields = EntryRecord::fields_of(&[entry.kind()]);
            fields.retain(|field| *field != "source_names");
            assert_eq!(json.keys().collect::<Vec<_>>(), fields, "{}", entry.id);
        }
    }
}
