//! Reads a cache file, each part when it is needed.

use std::cell::{Cell, OnceCell};
use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom};
use std::path::Path;
use std::rc::Rc;

use elsa::FrozenMap;

use super::{BLOCK, Head, Key, MARK, TAIL};
use crate::knowledge::{Entries, Entry, Kept, Knowledge, first_field};
use crate::search::Parts;

/// What was kept of some packs.
pub struct Store {
    head: Head,
    body: Body,
    /// Whether some part could not be read, or is not what was written.
    damaged: Cell<bool>,
}

enum Body {
    Whole(Vec<u8>),
    Parts {
        file: File,
        blocks: Vec<OnceCell<Box<[u8]>>>,
        /// What lies in more than one block, by its place and length.
        spans: FrozenMap<(usize, usize), Box<[u8]>>,
    },
}

impl Store {
    /// The cache file here, if it is whole and was made of what the key says.
    pub(super) fn open(path: &Path, key: &Key, whole: bool) -> Option<Self> {
        let mut file = File::open(path).ok()?;
        let head = head(&mut file, key)?;
        let body = if whole {
            let mut bytes = vec![0; head.lengths.iter().sum()];
            file.rewind().ok()?;
            file.read_exact(&mut bytes).ok()?;
            let sound = bytes.chunks(BLOCK).map(crc32fast::hash);
            if !sound.eq(head.checksums.iter().copied()) {
                return None;
            }
            Body::Whole(bytes)
        } else {
            Body::Parts {
                file,
                blocks: vec![OnceCell::new(); head.checksums.len()],
                spans: FrozenMap::new(),
            }
        };
        Some(Self {
            head,
            body,
            damaged: Cell::new(false),
        })
    }

    /// Whether something that was read of it was not what had been written: then nothing that came
    /// of it is to be believed.
    #[must_use]
    pub fn is_damaged(&self) -> bool {
        self.damaged.get()
    }

    /// The knowledge, of which each entry is read when it is needed.
    #[must_use]
    pub fn knowledge(self: &Rc<Self>) -> Knowledge {
        Knowledge {
            documents: self.head.documents.clone(),
            entries: Entries::kept(Rc::<Self>::clone(self)),
            gaps: self.head.gaps.clone(),
            synonyms: Vec::new(),
            differences: Vec::new(),
        }
    }

    /// So many bytes of the body from a place on; none where they cannot be read.
    fn bytes(&self, at: usize, length: usize) -> &[u8] {
        let (blocks, spans) = match &self.body {
            Body::Whole(bytes) => return bytes.get(at..at + length).unwrap_or_default(),
            Body::Parts { blocks, spans, .. } => (blocks, spans),
        };
        let Some(end) = at.checked_add(length).filter(|_| length > 0) else {
            return &[];
        };
        let (first, last) = (at / BLOCK, (end - 1) / BLOCK);
        if last >= blocks.len() {
            self.damaged.set(true);
            return &[];
        }
        if first == last {
            let block = self.block(first);
            return block
                .get(at % BLOCK..at % BLOCK + length)
                .unwrap_or_default();
        }
        if let Some(span) = spans.get(&(at, length)) {
            return span;
        }
        let mut span = Vec::with_capacity(length);
        for place in first..=last {
            let block = self.block(place);
            let from = if place == first { at % BLOCK } else { 0 };
            let to = (end - place * BLOCK).min(BLOCK);
            span.extend_from_slice(block.get(from..to).unwrap_or_default());
        }
        spans.insert((at, length), span.into_boxed_slice())
    }

    fn block(&self, place: usize) -> &[u8] {
        let Body::Parts { file, blocks, .. } = &self.body else {
            return &[];
        };
        blocks[place].get_or_init(|| {
            let read = self.read_block(file, place).ok();
            let sound = read.filter(|bytes| crc32fast::hash(bytes) == self.head.checksums[place]);
            sound.unwrap_or_else(|| {
                self.damaged.set(true);
                Box::default()
            })
        })
    }

