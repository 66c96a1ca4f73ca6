//! The YAML of Hayagriva, which Typst reads.

use std::io::Write;

use anyhow::Result;
use serde_json::{Map, Value, json};

use crate::knowledge::{Author, Medium, Publication};
use crate::output::printable;
use crate::records::Reference;

/// Prints the references as one library.
pub(super) fn print(out: &mut dyn Write, references: &[Reference]) -> Result<()> {
    let entry = |reference: &Reference| (reference.key.clone(), fields(reference));
    write(out, &references.iter().map(entry).collect(), 0)
}

/// Writes a mapping in YAML: a field a line, its value as JSON, which YAML takes in; nothing of
/// what has no value.
fn write(out: &mut dyn Write, fields: &Map<String, Value>, depth: usize) -> Result<()> {
    let indent = "  ".repeat(depth);
    for (key, value) in fields {
        // The keys of references are the users' own, and might be taken for numbers or marks.
        let key = match depth {
            0 => json!(key).to_string(),
            _ => key.clone(),
        };
        match value {
            Value::Object(inner) if inner.values().all(Value::is_null) => {}
            Value::Object(inner) => {
                writeln!(out, "{indent}{key}:")?;
                write(out, inner, depth + 1)?;
            }
            Value::Null => {}
            value => writeln!(out, "{indent}{key}: {value}")?,
        }
    }
    Ok(())
}

/// The fields of a reference, in order.
fn fields(reference: &Reference) -> Value {
    let publication = &reference.publication;
    let text = |text: &Option<String>| text.as_deref().map(escaped);
    let plain = |text: &Option<String>| text.as_deref().map(printable);
    let (issue, serial) = match publication.medium {
        Medium::Journal => (&publication.number, &None),
        _ => (&None, &publication.number),
    };
    let is_held = [&publication.container, &publication.volume, issue].map(Option::is_some);
    let is_held = is_held.contains(&true);
    json!({
        "type": kind(publication.medium),
        "title": format!("{{{}}}", escaped(&publication.title)),
        "author": authors(publication),
        "date": publication.issued.map(|date| date.to_string()),
        "genre": text(&publication.genre),
        "publisher": {
            "name": text(&publication.publisher),
            "location": text(&publication.place),
        },
        "page-range": plain(&publication.page),
        "serial-number": {
            "doi": plain(&publication.doi),
            "isbn": plain(&publication.isbn),
            "issn": plain(&publication.issn),
            "serial": plain(serial),
        },
        "url": {
            "value": plain(&publication.url),
            "date": reference.accessed().map(|date| date.to_string()),
        },
        "note": reference.note().map(|note| escaped(&note)),
        "parent": {
            "type": is_held.then(|| holder(publication.medium)),
            "title": text(&publication.container),
            "volume": plain(&publication.volume),
            "issue": plain(issue),
        },
    })
}

/// The authors. Each is a mapping: a text by itself would be taken apart as a person's name.
fn authors(publication: &Publication) -> Value {
    let author = |author: &Author| {
        let (name, given) = match author {
            Author::Whole(name) => (name, None),
            Author::Person { family, given } => (family, given.as_ref()),
        };
        let mut fields = json!({ "name": printable(name) });
        if let Some(given) = given {
            fields["given-name"] = printable(given).into();
        }
        fields
    };
    match publication.authors.as_slice() {
        [] => Value::Null,
        [one] => author(one),
        several => several.iter().map(author).collect(),
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
    let mut escaped = printable(text).replace('\\', "\\\\");
    for mark in ["{", "}", "$"] {
        escaped = escaped.replace(mark, &format!("\\{mark}"));
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
