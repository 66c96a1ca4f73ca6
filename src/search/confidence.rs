//! Whether the best topic really answers the query: a calibrated probability.

use super::index::{Index, as_f32};
use super::passage::Topic;
use super::query::QueryTerm;
use super::rank::{Ranking, ScoredTopic, coverage, held_by, unknown};

/// What tells an answer from a near miss; each between -1 and about 3.
pub const FEATURES: [&str; 9] = [
    "nearest", "plain", "gap", "gap_best", "unknown", "number", "everyday", "common", "amount",
];

/// The evidence for one ranking, in the order of [`FEATURES`].
pub type Features = [f32; FEATURES.len()];

/// Above this probability the best answer is given as one.
pub const ANSWERED: f32 = 0.5;

/// The most that is left where the query names a year that the best section does not mention:
/// however well the rest matches, a figure of another year is no answer. Set, not fitted.
pub const ANOTHER_YEAR: f32 = 0.2;

/// The intercept and the weights of the logistic model (Platt 1999), as
/// `cargo run --release --example calibrate` fitted them on development queries.
const MODEL: (f32, Features) = (
    -3.09,
    [0.96, 4.57, 5.93, 2.08, 0.90, -1.42, -1.20, 0.69, -2.10],
);

/// The probability that the best section answers the query, 0 to 1.
#[must_use]
pub fn probability(features: &Features) -> f32 {
    let (intercept, weights) = MODEL;
    let sum: f32 = weights
        .iter()
        .zip(features)
        .map(|(weight, feature)| weight * feature)
        .sum();
    1.0 / (1.0 + libm::expf(-(intercept + sum)))
}

/// The evidence in a ranking, or `None` where no section matches at all. `owes_number` says that
/// the query asks how many or how much, and that what would be shown has no number.
#[must_use]
pub fn features(
    index: &Index<'_>,
    terms: &[QueryTerm],
    ranking: &Ranking,
    owes_number: bool,
) -> Option<Features> {
    let is_gap = |topic: &&ScoredTopic| matches!(index.topic(topic.topic), Topic::Gap(_));
    let first = ranking.topics.iter().find(|topic| !is_gap(topic))?;
    let gap = ranking.topics.iter().find(is_gap);
    // A year or figure that the section lacks is the plainest sign of another question.
    let numbers = terms
        .iter()
        .filter(|term| term.surface.bytes().any(|b| b.is_ascii_digit()));
    let missing = numbers.fold(0.0_f32, |missing, term| {
        missing.max(1.0 - held_by(index, term, first.topic, false))
    });
    Some([
        first.nearest,
        coverage(index, terms, first.topic, true),
        gap.map_or(1.0, |gap| {
            ((first.score - gap.score) / first.score).max(-1.0)
        }),
        gap.map_or(0.0, |gap| (first.best - gap.best).max(-1.0)),
        unknown(terms),
        missing,
        everyday(index, terms),
        common(index, terms),
        f32::from(u8::from(owes_number)),
    ])
}

/// Whether the query names a year of this or the last century that the best section lacks.
#[must_use]
pub fn of_another_year(index: &Index<'_>, terms: &[QueryTerm], ranking: &Ranking) -> bool {
    let is_section = |topic: &&ScoredTopic| matches!(index.topic(topic.topic), Topic::Section(_));
    let Some(first) = ranking.topics.iter().find(is_section) else {
        return false;
    };
    let mut years = terms.iter().filter(|term| {
        let year: Option<u16> = term.surface.parse().ok();
        year.is_some_and(|year| (1900..2100).contains(&year))
    });
    years.any(|year| held_by(index, year, first.topic, true) <= 0.0)
}

/// The share of everyday words among the content words of the query.
fn everyday(index: &Index<'_>, terms: &[QueryTerm]) -> f32 {
    let content = || terms.iter().filter(|term| !term.stop);
    let all = content().count();
    let everyday = content().filter(|term| index.is_everyday(&term.stem));
    if all > 0 {
        as_f32(everyday.count()) / as_f32(all)
    } else {
        1.0
    }
}

/// How much of the query is what the document is all about: the logarithm of how many passages
/// hold a word of it, as a share of that of all passages, summed over its content words.
fn common(index: &Index<'_>, terms: &[QueryTerm]) -> f32 {
    let passages = libm::log1pf(as_f32(index.passages()));
    let held = |term: &QueryTerm| {
        let candidates = term.candidates.iter();
        let held = candidates.map(|candidate| {
            let postings = index.term(candidate.term).postings;
            candidate.weight * libm::log1pf(as_f32(postings.len())) / passages
        });
        held.fold(0.0, f32::max)
    };
    let content = terms.iter().filter(|term| !term.stop);
    libm::log1pf(content.map(held).sum::<f32>())
}

#[cfg(test)]
mod tests;
