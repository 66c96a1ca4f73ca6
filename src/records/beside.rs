//! How a figure stands to the one that it is beside, and a statistic with all that is beside it.

use serde::Serialize;

use super::entry::EntryRecord;
use crate::knowledge::{Date, Entry, Extent, Grade, Kind, Knowledge, Related, Relation, Status};

/// How a figure stands to the statistic that it is beside.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
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
    /// The same in a line, for readers: when it was published, how far the count had come and how
    /// it came to be known.
    #[serde(skip)]
    pub line: String,
}

impl BesideRecord {
    pub(super) fn new(related: Related<'_>) -> Self {
        let status = related.status.map(Status::name);
        let known = match related.grade {
            Grade::Seen => "read on its page",
            Grade::Mirror => "read in a copy",
            Grade::Summary => "from a catalogue, table or summary by others",
            Grade::News => "from a press report of it",
            Grade::Calc => "computed from its data",
        };
        let count = status
            .map(|status| format!("{status}, "))
            .unwrap_or_default();
        Self {
            of: related.of.to_owned(),
            relation: related.relation.name(),
            status,
            vintage: related.vintage.to_string(),
            grade: related.grade.name(),
            compared: related.compared.map(str::to_owned),
            line: format!(
                "{count}published {}; {known}",
                related.vintage.spelled_out()
            ),
        }
    }
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
            let is = |figure: &&EntryRecord| figure.own_text("relation") == Some(relation.name());
            let figures: Vec<_> = self.figures.iter().filter(is).cloned().collect();
            (relation.heading(), figures)
        };
        let mut all: Vec<_> = Relation::ALL.into_iter().map(of).collect();
        all.retain(|(_, figures)| !figures.is_empty());
        all
    }
}

/// How much there is beside a statistic: "6 caveats, 4 other figures".
#[must_use]
pub fn counted(extent: &Extent) -> String {
    let count = |number: usize, one: &str, many: &str| {
        let what = if number == 1 { one } else { many };
        (number > 0).then(|| format!("{number} {what}"))
    };
    let counts = [
        count(extent.caveats, "caveat", "caveats"),
        count(extent.figures, "other figure", "other figures"),
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
