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
    assert_eq!(drafts.count(), 5);
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
    let markdown = stdout(&run(&["export", "--format", "markdown"]));
    let back = whole(&imported(&markdown));
    let there: Value = serde_json::from_str(&stdout(&run(&["export"]))).expect("JSON");
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
