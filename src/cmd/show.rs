//! `smugfaq show`: entries in full, by id, name or section number.

use std::cell::OnceCell;
use std::io::Write;

use anyhow::Result;
use clap::Args;

use super::{Context, Found, Run, beside, input, lookup, open, say};
use crate::knowledge::{Entry, Kind, Knowledge};
use crate::output::Batch;
use crate::records::{EntryRecord, Listing, Selection, SourceRecord, in_full};

/// `smugfaq show`
#[derive(Args, Debug)]
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
        let known = if context.picks() {
            EntryRecord::fields_with_related(&Kind::ALL)
        } else {
            EntryRecord::fields_of(&Kind::ALL)
        };
        let fields = context.fields(known)?;
        input::check(self.streams(), self.input)?;
        if self.streams() {
            return self.batch(context, out, &fields);
        }
        let whole = OnceCell::new();
        let typed = lookup::joined(context, &self.ids);
        let ids = typed.iter();
        let found = ids.filter_map(|id| lookup::anywhere(context, &whole, id));
        let found: Vec<(&Knowledge, &Entry)> = found.collect();
        let fields = if fields.asked_for().is_some() {
            fields
        } else {
            let kinds: Vec<Kind> = found.iter().map(|(_, entry)| entry.kind()).collect();
            Selection::all(
                if found.iter().any(|(_, entry)| entry.related().is_some()) {
                    EntryRecord::fields_with_related(&kinds)
                } else {
                    EntryRecord::fields_of(&kinds)
                },
            )
        };
        context.format.listing(out, &listing(&found, fields))?;
        if self.open {
            let sources = found.iter();
            let sources =
                sources.flat_map(|(knowledge, entry)| SourceRecord::all_of(knowledge, entry));
            open::first(out, &sources.collect::<Vec<_>>())?;
        }
        let entries: Vec<&Entry> = found.iter().map(|(_, entry)| *entry).collect();
        beside::mark(context, out, &entries)?;
        Ok(if found.len() < typed.len() {
            Found::Nothing
        } else {
            Found::Something
        })
    }
}

impl Show {
    /// Shows each entry whose id is on standard input, in order, as it comes.
    fn batch(&self, context: &Context, out: &mut dyn Write, fields: &Selection) -> Result<Found> {
        let mut batch = Batch::new(fields.clone());
        let whole = OnceCell::new();
        let mut read = 0;
        let mut missing = 0;
        for id in input::Items::new("ids", self.input) {
            let id = id?.text;
            if id.trim().is_empty() {
                continue;
            }
            read += 1;
            let Some(found) = lookup::anywhere(context, &whole, &id) else {
                missing += 1;
                continue;
            };
            let listing = listing(&[found], fields.clone());
            context.format.next_listing(out, &mut batch, &listing)?;
            out.flush()?;
        }
        context.format.end_batch(out, &batch)?;
        if read == 0 {
            say("smugfaq: there is no id on standard input");
        }
        Ok(if read == 0 || missing > 0 {
            Found::Nothing
        } else {
            Found::Something
        })
    }
}

/// These entries, each of its knowledge, to be read one by one.
fn listing(found: &[(&Knowledge, &Entry)], fields: Selection) -> Listing {
    let record = |(knowledge, entry): &(&Knowledge, &Entry)| EntryRecord::new(knowledge, entry);
    Listing {
        rows: found.iter().map(record).collect(),
        fields,
        columns: in_full(found.iter().map(|(_, entry)| entry.kind())),
        in_full: true,
        numbered: true,
    }
}
