//! Scores passages, and the topics that they speak for.

use super::Weights;
use super::index::{Index, as_f32};
use super::layout::word;
use super::passage::{Field, Topic};
use super::query::{Candidate, How, QueryTerm};

/// How well a passage matches the query.
#[derive(Clone, Copy, Debug)]
pub struct ScoredPassage {
    /// The passage, by its place.
    pub passage: usize,
    /// The weighted cosine with the query, 0 to about 1.
    pub score: f32,
}

/// How well a topic matches the query, and by what.
#[derive(Clone, Debug)]
pub struct ScoredTopic {
    /// The topic, by its place.
    pub topic: usize,
    /// Both signals together.
    pub score: f32,
    /// What its best passages give, 0 to about 2.
    pub nearest: f32,
    /// What the whole of its words gives, 0 to about 1.
    pub language: f32,
    /// The best match of its best passage alone.
    pub best: f32,
}

/// What the whole index says to a query.
#[derive(Clone, Debug)]
pub struct Ranking {
    /// The score of each passage, by its place; 0 where nothing matches.
    pub passages: Vec<f32>,
    /// The topics that match at all, best first; of equals the earlier one.
    pub topics: Vec<ScoredTopic>,
}

/// Ranks all passages and topics for the terms of a query.
#[must_use]
pub fn rank(index: &Index<'_>, weights: &Weights, terms: &[QueryTerm]) -> Ranking {
    let passages = passages(index, weights, terms);
    let language = language(index, weights, terms);
    let mut topics = Vec::new();
    let mut scores = Vec::new();
    for (topic, language) in language.into_iter().enumerate() {
        scores.clear();
        let of_topic = passages[index.passages_of(topic)].iter();
        scores.extend(of_topic.copied().filter(|score| *score > 0.0));
        if scores.len() > NEAREST {
            scores.select_nth_unstable_by(NEAREST - 1, |a, b| b.total_cmp(a));
            scores.truncate(NEAREST);
        }
        scores.sort_unstable_by(|a, b| b.total_cmp(a));
        let best = scores.first().copied().unwrap_or(0.0);
        let mut decay = 1.0;
        let mut nearest = 0.0;
        for score in &scores {
            nearest += decay * score;
            decay *= weights.decay;
        }
        let known = match index.topic(topic) {
            Topic::Section(_) => 1.0,
            Topic::Gap(_) => weights.gaps,
        };
        let (best, nearest, language) = (known * best, known * nearest, known * language);
        let score = nearest + weights.language * language;
        if score > 0.0 {
            topics.push(ScoredTopic {
                topic,
                score,
                nearest,
                language,
                best,
            });
        }
    }
    topics.sort_by(|a, b| b.score.total_cmp(&a.score).then(a.topic.cmp(&b.topic)));
    Ranking { passages, topics }
}

/// So many of a topic's passages speak for it.
pub(super) const NEAREST: usize = 8;

/// The weighted cosine of each passage with the query: each word of the query counts once in a
/// passage, by the best of what it may stand for (the soft TF-IDF of Cohen, Ravikumar and
/// Fienberg 2003), and longer passages are favoured somewhat over a plain cosine (pivoted length
/// normalisation, Singhal, Buckley and Mitra 1996).
pub(super) fn passages(index: &Index<'_>, weights: &Weights, terms: &[QueryTerm]) -> Vec<f32> {
    let mut scores = vec![0.0_f32; index.passages()];
    let mut best = vec![0.0_f32; scores.len()];
    let mut touched = Vec::new();
    for term in terms {
        for candidate in &term.candidates {
            let found = index.term(candidate.term);
            let gain = term.weight * candidate.weight * found.idf;
            for [passage, held] in found.postings.iter() {
                let passage = passage as usize;
                let Some(best) = best.get_mut(passage) else {
                    continue;
                };
                if *best == 0.0 {
                    touched.push(passage);
                }
                *best = best.max(gain * f32::from_bits(held));
            }
        }
        for passage in touched.drain(..) {
            scores[passage] += std::mem::take(&mut best[passage]);
        }
    }
    let length = query_length(terms);
    let matched = scores.iter_mut().enumerate();
    for (place, score) in matched.filter(|(_, score)| **score > 0.0) {
        *score *= scale(index, weights, place, length);
    }
    scores
}

