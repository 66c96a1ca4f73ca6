//! `smugfaq get`: bare values, for scripts.

use std::io::Write;

use anyhow::Result;
use clap::Args;

use super::{Context, Found, Run, input, lookup, say};
use crate::knowledge::{Entry, Kind, Knowledge};
use crate::output::printable;
use crate::records::{EntryRecord, Fields, find, items};

/// Print one bare value of an entry, for scripts.
#[derive(Args, Debug)]
#[command(before_long_help = "\
Examples:
  smugfaq get eu-border-detections-2015           the figure as printed
  smugfaq get eu-border-detections-2015 value     the number alone
  smugfaq get iom frontex url                     a line for each
  smugfaq get 6 points                            a list, one item a line
  smugfaq get - value < ids.txt                   a line for each id")]
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
        let knowledge = &context.knowledge;
        input::check(self.streams(), self.input)?;
        let (ids, field) = self.split(knowledge)?;
        if self.streams() {
            return lines(knowledge, out, input::ids(self.input), field);
        }
        if ids.len() > 1 {
            return lines(knowledge, out, ids.iter().map(|id| Ok(id.clone())), field);
        }
        let Some(entry) = lookup::entry(knowledge, &ids[0]) else {
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
        }
        Ok(Found::from(!items.is_empty()))
    }
}

impl Get {
    /// The ids and the field. The last of several words is a field, unless it names an entry.
    fn split(&self, knowledge: &Knowledge) -> Result<(&[String], Option<&str>)> {
        let Some((last, ids)) = self.words.split_last().filter(|(_, ids)| !ids.is_empty()) else {
            return Ok((&self.words, None));
        };
        match find(last, &EntryRecord::fields(&Kind::ALL, true)) {
            Err(_) if lookup::is_name(knowledge, last) => Ok((&self.words, None)),
            Err(fault) => Err(fault),
            Ok(_) => Ok((ids, Some(last))),
        }
    }
}

/// The field that was named, if entries of these kinds have it, else what an entry says.
fn own_field(entry: &Entry, field: Option<&str>, kinds: &[Kind]) -> Result<&'static str> {
    match (field, entry.kind()) {
        (Some(name), _) => find(name, &EntryRecord::fields(kinds, entry.related().is_some())),
        (None, Kind::Statistic | Kind::Derived) => Ok("figure"),
        (None, _) => Ok("text"),
    }
}

/// A line for each id; an empty one where there is no value.
fn lines(
    knowledge: &Knowledge,
    out: &mut dyn Write,
    ids: impl Iterator<Item = Result<String>>,
    field: Option<&str>,
) -> Result<Found> {
    input::each(ids, "id", |id| {
        let mut line = String::new();
        if let Some(entry) = lookup::entry(knowledge, &id) {
            let field = own_field(entry, field, &Kind::ALL)?;
            line = Fields::of(&EntryRecord::new(knowledge, entry)).text(field);
            if line.is_empty() {
                say_nothing(entry, field);
            }
        }
        writeln!(out, "{}", printable(line.trim()))?;
        out.flush()?;
        Ok(!line.is_empty())
    })
}

fn say_nothing(entry: &Entry, field: &str) {
    say(&format!("`{}` has no `{field}`", entry.id));
}
