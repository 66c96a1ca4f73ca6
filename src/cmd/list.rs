//! `smugfaq questions`, `partners`, `routes`, `terms`, `events` and `sources`: a table each.

use std::io::Write;

use anyhow::Result;
use clap::Args;

use super::{Context, Found, Run, opened, say};
use crate::knowledge::{Entry, Kind};
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
pub(super) struct ListOf<'a>(pub Kind, pub &'a List);

impl Run for ListOf<'_> {
    fn run(&self, context: &Context, out: &mut dyn Write) -> Result<Found> {
        let Self(kind, List { words }) = *self;
        let entries: Vec<&Entry> = context.knowledge.of(kind).collect();
        print(context, out, kind, entries, words)
    }
}

/// Prints those of the entries that match all the words, or says that none does.
pub(super) fn print(
    context: &Context,
    out: &mut dyn Write,
    kind: Kind,
    mut entries: Vec<&Entry>,
    words: &[String],
) -> Result<Found> {
    let knowledge = &context.knowledge;
    let fields = context.fields(EntryRecord::fields_of(&[kind]))?;
    if !words.is_empty() {
        let bytes = context.index();
        // Everyday synonyms would let in too much.
        let weights = Weights {
            general: 0.0,
            ..Weights::default()
        };
        let found = matching(&opened(&bytes)?, &weights, &words.join(" "));
        entries.retain(|entry| {
            found.iter().any(|place| {
                knowledge
                    .entries
                    .get(*place)
                    .is_some_and(|is| is.id == entry.id)
            })
        });
    }
    let rows: Vec<_> = entries
        .iter()
        .map(|entry| EntryRecord::new(knowledge, entry))
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
    if rows.iter().any(|row| row.superseded_by.is_some()) {
        columns.push(Column::SupersededBy);
    }
    context.format.listing(
        out,
        &Listing {
            rows,
            fields,
            columns,
            in_full: false,
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
            Column::Title,
            Column::Short,
            Column::Text,
            Column::CitedBy,
            Column::Section,
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
