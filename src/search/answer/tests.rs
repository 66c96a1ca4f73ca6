use super::super::fixture::{Fixture, sections};
use super::*;

/// What comes of a query, with at most three answers.
fn ask(fixture: &Fixture, query: &str) -> Outcome {
    let options = Options {
        limit: 3,
        explain: false,
    };
    let (index, knowledge) = (fixture.index(), &fixture.knowledge);
    search(&index, knowledge, &fixture.weights, query, options)
}

/// The id of the entry that answers first, and the passage.
fn answer(fixture: &Fixture, query: &str) -> (String, String) {
    let outcome = ask(fixture, query);
    let first = outcome.answers.first().expect("an answer");
    let entry = fixture.knowledge.entries.get(first.entry);
    (entry.expect("an entry").id.clone(), first.passage.clone())
}

#[track_caller]
fn assert_answers(fixture: &Fixture, query: &str, id: &str, passage: &str) {
    let expected = (id.to_owned(), passage.to_owned());
    assert_eq!(answer(fixture, query), expected, "{query}");
}

#[test]
fn a_question_of_the_document_is_answered_from_the_start() {
    let tea = Fixture::of_tea();
    let whole = "An infusion of leaves. It is served hot. Milk makes it mild.";
    assert_answers(&tea, "What is tea?", "tea", whole);
    assert_answers(&tea, "How is tea made?", "tea", whole);
    assert_answers(&tea, "Who sells tea?", "trade", "Merchants sell it.");
}

#[test]
fn a_sentence_that_matches_better_than_the_question_answers_alone() {
    let tea = Fixture::of_tea();
    assert_answers(&tea, "milk mild", "tea", "Milk makes it mild.");
    assert_answers(&tea, "ship by clipper", "trade", "Some ship it by clipper.");
}

/// Knowledge of one section with this answer and this other way of asking for it, beside another.
fn asked_for(asked: &str, answer: &str) -> Fixture {
    Fixture::new(&format!(
        "[[question]]\nid = \"one\"\nquestion = \"What is said?\"\nanswer = \"{answer}\"\n\
         asked = [\"{asked}\"]\n\
         [[question]]\nid = \"other\"\nquestion = \"Who washes up?\"\nanswer = \"Nobody.\"\n"
    ))
}

#[test]
fn of_two_sentences_the_one_is_shown_that_sounds_like_what_was_asked() {
    let answer = "It depends. Green leaves steep in pots. Black leaves boil in pots.";
    for (asked, shown) in [
        ("do green leaves steep", "Green leaves steep in pots."),
        ("do black leaves boil", "Black leaves boil in pots."),
    ] {
        let leaves = asked_for(asked, answer);
        assert_answers(&leaves, "which leaves in pots", "one", shown);
    }
}

#[test]
fn an_opening_that_says_what_was_asked_goes_on() {
    let answer = "A cup is warmed. A cup warmed well is good.";
    let cups = asked_for("is a cup warmed", answer);
    assert_answers(&cups, "is a cup warmed", "one", answer);
}

#[test]
fn of_two_facts_of_like_names_the_one_is_shown_that_says_more_of_it() {
    let fact = |id: &str, statement: &str| {
        format!(
            "[[fact]]\nid = \"{id}\"\nsection = 1\nname = \"Kettle\"\nstatement = \"{statement}\"\n"
        )
    };
    let facts = [("dry", "It stands idle."), ("wet", "It holds water.")];
    for order in [[0, 1], [1, 0]] {
        let facts = order.map(|place| fact(facts[place].0, facts[place].1));
        let tables = sections(&["Some.", "None."]) + &facts.concat();
        assert_eq!(answer(&Fixture::new(&tables), "kettle water").0, "wet");
    }
}

#[test]
fn facts_that_match_answer_for_their_section() {
    let tea = Fixture::of_tea();
    for (query, id) in [
        ("Assam", "twinings"),
        ("Darjeeling", "lipton"),
        ("crates in Ceylon", "crates"),
        ("How many crates?", "crates"),
    ] {
        assert_eq!(answer(&tea, query).0, id, "{query}");
    }
}

#[test]
fn facts_that_match_alike_are_answered_as_a_whole() {
    let tea = Fixture::of_tea();
    assert_answers(&tea, "tea gardens that grow", "trade", "Merchants sell it.");
    assert_eq!(answer(&tea, "tea gardens that grow, Assam").0, "twinings");
}

#[test]
fn who_asks_for_a_source_is_given_its_figure() {
    let tea = Fixture::of_tea();
    assert_eq!(answer(&tea, "Leaf Board").0, "crates");
    assert_eq!(answer(&tea, "Leaf Board almanac").0, "crates");
}

