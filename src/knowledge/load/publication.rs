//! The bibliographic record of a source or of the document.

use crate::knowledge::fields::Fields;
use crate::knowledge::publication::{Author, Grade, Medium, Publication};

/// Reads the table `publication` of these fields, if there is one without fault.
pub(super) fn publication(fields: &mut Fields<'_, '_, '_>) -> Option<Publication> {
    let wanted = "{ type = \"report\", title = \"...\", authors = [\"...\"] }";
    let mut fields = fields.table("publication", wanted)?;
    let medium = fields.one_of("type", &Medium::ALL.map(Medium::name));
    let medium = Medium::ALL
        .into_iter()
        .find(|one| Some(one.name()) == medium);
    if fields.lacks("type") {
        fields.missing("type", "\"report\"");
    }
    let title = fields.required("title");
    let authors = authors(&mut fields);
    let issued = fields.date("issued").map(|date| date.value);
    let grade = fields.one_of("grade", &Grade::ALL.map(Grade::name));
    let grade = Grade::ALL.into_iter().find(|one| Some(one.name()) == grade);
    let mut text = |key| fields.text(key).map(|text| text.value);
    let mut publication = Publication {
        authors,
        publisher: text("publisher"),
        issued,
        genre: text("genre"),
        container: text("container"),
        volume: text("volume"),
        page: text("page").map(|page| page.replace('–', "-")),
        place: text("place"),
        number: text("number"),
        language: text("language"),
        doi: text("doi").map(|doi| bare_doi(&doi)),
        isbn: text("isbn"),
        issn: text("issn"),
        note: text("note"),
        grade,
        ..Publication::new(medium.unwrap_or(Medium::Report), String::new())
    };
    publication.url = address(&mut fields, "url");
    publication.archived = address(&mut fields, "archived");
    if publication.authors.is_empty() && publication.publisher.is_none() {
        let message = "neither `authors` nor `publisher`";
        let at = fields.at();
        fields.fault(&at, message, "add authors = [\"...\"]");
    }
    fields.finish();
    publication.title = title?.value;
    medium.map(|_| publication)
}

/// A DOI without the address or the word that may stand before it.
fn bare_doi(doi: &str) -> String {
    let at = doi.find("10.").unwrap_or(0);
    let (before, bare) = doi.split_at(at);
    if before.ends_with("doi.org/") || before.trim_end().ends_with(':') {
        bare.to_owned()
    } else {
        doi.to_owned()
    }
}

/// The given names of a person, initials apart from each other: `J. R. R.`.
fn given_names(given: &str) -> String {
    let mut spaced = String::with_capacity(given.len());
    let mut letters = given.chars().peekable();
    while let Some(c) = letters.next() {
        spaced.push(c);
        if c == '.' && letters.peek().is_some_and(|next| next.is_alphabetic()) {
            spaced.push(' ');
        }
    }
    spaced
}

/// An address of the web.
fn address(fields: &mut Fields<'_, '_, '_>, key: &'static str) -> Option<String> {
    let url = fields.text(key)?;
    if !url.value.starts_with("http://") && !url.value.starts_with("https://") {
        let message = format!("`{key}` is no address of the web");
        fields.fault(&url.at, message, "begin it with https://");
    }
    Some(url.value)
}

/// The authors: texts for organisations, `{ family, given }` for persons.
fn authors(fields: &mut Fields<'_, '_, '_>) -> Vec<Author> {
    fields.texts_or_tables("authors", Author::Whole, |person| {
        let family = person.required("family");
        let given = person.text("given").map(|given| given_names(&given.value));
        Some(Author::Person {
            family: family?.value,
            given,
        })
    })
}
