use super::super::fixture::{Fixture, sections};
use super::super::query::understand;
use super::super::rank::rank;
use super::*;

/// What a query gives, as it is found.
fn with<T>(
    fixture: &Fixture,
    query: &str,
    of: impl Fn(&Index<'_>, &[QueryTerm], &Ranking) -> T,
) -> T {
    let index = fixture.index();
    let terms = understand(&index, &fixture.weights, query);
    let ranking = rank(&index, &fixture.weights, &terms, 3);
    of(&index, &terms, &ranking)
}

/// A feature of a query by its name.
fn feature(fixture: &Fixture, query: &str, name: &str) -> f32 {
    let all = with(fixture, query, |index, terms, ranking| {
        features(index, terms, ranking, false)
    });
    let place = FEATURES.iter().position(|feature| *feature == name);
    all.expect("a match")[place.expect("a feature")]
}

#[track_caller]
fn assert_near(a: f32, b: f32) {
    assert!((a - b).abs() < 1e-5, "{a} {b}");
}

#[test]
fn the_odds_are_a_product_of_what_each_feature_says() {
    let odds = |features: &Features| {
        let probability = probability(features);
        assert!(0.0 < probability && probability < 1.0);
        libm::logf(probability / (1.0 - probability))
    };
    let none = [0.0; FEATURES.len()];
    let mut all = none;
    let mut sum = odds(&none);
    assert!(sum < 0.0);
    for place in 0..none.len() {
        let mut one = none;
        one[place] = 0.5;
        all[place] = 0.5;
        sum += odds(&one) - odds(&none);
    }
    assert!((odds(&all) - sum).abs() < 1e-3);
}

#[test]
fn a_better_match_makes_an_answer_likelier_and_a_missing_number_less_likely() {
    let usual = [0.5; FEATURES.len()];
    for (name, likelier) in [
        ("nearest", true),
        ("plain", true),
        ("gap", true),
        ("number", false),
        ("everyday", false),
        ("amount", false),
    ] {
        let place = FEATURES.iter().position(|feature| *feature == name);
        let mut more = usual;
        more[place.expect("a feature")] = 1.0;
        let grows = probability(&more) > probability(&usual);
        assert_eq!(grows, likelier, "{name}");
    }
}

#[test]
fn a_gap_that_matches_is_measured_against_the_section() {
    let tea = Fixture::of_tea();
    assert_near(feature(&tea, "tea with milk", "gap"), 1.0);
    assert_near(feature(&tea, "tea with milk", "gap_best"), 0.0);
    let query = "tea with milk or roasting";
    let (section, gap) = with(&tea, query, |index, _, ranking| {
        let is_gap = |topic: &&ScoredTopic| matches!(index.topic(topic.topic), Topic::Gap(_));
        let gap = ranking.topics.iter().find(is_gap).cloned();
        let section = ranking.topics.iter().find(|topic| !is_gap(topic)).cloned();
        (section.expect("a section"), gap.expect("a gap"))
    });
    let ahead = (section.score - gap.score) / section.score;
    assert_near(feature(&tea, query, "gap"), ahead.max(-1.0));
    assert_near(feature(&tea, query, "gap_best"), section.best - gap.best);
    assert_near(feature(&tea, query, "nearest"), section.nearest);
    // However far ahead the gap is, it says no more than this.
    let far = feature(&tea, "how is coffee roasted, roasting beans, hot", "gap");
    assert_near(far, -1.0);
}

#[test]
fn a_number_that_the_section_lacks_is_missing() {
    let tea = Fixture::of_tea();
    assert_near(feature(&tea, "crates in Ceylon in 2016", "number"), 0.0);
    assert_near(feature(&tea, "crates in Ceylon in 2017", "number"), 1.0);
    assert_near(
        feature(&tea, "2016 crates in Ceylon in 2017", "number"),
        1.0,
    );
    assert_near(feature(&tea, "crates in Ceylon", "number"), 0.0);
}

#[test]
fn only_sections_are_answers() {
    let tea = Fixture::of_tea();
    let none = with(&tea, "coffee beans", |index, terms, ranking| {
        features(index, terms, ranking, false)
    });
    assert!(none.is_none());
    let owed = with(&tea, "tea", |index, terms, ranking| {
        features(index, terms, ranking, true)
    });
    assert_near(owed.expect("a match")[FEATURES.len() - 1], 1.0);
    assert_near(feature(&tea, "tea", "amount"), 0.0);
}

#[test]
fn years_of_two_centuries_are_years() {
    let tea = Fixture::of_tea();
    for (query, another) in [
        ("crates in 2016", false),
        ("crates in 2017", true),
        ("crates in 1900", true),
        ("crates in 1899", false),
        ("crates in 2099", true),
        ("crates in 2100", false),
        ("crates in 2016 and 2017", true),
        ("crates", false),
        ("quux in 2017", false),
        ("coffee in 2017", false),
    ] {
        assert_eq!(with(&tea, query, of_another_year), another, "{query}");
    }
}

#[test]
fn everyday_words_are_counted_among_those_that_say_something() {
    let tea = Fixture::of_tea();
    let share = |query: &str| with(&tea, query, |index, terms, _| everyday(index, terms));
    assert_near(share("what of the people"), 1.0);
    assert_near(share("people and tea"), 0.5);
    assert_near(share("people and hot tea or milk"), 0.25);
    assert_near(share("tea"), 0.0);
    assert_near(share("what of the"), 1.0);
}

#[test]
fn words_that_are_everywhere_are_common() {
    let fixture =
        Fixture::new(&sections(&["Tea. Milk.", "Tea."]).replace("What?", "Tea for whom?"));
    let common = |query: &str| with(&fixture, query, |index, terms, _| common(index, terms));
    assert_eq!(fixture.index().passages(), 5);
    let held = |passages: f32| libm::log1pf(passages) / libm::log1pf(5.0);
    assert_near(common("tea"), libm::log1pf(held(4.0)));
    assert_near(common("milk"), libm::log1pf(held(1.0)));
    assert_near(
        common("tea, milk for whom"),
        libm::log1pf(held(4.0) + held(1.0)),
    );
    assert_near(common("quux"), 0.0);
}
