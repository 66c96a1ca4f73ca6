//! `smugfaq show`: entries in full, by id, name or section number.

use std::io::Write;

use anyhow::Result;
use clap::Args;

use super::lookup::Lookup;
use super::{Context, Found, Run, input, open, related};
use crate::knowledge::{Entry, Kind, Knowledge};
use crate::records::{EntryRecord, Listing, Results, SourceRecord, in_full};

/// Show entries in full, by id or section number.
#[derive(Args, Debug)]
#[command(before_long_help = "\
Examples:
  smugfaq show 2
  smugfaq show deaths                             by its words
  smugfaq show 4 5 8 --format markdown            a hand-out
  smugfaq show - --format csv < ids.txt")]
pub struct Show {
    /// An id, a name or the number of a section; `-` reads them from standard input, one a line.
    #[arg(required = true, value_name = "ID")]
    pub ids: Vec<String>,

    /// Open the address of the source in the browser, or print it where there is no browser.
    #[arg(long)]
    pub open: bool,

    /// How `-` is read.
    #[command(flatten)]
    pub input: input::Input,
}

impl Run for Show {
    fn streams(&self) -> bool {
        self.ids == ["-"]
    }

    fn run(&self, context: &Context, out: &mut dyn Write) -> Result<Found> {
        let knowledge = &context.knowledge;
        let lookup = Lookup::new(context);
        input::check(self.streams(), self.input)?;
        if self.streams() {
            let fields = context.entry_fields(&Kind::ALL, false)?;
            let mut printed = 0;
            let found = input::each(input::ids(&self.ids, self.input), "id", |id| {
                let Some(entry) = lookup.entry(&id) else {
                    return Ok(false);
                };
                let listing = listing(knowledge, &[entry]);
                let results = Results::Entries(&listing);
                context.format.next(out, results, &fields, printed)?;
                printed += 1;
                out.flush()?;
                Ok(true)
            });
            context.format.end(out, &fields, printed)?;
            return found;
        }
        let typed = lookup.joined(&self.ids);
        let entries = typed.iter();
        let entries = entries.filter_map(|id| lookup.entry(id));
        let entries: Vec<&Entry> = entries.collect();
        let kinds: Vec<Kind> = entries.iter().map(|entry| entry.kind()).collect();
        let related = entries.iter().any(|entry| entry.related().is_some());
        let fields = context.entry_fields(&kinds, related)?;
        let listing = Listing {
            note: related::note(knowledge, &entries),
            ..listing(knowledge, &entries)
        };
        let results = Results::Entries(&listing);
        context.format.print(out, results, &fields)?;
        if self.open {
            let sources = entries.iter();
            let sources = sources.flat_map(|entry| SourceRecord::all_of(knowledge, entry));
            open::first(out, &sources.collect::<Vec<_>>())?;
        }
        Ok(Found::from(entries.len() == typed.len()))
    }
}

/// These entries, to be read one by one.
fn listing(knowledge: &Knowledge, entries: &[&Entry]) -> Listing {
    let record = |entry: &&Entry| EntryRecord::new(knowledge, entry);
    Listing {
        rows: entries.iter().map(record).collect(),
        columns: in_full(entries.iter().map(|entry| entry.kind())),
        in_full: true,
        numbered: true,
        note: None,
    }
}
