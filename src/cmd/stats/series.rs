//! `smugfaq stats ID --series`: one measure over the years.

use std::io::Write;

use anyhow::{Result, bail};

use super::Stats;
use crate::args::format::named;
use crate::cmd::lookup::Lookup;
use crate::cmd::{Context, Found, say};
use crate::knowledge::Kind;
use crate::output::picture;
use crate::records::{PointRecord, Results, SeriesRecord, names};

/// Prints the series of the statistic that the words name.
pub(super) fn print(stats: &Stats, context: &Context, out: &mut dyn Write) -> Result<Found> {
    let fields = context.fields(names(&PointRecord::default()), None)?;
    let knowledge = &context.knowledge;
    let having = || {
        let statistics = knowledge.of(Kind::Statistic);
        let having = statistics.filter(|own| SeriesRecord::new(knowledge, own, None).is_some());
        let ids: Vec<&str> = having.map(|statistic| &*statistic.id).collect();
        format!("there are: {}", ids.join(", "))
    };
    if stats.words.is_empty() {
        bail!(
            "`--series` draws one measure: name it by its id\n{}",
            having()
        );
    }
    let Some(entry) = Lookup::new(context).entry(&stats.words.join(" ")) else {
        return Ok(Found::Nothing);
    };
    // A figure of a year belongs to the series of the statistic that it is about.
    let statistic = entry.about().and_then(|id| knowledge.entry(id));
    let statistic = statistic.unwrap_or(entry);
    let Some(series) = SeriesRecord::new(knowledge, statistic, stats.as_of) else {
        let known = stats
            .as_of
            .map(|day| format!(", as known on {}", day.spelled_out()));
        say(&format!(
            "`{}` has no yearly series{}\n{}",
            entry.id,
            known.unwrap_or_default(),
            having()
        ));
        return Ok(Found::Nothing);
    };
    if let Some(picture) = named(&context.format_name) {
        out.write_all(picture::of(&series, picture).as_bytes())?;
    } else {
        let results = Results::Series(&series);
        context.format.print(out, results, &fields)?;
    }
    Ok(Found::Something)
}
