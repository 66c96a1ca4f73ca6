//! Writes an index, table by table.

use super::{MAGIC, TABLES, Table, word};

/// Tables that are filled in any order, as bytes of words.
pub(in super::super) struct Lists<'w> {
    pub postings: &'w mut [[u8; 4]],
    pub weights: &'w mut [[u8; 4]],
    pub masses: &'w mut [[[u8; 4]; 2]],
}

/// How many bytes the tables of an index will take.
#[derive(Default)]
pub(in super::super) struct Sizes([usize; TABLES]);

impl Sizes {
    /// So many records of `N` words more in a table.
    pub const fn records<const N: usize>(&mut self, table: Table, count: usize) {
        self.0[table as usize] += 4 * N * count;
    }

    /// One text more.
    pub const fn text(&mut self, text: &str) {
        self.0[Table::Text as usize] += text.len();
    }
}

/// Tables that are being written, each from its first byte on, in the bytes of the index: a large
/// one is never copied.
pub(in super::super) struct Writer {
    bytes: Vec<u8>,
    /// Where each table begins, and the last ends.
    bounds: [usize; TABLES + 1],
    /// How far each is written.
    ends: [usize; TABLES],
}

impl Writer {
    /// A writer of tables of exactly these sizes.
    pub fn new(sizes: &Sizes) -> Self {
        let mut bytes = MAGIC.to_vec();
        let mut bounds = [MAGIC.len() + 4 * TABLES; TABLES + 1];
        for (place, size) in sizes.0.iter().enumerate() {
            bytes.extend_from_slice(&word(*size).to_le_bytes());
            bounds[place + 1] = bounds[place] + size;
        }
        let mut ends = [0; TABLES];
        ends.copy_from_slice(&bounds[..TABLES]);
        let head = bytes;
        // Zeroed memory is not touched before it is written to.
        let mut bytes = vec![0; bounds[TABLES]];
        bytes[..head.len()].copy_from_slice(&head);
        Self {
            bytes,
            bounds,
            ends,
        }
    }

    /// Adds a record to a table.
    pub fn push<const N: usize>(&mut self, table: Table, record: [u32; N]) {
        let bytes = record.map(u32::to_le_bytes);
        self.extend(table, bytes.as_flattened());
    }

    /// Adds a text; its start and length come back.
    pub fn text(&mut self, text: &str) -> [u32; 2] {
        let table = Table::Text as usize;
        let start = self.ends[table] - self.bounds[table];
        self.extend(Table::Text, text.as_bytes());
        [word(start), word(text.len())]
    }

    fn extend(&mut self, table: Table, bytes: &[u8]) {
        let end = &mut self.ends[table as usize];
        self.bytes[*end..*end + bytes.len()].copy_from_slice(bytes);
        *end += bytes.len();
        debug_assert!(*end <= self.bounds[table as usize + 1], "{table:?}");
    }

    /// The tables of postings and their weights, and of masses, whose records are not written one
    /// after the other.
    pub fn lists(&mut self) -> Lists<'_> {
        let tables = [Table::Postings, Table::Weights, Table::Masses];
        let [postings, weights, masses] = tables.map(|table| {
            let (from, to) = (self.bounds[table as usize], self.bounds[table as usize + 1]);
            self.ends[table as usize] = to;
            to - from
        });
        let bytes = &mut self.bytes[self.bounds[Table::Postings as usize]..];
        let (of_postings, bytes) = bytes.split_at_mut(postings);
        let (of_weights, bytes) = bytes.split_at_mut(weights);
        Lists {
            postings: of_postings.as_chunks_mut().0,
            weights: of_weights.as_chunks_mut().0,
            masses: bytes[..masses].as_chunks_mut().0.as_chunks_mut().0,
        }
    }

    /// The bytes of the whole.
    pub fn finish(self) -> Vec<u8> {
        debug_assert_eq!(self.ends, self.bounds[1..], "tables of other sizes");
        self.bytes
    }
}
