//! The fields of records: the same in every format, and those that `--fields` picks.

use serde_json::Value;

use crate::formats::CALLS;
use crate::{run, smugfaq, stderr, stdout};

/// What a table of CSV or TSV says, by the names in its first line.
pub fn parsed(text: &str, delimiter: u8) -> Vec<Vec<(String, String)>> {
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(delimiter)
        .quoting(delimiter == b',')
        .from_reader(text.as_bytes());
    let names = reader.headers().expect("a header").clone();
    let with_names = |row: csv::StringRecord| {
        let cells = names.iter().zip(row.iter());
        cells.map(|(n, c)| (n.to_owned(), c.to_owned())).collect()
    };
    reader
        .records()
        .map(|row| with_names(row.expect("a row")))
        .collect()
}

/// What docs/formats.md says of a cell for a value of JSON.
pub fn cell(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        Value::Array(items) => items.iter().map(cell).collect::<Vec<_>>().join("; "),
        Value::Object(of) if of.contains_key("id") => cell(&of["id"]),
        Value::Object(of) => of.values().map(cell).collect::<Vec<_>>().join("/"),
        other => other.to_string(),
    }
}

/// The records of a run in JSON: the answers of a reply with what the reply says of them all.
fn records(json: &Value) -> Vec<Value> {
    let Some(reply) = json.as_object() else {
        return json.as_array().cloned().unwrap_or_default();
    };
    let mut reply = reply.clone();
    let mut answers = Vec::new();
    for name in ["answers", "near"] {
        let listed = reply.shift_remove(name).unwrap_or_default();
        // A table has the closest matches only where nothing answers.
        if answers.is_empty() {
            answers.extend(listed.as_array().cloned().unwrap_or_default());
        }
    }
    let merged = |answer: &Value| {
        let mut row = reply.clone();
        row.extend(answer.as_object().cloned().unwrap_or_default());
        Value::Object(row)
    };
    let rows: Vec<Value> = answers.iter().map(merged).collect();
    if rows.is_empty() {
        vec![Value::Object(reply)]
    } else {
        rows
    }
}

#[test]
fn csv_and_json_say_the_same() {
    for (name, call) in CALLS {
        let json = stdout(&run(&[call, &["--format", "json"]].concat()));
        let json = records(&serde_json::from_str(&json).expect("JSON"));
        let csv = stdout(&run(&[call, &["--format", "csv"]].concat()));
        let csv = parsed(&csv, b',');
        assert_eq!(csv.len(), json.len(), "{name}");
        for (row, record) in csv.iter().zip(&json) {
            let names: Vec<&str> = row.iter().map(|(name, _)| name.as_str()).collect();
            let mut expected: Vec<&str> = record
                .as_object()
                .expect("an object")
                .keys()
                .map(String::as_str)
                .collect();
            if let Some(at) = expected.iter().position(|name| *name == "sources") {
                expected.insert(at + 1, "source_names");
            }
            assert_eq!(names, expected, "{name}");
            for (field, text) in row {
                let wanted = match field.as_str() {
                    "source_names" => record["sources"]
                        .as_array()
                        .expect("sources")
                        .iter()
                        .map(|source| cell(&source["name"]))
                        .collect::<Vec<_>>()
                        .join("; "),
                    field => cell(&record[field]),
                };
                assert_eq!(*text, wanted, "{name}: {field}");
            }
        }
    }
}

/// Of the same records, the other formats differ from CSV in nothing but line ends and escapes.
#[test]
fn all_formats_say_the_same() {
    let flat = |text: &str| text.replace(['\n', '\t'], " ");
    for (name, call) in CALLS {
        let of = |format| stdout(&run(&[call, &["--format", format]].concat()));
        let csv = parsed(&of("csv"), b',');
        let tsv = parsed(&of("tsv"), b'\t');
        let markdown = of("markdown");
        let plain = of("plain");
        let plain: Vec<&str> = plain.split("\n\n").collect();
        // Entries in full are a hand-out there.
        let is_table = !markdown.starts_with("## ");
        if is_table {
            assert_eq!(markdown.lines().count(), csv.len() + 2, "{name}");
        }
        assert_eq!(plain.len(), csv.len(), "{name}");
        for (place, row) in csv.iter().enumerate() {
            let flattened: Vec<(String, String)> =
                row.iter().map(|(n, c)| (n.clone(), flat(c))).collect();
            assert_eq!(tsv[place], flattened, "{name}");
            let lines: Vec<String> = flattened
                .iter()
                .map(|(n, c)| format!("{n}: {c}").trim_end().to_owned())
                .collect();
            assert_eq!(plain[place].lines().collect::<Vec<_>>(), lines, "{name}");
            if !is_table {
                continue;
            }
            let line = markdown.lines().nth(place + 2).unwrap_or("");
            for (field, text) in row {
                let text = text
                    .replace('\n', "<br>")
                    .replace('[', "\\[")
                    .replace(']', "\\]");
                assert!(line.contains(&text), "{name}: {field}: {text}: {line}");
            }
        }
    }
}

