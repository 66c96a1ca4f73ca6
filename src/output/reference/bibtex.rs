//! BibTeX and BibLaTeX.
//!
//! BibTeX and Biber count every brace, one with a backslash before it too, so that a brace of a text
//! is written as a command. Texts in braces of their own keep their capitals and are one name.

use std::fmt::Write as _;
use std::io::Write;

use anyhow::Result;

use crate::args::CiteFormat;
use crate::knowledge::{Author, Date, Medium, Publication};
use crate::output::printable;
use crate::records::Reference;

/// Prints the references, an empty line between them.
pub(super) fn print(
    out: &mut dyn Write,
    references: &[Reference],
    format: CiteFormat,
) -> Result<()> {
    let dialect = Dialect(format);
    for (number, reference) in references.iter().enumerate() {
        if number > 0 {
            writeln!(out)?;
        }
        let kind = dialect.kind(reference.publication.medium);
        writeln!(out, "@{kind}{{{},", reference.key)?;
        for (field, value) in dialect.fields(reference) {
            if let Some(value) = value.filter(|_| !field.is_empty()) {
                writeln!(out, "  {field} = {value},")?;
            }
        }
        writeln!(out, "}}")?;
    }
    Ok(())
}

/// The fields of BibTeX, or those of its successor.
#[derive(Clone, Copy)]
struct Dialect(CiteFormat);

impl Dialect {
    /// The first in BibTeX, the second in BibLaTeX.
    fn of(self, bibtex: &'static str, biblatex: &'static str) -> &'static str {
        if self.0 == CiteFormat::Bibtex {
            bibtex
        } else {
            biblatex
        }
    }

    fn kind(self, medium: Medium) -> &'static str {
        match medium {
            Medium::Report => self.of("techreport", "report"),
            Medium::Webpage => self.of("misc", "online"),
            Medium::Book => "book",
            Medium::Journal | Medium::Newspaper => "article",
            Medium::Dataset => self.of("misc", "dataset"),
            Medium::Treaty | Medium::Legislation => "misc",
        }
    }

    /// Every field with its value as it is written; one without a name is not written.
    fn fields(self, reference: &Reference) -> Vec<(&'static str, Option<String>)> {
        let publication = &reference.publication;
        let text = |text: &Option<String>| text.as_deref().map(braced);
        let name = |text: &Option<String>| text.as_deref().map(kept);
        let authors = (!publication.authors.is_empty()).then(|| names(&publication.authors));
        let is_article = matches!(publication.medium, Medium::Journal | Medium::Newspaper);
        let (publisher, container) = match publication.medium {
            Medium::Report => ("institution", "series"),
            Medium::Book => ("publisher", "series"),
            _ if is_article => ("publisher", self.of("journal", "journaltitle")),
            _ => ("organization", ""),
        };
        // A report must have an institution and an article must be in something: who wrote it, where
        // nothing else is known.
        let wrote = |is_needed: bool| authors.clone().filter(|_| is_needed);
        let (issuer, holder) = (wrote(publisher == "institution"), wrote(is_article));
        let within = |field: &'static str| if container.is_empty() { "" } else { field };
        let described = described(publication, !container.is_empty());
        let description = match publication.medium {
            Medium::Report => "type",
            Medium::Treaty | Medium::Legislation => "howpublished",
            _ => self.of("howpublished", "titleaddon"),
        };
        let accessed = reference.accessed().map(|day| braced(&day.to_string()));
        // Without an author BibTeX has nothing to sort by.
        let key = authors.is_none().then(|| kept(&publication.title));
        let mut fields = vec![
            ("author", authors),
            (self.of("key", ""), key),
            ("title", Some(kept(&publication.title))),
        ];
        fields.extend(self.issued(publication.issued));
        fields.extend([
            (description, described.map(|text| braced(&text))),
            (container, name(&publication.container).or(holder)),
            (within("volume"), text(&publication.volume)),
            (within("number"), text(&publication.number)),
            (within("pages"), publication.page.as_deref().map(pages)),
            (publisher, name(&publication.publisher).or(issuer)),
            (self.of("address", "location"), name(&publication.place)),
            ("isbn", text(&publication.isbn)),
            ("issn", text(&publication.issn)),
            ("doi", publication.doi.as_deref().map(address)),
            ("url", publication.url.as_deref().map(address)),
            ("urldate", accessed),
            ("note", reference.note().map(|note| braced(&note))),
        ]);
        fields
    }

    fn issued(self, issued: Option<Date>) -> Vec<(&'static str, Option<String>)> {
        let Some(date) = issued else {
            return Vec::new();
        };
        if self.0 == CiteFormat::Biblatex {
            return vec![("date", Some(braced(&date.to_string())))];
        }
        // What BibTeX calls the months; other texts it takes for no month.
        let month = date.month_name().map(|month| month[..3].to_lowercase());
        vec![
            ("year", Some(braced(&date.year.to_string()))),
            ("month", month),
            ("day", date.day.map(|day| braced(&day.to_string()))),
        ]
    }
}

