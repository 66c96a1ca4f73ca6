//! Whether the best entry really answers the query: a calibrated probability.

use super::asking::nearest_ways;
use super::conditions::Difference;
use super::index::{Index, as_f32};
use super::query::{Candidate, MatchKind, QueryTerm};
use super::question::{Aspect, Question};
use super::rank::{Ranked, Ranking, coverage};

/// The evidence from the ranking alone; each between -1 and about 3.
pub const EVIDENCE: [&str; 10] = [
    "score",
    "nearest",
    "coverage",
    "strict",
    "gap",
    "words",
    "loose figure",
    "same kind",
    "gap votes",
    "gap coverage",
];

/// What else tells a near miss, after the aspects in which the entry differs: what was asked for and is
/// not stated.
pub const LACKS: [&str; 4] = ["owes number", "owes date", "owes place", "another figure"];

/// The names of the features in order.
pub fn feature_names() -> impl Iterator<Item = &'static str> {
    let names = EVIDENCE.iter().chain(Aspect::NAMES).chain(&LACKS);
    names.copied()
}

/// Position, among the features, of the share of the query that the entry matches.
pub const COVERAGE: usize = 2;

/// The same for the query as typed.
pub const STRICT: usize = 3;

/// All features.
pub type Features = [f32; FEATURES];

/// The number of features.
pub const FEATURES: usize = EVIDENCE.len() + Aspect::ALL.len() + LACKS.len();

/// The best entry is returned as an answer if it is at least as likely right as wrong.
pub const ANSWERED: f32 = 0.5;

/// The probability that the best entry answers, 0 to 1, by a logistic model (Platt 1999); 0 where
/// nothing matches.
pub fn probability(index: &Index<'_>, features: Option<&Features>) -> f32 {
    let Some(features) = features else {
        return 0.0;
    };
    let (intercept, weights) = if index.is_built_in() {
        &BUILT_IN
    } else {
        &PACKS
    };
    let weighed = weights.iter().zip(features);
    let sum: f32 = weighed.map(|(weight, feature)| weight * feature).sum();
    1.0 / (1.0 + libm::expf(-(intercept + sum)))
}

/// The intercept and the weights for packs, fitted on three public ones: two of intents with many
/// ways of asking, and one of questions and answers, half of which were left out. What ways of asking
/// and gaps near the query say was fitted later, and on the built-in documents alone. Conditions weigh
/// a fifth of what they do in the built-in documents, since the ways of asking of intents name
/// places, times and groups that stand for any other.
const PACKS: (f32, Features) = (
    -4.16,
    [
        3.54, 1.73, 0.95, 0.0, 3.0, 0.0, -0.4, 0.0, 0.0, 0.0, -0.548, -0.678, -0.136, -0.641,
        -0.71, -0.102, -0.525, -0.276, -0.369, -0.183, -0.573, -0.048, -0.602, -0.363, -0.435,
        -0.55,
    ],
);

/// The same for the built-in documents: what `examples/calibrate.rs` prints for `tests/queries/dev.jsonl`.
const BUILT_IN: (f32, Features) = (
    -1.99,
    [
        0.12, 0.39, 3.61, 0.00, 3.26, 0.00, -0.42, 2.10, -2.90, -1.48, -6.00, -6.00, -1.21, -6.00,
        -6.00, -0.12, -0.54, -1.34, -0.66, -3.24, -6.00, -6.00, -0.74, -0.59, -0.60, -3.11,
    ],
);

/// A lead over the nearest gap says no more from here on: a document may have gaps that nobody wrote
/// down.
const FAR_AHEAD: f32 = 0.4;

/// The lead assumed when the document lists no gaps.
const TYPICAL: f32 = 0.12;

/// Minimum similarity for a word to count as the one that was typed.
const STRICTLY: f32 = 0.55;

/// What the passage that would be shown owes to the question.
#[derive(Clone, Copy, Debug, Default)]
pub struct Owed {
    /// A number.
    pub number: bool,
    /// A date.
    pub date: bool,
    /// A place.
    pub place: bool,
}

/// The inputs from which the evidence for the best entry is computed.
pub struct Evidence<'a> {
    /// The index that found it.
    pub index: &'a Index<'a>,
    /// The terms of the query.
    pub terms: &'a [QueryTerm],
    /// How well everything matches.
    pub ranking: &'a Ranking,
    /// The best entry.
    pub best: Ranked,
    /// The query in its parts.
    pub question: &'a Question,
    /// The conditions that the entry does not meet.
    pub differences: &'a [Difference],
    /// What the question asks for and the passage does not state.
    pub owed: Owed,
}

/// The evidence for the best entry of a ranking.
pub fn features(evidence: &Evidence<'_>) -> Features {
    let (index, ranking, best) = (evidence.index, evidence.ranking, evidence.best);
    let (question, owed) = (evidence.question, evidence.owed);
    let gap = ranking.gaps.first().map_or(0.0, |gap| gap.score);
    let content = || {
        evidence
            .terms
            .iter()
            .filter(|term| !term.function && !term.pair)
    };
    let held = |counts: &dyn Fn(&Candidate) -> bool| {
        coverage(index, content(), best.target, counts, &ranking.passages)
    };
    let lead = |over: f32| ((best.score - over) / best.score.max(0.01)).clamp(-1.0, 1.0);
    let strict =
        held(&|candidate| candidate.kind != MatchKind::Similar || candidate.weight > STRICTLY);
    // A figure is that of the very thing that was counted, or another one.
    let loose_figure = if question.wants_number() {
        1.0 - strict
    } else {
        0.0
    };
    let ways = nearest_ways(
        index,
        ranking,
        best.target,
        question.wanted.first().copied(),
    );
    let mut features = Features::default();
    features[..EVIDENCE.len()].copy_from_slice(&[
        best.score,
        best.nearest,
        held(&|_| true),
        strict,
        if ranking.gaps.is_empty() {
            TYPICAL
        } else {
            lead(gap).min(FAR_AHEAD)
        },
        1.0 / (1.0 + as_f32(content().count())),
        loose_figure,
        ways.same_kind,
        ways.gaps,
        ranking.gaps.first().map_or(0.0, |gap| {
            coverage(index, content(), gap.target, &|_| true, &ranking.passages)
        }),
    ]);
    let faults = &mut features[EVIDENCE.len()..];
    for difference in evidence.differences {
        faults[difference.aspect as usize] = 1.0;
    }
    let lacks = [
        owed.number,
        owed.date,
        owed.place,
        question.wants_number()
            && evidence.differences.iter().any(|difference| {
                matches!(
                    difference.aspect,
                    Aspect::Group | Aspect::Measure | Aspect::Unit | Aspect::Attribute
                )
            }),
    ];
    for (fault, lacking) in faults[Aspect::ALL.len()..].iter_mut().zip(lacks) {
        *fault = f32::from(u8::from(lacking));
    }
    features
}
