//! `smugfaq list KIND`, and the short names of the lists: a table each.

use std::io::Write;

use anyhow::{Result, anyhow};
use clap::Args;

use super::{Context, Found, Run, related, say};
use crate::knowledge::{Date, Entry, Kind, did_you_mean};
use crate::records::{EntryRecord, Listing, Results, in_list};

/// List all entries of a kind.
#[derive(Args, Debug)]
#[command(before_long_help = "\
Examples:
  smugfaq list roles
  smugfaq list crimes corruption
  smugfaq list measures --format csv")]
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
/// The kind is unknown; the error suggests the likeliest kind and lists all of them.
pub fn kind(typed: &str) -> Result<Kind> {
    let name = typed.trim().to_lowercase();
    let singular = name.strip_suffix('s').unwrap_or(&name);
    let is_meant = |kind: &Kind| {
        let (own, spec) = (kind.name(), kind.spec());
        own == singular || spec.list == Some(&name) || spec.heading.to_lowercase() == name
    };
    let kind = Kind::ALL.into_iter().find(is_meant);
    kind.ok_or_else(|| {
        let meant = did_you_mean(&name, Kind::NAMES.iter().copied());
        let meant = meant.map_or_else(String::new, |question| question + " ");
        let kinds = Kind::NAMES.join(", ");
        anyhow!("{meant}the kinds are {kinds}")
    })
}

impl Run for List {
    fn run(&self, context: &Context, out: &mut dyn Write) -> Result<Found> {
        let knowledge = &context.knowledge;
        let mut entries: Vec<&Entry> = knowledge.of(self.kind).collect();
        // What is about the figures of the fact sheet is in its context alone; of other kinds the
        // context has something only where all of it is listed.
        let is_main = |entry: &&Entry| !knowledge.is_context(entry);
        let lists_all = self.kind == Kind::Source && self.words.words.is_empty();
        if !lists_all && entries.iter().any(is_main) {
            entries.retain(is_main);
        }
        retain(context, &mut entries, &self.words.words);
        let is_statistic = self.kind == Kind::Statistic;
        let note = is_statistic.then(|| related::note(knowledge, &entries));
        let shown = Shown {
            kind: self.kind,
            related: None,
            as_of: None,
            note: note.flatten(),
        };
        shown.print(context, out, &entries)
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
    let knowledge = &context.knowledge;
    let with_context = entries.iter().any(|entry| knowledge.is_context(entry));
    let matching = context.collection(with_context).matching(&words);
    let matches = |position| matching.entries.binary_search(&position).is_ok();
    entries.retain(|entry| knowledge.position(&entry.id).is_some_and(matches));
    if matching.loose && !entries.is_empty() {
        say(&format!("nothing has `{words}`: these have similar words"));
    }
}

/// How a list is shown.
pub(super) struct Shown {
    /// The kind that they are of, or that they are about.
    pub kind: Kind,
    /// The kinds listed under each entry; none in a plain list.
    pub related: Option<&'static [Kind]>,
    /// The day on which their age is asked for.
    pub as_of: Option<Date>,
    /// What is to be told under them.
    pub note: Option<String>,
}

impl Shown {
    /// Prints the entries, or says that none matches.
    pub(super) fn print(
        self,
        context: &Context,
        out: &mut dyn Write,
        entries: &[&Entry],
    ) -> Result<Found> {
        let knowledge = &context.knowledge;
        let kinds = self.related.unwrap_or(std::slice::from_ref(&self.kind));
        let mut known = EntryRecord::fields(kinds, true);
        let mut usual = EntryRecord::fields(kinds, self.related.is_some());
        if self.as_of.is_some() {
            known.push("age");
            usual.push("age");
        }
        let fields = context.fields(usual, Some(&known))?;
        let record = |entry: &&Entry| EntryRecord::new(knowledge, entry).aged(entry, self.as_of);
        let mut columns = in_list(self.kind);
        if knowledge.has_several() {
            let section = columns.iter().position(|column| *column == "section");
            columns.insert(section.unwrap_or(0), "document");
        }
        let listing = Listing {
            rows: entries.iter().map(record).collect(),
            columns,
            in_full: self.related.is_some(),
            numbered: self.related.is_none() && self.kind == Kind::Statistic,
            note: self.note,
        };
        let results = Results::Entries(&listing);
        context.format.print(out, results, &fields)?;
        if entries.is_empty() {
            let have_no = context.have_no();
            say(&format!("{have_no} such {}", self.kind.name()));
        }
        Ok(Found::from(!entries.is_empty()))
    }
}
