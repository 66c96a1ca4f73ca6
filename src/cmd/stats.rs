//! `smugfaq stats`: the cited figures, by source, year, section and words.

use std::io::Write;
use std::path::PathBuf;

use anyhow::Result;
use clap::Args;

use super::{Context, Found, Run, beside, list, say};
use crate::knowledge::{Date, Entry, Kind, Knowledge, nearest};

mod later;
mod series;

/// `smugfaq stats`
#[derive(Args, Debug)]
pub struct Stats {
    /// Only those that match all of these words.
    #[arg(value_name = "WORD")]
    pub words: Vec<String>,

    /// Only those of this source, by any of its names.
    #[arg(long, value_name = "SOURCE")]
    pub source: Option<String>,

    /// Only those that cover this year, or were published in it.
    #[arg(long, value_name = "YEAR", value_parser = clap::value_parser!(u16).range(1..=9999))]
    pub year: Option<u16>,

    /// Only those of this section.
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..))]
    pub section: Option<u32>,

    /// Show how old each figure was on this day: 2026, 2026-11 or 2026-11-25.
    #[arg(long, value_name = "DATE")]
    pub as_of: Option<Date>,

    /// List under each its caveats and the later figures, which are not in the briefing.
    #[arg(long)]
    pub later: bool,

    /// Draw the measure of one statistic, which WORD names by its id, over the years; as a
    /// picture with `--format svg` or `--format html`.
    #[arg(long, conflicts_with_all = ["later", "source", "year", "section"])]
    pub series: bool,

    /// Write the series to this file; one that ends in .svg or .html becomes such a picture.
    #[arg(long, short, value_name = "FILE", value_hint = clap::ValueHint::FilePath, requires = "series")]
    pub output: Option<PathBuf>,
}

impl Run for Stats {
    fn draws(&self) -> bool {
        self.series
    }

    fn run(&self, context: &Context, out: &mut dyn Write) -> Result<Found> {
        if self.series {
            return series::print(self, context, out);
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
        list::retain(context, &mut entries, words)?;
        if self.later {
            return later::print(context, out, &entries, self.as_of);
        }
        let found = list::print(context, out, Kind::Statistic, &entries, self.as_of)?;
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
