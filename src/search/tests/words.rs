//! Words that are repaired, look alike, or name the same concept.

use super::super::keys::word_key;
use super::super::query::{MatchKind, QueryTerm, expand};
use super::super::similar::{LEAST, grams, similar, skeleton};
use super::super::spelling::repaired;
use super::{INDEX, Weights};
use crate::language::Language;

fn english() -> &'static Language {
    Language::of("en")
}

fn repair(query: &str) -> Vec<String> {
    let tokens = repaired(&INDEX, english(), query).into_iter();
    tokens.map(|token| token.surface).collect()
}

#[test]
fn misspelt_function_words_are_repaired() {
    assert_eq!(
        repair("waht are teh ferries"),
        ["what", "are", "the", "ferries"]
    );
    // Replacing a letter makes a different word.
    assert_eq!(repair("tax ferries"), ["tax", "ferries"]);
}

#[test]
fn words_that_were_written_together_are_cut_apart() {
    assert_eq!(repair("howmanyferries"), ["how", "many", "ferries"]);
    assert_eq!(repair("ticketskiosk"), ["tickets", "kiosk"]);
    assert_eq!(repair("wxyzwxyzwxyz"), ["wxyzwxyzwxyz"]);
    let long = "ferries".repeat(2_000);
    assert_eq!(repair(&long).len(), 1);
}

#[test]
fn repaired_words_keep_where_they_were_typed() {
    let query = "é howmanyferries ok";
    for token in repaired(&INDEX, english(), query) {
        assert!(query.get(token.span.clone()).is_some(), "{token:?}");
    }
}

#[test]
fn words_of_the_same_sound_have_the_same_skeleton() {
    assert_eq!(skeleton("ferry"), skeleton("fery"));
    assert_eq!(skeleton("photo"), skeleton("foto"));
    assert_eq!(skeleton("kiosk"), skeleton("ciosc"));
    assert_ne!(skeleton("ferry"), skeleton("quay"));
    assert_eq!(skeleton("open"), "apn");
    assert_eq!(skeleton(""), "");
}

#[test]
fn n_grams_are_each_there_once_and_in_order() {
    let grams = grams("passengers");
    assert!(grams.is_sorted_by(|a, b| a < b));
}

#[test]
fn the_most_similar_word_is_the_one_that_was_meant() {
    for (typed, meant) in [
        ("passangers", "passengers"),
        ("tikets", "tickets"),
        ("pursr", "purser"),
    ] {
        let term = INDEX.term(word_key(&english().token(meant).stem));
        let similar = similar(&INDEX, typed);
        assert_eq!(similar.first().map(|(term, _)| *term), term, "{typed}");
        assert!(
            similar
                .iter()
                .all(|(_, likeness)| (LEAST..=1.0).contains(likeness))
        );
        assert!(similar.is_sorted_by(|a, b| a.1 >= b.1), "{typed}");
    }
    assert!(similar(&INDEX, "xylophone").is_empty());
    assert!(
        similar(&INDEX, "t1ckets").is_empty(),
        "digits are no letters"
    );
}

fn expanded(query: &str) -> Vec<QueryTerm> {
    let tokens = english().tokens(query);
    expand(&INDEX, english(), &Weights::default(), query, &tokens)
}

fn weight_of(query: &str, kind: MatchKind) -> f32 {
    let terms = expanded(query);
    let candidates = terms.iter().flat_map(|term| &term.candidates);
    let weights = candidates.filter(|candidate| candidate.kind == kind);
    weights
        .map(|candidate| candidate.weight)
        .fold(0.0, f32::max)
}

#[test]
fn a_word_of_a_concept_counts_more_than_one_that_implies_it() {
    let same = weight_of("vessel", MatchKind::Synonym);
    let narrower = weight_of("catamaran", MatchKind::Synonym);
    assert!(same > narrower && narrower > 0.0, "{same} {narrower}");
    assert!(weight_of("kiosk", MatchKind::Word) > same);
}

#[test]
fn a_query_has_each_word_once_and_figures_by_their_value() {
    let terms = expanded("ferries ferry 41,300 ferries");
    let ferries = terms
        .iter()
        .filter(|term| !term.pair && term.surface == "ferries");
    assert_eq!(ferries.count(), 1);
    assert!(
        terms
            .iter()
            .any(|term| term.surface == "41300" && !term.candidates.is_empty())
    );
    assert!(expanded("").is_empty());
    let many = "ferry quay ".repeat(2_000);
    assert!(expanded(&many).len() < 600);
}