/// What the sum of a passage's matches is multiplied by: its field's weight over both lengths.
pub(super) fn scale(index: &Index<'_>, weights: &Weights, passage: usize, length: f32) -> f32 {
    let passage = index.passage(passage);
    let field = match passage.field {
        Field::Question => weights.question,
        Field::Name => weights.name,
        Field::Asked => weights.asked,
        Field::Text => weights.text,
    };
    let pivoted = weights.pivot * passage.norm + (1.0 - weights.pivot) * TYPICAL_NORM;
    field / (length * pivoted)
}

/// The length of a typical passage's vector, which the pivot turns about.
const TYPICAL_NORM: f32 = 9.0;

/// The length of the query's vector.
pub(super) fn query_length(terms: &[QueryTerm]) -> f32 {
    terms
        .iter()
        .map(|term| term.weight.powi(2))
        .sum::<f32>()
        .sqrt()
        .max(1.0)
}

/// The query likelihood of each topic's language model over that of the whole knowledge,
/// Jelinek-Mercer smoothed (Zhai and Lafferty 2004), as a share of what a topic could reach that
/// held every word of the query and nothing else.
fn language(index: &Index<'_>, weights: &Weights, terms: &[QueryTerm]) -> Vec<f32> {
    let mut scores = vec![0.0_f32; index.topics()];
    if weights.language <= 0.0 {
        return scores;
    }
    let most = most_likely(terms);
    let mut best = vec![0.0_f32; scores.len()];
    for term in terms {
        for candidate in &term.candidates {
            for [topic, mass] in index.term(candidate.term).masses.iter() {
                let (topic, mass) = (topic as usize, f32::from_bits(mass));
                let gain = likelihood(index, weights, term, *candidate, topic, mass) / most;
                if let Some(best) = best.get_mut(topic) {
                    *best = best.max(gain);
                }
            }
        }
        for (score, best) in scores.iter_mut().zip(&mut best) {
            *score += std::mem::take(best);
        }
    }
    scores
}

/// What a topic could reach that held every word of the query.
pub(super) fn most_likely(terms: &[QueryTerm]) -> f32 {
    terms.iter().map(|term| term.weight).sum::<f32>().max(1.0)
}

/// What one candidate of one word gives to a topic with this mass of it.
pub(super) fn likelihood(
    index: &Index<'_>,
    weights: &Weights,
    term: &QueryTerm,
    candidate: Candidate,
    topic: usize,
    mass: f32,
) -> f32 {
    let odds = weights.smoothing / (1.0 - weights.smoothing);
    let everywhere = index.term(candidate.term).total / index.total_mass;
    let here = mass / (index.topic_mass(topic) + weights.prior);
    let stop = if term.stop { weights.stop } else { 1.0 };
    stop * candidate.weight * (1.0 + odds * here / everywhere).ln()
}

/// The share of what the query's words say that a topic's passages hold at all, 0 to 1; function
/// words aside. `plain` leaves out synonyms and other words than those that were typed.
#[must_use]
pub fn coverage(index: &Index<'_>, terms: &[QueryTerm], topic: usize, plain: bool) -> f32 {
    let content = || terms.iter().filter(|term| !term.stop);
    let all: f32 = content().map(|term| term.weight).sum();
    let held: f32 = content()
        .map(|term| term.weight * held_by(index, term, topic, plain))
        .sum();
    if all > 0.0 { held / all } else { 0.0 }
}

/// How far a topic holds a word of the query, 0 to 1; `plain` as for [`coverage`].
#[must_use]
pub fn held_by(index: &Index<'_>, term: &QueryTerm, topic: usize, plain: bool) -> f32 {
    term.candidates
        .iter()
        .filter(|candidate| !plain || matches!(candidate.how, How::Word | How::Spelling))
        .filter(|candidate| {
            let masses = index.term(candidate.term).masses;
            masses.find(word(topic)).is_some()
        })
        .map(|candidate| candidate.weight)
        .fold(0.0, f32::max)
}

/// The share of a query's content words that no passage holds, even misspelt, 0 to 1.
#[must_use]
pub fn unknown(terms: &[QueryTerm]) -> f32 {
    let content = terms.iter().filter(|term| !term.stop);
    let (all, unknown) = content.fold((0, 0), |(all, unknown), term| {
        (all + 1, unknown + usize::from(term.candidates.is_empty()))
    });
    if all > 0 {
        as_f32(unknown) / as_f32(all)
    } else {
        1.0
    }
}
