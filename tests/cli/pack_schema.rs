//! The schema of knowledge files: it is the one that is committed, and it takes what loading takes.

mod declared;

use std::fs;
use std::path::{Path, PathBuf};

use jsonschema::Validator;
use serde_json::{Map, Value, json};
use smugfaq::knowledge::{KnowledgeFile, load};
use toml::de::{DeTable, DeValue};

use crate::{run, stdout};

fn path(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(name)
}

fn schema() -> Value {
    serde_json::from_str(&stdout(&run(&["schema", "pack"]))).expect("JSON")
}

fn validator() -> Validator {
    let schema = schema();
    assert!(jsonschema::meta::is_valid(&schema));
    jsonschema::validator_for(&schema).expect("a schema")
}

/// `SMUGFAQ_WRITE=1 cargo test pack_schema` writes it anew.
#[test]
fn the_committed_schema_is_what_the_table_of_kinds_declares() {
    let declared = serde_json::to_string_pretty(&declared::pack_schema()).expect("JSON") + "\n";
    let path = path("data/pack.schema.json");
    if std::env::var_os("SMUGFAQ_WRITE").is_some() {
        fs::write(&path, &declared).expect("written");
    }
    assert_eq!(fs::read_to_string(path).expect("it is there"), declared);
}

/// A TOML value as editors give it to a validator: dates are texts.
fn as_json(value: &DeValue<'_>) -> Value {
    match value {
        DeValue::String(text) => text.as_ref().into(),
        DeValue::Integer(integer) => i64::from_str_radix(integer.as_str(), integer.radix())
            .map_or_else(|_| json!(1e30), Value::from),
        // JSON has no number for what is not finite.
        DeValue::Float(float) => float
            .as_str()
            .parse::<f64>()
            .map_or(Value::Null, Value::from),
        DeValue::Boolean(boolean) => (*boolean).into(),
        DeValue::Datetime(date) => date.to_string().into(),
        DeValue::Array(items) => items.iter().map(|item| as_json(item.get_ref())).collect(),
        DeValue::Table(table) => table_as_json(table),
    }
}

fn table_as_json(table: &DeTable<'_>) -> Value {
    let fields = table.iter();
    let fields = fields.map(|(key, value)| (key.get_ref().to_string(), as_json(value.get_ref())));
    Value::Object(fields.collect())
}

fn parsed(text: &str) -> Option<Value> {
    let table = DeTable::parse(text).ok()?;
    Some(table_as_json(table.get_ref()))
}

fn loads(text: &str) -> bool {
    load(&[KnowledgeFile { name: "x", text }]).is_ok()
}

#[test]
fn what_is_built_in_is_valid() {
    let mut all = Map::new();
    for file in ["briefing", "asked", "gaps", "thesaurus", "differences"] {
        let text = fs::read_to_string(path(&format!("data/{file}.toml"))).expect("it is there");
        match parsed(&text) {
            Some(Value::Object(tables)) => all.extend(tables),
            _ => panic!("{file}"),
        }
    }
    let all = Value::Object(all);
    let faults: Vec<String> = validator()
        .iter_errors(&all)
        .map(|fault| format!("{fault} at {}", fault.instance_path()))
        .collect();
    assert_eq!(faults, Vec::<String>::new());
    let template = fs::read_to_string(path("data/template.toml")).expect("it is there");
    assert!(validator().is_valid(&parsed(&template).expect("TOML")));
}

/// What a broken pack may have although the schema takes it: faults between tables, and in the
/// meaning of a text.
const BEYOND: [&str; 17] = [
    "asked-unknown",
    "date-impossible",
    "figure-ambiguous",
    "figure-negative",
    "figure-two-numbers",
    "id-taken",
    "number-twice",
    "period-backwards",
    "section-out-of-range",
    "source-is-a-question",
    "source-misspelt",
    "source-unknown",
    "value-differs",
    "id-too-long",
    "nested-too-deep",
    "nested-keys",
    "nested-inline-tables",
];

#[test]
fn a_broken_pack_is_invalid_unless_it_breaks_what_a_schema_cannot_say() {
    let validator = validator();
    for entry in fs::read_dir(path("tests/broken")).expect("it is there") {
        let path = entry.expect("read").path();
        let name = path
            .file_stem()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        // What is no TOML never gets as far as a schema.
        let text = fs::read_to_string(&path).unwrap_or_default();
        let Some(value) = parsed(&text) else {
            continue;
        };
        assert!(!loads(&text), "{name}");
        assert_eq!(
            validator.is_valid(&value),
            BEYOND.contains(&name.as_str()),
            "{name}"
        );
    }
}

