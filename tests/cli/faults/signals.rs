//! Ctrl-C and a request to end, in the middle of work: it ends by them, and nothing is half-written.

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::os::unix::process::ExitStatusExt;
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::Duration;

use rustix::process::{Pid, Signal, kill_process};

use super::{Home, assert_same};

/// The signals that end a process here: whoever runs this in the background may have it ignore some,
/// which goes for all that it starts.
fn signals() -> Vec<Signal> {
    let mut all = Vec::new();
    for (signal, name) in [
        (Signal::INT, "INT"),
        (Signal::TERM, "TERM"),
        (Signal::HUP, "HUP"),
    ] {
        let mut probe = Command::new("sh");
        probe.args(["-c", &format!("kill -{name} $$; :")]);
        if probe.status().expect("sh runs").success() {
            eprintln!("skipped: {name} is ignored here");
        } else {
            all.push(signal);
        }
    }
    all
}

fn send(child: &std::process::Child, signal: Signal) {
    kill_process(Pid::from_child(child), signal).expect("it is there");
}

fn program() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_smugfaq"));
    command.env_clear().envs(crate::measured());
    command
}

#[test]
fn a_batch_ends_by_the_signal_with_what_was_answered() {
    for signal in signals() {
        for (call, line) in [
            (&["ask", "-", "--format", "jsonl"][..], "osce\n"),
            (&["show", "-", "--format", "jsonl"], "frontex\n"),
            (&["get", "-", "id"], "frontex\n"),
        ] {
            let mut child = program()
                .args(call)
                .stdin(Stdio::piped())
                .stdout(Stdio::piped())
                .stderr(Stdio::piped())
                .spawn()
                .expect("it runs");
            let mut input = child.stdin.take().expect("its input");
            let mut output = BufReader::new(child.stdout.take().expect("its output"));
            input.write_all(line.as_bytes()).expect("it reads");
            let mut answer = String::new();
            output.read_line(&mut answer).expect("an answer");
            // Half a question: it waits for the rest.
            input.write_all(b"what is").expect("it reads");
            send(&child, signal);
            let ended = child.wait_with_output().expect("it ends");
            assert_eq!(ended.status.signal(), Some(signal.as_raw()), "{call:?}");
            assert_eq!(ended.stderr, b"", "{call:?}");
            assert!(answer.ends_with('\n'), "{answer}");
            let mut more = String::new();
            output.read_line(&mut more).expect("the end");
            assert_eq!(more, "", "half an answer");
        }
    }
}

/// A pack that takes a while to load.
fn large() -> String {
    let mut pack = String::from("[document]\ntitle = \"Tea\"\n");
    for place in 0..200 {
        let number = place.to_string();
        pack += &[
            "[[question]]\nid = \"q",
            &number,
            "\"\nquestion = \"What of cup ",
        ]
        .concat();
        pack += &[
            &number,
            "?\"\nanswer = \"",
            &"It goes in. ".repeat(20),
            "\"\n",
        ]
        .concat();
    }
    pack + &"# Steep it long enough.\n".repeat(45_000)
}

/// At whatever moment it comes: a file is there in full or not at all.
#[test]
fn a_load_that_is_cut_off_leaves_nothing_half_written() {
    let home = Home::new();
    fs::write(home.path().join("large.toml"), large()).expect("written");
    let ask = ["ask", "what of cup 77", "--data", "large.toml"];
    let begun = std::time::Instant::now();
    let plain = home.plainly(&ask);
    let whole = begun.elapsed();
    let mut signals = signals();
    // One that nothing ignores.
    signals.push(Signal::KILL);
    for part in 0..16 {
        let signal = signals[part as usize % signals.len()];
        for call in [
            &ask[..],
            &[
                "export",
                "--force",
                "--data",
                "large.toml",
                "-o",
                "all.json",
            ],
        ] {
            let mut command = home.command("exec \"$@\"", call);
            let child = command.stdout(Stdio::null()).stderr(Stdio::piped());
            let child = child.spawn().expect("it runs");
            sleep(whole * part / 12);
            // It may have ended by now.
            let _ = kill_process(Pid::from_child(&child), signal);
            let ended = child.wait_with_output().expect("it ends");
            let by = ended.status.signal();
            assert!(by == Some(signal.as_raw()) || ended.status.success());
            assert_eq!(String::from_utf8_lossy(&ended.stderr), "");
            if let Ok(text) = fs::read(home.path().join("all.json")) {
                let value: Result<serde_json::Value, _> = serde_json::from_slice(&text);
                assert!(value.is_ok(), "half of a file");
            }
        }
        assert_same(&home.plainly(&ask), &plain, "after the signal");
    }
}

#[test]
fn an_import_that_is_cut_off_writes_nothing() {
    let home = Home::new();
    let mut child = program()
        .args(["import", "-", "-o", "draft.toml"])
        .current_dir(home.path())
        .stdin(Stdio::piped())
        .spawn()
        .expect("it runs");
    let before = home.names();
    let mut input = child.stdin.take().expect("its input");
    input.write_all(b"# Tea\n\n## Does milk").expect("it reads");
    sleep(Duration::from_millis(50));
    send(&child, Signal::TERM);
    let status = child.wait().expect("it ends");
    assert_eq!(status.signal(), Some(Signal::TERM.as_raw()));
    assert_eq!(home.names(), before);
}
