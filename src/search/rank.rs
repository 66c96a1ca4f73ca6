//! Finds the topics that match a query best.

use std::ops::Range;

use super::Weights;
use super::index::{Index, as_f32};
use super::layout::word;
use super::prune::{Best, Bounds, order};
use super::query::{How, QueryTerm};
use super::score::{List, Scorer};

/// How well a topic matches the query, and by what.
#[derive(Clone, Debug, PartialEq)]
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

/// What the index says to a query.
#[derive(Clone, Debug, Default)]
pub struct Ranking {
    /// The best sections, as many as were asked for, and the best gap, best first; of equals the
    /// earlier one.
    pub topics: Vec<ScoredTopic>,
    /// The score of each passage of these topics, by its place.
    pub passages: PassageScores,
}

/// The weighted cosine of passages with a query, 0 to about 1, by their places; 0 for all others.
#[derive(Clone, Debug, Default)]
pub struct PassageScores {
    /// Runs of passages: the place of the first, with the scores of all of them.
    runs: Vec<(usize, Vec<f32>)>,
}

impl PassageScores {
    /// The scores of one run.
    pub(super) fn of_run(first: usize, scores: Vec<f32>) -> Self {
        Self {
            runs: vec![(first, scores)],
        }
    }
}

impl std::ops::Index<usize> for PassageScores {
    type Output = f32;

    fn index(&self, passage: usize) -> &f32 {
        let mut found = self.runs.iter().filter_map(|(first, scores)| {
            let place = passage.checked_sub(*first)?;
            scores.get(place)
        });
        found.next().unwrap_or(&0.0)
    }
}

/// Finds the topics that match the terms of a query best: so many sections, and one gap.
#[must_use]
pub fn rank(index: &Index<'_>, weights: &Weights, terms: &[QueryTerm], sections: usize) -> Ranking {
    let mut scorer = Scorer::new(index, weights, terms);
    let first_gap = index.sections();
    let mut found = best(&mut scorer, 0..first_gap, sections.max(1));
    found.extend(best(&mut scorer, first_gap..index.topics(), 1));
    found.sort_by(|(a, _), (b, _)| order(a, b));
    let (topics, of_passages): (Vec<_>, Vec<_>) = found.into_iter().unzip();
    let first = |topic: &ScoredTopic| index.passages_of(topic.topic).start;
    let passages = topics.iter().map(first).zip(of_passages).collect();
    Ranking {
        topics,
        passages: PassageScores { runs: passages },
    }
}

/// The best so many of a range of topics, best first, with the scores of their passages.
///
/// The lists of the words that say most are read whole, which bounds what each topic can
/// reach; the topics are then scored in full from the one with the highest bound on, until
/// none that is left could be among the best (the threshold of Fagin, Lotem and Naor 2001 over
/// the bounds of `MaxScore`, Turtle and Flood 1995). Function words, which are in most
/// topics, are read only where what they can give might make another topic one of the best.
fn best(
    scorer: &mut Scorer<'_, '_>,
    topics: Range<usize>,
    count: usize,
) -> Vec<(ScoredTopic, Vec<f32>)> {
    let known = scorer.weights.gaps.max(1.0);
    let mut bounds = Bounds::new(topics);
    let mut best = Best::new(count);
    for stop in [false, true] {
        let mut unread = 0.0;
        for ((number, term), lists) in (0..).zip(scorer.terms).zip(&scorer.lists) {
            if term.stop == stop {
                for list in lists {
                    bounds.read(number, list.found.masses, |mass| list.reach(mass));
                }
            } else if !stop {
                let most = lists.iter().map(List::most);
                unread += most.fold(0.0, f32::max);
            }
        }
        // Some are scored first, so that the others have something to be measured against.
        score_all(scorer, bounds.first(count), unread, &mut best);
        let likely = bounds.at_least(best.least() / known - unread);
        score_all(scorer, likely, unread, &mut best);
        if best.least() > known * unread {
            break;
        }
    }
    best.found()
}

/// Scores topics from the one with the highest bound on, until what they can reach with as
/// much more as this is less than the best have.
fn score_all(scorer: &mut Scorer<'_, '_>, likely: Vec<(f32, usize)>, more: f32, best: &mut Best) {
    let known = scorer.weights.gaps.max(1.0);
    for (bound, topic) in likely {
        if known * (bound + more) < best.least() {
            break;
        }
        if best.is_new(topic)
            && let Some(scored) = scorer.score(topic)
        {
            best.add(scored, &scorer.scores);
        }
    }
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
