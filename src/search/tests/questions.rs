//! A question in its parts, and what of it an entry does not meet.

use super::super::index::Index;
use super::super::question::{Moment, Question};
use super::{INDEX, OPTIONS, Outcome, collection, first, knowledge, search};
use crate::language::{Language, Wanted};
use crate::search::{Aspect, Reason};

fn question(query: &str) -> Question {
    Question::new(&INDEX, Language::of("en"), query)
}

fn conditions(query: &str) -> Vec<(Aspect, String)> {
    let conditions = question(query).conditions.into_iter();
    conditions
        .map(|condition| (condition.aspect, condition.asked))
        .collect()
}

/// A pack may name places that stand for any other; the model of the built-in documents does not.
fn search_as_built_in(query: &str) -> Outcome {
    let index = Index {
        built_in: true,
        ..INDEX.clone()
    };
    collection(&knowledge(), index).search(query, OPTIONS)
}

#[test]
fn times_are_understood() {
    let moment = |year, month| Moment { year, month };
    for (query, moments) in [
        ("ferries in 2015", vec![moment(Some(2015), None)]),
        ("ferries in march 2015", vec![moment(Some(2015), Some(3))]),
        ("ferries in october", vec![moment(None, Some(10))]),
        (
            "2014 or 2015",
            vec![moment(Some(2014), None), moment(Some(2015), None)],
        ),
        ("may ferries march", vec![]),
        ("ticket 2150", vec![]),
        ("", vec![]),
    ] {
        assert_eq!(question(query).moments, moments, "{query}");
    }
    assert!(question("ferries this year").is_about_now());
    assert!(question("when is the next ferry").is_about_now());
    assert!(!question("ferries before 2015").is_about_now());
}

#[test]
fn places_groups_and_organisations_are_conditions() {
    for (query, aspect, asked) in [
        ("ferries in Greece", Aspect::Place, "Greece"),
        ("ferries to south africa", Aspect::Place, "south africa"),
        ("how many women", Aspect::Group, "women"),
        ("what does UNICEF say", Aspect::Organisation, "UNICEF"),
        ("drug trafficking", Aspect::Crime, "drug"),
        ("in 2015", Aspect::Time, "2015"),
        ("the fourth ferry", Aspect::Figure, "fourth"),
    ] {
        let found = conditions(query);
        let has = |(of, words): &(Aspect, String)| *of == aspect && words.starts_with(asked);
        assert!(found.iter().any(has), "{query}: {found:?}");
    }
    assert_eq!(conditions("where is the quay"), []);
}

#[test]
fn a_function_word_in_capitals_is_a_name() {
    let work_with = conditions("does the harbour work with WHO");
    assert_eq!(work_with, [(Aspect::Organisation, "WHO".to_owned())]);
    assert_eq!(
        conditions("is the quay in US waters").last(),
        Some(&(Aspect::Place, "US".to_owned()))
    );
    for query in [
        "who sails it",
        "WHO sails it",
        "WHO SAILS IT TO US",
        "tell us",
    ] {
        assert_eq!(conditions(query), [], "{query}");
    }
}

#[test]
fn who_wants_to_know_asks_for_no_help() {
    let asks_for_help = |query: &str| {
        let conditions = conditions(query);
        conditions
            .iter()
            .any(|(aspect, _)| *aspect == Aspect::Request)
    };
    for query in [
        "i need to get to the island",
        "where can i hide",
        "how can i find a captain",
    ] {
        assert!(asks_for_help(query), "{query}");
    }
    for query in [
        "i need to write two lines on the ferries",
        "where can i read more",
        "i need one clear definition",
        "how can i tell a ferry from a ship",
    ] {
        assert!(!asks_for_help(query), "{query}");
    }
}

#[test]
fn what_an_unlike_way_of_asking_names_is_not_stated() {
    let outcome = search_as_built_in("are tickets sold in Norway");
    assert!(!outcome.answered);
    assert!(differing(&outcome).contains(&Aspect::Place), "{outcome:?}");
}

#[test]
fn figures_are_conditions_by_their_value() {
    let question = question("is it 41.3 thousand");
    let mut values = question
        .conditions
        .iter()
        .filter_map(|condition| condition.value);
    assert!(values.any(|value| (value - 41_300.0).abs() < 0.1 || (value - 41.3).abs() < 0.1));
}

#[test]
fn what_is_asked_for_is_understood() {
    for (query, wanted) in [
        ("how many ferries", Wanted::Number),
        ("when do ferries leave", Wanted::Date),
        ("where are tickets sold", Wanted::Place),
        ("why are tickets sold", Wanted::Reason),
    ] {
        assert!(question(query).wants(wanted), "{query}");
    }
    assert!(question("what percentage of passengers").wants_number());
    assert!(!question("tickets").wants_number());
}

/// The aspects in which the nearest entry differs.
fn differing(outcome: &Outcome) -> Vec<Aspect> {
    match &outcome.reason {
        Some(Reason::Differs(differences)) => differences
            .iter()
            .map(|difference| difference.aspect)
            .collect(),
        _ => Vec::new(),
    }
}

#[test]
fn another_place_or_time_is_a_difference() {
    let other_place = search_as_built_in("passengers of the ferries in Canada in 2015");
    assert!(!other_place.answered);
    assert!(
        differing(&other_place).contains(&Aspect::Place),
        "{other_place:?}"
    );
    let other_year = search_as_built_in("passengers of the ferries in 1998");
    assert!(!other_year.answered);
    assert!(
        differing(&other_year).contains(&Aspect::Time),
        "{other_year:?}"
    );
    assert!(other_year.elsewhere);
}

#[test]
fn a_place_and_year_that_the_entry_covers_are_none() {
    let outcome = search("passengers of the ferries in 2015");
    assert!(outcome.answered, "{outcome:?}");
    assert_eq!(first(&outcome).as_deref(), Some("crossings"));
    assert!(outcome.part.is_some(), "it covers a part of that year");
    assert!(
        search("passengers of the ferries in march 2015")
            .part
            .is_none()
    );
}

#[test]
fn the_question_in_a_long_message_is_found() {
    let outcome = search(
        "Good morning everyone, we are on holiday with our two children and the weather has been \
         lovely so far this week. Where are tickets sold? Thanks a lot, and best wishes from all of us.",
    );
    assert_eq!(first(&outcome).as_deref(), Some("tickets"));
    assert!(outcome.answered, "{outcome:?}");
}
