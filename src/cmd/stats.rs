//! `smugfaq stats`: the cited figures, by source, year, section and words.

use std::io::Write;

use anyhow::{Result, bail};
use clap::{Args, ValueEnum};

use super::day::date;
use super::{Context, Found, Run, beside, list, say};
use crate::args::whole;
use crate::knowledge::{Date, Entry, Kind, Knowledge, nearest};

mod series;
mod with_context;

/// `smugfaq stats`
#[derive(Args, Debug, Default)]
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
        if self.series {
            return series::print(self, context, out);
        }
        if context.picture.is_some() {
            let name = &context.format_name;
            bail!("`--format {name}` draws a series: `smugfaq stats ID --series --format {name}`");
        }
        let Stats {
            words,
            source,
            year,
            section,
            ..
        } = self;
        let knowledge = &context.knowledge;
        let mut entries: Vec<&Entry> = knowledge.of(Kind::Statistic).collect();
        if let Some(typed) = source {
            let Some(source) = named(knowledge, typed) else {
                let all: Vec<&str> = cited(knowledge).map(short).collect();
                say(&format!(
                    "smugfaq: no figure is from a source named `{typed}`\nthe sources of figures: {}",
                    all.join(", ")
                ));
                return Ok(Found::Nothing);
            };
            if !source
                .names()
                .any(|name| name.eq_ignore_ascii_case(typed.trim()))
            {
                say(&format!("smugfaq: took `{typed}` for {}", source.title));
            }
            entries.retain(|entry| entry.sources.contains(&source.id));
        }
        if let Some(year) = *year {
            entries.retain(|entry| {
                entry
                    .period("period")
                    .is_some_and(|period| period.touches(year))
                    || entry
                        .date("issued")
                        .is_some_and(|issued| issued.year == year)
            });
        }
        if let Some(section) = *section {
            entries.retain(|entry| entry.section == section);
        }
        list::retain(context, &mut entries, words);
        if let Some(part) = self.context {
            return with_context::print(context, out, &entries, part, self.as_of);
        }
        let found = list::print(
            context,
            knowledge,
            out,
            Kind::Statistic,
            &entries,
            self.as_of,
        )?;
        if found == Found::Something {
            beside::mark(context, out, &entries)?;
        }
        Ok(found)
    }
}

/// The sources that some statistic cites, each once.
fn cited(knowledge: &Knowledge) -> impl Iterator<Item = &Entry> {
    let cites = |id: &str| {
        knowledge
            .of(Kind::Statistic)
            .any(|entry| entry.sources.iter().any(|source| source == id))
    };
    knowledge
        .of(Kind::Source)
        .filter(move |source| cites(&source.id))
}

fn short(source: &Entry) -> &str {
    source.acronym().unwrap_or(&source.title)
}

/// The source of figures that goes by this name, or by one very like it.
fn named<'k>(knowledge: &'k Knowledge, typed: &str) -> Option<&'k Entry> {
    let typed = typed.trim();
    let sources: Vec<&Entry> = cited(knowledge).collect();
    let exact = sources
        .iter()
        .find(|s| s.names().any(|name| name.eq_ignore_ascii_case(typed)));
    if let Some(source) = exact {
        return Some(source);
    }
    // A word of the name will do where only one source has it: "drugs", "migration".
    let lower = typed.to_lowercase();
    let has = |source: &&&Entry| {
        source
            .names()
            .any(|name| name.to_lowercase().split(' ').any(|word| word == lower))
    };
    let mut having = sources.iter().filter(has);
    if let (Some(source), None) = (having.next(), having.next()) {
        return Some(source);
    }
    let near = nearest(typed, sources.iter().flat_map(|source| source.names()))?;
    sources
        .into_iter()
        .find(|source| source.names().any(|name| name == near))
}
