//! A measure over the years as bars of block characters, beside the numbers.

use super::page::{Page, widest};
use super::sheet::{PADDING, Sheet};
use crate::records::{PointRecord, SeriesRecord};

/// A shorter bar says nothing, in columns.
const NARROWEST_BAR: usize = 4;

/// A longer bar says no more.
const WIDEST_BAR: usize = 60;

impl Page {
    /// The chart, and under it what it shows and its sources.
    pub(super) fn chart(&mut self, series: &SeriesRecord) {
        self.heading(&series.heading());
        self.text("", &format!("{}. {}", series.figure(), SeriesRecord::APART));
        self.blank();
        let gap = if self.paint.ascii { "." } else { "·" };
        let cells = |cell: &dyn Fn(&PointRecord) -> Option<String>| -> Vec<String> {
            let cells = series.points.iter().map(cell);
            cells
                .map(|cell| cell.unwrap_or_else(|| gap.to_owned()))
                .collect()
        };
        let mut columns = vec![
            ("Year", cells(&|point| Some(point.year.to_string()))),
            ("Count", cells(&|point| Some(point.count.to_owned()))),
            (
                "Published",
                cells(&|point| Some(point.vintage?.to_string())),
            ),
            ("Figure", cells(&|point| point.figure.clone())),
        ];
        let room = |columns: &[(&str, Vec<String>)]| {
            let taken = columns.iter().map(|(heading, cells)| {
                widest(cells.iter().map(String::as_str).chain([*heading])) + PADDING + 1
            });
            self.width.saturating_sub(taken.sum::<usize>() + PADDING)
        };
        // On a narrow terminal the dates give way to the bars, and then the bars to the numbers.
        if room(&columns) < NARROWEST_BAR {
            columns.remove(2);
        }
        let room = room(&columns).min(WIDEST_BAR);
        if room >= NARROWEST_BAR {
            let bar = |point: &PointRecord| {
                Some(self.bar(point.drawn()? / series.largest(), room, point))
            };
            columns.push(("", cells(&bar)));
        }
        let mut sheet = Sheet::new(columns.iter().map(|(heading, _)| *heading));
        for point in 0..series.points.len() {
            sheet.row(columns.iter().map(|(_, cells)| cells[point].clone()));
        }
        for (place, (heading, _)) in columns.iter().enumerate() {
            match *heading {
                "Figure" => sheet.numbers(place),
                _ => sheet.never_wrap(place),
            }
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
