//! The questions that an editor would ask, one file for each subject.

mod figures;
mod questions;
mod sources;
mod texts;

use super::{Checked, Finding, Rule};
use crate::knowledge::{Detail, Entry, Kind};

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

/// What an entry says in its own words, field by field as its file names them.
pub(in crate::check) fn said(entry: &Entry) -> Vec<(&'static str, &str)> {
    let (title, statement) = match entry.kind() {
        Kind::Question => ("question", "answer"),
        Kind::Statistic => ("title", "statement"),
        Kind::Source => ("name", "what"),
        _ => ("name", "statement"),
    };
    let mut said = vec![(title, entry.title.as_str())];
    said.extend(entry.summary.iter().map(|text| ("summary", text.as_str())));
    said.push((statement, &entry.statement));
    said.extend(entry.points.iter().map(|text| ("points", text.as_str())));
    match &entry.detail {
        Detail::Statistic(of) => {
            said.extend([("figure", of.figure.as_str()), ("unit", &of.unit)]);
            said.extend(of.qualifier.iter().map(|text| ("qualifier", text.as_str())));
            said.push(("measure", &of.measure));
            said.extend(of.place.iter().map(|text| ("place", text.as_str())));
        }
        Detail::Derived(of) => said.extend([("figure", of.figure.as_str()), ("unit", &of.unit)]),
        Detail::Route {
            origins,
            destination,
        } => {
            said.extend(origins.iter().map(|text| ("origins", text.as_str())));
            said.push(("destination", destination));
        }
        Detail::Partner { acronym } => {
            said.extend(acronym.iter().map(|text| ("acronym", text.as_str())));
        }
        Detail::Event { place, .. } => {
            said.extend(place.iter().map(|text| ("place", text.as_str())));
        }
        Detail::Use { by } => said.push(("by", by)),
        Detail::Contact { address } => said.push(("address", address)),
        Detail::Source(cited) => {
            said.extend(cited.short.iter().map(|text| ("short", text.as_str())));
        }
        Detail::Question
        | Detail::Caveat { .. }
        | Detail::Term
        | Detail::Measure
        | Detail::Role
        | Detail::Crime
        | Detail::Fact => {}
    }
    said
}
