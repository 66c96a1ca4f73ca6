//! Ranks the targets of an index by how well they match a query.

use super::Weights;
use super::index::{Index, TermId};
use super::passage::{Field, Target};
use super::query::{Candidate, QueryTerm};

/// The number of passages per target that add to its score, besides its summary.
const NEAREST: usize = 8;

/// How well a target matches the query.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ranked {
    /// The target, by its position in the index.
    pub target: usize,
    /// The score of its passages and summary together, 0 to about 2.8.
    pub score: f32,
    /// The score of its nearest passage alone, 0 to 1.
    pub nearest: f32,
}

/// All targets that match a query, and the scores of all passages.
#[derive(Clone, Debug, Default)]
pub struct Ranking {
    /// The entries, best first; ties keep document order.
    pub entries: Vec<Ranked>,
    /// The gaps, in the same order.
    pub gaps: Vec<Ranked>,
    /// The cosine of each passage with the query, 0 to 1, times the weight of its field.
    pub passages: Vec<f32>,
}

/// Ranks the targets for the terms of a query.
///
/// A passage has the cosine of its vector with that of the query. Each word of the query counts
/// once in it, by the best of what the word may stand for (the soft TF-IDF of Cohen, Ravikumar and
/// Fienberg 2003). A target has its nearest passages, each counting a part of the one before it, and
/// its summary (the nearest neighbours and the centroid of Rocchio 1971).
pub fn rank(index: &Index<'_>, weights: &Weights, terms: &[QueryTerm]) -> Ranking {
    let passages = score_passages(index, weights, terms);
    let (mut entries, mut gaps) = (Vec::new(), Vec::new());
    for target in 0..index.targets() {
        let Some(ranked) = score_target(index, weights, target, &passages) else {
            continue;
        };
        match index.target(target) {
            Target::Entry(_) => entries.push(ranked),
            Target::Gap(_) if weights.gaps > 0.0 => gaps.push(Ranked {
                score: weights.gaps * ranked.score,
                ..ranked
            }),
            Target::Gap(_) => {}
        }
    }
    for ranked in [&mut entries, &mut gaps] {
        ranked.sort_by(|a, b| b.score.total_cmp(&a.score).then(a.target.cmp(&b.target)));
    }
    Ranking {
        entries,
        gaps,
        passages,
    }
}

/// The length of the vector of a query, at least 1.
pub fn query_length(terms: &[QueryTerm]) -> f32 {
    let length: f32 = terms.iter().map(|term| term.weight * term.weight).sum();
    length.sqrt().max(1.0)
}

/// The cosine of each passage with the query.
fn score_passages(index: &Index<'_>, weights: &Weights, terms: &[QueryTerm]) -> Vec<f32> {
    let mut scores = vec![0.0_f32; index.passages()];
    let mut best = vec![0.0_f32; index.passages()];
    let mut touched: Vec<u32> = Vec::new();
    let length = query_length(terms);
    for term in terms {
        for candidate in &term.candidates {
            let gain = term.weight * candidate.weight / length;
            for posting in index.postings(candidate.term) {
                if let Some(best) = best.get_mut(posting.passage as usize) {
                    if *best <= 0.0 {
                        touched.push(posting.passage);
                    }
                    *best = best.max(gain * posting.weight);
                }
            }
        }
        for passage in touched.drain(..) {
            let passage = passage as usize;
            scores[passage] += std::mem::take(&mut best[passage]);
        }
    }
    for (position, score) in scores.iter_mut().enumerate() {
        if *score > 0.0
            && let Some(passage) = index.passage(position)
        {
            *score *= weights.field(passage.field());
        }
    }
    scores
}

/// The target with the scores of its passages; `None` where none matches.
fn score_target(
    index: &Index<'_>,
    weights: &Weights,
    target: usize,
    passages: &[f32],
) -> Option<Ranked> {
    let members = index.passages_of(target);
    let summary = members.end.checked_sub(1)?;
    let mut nearest: [f32; NEAREST] = [0.0; NEAREST];
    for position in members.start..summary {
        let score = *passages.get(position)?;
        if score > nearest[NEAREST - 1] {
            let place = nearest.partition_point(|known| *known >= score);
            nearest[place..].rotate_right(1);
            nearest[place] = score;
        }
    }
    let mut decay = 1.0;
    let mut sum = 0.0;
    for score in nearest {
        sum += decay * score;
        decay *= weights.decay;
    }
    let score = sum + passages.get(summary)?;
    (score > 0.0).then_some(Ranked {
        target,
        score,
        nearest: nearest[0],
    })
}

/// A way of asking states what a query does if it is this similar to it. What it names otherwise is often
/// one example of many: "finding out whether Germany suits them".
pub const ALIKE: f32 = 0.2;

/// The share of the weight of some terms that a target holds, 0 to 1; 0 where there are no terms. Of its
/// ways of asking only those count that are like the query, by the scores of its passages.
pub fn coverage<'t>(
    index: &Index<'_>,
    terms: impl Iterator<Item = &'t QueryTerm>,
    target: usize,
    counts: &dyn Fn(&Candidate) -> bool,
    scores: &[f32],
) -> f32 {
    let (mut held, mut weight) = (0.0, 0.0);
    for term in terms {
        let candidates = term.candidates.iter();
        let candidates = candidates.filter(|candidate| counts(candidate));
        let best = candidates
            .filter(|candidate| {
                holding(index, candidate.term, target).any(|position| {
                    index.passage(position).is_some_and(|passage| {
                        passage.field() != Field::Asked
                            || scores.get(position).is_some_and(|score| *score >= ALIKE)
                    })
                })
            })
            .map(|candidate| candidate.weight.min(1.0))
            .fold(0.0, f32::max);
        held += term.weight * best;
        weight += term.weight;
    }
    if weight > 0.0 { held / weight } else { 0.0 }
}

/// The passages of a target that hold a term.
pub fn holding(
    index: &Index<'_>,
    term: TermId,
    target: usize,
) -> impl Iterator<Item = usize> + Clone {
    let members = index.passages_of(target);
    let postings = index.postings(term);
    let first = postings.partition_point(|posting| (posting.passage as usize) < members.start);
    let summary = members.end.saturating_sub(1);
    let postings = postings[first..].iter();
    postings
        .map(|posting| posting.passage as usize)
        .take_while(move |passage| *passage < summary)
}

impl Weights {
    /// The weight of the passages of a field.
    pub const fn field(&self, field: Field) -> f32 {
        match field {
            Field::Title => self.title,
            Field::Name => self.name,
            Field::Asked => self.asked,
            Field::Text => self.text,
            Field::Summary => self.summary,
        }
    }
}