/// What it calls itself, and for what has no fields of a container, its number and where it is
/// printed.
fn described(publication: &Publication, has_container: bool) -> Option<String> {
    let volume = publication.volume.as_ref();
    let page = publication.page.as_ref();
    let mut parts = vec![publication.genre.clone()];
    if publication.medium == Medium::Report {
        parts[0].get_or_insert_with(|| "Report".to_owned());
    }
    if !has_container {
        parts.extend([
            publication.number.clone(),
            publication.container.clone(),
            volume.map(|volume| format!("vol. {volume}")),
            page.map(|page| format!("p. {page}")),
        ]);
    }
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}

/// The names with `and` between them. A given name stands without braces, so that styles can
/// abbreviate it; what could be taken apart stands in them.
fn names(authors: &[Author]) -> String {
    let names = authors.iter().map(|author| match author {
        Author::Person {
            family,
            given: Some(given),
        } => {
            // BibTeX would part the name at a comma, or at a word that stands between names.
            let mut words = given.split_whitespace();
            let is_parted =
                given.contains(',') || words.any(|word| word.eq_ignore_ascii_case("and"));
            let write = if is_parted { braced } else { latex };
            format!("{}, {}", braced(family), write(given))
        }
        Author::Whole(name) | Author::Person { family: name, .. } => braced(name),
    });
    format!("{{{}}}", names.collect::<Vec<_>>().join(" and "))
}

/// A value.
fn braced(text: &str) -> String {
    format!("{{{}}}", latex(text))
}

/// A value that is never taken apart nor put in other capitals.
fn kept(text: &str) -> String {
    format!("{{{}}}", braced(text))
}

/// Pages, where two hyphens are the dash of a range.
fn pages(text: &str) -> String {
    format!("{{{}}}", latex(text).replace('-', "--"))
}

/// A text that says the same in LaTeX: no character of it is a command, a comment, a brace or a
/// part of a dash.
fn latex(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in printable(text).chars() {
        match c {
            '\\' => escaped.push_str("\\textbackslash{}"),
            '{' => escaped.push_str("\\textbraceleft{}"),
            '}' => escaped.push_str("\\textbraceright{}"),
            '~' => escaped.push_str("\\textasciitilde{}"),
            '^' => escaped.push_str("\\textasciicircum{}"),
            '<' => escaped.push_str("\\textless{}"),
            '>' => escaped.push_str("\\textgreater{}"),
            '#' | '$' | '%' | '&' | '_' => escaped.extend(['\\', c]),
            '-' if escaped.ends_with('-') => escaped.push_str("{-}"),
            c => escaped.push(c),
        }
    }
    escaped
}