    fn read_block(&self, mut file: &File, place: usize) -> io::Result<Box<[u8]>> {
        let at = place * BLOCK;
        let whole: usize = self.head.lengths.iter().sum();
        let mut bytes = vec![0; BLOCK.min(whole - at)];
        file.seek(SeekFrom::Start(at as u64))?;
        file.read_exact(&mut bytes)?;
        Ok(bytes.into_boxed_slice())
    }

    /// Where each part of the body begins.
    fn starts(&self) -> [usize; 4] {
        let [index, entries, ends, _] = self.head.lengths;
        [0, index, index + entries, index + entries + ends]
    }

    /// The bytes of an entry; none where there is no such entry.
    fn bytes_of(&self, place: usize) -> &[u8] {
        if place >= self.head.entries {
            return &[];
        }
        let from = match place.checked_sub(1) {
            Some(before) => self.end_of(before),
            None => 0,
        };
        let [_, entries, ..] = self.starts();
        let length = self.end_of(place).saturating_sub(from);
        let at = entries.checked_add(from);
        at.map_or(&[], |at| self.bytes(at, length))
    }

    /// Where an entry ends among the bytes of all entries.
    fn end_of(&self, place: usize) -> usize {
        let [_, _, ends, _] = self.starts();
        let bytes = self.bytes(ends + 8 * place, 8).try_into();
        bytes.map_or(0, |bytes| {
            usize::try_from(u64::from_le_bytes(bytes)).unwrap_or(0)
        })
    }
}

/// The head of a cache file that is whole and was made of what the key says.
fn head(file: &mut File, key: &Key) -> Option<Head> {
    let length = usize::try_from(file.metadata().ok()?.len()).ok()?;
    let mut tail = [0; TAIL];
    let before_tail = length.checked_sub(TAIL)?;
    file.seek(SeekFrom::Start(before_tail as u64)).ok()?;
    file.read_exact(&mut tail).ok()?;
    let (of_head, rest) = tail.split_first_chunk()?;
    let (checksum, mark) = rest.split_first_chunk()?;
    let of_head = usize::try_from(u64::from_le_bytes(*of_head)).ok()?;
    let body = before_tail.checked_sub(of_head)?;
    let mut bytes = vec![0; of_head];
    file.seek(SeekFrom::Start(body as u64)).ok()?;
    file.read_exact(&mut bytes).ok()?;
    if mark != MARK || crc32fast::hash(&bytes) != u32::from_le_bytes(*checksum) {
        return None;
    }
    let head: Head = postcard::from_bytes(&bytes).ok()?;
    let [index, entries, ends, order] = head.lengths;
    let sum = index
        .checked_add(entries)?
        .checked_add(ends)?
        .checked_add(order)?;
    let fits = sum == body
        && head.checksums.len() == body.div_ceil(BLOCK)
        && head.entries.checked_mul(8)? == ends
        && head.entries.checked_mul(4)? == order;
    (fits && head.key == *key).then_some(head)
}

impl Parts for Store {
    fn length(&self) -> usize {
        self.head.lengths[0]
    }

    fn part(&self, at: usize, length: usize) -> &[u8] {
        self.bytes(at, length)
    }

    fn whole(&self) -> Option<&[u8]> {
        match &self.body {
            Body::Whole(bytes) => bytes.get(..self.length()),
            Body::Parts { .. } => None,
        }
    }
}

impl Kept for Store {
    fn count(&self) -> usize {
        self.head.entries
    }

    fn entry(&self, place: usize) -> Option<Entry> {
        let entry = postcard::from_bytes(self.bytes_of(place)).ok();
        let documents = self.head.documents.len();
        let entry = entry.filter(|entry: &Entry| entry.document < documents);
        if entry.is_none() {
            self.damaged.set(true);
        }
        entry
    }

    fn id(&self, place: usize) -> Option<&str> {
        let id = first_field(self.bytes_of(place));
        if id.is_none() {
            self.damaged.set(true);
        }
        id
    }

    fn by_id(&self, rank: usize) -> usize {
        let [.., order] = self.starts();
        let bytes = self.bytes(order + 4 * rank, 4).try_into();
        bytes.map_or(0, |bytes| u32::from_le_bytes(bytes) as usize)
    }
}
