//! The index as one run of bytes, built into the binary or kept in a file and used as it lies.
//!
//! Numbers are little-endian words of four bytes, in records of a fixed number of words, so that
//! nothing is parsed, copied or allocated before the first look-up.

use std::ops::Range;

mod writer;

pub(super) use writer::{Sizes, Writer};

/// A reader accepts the bytes of its own version only.
const MAGIC: [u8; 8] = *b"smugfaq4";

/// The tables of an index, in their order.
#[derive(Clone, Copy, Debug)]
pub(super) enum Table {
    /// One record: total mass, unseen idf, longest phrase, number of stems.
    Whole,
    /// Every string, one after the other; records refer to it by start and length.
    Text,
    /// Start, length, topic, entry, field, norm. Some of the texts are not among the strings: their
    /// start is [`TITLE`] or has the bit [`IN_STATEMENT`].
    Passages,
    /// Kind, number, first passage, number of passages, mass.
    Topics,
    /// Name's start and length, idf, total, first posting, postings, first mass, masses, the least
    /// norms of the passages that hold it by field, largest mass.
    Terms,
    /// Passage.
    Postings,
    /// Weight, of each of the last postings: those of concepts.
    Weights,
    /// Topic, mass.
    Masses,
    /// Start, length, term.
    Surfaces,
    /// Start, length, concept's term, weight, whether it is of general English.
    Phrases,
    /// Start, length of the stem of an everyday word, in alphabetical order.
    Everyday,
}

/// The entry of a passage that belongs to none.
pub(super) const NO_ENTRY: u32 = u32::MAX;

/// The start of a passage that is the title of its entry.
pub(super) const TITLE: u32 = u32::MAX;

/// Where this bit is set, the rest is where a passage starts in the statement of its entry.
pub(super) const IN_STATEMENT: u32 = 1 << 31;

/// How many tables there are.
const TABLES: usize = Table::Everyday as usize + 1;

/// The bytes of an index.
#[derive(Clone, Copy)]
pub struct Source<'a>(&'a [u8]);

impl<'a> Source<'a> {
    const fn len(self) -> usize {
        self.0.len()
    }

    fn part(self, at: usize, length: usize) -> &'a [u8] {
        self.0
            .get(at..at.saturating_add(length))
            .unwrap_or_default()
    }
}

impl<'a> From<&'a [u8]> for Source<'a> {
    fn from(bytes: &'a [u8]) -> Self {
        Self(bytes)
    }
}

impl<'a> From<&'a Vec<u8>> for Source<'a> {
    fn from(bytes: &'a Vec<u8>) -> Self {
        Self(bytes)
    }
}

/// Records of `N` words each.
#[derive(Clone, Copy)]
pub struct Records<'a, const N: usize> {
    source: Source<'a>,
    /// The place of the first in the source.
    at: usize,
    length: usize,
}

impl<'a, const N: usize> Records<'a, N> {
    const BYTES: usize = 4 * N;

    /// How many there are.
    #[must_use]
    pub const fn len(self) -> usize {
        self.length
    }

    /// Whether there is none.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.length == 0
    }

    /// The record at a place; all zero beyond the last.
    #[must_use]
    pub fn get(self, place: usize) -> [u32; N] {
        if place >= self.length {
            return [0; N];
        }
        let bytes = self.source.part(self.at + place * Self::BYTES, Self::BYTES);
        let words: &[[u8; 4]] = bytes.as_chunks().0;
        words.first_chunk().map_or([0; N], numbers)
    }

    /// So many records from a place on, as far as there are.
    #[must_use]
    pub const fn part(self, from: usize, count: usize) -> Self {
        let within = from <= self.length && count <= self.length - from;
        let (from, length) = if within { (from, count) } else { (0, 0) };
        Self {
            source: self.source,
            at: self.at + from * Self::BYTES,
            length,
        }
    }

    /// The records in order.
    pub fn iter(self) -> impl DoubleEndedIterator<Item = [u32; N]> + 'a {
        let bytes = self.source.part(self.at, self.length * Self::BYTES);
        let words: &'a [[u8; 4]] = bytes.as_chunks().0;
        let records: &'a [[[u8; 4]; N]] = words.as_chunks().0;
        records.iter().map(numbers)
    }

    /// The number of records before the first for which this does not hold; it must hold for all
    /// before that one and for none after it.
    #[must_use]
    pub fn partition_point(self, holds: impl Fn([u32; N]) -> bool) -> usize {
        let (mut from, mut to) = (0, self.length);
        while from < to {
            let middle = from.midpoint(to);
            if holds(self.get(middle)) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        from
    }
}

