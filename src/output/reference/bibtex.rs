//! BibTeX and BibLaTeX.

use std::io::Write;

use anyhow::Result;
use biblatex::{Chunk, Chunks, Entry, EntryType, Spanned};

use crate::args::CiteFormat;
use crate::knowledge::{Author, Medium, Publication};
use crate::output::printable;
use crate::records::Reference;

/// Prints the references, an empty line between them.
pub(super) fn print(out: &mut dyn Write, references: &[Reference], of: CiteFormat) -> Result<()> {
    for (place, reference) in references.iter().enumerate() {
        if place > 0 {
            writeln!(out)?;
        }
        let entry = entry(reference, of);
        let written = if of == CiteFormat::Bibtex {
            entry.to_bibtex_string()?
        } else {
            entry.to_biblatex_string()
        };
        writeln!(out, "{}", tidied(&written))?;
    }
    Ok(())
}

fn entry(reference: &Reference, format: CiteFormat) -> Entry {
    let of = &reference.publication;
    let mut entry = Entry::new(reference.key.clone(), kind(of.medium));
    // What stands in braces of its own keeps its capitals, and is one name.
    let kept = |text: &str| vec![chunk(Chunk::Verbatim, text)];
    let normal = |text: &str| vec![chunk(Chunk::Normal, text)];
    entry.set("title", kept(&of.title));
    if !of.authors.is_empty() {
        entry.set("author", names(&of.authors));
    }
    if let Some(date) = of.issued {
        entry.set("date", normal(&date.to_string()));
    }
    if let Some(date) = reference.accessed() {
        entry.set("urldate", normal(&date.to_string()));
    }
    for (field, value) in fields(of) {
        if let Some(value) = value {
            entry.set(field, normal(value));
        }
    }
    if let Some(value) = &of.genre {
        let field = match (of.medium, format) {
            (Medium::Report | Medium::Dataset, _) => "type",
            (_, CiteFormat::Bibtex) => "howpublished",
            _ => "titleaddon",
        };
        entry.set(field, normal(value));
    } else if of.medium == Medium::Report {
        // A report must have a type.
        entry.set("type", normal("Report"));
    }
    if let Some(printed) = printed_in(of) {
        entry.set("howpublished", normal(&printed));
    }
    if let Some(institution) = institution(of) {
        entry.set("institution", kept(&institution));
    }
    if let Some(note) = reference.note() {
        entry.set("note", normal(&note));
    }
    entry
}

/// The fields that carry over as they are.
fn fields(of: &Publication) -> Vec<(&'static str, Option<&String>)> {
    let (publisher, container) = match of.medium {
        Medium::Report => ("", ""),
        Medium::Book => ("publisher", "series"),
        Medium::Journal | Medium::Newspaper => ("publisher", "journaltitle"),
        Medium::Webpage | Medium::Dataset | Medium::Treaty | Medium::Legislation => {
            ("organization", "")
        }
    };
    let within = |field: &'static str| if container.is_empty() { "" } else { field };
    let fields = [
        (publisher, of.publisher.as_ref()),
        (container, of.container.as_ref()),
        (within("volume"), of.volume.as_ref()),
        (within("pages"), of.page.as_ref()),
        ("location", of.place.as_ref()),
        ("number", of.number.as_ref()),
        ("doi", of.doi.as_ref()),
        ("isbn", of.isbn.as_ref()),
        ("issn", of.issn.as_ref()),
        ("url", of.url.as_ref()),
    ];
    fields
        .into_iter()
        .filter(|(field, _)| !field.is_empty())
        .collect()
}

/// Where a treaty or a law is printed, for which there are no fields: the series, volume, page.
fn printed_in(of: &Publication) -> Option<String> {
    if !matches!(of.medium, Medium::Treaty | Medium::Legislation) {
        return None;
    }
    let volume = of.volume.as_ref().map(|volume| format!("vol. {volume}"));
    let page = of.page.as_ref().map(|page| format!("p. {page}"));
    let parts: Vec<String> = [of.container.clone(), volume, page]
        .into_iter()
        .flatten()
        .collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}

