//! The questions that an editor would ask, one file for each subject.

mod figures;
mod questions;
mod sources;
mod texts;

use super::findings::At;
use super::{Findings, Rule, Surroundings};
use crate::knowledge::Knowledge;

/// Everything that is to be said of a document.
pub(super) fn all(knowledge: &Knowledge, around: Surroundings<'_>, findings: &mut Findings<'_>) {
    figures::check(knowledge, findings);
    sources::check(knowledge, around, findings);
    questions::check(knowledge, around, findings);
    texts::check(knowledge, findings);
}
