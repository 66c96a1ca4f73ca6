//! Changes to entries, wherever they are held.

use std::cell::OnceCell;

use super::{Entries, Held, word};
use crate::knowledge::Entry;

impl Entries {
    /// All of them, to be changed.
    pub fn to_mut(&mut self) -> &mut Vec<Entry> {
        self.by_id.take();
        let all = match std::mem::take(&mut self.held) {
            Held::AtHand(entries) => entries,
            Held::Pieces(pieces, places) => {
                let pieces = pieces.into_iter();
                let pieces = pieces.map(|piece| piece.into_iter().map(Some).collect());
                let mut pieces: Vec<Vec<Option<Entry>>> = pieces.collect();
                let places = places.into_iter();
                places
                    .filter_map(|[piece, place]| pieces[piece as usize][place as usize].take())
                    .collect()
            }
            Held::Kept(kept, cells) => {
                let all = cells.into_iter().enumerate();
                let entry = |(place, cell): (usize, OnceCell<_>)| {
                    let read = || kept.entry(place).map(Box::new);
                    Some(*cell.into_inner().unwrap_or_else(read)?)
                };
                all.filter_map(entry).collect()
            }
        };
        self.held = Held::AtHand(all);
        match &mut self.held {
            Held::AtHand(entries) => entries,
            Held::Pieces(..) | Held::Kept(..) => unreachable!("all were just taken to hand"),
        }
    }

    /// The entry at a place, to be changed.
    pub fn get_mut(&mut self, place: usize) -> Option<&mut Entry> {
        if !matches!(self.held, Held::Pieces(..)) {
            return self.to_mut().get_mut(place);
        }
        self.by_id.take();
        let Held::Pieces(pieces, places) = &mut self.held else {
            return None;
        };
        let [piece, place] = *places.get(place)?;
        pieces.get_mut(piece as usize)?.get_mut(place as usize)
    }

    /// Changes each of them, in no order.
    pub fn change(&mut self, change: impl FnMut(&mut Entry)) {
        self.by_id.take();
        if let Held::Pieces(pieces, _) = &mut self.held {
            pieces.iter_mut().flatten().for_each(change);
        } else {
            self.to_mut().iter_mut().for_each(change);
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

    fn into_pieces(mut self) -> (Vec<Vec<Entry>>, Vec<[u32; 2]>) {
        if let Held::Pieces(pieces, places) = self.held {
            return (pieces, places);
        }
        let all = std::mem::take(self.to_mut());
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
                assert_eq!(both.to_mut().len(), 7);
                assert_eq!(ids(&both), changed);
                assert!(both.get_mut(7).is_none());
            }
        }
    }
}
