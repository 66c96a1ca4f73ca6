//! What a fact sheet shows, in which order, whatever it is written in.

use std::collections::HashMap;

use crate::knowledge::Kind;
use crate::records::{DocumentRecord, WholeEntryRecord, WholeRecord, in_sheet};

/// A fact sheet of one document or several.
pub(super) struct Sheet<'r> {
    /// What stands above it all.
    pub title: String,
    /// Its documents.
    pub parts: Vec<Part<'r>>,
    /// The names of all entries by their ids.
    names: HashMap<&'r str, &'r str>,
}

/// One document.
pub(super) struct Part<'r> {
    /// What it is.
    pub document: &'r DocumentRecord,
    /// Its questions.
    pub questions: Vec<&'r WholeEntryRecord>,
    /// Its facts, kind by kind.
    pub tables: Vec<Table<'r>>,
}

/// The facts of one kind.
pub(super) struct Table<'r> {
    /// What they are.
    pub heading: &'static str,
    /// What is shown of them.
    pub columns: Vec<&'static str>,
    /// The facts.
    pub rows: Vec<&'r WholeEntryRecord>,
}

/// What stands in a cell, or behind a label.
pub(super) enum Cell<'r> {
    /// Words.
    Text(String),
    /// Entries of the sheet: their ids, and how they are called.
    Links(Vec<(&'r str, String)>),
}

impl<'r> Sheet<'r> {
    /// The sheet of all that is loaded.
    pub fn new(whole: &'r WholeRecord) -> Self {
        let parts: Vec<Part<'r>> = whole
            .documents
            .iter()
            .map(|document| Part::new(whole, document))
            .collect();
        let titles = parts.iter().map(|part| part.document.title.as_str());
        let titles = titles.collect::<Vec<_>>().join("; ");
        let title = if parts.len() == 1 {
            titles
        } else {
            format!("Fact sheets: {titles}")
        };
        let name = |of: &'r WholeEntryRecord| (of.entry.id.as_str(), of.entry.title.as_str());
        let mut sheet = Self {
            title,
            parts: Vec::new(),
            names: whole.entries.iter().map(name).collect(),
        };
        for mut part in parts {
            for place in 0..part.tables.len() {
                part.tables[place].columns = sheet.columns(&part, &part.tables[place]);
            }
            sheet.parts.push(part);
        }
        sheet
    }

    /// The columns of a table in which there is anything.
    fn columns(&self, part: &Part<'r>, table: &Table<'r>) -> Vec<&'static str> {
        let mut columns = table.columns.clone();
        columns.retain(|column| {
            let mut cells = table.rows.iter().map(|row| self.cell(part, row, column));
            cells.any(|cell| match cell {
                Cell::Text(text) => !text.is_empty(),
                Cell::Links(links) => !links.is_empty(),
            })
        });
        columns
    }

    /// What a table shows of a fact.
    pub fn cell(&self, part: &Part<'r>, row: &'r WholeEntryRecord, column: &str) -> Cell<'r> {
        let entry = &row.entry;
        match column {
            "section" => {
                let mut questions = part.questions.iter();
                match questions.find(|of| of.entry.section == entry.section) {
                    Some(of) => Cell::Links(vec![(&of.entry.id, entry.section.to_string())]),
                    None => Cell::Text(entry.section.to_string()),
                }
            }
            "source" => Cell::Links(cited(row)),
            "cited_by" => Cell::Links(self.named(&entry.cited_by)),
            _ => Cell::Text(entry.cell(column)),
        }
    }

    /// What is to be said beside a fact or an answer: what it replaces, and what replaces it.
    pub fn notes(&self, row: &'r WholeEntryRecord) -> Vec<(&'static str, (&'r str, String))> {
        let entry = &row.entry;
        let older = ("Replaces", &entry.supersedes);
        let newer = ("Superseded by", &entry.superseded_by);
        [older, newer]
            .into_iter()
            .filter_map(|(label, id)| Some((label, self.named(id.as_slice()).pop()?)))
            .collect()
    }

    /// Those of these entries that the sheet has.
    fn named(&self, ids: &'r [String]) -> Vec<(&'r str, String)> {
        ids.iter()
            .filter_map(|id| {
                let name = self.names.get(id.as_str())?;
                Some((id.as_str(), (*name).to_owned()))
            })
            .collect()
    }
}

impl<'r> Part<'r> {
    fn new(whole: &'r WholeRecord, document: &'r DocumentRecord) -> Self {
        let of_kind = |kind: Kind| -> Vec<&'r WholeEntryRecord> {
            let entries = whole.entries.iter();
            entries
                .filter(|of| of.entry.document == document.id && of.entry.kind == kind)
                .collect()
        };
        let kinds = Kind::ALL.into_iter().filter(|kind| *kind != Kind::Question);
        let tables = kinds.map(|kind| Table {
            heading: kind.spec().heading,
            columns: in_sheet(kind),
            rows: of_kind(kind),
        });
        Self {
            document,
            questions: of_kind(Kind::Question),
            tables: tables.filter(|table| !table.rows.is_empty()).collect(),
        }
    }

    /// What is known of the document beside its title, in lines.
    pub fn about(&self) -> Vec<String> {
        let document = self.document;
        let parts = [&document.publisher, &document.r#type];
        let parts: Vec<&str> = parts.into_iter().flatten().map(String::as_str).collect();
        let original = match (&document.publisher, &document.r#type) {
            (Some(publisher), Some(kind)) => format!("{publisher}'s {kind}"),
            (Some(publisher), None) => format!("a document of {publisher}"),
            _ => "the document".to_owned(),
        };
        let restated = document.restated_by.as_ref().map(|who| {
            format!("A restatement by {who} of {original}, not in the publisher's words.")
        });
        let date = document.latest_figure.as_ref();
        let date = date.map(|date| format!("Latest figure: {date}."));
        [
            restated,
            Some(parts.join(", ")),
            document.url.clone(),
            document.date_note.clone().or(date),
        ]
        .into_iter()
        .flatten()
        .filter(|line| !line.is_empty())
        .collect()
    }
}

/// The sources that an entry cites, without the document itself, by their short names.
pub(super) fn cited(row: &WholeEntryRecord) -> Vec<(&str, String)> {
    let sources = row
        .entry
        .sources
        .iter()
        .filter(|source| source.section.is_none());
    sources
        .map(|source| {
            let name = source.short.as_ref().unwrap_or(&source.name);
            (source.id.as_str(), name.clone())
        })
        .collect()
}

/// The lines of a text by its paragraphs, without blanks around them.
pub(super) fn paragraphs(text: &str) -> Vec<Vec<String>> {
    let text = text.replace("\r\n", "\n");
    let mut paragraphs = vec![Vec::new()];
    for line in text.split(['\n', '\r', '\u{85}', '\u{2028}', '\u{2029}']) {
        let line = line.trim();
        match paragraphs.last_mut() {
            Some(last) if !line.is_empty() => last.push(line.to_owned()),
            Some(last) if !last.is_empty() => paragraphs.push(Vec::new()),
            _ => {}
        }
    }
    paragraphs.retain(|lines| !lines.is_empty());
    paragraphs
}
