//! `ask -`, `show -`, `get -`: many questions or ids on standard input.

use std::io::{BufRead, BufReader, Write};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::thread::spawn;
use std::time::Duration;

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
    // Some have no answer.
    assert_eq!(output.status.code(), Some(1));
}

#[test]
fn a_line_out_of_measure_is_one_line_out() {
    let mut input = vec![b'x'; 1_000_000];
    input.extend(b"\nosce\n");
    let output = batch("jsonl", &input);
    assert_eq!(stdout(&output).lines().count(), 2);
    assert!(stderr(&output).contains("more than 10000 bytes"));
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

/// Every command that reads standard input, with words that it finds.
const READERS: [(&str, &str); 3] = [("ask", "osce"), ("show", "frontex"), ("get", "frontex")];

/// A batch that runs, with what goes in and what comes out.
struct Running {
    child: Child,
    input: ChildStdin,
    lines: Receiver<String>,
}

impl Running {
    fn start(arguments: &[&str]) -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_smugfaq"))
            .env_clear()
            .envs(crate::measured())
            .args(arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("it runs");
        let input = child.stdin.take().expect("its input");
        let output = BufReader::new(child.stdout.take().expect("its output"));
        let (sender, lines) = channel();
        // Ends with the output.
        spawn(move || {
            for line in output.lines() {
                let _ = sender.send(line.expect("UTF-8"));
            }
        });
        Self {
            child,
            input,
            lines,
        }
    }

    fn put(&mut self, text: &str) {
        self.input.write_all(text.as_bytes()).expect("it reads");
    }

    fn next_line(&self) -> String {
        let patience = Duration::from_secs(60);
        self.lines.recv_timeout(patience).expect("a line comes out")
    }

    fn end(self) {
        let Self {
            mut child, input, ..
        } = self;
        drop(input);
        child.wait().expect("it ends");
    }
}

#[test]
fn the_first_answer_is_out_before_the_last_question_is_read() {
    for (command, word) in READERS {
        for format in ["table", "json", "jsonl", "plain", "csv", "tsv", "markdown"] {
            let mut arguments = vec![command, "-"];
            if command != "get" {
                arguments.extend(["--format", format]);
            }
            let mut running = Running::start(&arguments);
            running.put(&format!("{word}\n"));
            while !running.next_line().to_lowercase().contains(word) {}
            running.end();
        }
    }
}

/// However many questions there are, none is kept.
#[test]
#[cfg(target_os = "linux")]
fn memory_stays_flat() {
    let peak = |running: &Running| -> usize {
        let status = format!("/proc/{}/status", running.child.id());
        let status = std::fs::read_to_string(status).expect("it runs");
        let line = status.lines().find(|line| line.starts_with("VmHWM:"));
        let kib = line.and_then(|line| line.split_whitespace().nth(1));
        kib.expect("the peak").parse().expect("a number")
    };
    for (command, word, many) in [
        ("ask", "osce", 1_000),
        ("show", "frontex", 10_000),
        ("get", "frontex", 10_000),
    ] {
        let fields = ["--format", "jsonl", "--fields", "id"];
        let fields = if command == "get" {
            &["id"][..]
        } else {
            &fields
        };
        let mut running = Running::start(&[&[command, "-"], fields].concat());
        let mut after = |times: usize| {
            for _ in 0..times {
                running.put(&format!("{word}\n"));
                running.next_line();
            }
            peak(&running)
        };
        let (few, all) = (after(100), after(many));
        assert!(all < few + 1_000, "{command}: {few} KiB, then {all} KiB");
        running.end();
    }
}

/// A line without an end is not kept either.
#[test]
fn an_endless_line_is_told_and_not_kept() {
    for (command, word) in READERS {
        let mut input = vec![b'x'; 3_000_000];
        input.extend(format!("\n{word}\n").as_bytes());
        let output = smugfaq(&[command, "-"])
            .write_stdin(input)
            .output()
            .expect("it runs");
        assert!(
            stdout(&output).to_lowercase().contains(word),
            "{command}: {}",
            stderr(&output)
        );
        assert!(stderr(&output).len() < 1_000, "{}", stderr(&output).len());
    }
}

#[test]
fn nothing_on_standard_input_is_told() {
    for (command, what) in [("ask", "question"), ("show", "id"), ("get", "id")] {
        let output = smugfaq(&[command, "-"]).write_stdin("").output();
        let output = output.expect("it runs");
        assert_eq!(output.status.code(), Some(1), "{command}");
        assert_eq!(
            stderr(&output),
            format!("smugfaq: there is no {what} on standard input\n")
        );
    }
}