/// A value that a schema takes, as TOML.
fn example(schema: &Value) -> String {
    if let Some(names) = schema["enum"].as_array() {
        return names[0].to_string();
    }
    if let Some(choices) = schema["anyOf"]
        .as_array()
        .filter(|_| schema["type"].is_null())
    {
        return example(&choices[0]);
    }
    match (schema["type"].as_str(), schema["pattern"].as_str()) {
        (Some("string"), Some(pattern)) if pattern.starts_with("^[0-9]") => "\"2016-10\"".into(),
        (Some("string"), Some(pattern)) if pattern.contains("http") => "\"https://a.org\"".into(),
        (Some("string"), _) => "\"a\"".into(),
        (Some("integer" | "number"), _) => "1".into(),
        (Some("boolean"), _) => "false".into(),
        (Some("array"), _) => {
            let least = schema["minItems"].as_u64().unwrap_or(1);
            let items: Vec<String> = (0..least).map(|_| example(&schema["items"])).collect();
            format!("[{}]", items.join(", "))
        }
        (Some("object"), _) => {
            let fields = schema["properties"].as_object().expect("fields").iter();
            let fields = fields.map(|(name, field)| format!("{name} = {}", example(field)));
            format!("{{ {} }}", fields.collect::<Vec<_>>().join(", "))
        }
        other => panic!("{other:?}"),
    }
}

/// A pack with one table of this name and these fields, beside the least that must be there.
fn pack(table: &str, fields: &[(String, String)]) -> String {
    let mut text = String::new();
    if table != "document" {
        text += "[document]\ntitle = \"Tea\"\n";
    }
    let header = if table == "document" {
        "[document]".to_owned()
    } else {
        format!("[[{table}]]")
    };
    text.push_str(&header);
    text.push('\n');
    for (name, value) in fields {
        let value = match (table, name.as_str()) {
            // The one that is cited.
            (_, "sources") if value == "[\"a\"]" => "[\"cited\"]",
            ("statistic" | "derived", "figure") if value == "\"a\"" => "\"1\"",
            _ => value.as_str(),
        };
        text.push_str(&[name, " = ", value, "\n"].concat());
    }
    text += "[[source]]\nid = \"cited\"\nsection = 1\nname = \"n\"\nwhat = \"w\"\n";
    if table != "question" {
        text += "[[question]]\nid = \"q\"\nquestion = \"q\"\nanswer = \"a\"\n";
    }
    text
}

/// Each table in full loads and is valid; without what it must have, with a field that nobody
/// knows, or with a value of another sort in any field, it neither loads nor is valid.
#[test]
fn loading_and_the_schema_take_the_same_fields() {
    let schema = schema();
    let validator = validator();
    let agree = |text: &str, good: bool, what: &str| {
        let value = parsed(text).unwrap_or_else(|| panic!("{what}: {text}"));
        assert_eq!(loads(text), good, "loading {what}: {text}");
        assert_eq!(validator.is_valid(&value), good, "schema, {what}: {text}");
    };
    let mut tables = 0;
    for (name, table) in schema["properties"].as_object().expect("tables") {
        let object = if name == "document" {
            table
        } else {
            &table["items"]
        };
        let Some(properties) = object["properties"].as_object() else {
            assert_eq!(name, "asked");
            continue;
        };
        tables += 1;
        let fields: Vec<(String, String)> = properties
            .iter()
            .map(|(field, schema)| (field.clone(), example(schema)))
            .collect();
        agree(&pack(name, &fields), true, name);
        let mut unknown = fields.clone();
        unknown.push(("nobody-knows".to_owned(), "1".to_owned()));
        agree(
            &pack(name, &unknown),
            false,
            &format!("{name} with an unknown field"),
        );
        let required = object["required"].as_array().expect("a list").iter();
        let by_others = object["dependentRequired"].as_object();
        let by_others = by_others.into_iter().flat_map(serde_json::Map::values);
        let by_others = by_others.filter_map(Value::as_array).flatten();
        let required: Vec<&str> = required
            .chain(by_others)
            .filter_map(Value::as_str)
            .collect();
        for place in 0..fields.len() {
            let field = &fields[place].0;
            let mut without = fields.clone();
            without.remove(place);
            let needed = required.contains(&field.as_str());
            agree(
                &pack(name, &without),
                !needed,
                &format!("{name} without {field}"),
            );
            for wrong in ["true", "\" \"", "[1]", "[\"\"]", "{ x = 1 }", "-1.5"] {
                // A number may be any number, and this is true or false.
                if (field == "value" && wrong == "-1.5")
                    || (["draft", "context"].contains(&field.as_str()) && wrong == "true")
                {
                    continue;
                }
                let mut other = fields.clone();
                wrong.clone_into(&mut other[place].1);
                agree(
                    &pack(name, &other),
                    false,
                    &format!("{name} with {field} = {wrong}"),
                );
            }
        }
    }
    assert_eq!(tables, 19);
}
