//! `smugfaq show`: entries in full, by id, name or section number.

use std::cell::OnceCell;
use std::io::Write;

use anyhow::Result;
use clap::Args;

use super::{Context, Found, Run, beside, input, lookup, say};
use crate::knowledge::{Entry, Kind};
use crate::records::{Column, EntryRecord, Listing, Selection};

/// `smugfaq show`
#[derive(Args, Debug)]
pub struct Show {
    /// An id, a name or the number of a section; `-` reads them from standard input, one a line.
    #[arg(required = true, value_name = "ID")]
    pub ids: Vec<String>,

    /// How `-` is read.
    #[command(flatten)]
    pub input: input::Input,
}

impl Run for Show {
    fn run(&self, context: &Context, out: &mut dyn Write) -> Result<Found> {
        let mut fields = context.fields(EntryRecord::fields_with_beside(&Kind::ALL))?;
        let from_input = self.ids == ["-"];
        input::check(from_input, self.input)?;
        let mut ids = self.ids.clone();
        if from_input {
            ids = input::Items::new("ids", self.input).collect::<Result<_>>()?;
            ids.retain(|id| !id.trim().is_empty());
            if ids.is_empty() {
                say("smugfaq: there is no id on standard input");
                return Ok(Found::Nothing);
            }
        }
        let whole = OnceCell::new();
        let found = ids
            .iter()
            .filter_map(|id| lookup::anywhere(context, &whole, id));
        let found: Vec<_> = found.collect();
        let rows: Vec<EntryRecord> = found
            .iter()
            .map(|(knowledge, entry)| EntryRecord::new(knowledge, entry))
            .collect();
        let missing = rows.len() < ids.len();
        if !rows.is_empty() {
            if fields.asked_for().is_none() {
                let kinds: Vec<Kind> = rows.iter().map(|row| row.kind).collect();
                fields = Selection::all(if rows.iter().any(EntryRecord::is_beside) {
                    EntryRecord::fields_with_beside(&kinds)
                } else {
                    EntryRecord::fields_of(&kinds)
                });
            }
            let listing = Listing {
                rows,
                fields,
                columns: Column::FULL.to_vec(),
                in_full: true,
            };
            context.format.listing(out, &listing)?;
            let entries: Vec<&Entry> = found.iter().map(|(_, entry)| *entry).collect();
            beside::mark(context, out, &entries)?;
        }
        Ok(if missing {
            Found::Nothing
        } else {
            Found::Something
        })
    }
}
