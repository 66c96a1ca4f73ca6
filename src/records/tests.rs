//! The JSON Schemas of the outputs: `data/schema` has those of the records.

use std::borrow::Cow;
use std::fs;
use std::path::Path;

use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde_json::{Map, Value as Json, json};

use super::own::{FORMULA, fields};
use super::*;
use crate::check::Finding;
use crate::knowledge::{Field, Kind, Shape};

/// `SMUGFAQ_WRITE=1 cargo test --lib committed_schemas` rewrites them.
#[test]
fn the_committed_schemas_are_those_of_the_records() {
    for (name, schema) in [
        ("reply", schema_of::<ReplyRecord>()),
        ("replies", schema_of::<Vec<ReplyRecord>>()),
        ("entry", schema_of::<EntryRecord>()),
        ("entries", schema_of::<Vec<EntryRecord>>()),
        ("export", schema_of::<WholeRecord>()),
        ("export-entry", schema_of::<WholeEntryRecord>()),
        ("document", schema_of::<PackRecord>()),
        ("documents", schema_of::<Vec<PackRecord>>()),
        ("findings", schema_of::<Vec<Finding>>()),
    ] {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("data/schema/{name}.json"));
        if std::env::var_os("SMUGFAQ_WRITE").is_some() {
            fs::write(&path, &schema).expect("written");
        }
        assert_eq!(fs::read_to_string(path).expect("it is there"), schema);
    }
}

/// The schema of a record as it is written, by the 2020-12 draft.
fn schema_of<T: JsonSchema>() -> String {
    let settings = SchemaSettings::draft2020_12().for_serialize();
    let schema = settings.into_generator().into_root_schema_for::<T>();
    serde_json::to_string_pretty(&schema).expect("JSON") + "\n"
}

/// What the fields are that entries of all kinds have.
const DOCS: [(&str, &str); 11] = [
    ("id", "The stable name."),
    ("kind", "The kind of fact."),
    ("section", "The section of the document."),
    ("document", "The id of the document that states it."),
    ("title", "The question, or a short name of the fact."),
    (
        "text",
        "The fact in whole sentences; for a question its answer.",
    ),
    ("also", "Other names."),
    ("sources", "Where it comes from, the document itself last."),
    ("cited_by", "Ids of the entries that cite it, for a source."),
    (
        "supersedes",
        "The id of the entry of another document that it replaces.",
    ),
    (
        "superseded_by",
        "The id of the entry that replaces it, if one is loaded.",
    ),
];

/// A document.
#[derive(JsonSchema)]
#[expect(dead_code, reason = "only its schema is of interest")]
pub(super) struct DocumentRecord {
    /// Its id.
    id: String,
    /// Its title.
    title: String,
    /// Who published it.
    publisher: Option<String>,
    /// Who put it into other words, where the words are not the publisher's.
    restated_by: Option<String>,
    /// Its language, as a BCP 47 tag.
    language: Option<String>,
    /// What sort of document it is.
    r#type: Option<String>,
    /// Where it is published.
    url: Option<String>,
    /// The date of the latest figure in it, in ISO 8601.
    latest_figure: Option<String>,
    /// What is known of its date.
    date_note: Option<String>,
    /// Its bibliographic record as CSL-JSON, where it has one of its own.
    publication: Option<Map<String, Json>>,
}

/// A subject that the documents leave out.
#[derive(JsonSchema)]
#[expect(dead_code, reason = "only its schema is of interest")]
pub(super) struct GapRecord {
    /// The stable name.
    id: String,
    /// The subject, to follow "does not cover".
    topic: String,
    /// Ways in which people ask for it.
    asked: Vec<String>,
}

/// Words that stand for one another when people search.
#[derive(JsonSchema)]
#[expect(dead_code, reason = "only its schema is of interest")]
pub(super) struct SynonymsRecord {
    /// What they all mean.
    concept: String,
    /// Words and phrases that mean it.
    words: Vec<String>,
    /// Words that imply it, yet say more or only hint at it.
    narrower: Vec<String>,
}

