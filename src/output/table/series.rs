//! A measure over the years as bars of block characters, beside the numbers.

use textwrap::core::display_width;

use super::page::{Page, widest};
use crate::output::printable;
use crate::output::style::Role;
use crate::records::{PointRecord, SeriesRecord};

/// A shorter bar says nothing, in columns.
const NARROWEST_BAR: usize = 8;

/// A longer bar says no more.
const WIDEST_BAR: usize = 60;

impl Page {
    /// The chart, and under it what it shows and its sources.
    pub(super) fn chart(&mut self, series: &SeriesRecord) {
        self.heading(&series.heading());
        self.text("", &format!("{}. {}", series.figure(), SeriesRecord::APART));
        self.blank();
        let marks = Marks::new(self.paint.ascii);
        let rows = series.points.iter().map(|point| Row::new(point, &marks));
        let rows: Vec<Row<'_>> = rows.collect();
        let figure = widest(rows.iter().map(|row| row.figure.as_str()));
        let dated = widest(rows.iter().map(|row| row.dated.as_str()));
        let bare = widest(series.points.iter().map(|point| point.count));
        let room = |label: usize| self.width.saturating_sub(4 + 2 + label + 2 + figure + 2);
        // On a narrow terminal the date of a count gives way to the bar, and then the bar itself.
        let with_dates = room(dated) >= NARROWEST_BAR;
        let label = if with_dates { dated } else { bare };
        let room = room(label).min(WIDEST_BAR);
        let mut year = 0;
        for row in &rows {
            let point = row.point;
            let stated = if point.year == year {
                String::new()
            } else {
                point.year.to_string()
            };
            year = point.year;
            let text = if with_dates { &row.dated } else { point.count };
            let blank = " ".repeat(figure - display_width(&row.figure));
            let bar = match point.drawn() {
                _ if room < NARROWEST_BAR => String::new(),
                Some(value) => marks.bar(value / series.largest(), room, point.is_first()),
                None => marks.gap.to_owned(),
            };
            let role = if point.is_first() {
                Role::Text
            } else {
                Role::Figure
            };
            let bar = self.paint.all(role, &bar);
            let line = format!("{stated:<4}  {text:<label$}  {blank}{}  {bar}", row.figure);
            self.lines.push(line.trim_end().to_owned());
        }
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
}

/// A point with what is written of it.
struct Row<'s> {
    point: &'s PointRecord,
    /// The figure as printed, or the mark of a gap.
    figure: String,
    /// What kind of count it is, with its date.
    dated: String,
}

impl<'s> Row<'s> {
    fn new(point: &'s PointRecord, marks: &Marks) -> Self {
        let figure = point.figure.as_deref();
        Self {
            point,
            figure: figure.map_or_else(|| marks.gap.to_owned(), printable),
            dated: point.label(),
        }
    }
}

/// What is drawn.
struct Marks {
    /// Where nothing is known.
    gap: &'static str,
    /// First counts.
    shaded: &'static str,
    /// Revised counts.
    solid: &'static str,
    /// Parts of a character at the end of a bar, from the smallest.
    parts: &'static [char],
}

impl Marks {
    const fn new(ascii: bool) -> Self {
        if ascii {
            Self {
                gap: ".",
                shaded: ":",
                solid: "#",
                parts: &[],
            }
        } else {
            Self {
                gap: "·",
                shaded: "░",
                solid: "█",
                parts: &['▏', '▎', '▍', '▌', '▋', '▊', '▉'],
            }
        }
    }

    /// A bar for a share from 0 to 1 of a number of characters: shaded for a first count, else solid
    /// and to a part of a character. What is counted at all is never drawn as nothing.
    fn bar(&self, share: f64, room: usize, shaded: bool) -> String {
        let steps = self.parts.len() + 1;
        let most = u32::try_from(room * steps).unwrap_or(u32::MAX);
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a share of the room, never negative"
        )]
        let taken = ((share.clamp(0.0, 1.0) * f64::from(most)).round() as usize).max(1);
        if shaded {
            return self.shaded.repeat(taken.div_ceil(steps));
        }
        let mut bar = self.solid.repeat(taken / steps);
        let rest = (taken % steps).checked_sub(1);
        bar.extend(rest.and_then(|rest| self.parts.get(rest)));
        bar
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bars_are_as_long_as_their_share() {
        let marks = Marks::new(false);
        assert_eq!(marks.bar(1.0, 4, false), "████");
        assert_eq!(marks.bar(0.5, 4, false), "██");
        assert_eq!(marks.bar(0.28, 4, false), "█▏");
        assert_eq!(marks.bar(0.001, 4, false), "▏");
        assert_eq!(marks.bar(0.5, 4, true), "░░");
        assert_eq!(Marks::new(true).bar(0.5, 4, false), "##");
    }

    proptest::proptest! {
        #[test]
        fn bars_fit(share in -1.0..2.0_f64, room in 1_usize..200, shaded: bool, ascii: bool) {
            let length = Marks::new(ascii).bar(share, room, shaded).chars().count();
            proptest::prop_assert!((1..=room).contains(&length));
        }
    }
}
