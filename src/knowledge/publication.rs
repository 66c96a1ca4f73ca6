//! Bibliographic records: what a reference list says of a publication.

use serde::{Deserialize, Serialize};

use super::fields::Fields;
use super::kind::{Field, Shape};
use super::named::named;
use super::table::table;
use super::{Date, Document};

named! {
    /// What sort of publication it is, by its item type in the Citation Style Language 1.0.2.
    Medium {
        /// A report or a fact sheet.
        Report = "report",
        /// A page on the web, a press release among them.
        Webpage = "webpage",
        /// A book.
        Book = "book",
        /// An article in a journal.
        Journal = "article-journal",
        /// An article in a newspaper.
        Newspaper = "article-newspaper",
        /// A set of data.
        Dataset = "dataset",
        /// A treaty.
        Treaty = "treaty",
        /// A law.
        Legislation = "legislation",
    }
}

named! {
    /// How a record came to be known, the surest way first.
    Grade {
        /// The publisher's own page was read.
        Seen = "seen",
        /// A copy of the publisher's text or data was read on somebody else's site.
        Mirror = "mirror",
        /// A catalogue, table or summary by somebody else was read.
        Summary = "summary",
        /// A press report of it was read.
        News = "news",
        /// It was computed from a data file of the publisher.
        Calc = "calc",
    }
}

/// Who wrote a publication.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Author {
    /// An organisation, or a person by a name that is never taken apart.
    Whole(String),
    /// A person, whose fields are [`PERSON`].
    Person {
        /// The name that a reference list is sorted by.
        family: String,
        /// The other names.
        given: Option<String>,
    },
}

impl Author {
    /// A person of these names.
    pub(super) fn person(family: String, given: Option<String>) -> Self {
        let given = given.map(|given| given_names(&given));
        Self::Person { family, given }
    }
}

/// The fields of an author who is a person.
pub const PERSON: [Field; 2] = [
    Field::of::<String>("family", "The name that a list is sorted by."),
    Field::of::<Option<String>>("given", "The other names."),
];

table! {
    /// What is cited of it, as a bibliography has it.
    "publication" Publication {
        /// What sort of publication it is.
        medium as "type": Medium,
        /// Its title.
        title: String,
        /// Who wrote it; one of `authors` and `publisher` must be there.
        authors: Vec<Author>,
        /// Who published it, where that is not the author.
        publisher: Option<String>,
        /// When it was published, to the precision known.
        issued: Option<Date>,
        /// What it calls itself: "Press release".
        genre: Option<String>,
        /// What it is part of: a newspaper, a series.
        container: Option<String>,
        /// The volume of the container.
        volume: Option<String>,
        /// The pages in it: "507", "59-66".
        page: Option<String>,
        /// Where it was published.
        place: Option<String>,
        /// The number of a report.
        number: Option<String>,
        /// The language of its title, where that is not English, as a code: "nl".
        language: Option<String>,
        /// The DOI, without an address before it.
        doi: Option<String>,
        /// The ISBN.
        isbn: Option<String>,
        /// The ISSN.
        issn: Option<String>,
        /// Where it can be read, an address of the web.
        url: Option<String> [shaped(Shape::Address)],
        /// Where a copy is kept, an address of the web.
        archived: Option<String> [shaped(Shape::Address)],
        /// What else a reader must know to find it.
        note: Option<String>,
        /// How the record came to be known.
        grade: Option<Grade>,
    }
}

impl Publication {
    /// A record of nothing but a title.
    pub fn new(medium: Medium, title: String) -> Self {
        Self {
            medium,
            title,
            ..Self::default()
        }
    }
}

impl Publication {
    /// What was read of one, as it is kept.
    pub(super) fn read(fields: &mut Fields<'_, '_, '_>) -> Self {
        let mut publication = Self::of_fields(fields);
        if publication.authors.is_empty() && publication.publisher.is_none() {
            let hint = "add authors = [\"...\"]";
            fields.fault("", "neither `authors` nor `publisher`", hint);
        }
        publication.page = publication.page.map(|page| page.replace('–', "-"));
        publication.doi = publication.doi.map(|doi| bare_doi(&doi));
        publication
    }
}

/// A DOI without the address or the word that may stand before it.
fn bare_doi(doi: &str) -> String {
    let at = doi.find("10.").unwrap_or(0);
    let (before, bare) = doi.split_at(at);
    let is_address = before.ends_with("doi.org/") || before.trim_end().ends_with(':');
    if is_address { bare } else { doi }.to_owned()
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

impl Document {
    /// The record of the document: its own where it has one, else what is known of it.
    pub fn record(&self) -> Publication {
        if let Some(publication) = &self.publication {
            return publication.clone();
        }
        let mut record = Publication::new(Medium::Report, self.title.clone());
        record.authors = self.publisher.iter().cloned().map(Author::Whole).collect();
        record.genre = self.r#type.as_deref().map(|r#type| {
            let mut letters = r#type.chars();
            let first = letters.next().into_iter().flat_map(char::to_uppercase);
            first.chain(letters).collect()
        });
        record.url = self.url.as_deref().map(|url| {
            if url.contains("://") {
                url.to_owned()
            } else {
                format!("https://{url}")
            }
        });
        record.note.clone_from(&self.date_note);
        record
    }
}
