//! A measure over the years as a picture in SVG, legible on light and dark ground.

use anyhow::{Result, anyhow};
use plotters::prelude::*;
use plotters::style::text_anchor::{HPos, Pos, VPos};
use textwrap::core::display_width;

use crate::output::printable;
use crate::output::wrap::wrap;
use crate::records::{PointRecord, SeriesRecord, SourceRecord};

/// The width of the picture in pixels; its height follows from what is in it.
const WIDTH: u32 = 960;
/// What a bar takes of the height.
const ROW: u32 = 19;
/// What a line of text takes of it.
const LINE: u32 = 17;
/// What is above the bars without the lines of the heading, each of which takes `TITLE` or `LINE`.
const HEAD: u32 = 24;
/// What a line of the title takes of the height.
const TITLE: u32 = 26;
/// The left end of the counts, after the year.
const COUNT: u32 = 66;
/// What stands between the count, the figure and the bars.
const GAP: u32 = 8;
/// A figure is wrapped at so many columns.
const LONGEST_FIGURE: usize = 26;
/// The widest that a column of text is taken to be in pixels at a font size of 1, with any
/// sans-serif font; measured with `DejaVu Sans`, the widest of the usual ones.
const COLUMN: f64 = 0.64;
/// What is right of them, for the last number of the axis.
const MARGIN: u32 = 36;
/// What the axis takes below them.
const AXIS: u32 = 30;
/// The font size of the title, of the labels and of all other text.
const SIZES: [u32; 3] = [21, 16, 15];

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
    let [title, label, small] = SIZES;
    let heading = Heading {
        title: lines(&series.heading(), title),
        beside: lines(
            &format!("{}. {}", series.beside(), SeriesRecord::APART),
            small,
        ),
    };
    let rows: Vec<Row<'_>> = series.points.iter().map(Row::new).collect();
    let taken = rows.iter().map(|row| row.figure.len()).max().unwrap_or(1);
    let row_height = ROW * u32::try_from(taken)?;
    let widest =
        |texts: &mut dyn Iterator<Item = &str>| texts.map(|text| extent(text, label)).max();
    let counts = widest(&mut rows.iter().map(|row| row.count.as_str())).unwrap_or(0);
    let figures = rows.iter().flat_map(|row| &row.figure).map(String::as_str);
    let figures = widest(&mut { figures }).unwrap_or(0);
    let layout = Layout {
        head: heading.height()?,
        row: row_height,
        labels: COUNT + counts + GAP + figures + GAP,
    };
    let notes = notes(series, with_sources);
    let note_lines = u32::try_from(notes.len())?;
    let bars = layout.head + u32::try_from(rows.len())? * row_height;
    let height = bars + AXIS + note_lines * LINE + LINE;
    let mut drawn = String::new();
    {
        let root = SVGBackend::with_string(&mut drawn, (WIDTH, height)).into_drawing_area();
        let (picture, below) = root.split_vertically(bars + AXIS);
        let cannot = |fault: Box<dyn std::error::Error>| anyhow!("cannot draw it: {fault}");
        root.fill(&GROUND).map_err(|fault| cannot(fault.into()))?;
        heading.draw(&picture).map_err(cannot)?;
        draw(series, &rows, &layout, &picture).map_err(cannot)?;
        for (line, text) in (0_i32..).zip(&notes) {
            let place = (20, line * LINE.cast_signed() + 8);
            let text = Text::new(text.clone(), place, text_style(small, QUIET));
            below.draw(&text).map_err(|fault| cannot(fault.into()))?;
        }
        root.present().map_err(|fault| cannot(fault.into()))?;
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

/// Where things are, in pixels.
struct Layout {
    /// The height of all that is above the bars.
    head: u32,
    /// The height of a row.
    row: u32,
    /// The width of all that is left of the bars.
    labels: u32,
}

/// The lines above the bars.
struct Heading {
    title: Vec<String>,
    beside: Vec<String>,
}

impl Heading {
    fn height(&self) -> Result<u32> {
        let title = TITLE * u32::try_from(self.title.len())?;
        Ok(HEAD + title + LINE * u32::try_from(self.beside.len())?)
    }

    fn draw(&self, picture: &Area<'_>) -> Drawn {
        let [title, _, small] = SIZES;
        let mut top = 14;
        let blocks = [
            (&self.title, title, INK, TITLE),
            (&self.beside, small, QUIET, LINE),
        ];
        for (lines, size, colour, height) in blocks {
            for line in lines {
                picture.draw(&Text::new(
                    line.clone(),
                    (20, top),
                    text_style(size, colour),
                ))?;
                top += height.cast_signed();
            }
        }
        Ok(())
    }
}

/// What is written left of a bar.
struct Row<'s> {
    point: &'s PointRecord,
    count: String,
    /// The figure in lines.
    figure: Vec<String>,
}

