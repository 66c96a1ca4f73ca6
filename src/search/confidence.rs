//! Whether the best topic really answers the query: a calibrated probability.

use super::index::{Index, as_f32};
use super::passage::Topic;
use super::query::QueryTerm;
use super::rank::{Ranking, ScoredTopic, coverage, held_by, unknown};

/// What tells an answer from a near miss; each between -1 and about 3.
pub const FEATURES: [&str; 11] = [
    "nearest", "best", "language", "coverage", "plain", "margin", "gap", "gap_best", "unknown",
    "number", "words",
];

/// The evidence for one ranking, in the order of [`FEATURES`].
pub type Features = [f32; FEATURES.len()];

/// Above this probability the best answer is given as one.
pub const ANSWERED: f32 = 0.5;

/// The intercept and the weights of the logistic model (Platt 1999). The weights were fitted by
/// `cargo run --release --example calibrate` on development queries; the intercept was then raised
/// by hand, so that fewer queries that have an answer are refused.
const MODEL: (f32, Features) = (
    -1.3,
    [
        2.09, -0.85, -0.21, -0.08, 3.05, -2.50, 3.15, 2.29, 0.37, -1.25, 0.54,
    ],
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
    1.0 / (1.0 + (-(intercept + sum)).exp())
}

/// The evidence in a ranking, or `None` where no section matches at all.
#[must_use]
pub fn features(index: &Index<'_>, terms: &[QueryTerm], ranking: &Ranking) -> Option<Features> {
    let is_gap = |topic: &&ScoredTopic| matches!(index.topic(topic.topic), Topic::Gap(_));
    let mut sections = ranking.topics.iter().filter(|topic| !is_gap(topic));
    let first = sections.next()?;
    let second = sections.next().map_or(0.0, |topic| topic.score);
    let gap = ranking.topics.iter().find(is_gap);
    // A year or figure that the section lacks is the plainest sign of another question.
    let numbers = terms
        .iter()
        .filter(|term| term.surface.bytes().any(|b| b.is_ascii_digit()));
    let missing = numbers.fold(0.0_f32, |missing, term| {
        missing.max(1.0 - held_by(index, term, first.topic, false))
    });
    let content = terms.iter().filter(|term| !term.stop).count();
    Some([
        first.nearest,
        first.best,
        first.language,
        coverage(index, terms, first.topic, false),
        coverage(index, terms, first.topic, true),
        (first.score - second) / first.score,
        gap.map_or(1.0, |gap| {
            ((first.score - gap.score) / first.score).max(-1.0)
        }),
        gap.map_or(0.0, |gap| (first.best - gap.best).max(-1.0)),
        unknown(terms),
        missing,
        as_f32(content).ln_1p(),
    ])
}
