//! What `-` reads: lines, text between NULs, and what somebody types at a terminal.

use std::fs::{self, File};
use std::io::Write;
use std::os::unix::ffi::OsStrExt;
use std::process::{Command, Stdio};

use rustix::pty::{OpenptFlags, grantpt, openpt, ptsname, unlockpt};
use serde_json::Value;

use crate::{smugfaq, stderr, stdout};

fn fed(arguments: &[&str], input: &[u8]) -> std::process::Output {
    smugfaq(arguments)
        .write_stdin(input)
        .output()
        .expect("it runs")
}

#[test]
fn show_reads_ids() {
    let output = fed(
        &["show", "-", "--format", "jsonl"],
        b"frontex\r\n\n2\nEurojust",
    );
    let ids: Vec<String> = stdout(&output)
        .lines()
        .map(|line| serde_json::from_str::<Value>(line).expect("JSON")["id"].to_string())
        .collect();
    assert_eq!(
        ids,
        [
            "\"frontex\"",
            "\"smuggling-or-trafficking\"",
            "\"partner-eurojust\""
        ]
    );
    assert_eq!(output.status.code(), Some(0));

    let output = fed(
        &["show", "-", "--format", "csv", "--fields", "id"],
        b"nobody\nfrontex\n",
    );
    assert_eq!(stdout(&output), "id\r\nfrontex\r\n");
    assert_eq!(output.status.code(), Some(1));
    assert!(stderr(&output).contains("no entry `nobody`"));

    let output = fed(&["show", "-"], b"");
    assert_eq!(output.status.code(), Some(1));
    assert!(stderr(&output).contains("no id on standard input"));
}

#[test]
fn nul_ends_an_item_where_asked() {
    let output = fed(
        &["ask", "-", "-0", "--format", "jsonl", "--fields", "query"],
        b"osce\nselec\0\0 eurojust \r\n\0last",
    );
    assert_eq!(
        stdout(&output),
        "{\"query\":\"osce\\nselec\"}\n{\"query\":\"\"}\n{\"query\":\" eurojust \\r\\n\"}\n{\"query\":\"last\"}\n"
    );
    let output = fed(
        &["show", "-", "--null", "--fields", "id", "--format", "tsv"],
        b"2\0frontex\0",
    );
    assert_eq!(stdout(&output), "id\nsmuggling-or-trafficking\nfrontex\n");
    let output = fed(&["get", "-0", "-", "section"], b"2\0frontex");
    assert_eq!(stdout(&output), "2\n9\n");
    for arguments in [
        &["ask", "osce", "-0"],
        &["show", "2", "-0"],
        &["get", "2", "-0"],
    ] {
        let output = fed(arguments, b"");
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(
            stderr(&output).contains("give `-` with it"),
            "{}",
            stderr(&output)
        );
    }
}

#[test]
fn ids_out_of_measure() {
    let mut input = vec![b'x'; 1_000_000];
    input.extend(b"\nfronte\xff\nfrontex\n");
    let output = fed(&["get", "-", "id"], &input);
    assert_eq!(stdout(&output), "\n\nfrontex\n");
    let message = stderr(&output);
    assert!(message.len() < 1000, "{} bytes", message.len());
    assert!(message.contains("at most 500 bytes"), "{message}");
    let output = fed(&["show", "-0", "-"], b"no\nsuch\0");
    assert_eq!(stderr(&output).lines().count(), 2, "{}", stderr(&output));
}

#[test]
fn input_that_cannot_be_read() {
    let directory = tempfile::tempdir().expect("a directory");
    for command in ["ask", "show", "get"] {
        let output = Command::new(env!("CARGO_BIN_EXE_smugfaq"))
            .args([command, "-"])
            .stdin(File::open(directory.path()).expect("opened"))
            .output()
            .expect("it runs");
        let message = stderr(&output);
        assert_eq!(output.status.code(), Some(2), "{command}: {message}");
        assert_eq!(
            message,
            "smugfaq: cannot read standard input: Is a directory\n"
        );
    }
}

