//! `--width`, and tables of scripts that are not one column a character.

use std::fs;

use unicode_width::UnicodeWidthStr;

use crate::{run, smugfaq, stderr, stdout};

const WIDE: &str = r#"
[document]
title = "茶の本"

[[question]]
id = "matcha"
question = "抹茶とは何ですか 👩‍👩‍👧 🇫🇷"
answer = "抹茶は粉末の緑茶です。"
also = ["まっちゃ", "e\u0301te\u0301"]

[[question]]
id = "chai"
question = "Was ist Chai e\u0301te\u0301 ☕️ 👍🏽?"
answer = "Tee mit Milch."
"#;

#[test]
fn wide_and_combining_characters_align() {
    let directory = tempfile::tempdir().expect("a directory");
    let path = directory.path().join("pack.toml");
    fs::write(&path, WIDE).expect("written");
    let path = path.display().to_string();
    for width in [20, 40, 80, 200] {
        let wide = width.to_string();
        for call in [
            &["questions"][..],
            &["questions", "--fields", "title,text,also,id"],
        ] {
            let output = run(&[call, &["--data", &path, "--width", &wide]].concat());
            let text = stdout(&output);
            let widths: Vec<usize> = text.lines().map(UnicodeWidthStr::width).collect();
            assert!(widths.iter().all(|line| *line <= width), "{width}: {text}");
            if text.contains('═') {
                assert!(
                    widths.iter().all(|line| *line == widths[0]),
                    "{width}:\n{text}"
                );
            }
            insta::assert_snapshot!(format!("wide-{}-{width}", call.len()), text);
        }
    }
}

#[test]
fn the_option_overrides_the_environment() {
    let widest = |arguments: &[&str]| {
        let output = smugfaq(arguments)
            .env("COLUMNS", "60")
            .output()
            .expect("it runs");
        let text = stdout(&output);
        text.lines().map(UnicodeWidthStr::width).max().unwrap_or(0)
    };
    assert!(widest(&["partners"]) <= 60);
    assert!((61..=200).contains(&widest(&["show", "1", "--width", "200"])));
    assert!(widest(&["show", "1", "--width", "40"]) <= 40);
    assert!(widest(&["show", "1", "--width", "1000"]) > 200);
}

/// An address is not broken: who copies a part of it gets nowhere.
#[test]
fn no_line_is_longer_than_the_width() {
    for call in [
        &["stats"][..],
        &["sources"],
        &["ask", "smugler", "profits", "--explain"],
        &["show", "9"],
        &["events", "--fields", "id,date,title,source_names"],
    ] {
        for width in [20, 27, 40, 80, 133, 200] {
            let wide = width.to_string();
            let text = stdout(&run(&[call, &["--width", &wide]].concat()));
            for line in text.lines() {
                let address = line.trim().starts_with("http") && !line.trim().contains(' ');
                assert!(
                    line.width() <= width || address,
                    "{call:?} at {width}: {line}"
                );
            }
        }
    }
}

#[test]
fn widths_out_of_measure() {
    for width in ["19", "1001", "0", "-5", "wide", ""] {
        let output = run(&["stats", &format!("--width={width}")]);
        assert_eq!(output.status.code(), Some(2), "{width}");
        assert!(stderr(&output).contains("--width"), "{}", stderr(&output));
    }
}
