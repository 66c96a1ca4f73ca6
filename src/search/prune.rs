//! Which topics are worth scoring: the most that each could reach, and who is best so far.

use std::cmp::Ordering;
use std::ops::Range;

use rustc_hash::FxHashSet;

use super::layout::Records;
use super::rank::ScoredTopic;

/// The better topic before, of equals the earlier one.
pub(super) fn order(a: &ScoredTopic, b: &ScoredTopic) -> Ordering {
    b.score.total_cmp(&a.score).then(a.topic.cmp(&b.topic))
}

/// The most that each of a range of topics could reach, by the lists that were read so far.
pub(super) struct Bounds {
    topics: Range<usize>,
    /// The bound of each topic.
    of: Vec<f32>,
    /// The term that raised it last, and by how much.
    last: Vec<(u32, f32)>,
}

impl Bounds {
    pub fn new(topics: Range<usize>) -> Self {
        let of = vec![0.0; topics.len()];
        let last = vec![(u32::MAX, 0.0); topics.len()];
        Self { topics, of, last }
    }

    /// Reads the list of a candidate of a term, which can give so much to a topic of this mass.
    /// A topic counts the best of what a term may stand for.
    pub fn read(&mut self, term: u32, masses: Records<'_, 2>, reach: impl Fn(f32) -> f32) {
        for [topic, mass] in masses.between(self.topics.clone()) {
            let place = topic as usize - self.topics.start;
            let (Some(bound), Some((last, given))) =
                (self.of.get_mut(place), self.last.get_mut(place))
            else {
                return;
            };
            let reach = reach(f32::from_bits(mass));
            if *last != term {
                (*last, *given) = (term, reach);
                *bound += reach;
            } else if reach > *given {
                *bound += reach - *given;
                *given = reach;
            }
        }
    }

    /// The so many topics that could reach most, with their bounds, best first.
    pub fn first(&self, count: usize) -> Vec<(f32, usize)> {
        let mut first: Vec<(f32, usize)> = Vec::new();
        let mut least = 0.0;
        for (topic, bound) in self.topics.clone().zip(&self.of) {
            if *bound > least {
                let place = first.partition_point(|(known, _)| known >= bound);
                first.truncate(count - 1);
                first.insert(place, (*bound, topic));
                least = first.get(count - 1).map_or(0.0, |(last, _)| *last);
            }
        }
        first
    }

    /// The topics that could reach this much, with their bounds, best first.
    pub fn at_least(&self, least: f32) -> Vec<(f32, usize)> {
        let bounds = self.of.iter().copied().zip(self.topics.clone());
        let mut likely: Vec<(f32, usize)> = bounds
            .filter(|(bound, _)| *bound > 0.0 && *bound >= least)
            .collect();
        likely.sort_unstable_by(|a, b| b.0.total_cmp(&a.0));
        likely
    }
}

/// The best topics so far, so many at most, with the scores of their passages.
pub(super) struct Best {
    count: usize,
    found: Vec<(ScoredTopic, Vec<f32>)>,
    seen: FxHashSet<usize>,
}

impl Best {
    pub fn new(count: usize) -> Self {
        Self {
            count,
            found: Vec::new(),
            seen: FxHashSet::default(),
        }
    }

    /// What a topic must reach to be among them, 0 as long as any would be.
    pub fn least(&self) -> f32 {
        let last = self.found.last().filter(|_| self.found.len() == self.count);
        last.map_or(0.0, |(last, _)| last.score)
    }

    /// Whether the topic was not asked for before.
    pub fn is_new(&mut self, topic: usize) -> bool {
        self.seen.insert(topic)
    }

    /// Keeps the topic if it is among the best.
    pub fn add(&mut self, scored: ScoredTopic, passages: &[f32]) {
        let found = &mut self.found;
        let place = found.partition_point(|(known, _)| order(known, &scored).is_le());
        if place < self.count {
            found.truncate(self.count - 1);
            found.insert(place, (scored, passages.to_vec()));
        }
    }

    /// All of them, best first.
    pub fn found(self) -> Vec<(ScoredTopic, Vec<f32>)> {
        self.found
    }
}

#[cfg(test)]
mod tests;
