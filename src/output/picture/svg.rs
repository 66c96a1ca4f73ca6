//! A measure over the years as a picture in SVG, legible on light and dark ground.

use anyhow::{Result, anyhow};
use plotters::prelude::*;
use plotters::style::text_anchor::{HPos, Pos, VPos};

use crate::output::printable;
use crate::records::{PointRecord, SeriesRecord, SourceRecord};

/// The width of the picture in pixels; its height follows from what is in it.
const WIDTH: u32 = 960;
/// What a bar takes of the height.
const ROW: u32 = 19;
/// What a line of text takes of it.
const LINE: u32 = 17;
/// What is above the bars.
const HEAD: u32 = 66;
/// What is left of the bars, for the year, the count and the figure.
const LABELS: u32 = 330;
/// What is right of them, for the last number of the axis.
const MARGIN: u32 = 36;
/// What the axis takes below them.
const AXIS: u32 = 30;
/// A line of text has so many characters at most.
const LONGEST_LINE: usize = 125;

// The colours on light ground. The style below exchanges them on dark ground.
const GROUND: RGBColor = RGBColor(255, 255, 255);
const INK: RGBColor = RGBColor(27, 27, 27);
const QUIET: RGBColor = RGBColor(89, 89, 89);
const GRID: RGBColor = RGBColor(221, 221, 221);
const REVISED: RGBColor = RGBColor(0, 95, 153);
const FIRST: RGBColor = RGBColor(214, 126, 26);

/// What a reader who prefers a dark ground sees instead.
const ON_DARK: &str = "<style>@media (prefers-color-scheme: dark) {\
[fill=\"#FFFFFF\"] { fill: #15181C }\
[fill=\"#1B1B1B\"] { fill: #ECECEC }\
[fill=\"#595959\"] { fill: #B4B8BD }\
[fill=\"#005F99\"] { fill: #55B4EC }\
[fill=\"#D67E1A\"] { fill: #F2B366 }\
[stroke=\"#DDDDDD\"] { stroke: #3A3F46 }\
[stroke=\"#595959\"] { stroke: #B4B8BD }\
}</style>";

/// The picture, with its sources under it or without.
///
/// # Errors
///
/// The drawing library cannot draw it.
pub fn svg(series: &SeriesRecord, with_sources: bool) -> Result<String> {
    let rows = u32::try_from(series.points.len())?;
    let notes = notes(series, with_sources);
    let lines = u32::try_from(notes.len())?;
    let bars = HEAD + rows * ROW;
    let height = bars + AXIS + lines * LINE + LINE;
    let mut drawn = String::new();
    {
        let root = SVGBackend::with_string(&mut drawn, (WIDTH, height)).into_drawing_area();
        let (picture, below) = root.split_vertically(bars + AXIS);
        draw(series, &root, &picture).map_err(|fault| anyhow!("cannot draw it: {fault}"))?;
        for (line, text) in (0_i32..).zip(&notes) {
            let place = (20, line * LINE.cast_signed() + 8);
            let text = Text::new(text.clone(), place, text_style(15, QUIET));
            let drawn = below.draw(&text);
            drawn.map_err(|fault| anyhow!("cannot draw it: {fault}"))?;
        }
        root.present()
            .map_err(|fault| anyhow!("cannot draw it: {fault}"))?;
    }
    // The library knows neither titles nor styles.
    let (opening, rest) = drawn
        .split_once('>')
        .ok_or_else(|| anyhow!("cannot draw it: the picture is empty"))?;
    let title = maud::html! { title { (printable(&series.heading())) } };
    let title = title.into_string();
    Ok(format!("{opening} role=\"img\">{title}{ON_DARK}{rest}"))
}

type Area<'a> = DrawingArea<SVGBackend<'a>, plotters::coord::Shift>;
type Drawn = Result<(), Box<dyn std::error::Error>>;

fn draw(series: &SeriesRecord, root: &Area<'_>, picture: &Area<'_>) -> Drawn {
    root.fill(&GROUND)?;
    let heading = printable(&series.heading());
    picture.draw(&Text::new(heading, (20, 14), text_style(21, INK)))?;
    let beside = format!("{}. {}", printable(&series.beside()), SeriesRecord::APART);
    picture.draw(&Text::new(beside, (20, 40), text_style(15, QUIET)))?;
    let rows = f64::from(u32::try_from(series.points.len())?);
    let mut chart = ChartBuilder::on(picture)
        .margin_top(HEAD)
        .margin_left(LABELS)
        .margin_right(MARGIN)
        .x_label_area_size(AXIS)
        .build_cartesian_2d(0.0..series.largest() * 1.02, rows..0.0)?;
    chart
        .configure_mesh()
        .disable_y_axis()
        .disable_y_mesh()
        .light_line_style(TRANSPARENT)
        .bold_line_style(GRID)
        .axis_style(QUIET)
        .label_style(text_style(15, QUIET))
        .x_labels(6)
        .x_label_formatter(&|value| grouped(*value))
        .draw()?;
    let mut year = 0;
    for (row, point) in (0_u32..).zip(&series.points) {
        let row = f64::from(row);
        if let Some(value) = point.drawn {
            let colour = if point.is_first() { FIRST } else { REVISED };
            let corners = [(0.0, row + 0.14), (value, row + 0.86)];
            chart.draw_series([Rectangle::new(corners, colour.filled())])?;
        }
        let (left, middle) = chart.backend_coord(&(0.0, row + 0.5));
        let label = |text: String, at: i32, from: HPos, colour: RGBColor| {
            let style = text_style(16, colour).pos(Pos::new(from, VPos::Center));
            picture.draw(&Text::new(text, (at, middle), style))
        };
        if point.year != year {
            label(point.year.to_string(), 20, HPos::Left, INK)?;
            year = point.year;
        }
        label(point.label(), 66, HPos::Left, QUIET)?;
        label(figure(point), left - 8, HPos::Right, INK)?;
    }
    Ok(())
}

/// What stands under the bars, a line each.
fn notes(series: &SeriesRecord, with_sources: bool) -> Vec<String> {
    let mut notes: Vec<String> = SeriesRecord::LEGEND.map(str::to_owned).to_vec();
    if with_sources {
        notes.push(String::new());
        notes.push("Sources:".to_owned());
        notes.extend(series.sources.iter().map(SourceRecord::line));
    }
    let wrapped = notes.iter().flat_map(|note| {
        let lines = textwrap::wrap(note, LONGEST_LINE).into_iter();
        lines.map(|line| printable(&line)).collect::<Vec<_>>()
    });
    wrapped.collect()
}

/// The figure as printed; what is not known has a mark and no bar.
fn figure(point: &PointRecord) -> String {
    let figure = point.figure.as_deref();
    figure.map_or_else(|| "not known".to_owned(), printable)
}

fn text_style(size: u32, colour: RGBColor) -> TextStyle<'static> {
    ("sans-serif", size).into_font().color(&colour)
}

/// A number of the axis with commas between thousands.
fn grouped(value: f64) -> String {
    let digits = format!("{value:.0}");
    let mut grouped = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
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
}
