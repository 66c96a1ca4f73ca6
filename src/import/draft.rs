//! A knowledge file that a person is to finish, in the order in which it is written.

use serde_json::{Map, Value as Json, json};
use toml_parser::Source;
use toml_parser::lexer::TokenKind;

use crate::knowledge::{Document, Entry, Kind, Number, Value, escaped, steers};

/// What stands above a draft.
const HEADER: &str = "\
# A draft that `smugfaq import` made of a document. Before anyone is given answers from it:
# - see that each answer says what the document says, and give it its publisher and its address;
# - finish each statistic (title, measure, place, period, sources) and take `draft` away, or delete
#   it where the number is none that anyone would cite;
# - say of each source in `what` what it is, and delete links that are no sources.

";

/// The whole file.
#[derive(Clone, Debug, PartialEq)]
pub struct Draft {
    /// What document it is.
    pub document: Document,
    /// Its questions, what they link to, and the figures in them.
    pub entries: Vec<Entry>,
}

impl Draft {
    /// The entries of a kind.
    pub fn of(&self, kind: Kind) -> impl Iterator<Item = &Entry> {
        let entries = self.entries.iter();
        entries.filter(move |entry| entry.kind() == kind)
    }

    /// The file as text, in which nothing steers a terminal.
    ///
    /// # Errors
    ///
    /// None that a draft can cause.
    pub fn to_toml(&self) -> Result<String, toml::ser::Error> {
        let Document { id, title, .. } = &self.document;
        let mut document = json!({ "id": id, "title": title });
        if let Some(language) = &self.document.language {
            document["language"] = language.as_str().into();
        }
        let mut tables = Map::new();
        tables.insert(Document::TABLE.key.to_owned(), document);
        for kind in Kind::ALL {
            let entries: Vec<Json> = self.of(kind).map(written).collect();
            if !entries.is_empty() {
                tables.insert(kind.name().to_owned(), entries.into());
            }
        }
        let toml = toml::to_string_pretty(&tables)?;
        Ok(format!("{HEADER}{}", harmless(&toml)))
    }
}

/// An entry as a pack has it.
fn written(entry: &Entry) -> Json {
    let spec = entry.kind().spec();
    let mut fields = Map::new();
    let mut write = |key: &str, value: Json| fields.insert(key.to_owned(), value);
    write("id", entry.id.as_str().into());
    write(spec.section().key, entry.section.into());
    write(spec.title.key, entry.title.as_str().into());
    write(spec.statement.key, entry.statement.as_str().into());
    for (field, value) in entry.values() {
        let value = match value {
            Value::Text(text) => text.as_str().into(),
            Value::Texts(texts) => texts.as_slice().into(),
            Value::Number(Number::Whole(whole)) => (*whole).into(),
            Value::Number(Number::Real(real)) => (*real).into(),
            Value::Flag => true.into(),
            // A document does not state the others literally.
            _ => continue,
        };
        write(field.key, value);
    }
    if !entry.sources.is_empty() {
        write("sources", entry.sources.as_slice().into());
    }
    fields.into()
}

/// A file of TOML with escapes for the characters that steer a terminal.
fn harmless(toml: &str) -> String {
    let obeyed = |c: char| steers(c) && !matches!(c, '\n' | '\t');
    let mut text = String::with_capacity(toml.len());
    for token in Source::new(toml).lex() {
        let raw = toml.get(token.span().start()..token.span().end());
        let mut value = raw.unwrap_or_default().to_owned();
        // Only the strings in double quotation marks have escapes.
        let marks = match token.kind() {
            TokenKind::LiteralString => 1,
            TokenKind::MlLiteralString => 3,
            _ => 0,
        };
        if marks > 0 && value.contains(obeyed) {
            let within = &value[marks..value.len() - marks];
            let within = within.replace('\\', "\\\\").replace('"', "\\\"");
            let quote = "\"".repeat(marks);
            value = format!("{quote}{within}{quote}");
        }
        for c in value.chars() {
            if obeyed(c) {
                text.push_str(&escaped(c));
            } else {
                text.push(c);
            }
        }
    }
    text
}
