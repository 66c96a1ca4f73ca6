//! `smugfaq get`: bare values, for scripts.

use std::io::Write;

use anyhow::Result;
use clap::Args;

use super::lookup::Lookup;
use super::{Context, Found, Run, input, say};
use crate::knowledge::{Entry, Kind};
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
        input::check(self.streams(), self.input)?;
        let lookup = Lookup::new(context);
        let (ids, field) = self.split(&lookup)?;
        if self.streams() || ids.len() > 1 {
            return lines(&lookup, out, input::ids(ids, self.input), field);
        }
        let Some(entry) = lookup.entry(&ids[0]) else {
            return Ok(Found::Nothing);
        };
        if let Some(field) = field {
            let related = entry.related().is_some();
            find(field, &EntryRecord::fields(&[entry.kind()], related))?;
        }
        let field = field.unwrap_or_else(|| usual(entry));
        let record = Fields::of(&EntryRecord::new(&lookup.context.knowledge, entry));
        let value = record.value(field);
        for item in items(value) {
            // A value of several lines keeps them, an item of a list is one.
            let lines: Vec<String> = if value.is_array() {
                vec![printable(&item)]
            } else {
                item.trim_end().lines().map(printable).collect()
            };
            writeln!(out, "{}", lines.join("\n"))?;
        }
        Ok(Found::from(has_text(entry, field, &record.text(field))))
    }
}

impl Get {
    /// The ids and the field. The last of several words is a field, unless it names an entry.
    fn split(&self, lookup: &Lookup) -> Result<(&[String], Option<&'static str>)> {
        let Some((last, ids)) = self.words.split_last().filter(|(_, ids)| !ids.is_empty()) else {
            return Ok((&self.words, None));
        };
        match find(last, &EntryRecord::fields(&Kind::ALL, true)) {
            Err(_) if lookup.is_name(last) => Ok((&self.words, None)),
            Err(fault) => Err(fault),
            Ok(field) => Ok((ids, Some(field))),
        }
    }
}

/// The field that an entry says most in.
const fn usual(entry: &Entry) -> &'static str {
    match entry.kind() {
        Kind::Statistic | Kind::Derived => "figure",
        _ => "text",
    }
}

/// A line for each id; an empty one where there is no value.
fn lines(
    lookup: &Lookup,
    out: &mut dyn Write,
    ids: impl Iterator<Item = Result<String>>,
    field: Option<&'static str>,
) -> Result<Found> {
    input::each(ids, "id", |id| {
        let mut line = String::new();
        if let Some(entry) = lookup.entry(&id) {
            let field = field.unwrap_or_else(|| usual(entry));
            line = Fields::of(&EntryRecord::new(&lookup.context.knowledge, entry)).text(field);
            has_text(entry, field, &line);
        }
        writeln!(out, "{}", printable(line.trim()))?;
        out.flush()?;
        Ok(!line.is_empty())
    })
}

/// Whether an entry has a text in a field; else says that it has none.
fn has_text(entry: &Entry, field: &str, text: &str) -> bool {
    if text.is_empty() {
        say(&format!("`{}` has no `{field}`", entry.id));
    }
    !text.is_empty()
}