/// A report must have an institution: its publisher, or else whoever wrote it.
fn institution(of: &Publication) -> Option<String> {
    let authors = || {
        let names: Vec<String> = of.authors.iter().map(Author::in_full).collect();
        names.join(", ")
    };
    (of.medium == Medium::Report).then(|| of.publisher.clone().unwrap_or_else(authors))
}

fn kind(medium: Medium) -> EntryType {
    match medium {
        Medium::Report => EntryType::Report,
        Medium::Webpage => EntryType::Online,
        Medium::Book => EntryType::Book,
        Medium::Journal | Medium::Newspaper => EntryType::Article,
        Medium::Dataset => EntryType::Dataset,
        Medium::Treaty | Medium::Legislation => EntryType::Misc,
    }
}

/// The names with `and` between them; one that could be taken apart stands in braces.
fn names(authors: &[Author]) -> Chunks {
    let mut names = Vec::new();
    for author in authors {
        if !names.is_empty() {
            names.push(chunk(Chunk::Normal, " and "));
        }
        match author {
            Author::Whole(name) => names.push(chunk(Chunk::Verbatim, name)),
            Author::Person { family, given } => {
                names.push(chunk(Chunk::Verbatim, family));
                if let Some(given) = given {
                    names.push(chunk(Chunk::Normal, ", "));
                    names.push(chunk(Chunk::Verbatim, given));
                }
            }
        }
    }
    names
}

fn chunk(of: fn(String) -> Chunk, text: &str) -> Spanned<Chunk> {
    Spanned::zero(of(printable(text)))
}

/// What the crate wrote, indented, and with the commands that LaTeX has for three characters of
/// its own where a backslash before them would say something else. Two hyphens are kept from
/// becoming a dash, but in pages.
fn tidied(written: &str) -> String {
    let mut tidy = String::with_capacity(written.len());
    for line in written.lines() {
        let (verbatim, inner) = (is_verbatim(line), line.ends_with(','));
        let dashes = verbatim || line.starts_with("pages = ") || line.starts_with('@');
        if inner && !line.starts_with('@') {
            tidy.push_str("  ");
        }
        let mut rest = line.chars();
        while let Some(c) = rest.next() {
            let escaped = if c == '\\' { rest.next() } else { None };
            match (c, escaped) {
                ('\\', Some('\\')) if !verbatim => tidy.push_str("\\textbackslash{}"),
                ('\\', Some('~')) => tidy.push_str("\\textasciitilde{}"),
                ('\\', Some('^')) => tidy.push_str("\\textasciicircum{}"),
                ('-', _) if tidy.ends_with('-') && !dashes => tidy.push_str("{-}"),
                (c, escaped) => {
                    tidy.push(c);
                    tidy.extend(escaped);
                }
            }
        }
        tidy.push('\n');
    }
    tidy.trim_end().to_owned()
}

/// Whether a line is a field that LaTeX reads as it stands.
fn is_verbatim(line: &str) -> bool {
    line.starts_with("url = ") || line.starts_with("doi = ")
}

#[cfg(test)]
mod tests {
    use biblatex::{Bibliography, ChunksExt};
    use proptest::prelude::*;

    use super::*;
    use crate::output::reference::tests::of_title;

    proptest! {
        /// A parser reads the title that was written, whatever it holds.
        #[test]
        fn titles_come_back(title in r#"[-a-zé茶 {}\\%&#_^~$"'`@=,\n]{0,20}|.{0,20}"#) {
            let title = title.trim();
            let mut written = Vec::new();
            for format in [CiteFormat::Bibtex, CiteFormat::Biblatex] {
                print(&mut written, &[of_title(title)], format).expect("written");
                let text = String::from_utf8(std::mem::take(&mut written)).expect("UTF-8");
                let read = Bibliography::parse(&text).expect(&text);
                let entry = read.get("key").expect("the entry");
                let read = entry.title().expect("a title").format_verbatim();
                // Blanks are one blank to LaTeX, however many they are.
                let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
                prop_assert_eq!(words(&read), words(&printable(title)), "{}", text);
            }
        }
    }
}
