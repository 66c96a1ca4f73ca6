//! A grid of cells with headings, fitted to a width.

use comfy_table::{
    Attribute, Cell, CellAlignment, Color, ColumnConstraint, ContentArrangement, LineStyle,
    Table as Grid, TableStyle, Width,
};
use textwrap::core::display_width;

use crate::output::printable;
use crate::output::style::{Paint, Role};

/// What a grid puts around each cell: a blank on either side.
pub(super) const PADDING: usize = 2;

/// Text in a narrower column than this is hard to read.
const READABLE: usize = 16;

/// What the line under the headings is made of.
const RULE: char = '─';

/// The same where only ASCII is to be printed.
const ASCII_RULE: char = '-';

/// Cells under headings.
pub(super) struct Sheet {
    columns: Vec<Column>,
    rows: Vec<Vec<String>>,
}

/// How one column is laid out.
struct Column {
    heading: String,
    wraps: bool,
    numbers: bool,
    role: Role,
}

impl Sheet {
    /// No rows yet under these headings.
    pub(super) fn new(headings: impl IntoIterator<Item = impl Into<String>>) -> Self {
        let column = |heading| Column {
            heading,
            wraps: true,
            numbers: false,
            role: Role::Text,
        };
        Self {
            columns: headings.into_iter().map(Into::into).map(column).collect(),
            rows: Vec::new(),
        }
    }

    /// Adds a row: a cell for each column.
    pub(super) fn row(&mut self, cells: impl IntoIterator<Item = String>) {
        let cells = cells.into_iter().map(|cell| printable(&cell));
        self.rows.push(cells.collect());
    }

    /// Keeps the cells of a column on one line each.
    pub(super) fn never_wrap(&mut self, place: usize) {
        if let Some(column) = self.columns.get_mut(place) {
            column.wraps = false;
        }
    }

    /// Aligns a column of numbers: right, each on one line.
    pub(super) fn numbers(&mut self, place: usize) {
        if let Some(column) = self.columns.get_mut(place) {
            column.wraps = false;
            column.numbers = true;
        }
    }

    /// Says what stands in a column.
    pub(super) fn role(&mut self, place: usize, role: Role) {
        if let Some(column) = self.columns.get_mut(place) {
            column.role = role;
        }
    }

    /// Whether the grid fits into the columns with no word cut and no text in a column of
    /// single words.
    pub(super) fn fits(&self, width: usize) -> bool {
        let places = 0..self.columns.len();
        // A blank stands between two columns; the last one has none behind it.
        let between = self.columns.len().saturating_sub(2);
        places.map(|place| self.readable(place)).sum::<usize>() + between <= width
    }

    /// The width at which a column can be read: that of its widest cell, but no more than
    /// [`READABLE`] if it wraps, and no less than its longest word.
    fn readable(&self, place: usize) -> usize {
        let cells = self.rows.iter().filter_map(|row| row.get(place));
        let widest = cells.map(|cell| display_width(cell)).max().unwrap_or(0);
        widest.min(READABLE).max(self.narrowest(place) - PADDING) + PADDING
    }

    /// The lines of the grid.
    pub(super) fn grid(&self, width: usize, paint: Paint) -> Vec<String> {
        let mut grid = Grid::new();
        grid.load_style(TableStyle::new().header_separator(rule(paint.ascii)));
        grid.set_content_arrangement(ContentArrangement::Dynamic);
        grid.set_width(u16::try_from(width).unwrap_or(u16::MAX));
        if paint.colour {
            grid.enforce_styling();
            grid.style_text_only();
        } else {
            grid.force_no_tty();
        }
        let headings = self.columns.iter();
        grid.set_header(headings.map(|column| painted(Role::Heading, &column.heading)));
        for row in &self.rows {
            let cells = self.columns.iter().zip(row);
            grid.add_row(cells.map(|(column, cell)| painted(column.role, cell)));
        }
        for (place, column) in self.columns.iter().enumerate() {
            let narrowest = u16::try_from(self.readable(place)).unwrap_or(u16::MAX);
            let narrowest = Width::Fixed(narrowest);
            if let Some(of_grid) = grid.column_mut(place) {
                of_grid.set_constraint(if column.wraps {
                    ColumnConstraint::LowerBoundary(narrowest)
                } else {
                    ColumnConstraint::Absolute(narrowest)
                });
                if column.numbers {
                    of_grid.set_cell_alignment(CellAlignment::Right);
                }
            }
        }
        let line = |line: &str| {
            // The blank behind the last column is trimmed, so that the rule may be one too long.
            let room = if line.starts_with([RULE, ASCII_RULE]) {
                width
            } else {
                usize::MAX
            };
            line.chars().take(room).collect()
        };
        grid.trim_fmt().lines().map(line).collect()
    }

    /// The rows, each as its headings and cells.
    pub(super) fn records(&self) -> impl Iterator<Item = Vec<(&str, &str)>> {
        let headings = || self.columns.iter().map(|column| column.heading.as_str());
        self.rows
            .iter()
            .map(move |row| headings().zip(row.iter().map(String::as_str)).collect())
    }

    /// The width of a column's longest word, or cell if it does not wrap; the heading and the
    /// padding included.
    fn narrowest(&self, place: usize) -> usize {
        let Some(column) = self.columns.get(place) else {
            return 0;
        };
        let longest = |text: &String| {
            if column.wraps {
                text.split_whitespace().map(display_width).max()
            } else {
                Some(display_width(text))
            }
        };
        let cells = self.rows.iter().filter_map(|row| row.get(place));
        let widest = cells.filter_map(longest).max().unwrap_or(0);
        widest.max(column.heading.len()) + PADDING
    }
}

/// The line under the headings, the only one of a grid.
const fn rule(ascii: bool) -> LineStyle {
    let line = if ascii { ASCII_RULE } else { RULE };
    LineStyle::none().fill(line).junction(line)
}

/// A cell as the grid paints it, in the styles of `style.rs`.
fn painted(role: Role, text: &str) -> Cell {
    let cell = Cell::new(text);
    match role {
        Role::Text | Role::Answer => cell,
        Role::Heading => cell.add_attribute(Attribute::Bold),
        Role::Figure => cell.add_attribute(Attribute::Bold).fg(Color::DarkMagenta),
    }
}
