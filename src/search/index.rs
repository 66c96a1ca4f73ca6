//! The inverted index of one document: which passages hold which terms, and how much each term says.
//!
//! All tables are flat arrays, so that the index of the built-in documents is used as it stands in
//! the binary, while that of a pack is built in memory.

use std::borrow::Cow;
use std::ops::Range;

use bytemuck::{Pod, Zeroable};

use super::passage::{Field, Target};
use super::question::Aspect;
use crate::language::{Language, Wanted};

/// A term by its position in the vocabulary.
pub type TermId = u32;

/// Where a passage belongs.
#[derive(Clone, Copy, Debug, Pod, Zeroable)]
#[repr(C)]
pub struct Passage {
    /// The target that it speaks for, by its position in the index.
    pub target: u32,
    /// The position of its field in [`Field::ALL`].
    field: u16,
    /// What it asks for: the number of a [`Wanted`], from 1, or 0 if unknown.
    wanted: u16,
    /// The bytes of its text in the text of the index.
    start: u32,
    length: u32,
}

/// A word as passages write it.
#[derive(Clone, Copy, Debug, Pod, Zeroable)]
#[repr(C)]
pub struct Word {
    pub(super) start: u32,
    pub(super) length: u32,
    /// The term of its stem.
    pub term: TermId,
    /// The square of the length of the vector of its n-grams.
    pub gram_length: f32,
}

/// A phrase that names a concept.
#[derive(Clone, Copy, Debug, Pod, Zeroable)]
#[repr(C)]
pub struct Phrase {
    /// The key of its stems, as [`super::keys::phrase_key`] makes it.
    pub key: u64,
    /// The term of the concept.
    pub concept: TermId,
    /// 1 for a word for the concept, less for one that only implies it.
    pub weight: f32,
}

/// A passage or target that holds a term, with its share of the vector of the passage.
#[derive(Clone, Copy, Debug, Default, Pod, Zeroable)]
#[repr(C)]
pub struct Posting {
    /// The passage by its position.
    pub passage: u32,
    /// The weight of the term in the passage of length 1, 0 to 1.
    pub weight: f32,
}

/// What passages are about.
#[derive(Clone, Copy, Debug, Pod, Zeroable)]
#[repr(C)]
pub(super) struct TargetRow {
    /// 0 for an entry, 1 for a gap.
    pub kind: u32,
    /// Its position in the knowledge.
    pub position: u32,
    pub first_passage: u32,
}

/// A term of the vocabulary.
#[derive(Clone, Copy, Debug, Pod, Zeroable)]
#[repr(C)]
pub(super) struct TermRow {
    pub key: u64,
    /// The number of targets that contain it.
    pub target_frequency: u32,
    pub first_posting: u32,
}

/// A character n-gram of words, as [`super::similar`] makes it.
#[derive(Clone, Copy, Debug, Pod, Zeroable)]
#[repr(C)]
pub(super) struct GramRow {
    pub key: u32,
    pub first_word: u32,
}

/// A word or phrase of a known kind.
#[derive(Clone, Copy, Debug, Pod, Zeroable)]
#[repr(C)]
pub(super) struct TypedRow {
    /// As [`super::keys::typed_key`] makes it.
    pub key: u64,
    /// The position of its aspect in [`Aspect::ALL`].
    pub aspect: u64,
}

/// The index of one document. What a row has many of lies in the next table, from its `first_` to that
/// of the next row.
#[derive(Clone, Debug, Default)]
pub struct Index<'a> {
    pub(super) targets: Cow<'a, [TargetRow]>,
    pub(super) passages: Cow<'a, [Passage]>,
    /// The terms in the order of their keys.
    pub(super) terms: Cow<'a, [TermRow]>,
    pub(super) postings: Cow<'a, [Posting]>,
    /// The words in alphabetical order.
    pub(super) words: Cow<'a, [Word]>,
    /// The n-grams in the order of their keys.
    pub(super) grams: Cow<'a, [GramRow]>,
    pub(super) gram_words: Cow<'a, [u32]>,
    /// The phrases in the order of their keys.
    pub(super) phrases: Cow<'a, [Phrase]>,
    /// The keys of everyday words in ascending order.
    pub(super) everyday: Cow<'a, [u64]>,
    /// The typed words and phrases in the order of their keys.
    pub(super) typed: Cow<'a, [TypedRow]>,
    /// The texts of passages and words.
    pub(super) text: Cow<'a, [u8]>,
    /// The tags of the languages in which it can be asked, with blanks between them.
    pub(super) languages: Cow<'a, [u8]>,
    /// The number of words in the longest phrase and in the longest typed phrase.
    pub(super) longest: Cow<'a, [u32]>,
    /// Whether the index belongs to a built-in document.
    pub(super) built_in: bool,
}

