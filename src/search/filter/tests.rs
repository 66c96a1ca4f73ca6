use super::super::fixture::Fixture;
use super::*;

/// The ids of the entries that a filter finds.
fn found(fixture: &Fixture, words: &str) -> Vec<String> {
    let places = matching(&fixture.index(), &fixture.weights, words).into_iter();
    let entries = places.filter_map(|place| fixture.knowledge.entries.get(place));
    entries.map(|entry| entry.id.clone()).collect()
}

#[test]
fn entries_must_hold_every_word_that_says_something() {
    let tea = Fixture::of_tea();
    for (words, ids) in [
        ("merchants", &["trade", "twinings", "lipton"][..]),
        ("merchants crates", &["trade"]),
        ("the crates of the merchants", &["trade"]),
        ("gardens for merchants", &["twinings", "lipton"]),
        ("gardens crates", &[]),
        ("merchants quux", &[]),
        ("of the", &[]),
    ] {
        assert_eq!(found(&tea, words), ids, "{words}");
    }
}

#[test]
fn misspelt_words_and_synonyms_count_but_not_words_that_begin_alike() {
    let tea = Fixture::of_tea();
    assert_eq!(found(&tea, "infusoin"), ["tea"]);
    assert_eq!(found(&tea, "warm"), ["tea"]);
    assert!(found(&tea, "merchandise").is_empty());
    // Nor do gaps, which are no entries.
    assert!(found(&tea, "coffee").is_empty());
}
