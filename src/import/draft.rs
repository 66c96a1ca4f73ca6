//! A knowledge file that a person is to finish, in the order in which it is written.

use serde::Serialize;
use toml_parser::Source;
use toml_parser::lexer::TokenKind;

use crate::knowledge::{Number, escaped, steers};

/// What stands above a draft.
const HEADER: &str = "\
# A draft that `smugfaq import` made of a document. Before anyone is given answers from it:
# - see that each answer says what the document says, and give it its publisher and its address;
# - finish each statistic (title, measure, place, period, sources) and take `draft` away, or delete
#   it where the number is none that anyone would cite;
# - say of each source in `what` what it is, and delete links that are no sources.

";

/// The whole file.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Draft {
    /// What document it is.
    pub document: DraftDocument,
    /// Its questions.
    pub question: Vec<DraftQuestion>,
    /// What it links to.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub source: Vec<DraftSource>,
    /// The figures in it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub statistic: Vec<DraftStatistic>,
}

/// `[document]`.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct DraftDocument {
    /// Its id, from its title.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Its language, as a BCP 47 tag.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
}

/// A `[[question]]`.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct DraftQuestion {
    /// Its id, from its words.
    pub id: String,
    /// Its number, or else its place.
    pub number: u32,
    /// The question.
    pub question: String,
    /// The short answer, where one is marked as such.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub summary: Option<String>,
    /// The answer.
    pub answer: String,
    /// The items of its lists.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub points: Vec<String>,
    /// Ids of what it links to.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<String>,
}

/// A `[[source]]`.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct DraftSource {
    /// Its id, from its name.
    pub id: String,
    /// The question that links to it first.
    pub section: u32,
    /// The words of the link.
    pub name: String,
    /// What links to it, until somebody says what it is.
    pub what: String,
    /// Where the link leads.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
}

/// A `[[statistic]]`.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct DraftStatistic {
    /// Its id.
    pub id: String,
    /// The question whose answer states it.
    pub section: u32,
    /// The figure and some words after it.
    pub title: String,
    /// The figure as printed.
    pub figure: String,
    /// The number.
    #[serde(serialize_with = "number")]
    pub value: Number,
    /// What one of it seems to be.
    pub unit: String,
    /// The hedge before it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub qualifier: Option<String>,
    /// The words after it.
    pub measure: String,
    /// The sentence.
    pub statement: String,
    /// What the sentence links to.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<String>,
    /// Always: nobody has looked at it.
    pub draft: bool,
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
        let raw = raw.unwrap_or_default();
        if !raw.contains(obeyed) {
            text.push_str(raw);
            continue;
        }
        // Only the strings in double quotation marks have escapes.
        let quote = match token.kind() {
            TokenKind::LiteralString => "'",
            TokenKind::MlLiteralString => "'''",
            _ => "",
        };
        let within = raw
            .strip_prefix(quote)
            .and_then(|raw| raw.strip_suffix(quote));
        let marks = quote.replace('\'', "\"");
        text.push_str(&marks);
        for c in within.unwrap_or(raw).chars() {
            match c {
                '"' | '\\' if !quote.is_empty() => text.extend(['\\', c]),
                _ if obeyed(c) => text.push_str(&escaped(c)),
                _ => text.push(c),
            }
        }
        text.push_str(&marks);
    }
    text
}

fn number<S: serde::Serializer>(value: &Number, serializer: S) -> Result<S::Ok, S::Error> {
    match *value {
        Number::Whole(whole) => serializer.serialize_i64(whole),
        Number::Real(real) => serializer.serialize_f64(real),
    }
}