fn numbers<const N: usize>(record: &[[u8; 4]; N]) -> [u32; N] {
    let mut numbers = [0; N];
    for (number, bytes) in numbers.iter_mut().zip(record) {
        *number = u32::from_le_bytes(*bytes);
    }
    numbers
}

impl<'a> Records<'a, 2> {
    /// The records whose first word lies in this range, in records sorted by the first.
    pub fn between(self, keys: Range<usize>) -> impl Iterator<Item = [u32; 2]> + 'a {
        let before = |end: usize| self.partition_point(|[key, _]| (key as usize) < end);
        let (from, to) = (before(keys.start), before(keys.end));
        self.part(from, to.saturating_sub(from)).iter()
    }

    /// The second word of the record whose first word this is, in records sorted by the first.
    #[must_use]
    pub fn find(self, key: u32) -> Option<u32> {
        let place = self.partition_point(|[first, _]| first < key);
        let [found, value] = self.get(place);
        (place < self.length && found == key).then_some(value)
    }
}

/// The tables of an index in its bytes.
#[derive(Clone, Copy)]
pub(super) struct Tables<'a> {
    source: Source<'a>,
    /// Where each begins, and the last ends.
    bounds: [usize; TABLES + 1],
}

impl<'a> Tables<'a> {
    /// The tables, or `None` where the bytes are no index of this version or end too soon.
    pub fn open(source: Source<'a>) -> Option<Self> {
        let head = source.part(0, MAGIC.len() + 4 * TABLES);
        let lengths = head.strip_prefix(&MAGIC)?.as_chunks().0;
        let mut bounds = [head.len(); TABLES + 1];
        for (place, length) in lengths.iter().enumerate() {
            bounds[place + 1] = bounds[place] + u32::from_le_bytes(*length) as usize;
        }
        let whole = lengths.len() == TABLES && bounds[TABLES] == source.len();
        whole.then_some(Self { source, bounds })
    }

    /// The records of a table.
    pub const fn records<const N: usize>(&self, table: Table) -> Records<'a, N> {
        let [at, end] = self.bounds(table);
        Records {
            source: self.source,
            at,
            length: (end - at) / (4 * N),
        }
    }

    /// The text at this place, empty where there is none.
    pub fn text(&self, start: u32, length: u32) -> &'a str {
        std::str::from_utf8(self.bytes(start, length)).unwrap_or_default()
    }

    /// The bytes of that text, which is all that comparing it takes.
    pub fn bytes(&self, start: u32, length: u32) -> &'a [u8] {
        let (start, length) = (start as usize, length as usize);
        let [at, end] = self.bounds(Table::Text);
        if start.saturating_add(length) > end - at {
            return &[];
        }
        self.source.part(at + start, length)
    }

    const fn bounds(&self, table: Table) -> [usize; 2] {
        let place = table as usize;
        [self.bounds[place], self.bounds[place + 1]]
    }
}

/// A count as a word. A knowledge file is far too small to reach the largest.
pub(super) fn word(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written() -> Vec<u8> {
        let mut sizes = Sizes::default();
        sizes.text("wörd");
        sizes.records::<2>(Table::Masses, 2);
        let mut writer = Writer::new(&sizes);
        let [start, length] = writer.text("wörd");
        writer.push(Table::Masses, [7, start]);
        writer.push(Table::Masses, [9, length]);
        writer.finish()
    }

    #[test]
    fn what_was_written_is_read() {
        let bytes = written();
        let tables = Tables::open((&bytes).into()).expect("an index");
        let masses = tables.records::<2>(Table::Masses);
        assert_eq!(
            (masses.len(), masses.find(9), masses.find(8)),
            (2, Some(5), None)
        );
        assert_eq!(tables.text(0, 5), "wörd");
        assert_eq!(
            (tables.text(0, 2), tables.text(4, 5), masses.get(2)),
            ("", "", [0, 0])
        );
    }

    proptest::proptest! {
        #[test]
        fn damaged_bytes_are_refused_or_harmless(at in 0_usize..80, byte: u8, keep in 0_usize..80) {
            let mut bytes = written();
            if let Some(old) = bytes.get_mut(at) {
                *old = byte;
            }
            bytes.truncate(keep);
            if let Some(tables) = Tables::open((&bytes).into()) {
                let masses = tables.records::<2>(Table::Masses);
                let _ = (masses.get(1), masses.part(1, usize::MAX).len(), tables.text(1, u32::MAX));
            }
        }
    }
}
