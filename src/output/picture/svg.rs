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

const TITLE: Font = Font {
    class: "ink",
    size: 17,
    line: 26,
};

const LABEL: Font = Font {
    class: "quiet",
    size: 13,
    line: 19,
};

/// The picture, with its sources under it.
pub fn svg(series: &SeriesRecord) -> Markup {
    let points = &series.points;
    let heading = printable(&series.heading);
    let title = TITLE.wrapped(&heading);
    let beside = LABEL.wrapped(&series.figure);
    let notes = SeriesRecord::LEGEND.map(str::to_owned).into_iter();
    let notes = notes.chain(["", "Sources:"].map(str::to_owned));
    let notes = notes.chain(series.sources.iter().map(SourceRecord::line));
    let notes: Vec<String> = notes.flat_map(|note| LABEL.wrapped(&note)).collect();
    let counts: Vec<String> = points.iter().map(PointRecord::label).collect();
    let figures: Vec<Vec<String>> = points.iter().map(figure).collect();
    let lines = figures.iter().map(Vec::len).max().unwrap_or(1);

    let below_title = EDGE + TITLE.line * title.len();
    let top = below_title + LABEL.line * beside.len() + GAP;
    let row = LABEL.line * lines;
    let bottom = top + row * points.len() + GAP;
    let height = bottom + LABEL.line * notes.len() + EDGE;
    let left = COUNT + LABEL.widest(&counts) + GAP + LABEL.widest(&figures.concat()) + GAP;
    #[expect(clippy::cast_precision_loss, reason = "pictures are small")]
    let pixels = (WIDTH - EDGE - left) as f64;
    html! {
        svg xmlns="http://www.w3.org/2000/svg" role="img"
            width=(WIDTH) height=(height) viewBox={ "0 0 " (WIDTH) " " (height) } {
            title { (heading) }
            style { (STYLE) }
            rect.ground width="100%" height="100%" {}
            (TITLE.block(EDGE, &title))
            (LABEL.block(below_title, &beside))
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
                @if let Some(value) = point.drawn() {
                    rect class=(point.count) x=(left) height=(BAR) y=(middle - BAR / 2)
                        width=(format!("{:.1}", value / series.largest() * pixels)) {}
                }
            }
            (LABEL.block(bottom, &notes))
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
        text class=(class) font-size=(LABEL.size) x=(x) y=(middle) dy="0.5ex" { (text) }
    }
}

/// The figure as printed, in lines; what is not known has a mark and no bar.
fn figure(point: &PointRecord) -> Vec<String> {
    let figure = point.figure.as_deref().unwrap_or("not known");
    wrap(&printable(figure), LONGEST_FIGURE)
}
