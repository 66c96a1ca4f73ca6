//! How a figure stands to the one that it is about.

use serde_json::{Map, Value as Json};

use super::own;
use super::publication::known;
use crate::knowledge::{Entry, Knowledge, Printed, Related, Status};

/// The fields that say how a figure stands to the statistic that it is about; none of another entry.
pub(super) fn related(knowledge: &Knowledge, entry: &Entry) -> Map<String, Json> {
    let fields = own::fields(entry.kind(), entry.related().is_some()).into_iter();
    let fields = fields.filter(|field| field.printed == Printed::Related);
    fields
        .map(|field| (field.key.to_owned(), own::json(knowledge, entry, field)))
        .collect()
}

/// The same in a sentence, for readers.
pub(super) fn spelled_out(related: Related<'_>) -> String {
    let figure = match related.status {
        None => "A figure",
        Some(Status::Preliminary) => "A preliminary figure",
        Some(Status::Partial) => "A figure for part of the year",
        Some(Status::Revised) => "A revised figure",
    };
    let on = if related.vintage.day.is_some() {
        "on"
    } else {
        "in"
    };
    let published = related.vintage.spelled_out();
    let known = known(related.grade);
    let compared = related.compared.map(|compared| format!(" ({compared})"));
    let compared = compared.unwrap_or_default();
    format!("{figure}, published {on} {published} and {known}{compared}.")
}
