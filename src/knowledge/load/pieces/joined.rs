//! The pieces of a file as one body of knowledge, and what can only be checked of all of them.

use rustc_hash::{FxHashMap, FxHashSet};

use super::super::Loader;
use crate::knowledge::entry::{Detail, Entry, Kind};
use crate::knowledge::{Difference, Document, Entries, Gap, Knowledge, limits};

/// The knowledge of all pieces, if it is beyond doubt.
pub(super) fn joined(pieces: Vec<Option<Loader>>) -> Option<Knowledge> {
    let pieces: Vec<Loader> = pieces.into_iter().collect::<Option<_>>()?;
    let mut entries = Vec::with_capacity(pieces.len());
    let (mut gaps, mut synonyms, mut differences) = (Vec::new(), Vec::new(), Vec::new());
    let (mut document, mut asked) = (None, None);
    for mut piece in pieces {
        entries.push(piece.entries);
        gaps.append(&mut piece.gaps);
        synonyms.append(&mut piece.synonyms);
        differences.append(&mut piece.differences);
        take(&mut piece.document, &mut document)?;
        take(&mut piece.asked, &mut asked)?;
    }
    let sections = number(&mut entries)?;
    let document: Document = document?;
    let others = gaps.iter().map(|gap: &Gap| &gap.id).chain([&document.id]);
    let places = places(&entries, others)?;
    let sound = refers_to_what_there_is(&entries, &places, &sections)
        && differences.iter().all(|of: &Difference| {
            let section = of.section.as_ref();
            section.is_none_or(|section| sections.contains(section))
        });
    if !sound {
        return None;
    }
    let asked: Vec<(String, Vec<String>)> = asked.unwrap_or_default();
    let asked = asked.into_iter();
    let asked = asked.map(|(id, ways)| Some((places.get(id.as_str()).copied()??, ways)));
    for ([piece, place], ways) in asked.collect::<Option<Vec<_>>>()? {
        entries[piece][place].asked.extend(ways);
    }
    Some(Knowledge {
        documents: vec![document],
        entries: Entries::in_pieces(entries),
        gaps,
        synonyms,
        differences,
    })
}

/// Takes what only one piece may have.
fn take<T>(from: &mut Option<T>, to: &mut Option<T>) -> Option<()> {
    let clash = from.is_some() && to.is_some();
    *to = to.take().or_else(|| from.take());
    (!clash).then_some(())
}

/// Numbers the questions, of which there must be one, and no two of one number.
fn number(pieces: &mut [Vec<Entry>]) -> Option<FxHashSet<u32>> {
    let mut numbers = FxHashSet::default();
    let questions = pieces.iter_mut().flatten();
    for question in questions.filter(|entry| entry.kind() == Kind::Question) {
        if question.section == 0 {
            question.section = u32::try_from(numbers.len() + 1).ok()?;
        }
        if !numbers.insert(question.section) {
            return None;
        }
    }
    (!numbers.is_empty()).then_some(numbers)
}

/// The piece of each id and its place there; none for what is no entry. No two have one id.
type Places<'p> = FxHashMap<&'p str, Option<[usize; 2]>>;

fn places<'p>(
    pieces: &'p [Vec<Entry>],
    mut others: impl Iterator<Item = &'p String>,
) -> Option<Places<'p>> {
    let count = pieces.iter().map(Vec::len).sum();
    let mut places = Places::default();
    places.reserve(count);
    for (piece, entries) in pieces.iter().enumerate() {
        for (place, entry) in entries.iter().enumerate() {
            if places.insert(&entry.id, Some([piece, place])).is_some() {
                return None;
            }
        }
    }
    let unique = others.all(|id| places.insert(id, None).is_none());
    (unique && count <= limits::ENTRIES).then_some(places)
}

/// Whether the sections, sources and figures are there that entries name.
fn refers_to_what_there_is(
    pieces: &[Vec<Entry>],
    places: &Places<'_>,
    sections: &FxHashSet<u32>,
) -> bool {
    let of_id = |id: &str| {
        let [piece, place] = (*places.get(id)?)?;
        pieces[piece].get(place)
    };
    pieces.iter().flatten().all(|entry| {
        let is_source = |id: &String| of_id(id).is_some_and(|of| of.kind() == Kind::Source);
        let adds_up = match &entry.detail {
            Detail::Derived(derived) => derived.fault(of_id).is_none(),
            _ => true,
        };
        sections.contains(&entry.section) && entry.sources.iter().all(is_source) && adds_up
    })
}
