//! The JSON Schema of packs as the table of kinds declares it.

use serde_json::{Map, Value, json};

use smugfaq::knowledge::{self, Grade, Kind, Medium, Role, Shape, limits};

/// A field: its name, whether it must be there, and its schema.
type Field = (&'static str, bool, Value);

/// The schema of packs, by the 2020-12 draft. What refers from one table to another,
/// such as the section of a fact, is left to loading.
pub fn pack_schema() -> Value {
    let mut tables: Vec<Field> = vec![("document", true, document())];
    for kind in Kind::ALL {
        tables.push((kind.name(), kind == Kind::Question, tables_of(&entry(kind))));
    }
    let asked = json!({
        "description": "Other ways in which people ask, by the id of the entry that answers.",
        "type": "object",
        "propertyNames": {"pattern": ID},
        "additionalProperties": texts("Ways of asking."),
    });
    tables.extend([
        ("asked", false, asked),
        ("gap", false, tables_of(&gap())),
        ("synonyms", false, tables_of(&synonyms())),
        ("difference", false, tables_of(&difference())),
    ]);
    let mut schema = json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "smugfaq pack",
    });
    if let (Value::Object(schema), Value::Object(pack)) =
        (&mut schema, object("A pack of smugfaq.", tables))
    {
        schema.extend(pack);
    }
    schema["properties"]["question"]["minItems"] = 1.into();
    schema
}

const ID: &str = "^\\s*[a-z0-9]+(-[a-z0-9]+)*\\s*$";
const REFERENCE: &str = "^\\s*([a-z0-9]+(-[a-z0-9]+)*:)?[a-z0-9]+(-[a-z0-9]+)*\\s*$";
const DATE: &str = "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$";

fn document() -> Value {
    let language = text("Its language, as a BCP 47 tag.");
    let fields = vec![
        (
            "id",
            false,
            id(
                "What goes before the ids of its entries where another document has the same; else it is the name of the file.",
            ),
        ),
        ("title", true, text("Its title.")),
        ("publisher", false, text("Who published it.")),
        (
            "restated_by",
            false,
            text("Who put it into other words, where the words are not the publisher's."),
        ),
        (
            "role",
            false,
            one_of(
                "What it is to other documents: context is about the figures of another one, and told apart.",
                &Role::NAMES,
            ),
        ),
        ("language", false, language),
        (
            "type",
            false,
            text("What sort of document it is: fact sheet, report."),
        ),
        ("url", false, text("Where it is published.")),
        (
            "latest_figure",
            false,
            date("The date of the latest figure in it."),
        ),
        ("date_note", false, text("What is known of its date.")),
        ("publication", false, publication()),
    ];
    object("The document that the file restates.", fields)
}

/// The schema of an entry of this kind, as the table of kinds declares it.
fn entry(kind: Kind) -> Value {
    let spec = kind.spec();
    let mut fields = vec![("id", true, id("The stable name, unique in the file."))];
    fields.push(if kind == Kind::Question {
        let about = "The number of the section; else its place in the file.";
        ("number", false, ordinal(about))
    } else {
        let about = "The number of the question that it belongs to.";
        ("section", true, ordinal(about))
    });
    fields.push(of_table(&spec.title));
    fields.extend(spec.fields.iter().map(of_table));
    fields.push(of_table(&spec.statement));
    fields.extend([
        ("sources", spec.cites, list(&id("The id of a source."), usize::from(spec.cites), "The sources behind it; the document itself goes without saying.")),
        ("also", false, texts("Other names that people type for it.")),
        ("asked", false, texts("Other ways in which people ask for it.")),
        ("supersedes", false, text("The id of the entry of another document that it replaces, alone or after that of its document: other:id.")),
    ]);
    let mut entry = object(spec.doc, fields);
    if let Some((first, others)) = spec.together {
        let with_first = others.iter().map(|other| (*other, json!([first])));
        let together: Map<String, Value> = with_first
            .chain([(first, json!(others))])
            .map(|(key, keys)| (key.to_owned(), keys))
            .collect();
        entry["dependentRequired"] = together.into();
    }
    entry
}

/// A field as the table of kinds declares it.
fn of_table(field: &knowledge::Field) -> Field {
    let doc = field.doc;
    let schema = match field.shape {
        Shape::Text(most) => {
            let mut schema = text(doc);
            if most < limits::TEXT {
                schema["pattern"] = format!("^\\s*\\S(.|\\n|\\r){{0,{}}}$", most - 1).into();
            }
            schema
        }
        Shape::Texts => list(&text("A text."), usize::from(field.required), doc),
        Shape::Number => json!({"description": doc, "type": "number"}),
        Shape::Flag => json!({"description": doc, "type": "boolean"}),
        Shape::Date => date(doc),
        Shape::Period => period(doc),
        Shape::Id => reference(doc),
        Shape::Ids(count) => {
            let mut schema = list(&reference("The id of an entry."), count, doc);
            schema["maxItems"] = count.into();
            schema
        }
        Shape::OneOf(names) => one_of(doc, &names()),
        Shape::Url => text(doc),
        Shape::Publication => publication(),
    };
    (field.key, field.required, schema)
}

