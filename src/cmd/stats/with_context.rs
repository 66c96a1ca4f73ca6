//! `smugfaq stats --context`: what other publications say about each figure.

use std::io::Write;

use anyhow::Result;

use super::Part;
use crate::args::Format;
use crate::cmd::{Context, Found, beside, say};
use crate::knowledge::{Date, Entry, Kind};
use crate::records::{EntryRecord, Fields};

/// Prints each statistic with its caveats and the figures beside it; of these only the ones
/// published by a day, if one is given.
pub(super) fn print(
    context: &Context,
    out: &mut dyn Write,
    entries: &[&Entry],
    part: Part,
    by: Option<Date>,
) -> Result<Found> {
    let kinds: &[Kind] = match part {
        Part::All => &[Kind::Statistic, Kind::Caveat, Kind::Derived],
        Part::Figures => &[Kind::Statistic],
        Part::Caveats => &[Kind::Caveat],
        Part::Derived => &[Kind::Derived],
    };
    let mut fields = if matches!(part, Part::All | Part::Figures) {
        EntryRecord::fields_with_related(kinds)
    } else {
        EntryRecord::fields_of(kinds)
    };
    if by.is_some() {
        fields.push("age");
    }
    let fields = context.fields(fields)?;
    if entries.is_empty() {
        let have_no = context.have_no();
        say(&format!("smugfaq: {have_no} such statistic"));
        return Ok(Found::Nothing);
    }
    let whole = context.needed("--context")?;
    let mut records = beside::all(&whole, entries, by);
    if let Some(day) = by {
        for (record, entry) in records.iter_mut().zip(entries) {
            record.of.age_on(entry, day);
        }
    }
    for record in &mut records {
        let keeps = |kept: Part| matches!(part, Part::All) || part == kept;
        if !keeps(Part::Caveats) {
            record.caveats.clear();
        }
        if !keeps(Part::Figures) {
            record.figures.clear();
        }
        if !keeps(Part::Derived) {
            record.derived.clear();
        }
    }
    if part != Part::All && context.look.format != Format::Table {
        // Rows of one kind, so that every column means one thing.
        let rows = records
            .iter()
            .flat_map(|record| record.rows().into_iter().skip(1));
        let rows: Vec<Fields> = rows.map(|row| Fields::of(&row)).collect();
        context.format.records(out, fields.names(), &rows)?;
        return Ok(if rows.is_empty() {
            Found::Nothing
        } else {
            Found::Something
        });
    }
    context.format.context(out, &records, &fields)?;
    if let Some(day) = by {
        let shown: usize = records.iter().map(|record| record.figures.len()).sum();
        let all: usize = beside::all(&whole, entries, None)
            .iter()
            .map(|record| record.figures.len())
            .sum();
        if shown < all {
            let day = day.spelled_out();
            let left = all - shown;
            say(&format!(
                "smugfaq: {left} figures published after {day} are left out"
            ));
        }
    }
    Ok(Found::Something)
}
