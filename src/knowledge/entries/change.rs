//! Changes to entries, wherever they are held.

use std::cell::OnceCell;

use super::{Entries, Held, word};
use crate::knowledge::Entry;

impl Entries {
    /// The entry at a place, to be changed.
    pub fn get_mut(&mut self, place: usize) -> Option<&mut Entry> {
        self.hold();
        let Held::Pieces(pieces, places) = &mut self.held else {
            return None;
        };
        let [piece, place] = *places.get(place)?;
        pieces.get_mut(piece as usize)?.get_mut(place as usize)
    }

    /// Changes each of them, in no order.
    pub fn change(&mut self, change: impl FnMut(&mut Entry)) {
        self.hold();
        if let Held::Pieces(pieces, _) = &mut self.held {
            pieces.iter_mut().flatten().for_each(change);
        }
    }

    /// Adds others after these.
    pub fn append(&mut self, others: Self) {
        let (mut pieces, mut places) = std::mem::take(self).into_pieces();
        let (more, of_more) = others.into_pieces();
        let of_more = of_more.into_iter();
        let first = word(pieces.len());
        places.extend(of_more.map(|[piece, place]| [first + piece, place]));
        pieces.extend(more);
        self.held = Held::Pieces(pieces, places);
    }

    /// Takes all of them to hand. What was known of their order is not, once they change.
    fn hold(&mut self) {
        let (pieces, places) = std::mem::take(self).into_pieces();
        self.held = Held::Pieces(pieces, places);
    }

    fn into_pieces(self) -> (Vec<Vec<Entry>>, Vec<[u32; 2]>) {
        let all: Vec<Entry> = match self.held {
            Held::Pieces(pieces, places) => return (pieces, places),
            Held::AtHand(entries) => entries,
            Held::Kept(kept, cells) => {
                let all = cells.into_iter().enumerate();
                let entry = |(place, cell): (usize, OnceCell<_>)| {
                    let read = || kept.entry(place).map(Box::new);
                    Some(*cell.into_inner().unwrap_or_else(read)?)
                };
                all.filter_map(entry).collect()
            }
        };
        let places = (0..word(all.len())).map(|place| [0, place]).collect();
        (vec![all], places)
    }
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use super::super::tests::{Shelf, entries};
    use super::*;

    #[test]
    fn what_is_appended_follows_in_its_order_however_it_is_held() {
        let ids = |all: &Entries| -> Vec<String> { all.iter().map(|of| of.id.clone()).collect() };
        let kept = |all: &Entries| {
            let entries = all.iter().cloned().collect();
            Entries::kept(Rc::new(Shelf(entries, all.ordered().to_vec())))
        };
        let pieces = |all: &Entries| {
            let mut joined = Entries::default();
            for entry in all {
                joined.append(vec![entry.clone()].into());
            }
            joined
        };
        let (first, second) = (entries(3), entries(4));
        let expected = [ids(&first), ids(&second)].concat();
        let held = |all: &Entries| [all.clone(), kept(all), pieces(all)];
        for first in held(&first) {
            for second in held(&second) {
                let mut both = first.clone();
                both.append(second);
                assert_eq!(ids(&both), expected);
                let seen = both.get_mut(4).expect("a fifth entry");
                assert_eq!(seen.id, expected[4]);
                // The order was asked for before each change, and is another one after it.
                seen.id = "x".to_owned();
                assert_eq!(both.ordered().last(), Some(&4));
                both.change(|entry| entry.id.insert(0, if entry.id == "x" { 'a' } else { 'b' }));
                assert_eq!(both.ordered().first(), Some(&4));
                both.change(|entry| entry.id.push('y'));
                let changed: Vec<String> = ids(&both);
                assert_eq!(changed[0], format!("b{}y", expected[0]));
                assert_eq!(changed[4], "axy");
                assert_eq!(both.len(), 7);
                assert!(both.get_mut(7).is_none());
            }
        }
    }
}
