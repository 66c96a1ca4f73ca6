//! `ask -`: many questions on standard input.

use serde_json::Value;

use crate::{smugfaq, stderr, stdout};

fn batch(format: &str, input: &[u8]) -> std::process::Output {
    smugfaq(&["ask", "-", "--limit", "1", "--format", format])
        .write_stdin(input)
        .output()
        .expect("it runs")
}

#[test]
fn one_line_out_for_each_line_in() {
    let input = b"difference trafficking\n\nrecipe for soup\nsmuggl\xffng\r\nwhat is the\nosce";
    let output = batch("jsonl", input);
    let text = stdout(&output);
    let replies: Vec<Value> = text
        .lines()
        .map(|line| serde_json::from_str(line).expect("JSON"))
        .collect();
    assert_eq!(replies.len(), 6, "{text}");
    assert_eq!(replies[0]["answers"][0]["section"], 2);
    assert_eq!(replies[1]["query"], "");
    assert_eq!(replies[1]["answered"], false);
    assert_eq!(replies[3]["query"], "smuggl\u{fffd}ng");
    assert_eq!(replies[5]["answers"][0]["id"], "partner-osce");
    assert_eq!(output.status.code(), Some(0));
}

#[test]
fn a_line_out_of_measure_is_one_line_out() {
    let mut input = vec![b'x'; 1_000_000];
    input.extend(b"\nosce\n");
    let output = batch("jsonl", &input);
    assert_eq!(stdout(&output).lines().count(), 2);
    assert!(stderr(&output).contains("1000000 bytes"));
}

#[test]
fn many_as_one_json_value() {
    let output = batch("json", b"osce\nselec\n");
    let replies: Value = serde_json::from_str(&stdout(&output)).expect("JSON");
    assert_eq!(replies.as_array().map(Vec::len), Some(2));
    let none = batch("json", b"");
    assert_eq!(stdout(&none), "[]\n");
    assert_eq!(none.status.code(), Some(1));
}

#[test]
fn many_for_people() {
    insta::assert_snapshot!(stdout(&batch("table", b"osce\nrecipe for lentil soup\n")));
}
