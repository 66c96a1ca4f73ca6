//! `get`: one bare value, and nothing else on standard output.

use std::fs;

use crate::{run, smugfaq, stderr, stdout};

/// The run ended well with exactly this on standard output and nothing on standard error.
fn prints(arguments: &[&str], expected: &str) {
    let output = run(arguments);
    assert_eq!(stdout(&output), expected, "{arguments:?}");
    assert_eq!(stderr(&output), "", "{arguments:?}");
    assert_eq!(output.status.code(), Some(0), "{arguments:?}");
}

#[test]
fn a_value_and_a_newline() {
    let id = "eu-border-detections-2015";
    prints(&["get", id, "value"], "1820000\n");
    prints(&["get", id], "1.82 million\n");
    prints(&["get", id, "id"], "eu-border-detections-2015\n");
    prints(&["get", id, "section"], "9\n");
    prints(&["get", id, "period"], "2015/2015\n");
    prints(
        &["get", id, "sources"],
        "frontex\ninterpol-people-smuggling\n",
    );
    prints(
        &["get", id, "source_names"],
        "Frontex\nINTERPOL, People smuggling: questions and answers\n",
    );
    prints(&["get", "Eurojust", "id"], "partner-eurojust\n");
    prints(
        &["get", "6", "points"],
        "East, North and West Africa to Europe\n\
         Middle East and Central Asia to Europe\n\
         South America and Central America to North America\n\
         Asia to Australia\n",
    );
    let text = stdout(&run(&["get", "frontex"]));
    assert!(text.contains("Frontex, a partner of INTERPOL"), "{text}");
    assert_eq!(text.lines().count(), 1);
}

#[test]
fn what_is_not_there() {
    for (arguments, status, hint) in [
        (&["get", "frontx"][..], 1, "did you mean `frontex`?"),
        (&["get", "11"], 1, "1 to 10"),
        (&["get", "no\u{1b}such", "value"], 1, "smugfaq ask"),
        (
            &["get", "smuggling-income-two-routes", "period"],
            1,
            "has no `period`",
        ),
        (
            &["get", "eu-border-detections-2015", "also"],
            1,
            "has no `also`",
        ),
        (
            &["get", "2", "value"],
            2,
            "there are: id, kind, section, document, title, points, text, also, sources, source_names",
        ),
        (&["get", "2", "piont"], 2, "did you mean `points`?"),
        (&["get", "2", ""], 2, "there are: id"),
        (&["get"], 2, "<ID... [FIELD]>"),
        (&["get", "1", "id", "more"], 2, "more"),
        (
            &["get", "2", "--format", "json"],
            2,
            "does not take --format",
        ),
        (&["get", "2", "--fields", "id"], 2, "does not take --fields"),
        (&["get", "2", "-0"], 2, "give `-`"),
    ] {
        let output = run(arguments);
        let message = stderr(&output);
        assert_eq!(stdout(&output), "", "{arguments:?}");
        assert_eq!(
            output.status.code(),
            Some(status),
            "{arguments:?}: {message}"
        );
        assert!(message.contains(hint), "{arguments:?}: {message}");
        assert!((1..=2).contains(&message.lines().count()), "{message}");
        assert!(!message.contains('\u{1b}'), "{message}");
    }
}

#[test]
fn a_line_for_each_id() {
    let of = |arguments: &[&str], input: &'static [u8]| {
        smugfaq(arguments)
            .write_stdin(input)
            .output()
            .expect("it runs")
    };
    let ids = b"eu-border-detections-2015\r\n\nmediterranean-deaths-2016";
    let output = of(&["get", "-", "value"], ids);
    assert_eq!(stdout(&output), "1820000\n3700\n");
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(
        stdout(&of(&["get", "-"], ids)),
        "1.82 million\nnearly 3,700\n"
    );
    let output = of(&["get", "-", "sources"], ids);
    assert_eq!(
        stdout(&output),
        "frontex; interpol-people-smuggling\niom; interpol-people-smuggling\n"
    );

    // Where there is no value, an empty line keeps the others beside their ids.
    let output = of(
        &["get", "-", "value"],
        b"nobody\nfrontex\neu-border-detections-2015\n",
    );
    assert_eq!(stdout(&output), "\n\n1820000\n");
    assert_eq!(output.status.code(), Some(1));
    let message = stderr(&output);
    assert!(message.contains("no entry `nobody`"), "{message}");
    assert!(message.contains("`frontex` has no `value`"), "{message}");

    let output = of(&["get", "-", "vlaue"], ids);
    assert_eq!(
        (stdout(&output).as_str(), output.status.code()),
        ("", Some(2))
    );
    let output = of(&["get", "-"], b"\n \n");
    assert_eq!(
        (stdout(&output).as_str(), output.status.code()),
        ("", Some(1))
    );
    assert!(stderr(&output).contains("no id"), "{}", stderr(&output));
}

#[test]
fn values_of_a_hostile_file() {
    let directory = tempfile::tempdir().expect("a directory");
    let path = directory.path().join("pack.toml");
    let pack = r#"
[document]
title = "Tea"

[[question]]
id = "milk"
question = "=cmd()"
answer = "one\r\n\u001b[31mtwo\u202e\n\n"
points = ["a\nb", "c"]
"#;
    fs::write(&path, pack).expect("written");
    let path = path.display().to_string();
    prints(&["get", "milk", "title", "--data", &path], "=cmd()\n");
    prints(&["get", "milk", "points", "--data", &path], "a b\nc\n");
    prints(
        &["get", "milk", "--data", &path],
        "one\n\u{fffd}[31mtwo\u{fffd}\n",
    );
}
