//! `smugfaq new` and `smugfaq check`.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

use crate::{run, smugfaq, stderr, stdout, transcript};

/// A directory with a knowledge file `pack.toml` of this text in it.
fn with(text: &str) -> (tempfile::TempDir, PathBuf) {
    let directory = tempfile::tempdir().expect("a directory");
    let path = directory.path().join("pack.toml");
    fs::write(&path, text).expect("written");
    (directory, path)
}

/// What `check` says of a file of this text, with the name of the file alone.
pub fn checked(text: &str, options: &[&str]) -> String {
    let (directory, _) = with(text);
    let mut command = smugfaq(&[&["check", "pack.toml"], options].concat());
    transcript(&command.current_dir(&directory).output().expect("it runs"))
}

fn template() -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/template.toml");
    fs::read_to_string(path).expect("it is there")
}

/// The rules that a file of this text breaks, in order.
fn rules(text: &str) -> Vec<String> {
    let (_directory, path) = with(text);
    let output = run(&["check", &path.display().to_string(), "--format", "json"]);
    let findings: Vec<Value> = serde_json::from_str(&stdout(&output)).expect("JSON");
    let rule = |finding: &Value| finding["rule"].as_str().unwrap_or_default().to_owned();
    findings.iter().map(rule).collect()
}

#[test]
fn a_new_file_passes_the_check_and_answers() {
    let (directory, _) = with("");
    let path = directory.path().join("new.toml").display().to_string();
    let output = run(&["new", &path]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    assert!(stderr(&output).contains("smugfaq check"));
    let output = run(&["check", &path]);
    assert_eq!(
        (output.status.code(), stdout(&output).as_str()),
        (Some(0), "")
    );
    let output = run(&["ask", "share of commuters on bicycles", "--data", &path]);
    assert!(
        stdout(&output).starts_with("About 12%"),
        "{}",
        stdout(&output)
    );
}

#[test]
fn a_file_that_is_there_is_kept_unless_forced() {
    let (directory, path) = with("mine");
    let name = path.display().to_string();
    let output = run(&["new", &name]);
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains("--force"), "{}", stderr(&output));
    assert_eq!(fs::read_to_string(&path).expect("read"), "mine");
    assert_eq!(run(&["new", &name, "--force"]).status.code(), Some(0));
    assert_eq!(fs::read_to_string(&path).expect("read"), template());
    assert_eq!(fs::read_dir(&directory).expect("read").count(), 1);
    for no_file in [
        directory.path().display().to_string(),
        "/dev/null/x.toml".to_owned(),
        "routes".to_owned(),
    ] {
        let output = run(&["new", &no_file]);
        assert_eq!(output.status.code(), Some(2), "{no_file}");
        assert!((1..=2).contains(&stderr(&output).lines().count()));
    }
}

/// In a file that takes both streams too, the summary is last.
#[test]
fn the_summary_follows_the_findings() {
    let (directory, _) = with("[document]\ntitle = \"Tea\"\n");
    let output = Command::new("sh")
        .args([
            "-c",
            "\"$0\" check pack.toml 2>&1",
            env!("CARGO_BIN_EXE_smugfaq"),
        ])
        .env_clear()
        .current_dir(&directory)
        .output()
        .expect("sh runs");
    let text = stdout(&output);
    let last = text.lines().last().unwrap_or_default();
    assert!(text.lines().count() > 1, "{text}");
    assert!(last.starts_with("smugfaq: checked 1 file"), "{text}");
}

#[test]
fn the_built_in_document_passes() {
    let output = run(&["check"]);
    assert_eq!(
        (output.status.code(), stdout(&output).as_str()),
        (Some(0), "")
    );
}

/// Every lint once, on a file that is right but for what an editor would ask.
const DUBIOUS: &str = r#"
[document]
title = "Tea"
url = "htp:/example"

[[question]]
id = "cups"
question = "How many cups of tea are drunk?"
answer = "Some 84% of people drink tea, and they drink 100 million cups cups a day."

[[question]]
id = "cups-again"
question = "How many cups of tea are drunk?"
answer = "A lot. It is a lot. A lot."