/// An address or a DOI, which LaTeX reads as it stands: what means something to TeX or BibTeX is
/// written as the web does, and the part of a page after `#`, which no macro takes, is left out.
fn address(text: &str) -> String {
    let text = printable(text);
    let text = text.split('#').next().unwrap_or_default();
    let mut encoded = String::with_capacity(text.len() + 2);
    for (at, c) in text.char_indices() {
        let is_escape = || {
            let digits = text.as_bytes().get(at + 1..at + 3);
            digits.is_some_and(|digits| digits.iter().all(u8::is_ascii_hexdigit))
        };
        match c {
            '%' if is_escape() => encoded.push(c),
            '{' | '}' | '\\' | '^' | '%' | '"' | '<' | '>' | '`' | '|' | ' ' => {
                // All of them are ASCII, and two digits.
                let _ = write!(encoded, "%{:02X}", u32::from(c));
            }
            c => encoded.push(c),
        }
    }
    format!("{{{encoded}}}")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::output::reference::tests::of_title;

    /// The commands that texts are written with.
    const COMMANDS: [(&str, &str); 12] = [
        ("\\textbackslash{}", "\\"),
        ("\\textbraceleft{}", "{"),
        ("\\textbraceright{}", "}"),
        ("\\textasciitilde{}", "~"),
        ("\\textasciicircum{}", "^"),
        ("\\textless{}", "<"),
        ("\\textgreater{}", ">"),
        ("\\#", "#"),
        ("\\$", "$"),
        ("\\%", "%"),
        ("\\&", "&"),
        ("\\_", "_"),
    ];

    proptest! {
        /// A title is one value whose braces balance, and LaTeX reads nothing else from it.
        #[test]
        fn titles_come_back(title in r#"[-a-zé茶 {}\\%&#_^~$"'`@=,\n]{0,20}|.{0,20}"#) {
            for format in [CiteFormat::Bibtex, CiteFormat::Biblatex] {
                let mut written = Vec::new();
                print(&mut written, &[of_title(&title)], format).expect("written");
                let text = String::from_utf8(written).expect("UTF-8");
                let start = text.find("  title = {{").expect(&text) + "  title = {{".len();
                let length = text[start..].find("}},\n").expect(&text);
                let mut rest = &text[start..start + length];
                let mut read = String::new();
                while let Some(first) = rest.chars().next() {
                    let command = COMMANDS.iter().find(|(command, _)| rest.starts_with(command));
                    let (token, means) = match command {
                        Some(known) => *known,
                        None if rest.starts_with("{-}") => ("{-}", "-"),
                        None => {
                            prop_assert!(!"\\{}~^<>#$%&_".contains(first), "{}", text);
                            (&rest[..first.len_utf8()], &rest[..first.len_utf8()])
                        }
                    };
                    read.push_str(means);
                    rest = &rest[token.len()..];
                }
                prop_assert_eq!(read, printable(&title));
                prop_assert_eq!(text.matches('{').count(), text.matches('}').count());
            }
        }

        /// An address has nothing that TeX or BibTeX acts on.
        #[test]
        fn addresses_are_inert(text in r"[a-z/{}\\^%# ]{0,20}|.{0,20}") {
            let written = address(&text);
            let inner = &written[1..written.len() - 1];
            prop_assert!(!inner.contains(['{', '}', '\\', '^', '#', ' ']), "{}", inner);
        }
    }

    #[test]
    fn a_given_name_stays_one() {
        let person = |given: &str| Author::Person {
            family: "Lee".to_owned(),
            given: Some(given.to_owned()),
        };
        for (given, written) in [
            ("Ann B.", "{{Lee}, Ann B.}"),
            ("Andrea", "{{Lee}, Andrea}"),
            ("Ann, Jr.", "{{Lee}, {Ann, Jr.}}"),
            ("Ann AND Bob", "{{Lee}, {Ann AND Bob}}"),
            ("and", "{{Lee}, {and}}"),
        ] {
            assert_eq!(names(&[person(given)]), written);
        }
    }

    #[test]
    fn an_address_stays_what_it_was() {
        for (text, written) in [
            (
                "https://tea.example/a?b=1&c=%20",
                "{https://tea.example/a?b=1&c=%20}",
            ),
            ("https://tea.example/100%", "{https://tea.example/100%25}"),
            ("https://tea.example/a#milk", "{https://tea.example/a}"),
            (
                "10.1/x} , note = {^^5c",
                "{10.1/x%7D%20,%20note%20=%20%7B%5E%5E5c}",
            ),
        ] {
            assert_eq!(address(text), written);
        }
    }
}
