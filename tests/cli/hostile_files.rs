//! Files that are no packs at all: each is refused at once, with what it is and what to do.

use std::fs::{self, File};
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::Path;
use std::process::Command;

use crate::{smugfaq, stderr, stdout};

/// Every way in which a file is read says the same of it, in two lines and with status 2.
fn refused(path: &Path, says: &str) {
    let name = path.display().to_string();
    let good = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/template.toml");
    let good = good.display().to_string();
    for call in [
        &["questions", "--data", &name][..],
        &["ask", "tea", "--with", &name],
        &["check", &good, "--against", &name],
    ] {
        let output = smugfaq(call).output().expect("it runs");
        let message = stderr(&output);
        assert_eq!(output.status.code(), Some(2), "{call:?}: {message}");
        assert_eq!(stdout(&output), "", "{call:?}");
        assert!(message.contains(says), "{call:?}: {message}");
        assert!(message.contains(&name), "{call:?}: {message}");
        assert!((1..=2).contains(&message.lines().count()), "{message}");
    }
    let output = smugfaq(&["check", &name, "--format", "jsonl"]).output();
    let output = output.expect("it runs");
    assert_eq!(output.status.code(), Some(2), "{name}");
    let finding: serde_json::Value = serde_json::from_str(&stdout(&output)).expect("one finding");
    assert_eq!(finding["rule"], "unreadable");
    assert!(
        finding["message"]
            .as_str()
            .is_some_and(|text| text.contains(says)),
        "{finding}"
    );
}

#[test]
fn what_is_no_file() {
    let directory = tempfile::tempdir().expect("a directory");
    let path = |name: &str| directory.path().join(name);
    refused(&path("missing.toml"), "No such file");
    refused(directory.path(), "is a directory");
    refused(Path::new("/dev/zero"), "is not a regular file");
    symlink(path("b.toml"), path("a.toml")).expect("linked");
    symlink(path("a.toml"), path("b.toml")).expect("linked");
    refused(
        &path("a.toml"),
        "cannot be read: Too many levels of symbolic links",
    );
    symlink("/dev/zero", path("zero.toml")).expect("linked");
    refused(&path("zero.toml"), "is not a regular file");
    match Command::new("mkfifo").arg(path("fifo.toml")).status() {
        Ok(status) if status.success() => refused(&path("fifo.toml"), "is not a regular file"),
        _ => eprintln!("skipped: there is no mkfifo here"),
    }
}

#[test]
fn what_may_not_be_read() {
    let directory = tempfile::tempdir().expect("a directory");
    let path = directory.path().join("secret.toml");
    fs::write(&path, "x").expect("written");
    fs::set_permissions(&path, fs::Permissions::from_mode(0o000)).expect("set");
    if File::open(&path).is_ok() {
        eprintln!("skipped: whoever runs this may read everything");
        return;
    }
    refused(&path, "cannot be read: Permission denied");
}

/// What the system makes up while it is read has no length.
#[test]
fn what_is_made_up_while_it_is_read() {
    let path = std::path::Path::new("/proc/self/environ");
    if path.exists() {
        refused(path, "is not a regular file");
    }
}

#[test]
fn what_is_too_large() {
    let directory = tempfile::tempdir().expect("a directory");
    let path = directory.path().join("large.toml");
    let file = File::create(&path).expect("made");
    // It takes no room on the disk.
    file.set_len(100 << 20).expect("sized");
    refused(&path, "is larger than 16 MiB");
}

/// A name forges no line of a message and steers no terminal, and in a command it is one word.
#[test]
fn what_has_a_hostile_name() {
    let directory = tempfile::tempdir().expect("a directory");
    let home = directory.path().display().to_string();
    let packs = directory.path().join("smugfaq/packs");
    fs::create_dir_all(&packs).expect("made");
    let told = |name: &str, call: &[&str]| {
        let arguments: Vec<String> = call.iter().map(|word| word.replace("NAME", name)).collect();
        let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
        let mut call = smugfaq(&arguments);
        let output = call
            .current_dir(&directory)
            .env("XDG_DATA_HOME", &home)
            .output();
        stderr(&output.expect("it runs"))
    };
    let calls = [
        &["ask", "tea", "--data", "NAME.toml"][..],
        &["ask", "tea", "--data", "absent/NAME.toml"],
        &[
            "ask",
            "tea",
            "--data",
            "fine NAME.toml",
            "--with",
            "NAME/fine.toml",
        ],
        &["ask", "tea"],
        &["check", "NAME.toml", "--against", "NAME.toml"],
        &["check", "fine NAME.toml", "--against", "absent/NAME.toml"],
        &["import", "NAME.toml"],
        &["import", "absent/NAME.md"],
        &["new", "NAME.toml"],
        &["new", "absent/NAME.toml"],
        &["new", "made/NAME.toml", "--force"],
        &["export", "-o", "NAME.toml"],
        &["export", "-o", "absent/NAME.json"],
        &["export", "-o", "fine NAME.toml/a.json"],
        &["man", "NAME.toml"],
        &["man", "fine NAME.toml/a"],
    ];
    let [plain, hostile] = ["a b", "a\nb\u{1b}[2J\u{202e}"].map(|name| {
        let fine = "[document]\ntitle = \"Tea\"\nid = \"tea\"\n[[question]]\nid = \"q\"\n\
                    question = \"Milk?\"\nanswer = \"Yes.\"\n";
        for (path, text) in [
            (directory.path().join(format!("{name}.toml")), "a ="),
            (packs.join(format!("{name}.toml")), "[document]"),
            (directory.path().join(format!("fine {name}.toml")), fine),
            (directory.path().join(name).join("fine.toml"), fine),
            (directory.path().join("made").join("a"), ""),
        ] {
            fs::create_dir_all(path.parent().expect("a directory")).expect("made");
            fs::write(path, text).expect("written");
        }
        let messages = calls.map(|call| told(name, call));
        fs::remove_file(packs.join(format!("{name}.toml"))).expect("removed");
        messages
    });
    for ((plain, hostile), call) in plain.iter().zip(&hostile).zip(calls) {
        assert_ne!(plain, "", "{call:?}");
        let lines = |text: &str| text.lines().count();
        assert_eq!(lines(hostile), lines(plain), "{call:?}: {hostile}");
        assert!(!hostile.contains(|c| smugfaq::knowledge::steers(c) && c != '\n'));
        assert!(!plain.contains("check a b"), "{call:?}: {plain}");
    }
}