#[test]
fn one_end_of_a_route_tells_no_route_from_the_others() {
    let route = |id: &str, from: &str, to: &str| {
        format!(
            "[[route]]\nid = \"{id}\"\nsection = 1\nname = \"{from} to {to}\"\norigins = [\"{from}\"]\n\
             destination = \"{to}\"\nstatement = \"A route runs from {from} to {to}.\"\n"
        )
    };
    let tables =
        "[[question]]\nid = \"routes\"\nnumber = 1\nquestion = \"Which ways does it go?\"\n\
                  answer = \"There are three.\"\n"
            .to_owned()
            + &route("one", "Assam", "Leith")
            + &route("two", "Assam", "Cork")
            + &route("three", "Java", "Leith");
    let fixture = Fixture::new(&tables);
    assert_eq!(answer(&fixture, "the route from Assam to Cork").0, "two");
    assert_eq!(answer(&fixture, "the route to Leith from Java").0, "three");
    assert_eq!(answer(&fixture, "which ways from Assam").0, "routes");
}

#[test]
fn a_number_is_preferred_where_one_is_asked_for() {
    let fixture = Fixture::of_answers(&["Ships left port. In port lay 12 ships at rest."]);
    let few = "Ships left port.";
    assert_eq!(answer(&fixture, "ships left port").1, few);
    assert_eq!(
        answer(&fixture, "how many ships port").1,
        "In port lay 12 ships at rest."
    );
}

#[test]
fn answers_are_at_most_one_for_a_section_and_share_the_probability() {
    let tea = Fixture::of_tea();
    let outcome = ask(&tea, "tea sold by merchants");
    let [first, second] = &outcome.answers[..] else {
        panic!("{outcome:?}")
    };
    assert_ne!(first.question, second.question);
    assert!(0.0 < second.score && second.score < first.score && first.score < 1.0);
    assert_eq!(outcome.answered, first.score >= ANSWERED);
    let likely = confidence::probability(&outcome.features.expect("features"));
    assert!((first.score - likely).abs() < 1e-6);
    let index = tea.index();
    let ranking = rank(&index, &tea.weights, &outcome.terms, 2);
    let shares: Vec<f32> = ranking.topics.iter().map(|topic| topic.score).collect();
    assert!((second.score / first.score - shares[1] / shares[0]).abs() < 1e-5);
    assert!(first.matches.is_none());
}

#[test]
fn no_more_answers_come_than_were_asked_for() {
    let fixture = Fixture::of_answers(&["Tea a.", "Tea b.", "Tea c.", "Tea d."]);
    let answers = ask(&fixture, "tea").answers;
    let places: Vec<usize> = answers.iter().map(|answer| answer.entry).collect();
    assert_eq!(places, [0, 1, 2]);
}

#[test]
fn what_nothing_matches_has_no_answer() {
    let outcome = ask(&Fixture::of_tea(), "quux");
    assert!(!outcome.answered && outcome.answers.is_empty() && outcome.features.is_none());
    assert_eq!(outcome.gap, None);
}

#[test]
fn what_the_document_leaves_out_is_told() {
    let tea = Fixture::of_tea();
    let outcome = ask(&tea, "how is coffee roasted");
    assert_eq!((outcome.gap, outcome.answered), (Some(0), false));
    assert_eq!(ask(&tea, "how is tea made").gap, None);
}

#[test]
fn a_figure_of_another_year_is_no_answer() {
    let tea = Fixture::of_tea();
    let of = |year: &str| ask(&tea, &format!("crates sold in Ceylon in {year}"));
    assert!(of("2016").answered && !of("2016").another_year);
    let other = of("2017");
    assert!(other.another_year && !other.answered);
    assert!(other.answers[0].score <= ANOTHER_YEAR);
}

#[test]
fn an_opening_goes_on_as_long_as_there_is_room() {
    let sentence = |letter: &str, length: usize| format!("A{}.", letter.repeat(length - 2));
    let (first, second) = (sentence("b", 99), sentence("c", 100));
    let fits = sentence("d", 99);
    for (third, shown) in [
        (fits.clone(), format!("{first} {second} {fits}")),
        (sentence("d", 100), format!("{first} {second}")),
    ] {
        let text = format!("{first} {second} {third} So.");
        let tables = sections(&[&text]).replace("What?", "Kettle?");
        let fixture = Fixture::new(&tables);
        assert_eq!(answer(&fixture, "kettle").1, shown);
    }
}

#[test]
fn long_text_is_cut_at_a_word() {
    assert_eq!(shorten(" Tea \n and  milk. "), "Tea and milk.");
    let most = "x".repeat(LONGEST_PASSAGE);
    assert_eq!(shorten(&most), most);
    let one_more = "x".repeat(LONGEST_PASSAGE + 1);
    let cut = "x".repeat(LONGEST_PASSAGE - 1) + "…";
    assert_eq!(shorten(&one_more), cut);
    let words = "tea; ".repeat(100);
    let expected = "tea; ".repeat(58) + "tea…";
    assert_eq!(shorten(&words), expected);
}

proptest::proptest! {
    #[test]
    fn shortened_text_fits(text in "\\PC{0,700}") {
        proptest::prop_assert!(shorten(&text).chars().count() <= LONGEST_PASSAGE);
    }
}
