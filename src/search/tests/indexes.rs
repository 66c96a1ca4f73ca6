//! The index as bytes, the order of what it finds, and filters.

use proptest::prelude::*;

use super::super::Filtered;
use super::super::keys::{number_key, word_key};
use super::super::passage::Target;
use super::super::query::expand;
use super::super::rank::{coverage, rank};
use super::{INDEX, Index, OPTIONS, Weights, collection, knowledge};
use crate::language::Language;

/// Bytes at an address that is a multiple of 8, as the tables need.
fn aligned(bytes: &[u8]) -> Vec<u64> {
    let mut words = vec![0; bytes.len().div_ceil(8)];
    bytemuck::cast_slice_mut(&mut words)[..bytes.len()].copy_from_slice(bytes);
    words
}

fn ask(index: Index<'_>, query: &str) {
    let knowledge = knowledge();
    let collection = collection(&knowledge, index);
    let _ = collection.search(query, OPTIONS);
    let _ = collection.matching(query);
}

#[test]
fn an_index_comes_back_from_its_bytes() {
    let bytes = INDEX.to_bytes();
    let words = aligned(&bytes);
    let opened = Index::open(&bytemuck::cast_slice(&words)[..bytes.len()]);
    assert_eq!(opened.to_bytes(), bytes);
    assert_eq!(opened.targets(), INDEX.targets());
    let kiosk = word_key("kiosk");
    assert!(opened.term(kiosk).is_some() && opened.term(kiosk) == INDEX.term(kiosk));
    assert!(opened.term(number_key(41_300.0)).is_some());
    assert!(opened.is_asked_in(Language::of("en")));
    assert!(!opened.is_asked_in(Language::of("fr")));
}

#[test]
fn an_index_that_is_cut_off_finds_less_and_never_fails() {
    let bytes = INDEX.to_bytes();
    for length in (0..bytes.len()).step_by(997) {
        let words = aligned(&bytes[..length]);
        let cut = Index::open(&bytemuck::cast_slice(&words)[..length]);
        ask(cut, "how many ferries in Greece in 2015");
        // Bytes that begin anywhere are not aligned.
        ask(Index::open(&bytes[length..]), "tickets 41,300");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(32) })]

    #[test]
    fn any_bytes_are_an_index(bytes in prop::collection::vec(any::<u8>(), 0..2_000), query in ".{0,40}") {
        ask(Index::open(&bytes), &query);
    }

    #[test]
    fn an_index_with_changed_bytes_never_fails(
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..200),
    ) {
        let mut bytes = INDEX.to_bytes();
        for (place, byte) in changes {
            let place = place.index(bytes.len());
            bytes[place] = byte;
        }
        let words = aligned(&bytes);
        let changed = Index::open(&bytemuck::cast_slice(&words)[..bytes.len()]);
        ask(changed, "how many vessels with passangers in Greece in 2015");
    }

    #[test]
    fn any_query_is_taken(query in prop_oneof![".{0,80}", "[a-z0-9 %.,?]{0,300}", "\\PC{0,40}"]) {
        let outcome = super::search(&query);
        prop_assert!(outcome.answers.is_empty() || outcome.near.is_empty());
        prop_assert_eq!(outcome.answered, outcome.reason.is_none());
        for answer in outcome.answers.iter().chain(&outcome.near) {
            prop_assert!((0.0..=1.0).contains(&answer.score), "{}", answer.score);
        }
    }
}

#[test]
fn what_matches_best_is_first() {
    let (english, weights) = (Language::of("en"), Weights::default());
    let ranked = |query: &str| {
        let tokens = english.tokens(query);
        let terms = expand(&INDEX, english, &weights, query, &tokens);
        (rank(&INDEX, &weights, &terms), terms)
    };
    for (query, id) in [
        ("tickets kiosk", "tickets"),
        ("harbour office", "harbour"),
        ("number of boats", "ferries"),
        ("41,300", "crossings"),
    ] {
        let (ranking, terms) = ranked(query);
        let best = ranking.entries[0];
        let Target::Entry(entry) = INDEX.target(best.target) else {
            panic!("{query}: a gap among the entries");
        };
        assert_eq!(knowledge().entries[entry].id, id, "{query}");
        assert!(
            ranking.entries.is_sorted_by(|a, b| a.score >= b.score),
            "{query}"
        );
        let held = coverage(
            &INDEX,
            terms.iter(),
            best.target,
            &|_| true,
            &ranking.passages,
        );
        assert!((0.5..=1.0).contains(&held), "{query}: {held}");
    }
    let (ranking, _) = ranked("what time is the first departure");
    assert!(ranking.gaps[0].score > ranking.entries.first().map_or(0.0, |best| best.score));
    let (ranking, _) = ranked("zzz qqq");
    assert!(ranking.entries.is_empty() && ranking.gaps.is_empty());
}

fn filtered(words: &str) -> (Vec<String>, bool) {
    let knowledge = knowledge();
    let Filtered { entries, loose } = collection(&knowledge, INDEX.clone()).matching(words);
    let ids = entries
        .iter()
        .map(|entry| knowledge.entries[*entry].id.to_string());
    (ids.collect(), loose)
}

#[test]
fn a_filter_takes_every_word_strictly_before_any_loosely() {
    let ids = |ids: &[&str]| ids.iter().map(|id| (*id).to_owned()).collect::<Vec<_>>();
    assert_eq!(filtered("kiosk quay"), (ids(&["tickets"]), false));
    assert_eq!(filtered("vessels 2015"), (ids(&["crossings"]), false));
    assert_eq!(filtered("kiosk passengers").0, ids(&[]));
    assert_eq!(filtered("kiosc"), (ids(&["tickets"]), true));
    assert_eq!(filtered("zeppelin").0, ids(&[]));
    assert_eq!(filtered("").0, ids(&[]));
}
