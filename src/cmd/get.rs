//! `smugfaq get`: one bare value, for scripts.

use std::cell::OnceCell;
use std::io::Write;

use anyhow::Result;
use clap::Args;

use super::{Context, Found, Run, input, lookup, say};
use crate::knowledge::{Entry, Kind};
use crate::output::printable;
use crate::records::{EntryRecord, Fields, find, items};

/// `smugfaq get`
#[derive(Args, Debug)]
pub struct Get {
    /// An id, a name or the number of a section; `-` reads them from standard input, one a line.
    #[arg(value_name = "ID")]
    pub id: String,

    /// A field by its name in JSON; else the figure of a statistic, the text of all others.
    #[arg(value_name = "FIELD")]
    pub field: Option<String>,

    /// How `-` is read.
    #[command(flatten)]
    pub input: input::Input,
}

impl Run for Get {
    fn streams(&self) -> bool {
        self.id == "-"
    }

    fn run(&self, context: &Context, out: &mut dyn Write) -> Result<Found> {
        context.check_bare("get", "prints bare values")?;
        input::check(self.streams(), self.input)?;
        if self.streams() {
            return self.batch(context, out);
        }
        let whole = OnceCell::new();
        let Some((knowledge, entry)) = lookup::anywhere(context, &whole, &self.id) else {
            return Ok(Found::Nothing);
        };
        let field = self.field(entry, &[entry.kind()])?;
        let record = Fields::of(&EntryRecord::new(knowledge, entry));
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

impl Get {
    /// The field that was named, if entries of these kinds have it, else what an entry says.
    fn field(&self, entry: &Entry, kinds: &[Kind]) -> Result<&'static str> {
        match (&self.field, entry.kind()) {
            (Some(name), _) if entry.related().is_some() => {
                find(name, &EntryRecord::fields_with_beside(kinds))
            }
            (Some(name), _) => find(name, &EntryRecord::fields_of(kinds)),
            (None, Kind::Statistic | Kind::Derived) => Ok("figure"),
            (None, _) => Ok("text"),
        }
    }

    /// A line for each id on standard input; an empty one where there is no value.
    fn batch(&self, context: &Context, out: &mut dyn Write) -> Result<Found> {
        let whole = OnceCell::new();
        if let Some(name) = &self.field {
            find(name, &EntryRecord::fields_with_beside(&Kind::ALL))?;
        }
        let mut read = 0;
        let mut missing = 0;
        for id in input::Items::new("ids", self.input) {
            let id = id?.text;
            if id.trim().is_empty() {
                continue;
            }
            read += 1;
            let mut line = String::new();
            if let Some((knowledge, entry)) = lookup::anywhere(context, &whole, &id) {
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
