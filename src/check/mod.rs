//! What an editor-in-chief would ask of a knowledge file, beyond what loading it checks.

pub mod against;

mod finding;
mod lint;
mod places;
mod schema;

pub use finding::{Excerpt, Finding, Rule, Severity, Spot};
pub use places::Places;
pub use schema::pack_schema;

use std::collections::HashSet;

use crate::knowledge::{Faults, Knowledge, Language, Lines};

/// What a file is checked against beside itself.
pub struct Surroundings<'a> {
    /// What is known of the language.
    pub language: &'a Language,
    /// The ids of entries of other documents, bare and after that of their document.
    pub elsewhere: HashSet<String>,
}

/// One document that is checked: what it states, and where in its file.
struct Checked<'a> {
    knowledge: &'a Knowledge,
    places: &'a Places<'a>,
    surroundings: &'a Surroundings<'a>,
}

/// The faults of a file with this text, as findings.
#[must_use]
pub fn faults(faults: Faults, text: &str) -> Vec<Finding> {
    let lines = Lines::new(text);
    let finding = |fault| Finding::of_fault(fault, text, &lines);
    faults.0.into_iter().map(finding).collect()
}

/// What an editor would ask of the knowledge of one document, in the order of its file.
#[must_use]
pub fn check(
    knowledge: &Knowledge,
    places: &Places<'_>,
    surroundings: &Surroundings<'_>,
) -> Vec<Finding> {
    let checked = Checked {
        knowledge,
        places,
        surroundings,
    };
    let mut findings = lint::all(&checked);
    findings.sort_by_key(|finding| finding.spot.as_ref().map(|spot| (spot.line, spot.column)));
    findings
}

/// The ids of a document's entries, bare and after that of the document.
pub fn ids(knowledge: &Knowledge) -> impl Iterator<Item = String> {
    let both = |entry| [knowledge.qualified(entry), entry.id.clone()];
    knowledge.entries.iter().flat_map(both)
}
