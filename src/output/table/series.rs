//! A measure over the years as bars of block characters, beside the numbers.

use std::io::{self, Write};

use textwrap::core::display_width;

use super::Table;
use crate::output::printable;
use crate::output::style::Role;
use crate::records::{PointRecord, SeriesRecord};

/// What is drawn where nothing is known.
const GAP: &str = "·";

/// Eighths of a character, from one to seven.
const EIGHTHS: [char; 7] = ['▏', '▎', '▍', '▌', '▋', '▊', '▉'];

impl Table {
    /// The chart, and under it what it shows and its sources.
    pub(super) fn chart(&self, out: &mut dyn Write, series: &SeriesRecord) -> io::Result<()> {
        self.paragraph(out, "", Role::Heading, &series.heading())?;
        let beside = format!("{}. {}", series.beside(), SeriesRecord::APART);
        self.paragraph(out, "", Role::Quiet, &beside)?;
        writeln!(out)?;
        let figures: Vec<String> = series.points.iter().map(figure).collect();
        let widest = figures.iter().map(|figure| display_width(figure));
        let widest = widest.max().unwrap_or(0);
        let label = series.points.iter().map(|point| point.label().len());
        let label = label.max().unwrap_or(0);
        // Year, count, figure and a blank after each.
        let before = 4 + 2 + label + 2 + widest + 2;
        let room = self.width.saturating_sub(before).clamp(8, 60);
        let mut year = 0;
        for (point, figure) in series.points.iter().zip(&figures) {
            let stated = if point.year == year {
                String::new()
            } else {
                point.year.to_string()
            };
            year = point.year;
            let blank = " ".repeat(widest - display_width(figure));
            let bar = match point.drawn {
                Some(value) => bar(value / series.largest(), room, point.is_first()),
                None => GAP.to_owned(),
            };
            let line = format!("{stated:<4}  {:<label$}  {blank}{figure}  ", point.label());
            let role = if point.is_first() {
                Role::Quiet
            } else {
                Role::Figure
            };
            let bar = self.paint.all(role, &bar);
            writeln!(out, "{}", format!("{line}{bar}").trim_end())?;
        }
        writeln!(out)?;
        for line in SeriesRecord::LEGEND {
            self.paragraph(out, "", Role::Quiet, line)?;
        }
        writeln!(out)?;
        self.paragraph(out, "", Role::Quiet, "Sources:")?;
        for source in &series.sources {
            self.paragraph(out, "  ", Role::Quiet, &source.line())?;
        }
        Ok(())
    }
}

/// The figure as printed, or the mark of a gap.
fn figure(point: &PointRecord) -> String {
    point
        .figure
        .as_deref()
        .map_or_else(|| GAP.to_owned(), printable)
}

/// A bar of this share, 0 to 1, of so many characters: shaded for a first count, else solid and
/// to an eighth of a character. What is counted at all is never drawn as nothing.
fn bar(share: f64, room: usize, shaded: bool) -> String {
    let room = u16::try_from(room).unwrap_or(u16::MAX);
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a share of the room, never negative"
    )]
    let eighths = ((share.clamp(0.0, 1.0) * f64::from(room) * 8.0).round() as usize).max(1);
    if shaded {
        return "░".repeat(eighths.div_ceil(8));
    }
    let mut bar = "█".repeat(eighths / 8);
    bar.extend(
        (eighths % 8)
            .checked_sub(1)
            .and_then(|rest| EIGHTHS.get(rest)),
    );
    bar
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bars_are_as_long_as_their_share() {
        assert_eq!(bar(1.0, 4, false), "████");
        assert_eq!(bar(0.5, 4, false), "██");
        assert_eq!(bar(0.28, 4, false), "█▏");
        assert_eq!(bar(0.001, 4, false), "▏");
        assert_eq!(bar(0.5, 4, true), "░░");
    }

    proptest::proptest! {
        #[test]
        fn bars_fit(share in -1.0..2.0_f64, room in 1_usize..200, shaded: bool) {
            let length = bar(share, room, shaded).chars().count();
            proptest::prop_assert!((1..=room).contains(&length));
        }
    }
}
