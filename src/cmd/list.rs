//! `smugfaq questions`, `partners`, `routes`, `terms`, `events` and `sources`: a table each.

use std::io::Write;

use anyhow::Result;
use clap::Args;

use super::{Context, Found, Run, beside, opened, say};
use crate::knowledge::{Date, Entry, Kind};
use crate::records::{Column, EntryRecord, Listing};
use crate::search::{Weights, matching};

/// A list command without filters of its own.
#[derive(Args, Debug)]
pub struct List {
    /// Only those that match all of these words.
    #[arg(value_name = "WORD")]
    pub words: Vec<String>,
}

/// The command for one kind.
pub(super) struct ListOf(pub Kind, pub List);

impl Run for ListOf {
    fn run(&self, context: &Context, out: &mut dyn Write) -> Result<Found> {
        let Self(kind, List { words }) = self;
        let kind = *kind;
        let mut entries: Vec<&Entry> = context.knowledge.of(kind).collect();
        retain(context, &mut entries, words)?;
        let found = print(context, out, kind, &entries, None)?;
        if kind == Kind::Source && words.is_empty() {
            beside::sources(context, out)?;
        }
        Ok(found)
    }
}

/// Keeps those of the entries that match all the words.
pub(super) fn retain(context: &Context, entries: &mut Vec<&Entry>, words: &[String]) -> Result<()> {
    if words.is_empty() {
        return Ok(());
    }
    let bytes = context.index();
    // Everyday synonyms would let in too much.
    let weights = Weights {
        general: 0.0,
        ..Weights::default()
    };
    let found = matching(&opened(&bytes)?, &weights, &words.join(" "));
    let all = &context.knowledge.entries;
    let matches = |entry: &Entry| {
        let mut found = found.iter().filter_map(|place| all.get(*place));
        found.any(|is| is.id == entry.id)
    };
    entries.retain(|entry| matches(entry));
    Ok(())
}

/// Prints the entries, with their age on a day where one is asked for, or says that there is none.
pub(super) fn print(
    context: &Context,
    out: &mut dyn Write,
    kind: Kind,
    entries: &[&Entry],
    as_of: Option<Date>,
) -> Result<Found> {
    let knowledge = &context.knowledge;
    let mut fields = EntryRecord::fields_of(&[kind]);
    if as_of.is_some() {
        fields.push("age");
    }
    let fields = context.fields(fields)?;
    let rows: Vec<_> = entries
        .iter()
        .map(|entry| {
            let mut record = EntryRecord::new(knowledge, entry);
            if let Some(day) = as_of {
                record.age_on(entry, day);
            }
            record
        })
        .collect();
    let found = if rows.is_empty() {
        Found::Nothing
    } else {
        Found::Something
    };
    let mut columns = columns(kind).to_vec();
    if context.knowledge.documents.len() > 1 {
        let section = columns.iter().position(|column| *column == Column::Section);
        columns.insert(section.unwrap_or(0), Column::Document);
    }
    if as_of.is_some() {
        let when = columns.iter().position(|column| *column == Column::When);
        columns.insert(when.map_or(0, |when| when + 1), Column::Age);
    }
    if rows.iter().any(|row| row.superseded_by.is_some()) {
        columns.push(Column::SupersededBy);
    }
    context.format.listing(
        out,
        &Listing {
            rows,
            fields,
            columns,
            // What a source published and what cites it is too much for a row.
            in_full: kind == Kind::Source,
            numbered: kind == Kind::Statistic,
        },
    )?;
    if found == Found::Nothing {
        let have_no = context.have_no();
        say(&format!("smugfaq: {have_no} such {}", kind.name()));
    }
    Ok(found)
}

/// What a table of this kind shows.
const fn columns(kind: Kind) -> &'static [Column] {
    match kind {
        Kind::Question => &[Column::Section, Column::Title, Column::Source, Column::Id],
        Kind::Statistic => &[
            Column::Figure,
            Column::Measure,
            Column::Where,
            Column::When,
            Column::Source,
            Column::Section,
            Column::Id,
        ],
        Kind::Route => &[
            Column::From,
            Column::To,
            Column::Source,
            Column::Section,
            Column::Id,
        ],
        Kind::Partner => &[
            Column::Title,
            Column::Short,
            Column::Source,
            Column::Section,
            Column::Id,
        ],
        Kind::Event => &[
            Column::When,
            Column::Title,
            Column::Where,
            Column::Source,
            Column::Section,
            Column::Id,
        ],
        Kind::Source => &[
            Column::Short,
            Column::Text,
            Column::Published,
            Column::Read,
            Column::CitedBy,
            Column::Id,
        ],
        _ => &[
            Column::Title,
            Column::Text,
            Column::Source,
            Column::Section,
            Column::Id,
        ],
    }
}
