//! Bibliographic records: what a reference list says of a publication.

use serde::{Deserialize, Serialize};

use super::{Date, Document};

/// What sort of publication it is, after the item types of the Citation Style Language 1.0.2.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Medium {
    /// A report or a fact sheet.
    Report,
    /// A page on the web, a press release among them.
    Webpage,
    /// A book.
    Book,
    /// An article in a journal.
    Journal,
    /// An article in a newspaper.
    Newspaper,
    /// A set of data.
    Dataset,
    /// A treaty.
    Treaty,
    /// A law.
    Legislation,
}

impl Medium {
    /// Every sort.
    pub const ALL: [Self; 8] = [
        Self::Report,
        Self::Webpage,
        Self::Book,
        Self::Journal,
        Self::Newspaper,
        Self::Dataset,
        Self::Treaty,
        Self::Legislation,
    ];

    /// Its name in the Citation Style Language, which knowledge files use too.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Report => "report",
            Self::Webpage => "webpage",
            Self::Book => "book",
            Self::Journal => "article-journal",
            Self::Newspaper => "article-newspaper",
            Self::Dataset => "dataset",
            Self::Treaty => "treaty",
            Self::Legislation => "legislation",
        }
    }
}

/// How a record came to be known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Grade {
    /// The publisher's own page was read.
    Seen,
    /// A copy of the publisher's text or data was read on somebody else's site.
    Mirror,
    /// A catalogue, table or summary by somebody else was read.
    Summary,
    /// A press report of it was read.
    News,
    /// It was computed from a data file of the publisher.
    Calc,
}

impl Grade {
    /// Every grade, the surest first.
    pub const ALL: [Self; 5] = [
        Self::Seen,
        Self::Mirror,
        Self::Summary,
        Self::News,
        Self::Calc,
    ];

    /// Its name in knowledge files and outputs.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Seen => "seen",
            Self::Mirror => "mirror",
            Self::Summary => "summary",
            Self::News => "news",
            Self::Calc => "calc",
        }
    }
}

/// Who wrote a publication.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Author {
    /// An organisation, or a person by a name that is never taken apart.
    Whole(String),
    /// A person.
    Person {
        /// The name that a reference list is sorted by.
        family: String,
        /// The other names.
        given: Option<String>,
    },
}

/// The record of one publication; every field is as the publication has it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Publication {
    /// What sort of publication it is.
    pub medium: Medium,
    /// The title.
    pub title: String,
    /// Who wrote it; may be empty where it has a publisher.
    pub authors: Vec<Author>,
    /// Who published it, where that is not the author.
    pub publisher: Option<String>,
    /// When it was published, to the precision known.
    pub issued: Option<Date>,
    /// What it calls itself: "Press release".
    pub genre: Option<String>,
    /// What it is part of: a newspaper, a series.
    pub container: Option<String>,
    /// The volume of the container.
    pub volume: Option<String>,
    /// The pages in it: "507", "59-66".
    pub page: Option<String>,
    /// Where it was published.
    pub place: Option<String>,
    /// The number of a report.
    pub number: Option<String>,
    /// The language of its title, where that is not English, as a code: "nl".
    pub language: Option<String>,
    /// The DOI, without an address before it.
    pub doi: Option<String>,
    /// The ISBN.
    pub isbn: Option<String>,
    /// The ISSN.
    pub issn: Option<String>,
    /// Where it can be read.
    pub url: Option<String>,
    /// Where a copy is kept.
    pub archived: Option<String>,
    /// What else a reader must know to find it.
    pub note: Option<String>,
    /// How the record came to be known.
    pub grade: Option<Grade>,
}

impl Publication {
    /// A record of nothing but a title.
    #[must_use]
    pub const fn new(medium: Medium, title: String) -> Self {
        Self {
            medium,
            title,
            authors: Vec::new(),
            publisher: None,
            issued: None,
            genre: None,
            container: None,
            volume: None,
            page: None,
            place: None,
            number: None,
            language: None,
            doi: None,
            isbn: None,
            issn: None,
            url: None,
            archived: None,
            note: None,
            grade: None,
        }
    }
}

impl Document {
    /// The record of the document: its own where it has one, else what is known of it.
    #[must_use]
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
