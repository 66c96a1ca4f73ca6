//! RIS, the tagged lines that reference managers exchange.
//!
//! After the format's description by Research Information Systems: each record runs from `TY  - `
//! to `ER  - `, a tag and its value a line. A value cannot hold a line end, and there is no other
//! character that it cannot hold; names of persons are `Family, Given`.

use std::io::Write;

use anyhow::Result;

use crate::knowledge::{Author, Date, Medium};
use crate::output::printable;
use crate::records::Reference;

/// Prints the references, an empty line between them.
pub(super) fn print(out: &mut dyn Write, references: &[Reference]) -> Result<()> {
    for (number, reference) in references.iter().enumerate() {
        if number > 0 {
            writeln!(out)?;
        }
        for (tag, value) in lines(reference) {
            // `ER  - ` keeps its blank, which some readers insist on.
            writeln!(out, "{tag}  - {}", printable(&value).trim())?;
        }
    }
    Ok(())
}

/// The tags and values of a reference, in order.
fn lines(reference: &Reference) -> Vec<(&'static str, String)> {
    let publication = reference.publication.clone();
    let kind = kind(publication.medium).to_owned();
    let begin = [("TY", Some(kind)), ("ID", Some(reference.key.clone()))].into_iter();
    let authors = publication.authors.iter();
    let begin = begin.chain(authors.map(|author| ("AU", Some(name(author)))));
    let pages = publication.page.unwrap_or_default();
    let (first, last) = pages.split_once('-').unwrap_or((&pages, ""));
    let page = |page: &str| Some(page.to_owned()).filter(|page| !page.is_empty());
    let fields = [
        ("TI", Some(publication.title)),
        ("T2", publication.container),
        ("M3", publication.genre),
        ("PY", publication.issued.map(|date| date.year.to_string())),
        ("DA", publication.issued.map(date)),
        ("VL", publication.volume),
        // Reference managers read the number of a report from the field of an issue.
        ("IS", publication.number),
        ("SN", publication.isbn.or(publication.issn)),
        ("SP", page(first)),
        ("EP", page(last)),
        ("PB", publication.publisher),
        ("CY", publication.place),
        ("DO", publication.doi),
        ("UR", publication.url),
        ("Y2", reference.accessed().map(date)),
        ("N1", reference.note()),
        ("ER", Some(String::new())),
    ];
    let lines = begin.chain(fields);
    lines
        .filter_map(|(tag, value)| Some((tag, value?)))
        .collect()
}

const fn kind(medium: Medium) -> &'static str {
    match medium {
        Medium::Report => "RPRT",
        Medium::Webpage => "ELEC",
        Medium::Book => "BOOK",
        Medium::Journal => "JOUR",
        Medium::Newspaper => "NEWS",
        Medium::Dataset => "DATA",
        Medium::Treaty | Medium::Legislation => "STAT",
    }
}

/// A person by family name; an organisation that has a comma keeps it, as there is no way around.
fn name(author: &Author) -> String {
    match author {
        Author::Whole(name) => name.clone(),
        Author::Person {
            family,
            given: Some(given),
        } => format!("{family}, {given}"),
        Author::Person { family, .. } => family.clone(),
    }
}

/// A date as `YYYY/MM/DD`, where what is not known stays empty: `2016/03/`.
fn date(date: Date) -> String {
    let part = |part: Option<u8>| part.map_or_else(String::new, |part| format!("{part:02}"));
    format!("{:04}/{}/{}", date.year, part(date.month), part(date.day))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::output::reference::tests::of_title;

    proptest! {
        /// Every line is a tag with its value, and the title is one of them, whatever it holds.
        #[test]
        fn titles_stay_on_their_line(title in r"(\n|\r|TY  - |ER  - |[a-z茶 ]){0,20}|.{0,20}") {
            let mut written = Vec::new();
            print(&mut written, &[of_title(&title)]).expect("written");
            let text = String::from_utf8(written).expect("UTF-8");
            let lines: Vec<(&str, &str)> = text
                .split_terminator('\n')
                .map(|line| line.split_once("  -").expect(line))
                .collect();
            let tags: Vec<&str> = lines.iter().map(|(tag, _)| *tag).collect();
            prop_assert_eq!(tags, ["TY", "ID", "TI", "ER"]);
            let read = lines.iter().find(|(tag, _)| *tag == "TI").map(|(_, value)| value.trim());
            let title = printable(&title);
            prop_assert_eq!(read, Some(title.trim()));
        }
    }
}
