//! Entries that were packed one by one, so that each can be read alone.

use std::rc::Rc;

use serde::{Deserialize, Serialize};

use super::{Entries, Entry, Kept, Kind};

/// Entries as bytes, of which each is read when it is needed.
#[derive(Debug, Serialize, Deserialize)]
pub struct Packed<'b> {
    /// One entry after the other.
    #[serde(borrow)]
    entries: &'b [u8],
    /// Where each of them ends.
    ends: Vec<u32>,
    /// What kind each is of.
    kinds: Vec<Kind>,
    /// Their places in the order of their ids.
    by_id: Vec<u32>,
}

impl Packed<'static> {
    /// The entries that are packed in these bytes.
    ///
    /// # Errors
    ///
    /// They are not what [`pack`] wrote.
    pub fn open(bytes: &'static [u8]) -> postcard::Result<Entries> {
        let packed: Self = postcard::from_bytes(bytes)?;
        Ok(Entries::kept(Rc::new(packed)))
    }
}

/// The first field of what was written here: of an entry its id.
#[must_use]
pub fn first_field(bytes: &[u8]) -> Option<&str> {
    let (field, _) = postcard::take_from_bytes(bytes).ok()?;
    Some(field)
}

/// Packs entries for [`Packed::open`].
///
/// # Errors
///
/// They take more than 4 GB.
pub fn pack(entries: &Entries) -> postcard::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let mut ends = Vec::with_capacity(entries.len());
    for entry in entries {
        bytes = postcard::to_extend(entry, bytes)?;
        let end = u32::try_from(bytes.len());
        ends.push(end.map_err(|_| postcard::Error::SerializeBufferFull)?);
    }
    postcard::to_stdvec(&Packed {
        entries: &bytes,
        ends,
        kinds: entries.iter().map(Entry::kind).collect(),
        by_id: entries.ordered().to_vec(),
    })
}

impl Packed<'_> {
    fn bytes(&self, place: usize) -> Option<&[u8]> {
        let end = *self.ends.get(place)? as usize;
        let from = match place.checked_sub(1) {
            Some(before) => *self.ends.get(before)? as usize,
            None => 0,
        };
        self.entries.get(from..end)
    }
}

impl Kept for Packed<'_> {
    fn count(&self) -> usize {
        self.ends.len()
    }

    fn entry(&self, place: usize) -> Option<Entry> {
        postcard::from_bytes(self.bytes(place)?).ok()
    }

    fn id(&self, place: usize) -> Option<&str> {
        first_field(self.bytes(place)?)
    }

    fn kind(&self, place: usize) -> Option<Kind> {
        self.kinds.get(place).copied()
    }

    fn by_id(&self, rank: usize) -> usize {
        self.by_id.get(rank).map_or(0, |place| *place as usize)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::embedded;

    #[test]
    fn what_was_packed_is_read_back_one_by_one() {
        let entries = embedded::with_search().entries;
        let bytes: &'static [u8] = pack(&entries).expect("packed").leak();
        let read = Packed::open(bytes).expect("read");
        assert_eq!(read.len(), entries.len());
        for (place, entry) in entries.iter().enumerate() {
            assert_eq!(read.get(place), Some(entry));
            assert_eq!(read.place_of(&entry.id), Some(place));
            assert_eq!(read.kind(place), Some(entry.kind()));
        }
        assert!(read.get(entries.len()).is_none());
        assert_eq!(read.place_of("none-of-them"), None);
    }

    #[test]
    fn bytes_that_were_not_packed_are_refused() {
        let entries = embedded::with_search().entries;
        let bytes: &'static [u8] = pack(&entries).expect("packed").leak();
        for length in [0, 1, bytes.len() / 2, bytes.len() - 1] {
            assert!(Packed::open(&bytes[..length]).is_err(), "{length}");
        }
        let none = pack(&Entries::default()).expect("packed").leak();
        assert!(Packed::open(none).is_ok_and(|entries| entries.is_empty()));
    }
}
