//! Little stack, little memory, and more arguments or a longer question than anybody types.

use super::{CALLS, Home, assert_same, ended_well};
use crate::{smugfaq, stderr, stdout};

/// In KiB. An optimised binary does with 64; one with debug information has larger frames.
const STACK: u32 = 512;

/// In KiB, of address space.
const MEMORY: u32 = 65_536;

#[test]
fn on_a_tiny_stack() {
    let home = Home::new();
    for call in CALLS {
        let output = home.shell(&format!("ulimit -s {STACK}; exec \"$@\""), call);
        assert_same(&output, &home.plainly(call), &format!("{call:?}"));
    }
}

#[test]
fn in_little_memory() {
    let home = Home::new();
    for call in CALLS {
        let output = home.shell(&format!("ulimit -v {MEMORY}; exec \"$@\""), call);
        assert_same(&output, &home.plainly(call), &format!("{call:?}"));
    }
}

#[test]
fn ten_thousand_arguments() {
    let words = vec!["smuggling"; 10_000];
    for (command, code) in [("ask", 2), ("get", 2), ("partners", 0), ("stats", 0)] {
        let output = smugfaq(&[command]).args(&words).output().expect("it runs");
        let message = stderr(&output);
        assert_eq!(ended_well(&output, command), code, "{command}: {message}");
        assert!(message.len() < 200_000, "{command}: {}", message.len());
        assert!(message.lines().count() <= 2, "{command}");
    }
    let ids = ["frontex", "99"].repeat(5_000);
    let call = ["show", "--format", "jsonl", "--fields", "id"];
    let output = smugfaq(&call).args(ids).output().expect("it runs");
    assert_eq!(ended_well(&output, "show"), 1);
    assert_eq!(stdout(&output).lines().count(), 5_000);
    assert_eq!(stderr(&output).lines().count(), 10_000);
    let options = ["--fields", "id"].repeat(5_000);
    let output = smugfaq(&["stats"]).args(options).output();
    let output = output.expect("it runs");
    assert_eq!(ended_well(&output, "options"), 0);
}

/// The longest single argument that Linux takes is 128 KiB: the rest is many of them.
#[test]
fn a_question_of_a_megabyte() {
    let word = "smuggling ".repeat(10_000);
    let words = vec![word.as_str(); 10];
    let output = smugfaq(&["ask"]).args(&words).output().expect("it runs");
    assert_eq!(ended_well(&output, "ask"), 2);
    let message = stderr(&output);
    assert!(message.contains("bytes long"), "{message}");
    assert!(message.len() < 200, "{message}");

    for (input, lines) in [
        (words.concat() + "\nosce\n", 2),
        ("osce\n".repeat(200), 200),
        ("\u{1f9ff}".repeat(250_000), 1),
        ("\0".repeat(1_000_000), 1),
    ] {
        let call = ["ask", "-", "--format", "jsonl", "--fields", "query"];
        let output = smugfaq(&call).write_stdin(input).output();
        let output = output.expect("it runs");
        assert!(ended_well(&output, "ask -") <= 1);
        assert_eq!(stdout(&output).lines().count(), lines);
        assert!(stderr(&output).len() < 1_000);
    }
}
