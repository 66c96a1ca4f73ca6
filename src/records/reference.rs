//! What a reference list says of where a fact comes from.

use std::collections::{BTreeSet, HashMap};

use serde_json::{Map, Value, json};

use super::series::capital;
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
    /// The document that quotes it, with its key, if it is not referred to alone.
    pub quoted_in: Option<(String, Publication)>,
    /// The sections of the document, whether that is quoting or referred to.
    pub sections: BTreeSet<u32>,
    /// When it was read, as the user says.
    pub accessed: Option<Date>,
}

impl Reference {
    /// The references of an entry; none where its primary source is wanted and none is known.
    pub fn of(knowledge: &Knowledge, entry: &Entry, wanted: Wanted) -> Vec<Self> {
        let document = knowledge.document_of(entry);
        let alone = || vec![Self::of_document(document, Some(entry.section))];
        let is_quoted = wanted == Wanted::Quoted && !knowledge.is_context(entry);
        let sources: Vec<&Entry> = match (wanted, entry.kind()) {
            // The context quotes nothing: it names what was read.
            (Wanted::Document, _) if knowledge.is_context(entry) => return Vec::new(),
            (Wanted::Document, _) => return alone(),
            (_, Kind::Source) => vec![entry],
            // The answer to a question is the document's own, whomever it cites on the way.
            (_, Kind::Question) if is_quoted => return alone(),
            _ => cited(knowledge, entry),
        };
        if sources.is_empty() && is_quoted {
            return alone();
        }
        let reference = |key: &str, publication: Publication| {
            let mut reference = Self::alone(key, publication);
            if is_quoted {
                reference.quoted_in = Some((document.id.clone(), document.record()));
                reference.sections.insert(entry.section);
            }
            reference
        };
        let of_source = |source: &Entry| match source.publication() {
            Some(publication) => vec![reference(&source.id, publication.clone())],
            None if !is_quoted => Vec::new(),
            None => {
                let citing = knowledge.citing(&source.id);
                let citing = citing.filter(|citing| citing.kind() != Kind::Question);
                let mut said: Vec<&Entry> = citing.collect();
                if entry.kind() != Kind::Source || said.is_empty() {
                    said = vec![entry];
                }
                let said = said.into_iter();
                said.map(|said| reference(&said.id, untitled(source, said)))
                    .collect()
            }
        };
        sources.into_iter().flat_map(of_source).collect()
    }

    /// A source, alone where a publication of it is known. What is known from the document's words
    /// alone is quoted in that, where anything quoted is wanted.
    pub fn works(knowledge: &Knowledge, source: &Entry, wanted: Wanted) -> Vec<Self> {
        match source.publication() {
            Some(publication) => vec![Self::alone(&source.id, publication.clone())],
            None => Self::of(knowledge, source, wanted),
        }
    }

    /// The document itself, at a section or as a whole.
    pub fn of_document(document: &Document, section: Option<u32>) -> Self {
        let mut reference = Self::alone(&document.id, document.record());
        reference.sections = section.into_iter().collect();
        reference
    }

    /// A publication that is referred to as a whole.
    pub fn alone(key: &str, publication: Publication) -> Self {
        Self {
            key: key.to_owned(),
            publication,
            quoted_in: None,
            sections: BTreeSet::new(),
            accessed: None,
        }
    }

    /// The references without repetition, each work once with all its sections, and no key twice.
    pub fn list(references: Vec<Self>) -> Vec<Self> {
        let mut list: Vec<Self> = Vec::new();
        let mut works: HashMap<(String, Option<String>), usize> = HashMap::new();
        let mut keys: HashMap<String, u32> = HashMap::new();
        for mut reference in references {
            let quoting = reference.quoted_in.as_ref().map(|(key, _)| key.clone());
            let work = (identity(&reference.publication), quoting);
            if let Some(known) = works.get(&work).and_then(|&at| list.get_mut(at)) {
                known.sections.extend(reference.sections);
                continue;
            }
            works.insert(work, list.len());
            let uses = keys.entry(reference.key.clone()).or_default();
            *uses += 1;
            if *uses > 1 {
                reference.key = format!("{}-{uses}", reference.key);
            }
            list.push(reference);
        }
        list
    }

    /// The sections as a reader writes them: `section 3`, `sections 3 and 9`; none where the
    /// whole document is referred to.
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
    pub fn note(&self) -> Option<String> {
        let place = self.place();
        let quoted = self.quoted_in.as_ref().map(|(_, document)| {
            let by = document.authors.iter().map(Author::in_full);
            let parts = by.chain([document.title.clone()]).chain(place.clone());
            format!("As cited in {}", parts.collect::<Vec<_>>().join(", "))
        });
        let place = place.filter(|_| quoted.is_none());
        let place = place.map(|place| capital(&place));
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
    pub fn accessed(&self) -> Option<Date> {
        self.accessed.filter(|_| self.publication.url.is_some())
    }

    /// The publication as an item of CSL-JSON, without any note.
    pub fn csl(&self) -> Map<String, Value> {
        let mut item = csl(&self.publication);
        // People look for it at the top.
        item.shift_insert(0, "id".to_owned(), json!(self.key));
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

/// What two records of one work have in common: its DOI, or else its title and year. How a title is
/// punctuated differs from one list to another.
fn identity(publication: &Publication) -> String {
    if let Some(doi) = &publication.doi {
        return doi.to_lowercase();
    }
    let title = publication.title.chars().filter(|c| c.is_alphanumeric());
    let year = publication.issued.map_or(0, |issued| issued.year);
    let authors: Vec<String> = publication.authors.iter().map(Author::in_full).collect();
    let title: String = title.collect();
    format!("{} {year} {}", title.to_lowercase(), authors.join(", "))
}

/// The fields of an item of CSL-JSON that the publication has.
pub(super) fn csl(publication: &Publication) -> Map<String, Value> {
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
    let number = match publication.medium {
        Medium::Journal | Medium::Newspaper => "issue",
        _ => "number",
    };
    for (field, value) in [
        ("language", &publication.language),
        ("publisher", &publication.publisher),
        ("publisher-place", &publication.place),
        ("genre", &publication.genre),
        ("container-title", &publication.container),
        ("volume", &publication.volume),
        ("page", &publication.page),
        (number, &publication.number),
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

/// A name of CSL-JSON. Words in small letters before a family name are a particle, which some
/// styles sort by and others do not.
fn name(author: &Author) -> Value {
    let Author::Person { family, given } = author else {
        return json!({"literal": author.in_full()});
    };
    let mut name = Map::new();
    let particle: usize = family
        .split_inclusive(' ')
        .take_while(|word| word.starts_with(char::is_lowercase) && word.ends_with(' '))
        .map(str::len)
        .sum();
    let (particle, rest) = family.split_at(particle);
    name.insert("family".to_owned(), json!(rest));
    if !particle.is_empty() {
        name.insert(
            "non-dropping-particle".to_owned(),
            json!(particle.trim_end()),
        );
    }
    if let Some(given) = given {
        name.insert("given".to_owned(), json!(given));
    }
    Value::Object(name)
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
