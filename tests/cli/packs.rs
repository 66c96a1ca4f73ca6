//! Several documents at once.

use std::fs;
use std::path::PathBuf;
use std::process::Output;

use serde_json::Value;
use tempfile::TempDir;

use crate::{run, smugfaq, stderr, stdout};

const TEA: &str = r#"
[document]
title = "Tea"
publisher = "Canteen"

[[question]]
id = "milk"
question = "Does milk go in first?"
answer = "Opinions differ."

[[source]]
id = "frontex"
section = 1
name = "Kitchen book"
what = "A book."

[[statistic]]
id = "eu-border-detections-2015"
section = 1
title = "Illegal crossings, corrected"
figure = "1.83 million"
value = 1830000
unit = "crossings"
measure = "illegal crossings detected"
statement = "In 2015, 1.83 million illegal crossings were detected, by a later count."
sources = ["frontex"]
supersedes = "eu-border-detections-2015"
"#;

/// A home with packs in it.
struct Home(TempDir);

impl Home {
    fn new() -> Self {
        Self(tempfile::tempdir().expect("a directory"))
    }

    fn write(&self, path: &str, text: &str) -> PathBuf {
        let path = self.0.path().join(path);
        fs::create_dir_all(path.parent().expect("a directory")).expect("made");
        fs::write(&path, text).expect("written");
        path
    }

    fn run(&self, arguments: &[&str]) -> Output {
        let mut command = smugfaq(arguments);
        command.env("HOME", self.0.path());
        command.output().expect("it runs")
    }
}

fn ids(output: &Output) -> Vec<String> {
    stdout(output).lines().skip(1).map(str::to_owned).collect()
}

const IDS: [&str; 6] = [
    "packs",
    "--briefing-only",
    "--format",
    "tsv",
    "--fields",
    "id",
];
const PACK: &str = ".local/share/smugfaq/packs/tea.toml";

#[test]
fn packs_come_from_the_options_the_environment_and_the_home() {
    let built_in = "interpol-people-smuggling".to_owned();
    let home = Home::new();
    assert_eq!(ids(&home.run(&IDS)), std::slice::from_ref(&built_in));
    home.write(PACK, TEA);
    let other = home.write("cocoa.toml", TEA).display().to_string();
    assert_eq!(ids(&home.run(&IDS)), [built_in.as_str(), "tea"]);
    let none = [&IDS[..], &["--no-packs"]].concat();
    assert_eq!(ids(&home.run(&none)), std::slice::from_ref(&built_in));
    let with = [&IDS[..], &["--with", &other]].concat();
    assert_eq!(ids(&home.run(&with)), [built_in.as_str(), "tea", "cocoa"]);
    let data = [&IDS[..], &["--data", &other]].concat();
    assert_eq!(ids(&home.run(&data)), ["cocoa"]);
    let mut command = smugfaq(&IDS);
    let output = command.env("SMUGFAQ_WITH", &other).output();
    assert_eq!(ids(&output.expect("it runs")), [built_in.as_str(), "cocoa"]);
    let mut command = smugfaq(&IDS);
    command.env("XDG_DATA_HOME", home.0.path().join(".local/share"));
    command.env("HOME", "/nowhere");
    let output = command.output().expect("it runs");
    assert_eq!(ids(&output), [built_in.as_str(), "tea"]);
}

#[test]
fn a_broken_pack_is_named_and_the_others_answer() {
    let home = Home::new();
    let broken = home.write(PACK, "[document]\ntitle = 1\n");
    let output = home.run(&["ask", "eurojust"]);
    assert_eq!(output.status.code(), Some(2));
    let message = stderr(&output);
    assert!(message.contains("tea.toml:2:9"), "{message}");
    assert!(message.contains("it is left out"), "{message}");
    assert!(stdout(&output).contains("Eurojust"), "the others answer");
    let named = home.run(&["ask", "eurojust", "--with", &broken.display().to_string()]);
    assert_eq!((named.status.code(), &*stdout(&named)), (Some(2), ""));
    let output = home.run(&["ask", "eurojust", "--no-packs"]);
    assert_eq!(output.status.code(), Some(0));
}

