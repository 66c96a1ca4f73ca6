//! How a figure stands to the one that it is about.

use serde::Serialize;

use super::own::known_from;
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
    /// The same in a line, for readers.
    #[serde(skip)]
    pub line: String,
}

impl RelatedRecord {
    pub(super) fn new(related: Related<'_>) -> Self {
        let status = related.status.map(Status::name);
        let published = format!("published {}", related.vintage.spelled_out());
        let known = format!("known from: {}", known_from(related.grade));
        let parts = [status, Some(&*published), Some(&*known), related.compared];
        let line = parts.into_iter().flatten().collect::<Vec<_>>().join("; ");
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
