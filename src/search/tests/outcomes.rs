//! The outcome of a query, and why it is not answered.

use super::super::confidence::{ANSWERED, Features, probability};
use super::{Collection, INDEX, OPTIONS, Weights, first, knowledge, search};
use crate::language::Language;
use crate::search::{Answer, LONGEST_PASSAGE, Reason};

#[test]
fn a_question_of_the_document_is_answered() {
    for (query, id) in [
        ("how many ferries cross the bay", "ferries"),
        ("where are tickets sold", "tickets"),
        ("section 2", "tickets"),
        ("2", "tickets"),
    ] {
        let outcome = search(query);
        let likely = |answer: &Answer| answer.score >= ANSWERED;
        assert!(
            outcome.answered
                && outcome.answers.iter().all(likely)
                && !outcome.near.iter().any(likely),
            "{query}: {outcome:?}"
        );
        assert_eq!(first(&outcome).as_deref(), Some(id), "{query}");
        assert_eq!(outcome.reason, None, "{query}");
        let best = &outcome.answers[0];
        assert!(best.passage.chars().count() <= LONGEST_PASSAGE);
        assert!(
            best.matches
                .as_ref()
                .is_some_and(|matches| !matches.is_empty())
        );
    }
}

#[test]
fn what_the_document_does_not_have_is_refused() {
    for query in ["recipe for lentil soup", "zzz", "section 9", "?!"] {
        let outcome = search(query);
        assert!(!outcome.answered && outcome.answers.is_empty(), "{query}");
        assert!(outcome.reason.is_some(), "{query}");
    }
    assert!(search("the of and").has_no_word());
}

#[test]
fn a_subject_that_is_left_out_is_named() {
    let outcome = search("what time is the first departure");
    assert_eq!(
        outcome.reason,
        Some(Reason::LeftOut("the timetable of the ferries".to_owned()))
    );
}

#[test]
fn a_query_in_a_language_that_no_one_can_ask_in_is_refused() {
    let outcome = search("Wo kann man die Fahrkarten für das Schiff kaufen, und was kosten sie?");
    assert_eq!(outcome.reason, Some(Reason::Language(Language::of("de"))));
    assert!(outcome.near.is_empty());
}

#[test]
fn no_document_answers_nothing() {
    let knowledge = knowledge();
    let collection = Collection::new(&knowledge, Vec::new(), Weights::default());
    assert_eq!(
        collection.search("ferries", OPTIONS).reason,
        Some(Reason::Unknown)
    );
    assert!(collection.matching("ferries").entries.is_empty());
}

#[test]
fn a_probability_is_one_whatever_the_evidence() {
    assert!(probability(&INDEX, None).abs() < f32::EPSILON);
    for feature in [-1.0, 0.0, 1.0, 3.0] {
        let features = Features::default().map(|_| feature);
        assert!((0.0..=1.0).contains(&probability(&INDEX, Some(&features))));
    }
}
