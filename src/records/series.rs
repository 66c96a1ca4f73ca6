//! One measure over the years.

use serde::Serialize;

use super::source::SourceRecord;
use crate::knowledge::{Date, Entry, Kind, Knowledge, Relation, Status};

/// A measure over the years: for each year the first count and the last, where they are known.
#[derive(Clone, Debug, PartialEq)]
pub struct SeriesRecord {
    /// What is drawn.
    pub heading: String,
    /// The statistic that it belongs to, and what of it is not in the fact sheet.
    pub figure: String,
    /// The points by year; a year and count that is not known is a point without a value.
    pub points: Vec<PointRecord>,
    /// What is cited, each once.
    pub sources: Vec<SourceRecord>,
}

/// One count of one year.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct PointRecord {
    /// The year.
    pub year: u16,
    /// first or revised.
    pub count: &'static str,
    /// As printed; none where it is not known.
    pub figure: Option<String>,
    /// The number alone.
    #[cfg_attr(test, schemars(with = "Option<f64>"))]
    pub value: Option<serde_json::Number>,
    /// When it was published or last revised, in ISO 8601.
    #[cfg_attr(test, schemars(with = "Option<String>"))]
    pub vintage: Option<Date>,
    /// preliminary or revised, where that is known.
    pub status: Option<&'static str>,
    /// How it came to be known.
    pub grade: Option<&'static str>,
    /// The id of the figure.
    pub id: Option<String>,
    /// What it is cited from, without the context itself.
    pub source_names: Vec<String>,
}

/// The first count of a year, as its publisher first printed it.
pub const FIRST: &str = "first";
/// The last count of a year that is known.
pub const REVISED: &str = "revised";

impl SeriesRecord {
    /// The series of a statistic from all that was published by a day, if one is given; `None`
    /// where fewer than two years are known.
    ///
    /// Only counts of a whole calendar year on the same measure are taken, in the same unit.
    pub fn new(knowledge: &Knowledge, entry: &Entry, by: Option<Date>) -> Option<Self> {
        let counts = counts(knowledge, entry, by);
        let years = counts.iter().map(|(_, count)| count.year);
        let (first, last) = (years.clone().min()?, years.max()?);
        if first == last {
            return None;
        }
        let mut points = Vec::new();
        let mut sources = SourceRecord::all_of(knowledge, entry);
        for (year, label) in (first..=last).flat_map(|year| [(year, FIRST), (year, REVISED)]) {
            let mut shown: Vec<&(&Entry, PointRecord)> = counts.iter().collect();
            shown.retain(|(_, count)| count.year == year && count.count == label);
            // Several where they differ and were published at the same time.
            let vintages = shown.iter().map(|(_, count)| count.vintage);
            let vintage = match label {
                FIRST => vintages.min(),
                _ => vintages.max(),
            };
            shown.retain(|(_, count)| Some(count.vintage) == vintage);
            if shown.is_empty() {
                points.push(PointRecord {
                    year,
                    count: label,
                    ..PointRecord::default()
                });
            }
            for (entry, count) in shown {
                points.push(count.clone());
                for source in SourceRecord::all_of(knowledge, entry) {
                    if !sources.iter().any(|known| known.id == source.id) {
                        sources.push(source);
                    }
                }
            }
        }
        let (counted, _) = counts.first()?;
        let measure = capital(counted.text("measure")?);
        let place = entry.text("place").map(|place| format!(", {place}"));
        let figure = entry.text("figure")?;
        let document = knowledge.document_of(entry);
        let document = match document.r#type.as_deref() {
            Some("fact sheet") => "The fact sheet",
            _ => &document.title,
        };
        let apart = if knowledge.is_context(counted) {
            " All the rest is context."
        } else {
            ""
        };
        Some(Self {
            heading: format!("{measure}{}, by year", place.unwrap_or_default()),
            figure: format!("{document}: {figure} ({}).{apart}", entry.title),
            points,
            sources,
        })
    }

    /// The largest value that is drawn.
    pub fn largest(&self) -> f64 {
        let drawn = self.points.iter().filter_map(PointRecord::drawn);
        drawn.fold(0.0, f64::max)
    }
}

/// All counts of whole years on the measure of a statistic.
fn counts<'k>(
    knowledge: &'k Knowledge,
    of: &Entry,
    by: Option<Date>,
) -> Vec<(&'k Entry, PointRecord)> {
    let count = |entry: &'k Entry| {
        let related = entry.related().filter(|related| of.id == related.of)?;
        let period = entry.period("period")?;
        let whole = period.from == period.to && period.from.month.is_none();
        let known = by.is_none_or(|by| !related.vintage.is_after(by));
        let same = !matches!(related.relation, Relation::Different | Relation::Repeats);
        if !(whole && known && same) {
            return None;
        }
        let sources = knowledge.sources_of(entry);
        let count = PointRecord {
            year: period.from.year,
            count: match related.status {
                Some(Status::Revised) => REVISED,
                _ => FIRST,
            },
            figure: entry.text("figure").map(str::to_owned),
            value: Some(super::own::number(entry.number("value")?)),
            vintage: Some(related.vintage),
            status: related.status.map(Status::name),
            grade: Some(related.grade.name()),
            id: Some(entry.id.to_string()),
            source_names: sources.map(|source| source.title.clone()).collect(),
        };
        Some((entry, count))
    };
    knowledge.of(Kind::Statistic).filter_map(count).collect()
}

impl PointRecord {
    /// The value for drawing.
    pub fn drawn(&self) -> Option<f64> {
        self.value.as_ref()?.as_f64()
    }

    /// Whether it is a first count.
    pub fn is_first(&self) -> bool {
        self.count == FIRST
    }

    /// What kind of count it is and of when: "first, 2026-01-15".
    pub fn label(&self) -> String {
        match self.vintage {
            Some(vintage) => format!("{}, {vintage}", self.count),
            None => self.count.to_owned(),
        }
    }
}

impl SeriesRecord {
    /// What a picture says of itself.
    pub const LEGEND: [&'static str; 3] = [
        "first: the count as first printed for the whole year, often preliminary.",
        "revised: the latest count that is known, with the date to which it was revised.",
        "A count that is not known is left empty; nothing is interpolated.",
    ];
}

/// The text with its first letter as a capital.
pub fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}