macro_rules! each_table {
    ($index:expr, $visit:ident) => {
        $visit!($index.targets);
        $visit!($index.passages);
        $visit!($index.terms);
        $visit!($index.postings);
        $visit!($index.words);
        $visit!($index.grams);
        $visit!($index.gram_words);
        $visit!($index.phrases);
        $visit!($index.everyday);
        $visit!($index.typed);
        $visit!($index.text);
        $visit!($index.languages);
        $visit!($index.longest);
    };
}

/// Tables begin at multiples of this many bytes.
const ALIGNMENT: usize = 8;

impl<'a> Index<'a> {
    /// The index as bytes for [`Index::open`].
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = Vec::new();
        macro_rules! write {
            ($table:expr) => {{
                let table: &[u8] = bytemuck::cast_slice(&$table);
                bytes.extend((table.len() as u64).to_ne_bytes());
                bytes.extend(table);
                bytes.resize(bytes.len().next_multiple_of(ALIGNMENT), 0);
            }};
        }
        each_table!(self, write);
        bytes
    }

    /// The index of a built-in document, in bytes that [`Index::to_bytes`] made on a machine of the same
    /// byte order. Tables that are cut off or not aligned to 8 bytes are empty.
    pub fn open(mut bytes: &'a [u8]) -> Self {
        let mut index = Self {
            built_in: true,
            ..Self::default()
        };
        macro_rules! read {
            ($table:expr) => {
                $table = table(&mut bytes).map_or_else(|| Cow::Owned(Vec::new()), Cow::Borrowed);
            };
        }
        each_table!(index, read);
        index
    }

    /// Whether the index belongs to a built-in document.
    pub fn is_built_in(&self) -> bool {
        self.built_in
    }

    /// The number of targets.
    pub fn targets(&self) -> usize {
        self.targets.len()
    }

    /// The target at a position.
    pub fn target(&self, position: usize) -> Target {
        match self.targets.get(position) {
            Some(row) if row.kind == 0 => Target::Entry(row.position as usize),
            Some(row) => Target::Gap(row.position as usize),
            None => Target::Gap(usize::MAX),
        }
    }

    /// The number of passages.
    pub fn passages(&self) -> usize {
        self.passages.len()
    }

    /// The passages of a target, which are stored consecutively.
    pub fn passages_of(&self, target: usize) -> Range<usize> {
        run(&self.targets, target, self.passages.len(), |row| {
            row.first_passage
        })
    }

    /// The passage at a position.
    pub fn passage(&self, position: usize) -> Option<Passage> {
        self.passages.get(position).copied()
    }

    /// The words of a passage.
    pub fn text(&self, passage: Passage) -> &str {
        self.slice(passage.start, passage.length)
    }

    /// A word of the vocabulary.
    pub fn word(&self, word: Word) -> &str {
        self.slice(word.start, word.length)
    }

    /// The term of this key.
    pub fn term(&self, key: u64) -> Option<TermId> {
        let position = self.terms.binary_search_by_key(&key, |row| row.key).ok()?;
        TermId::try_from(position).ok()
    }

    /// The passages that hold a term.
    pub fn postings(&self, term: TermId) -> &[Posting] {
        let (terms, postings) = (&self.terms, self.postings.len());
        let postings = run(terms, term as usize, postings, |row| row.first_posting);
        self.postings.get(postings).unwrap_or_default()
    }

    /// The inverse target frequency of a term, at least 1.
    pub fn idf(&self, term: TermId) -> f32 {
        let row = self.terms.get(term as usize);
        idf(
            self.targets.len(),
            row.map_or(0, |row| row.target_frequency),
        )
    }

    /// The inverse target frequency of a term that no target holds.
    pub fn unseen_idf(&self) -> f32 {
        idf(self.targets.len(), 0)
    }

    /// Whether the word of this key is one of everyday language, which says little about a document.
    pub fn is_everyday(&self, key: u64) -> bool {
        self.everyday.binary_search(&key).is_ok()
    }

    /// The concepts that a phrase names.
    pub fn phrases(&self, key: u64) -> &[Phrase] {
        let first = self.phrases.partition_point(|phrase| phrase.key < key);
        let after = self.phrases.partition_point(|phrase| phrase.key <= key);
        self.phrases.get(first..after).unwrap_or_default()
    }

    /// The number of words in the longest phrase.
    pub fn longest_phrase(&self) -> usize {
        self.longest.first().copied().unwrap_or_default() as usize
    }

    /// Whether the document has ways of asking in a language.
    pub fn is_asked_in(&self, language: &Language) -> bool {
        let tags = std::str::from_utf8(&self.languages).unwrap_or_default();
        tags.split(' ').any(|tag| tag == language.tag)
    }

    /// What a word or phrase is, by its key with the language before its stems.
    pub fn typed(&self, key: u64) -> Option<Aspect> {
        let position = self.typed.binary_search_by_key(&key, |row| row.key).ok()?;
        let aspect = usize::try_from(self.typed.get(position)?.aspect).ok()?;
        Aspect::ALL.get(aspect).copied()
    }

    /// The number of words in the longest typed phrase.
    pub fn longest_typed(&self) -> usize {
        self.longest.get(1).copied().unwrap_or_default() as usize
    }

    fn slice(&self, start: u32, length: u32) -> &str {
        let (start, length) = (start as usize, length as usize);
        let bytes = self.text.get(start..start.saturating_add(length));
        bytes
            .and_then(|bytes| std::str::from_utf8(bytes).ok())
            .unwrap_or_default()
    }
}

