//! A measure over the years as a picture in SVG, legible on light and dark ground.

use maud::{Markup, html};
use textwrap::core::display_width;

use crate::output::printable;
use crate::output::wrap::wrap;
use crate::records::{PointRecord, SeriesRecord, SourceRecord};

/// The width of the picture in pixels; its height follows from what is in it.
const WIDTH: usize = 960;
/// What is left free around it.
const EDGE: usize = 20;
/// The left end of the counts, after the year.
const COUNT: usize = 66;
/// What stands between the count, the figure and the bars.
const GAP: usize = 8;
/// How thick a bar is.
const BAR: usize = 14;
/// What is right of the bars, for the last number of the axis.
const MARGIN: usize = 36;
/// What the axis takes below them.
const AXIS: usize = 30;
/// A figure is wrapped at this many columns.
const LONGEST_FIGURE: usize = 26;
/// The widest that a column of text is taken to be with any sans-serif font, in hundredths of the
/// font size; measured with `DejaVu Sans`, the widest of the usual ones.
const COLUMN: usize = 79;

/// The colours, and the sizes of the fonts.
const STYLE: &str = include_str!("chart.css");

/// How a text is set, in pixels.
#[derive(Clone, Copy)]
struct Font {
    class: &'static str,
    size: usize,
    /// The height of a line.
    line: usize,
}

const TITLE: Font = font("title ink", 17, 26);
const LABEL: Font = font("label", 13, 19);
const SMALL: Font = font("small quiet", 12, 17);

const fn font(class: &'static str, size: usize, line: usize) -> Font {
    Font { class, size, line }
}

/// The picture, with its sources under it or without.
pub fn svg(series: &SeriesRecord, with_sources: bool) -> Markup {
    let points = &series.points;
    let heading = printable(&series.heading());
    let title = TITLE.wrapped(&heading);
    let beside = SMALL.wrapped(&format!("{}. {}", series.figure(), SeriesRecord::APART));
    let notes = notes(series, with_sources);
    let counts: Vec<String> = points.iter().map(PointRecord::label).collect();
    let figures: Vec<Vec<String>> = points.iter().map(figure).collect();
    let lines = figures.iter().map(Vec::len).max().unwrap_or(1);

    let below_title = EDGE + TITLE.line * title.len();
    let top = below_title + SMALL.line * beside.len() + GAP;
    let row = LABEL.line * lines;
    let bottom = top + row * points.len();
    let below_axis = bottom + AXIS + GAP;
    let height = below_axis + SMALL.line * notes.len() + EDGE;
    let left = COUNT + LABEL.widest(&counts) + GAP + LABEL.widest(&figures.concat()) + GAP;
    #[expect(clippy::cast_precision_loss, reason = "pictures are small")]
    let pixels = (WIDTH - MARGIN - left) as f64;
    #[expect(clippy::cast_precision_loss, reason = "pictures are small")]
    let zero = left as f64;
    let length = |value: f64| value / series.largest() * pixels;
    html! {
        svg xmlns="http://www.w3.org/2000/svg" role="img"
            width=(WIDTH) height=(height) viewBox={ "0 0 " (WIDTH) " " (height) } {
            title { (heading) }
            style { (STYLE) }
            rect.ground width="100%" height="100%" {}
            (TITLE.block(EDGE, &title))
            (SMALL.block(below_title, &beside))
            @for value in numbers(series.largest()) {
                @let x = format!("{:.1}", zero + length(value));
                line.grid x1=(x) x2=(x) y1=(top) y2=(bottom + 5) {}
                text.small.quiet font-size=(SMALL.size) text-anchor="middle" x=(x)
                    y=(bottom + AXIS - GAP) {
                    (grouped(value))
                }
            }
            line.axis x1=(left) x2=(WIDTH - MARGIN) y1=(bottom) y2=(bottom) {}
            @for (number, point) in points.iter().enumerate() {
                @if let Some(value) = point.drawn() {
                    rect class=(point.count) x=(left) width=(format!("{:.1}", length(value)))
                        height=(BAR) y=(top + row * number + (row - BAR) / 2) {}
                }
            }
            @for (number, point) in points.iter().enumerate() {
                @let middle = top + row * number + row / 2;
                @if number == 0 || points[number - 1].year != point.year {
                    (label("ink", EDGE, middle, &point.year.to_string()))
                }
                (label("quiet", COUNT, middle, &counts[number]))
                @let first = middle + LABEL.line / 2 - LABEL.line * figures[number].len() / 2;
                @for (line, text) in figures[number].iter().enumerate() {
                    (label("ink number", left - GAP, first + LABEL.line * line, text))
                }
            }
            (SMALL.block(below_axis, &notes))
        }
    }
}