#[test]
fn names_with_a_dot_before_them_are_no_packs() {
    let home = Home::new();
    for name in [".#tea.toml", "._tea.toml", ".toml"] {
        home.write(&format!(".local/share/smugfaq/packs/{name}"), "\0\u{5}");
    }
    let output = home.run(&["ask", "eurojust"]);
    assert_eq!((output.status.code(), &*stderr(&output)), (Some(0), ""));
}

#[test]
fn one_document_twice() {
    let home = Home::new();
    let path = home.write("tea.toml", TEA).display().to_string();
    let output = run(&["packs", "--with", &path, "--with", &path]);
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains("two documents have the id `tea`"));
}

#[test]
fn answers_come_from_all_and_say_from_which() {
    let home = Home::new();
    let path = home.write("tea.toml", TEA).display().to_string();
    for (query, document) in [
        ("does milk go in first", "tea"),
        ("eurojust", "interpol-people-smuggling"),
    ] {
        let output = run(&["ask", query, "--with", &path, "--format", "json"]);
        let reply: Value = serde_json::from_str(&stdout(&output)).expect("JSON");
        assert_eq!(reply["answers"][0]["document"], document);
    }
    let alone = stdout(&run(&["stats", "--source", "unodc"]));
    assert!(!alone.contains("interpol-people-smuggling"));
    let both = stdout(&run(&["stats", "--width", "150", "--with", &path]));
    insta::assert_snapshot!("stats-of-two-documents", both);
}

#[test]
fn ids_that_clash_are_qualified() {
    let home = Home::new();
    let path = home.write("tea.toml", TEA).display().to_string();
    let get = |id: &str| run(&["get", id, "--with", &path]);
    for (id, figure) in [
        ("tea:eu-border-detections-2015", "1.83 million\n"),
        (
            "interpol-people-smuggling:eu-border-detections-2015",
            "1.82 million\n",
        ),
        (
            "interpol-people-smuggling:smuggling-income-two-routes",
            "USD 6.75 billion\n",
        ),
    ] {
        assert_eq!(stdout(&get(id)), figure, "{id}");
    }
    // What it named before it still names.
    for id in ["eu-border-detections-2015", "frontex"] {
        let output = get(id);
        assert_eq!(output.stdout, run(&["get", id]).stdout, "{id}");
        assert_eq!(output.status.code(), Some(0), "{id}");
        assert!(stderr(&output).contains(&format!("tea:{id}")));
    }
    assert_eq!(stdout(&get("tea:1")), "Opinions differ.\n");
    assert_eq!(get("tea:2").status.code(), Some(1));
}

#[test]
fn what_supersedes_answers_and_what_is_superseded_stays_marked() {
    let home = Home::new();
    let path = home.write("tea.toml", TEA).display().to_string();
    let question = ["ask", "how many illegal crossings in 2015", "-n1"];
    let old = "interpol-people-smuggling:eu-border-detections-2015";
    let output = run(&[&question[..], &["--with", &path]].concat());
    insta::assert_snapshot!("ask-superseded", stdout(&output));
    let shown = run(&["show", old, "--with", &path]);
    insta::assert_snapshot!("show-superseded", stdout(&shown));
    // The built-in document alone says what it always said.
    assert!(stdout(&run(&question)).contains("1.82 million"));
}

/// What the context says of a figure is said of it still where a pack has another of that id.
#[test]
fn an_id_that_clashes_loses_nothing_that_stands_beside_it() {
    let home = Home::new();
    let path = home.write("tea.toml", TEA).display().to_string();
    // What is listed, each with what it is about.
    let listed = |call: &[&str]| -> Vec<[String; 2]> {
        let output = run(&[&["stats", "--later", "--format", "json"], call].concat());
        let all: Vec<serde_json::Value> = serde_json::from_str(&stdout(&output)).expect("JSON");
        let text = |of: &serde_json::Value, key: &str| of[key].as_str().map(str::to_owned);
        let named = |of: &serde_json::Value| Some([text(of, "id")?, text(of, "of")?]);
        all.iter().filter_map(named).collect()
    };
    let alone = listed(&[]);
    assert!(alone.len() > 5, "{alone:?}");
    let bare = |id: &str| id.replace("interpol-people-smuggling:", "");
    let mut both = listed(&["--with", &path]);
    for [_, of] in &mut both {
        *of = bare(of);
    }
    assert_eq!(both, alone);
}
