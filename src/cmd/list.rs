//! `smugfaq list KIND`, and the short names of the lists: a table each.

use std::collections::HashSet;
use std::io::Write;

use anyhow::{Result, anyhow};
use clap::Args;

use super::{Context, Found, Run, beside, lookup, say};
use crate::args::Format;
use crate::knowledge::{Date, Entry, Kind, Knowledge, nearest};
use crate::records::{EntryRecord, Listing, in_list};

/// `smugfaq list`
#[derive(Args, Debug)]
pub struct List {
    /// The kind of entries, in the singular or the plural: roles, crimes, measures, uses.
    #[arg(value_name = "KIND", value_parser = kind)]
    pub kind: Kind,

    /// What is listed of it.
    #[command(flatten)]
    pub words: Words,
}

/// What a list is narrowed down by.
#[derive(Args, Debug, Default)]
pub struct Words {
    /// Only those that match all of these words.
    #[arg(value_name = "WORD")]
    pub words: Vec<String>,
}

/// The kind of this name: its own, its heading or the command that lists it.
///
/// # Errors
///
/// There is none: the one that was probably meant, and all that there are.
pub(super) fn kind(typed: &str) -> Result<Kind> {
    let name = typed.trim().to_lowercase();
    let names = |kind: Kind| {
        let spec = kind.spec();
        let plural = format!("{}s", spec.name);
        [spec.name.to_owned(), plural, spec.heading.to_lowercase()]
            .into_iter()
            .chain(spec.list.map(str::to_owned))
    };
    let found = Kind::ALL
        .into_iter()
        .find(|kind| names(*kind).any(|known| known == name));
    found.ok_or_else(|| {
        let all: Vec<&str> = Kind::ALL.into_iter().map(Kind::name).collect();
        let meant = nearest(&name, all.iter().copied());
        let meant = meant.map(|meant| format!("did you mean `{meant}`? "));
        anyhow!(
            "{}the kinds are {}",
            meant.unwrap_or_default(),
            all.join(", ")
        )
    })
}

impl Run for List {
    fn run(&self, context: &Context, out: &mut dyn Write) -> Result<Found> {
        let Words { words } = &self.words;
        // What is about the figures of the fact sheet is in its context alone.
        let with_context = match context.knowledge.of(self.kind).next() {
            None => context.with_context(),
            Some(_) => None,
        };
        if let Some(both) = &with_context {
            let has = |entry: &&Entry| lookup::has_words(both, entry, &words.join(" "));
            let entries: Vec<&Entry> = both.of(self.kind).filter(has).collect();
            return print(context, both, out, self.kind, &entries, None);
        }
        // A table has the sources of the context under those of the documents.
        let in_table = context.look.format == Format::Table && !context.picks();
        if self.kind == Kind::Source && words.is_empty() && !in_table && context.has_context() {
            let both = context.needed("sources")?;
            let entries: Vec<&Entry> = both.of(self.kind).collect();
            return print(context, &both, out, self.kind, &entries, None);
        }
        let mut entries: Vec<&Entry> = context.knowledge.of(self.kind).collect();
        retain(context, &mut entries, words);
        let found = print(context, &context.knowledge, out, self.kind, &entries, None)?;
        if self.kind == Kind::Source && words.is_empty() {
            beside::sources(context, out)?;
        }
        Ok(found)
    }
}

/// Keeps those of the entries that match all the words.
pub(super) fn retain(context: &Context, entries: &mut Vec<&Entry>, words: &[String]) {
    if words.is_empty() {
        return;
    }
    let words = words.join(" ");
    let named = |entry: &&Entry| entry.id.eq_ignore_ascii_case(words.trim());
    if let Some(entry) = entries.iter().copied().find(|entry| named(entry)) {
        *entries = vec![entry];
        return;
    }
    let matching = context.collection().matching(&words);
    let known = &context.knowledge.entries;
    let ids: HashSet<&str> = matching
        .entries
        .iter()
        .filter_map(|position| Some(known.get(*position)?.id.as_str()))
        .collect();
    entries.retain(|entry| ids.contains(entry.id.as_str()));
    if matching.loose && !entries.is_empty() {
        say(&format!(
            "smugfaq: nothing has `{words}`: these have similar words"
        ));
    }
}

/// Prints the entries, with their age on a day where one is asked for, or says that none matches.
pub(super) fn print(
    context: &Context,
    knowledge: &Knowledge,
    out: &mut dyn Write,
    kind: Kind,
    entries: &[&Entry],
    as_of: Option<Date>,
) -> Result<Found> {
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
    let mut columns = in_list(kind);
    if knowledge.documents.len() > 1 {
        let section = columns.iter().position(|column| *column == "section");
        columns.insert(section.unwrap_or(0), "document");
    }
    if as_of.is_some() {
        let when = columns.iter().position(|column| *column == "when");
        columns.insert(when.map_or(0, |when| when + 1), "age");
    }
    if rows.iter().any(|row| row.superseded_by.is_some()) {
        columns.push("superseded_by");
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
