use super::super::fixture::Fixture;
use super::*;

fn scored(topic: usize, score: f32) -> ScoredTopic {
    ScoredTopic {
        topic,
        score,
        nearest: score,
        language: 0.0,
        best: score,
    }
}

/// Six sections, the first of which has tea once, the next twice and so on; milk is in the third
/// twice and in the last once.
fn fixture() -> Fixture {
    let answers = [
        "Tea.",
        "Tea tea.",
        "Tea tea tea. Milk milk.",
        "Tea tea tea tea.",
        "Lemon.",
        "Tea. Milk.",
    ];
    Fixture::of_answers(&answers)
}

/// The bounds of some topics after the lists of these words were read, each for the term of this
/// number and for as much as this of the mass.
fn bounds(topics: Range<usize>, lists: &[(u32, &str, f32)]) -> Bounds {
    let fixture = fixture();
    let index = fixture.index();
    let mut bounds = Bounds::new(topics);
    for (term, word, factor) in lists {
        let masses = index.term(index.stem(word).expect("a stem")).masses;
        bounds.read(*term, masses, |mass| factor * mass);
    }
    bounds
}

#[test]
fn words_add_up_and_of_what_one_may_stand_for_the_best_counts() {
    let two_words = bounds(0..6, &[(0, "tea", 1.0), (1, "milk", 1.0)]);
    assert_eq!(two_words.of, [1.0, 2.0, 5.0, 4.0, 0.0, 2.0]);
    for lists in [
        [(0, "tea", 1.0), (0, "milk", 4.0)],
        [(0, "milk", 4.0), (0, "tea", 1.0)],
    ] {
        let one_word = bounds(0..6, &lists);
        assert_eq!(one_word.of, [1.0, 2.0, 8.0, 4.0, 0.0, 4.0]);
    }
    let after_another = bounds(0..6, &[(0, "milk", 1.0), (1, "tea", 1.0), (1, "milk", 2.0)]);
    assert_eq!(after_another.of, [1.0, 2.0, 6.0, 4.0, 0.0, 3.0]);
}

#[test]
fn only_the_topics_of_the_range_are_bounded() {
    let some = bounds(2..5, &[(0, "tea", 1.0)]);
    assert_eq!(some.of, [3.0, 4.0, 0.0]);
    assert_eq!(some.first(1), [(4.0, 3)]);
    assert_eq!(some.at_least(0.0), [(4.0, 3), (3.0, 2)]);
}

#[test]
fn the_first_are_those_with_the_highest_bounds() {
    let tea = bounds(0..6, &[(0, "tea", 1.0)]);
    let best_first = [(4.0, 3), (3.0, 2), (2.0, 1), (1.0, 0), (1.0, 5)];
    for count in 1..=4 {
        assert_eq!(tea.first(count), best_first[..count], "{count}");
    }
    assert_eq!(tea.first(9).len(), 5);
    assert_eq!(tea.at_least(2.0), best_first[..3]);
    assert_eq!(tea.at_least(2.5), best_first[..2]);
    assert_eq!(tea.at_least(-1.0).len(), 5);
    assert_eq!(bounds(0..6, &[]).first(2), []);
}

#[test]
fn the_best_topics_are_kept_and_of_equals_the_earlier() {
    let mut best = Best::new(2);
    let mut least = Vec::new();
    for (topic, score) in [(7, 1.0), (3, 2.0), (5, 1.0), (1, 2.0), (2, 2.0), (4, 0.5)] {
        assert!(best.is_new(topic));
        assert!(!best.is_new(topic));
        best.add(scored(topic, score), &[score]);
        least.push(best.least());
    }
    assert_eq!(least, [0.0, 1.0, 1.0, 2.0, 2.0, 2.0]);
    let found = best.found();
    assert_eq!(
        found,
        [(scored(1, 2.0), vec![2.0]), (scored(2, 2.0), vec![2.0])]
    );
}

#[test]
fn better_topics_come_before() {
    let (good, better) = (scored(1, 1.0), scored(2, 2.0));
    assert_eq!(order(&better, &good), Ordering::Less);
    assert_eq!(order(&good, &scored(3, 1.0)), Ordering::Less);
    assert_eq!(order(&good, &good.clone()), Ordering::Equal);
}
