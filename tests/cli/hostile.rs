//! A knowledge file whose texts would break a format that took them for its own.

use std::fs;

use crate::fields::{cell, parsed};
use crate::{run, stdout};

const HOSTILE: &str = r#"
[document]
title = 'Tea, "fine" | `x`'
publisher = "=cmd()"

[[question]]
id = "milk"
question = 'Does milk, "or cream", go in first | second?'
answer = """=cmd('x')!A1
second line\twith tab <b>bold</b> \\| [x](javascript:1) &lt;\r\n\r\nlast"""
points = ["-5", "@SUM(A1)", "茶 | 抹茶", "👩‍👩‍👧 family 🇫🇷", "e\u0301te\u0301"]
also = ["+1", "\u001b[31mred\u0007\u009b1m\u202egnp\u2066\u061c"]

[[question]]
id = "kettle"
question = "\t=1+1"
answer = "-5"

[[question]]
id = "pot"
question = "@home"
answer = "\r+1 | `"
"#;

fn on(arguments: &[&str]) -> String {
    let directory = tempfile::tempdir().expect("a directory");
    let path = directory.path().join("pack.toml");
    fs::write(&path, HOSTILE).expect("written");
    let path = path.display().to_string();
    stdout(&run(&[arguments, &["--data", &path]].concat()))
}

#[test]
fn every_format_of_a_hostile_file() {
    for format in ["table", "plain", "csv", "tsv", "markdown"] {
        for (name, call) in [
            ("show", &["show", "1", "2", "3"][..]),
            (
                "ask",
                &["ask", "does milk go in first or second line with tab"],
            ),
        ] {
            let text = on(&[call, &["--format", format]].concat());
            insta::assert_snapshot!(
                format!("{name}-{format}"),
                text.escape_debug().to_string().replace("\\n", "\n")
            );
        }
    }
}

#[test]
fn nothing_steers_the_terminal() {
    for format in ["table", "plain", "csv", "tsv", "markdown", "json", "jsonl"] {
        for call in [
            &["show", "1", "2", "3"][..],
            &["questions"],
            &["ask", "does milk go in first or second line with tab"],
            &["ask", "milk", "+1"],
            &["packs"],
            &["check"],
        ] {
            let text = on(&[call, &["--format", format]].concat());
            let allowed = |c: char| c == '\n' || "\r\t".contains(c) && "csv tsv".contains(format);
            let steers = |c: char| smugfaq::knowledge::steers(c) && !allowed(c);
            assert!(!text.contains(steers), "{format}, {call:?}: {text:?}");
        }
    }
    assert!(on(&["questions", "--format", "json"]).contains("\\u202egnp"));
}

#[test]
fn spreadsheets_run_nothing() {
    let json = on(&["questions", "--format", "json"]);
    let json: Vec<serde_json::Value> = serde_json::from_str(&json).expect("JSON");
    let csv = parsed(&on(&["questions", "--format", "csv"]), b',');
    let mut defused = 0;
    for (row, record) in csv.iter().zip(&json) {
        for (field, text) in row {
            let dangerous = text.starts_with(['=', '+', '-', '@', '\t', '\r']);
            assert!(!dangerous || text.parse::<f64>().is_ok(), "{field}: {text}");
            if field == "source_names" || field == "also" {
                continue;
            }
            match text.strip_prefix('\'') {
                Some(text) => {
                    defused += 1;
                    assert_eq!(*text, cell(&record[field]));
                }
                None => assert_eq!(*text, cell(&record[field])),
            }
        }
    }
    assert_eq!(defused, 5);
}

#[test]
fn markdown_stays_a_table() {
    let text = on(&["questions", "--format", "markdown"]);
    assert_eq!(text.lines().count(), 5);
    for line in text.lines() {
        let bars = line
            .replace("\\\\", "")
            .replace("\\|", "")
            .matches('|')
            .count();
        assert_eq!(bars, 14, "{line}");
        assert!(!line.replace("<br>", "").contains(['<', '>']), "{line}");
    }
}
