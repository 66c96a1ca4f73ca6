//! `smugfaq get`: bare values, for scripts.

use std::cell::OnceCell;
use std::io::Write;

use anyhow::Result;
use clap::Args;

use super::{Context, Found, Run, input, lookup, say};
use crate::knowledge::{Entry, Kind, Knowledge};
use crate::output::printable;
use crate::records::{EntryRecord, Fields, find, items};

/// `smugfaq get`
#[derive(Args, Debug)]
pub struct Get {
    /// An id, a name or the number of a section, or several, and then a field by its name in JSON;
    /// without one the figure of a statistic, the text of all others. `-` reads ids from standard
    /// input, one a line.
    #[arg(required = true, value_name = "ID... [FIELD]")]
    pub words: Vec<String>,

    /// How `-` is read.
    #[command(flatten)]
    pub input: input::Input,
}

impl Run for Get {
    fn streams(&self) -> bool {
        self.words[0] == "-"
    }

    fn run(&self, context: &Context, out: &mut dyn Write) -> Result<Found> {
        input::check(self.streams(), self.input)?;
        let both = OnceCell::new();
        let (ids, field) = self.split(context)?;
        if self.streams() {
            let ids = input::Items::new("ids", self.input).map(|id| Ok(id?.text));
            return lines(context, out, ids, field);
        }
        if ids.len() > 1 {
            return lines(context, out, ids.iter().map(|id| Ok(id.clone())), field);
        }
        let Some((knowledge, entry)) = lookup::anywhere(context, &both, &ids[0]) else {
            return Ok(Found::Nothing);
        };
        let field = own_field(entry, field, &[entry.kind()])?;
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
    /// The ids and the field. The last of several words is a field, unless it names an entry.
    fn split(&self, context: &Context) -> Result<(&[String], Option<&str>)> {
        let Some((last, ids)) = self.words.split_last().filter(|(_, ids)| !ids.is_empty()) else {
            return Ok((&self.words, None));
        };
        let known = EntryRecord::fields_with_related(&Kind::ALL);
        match find(last, &known) {
            Err(_) if lookup::is_name(context, last) => Ok((&self.words, None)),
            Err(fault) => Err(fault),
            Ok(_) => Ok((ids, Some(last))),
        }
    }
}

/// The field that was named, if entries of these kinds have it, else what an entry says.
fn own_field(entry: &Entry, field: Option<&str>, kinds: &[Kind]) -> Result<&'static str> {
    match (field, entry.kind()) {
        (Some(name), _) if entry.related().is_some() => {
            find(name, &EntryRecord::fields_with_related(kinds))
        }
        (Some(name), _) => find(name, &EntryRecord::fields_of(kinds)),
        (None, Kind::Statistic | Kind::Derived) => Ok("figure"),
        (None, _) => Ok("text"),
    }
}

/// A line for each id; an empty one where there is no value.
fn lines(
    context: &Context,
    out: &mut dyn Write,
    ids: impl Iterator<Item = Result<String>>,
    field: Option<&str>,
) -> Result<Found> {
    let both: OnceCell<Option<Knowledge>> = OnceCell::new();
    let mut read = 0;
    let mut missing = 0;
    for id in ids {
        let id = id?;
        if id.trim().is_empty() {
            continue;
        }
        read += 1;
        let mut line = String::new();
        if let Some((knowledge, entry)) = lookup::anywhere(context, &both, &id) {
            let field = own_field(entry, field, &Kind::ALL)?;
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

fn say_nothing(entry: &Entry, field: &str) {
    say(&format!("smugfaq: `{}` has no `{field}`", entry.id));
}
