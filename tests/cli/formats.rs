//! Every command in every format, as snapshots and by what programs rely on.

use serde_json::Value;

use crate::{run, smugfaq, stdout, transcript};

/// One call of each command, and of those with filters more than one.
pub const CALLS: [(&str, &[&str]); 17] = [
    ("ask", &["ask", "difference", "trafficking"]),
    ("ask-figure", &["ask", "how many migrants drowned"]),
    ("ask-typo", &["ask", "eurojsut", "--limit", "1"]),
    ("ask-not-covered", &["ask", "recipe for lentil soup"]),
    ("show-section", &["show", "2"]),
    ("show-statistic", &["show", "eu-border-detections-2015"]),
    ("show-source", &["show", "frontex"]),
    ("questions", &["questions"]),
    ("stats", &["stats"]),
    ("stats-source", &["stats", "--source", "frontx"]),
    ("stats-words", &["stats", "--year", "2016", "mediteranean"]),
    ("partners", &["partners"]),
    ("routes", &["routes"]),
    ("terms", &["terms"]),
    ("events", &["events"]),
    ("sources", &["sources"]),
    ("packs", &["packs"]),
];

#[test]
fn every_command_in_every_format() {
    for (name, call) in CALLS {
        for format in ["table", "json", "jsonl", "plain", "csv", "tsv", "markdown"] {
            let arguments = [call, &["--format", format]].concat();
            insta::assert_snapshot!(format!("{name}-{format}"), transcript(&run(&arguments)));
        }
    }
}

#[test]
fn explanations_in_every_format() {
    for format in ["table", "json", "jsonl", "plain", "csv"] {
        let output = run(&[
            "ask",
            "smugler profits",
            "--explain",
            "--limit=1",
            "--format",
            format,
        ]);
        insta::assert_snapshot!(format!("explain-{format}"), transcript(&output));
    }
}

#[test]
fn help_of_every_command() {
    for command in [
        "",
        "ask",
        "browse",
        "show",
        "cite",
        "get",
        "questions",
        "stats",
        "partners",
        "routes",
        "terms",
        "events",
        "sources",
        "packs",
        "schema",
        "completions",
        "man",
    ] {
        for flag in ["-h", "--help"] {
            let arguments: Vec<&str> = command.split_whitespace().chain([flag]).collect();
            let output = run(&arguments);
            let name = format!(
                "help{}{command}{flag}",
                if command.is_empty() { "" } else { "-" }
            );
            insta::assert_snapshot!(name, transcript(&output));
        }
    }
}

/// No figure, id or source is cut, and no line is longer than the terminal.
#[test]
fn tables_at_all_widths() {
    for (name, call) in CALLS {
        for width in ["20", "40", "80", "120", "200"] {
            let output = smugfaq(call)
                .env("COLUMNS", width)
                .output()
                .expect("it runs");
            let text = stdout(&output);
            let columns: usize = width.parse().expect("a number");
            for line in text.lines() {
                // An address or id that is longer than the line is not broken.
                let word = line.split_whitespace().map(str::len).max().unwrap_or(0);
                let room = columns.max(word + 6);
                assert!(line.chars().count() <= room, "{name} at {width}: {line}");
            }
            if width != "20" && width != "120" {
                insta::assert_snapshot!(format!("{name}-{width}-columns"), text);
            }
        }
    }
    for width in ["40", "80", "200"] {
        let stats = smugfaq(&["stats"])
            .env("COLUMNS", width)
            .output()
            .expect("it runs");
        let words = stdout(&stats)
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ");
        for figure in ["3,700", "90%", "6.75", "1.82", "UNODC", "IOM", "Frontex"] {
            assert!(words.contains(figure), "{figure} at {width}");
        }
    }
}

fn json(arguments: &[&str]) -> Value {
    serde_json::from_str(&stdout(&run(arguments))).expect("valid JSON")
}

#[test]
fn the_contract_of_lists() {
    for (command, count) in [
        ("questions", 10),
        ("stats", 5),
        ("partners", 8),
        ("routes", 4),
        ("terms", 2),
        ("events", 2),
        ("sources", 5),
    ] {
        let all = json(&[command, "--no-context", "--format", "json"]);
        let all = all.as_array().expect("an array");
        assert_eq!(all.len(), count, "{command}");
        let lines = stdout(&run(&[command, "--no-context", "--format", "jsonl"]));
        let lines: Vec<Value> = lines
            .lines()
            .map(|line| serde_json::from_str(line).expect("JSON"))
            .collect();
        assert_eq!(&lines, all, "{command}: JSON and JSON lines differ");
        for record in all {
            assert!(
                record["section"]
                    .as_u64()
                    .is_some_and(|section| section <= 10),
                "{record}"
            );
            let sources = record["sources"].as_array().expect("sources");
            assert!(!sources.is_empty(), "{record}");
            assert!(
                sources
                    .iter()
                    .all(|s| s["id"].is_string() && s["name"].is_string())
            );
        }
    }
}

#[test]
fn the_contract_of_ask() {
    let reply = json(&["ask", "--format", "json", "difference trafficking"]);
    assert_eq!(reply["query"], "difference trafficking");
    assert_eq!(reply["answered"], true);
    let answers = reply["answers"].as_array().expect("answers");
    assert_eq!(answers[0]["section"], 2);
    let mut last = 1.0;
    for (answer, rank) in answers.iter().zip(1..) {
        assert_eq!(answer["rank"], rank);
        for text in ["kind", "id", "title", "passage", "text"] {
            assert!(answer[text].is_string(), "{text}");
        }
        assert!(
            answer["passage"]
                .as_str()
                .is_some_and(|p| p.chars().count() <= 300)
        );
        let score = answer["score"].as_f64().expect("a score");
        assert!((0.0..=last).contains(&score), "{score} after {last}");
        last = score;
        assert!(
            answer["sources"]
                .as_array()
                .is_some_and(|sources| !sources.is_empty())
        );
    }
}

#[test]
fn near_misses_are_not_answers() {
    let output = run(&["ask", "--format", "json", "how do i bake sourdough bread"]);
    assert_eq!(output.status.code(), Some(1));
    let reply: Value = serde_json::from_str(&stdout(&output)).expect("valid JSON");
    assert_eq!(reply["answered"], false);
}

#[test]
fn filters_compose() {
    let ids = |arguments: &[&str]| -> Vec<String> {
        let all = json(&[&["stats", "--format", "json"], arguments].concat());
        let all = all.as_array().cloned().unwrap_or_default();
        all.iter()
            .map(|record| record["id"].as_str().unwrap_or("").to_owned())
            .collect()
    };
    assert_eq!(ids(&["--source", "unodc"]), ["smuggling-income-two-routes"]);
    assert_eq!(ids(&["--source", "drugs"]), ["smuggling-income-two-routes"]);
    assert_eq!(ids(&["--year", "2014"]), ["eu-detections-increase-2015"]);
    assert_eq!(
        ids(&["--section", "9"]),
        ["eu-border-detections-2015", "eu-detections-increase-2015"]
    );
    assert_eq!(
        ids(&["--year", "2016", "deaths"]),
        ["mediterranean-deaths-2016"]
    );
    assert!(ids(&["--year", "1999"]).is_empty());
}
