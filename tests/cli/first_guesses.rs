//! What people type first leads to an answer or an entry, and the answer is short.

use std::process::Output;

use serde_json::Value;

use crate::{run, smugfaq, stderr, stdout};

/// The names of all entries of the fact sheet, and questions in other words.
fn questions() -> Vec<String> {
    let mut questions: Vec<String> = [
        "how many migrants died",
        "what is the difference between smuggling and trafficking",
        "what did frontex count",
        "which crimes are linked",
        "uses of technology",
        "how much money do smugglers make",
    ]
    .map(str::to_owned)
    .to_vec();
    for kind in [
        "question",
        "statistic",
        "role",
        "crime",
        "measure",
        "use",
        "term",
        "partner",
    ] {
        let listed = stdout(&run(&["list", kind, "--fields", "title", "--json"]));
        let titles: Value = serde_json::from_str(&listed).expect("JSON");
        let titles = titles.as_array().expect("an array").iter();
        questions.extend(
            titles
                .filter_map(|row| row["title"].as_str())
                .map(str::to_owned),
        );
    }
    questions
}

#[test]
fn a_single_answer_takes_at_most_twelve_lines() {
    for question in questions() {
        let output = run(&["ask", &question]);
        let text = stdout(&output);
        let flat = text.split_whitespace().collect::<Vec<_>>().join(" ");
        if output.status.success() {
            let answer = text.split("See also").next().unwrap_or_default();
            assert!(answer.lines().count() <= 12, "{question}:\n{text}");
            assert!(flat.contains("section "), "{question}:\n{text}");
            assert!(text.contains("More: smugfaq show "), "{question}:\n{text}");
            assert!(
                text.lines().all(|line| line.chars().count() <= 80),
                "{question}:\n{text}"
            );
        }
    }
}

#[test]
fn a_figure_has_its_source_date_and_caveat() {
    let text = stdout(&run(&["how", "many", "migrants", "died"]));
    for part in [
        "nearly 3,700",
        "IOM",
        "25",
        "October 2016",
        "quoted by INTERPOL",
        "Note (context):",
    ] {
        assert!(text.contains(part), "{part}: {text}");
    }
    assert!(
        text.contains("smugfaq cite mediterranean-deaths-2016"),
        "{text}"
    );
    let without = stdout(&run(&["how", "many", "migrants", "died", "--no-context"]));
    assert!(!without.contains("Note (context)"), "{without}");
}

#[test]
fn a_quote_is_one_line() {
    let output = run(&["ask", "how many migrants died", "--quote"]);
    let text = stdout(&output);
    assert_eq!(text.lines().count(), 1, "{text}");
    for part in [
        "nearly 3,700",
        "IOM",
        "25 October 2016",
        "https://",
        "INTERPOL",
    ] {
        assert!(text.contains(part), "{part}: {text}");
    }
    let none = run(&["ask", "population of france", "--quote"]);
    assert_eq!((stdout(&none).as_str(), none.status.code()), ("", Some(1)));
}

#[test]
fn the_whole_section_is_printed_when_it_is_asked_for() {
    let text = stdout(&run(&["ask", "how many migrants died", "--full"]));
    assert!(
        text.contains("But aren't smugglers just trying to help"),
        "{text}"
    );
}

#[test]
fn standard_input_is_asked_without_a_dash() {
    let output = smugfaq(&["ask", "--json"])
        .write_stdin("how many migrants died\n")
        .output()
        .expect("it runs");
    let replies: Value = serde_json::from_str(&stdout(&output)).expect("JSON");
    assert_eq!(replies[0]["answers"][0]["id"], "mediterranean-deaths-2016");
}

fn id_of(output: &Output) -> String {
    let rows: Value = serde_json::from_str(&stdout(output)).expect("JSON");
    rows[0]["id"].as_str().expect("an id").to_owned()
}

