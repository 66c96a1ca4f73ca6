//! The YAML of Hayagriva, which Typst reads.

use std::io::Write;
use std::str::FromStr;

use anyhow::Result;
use hayagriva::types::{
    Date, EntryType, FormatString, MaybeTyped, Person, Publisher, QualifiedUrl, SerialNumber,
    StringChunk,
};
use hayagriva::{Entry, Library, io::to_yaml_str};

use crate::knowledge::{self, Author, Medium, Publication};
use crate::output::printable;
use crate::records::Reference;

/// Prints the references as one library.
pub(super) fn print(out: &mut dyn Write, references: &[Reference]) -> Result<()> {
    let library: Library = references.iter().map(entry).collect();
    write!(out, "{}", to_yaml_str(&library)?)?;
    Ok(())
}

fn entry(reference: &Reference) -> Entry {
    let of = &reference.publication;
    let mut entry = Entry::new(&reference.key, kind(of.medium));
    entry.set_title(as_it_stands(&of.title));
    if !of.authors.is_empty() {
        entry.set_authors(of.authors.iter().map(person).collect());
    }
    if let Some(issued) = of.issued {
        entry.set_date(date(issued));
    }
    if of.publisher.is_some() || of.place.is_some() {
        let (name, place) = (of.publisher.as_deref(), of.place.as_deref());
        entry.set_publisher(Publisher::new(name.map(text), place.map(text)));
    }
    if let Some(url) = of.url.as_deref().and_then(|url| url.parse().ok()) {
        entry.set_url(QualifiedUrl {
            value: url,
            visit_date: reference.accessed().map(date),
        });
    }
    let serial = SerialNumber(serial(of));
    if !serial.0.is_empty() {
        entry.set_serial_number(serial);
    }
    if let Some(genre) = &of.genre {
        entry.set_genre(text(genre));
    }
    if let Some(pages) = &of.page {
        entry.set_page_range(typed(pages));
    }
    if let Some(note) = reference.note() {
        entry.set_note(text(&note));
    }
    let volume = of.volume.as_deref().map(typed);
    if let Some(container) = &of.container {
        let mut parent = Entry::new(&reference.key, holder(of.medium));
        parent.set_title(text(container));
        if let Some(volume) = volume {
            parent.set_volume(volume);
        }
        entry.set_parents(vec![parent]);
    } else if let Some(volume) = volume {
        entry.set_volume(volume);
    }
    entry
}

/// A number or a range of pages, where the text is one.
fn typed<T: FromStr>(text: &str) -> MaybeTyped<T> {
    text.parse()
        .map_or_else(|_| MaybeTyped::String(printable(text)), MaybeTyped::Typed)
}

fn serial(of: &Publication) -> std::collections::BTreeMap<String, String> {
    [
        ("doi", &of.doi),
        ("isbn", &of.isbn),
        ("issn", &of.issn),
        ("serial", &of.number),
    ]
    .into_iter()
    .filter_map(|(key, value)| Some((key.to_owned(), printable(value.as_ref()?))))
    .collect()
}

const fn kind(medium: Medium) -> EntryType {
    match medium {
        Medium::Report => EntryType::Report,
        Medium::Webpage => EntryType::Web,
        Medium::Book => EntryType::Book,
        Medium::Journal | Medium::Newspaper => EntryType::Article,
        Medium::Dataset => EntryType::Repository,
        Medium::Treaty | Medium::Legislation => EntryType::Legislation,
    }
}

/// What holds a publication of this sort.
const fn holder(medium: Medium) -> EntryType {
    match medium {
        Medium::Journal => EntryType::Periodical,
        Medium::Newspaper => EntryType::Newspaper,
        Medium::Webpage => EntryType::Web,
        _ => EntryType::Anthology,
    }
}

fn person(author: &Author) -> Person {
    let (name, given) = match author {
        Author::Whole(name) => (name, None),
        Author::Person { family, given } => (family, given.as_deref()),
    };
    Person {
        name: printable(name),
        given_name: given.map(printable),
        prefix: None,
        suffix: None,
        comma_suffix: false,
        alias: None,
    }
}

/// A text that is never markup.
fn text(text: &str) -> FormatString {
    if text.contains(['{', '}', '$', '\\']) {
        return as_it_stands(text);
    }
    FormatString::with_value(printable(text))
}

/// A text that is never markup nor put in other capitals.
fn as_it_stands(text: &str) -> FormatString {
    FormatString {
        value: StringChunk::verbatim(printable(text)).into(),
        short: None,
    }
}

fn date(date: knowledge::Date) -> Date {
    Date {
        year: i32::from(date.year),
        // Counted from 0 there.
        month: date.month.map(|month| month - 1),
        day: date.day.map(|day| day - 1),
        approximate: false,
        season: None,
    }
}

#[cfg(test)]
mod tests {
    use hayagriva::io::from_yaml_str;
    use proptest::prelude::*;

    use super::*;
    use crate::output::reference::tests::of_title;

    proptest! {
        /// The crate reads the title that it wrote, whatever it holds.
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
