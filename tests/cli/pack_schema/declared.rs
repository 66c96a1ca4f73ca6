//! The JSON Schema of knowledge files, for editors that complete and validate TOML by it.

use serde_json::{Map, Value, json};

use smugfaq::knowledge::limits::{ITEMS, TEXT};
use smugfaq::knowledge::{Field, Kind, PERIOD, PERSON, Publication, Shape, TABLES, Table};

const ID: &str = "^\\s*[a-z0-9]+(-[a-z0-9]+)*\\s*$";
const REFERENCE: &str = "^\\s*([a-z0-9]+(-[a-z0-9]+)*:)?[a-z0-9]+(-[a-z0-9]+)*\\s*$";
const DATE: &str = "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$";

/// The schema of packs, by the 2020-12 draft. What refers from one table to another,
/// such as the section of a fact, is left to loading.
pub fn pack_schema() -> Value {
    let [document, others @ ..] = &TABLES;
    let several = |table: Value| json!({"type": "array", "items": table});
    let mut tables = vec![(document.key, table(document))];
    tables.extend(Kind::ALL.map(|kind| (kind.name(), several(entry(kind)))));
    let asked = json!({
        "description": "Other ways in which people ask, by the id of the entry that answers.",
        "type": "object",
        "propertyNames": {"pattern": ID},
        "additionalProperties": list(&text("A text."), 0),
    });
    tables.push(("asked", asked));
    tables.extend(
        others
            .iter()
            .map(|other| (other.key, several(table(other)))),
    );
    tables[1].1["minItems"] = 1.into();
    let pack = object("A pack of smugfaq.", tables, &[document.key, "question"]);
    let mut schema = json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "smugfaq pack",
    });
    if let (Value::Object(schema), Value::Object(pack)) = (&mut schema, pack) {
        schema.extend(pack);
    }
    schema
}

/// The schema of an entry of this kind.
fn entry(kind: Kind) -> Value {
    let spec = kind.spec();
    let mut entry = fields(kind.doc(), &spec.all_fields());
    let (first, others) = spec.together;
    if !others.is_empty() {
        let with_first = others.iter().map(|other| (*other, json!([first])));
        let together: Map<String, Value> = with_first
            .chain([(first, json!(others))])
            .map(|(key, keys)| (key.to_owned(), keys))
            .collect();
        entry["dependentRequired"] = together.into();
    }
    entry
}

fn table(table: &Table) -> Value {
    fields(table.doc, table.fields)
}

/// A table with these fields.
fn fields(description: &str, fields: &[Field]) -> Value {
    let required = fields.iter().filter(|field| field.required);
    let required: Vec<&str> = required.map(|field| field.key).collect();
    let properties = fields.iter().map(|field| (field.key, value(field)));
    object(description, properties.collect(), &required)
}

/// The value of a field.
fn value(field: &Field) -> Value {
    let least = usize::from(field.required);
    let mut schema = match field.shape {
        Shape::Text(most) if most < TEXT => {
            pattern(&format!("^\\s*\\S(.|\\n|\\r){{0,{}}}$", most - 1))
        }
        Shape::Text(_) | Shape::Url => pattern("\\S"),
        Shape::Name => pattern(ID),
        Shape::Id => pattern(REFERENCE),
        Shape::Address => pattern("^\\s*https?://"),
        Shape::Date => pattern(DATE),
        Shape::Texts => list(&text("A text."), least),
        Shape::Sources => list(&described("The id of a source.", pattern(ID)), least),
        Shape::Ids(count) => {
            let mut ids = list(&described("The id of an entry.", pattern(REFERENCE)), count);
            ids["maxItems"] = count.into();
            ids
        }
        Shape::Ordinal => json!({"type": "integer", "minimum": 1, "maximum": u32::MAX}),
        Shape::Number => json!({"type": "number"}),
        Shape::Flag => json!({"type": "boolean"}),
        Shape::OneOf(names) => json!({"enum": names}),
        Shape::Period => {
            json!({"anyOf": [fields("Both ends.", &PERIOD), {"const": "not stated"}]})
        }
        Shape::Authors => {
            let whole = text("An organisation, or a name that is never taken apart.");
            list(&json!({"anyOf": [whole, fields("A person.", &PERSON)]}), 0)
        }
        Shape::Publication => {
            let mut publication = table(&Publication::TABLE);
            publication["anyOf"] = json!([
                {"required": ["publisher"]},
                {"required": ["authors"], "properties": {"authors": {"minItems": 1}}},
            ]);
            publication
        }
    };
    let precision = match field.shape {
        Shape::Date => " A day is 2016-10-23, a month \"2016-10\", a year \"2016\".",
        _ => "",
    };
    schema["description"] = format!("{}{precision}", field.doc.trim()).into();
    schema
}

fn object(description: &str, properties: Vec<(&str, Value)>, required: &[&str]) -> Value {
    let properties = properties.into_iter();
    let properties: Map<String, Value> = properties
        .map(|(key, schema)| (key.to_owned(), schema))
        .collect();
    json!({
        "description": description.trim(),
        "type": "object",
        "properties": properties,
        "required": required,
        "additionalProperties": false,
    })
}

fn list(item: &Value, least: usize) -> Value {
    let mut list = json!({"type": "array", "items": item, "maxItems": ITEMS});
    if least > 0 {
        list["minItems"] = least.into();
    }
    list
}

fn pattern(pattern: &str) -> Value {
    json!({"type": "string", "pattern": pattern})
}

fn described(description: &str, mut schema: Value) -> Value {
    schema["description"] = description.into();
    schema
}

fn text(description: &str) -> Value {
    described(description, pattern("\\S"))
}
