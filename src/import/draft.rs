//! A knowledge file that a person is to finish, in the order in which it is written.

use serde::Serialize;
use serde_json::Value as Json;
use toml_parser::Source;
use toml_parser::lexer::TokenKind;

use crate::knowledge::{escaped, steers};

/// What stands above a draft.
const HEADER: &str = "\
# A draft that `smugfaq import` made of a document. Before anyone is given answers from it:
# - see that each answer says what the document says, and give it its publisher and its address;
# - finish each statistic (title, measure, place, period, sources) and take `draft` away, or delete
#   it where the number is none that anyone would cite;
# - say of each source in `what` what it is, and delete links that are no sources.

";

/// The whole file: each table as a pack has it.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Draft {
    /// What document it is.
    pub document: Json,
    /// Its questions.
    #[serde(rename = "question")]
    pub questions: Vec<Json>,
    /// The figures in its answers.
    #[serde(rename = "statistic", skip_serializing_if = "Vec::is_empty")]
    pub statistics: Vec<Json>,
    /// What its answers link to.
    #[serde(rename = "source", skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<Json>,
}

impl Draft {
    /// The file as text, in which nothing steers a terminal.
    ///
    /// # Errors
    ///
    /// None that a draft can cause.
    pub fn to_toml(&self) -> Result<String, toml::ser::Error> {
        let toml = toml::to_string_pretty(self)?;
        Ok(format!("{HEADER}{}", harmless(&toml)))
    }
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
