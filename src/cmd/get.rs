//! `smugfaq get`: one bare value, for scripts.

use std::io::Write;

use anyhow::Result;

use super::{Context, Found, Run, input, lookup, say};
use crate::args::Get;
use crate::knowledge::{Entry, Kind};
use crate::output::printable;
use crate::records::{EntryRecord, Fields, find, items};

/// The command with what was typed.
pub(super) struct Got<'a>(pub &'a Get);

impl Run for Got<'_> {
    fn streams(&self) -> bool {
        self.0.id == "-"
    }

    fn run(&self, context: &Context, out: &mut dyn Write) -> Result<Found> {
        context.check_bare()?;
        input::check(self.streams(), self.0.input)?;
        if self.streams() {
            return self.batch(context, out);
        }
        let Some(entry) = lookup::entry(&context.knowledge, &self.0.id) else {
            return Ok(Found::Nothing);
        };
        let field = self.field(entry, &[entry.kind()])?;
        let record = Fields::of(&EntryRecord::new(&context.knowledge, entry));
        let value = record.value(field);
        let items = items(value);
        for item in &items {
            if value.is_array() {
                writeln!(out, "{}", printable(item))?;
            } else {
                // A value of several lines keeps them.
                let lines: Vec<String> = item.trim_end().lines().map(printable).collect();
                writeln!(out, "{}", lines.join("\n"))?;
            }
        }
        if items.is_empty() {
            say_nothing(entry, field);
            return Ok(Found::Nothing);
        }
        Ok(Found::Something)
    }
}

impl Got<'_> {
    /// The field that was named, if entries of these kinds have it, else what an entry says.
    fn field(&self, entry: &Entry, kinds: &[Kind]) -> Result<&'static str> {
        match (&self.0.field, entry.kind()) {
            (Some(name), _) => find(name, &EntryRecord::fields_of(kinds)),
            (None, Kind::Statistic) => Ok("figure"),
            (None, _) => Ok("text"),
        }
    }

    /// A line for each id on standard input; an empty one where there is no value.
    fn batch(&self, context: &Context, out: &mut dyn Write) -> Result<Found> {
        let knowledge = &context.knowledge;
        if let Some(name) = &self.0.field {
            find(name, &EntryRecord::fields_of(&Kind::ALL))?;
        }
        let mut read = 0;
        let mut missing = 0;
        for id in input::Items::new("ids", self.0.input) {
            let id = id?;
            if id.trim().is_empty() {
                continue;
            }
            read += 1;
            let mut line = String::new();
            if let Some(entry) = lookup::entry(knowledge, &id) {
                let field = self.field(entry, &Kind::ALL)?;
                line = Fields::of(&EntryRecord::new(knowledge, entry)).text(field);
                if line.is_empty() {
                    say_nothing(entry, field);
                }
            }
            missing += usize::from(line.is_empty());
            writeln!(out, "{}", printable(line.trim()))?;
            out.flush()?;
        }
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

fn say_nothing(entry: &Entry, field: &str) {
    say(&format!("smugfaq: `{}` has no `{field}`", entry.id));
}
