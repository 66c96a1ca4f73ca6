//! What an editor-in-chief would ask of a knowledge file, beyond what loading it checks.

pub mod against;

mod finding;
mod findings;
mod lint;
mod rule;
#[cfg(test)]
mod tests;

pub use finding::{Excerpt, Finding};
pub use rule::Rule;

use findings::Findings;

use crate::knowledge::{Faults, Knowledge, KnowledgeFile, Lines};
use crate::search::Lexicon;

/// What a file is checked against beside itself.
#[derive(Clone, Copy)]
pub struct Surroundings<'a> {
    /// What is known of the language.
    pub lexicon: &'a Lexicon,
    /// The documents that may be loaded with it; itself among them is passed over.
    pub documents: &'a [&'a Knowledge],
}

/// The faults of a file with this text, as findings.
pub fn faults(faults: Faults, text: &str) -> Vec<Finding> {
    let lines = Lines::new(text);
    let finding = |fault| Finding::of_fault(fault, text, &lines);
    faults.0.into_iter().map(finding).collect()
}

/// What an editor would ask of the knowledge of one document, in the order of its file; what is
/// built in has no text.
pub fn check(
    knowledge: &Knowledge,
    file: KnowledgeFile<'_>,
    surroundings: Surroundings<'_>,
) -> Vec<Finding> {
    let mut findings = Findings::of(file);
    lint::figures::check(knowledge, &mut findings);
    lint::sources::check(knowledge, surroundings, &mut findings);
    lint::questions::check(knowledge, surroundings, &mut findings);
    lint::texts::check(knowledge, &mut findings);
    findings.finish()
}

/// The letters and digits alone, in lower case: what two questions are compared by.
fn letters(text: &str) -> String {
    let kept = text.chars().filter(|c| c.is_alphanumeric());
    kept.flat_map(char::to_lowercase).collect()
}
