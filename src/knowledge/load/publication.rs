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
        page: text("page"),
        place: text("place"),
        number: text("number"),
        doi: text("doi"),
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
    let read = fields.texts_or_tables("authors", |person| {
        let family = person.required("family");
        let given = person.text("given").map(|given| given.value);
        Some(Author::Person {
            family: family?.value,
            given,
        })
    });
    let whole = |author: Result<Author, String>| author.unwrap_or_else(Author::Whole);
    read.into_iter().map(whole).collect()
}
