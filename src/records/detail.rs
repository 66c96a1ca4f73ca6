//! What an entry of one kind has and the others have not, as part of its record.

use schemars::{JsonSchema, Schema, json_schema};
use serde::Serialize;
use serde_json::Value;

use super::beside::{BesideRecord, formula};
use super::entry::PeriodRecord;
use crate::knowledge::{Entry, Kind, Knowledge, Number};

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
        /// How it stands to the statistic that it is beside, where it is beside one.
        #[serde(flatten, skip_serializing_if = "Option::is_none")]
        beside: Option<Box<BesideRecord>>,
    },
    /// Of a derived number.
    Derived {
        /// The id of the statistic that it throws light on.
        of: String,
        /// As a reader writes it.
        figure: String,
        /// The number alone.
        #[schemars(with = "f64")]
        value: serde_json::Number,
        /// What one of it is.
        unit: String,
        /// How it follows from cited figures.
        formula: String,
        /// The ids of the statistics that are divided, the first by the second.
        quotient: Vec<String>,
    },
    /// Of a caveat.
    Caveat {
        /// The id of the statistic beside which it must be known.
        of: String,
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

impl DetailRecord {
    pub(super) fn new(knowledge: &Knowledge, entry: &Entry) -> Self {
        let text = |key| entry.text(key).map(str::to_owned);
        let stated = |key| text(key).unwrap_or_default();
        let value = || number(entry.number("value").unwrap_or(Number::Whole(0)));
        match entry.kind() {
            Kind::Question => Self::Question {
                points: entry.points().to_vec(),
            },
            Kind::Statistic => Self::Statistic {
                figure: stated("figure"),
                value: value(),
                unit: stated("unit"),
                qualifier: text("qualifier"),
                measure: stated("measure"),
                place: text("place"),
                period: entry.period("period").map(PeriodRecord::from),
                issued: entry.date("issued").map(|date| date.to_string()),
                draft: entry.is_draft(),
                beside: entry.related().map(|of| Box::new(BesideRecord::new(of))),
            },
            Kind::Caveat => Self::Caveat { of: stated("of") },
            Kind::Derived => Self::Derived {
                formula: formula(knowledge, entry.texts("quotient")),
                of: stated("of"),
                figure: stated("figure"),
                value: value(),
                unit: stated("unit"),
                quotient: entry.texts("quotient").to_vec(),
            },
            Kind::Route => Self::Route {
                origins: entry.texts("origins").to_vec(),
                destination: stated("destination"),
            },
            Kind::Partner => Self::Partner {
                acronym: text("acronym"),
            },
            Kind::Event => Self::Event {
                date: entry
                    .date("date")
                    .map_or_else(String::new, |date| date.to_string()),
                place: text("place"),
            },
            Kind::Use => Self::Use { by: stated("by") },
            Kind::Contact => Self::Contact {
                address: stated("address"),
            },
            Kind::Source => Self::Source {
                short: text("short"),
                url: text("url"),
            },
            Kind::Term | Kind::Measure | Kind::Role | Kind::Crime | Kind::Fact => Self::Plain {},
        }
    }
}

/// A number as JSON writes it; the knowledge holds finite ones only.
pub(super) fn number(value: Number) -> serde_json::Number {
    match value {
        Number::Whole(whole) => whole.into(),
        Number::Real(real) => serde_json::Number::from_f64(real).unwrap_or_else(|| 0.into()),
    }
}

/// The fields that entries of this kind have and not all others.
pub(super) const fn particular(kind: Kind) -> &'static [&'static str] {
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
        Kind::Caveat => &["of"],
        Kind::Derived => &["of", "figure", "value", "unit", "formula", "quotient"],
        Kind::Route => &["origins", "destination"],
        Kind::Partner => &["acronym"],
        Kind::Event => &["date", "place"],
        Kind::Use => &["by"],
        Kind::Contact => &["address"],
        Kind::Source => &["short", "url"],
        Kind::Term | Kind::Measure | Kind::Role | Kind::Crime | Kind::Fact => &[],
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
        let has = |kind: &Kind| {
            let own = particular(*kind);
            let known = |field: &&str| own.contains(field) || is_beside(*kind, field);
            own.iter().all(|field| fields.contains_key(*field))
                && fields.keys().map(String::as_str).all(|field| known(&field))
        };
        let kinds: Vec<&str> = Kind::ALL
            .iter()
            .filter(|kind| has(kind))
            .map(|kind| kind.name())
            .collect();
        variant["properties"]["kind"] = serde_json::json!({"enum": kinds});
    }
}

/// Whether a figure has this field only where it is beside another.
fn is_beside(kind: Kind, field: &str) -> bool {
    kind == Kind::Statistic && BesideRecord::FIELDS.contains(&field)
}
