//! What a reference list says of where a fact comes from.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

use super::source::cited;
use crate::knowledge::{Author, Date, Document, Entry, Kind, Knowledge, Medium, Publication};

/// Which of the sources of a fact is wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// Whoever stated it first, as the document quotes it.
    Quoted,
    /// Whoever stated it first, alone.
    Primary,
    /// The document, alone.
    Document,
}

/// One entry of a reference list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reference {
    /// Its key: the id of a source, of a document, or of a figure that nothing published prints.
    pub key: String,
    /// What is referred to.
    pub publication: Publication,
    /// The document that quotes it, if it is not referred to alone.
    pub quoted_in: Option<Publication>,
    /// The sections of the document, whether that is quoting or referred to.
    pub sections: BTreeSet<u32>,
    /// When it was read, as the user says.
    accessed: Option<Date>,
}

impl Reference {
    /// The references of an entry; none where its primary source is wanted and none is known.
    #[must_use]
    pub fn of(knowledge: &Knowledge, entry: &Entry, wanted: Wanted) -> Vec<Self> {
        let document = knowledge.document_of(entry);
        let alone = || vec![Self::of_document(document, Some(entry.section))];
        if wanted == Wanted::Document {
            return alone();
        }
        let sources: Vec<&Entry> = match entry.kind() {
            Kind::Source => vec![entry],
            // The answer to a question is the document's own, whomever it cites on the way.
            Kind::Question if wanted == Wanted::Quoted => return alone(),
            _ => cited(knowledge, entry),
        };
        if sources.is_empty() && wanted == Wanted::Quoted {
            return alone();
        }
        let quoted_in = (wanted == Wanted::Quoted).then(|| document.record());
        let mut references = Vec::new();
        for source in sources {
            let reference = |key: &str, publication: Publication| Self {
                key: key.to_owned(),
                publication,
                quoted_in: quoted_in.clone(),
                // The sections are those of the document.
                sections: quoted_in.iter().map(|_| entry.section).collect(),
                accessed: None,
            };
            match source.publication() {
                Some(publication) => references.push(reference(&source.id, publication.clone())),
                None if quoted_in.is_none() => {}
                None if entry.kind() == Kind::Source => {
                    let figures: Vec<Self> = knowledge
                        .citing(&source.id)
                        .filter(|citing| citing.kind() != Kind::Question)
                        .map(|citing| reference(&citing.id, untitled(source, citing)))
                        .collect();
                    if figures.is_empty() {
                        references.push(reference(&source.id, untitled(source, source)));
                    }
                    references.extend(figures);
                }
                None => references.push(reference(&entry.id, untitled(source, entry))),
            }
        }
        references
    }

    /// Every document and every source.
    #[must_use]
    pub fn all(knowledge: &Knowledge, wanted: Wanted) -> Vec<Self> {
        let documents = knowledge.documents.iter();
        let documents = documents
            .filter(|_| wanted != Wanted::Primary)
            .map(|document| Self::of_document(document, None));
        let sources = knowledge
            .of(Kind::Source)
            .filter(|_| wanted != Wanted::Document)
            .flat_map(|source| Self::of(knowledge, source, wanted));
        Self::list(documents.chain(sources).collect())
    }

    /// The document itself, at a section or as a whole.
    fn of_document(document: &Document, section: Option<u32>) -> Self {
        let mut reference = Self::alone(&document.id, document.record());
        reference.sections = section.into_iter().collect();
        reference
    }

    /// A publication that is referred to as a whole.
    #[must_use]
    pub fn alone(key: &str, publication: Publication) -> Self {
        Self {
            key: key.to_owned(),
            publication,
            quoted_in: None,
            sections: BTreeSet::new(),
            accessed: None,
        }
    }

    /// The references without repetition, each with all its sections.
    #[must_use]
    pub fn list(references: Vec<Self>) -> Vec<Self> {
        let mut list: Vec<Self> = Vec::new();
        for reference in references {
            let mut known = list.iter_mut();
            match known.find(|known| known.key == reference.key) {
                Some(known) => known.sections.extend(reference.sections),
                None => list.push(reference),
            }
        }
        list
    }

    /// The same, read on this day.
    #[must_use]
    pub const fn read_on(mut self, day: Option<Date>) -> Self {
        self.accessed = day;
        self
    }

