//! The YAML of Hayagriva, which Typst reads.

use std::io::Write;

use anyhow::Result;
use serde_json::{Map, Value, json};

use crate::knowledge::{Author, Medium, Publication};
use crate::output::printable;
use crate::records::Reference;

/// Prints the references as one library.
pub(super) fn print(out: &mut dyn Write, references: &[Reference]) -> Result<()> {
    let library = references.iter().map(|reference| {
        let fields = Value::Object(fields(reference));
        (reference.key.clone(), fields)
    });
    write(out, &library.collect(), 0)
}

/// Writes a mapping in YAML: a field a line, its value as JSON, which YAML takes in.
fn write(out: &mut dyn Write, fields: &Map<String, Value>, depth: usize) -> Result<()> {
    for (key, value) in fields {
        let indent = "  ".repeat(depth);
        let plain = |c: char| c.is_ascii_lowercase() || c == '-';
        let key = if key.starts_with(plain) && key.chars().all(|c| plain(c) || c.is_ascii_digit()) {
            key.clone()
        } else {
            json!(key).to_string()
        };
        if let Value::Object(inner) = value {
            writeln!(out, "{indent}{key}:")?;
            write(out, inner, depth + 1)?;
        } else {
            writeln!(out, "{indent}{key}: {value}")?;
        }
    }
    Ok(())
}

/// The fields of a reference, in order.
fn fields(reference: &Reference) -> Map<String, Value> {
    let publication = &reference.publication;
    let text = |text: &Option<String>| text.as_deref().map(|text| json!(escaped(text)));
    let plain = |text: &Option<String>| text.as_deref().map(|text| json!(printable(text)));
    let date = |date: Option<crate::knowledge::Date>| date.map(|date| json!(date.to_string()));
    let publisher = mapping([
        ("name", text(&publication.publisher)),
        ("location", text(&publication.place)),
    ]);
    let url = mapping([
        ("value", plain(&publication.url)),
        ("date", date(reference.accessed())),
    ]);
    let is_issue = publication.medium == Medium::Journal;
    let number = plain(&publication.number);
    let (issue, serial) = if is_issue {
        (number, None)
    } else {
        (None, number)
    };
    let serial = mapping([
        ("doi", plain(&publication.doi)),
        ("isbn", plain(&publication.isbn)),
        ("issn", plain(&publication.issn)),
        ("serial", serial),
    ]);
    let volume = plain(&publication.volume);
    let (parent, volume, issue) = if publication.container.is_some() {
        let parent = mapping([
            ("type", Some(json!(holder(publication.medium)))),
            ("title", text(&publication.container)),
            ("volume", volume),
            ("issue", issue),
        ]);
        (parent, None, None)
    } else {
        (None, volume, issue)
    };
    let fields = [
        ("type", Some(json!(kind(publication.medium)))),
        (
            "title",
            Some(json!(format!("{{{}}}", escaped(&publication.title)))),
        ),
        ("author", authors(publication)),
        ("date", date(publication.issued)),
        ("genre", text(&publication.genre)),
        ("publisher", publisher),
        ("volume", volume),
        ("issue", issue),
        ("page-range", plain(&publication.page)),
        ("serial-number", serial),
        ("url", url),
        ("note", reference.note().map(|note| json!(escaped(&note)))),
        ("parent", parent),
    ];
    let fields = fields.into_iter();
    fields
        .filter_map(|(key, value)| Some((key.to_owned(), value?)))
        .collect()
}

/// Those of the fields that have a value, if any has.
fn mapping<const N: usize>(fields: [(&str, Option<Value>); N]) -> Option<Value> {
    let fields = fields.into_iter();
    let fields: Map<String, Value> = fields
        .filter_map(|(key, value)| Some((key.to_owned(), value?)))
        .collect();
    (!fields.is_empty()).then_some(Value::Object(fields))
}

/// The authors. Each is a mapping: a text by itself would be taken apart as a person's name.
fn authors(publication: &Publication) -> Option<Value> {
    let authors = publication
        .authors
        .iter()
        .filter_map(|author| match author {
            Author::Whole(name) => mapping([("name", Some(json!(printable(name))))]),
            Author::Person { family, given } => mapping([
                ("name", Some(json!(printable(family)))),
                (
                    "given-name",
                    given.as_deref().map(|given| json!(printable(given))),
                ),
            ]),
        });
    let mut authors: Vec<Value> = authors.collect();
    match authors.len() {
        0 | 1 => authors.pop(),
        _ => Some(Value::Array(authors)),
    }
}

const fn kind(medium: Medium) -> &'static str {
    match medium {
        Medium::Report => "report",
        Medium::Webpage => "web",
        Medium::Book => "book",
        Medium::Journal | Medium::Newspaper => "article",
        // There is no kind for data.
        Medium::Dataset => "misc",
        Medium::Treaty | Medium::Legislation => "legislation",
    }
}

/// What holds a publication of this sort.
const fn holder(medium: Medium) -> &'static str {
    match medium {
        Medium::Journal => "periodical",
        Medium::Newspaper => "newspaper",
        Medium::Webpage => "web",
        _ => "anthology",
    }
}

/// A text of which no character is markup.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in printable(text).chars() {
        if matches!(c, '\\' | '{' | '}' | '$') {
            escaped.push('\\');
        }
        escaped.push(c);
    }
    escaped
}

#[cfg(all(test, feature = "cite"))]
mod tests {
    use hayagriva::io::from_yaml_str;
    use proptest::prelude::*;

    use super::*;
    use crate::output::reference::tests::of_title;

    proptest! {
        /// The reader of Typst has the title that was written, whatever it holds.
        #[test]
        fn titles_come_back(title in r#"[-a-zé茶 {}\\%&#_^~$"':,\n]{0,20}|.{0,20}"#) {
            let title = format!("T{title}");
            let mut written = Vec::new();
            print(&mut written, &[of_title(&title)]).expect("written");
            let text = String::from_utf8(written).expect("UTF-8");
            let read = from_yaml_str(&text).expect(&text);
            let read = read.get("key").and_then(|entry| entry.title()).expect("a title");
            prop_assert_eq!(read.value.to_string(), printable(&title), "{}", text);
        }
    }
}
