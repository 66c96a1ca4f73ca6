//! How a figure stands to the one that it is beside, and a statistic with all that is beside it.

use schemars::JsonSchema;
use serde::Serialize;

use super::column::Column;
use super::entry::EntryRecord;
use crate::knowledge::{Date, Entry, Extent, Grade, Kind, Knowledge, Related, Relation};

/// How a figure stands to the statistic that it is beside.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct BesideRecord {
    /// The id of that statistic.
    pub of: String,
    /// source, revises, updates, precedes, different or repeats.
    pub relation: &'static str,
    /// preliminary, partial or revised.
    pub status: Option<&'static str>,
    /// When it was published or last revised, in ISO 8601.
    pub vintage: String,
    /// seen, mirror, summary, news or calc.
    pub grade: &'static str,
    /// What else sets it apart.
    pub compared: Option<String>,
    /// The relation as a reader understands it.
    #[serde(skip)]
    relation_spelled: &'static str,
    /// The vintage as a reader writes it.
    #[serde(skip)]
    vintage_spelled: String,
    /// The grade as a reader understands it.
    #[serde(skip)]
    grade_spelled: &'static str,
}

impl BesideRecord {
    /// The names of the fields, in the order of the JSON.
    pub const FIELDS: [&'static str; 6] =
        ["of", "relation", "status", "vintage", "grade", "compared"];

    pub(super) fn new(beside: Related<'_>) -> Self {
        Self {
            of: beside.of.to_owned(),
            relation: beside.relation.name(),
            status: beside.status.map(crate::knowledge::Status::name),
            vintage: beside.vintage.to_string(),
            grade: beside.grade.name(),
            compared: beside.compared.map(str::to_owned),
            relation_spelled: beside.relation.spelled_out(),
            vintage_spelled: beside.vintage.spelled_out(),
            grade_spelled: spelled_out(beside.grade),
        }
    }

    /// Whether a table shows something of it under this column.
    pub(super) const fn shows(column: Column) -> bool {
        matches!(
            column,
            Column::Of
                | Column::Relation
                | Column::Status
                | Column::Vintage
                | Column::Grade
                | Column::Compared
        )
    }

    /// What a table shows of it under this column.
    pub(super) fn cell(&self, column: Column) -> String {
        match column {
            Column::Of => self.of.clone(),
            Column::Relation => self.relation_spelled.to_owned(),
            Column::Status => self.status.unwrap_or_default().to_owned(),
            Column::Vintage => self.vintage_spelled.clone(),
            Column::Grade => self.grade_spelled.to_owned(),
            Column::Compared => self.compared.clone().unwrap_or_default(),
            _ => String::new(),
        }
    }

    /// When it was published, how far it had come and how it came to be known, in a line.
    #[must_use]
    pub fn line(&self) -> String {
        let status = self.status.map(|status| format!("{status}, "));
        let status = status.unwrap_or_default();
        let known = match self.grade {
            "mirror" => "read in a copy",
            "summary" => "from a catalogue, table or summary by others",
            "news" => "from a press report of it",
            "calc" => "computed from its data",
            _ => "read on its page",
        };
        format!("{status}published {}; {known}", self.vintage_spelled)
    }
}

/// The grade as a reader understands it.
const fn spelled_out(grade: Grade) -> &'static str {
    match grade {
        Grade::Seen => "page",
        Grade::Mirror => "copy",
        Grade::Summary => "summary",
        Grade::News => "press",
        Grade::Calc => "computed",
    }
}

/// The formula of a derived number: the figures that are divided, as they are printed.
pub(super) fn formula(knowledge: &Knowledge, quotient: &[String]) -> String {
    let figure = |id| knowledge.entry(id)?.text("figure");
    let figures = quotient.iter().map(|id| figure(id).unwrap_or(id));
    figures.collect::<Vec<_>>().join(" / ")
}

/// A statistic with what the context has on it.
#[derive(Clone, Debug, PartialEq)]
pub struct ContextRecord {
    /// The statistic itself.
    pub of: EntryRecord,
    /// What must be known beside it.
    pub caveats: Vec<EntryRecord>,
    /// Other figures beside it, by what they cover and when they were published.
    pub figures: Vec<EntryRecord>,
    /// What follows from cited figures.
    pub derived: Vec<EntryRecord>,
}

impl ContextRecord {
    /// What stands beside a statistic; of figures only those published by a date, if one is given.
    #[must_use]
    pub fn new(knowledge: &Knowledge, entry: &Entry, by: Option<Date>) -> Self {
        let known = |entry: &&Entry| match (entry.related(), by) {
            (Some(beside), Some(by)) => !beside.vintage.is_after(by),
            _ => true,
        };
        let of_kind = |kind: Kind| {
            let about = knowledge
                .of(kind)
                .filter(|one| one.about() == Some(&entry.id));
            let mut about: Vec<&Entry> = about.filter(known).collect();
            about.sort_by_key(|entry| covered(entry));
            let records = about.iter().map(|entry| EntryRecord::new(knowledge, entry));
            records.collect::<Vec<_>>()
        };
        Self {
            of: EntryRecord::new(knowledge, entry),
            caveats: of_kind(Kind::Caveat),
            figures: of_kind(Kind::Statistic),
            derived: of_kind(Kind::Derived),
        }
    }

    /// Whether the context has nothing on it.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.caveats.is_empty() && self.figures.is_empty() && self.derived.is_empty()
    }

    /// The statistic and all that is beside it, one after the other.
    #[must_use]
    pub fn rows(&self) -> Vec<EntryRecord> {
        let beside = [&self.caveats, &self.figures, &self.derived];
        let beside = beside.into_iter().flatten();
        std::iter::once(&self.of).chain(beside).cloned().collect()
    }

    /// The figures under headings that say how they stand to the statistic.
    #[must_use]
    pub fn by_relation(&self) -> Vec<(&'static str, Vec<EntryRecord>)> {
        let of = |relation: Relation| {
            let is = |figure: &&EntryRecord| figure.relation() == Some(relation.name());
            let figures: Vec<_> = self.figures.iter().filter(is).cloned().collect();
            (relation.heading(), figures)
        };
        let mut all: Vec<_> = Relation::ALL.into_iter().map(of).collect();
        all.retain(|(_, figures)| !figures.is_empty());
        all
    }
}

/// How much there is beside a statistic: "6 caveats, 4 figures beside it".
#[must_use]
pub fn counted(extent: &Extent) -> String {
    let count = |number: usize, one: &str, many: &str| {
        let what = if number == 1 { one } else { many };
        (number > 0).then(|| format!("{number} {what}"))
    };
    let counts = [
        count(extent.caveats, "caveat", "caveats"),
        count(extent.figures, "figure beside it", "figures beside it"),
        count(extent.derived, "derived number", "derived numbers"),
    ];
    counts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// What orders figures: what they cover, then when they were published.
#[must_use]
pub fn covered(entry: &Entry) -> Option<(Option<(Date, Date)>, Date)> {
    let period = entry.period("period");
    let period = period.map(|period| (period.from, period.to));
    Some((period, entry.related()?.vintage))
}
