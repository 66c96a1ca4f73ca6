//! `smugfaq stats ID --series`: one measure over the years.

use std::io::Write;

use anyhow::{Result, anyhow, bail};

use super::Stats;
use crate::args::format::named;
use crate::args::{Format, Picture};
use crate::cmd::pack_file::reason;
use crate::cmd::{Context, Found, lookup, say};
use crate::knowledge::{Kind, Knowledge};
use crate::output::file::write_whole;
use crate::output::{picture, printable};
use crate::records::{PointRecord, SeriesRecord};

/// Prints the series of the statistic that the words name.
pub(super) fn print(stats: &Stats, context: &Context, out: &mut dyn Write) -> Result<Found> {
    let fields = context.fields(PointRecord::FIELDS.to_vec())?;
    let whole = context.needed("--series")?;
    let having = having(&whole);
    if stats.words.is_empty() {
        bail!(
            "`--series` draws one measure: `smugfaq stats ID --series`\nthere are: {}",
            having.join(", ")
        );
    }
    let wanted = stats.words.join(" ");
    let Some(entry) = lookup::entry(&whole, &wanted) else {
        return Ok(Found::Nothing);
    };
    // A figure of a year belongs to the series of the statistic that it is beside.
    let of = entry.about().and_then(|of| whole.entry(of));
    let Some(series) = SeriesRecord::new(&whole, of.unwrap_or(entry), stats.as_of) else {
        let known = stats.as_of.map_or_else(String::new, |day| {
            format!(", as known on {}", day.spelled_out())
        });
        let id = printable(&entry.id);
        say(&format!(
            "smugfaq: `{id}` has no yearly series{known}\nthere are: {}",
            having.join(", ")
        ));
        return Ok(Found::Nothing);
    };
    let mut drawn = Vec::new();
    match picture(stats, context) {
        Some(picture) => drawn.extend(picture::of(&series, picture)?.into_bytes()),
        None => context.format.series(&mut drawn, &series, &fields)?,
    }
    match &stats.output {
        None => out.write_all(&drawn)?,
        Some(path) => write_whole(path, &drawn, true).map_err(|fault| {
            let (path, why) = (path.display(), reason(&fault));
            anyhow!("cannot write {path}: {why}\nname a file in a directory that can be written")
        })?,
    }
    Ok(Found::Something)
}

/// The picture that is asked for: by its format, or by the name of the file.
fn picture(stats: &Stats, context: &Context) -> Option<Picture> {
    let of_file = || {
        let end = stats.output.as_ref()?.extension()?.to_str()?;
        named(&end.to_lowercase())
    };
    context
        .picture
        .or_else(|| of_file().filter(|_| context.look.format == Format::Table))
}

/// The ids of the statistics that have a series.
fn having(knowledge: &Knowledge) -> Vec<&str> {
    knowledge
        .of(Kind::Statistic)
        .filter(|entry| SeriesRecord::new(knowledge, entry, None).is_some())
        .map(|entry| entry.id.as_str())
        .collect()
}