/// What a row has: the positions from its first to the first of the next row, cut to the number of items.
pub(super) fn run<T>(
    rows: &[T],
    row: usize,
    items: usize,
    first: impl Fn(&T) -> u32,
) -> Range<usize> {
    let start = |row: usize| rows.get(row).map_or(items, |row| first(row) as usize);
    start(row).min(items)..start(row + 1).min(items)
}

/// The inverse target frequency of a term, ln((1 + N) / (1 + n)) + 1 (the smoothed form of Pedregosa and
/// others 2011): N targets, n of which hold it. Terms are weighed by targets rather than passages, since
/// an entry that is asked for in many ways repeats its words.
pub(super) fn idf(targets: usize, holding: u32) -> f32 {
    libm::logf((1.0 + as_f32(targets)) / (1.0 + as_f32(holding as usize))) + 1.0
}

/// Takes the next table from the bytes.
fn table<'a, T: Pod>(bytes: &mut &'a [u8]) -> Option<&'a [T]> {
    let (length, rest) = bytes.split_first_chunk()?;
    let length = usize::try_from(u64::from_ne_bytes(*length)).ok()?;
    let table = rest.get(..length)?;
    *bytes = rest
        .get(length.next_multiple_of(ALIGNMENT)..)
        .unwrap_or_default();
    bytemuck::try_cast_slice(table).ok()
}

impl Passage {
    /// The part of the entry that it is.
    pub fn field(self) -> Field {
        let field = Field::ALL.get(usize::from(self.field));
        field.copied().unwrap_or(Field::Summary)
    }

    /// What it counts in the summary of its target: names and titles as much as any other passage.
    pub(super) const fn share(self) -> f32 {
        if self.field == Field::Text as u16 {
            0.75
        } else {
            1.0
        }
    }

    /// Whether it asks for this first.
    pub fn asks_for(self, wanted: Wanted) -> bool {
        self.wanted == number(wanted)
    }

    pub(super) fn new(
        target: u32,
        field: Field,
        wanted: Option<Wanted>,
        start: u32,
        length: u32,
    ) -> Self {
        Self {
            target,
            field: field as u16,
            wanted: wanted.map_or(0, number),
            start,
            length,
        }
    }
}

/// The number of a kind of thing that is asked for, from 1.
const fn number(wanted: Wanted) -> u16 {
    wanted as u16 + 1
}

/// A count as a float; exact up to 16 million, and only ratios of it are used.
#[allow(
    clippy::cast_precision_loss,
    reason = "counts of passages and targets, used in ratios"
)]
pub(super) fn as_f32(count: usize) -> f32 {
    count as f32
}

/// A position as 32 bits; files are far smaller than 4 GiB.
pub(super) fn small(position: usize) -> u32 {
    u32::try_from(position).unwrap_or(u32::MAX)
}
