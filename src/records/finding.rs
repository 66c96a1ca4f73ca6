//! Something that is to be said of a knowledge file, as a record.

use serde::Serialize;

use crate::check::{Excerpt, Finding};

/// What `check` prints for one finding.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct FindingRecord {
    /// The file as it was named.
    pub file: String,
    /// The line, from 1; none where the whole file is meant, or it is built in.
    pub line: Option<usize>,
    /// The column in characters, from 1.
    pub column: Option<usize>,
    /// How bad it is: error or warning.
    pub severity: &'static str,
    /// The name of the rule that is broken.
    pub rule: &'static str,
    /// The id of the entry, where one is meant.
    pub entry: Option<String>,
    /// What is to be said.
    pub message: String,
    /// What to do.
    pub hint: Option<String>,
    /// What stands there in the file.
    #[serde(skip)]
    pub excerpt: Option<Excerpt>,
}

impl FindingRecord {
    /// The names of all fields.
    pub const FIELDS: [&'static str; 8] = [
        "file", "line", "column", "severity", "rule", "entry", "message", "hint",
    ];

    /// The record of a finding.
    pub fn new(finding: Finding) -> Self {
        let spot = finding.spot.as_ref();
        Self {
            line: spot.map(|spot| spot.line),
            column: spot.map(|spot| spot.column),
            severity: finding.rule.severity().name(),
            rule: finding.rule.name(),
            excerpt: finding.spot.map(|spot| spot.excerpt),
            file: finding.file,
            entry: finding.entry,
            message: finding.message,
            hint: finding.hint,
        }
    }
}