impl<'s> Row<'s> {
    fn new(point: &'s PointRecord) -> Self {
        Self {
            point,
            count: printable(&point.label()),
            figure: wrap(&figure(point), LONGEST_FIGURE),
        }
    }
}

fn draw(series: &SeriesRecord, rows: &[Row<'_>], layout: &Layout, picture: &Area<'_>) -> Drawn {
    let [_, label_size, small] = SIZES;
    let count = f64::from(u32::try_from(rows.len())?);
    let mut chart = ChartBuilder::on(picture)
        .margin_top(layout.head)
        .margin_left(layout.labels)
        .margin_right(MARGIN)
        .x_label_area_size(AXIS)
        .build_cartesian_2d(0.0..series.largest() * 1.02, count..0.0)?;
    chart
        .configure_mesh()
        .disable_y_axis()
        .disable_y_mesh()
        .light_line_style(TRANSPARENT)
        .bold_line_style(GRID)
        .axis_style(QUIET)
        .label_style(text_style(small, QUIET))
        .x_labels(6)
        .x_label_formatter(&|value| grouped(*value))
        .draw()?;
    let mut year = 0;
    for (place, row) in (0_u32..).zip(rows) {
        let top = f64::from(place);
        if let Some(value) = row.point.drawn {
            let colour = if row.point.is_first() { FIRST } else { REVISED };
            let corners = [(0.0, top + 0.14), (value, top + 0.86)];
            chart.draw_series([Rectangle::new(corners, colour.filled())])?;
        }
        let (left, middle) = chart.backend_coord(&(0.0, top + 0.5));
        let label = |text: &str, at: (i32, i32), from: HPos, colour: RGBColor| {
            let style = text_style(label_size, colour).pos(Pos::new(from, VPos::Center));
            picture.draw(&Text::new(text.to_owned(), at, style))
        };
        if row.point.year != year {
            label(&row.point.year.to_string(), (20, middle), HPos::Left, INK)?;
            year = row.point.year;
        }
        label(&row.count, (COUNT.cast_signed(), middle), HPos::Left, QUIET)?;
        let lines = i32::try_from(row.figure.len())?;
        for (line, text) in (0..).zip(&row.figure) {
            let height = layout.row.cast_signed() / lines;
            let at = middle + (2 * line + 1 - lines) * height / 2;
            label(text, (left - GAP.cast_signed(), at), HPos::Right, INK)?;
        }
    }
    Ok(())
}

/// The lines that a text takes in the width of the picture at a font size.
fn lines(text: &str, size: u32) -> Vec<String> {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "between 50 and 150"
    )]
    let columns = (f64::from(WIDTH - 40) / (f64::from(size) * COLUMN)) as usize;
    wrap(&printable(text), columns)
}

/// The width of a text in pixels at a font size, at most.
fn extent(text: &str, size: u32) -> u32 {
    let columns = u32::try_from(display_width(text)).unwrap_or(WIDTH);
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a width in pixels, never negative"
    )]
    let width = (f64::from(columns) * f64::from(size) * COLUMN).ceil() as u32;
    width.min(WIDTH / 2)
}

/// What stands under the bars, a line each.
fn notes(series: &SeriesRecord, with_sources: bool) -> Vec<String> {
    let mut notes: Vec<String> = SeriesRecord::LEGEND.map(str::to_owned).to_vec();
    if with_sources {
        notes.push(String::new());
        notes.push("Sources:".to_owned());
        notes.extend(series.sources.iter().map(SourceRecord::line));
    }
    notes
        .iter()
        .flat_map(|note| lines(note, SIZES[2]))
        .collect()
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
