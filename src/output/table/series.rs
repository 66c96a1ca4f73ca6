//! A measure over the years as bars of block characters, beside the numbers.

use super::cells::of_fields;
use super::page::Page;
use crate::records::{Fields, PointRecord, SeriesRecord, heading};

/// A shorter bar says nothing, in columns.
const NARROWEST_BAR: usize = 4;

/// A longer bar says no more.
const WIDEST_BAR: usize = 60;

/// What a grid puts between two columns.
const BETWEEN: usize = 3;

impl Page {
    /// The chart, and under it what it shows and its sources.
    pub(super) fn chart(&mut self, series: &SeriesRecord) {
        self.heading(&series.heading);
        self.text("", &series.figure);
        self.blank();
        let mut names = vec!["year", "count", "vintage", "figure"];
        let mut rows: Vec<Fields> = series.points.iter().map(Fields::of).collect();
        let room = |names: &[&str], rows: &[Fields]| {
            let taken = of_fields(names, rows).narrowest() + BETWEEN;
            self.width.saturating_sub(taken).min(WIDEST_BAR)
        };
        // On a narrow terminal the dates give way to the bars, and then the bars to the numbers.
        if room(&names, &rows) < NARROWEST_BAR {
            names.retain(|name| *name != "vintage");
        }
        let room = room(&names, &rows);
        if room >= NARROWEST_BAR {
            names.push("chart");
            for (row, point) in rows.iter_mut().zip(&series.points) {
                let share = point.drawn().map(|value| value / series.largest());
                let bar = share.map(|share| self.bar(share, room, point));
                row.0.insert("chart".to_owned(), bar.into());
            }
        }
        let mut sheet = of_fields(&names, &rows);
        for (column, name) in sheet.columns.iter_mut().zip(names) {
            column.heading = heading(name);
        }
        self.sheet(&sheet);
        self.blank();
        for line in SeriesRecord::LEGEND {
            self.text("", line);
        }
        self.blank();
        self.text("", "Sources:");
        for source in &series.sources {
            self.text("  ", &source.line());
        }
    }

    /// A bar for a share from 0 to 1 of a number of characters: shaded for a first count, else solid.
    /// What is counted at all is never drawn as nothing.
    fn bar(&self, share: f64, room: usize, point: &PointRecord) -> String {
        let most = u32::try_from(room).unwrap_or(u32::MAX);
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a share of the room, never negative"
        )]
        let length = ((share.clamp(0.0, 1.0) * f64::from(most)).round() as usize).max(1);
        let mark = match (point.is_first(), self.paint.ascii) {
            (true, true) => ":",
            (true, false) => "░",
            (false, true) => "#",
            (false, false) => "█",
        };
        mark.repeat(length)
    }
}
