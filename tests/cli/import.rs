//! `import`: a draft of a knowledge file from a document in Markdown.

use std::fs;

use serde_json::Value;

use crate::{run, smugfaq, stderr, stdout, transcript};

/// A document of our own, with what documents have.
const TEA: &str = include_str!("../documents/tea.md");

fn imported(document: &str) -> String {
    let output = smugfaq(&["import", "-"])
        .write_stdin(document)
        .output()
        .expect("it runs");
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    stdout(&output)
}

/// The whole knowledge of a pack.
fn whole(pack: &str) -> Value {
    let directory = tempfile::tempdir().expect("a directory");
    let path = directory.path().join("pack.toml");
    fs::write(&path, pack).expect("written");
    let output = run(&["export", "--data", &path.display().to_string()]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    serde_json::from_str(&stdout(&output)).expect("JSON")
}

#[test]
fn a_document_as_a_draft() {
    let draft = imported(TEA);
    insta::assert_snapshot!("tea", draft);
    let whole = whole(&draft);
    let entries = whole["entries"].as_array().expect("entries");
    let drafts = entries.iter().filter(|entry| entry["draft"] == true);
    assert_eq!(drafts.count(), 6);
}

#[test]
fn drafts_are_shown_as_drafts() {
    let directory = tempfile::tempdir().expect("a directory");
    let path = directory.path().join("tea.toml");
    fs::write(&path, imported(TEA)).expect("written");
    let path = path.display().to_string();
    for call in [
        &["stats"][..],
        &["show", "about-90-of-all-pots-are-brown"],
        &["ask", "how many pots are brown", "-n1"],
    ] {
        let shown = stdout(&run(&[call, &["--data", &path]].concat()));
        assert!(shown.contains("draft"), "{shown}");
    }
    let csv = run(&[
        "stats",
        "--data",
        &path,
        "--fields",
        "value,draft",
        "--format",
        "csv",
    ]);
    assert!(stdout(&csv).contains("90,true"), "{}", stdout(&csv));
}

/// The exported briefing gives its questions and answers back.
#[test]
fn the_exported_briefing_comes_back() {
    let markdown = stdout(&run(&["export", "--format", "markdown", "--briefing-only"]));
    let back = whole(&imported(&markdown));
    let there: Value =
        serde_json::from_str(&stdout(&run(&["export", "--briefing-only"]))).expect("JSON");
    let questions = |whole: &Value| -> Vec<Value> {
        let entries = whole["entries"].as_array().expect("entries");
        let questions = entries.iter().filter(|entry| entry["kind"] == "question");
        let fields = ["section", "title", "summary", "text", "points"];
        questions
            .map(|question| {
                fields
                    .map(|field| question[field].clone())
                    .into_iter()
                    .collect()
            })
            .collect()
    };
    assert_eq!(questions(&back), questions(&there));
    assert_eq!(questions(&there).len(), 10);
    assert_eq!(
        back["documents"][0]["title"],
        there["documents"][0]["title"]
    );
}

#[test]
fn what_is_no_document() {
    let directory = tempfile::tempdir().expect("a directory");
    let write = |name: &str, bytes: &[u8]| {
        let path = directory.path().join(name);
        fs::write(&path, bytes).expect("written");
    };
    write("empty.md", b"");
    write("blank.md", b"\xef\xbb\xbf \r\n\n");
    write("prose.md", b"# Tea\n\nIt is a drink.\n\n- hot\n");
    write("unanswered.md", b"# Tea\n\n## Why?\n\n## When?\n");
    write("latin1.md", b"# Tea?\n\nTh\xe9.\n");
    for name in [
        "empty.md",
        "blank.md",
        "prose.md",
        "unanswered.md",
        "latin1.md",
        "nowhere.md",
        ".",
    ] {
        let mut command = smugfaq(&["import", name]);
        let output = command
            .current_dir(directory.path())
            .output()
            .expect("it runs");
        insta::assert_snapshot!(format!("no-document-{name}"), transcript(&output));
    }
}

/// What `import -` says and writes of a document.
fn transcribed(args: &[&str], document: &str) -> String {
    let mut command = smugfaq(&[&["import", "-"], args].concat());
    let output = command.write_stdin(document).output().expect("it runs");
    transcript(&output)
}

#[test]
fn most_of_a_document_is_not_dropped_in_silence() {
    let document =
        "# Oven\n\n## Heat\n\nHot.\n\n## Care\n\nWipe it.\n\n## More\n\n### Why?\n\nSo.\n";
    insta::assert_snapshot!("most-left-out", transcribed(&[], document));
    insta::assert_snapshot!(
        "headings-of-level-2",
        transcribed(&["--headings", "2"], document)
    );
    insta::assert_snapshot!(
        "headings-of-level-7",
        transcribed(&["--headings", "7"], document)
    );
}

#[test]
fn what_is_left_out_and_the_language_are_told() {
    let document = "# Four\n\nBienvenue.\n\n## Pourquoi est-il chaud ?\n\nParce que le feu est dedans \
                    et que la porte est fermée.\n\n{% menu %}\n\n## Et quand ?\n";
    insta::assert_snapshot!("left-out", transcribed(&[], document));
}

#[test]
fn nothing_in_a_draft_steers_a_terminal() {
    let document = "# \u{1b}]0;x\u{7} Why\u{9b}?\n\nSo\u{202e} it is, [a\u{1b}[1m](b\u{85}).\n";
    let draft = imported(document);
    let obeyed = |c: char| smugfaq::knowledge::steers(c) && c != '\n';
    assert!(!draft.contains(obeyed), "{draft:?}");
    assert_eq!(
        whole(&draft)["entries"][0]["title"],
        "\u{1b}]0;x\u{7} Why\u{9b}?"
    );
}

#[test]
fn more_than_a_pack_may_hold_is_refused() {
    let document = format!("# Why?\n\n{}\n", "so ".repeat(40_000));
    insta::assert_snapshot!("too-long", transcribed(&[], &document));
}
