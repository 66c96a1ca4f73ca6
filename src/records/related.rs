//! How a figure stands to the one that it is about.

use serde::Serialize;

use super::publication::known;
use crate::knowledge::{Related, Status};

/// How a figure stands to the statistic that it is about.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct RelatedRecord {
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
    /// The same in a sentence, for readers.
    #[serde(skip)]
    pub line: String,
}

impl RelatedRecord {
    pub(super) fn new(related: Related<'_>) -> Self {
        let status = related.status.map(Status::name);
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
        let line = format!("{figure}, published {on} {published} and {known}{compared}.");
        Self {
            of: related.of.to_owned(),
            relation: related.relation.name(),
            status,
            vintage: related.vintage.to_string(),
            grade: related.grade.name(),
            compared: related.compared.map(str::to_owned),
            line,
        }
    }
}