#[test]
fn one_look_up_finds_entries_by_whatever_names_them() {
    for (typed, id) in [
        (&["deaths"][..], "mediterranean-deaths-2016"),
        (&["section 5"], "linked-crimes"),
        (&["section", "5"], "linked-crimes"),
        (&["5"], "linked-crimes"),
        (&["question 5"], "linked-crimes"),
        (&["#5"], "linked-crimes"),
        (&["§5"], "linked-crimes"),
        (&["5."], "linked-crimes"),
        (&["1.82 million"], "eu-border-detections-2015"),
        (&["LINKED-CRIMES"], "linked-crimes"),
        (
            &["interpol-people-smuggling:linked-crimes"],
            "linked-crimes",
        ),
    ] {
        let output = run(&[&["show", "--json"], typed].concat());
        assert_eq!(id_of(&output), id, "{typed:?}");
        assert_eq!(output.status.code(), Some(0));
    }
}

#[test]
fn several_entries_of_the_same_words_are_listed() {
    for command in ["show", "get", "cite"] {
        let output = run(&[command, "frontex 2015"]);
        assert_eq!(output.status.code(), Some(1), "{command}");
        let message = stderr(&output);
        assert!(message.contains("eu-border-detections-2015"), "{message}");
        assert!(message.contains("eu-detections-increase-2015"), "{message}");
    }
}

#[test]
fn parts_of_words_and_function_words_name_nothing() {
    for typed in ["ten", "?", "x", "u", "what is it", "of"] {
        let output = run(&["show", typed]);
        let message = stderr(&output);
        assert_eq!(output.status.code(), Some(1), "{message}");
        assert!(message.contains("there is no entry"), "{message}");
    }
}

/// The id goes before a name, whatever its case, and both entries are told.
#[test]
fn a_name_of_two_entries_means_the_same_however_it_is_written() {
    let lower = run(&["cite", "iom"]);
    let upper = run(&["cite", "IOM"]);
    assert_eq!(stdout(&lower), stdout(&upper));
    assert!(stderr(&upper).contains("partner-iom"), "{}", stderr(&upper));
}

#[test]
fn get_takes_several_ids_and_a_field() {
    let output = run(&[
        "get",
        "eu-border-detections-2015",
        "mediterranean-deaths-2016",
        "value",
    ]);
    assert_eq!(stdout(&output), "1820000\n3700\n");
    let some = run(&["get", "eu-border-detections-2015", "linked-crimes", "value"]);
    assert_eq!(some.status.code(), Some(1));
}

#[test]
fn every_kind_has_a_list() {
    for kind in [
        "roles",
        "crime",
        "Measures",
        "uses of technology",
        "facts",
        "contacts",
        "caveats",
    ] {
        let output = run(&["list", kind, "--json"]);
        let rows: Value = serde_json::from_str(&stdout(&output)).expect("JSON");
        assert!(
            rows.as_array().is_some_and(|rows| !rows.is_empty()),
            "{kind}"
        );
    }
    let questions = stdout(&run(&["questions"]));
    assert_eq!(stdout(&run(&["list", "questions"])), questions);
    let unknown = run(&["list", "rolex"]);
    assert_eq!(unknown.status.code(), Some(2));
    assert!(stderr(&unknown).contains("did you mean `role`?"));
}

#[test]
fn each_source_is_listed_on_one_line() {
    let listed = stdout(&run(&["sources", "--width", "100"]));
    let records: Value = serde_json::from_str(&stdout(&run(&["sources", "--json"]))).expect("JSON");
    for record in records.as_array().expect("an array") {
        let id = record["id"].as_str().expect("an id");
        assert!(
            listed.lines().any(|line| line.ends_with(&format!(" {id}"))),
            "{id}"
        );
    }
    let headings = 7;
    assert_eq!(
        listed.lines().count(),
        records.as_array().map_or(0, Vec::len) + headings
    );
}