#[test]
fn at_a_terminal_it_is_said_what_to_type() {
    for (arguments, expected) in [
        (
            &["ask", "-"][..],
            "smugfaq: reading questions from the terminal, one a line; Ctrl-D ends\n",
        ),
        (
            &["show", "-"],
            "smugfaq: reading ids from the terminal, one a line; Ctrl-D ends\n",
        ),
        (
            &["get", "-", "-0"],
            "smugfaq: reading ids from the terminal, a NUL after each; Ctrl-D ends\n",
        ),
    ] {
        let master = openpt(OpenptFlags::RDWR | OpenptFlags::NOCTTY).expect("a terminal");
        grantpt(&master).expect("granted");
        unlockpt(&master).expect("unlocked");
        let name = ptsname(&master, Vec::new()).expect("a name");
        let name = std::ffi::OsStr::from_bytes(name.as_bytes());
        let terminal = fs::OpenOptions::new()
            .read(true)
            .write(true)
            .open(name)
            .expect("opened");
        let child = Command::new(env!("CARGO_BIN_EXE_smugfaq"))
            .args(arguments)
            .stdin(terminal)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("it runs");
        // What Ctrl-D sends.
        File::from(master.try_clone().expect("a handle"))
            .write_all(b"\x04")
            .expect("typed");
        let output = child.wait_with_output().expect("it ends");
        assert!(stderr(&output).starts_with(expected), "{}", stderr(&output));
        drop(master);
    }
}

#[test]
fn a_quoted_question_may_begin_with_a_dash() {
    for question in [
        "- how many died",
        "-n how many died",
        "--limit how many died",
        "how many died --limit",
    ] {
        let output = crate::run(&["ask", question, "-n1", "--format", "json"]);
        let reply: Value = serde_json::from_str(&stdout(&output)).expect("JSON");
        assert_eq!(reply["query"], question);
        assert!(
            stdout(&output).contains("mediterranean-deaths-2016"),
            "{question}"
        );
    }
    let output = crate::run(&["ask", "eurojust", "--limt", "1"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains("`--limit`"));
}

#[test]
fn options_stand_anywhere_until_two_dashes() {
    let expected = stdout(&crate::run(&["ask", "eurojust", "-n1", "--format=jsonl"]));
    for call in [
        &["--format", "jsonl", "ask", "-n", "1", "eurojust"][..],
        &["ask", "--limit=1", "--format", "jsonl", "--", "eurojust"],
    ] {
        assert_eq!(stdout(&crate::run(call)), expected);
    }
    let output = crate::run(&["ask", "--format=jsonl", "--", "eurojust", "-n1"]);
    assert!(stdout(&output).contains("\"query\":\"eurojust -n1\""));
}

#[test]
fn a_question_needs_no_command() {
    let output = crate::run(&["difference", "trafficking"]);
    let asked = crate::run(&["ask", "difference", "trafficking"]);
    assert_eq!(stdout(&output), stdout(&asked));
    assert_eq!(output.status.code(), Some(0));
    let output = crate::run(&["aks"]);
    assert_eq!(
        stderr(&output),
        "smugfaq: unrecognized subcommand 'aks'\n\
         did you mean `ask`? to ask something: `smugfaq ask WORDS`; `smugfaq --help` lists the \
         commands\n"
    );
}

/// The help that is named is that of the command that was typed.
#[test]
fn what_can_be_typed_is_said_for_each_command() {
    for (call, hint) in [
        (&["get"][..], "`smugfaq help get` shows"),
        (
            &["ask", "x", "--frmat", "csv"],
            "did you mean `--format`? `smugfaq help ask`",
        ),
        // Nothing that `ask` takes is spelled like it.
        (
            &["ask", "--source", "iom", "x"],
            "\n`smugfaq help ask` shows",
        ),
    ] {
        let output = crate::run(call);
        assert_eq!(output.status.code(), Some(2), "{call:?}");
        assert!(stderr(&output).contains(hint), "{}", stderr(&output));
        assert_eq!(stderr(&output).lines().count(), 2);
    }
}
