//! The questions that an editor would ask, one file for each subject.

mod figures;
mod questions;
mod sources;
mod texts;

use super::{Checked, Finding, Rule};

/// Everything that is to be said of a document.
pub(super) fn all(checked: &Checked<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    figures::check(checked, &mut findings);
    sources::check(checked, &mut findings);
    questions::check(checked, &mut findings);
    texts::check(checked, &mut findings);
    findings
}

/// What is meant in an entry: a field of it, and words in that.
#[derive(Clone, Copy)]
struct At<'t> {
    id: &'t str,
    field: &'t str,
    words: &'t str,
}

impl Checked<'_> {
    /// A finding there.
    fn finding(&self, rule: Rule, at: At<'_>, message: String, hint: &str) -> Finding {
        Finding {
            file: self.places.name().to_owned(),
            spot: self.places.spot(at.id, at.field, at.words),
            rule,
            entry: Some(at.id.to_owned()).filter(|id| !id.is_empty()),
            message,
            hint: Some(hint.to_owned()).filter(|hint| !hint.is_empty()),
        }
    }
}
