//! `smugfaq stats --later`: what the context has beside each figure.

use std::io::Write;

use anyhow::Result;

use crate::cmd::{Context, Found, beside, say};
use crate::knowledge::{Date, Entry, Kind};
use crate::records::EntryRecord;

/// Prints each statistic with its caveats and the figures beside it; of these only the ones
/// published by a day, if one is given.
pub(super) fn print(
    context: &Context,
    out: &mut dyn Write,
    entries: &[&Entry],
    by: Option<Date>,
) -> Result<Found> {
    let kinds = [Kind::Statistic, Kind::Caveat, Kind::Derived];
    let mut fields = EntryRecord::fields_with_beside(&kinds);
    if by.is_some() {
        fields.push("age");
    }
    let fields = context.fields(fields)?;
    if entries.is_empty() {
        let have_no = context.have_no();
        say(&format!("smugfaq: {have_no} such statistic"));
        return Ok(Found::Nothing);
    }
    let whole = context.needed("--later")?;
    let mut records = beside::all(&whole, entries, by);
    if let Some(day) = by {
        for (record, entry) in records.iter_mut().zip(entries) {
            record.of.age_on(entry, day);
        }
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
