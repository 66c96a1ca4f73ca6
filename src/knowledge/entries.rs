//! The entries of some knowledge: at hand, or read one by one from where they are kept.

use std::cell::OnceCell;
use std::fmt;
use std::rc::Rc;

use serde::ser::SerializeSeq;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::entry::{Entry, Kind};

mod change;

/// Where entries are kept that are read one by one.
pub trait Kept {
    /// How many there are.
    fn count(&self) -> usize;

    /// The entry at a place, if it can be read.
    fn entry(&self, place: usize) -> Option<Entry>;

    /// The id of the entry at a place, if it can be read.
    fn id(&self, place: usize) -> Option<&str>;

    /// The kind of the entry at a place, where that is known without reading it.
    fn kind(&self, _place: usize) -> Option<Kind> {
        None
    }

    /// The place of the entry that stands here in the alphabetical order of the ids.
    fn by_id(&self, rank: usize) -> usize;
}

/// Entries in the order of their files.
#[derive(Clone, Default)]
pub struct Entries {
    held: Held,
    /// Their places in the order of their ids, once it was asked for.
    by_id: OnceCell<Vec<u32>>,
}

#[derive(Clone)]
enum Held {
    AtHand(Vec<Entry>),
    /// Several lists, such as the pieces of a large file as they were read, with the piece and the
    /// place in it of each entry. To move them together would take longer than to read some.
    Pieces(Vec<Vec<Entry>>, Vec<[u32; 2]>),
    Kept(Rc<dyn Kept>, Vec<OnceCell<Option<Box<Entry>>>>),
}

impl Default for Held {
    fn default() -> Self {
        Self::AtHand(Vec::new())
    }
}

/// A place as it is kept: memory holds no more entries than that.
fn word(place: usize) -> u32 {
    u32::try_from(place).unwrap_or(u32::MAX)
}

/// Among so few, looking at each for an id is quicker than ordering them first.
const FEW: usize = 1000;

impl Entries {
    /// Entries that are read as they are needed.
    #[must_use]
    pub fn kept(kept: Rc<dyn Kept>) -> Self {
        let cells = vec![OnceCell::new(); kept.count()];
        Self {
            held: Held::Kept(kept, cells),
            by_id: OnceCell::new(),
        }
    }

    /// Entries that were read in pieces: kind by kind, those of one kind in the order of the pieces.
    #[must_use]
    pub(super) fn in_pieces(pieces: Vec<Vec<Entry>>) -> Self {
        let count = pieces.iter().map(Vec::len).sum();
        let mut places = Vec::with_capacity(count);
        for (piece, entries) in (0..).zip(&pieces) {
            let of_piece = (0..).zip(entries);
            places.extend(of_piece.map(|(place, entry)| (entry.kind(), [piece, place])));
        }
        places.sort_by_key(|(kind, _)| *kind);
        let places = places.into_iter().map(|(_, place)| place).collect();
        Self {
            held: Held::Pieces(pieces, places),
            by_id: OnceCell::new(),
        }
    }

    /// How many there are.
    #[must_use]
    pub const fn len(&self) -> usize {
        match &self.held {
            Held::AtHand(entries) => entries.len(),
            Held::Pieces(_, places) => places.len(),
            Held::Kept(_, cells) => cells.len(),
        }
    }

    /// Whether there is none.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The entry at a place.
    #[must_use]
    pub fn get(&self, place: usize) -> Option<&Entry> {
        match &self.held {
            Held::AtHand(entries) => entries.get(place),
            Held::Pieces(pieces, places) => {
                let [piece, place] = *places.get(place)?;
                pieces.get(piece as usize)?.get(place as usize)
            }
            Held::Kept(kept, cells) => cells
                .get(place)?
                .get_or_init(|| kept.entry(place).map(Box::new))
                .as_deref(),
        }
    }