/// The message of a file of this text.
fn fault(text: &str) -> String {
    let directory = tempfile::tempdir().expect("a directory");
    let path = directory.path().join("pack.toml");
    fs::write(&path, text).expect("written");
    let name = path.display().to_string();
    let output = smugfaq(&["questions", "--data", &name])
        .output()
        .expect("it runs");
    assert_eq!(output.status.code(), Some(2));
    stderr(&output).replace(&name, "pack.toml")
}

#[test]
fn what_holds_too_much() {
    let head = "[document]\ntitle = \"Tea\"\n[[question]]\nid = \"a\"\nquestion = \"Q?\"\n";
    let long = format!("{head}answer = \"{}\"\n", "a".repeat(100_001));
    assert_eq!(
        fault(&long),
        "pack.toml:6:10: [[question]] `a`: `answer` is longer than 100000 characters (shorten it)\n"
    );
    let points = "\"a\",".repeat(10_001);
    let many = format!("{head}answer = \"A.\"\npoints = [{points}]\n");
    assert_eq!(
        fault(&many),
        "pack.toml:7:40011: [[question]] `a`: `points` has more than 10000 items (shorten the list)\n"
    );
    assert_eq!(
        fault(&"=".repeat(4_000_002)),
        "pack.toml:1:1: the file has too many values (split it, or put the entries of \
         `smugfaq export --format jsonl` into a search engine: SQLite FTS5, tantivy)\n"
    );
}

/// Follow-on work for each of very many faults or names would take minutes.
#[test]
fn very_many_faults_are_few() {
    let head = "[document]\ntitle = \"Tea\"\n[[question]]\nid = \"a\"\nquestion = \"Q?\"\nanswer = \"A.\"\n";
    let many = |number: usize, before: &str, after: &str| {
        let one = |n: usize| [before, &n.to_string(), after].concat();
        (0..number).map(one).collect::<String>()
    };
    let tables = many(30_000, "[t", "]\n");
    let keys = many(30_000, "ab", " = []\n");
    let cited = many(9_000, "\"s", "\",");
    for text in [
        format!("{head}{tables}"),
        format!("{head}{keys}"),
        format!("{head}sources = [{cited}]\n"),
        format!("{head}[asked]\n{keys}"),
        "=\n".repeat(500_000),
        "a".to_owned() + &".a".repeat(500_000) + " = 1",
        "[[".repeat(500_000),
    ] {
        let message = fault(&text);
        let lines = message.lines().count();
        assert!((1..=21).contains(&lines), "{lines}");
        assert!(
            message.lines().all(|line| line.chars().count() < 400),
            "{message}"
        );
    }
}

/// Whatever it costs to refuse a file, it is not the machine.
#[test]
fn memory_is_bounded() {
    let directory = tempfile::tempdir().expect("a directory");
    let path = directory.path().join("pack.toml");
    let name = path.display().to_string();
    for text in [
        "=\n".repeat(1_000_000),
        "a=1\n".repeat(500_000),
        "[a]\n".repeat(500_000),
    ] {
        fs::write(&path, text).expect("written");
        let limited = format!(
            "ulimit -v 1500000; exec {} check {name}",
            env!("CARGO_BIN_EXE_smugfaq")
        );
        let output = Command::new("sh")
            .args(["-c", &limited])
            .output()
            .expect("it runs");
        let message = stderr(&output);
        assert_eq!(output.status.code(), Some(2), "{message}");
        assert!(message.contains("checked 1 file"), "{message}");
    }
}
