//! `smugfaq show`: entries in full, by id, name or section number.

use std::io::Write;

use anyhow::Result;

use super::{Context, Found, Run, say};
use crate::args::Show;
use crate::knowledge::{Entry, Kind, Knowledge, nearest_few};
use crate::records::{Column, EntryRecord, Listing, Selection};

/// The command with what was typed.
pub(super) struct Shown<'a>(pub &'a Show);

impl Run for Shown<'_> {
    fn run(&self, context: &Context, out: &mut dyn Write) -> Result<Found> {
        let knowledge = &context.knowledge;
        let mut fields = context.fields(EntryRecord::fields_of(&Kind::ALL))?;
        let mut rows: Vec<EntryRecord> = Vec::new();
        let mut missing = false;
        for wanted in &self.0.ids {
            let found = entry(knowledge, wanted);
            match found {
                Ok(entry) => rows.push(EntryRecord::new(knowledge, entry)),
                Err(hint) => {
                    missing = true;
                    say(&format!("smugfaq: there is no entry `{wanted}`\n{hint}"));
                }
            }
        }
        if !rows.is_empty() {
            if fields.asked_for().is_none() {
                let kinds: Vec<Kind> = rows.iter().map(|row| row.kind).collect();
                fields = Selection::all(EntryRecord::fields_of(&kinds));
            }
            let listing = Listing {
                rows,
                fields,
                columns: Column::FULL,
                in_full: true,
            };
            context.format.listing(out, &listing)?;
        }
        Ok(if missing {
            Found::Nothing
        } else {
            Found::Something
        })
    }
}

/// The entry of this id, section number or name; the error is a hint at what there is.
fn entry<'k>(knowledge: &'k Knowledge, wanted: &str) -> Result<&'k Entry, String> {
    let wanted = wanted.trim();
    if let Ok(section) = wanted.parse::<u32>() {
        let last = knowledge
            .entries
            .iter()
            .map(|entry| entry.section)
            .max()
            .unwrap_or(0);
        let hint = || format!("sections run from 1 to {last}");
        return knowledge.question(section).ok_or_else(hint);
    }
    let named = |entry: &&Entry| entry.names().any(|name| name.eq_ignore_ascii_case(wanted));
    if let Some(entry) = knowledge
        .entry(wanted)
        .or_else(|| knowledge.entries.iter().find(named))
    {
        return Ok(entry);
    }
    let ids = knowledge.entries.iter().map(|entry| entry.id.as_str());
    let near = nearest_few(wanted, ids);
    Err(if near.is_empty() {
        format!("`smugfaq ask {wanted}` searches, `smugfaq questions` lists the sections")
    } else {
        format!("did you mean {}?", near.join(", "))
    })
}