#[test]
fn picked_fields_in_every_format() {
    let of = |format, call: &[&str]| {
        let fields = ["--fields", "id, section,source_names", "--format", format];
        stdout(&run(&[call, &fields].concat()))
    };
    for call in [&["stats"][..], &["show", "2", "frontex"], &["ask", "osce"]] {
        for format in ["table", "json", "jsonl", "plain", "csv", "tsv", "markdown"] {
            let name = format!("picked-{}-{format}", call[0]);
            insta::assert_snapshot!(name, of(format, call));
        }
    }
}

#[test]
fn every_field_can_be_picked_alone() {
    for (name, call) in [CALLS[0], CALLS[5], CALLS[9]] {
        let all = stdout(&run(&[call, &["--format", "csv"]].concat()));
        let all = parsed(&all, b',');
        for (field, _) in &all[0] {
            let picked = ["--format", "csv", "--fields", field];
            let picked = stdout(&run(&[call, &picked].concat()));
            let one: Vec<Vec<(String, String)>> = all
                .iter()
                .map(|row| {
                    row.iter()
                        .filter(|(name, _)| name == field)
                        .cloned()
                        .collect()
                })
                .collect();
            assert_eq!(parsed(&picked, b','), one, "{name}: {field}");
            let table = run(&[call, &["--fields", field]].concat());
            assert!(stdout(&table).contains(field.as_str()), "{name}: {field}");
        }
    }
}

#[test]
fn unknown_fields_are_told() {
    for (call, meant) in [
        (
            &["stats", "--fields", "id,vlaue"][..],
            "did you mean `value`? there are: id, kind, section, document, title, figure, value,",
        ),
        (
            &["show", "2", "--fields", "pionts"],
            "did you mean `points`?",
        ),
        (
            &["ask", "osce", "--fields", "scroe"],
            "did you mean `score`? there are: query, answered,",
        ),
        (
            &["routes", "--fields", "value"],
            "there are: id, kind, section, document, title, origins, destination,",
        ),
        (&["routes", "--fields", ""], "there are: id"),
        (&["ask", "-", "--fields", "\u{1b}[31m"], "there are: query"),
    ] {
        let output = run(call);
        let message = stderr(&output);
        assert_eq!(output.status.code(), Some(2), "{call:?}");
        assert_eq!(stdout(&output), "", "{call:?}");
        assert!(message.contains(meant), "{call:?}: {message}");
        assert_eq!(message.lines().count(), 2, "{message}");
        assert!(!message.contains('\u{1b}'), "{message}");
    }
}

#[test]
fn many_replies_have_one_header() {
    let batch = |format: &str, input: &str| {
        let arguments = ["ask", "-", "--limit", "1", "--format", format];
        let output = smugfaq(&arguments).write_stdin(input).output();
        stdout(&output.expect("it runs"))
    };
    let csv = batch("csv", "osce\n\nselec\n");
    let rows = parsed(&csv, b',');
    assert_eq!(csv.matches("query,answered,").count(), 1);
    assert_eq!(rows.len(), 3, "{csv}");
    assert_eq!(rows[0][0], ("query".to_owned(), "osce".to_owned()));
    assert_eq!(rows[1][1], ("answered".to_owned(), "false".to_owned()));
    assert_eq!(rows[2][0].1, "selec");
    assert_eq!(batch("tsv", "osce\n\nselec\n").lines().count(), 4);
    assert_eq!(batch("markdown", "osce\n\nselec\n").lines().count(), 5);
    assert_eq!(
        batch("plain", "osce\nselec\n")
            .matches("\n\nquery: ")
            .count(),
        1
    );
    assert_eq!(parsed(&batch("csv", ""), b',').len(), 0);
    assert!(batch("csv", "").starts_with("query,answered,"));
}

/// Each relation, grade and status as words that a reader understands.
#[test]
fn how_figures_stand_beside_others_is_spelled_out() {
    for (id, words) in [
        (
            "mediterranean-2016-release",
            "Relation In the original source",
        ),
        (
            "detections-2015-file-2025",
            "Relation The same period, counted again",
        ),
        (
            "mediterranean-2017-table-2022",
            "Relation The same measure, later",
        ),
        (
            "detections-2014-file-2025",
            "Relation The same measure, earlier",
        ),
        (
            "routes-2016",
            "Relation Other measures, not to be compared as like with like",
        ),
        (
            "facilitated-commission-2023",
            "Relation The same figure again, without a new measurement",
        ),
        ("detections-2015-file-2025", "Grade calc"),
        ("detections-2015-file-2025", "Status revised"),
    ] {
        let shown = stdout(&run(&["show", id]));
        let lines = shown
            .lines()
            .map(|line| line.split_whitespace().collect::<Vec<_>>());
        let mut lines = lines.map(|words| words.join(" "));
        assert!(lines.any(|line| line == words), "{id}: {words}\n{shown}");
    }
}
