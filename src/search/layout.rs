//! The index as one run of bytes, built into the binary or kept in a file and used as it lies.
//!
//! Numbers are little-endian words of four bytes, in records of a fixed number of words, so that
//! nothing is parsed, copied or allocated before the first look-up.

use std::ops::Range;

/// A reader accepts the bytes of its own version only.
const MAGIC: [u8; 8] = *b"smugfaq3";

/// The tables of an index, in their order.
#[derive(Clone, Copy, Debug)]
pub(super) enum Table {
    /// One record: total mass, unseen idf, longest phrase, number of stems.
    Whole,
    /// Every string, one after the other; records refer to it by start and length.
    Text,
    /// Start, length, topic, entry, field, norm.
    Passages,
    /// Kind, number, first passage, number of passages, mass.
    Topics,
    /// Name's start and length, idf, total, first posting, postings, first mass, masses, the least
    /// norms of the passages that hold it by field, largest mass.
    Terms,
    /// Passage, weight.
    Postings,
    /// Topic, mass.
    Masses,
    /// Start, length, term, letters, number of characters.
    Surfaces,
    /// Start, length, concept's term, weight, whether it is of general English.
    Phrases,
    /// Start, length of the stem of an everyday word, in alphabetical order.
    Everyday,
}

/// How many tables there are.
const TABLES: usize = Table::Everyday as usize + 1;

/// Records of `N` words each.
#[derive(Clone, Copy, Debug, Default)]
pub struct Records<'a, const N: usize>(&'a [[[u8; 4]; N]]);

impl<'a, const N: usize> Records<'a, N> {
    /// How many there are.
    #[must_use]
    pub const fn len(self) -> usize {
        self.0.len()
    }

    /// Whether there is none.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.0.is_empty()
    }

    /// The record at a place; all zero beyond the last.
    #[must_use]
    pub fn get(self, place: usize) -> [u32; N] {
        self.0.get(place).map_or([0; N], numbers)
    }

    /// So many records from a place on, as far as there are.
    #[must_use]
    pub fn part(self, from: u32, count: u32) -> Self {
        let from = from as usize;
        let part = self.0.get(from..from.saturating_add(count as usize));
        Self(part.unwrap_or_default())
    }

    /// The records in order.
    pub fn iter(self) -> impl DoubleEndedIterator<Item = [u32; N]> + 'a {
        self.0.iter().map(numbers)
    }

    /// The number of records before the first for which this does not hold; it must hold for all
    /// before that one and for none after it.
    #[must_use]
    pub fn partition_point(self, holds: impl Fn([u32; N]) -> bool) -> usize {
        self.0.partition_point(|record| holds(numbers(record)))
    }
}

impl<'a> Records<'a, 2> {
    /// The records whose first word lies in this range, in records sorted by the first.
    pub fn between(self, keys: Range<usize>) -> impl Iterator<Item = [u32; 2]> + 'a {
        let from = self.partition_point(|[key, _]| (key as usize) < keys.start);
        let rest = self.0.get(from..).unwrap_or_default();
        let records = rest.iter().map(numbers);
        records.take_while(move |[key, _]| (*key as usize) < keys.end)
    }

    /// The second word of the record whose first word this is, in records sorted by the first.
    #[must_use]
    pub fn find(self, key: u32) -> Option<u32> {
        let place = self.0.binary_search_by_key(&key, |r| numbers(r)[0]).ok()?;
        Some(self.get(place)[1])
    }
}

fn numbers<const N: usize>(record: &[[u8; 4]; N]) -> [u32; N] {
    record.map(u32::from_le_bytes)
}

/// The tables of an index in its bytes.
#[derive(Clone, Copy, Debug)]
pub(super) struct Tables<'a>([&'a [u8]; TABLES]);

impl<'a> Tables<'a> {
    /// The tables, or `None` where the bytes are no index of this version or end too soon.
    pub fn open(bytes: &'a [u8]) -> Option<Self> {
        let mut rest = bytes.strip_prefix(&MAGIC)?;
        let mut lengths = [0; TABLES];
        for length in &mut lengths {
            let (word, after) = rest.split_first_chunk()?;
            *length = u32::from_le_bytes(*word) as usize;
            rest = after;
        }
        let mut tables = [rest; TABLES];
        for (table, length) in tables.iter_mut().zip(lengths) {
            (*table, rest) = rest.split_at_checked(length)?;
        }
        rest.is_empty().then_some(Self(tables))
    }

    /// The records of a table.
    pub fn records<const N: usize>(&self, table: Table) -> Records<'a, N> {
        Records(self.0[table as usize].as_chunks().0.as_chunks().0)
    }

    /// The text at this place, empty where there is none.
    pub fn text(&self, start: u32, length: u32) -> &'a str {
        let (start, length) = (start as usize, length as usize);
        let bytes = self.0[Table::Text as usize].get(start..start.saturating_add(length));
        bytes
            .and_then(|bytes| std::str::from_utf8(bytes).ok())
            .unwrap_or_default()
    }
}

/// Tables that are being written.
#[derive(Default)]
pub(super) struct Writer([Vec<u8>; TABLES]);

impl Writer {
    /// Adds a record to a table.
    pub fn push<const N: usize>(&mut self, table: Table, record: [u32; N]) {
        let bytes = record.map(u32::to_le_bytes);
        self.0[table as usize].extend_from_slice(bytes.as_flattened());
    }

    /// Adds a text; its start and length come back.
    pub fn text(&mut self, text: &str) -> [u32; 2] {
        let all = &mut self.0[Table::Text as usize];
        let start = all.len();
        all.extend_from_slice(text.as_bytes());
        [word(start), word(text.len())]
    }

    /// How many records of `N` words a table has so far.
    pub fn len<const N: usize>(&self, table: Table) -> u32 {
        word(self.0[table as usize].len() / (4 * N))
    }

    /// The bytes of the whole.
    pub fn finish(self) -> Vec<u8> {
        let head = MAGIC.len() + 4 * TABLES;
        let all: usize = self.0.iter().map(Vec::len).sum();
        let mut bytes = Vec::with_capacity(head + all);
        bytes.extend_from_slice(&MAGIC);
        for table in &self.0 {
            bytes.extend_from_slice(&word(table.len()).to_le_bytes());
        }
        // Each table is given back before the next is copied.
        for table in self.0 {
            bytes.extend_from_slice(&table);
        }
        bytes
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
        let mut writer = Writer::default();
        let [start, length] = writer.text("wörd");
        writer.push(Table::Masses, [7, start]);
        writer.push(Table::Masses, [9, length]);
        writer.finish()
    }

    #[test]
    fn what_was_written_is_read() {
        let bytes = written();
        let tables = Tables::open(&bytes).expect("an index");
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
            if let Some(tables) = Tables::open(&bytes) {
                let masses = tables.records::<2>(Table::Masses);
                let _ = (masses.get(1), masses.part(1, u32::MAX).len(), tables.text(1, u32::MAX));
            }
        }
    }
}