/// The schema of how a figure stands to the statistic that it is about.
#[derive(JsonSchema)]
#[expect(dead_code, reason = "only its schema is of interest")]
pub(super) struct RelatedRecord {
    /// The id of that statistic.
    of: String,
    /// source, revises, updates, precedes, different or repeats.
    relation: String,
    /// preliminary, partial or revised.
    status: Option<String>,
    /// When it was published or last revised, in ISO 8601.
    vintage: String,
    /// seen, mirror, summary, news or calc.
    grade: String,
    /// What else sets it apart.
    compared: Option<String>,
}

impl JsonSchema for EntryRecord {
    fn schema_name() -> Cow<'static, str> {
        "EntryRecord".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let text = || json_schema!({"type": "string"});
        let mut properties = Map::new();
        for (name, doc) in DOCS {
            let mut schema = match name {
                "kind" => kinds(generator),
                "section" => json_schema!({"type": "integer", "minimum": 1}),
                "also" | "cited_by" => generator.subschema_for::<Vec<String>>(),
                "sources" => generator.subschema_for::<Vec<SourceRecord>>(),
                "supersedes" | "superseded_by" => generator.subschema_for::<Option<String>>(),
                _ => text(),
            };
            schema.insert("description".to_owned(), doc.into());
            properties.insert(name.to_owned(), schema.to_value());
        }
        let required = DOCS.map(|(name, _)| name);
        let mut age = text();
        age.insert(
            "description".to_owned(),
            "How old it was on the day that was asked for, as a duration of ISO 8601.".into(),
        );
        properties.insert("age".to_owned(), age.to_value());
        json_schema!({
            "description": "An entry in full.",
            "type": "object",
            "properties": properties,
            "required": required,
            "anyOf": schemas(),
        })
    }
}

/// The schema of a kind: one of the names of all kinds.
pub(super) fn kinds(_: &mut SchemaGenerator) -> Schema {
    json_schema!({"enum": Kind::ALL.map(Kind::name)})
}

/// The schemas of what the records of each kind have, one a kind and one more for figures that are
/// about another.
pub(super) fn schemas() -> Vec<Json> {
    let mut schemas = Vec::new();
    for kind in Kind::ALL {
        let all = [fields(kind, false), fields(kind, true)];
        let several = all[0].len() != all[1].len();
        for fields in all.iter().take(1 + usize::from(several)) {
            let mut properties = Map::new();
            properties.insert("kind".to_owned(), json!({"const": kind.name()}));
            let schema = |field: &&Field| (field.key.to_owned(), schema(field));
            properties.extend(fields.iter().map(schema));
            let required: Vec<&str> = fields.iter().map(|field| field.key).collect();
            schemas.push(json!({"properties": properties, "required": required}));
        }
    }
    schemas
}

/// The schema of a field of a record.
fn schema(field: &Field) -> Json {
    let texts = json!({"type": "array", "items": {"type": "string"}});
    let mut schema = match field.shape {
        Shape::Texts | Shape::Ids(_) => texts,
        Shape::Number => json!({"type": "number"}),
        Shape::Flag => json!({"type": "boolean"}),
        Shape::Period => json!({
            "type": ["object", "null"],
            "properties": {"from": {"type": "string"}, "to": {"type": "string"}},
            "required": ["from", "to"],
            "additionalProperties": false,
        }),
        Shape::OneOf(names) => {
            let mut names: Vec<Option<&str>> = names.iter().copied().map(Some).collect();
            names.push(None);
            json!({"enum": names})
        }
        _ if field.required || field.key == FORMULA.key => json!({"type": "string"}),
        _ => json!({"type": ["string", "null"]}),
    };
    schema["description"] = field.doc.into();
    schema
}
