//! One entry of the knowledge as a record, with its sources expanded.

use schemars::JsonSchema;
use serde::Serialize;

use super::beside::BesideRecord;
use super::detail::{DetailRecord, particular};
use super::publication::{published, read};
use super::source::SourceRecord;
use crate::knowledge::{Date, Entry, Kind, Knowledge, Period};

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
    #[schemars(schema_with = "super::detail::kinds")]
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
    /// How old it was on the day that was asked for, as a duration of ISO 8601.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub age: Option<String>,
    /// The section as a reader finds it, after its document where there are several.
    #[serde(skip)]
    pub place: String,
    /// The period as a reader writes it; programs have it in ISO 8601.
    #[serde(skip)]
    pub(super) when: String,
    /// What a source published, in a line.
    #[serde(skip)]
    pub(super) published: String,
    /// How the record of that came to be known.
    #[serde(skip)]
    pub(super) read: String,
    /// The age as a reader writes it, where it was asked for.
    #[serde(skip)]
    pub(super) aged: String,
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

    /// The same, with the fields of figures that stand beside others.
    #[must_use]
    pub fn fields_with_beside(kinds: &[Kind]) -> Vec<&'static str> {
        let mut fields = Self::fields_of(kinds);
        let place = fields.iter().position(|field| *field == "text");
        let new = BesideRecord::FIELDS.into_iter();
        let new: Vec<_> = new.filter(|field| !fields.contains(field)).collect();
        let place = place.unwrap_or(fields.len());
        fields.splice(place..place, new);
        fields
    }

    /// The record of an entry.
    #[must_use]
    pub fn new(knowledge: &Knowledge, entry: &Entry) -> Self {
        let cited_by = match entry.kind() {
            Kind::Question => knowledge
                .of_section(entry.document, entry.section)
                .filter(|fact| fact.id != entry.id)
                .map(|fact| fact.id.clone())
                .collect(),
            Kind::Source => knowledge
                .citing(&entry.id)
                .map(|citing| citing.id.clone())
                .collect(),
            _ => Vec::new(),
        };
        Self {
            id: entry.id.clone(),
            kind: entry.kind(),
            section: entry.section,
            document: knowledge.document_of(entry).id.clone(),
            title: entry.title.clone(),
            detail: DetailRecord::new(knowledge, entry),
            text: entry.statement.clone(),
            also: entry.also.clone(),
            sources: SourceRecord::all_of(knowledge, entry),
            cited_by,
            supersedes: entry.supersedes.clone(),
            superseded_by: entry.superseded_by.clone(),
            age: None,
            place: place(knowledge, entry),
            when: when(entry),
            published: entry.publication().map_or_else(String::new, published),
            read: entry.publication().map_or_else(String::new, read),
            aged: String::new(),
        }
    }
}

impl EntryRecord {
    /// Adds how old the figure of an entry was on a day: since the end of what it covers, or else
    /// since its source published it.
    pub fn age_on(&mut self, entry: &Entry, day: Date) {
        if entry.kind() != Kind::Statistic {
            return;
        }
        let end = entry.period("period").map(Period::last_day);
        let since = end.or(entry.date("issued"));
        let age = since.map(|since| day.since(since));
        self.age = age.flatten().map(|age| age.to_string());
        self.aged = match age {
            None => NOT_STATED.to_owned(),
            Some(None) => format!("later than {}", day.spelled_out()),
            Some(Some(age)) => age.spelled_out(),
        };
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

/// What stands where the document says nothing.
pub(super) const NOT_STATED: &str = "not stated";

fn when(entry: &Entry) -> String {
    if let Some(date) = entry.date("date") {
        return date.spelled_out();
    }
    match (entry.period("period"), entry.date("issued")) {
        _ if entry.kind() != Kind::Statistic => String::new(),
        (Some(period), _) => period.to_string(),
        (None, Some(issued)) => format!("published {}", issued.spelled_out()),
        (None, None) => NOT_STATED.to_owned(),
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