    /// All of them in order.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &Entry> + Clone {
        (0..self.len()).filter_map(|place| self.get(place))
    }

    /// Those of a kind, in order.
    pub fn of(&self, kind: Kind) -> impl Iterator<Item = &Entry> {
        let places = (0..self.len()).filter(move |place| self.kind(*place) == Some(kind));
        places.filter_map(|place| self.get(place))
    }

    /// The kind of the entry at a place.
    #[must_use]
    pub fn kind(&self, place: usize) -> Option<Kind> {
        let known = match &self.held {
            Held::Kept(kept, _) => kept.kind(place),
            Held::AtHand(_) | Held::Pieces(..) => None,
        };
        known.or_else(|| self.get(place).map(Entry::kind))
    }

    /// The place of the entry of this id.
    #[must_use]
    pub fn place_of(&self, id: &str) -> Option<usize> {
        let at_hand = !matches!(self.held, Held::Kept(..));
        if at_hand && self.len() < FEW {
            return self.iter().position(|entry| entry.id == id);
        }
        let by_id = |rank: usize| match &self.held {
            Held::Kept(kept, _) => kept.by_id(rank),
            Held::AtHand(_) | Held::Pieces(..) => self.ordered()[rank] as usize,
        };
        let id_of = |rank| {
            let id = match &self.held {
                Held::Kept(kept, _) => kept.id(by_id(rank)),
                Held::AtHand(_) | Held::Pieces(..) => self.get(by_id(rank)).map(|entry| &*entry.id),
            };
            id.unwrap_or_default()
        };
        let (mut from, mut to) = (0, self.len());
        while from < to {
            let middle = from.midpoint(to);
            if id_of(middle) < id {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        (from < self.len() && id_of(from) == id).then(|| by_id(from))
    }

    /// The places in the order of the ids, for [`Kept::by_id`].
    pub fn ordered(&self) -> &[u32] {
        self.by_id.get_or_init(|| {
            let mut order: Vec<u32> = (0..word(self.len())).collect();
            order.sort_by_key(|place| self.get(*place as usize).map_or("", |entry| &entry.id));
            order
        })
    }
}

impl From<Vec<Entry>> for Entries {
    fn from(entries: Vec<Entry>) -> Self {
        Self {
            held: Held::AtHand(entries),
            by_id: OnceCell::new(),
        }
    }
}

impl<'e> IntoIterator for &'e Entries {
    type Item = &'e Entry;
    type IntoIter = Box<dyn Iterator<Item = &'e Entry> + 'e>;

    fn into_iter(self) -> Self::IntoIter {
        Box::new(self.iter())
    }
}

impl fmt::Debug for Entries {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.iter()).finish()
    }
}

impl PartialEq for Entries {
    fn eq(&self, other: &Self) -> bool {
        self.iter().eq(other.iter())
    }
}

impl Serialize for Entries {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut all = serializer.serialize_seq(Some(self.len()))?;
        self.iter()
            .try_for_each(|entry| all.serialize_element(entry))?;
        all.end()
    }
}

impl<'de> Deserialize<'de> for Entries {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Vec::deserialize(deserializer).map(Self::from)
    }
}

#[cfg(test)]
mod tests {
    use std::fmt::Write as _;

    use super::*;
    use crate::knowledge::{KnowledgeFile, load};

    /// So many entries, whose ids are not in alphabetical order.
    pub(super) fn entries(count: usize) -> Entries {
        let mut text = String::from("[document]\ntitle = \"Tea\"\n");
        for place in 0..count {
            let id = place * 17 % count;
            let _ = write!(
                text,
                "[[question]]\nid = \"q{id}\"\nquestion = \"Tea {id}?\"\nanswer = \"Yes.\"\n"
            );
        }
        let file = KnowledgeFile {
            name: "tea.toml",
            text: &text,
        };
        load(&[file]).expect("no fault").entries
    }

    pub(super) struct Shelf(pub Vec<Entry>, pub Vec<u32>);

    impl Kept for Shelf {
        fn count(&self) -> usize {
            self.0.len()
        }

        fn entry(&self, place: usize) -> Option<Entry> {
            self.0.get(place).cloned()
        }

        fn id(&self, place: usize) -> Option<&str> {
            self.0.get(place).map(|entry| &*entry.id)
        }

        fn by_id(&self, rank: usize) -> usize {
            self.1[rank] as usize
        }
    }

    #[test]
    fn each_id_is_found_however_many_there_are_and_wherever_they_are_kept() {
        for count in [0, 1, 2, FEW - 1, FEW, FEW + 1, 1500] {
            let at_hand = if count == 0 {
                Entries::default()
            } else {
                entries(count)
            };
            assert_eq!(at_hand.len(), count);
            assert_eq!(at_hand.is_empty(), count == 0);
            let all: Vec<Entry> = at_hand.iter().cloned().collect();
            let kept = Entries::kept(Rc::new(Shelf(all, at_hand.ordered().to_vec())));
            assert!(kept == at_hand);
            for held in [&at_hand, &kept] {
                for (place, entry) in at_hand.iter().enumerate() {
                    assert_eq!(held.place_of(&entry.id), Some(place), "{count}");
                }
                // Before all, between two, and after all.
                for id in ["a", "q1x", "z", ""] {
                    assert_eq!(held.place_of(id), None, "{count}");
                }
            }
        }
    }

    #[test]
    fn the_order_is_that_of_the_ids_and_follows_a_change() {
        let mut all = entries(12);
        let ids = |all: &Entries| -> Vec<String> {
            let ordered = all.ordered().iter();
            ordered
                .filter_map(|place| Some(all.get(*place as usize)?.id.clone()))
                .collect()
        };
        let mut sorted = ids(&all);
        assert_eq!(sorted.len(), 12);
        sorted.sort();
        assert_eq!(ids(&all), sorted);
        all.get_mut(3).expect("a fourth").id = "a".to_owned();
        assert_eq!(ids(&all)[0], "a");
    }

    #[test]
    fn entries_are_equal_that_hold_the_same() {
        let (all, mut other) = (entries(3), entries(3));
        assert!(all == other);
        other.get_mut(2).expect("a third").title.push('x');
        assert!(all != other);
        assert!(all != entries(2));
    }
}