impl Font {
    /// The lines that a text takes in the width of the picture.
    fn wrapped(self, text: &str) -> Vec<String> {
        let columns = (WIDTH - 2 * EDGE) * 100 / (self.size * COLUMN);
        wrap(&printable(text), columns)
    }

    /// The width of the widest of these texts, at most.
    fn widest(self, texts: &[String]) -> usize {
        let columns = texts.iter().map(|text| display_width(text)).max();
        (columns.unwrap_or(0) * self.size * COLUMN / 100).min(WIDTH / 2)
    }

    /// Lines below each other, the first at this height.
    fn block(self, top: usize, lines: &[String]) -> Markup {
        html! {
            @for (line, text) in lines.iter().enumerate() {
                text class=(self.class) font-size=(self.size) x=(EDGE)
                    y=(top + self.line * line + self.size) { (text) }
            }
        }
    }
}

/// A text beside a bar, on a line with this middle.
fn label(class: &str, x: usize, middle: usize, text: &str) -> Markup {
    html! {
        text class={ "label " (class) } font-size=(LABEL.size) x=(x) y=(middle) dy="0.5ex" { (text) }
    }
}

/// What stands under the bars, line by line.
fn notes(series: &SeriesRecord, with_sources: bool) -> Vec<String> {
    let mut notes = SeriesRecord::LEGEND.map(str::to_owned).to_vec();
    if with_sources {
        notes.extend(["", "Sources:"].map(str::to_owned));
        notes.extend(series.sources.iter().map(SourceRecord::line));
    }
    notes.iter().flat_map(|note| SMALL.wrapped(note)).collect()
}

/// The figure as printed, in lines; what is not known has a mark and no bar.
fn figure(point: &PointRecord) -> Vec<String> {
    let figure = point.figure.as_deref().unwrap_or("not known");
    wrap(&printable(figure), LONGEST_FIGURE)
}

/// The numbers of the axis, at most six: multiples of 1, 2 or 5 times a power of ten.
fn numbers(largest: f64) -> impl Iterator<Item = f64> {
    let mut step = 1.0;
    let mut factors = [2.0, 2.5, 2.0].into_iter().cycle();
    while largest / step > 5.0 {
        step *= factors.next().unwrap_or(10.0);
    }
    let numbers = (0..=5).map(move |number| f64::from(number) * step);
    numbers.take_while(move |value| *value <= largest)
}

/// A number with commas between thousands.
fn grouped(value: f64) -> String {
    let mut digits = format!("{value:.0}");
    let length = digits.len();
    for position in (1..length).rev() {
        if (length - position).is_multiple_of(3) {
            digits.insert(position, ',');
        }
    }
    digits
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_stand_apart() {
        for (value, text) in [
            (0.0, "0"),
            (999.0, "999"),
            (1e3, "1,000"),
            (1_822_102.0, "1,822,102"),
        ] {
            assert_eq!(grouped(value), text);
        }
    }

    #[test]
    fn numbers_of_an_axis_are_round() {
        for (largest, wanted) in [
            (4.0, vec![0.0, 1.0, 2.0, 3.0, 4.0]),
            (5136.0, vec![0.0, 2000.0, 4000.0]),
            (0.0, vec![0.0]),
        ] {
            assert_eq!(numbers(largest).collect::<Vec<_>>(), wanted);
        }
    }
}
