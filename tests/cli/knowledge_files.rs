//! `--data`: other knowledge files, and what is wrong with them.

use std::fs;

use crate::{run, stderr, stdout};

const SMALL: &str = r#"
[document]
title = "Tea"

[[question]]
id = "kettle"
question = "How hot should the water be?"
answer = "Just off the boil for black tea. Green tea wants cooler water."

[[question]]
id = "milk"
question = "Does milk go in first?"
answer = "Opinions differ."
"#;

/// The run of a command on a knowledge file of this text; the path is left out of messages.
fn on(text: &str, arguments: &[&str]) -> (Option<i32>, String, String) {
    let directory = tempfile::tempdir().expect("a directory");
    let path = directory.path().join("pack.toml");
    fs::write(&path, text).expect("written");
    let path = path.display().to_string();
    let output = run(&[arguments, &["--data", &path]].concat());
    let message = stderr(&output).replace(&path, "pack.toml");
    (output.status.code(), stdout(&output), message)
}

#[test]
fn the_least_file_is_enough() {
    let (status, text, _) = on(SMALL, &["ask", "is", "milk", "first"]);
    assert_eq!(status, Some(0), "{text}");
    assert!(text.starts_with("Opinions differ."), "{text}");
    assert!(text.contains("Tea, section 2"), "{text}");
    let (status, text, _) = on(SMALL, &["questions", "--format", "jsonl"]);
    assert_eq!((status, text.lines().count()), (Some(0), 2));
}

#[test]
fn a_kind_that_is_not_there_is_nothing_found() {
    let (status, text, message) = on(SMALL, &["partners"]);
    assert_eq!((status, text.as_str()), (Some(1), ""));
    assert!(message.contains("no such partner"), "{message}");
    let (_, text, _) = on(SMALL, &["partners", "--format", "json"]);
    assert_eq!(text, "[]\n");
}

#[test]
fn all_faults_at_once_with_their_places() {
    let faulty = r#"
[document]
titel = "Tea"

[[question]]
id = "kettle"
question = "How hot?"
answer = "Hot."
sources = ["nobody"]

[[question]]
id = "Kettle Two"
question = "How hot?"
answer = ""

[[question]]
id = "kettle"
question = "Again?"

[[source]]
id = "bureau"
section = 1
name = "Bureau of Tea"
what = "A bureau."

[[statistic]]
id = "cups"
section = 9
title = "Cups"
figure = "nearly 3,700"
value = 37
unit = "cups"
measure = "cups"
period = { from = "2016-13", to = "2015" }

[[statistic]]
id = "pots"
section = 1
title = "Pots"
figure = "two"
value = 2
unit = "pots"
measure = "pots"
period = { from = 2016-01-01, to = "2015" }
sources = ["buraeu"]

[kettles]
"#;
    let (status, text, message) = on(faulty, &["questions"]);
    assert_eq!((status, text.as_str()), (Some(2), ""));
    insta::assert_snapshot!(message);
}

#[test]
fn control_characters_of_a_file_are_made_visible() {
    let hostile = SMALL.replace("Opinions differ.", "\\u001b[31mRed\\u0007 \\u202egnp");
    let (_, text, _) = on(&hostile, &["ask", "milk first"]);
    assert!(!text.contains(['\u{1b}', '\u{7}', '\u{202e}']), "{text:?}");
    let hostile = SMALL.replace("title =", "\"ti\\u001btle\" =");
    let (_, _, message) = on(&hostile, &["questions"]);
    assert!(!message.contains('\u{1b}'), "{message:?}");
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(64))]

    /// Whatever stands in a file, loading ends in knowledge or in faults.
    #[test]
    fn no_file_panics(text in "[\\[\\]a-z=\"{}., \n0-9:-]{0,200}") {
        use smugfaq::knowledge::{KnowledgeFile, load};
        let mangled = format!("{SMALL}{text}");
        for text in [text.as_str(), mangled.as_str()] {
            if let Err(faults) = load(&[KnowledgeFile { name: "x", text }]) {
                proptest::prop_assert!(!faults.0.is_empty());
            }
        }
    }
}

/// A source with this publication, which a statistic cites.
fn with_publication(publication: &str) -> String {
    format!(
        "{SMALL}\n[[source]]\nid = \"board\"\nsection = 1\nname = \"Tea Board\"\nwhat = \"Reports.\"\n\
         [source.publication]\n{publication}\n"
    )
}

#[test]
fn a_publication_in_full_is_read() {
    let text = with_publication(
        "type = \"article-journal\"\ntitle = \"茶\"\nissued = \"1999-04\"\ngrade = \"news\"\n\
         authors = [\"Tea Board\", { family = \"Żółć\", given = \"Łucja\" }]\n\
         publisher = \"P\"\ngenre = \"G\"\ncontainer = \"C\"\nvolume = \"1\"\npage = \"2-3\"\n\
         place = \"Oslo\"\nnumber = \"4\"\ndoi = \"10.1/2\"\nisbn = \"1\"\nissn = \"2\"\n\
         url = \"https://tea.example\"\narchived = \"https://kept.example\"\nnote = \"N\"",
    );
    let (status, _, message) = on(&text, &["sources"]);
    assert_eq!(status, Some(0), "{message}");
}

#[test]
fn faults_of_a_publication_have_their_places() {
    let text = with_publication(
        "type = \"rapport\"\nauthors = [{ given = \"Ann\" }, 3]\ngrade = \"sure\"\n\
         url = \"tea.example\"\nissued = \"1999-13\"\ncolour = \"green\"",
    );
    let (status, _, message) = on(&text, &["sources"]);
    assert_eq!(status, Some(2));
    insta::assert_snapshot!(message);
}
