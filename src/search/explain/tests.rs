use super::super::fixture::Fixture;
use super::super::query::understand;
use super::super::rank::rank;
use super::*;
use crate::embedded;

/// What each word of a query gave to the best topic.
fn matches(fixture: &Fixture, query: &str) -> Vec<Match> {
    let (index, weights) = (fixture.index(), &fixture.weights);
    let terms = understand(&index, weights, query);
    let ranking = rank(&index, weights, &terms, 1);
    let topic = ranking.topics[0].topic;
    explain(&index, &fixture.knowledge, weights, &terms, &ranking, topic)
}

/// The word, what it matched, where and how.
fn found(fixture: &Fixture, query: &str) -> Vec<String> {
    let found = matches(fixture, query).into_iter().map(|found| {
        let matched = found.matched.unwrap_or_default();
        let field = found.field.map_or("", Field::name);
        let how = found.how.unwrap_or_default();
        format!("{} {matched} {field} {how}", found.term)
    });
    found.collect()
}

#[test]
fn what_the_words_gave_adds_up_to_the_score() {
    let index = Index::open(embedded::INDEX).expect("an index");
    let (knowledge, weights) = (embedded::knowledge(), Weights::default());
    let queries = include_str!("../../../tests/queries/dev.jsonl").lines();
    for query in queries.step_by(25) {
        let query: serde_json::Value = serde_json::from_str(query).expect("JSON");
        let query = query["q"].as_str().expect("a query");
        let terms = understand(&index, &weights, query);
        let ranking = rank(&index, &weights, &terms, 3);
        for topic in &ranking.topics {
            let found = explain(&index, &knowledge, &weights, &terms, &ranking, topic.topic);
            assert_eq!(found.len(), terms.len());
            let passages: f32 = found.iter().map(|one| one.passages).sum();
            let language: f32 = found.iter().map(|one| one.language).sum();
            assert!((passages - topic.nearest).abs() < 1e-4, "{query}");
            let expected = weights.language * topic.language;
            assert!((language - expected).abs() < 1e-4, "{query}");
        }
    }
}

#[test]
fn each_way_to_match_has_its_name() {
    let tea = Fixture::of_tea();
    for (query, expected) in [
        ("infusion", "infusion infus text exact"),
        ("infusions", "infusions infus text stem"),
        ("infusoin", "infusoin infus text spelling"),
        ("infuser", "infuser infus text stem"),
        ("warm", "warm cold text synonym"),
        ("merchandise", "merchandise merchant text related"),
    ] {
        assert_eq!(found(&tea, query), [expected], "{query}");
    }
    let fixture = Fixture::of_answers(&["A teapot."]);
    let halves = ["tea teapot text compound", "pot teapot text compound"];
    assert_eq!(found(&fixture, "tea pot"), halves);
}

#[test]
fn the_best_passage_that_holds_a_word_tells_how_it_matched() {
    let tea = Fixture::of_tea();
    let expected = [
        "what what question exact",
        "is is question exact",
        "tea tea question exact",
        "milk milk text exact",
        "quux   ",
    ];
    assert_eq!(found(&tea, "What is tea milk quux?"), expected);
    let unmatched = matches(&tea, "tea quux").pop().expect("a word");
    assert!(unmatched.passages == 0.0 && unmatched.language == 0.0);
}

#[test]
fn the_words_that_were_meant_are_marked() {
    let tea = Fixture::of_tea();
    let index = tea.index();
    let marked = |query: &str, text: &str| {
        let terms = understand(&index, &tea.weights, query);
        marked(&index, &terms, text)
    };
    let text = "Infusions of tea, tea and milk are hot.";
    assert_eq!(marked("an infusion", text), ["infusions"]);
    assert_eq!(marked("warm tea", text), ["tea", "hot"]);
    // Function words are not, on neither side.
    assert!(marked("what of and", text).is_empty());
    assert!(marked("quux", text).is_empty());
}