/// One of these names.
fn one_of(description: &str, names: &[&str]) -> Value {
    json!({"description": description, "enum": names})
}

fn gap() -> Value {
    let fields = vec![
        ("id", true, id("The stable name.")),
        (
            "topic",
            true,
            text("The subject, to follow \"does not cover\"."),
        ),
        ("asked", false, texts("Ways in which people ask for it.")),
        (
            "context",
            false,
            json!({"description": "Whether what the context holds may answer it.", "type": "boolean"}),
        ),
    ];
    object(
        "A subject that people ask about and the document leaves out.",
        fields,
    )
}

fn synonyms() -> Value {
    let fields = vec![
        ("concept", true, text("What they all mean.")),
        ("words", false, texts("Words and phrases that mean it.")),
        (
            "narrower",
            false,
            texts("Words that imply it, yet say more."),
        ),
    ];
    object(
        "Words that stand for one another when people search.",
        fields,
    )
}

fn difference() -> Value {
    let fields = vec![
        (
            "section",
            false,
            ordinal("The section where it differs; else all."),
        ),
        (
            "texts",
            true,
            texts("The figures, names or words that one of the two lacks."),
        ),
        ("why", true, text("Why that is right.")),
    ];
    let about = "Something that only one has of the document and of what this file says of it, \
                 which `smugfaq check --against` would name.";
    object(about, fields)
}

fn object(description: &str, fields: Vec<Field>) -> Value {
    let required: Vec<&str> = fields
        .iter()
        .filter(|(_, must, _)| *must)
        .map(|(name, ..)| *name)
        .collect();
    let properties: Map<String, Value> = fields
        .into_iter()
        .map(|(name, _, schema)| (name.to_owned(), schema))
        .collect();
    json!({
        "description": description,
        "type": "object",
        "properties": properties,
        "required": required,
        "additionalProperties": false,
    })
}

fn tables_of(table: &Value) -> Value {
    json!({"type": "array", "items": table})
}

fn list(item: &Value, least: usize, description: &str) -> Value {
    let mut list = json!({"description": description, "type": "array", "items": item, "maxItems": limits::ITEMS});
    if least > 0 {
        list["minItems"] = least.into();
    }
    list
}

fn texts(description: &str) -> Value {
    list(&json!({"type": "string", "pattern": "\\S"}), 0, description)
}

fn text(description: &str) -> Value {
    json!({"description": description, "type": "string", "pattern": "\\S"})
}

fn id(description: &str) -> Value {
    json!({"description": description, "type": "string", "pattern": ID})
}

/// The id of another entry, perhaps after that of its document.
fn reference(description: &str) -> Value {
    json!({"description": description, "type": "string", "pattern": REFERENCE})
}

fn ordinal(description: &str) -> Value {
    json!({"description": description, "type": "integer", "minimum": 1, "maximum": u32::MAX})
}

fn date(description: &str) -> Value {
    json!({
        "description": format!("{description} A day is 2016-10-23, a month \"2016-10\", a year \"2016\"."),
        "type": "string",
        "pattern": DATE,
    })
}

fn period(description: &str) -> Value {
    let ends = vec![
        ("from", true, date("The first day, month or year.")),
        ("to", true, date("The last day, month or year.")),
    ];
    json!({
        "description": description,
        "anyOf": [object("Both ends.", ends), {"const": "not stated"}],
    })
}

/// The record of a publication.
fn publication() -> Value {
    let whole = text("An organisation, or a name that is never taken apart.");
    let person = object(
        "A person.",
        vec![
            ("family", true, text("The name that a list is sorted by.")),
            ("given", false, text("The other names.")),
        ],
    );
    let mut fields = vec![
        (
            "type",
            true,
            one_of(
                "What sort of publication it is.",
                &Medium::ALL.map(Medium::name),
            ),
        ),
        ("title", true, text("Its title.")),
        (
            "authors",
            false,
            list(&json!({"anyOf": [whole, person]}), 0, "Who wrote it."),
        ),
        ("issued", false, date("When it was published.")),
        (
            "grade",
            false,
            one_of(
                "How the record came to be known.",
                &Grade::ALL.map(Grade::name),
            ),
        ),
    ];
    for name in [
        "publisher",
        "genre",
        "container",
        "volume",
        "page",
        "place",
        "number",
        "language",
        "doi",
        "isbn",
        "issn",
        "note",
    ] {
        fields.push((name, false, text("As the publication has it.")));
    }
    for name in ["url", "archived"] {
        let mut address = text("An address of the web.");
        address["pattern"] = "^\\s*https?://".into();
        fields.push((name, false, address));
    }
    let mut publication = object("What is cited of it, as a bibliography has it.", fields);
    publication["anyOf"] = json!([
        {"required": ["publisher"]},
        {"required": ["authors"], "properties": {"authors": {"minItems": 1}}},
    ]);
    publication
}