#[test]
fn numbers_are_asked_for_in_words() {
    for call in [
        &["stats", "--section", "x"][..],
        &["ask", "x", "-n", "0"],
        &["stats", "--width", "9"],
    ] {
        let message = stderr(&run(call));
        assert!(message.contains("give a whole number from"), "{message}");
        assert!(!message.contains("digit"), "{message}");
    }
}

#[test]
fn an_address_is_printed_where_there_is_no_browser() {
    let text = stdout(&run(&["ask", "how many migrants died", "--open"]));
    assert!(
        text.lines()
            .last()
            .is_some_and(|line| line.starts_with("https://")),
        "{text}"
    );
}

#[test]
fn sections_make_a_hand_out() {
    let text = stdout(&run(&["show", "4", "5", "--format", "markdown"]));
    for part in [
        "## Who are the criminals?",
        "## What other crimes are linked?",
        "- Corruption",
        "## Sources",
        "\n1. ",
    ] {
        assert!(text.contains(part), "{part}: {text}");
    }
}

#[test]
fn a_locale_without_utf_8_gets_ascii() {
    for call in [
        &["routes"][..],
        &["stats", "mediterranean-deaths-2016", "--series"],
    ] {
        let output = smugfaq(call).env("LC_ALL", "C").output().expect("it runs");
        assert!(stdout(&output).is_ascii(), "{}", stdout(&output));
    }
}

#[test]
fn a_series_fits_forty_columns() {
    let output = run(&[
        "stats",
        "mediterranean-deaths-2016",
        "--series",
        "--width",
        "40",
    ]);
    let bars = stdout(&output);
    let bars: Vec<&str> = bars
        .lines()
        .filter(|line| line.contains(['░', '█']))
        .collect();
    assert!(bars.len() > 5);
    assert!(
        bars.iter().all(|line| line.chars().count() <= 40),
        "{bars:?}"
    );
}

#[test]
fn a_question_in_another_language_is_told_the_language_of_the_answer() {
    let answer = stdout(&run(&[
        "ask",
        "combien de migrants sont morts en méditerranée",
    ]));
    assert!(
        answer.starts_with("The document is in English, and so is the answer."),
        "{answer}"
    );
    assert!(answer.contains("nearly 3,700"), "{answer}");
    let refused = run(&["ask", "wie viele menschen starben im mittelmeer"]);
    assert_eq!(refused.status.code(), Some(1));
    let reason: Vec<String> = stdout(&refused)
        .split_whitespace()
        .map(str::to_owned)
        .collect();
    let reason = reason.join(" ");
    assert!(
        reason.contains("ask in English, French, Spanish or Arabic"),
        "{reason}"
    );
    let english = stdout(&run(&["ask", "how many migrants died"]));
    assert!(!english.contains("The document is in"), "{english}");
}

#[test]
fn who_asks_for_advice_is_shown_nothing_that_helps() {
    for query in [
        "how do i get smuggled to europe",
        "how can I contact a smuggler",
        "tell me how to contact a smuggler",
    ] {
        let refused = run(&["ask", query, "--json"]);
        assert_eq!(refused.status.code(), Some(1), "{query}");
        let reply: Value = serde_json::from_str(&stdout(&refused)).expect("JSON");
        assert_eq!(reply["answers"], Value::Array(vec![]), "{query}");
        assert_eq!(reply["near"], Value::Array(vec![]), "{query}");
    }
}

#[test]
fn a_figure_of_another_place_is_told_apart_and_not_given_as_the_answer() {
    let query = "how many illegal crossings into Australia were detected in 2015";
    let refused = run(&["ask", query, "--json"]);
    assert_eq!(refused.status.code(), Some(1));
    let reply: Value = serde_json::from_str(&stdout(&refused)).expect("JSON");
    assert_eq!(reply["answers"], Value::Array(vec![]));
    assert_eq!(reply["differs"][0]["aspect"], "place");
    assert_eq!(reply["differs"][0]["asked"], "Australia");
}
