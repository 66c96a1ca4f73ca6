//! `smugfaq stats`: the cited figures, by source, year, section and words.

use std::collections::HashSet;
use std::io::Write;

use anyhow::{Result, bail};
use clap::{Args, ValueEnum};

use super::day::date;
use super::list::{Shown, retain};
use super::{Context, Found, Run, related, say};
use crate::args::format::named;
use crate::args::{Format, Picture, whole};
use crate::knowledge::{Date, Entry, EntryId, Kind, Knowledge, nearest};

mod series;

/// List the cited statistics.
#[derive(Args, Debug, Default)]
#[command(before_long_help = "\
Examples:
  smugfaq stats --source frontex
  smugfaq stats --year 2016 deaths
  smugfaq stats --section 9 --format json")]
pub struct Stats {
    /// Only those that match all of these words.
    #[arg(value_name = "WORD")]
    pub words: Vec<String>,

    /// Only those of this source, by any of its names.
    #[arg(long, value_name = "SOURCE")]
    pub source: Option<String>,

    /// Only those that cover this year, or were published in it.
    #[arg(long, value_name = "YEAR", value_parser = whole(1..=9999_u16))]
    pub year: Option<u16>,

    /// Only those of this section.
    #[arg(long, value_name = "N", value_parser = whole(1..=u32::MAX))]
    pub section: Option<u32>,

    /// Show how old each figure was on this day: 2026, 2026-11, 2026-11-25 or today.
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub as_of: Option<Date>,

    /// List under each figure what other publications say about it, or only one kind of that.
    #[arg(long, alias = "later", value_enum, num_args = 0..=1, default_missing_value = "all", value_name = "KIND")]
    pub context: Option<Part>,

    /// Draw the measure of one statistic, which WORD names by its id, over the years; as a
    /// picture with `--format svg` or `--format html`.
    #[arg(long, conflicts_with_all = ["context", "source", "year", "section"])]
    pub series: bool,
}

/// What of the context is listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Part {
    /// All of it.
    All,
    /// Other figures on the same measure.
    Figures,
    /// What must be known with a figure.
    Caveats,
    /// What follows from cited figures.
    Derived,
}

impl Run for Stats {
    fn run(&self, context: &Context, out: &mut dyn Write) -> Result<Found> {
        if context.general.no_context && (self.series || self.context.is_some()) {
            bail!("`--context` and `--series` need the context\nleave out `--no-context`");
        }
        if self.series {
            return series::print(self, context, out);
        }
        if named::<Picture>(&context.format_name).is_some() {
            let name = &context.format_name;
            bail!("`--format {name}` draws a series: `smugfaq stats ID --series --format {name}`");
        }
        let knowledge = &context.knowledge;
        let mut entries: Vec<&Entry> = knowledge.of(Kind::Statistic).collect();
        entries.retain(|entry| !knowledge.is_context(entry));
        if let Some(typed) = &self.source {
            let Some(source) = source(knowledge, typed) else {
                let names: Vec<&str> = cited(knowledge).map(short).collect();
                say(&format!(
                    "no figure is from a source named `{typed}`\nthe sources of figures: {}",
                    names.join(", ")
                ));
                return Ok(Found::Nothing);
            };
            let is_typed = |name: &str| name.eq_ignore_ascii_case(typed.trim());
            if !source.names().any(is_typed) {
                say(&format!("took `{typed}` for {}", source.title));
            }
            entries.retain(|entry| entry.sources.contains(&source.id));
        }
        if let Some(year) = self.year {
            entries.retain(|entry| {
                let (period, issued) = (entry.period("period"), entry.date("issued"));
                period.is_some_and(|period| period.touches(year))
                    || issued.is_some_and(|issued| issued.year == year)
            });
        }
        if let Some(section) = self.section {
            entries.retain(|entry| entry.section == section);
        }
        retain(context, &mut entries, &self.words);
        let mut shown = Shown {
            kind: Kind::Statistic,
            related: None,
            as_of: self.as_of,
            note: None,
        };
        if let Some(part) = self.context {
            shown.related = Some(part.kinds());
            part.add(context, &mut entries, self.as_of);
        } else {
            shown.note = related::note(knowledge, &entries);
        }
        shown.print(context, out, &entries)
    }
}

impl Part {
    /// The kinds of entries that it is made of.
    const fn kinds(self) -> &'static [Kind] {
        match self {
            Self::All => &[Kind::Statistic, Kind::Caveat, Kind::Derived],
            Self::Figures => &[Kind::Statistic],
            Self::Caveats => &[Kind::Caveat],
            Self::Derived => &[Kind::Derived],
        }
    }

    /// Adds to each statistic what is about it, of figures only those published by a day, if one is
    /// given.
    fn add<'c>(self, context: &'c Context, entries: &mut Vec<&'c Entry>, by: Option<Date>) {
        let mut listed: Vec<&Entry> = Vec::new();
        let is_listed = |id: &str| entries.iter().any(|entry| &*entry.id == id);
        for entry in entries.iter() {
            // A figure that a pack has beside another one of its own is listed under that.
            if entry.about().is_some_and(is_listed) {
                continue;
            }
            // Without the statistics the rows are of one kind, so that every column means one thing.
            if self == Self::All || context.look.format == Format::Table {
                listed.push(entry);
            }
            let about = context.knowledge.about(entry).into_iter();
            listed.extend(about.filter(|related| self.kinds().contains(&related.kind())));
        }
        let known = listed.len();
        listed.retain(|entry| {
            let published = entry.related().map(|related| related.vintage);
            !published.zip(by).is_some_and(|(on, by)| on.is_after(by))
        });
        if let Some(day) = by.filter(|_| known > listed.len()) {
            let left_out = known - listed.len();
            let day = day.spelled_out();
            let (end, are) = if left_out == 1 {
                ("", "is")
            } else {
                ("s", "are")
            };
            say(&format!(
                "{left_out} figure{end} published after {day} {are} left out"
            ));
        }
        *entries = listed;
    }
}

/// The sources that some statistic of a document cites, each once.
pub fn cited(knowledge: &Knowledge) -> impl Iterator<Item = &Entry> {
    let figures = knowledge.of(Kind::Statistic);
    let figures = figures.filter(|figure| !knowledge.is_context(figure));
    let cited: HashSet<&EntryId> = figures.flat_map(|figure| &figure.sources).collect();
    let sources = knowledge.of(Kind::Source);
    sources.filter(move |source| cited.contains(&source.id))
}

fn short(source: &Entry) -> &str {
    source.acronym().unwrap_or(&source.title)
}

/// The source of figures that goes by this name, has this word in its name, or has one very like it.
fn source<'k>(knowledge: &'k Knowledge, typed: &str) -> Option<&'k Entry> {
    let lower = typed.trim().to_lowercase();
    let named = |is_meant: &dyn Fn(&str) -> bool| {
        cited(knowledge).find(|source| source.names().any(|name| is_meant(&name.to_lowercase())))
    };
    let near = || nearest(&lower, cited(knowledge).flat_map(Entry::names));
    let has_word = |source: &&Entry| {
        let is_typed = |name: &str| name.to_lowercase().split(' ').any(|word| word == lower);
        source.names().any(is_typed)
    };
    // A word of several names means none of them.
    let only = || {
        let mut having = cited(knowledge).filter(has_word);
        having.next().filter(|_| having.next().is_none())
    };
    named(&|name| name == lower)
        .or_else(only)
        .or_else(|| near().and_then(|near| named(&|name| name == near.to_lowercase())))
}