[[question]]
id = "cups-alike"
question = "How many cups of tea then are drunk?"
answer = "Green\u202e tea wants cooler water."

[[question]]
id = "what"
question = "What is it?"
answer = "That is not easy to say."

[[statistic]]
id = "drinkers"
section = 1
title = "Tea drinkers"
figure = "48%"
value = 48
unit = "percent"
qualifier = "nearly"
measure = "people who drink tea"
statement = "Half of all people drink tea."
sources = ["survey"]
supersedes = "nothing-known"

[[source]]
id = "survey"
section = 1
name = "Tea survey"
what = "A survey."

[[source]]
id = "almanac"
section = 1
name = "Almanac"
what = "A book."
url = "example"
"#;

#[test]
fn every_lint() {
    insta::assert_snapshot!(checked(DUBIOUS, &[]));
    insta::assert_snapshot!("lints-as-json", checked(DUBIOUS, &["--format", "json"]));
}

#[test]
fn rules_can_be_allowed_and_warnings_left_out() {
    let text = checked(
        DUBIOUS,
        &[
            "--errors-only",
            "--format",
            "tsv",
            "--fields",
            "severity,rule",
        ],
    );
    assert!(!text.contains("warning\t"), "{text}");
    assert!(text.contains("--- exit status 2 ---"), "{text}");
    let errors = [
        "figure-differs",
        "figure-unstated",
        "url-malformed",
        "question-twice",
    ];
    let mut options: Vec<&str> = errors.iter().flat_map(|rule| ["--allow", rule]).collect();
    let text = checked(DUBIOUS, &options);
    assert!(text.contains("--- exit status 1 ---"), "{text}");
    options.push("--errors-only");
    let text = checked(DUBIOUS, &options);
    assert!(text.contains("--- exit status 0 ---"), "{text}");
    let text = checked(DUBIOUS, &["--allow", "everything"]);
    assert!(text.contains("--- exit status 2 ---"), "{text}");
}

/// Two figures of a section that count the same: each other one is wrong, and what the text says as
/// well is not what it gets wrong.
#[test]
fn a_wrong_figure_is_told_where_several_count_the_same() {
    let pack = r#"
        [document]
        title = "Tea"
        language = "en"
        [[question]]
        id = "drinkers"
        question = "Who drinks tea?"
        answer = "Some 48% drink green tea, and 21% black tea."
        [[source]]
        id = "survey"
        section = 1
        name = "Survey"
        what = "A survey."
        [[statistic]]
        id = "green"
        section = 1
        title = "Green tea"
        figure = "48%"
        value = 48
        unit = "percent"
        measure = "who drink green tea"
        statement = "The survey says that 48% drink green tea."
        period = "not stated"
        sources = ["survey"]
        [[statistic]]
        id = "black"
        section = 1
        title = "Black tea"
        figure = "12%"
        value = 12
        unit = "percent"
        measure = "who drink black tea"
        statement = "The survey says that 12% drink black tea."
        period = "not stated"
        sources = ["survey"]
    "#;
    let text = checked(pack, &[]);
    assert!(text.contains("error[figure-differs]"), "{text}");
    assert!(
        text.contains("`answer` says 21%, the statistic `black` 12%"),
        "{text}"
    );
}

#[test]
fn findings_are_valid_by_their_schema() {
    let (_directory, path) = with(DUBIOUS);
    let path = path.display().to_string();
    let output = run(&["check", &path, "/nonesuch", "--format", "json"]);
    let findings: Value = serde_json::from_str(&stdout(&output)).expect("JSON");
    assert_eq!(crate::schema::check("check", &findings), Ok(()));
}

