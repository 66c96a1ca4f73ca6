//! A corpus of broken packs: what `check` says of each, and what loading says of it elsewhere.

use std::fs;
use std::path::{Path, PathBuf};

use crate::{smugfaq, stderr, stdout, transcript};

/// The broken packs in alphabetical order.
fn corpus() -> Vec<PathBuf> {
    let directory = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/broken");
    let entries = fs::read_dir(directory).expect("it is there");
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.expect("read").path()).collect();
    files.sort();
    files
}

fn name(path: &Path) -> String {
    let name = path.file_name().unwrap_or_default();
    name.to_string_lossy().into_owned()
}

#[test]
fn each_broken_pack_has_its_message() {
    let mut all = String::new();
    let corpus = corpus();
    assert!(corpus.len() >= 40, "{}", corpus.len());
    for path in &corpus {
        let directory = path.parent().expect("a directory");
        let mut command = smugfaq(&["check", &name(path)]);
        let output = command.current_dir(directory).output().expect("it runs");
        assert_eq!(output.status.code(), Some(2), "{}", path.display());
        let text = transcript(&output).replace("--- standard error ---\n", "");
        let steers = |c: char| smugfaq::knowledge::steers(c) && c != '\n';
        assert!(!text.contains(steers), "{}: {text:?}", path.display());
        assert!(
            text.lines().all(|line| line.chars().count() <= 300),
            "{text}"
        );
        let text = shortened(&text);
        all.push_str(&["=== ", &name(path), "\n", &text, "\n"].concat());
    }
    insta::assert_snapshot!(all);
}

/// The text without the middle of what goes on for very long.
fn shortened(text: &str) -> String {
    let lines: Vec<&str> = text.lines().collect();
    if lines.len() < 100 {
        return text.to_owned();
    }
    let middle = format!("[{} lines]", lines.len() - 22);
    let parts = [&lines[..8], &[middle.as_str()], &lines[lines.len() - 14..]];
    parts.concat().join("\n") + "\n"
}

/// Loading refuses it too: nothing on standard output, a line for each fault.
#[test]
fn no_broken_pack_is_loaded() {
    for path in corpus() {
        let directory = path.parent().expect("a directory");
        for option in ["--data", "--with"] {
            let mut command = smugfaq(&["questions", option, &name(&path)]);
            let output = command.current_dir(directory).output().expect("it runs");
            let message = stderr(&output);
            assert_eq!(output.status.code(), Some(2), "{}", path.display());
            assert_eq!(stdout(&output), "", "{}", path.display());
            assert!(message.contains(&name(&path)), "{message}");
            assert!(!message.contains("panicked"), "{message}");
            let steers = |c: char| smugfaq::knowledge::steers(c) && c != '\n';
            assert!(!message.contains(steers), "{}: {message:?}", path.display());
        }
    }
}
