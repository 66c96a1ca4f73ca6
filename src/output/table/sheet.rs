//! A grid of cells with headings, fitted to a width.

use comfy_table::{
    Attribute, Cell, CellAlignment, Color, ColumnConstraint, ContentArrangement, LineStyle,
    Table as Grid, TableStyle, Width,
};
use textwrap::core::display_width;

use crate::output::printable;
use crate::output::style::{Paint, Role};

/// What a grid puts around each cell: a blank on either side.
const PADDING: usize = 2;

/// Text in a narrower column than this is hard to read.
const READABLE: usize = 16;

/// What the line under the headings is made of.
const RULE: char = '─';

/// The same where only ASCII is to be printed.
const ASCII_RULE: char = '-';

/// Cells under headings.
pub(super) struct Sheet {
    /// How each column is laid out.
    pub columns: Vec<Column>,
    rows: Vec<Vec<String>>,
}

/// How one column is laid out.
pub(super) struct Column {
    /// What stands over it.
    pub heading: String,
    /// How its cells are set.
    pub layout: Layout,
    /// What stands in it, for painting.
    pub role: Role,
}

/// How the cells of a column are set.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Layout {
    /// In lines that the column has room for.
    Wrapped,
    /// Each on one line.
    OnOneLine,
    /// Likewise, at the right.
    Numbers,
}

impl Sheet {
    /// Rows of a cell for each of these headings.
    pub(super) fn new(
        headings: impl IntoIterator<Item = impl Into<String>>,
        rows: impl IntoIterator<Item = Vec<String>>,
    ) -> Self {
        let column = |heading| Column {
            heading,
            layout: Layout::Wrapped,
            role: Role::Text,
        };
        let rows = rows.into_iter();
        Self {
            columns: headings.into_iter().map(Into::into).map(column).collect(),
            rows: rows
                .map(|row| row.iter().map(|cell| printable(cell)).collect())
                .collect(),
        }
    }

    /// Whether the grid fits into the columns with no word cut and no text in a column of
    /// single words.
    pub(super) fn fits(&self, width: usize) -> bool {
        self.narrowest() <= width
    }

    /// The width of the narrowest grid that does so.
    pub(super) fn narrowest(&self) -> usize {
        let places = 0..self.columns.len();
        // A blank stands between two columns; the last one has none behind it.
        let between = self.columns.len().saturating_sub(2);
        places.map(|place| self.readable(place)).sum::<usize>() + between
    }

    /// The width at which a column can be read: that of its widest cell, but no more than
    /// [`READABLE`] if it wraps, and no less than its longest word; the padding included.
    fn readable(&self, place: usize) -> usize {
        let column = &self.columns[place];
        let width = |cell: &String| {
            let words = cell.split_whitespace().map(display_width);
            match column.layout {
                Layout::Wrapped => words.max().max(Some(display_width(cell).min(READABLE))),
                _ => Some(display_width(cell)),
            }
        };
        let cells = self.rows.iter().filter_map(|row| row.get(place));
        let widest = cells.filter_map(width).max().unwrap_or(0);
        widest.max(column.heading.len()) + PADDING
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
                of_grid.set_constraint(match column.layout {
                    Layout::Wrapped => ColumnConstraint::LowerBoundary(narrowest),
                    _ => ColumnConstraint::Absolute(narrowest),
                });
                if column.layout == Layout::Numbers {
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
