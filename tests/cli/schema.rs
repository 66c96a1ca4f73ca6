//! The schemas: every JSON that is printed is valid by the schema that is printed.

use serde_json::Value;

use crate::{run, smugfaq, stdout};

fn parsed(arguments: &[&str]) -> Value {
    let output = run(arguments);
    serde_json::from_str(&stdout(&output)).expect("JSON")
}

pub fn check(schema: &str, instance: &Value) -> Result<(), String> {
    let schema = parsed(&["schema", schema]);
    jsonschema::meta::validate(&schema).map_err(|fault| fault.to_string())?;
    let validator = jsonschema::validator_for(&schema).map_err(|fault| fault.to_string())?;
    validator
        .validate(instance)
        .map_err(|fault| format!("{fault} at {}", fault.instance_path()))
}

#[test]
fn lists() {
    for command in [
        "questions",
        "stats",
        "partners",
        "routes",
        "terms",
        "events",
        "sources",
    ] {
        let output = parsed(&[command, "--format", "json"]);
        assert_eq!(check(command, &output), Ok(()), "{command}");
    }
    let sections: Vec<String> = (1..=10).map(|section| section.to_string()).collect();
    let mut call: Vec<&str> = sections.iter().map(String::as_str).collect();
    call.splice(0..0, ["show", "--format", "json"]);
    assert_eq!(check("show", &parsed(&call)), Ok(()));
}

#[test]
fn replies() {
    for call in [
        &["ask", "eurojust"][..],
        &["ask", "how many drowned", "--explain"],
        &["ask", "best pizza in naples"],
    ] {
        let output = parsed(&[call, &["--format", "json"]].concat());
        assert_eq!(check("ask", &output), Ok(()), "{call:?}");
    }
}

#[test]
fn lines_are_entries() {
    let output = run(&["show", "1", "frontex", "--format", "jsonl"]);
    for line in stdout(&output).lines() {
        let entry = serde_json::from_str(line).expect("JSON");
        assert_eq!(check("entry", &entry), Ok(()));
    }
}

#[test]
fn packs() {
    assert_eq!(
        check("packs", &parsed(&["packs", "--format", "json"])),
        Ok(())
    );
    let line = parsed(&["packs", "--briefing-only", "--format", "jsonl"]);
    assert_eq!(check("document", &line), Ok(()));
    assert!(check("entry", &line).is_err());
}

#[test]
fn many_replies_and_all_entries() {
    let knowledge = include_str!("../../data/briefing.toml");
    let ids: String = knowledge
        .lines()
        .filter_map(|line| line.strip_prefix("id = \"")?.strip_suffix('"'))
        .flat_map(|id| [id, "\n"])
        .collect();
    for (command, schema, input) in [
        ("ask", "replies", "osce\nsoup recipe\n\n"),
        ("show", "entries", &ids),
    ] {
        let output = smugfaq(&[command, "-", "--format", "json"])
            .write_stdin(input)
            .output();
        let output = stdout(&output.expect("it runs"));
        let output: Value = serde_json::from_str(&output).expect("JSON");
        assert_eq!(check(schema, &output), Ok(()), "{command}");
        let lines = input.lines().count();
        assert!(output.as_array().is_some_and(|all| all.len() + 1 >= lines));
    }
}

/// A schema that took anything would be none.
#[test]
fn what_is_not_an_entry_is_refused() {
    let mut stats = parsed(&["stats", "--format", "json"]);
    stats[0]["kind"] = "route".into();
    assert!(check("entries", &stats).is_err());
    let mut stats = parsed(&["stats", "--format", "json"]);
    stats[0]["value"] = "many".into();
    assert!(check("entries", &stats).is_err());
    assert!(check("reply", &stats).is_err());
}
