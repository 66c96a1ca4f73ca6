//! What holds of any call: an id stays an id, the same call prints the same, filters compose.

use std::fmt::Write as _;
use std::fs;

use serde_json::Value;

use crate::{run, smugfaq, stdout};

fn json(arguments: &[&str]) -> Vec<Value> {
    let output = run(&[arguments, &["--format", "json"]].concat());
    let text = stdout(&output);
    // Where there is nothing to list it is a note on standard error.
    let all: Value = serde_json::from_str(&text).expect("JSON");
    all.as_array().cloned().expect("a list")
}

fn ids(arguments: &[&str]) -> Vec<String> {
    let id = |record: &Value| record["id"].as_str().expect("an id").to_owned();
    json(arguments).iter().map(id).collect()
}

/// Whatever else is loaded, with the same ids, the same names or the titles of others for ids.
#[test]
fn an_added_entry_hides_no_id() {
    let known: Vec<String> = [
        "questions",
        "stats",
        "partners",
        "routes",
        "terms",
        "sources",
    ]
    .iter()
    // The context stands behind all that is loaded.
    .flat_map(|list| ids(&[list, "--no-context"]))
    .collect();
    let mut pack = String::from("[document]\nid = \"aaa\"\ntitle = \"Tea\"\n");
    pack += "[[question]]\nid = \"milk\"\nquestion = \"Milk?\"\nanswer = \"Yes.\"\n";
    for id in &known {
        pack += "[[fact]]\nsection = 1\nstatement = \"Milk goes in.\"\n";
        let _ = write!(pack, "id = \"{id}\"\nname = \"{id}\"\nalso = [\"{id}\"]\n");
    }
    let directory = tempfile::tempdir().expect("a directory");
    let path = directory.path().join("pack.toml");
    fs::write(&path, pack).expect("written");
    let path = path.display().to_string();
    let texts = |more: &[&str]| {
        let input = known.join("\n");
        let output = smugfaq(&["get", "-", "text"])
            .args(more)
            .write_stdin(input)
            .output();
        stdout(&output.expect("it runs"))
    };
    let alone = texts(&[]);
    assert_eq!(alone.lines().count(), known.len());
    assert_eq!(texts(&["--with", &path]), alone);
}

/// Each process hashes by a seed of its own: no order of a hash table may reach what is printed.
#[test]
fn the_same_call_prints_the_same_bytes() {
    let directory = tempfile::tempdir().expect("a directory");
    let path = directory.path().join("pack.toml");
    let template = include_str!("../../data/template.toml");
    fs::write(&path, format!("{template}\n[x]\n[y]\nz = 1\n")).expect("written");
    let faulty = path.display().to_string();
    let document = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/documents/tea.md");
    let good = concat!(env!("CARGO_MANIFEST_DIR"), "/data/template.toml");
    for call in [
        &[
            "ask",
            "how many smugling deths in the mediteranean",
            "--explain",
            "-n9",
        ][..],
        &[
            "ask",
            "what does it cost",
            "--format",
            "json",
            "--with",
            good,
        ],
        &["ask", "difference trafficking", "--data", good],
        &["stats", "smuggling"],
        &["stats", "--later"],
        &["show", "1", "2", "3", "--format", "csv", "--with", good],
        &["check", &faulty],
        &["check", good, "--against", document, "--format", "jsonl"],
        &["import", document],
        &["export", "--with", good],
        &["export", "--format", "html"],
        &["cite", "--all", "--format", "ris"],
        &["sources", "--with", good],
        &["schema", "pack"],
        &["completions", "fish"],
    ] {
        let first = run(call);
        assert!(first.status.code().is_some(), "{call:?}");
        for _ in 0..3 {
            let again = run(call);
            assert_eq!(stdout(&again), stdout(&first), "{call:?}");
            assert_eq!(again.stderr, first.stderr, "{call:?}");
        }
    }
}

/// Together they leave what each of them leaves, in the same order.
#[test]
fn any_filters_compose() {
    let all = ids(&["stats"]);
    let filters: [Vec<&[&str]>; 4] = [
        vec![
            &[],
            &["--source", "frontex"],
            &["--source", "iom"],
            &["--source", "unodc"],
        ],
        vec![
            &[],
            &["--year", "2014"],
            &["--year", "2015"],
            &["--year", "2016"],
        ],
        vec![&[], &["--section", "3"], &["--section", "9"]],
        vec![
            &[],
            &["deaths"],
            &["border"],
            &["smuggling", "income"],
            &["zebra"],
        ],
    ];
    let alone: Vec<Vec<Vec<String>>> = filters
        .iter()
        .map(|of| {
            of.iter()
                .map(|filter| ids(&[&["stats"], *filter].concat()))
                .collect()
        })
        .collect();
    let mut some = 0;
    for (source, sources) in filters[0].iter().zip(&alone[0]) {
        for (year, years) in filters[1].iter().zip(&alone[1]) {
            for (section, sections) in filters[2].iter().zip(&alone[2]) {
                for (word, words) in filters[3].iter().zip(&alone[3]) {
                    let call = [&["stats"], *source, *year, *section, *word].concat();
                    let each = [sources, years, sections, words];
                    let is_in_each = |id: &&String| each.iter().all(|of| of.contains(id));
                    let expected: Vec<&String> = all.iter().filter(is_in_each).collect();
                    let got = ids(&call);
                    assert_eq!(got.iter().collect::<Vec<_>>(), expected, "{call:?}");
                    some += usize::from(!got.is_empty() && call.len() > 3);
                }
            }
        }
    }
    assert!(some > 20, "{some} left anything");
}