    /// The sections as a reader writes them: `section 3`, `sections 3 and 9`; none where the
    /// whole document is referred to.
    #[must_use]
    pub fn place(&self) -> Option<String> {
        let numbers: Vec<String> = self.sections.iter().map(u32::to_string).collect();
        match numbers.as_slice() {
            [] => None,
            [one] => Some(format!("section {one}")),
            [rest @ .., last] => Some(format!("sections {} and {last}", rest.join(", "))),
        }
    }

    /// What is to be noted beside a record that has no field for it: where the publication is
    /// quoted, its sections, what else it takes to find it.
    #[must_use]
    pub fn note(&self) -> Option<String> {
        let place = self.place();
        let quoted = self.quoted_in.as_ref().map(|document| {
            let by = document.authors.iter().map(Author::in_full);
            let parts = by.chain([document.title.clone()]).chain(place.clone());
            format!("As quoted in {}", parts.collect::<Vec<_>>().join(", "))
        });
        let place = place.filter(|_| quoted.is_none()).map(|place| {
            let (first, rest) = place.split_at(1);
            first.to_uppercase() + rest
        });
        let archived = self.publication.archived.as_ref();
        let archived = archived.map(|url| format!("Archived at {url}"));
        let notes = [quoted, place, self.publication.note.clone(), archived];
        let notes: Vec<String> = notes.into_iter().flatten().collect();
        let notes: Vec<&str> = notes
            .iter()
            .map(|note| note.trim_end_matches('.'))
            .collect();
        (!notes.is_empty()).then(|| notes.join(". "))
    }

    /// When it was read, for what is read on the web.
    #[must_use]
    pub fn accessed(&self) -> Option<Date> {
        self.accessed.filter(|_| self.publication.url.is_some())
    }

    /// The publication as an item of CSL-JSON, without any note.
    #[must_use]
    pub fn csl(&self) -> Map<String, Value> {
        let mut item = csl(&self.publication);
        item.insert("id".to_owned(), json!(self.key));
        if let Some(accessed) = self.accessed() {
            item.insert("accessed".to_owned(), date(accessed));
        }
        item
    }
}

/// What a source said that is known from a quotation alone: described in brackets, as reference
/// lists describe what has no title.
fn untitled(source: &Entry, said: &Entry) -> Publication {
    let title = format!("[{}]", said.title);
    let mut publication = Publication::new(Medium::Report, title);
    publication.authors = vec![Author::Whole(source.title.clone())];
    publication
}

/// The fields of an item of CSL-JSON that the publication has.
#[must_use]
pub fn csl(publication: &Publication) -> Map<String, Value> {
    let name = |author: &Author| match author {
        Author::Whole(literal) => json!({"literal": literal}),
        Author::Person {
            family,
            given: Some(given),
        } => json!({"family": family, "given": given}),
        Author::Person { family, .. } => json!({"family": family}),
    };
    let mut item = Map::new();
    item.insert("type".to_owned(), json!(publication.medium.name()));
    item.insert("title".to_owned(), json!(publication.title));
    if !publication.authors.is_empty() {
        let names: Vec<Value> = publication.authors.iter().map(name).collect();
        item.insert("author".to_owned(), Value::Array(names));
    }
    if let Some(issued) = publication.issued {
        item.insert("issued".to_owned(), date(issued));
    }
    for (field, value) in [
        ("publisher", &publication.publisher),
        ("publisher-place", &publication.place),
        ("genre", &publication.genre),
        ("container-title", &publication.container),
        ("volume", &publication.volume),
        ("page", &publication.page),
        ("number", &publication.number),
        ("DOI", &publication.doi),
        ("ISBN", &publication.isbn),
        ("ISSN", &publication.issn),
        ("URL", &publication.url),
    ] {
        if let Some(value) = value {
            item.insert(field.to_owned(), json!(value));
        }
    }
    item
}

/// A date of CSL-JSON, to the precision known.
fn date(date: Date) -> Value {
    let parts = [
        Some(date.year),
        date.month.map(u16::from),
        date.day.map(u16::from),
    ];
    let parts: Vec<u16> = parts.into_iter().flatten().collect();
    json!({"date-parts": [parts]})
}

impl Author {
    /// The whole name, the given name first.
    #[must_use]
    pub fn in_full(&self) -> String {
        match self {
            Self::Whole(name) => name.clone(),
            Self::Person {
                family,
                given: Some(given),
            } => format!("{given} {family}"),
            Self::Person { family, .. } => family.clone(),
        }
    }
}
