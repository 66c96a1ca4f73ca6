//! `export`: the whole knowledge in each format, as other programs read it.

use std::collections::BTreeSet;
use std::fs;

use serde_json::Value;

use crate::{run, stderr, stdout};

fn exported(format: &str) -> String {
    let output = run(&["export", "--format", format]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    stdout(&output)
}

/// The ids of every entry of the briefing.
fn ids() -> BTreeSet<String> {
    let json: Value = serde_json::from_str(&exported("json")).expect("JSON");
    let entries = json["entries"].as_array().expect("entries");
    let id = |entry: &Value| entry["id"].as_str().expect("an id").to_owned();
    entries.iter().map(id).collect()
}

#[test]
fn json_is_the_whole_and_valid_by_its_schema() {
    let json: Value = serde_json::from_str(&exported("json")).expect("JSON");
    assert_eq!(crate::schema::check("export", &json), Ok(()));
    let entries = json["entries"].as_array().expect("entries");
    assert!(entries.len() > 70);
    assert!(
        !json["gaps"][0]["asked"]
            .as_array()
            .expect("asked")
            .is_empty()
    );
    assert!(!json["synonyms"].as_array().expect("synonyms").is_empty());
    let mut broken = json.clone();
    broken["entries"][0]["kind"] = "route".into();
    assert!(crate::schema::check("export", &broken).is_err());
}

#[test]
fn json_lines_are_the_entries() {
    let lines: Vec<Value> = exported("jsonl")
        .lines()
        .map(|line| serde_json::from_str(line).expect("JSON"))
        .collect();
    assert_eq!(lines.len(), ids().len());
    assert_eq!(crate::schema::check("export-entry", &lines[0]), Ok(()));
    assert!(!lines[0]["asked"].as_array().expect("asked").is_empty());
}

#[test]
fn csv_is_a_directory_that_its_package_describes() {
    let directory = tempfile::tempdir().expect("a directory");
    let path = directory.path().join("tables");
    let call = [
        "export",
        "--format",
        "csv",
        "-o",
        &path.display().to_string(),
    ];
    assert_eq!(run(&call).status.code(), Some(0));
    let package = fs::read_to_string(path.join("datapackage.json")).expect("a package");
    let package: Value = serde_json::from_str(&package).expect("JSON");
    let resources = package["resources"].as_array().expect("resources");
    let there = fs::read_dir(&path).expect("a directory").count();
    assert_eq!(there, resources.len() + 1);
    let mut found = BTreeSet::new();
    for resource in resources {
        let name = resource["path"].as_str().expect("a path");
        let mut reader = csv::Reader::from_path(path.join(name)).expect("a table");
        let fields = resource["schema"]["fields"].as_array().expect("fields");
        let fields: Vec<&str> = fields.iter().filter_map(|of| of["name"].as_str()).collect();
        assert_eq!(reader.headers().expect("a header"), fields, "{name}");
        let is_entries = fields.contains(&"cited_by");
        for record in reader.records() {
            let record = record.expect("as many cells as fields");
            if is_entries {
                found.insert(record[0].to_owned());
            }
        }
    }
    assert_eq!(found, ids());
}

#[test]
fn csv_needs_a_directory() {
    let output = run(&["export", "--format", "csv"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains("-o DIR"));
}

#[test]
fn nothing_is_overwritten_without_force() {
    let directory = tempfile::tempdir().expect("a directory");
    for format in ["json", "csv"] {
        let path = directory.path().join(format).display().to_string();
        let call = ["export", "--format", format, "-o", &path];
        assert_eq!(run(&call).status.code(), Some(0));
        let output = run(&call);
        assert_eq!(output.status.code(), Some(2));
        assert!(stderr(&output).ends_with("exists already\n`--force` replaces it\n"));
        let forced = [&call[..], &["--force"]].concat();
        assert_eq!(run(&forced).status.code(), Some(0));
    }
    let there = fs::read_dir(directory.path()).expect("a directory").count();
    assert_eq!(there, 2);
}

#[test]
fn formats_and_options_that_do_not_go_with_it() {
    for call in [
        &["export", "--format", "table"][..],
        &["--format", "table", "export"],
        &["export", "--fields", "id"],
        &["export", "--force"],
        &["stats", "--format", "html"],
    ] {
        let output = run(call);
        assert_eq!(output.status.code(), Some(2), "{call:?}");
        assert!(stdout(&output).is_empty());
    }
    assert_eq!(
        stdout(&run(&["--format", "jsonl", "export"])),
        exported("jsonl")
    );
    assert_eq!(stdout(&run(&["export", "-o", "-"])), exported("json"));
}

/// Every link leads to an anchor of the page, and every entry has one.
#[test]
fn anchors_and_citations_of_the_fact_sheets() {
    let page = scraper::Html::parse_document(&exported("html"));
    let all = |selector: &str, attribute: &str| -> Vec<String> {
        let selector = scraper::Selector::parse(selector).expect("a selector");
        let found = page.select(&selector);
        found
            .filter_map(|of| of.attr(attribute))
            .map(str::to_owned)
            .collect()
    };
    let anchors: Vec<String> = all("[id]", "id");
    let once: BTreeSet<&String> = anchors.iter().collect();
    assert_eq!(once.len(), anchors.len(), "an id stands twice");
    for link in all("a[href^='#']", "href") {
        assert!(once.contains(&link[1..].to_owned()), "{link}");
    }
    for labelled in all("[aria-labelledby]", "aria-labelledby") {
        assert!(once.contains(&labelled), "{labelled}");
    }
    for id in ids() {
        assert!(once.contains(&id), "{id}");
    }
    assert_eq!(all("html", "lang"), ["en"]);
    assert!(all("[src], link, script", "src").is_empty());
    let markdown = exported("markdown");
    for id in ids() {
        assert_eq!(
            markdown.matches(&format!("<a id=\"{id}\"></a>")).count(),
            1,
            "{id}"
        );
    }
    for link in markdown.split("](#").skip(1) {
        let id = link.split(')').next().expect("an end");
        assert!(markdown.contains(&format!("<a id=\"{id}\">")), "{id}");
    }
}