#[test]
fn each_lint_is_silent_once_its_cause_is_mended() {
    for (rule, from, to) in [
        ("figure-differs", "Some 84%", "Some 48%"),
        ("figure-unstated", "Half of all", "48% of all"),
        (
            "statistic-undated",
            "unit = \"percent\"",
            "unit = \"percent\"\nissued = \"2016\"",
        ),
        (
            "statistic-undated",
            "unit = \"percent\"",
            "unit = \"percent\"\nperiod = \"not stated\"",
        ),
        (
            "hedge-hidden",
            "figure = \"48%\"",
            "figure = \"nearly 48%\"",
        ),
        (
            "source-uncited",
            "sources = [\"survey\"]",
            "sources = [\"survey\", \"almanac\"]",
        ),
        ("unprintable", "Green\\u202e", "Green"),
        (
            "supersedes-nothing",
            "nothing-known",
            "eu-border-detections-2015",
        ),
        (
            "supersedes-nothing",
            "nothing-known",
            "interpol-people-smuggling:frontex",
        ),
    ] {
        assert!(rules(DUBIOUS).contains(&rule.to_owned()), "{rule}");
        let mended = DUBIOUS.replace(from, to);
        assert_ne!(mended, DUBIOUS);
        assert!(!rules(&mended).contains(&rule.to_owned()), "{rule}");
    }
}

#[test]
fn several_files_and_what_they_share() {
    let (directory, path) = with(&template());
    let second = directory.path().join("other.toml");
    let identified = "[document]\nid = \"pack\"";
    fs::write(&second, template().replace("[document]", identified)).expect("written");
    let names = [path.display().to_string(), second.display().to_string()];
    let output = run(&["check", &names[0], &names[1]]);
    assert_eq!(output.status.code(), Some(1));
    assert!(
        stdout(&output).contains("document-twice"),
        "{}",
        stdout(&output)
    );
    let output = run(&["check", "--data", &names[0]]);
    assert_eq!(output.status.code(), Some(0));
    let output = run(&["check", &names[1], "--data", &names[0]]);
    assert_eq!(output.status.code(), Some(2));
    assert!(
        stderr(&output).contains("without --data"),
        "{}",
        stderr(&output)
    );
}

/// Whoever mends a pack needs the command that says what is wrong with it.
#[test]
fn a_broken_pack_of_the_user_stops_neither_check_nor_new() {
    let home = tempfile::tempdir().expect("a directory");
    let packs = home.path().join("smugfaq/packs");
    fs::create_dir_all(&packs).expect("made");
    fs::write(packs.join("broken.toml"), "[document]\n").expect("written");
    let new = packs.join("new.toml").display().to_string();
    for (call, status) in [
        (&["new", &new][..], 0),
        (&["check", &new], 0),
        (&["check"], 2),
        (&["schema", "ask"], 0),
        (&["completions", "fish"], 0),
        (&["questions"], 2),
        (&["questions", "--no-packs"], 0),
    ] {
        let output = smugfaq(call)
            .env("XDG_DATA_HOME", home.path())
            .output()
            .expect("it runs");
        assert_eq!(
            output.status.code(),
            Some(status),
            "{call:?}: {}",
            stderr(&output)
        );
        if call == ["questions"] {
            insta::assert_snapshot!(
                "a-broken-pack-of-the-user",
                stderr(&output).replace(&home.path().display().to_string(), "~")
            );
        }
    }
}

/// A rule that everything breaks is told a hundred times, and the rest is counted.
#[test]
fn findings_of_a_rule_are_bounded() {
    let directory = tempfile::tempdir().expect("a directory");
    let path = directory.path().join("tea.toml");
    let mut pack = String::from(
        "[document]\ntitle = \"Tea\"\n[[question]]\nid = \"q\"\nquestion = \"Tea?\"\nanswer = \"Tea.\"\n",
    );
    for number in 0..250 {
        let _ = write!(
            pack,
            "[[source]]\nid = \"s{number}\"\nsection = 1\nname = \"S{number}\"\nwhat = \"{number} in all\"\n"
        );
    }
    std::fs::write(&path, pack).expect("written");
    let allowed = ["--allow", "figure-unbacked"];
    let file = path.display().to_string();
    let call = [
        &["check", "--format", "tsv", "--fields", "message", &file][..],
        &allowed,
    ]
    .concat();
    let output = run(&call);
    let lines: Vec<String> = stdout(&output).lines().skip(1).map(str::to_owned).collect();
    assert_eq!(lines.len(), 101, "{lines:?}");
    assert_eq!(lines[100], "150 more of this rule are not shown");
}
