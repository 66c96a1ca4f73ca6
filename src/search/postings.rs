//! Which passages hold a term, and how fully.

use std::ops::Range;

use super::layout::Records;

/// The passages that hold a term, in order, each with how fully it does: the bits of a float, 1
/// for a word, less for a word that only implies a concept.
#[derive(Clone, Copy)]
pub struct Postings<'a> {
    passages: Records<'a, 1>,
    /// How fully each does, where some do not in full.
    weights: Option<Records<'a, 1>>,
}

/// The bits of 1.
const IN_FULL: u32 = 1.0_f32.to_bits();

impl<'a> Postings<'a> {
    /// The postings of these passages.
    #[must_use]
    pub const fn new(passages: Records<'a, 1>, weights: Option<Records<'a, 1>>) -> Self {
        Self { passages, weights }
    }

    /// How many there are.
    #[must_use]
    pub const fn len(self) -> usize {
        self.passages.len()
    }

    /// Whether there is none.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.len() == 0
    }

    /// All of them.
    pub fn iter(self) -> impl Iterator<Item = [u32; 2]> + 'a {
        self.part(0, self.len())
    }

    /// Those of these passages.
    pub fn between(self, passages: Range<usize>) -> impl Iterator<Item = [u32; 2]> + 'a {
        let from = self.before(passages.start);
        self.part(from, self.before(passages.end).saturating_sub(from))
    }

    /// How fully a passage holds the term, if it does.
    #[must_use]
    pub fn find(self, passage: u32) -> Option<u32> {
        let place = self.before(passage as usize);
        let [found] = self.passages.get(place);
        (place < self.len() && found == passage).then(|| self.weight(place))
    }

    fn before(self, passage: usize) -> usize {
        self.passages
            .partition_point(|[before]| (before as usize) < passage)
    }

    fn part(self, from: usize, count: usize) -> impl Iterator<Item = [u32; 2]> + 'a {
        let passages = self.passages.part(from, count).iter().enumerate();
        passages.map(move |(place, [passage])| [passage, self.weight(from + place)])
    }

    fn weight(self, place: usize) -> u32 {
        self.weights
            .map_or(IN_FULL, |weights| weights.get(place)[0])
    }
}

#[cfg(test)]
mod tests;
