//! What a fact sheet shows, in which order, whatever it is written in.

use crate::knowledge::{Document, Kind, Knowledge};
use crate::records::{EntryRecord, WholeEntryRecord, WholeRecord, in_sheet};

/// A fact sheet of one document or several.
pub(super) struct Sheet<'r> {
    /// What stands above it all.
    pub title: String,
    /// Its documents.
    pub parts: Vec<Part<'r>>,
    knowledge: &'r Knowledge,
}

/// One document.
pub(super) struct Part<'r> {
    /// What it is.
    pub document: &'r Document,
    /// Its questions.
    pub questions: Vec<&'r WholeEntryRecord>,
    /// Its facts, kind by kind.
    pub tables: Vec<Table<'r>>,
}

/// The facts of one kind.
pub(super) struct Table<'r> {
    /// What they are.
    pub heading: &'static str,
    /// The columns in which there is anything.
    pub columns: Vec<&'static str>,
    /// The facts.
    pub rows: Vec<&'r WholeEntryRecord>,
}

/// What stands in a cell, or behind a label.
pub(super) enum Cell<'r> {
    /// Words.
    Text(String),
    /// Entries of the sheet.
    Links(Vec<Link<'r>>),
}

/// The id of an entry of the sheet, and how it is called.
pub(super) type Link<'r> = (&'r str, String);

impl<'r> Sheet<'r> {
    /// The sheet of all that is loaded.
    pub fn new(whole: &'r WholeRecord<'r>) -> Self {
        let documents = whole.knowledge.documents.iter();
        let titles: Vec<&str> = documents.clone().map(|document| &*document.title).collect();
        Self {
            title: match titles.as_slice() {
                [title] => (*title).to_owned(),
                titles => format!("Fact sheets: {}", titles.join("; ")),
            },
            parts: documents.map(|document| part(whole, document)).collect(),
            knowledge: whole.knowledge,
        }
    }

    /// What a table shows of a fact.
    pub fn cell(&self, row: &'r WholeEntryRecord, column: &str) -> Cell<'r> {
        let entry = &row.entry;
        match column {
            "section" => {
                let section = entry.section.to_string();
                let loaded = self.knowledge.entry(&entry.id);
                let question = loaded
                    .and_then(|loaded| self.knowledge.question(loaded.document, entry.section));
                match question {
                    Some(question) => Cell::Links(vec![(&question.id, section)]),
                    None => Cell::Text(section),
                }
            }
            "source" => Cell::Links(cited(row)),
            "cited_by" => Cell::Links(self.named(&entry.cited_by)),
            _ => Cell::Text(entry.cell(column)),
        }
    }

    /// What is to be said beside an answer: what it cites, and the notes of any fact.
    pub fn beside(&self, row: &'r WholeEntryRecord) -> Vec<(&'static str, Vec<Link<'r>>)> {
        let mut beside = vec![("References", cited(row))];
        beside.retain(|(_, entries)| !entries.is_empty());
        beside.extend(self.notes(row));
        beside
    }

    /// What is to be said of a fact: what it replaces, and what replaces it.
    pub fn notes(&self, row: &'r WholeEntryRecord) -> Vec<(&'static str, Vec<Link<'r>>)> {
        let older = ("Replaces", self.named(row.entry.supersedes.as_slice()));
        let newer = row.entry.superseded_by.as_slice();
        let mut notes = vec![older, ("Superseded by", self.named(newer))];
        notes.retain(|(_, entries)| !entries.is_empty());
        notes
    }

    /// Those of these entries that the sheet has.
    fn named(&self, ids: &'r [String]) -> Vec<Link<'r>> {
        let named = ids.iter().filter_map(|id| self.knowledge.entry(id));
        named
            .map(|entry| (&*entry.id, entry.title.clone()))
            .collect()
    }
}

fn part<'r>(whole: &'r WholeRecord<'_>, document: &'r Document) -> Part<'r> {
    let of_kind = |kind: Kind| -> Vec<&WholeEntryRecord> {
        let is_of = |entry: &EntryRecord| entry.document == document.id && entry.kind == kind;
        let entries = whole.entries.iter();
        entries.filter(|row| is_of(&row.entry)).collect()
    };
    let table = |kind: Kind| {
        let rows = of_kind(kind);
        let mut columns = in_sheet(kind);
        let is_filled = |row: &&WholeEntryRecord, column: &str| match column {
            "source" => !cited(row).is_empty(),
            _ => !row.entry.cell(column).is_empty(),
        };
        columns.retain(|column| rows.iter().any(|row| is_filled(row, column)));
        Table {
            heading: kind.spec().heading,
            columns,
            rows,
        }
    };
    let kinds = Kind::ALL.into_iter().filter(|kind| *kind != Kind::Question);
    let tables = kinds.map(table).filter(|table| !table.rows.is_empty());
    Part {
        document,
        questions: of_kind(Kind::Question),
        tables: tables.collect(),
    }
}

impl Part<'_> {
    /// What is known of the document beside its title, in lines.
    pub fn about(&self) -> Vec<String> {
        let document = self.document;
        let (publisher, kind) = (document.publisher.as_deref(), document.r#type.as_deref());
        let original = match (publisher, kind) {
            (Some(publisher), Some(kind)) => format!("{publisher}'s {kind}"),
            _ => "the document".to_owned(),
        };
        let restated = document.restated_by.as_ref().map(|who| {
            format!("A restatement by {who} of {original}, not in the publisher's words.")
        });
        let parts: Vec<&str> = publisher.into_iter().chain(kind).collect();
        let latest = document.latest_figure.as_ref();
        let latest = latest.map(|date| format!("Latest figure: {date}."));
        let lines = [
            restated,
            Some(parts.join(", ")),
            document.url.clone(),
            document.date_note.clone().or(latest),
        ];
        let lines = lines.into_iter().flatten();
        lines.filter(|line| !line.is_empty()).collect()
    }
}

/// The sources that an entry cites, without the document itself, by their short names.
pub(super) fn cited(row: &WholeEntryRecord) -> Vec<Link<'_>> {
    let sources = row.entry.sources.iter();
    sources
        .filter(|source| source.section.is_none())
        .map(|source| (source.id.as_str(), source.called().to_owned()))
        .collect()
}

/// The lines of a text by its paragraphs, without blanks around them.
pub(super) fn paragraphs(text: &str) -> Vec<Vec<String>> {
    let text = text.replace("\r\n", "\n");
    let lines = text.split(['\n', '\r', '\u{85}', '\u{2028}', '\u{2029}']);
    let lines: Vec<String> = lines.map(|line| line.trim().to_owned()).collect();
    let paragraphs = lines.split(String::is_empty);
    let paragraphs = paragraphs.filter(|lines| !lines.is_empty());
    paragraphs.map(<[String]>::to_vec).collect()
}
