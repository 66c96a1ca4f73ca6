//! `smugfaq stats ID --series`: one measure over the years.

use std::io::Write;

use anyhow::{Result, bail};

use super::{Stats, needed};
use crate::cmd::lookup::Lookup;
use crate::cmd::{Context, Found, say};
use crate::knowledge::{Kind, Knowledge};
use crate::output::{picture, printable};
use crate::records::{PointRecord, Results, SeriesRecord, names};

/// Prints the series of the statistic that the words name.
pub(super) fn print(stats: &Stats, context: &Context, out: &mut dyn Write) -> Result<Found> {
    let fields = names(&PointRecord::default());
    let fields = context.fields(&fields, fields.clone())?;
    let knowledge = needed(context, "--series")?;
    let having = having(knowledge);
    if stats.words.is_empty() {
        bail!(
            "`--series` draws one measure: `smugfaq stats ID --series`\nthere are: {}",
            having.join(", ")
        );
    }
    let wanted = stats.words.join(" ");
    let Some(entry) = Lookup::new(context).entry(&wanted) else {
        return Ok(Found::Nothing);
    };
    // A figure of a year belongs to the series of the statistic that it is about.
    let statistic = entry.about().and_then(|id| knowledge.entry(id));
    let statistic = statistic.unwrap_or(entry);
    let Some(series) = SeriesRecord::new(knowledge, statistic, stats.as_of) else {
        let known = stats.as_of.map_or_else(String::new, |day| {
            format!(", as known on {}", day.spelled_out())
        });
        let id = printable(&entry.id);
        say(&format!(
            "`{id}` has no yearly series{known}\nthere are: {}",
            having.join(", ")
        ));
        return Ok(Found::Nothing);
    };
    match context.picture {
        Some(picture) => out.write_all(picture::of(&series, picture).as_bytes())?,
        None => context
            .format
            .print(out, Results::Series(&series), &fields)?,
    }
    Ok(Found::Something)
}

/// The ids of the statistics that have a series.
fn having(knowledge: &Knowledge) -> Vec<&str> {
    knowledge
        .of(Kind::Statistic)
        .filter(|entry| SeriesRecord::new(knowledge, entry, None).is_some())
        .map(|entry| &*entry.id)
        .collect()
}
